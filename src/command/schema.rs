//! `cornet schema`: the JSON Schema of banks, for editors.

use super::World;
use crate::{
    error::{Error, Status},
    reference::schema,
};

/// Prints the schema, its descriptions in the user's language.
///
/// # Errors
/// When the output fails.
pub fn run(world: &mut World<'_>) -> Result<Status, Error> {
    write!(world.out, "{}", schema::text(world.messages.language()))?;
    Ok(Status::Done)
}
