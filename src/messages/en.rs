//! English.

mod authoring;
mod card;
mod checking;
mod errors;
mod help;
mod history;
mod menus;
mod playing;
mod problems;
mod progress;
mod reference;

/// The sentences in English.
#[derive(Debug, Clone, Copy)]
pub struct English;

impl super::Messages for English {
    fn language(&self) -> super::Language {
        super::Language::English
    }
}

/// One or many: 1 is singular.
fn plural<'t>(count: usize, one: &'t str, many: &'t str) -> &'t str {
    if count == 1 { one } else { many }
}

/// A count with its thousands apart.
fn number(count: impl std::fmt::Display) -> String {
    super::problems::thousands(count, ",")
}
