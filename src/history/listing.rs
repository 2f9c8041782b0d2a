//! Attempts and their answers, read to be shown; and cleared away.

use std::{collections::HashMap, time::Duration};

use rusqlite::{OptionalExtension, Row, Statement, TransactionBehavior, params};

use super::{
    History, Trouble,
    attempt::State,
    code,
    resume::{count, duration, json},
};
use crate::quiz::{
    ask::Value,
    bank::Mode,
    mark::{Fraction, Outcome},
    session::Position,
};

/// An attempt, without its questions.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    id: i64,
    /// What it is called outside.
    pub key: String,
    /// The ids of the banks that were named.
    pub banks: Vec<String>,
    /// The title of the quiz.
    pub title: String,
    /// The language of the banks; none where they differ.
    pub language: Option<String>,
    /// The seed that it was drawn by.
    pub seed: u64,
    /// Practice or exam.
    pub mode: String,
    /// Begun, finished or dropped.
    pub state: String,
    /// When it began: milliseconds since 1970-01-01 UTC.
    pub started: i64,
    /// The active time used.
    pub spent: Duration,
    /// Where it stands.
    pub position: Position,
    /// The score; none while it was never left.
    pub score: Option<Marks>,
}

impl Entry {
    /// Whether it may be told how the answers came out: not before an exam is handed in or given up.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.state != State::Open.name() || self.mode != Mode::Exam.name()
    }
}

/// What an attempt earned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Marks {
    /// Points earned.
    pub points: f64,
    /// Points that could be earned.
    pub out_of: f64,
    /// Per cent earned; none where nothing was graded.
    pub percent: Option<f64>,
    /// Whether it was passed; none where nothing was graded.
    pub passed: Option<bool>,
}

/// A question of an attempt, with all its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Entered {
    /// Its position, from 0.
    pub position: usize,
    /// The id of the bank that holds it.
    pub bank: String,
    /// Its id; none if its author gave none.
    pub question: Option<String>,
    /// Its kind.
    pub kind: String,
    /// Its topic.
    pub topic: Option<String>,
    /// What was asked.
    pub prompt: String,
    /// The right answer.
    pub solution: Value,
    /// What it is worth; nothing outside the score.
    pub points: Fraction,
    /// Whether it was put.
    pub seen: bool,
    /// Whether the hint was asked for.
    pub hint: bool,
    /// Why the student disagrees with the mark; empty without a reason, none if they do not.
    pub objection: Option<String>,
    /// Its answers, the one that counts last.
    pub answers: Vec<Answered>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// What was answered.
    pub response: Value,
    /// The mark; none outside the score.
    pub mark: Option<Fraction>,
    /// Which try it was, from 1.
    pub attempt: u32,
    /// Whether the hint had been asked for.
    pub hint: bool,
    /// How sure the student said to be: 1, 2 or 3.
    pub certainty: Option<u8>,
    /// How long the question stood on the screen.
    pub spent: Duration,
    /// When: milliseconds since 1970-01-01 UTC.
    pub time: i64,
}

impl Answered {
    /// How it was judged.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        Outcome::of(self.mark)
    }
}

/// Reads the questions of attempts: the query is made ready once, since a history may have a hundred thousand attempts.
#[derive(Debug)]
pub struct Listing<'a> {
    query: Statement<'a>,
}

impl Listing<'_> {
    /// The questions of an attempt.
    ///
    /// # Errors
    /// When the file fails.
    pub fn questions(&mut self, entry: &Entry) -> Result<Vec<Entered>, Trouble> {
        let mut rows = self.query.query([entry.id])?;
        let mut questions: Vec<Entered> = vec![];
        while let Some(row) = rows.next()? {
            let position = count(row.get(0)?);
            if questions.last().is_none_or(|last| last.position != position) {
                questions.push(entered(row, position)?);
            }
            if let (Some(last), Some(answer)) = (questions.last_mut(), answered(row)?) {
                last.answers.push(answer);
            }
        }
        Ok(questions)
    }
}

fn value(text: &str) -> Result<Value, Trouble> {
    code::read_value(&json(text)?).ok_or(Trouble::Damaged)
}

impl History {
    /// The attempts of a learner at any of these banks (at all banks if there are none), the first one first. Those in
    /// which nothing was answered are left out.
    ///
    /// # Errors
    /// When the file fails.
    pub fn entries(&self, learner: &str, banks: &[String]) -> Result<Vec<Entry>, Trouble> {
        let mut query = self.connection.prepare(
            "SELECT id, key, banks, title, language, seed, mode, state, started, spent, points, out_of, percent, passed, position,
               taken_up
             FROM attempt WHERE learner = (SELECT id FROM learner WHERE name = ?1)
               AND EXISTS (SELECT 1 FROM answer WHERE attempt = attempt.id)
             ORDER BY started, id",
        )?;
        let mut rows = query.query([learner])?;
        let mut entries = vec![];
        while let Some(row) = rows.next()? {
            let named: Vec<String> = serde_json::from_str(&row.get::<_, String>(2)?).map_err(|_| Trouble::Damaged)?;
            if banks.is_empty() || named.iter().any(|bank| banks.contains(bank)) {
                entries.push(entry(row, named)?);
            }
        }
        Ok(entries)
    }

