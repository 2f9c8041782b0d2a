//! The history as a table for spreadsheets: a row for each answer, and one for each question without.
//!
//! A spreadsheet takes a cell that begins with one of certain signs for a formula, and a formula can send data away:
//! such a cell gets an apostrophe before it.

use crate::{
    command::{World, play::words},
    error::Error,
    history::{
        History,
        listing::{Answered, Entered, Entry},
    },
    quiz::mark::{Outcome, to_f64},
    ui::line::Safe,
};

const COLUMNS: [&str; 24] = [
    "attempt",
    "learner",
    "started",
    "title",
    "banks",
    "mode",
    "state",
    "position",
    "bank",
    "question",
    "kind",
    "topic",
    "prompt",
    "response",
    "solution",
    "outcome",
    "mark",
    "points",
    "try",
    "hint",
    "certainty",
    "seconds",
    "answered",
    "objection",
];

/// Writes all attempts, one after the other, so that no history is too long.
pub(super) fn write(history: Option<&History>, entries: &[Entry], world: &mut World<'_>) -> Result<(), Error> {
    let head = COLUMNS.map(str::to_owned).to_vec();
    world.out.write_all(&table([head])?)?;
    let Some(history) = history else { return Ok(()) };
    let mut listing = history.listing()?;
    for entry in entries {
        let mut rows = vec![];
        for question in listing.questions(entry)? {
            if question.answers.is_empty() {
                rows.push(row(entry, &question, None, world));
            }
            rows.extend(question.answers.iter().map(|answer| row(entry, &question, Some(answer), world)));
        }
        world.out.write_all(&table(rows)?)?;
    }
    Ok(())
}

fn table(rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, Error> {
    let failed = |error: ::csv::Error| Error::Stream(std::io::Error::other(error));
    let mut table = ::csv::Writer::from_writer(vec![]);
    for row in rows {
        table.write_record(row).map_err(failed)?;
    }
    table.into_inner().map_err(|error| Error::Stream(std::io::Error::other(error.to_string())))
}

fn row(entry: &Entry, question: &Entered, answer: Option<&Answered>, world: &World<'_>) -> Vec<String> {
    let number = |value: f64| value.to_string();
    let when = |time: i64| world.clock.timestamp(time).to_string();
    let outcome = answer.map_or(Outcome::Skipped, Answered::outcome);
    vec![
        safe(&entry.key),
        safe(&world.learner),
        when(entry.started),
        safe(&entry.title),
        safe(&entry.banks.join(" ")),
        safe(&entry.mode),
        safe(&entry.state),
        (question.position + 1).to_string(),
        safe(&question.bank),
        safe(question.question.as_deref().unwrap_or_default()),
        safe(&question.kind),
        safe(question.topic.as_deref().unwrap_or_default()),
        safe(&question.prompt),
        safe(&answer.map(|answer| words(&answer.response)).unwrap_or_default()),
        safe(&words(&question.solution)),
        outcome.name().to_owned(),
        answer.and_then(|answer| answer.mark).map(|mark| number(to_f64(mark))).unwrap_or_default(),
        number(to_f64(question.points)),
        answer.map(|answer| answer.attempt.to_string()).unwrap_or_default(),
        answer.map_or(question.hint, |answer| answer.hint).to_string(),
        answer.and_then(|answer| answer.certainty).map(|level| level.to_string()).unwrap_or_default(),
        answer.map(|answer| number((answer.spent.as_secs_f64() * 10.0).round() / 10.0)).unwrap_or_default(),
        answer.map(|answer| when(answer.time)).unwrap_or_default(),
        safe(
            question
                .objection
                .as_deref()
                .map(|reason| if reason.is_empty() { "yes" } else { reason })
                .unwrap_or_default(),
        ),
    ]
}

/// A cell that no spreadsheet takes for a formula and no terminal for a command.
fn safe(text: &str) -> String {
    let sign = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("{sign}{}", Safe::new(text).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "' =1"),
            ("\r=1", "' =1"),
            ("a = b", "a = b"),
            ("", ""),
            ("a\u{1b}[2Jb", "a\u{fffd}[2Jb"),
        ] {
            assert_eq!(safe(text), cell, "{text:?}");
        }
    }
}
