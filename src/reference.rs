//! The bank format, told to people and to their editors: the schema, the reference page and the starter. All three are
//! made from the lists of keys and kinds that the reader goes by, so that they cannot disagree with it.

pub mod page;
pub mod schema;
pub mod starter;

use std::fmt::Write;

use crate::{messages::Language, quiz::key::Bilingual};

/// The first line of a bank that has the schema beside it.
pub const DIRECTIVE: &str = "#:schema ./bank.schema.json";

/// The keys that every bank needs, above its questions.
#[must_use]
pub fn head(title: &str, language: &str) -> String {
    format!("title    = {}\nlanguage = {}\n", quoted(title), quoted(language))
}

/// A text as TOML writes it, on one line.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            // Writing to a string cannot fail.
            c if c.is_control() => _ = write!(quoted, "\\u{:04X}", u32::from(c)),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

impl Language {
    /// The one of two texts that is in this language.
    #[must_use]
    pub fn of(self, text: Bilingual) -> &'static str {
        match self {
            Self::English => text.en,
            Self::French => text.fr,
        }
    }
}
