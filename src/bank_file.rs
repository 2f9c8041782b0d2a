//! Reading bank files.

use std::{fs, io, path::Path};

use crate::{
    messages::Messages,
    quiz::{
        bank::{self, Bank, Source},
        problem::{Finding, Problem},
    },
    ui::line::Color,
};

mod nodes;

/// Why a file cannot be read.
#[derive(Debug)]
pub enum Unreadable {
    /// Anything.
    Other(String),
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        Self::Other(error.to_string())
    }
}

/// What a file reads as.
#[derive(Debug)]
pub struct Reading {
    /// The bank.
    pub bank: Option<Bank>,
    /// The findings.
    pub findings: Vec<Finding>,
}

impl Reading {
    /// Renders.
    #[must_use]
    pub fn render(&self, path: &str, _messages: &dyn Messages, _color: Color) -> String {
        self.findings
            .iter()
            .map(|f| format!("{path}:{:?}: error[{}] {:?}\n", f.span, f.problem.code(), f.problem))
            .collect()
    }
}

/// Reads a file.
///
/// # Errors
/// Unreadable.
pub fn read_file(path: &Path) -> Result<Vec<u8>, Unreadable> {
    Ok(fs::read(path)?)
}

/// Reads a bank.
#[must_use]
pub fn read(name: &str, bytes: &[u8]) -> Reading {
    let mut findings = vec![];
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Reading { bank: None, findings: vec![Finding { problem: Problem::NotUtf8, span: 0..0, also: None }] };
    };
    let (table, _errors) = toml::de::DeTable::parse_recoverable(text);
    let source = Source { entries: nodes::entries(table.into_inner()), has_head: true, is_whole: true };
    let bank = bank::read(&source, name, &mut findings);
    Reading { bank, findings }
}
