//! What is said of what is kept.

use crate::history::{Trouble, keeper::Notice};

/// What is said of what is kept.
pub trait History {
    /// Says in the middle of a quiz that answers are not kept, or are again, or that a file was put aside.
    fn notice(&self, notice: &Notice) -> String;
    /// Says where a quiz goes on.
    fn goes_on(&self, title: &str, number: usize, all: usize) -> String;
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
