use super::{English, number, plural};
use crate::{
    bank_file::Repairs,
    messages::{
        checking::{Checking, Heading, LeftAlone, Totals},
        menus::Menus,
    },
};

impl Checking for English {
    fn totals(&self, totals: Totals) -> String {
        let Totals { banks, questions, errors, warnings, .. } = totals;
        format!(
            "{} {}, {}: {}, {} {}",
            number(banks),
            plural(banks, "bank", "banks"),
            self.questions(questions),
            self.errors(errors),
            number(warnings),
            plural(warnings, "warning", "warnings"),
        )
    }
    fn made(&self, count: u128) -> String {
        format!("the taxonomies make {} {}", number(count), if count == 1 { "question" } else { "different questions" })
    }
    fn guessing(&self, percent: u32) -> String {
        format!("blind guessing earns {percent}%")
    }
    fn checked_so_far(&self, done: usize, all: usize) -> String {
        format!("Checking: {} of {}", number(done), number(all))
    }
    fn watching(&self, files: usize) -> String {
        format!("Watching {} {}; Ctrl-C ends it.", number(files), plural(files, "file", "files"))
    }
    fn checking_again(&self, time: &str, file: Option<&str>) -> String {
        match file {
            Some(file) => format!("{time}: {file} has changed, checking again."),
            None => format!("{time}: several files have changed, checking again."),
        }
    }
    fn mended(&self, path: &str, repairs: Repairs) -> String {
        let Repairs { ids, spaces, options } = repairs;
        let parts = [
            (ids, format!("{} {} written", number(ids), plural(ids, "id", "ids"))),
            (spaces, format!("{} {} made no-break", number(spaces), plural(spaces, "space", "spaces"))),
            (options, format!("{} repeated {} taken out", number(options), plural(options, "option", "options"))),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, part)| part).collect();
        format!("{path} mended: {}", parts.join(", "))
    }
    fn left_alone(&self, path: &str, reason: LeftAlone) -> String {
        match reason {
            LeftAlone::Broken => format!("{path} left alone: its TOML has to be mended by hand first"),
            LeftAlone::BuiltIn => format!("{path} left alone: it is built in"),
            LeftAlone::Changed => format!("{path} left alone: another program has just saved it; mend it again"),
        }
    }
    fn not_written(&self, path: &str, reason: &str) -> String {
        format!("{path} not written: {reason}")
    }
    fn nothing_mended(&self) -> &'static str {
        "nothing to mend"
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
