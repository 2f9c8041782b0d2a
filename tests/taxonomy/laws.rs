//! The laws of every quiz that is made.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
    time::Duration,
};

use cornet::{
    library::built_in::BANKS,
    quiz::{
        ask::{Answer, Ask},
        bank::{Bank, Mode},
        draw::Guide,
        mark::{Fraction, share, whole},
        session::{Rules, Session, Slot, Step},
        taxonomy::{Difficulty, Form, Recipe, Taxonomy},
    },
};

use super::banks::{self, bank, pool, quiz, wish};

/// The questions of a quiz.
const QUESTIONS: usize = 20;

#[expect(clippy::disallowed_methods, reason = "a test has no main that could hand the variable down")]
pub fn quizzes() -> u64 {
    std::env::var("CORNET_QUIZZES").ok().and_then(|count| count.parse().ok()).unwrap_or(40)
}

/// The banks of these tests, and the shipped ones that hold a taxonomy.
fn all_banks() -> Vec<Arc<Bank>> {
    let shipped = BANKS.iter().map(|built_in| bank(built_in.text)).filter(|bank| !bank.taxonomies.is_empty());
    banks::ALL.into_iter().map(bank).chain(shipped).collect()
}

/// Whether nothing but statements can be made of most items: all that is left is soon in one of two categories. Then
/// guessing earns half, and soon both statements about an item were made.
fn is_lopsided(bank: &Bank) -> bool {
    [banks::TINY, banks::UNEQUAL].into_iter().any(|text| self::bank(text).title == bank.title)
}

/// The taxonomies of a bank alone.
fn made(bank: &Arc<Bank>, seed: u64, guide: &Guide) -> Vec<Slot> {
    let pool = cornet::quiz::draw::Pool { written: vec![], ..pool(bank) };
    pool.draw(wish(QUESTIONS, seed), guide)
}

fn origin(slot: &Slot) -> (&Taxonomy, &Recipe) {
    let origin = slot.question.origin.as_ref().unwrap();
    (&origin.taxonomy, &origin.recipe)
}

/// The answers that earn the full mark, among all that can be given.
fn right_answers(slot: &Slot) -> usize {
    let is_right = |answer: &Answer| slot.question.content.grade(answer).mark == Some(whole(1));
    match &slot.ask {
        Ask::One { options, .. } => (0..options.len()).filter(|index| is_right(&Answer::One(*index))).count(),
        Ask::Many { options, .. } => {
            let picks = 1_usize..1 << options.len();
            let picked = picks.map(|bits| (0..options.len()).filter(|index| bits & (1 << index) != 0).collect());
            picked.filter(|picked: &Vec<usize>| is_right(&Answer::Many(picked.clone()))).count()
        }
        Ask::Sort { items, bins, .. } => {
            // Each item has one bin, if the right answer with one item moved anywhere else is always wrong.
            let Answer::Sort(right) = slot.question.content.solution() else { panic!("{slot:?}") };
            assert_eq!(right.len(), items.len());
            let moved = (0..items.len()).flat_map(|item| {
                let bins = (0..bins.len()).filter(|bin| *bin != right[item]).collect::<Vec<_>>();
                let right = &right;
                bins.into_iter().map(move |bin| {
                    let mut moved = right.clone();
                    moved[item] = bin;
                    Answer::Sort(moved)
                })
            });
            usize::from(is_right(&Answer::Sort(right.clone()))) + moved.filter(|answer| is_right(answer)).count()
        }
        ask => panic!("{ask:?}"),
    }
}

#[test]
fn no_question_has_two_right_answers_or_none() {
    for bank in all_banks() {
        for seed in 0..quizzes() {
            for slot in made(&bank, seed, &Guide::default()) {
                assert_eq!(right_answers(&slot), 1, "{slot:#?}");
            }
        }
    }
}

