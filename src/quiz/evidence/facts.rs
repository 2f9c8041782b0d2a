//! What the answer to a question that was made proves of each fact in it: which category was right for an item, and
//! which one the student put it into, as far as the answer tells.

use crate::quiz::{
    ask::{Answer, Value},
    mark::{Fraction, all_or_nothing},
    question::Origin,
    taxonomy::{Recipe, Taxonomy},
};

/// What an answer proves of one fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Proof {
    pub item: usize,
    /// The name of the category that is right.
    pub expected: Value,
    /// The name of the category that was given; an empty list where the answer names none.
    pub given: Value,
    pub fraction: Fraction,
}

/// What an answer proves: of the odd one out and the one picked for it, of each item that was shown otherwise.
///
/// `question` asked for `origin`, and its options and items stand in the order in which a recipe names its facts: see
/// [`Recipe::canonical`] and the forms of [`Recipe::make`].
pub(super) fn proofs(origin: &Origin, answer: &Answer) -> Vec<Proof> {
    let Origin { taxonomy, recipe } = origin;
    let proof = |item: usize, given: Option<usize>, is_right: bool| Proof {
        item,
        expected: name(taxonomy, home(taxonomy, item)),
        given: name(taxonomy, if is_right { home(taxonomy, item) } else { given }),
        fraction: all_or_nothing(is_right),
    };
    match (recipe, answer) {
        // The right category is the first option, then come the others.
        (Recipe::Question { item, others }, Answer::One(picked)) => {
            let given = picked.checked_sub(1).and_then(|at| others.get(at)).copied();
            vec![proof(*item, given, *picked == 0)]
        }
        // True is the first option.
        (Recipe::True(item), Answer::One(picked)) => vec![proof(*item, None, *picked == 0)],
        (Recipe::False { item, category }, Answer::One(picked)) => vec![proof(*item, Some(*category), *picked == 1)],
        // The odd one out is the first option, then come the three. To pick another one leaves the odd one with the
        // rest: it is taken for one of them. Where the other one would belong is not said.
        (Recipe::Odd { three, odd }, Answer::One(picked)) => {
            let other = picked.checked_sub(1).and_then(|at| three.get(at)).copied();
            let rest = three.first().and_then(|item| home(taxonomy, *item));
            let missed = proof(*odd, rest, other.is_none());
            let taken = other.map(|item| proof(item, None, false));
            [missed].into_iter().chain(taken).collect()
        }
        // Those of the category come first.
        (Recipe::All { category, right, wrong }, Answer::Many(picked)) => {
            let right_ones = right.iter().enumerate().map(|(at, item)| proof(*item, None, picked.contains(&at)));
            let wrong_ones = wrong.iter().enumerate();
            let wrong_ones =
                wrong_ones.map(|(at, item)| proof(*item, Some(*category), !picked.contains(&(at + right.len()))));
            right_ones.chain(wrong_ones).collect()
        }
        (Recipe::Sort(items), Answer::Sort(placed)) => {
            let bins = recipe.bins(taxonomy);
            let given = |at: &usize| bins.get(*at).copied();
            let pairs = items.iter().zip(placed);
            pairs.map(|(item, at)| proof(*item, given(at), given(at) == home(taxonomy, *item))).collect()
        }
        _ => vec![],
    }
}

fn home(taxonomy: &Taxonomy, item: usize) -> Option<usize> {
    taxonomy.items.get(item).map(|item| item.category)
}

fn name(taxonomy: &Taxonomy, category: Option<usize>) -> Value {
    let category = category.and_then(|category| taxonomy.categories.get(category));
    category.map_or(Value::List(vec![]), |category| category.name.as_str().into())
}
