//! What `check` says besides its diagnostics.

/// What a run of `check` came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Banks that were read.
    pub banks: usize,
    /// Their own questions, with errors or without.
    pub questions: usize,
    /// Errors, one for each path that could not be read among them.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
}

/// The parts of what is said of a code, each under its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// Why the rule matters.
    Why,
    /// Where it is from.
    Source,
    /// An example that breaks it.
    Breaks,
    /// The same without the mistake.
    Mended,
}

/// What `check` says besides its diagnostics.
pub trait Checking {
    /// What a run came to, in a line.
    fn totals(&self, totals: Totals) -> String;
    /// What blind guessing earns, in per cent.
    fn guessing(&self, percent: u32) -> String;
    /// How far a long run is: so many files of so many.
    fn checked_so_far(&self, done: usize, all: usize) -> String;
    /// Files are watched from now on; the time of day.
    fn watching(&self, files: usize) -> String;
    /// A file was saved, or several were, so that they are checked again; the time of day, and the file if it is one.
    fn checking_again(&self, time: &str, file: Option<&str>) -> String;
    /// The heading of a part of what is said of a code.
    fn heading(&self, heading: Heading) -> &'static str;
}
