//! The bank that `cornet new` writes: commented, with a question of every kind, or with the author's own.

use std::fmt::Write;

use crate::{
    messages::{Language, Messages},
    quiz::{
        key::{Key, Need},
        kind::{KINDS, Kind},
        taxonomy::sample::SAMPLE,
    },
    reference::{DIRECTIVE, head},
    ui::line::Line,
};

/// Columns of the comments.
const WIDTH: usize = 80;

/// What a new bank begins with.
#[derive(Debug, Clone, Copy)]
pub struct Starter<'a> {
    /// Its id, where the name of its file cannot be one.
    pub id: Option<&'a str>,
    /// Its title.
    pub title: &'a str,
    /// The language of its questions: a BCP 47 tag.
    pub language: &'a str,
    /// The file, as it is named on a command line.
    pub path: &'a str,
    /// What stands below the head.
    pub content: Content<'a>,
}

/// What a new bank holds.
#[derive(Debug, Clone, Copy)]
pub enum Content<'a> {
    /// The questions that the author has written already, each as a `[[question]]`; where there are none, one of every
    /// kind.
    Questions(&'a [(&'static Kind, String)]),
    /// A taxonomy.
    Facts,
}

/// The text of the bank. Its comments are in the language of the bank, if Cornet speaks it, else in that of `messages`.
#[must_use]
pub fn text(starter: &Starter<'_>, messages: &'static dyn Messages) -> String {
    let messages = Language::parse(starter.language).map_or(messages, Language::messages);
    let id = starter.id.map(|id| format!("id       = {}\n", crate::reference::quoted(id))).unwrap_or_default();
    let places = [
        ("{directive}", DIRECTIVE.to_owned()),
        ("{path}", starter.path.to_owned()),
        ("{head}", id + &head(starter.title, starter.language)),
        (
            "{questions}",
            if let Content::Questions(own) = starter.content { questions(own, messages) } else { String::new() },
        ),
        ("{taxonomy}", messages.language().of(SAMPLE).to_owned()),
    ];
    let frame = match starter.content {
        Content::Questions(_) => messages.starter(),
        Content::Facts => messages.starter_of_facts(),
    };
    let text = places.iter().fold(frame.to_owned(), |text, (place, filling)| text.replace(place, filling));
    text.trim_end().to_owned() + "\n"
}

/// The author's questions, and below them the other kinds behind comment signs; where there are none yet, every kind.
fn questions(own: &[(&'static Kind, String)], messages: &dyn Messages) -> String {
    let sample = |kind: &Kind| messages.language().of(kind.sample);
    let mut text = String::new();
    for (at, (kind, question)) in own.iter().enumerate() {
        let is_first = own.iter().take(at).all(|(other, _)| other != kind);
        if is_first {
            text.push_str(&introduced(kind, question, messages));
        }
        text.push_str(question);
        text.push('\n');
    }
    let others: Vec<&Kind> = KINDS.into_iter().filter(|kind| own.iter().all(|(used, _)| used != kind)).collect();
    if !own.is_empty() && !others.is_empty() {
        comment(messages.other_kinds(), 0, &mut text);
        text.push('\n');
    }
    for kind in others {
        text.push_str(&introduced(kind, sample(kind), messages));
        for line in sample(kind).lines() {
            let sign = if own.is_empty() { "" } else { "# " };
            _ = writeln!(text, "{sign}{line}");
        }
        text.push('\n');
    }
    text
}

/// What a kind is, and which keys it has that a question of it does not show.
fn introduced(kind: &'static Kind, question: &str, messages: &dyn Messages) -> String {
    let language = messages.language();
    let mut text = String::new();
    comment(&format!("--- {} ---", language.of(kind.label)), 0, &mut text);
    let is_shown = |key: &Key| question.lines().any(|line| line.split([' ', '=']).next() == Some(key.name));
    let more: Vec<&Key> = kind.keys.iter().copied().filter(|key| !is_shown(key)).collect();
    let sentence = language.of(kind.sentence);
    let also = if more.is_empty() { String::new() } else { format!(" {}", messages.may_also_have()) };
    comment(&format!("{sentence}{also}"), 0, &mut text);
    for key in more {
        let other = kind.keys.iter().find(|other| other.need == Need::Either && other.name != key.name);
        let instead = match other {
            Some(other) if key.need == Need::Either => messages.instead_of(other.name),
            _ => String::new(),
        };
        comment(&messages.key_in_comment(key.name, &instead, language.of(key.sentence)), 2, &mut text);
    }
    text
}

/// Writes a comment, wrapped, behind so many spaces.
fn comment(words: &str, indent: usize, text: &mut String) {
    let margin = " ".repeat(indent);
    for line in Line::from(words).wrap(WIDTH - 2 - indent, indent) {
        _ = writeln!(text, "# {margin}{}", line.text());
    }
}
