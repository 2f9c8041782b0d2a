//! How many different questions there are, held to counting them one by one.

use std::collections::{BTreeSet, HashSet};

use cornet::quiz::taxonomy::{Form, Recipe, Taxonomy};

use super::banks::{self, bank, quiz};

/// The sets of items that a form can be about, by trying every set.
fn by_trying(taxonomy: &Taxonomy, form: Form) -> u128 {
    let all = taxonomy.items.len();
    let sets = (1_usize..1 << all).map(|bits| (0..all).filter(|item| bits & (1 << item) != 0).collect::<Vec<usize>>());
    let others = |home: usize| (0..taxonomy.categories.len()).filter(move |category| *category != home);
    let makes = |set: &Vec<usize>| {
        let split = |at: usize| {
            let three = set.iter().copied().filter(|item| *item != at).collect();
            Recipe::Odd { three, odd: at }
        };
        let of = |category: usize| {
            let (right, wrong) = set.iter().partition(|item| taxonomy.items[**item].category == category);
            Recipe::All { category, right, wrong }
        };
        match (form, set.as_slice()) {
            (Form::Question, [item]) => {
                let others = others(taxonomy.items[*item].category).collect();
                Recipe::Question { item: *item, others }.is_sound(taxonomy)
            }
            (Form::Statement, [item]) => Recipe::True(*item).is_sound(taxonomy),
            (Form::Question | Form::Statement, _) => false,
            (Form::Odd, set) => set.iter().any(|item| split(*item).is_sound(taxonomy)),
            (Form::All, _) => (0..taxonomy.categories.len()).any(|category| of(category).is_sound(taxonomy)),
            (Form::Sort, set) => Recipe::Sort(set.to_vec()).is_sound(taxonomy),
        }
    };
    sets.filter(makes).count() as u128
}

#[test]
fn the_formulas_count_what_can_be_made() {
    for text in banks::ALL {
        let bank = bank(text);
        let taxonomy = &bank.taxonomies[0];
        for form in Form::ALL {
            assert_eq!(taxonomy.count(form), by_trying(taxonomy, form), "{form:?} of {}", bank.title);
            assert_eq!(taxonomy.can_make(form), taxonomy.count(form) > 0, "{form:?} of {}", bank.title);
        }
    }
}

#[test]
fn twelve_items_make_hundreds_of_questions() {
    let bank = bank(banks::TWELVE);
    let taxonomy = &bank.taxonomies[0];
    let counts: Vec<u128> = Form::ALL.into_iter().map(|form| taxonomy.count(form)).collect();
    assert_eq!((counts, taxonomy.questions()), (vec![12, 12, 96, 2088, 3495], 5703));
}

#[test]
fn what_is_counted_is_drawn() {
    let bank = bank(banks::TWELVE);
    let mut drawn = HashSet::new();
    for seed in 0..400 {
        for slot in quiz(&bank, 20, seed) {
            let origin = slot.question.origin.as_ref().unwrap();
            let items: BTreeSet<usize> = origin.recipe.items().into_iter().collect();
            drawn.insert((origin.recipe.form(), items));
        }
    }
    assert!(drawn.len() >= 1000, "{}", drawn.len());
    let of = |form: Form| drawn.iter().filter(|(other, _)| *other == form).count();
    assert_eq!((of(Form::Question), of(Form::Statement), of(Form::Odd)), (12, 12, 96), "every one of the small forms");
}

#[test]
fn large_numbers_are_exact() {
    let bank = bank(&banks::large(100_000));
    // Counted by hand of the machine: categories chosen, times the ways to take at least one item of each.
    assert_eq!(bank.taxonomies[0].count(Form::Sort), 23_005_997_147_382_911_619_348_976_781_250_000);
}
