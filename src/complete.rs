//! Completing the ids of banks in a shell.

use std::{ffi::OsStr, sync::Arc};

use clap::{Command, CommandFactory};
use clap_complete::{
    ArgValueCandidates, CompletionCandidate, PathCompleter,
    engine::{ArgValueCompleter, ValueCompleter},
};

use crate::{cli::Cli, error::Error, library::Library, quiz::explain};

/// The command line as a shell completes it: where a bank is named, with the ids of the banks at hand, or of those
/// that can be taken out.
#[must_use]
pub fn command(library: Library) -> Command {
    let library = Arc::new(library);
    let any = candidates(Arc::clone(&library), Library::all_ids);
    let any_or_path = or_path(Arc::clone(&library));
    let own = candidates(library, Library::own_ids);
    Cli::command().mut_subcommands(move |command| {
        let (any, own, any_or_path) = (any.clone(), own.clone(), any_or_path.clone());
        command.mut_args(move |argument| match argument.get_id().as_str() {
            "bank" | "banks" => argument.add(any.clone()),
            "id" => argument.add(own.clone()),
            "paths" => argument.add(any_or_path.clone()),
            "explain" => argument.add(ArgValueCandidates::new(codes)),
            _ => argument,
        })
    })
}

/// Ids, and files and folders beside them.
fn or_path(library: Arc<Library>) -> ArgValueCompleter {
    ArgValueCompleter::new(move |current: &OsStr| {
        let ids = library.all_ids().unwrap_or_default().into_iter();
        let begins = |id: &String| current.to_str().is_some_and(|current| id.starts_with(current));
        let mut found: Vec<_> = ids.filter(begins).map(CompletionCandidate::new).collect();
        found.extend(PathCompleter::any().complete(current));
        found
    })
}

fn codes() -> Vec<CompletionCandidate> {
    explain::all().map(|explanation| CompletionCandidate::new(explanation.code)).collect()
}

fn candidates(library: Arc<Library>, ids: fn(&Library) -> Result<Vec<String>, Error>) -> ArgValueCandidates {
    let candidates = move || ids(&library).unwrap_or_default().into_iter().map(CompletionCandidate::new).collect();
    ArgValueCandidates::new(candidates)
}
