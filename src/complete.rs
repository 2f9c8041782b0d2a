//! Completing the ids of banks in a shell.

use clap_complete::{ArgValueCandidates, CompletionCandidate};

/// The ids of the built-in banks.
#[must_use]
pub fn banks() -> ArgValueCandidates {
    ArgValueCandidates::new(|| {
        crate::library::built_in::BANKS
            .iter()
            .filter(|bank| bank.language == "en")
            .map(|bank| CompletionCandidate::new(bank.id))
            .collect()
    })
}
