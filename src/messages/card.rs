//! What is said when a sitting is over.

use std::time::Duration;

use super::menus::Room;
use crate::quiz::{certainty::Verdict, score::Confusion, session::Certainty};

/// How a sitting came out, in words of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Result {
    /// Points earned, as shown.
    pub points: String,
    /// Points that could be earned, as shown.
    pub out_of: String,
    /// Per cent earned, as shown.
    pub percent: String,
    /// Points needed to pass, as shown.
    pub needed: String,
    /// Whether it is passed; none of a review, which cannot be failed: what is wrong comes back until it is right.
    pub passed: Option<bool>,
    /// Whether the quiz ended early, so that it is the score so far.
    pub is_cut_off: bool,
}

/// What is said when a sitting is over.
pub trait Card {
    /// How long it took; `early` where it was not finished.
    fn took(&self, time: Duration, early: bool) -> String;
    /// The score in a sentence.
    fn result(&self, result: &Result) -> String;
    /// The score in a few words, for a narrow screen.
    fn short_result(&self, result: &Result) -> String;
    /// Nothing of it was graded.
    fn nothing_graded(&self) -> &'static str;
    /// The exam can be gone on with, and nothing of it is told before it is handed in.
    fn not_handed_in(&self) -> &'static str;
    /// The quiz was cut off, and so many questions were never come to.
    fn cut_off(&self, answered: usize, all: usize, left: usize) -> String;
    /// The time was over before so many questions were come to.
    fn never_asked(&self, left: usize) -> String;
    /// Stands before the command that goes on with the quiz.
    fn to_resume(&self) -> &'static str;
    /// Beside the offer to stop: the quiz can be gone on with.
    fn waits(&self, room: Room) -> &'static str;
    /// So many more there is no room for.
    fn others(&self, count: usize) -> String;
    /// Points of all there are.
    fn part(&self, points: &str, out_of: &str) -> String;
    /// Questions without a topic.
    fn other_topic(&self) -> &'static str;
    /// Stands above what was missed.
    fn to_review(&self) -> &'static str;
    /// Nothing was said instead.
    fn passed_over(&self) -> &'static str;
    /// The right answer, and what was said instead.
    fn missed(&self, solution: &str, given: Option<&str>) -> String;
    /// How many of the items were placed rightly.
    fn placed(&self, right: usize, all: usize) -> String;
    /// The confusion seen most.
    fn confusion(&self, confusion: &Confusion) -> String;
    /// Stands before the command that plays the same quiz again.
    fn same_quiz(&self) -> &'static str;
    /// The marks of certainty-based marking.
    fn certainty_points(&self, points: &str, out_of: &str) -> String;
    /// How the answers of one level came out.
    fn level(&self, certainty: Certainty, right: usize, answers: usize, verdict: Option<Verdict>) -> String;
    /// Offers to play what was missed again.
    fn replay(&self, missed: usize) -> String;
    /// Asks in the plain screen whether to play what was missed again.
    fn replay_question(&self, missed: usize) -> String;
    /// Words that say yes, in folded form.
    fn yes(&self) -> &'static [&'static str];
    /// Offers another quiz.
    fn another(&self) -> &'static str;
    /// Offers to stop.
    fn stop(&self) -> &'static str;
    /// Everything that was missed is known now.
    fn none_missed(&self) -> &'static str;
}
