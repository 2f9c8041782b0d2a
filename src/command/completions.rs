//! `cornet completions`: what a shell needs to complete commands, options and the ids of banks.

use clap::CommandFactory;
use clap_complete::env::Shells;

use super::World;
use crate::{
    cli::{Cli, CompletionsArgs, Shell},
    error::{Error, Status},
};

/// Prints the registration that a shell evaluates; it calls Cornet back for the candidates.
///
/// # Errors
/// When the output fails.
pub fn run(arguments: &CompletionsArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let name = match arguments.shell {
        Shell::Bash => "bash",
        Shell::Elvish => "elvish",
        Shell::Fish => "fish",
        Shell::Powershell => "powershell",
        Shell::Zsh => "zsh",
    };
    let command = Cli::command();
    let mut script = vec![];
    if let Some(shell) = Shells::builtins().completer(name) {
        shell.write_registration(
            "COMPLETE",
            command.get_name(),
            command.get_name(),
            command.get_name(),
            &mut script,
        )?;
    }
    world.out.write_all(&script)?;
    Ok(Status::Done)
}
