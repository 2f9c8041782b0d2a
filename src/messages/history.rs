//! What is said of what is kept.

use crate::{
    history::{Trouble, keeper::Notice},
    quiz::mark::Outcome,
};

/// What is said of what is kept.
pub trait History {
    /// Says in the middle of a quiz that answers are not kept, or are again, or that a file was put aside.
    fn notice(&self, notice: &Notice) -> String;
    /// Says where a quiz goes on: at the question of this number, or behind the last one.
    fn goes_on(&self, title: &str, number: Option<usize>, all: usize) -> String;
    /// So many questions changed since they were answered, and are asked again.
    fn asked_again(&self, count: usize) -> String;
    /// So many questions are gone.
    fn dropped(&self, count: usize) -> String;
    /// Names the row that goes on with a quiz.
    fn resume(&self, title: &str) -> String;
    /// Where a quiz was left, in a few words.
    fn left_at(&self, number: usize, all: usize) -> String;
    /// When a quiz was left: so many days ago.
    fn left_on(&self, days_ago: i64) -> String;
    /// Stands above the choice between going on and beginning anew.
    fn was_left(&self) -> &'static str;
    /// Begins another quiz instead.
    fn begin_anew(&self) -> &'static str;
    /// Nothing was kept yet.
    fn nothing_kept(&self) -> &'static str;
    /// Names those of whom something was kept instead.
    fn kept_of(&self, learners: &[String]) -> String;
    /// Heading of the question whether the history is cleared.
    fn history_title(&self) -> &'static str;
    /// Asks whether so many attempts are cleared away.
    fn clear_question(&self, attempts: usize) -> String;
    /// Keeps them.
    fn keep_them(&self) -> &'static str;
    /// Clears them away.
    fn clear_them(&self) -> &'static str;
    /// So many attempts were cleared away.
    fn cleared(&self, attempts: usize) -> String;
    /// None was.
    fn nothing_cleared(&self) -> &'static str;
    /// What became of an attempt and how it was played, where that is worth a word: the words are those of the file.
    fn attempt_state(&self, state: &str, mode: &str) -> Option<String>;
    /// How an answer came out, in a word.
    fn outcome(&self, outcome: Outcome) -> &'static str;
    /// What else there is to say of an answer: hint, which try it was, certainty; with what parts it from the answer.
    fn answer_notes(&self, hint: bool, attempt: u32, certainty: Option<u8>) -> String;
    /// The student disagrees, perhaps with a reason.
    fn objection(&self, reason: &str) -> String;
    /// Asks why the student disagrees.
    fn why_disagree(&self) -> &'static str;
    /// Stands before the reason that is typed.
    fn reason(&self) -> &'static str;
    /// The objection was kept.
    fn objection_kept(&self) -> &'static str;
    /// No question was answered that one could disagree about.
    fn nothing_to_object(&self) -> &'static str;
    /// The objection was not kept, since nothing is.
    fn objection_not_kept(&self) -> &'static str;
    /// Why nothing can be kept or read, a sentence.
    fn trouble(&self, trouble: &Trouble) -> String;
}
