//! Reading bank files: from bytes to a checked bank and everything that is wrong with it, each finding with its place.
//!
//! The only home of the TOML parser, and of the renderer of diagnostics.

use std::collections::HashSet;

use crate::{
    messages::Messages,
    quiz::{
        bank::{self, Bank, References},
        guessing::Guessing,
        lint::{self, Allowed, Outline, Warning},
        problem::{Finding, Problem},
    },
    ui::line::Color,
};

mod diagnostic;
mod file;
mod head;
mod literal;
mod mend;
mod nodes;
mod parse;
mod plain;
mod scan;
mod syntax;
mod text;
mod write;
mod written;

pub use diagnostic::{Diagnostic, Severity, missing, unreadable};
pub use file::{Unreadable, read_file};
pub use head::{Head, head};
pub use mend::{Mended, Named, Repairs, mend, named};
pub use text::Position;
pub use write::{Unwritable, write_instead, write_new, write_whole};

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
    /// How many questions it has, with errors or without.
    pub questions: usize,
    /// What blind guessing earns in those without errors; nothing where warnings were not asked for.
    pub guessing: Guessing,
    /// What it says of other banks, whatever else is wrong with it.
    pub references: References,
    text: Text,
    allowed: Allowed,
}

impl Reading {
    /// Adds what was found elsewhere.
    pub fn add(&mut self, findings: Vec<Finding>) {
        self.findings.extend(findings);
        sort(&mut self.findings);
    }

    /// Holds the bank against its twin in another language, and adds how it differs, less what it allows. Nothing is
    /// said of a bank that has errors.
    pub fn compare(&mut self, twin: &Outline) {
        let Some(bank) = &self.bank else { return };
        let found = self.allowed.silence(lint::twins(&lint::outline(bank), twin));
        // What seemed to silence nothing may have been meant for these.
        self.findings.retain(|finding| !matches!(finding.problem, Problem::Warning(Warning::UselessAllow(..))));
        self.findings.extend(found);
        self.findings.extend(self.allowed.useless());
        sort(&mut self.findings);
    }

    /// Where a byte of the file stands, as people count.
    #[must_use]
    pub fn position(&self, at: usize) -> Position {
        self.text.position(at)
    }

    /// What is wrong as messages with places.
    #[must_use]
    pub fn diagnostics(&self, path: &str, messages: &dyn Messages) -> Vec<Diagnostic> {
        self.findings.iter().map(|finding| diagnostic::located(finding, path, &self.text, messages)).collect()
    }

    /// What is wrong as a text for people, with the lines of the source. What to do about a warning is said where it
    /// comes first.
    #[must_use]
    pub fn render(&self, path: &str, messages: &dyn Messages, color: Color) -> String {
        let mut told = HashSet::new();
        let rendered = self.findings.iter().map(|finding| {
            let mut wording = messages.problem(&finding.problem);
            if finding.problem.is_warning() {
                wording.help = wording.help.filter(|help| told.insert(help.clone()));
            }
            diagnostic::render(finding, &wording, path, &self.text, messages, color) + "\n\n"
        });
        rendered.collect()
    }

    fn refused(problem: Problem, text: Text, start: usize) -> Self {
        let end =
            text.as_str().get(start..).and_then(|rest| rest.chars().next()).map_or(start, |c| start + c.len_utf8());
        Self {
            bank: None,
            findings: vec![Finding { problem, span: start..end, also: None }],
            questions: 0,
            guessing: Guessing::default(),
            references: References::default(),
            text,
            allowed: Allowed::default(),
        }
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
    let mut allowed = Allowed::default();
    let is_empty = parsed.source.is_whole && parsed.source.entries.is_empty();
    let mut guessing = Guessing::default();
    let read = if is_empty && findings.is_empty() {
        findings.push(Finding { problem: Problem::NoQuestion, span: 0..0, also: None });
        bank::Read::default()
    } else {
        let read = bank::read(&parsed.source, name, &mut findings);
        if warnings == Warnings::Wanted {
            let entries = &parsed.source.entries;
            allowed = Allowed::of(entries, &read.sound, read.bank.is_some());
            guessing = Guessing::of(&read.sound);
            let mut found = lint::lint(read.bank.as_ref(), entries, &read.sound, guessing);
            found.extend(written::warnings(text, entries));
            findings.extend(allowed.silence(found));
            findings.extend(allowed.useless());
        }
        read
    };
    let errors = findings.iter().filter(|finding| !finding.problem.is_warning());
    let places: HashSet<usize> = errors.map(|finding| finding.span.start).collect();
    findings.extend(parsed.doubts.into_iter().filter(|doubt| !places.contains(&doubt.span.start)));
    sort(&mut findings);
    let bank = read.bank.filter(|_| findings.iter().all(|finding| finding.problem.is_warning()));
    let (questions, references) = (read.questions, read.references);
    Reading { bank, findings, questions, guessing, references, text: Text::new(text.to_owned()), allowed }
}

/// Puts findings into the order of the file, each of them once.
fn sort(findings: &mut Vec<Finding>) {
    findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
    findings.dedup();
}

/// How documents begin that get saved, or renamed, where a text was meant: those of word processors in the formats of
/// today (which are ZIP archives) and of before 2007 (OLE), and PDF.
const DOCUMENTS: [&[u8]; 3] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-"];

/// The text up to the end of the line that is not UTF-8, its bad bytes replaced.
fn not_utf8(bytes: &[u8], good: usize) -> Reading {
    let (head, tail) = bytes.split_at(good);
    let line = tail.split(|byte| *byte == b'\n').next().unwrap_or_default();
    if DOCUMENTS.iter().any(|beginning| bytes.starts_with(beginning)) {
        return Reading::refused(Problem::Document, Text::new(String::new()), 0);
    }
    let mut text = String::from_utf8_lossy(head).into_owned();
    text.push_str(&String::from_utf8_lossy(line));
    Reading::refused(Problem::NotUtf8, Text::new(text), good)
}

#[cfg(test)]
mod tests;
