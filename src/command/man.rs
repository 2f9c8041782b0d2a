//! `cornet man`: the manual page, in the user's language.

use super::World;
use crate::error::{Error, Status};

/// Prints the manual page as roff.
///
/// # Errors
/// When the output fails.
pub fn run(world: &mut World<'_>) -> Result<Status, Error> {
    let mut page = vec![];
    let command = crate::help::command(world.messages);
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    for subcommand in command.get_subcommands() {
        clap_mangen::Man::new(subcommand.clone()).render_description_section(&mut page)?;
        clap_mangen::Man::new(subcommand.clone()).render_options_section(&mut page)?;
    }
    world.out.write_all(&page)?;
    Ok(Status::Done)
}