#[test]
fn every_question_tells_the_truth() {
    for bank in all_banks() {
        for seed in 0..quizzes() {
            for slot in made(&bank, seed, &Guide::default()) {
                let (taxonomy, recipe) = origin(&slot);
                let name = |item: &usize| taxonomy.category_of(*item).unwrap().name.clone();
                let text = |item: &usize| taxonomy.items[*item].text.clone();
                let solution = format!("{:?}", slot.solution());
                match recipe {
                    Recipe::Question { item, .. } => assert!(solution.contains(&name(item)), "{slot:#?}"),
                    Recipe::True(_) => assert!(solution.contains("true"), "{slot:#?}"),
                    Recipe::False { .. } => assert!(solution.contains("false"), "{slot:#?}"),
                    Recipe::Odd { odd, three } => {
                        assert!(solution.contains(&text(odd)), "{slot:#?}");
                        assert!(three.iter().all(|item| name(item) == name(&three[0]) && name(item) != name(odd)));
                    }
                    Recipe::All { right, wrong, category } => {
                        let asked = &taxonomy.categories[*category].name;
                        assert!(right.iter().all(|item| name(item) == *asked && solution.contains(&text(item))));
                        assert!(wrong.iter().all(|item| name(item) != *asked));
                    }
                    Recipe::Sort(items) => {
                        for item in items {
                            let pair = format!("[Text({:?}), Text({:?})]", text(item), name(item));
                            assert!(solution.contains(&pair), "{pair}: {solution}");
                        }
                    }
                }
            }
        }
    }
}

/// Whether each question about this item alone was asked.
fn is_spent(taxonomy: &Taxonomy, item: usize, asked: &HashSet<String>) -> bool {
    let home = taxonomy.items[item].category;
    let others: Vec<usize> = (0..taxonomy.categories.len()).filter(|category| *category != home).collect();
    let wrong = others.iter().map(|category| Recipe::False { item, category: *category });
    let about = [Recipe::True(item), Recipe::Question { item, others: others.clone() }].into_iter().chain(wrong);
    about
        .filter(|recipe| recipe.is_sound(taxonomy))
        .all(|recipe| asked.contains(&recipe.canonical(taxonomy).text(taxonomy)))
}

#[test]
fn no_item_comes_again_while_others_have_not_come() {
    for bank in all_banks() {
        for seed in 0..quizzes() {
            let mut seen: HashMap<&str, HashSet<usize>> = HashMap::new();
            let mut asked = HashSet::new();
            let slots = made(&bank, seed, &Guide::default());
            for slot in &slots {
                let (taxonomy, recipe) = origin(slot);
                let seen = seen.entry(&taxonomy.id).or_default();
                let items = recipe.items();
                if items.iter().any(|item| seen.contains(item)) {
                    // Of what has not come yet there is nothing new to ask.
                    let mut left = (0..taxonomy.items.len()).filter(|item| !seen.contains(item));
                    assert!(
                        left.all(|item| is_spent(taxonomy, item, &asked)),
                        "{} in quiz {seed}: {recipe:?}",
                        bank.title
                    );
                    seen.clear();
                }
                seen.extend(&items);
                let id = slot.question.id.clone().unwrap();
                assert!(asked.insert(id.clone()), "{id} comes twice in quiz {seed}");
            }
        }
    }
}

#[test]
fn blind_guessing_earns_less_than_forty_per_cent() {
    for bank in all_banks().iter().filter(|bank| !is_lopsided(bank)) {
        let mut sum = Fraction::default();
        let mut count = 0;
        for seed in 0..quizzes() {
            let slots = made(bank, seed, &Guide::default());
            count += slots.len();
            let guesses = slots.iter().map(|slot| slot.question.content.expected_guess());
            // Exact sums of many fractions leave every range: a millionth is exact enough.
            let millionth =
                |fraction: Fraction| share(usize::try_from((fraction * 1_000_000).to_integer()).unwrap(), 1_000_000);
            sum += millionth(guesses.sum::<Fraction>());
        }
        let average = sum / whole(count);
        assert!(average < share(2, 5), "{}: {average}", bank.title);
    }
}

#[test]
fn forms_categories_and_truths_are_balanced() {
    let bank = bank(&banks::large(200));
    for seed in 0..quizzes().min(100) {
        let slots = made(&bank, seed, &Guide::default());
        let mut forms: HashMap<Form, usize> = HashMap::new();
        let mut categories: HashMap<usize, usize> = HashMap::new();
        let (mut is_true, mut is_false) = (0, 0);
        for slot in &slots {
            let (taxonomy, recipe) = origin(slot);
            *forms.entry(recipe.form()).or_default() += 1;
            is_true += usize::from(matches!(recipe, Recipe::True(_)));
            is_false += usize::from(matches!(recipe, Recipe::False { .. }));
            for item in recipe.items() {
                *categories.entry(taxonomy.items[item].category).or_default() += 1;
            }
        }
        assert_eq!(slots.len(), QUESTIONS);
        assert!(forms.len() == 5 && forms.values().all(|count| *count == 4), "{forms:?}");
        assert_eq!((is_true, is_false), (2, 2));
        let (least, most) = (categories.values().min().unwrap(), categories.values().max().unwrap());
        assert!(categories.len() == 10 && most - least <= 8, "{categories:?}");
    }
}

