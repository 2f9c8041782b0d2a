//! What the linter has to say of the writing of one question, as data; worded by `messages`.

/// Something in one question that could be written better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// The key is longer than every distractor, and by much: characters of the key and of the longest distractor.
    LongestKey(usize, usize),
    /// An option that speaks of the other options.
    AboutOptions {
        /// The option.
        option: String,
        /// Whether it can come to stand among the others, or before them.
        is_loose: bool,
    },
    /// A word that turns the question round, and is not emphasised.
    PlainNegation(String),
    /// A word that allows no exception, in a distractor and not in the key.
    AbsoluteWord(String),
    /// An option or item that says the same as another.
    SameRow(String),
    /// A word of the prompt that the key repeats, and no distractor.
    EchoedWord(String),
    /// The prompt fits the key, and does not fit a distractor.
    GrammarClue {
        /// The word of the prompt.
        word: String,
        /// The distractor.
        distractor: String,
    },
    /// One distractor only.
    OneDistractor,
    /// A question without an explanation.
    NoExplanation,
    /// Options or items without feedback, and how many could have it.
    NoFeedback(usize, usize),
    /// A statement whose wrong answer gets no feedback.
    NoFeedbackAtAll,
    /// A question without a topic.
    NoTopic,
    /// A prompt that neither asks nor tells what to do.
    AsksNothing,
    /// A category that no item belongs in.
    EmptyCategory(String),
    /// A category that nearly every item belongs in.
    CrowdedCategory {
        /// The category.
        category: String,
        /// How many items belong in it.
        items: usize,
        /// How many items there are.
        all: usize,
    },
    /// An accepted answer, or an expected mistake, that comparing does not tell from another.
    FoldsAlike(String),
    /// A right answer, and a word of the question that would count as it.
    OnlyAccents {
        /// The right answer.
        answer: String,
        /// The word.
        word: String,
    },
    /// A number with decimals that says nothing of a tolerance.
    NoTolerance,
    /// A text that leaves a small screen.
    TooLong {
        /// What it is.
        part: Part,
        /// How many characters it has.
        length: usize,
        /// How many it may have.
        most: usize,
    },
}

/// A part of a question whose length is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The prompt.
    Prompt,
    /// An option, item, category or step.
    Row,
    /// Feedback.
    Feedback,
    /// The explanation.
    Explanation,
}

impl Part {
    /// How many characters it may have.
    #[must_use]
    pub fn most(self) -> usize {
        match self {
            Self::Prompt => 150,
            Self::Row => 40,
            Self::Feedback => 140,
            Self::Explanation => 220,
        }
    }
}

impl Flaw {
    /// The code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::LongestKey(..) => "W001",
            Self::AboutOptions { .. } => "W002",
            Self::PlainNegation(_) => "W003",
            Self::AbsoluteWord(_) => "W004",
            Self::SameRow(_) => "W005",
            Self::EchoedWord(_) => "W006",
            Self::GrammarClue { .. } => "W007",
            Self::OneDistractor => "W008",
            Self::NoExplanation => "W009",
            Self::NoFeedback(..) | Self::NoFeedbackAtAll => "W010",
            Self::NoTopic => "W011",
            Self::AsksNothing => "W012",
            Self::EmptyCategory(_) | Self::CrowdedCategory { .. } => "W013",
            Self::FoldsAlike(_) | Self::OnlyAccents { .. } => "W014",
            Self::NoTolerance => "W015",
            Self::TooLong { part: Part::Prompt, .. } => "W016",
            Self::TooLong { part: Part::Row, .. } => "W017",
            Self::TooLong { part: Part::Feedback, .. } => "W018",
            Self::TooLong { part: Part::Explanation, .. } => "W019",
        }
    }
}
