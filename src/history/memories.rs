//! Memories in the history: changed by what is learned, and made again from it.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{History, Trouble};
use crate::quiz::memory::{Day, Memory, Rating};

/// What a memory is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// The id of the bank that holds the question.
    pub bank: String,
    /// The question or fact.
    pub subject: String,
}

/// Learns what the last answer to each question proves, unless that was done before. In practice this is at once; in
/// an exam, whose answers may change, when it is handed in or given up.
pub(super) fn settle(connection: &Connection, attempt: i64, today: Day) -> Result<(), Trouble> {
    let mut query = connection.prepare(
        "SELECT evidence.id, learner, bank, subject, rating FROM evidence JOIN answer ON answer.id = answer
         WHERE attempt = ?1 AND learned IS NULL AND NOT EXISTS (
           SELECT 1 FROM answer later WHERE later.attempt = answer.attempt AND later.position = answer.position
             AND later.id > answer.id)
         ORDER BY evidence.id",
    )?;
    let mut rows = query.query([attempt])?;
    let mut open: Vec<(i64, i64, Key, u8)> = vec![];
    while let Some(row) = rows.next()? {
        let key = Key { bank: row.get(2)?, subject: row.get(3)? };
        open.push((row.get(0)?, row.get(1)?, key, row.get(4)?));
    }
    for (evidence, learner, key, rating) in open {
        let rating = Rating::of_number(rating).ok_or(Trouble::Damaged)?;
        learn(connection, evidence, learner, &key, rating, today)?;
    }
    Ok(())
}

/// Changes the memory of a subject by one rating, and notes of the evidence that it did.
pub(super) fn learn(
    connection: &Connection,
    evidence: i64,
    learner: i64,
    key: &Key,
    rating: Rating,
    today: Day,
) -> Result<(), Trouble> {
    let next = "UPDATE evidence SET learned = 1 + coalesce((SELECT max(learned) FROM evidence), 0), learned_day = ?2
                WHERE id = ?1";
    connection.execute(next, params![evidence, today])?;
    remember(connection, learner, key, rating, today)
}

fn remember(connection: &Connection, learner: i64, key: &Key, rating: Rating, today: Day) -> Result<(), Trouble> {
    let known = "SELECT stability, difficulty, last, due, reviews, lapses FROM memory
                 WHERE learner = ?1 AND bank = ?2 AND subject = ?3";
    let known = connection.query_row(known, params![learner, key.bank, key.subject], memory).optional()?;
    let memory = known.map_or_else(|| Memory::first(rating, today), |memory| memory.review(rating, today));
    connection.execute(
        "INSERT OR REPLACE INTO memory VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            learner,
            key.bank,
            key.subject,
            memory.stability,
            memory.difficulty,
            memory.last,
            memory.due,
            memory.reviews,
            memory.lapses
        ],
    )?;
    Ok(())
}

fn memory(row: &Row<'_>) -> rusqlite::Result<Memory> {
    Ok(Memory {
        stability: row.get(0)?,
        difficulty: row.get(1)?,
        last: row.get(2)?,
        due: row.get(3)?,
        reviews: row.get(4)?,
        lapses: row.get(5)?,
    })
}

impl History {
    /// What a learner remembers, the most overdue first; `until` a day, only what is due by then.
    ///
    /// # Errors
    /// When the file fails.
    pub fn memories(&self, learner: &str, until: Option<Day>) -> Result<Vec<(Key, Memory)>, Trouble> {
        let mut query = self.connection.prepare(
            "SELECT stability, difficulty, last, due, reviews, lapses, bank, subject FROM memory
             WHERE learner = (SELECT id FROM learner WHERE name = ?1) AND due <= ?2 ORDER BY due, bank, subject",
        )?;
        let row = |row: &Row<'_>| Ok((Key { bank: row.get(6)?, subject: row.get(7)? }, memory(row)?));
        let rows = query.query_map(params![learner, until.unwrap_or(Day::MAX)], row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Makes every memory again from the evidence.
    ///
    /// # Errors
    /// When the file fails.
    pub fn rebuild(&mut self) -> Result<(), Trouble> {
        let transaction = self.connection.transaction()?;
        transaction.execute("DELETE FROM memory", [])?;
        let mut query = transaction.prepare(
            "SELECT learner, bank, subject, rating, learned_day FROM evidence
             WHERE learned IS NOT NULL ORDER BY learned",
        )?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let key = Key { bank: row.get(1)?, subject: row.get(2)? };
            let rating = Rating::of_number(row.get(3)?).ok_or(Trouble::Damaged)?;
            remember(&transaction, row.get(0)?, &key, rating, row.get(4)?)?;
        }
        drop(rows);
        drop(query);
        transaction.commit()?;
        Ok(())
    }
}
