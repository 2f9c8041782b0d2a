//! Words and signs that people write by habit, and TOML does not have.

use crate::quiz::{fields::Span, problem::Syntax};

/// How far a word reaches at most, either way: nothing longer is a word.
const WORD_LIMIT: usize = 200;

/// The word around a place, as the parser cuts words.
pub(super) fn word(code: &str, at: usize) -> (Span, &str) {
    let is_end = |c: char| matches!(c, '=' | ',' | '[' | ']' | '{' | '}' | ' ' | '\t' | '#' | '\r' | '\n');
    let first = code.floor_char_boundary(at.saturating_sub(WORD_LIMIT));
    let last = code.floor_char_boundary((at + WORD_LIMIT).min(code.len()));
    let start = code.get(first..at).and_then(|before| before.rfind(is_end)).map_or(first, |end| first + end + 1);
    let end = code.get(at..last).and_then(|rest| rest.find(is_end)).map_or(last, |end| at + end);
    (start..end, code.get(start..end).unwrap_or_default())
}

/// Whether a character is a quotation mark of good typography.
pub(super) fn is_typographic(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' | '‹' | '›')
}

/// Whether a character looks like a space, or like nothing, and is not the plain space.
pub(super) fn is_unusual_space(c: char) -> bool {
    (c.is_whitespace() && !matches!(c, ' ' | '\t' | '\n' | '\r'))
        || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{180e}')
}

/// A line that is none of a bank, and perhaps one of another language.
pub(super) fn stray(text: String) -> Syntax {
    match text.chars().next() {
        Some('{') if text.starts_with("{\\rtf") => Syntax::OtherLanguage("RTF"),
        Some('{') => Syntax::OtherLanguage("JSON"),
        Some('<') => Syntax::OtherLanguage("XML"),
        _ if text == "---" => Syntax::OtherLanguage("YAML"),
        _ if text.starts_with("```") || text.starts_with("**") => Syntax::OtherLanguage("Markdown"),
        _ => Syntax::Stray(text),
    }
}

/// How long the sign is that other languages begin a comment with, if a line begins with one.
pub(super) fn comment_sign(line: &str) -> Option<usize> {
    let signs = ["//", "/*", "--", ";", "%", "<!--"];
    signs.iter().find(|sign| line.starts_with(**sign) && line != "---").map(|sign| sign.len())
}

/// What a word means that people write for true or false.
pub(super) fn truth(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "true" | "vrai" | "vraie" | "oui" | "yes" | "on" => Some(true),
        "false" | "faux" | "fausse" | "non" | "no" | "off" => Some(false),
        _ => None,
    }
}
