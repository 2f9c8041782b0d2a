//! What is said of a bank with errors, and of a file that cannot be read.

use crate::{
    bank_file::{Unreadable, Unwritable},
    quiz::{
        bank::BANK_KEYS,
        fields::Found,
        key::{Key, Shape},
        kind::KINDS,
        number,
        problem::{Place, Problem},
        question,
        slug::slug,
        taxonomy::keys::{CATEGORY, CATEGORY_KEYS, ITEM_KEYS, TAXONOMY_KEYS},
    },
};

/// The id that a text would make, or else an example of one.
pub(super) fn example_of_id(text: &str, example: &str) -> String {
    let id = slug(text);
    if id.is_empty() { example.to_owned() } else { id }
}

/// What is said of a bank with errors, and of a file that cannot be read.
pub trait Problems {
    /// What is wrong, and what to do about it.
    fn problem(&self, problem: &Problem) -> Wording;
    /// Why a file or folder cannot be read, as the end of a sentence about it.
    fn unreadable(&self, reason: &Unreadable) -> String;
    /// Why a file cannot be written, as the end of a sentence about it.
    fn unwritable(&self, reason: &Unwritable) -> String;
    /// What to do about a file or folder that cannot be read; none where only the system knows.
    fn how_to_read(&self, reason: &Unreadable) -> Option<&'static str>;
    /// The word before a warning.
    fn warning_word(&self) -> &'static str;
    /// The word before what to do.
    fn help_word(&self) -> &'static str;
}

/// What is said of one problem. Nothing in it is safe to show yet: it quotes the bank.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wording {
    /// What is wrong, in a line.
    pub message: String,
    /// What stands at the place.
    pub label: Option<String>,
    /// What stands at the second place.
    pub also: Option<String>,
    /// What to do.
    pub help: Option<String>,
}

impl Wording {
    /// Only what is wrong.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), ..Self::default() }
    }

    /// With a word beside the place.
    #[must_use]
    pub fn label(self, label: impl Into<String>) -> Self {
        Self { label: Some(label.into()), ..self }
    }

    /// With a word beside the second place.
    #[must_use]
    pub fn also(self, also: impl Into<String>) -> Self {
        Self { also: Some(also.into()), ..self }
    }

    /// With what to do.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }
}

/// The most characters that a message quotes.
const QUOTED: usize = 60;

/// The beginning of a text, as a message quotes it.
pub(super) fn excerpt(text: &str) -> String {
    let mut words = text.chars();
    let beginning: String = words.by_ref().take(QUOTED).collect();
    if words.next().is_some() { beginning.trim_end().to_owned() + "…" } else { beginning }
}

/// A piece of TOML in a sentence.
pub(super) fn code(text: &str) -> String {
    let text = excerpt(text);
    if text.contains('`') { text } else { format!("`{text}`") }
}

/// The number that was probably meant by what is none, as TOML writes it, and the unit behind it, if there is one.
pub(super) fn number_meant(text: &str) -> Option<(String, &str)> {
    let (digits, unit) = number::split_unit(text.trim_start_matches('±'));
    let notations = [number::Notation::DecimalComma, number::Notation::GroupingComma];
    let value = notations.into_iter().find_map(|notation| number::typed(digits, notation).ok())?;
    Some((number::show(value, '.'), unit.trim_matches(['.', ','])))
}

/// The whole number that a decimal comma may have been meant to group: three digits follow it.
pub(super) fn grouped(number: &str) -> Option<String> {
    let (whole, decimals) = number.split_once(',')?;
    let is_group = decimals.len() == 3 && whole.len() <= 3 && !whole.trim_start_matches(['-', '+']).starts_with('0');
    is_group.then(|| format!("{whole}{decimals}"))
}

/// Names in a sentence, with a word such as “or” before the last.
pub(super) fn list<'a>(names: impl IntoIterator<Item = &'a str>, or: &str) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} {or} {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// The names of the keys that may stand at a place.
pub(super) fn keys_of(place: Place) -> Vec<&'static str> {
    let keys: Vec<&Key> = match place {
        Place::Bank => BANK_KEYS.to_vec(),
        Place::Question(kind) => question::keys_of(kind).collect(),
        Place::Taxonomy => TAXONOMY_KEYS.to_vec(),
        Place::Category => CATEGORY_KEYS.to_vec(),
        Place::TaxonomyItem => ITEM_KEYS.to_vec(),
    };
    keys.iter().map(|key| key.name).collect()
}

/// The names of the kinds.
pub(super) fn kind_names() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|kind| kind.name)
}

/// A value of a shape, to be filled in, where one line can show it.
pub(super) fn example(shape: Shape) -> &'static str {
    match shape {
        Shape::Text | Shape::Option | Shape::TextOrTexts | Shape::OneOf(_) => "\"…\"",
        Shape::Texts | Shape::Rows => "[\"…\", \"…\"]",
        Shape::Truth => "true",
        Shape::Count => "10",
        Shape::Number => "1.5",
        Shape::Options | Shape::Items => "[\"…\", [\"…\", \"…\"]]",
        Shape::Remarks | Shape::Pairs => "[[\"…\", \"…\"], [\"…\", \"…\"]]",
        Shape::NumberRemarks => "[[1.5, \"…\"]]",
        Shape::SomeOf(_) => "[\"…\"]",
        Shape::Names | Shape::Tables => "…",
    }
}

/// The header of a table that is listed under a key.
pub(super) fn header(key: &Key) -> String {
    let outer = if key == &CATEGORY { "taxonomy." } else { "" };
    format!("[[{outer}{}]]", key.name)
}

/// What was probably meant by a value between quotation marks, or by a value outside a list.
pub(super) fn meant(expected: Shape, found: &Found) -> Option<String> {
    match (expected, found) {
        (Shape::Truth, Found::Text(text)) => match text.trim().to_lowercase().as_str() {
            "true" | "vrai" | "oui" | "yes" => Some("true".to_owned()),
            "false" | "faux" | "non" | "no" => Some("false".to_owned()),
            _ => None,
        },
        (Shape::Number | Shape::Count, Found::Text(text)) => {
            let (digits, _) = number::split_unit(text);
            Some(number::show(number::typed(digits, number::Notation::DecimalComma).ok()?, '.'))
        }
        (Shape::Texts | Shape::Rows | Shape::Options | Shape::SomeOf(_), Found::Text(text)) => {
            let is_plain = text.chars().count() < QUOTED && !text.contains(['"', '\\', '\n']);
            let separator = [';', ',', '|', '/'].into_iter().find(|c| text.contains(*c)).unwrap_or('\n');
            let texts: Vec<String> = text.split(separator).map(|text| format!("\"{}\"", text.trim())).collect();
            is_plain.then(|| format!("[{}]", texts.join(", ")))
        }
        _ => None,
    }
}

/// Whether a text was probably meant, and its quotation marks forgotten.
pub(super) fn lacks_quotation_marks(expected: Shape, found: &Found) -> bool {
    matches!(expected, Shape::Text | Shape::TextOrTexts | Shape::Option)
        && matches!(found, Found::Number | Found::Truth | Found::Date)
}

/// A number with its thousands apart.
pub(crate) fn thousands(number: impl std::fmt::Display, separator: &str) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A sentence as it goes on after a colon.
pub(super) fn inside(sentence: &str) -> String {
    let mut rest = sentence.trim_end_matches('.').chars();
    let first = rest.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(rest).collect()
}

/// The name of a character that cannot be shown.
pub(super) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}
