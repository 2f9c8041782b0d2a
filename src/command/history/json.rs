//! The history as JSON, with the values of a quiz's own result.

use serde::Serialize;
use serde_json::Value as Json;

use crate::{
    command::{World, play::json_value},
    error::Error,
    history::{
        History,
        listing::{Answered, Entered, Entry},
    },
    quiz::mark::to_f64,
};

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the names are those of the JSON")]
struct Attempt<'a> {
    attempt: &'a str,
    learner: &'a str,
    banks: &'a [String],
    title: &'a str,
    language: Option<&'a str>,
    seed: u64,
    started: String,
    mode: &'a str,
    state: &'a str,
    seconds: f64,
    score: Option<Score>,
    questions: Vec<Question>,
}

#[derive(Serialize)]
struct Score {
    points: f64,
    out_of: f64,
    percent: Option<f64>,
    passed: Option<bool>,
}

#[derive(Serialize)]
struct Question {
    bank: String,
    id: Option<String>,
    kind: String,
    topic: Option<String>,
    prompt: String,
    solution: Json,
    points: f64,
    seen: bool,
    hint: bool,
    objection: Option<String>,
    answers: Vec<Answer>,
}

#[derive(Serialize)]
struct Answer {
    response: Json,
    outcome: &'static str,
    mark: Option<f64>,
    r#try: u32,
    hint: bool,
    certainty: Option<u8>,
    seconds: f64,
    answered: String,
}

/// Writes all attempts as one object.
pub(super) fn write(history: Option<&History>, entries: &[Entry], world: &mut World<'_>) -> Result<(), Error> {
    // Attempt by attempt to the output, so that no history is too long.
    write!(world.out, "{{\"attempts\":[")?;
    let mut listing = history.map(History::listing).transpose()?;
    for (at, entry) in entries.iter().enumerate() {
        let Some(listing) = &mut listing else { break };
        let questions = listing.questions(entry)?.into_iter().map(|entered| question(entered, world)).collect();
        let attempt = attempt(entry, questions, world);
        let json = serde_json::to_string(&attempt).map_err(std::io::Error::from)?;
        write!(world.out, "{}{json}", if at > 0 { "," } else { "" })?;
    }
    writeln!(world.out, "]}}")?;
    Ok(())
}

fn attempt<'a>(entry: &'a Entry, questions: Vec<Question>, world: &'a World<'_>) -> Attempt<'a> {
    Attempt {
        attempt: &entry.key,
        learner: &world.learner,
        banks: &entry.banks,
        title: &entry.title,
        language: entry.language.as_deref(),
        seed: entry.seed,
        started: world.clock.timestamp(entry.started).to_string(),
        mode: &entry.mode,
        state: &entry.state,
        seconds: tenths(entry.spent),
        score: entry.score.map(|score| Score {
            points: score.points,
            out_of: score.out_of,
            percent: score.percent,
            passed: score.passed,
        }),
        questions,
    }
}

fn question(entered: Entered, world: &World<'_>) -> Question {
    Question {
        bank: entered.bank,
        id: entered.question,
        kind: entered.kind,
        topic: entered.topic,
        prompt: entered.prompt,
        solution: json_value(&entered.solution),
        points: to_f64(entered.points),
        seen: entered.seen,
        hint: entered.hint,
        objection: entered.objection,
        answers: entered.answers.iter().map(|answered| answer(answered, world)).collect(),
    }
}

fn answer(answered: &Answered, world: &World<'_>) -> Answer {
    Answer {
        response: json_value(&answered.response),
        outcome: answered.outcome().name(),
        mark: answered.mark.map(to_f64),
        r#try: answered.attempt,
        hint: answered.hint,
        certainty: answered.certainty,
        seconds: tenths(answered.spent),
        answered: world.clock.timestamp(answered.time).to_string(),
    }
}

fn tenths(time: std::time::Duration) -> f64 {
    (time.as_secs_f64() * 10.0).round() / 10.0
}
