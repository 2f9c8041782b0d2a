//! Marks for answers with a certainty, and whether a student is as sure as they are right.
//!
//! The marks are those of certainty-based marking (A. R. Gardner-Medwin, as in Moodle's behaviours "CBM"): 1, 2 or 3
//! when right, 0, −2 or −6 when wrong, so that naming the true certainty earns most.

use super::{
    mark::{Fraction, Outcome, share, whole},
    session::{Certainty, Slot},
};

/// What answers with their certainty earned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calibration {
    /// The marks earned, which can be below 0.
    pub points: Fraction,
    /// The marks that sure and right answers to every graded question would have earned.
    pub out_of: Fraction,
    /// Each level, from the lowest.
    pub levels: [Level; 3],
}

/// The answers of one level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    /// The level.
    pub certainty: Certainty,
    /// Answers given at this level.
    pub answers: usize,
    /// How many of them were right.
    pub right: usize,
    /// What they say of the student; none where they are too few, or as they should be.
    pub verdict: Option<Verdict>,
}

/// Whether a student is surer than right, or the reverse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Fewer answers are right than the certainty promises.
    OverConfident,
    /// More are.
    UnderConfident,
}

impl Verdict {
    /// The word of the JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OverConfident => "over-confident",
            Self::UnderConfident => "under-confident",
        }
    }
}

/// What an answer earns.
#[must_use]
pub fn points(certainty: Certainty, mark: Fraction) -> Fraction {
    let (right, wrong) = match certainty {
        Certainty::Low => (1, 0),
        Certainty::Middle => (2, -2),
        Certainty::High => (3, -6),
    };
    if mark > whole(0) { mark * Fraction::from_integer(right) } else { Fraction::from_integer(wrong) }
}

/// Sums up the answers of a sitting.
#[must_use]
pub fn calibration(slots: &[Slot]) -> Calibration {
    let graded = slots.iter().filter(|slot| slot.question.content.is_graded());
    let answers: Vec<(Certainty, Fraction)> =
        graded.clone().filter_map(|slot| Some((slot.given.as_ref()?.certainty?, slot.mark()?))).collect();
    Calibration {
        points: answers.iter().map(|(certainty, mark)| points(*certainty, *mark)).sum(),
        out_of: whole(3 * graded.count()),
        levels: Certainty::ALL.map(|certainty| {
            let marks = answers.iter().filter(|(level, _)| *level == certainty).map(|(_, mark)| *mark);
            let right = marks.clone().filter(|mark| Outcome::of(Some(*mark)) == Outcome::Right).count();
            let answers = marks.count();
            Level { certainty, answers, right, verdict: verdict(certainty, right, answers) }
        }),
    }
}

/// At level 1 under 67 % of the answers are right, at 2 from 67 to 80 %, at 3 above: what is outside by more than
/// chance, (share − limit)² · n > 1/2, is said.
fn verdict(certainty: Certainty, right: usize, answers: usize) -> Option<Verdict> {
    let (low, high) = (share(67, 100), share(80, 100));
    let (least, most) = match certainty {
        Certainty::Low => (whole(0), low),
        Certainty::Middle => (low, high),
        Certainty::High => (high, whole(1)),
    };
    let rate = share(right, answers);
    let clear = |off: Fraction| off * off * whole(answers) > share(1, 2);
    if answers == 0 {
        None
    } else if rate < least && clear(least - rate) {
        Some(Verdict::OverConfident)
    } else if rate > most && clear(rate - most) {
        Some(Verdict::UnderConfident)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_needs_more_than_chance() {
        use Certainty::{High, Low, Middle};
        for (certainty, right, answers, expected) in [
            (High, 3, 5, None),
            (High, 0, 1, Some(Verdict::OverConfident)),
            (High, 6, 10, None),
            (High, 5, 10, Some(Verdict::OverConfident)),
            (High, 10, 10, None),
            (Middle, 3, 4, None),
            (Middle, 0, 1, None),
            (Middle, 0, 2, Some(Verdict::OverConfident)),
            (Middle, 12, 12, None),
            (Middle, 13, 13, Some(Verdict::UnderConfident)),
            (Low, 4, 4, None),
            (Low, 5, 5, Some(Verdict::UnderConfident)),
            (Low, 0, 9, None),
            (Low, 0, 0, None),
        ] {
            assert_eq!(verdict(certainty, right, answers), expected, "{certainty:?} {right}/{answers}");
        }
    }

    #[test]
    fn marks_reward_naming_the_true_certainty() {
        use Certainty::{High, Low, Middle};
        let cases = [(Low, 1, 0), (Middle, 2, -2), (High, 3, -6)];
        for (certainty, right, wrong) in cases {
            assert_eq!(points(certainty, whole(1)), Fraction::from_integer(right));
            assert_eq!(points(certainty, whole(0)), Fraction::from_integer(wrong));
            assert_eq!(points(certainty, share(1, 2)), Fraction::new(right, 2));
        }
    }
}
