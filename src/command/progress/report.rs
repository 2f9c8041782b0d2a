//! Progress as one JSON object.

use serde::Serialize;

use super::Found;
use crate::{
    history::progress::Scored,
    quiz::{
        memory::Day,
        progress::{Taken, forecast},
    },
};

#[derive(Serialize)]
pub(super) struct Report<'a> {
    attempts: Vec<Score<'a>>,
    topics: Vec<Mastered<'a>>,
    memory: Remembered,
    due: usize,
    next: Option<Next>,
    missed: Vec<MissedOften<'a>>,
    confusions: Vec<Confusion<'a>>,
    to_mend: Option<Confusion<'a>>,
}

#[derive(Serialize)]
struct Score<'a> {
    attempt: &'a str,
    banks: &'a [String],
    day: String,
    percent: f64,
    passed: bool,
}

#[derive(Serialize)]
struct Mastered<'a> {
    topic: Option<&'a str>,
    right: f64,
    asked: usize,
}

#[derive(Serialize)]
struct Remembered {
    known: usize,
    now: f64,
    in_7_days: f64,
    in_30_days: f64,
}

#[derive(Serialize)]
struct Next {
    day: String,
    questions: usize,
}

#[derive(Serialize)]
struct MissedOften<'a> {
    bank: &'a str,
    subject: &'a str,
    prompt: &'a str,
    missed: usize,
    answers: usize,
}

#[derive(Serialize)]
struct Confusion<'a> {
    topic: Option<&'a str>,
    expected: &'a str,
    given: &'a str,
    times: usize,
    of: usize,
}

/// The progress as JSON.
pub(super) fn json(found: &Found, today: Day) -> Report<'_> {
    let forecast = forecast(&found.memories, today);
    Report {
        attempts: found
            .scores
            .iter()
            .map(|Scored { key, banks, day, percent, passed }| Score {
                attempt: key,
                banks,
                day: date(*day),
                percent: *percent,
                passed: *passed,
            })
            .collect(),
        topics: found
            .topics
            .iter()
            .map(|topic| Mastered { topic: topic.topic.as_deref(), right: topic.right, asked: topic.asked })
            .collect(),
        memory: Remembered {
            known: forecast.known,
            now: forecast.now,
            in_7_days: forecast.in_7_days,
            in_30_days: forecast.in_30_days,
        },
        due: found.outlook.due,
        next: found.outlook.next.map(|(day, questions)| Next { day: date(day), questions }),
        missed: found
            .missed
            .iter()
            .map(|(missed, key, prompt)| MissedOften {
                bank: &key.bank,
                subject: &key.subject,
                prompt,
                missed: missed.missed,
                answers: missed.answers,
            })
            .collect(),
        confusions: found.confusions.iter().map(confusion).collect(),
        to_mend: found.to_mend.as_ref().map(confusion),
    }
}

fn confusion(taken: &Taken) -> Confusion<'_> {
    let Taken { topic, expected, given, times, of } = taken;
    Confusion { topic: topic.as_deref(), expected, given, times: *times, of: *of }
}

/// A day as JSON writes it.
fn date(day: Day) -> String {
    let date = jiff::civil::date(1970, 1, 1).saturating_add(jiff::Span::new().try_days(day).unwrap_or_default());
    date.to_string()
}
