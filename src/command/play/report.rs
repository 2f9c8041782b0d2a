//! The result of a quiz as JSON. It knows asks and answers, and no kind.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value as Json;

use super::Quiz;
use crate::quiz::{
    ask::Value,
    certainty::{Calibration, calibration},
    mark::{Fraction, to_f64},
    question::Objective,
    score::score,
    session,
    session::Slot,
};

#[derive(Serialize)]
struct Report {
    attempt: Option<String>,
    banks: Vec<String>,
    language: Option<String>,
    seed: u64,
    started: String,
    mode: &'static str,
    finished: bool,
    questions: Vec<Question>,
    score: Score,
    certainty: Option<Certainty>,
}

#[derive(Serialize)]
struct Question {
    bank: String,
    id: Option<String>,
    kind: &'static str,
    topic: Option<String>,
    objective: Json,
    response: Json,
    solution: Json,
    outcome: &'static str,
    mark: Option<f64>,
    points: f64,
    hint: bool,
    certainty: Option<u8>,
    seconds: f64,
}

#[derive(Serialize)]
struct Score {
    points: f64,
    out_of: f64,
    percent: Option<f64>,
    pass: f64,
    passed: Option<bool>,
}

#[derive(Serialize)]
struct Certainty {
    points: f64,
    out_of: f64,
    levels: Vec<Level>,
}

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the names are those of the JSON")]
struct Level {
    level: u8,
    answers: usize,
    right: usize,
    verdict: Option<&'static str>,
}

/// The result as one JSON object.
pub(super) fn json(quiz: &Quiz, finished: bool) -> Result<String, serde_json::Error> {
    let (attempt, session) = (&quiz.attempt, &quiz.session);
    let rules = session.rules();
    let score = score(session.slots());
    let started = Timestamp::from_second(attempt.started.time.div_euclid(1000)).unwrap_or_default();
    let report = Report {
        attempt: quiz.keeper.as_ref().and_then(|keeper| keeper.key()).map(str::to_owned),
        banks: attempt.banks.clone(),
        language: attempt.language.clone(),
        seed: attempt.seed,
        started: started.to_string(),
        mode: rules.mode.name(),
        finished,
        questions: session.slots().iter().map(question).collect(),
        score: Score {
            points: to_f64(score.points),
            out_of: to_f64(score.out_of),
            percent: score.percent.map(to_f64),
            pass: to_f64(score.pass),
            passed: score.passed,
        },
        certainty: rules.certainty.then(|| certainty(&calibration(session.slots()))),
    };
    serde_json::to_string(&report)
}

fn question(slot: &Slot) -> Question {
    let question = &slot.question;
    Question {
        bank: slot.bank.id.clone(),
        id: question.id.clone(),
        kind: question.kind.name,
        topic: question.topic.clone(),
        objective: match &question.objective {
            Objective::None => Json::Null,
            Objective::One(one) => one.as_str().into(),
            Objective::Several(several) => several.as_slice().into(),
        },
        response: slot.response().map_or(Json::Null, |response| value(&response)),
        solution: value(&slot.solution()),
        outcome: slot.outcome().name(),
        mark: slot.mark().map(to_f64),
        points: to_f64(slot.points()),
        hint: slot.hint,
        certainty: slot.given.as_ref().and_then(|given| given.certainty).map(session::Certainty::level),
        seconds: (slot.time.as_secs_f64() * 10.0).round() / 10.0,
    }
}

/// A value as the result gives it.
pub(in crate::command) fn value(value: &Value) -> Json {
    match value {
        Value::Text(text) => text.as_str().into(),
        Value::Truth(truth) => (*truth).into(),
        Value::Number(number) => self::number(*number),
        Value::List(values) => values.iter().map(self::value).collect(),
    }
}

/// The same value as one text, for a cell of a table: several parted by `; `, an item from its place by `: `.
pub(in crate::command) fn words(value: &Value) -> String {
    let join = |values: &[Value], between: &str| values.iter().map(words).collect::<Vec<_>>().join(between);
    match value {
        Value::Text(text) => text.clone(),
        Value::Truth(truth) => truth.to_string(),
        Value::Number(number) => self::number(*number).to_string(),
        Value::List(values) => {
            let pair = |value: &Value| match value {
                Value::List(sides) => Value::Text(join(sides, ": ")),
                other => other.clone(),
            };
            join(&values.iter().map(pair).collect::<Vec<_>>(), "; ")
        }
    }
}

/// A whole number without a decimal point, any other as a float.
fn number(number: Fraction) -> Json {
    match i64::try_from(*number.numer()) {
        Ok(whole) if number.is_integer() => whole.into(),
        _ => to_f64(number).into(),
    }
}

fn certainty(calibration: &Calibration) -> Certainty {
    Certainty {
        points: to_f64(calibration.points),
        out_of: to_f64(calibration.out_of),
        levels: calibration
            .levels
            .iter()
            .map(|level| Level {
                level: level.certainty.level(),
                answers: level.answers,
                right: level.right,
                verdict: level.verdict.map(crate::quiz::certainty::Verdict::name),
            })
            .collect(),
    }
}
