//! What the linter has to say, as data; worded by `messages`.

use super::{Difference, allow::Useless};
use crate::quiz::mark::Fraction;

/// Something that could be written better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// A question without an explanation.
    NoExplanation,
    /// Blind guessing earns this share of the bank's points.
    EasilyGuessed(Fraction),
    /// A code under `allow` that silences nothing.
    UselessAllow(String, Useless),
    /// The bank is not as its twin in this language is.
    Twin {
        /// The language of the twin.
        language: String,
        /// How they differ.
        difference: Difference,
    },
}

impl Warning {
    /// The code: W0 the writing of an item, W1 the bank as a whole, W2 twins and typography. Never reused.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoExplanation => "W009",
            Self::EasilyGuessed(_) => "W105",
            Self::UselessAllow(..) => "W106",
            Self::Twin { difference, .. } => difference.code(),
        }
    }
}
