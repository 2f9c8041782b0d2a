//! What the linter has to say, as data; worded by `messages`.

/// Something that could be written better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// A question without an explanation.
    NoExplanation,
    /// A code under `allow` that silences nothing.
    UselessAllow(String),
}

impl Warning {
    /// The code: W0 the writing of an item, W1 the bank as a whole, W2 twins and typography. Never reused.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoExplanation => "W009",
            Self::UselessAllow(_) => "W106",
        }
    }
}
