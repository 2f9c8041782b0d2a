//! The commands: one short file each, the only code that joins the parts below.

use std::{io::Write, path::PathBuf, time::Duration};

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    editor::Editor,
    error::Error,
    history::attempt::Moment,
    library::{Found, Library},
    messages::Messages,
    quiz::memory::Day,
    ui::{card::Layout, line::Color},
};

pub mod add;
pub mod check;
pub mod completions;
pub mod format;
pub mod history;
pub mod list;
pub mod man;
pub mod menu;
pub mod new;
pub mod play;
pub mod progress;
pub mod remove;
pub mod resume;
pub mod review;
pub mod schema;
mod shelf;
pub mod show;

/// The process as the commands see it: everything that it reads of the world was read once, in `main`.
pub struct World<'a> {
    /// The sentences in the user's language.
    pub messages: &'static dyn Messages,
    /// The banks at hand.
    pub library: Library,
    /// The folder for data, if there is one.
    pub data: Option<PathBuf>,
    /// Who plays; empty for who gave no name.
    pub learner: String,
    /// What time it is.
    pub clock: Clock<'a>,
    /// Waits no longer than this for a signal that is to end the program; once it was asked, signals do so only through
    /// this.
    pub wait: &'a dyn Fn(Duration) -> Option<i32>,
    /// A seed drawn by chance, for a quiz that names none.
    pub chance: &'a dyn Fn() -> u64,
    /// The editor of the user, if one is set.
    pub editor: Option<Editor>,
    /// Where results go.
    pub out: &'a mut dyn Write,
    /// Where everything else goes.
    pub err: &'a mut dyn Write,
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

/// The time, as the process met it when it began.
#[derive(Clone)]
pub struct Clock<'a> {
    /// The time since the program began.
    pub since: &'a dyn Fn() -> Duration,
    /// When the program began.
    pub began: Timestamp,
    /// Where the user is.
    pub zone: TimeZone,
}

impl Clock<'_> {
    /// What time it is.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.began + jiff::SignedDuration::try_from((self.since)()).unwrap_or_default()
    }

    /// What the clock on the wall says: 18:05:09.
    #[must_use]
    pub fn time_of_day(&self) -> String {
        self.zone.to_datetime(self.now()).strftime("%H:%M:%S").to_string()
    }

    /// The day of the local calendar.
    #[must_use]
    pub fn today(&self) -> Day {
        self.moment().day
    }

    /// What time and day it is, as the history keeps it.
    #[must_use]
    pub fn moment(&self) -> Moment {
        let now = self.now();
        Moment { time: now.as_millisecond(), day: self.day(now) }
    }

    fn day(&self, time: Timestamp) -> Day {
        let local = time.as_second() + i64::from(self.zone.to_offset(time).seconds());
        Day::try_from(local.div_euclid(24 * 60 * 60)).unwrap_or(Day::MAX)
    }

    /// How many days of the local calendar have gone by since a time of the history.
    #[must_use]
    pub fn days_since(&self, time: i64) -> i64 {
        let then = Timestamp::from_millisecond(time).map_or(0, |time| self.day(time));
        i64::from(self.today()) - i64::from(then)
    }

    /// A time of the history, in whole seconds.
    #[must_use]
    pub fn timestamp(&self, time: i64) -> Timestamp {
        Timestamp::from_second(time.div_euclid(1000)).unwrap_or_default()
    }

    /// A time of the history as a date and time of day where the user is.
    #[must_use]
    pub fn date_and_time(&self, time: i64) -> String {
        self.zone.to_datetime(self.timestamp(time)).strftime("%Y-%m-%d %H:%M").to_string()
    }

    /// The date and time for the name of a file.
    #[must_use]
    pub fn stamp(&self) -> String {
        self.zone.to_datetime(self.now()).strftime("%Y-%m-%dT%H%M%S").to_string()
    }
}

impl std::fmt::Debug for Clock<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Clock").field("began", &self.began).field("zone", &self.zone).finish_non_exhaustive()
    }
}

/// Opens the screen when the first question is to be put.
pub trait ScreenSource {
    /// Whether a menu can be shown: at a terminal, or where the plain screen was asked for.
    fn can_show_menu(&self) -> bool;
    /// Whether someone sits at a terminal: offers are made to them, never to a pipe.
    fn makes_offers(&self) -> bool;
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

    /// A name for a new attempt that no other one has, on this machine or another.
    #[must_use]
    pub fn new_key(&self) -> String {
        format!("{}-{:06}", self.clock.now().strftime("%Y%m%dT%H%M%SZ"), (self.chance)())
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
