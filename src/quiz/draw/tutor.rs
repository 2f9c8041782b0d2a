//! Leading a sitting from easy to hard as the student succeeds: a question that was made and not put yet gives way to
//! one that is as hard as the answers so far call for.

use rand::rngs::ChaCha8Rng;

use super::Dealer;
use crate::quiz::{
    ask::Shuffle,
    mark::Outcome,
    session::Slot,
    taxonomy::{Difficulty, Recipe, Taxonomy},
};

/// How many right answers in a row lead to the next difficulty.
const ENOUGH: usize = 2;

/// Leads one sitting.
#[derive(Debug)]
pub struct Tutor {
    dealer: Dealer,
    chance: ChaCha8Rng,
    options: Shuffle,
    level: Difficulty,
    /// How many answers were right since the level changed, or one was not.
    streak: usize,
    /// How many slots were looked at.
    judged: usize,
}

impl Tutor {
    /// A tutor at the beginning of a sitting, whose dealer dealt its questions.
    pub(super) fn new(dealer: Dealer, chance: ChaCha8Rng, options: Shuffle) -> Self {
        Self { dealer, chance, options, level: Difficulty::Easy, streak: 0, judged: 0 }
    }

    /// Looks at the answers before the position `at`, and puts another question there if that one would be too easy or
    /// too hard now. One that was put already stays.
    pub fn lead(&mut self, slots: &mut [Slot], at: usize) {
        for slot in slots.iter().take(at).skip(self.judged) {
            self.judge(slot);
        }
        self.judged = self.judged.max(at);
        let Some(slot) = slots.get_mut(at).filter(|slot| !slot.seen && slot.given.is_none()) else { return };
        let Some(origin) = &slot.question.origin else { return };
        if hardest(&origin.taxonomy, &origin.recipe) == self.level {
            return;
        }
        if let Some(candidate) = self.dealer.replace(&slot.question, self.level, &mut self.chance) {
            *slot = Slot::new(candidate, self.options, &mut self.chance);
        }
    }

    /// One wrong answer leads down, some right ones in a row lead up; what was skipped says nothing.
    fn judge(&mut self, slot: &Slot) {
        if slot.question.origin.is_none() {
            return;
        }
        match slot.outcome() {
            Outcome::Right => {
                self.streak += 1;
                if self.streak == ENOUGH {
                    self.step(1);
                }
            }
            Outcome::Partial => self.streak = 0,
            Outcome::Wrong => self.step(-1),
            Outcome::Skipped | Outcome::Ungraded => {}
        }
    }

    fn step(&mut self, by: isize) {
        self.streak = 0;
        let next = (self.level as usize).checked_add_signed(by).and_then(|level| Difficulty::ALL.get(level));
        self.level = next.copied().unwrap_or(self.level);
    }
}

/// How hard a question is: as hard as its hardest item.
fn hardest(taxonomy: &Taxonomy, recipe: &Recipe) -> Difficulty {
    let difficulty = |item: &usize| taxonomy.items.get(*item).map(|item| item.difficulty);
    recipe.items().iter().filter_map(difficulty).max().unwrap_or_default()
}
