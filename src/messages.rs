//! French and English: every sentence of the program.
//!
//! One trait an area, one method a message, typed arguments: a missing translation does not compile. A language is a
//! folder with one file an area. In French 0 and 1 are singular.

pub mod authoring;
pub mod card;
pub mod checking;
pub mod en;
pub mod errors;
pub mod fr;
pub mod help;
pub mod history;
pub mod menus;
pub mod playing;
pub mod problems;
pub mod progress;
pub mod reference;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// Its tag: `en` or `fr`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// The language that a tag or locale such as `fr`, `fr-CA`, `en_GB.UTF-8` begins with.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let primary = text.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// Its sentences.
    #[must_use]
    pub fn messages(self) -> &'static dyn Messages {
        match self {
            Self::English => &en::English,
            Self::French => &fr::French,
        }
    }
}

/// Every sentence of the program.
pub trait Messages:
    std::fmt::Debug
    + Sync
    + playing::Playing
    + card::Card
    + checking::Checking
    + menus::Menus
    + history::History
    + errors::Errors
    + help::Help
    + problems::Problems
    + progress::Progress
    + reference::Reference
    + authoring::Authoring
{
    /// The language that they are in.
    fn language(&self) -> Language;
}

#[cfg(test)]
mod tests;
