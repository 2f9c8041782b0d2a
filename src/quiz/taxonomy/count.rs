//! How many different questions a taxonomy makes: those of another form, or about another set of facts.
//!
//! In which order items are shown, how a category is worded, which of two categories is asked for, and whether a
//! statement is a true or a false one makes no difference here. Let `n` be the number of items, `n_c` those of a category.

use super::{Form, Taxonomy};

/// The numbers of items that a sort may have.
pub const SORTED: std::ops::RangeInclusive<usize> = 4..=8;

/// The numbers of categories that a sort may have.
pub const BINS: std::ops::RangeInclusive<usize> = 2..=4;

/// The numbers of items that are picked, and of those that are left, where all of a category are.
pub const PICKED: std::ops::RangeInclusive<usize> = 2..=4;

/// The most items among which all of a category are picked.
pub const SHOWN: usize = 6;

impl Taxonomy {
    /// How many different questions can be made in the forms that its author wants.
    #[must_use]
    pub fn questions(&self) -> u128 {
        self.forms.iter().fold(0, |sum, form| sum.saturating_add(self.count(*form)))
    }

    /// Whether any question can be made in a form: the same as a count above 0, without counting.
    #[must_use]
    pub fn can_make(&self, form: Form) -> bool {
        let all = self.items.len();
        let mut sizes: Vec<usize> = self.categories.iter().map(|category| category.items.len()).collect();
        sizes.sort_unstable_by(|one, other| other.cmp(one));
        let least = *PICKED.start();
        match form {
            Form::Question => sizes.len() >= 3 && all > 0,
            Form::Statement => all > 0,
            Form::Odd => sizes.iter().any(|size| *size >= 3 && all > *size),
            Form::All => sizes.iter().any(|size| *size >= least && all - size >= least),
            Form::Sort => {
                let filled = sizes.iter().filter(|size| **size > 0).count();
                filled >= *BINS.start() && sizes.iter().take(*BINS.end()).sum::<usize>() >= *SORTED.start()
            }
        }
    }

    /// How many different questions can be made in a form:
    ///
    /// - question: `n`, from three categories on; statement: `n`
    /// - odd: the sum over all categories of C(`n_c`, 3) (`n` − `n_c`)
    /// - all: the sets of 4 to [`SHOWN`] items in which a category has as many as [`PICKED`] allows, and so have the
    ///   others together: all sets of that size, less those in which no category has
    /// - sort: the sets of as many items as [`SORTED`] allows that lie in as many categories as [`BINS`] allows
    ///
    /// Sets are counted as coefficients of a product with one polynomial for each category. A number beyond
    /// [`u128::MAX`] stays there.
    #[must_use]
    pub fn count(&self, form: Form) -> u128 {
        let all = self.items.len();
        let sizes: Vec<usize> = self.categories.iter().map(|category| category.items.len()).collect();
        match form {
            Form::Question if sizes.len() < 3 => 0,
            Form::Question | Form::Statement => all as u128,
            Form::Odd => {
                let odd = sizes.iter().map(|size| choose(*size, 3).saturating_mul((all - size) as u128));
                odd.fold(0, u128::saturating_add)
            }
            Form::All => (4..=SHOWN).fold(0, |sum: u128, shown| {
                let is_asked = |part: usize| PICKED.contains(&part) && PICKED.contains(&(shown - part));
                let none = sets(&sizes, shown, usize::MAX, &|part| !is_asked(part));
                sum.saturating_add(choose(all, shown) - none.min(choose(all, shown)))
            }),
            Form::Sort => SORTED.fold(0, |sum: u128, shown| {
                let most = sets(&sizes, shown, *BINS.end(), &|_| true);
                let fewer = sets(&sizes, shown, *BINS.start() - 1, &|_| true);
                sum.saturating_add(most - fewer.min(most))
            }),
        }
    }
}

/// In how many ways `shown` items can be taken from categories of these sizes, from at most `bins` of them, with a
/// number that `is_allowed` from each.
fn sets(sizes: &[usize], shown: usize, bins: usize, is_allowed: &dyn Fn(usize) -> bool) -> u128 {
    let bins = bins.min(shown);
    // ways[b][s]: s items from b categories so far.
    let mut ways = vec![vec![0_u128; shown + 1]; bins + 1];
    if let Some(nothing) = ways.first_mut().and_then(|row| row.first_mut()) {
        *nothing = 1;
    }
    for size in sizes {
        let taken: Vec<u128> = (0..=shown).map(|part| if is_allowed(part) { choose(*size, part) } else { 0 }).collect();
        let before = ways.clone();
        for (b, row) in ways.iter_mut().enumerate() {
            for (s, way) in row.iter_mut().enumerate() {
                let with = |(part, taken): (usize, &u128)| {
                    let from = if part == 0 { Some(b) } else { b.checked_sub(1) };
                    let earlier = from.and_then(|b| before.get(b)?.get(s.checked_sub(part)?));
                    earlier.map_or(0, |earlier| earlier.saturating_mul(*taken))
                };
                *way = taken.iter().enumerate().map(with).fold(0, u128::saturating_add);
            }
        }
    }
    ways.iter().filter_map(|row| row.get(shown)).fold(0, |sum, way| sum.saturating_add(*way))
}

/// In how many ways `k` of `n` can be picked.
fn choose(n: usize, k: usize) -> u128 {
    if k > n {
        return 0;
    }
    (0..k).fold(1_u128, |ways, i| ways.saturating_mul((n - i) as u128) / (i as u128 + 1))
}
