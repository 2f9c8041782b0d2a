//! `scoring`: how the parts of an answer make its mark, for the kinds that have parts.

use crate::quiz::{
    fields::Fields,
    key::{Key, Shape},
    mark::{Fraction, all_or_nothing, share, whole},
};

/// How right parts make a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scoring {
    /// Each right part counts.
    Each,
    /// All or nothing.
    All,
}

/// `scoring`, where it is `each` or `all`.
pub(super) static SCORING: Key = Key::optional(
    "scoring",
    Shape::OneOf(&["each", "all"]),
    ["scoring", "barème"],
    [
        "each: every right part counts (if left out); all: all or nothing.",
        "each\u{a0}: chaque bonne partie compte (si rien n'est dit)\u{a0}; all\u{a0}: tout ou rien.",
    ],
    &["barème", "notation", "grading"],
);

impl Scoring {
    /// Reads `scoring`; each part counts if it was left out.
    pub(super) fn read(fields: &Fields<'_>) -> Self {
        match fields.text(&SCORING).as_ref().map(|text| text.value.as_str()) {
            Some("all") => Self::All,
            _ => Self::Each,
        }
    }

    /// The mark for so many right parts.
    pub(super) fn mark(self, right: usize, all: usize) -> Fraction {
        match self {
            Self::Each => share(right, all),
            Self::All => all_or_nothing(right == all),
        }
    }

    /// The mark that guessing earns on average where each part is guessed right with its own chance.
    pub(super) fn guess(self, chances: &[Fraction]) -> Fraction {
        match self {
            Self::Each => chances.iter().sum::<Fraction>() / whole(chances.len().max(1)),
            // A product of many small chances leaves the range of exact numbers; beyond six parts it is as good as 0.
            Self::All if chances.len() > 6 => whole(0),
            Self::All => chances.iter().product(),
        }
    }
}
