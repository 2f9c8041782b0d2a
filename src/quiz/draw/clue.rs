//! Clues that chance would give: an item that stands out among the others by its length alone.

use crate::quiz::taxonomy::{Recipe, Taxonomy};

/// How many characters longer than any other a text has to be to catch the eye, and half as long again.
const MARGIN: usize = 8;

/// Whether what a recipe makes can be answered by looking at lengths: the odd one out is far longer or far shorter than
/// the other three, or all that is to be picked is far longer than the rest.
pub(super) fn gives_away(recipe: &Recipe, taxonomy: &Taxonomy) -> bool {
    let lengths = |items: &[usize]| -> Vec<usize> {
        items.iter().filter_map(|item| taxonomy.items.get(*item)).map(|item| item.text.chars().count()).collect()
    };
    let (keys, others) = match recipe {
        Recipe::Odd { three, odd } => (lengths(&[*odd]), lengths(three)),
        Recipe::All { right, wrong, .. } => (lengths(right), lengths(wrong)),
        Recipe::Question { .. } | Recipe::True(_) | Recipe::False { .. } | Recipe::Sort(_) => return false,
    };
    stand_out(&keys, &others) || stand_out(&others, &keys)
}

/// Whether the shortest of these is far longer than the longest of the rest.
fn stand_out(these: &[usize], rest: &[usize]) -> bool {
    let (Some(long), Some(short)) = (these.iter().min(), rest.iter().max()) else { return false };
    *long >= short + MARGIN && 2 * long >= 3 * short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_far_longer_or_far_shorter_than_all_others_stands_out() {
        for (these, rest, expected) in [
            (vec![30], vec![8, 10, 18], true),
            (vec![30], vec![8, 10, 21], false),
            (vec![17], vec![8, 8, 8], true),
            (vec![15], vec![8, 8, 8], false),
            (vec![30, 17], vec![8, 8], true),
            (vec![30, 9], vec![8, 8], false),
            (vec![], vec![8], false),
        ] {
            assert_eq!(stand_out(&these, &rest), expected, "{these:?} {rest:?}");
        }
    }
}
