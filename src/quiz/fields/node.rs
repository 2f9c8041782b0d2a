//! A bank as a tree of values with their places, whatever format it was read from.

use std::{borrow::Cow, ops::Range};

use super::{At, Opt};
use crate::quiz::problem::{Finding, Problem};

/// Bytes of the source, as a half-open range.
pub type Span = Range<usize>;

/// The most characters of a text.
pub const TEXT_LIMIT: usize = 20_000;

/// A value of a bank, with its place. Its texts are borrowed from the file wherever they stand there as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node<'t> {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub data: Data<'t>,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Data<'t> {
    /// A string.
    Text(Cow<'t, str>),
    /// A number as it is written, in base ten.
    Number(Cow<'t, str>),
    /// A boolean.
    Truth(bool),
    /// A date or time.
    Date,
    /// An array.
    List(Vec<Node<'t>>),
    /// A table, in the author's order.
    Table(Vec<Entry<'t>>),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'t> {
    /// The key.
    pub key: Cow<'t, str>,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub node: Node<'t>,
}

/// What was found where something else was wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A text, whose content may say what was meant.
    Text(String),
    /// A number.
    Number,
    /// True or false.
    Truth,
    /// A date.
    Date,
    /// A list.
    List,
    /// A list of so many values where another number is wanted.
    ListOf(usize),
    /// A table.
    Table,
    /// A key that such a table does not have.
    Key(String),
}

impl<'t> Node<'t> {
    /// What this is, for a sentence about it.
    #[must_use]
    pub fn found(&self) -> Found {
        match &self.data {
            Data::Text(text) => Found::Text(text.to_string()),
            Data::Number(_) => Found::Number,
            Data::Truth(_) => Found::Truth,
            Data::Date => Found::Date,
            Data::List(_) => Found::List,
            Data::Table(_) => Found::Table,
        }
    }

    pub(in crate::quiz) fn text(&self) -> Option<At<String>> {
        match &self.data {
            Data::Text(text) => Some(At { value: text.to_string(), span: self.span.clone() }),
            _ => None,
        }
    }

    /// The values of a list; a value that is none is its own only row.
    #[must_use]
    pub fn rows(&self) -> &[Node<'t>] {
        match &self.data {
            Data::List(list) => list,
            _ => std::slice::from_ref(self),
        }
    }

    pub(in crate::quiz) fn option(&self) -> Option<Opt> {
        let mut option = Opt { text: self.text().unwrap_or_default(), feedback: None, pinned: false };
        match &self.data {
            Data::Table(entries) => {
                for entry in entries {
                    match (entry.key.as_ref(), &entry.node.data) {
                        ("text", _) => option.text = entry.node.text()?,
                        ("feedback", Data::Text(feedback)) => option.feedback = Some(feedback.to_string()),
                        ("pin", Data::Truth(pin)) => option.pinned = *pin,
                        _ => {}
                    }
                }
            }
            Data::List(list) => {
                option.text = list.first()?.text()?;
                option.feedback = list.get(1).and_then(Self::text).map(|feedback| feedback.value);
            }
            _ => {}
        }
        Some(option)
    }

    /// Reports the texts in here that no bank may have: empty, too long, or able to forge what a screen says.
    pub(super) fn check_texts(&self, problems: &mut Vec<Finding>) {
        match &self.data {
            Data::Text(text) => {
                let forbidden = if is_surely_allowed(text) { None } else { text.chars().find(|c| is_forbidden(*c)) };
                let problem = if let Some(c) = forbidden {
                    Problem::ForbiddenCharacter(c)
                } else if text.trim_start().is_empty() {
                    Problem::EmptyText
                } else if text.len() > TEXT_LIMIT && text.chars().count() > TEXT_LIMIT {
                    Problem::TextTooLong(text.chars().count())
                } else {
                    return;
                };
                problems.push(Finding { problem, span: self.span.clone(), also: None });
            }
            Data::List(list) => list.iter().for_each(|node| node.check_texts(problems)),
            Data::Table(entries) => entries.iter().for_each(|entry| entry.node.check_texts(problems)),
            _ => {}
        }
    }
}

/// Whether a character could forge what the screen says: controls, and overrides of the writing direction.
#[must_use]
pub fn is_forbidden(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a look at the bytes alone shows that no character is forbidden: those that are not ASCII begin with C2 or E2.
fn is_surely_allowed(text: &str) -> bool {
    let is_allowed = |byte: u8| matches!(byte, b' '..=b'~') || byte >= 0x80 && byte != 0xc2 && byte != 0xe2;
    let (blocks, rest) = text.as_bytes().as_chunks::<64>();
    // Without a way out half-way the compiler looks at many bytes at once.
    blocks.iter().all(|block| block.iter().fold(true, |all, byte| all & is_allowed(*byte)))
        && rest.iter().all(|byte| is_allowed(*byte))
}