#[test]
fn the_same_seed_gives_the_same_quiz_and_its_ids_make_it_again() {
    for bank in all_banks() {
        for seed in 0..quizzes().min(50) {
            let (one, other) = (quiz(&bank, QUESTIONS, seed), quiz(&bank, QUESTIONS, seed));
            let shown = |slots: &[Slot]| {
                slots.iter().map(|slot| (slot.question.id.clone(), slot.shown.clone())).collect::<Vec<_>>()
            };
            assert_eq!(shown(&one), shown(&other));
            for slot in one.iter().filter(|slot| slot.question.origin.is_some()) {
                let again = bank.question(slot.question.id.as_deref().unwrap()).unwrap();
                assert_eq!(format!("{again:?}"), format!("{:?}", slot.question));
            }
        }
    }
}

#[test]
fn ids_stay_when_items_and_categories_are_moved_and_added() {
    let before = bank(banks::TWELVE);
    let after = bank(
        r#"
title    = "Words"
language = "en"

[[taxonomy]]
id = "words"

  [[taxonomy.category]]
  name  = "adverb"
  items = ["often"]

  [[taxonomy.category]]
  name  = "adjective"
  items = ["blue", "happy", "quick", "red", "tall"]

  [[taxonomy.category]]
  name  = "verb"
  items = ["eat", "sing", "write", "become"]

  [[taxonomy.category]]
  name  = "noun"
  items = ["tree", "house", "river", "idea"]
"#,
    );
    for seed in 0..50 {
        for slot in quiz(&before, QUESTIONS, seed) {
            let id = slot.question.id.as_deref().unwrap();
            let again = after.question(id).unwrap_or_else(|| panic!("{id}"));
            assert_eq!((again.id.as_deref(), &again.prompt), (Some(id), &slot.question.prompt));
            assert_eq!(again.content.expected_guess(), slot.question.content.expected_guess());
        }
    }
}

#[test]
fn a_quiz_goes_from_easy_to_hard() {
    let bank = graded_bank();
    for seed in 0..20 {
        let slots = made(&bank, seed, &Guide::default());
        let levels: Vec<Difficulty> = slots.iter().map(hardest).collect();
        assert!(levels.is_sorted(), "{levels:?}");
        assert_eq!((levels[0], levels[QUESTIONS - 1]), (Difficulty::Easy, Difficulty::Hard));
    }
}

#[test]
fn weak_and_confused_facts_are_preferred() {
    let bank = bank(&banks::large(1000));
    let weak: Vec<String> = (0..10).map(|category| format!("fact:many/element-{category}-7")).collect();
    let mut guide = Guide::default();
    for fact in &weak {
        guide.strengths.insert((bank.id.clone(), fact.clone()), 0.4);
    }
    guide.strengths.insert((bank.id.clone(), "fact:many/element-3-5".to_owned()), 0.99);
    guide.confusions.insert((bank.id.clone(), weak[2].clone()), vec!["catégorie 9".to_owned()]);
    let mut asked = 0;
    let mut false_of_confused = vec![];
    for seed in 0..40 {
        let mut facts = HashSet::new();
        for slot in made(&bank, seed, &guide) {
            let (taxonomy, recipe) = origin(&slot);
            facts.extend(recipe.items().into_iter().map(|item| taxonomy.fact(item)));
            if let Recipe::False { item, category } = recipe
                && taxonomy.fact(*item) == weak[2]
            {
                false_of_confused.push(taxonomy.categories[*category].name.clone());
            }
        }
        asked += weak.iter().filter(|fact| facts.contains(*fact)).count();
    }
    assert!(asked >= 380, "{asked} of 400 weak facts were asked");
    assert!(false_of_confused.iter().all(|name| name == "catégorie 9"), "{false_of_confused:?}");
    assert!(!false_of_confused.is_empty());
}

