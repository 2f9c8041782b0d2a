use std::time::Duration;

use super::{English, plural};
use crate::{
    messages::playing::Playing,
    quiz::{
        ask::{Ask, Format, Misread, letter},
        mark::Outcome,
        quotes::quotable,
    },
};

fn numbers(numbers: &[usize]) -> String {
    numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

impl Playing for English {
    fn decimal_mark(&self) -> char {
        '.'
    }
    fn truth(&self, truth: bool) -> &'static str {
        if truth { "True" } else { "False" }
    }
    fn question_of(&self, number: usize, all: usize) -> String {
        format!("Question {number} of {all}")
    }
    fn progress(&self, number: usize, all: usize) -> String {
        format!("{number} of {all}")
    }
    fn several_expected(&self) -> &'static str {
        "Pick all that apply: there may be several."
    }
    fn how_to_answer(&self, ask: &Ask) -> String {
        let to = |count: usize| format!("A to {}", letter(count.saturating_sub(1)));
        let one = |count: usize| if count == 2 { "A or B".into() } else { format!("a letter from {}", to(count)) };
        match ask {
            Ask::One { options, .. } => format!("Answer with {}.", one(options.len())),
            Ask::Many { options, .. } => format!("Answer with one or more letters from {}.", to(options.len())),
            Ask::Order { steps } => format!("Answer with every letter from {}, in order.", to(steps.len())),
            Ask::Sort { bins, .. } => format!("Answer each with {}.", one(bins.len())),
            Ask::Text(Format::Words) => "Type your answer.".into(),
            Ask::Text(Format::Number { unit: None }) => "Type a number.".into(),
            Ask::Text(Format::Number { unit: Some(unit) }) => format!("Type a number. The unit: {unit}."),
            Ask::Blanks { words, .. } if words.is_empty() => "Type what goes in each gap.".into(),
            Ask::Blanks { .. } => "Give each gap a word from the list, or its letter.".into(),
            Ask::Prose { .. } => "Write your answer. An empty line ends it.".into(),
        }
    }
    fn item(&self, item: &str) -> String {
        format!("{item}:")
    }
    fn gap(&self, number: usize, all: usize) -> String {
        if all == 1 { "The gap:".into() } else { format!("Gap {number} of {all}:") }
    }
    fn blank(&self, number: usize, all: usize) -> String {
        if all == 1 { "(…)".into() } else { format!("({number}…)") }
    }
    fn misread(&self, misread: &Misread) -> String {
        match misread {
            Misread::Empty => "That line is empty. Answer, or type :skip to pass.".into(),
            Misread::NotARow { typed, rows: 2 } => format!("“{typed}” is neither A nor B."),
            Misread::NotARow { typed, rows } => {
                format!("“{typed}” is not a letter from A to {}.", letter(rows.saturating_sub(1)))
            }
            Misread::NotAWord(typed) => format!("“{typed}” is neither in the list nor a letter of it."),
            Misread::OnlyOne => "Only one answer, please.".into(),
            Misread::Twice(letter) => format!("{letter} is there twice. Name each letter once."),
            Misread::Missing(letters) => {
                let missing: Vec<String> = letters.iter().map(char::to_string).collect();
                format!("Name each letter once, in order. Missing: {}.", missing.join(", "))
            }
            Misread::NotANumber => "That is not a number. Write it in digits, such as 12 or 0.5.".into(),
            Misread::NumberOutOfRange => "That number is too long: at most 15 digits.".into(),
            Misread::WrongUnit(Some(unit)) => {
                format!("The answer is wanted in this unit: {unit}. The number alone will do.")
            }
            Misread::WrongUnit(None) => "The number alone will do, without a unit.".into(),
        }
    }
    fn near_miss(&self) -> &'static str {
        "Almost: a letter or two are off. Try once more."
    }
    fn hint(&self, hint: &str) -> String {
        format!("Hint: {hint}")
    }
    fn no_hint(&self) -> &'static str {
        "This question has no hint."
    }
    fn no_hint_in_exam(&self) -> &'static str {
        "There are no hints in an exam."
    }
    fn unknown_command(&self, command: &str) -> String {
        format!(
            "“{command}” is not a command. Type :help for the list, or ::{} for the text itself.",
            command.trim_start_matches(':')
        )
    }
    fn commands(&self) -> Vec<&'static str> {
        vec![
            ":hint shows a hint.",
            ":skip leaves the question.",
            ":back goes back.",
            ":flag says that you disagree with the last mark; a reason can follow.",
            ":quit ends the quiz; your answers count.",
            ":help shows this list.",
            "A line that begins with :: is an answer that begins with :",
        ]
    }
    fn help_at_hand(&self) -> &'static str {
        "Type :help at any question for the commands."
    }
    fn no_earlier_question(&self) -> &'static str {
        "There is no question before this one."
    }
    fn skipped(&self) -> &'static str {
        "Question skipped."
    }
    fn answer_kept(&self) -> &'static str {
        "Your answer stays as it was."
    }
    fn noted(&self) -> &'static str {
        "Noted."
    }
    fn how_sure(&self) -> &'static str {
        "How sure are you? 1: not sure, 2: fairly sure, 3: sure."
    }
    fn how_sure_short(&self) -> &'static str {
        "How sure are you?"
    }
    fn certainties(&self) -> [&'static str; 3] {
        ["not sure", "fairly sure", "sure"]
    }
    fn certainty_earns(&self, right: &str, wrong: &str) -> String {
        format!("right: {right}, wrong: {wrong}")
    }
    fn not_a_certainty(&self) -> &'static str {
        "Answer with 1, 2 or 3."
    }
    fn verdict(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Right => "Yes.",
            Outcome::Partial => "Partly.",
            Outcome::Wrong => "Not yet.",
            Outcome::Skipped => "Skipped.",
            Outcome::Ungraded => "Noted, outside the score.",
        }
    }
    fn given(&self, given: &str) -> String {
        format!("You answered: {given}")
    }
    fn nothing_given(&self) -> &'static str {
        "You did not answer."
    }
    fn solution(&self, solution: &str, count: usize) -> String {
        format!("{}: {solution}", plural(count, "The right answer", "The right answers"))
    }
    fn misplaced(&self, item: &str, given: &str, belongs: &str) -> String {
        format!("{item}: you said “{given}”; it is “{belongs}”.")
    }
    fn said_of(&self, what: &[String], said: &str) -> String {
        let what: Vec<String> =
            what.iter().map(|what| quotable(what, ['“', '”'], ['‘', '’'])).map(|what| format!("“{what}”")).collect();
        format!("{}: {said}", what.join(", "))
    }
    fn your_answer(&self) -> &'static str {
        "your answer"
    }
    fn right_answer(&self, of: usize) -> &'static str {
        if of > 1 { "a right answer" } else { "the right answer" }
    }
    fn right_pick(&self) -> &'static str {
        "your answer, right"
    }
    fn remember(&self) -> &'static str {
        "To remember"
    }
    fn source(&self, source: &str) -> String {
        format!("Read it again: {source}")
    }
    fn comes_back(&self) -> &'static str {
        "This question will come back."
    }
    fn time_left(&self, left: Duration) -> String {
        format!("Time left: {}", self.about_as_long(left))
    }
    fn time_over(&self) -> &'static str {
        "The time is over. What was answered before counts."
    }
    fn unanswered(&self, questions: &[usize]) -> String {
        format!("Without an answer: {}", numbers(questions))
    }
    fn all_answered(&self) -> &'static str {
        "Every question has an answer."
    }
    fn hand_in(&self, all: usize) -> String {
        format!("An empty line hands in. A number from 1 to {all} takes that question up again.")
    }
    fn not_a_question(&self, all: usize) -> String {
        format!("That is not a number from 1 to {all}. An empty line hands in.")
    }
    fn shown_again(&self, number: usize, all: usize) -> String {
        format!("Question {number} of {all}, once more, to read")
    }
    fn model(&self) -> &'static str {
        "A model answer"
    }
    fn criteria(&self) -> &'static str {
        "Which of these does your answer do?"
    }
    fn how_to_name_criteria(&self) -> &'static str {
        "Answer with letters, or an empty line for none."
    }
    fn none_of_these(&self) -> &'static str {
        "Space ticks. Enter alone: none of these."
    }
    fn duration(&self, duration: Duration) -> String {
        let seconds = usize::try_from(duration.as_secs()).unwrap_or(usize::MAX);
        match (seconds / 60, seconds % 60) {
            (0, seconds) => format!("{seconds} {}", plural(seconds, "second", "seconds")),
            (minutes @ ..60, 0) => format!("{minutes} {}", plural(minutes, "minute", "minutes")),
            (minutes @ ..60, seconds) => format!("{minutes} min {seconds:02} s"),
            (minutes, _) => format!("{} h {:02}", minutes / 60, minutes % 60),
        }
    }
    fn about_as_long(&self, duration: Duration) -> String {
        let seconds = usize::try_from(duration.as_secs()).unwrap_or(usize::MAX);
        let minutes = (seconds + 30) / 60;
        match minutes {
            _ if seconds < 120 => format!("{seconds} {}", plural(seconds, "second", "seconds")),
            ..120 => format!("{minutes} minutes"),
            _ => format!("{} h {:02}", minutes / 60, minutes % 60),
        }
    }
    fn type_here(&self) -> &'static str {
        "Your answer"
    }
}
