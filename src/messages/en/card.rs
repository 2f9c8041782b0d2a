use std::time::Duration;

use super::{English, plural};
use crate::{
    messages::{
        card::{Card, Result},
        menus::Room,
        playing::Playing,
    },
    quiz::{certainty::Verdict, score::Confusion, session::Certainty},
};

fn times(count: usize) -> String {
    match count {
        1 => "Once".into(),
        2 => "Twice".into(),
        3 => "Three times".into(),
        4 => "Four times".into(),
        5 => "Five times".into(),
        count => format!("{count} times"),
    }
}

impl Card for English {
    fn took(&self, time: Duration, early: bool) -> String {
        format!("{} {}", if early { "stopped after" } else { "finished in" }, self.duration(time))
    }
    fn result(&self, result: &Result) -> String {
        let Result { points, out_of, percent, needed, passed, is_cut_off } = result;
        let score = format!("{points} out of {out_of} ({percent}%)");
        match passed {
            None if *is_cut_off => format!("{score} so far."),
            None => format!("{score} at the first try."),
            Some(true) => format!("{score}, passed. Pass mark: {needed}."),
            Some(false) if *is_cut_off => format!("{score} so far. Pass mark: {needed}."),
            Some(false) => format!("{score}, not passed yet. Pass mark: {needed}."),
        }
    }
    fn short_result(&self, result: &Result) -> String {
        let verdict = match result.passed {
            Some(true) => ", passed",
            _ if result.is_cut_off => " so far",
            Some(false) => ", not yet",
            None => " at first try",
        };
        format!("{} / {}{verdict}.", result.points, result.out_of)
    }
    fn nothing_graded(&self) -> &'static str {
        "Nothing in this quiz counts towards a score."
    }
    fn not_handed_in(&self) -> &'static str {
        "Not handed in yet: nothing is marked."
    }
    fn cut_off(&self, answered: usize, all: usize, left: usize) -> String {
        let left = if left > 0 { format!(", {left} still to come") } else { String::new() };
        format!("The quiz ended early: {answered} of {all} {} answered{left}.", plural(all, "question", "questions"))
    }
    fn never_asked(&self, left: usize) -> String {
        format!("The time was too short for {left} {}.", plural(left, "question", "questions"))
    }
    fn to_resume(&self) -> &'static str {
        "To go on with it:"
    }
    fn waits(&self, room: Room) -> &'static str {
        match room {
            Room::Wide => "you can go on with it later",
            Room::Narrow => "go on later",
        }
    }
    fn others(&self, count: usize) -> String {
        format!("and {count} more")
    }
    fn part(&self, points: &str, out_of: &str) -> String {
        format!("{points} of {out_of}")
    }
    fn other_topic(&self) -> &'static str {
        "other questions"
    }
    fn to_review(&self) -> &'static str {
        "To go over again"
    }
    fn passed_over(&self) -> &'static str {
        "you skipped it"
    }
    fn missed(&self, solution: &str, given: Option<&str>) -> String {
        match given {
            Some(given) => format!("{solution} (you said: {given})"),
            None => format!("{solution} ({})", self.passed_over()),
        }
    }
    fn placed(&self, right: usize, all: usize) -> String {
        format!("{right} of {all} in the right place")
    }
    fn confusion(&self, confusion: &Confusion) -> String {
        let Confusion { expected, given, times: count } = confusion;
        format!("{} you answered “{given}” instead of “{expected}”.", times(*count))
    }
    fn same_quiz(&self) -> &'static str {
        "The same questions for a friend:"
    }
    fn certainty_points(&self, points: &str, out_of: &str) -> String {
        format!("With certainty: {points} of {out_of} points.")
    }
    fn level(&self, certainty: Certainty, right: usize, answers: usize, verdict: Option<Verdict>) -> String {
        let level = certainty.pick(self.certainties());
        let verdict = match verdict {
            None => "",
            Some(Verdict::OverConfident) => "; surer than right",
            Some(Verdict::UnderConfident) => "; you know more than you think",
        };
        format!("Level {} ({level}): {right} of {answers} right{verdict}.", certainty.level())
    }
    fn replay(&self, missed: usize) -> String {
        format!("Play the {} again", plural(missed, "missed question", &format!("{missed} missed questions")))
    }
    fn replay_question(&self, missed: usize) -> String {
        format!("{}? (yes or no)", self.replay(missed))
    }
    fn yes(&self) -> &'static [&'static str] {
        &["y", "yes", "o", "oui"]
    }
    fn another(&self) -> &'static str {
        "Play another quiz"
    }
    fn stop(&self) -> &'static str {
        "Stop here"
    }
    fn none_missed(&self) -> &'static str {
        "None is left to go over."
    }
}
