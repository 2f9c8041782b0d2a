//! What the history says of facts, so that a quiz can ask for those that need it.

use std::collections::HashMap;

use super::Generator;

/// What the history says of facts. An empty one says nothing: then the seed alone decides what is drawn.
#[derive(Debug, Clone, Default)]
pub struct Guide {
    /// By the id of a bank and the name of a fact, the probability from 0 to 1 that it is remembered today. A fact that
    /// was never asked for is not there.
    pub strengths: HashMap<(String, String), f64>,
    /// By the id of a bank and the name of a fact, what was given in place of its category, the most frequent first.
    pub confusions: HashMap<(String, String), Vec<String>>,
}

/// A fact is weak below this probability of being remembered: the one at which reviewing is timed.
const WEAK: f64 = 0.9;

impl Guide {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.strengths.is_empty() && self.confusions.is_empty()
    }

    /// The items of a taxonomy that are weak or were confused, the weakest first.
    pub(super) fn weak(&self, generator: &Generator) -> Vec<usize> {
        let Generator { bank, taxonomy, .. } = generator;
        let of_bank = |key: &&(String, String)| key.0 == bank.id;
        let confused = self.confusions.keys().filter(of_bank).filter_map(|(_, fact)| taxonomy.item_of_fact(fact));
        let known = self.strengths.iter().filter(|(key, strength)| of_bank(key) && **strength < WEAK);
        let mut weak: HashMap<usize, f64> = confused.map(|item| (item, WEAK)).collect();
        weak.extend(known.filter_map(|((_, fact), strength)| Some((taxonomy.item_of_fact(fact)?, *strength))));
        let mut weak: Vec<(usize, f64)> = weak.into_iter().collect();
        weak.sort_by(|(item, strength), (other, than)| strength.total_cmp(than).then(item.cmp(other)));
        weak.into_iter().map(|(item, _)| item).collect()
    }

    /// The categories that an item was taken for, the most frequent first.
    pub(super) fn taken_for(&self, generator: &Generator, item: usize) -> Vec<usize> {
        let Generator { bank, taxonomy, .. } = generator;
        let Some(given) = self.confusions.get(&(bank.id.clone(), taxonomy.fact(item))) else { return vec![] };
        let category = |name: &String| taxonomy.categories.iter().position(|category| category.name == *name);
        let home = taxonomy.items.get(item).map(|item| item.category);
        given.iter().filter_map(category).filter(|category| Some(*category) != home).collect()
    }
}
