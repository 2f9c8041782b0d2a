//! Attempts that were cut off, read back to go on with them.

use std::time::Duration;

use rusqlite::{OptionalExtension, Row, TransactionBehavior, params};
use serde_json::Value as Json;

use super::{
    History, Trouble,
    attempt::{Attempt, Handle, Moment, Source},
    code,
};
use crate::quiz::{
    bank::Mode,
    restore::{Kept, KeptAnswer},
    session::{Certainty, Position, Rules},
};

/// An attempt that can be resumed, as it is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// What it is called outside.
    pub key: String,
    /// The title of the quiz.
    pub title: String,
    /// Where its banks were found.
    pub sources: Vec<Source>,
    /// Whether only some questions or topics were asked for.
    pub narrowed: bool,
    /// The number of the question that comes next, from 1.
    pub number: usize,
    /// How many questions it has.
    pub all: usize,
    /// When it was left: milliseconds since 1970-01-01 UTC.
    pub touched: i64,
}

/// An attempt as it was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// What it is.
    pub attempt: Attempt,
    /// Its questions, each with its position, from 0.
    pub slots: Vec<(usize, Kept)>,
    /// Where it stood.
    pub position: Position,
    /// The position of the question that was answered last.
    pub last: Option<usize>,
    /// The active time used.
    pub spent: Duration,
}

pub(super) fn json(text: &str) -> Result<Json, Trouble> {
    serde_json::from_str(text).map_err(|_| Trouble::Damaged)
}

pub(super) fn count(number: i64) -> usize {
    usize::try_from(number).unwrap_or_default()
}

pub(super) fn duration(millis: i64) -> Duration {
    Duration::from_millis(u64::try_from(millis).unwrap_or_default())
}

impl History {
    /// The attempts of a learner that can be resumed, the last one first.
    ///
    /// # Errors
    /// When the file fails.
    pub fn begun(&self, learner: &str) -> Result<Vec<Begun>, Trouble> {
        let mut query = self.connection.prepare(
            "SELECT key, title, sources, narrowed, position, (SELECT count(*) FROM slot WHERE attempt = attempt.id), touched
             FROM attempt WHERE learner = (SELECT id FROM learner WHERE name = ?1) AND state = 'begun'
             ORDER BY touched DESC, id DESC",
        )?;
        let mut rows = query.query([learner])?;
        let mut begun = vec![];
        while let Some(row) = rows.next()? {
            let all = count(row.get(5)?);
            begun.push(Begun {
                key: row.get(0)?,
                title: row.get(1)?,
                sources: serde_json::from_str(&row.get::<_, String>(2)?).map_err(|_| Trouble::Damaged)?,
                narrowed: row.get(3)?,
                number: all.min(count(row.get(4)?) + 1),
                all,
                touched: row.get(6)?,
            });
        }
        Ok(begun)
    }

