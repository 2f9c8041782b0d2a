//! `cornet format`: the reference page of the bank format.

use super::World;
use crate::{
    error::{Error, Status},
    reference::page,
};

/// Prints the page, in the user's language.
///
/// # Errors
/// When the output fails.
pub fn run(world: &mut World<'_>) -> Result<Status, Error> {
    write!(world.out, "{}", page::text(world.messages.language()))?;
    Ok(Status::Done)
}
