//! What `check` says besides its diagnostics.

use crate::bank_file::Repairs;

/// What a run of `check` came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Banks that were read.
    pub banks: usize,
    /// Their own questions, with errors or without.
    pub questions: usize,
    /// How many different questions their taxonomies make.
    pub made: u128,
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

/// Why nothing of a bank is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftAlone {
    /// Its TOML is broken, so that there is no saying what was meant.
    Broken,
    /// It is inside the program.
    BuiltIn,
    /// Another program has written it since it was read.
    Changed,
}

/// What `check` says besides its diagnostics.
pub trait Checking {
    /// What a run came to, in a line.
    fn totals(&self, totals: Totals) -> String;
    /// How many different questions the taxonomies make.
    fn made(&self, count: u128) -> String;
    /// What blind guessing earns, in per cent.
    fn guessing(&self, percent: u32) -> String;
    /// How far a long run is: so many files of so many.
    fn checked_so_far(&self, done: usize, all: usize) -> String;
    /// Files are watched from now on; the time of day.
    fn watching(&self, files: usize) -> String;
    /// A file was saved, or several were, so that they are checked again; the time of day, and the file if it is one.
    fn checking_again(&self, time: &str, file: Option<&str>) -> String;
    /// What was mended in a file.
    fn mended(&self, path: &str, repairs: Repairs) -> String;
    /// A file is left as it is, and why.
    fn left_alone(&self, path: &str, reason: LeftAlone) -> String;
    /// A file with repairs could not be written.
    fn not_written(&self, path: &str, reason: &str) -> String;
    /// Nothing had to be mended in any file.
    fn nothing_mended(&self) -> &'static str;
    /// The heading of a part of what is said of a code.
    fn heading(&self, heading: Heading) -> &'static str;
}
