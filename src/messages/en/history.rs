use super::{English, plural};
use crate::{
    history::{Trouble, keeper::Notice},
    messages::history::History,
    quiz::mark::Outcome,
};

impl History for English {
    fn notice(&self, notice: &Notice) -> String {
        match notice {
            Notice::NotKept(trouble) => {
                format!("Your answers are not being kept. {} The quiz goes on.", self.trouble(trouble))
            }
            Notice::KeptAgain => "Your answers are kept again, none is missing.".into(),
            Notice::SetAside(path) => {
                format!("Your history was damaged. It was put aside as {}, and a new one begun.", path.display())
            }
        }
    }
    fn goes_on(&self, title: &str, number: Option<usize>, all: usize) -> String {
        match number {
            Some(number) => format!("Going on with “{title}”, at question {number} of {all}."),
            None => format!("Going on with “{title}”, after the last question."),
        }
    }
    fn asked_again(&self, count: usize) -> String {
        match count {
            1 => "One question has changed since you answered it: it is asked again.".into(),
            count => format!("{count} questions have changed since you answered them: they are asked again."),
        }
    }
    fn dropped(&self, count: usize) -> String {
        match count {
            1 => "One question is no longer there: it is left out.".into(),
            count => format!("{count} questions are no longer there: they are left out."),
        }
    }
    fn resume(&self, title: &str) -> String {
        format!("Go on with {title}")
    }
    fn left_at(&self, number: usize, all: usize) -> String {
        format!("question {number} of {all}")
    }
    fn left_on(&self, days_ago: i64) -> String {
        match days_ago {
            ..=0 => "left today".into(),
            1 => "left yesterday".into(),
            days => format!("left {days} days ago"),
        }
    }
    fn was_left(&self) -> &'static str {
        "You have not finished this quiz."
    }
    fn begin_anew(&self) -> &'static str {
        "Begin a new one"
    }
    fn nothing_kept(&self) -> &'static str {
        "Nothing has been kept yet."
    }
    fn kept_of(&self, learners: &[String]) -> String {
        format!("There are answers of others: {}. See them with --learner.", learners.join(", "))
    }
    fn history_title(&self) -> &'static str {
        "History"
    }
    fn clear_question(&self, attempts: usize) -> String {
        let what = plural(attempts, "attempt", "attempts");
        format!("Clear away {attempts} {what}, with the answers and what you learned by them? This cannot be undone.")
    }
    fn keep_them(&self) -> &'static str {
        "Keep all"
    }
    fn clear_them(&self) -> &'static str {
        "Clear away"
    }
    fn cleared(&self, attempts: usize) -> String {
        format!("{attempts} {} cleared away.", plural(attempts, "attempt was", "attempts were"))
    }
    fn nothing_cleared(&self) -> &'static str {
        "All was kept."
    }
    fn attempt_state(&self, state: &str, mode: &str) -> Option<String> {
        let state = match state {
            "begun" => Some("not finished"),
            "dropped" => Some("given up"),
            _ => None,
        };
        let said: Vec<&str> = (mode == "exam").then_some("exam").into_iter().chain(state).collect();
        (!said.is_empty()).then(|| said.join(", "))
    }
    fn outcome(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Right => "right",
            Outcome::Partial => "partly right",
            Outcome::Wrong => "not right",
            Outcome::Skipped => "skipped",
            Outcome::Ungraded => "not marked",
        }
    }
    fn answer_notes(&self, hint: bool, attempt: u32, certainty: Option<u8>) -> String {
        let notes = [
            hint.then(|| "with the hint".to_owned()),
            (attempt > 1).then(|| format!("try {attempt}")),
            certainty.map(|level| format!("certainty {level}")),
        ];
        let notes: Vec<String> = notes.into_iter().flatten().collect();
        if notes.is_empty() { String::new() } else { format!(" ({})", notes.join(", ")) }
    }
    fn objection(&self, reason: &str) -> String {
        if reason.is_empty() { "You disagreed.".into() } else { format!("You disagreed: {reason}") }
    }
    fn why_disagree(&self) -> &'static str {
        "You disagree with this mark. Why? Your teacher can read it; it may stay empty."
    }
    fn reason(&self) -> &'static str {
        "Your reason"
    }
    fn objection_kept(&self) -> &'static str {
        "Noted: you disagree."
    }
    fn nothing_to_object(&self) -> &'static str {
        "No question has been answered yet."
    }
    fn objection_not_kept(&self) -> &'static str {
        "Nothing is kept here, so this is not noted."
    }
    fn trouble(&self, trouble: &Trouble) -> String {
        match trouble {
            Trouble::NoFolder => "No folder for data was found.".into(),
            Trouble::Damaged => "The history is damaged.".into(),
            Trouble::Newer(_) => "The history was made by a newer Cornet, and was not touched.".into(),
            Trouble::Busy => "Another program holds the history.".into(),
            Trouble::Full => "The disk is full.".into(),
            Trouble::Denied => "The history cannot be written or opened.".into(),
            Trouble::Elsewhere => "Another Cornet has taken this quiz up, or it was cleared away.".into(),
            Trouble::Other(reason) => format!("The history failed: {reason}."),
        }
    }
}
