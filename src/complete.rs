//! Completing the ids of banks in a shell.

use std::sync::Arc;

use clap::{Command, CommandFactory};
use clap_complete::{ArgValueCandidates, CompletionCandidate};

use crate::{cli::Cli, error::Error, library::Library};

/// The command line as a shell completes it: where a bank is named, with the ids of the banks at hand, or of those
/// that can be taken out.
#[must_use]
pub fn command(library: Library) -> Command {
    let library = Arc::new(library);
    let any = candidates(Arc::clone(&library), Library::all_ids);
    let own = candidates(library, Library::own_ids);
    Cli::command().mut_subcommands(move |command| {
        let (any, own) = (any.clone(), own.clone());
        command.mut_args(move |argument| match argument.get_id().as_str() {
            "bank" | "banks" => argument.add(any.clone()),
            "id" => argument.add(own.clone()),
            _ => argument,
        })
    })
}

fn candidates(library: Arc<Library>, ids: fn(&Library) -> Result<Vec<String>, Error>) -> ArgValueCandidates {
    let candidates = move || ids(&library).unwrap_or_default().into_iter().map(CompletionCandidate::new).collect();
    ArgValueCandidates::new(candidates)
}
