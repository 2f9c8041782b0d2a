//! Drawing a quiz from banks: which questions, and in which order, so that the same seed gives the same quiz.

use std::sync::Arc;

use rand::{SeedableRng, rngs::ChaCha8Rng, seq::SliceRandom};

use super::{
    ask::Shuffle,
    bank::Bank,
    mark::Fraction,
    question::Question,
    session::Slot,
    taxonomy::{Difficulty, Taxonomy},
};

mod dealer;
mod deck;
mod guide;

pub use dealer::Dealer;
pub use guide::Guide;

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

/// A taxonomy of which questions may be made.
#[derive(Debug, Clone)]
pub struct Generator {
    /// The bank that holds it.
    pub bank: Arc<Bank>,
    /// The taxonomy.
    pub taxonomy: Arc<Taxonomy>,
    /// Per cent needed to pass in the bank through which it is played.
    pub pass: Fraction,
}

impl Generator {
    fn candidate(&self, question: Question) -> Candidate {
        Candidate { bank: Arc::clone(&self.bank), question: Arc::new(question), pass: self.pass }
    }
}

/// All that may be drawn.
#[derive(Debug, Clone, Default)]
pub struct Pool {
    /// The questions that were written.
    pub written: Vec<Candidate>,
    /// The taxonomies of which questions are made.
    pub generators: Vec<Generator>,
}

impl Pool {
    /// Whether nothing can be drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.written.is_empty() && self.generators.is_empty()
    }

    /// How many facts its taxonomies hold.
    #[must_use]
    pub fn facts(&self) -> usize {
        self.generators.iter().map(|generator| generator.taxonomy.items.len()).sum()
    }

    /// The topics, each once, in the order in which they come.
    #[must_use]
    pub fn topics(&self) -> Vec<&str> {
        let made = self.generators.iter().map(|generator| &generator.taxonomy.topic);
        let mut topics: Vec<&str> = vec![];
        for topic in self.written.iter().map(|candidate| &candidate.question.topic).chain(made).flatten() {
            if !topics.contains(&topic.as_str()) {
                topics.push(topic);
            }
        }
        topics
    }

    /// Draws the questions of a sitting: half of them made, if there is anything to make them of, and more where too few
    /// were written; those go from easy to hard.
    #[must_use]
    pub fn draw(&self, wish: Wish, guide: &Guide) -> Vec<Slot> {
        if self.generators.is_empty() {
            return draw(&self.written, wish);
        }
        let mut chance = ChaCha8Rng::seed_from_u64(wish.seed);
        let is_all = wish.questions == usize::MAX;
        let half = if is_all { usize::MAX } else { wish.questions / 2 };
        let written = draw_written(&self.written, half.min(self.written.len()), wish, &mut chance);
        let mut dealer = Dealer::new(&self.generators, guide);
        let mut made = vec![];
        let wanted = wish.questions - written.len();
        while made.len() < wanted && !(is_all && dealer.is_through()) {
            let level = if is_all { Difficulty::Easy } else { ramp(made.len(), wanted) };
            let Some(candidate) = dealer.deal(level, &mut chance) else { break };
            made.push(candidate);
        }
        let mut is_made: Vec<bool> = written.iter().map(|_| false).chain(made.iter().map(|_| true)).collect();
        if wish.questions_shuffled {
            is_made.shuffle(&mut chance);
        }
        let (mut written, mut made) = (written.into_iter(), made.into_iter());
        let drawn = is_made.into_iter().filter_map(|is_made| if is_made { made.next() } else { written.next() });
        drawn.map(|candidate| Slot::new(candidate, wish.options, &mut chance)).collect()
    }
}

/// How hard the item at a position is to be, so that a sitting goes from easy to hard.
fn ramp(at: usize, all: usize) -> Difficulty {
    let third = at * Difficulty::ALL.len() / all.max(1);
    Difficulty::ALL.get(third).copied().unwrap_or_default()
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
