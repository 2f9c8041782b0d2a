use super::{English, plural};
use crate::messages::{
    checking::{Checking, Heading, Totals},
    menus::Menus,
};

impl Checking for English {
    fn totals(&self, totals: Totals) -> String {
        let Totals { banks, questions, errors, warnings } = totals;
        format!(
            "{banks} {}, {}: {}, {warnings} {}",
            plural(banks, "bank", "banks"),
            self.questions(questions),
            self.errors(errors),
            plural(warnings, "warning", "warnings"),
        )
    }
    fn guessing(&self, percent: u32) -> String {
        format!("blind guessing earns {percent}%")
    }
    fn checked_so_far(&self, done: usize, all: usize) -> String {
        format!("Checking: {done} of {all}")
    }
    fn watching(&self, files: usize) -> String {
        format!("Watching {files} {}; Ctrl-C ends it.", plural(files, "file", "files"))
    }
    fn checking_again(&self, time: &str, file: Option<&str>) -> String {
        match file {
            Some(file) => format!("{time}: {file} has changed, checking again."),
            None => format!("{time}: several files have changed, checking again."),
        }
    }
    fn heading(&self, heading: Heading) -> &'static str {
        match heading {
            Heading::Why => "Why",
            Heading::Source => "Source",
            Heading::Breaks => "This breaks it",
            Heading::Mended => "Mended",
        }
    }
}
