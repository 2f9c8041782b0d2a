//! The language that a bank is written in, as far as rules tell languages apart.

use crate::quiz::fields::{Data, Entry};

/// The language of a bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// English of any country.
    English,
    /// French, with a no-break space before `:`, `;`, `!`, `?`.
    French,
    /// French of Canada: without a space before `;`, `!`, `?`.
    FrenchOfCanada,
    /// Any other: rules about words say nothing.
    Other,
}

impl Tongue {
    /// The language that the top of a bank names.
    #[must_use]
    pub fn of(entries: &[Entry]) -> Self {
        let language = entries.iter().find(|entry| entry.key == "language").map(|entry| &entry.node.data);
        let Some(Data::Text(tag)) = language else { return Self::Other };
        let tag = tag.to_ascii_lowercase();
        match tag.split('-').next() {
            Some("en") => Self::English,
            Some("fr") if tag == "fr-ca" || tag.starts_with("fr-ca-") => Self::FrenchOfCanada,
            Some("fr") => Self::French,
            _ => Self::Other,
        }
    }

    /// The one of two things, for English and for French, that is this language's.
    #[must_use]
    pub fn pick<T>(self, english: T, french: T) -> Option<T> {
        match self {
            Self::English => Some(english),
            Self::French | Self::FrenchOfCanada => Some(french),
            Self::Other => None,
        }
    }
}
