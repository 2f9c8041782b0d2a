//! What is said while one plays.

use std::time::Duration;

use crate::quiz::{
    ask::{Ask, Misread},
    mark::Outcome,
};

/// What is said while one plays.
pub trait Playing {
    /// The mark between units and tenths.
    fn decimal_mark(&self) -> char;
    /// True or false, as an option.
    fn truth(&self, truth: bool) -> &'static str;
    /// Opens a question on the plain screen.
    fn question_of(&self, number: usize, all: usize) -> String;
    /// The place in the quiz, on a wide screen.
    fn progress(&self, number: usize, all: usize) -> String;
    /// Says that several options are expected.
    fn several_expected(&self) -> &'static str;
    /// How the plain screen is answered.
    fn how_to_answer(&self, ask: &Ask) -> String;
    /// Asks for the place of an item.
    fn item(&self, item: &str) -> String;
    /// Asks for a gap.
    fn gap(&self, number: usize, all: usize) -> String;
    /// The mark that stands for a gap in its text.
    fn blank(&self, number: usize, all: usize) -> String;
    /// Why a line is no answer.
    fn misread(&self, misread: &Misread) -> String;
    /// Names a near miss.
    fn near_miss(&self) -> &'static str;
    /// The hint.
    fn hint(&self, hint: &str) -> String;
    /// There is no hint.
    fn no_hint(&self) -> &'static str;
    /// There are no hints in an exam.
    fn no_hint_in_exam(&self) -> &'static str;
    /// A command that does not exist.
    fn unknown_command(&self, command: &str) -> String;
    /// The commands of the plain screen, one a line.
    fn commands(&self) -> Vec<&'static str>;
    /// Said once before the first question: where the commands are told.
    fn help_at_hand(&self) -> &'static str;
    /// There is no question before this one.
    fn no_earlier_question(&self) -> &'static str;
    /// A question was skipped.
    fn skipped(&self) -> &'static str;
    /// An exam's answer that was passed over stays.
    fn answer_kept(&self) -> &'static str;
    /// An answer was noted without being marked.
    fn noted(&self) -> &'static str;
    /// Asks how sure the student is.
    fn how_sure(&self) -> &'static str;
    /// Asks the same where the levels stand below.
    fn how_sure_short(&self) -> &'static str;
    /// The levels of certainty, from the lowest.
    fn certainties(&self) -> [&'static str; 3];
    /// The points that a level earns for a right answer and for a wrong one.
    fn certainty_earns(&self, right: &str, wrong: &str) -> String;
    /// A line is no level of certainty.
    fn not_a_certainty(&self) -> &'static str;
    /// The verdict on an answer.
    fn verdict(&self, outcome: Outcome) -> &'static str;
    /// What was given.
    fn given(&self, given: &str) -> String;
    /// That nothing was given.
    fn nothing_given(&self) -> &'static str;
    /// What is right; `count` answers.
    fn solution(&self, solution: &str, count: usize) -> String;
    /// An item that stands in the wrong place.
    fn misplaced(&self, item: &str, given: &str, belongs: &str) -> String;
    /// What the author says of something.
    fn said_of(&self, what: &[String], said: &str) -> String;
    /// Stands beside the option given.
    fn your_answer(&self) -> &'static str;
    /// Stands beside a right option, of so many.
    fn right_answer(&self, of: usize) -> &'static str;
    /// Stands beside an option that was picked and is right.
    fn right_pick(&self) -> &'static str;
    /// Stands above the explanation.
    fn remember(&self) -> &'static str;
    /// Where to read it again.
    fn source(&self, source: &str) -> String;
    /// A question that was not answered right comes back.
    fn comes_back(&self) -> &'static str;
    /// How much time is left.
    fn time_left(&self, left: Duration) -> String;
    /// The time is over.
    fn time_over(&self) -> &'static str;
    /// The questions without an answer, by number.
    fn unanswered(&self, numbers: &[usize]) -> String;
    /// Every question has an answer.
    fn all_answered(&self) -> &'static str;
    /// Asks whether the exam is handed in.
    fn hand_in(&self, all: usize) -> String;
    /// A line neither hands in nor names a question.
    fn not_a_question(&self, all: usize) -> String;
    /// Opens a question that is shown again.
    fn shown_again(&self, number: usize, all: usize) -> String;
    /// Stands above a model answer.
    fn model(&self) -> &'static str;
    /// Asks for the criteria that are met.
    fn criteria(&self) -> &'static str;
    /// How the plain screen takes them.
    fn how_to_name_criteria(&self) -> &'static str;
    /// How to say that no criterion is met.
    fn none_of_these(&self) -> &'static str;
    /// A duration in words, in minutes from two minutes on.
    fn duration(&self, duration: Duration) -> String;
    /// About how long something lasts: whole minutes, and seconds where there are few.
    fn about_as_long(&self, duration: Duration) -> String;
    /// Stands before what is typed, on the rich screen.
    fn type_here(&self) -> &'static str;
}
