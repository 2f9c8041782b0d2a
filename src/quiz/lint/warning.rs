//! What the linter has to say, as data; worded by `messages`.

use super::{Difference, Flaw, Later, allow::Useless, misplaced_spaces::NO_BREAK_SPACE};

/// Something that could be written better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// A question could be written better.
    Item(Flaw),
    /// So many questions have no id.
    NoIds(usize),
    /// Most keys stand under one letter, where nothing shuffles.
    KeysInOnePlace {
        /// The letter.
        letter: char,
        /// How many keys stand there.
        seen: usize,
        /// How many there are.
        all: usize,
    },
    /// Most statements are true, or most are false.
    OneSided {
        /// The side.
        side: bool,
        /// How many are on it.
        seen: usize,
        /// How many there are.
        all: usize,
    },
    /// A question that asks nearly what an earlier one asks.
    Alike,
    /// Blind guessing earns much of the bank's points.
    EasilyGuessed {
        /// How much, in tenths of a per cent.
        tenths: u32,
    },
    /// A code under `allow` that silences nothing.
    UselessAllow(String, Useless),
    /// TOML of a later version.
    LaterToml(Later),
    /// The bank is not as its twin in this language is.
    Twin {
        /// The language of the twin.
        language: String,
        /// How they differ.
        difference: Difference,
    },
    /// A sentence of a taxonomy would read so.
    Joint(String),
    /// A category has so many items, too few for a form.
    FewItems(usize),
    /// A plain space beside this mark in a French text.
    PlainSpace(char),
}

impl From<Flaw> for Warning {
    fn from(flaw: Flaw) -> Self {
        Self::Item(flaw)
    }
}

impl Warning {
    /// The code: W0 the writing of an item, W1 the bank as a whole, W2 twins and typography, W3 taxonomies. Never reused.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Item(flaw) => flaw.code(),
            Self::NoIds(_) => "W101",
            Self::KeysInOnePlace { .. } => "W102",
            Self::OneSided { .. } => "W103",
            Self::Alike => "W104",
            Self::EasilyGuessed { .. } => "W105",
            Self::UselessAllow(..) => "W106",
            Self::LaterToml(_) => "W107",
            Self::PlainSpace(_) => "W211",
            Self::Joint(_) => "W301",
            Self::FewItems(_) => "W302",
            Self::Twin { difference, .. } => difference.code(),
        }
    }

    /// What its place in the source can be replaced with, where that is a safe repair.
    #[must_use]
    pub fn repair(&self) -> Option<&'static str> {
        match self {
            Self::PlainSpace(_) => Some(NO_BREAK_SPACE),
            _ => None,
        }
    }

    /// Whether it is said of the bank as a whole, though at the place of a question.
    pub(super) fn is_of_bank(&self) -> bool {
        matches!(self, Self::NoIds(_))
    }
}
