//! The commands: one short file each, the only code that joins the parts below.

use std::{io::Write, path::PathBuf, time::Duration};

use jiff::Timestamp;

use crate::{
    error::Error,
    library::{Found, Library},
    messages::Messages,
    ui::{card::Layout, line::Color},
};

pub mod add;
pub mod completions;
pub mod format;
pub mod list;
pub mod man;
pub mod menu;
pub mod new;
pub mod play;
pub mod remove;
pub mod schema;
pub mod show;

/// The process as the commands see it: everything that it reads of the world was read once, in `main`.
pub struct World<'a> {
    /// The sentences in the user's language.
    pub messages: &'static dyn Messages,
    /// The banks at hand.
    pub library: Library,
    /// The folder for data, if there is one.
    pub data: Option<PathBuf>,
    /// The time since the program began.
    pub clock: &'a dyn Fn() -> Duration,
    /// When the program began.
    pub began: Timestamp,
    /// A seed drawn by chance, for a quiz that names none.
    pub chance: &'a dyn Fn() -> u64,
    /// Where results go.
    pub out: &'a mut dyn Write,
    /// Whether results go to a terminal, and how wide it is.
    pub out_columns: Option<usize>,
    /// Whether results may have colours.
    pub out_color: Color,
    /// Whether diagnostics on standard error may have colours.
    pub error_color: Color,
    /// Whether the terminal shows more than ASCII.
    pub unicode: bool,
    /// Whether asking is forbidden.
    pub no_input: bool,
    /// Opens the screen; fails where there can be none.
    pub screen: &'a mut dyn ScreenSource,
}

/// Opens the screen when the first question is to be put.
pub trait ScreenSource {
    /// Whether a menu can be shown: at a terminal, or where the plain screen was asked for.
    fn can_show_menu(&self) -> bool;
    /// Whether it is the plain screen.
    fn is_plain(&self) -> bool;
    /// Runs something on the screen, and leaves it again.
    ///
    /// # Errors
    /// What the run fails with, or that there can be no screen.
    fn with(&mut self, run: &mut dyn FnMut(&mut dyn crate::ui::Screen) -> Result<(), Error>) -> Result<(), Error>;
}

impl World<'_> {
    /// How a result is laid out: in columns on a terminal, else, and beside the plain screen, one fact a line.
    #[must_use]
    pub fn layout(&self) -> Layout {
        match self.out_columns {
            Some(columns) if !self.screen.is_plain() => {
                Layout::Wide { columns: columns.saturating_sub(1).min(74), unicode: self.unicode }
            }
            _ => Layout::Plain,
        }
    }

    /// The diagnostics of a bank with errors, as an error.
    #[must_use]
    pub fn broken(&self, found: &Found) -> Error {
        Error::Broken(found.reading.render(&found.path(), self.messages, self.error_color))
    }
}

impl std::fmt::Debug for World<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("World").field("library", &self.library).finish_non_exhaustive()
    }
}
