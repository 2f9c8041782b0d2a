//! The kinds of questions. A kind is one file below here, and two lines in this one: its module and its place in
//! [`KINDS`]. Nothing else names a kind.

use std::fmt::Debug;

use super::{
    ask::{Answer, Ask, Value},
    fields::Fields,
    key::{Bilingual, Key, Need},
    mark::{Fraction, Graded},
};

pub mod build;
mod choice;
mod classify;
mod fill;
mod matching;
mod multiple_response;
mod number;
mod open;
mod options;
mod order;
mod placing;
mod scoring;
mod short;
mod true_false;

/// Every kind, in the order in which the format's documentation presents them.
pub static KINDS: [&Kind; 10] = [
    &true_false::KIND,
    &choice::KIND,
    &multiple_response::KIND,
    &short::KIND,
    &number::KIND,
    &matching::KIND,
    &classify::KIND,
    &order::KIND,
    &fill::KIND,
    &open::KIND,
];

/// What a kind says of itself.
#[derive(Debug)]
pub struct Kind {
    /// As it is written in a bank.
    pub name: &'static str,
    /// A few words for lists.
    pub label: Bilingual,
    /// One sentence: what the student does.
    pub sentence: Bilingual,
    /// What people write when they mean it.
    pub aliases: &'static [&'static str],
    /// Whether a prompt has to be there.
    pub prompt: Need,
    /// Its own keys.
    pub keys: &'static [&'static Key],
    /// Reads its keys; what is wrong is reported, and nothing is returned then.
    pub read: fn(&mut Fields<'_>) -> Option<Box<dyn Content>>,
    /// A question of this kind that is without fault, as the `[[question]]` of a bank.
    pub sample: Bilingual,
}

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Kind {}

/// What a kind makes of one question: what it asks, and how it marks an answer.
pub trait Content: Debug + Send + Sync {
    /// The question in a form that a screen can put.
    fn ask(&self) -> Ask;

    /// The right answer; it earns the full mark.
    fn solution(&self) -> Answer;

    /// Marks an answer; one of another form earns nothing.
    fn grade(&self, answer: &Answer) -> Graded;

    /// The mark that an answer by blind chance earns on average, from 0 to 1.
    fn expected_guess(&self) -> Fraction;

    /// Whether the text of a line (the gap with this index, or 0) is a slip rather than another answer.
    fn is_near(&self, _line: usize, _typed: &str) -> bool {
        false
    }

    /// What the author says of each option, item or expected mistake, in the author's order.
    fn notes(&self) -> Vec<Note> {
        vec![]
    }

    /// Whether it counts towards the score.
    fn is_graded(&self) -> bool {
        true
    }
}

/// What the author says of one option, item or expected mistake, whatever was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What is spoken of.
    pub about: Value,
    /// What is right about it: an option that is picked rightly, an item's place.
    pub verdict: Verdict,
    /// The author's feedback.
    pub feedback: Option<String>,
}

/// What is right about an option or item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is a right answer.
    Right,
    /// It is a wrong answer.
    Wrong,
    /// It belongs there.
    Belongs(String),
}
