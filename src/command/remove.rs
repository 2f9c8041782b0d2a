//! `cornet remove`: takes a bank out of the library folder.

use std::fs;

use super::World;
use crate::{
    cli::RemoveArgs,
    error::{Error, Status},
    library::{Location, built_in::BANKS},
    ui::line::Line,
};

/// Takes a bank out of the library, in every language that it is there in.
///
/// # Errors
/// When it is not there.
pub fn run(arguments: &RemoveArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let id = &arguments.id;
    let found = world.library.own_called(id)?;
    if found.is_empty() {
        let is_built_in = BANKS.iter().any(|bank| bank.id == id);
        return Err(if is_built_in { Error::BuiltIn(id.clone()) } else { Error::NotInLibrary(id.clone()) });
    }
    for bank in found {
        if let Location::File(path) = &bank.location {
            fs::remove_file(path).map_err(|error| Error::Unwritable(path.clone(), error.into()))?;
            let line = Line::from(world.messages.removed(id, &path.display().to_string()));
            writeln!(world.out, "{}", line.text())?;
        }
    }
    Ok(Status::Done)
}
