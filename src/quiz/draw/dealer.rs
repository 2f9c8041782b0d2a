//! Making questions as a sitting needs them, of every taxonomy in turn.

use std::sync::Arc;

use rand::{Rng, seq::IndexedRandom};

use super::{Candidate, Generator, Guide, deck::Deck};
use crate::quiz::{question::Question, taxonomy::Difficulty};

/// Makes the questions of one sitting.
#[derive(Debug)]
pub struct Dealer {
    decks: Vec<Deck>,
    guide: Guide,
}

impl Dealer {
    /// A dealer at the beginning of a sitting.
    #[must_use]
    pub fn new(generators: &[Generator], guide: &Guide) -> Self {
        let decks = generators.iter().map(|generator| Deck::new(generator.clone(), guide)).collect();
        Self { decks, guide: guide.clone() }
    }

    /// Whether every item of every taxonomy came at least once, as far as anything can still be made.
    #[must_use]
    pub fn is_through(&self) -> bool {
        self.decks.iter().all(|deck| deck.is_through || deck.is_exhausted)
    }

    /// Makes a question of the taxonomy that came least, as hard as wanted if there is such an item; none when nothing
    /// new can be made.
    pub fn deal(&mut self, level: Difficulty, chance: &mut impl Rng) -> Option<Candidate> {
        loop {
            let open = || self.decks.iter().filter(|deck| !deck.is_exhausted);
            let least = open().map(|deck| deck.dealt).min()?;
            let rarest = |(_, deck): &(usize, &Deck)| !deck.is_exhausted && deck.dealt == least;
            let rarest: Vec<usize> = self.decks.iter().enumerate().filter(rarest).map(|(index, _)| index).collect();
            let deck = self.decks.get_mut(*rarest.choose(chance)?)?;
            if let Some(question) = deck.deal(level, &self.guide, chance) {
                return Some(deck.generator.candidate(question));
            }
        }
    }

    /// Makes another question in place of one that was not asked yet; none if no item of the wanted level waits. The items of the old question can come again.
    pub fn replace(&mut self, old: &Question, level: Difficulty, chance: &mut impl Rng) -> Option<Candidate> {
        let origin = old.origin.as_ref()?;
        let of_origin = |deck: &&mut Deck| Arc::ptr_eq(&deck.generator.taxonomy, &origin.taxonomy);
        let deck = self.decks.iter_mut().find(of_origin)?;
        if !deck.has(level) {
            return None;
        }
        deck.take_back(&origin.recipe);
        let question = deck.deal(level, &self.guide, chance)?;
        Some(deck.generator.candidate(question))
    }
}