    /// Reads an attempt as it was left; none if there is none of this name.
    ///
    /// # Errors
    /// When the file fails.
    pub fn left(&self, key: &str) -> Result<Option<Left>, Trouble> {
        let read = |row: &Row<'_>| {
            let limit: Option<i64> = row.get(9)?;
            let mode: String = row.get(7)?;
            let mode = if mode == Mode::Exam.name() { Mode::Exam } else { Mode::Practice };
            let attempt = Attempt {
                key: key.to_owned(),
                learner: row.get(1)?,
                banks: vec![],
                sources: vec![],
                title: row.get(3)?,
                command: row.get(4)?,
                language: row.get(5)?,
                seed: row.get::<_, i64>(6)?.unsigned_abs(),
                rules: Rules { mode, certainty: row.get(8)?, time_limit: limit.map(duration) },
                narrowed: row.get(10)?,
                started: Moment { time: row.get(11)?, day: row.get(12)? },
            };
            let position = Position { at: count(row.get(14)?), taken_up: row.get(15)? };
            let texts: (String, String) = (row.get(2)?, row.get(16)?);
            Ok((row.get::<_, i64>(0)?, attempt, position, duration(row.get(13)?), texts))
        };
        let found = self
            .connection
            .query_row(
                "SELECT attempt.id, learner.name, banks, title, command, language, seed, mode, certainty, time_limit,
                   narrowed, started, day, spent, position, taken_up, sources
                 FROM attempt JOIN learner ON learner.id = learner WHERE key = ?1",
                [key],
                read,
            )
            .optional()?;
        let Some((id, mut attempt, position, spent, (banks, sources))) = found else { return Ok(None) };
        attempt.banks = serde_json::from_str(&banks).map_err(|_| Trouble::Damaged)?;
        attempt.sources = serde_json::from_str(&sources).map_err(|_| Trouble::Damaged)?;
        let last = "SELECT position FROM answer WHERE attempt = ?1 ORDER BY id DESC LIMIT 1";
        let last: Option<i64> = self.connection.query_row(last, [id], |row| row.get(0)).optional()?;
        Ok(Some(Left { attempt, slots: self.slots(id)?, position, last: last.map(count), spent }))
    }

    fn slots(&self, attempt: i64) -> Result<Vec<(usize, Kept)>, Trouble> {
        let mut query = self.connection.prepare(
            "SELECT slot.position, bank, language, question, recipe, place, fingerprint, shown, slot.hint, tries, seen,
               slot.spent, indices, response, mark_n, mark_d, certainty
             FROM slot LEFT JOIN answer ON answer.id = (
               SELECT max(id) FROM answer WHERE attempt = slot.attempt AND position = slot.position)
             WHERE slot.attempt = ?1 ORDER BY slot.position",
        )?;
        let mut rows = query.query([attempt])?;
        let mut slots = vec![];
        while let Some(row) = rows.next()? {
            let given = match row.get::<_, Option<String>>(12)? {
                None => None,
                Some(indices) => Some(kept_answer(row, &indices)?),
            };
            let shown = json(&row.get::<_, String>(7)?)?;
            let kept = Kept {
                bank: row.get(1)?,
                language: row.get(2)?,
                question: row.get(3)?,
                recipe: row.get(4)?,
                place: count(row.get(5)?),
                fingerprint: row.get(6)?,
                shown: code::read_arrangement(&shown).ok_or(Trouble::Damaged)?,
                given,
                hint: row.get(8)?,
                tries: row.get(9)?,
                seen: row.get(10)?,
                time: duration(row.get(11)?),
            };
            slots.push((count(row.get(0)?), kept));
        }
        Ok(slots)
    }

    /// Takes an attempt up, so that nobody else writes to it any more; none if it cannot be resumed any more.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn take_up(&mut self, key: &str) -> Result<Option<Handle>, Trouble> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let change = "UPDATE attempt SET sitting = sitting + 1 WHERE key = ?1 AND state = 'begun'";
        let found = transaction.execute(change, [key])? > 0;
        let query = "SELECT id, sitting FROM attempt WHERE key = ?1";
        let handle = |row: &Row<'_>| Ok(Handle { attempt: row.get(0)?, sitting: row.get(1)? });
        let handle = if found { Some(transaction.query_row(query, params![key], handle)?) } else { None };
        transaction.commit()?;
        Ok(handle)
    }
}

fn kept_answer(row: &Row<'_>, indices: &str) -> Result<KeptAnswer, Trouble> {
    let response = json(&row.get::<_, String>(13)?)?;
    let mark: (Option<i64>, Option<i64>) = (row.get(14)?, row.get(15)?);
    let certainty: Option<u8> = row.get(16)?;
    Ok(KeptAnswer {
        answer: code::read_answer(&json(indices)?).ok_or(Trouble::Damaged)?,
        response: code::read_value(&response).ok_or(Trouble::Damaged)?,
        mark: mark.0.zip(mark.1).and_then(|(numerator, denominator)| code::read_fraction(numerator, denominator)),
        certainty: Certainty::ALL.into_iter().find(|level| Some(level.level()) == certainty),
    })
}
