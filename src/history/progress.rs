//! What progress and reviews are read from: the last answers, the last scores. Every query is bounded, so that it takes
//! as long in a large file as in a small one.

use std::time::Duration;

use rusqlite::{Row, params};

use super::{
    History, Trouble,
    attempt::{Attempt, Source},
    code,
};
use crate::quiz::{ask::Value, memory::Day};

/// How many attempts back scores are looked for.
const ATTEMPTS: i64 = 1000;

/// What one part of an answer proved, as it was kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Proof {
    /// Which answer it was.
    pub answer: i64,
    /// The place of the proof among all of the learner's.
    pub learned: i64,
    /// The question or fact.
    pub subject: String,
    /// What is right, where it is a text.
    pub expected: String,
    /// What was given, where it is a text.
    pub given: String,
    /// How much of it is right, from 0 to 1.
    pub fraction: f64,
}

/// The score of an attempt that is over.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    /// What the attempt is called outside.
    pub key: String,
    /// The ids of the banks that were named.
    pub banks: Vec<String>,
    /// The day on which it began.
    pub day: Day,
    /// Per cent earned.
    pub percent: f64,
    /// Whether it was passed.
    pub passed: bool,
}

/// The text of a value; nothing where it is something else.
fn text(json: &str) -> String {
    // As a rule it is a text with nothing to be undone in it, and there are thousands of them.
    if let Some(text) = json.strip_prefix('"').and_then(|text| text.strip_suffix('"'))
        && !text.contains(['\\', '"'])
    {
        return text.to_owned();
    }
    match serde_json::from_str(json).ok().as_ref().and_then(code::read_value) {
        Some(Value::Text(text)) => text,
        _ => String::new(),
    }
}

fn scored(row: &Row<'_>) -> rusqlite::Result<Scored> {
    let banks: String = row.get(1)?;
    Ok(Scored {
        key: row.get(0)?,
        banks: serde_json::from_str(&banks).unwrap_or_default(),
        day: row.get(2)?,
        percent: row.get(3)?,
        passed: row.get(4)?,
    })
}

impl History {
    /// What the last answers to the questions of a bank proved, newest first.
    ///
    /// # Errors
    /// When the file fails.
    pub fn proofs(&self, learner: &str, bank: &str, most: usize) -> Result<Vec<Proof>, Trouble> {
        let mut query = self.connection.prepare(
            "SELECT answer, learned, subject, expected, given, fraction_n, fraction_d FROM evidence
             WHERE learner = (SELECT id FROM learner WHERE name = ?1) AND bank = ?2 AND learned IS NOT NULL
             ORDER BY learned DESC LIMIT ?3",
        )?;
        let proof = |row: &Row<'_>| {
            let (expected, given): (String, String) = (row.get(3)?, row.get(4)?);
            let (numerator, denominator): (f64, f64) = (row.get(5)?, row.get(6)?);
            let fraction = if denominator > 0.0 { (numerator / denominator).clamp(0.0, 1.0) } else { 0.0 };
            let (expected, given) = (text(&expected), text(&given));
            Ok(Proof { answer: row.get(0)?, learned: row.get(1)?, subject: row.get(2)?, expected, given, fraction })
        };
        let rows = query.query_map(params![learner, bank, i64::try_from(most).unwrap_or(i64::MAX)], proof)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The scores of the last quizzes, newest first: of whole quizzes, not of those narrowed to some topics, nor of
    /// reviews. Where banks are named, of quizzes in which one of them was.
    ///
    /// # Errors
    /// When the file fails.
    pub fn scores(&self, learner: &str, banks: &[String], most: usize) -> Result<Vec<Scored>, Trouble> {
        let mut query = self.connection.prepare(
            "SELECT key, banks, day, percent, passed FROM attempt
             WHERE learner = (SELECT id FROM learner WHERE name = ?1) AND state = 'finished'
             AND narrowed = 0 AND banks <> '[]' AND percent IS NOT NULL ORDER BY touched DESC LIMIT ?2",
        )?;
        let rows = query.query_map(params![learner, ATTEMPTS], scored)?;
        let is_wanted = |scored: &rusqlite::Result<Scored>| match scored {
            Ok(scored) => banks.is_empty() || scored.banks.iter().any(|bank| banks.contains(bank)),
            Err(_) => true,
        };
        Ok(rows.filter(is_wanted).take(most).collect::<Result<_, _>>()?)
    }

