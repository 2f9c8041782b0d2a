use super::{English, plural};
use crate::{
    bank_file::Repairs,
    messages::{
        checking::{Checking, Heading, LeftAlone, Totals},
        menus::Menus,
        problems::thousands,
    },
};

impl Checking for English {
    fn totals(&self, totals: Totals) -> String {
        let Totals { banks, questions, errors, warnings, .. } = totals;
        format!(
            "{banks} {}, {}: {}, {warnings} {}",
            plural(banks, "bank", "banks"),
            self.questions(questions),
            self.errors(errors),
            plural(warnings, "warning", "warnings"),
        )
    }
    fn made(&self, count: u128) -> String {
        format!(
            "the taxonomies make {} {}",
            thousands(count, ","),
            if count == 1 { "question" } else { "different questions" }
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
    fn mended(&self, path: &str, repairs: Repairs) -> String {
        let Repairs { ids, spaces, options } = repairs;
        let parts = [
            (ids, format!("{ids} {} written", plural(ids, "id", "ids"))),
            (spaces, format!("{spaces} {} made no-break", plural(spaces, "space", "spaces"))),
            (options, format!("{options} repeated {} taken out", plural(options, "option", "options"))),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, part)| part).collect();
        format!("{path} mended: {}", parts.join(", "))
    }
    fn left_alone(&self, path: &str, reason: LeftAlone) -> String {
        match reason {
            LeftAlone::Broken => format!("{path} left alone: its TOML has to be mended by hand first"),
            LeftAlone::BuiltIn => format!("{path} left alone: it is built in"),
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