#[test]
fn written_and_made_questions_are_mixed() {
    let question = |n: usize| {
        format!("[[question]]\nid = \"q{n}\"\nkind = \"true-false\"\nprompt = \"Vrai {n} ?\"\nanswer = true\n")
    };
    let written: String = (0..6).map(question).collect();
    let bank = bank(&format!("{}\n{written}", banks::TWELVE));
    for (wanted, from_author) in [(10, 5), (4, 2), (20, 6), (1, 0)] {
        let slots = quiz(&bank, wanted, 3);
        let count = slots.iter().filter(|slot| slot.question.origin.is_none()).count();
        assert_eq!((slots.len(), count), (wanted, from_author));
    }
    let all = quiz(&bank, usize::MAX, 3);
    let mut items: Vec<usize> =
        all.iter().filter_map(|slot| slot.question.origin.as_ref()).flat_map(|o| o.recipe.items()).collect();
    items.sort_unstable();
    assert_eq!(items, (0..12).collect::<Vec<_>>(), "each item once");
    assert_eq!(all.iter().filter(|slot| slot.question.origin.is_none()).count(), 6);
}

#[test]
fn a_tiny_taxonomy_ends_when_nothing_new_can_be_asked() {
    assert_eq!(quiz(&bank(banks::TINY), QUESTIONS, 1).len(), 4);
}

/// A bank of items of all three difficulties, as many of each in each of three categories.
fn graded_bank() -> Arc<Bank> {
    let items = |name: &str| {
        let item = |n: usize| {
            let difficulty = ["hard", "easy", "medium"][n % 3];
            format!("{{ text = \"{name} {n}\", difficulty = \"{difficulty}\" }}")
        };
        (0..90).map(item).collect::<Vec<_>>().join(", ")
    };
    let category = |name: &str| format!("[[taxonomy.category]]\nname = \"{name}\"\nitems = [{}]\n", items(name));
    let categories: String = ["un", "deux", "trois"].into_iter().map(category).collect();
    bank(&format!("title = \"T\"\nlanguage = \"fr\"\n[[taxonomy]]\nid = \"t\"\n{categories}"))
}

fn hardest(slot: &Slot) -> Difficulty {
    let (taxonomy, recipe) = origin(slot);
    recipe.items().into_iter().map(|item| taxonomy.items[item].difficulty).max().unwrap()
}

#[test]
fn a_quiz_gets_harder_as_the_student_succeeds_and_easier_when_not() {
    let bank = graded_bank();
    let rules = |mode| Rules { mode, certainty: false, time_limit: None };
    // Answers a whole quiz, rightly at the positions that are asked for, and says how hard each question was.
    let play = |mode: Mode, is_right: &dyn Fn(usize) -> bool| {
        let (slots, tutor) = pool(&bank).begin(wish(12, 5), &Guide::default());
        let mut session = Session::new(slots, rules(mode)).led_by(tutor);
        let mut levels = vec![];
        for at in 0..12 {
            assert_eq!(session.step(Duration::ZERO), Step::Ask(at));
            let slot = session.current().unwrap();
            levels.push(hardest(slot));
            let right = slot.question.content.solution();
            let wrong = match &right {
                Answer::One(index) => Answer::One(index + 1),
                Answer::Many(_) => Answer::Many(vec![]),
                _ => Answer::Sort(vec![]),
            };
            session.answer(if is_right(at) { right } else { wrong }, None, Duration::ZERO);
        }
        levels
    };
    let all_wrong = play(Mode::Practice, &|_| false);
    assert!(all_wrong.iter().all(|level| *level == Difficulty::Easy), "{all_wrong:?}");
    let all_right = play(Mode::Practice, &|_| true);
    let expected = [Difficulty::Easy, Difficulty::Easy, Difficulty::Medium, Difficulty::Medium];
    assert_eq!(all_right[..4], expected);
    assert!(all_right[4..].iter().all(|level| *level == Difficulty::Hard), "{all_right:?}");
    let then_wrong = play(Mode::Practice, &|at| at < 4);
    assert_eq!(then_wrong[4..8], [Difficulty::Hard, Difficulty::Medium, Difficulty::Easy, Difficulty::Easy]);
    assert_eq!(play(Mode::Exam, &|_| false), play(Mode::Exam, &|_| true), "an exam is the same for all");
}
