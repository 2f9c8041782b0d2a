//! Reading bank files: from bytes to a checked bank and everything that is wrong with it, each finding with its place.
//!
//! The only home of the TOML parser, and of the renderer of diagnostics.

use crate::{
    messages::Messages,
    quiz::{
        bank::{self, Bank},
        lint::lint,
        problem::{Finding, Problem},
    },
    ui::line::Color,
};

mod diagnostic;
mod file;
mod nodes;
mod parse;
mod scan;
mod syntax;
mod text;

pub use diagnostic::{Diagnostic, Severity, unreadable};
pub use file::{Unreadable, read_file};
pub use text::Position;

use text::Text;

/// The most bytes of a bank.
pub const SIZE_LIMIT: usize = 64 << 20;

/// What a file reads as.
#[derive(Debug)]
pub struct Reading {
    /// The bank; none if there are errors.
    pub bank: Option<Bank>,
    /// What is wrong, in the order of the file; warnings only where they were asked for.
    pub findings: Vec<Finding>,
    text: Text,
}

impl Reading {
    /// What is wrong as messages with places.
    #[must_use]
    pub fn diagnostics(&self, path: &str, messages: &dyn Messages) -> Vec<Diagnostic> {
        self.findings.iter().map(|finding| diagnostic::located(finding, path, &self.text, messages)).collect()
    }

    /// What is wrong as a text for people, with the lines of the source.
    #[must_use]
    pub fn render(&self, path: &str, messages: &dyn Messages, color: Color) -> String {
        let rendered =
            self.findings.iter().map(|finding| diagnostic::render(finding, path, &self.text, messages, color));
        rendered.map(|text| text + "\n\n").collect()
    }

    fn refused(problem: Problem, text: Text, start: usize) -> Self {
        let end =
            text.as_str().get(start..).and_then(|rest| rest.chars().next()).map_or(start, |c| start + c.len_utf8());
        Self { bank: None, findings: vec![Finding { problem, span: start..end, also: None }], text }
    }
}

/// Whether what could be written better is looked for, besides what is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Warnings {
    Wanted,
    Unwanted,
}

/// Reads a bank that is to be played, with its errors alone; `name` is the id of one that gives none itself.
#[must_use]
pub fn read(name: &str, bytes: &[u8]) -> Reading {
    examine(name, bytes, Warnings::Unwanted)
}

/// Reads a bank that is to be made better, with its errors and warnings; `name` is the id of one that gives none itself.
#[must_use]
pub fn check(name: &str, bytes: &[u8]) -> Reading {
    examine(name, bytes, Warnings::Wanted)
}

fn examine(name: &str, bytes: &[u8], warnings: Warnings) -> Reading {
    if bytes.len() > SIZE_LIMIT {
        return Reading::refused(Problem::FileTooLarge, Text::default(), 0);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return not_utf8(bytes, error.valid_up_to()),
    };
    let parsed = parse::parse(text);
    let mut findings = parsed.findings;
    let is_empty = parsed.source.is_whole && parsed.source.entries.is_empty();
    let bank = if is_empty && findings.is_empty() {
        findings.push(Finding { problem: Problem::NoQuestion, span: 0..0, also: None });
        None
    } else {
        let read = bank::read(&parsed.source, name, &mut findings);
        if warnings == Warnings::Wanted {
            findings.extend(lint(read.bank.as_ref(), &parsed.source.entries, &read.sound));
        }
        read.bank
    };
    let places: std::collections::HashSet<usize> = findings.iter().map(|finding| finding.span.start).collect();
    findings.extend(parsed.doubts.into_iter().filter(|doubt| !places.contains(&doubt.span.start)));
    findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
    findings.dedup();
    let bank = bank.filter(|_| findings.iter().all(|finding| finding.problem.is_warning()));
    Reading { bank, findings, text: Text::new(text.to_owned()) }
}

/// The text up to the end of the line that is not UTF-8, its bad bytes replaced.
fn not_utf8(bytes: &[u8], good: usize) -> Reading {
    let (head, tail) = bytes.split_at(good);
    let line = tail.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let mut text = String::from_utf8_lossy(head).into_owned();
    text.push_str(&String::from_utf8_lossy(line));
    Reading::refused(Problem::NotUtf8, Text::new(text), good)
}