    /// What the questions of attempts are read by, one attempt after the other.
    ///
    /// # Errors
    /// When the file fails.
    pub fn listing(&self) -> Result<Listing<'_>, Trouble> {
        let query = self.connection.prepare(
            "SELECT slot.position, bank, question, kind, topic, prompt, solution, points_n, points_d, seen, slot.hint,
               objection, response, mark_n, mark_d, try, answer.hint, certainty, answer.spent, time
             FROM slot LEFT JOIN answer ON answer.attempt = slot.attempt AND answer.position = slot.position
             WHERE slot.attempt = ?1 ORDER BY slot.position, answer.id",
        )?;
        Ok(Listing { query })
    }

    /// Those who gave a name and have attempts, by name.
    ///
    /// # Errors
    /// When the file fails.
    pub fn learners(&self) -> Result<Vec<String>, Trouble> {
        let mut query = self.connection.prepare(
            "SELECT name FROM learner WHERE name <> '' AND EXISTS (SELECT 1 FROM attempt WHERE learner = learner.id)
             ORDER BY name",
        )?;
        let names = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(names)
    }

    /// The best scores in these banks in per cent, of attempts that were finished, and drawn from all of that bank alone.
    ///
    /// # Errors
    /// When the file fails.
    pub fn best<'b>(
        &self,
        learner: &str,
        banks: impl IntoIterator<Item = &'b str>,
    ) -> Result<HashMap<&'b str, f64>, Trouble> {
        let mut query = self.connection.prepare(
            "SELECT percent FROM attempt WHERE learner = (SELECT id FROM learner WHERE name = ?1) AND banks = ?2
               AND state = 'finished' AND narrowed = 0 AND percent IS NOT NULL ORDER BY percent DESC LIMIT 1",
        )?;
        let mut best = HashMap::new();
        for bank in banks {
            let banks = serde_json::to_string(&[bank]).map_err(|error| Trouble::Other(error.to_string()))?;
            let percent = query.query_row(params![learner, banks], |row| row.get(0)).optional()?;
            best.extend(percent.map(|percent| (bank, percent)));
        }
        Ok(best)
    }

    /// Clears attempts away for good, with all that was learned from them.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn clear(&mut self, entries: &[Entry]) -> Result<(), Trouble> {
        self.connection.pragma_update(None, "secure_delete", true)?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for entry in entries {
            transaction.execute("DELETE FROM attempt WHERE id = ?1", params![entry.id])?;
        }
        transaction.commit()?;
        self.rebuild()?;
        // What was cleared is gone already; the file gives its room back where nobody else reads it just now.
        _ = self.connection.execute("VACUUM", []);
        Ok(())
    }
}

fn entry(row: &Row<'_>, banks: Vec<String>) -> rusqlite::Result<Entry> {
    let points: (Option<f64>, Option<f64>) = (row.get(10)?, row.get(11)?);
    let (percent, passed) = (row.get(12)?, row.get(13)?);
    Ok(Entry {
        id: row.get(0)?,
        key: row.get(1)?,
        banks,
        title: row.get(3)?,
        language: row.get(4)?,
        seed: row.get::<_, i64>(5)?.unsigned_abs(),
        mode: row.get(6)?,
        state: row.get(7)?,
        started: row.get(8)?,
        spent: duration(row.get(9)?),
        position: Position { at: count(row.get(14)?), taken_up: row.get(15)? },
        score: points.0.zip(points.1).map(|(points, out_of)| Marks { points, out_of, percent, passed }),
    })
}

fn entered(row: &Row<'_>, position: usize) -> Result<Entered, Trouble> {
    let name: String = row.get(2)?;
    Ok(Entered {
        position,
        bank: row.get(1)?,
        question: Some(name).filter(|name| !name.starts_with('#')),
        kind: row.get(3)?,
        topic: row.get(4)?,
        prompt: row.get(5)?,
        solution: value(&row.get::<_, String>(6)?)?,
        points: code::read_fraction(row.get(7)?, row.get(8)?).ok_or(Trouble::Damaged)?,
        seen: row.get(9)?,
        hint: row.get(10)?,
        objection: row.get(11)?,
        answers: vec![],
    })
}

fn answered(row: &Row<'_>) -> Result<Option<Answered>, Trouble> {
    let Some(response) = row.get::<_, Option<String>>(12)? else { return Ok(None) };
    let mark: (Option<i64>, Option<i64>) = (row.get(13)?, row.get(14)?);
    Ok(Some(Answered {
        response: value(&response)?,
        mark: mark.0.zip(mark.1).and_then(|(numerator, denominator)| code::read_fraction(numerator, denominator)),
        attempt: row.get(15)?,
        hint: row.get(16)?,
        certainty: row.get(17)?,
        spent: duration(row.get(18)?),
        time: row.get(19)?,
    }))
}
