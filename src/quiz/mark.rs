//! Marks: exact fractions, and the parts they are made of.

use num_rational::Ratio;

use super::ask::Value;

/// An exact number: marks, points, percentages and the decimals of banks, none of them ever a float.
pub type Fraction = Ratio<i128>;

/// Returns the whole number `n` as a fraction.
#[must_use]
pub fn whole(n: usize) -> Fraction {
    Fraction::from_integer(i128::try_from(n).unwrap_or(i128::MAX))
}

/// Returns `part / all`; nothing out of nothing is nothing.
#[must_use]
pub fn share(part: usize, all: usize) -> Fraction {
    if all == 0 { Fraction::default() } else { whole(part) / whole(all) }
}

/// Returns the mark of something that is either right or not.
#[must_use]
pub fn all_or_nothing(right: bool) -> Fraction {
    whole(usize::from(right))
}

/// Converts an exact number for display or JSON, where a float is expected.
#[must_use]
pub fn to_f64(fraction: Fraction) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "the loss is what showing a fraction as a float means")]
    let value = *fraction.numer() as f64 / *fraction.denom() as f64;
    value
}

/// How an answer was judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graded {
    /// From 0 to 1; none where the kind is outside the score.
    pub mark: Option<Fraction>,
    /// What the mark is made of: one part for a plain question, one an item where items are placed.
    pub parts: Vec<Part>,
    /// Feedback for what was wrongly picked, missed or misplaced, in the author's order.
    pub remarks: Vec<Remark>,
}

impl Graded {
    /// A judgement made of a single part, which is the question itself.
    #[must_use]
    pub fn plain(mark: Fraction, expected: Value, given: Value, remarks: Vec<Remark>) -> Self {
        let part = Part { subject: None, expected, given, fraction: mark };
        Self { mark: Some(mark), parts: vec![part], remarks }
    }
}

/// One fact that an answer showed to be known or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The item that was placed; none where the part is the question itself.
    pub subject: Option<String>,
    /// What is right.
    pub expected: Value,
    /// What was given.
    pub given: Value,
    /// How much of it is right, from 0 to 1.
    pub fraction: Fraction,
}

/// What the author says of one option, item or expected mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The option, item or typed text that is spoken of; none where it is the answer as a whole.
    pub about: Option<Value>,
    /// Where an item was to be put, for items.
    pub belongs: Option<String>,
    /// The author's feedback; none where the author wrote nothing.
    pub feedback: Option<String>,
}

/// How a question came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The full mark.
    Right,
    /// Some of the mark.
    Partial,
    /// Nothing of the mark, though answered.
    Wrong,
    /// Not answered.
    Skipped,
    /// Answered, and outside the score.
    Ungraded,
}

impl Outcome {
    /// Reads the outcome off a mark: none stands for an answer that is outside the score.
    #[must_use]
    pub fn of(mark: Option<Fraction>) -> Self {
        match mark {
            None => Self::Ungraded,
            Some(mark) if mark >= whole(1) => Self::Right,
            Some(mark) if mark > whole(0) => Self::Partial,
            Some(_) => Self::Wrong,
        }
    }

    /// The word of the JSON formats.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Partial => "partial",
            Self::Wrong => "wrong",
            Self::Skipped => "skipped",
            Self::Ungraded => "ungraded",
        }
    }
}
