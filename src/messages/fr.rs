//! French.

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

/// The sentences in French.
#[derive(Debug, Clone, Copy)]
pub struct French;

impl super::Messages for French {
    fn language(&self) -> super::Language {
        super::Language::French
    }
}

/// One or many: 0 and 1 are singular.
fn plural<'t>(count: usize, one: &'t str, many: &'t str) -> &'t str {
    if count < 2 { one } else { many }
}

/// A count with its thousands apart.
fn number(count: impl std::fmt::Display) -> String {
    super::problems::thousands(count, "\u{a0}")
}
