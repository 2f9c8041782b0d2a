//! Attempts in the history: begun, written answer by answer, ended.

use std::{path::PathBuf, time::Duration};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use serde::{Deserialize, Serialize};

use super::{History, Trouble, code, memories};
use crate::quiz::{
    ask::Ask,
    bank::Mode,
    evidence::{Evidence, fingerprint, name},
    mark::{Fraction, to_f64},
    memory::Day,
    score::Score,
    session::{Certainty, Position, Rules, Slot},
};

/// A moment, as the history keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970-01-01 UTC.
    pub time: i64,
    /// The day of the student's calendar.
    pub day: Day,
}

/// Where a bank that was played was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// In this file.
    File(PathBuf),
    /// Inside the program: its id and language.
    BuiltIn(String, String),
}

/// What an attempt is, besides its questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// What it is called outside.
    pub key: String,
    /// Who plays; empty for who gave no name.
    pub learner: String,
    /// The ids of the banks that were named.
    pub banks: Vec<String>,
    /// Where these banks were found.
    pub sources: Vec<Source>,
    /// The title of the quiz.
    pub title: String,
    /// The command that draws the same quiz.
    pub command: String,
    /// The language of the banks; none where they differ.
    pub language: Option<String>,
    /// The seed that it was drawn by.
    pub seed: u64,
    /// How it is played.
    pub rules: Rules,
    /// Whether only some questions or topics were asked for.
    pub narrowed: bool,
    /// When it began.
    pub started: Moment,
}

impl Attempt {
    /// Whether it is a review: it takes from all banks and names none.
    #[must_use]
    pub fn is_review(&self) -> bool {
        self.banks.is_empty()
    }
}

/// An attempt in the file, by the right to write to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handle {
    pub(super) attempt: i64,
    pub(super) sitting: i64,
}

/// What became of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It can be resumed.
    Open,
    /// All was asked, or handed in, or the time was over.
    Finished,
    /// Another one was begun instead.
    Dropped,
}

impl State {
    /// The word that is kept.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "begun",
            Self::Finished => "finished",
            Self::Dropped => "dropped",
        }
    }
}

/// What is to be written of a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Progress {
    pub hint: bool,
    pub tries: u32,
    pub seen: bool,
    pub time: Duration,
}

impl Progress {
    pub(super) fn of(slot: &Slot) -> Self {
        Self { hint: slot.hint, tries: slot.tries, seen: slot.seen, time: slot.time }
    }
}

/// An answer to be added.
#[derive(Debug)]
pub(super) struct NewAnswer<'a> {
    pub position: usize,
    pub slot: &'a Slot,
    pub evidence: Vec<Evidence>,
}

/// What changed since something was last written.
#[derive(Debug)]
pub(super) struct Changes<'a> {
    pub slots: Vec<(usize, Progress)>,
    /// Slots that hold another question than before, or another version of it.
    pub exchanged: Vec<(usize, &'a Slot)>,
    pub answers: Vec<NewAnswer<'a>>,
    pub position: Position,
    pub spent: Duration,
    /// Set when the sitting is left or over.
    pub end: Option<(State, Score)>,
}

pub(super) fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

/// What a question asks; of a text with gaps and nothing above it, the text.
fn prompt(slot: &Slot) -> String {
    match &slot.ask {
        Ask::Blanks { pieces, .. } if slot.question.prompt.is_empty() => pieces.join("…"),
        _ => slot.question.prompt.clone(),
    }
}

