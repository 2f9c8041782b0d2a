//! One question of a sitting, and what has become of it.

use std::{sync::Arc, time::Duration};

use rand::Rng;

use super::Certainty;
use crate::quiz::{
    ask::{Answer, Arrangement, Ask, Shuffle, Value},
    bank::Bank,
    draw::Candidate,
    mark::{Fraction, Graded, Outcome, whole},
    number::Notation,
    question::Question,
};

/// One question of a sitting.
#[derive(Debug, Clone)]
pub struct Slot {
    /// The bank that holds the question.
    pub bank: Arc<Bank>,
    /// The question.
    pub question: Arc<Question>,
    /// Per cent needed to pass in the bank through which it is played.
    pub pass: Fraction,
    /// What it asks.
    pub ask: Ask,
    /// The order in which it is shown.
    pub shown: Arrangement,
    /// What was answered, and how it was judged.
    pub given: Option<Given>,
    /// Whether the hint was asked for.
    pub hint: bool,
    /// How often it was tried: each answer, and each near miss before it.
    pub tries: u32,
    /// Whether it was put.
    pub seen: bool,
    /// Whether it was left without an answer.
    pub is_left: bool,
    /// How long it stood on the screen.
    pub time: Duration,
}

/// An answer and its judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The answer.
    pub answer: Answer,
    /// How it was judged.
    pub graded: Graded,
    /// How sure the student said to be.
    pub certainty: Option<Certainty>,
}

impl Slot {
    /// Puts a candidate into a sitting, in an order drawn by chance.
    pub fn new(candidate: Candidate, shuffle: Shuffle, chance: &mut impl Rng) -> Self {
        let ask = candidate.question.content.ask();
        let shown = ask.arrange(shuffle, chance);
        let Candidate { bank, question, pass } = candidate;
        let (given, time) = (None, Duration::ZERO);
        Self { bank, question, pass, ask, shown, given, hint: false, tries: 0, seen: false, is_left: false, time }
    }

    /// How numbers are typed in the language of the bank.
    #[must_use]
    pub fn notation(&self) -> Notation {
        Notation::of(&self.bank.language)
    }

    /// How it came out so far.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.given.as_ref().map_or(Outcome::Skipped, |given| Outcome::of(given.graded.mark))
    }

    /// The mark: 0 when skipped, none outside the score.
    #[must_use]
    pub fn mark(&self) -> Option<Fraction> {
        match &self.given {
            _ if !self.question.content.is_graded() => None,
            Some(given) => given.graded.mark,
            None => Some(whole(0)),
        }
    }

    /// What it is worth: nothing outside the score.
    #[must_use]
    pub fn points(&self) -> Fraction {
        if self.question.content.is_graded() { self.question.points } else { whole(0) }
    }

    /// What was answered, in the author's words.
    #[must_use]
    pub fn response(&self) -> Option<Value> {
        self.given.as_ref().map(|given| self.ask.value(&given.answer))
    }

    /// The right answer, in the author's words.
    #[must_use]
    pub fn solution(&self) -> Value {
        self.ask.value(&self.question.content.solution())
    }

    /// Whether it was done with: answered, or left. Of a quiz that ends early the others were never come to.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.given.is_some() || self.is_left
    }

    /// Whether it is to be tried again: anything less than the full mark, of what was answered or left.
    #[must_use]
    pub fn is_missed(&self) -> bool {
        self.question.content.is_graded() && self.is_done() && self.outcome() != Outcome::Right
    }
}
