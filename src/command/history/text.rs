//! The history for people: an attempt, and below it a question and what was made of it.

use crate::{
    command::{World, history::write_line},
    error::Error,
    history::{
        History,
        listing::{Answered, Entered, Entry},
    },
    quiz::{ask::Value, mark::Outcome},
    ui::{
        line::{Line, Style},
        markup, view,
    },
};

/// Writes all attempts.
pub(super) fn write(history: &History, entries: &[Entry], world: &mut World<'_>) -> Result<(), Error> {
    let mut listing = history.listing()?;
    for (at, entry) in entries.iter().enumerate() {
        if at > 0 {
            writeln!(world.out)?;
        }
        let head = head(entry, world);
        write_line(&Line::styled(&head, Style::Strong), world)?;
        for question in listing.questions(entry)? {
            for line in lines(entry, &question, world) {
                write_line(&Line::from(line), world)?;
            }
        }
    }
    Ok(())
}

/// A percentage in whole numbers; only what is all is 100.
pub(in crate::command) fn whole(percent: f64) -> String {
    let rounded = if percent < 100.0 { percent.round().min(99.0) } else { percent };
    format!("{rounded:.0}")
}

/// When and what it was, and how it came out.
fn head(entry: &Entry, world: &World<'_>) -> String {
    let messages = world.messages;
    let score = entry.score.filter(|_| entry.is_marked());
    let percent = score.and_then(|score| score.percent).map(|percent| messages.percent(&whole(percent)));
    let state = messages.attempt_state(&entry.state, &entry.mode);
    let said = [Some(world.clock.date_and_time(entry.started)), Some(markup::plain(&entry.title)), percent, state];
    said.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn lines(entry: &Entry, question: &Entered, world: &World<'_>) -> Vec<String> {
    let messages = world.messages;
    let is_skipped = question.seen && entry.position.is_past(question.position);
    if question.answers.is_empty() && !is_skipped {
        return vec![];
    }
    let prompt = markup::plain(&question.prompt).replace('\n', " ");
    let mut lines = vec![format!("{}. {prompt}", question.position + 1)];
    if question.answers.is_empty() {
        lines.push(format!("   {}", messages.outcome(Outcome::Skipped)));
    }
    let told = |answer: &Answered| {
        if entry.is_marked() { judged(question, answer, world) } else { messages.given(&said(&answer.response, world)) }
    };
    lines.extend(question.answers.iter().map(|answer| format!("   {}", told(answer))));
    lines.extend(question.objection.iter().map(|reason| format!("   {}", messages.objection(reason))));
    lines
}

/// How an answer came out, what it was, and what would have been right.
fn judged(question: &Entered, answer: &Answered, world: &World<'_>) -> String {
    let messages = world.messages;
    let outcome = answer.outcome();
    let response = said(&answer.response, world);
    let said = match outcome {
        Outcome::Right | Outcome::Ungraded | Outcome::Skipped => response,
        Outcome::Partial | Outcome::Wrong => messages.missed(&said(&question.solution, world), Some(&response)),
    };
    let notes = messages.answer_notes(answer.hint, answer.attempt, answer.certainty);
    messages.belongs(&format!("{}{notes}", messages.outcome(outcome)), &said)
}

/// A value in words; a pair is an item in its place.
fn said(value: &Value, world: &World<'_>) -> String {
    let pair = |value: &Value| match value {
        Value::List(sides) => {
            Value::Text(sides.iter().map(|side| view::value(side, world.messages)).collect::<Vec<_>>().join(" → "))
        }
        other => other.clone(),
    };
    let value = match value {
        Value::List(values) => Value::List(values.iter().map(pair).collect()),
        other => other.clone(),
    };
    view::value(&value, world.messages).replace('\n', " ")
}
