//! What is said of reviewing and of progress.

use std::time::Duration;

use super::menus::Room;
use crate::quiz::review::When;

/// How a score compares with those before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The last scores before this one, in per cent as shown, the oldest first; at least one.
    pub before: Vec<String>,
    /// Whole points of per cent more, or less, than the last time.
    pub change: i64,
    /// Whether it is the best score so far.
    pub is_best: bool,
}

/// One category taken for another, as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistaken {
    /// What was right.
    pub expected: String,
    /// What was given instead.
    pub given: String,
    /// How often.
    pub times: usize,
    /// How often the right one was asked for.
    pub of: usize,
}

/// What is said of reviewing and of progress.
pub trait Progress {
    /// The title of a review.
    fn review_title(&self) -> &'static str;
    /// The row of the menu that begins a review.
    fn review(&self) -> &'static str;
    /// So many questions wait for a review.
    fn waiting(&self, due: usize) -> String;
    /// How many of the questions that are due are asked now, and how long that takes.
    fn asked_now(&self, due: usize, asked: usize, time: Duration) -> String;
    /// About so long.
    fn lasts(&self, time: Duration) -> String;
    /// Nothing is due; perhaps something will be.
    fn nothing_due(&self, next: Option<(When, usize)>) -> String;
    /// Nothing can be reviewed, since nothing was answered yet.
    fn nothing_learnt(&self) -> &'static str;
    /// What was wrong comes back within the sitting.
    fn come_back(&self, count: usize) -> String;
    /// When the next review is worth it, and how many questions it has.
    fn next_review(&self, when: When, count: usize) -> String;
    /// The same beside the row that stops.
    fn until(&self, when: When, count: usize, room: Room) -> String;
    /// How a score compares with those before it.
    fn compared(&self, compared: &Compared) -> String;
    /// The topic to work on, and the command for it.
    fn work_on(&self, topic: &str) -> String;

    /// The title of the page, and the row of the menu that shows it.
    fn progress_title(&self) -> &'static str;
    /// Nothing was answered yet.
    fn no_progress(&self) -> &'static str;
    /// Heading of the scores.
    fn scores(&self, count: usize, is_mixed: bool) -> String;
    /// The last scores, the oldest first, in per cent as shown.
    fn scores_said(&self, scores: &[String]) -> String;
    /// The last and the best score, in per cent as shown.
    fn last_and_best(&self, last: &str, best: &str) -> String;
    /// Heading of the topics.
    fn by_topic(&self) -> &'static str;
    /// What is counted there, where one question can be about several facts.
    fn topics_legend(&self) -> &'static str;
    /// Heading of the forecast.
    fn forecast(&self) -> &'static str;
    /// What that is: an estimate, of so many questions, among them facts of a taxonomy or not.
    fn forecast_legend(&self, known: usize, has_facts: bool) -> String;
    /// Names of the forecast's rows: now, in 7 days, in 30 days.
    fn forecast_days(&self) -> [&'static str; 3];
    /// Heading of what is missed most.
    fn most_missed(&self) -> &'static str;
    /// How often something was missed.
    fn missed_times(&self, missed: usize, answers: usize) -> String;
    /// Heading of what is taken for what.
    fn confusions(&self, topic: Option<&str>) -> String;
    /// How the table is read.
    fn table_legend(&self) -> &'static str;
    /// One category is taken for another.
    fn mistaken(&self, mistaken: &Mistaken) -> String;
    /// A share of a hundred, as shown.
    fn percent(&self, number: &str) -> String;
}
