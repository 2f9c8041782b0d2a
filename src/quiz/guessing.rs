//! What blind guessing earns.

use std::sync::Arc;

use super::{mark::to_f64, question::Question};

/// What somebody who answers blindly earns on average, of what there is to earn.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Guessing {
    earned: f64,
    out_of: f64,
}

impl Guessing {
    /// Of some questions, each by its points; those outside the score do not count.
    #[must_use]
    pub fn of(questions: &[Arc<Question>]) -> Self {
        let graded = questions.iter().filter(|question| question.content.is_graded());
        graded.fold(Self::default(), |sum, question| {
            let points = to_f64(question.points);
            let earned = points * to_f64(question.content.expected_guess());
            sum.and(Self { earned, out_of: points })
        })
    }

    /// Of these questions and those together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { earned: self.earned + other.earned, out_of: self.out_of + other.out_of }
    }

    /// The share of the points, from 0 to 1; none where there is nothing to earn.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        (self.out_of > 0.0).then(|| self.earned / self.out_of)
    }
}
