//! The reference page of the bank format, as Markdown.
//!
//! Its prose is a text of each language, with places in braces; what stands in them comes from the lists of keys and
//! kinds.

use std::fmt::Write;

use crate::{
    bank_file::SIZE_LIMIT,
    messages::{Language, Messages, problems::thousands},
    quiz::{
        ask::LETTERS,
        bank::{BANK_KEYS, QUESTION, QUESTION_LIMIT},
        fields::TEXT_LIMIT,
        key::{Key, Need, OPTION_KEYS},
        kind::{KINDS, Kind},
        question::{KIND, POINTS_LIMIT, PROMPT, keys_of},
        taxonomy::{
            keys::{CATEGORY_KEYS, ITEM_KEYS, TAXONOMY_KEYS},
            sample::SAMPLE,
        },
    },
    reference::{DIRECTIVE, head},
    ui::line::Line,
};

/// Columns of the page; what is longer is a table, or a line of a bank.
const WIDTH: usize = 80;

/// The page in a language.
#[must_use]
pub fn text(language: Language) -> String {
    let messages = language.messages();
    let mut page = String::new();
    for paragraph in messages.format_page().trim_end().split("\n\n") {
        let part = match paragraph {
            "{first-bank}" => first_bank(language),
            "{whole-bank}" => fenced(messages.whole_bank()),
            "{bank-keys}" => keys(BANK_KEYS.iter().copied().filter(|key| key.name != QUESTION.name), messages),
            "{question-keys}" => {
                let others = keys_of(None).filter(|key| key.name != KIND.name);
                keys(std::iter::once(&KIND).chain(others), messages)
            }
            "{option-keys}" => keys(OPTION_KEYS.into_iter(), messages),
            "{kinds}" => kinds(language),
            "{taxonomy}" => fenced(language.of(SAMPLE)),
            "{taxonomy-keys}" => keys(TAXONOMY_KEYS.iter().copied(), messages),
            "{category-keys}" => keys(CATEGORY_KEYS.iter().copied(), messages),
            "{item-keys}" => keys(ITEM_KEYS.iter().copied(), messages),
            prose => with_limits(prose, messages),
        };
        page.push_str(&wrap(&part));
        page.push('\n');
    }
    page.trim_end().to_owned() + "\n"
}

fn fenced(code: &str) -> String {
    format!("```toml\n{}\n```\n", code.trim_end())
}

fn first_bank(language: Language) -> String {
    let question = KINDS.first().map_or("", |kind| language.of(kind.sample));
    let title = language.messages().first_title();
    fenced(&format!("{DIRECTIVE}\n{}\n{question}", head(title, language.tag())))
}

fn with_limits(prose: &str, messages: &dyn Messages) -> String {
    let grouped = |number: usize| thousands(number, messages.thousands_separator());
    let size = messages.mebibytes(SIZE_LIMIT >> 20);
    let limits = [
        ("{size}", size),
        ("{questions}", grouped(QUESTION_LIMIT)),
        ("{rows}", grouped(LETTERS)),
        ("{characters}", grouped(TEXT_LIMIT)),
        ("{points}", grouped(POINTS_LIMIT)),
    ];
    limits.iter().fold(prose.to_owned(), |prose, (place, limit)| prose.replace(place, limit)) + "\n"
}

/// A list of keys: the name, whether it has to be there, the shape of its value, and what it is for.
fn keys(keys: impl Iterator<Item = &'static Key>, messages: &dyn Messages) -> String {
    let mut list = String::new();
    for key in keys {
        let need = match key.need {
            Need::Required => messages.needed(),
            Need::Optional => "",
            Need::Either => messages.needed_either(),
        };
        let (shape, sentence) = (messages.shape(key), messages.language().of(key.sentence));
        _ = writeln!(list, "- {}", messages.key_line(key.name, need, &shape, sentence));
    }
    list
}

fn kinds(language: Language) -> String {
    let kind = |kind: &&'static Kind| {
        let (label, sentence) = (language.of(kind.label), language.of(kind.sentence));
        let prompt = keys_of(Some(kind)).filter(|key| key.name == PROMPT.name && key.need != PROMPT.need);
        let own = keys(kind.keys.iter().copied().chain(prompt), language.messages());
        let sample = fenced(language.of(kind.sample));
        format!("### `{}`, {label}\n\n{sentence}\n\n{own}\n{sample}", kind.name)
    };
    KINDS.iter().map(kind).collect::<Vec<_>>().join("\n")
}

/// Wraps paragraphs and rows of lists; code, tables and headings stay as they are.
fn wrap(text: &str) -> String {
    let mut wrapped = String::new();
    let mut is_code = false;
    let mut paragraph = String::new();
    for line in text.lines().chain([""]) {
        let is_fence = line.starts_with("```");
        let is_apart = is_code || is_fence || line.is_empty() || line.starts_with(['|', '#']) || line.starts_with("- ");
        if is_apart && !paragraph.is_empty() {
            let hang = if paragraph.starts_with("- ") { 2 } else { 0 };
            for line in Line::from(std::mem::take(&mut paragraph)).wrap(WIDTH, hang) {
                _ = writeln!(wrapped, "{}", line.text());
            }
        }
        is_code ^= is_fence;
        if line.starts_with("- ") && !is_code {
            line.clone_into(&mut paragraph);
        } else if is_apart {
            _ = writeln!(wrapped, "{line}");
        } else {
            let space = if paragraph.is_empty() { "" } else { " " };
            _ = write!(paragraph, "{space}{}", line.trim());
        }
    }
    wrapped.trim_end().to_owned() + "\n"
}
