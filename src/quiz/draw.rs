//! Drawing a quiz from banks: which questions, and in which order, so that the same seed gives the same quiz.

use std::sync::Arc;

use rand::{SeedableRng, rngs::ChaCha8Rng, seq::SliceRandom};

use super::{ask::Shuffle, bank::Bank, mark::Fraction, question::Question, session::Slot};

mod clue;
mod dealer;
mod deck;
mod guide;
mod pool;
mod tutor;

pub use dealer::Dealer;
pub use guide::Guide;
pub use pool::{Generator, Pool};
pub use tutor::Tutor;

/// The largest seed: every JSON reader holds it exactly.
pub const SEED_LIMIT: u64 = (1 << 53) - 1;

/// A question that may be drawn.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The bank that holds it.
    pub bank: Arc<Bank>,
    /// The question.
    pub question: Arc<Question>,
    /// Per cent needed to pass in the bank through which it is played.
    pub pass: Fraction,
}

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// How many questions; fewer if there are not so many.
    pub questions: usize,
    /// Whether the order of the questions may change.
    pub questions_shuffled: bool,
    /// Whether options are shuffled where their author lets them.
    pub options: Shuffle,
    /// The seed of all chance, up to [`SEED_LIMIT`].
    pub seed: u64,
}

/// Draws among questions that are at hand, spread over their topics as evenly as there are questions.
#[must_use]
pub fn draw(candidates: &[Candidate], wish: Wish) -> Vec<Slot> {
    let mut chance = ChaCha8Rng::seed_from_u64(wish.seed);
    let drawn = draw_written(candidates, wish.questions, wish, &mut chance);
    drawn.into_iter().map(|candidate| Slot::new(candidate, wish.options, &mut chance)).collect()
}

fn draw_written(candidates: &[Candidate], wanted: usize, wish: Wish, chance: &mut ChaCha8Rng) -> Vec<Candidate> {
    let mut drawn = spread(candidates, wanted, chance);
    if wish.questions_shuffled {
        drawn.shuffle(chance);
    } else {
        drawn.sort_unstable();
    }
    drawn.into_iter().filter_map(|index| candidates.get(index)).cloned().collect()
}

/// Takes one question of each topic in turn, topics and questions in random order.
fn spread(candidates: &[Candidate], wanted: usize, chance: &mut ChaCha8Rng) -> Vec<usize> {
    let mut topics: Vec<(Option<&str>, Vec<usize>)> = Vec::new();
    for (index, candidate) in candidates.iter().enumerate() {
        let topic = candidate.question.topic.as_deref();
        match topics.iter_mut().find(|(name, _)| *name == topic) {
            Some((_, questions)) => questions.push(index),
            None => topics.push((topic, vec![index])),
        }
    }
    topics.shuffle(chance);
    for (_, questions) in &mut topics {
        questions.shuffle(chance);
    }
    let rounds = topics.iter().map(|(_, questions)| questions.len()).max().unwrap_or_default();
    let in_turn = (0..rounds).flat_map(|round| topics.iter().filter_map(move |(_, questions)| questions.get(round)));
    in_turn.take(wanted).copied().collect()
}