pub(super) fn integer(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl History {
    /// Begins an attempt.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(&mut self, attempt: &Attempt, slots: &[Slot]) -> Result<Handle, Trouble> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute("INSERT OR IGNORE INTO learner (name) VALUES (?1)", [&attempt.learner])?;
        let json = |value: Result<String, serde_json::Error>| value.map_err(|error| Trouble::Other(error.to_string()));
        transaction.execute(
            "INSERT INTO attempt (key, learner, banks, sources, title, command, language, seed, mode, certainty,
               time_limit, narrowed, started, touched, day, spent, position, taken_up, state, sitting)
             VALUES (?1, (SELECT id FROM learner WHERE name = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
               ?11, ?12, ?13, ?13, ?14, 0, 0, 0, 'begun', 1)",
            params![
                attempt.key,
                attempt.learner,
                json(serde_json::to_string(&attempt.banks))?,
                json(serde_json::to_string(&attempt.sources))?,
                attempt.title,
                attempt.command,
                attempt.language,
                i64::try_from(attempt.seed).unwrap_or(i64::MAX),
                attempt.rules.mode.name(),
                attempt.rules.certainty,
                attempt.rules.time_limit.map(millis),
                attempt.narrowed,
                attempt.started.time,
                attempt.started.day,
            ],
        )?;
        let id = transaction.last_insert_rowid();
        for (position, slot) in slots.iter().enumerate() {
            put(&transaction, id, position, slot)?;
        }
        transaction.commit()?;
        Ok(Handle { attempt: id, sitting: 1 })
    }

    /// Writes what changed, all of it or nothing.
    pub(super) fn write(&mut self, handle: Handle, changes: &Changes<'_>, now: Moment) -> Result<(), Trouble> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let id = handle.attempt;
        let Position { at, taken_up } = changes.position;
        let touched = transaction.execute(
            "UPDATE attempt SET position = ?3, taken_up = ?4, spent = ?5, touched = ?6 WHERE id = ?1 AND sitting = ?2",
            params![id, handle.sitting, integer(at), taken_up, millis(changes.spent), now.time],
        )?;
        if touched == 0 {
            return Err(Trouble::Elsewhere);
        }
        // An exam that is left may be gone on with, and its answers changed.
        let is_over = changes.end.as_ref().is_some_and(|(state, _)| *state != State::Open);
        let (mode, learner): (String, i64) =
            transaction.query_row("SELECT mode, learner FROM attempt WHERE id = ?1", [id], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        for (position, slot) in &changes.exchanged {
            put(&transaction, id, *position, slot)?;
        }
        for (position, progress) in &changes.slots {
            transaction.execute(
                "UPDATE slot SET hint = ?3, tries = ?4, seen = ?5, spent = ?6 WHERE attempt = ?1 AND position = ?2",
                params![id, integer(*position), progress.hint, progress.tries, progress.seen, millis(progress.time)],
            )?;
        }
        for answer in &changes.answers {
            add(&transaction, id, learner, answer, now)?;
        }
        if is_over || mode != Mode::Exam.name() {
            memories::settle(&transaction, id, now.day)?;
        }
        if let Some((state, score)) = &changes.end {
            finish(&transaction, id, *state, score)?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Forgets an attempt in which nothing was done.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn forget(&mut self, handle: Handle) -> Result<(), Trouble> {
        let ours = params![handle.attempt, handle.sitting];
        self.connection.execute("DELETE FROM attempt WHERE id = ?1 AND sitting = ?2", ours)?;
        Ok(())
    }

    /// Gives up an attempt that could be resumed: what was answered in it stays, and counts as learned.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn drop_attempt(&mut self, key: &str, today: Day) -> Result<(), Trouble> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let id: Option<i64> =
            transaction.query_row("SELECT id FROM attempt WHERE key = ?1", [key], |row| row.get(0)).optional()?;
        if let Some(id) = id {
            memories::settle(&transaction, id, today)?;
            let change =
                "UPDATE attempt SET state = 'dropped', sitting = sitting + 1 WHERE id = ?1 AND state = 'begun'";
            transaction.execute(change, [id])?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Keeps that the student disagrees with how a question was marked, and why.
    ///
    /// Said again without a reason, the reason that was given stays.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn object(&mut self, handle: Handle, position: usize, reason: &str) -> Result<(), Trouble> {
        let change =
            "UPDATE slot SET objection = coalesce(nullif(?4, ''), objection, '') WHERE attempt = ?1 AND position = ?3
                      AND EXISTS (SELECT 1 FROM attempt WHERE id = ?1 AND sitting = ?2)";
        let values = params![handle.attempt, handle.sitting, integer(position), reason];
        if self.connection.execute(change, values)? == 0 { Err(Trouble::Elsewhere) } else { Ok(()) }
    }
}

/// Writes a question of an attempt, or what has become of it; one that has an answer stays as it was answered.
fn put(connection: &Connection, attempt: i64, position: usize, slot: &Slot) -> Result<(), Trouble> {
    let question = &slot.question;
    let place = slot.bank.questions.iter().position(|other| std::sync::Arc::ptr_eq(other, question));
    let ((points_n, points_d), (pass_n, pass_d)) = (code::fraction(slot.points()), code::fraction(slot.pass));
    let insert = "INSERT INTO slot VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,
           ?18, 0, 0, 0, 0, NULL)
         ON CONFLICT DO UPDATE SET question = excluded.question, recipe = excluded.recipe, place = excluded.place,
           fingerprint = excluded.fingerprint, kind = excluded.kind, topic = excluded.topic, prompt = excluded.prompt,
           rows = excluded.rows, solution = excluded.solution, points_n = excluded.points_n,
           points_d = excluded.points_d, shown = excluded.shown
         WHERE NOT EXISTS (SELECT 1 FROM answer WHERE attempt = ?1 AND position = ?2)";
    let values = params![
        attempt,
        integer(position),
        slot.bank.id,
        slot.bank.language,
        name(question),
        question.origin.as_ref().and(question.id.as_deref()),
        integer(place.unwrap_or_default()),
        fingerprint(question),
        question.kind.name,
        question.topic,
        prompt(slot),
        code::rows(&slot.ask).to_string(),
        code::value(&slot.solution()).to_string(),
        points_n,
        points_d,
        pass_n,
        pass_d,
        code::arrangement(&slot.shown).to_string(),
    ];
    connection.execute(insert, values)?;
    Ok(())
}

fn add(
    connection: &Connection,
    attempt: i64,
    learner: i64,
    answer: &NewAnswer<'_>,
    now: Moment,
) -> Result<(), Trouble> {
    let slot = answer.slot;
    let Some(given) = &slot.given else { return Ok(()) };
    let mark = given.graded.mark.map(code::fraction);
    connection.execute(
        "INSERT INTO answer (attempt, position, response, indices, mark_n, mark_d, try, hint, certainty, spent, time, day)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        params![
            attempt,
            integer(answer.position),
            code::value(&slot.ask.value(&given.answer)).to_string(),
            code::answer(&given.answer).to_string(),
            mark.map(|(numerator, _)| numerator),
            mark.map(|(_, denominator)| denominator),
            slot.tries.max(1),
            slot.hint,
            given.certainty.map(Certainty::level),
            millis(slot.time),
            now.time,
            now.day,
        ],
    )?;
    let id = connection.last_insert_rowid();
    // Where the key changed since the question was drawn, what is kept of it is what was answered now.
    connection.execute(
        "UPDATE slot SET fingerprint = ?3, prompt = ?4, rows = ?5, solution = ?6, shown = ?7
         WHERE attempt = ?1 AND position = ?2 AND fingerprint <> ?3",
        params![
            attempt,
            integer(answer.position),
            fingerprint(&slot.question),
            prompt(slot),
            code::rows(&slot.ask).to_string(),
            code::value(&slot.solution()).to_string(),
            code::arrangement(&slot.shown).to_string(),
        ],
    )?;
    for evidence in &answer.evidence {
        let (numerator, denominator) = code::fraction(evidence.fraction);
        connection.execute(
            "INSERT INTO evidence (answer, learner, bank, subject, part, expected, given, fraction_n, fraction_d, rating)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                id,
                learner,
                slot.bank.id,
                evidence.subject,
                evidence.part,
                code::value(&evidence.expected).to_string(),
                code::value(&evidence.given).to_string(),
                numerator,
                denominator,
                evidence.rating.number(),
            ],
        )?;
    }
    Ok(())
}

fn finish(connection: &Connection, attempt: i64, state: State, score: &Score) -> Result<(), Trouble> {
    let real = |fraction: Fraction| to_f64(fraction);
    connection.execute(
        "UPDATE attempt SET state = ?2, points = ?3, out_of = ?4, percent = ?5, passed = ?6 WHERE id = ?1",
        params![attempt, state.name(), real(score.points), real(score.out_of), score.percent.map(real), score.passed],
    )?;
    Ok(())
}