    /// The scores of the last quizzes like this attempt, newest first, and the best of them all, without its own: of
    /// exactly these banks, in the same language and mode, with so many questions. No more than the last thousand
    /// quizzes of these banks are looked at.
    ///
    /// # Errors
    /// When the file fails.
    pub fn scores_before(
        &self,
        attempt: &Attempt,
        questions: usize,
        most: usize,
    ) -> Result<(Vec<f64>, Option<f64>), Trouble> {
        let banks = serde_json::to_string(&attempt.banks).map_err(|error| Trouble::Other(error.to_string()))?;
        let mut query = self.connection.prepare(
            "SELECT percent FROM (
               SELECT id, percent, mode, language FROM attempt
               WHERE learner = (SELECT id FROM learner WHERE name = ?1) AND banks = ?2
               AND state = 'finished' AND narrowed = 0 AND percent IS NOT NULL AND key <> ?3
               ORDER BY touched DESC LIMIT ?4
             ) AS last WHERE mode = ?5 AND language IS ?6
             AND (SELECT count(*) FROM slot WHERE attempt = last.id) = ?7",
        )?;
        let parameters = params![
            attempt.learner,
            banks,
            attempt.key,
            ATTEMPTS,
            attempt.rules.mode.name(),
            attempt.language,
            i64::try_from(questions).unwrap_or(i64::MAX)
        ];
        let mut scores: Vec<f64> = query.query_map(parameters, |row| row.get(0))?.collect::<Result<_, _>>()?;
        let best = scores.iter().copied().reduce(f64::max);
        scores.truncate(most);
        Ok((scores, best))
    }

    /// How long the last questions took that were answered.
    ///
    /// # Errors
    /// When the file fails.
    pub fn times(&self, learner: &str) -> Result<Vec<Duration>, Trouble> {
        let mut query = self.connection.prepare(
            "SELECT slot.spent FROM slot JOIN (
               SELECT id FROM attempt WHERE learner = (SELECT id FROM learner WHERE name = ?1) AND state = 'finished'
               ORDER BY touched DESC LIMIT 5
             ) AS last ON slot.attempt = last.id WHERE slot.tries > 0 LIMIT 100",
        )?;
        let time = |row: &Row<'_>| Ok(Duration::from_millis(row.get::<_, i64>(0)?.try_into().unwrap_or_default()));
        let rows = query.query_map([learner], time)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Where the banks were found that were played when something of this bank was answered last.
    ///
    /// # Errors
    /// When the file fails.
    pub fn sources(&self, learner: &str, bank: &str) -> Result<Vec<Source>, Trouble> {
        let mut query = self.connection.prepare(
            "SELECT sources FROM attempt JOIN answer ON answer.attempt = attempt.id
               JOIN evidence ON evidence.answer = answer.id
             WHERE evidence.learner = (SELECT id FROM learner WHERE name = ?1) AND bank = ?2 AND learned IS NOT NULL
             ORDER BY learned DESC LIMIT 1",
        )?;
        let sources = query.query_map([learner, bank], |row| row.get::<_, String>(0))?.next().transpose()?;
        Ok(sources.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_text_is_read_with_and_without_signs_to_be_undone() {
        let cases = [
            (r#""a network""#, "a network"),
            (r#""«\u00a0oui\u00a0»""#, "«\u{a0}oui\u{a0}»"),
            (r#""say \"no\"""#, "say \"no\""),
            (r#""""#, ""),
            ("true", ""),
            (r#"["a","b"]"#, ""),
            (r#"""#, ""),
            ("", ""),
        ];
        for (json, expected) in cases {
            assert_eq!(text(json), expected, "{json}");
        }
    }
}
