//! Laws that hold for every kind, whatever the question: the solution earns everything, an answer survives shuffling
//! and printing, and guessing earns what is said of it.

use std::sync::Arc;

use cornet::{
    library::{Library, built_in::BANKS},
    messages::Language,
    quiz::{
        ask::{Answer, Arrangement, Ask, Shuffle, letter},
        draw::{Guide, Wish},
        entries::{Criteria, Entries, Taken},
        key::Bilingual,
        kind::{Content, KINDS},
        mark::{Fraction, whole},
        number::{Notation, show},
        question::Question,
        session::Slot,
    },
};
use proptest::prelude::*;
use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng, seq::SliceRandom};

use super::builder::cornet;

/// Questions beside the samples of the kinds: every rule of scoring, and few or many rows.
const MORE: [&str; 12] = [
    "kind = 'choice'\nprompt = 'x'\nanswer = 'b'\noptions = ['a', 'b', 'c', { text = 'd', pin = true }]",
    "kind = 'choice'\nprompt = 'x'\nanswer = 'a'\ndistractors = ['b', { text = 'none', pin = true }]",
    "kind = 'multiple-response'\nprompt = 'x'\nanswers = ['a', 'b', 'c']\ndistractors = ['d', 'e']",
    "kind = 'multiple-response'\nscoring = 'each'\nprompt = 'x'\nanswers = ['a', 'b']\noptions = ['d', 'a', 'e', 'b']",
    "kind = 'multiple-response'\nscoring = 'all'\nprompt = 'x'\nanswers = ['a', 'b']\ndistractors = ['d']",
    "kind = 'match'\nprompt = 'x'\npairs = [['a', 'p'], ['b', 'p'], ['c', 'q']]\ndecoys = ['r']",
    "kind = 'match'\nscoring = 'all'\nprompt = 'x'\npairs = [['a', 'p'], ['b', 'q']]",
    "kind = 'classify'\nscoring = 'all'\nprompt = 'x'\ncategories = ['p', 'q', 'r']\nitems = [['a', 'p'], ['b', 'q'], ['c', 'p']]",
    "kind = 'order'\nscoring = 'all'\nprompt = 'x'\nsequence = ['a', 'b', 'c', 'd']",
    "kind = 'order'\nprompt = 'x'\nsequence = ['a', 'b', 'c', 'd', 'e']",
    "kind = 'fill'\ntext = '[a] [b] [a]'\nwords = ['c']",
    "kind = 'fill'\nscoring = 'all'\ntext = '[a|b] and [b]'\nwords = ['c', 'd']",
];

fn read(language: &str, questions: &str) -> Vec<Arc<Question>> {
    let bank = format!("title = 'Laws'\nlanguage = '{language}'\n{questions}");
    let reading = cornet::bank_file::read("laws", bank.as_bytes());
    reading.bank.unwrap_or_else(|| panic!("{questions}: {:?}", reading.findings)).questions
}

/// Every sample in both languages, and the questions beside them, each with how its language writes numbers.
fn questions() -> Vec<(Notation, Arc<Question>)> {
    let samples = |language: &'static str, sample: fn(&Bilingual) -> &'static str| {
        let texts = KINDS.map(|kind| sample(&kind.sample)).concat();
        read(language, &texts).into_iter().map(move |question| (Notation::of(language), question))
    };
    let more = MORE.map(|text| format!("[[question]]\n{text}\n")).concat();
    let more = read("en", &more).into_iter().map(|question| (Notation::of("en"), question));
    samples("en", |sample| sample.en).chain(samples("fr", |sample| sample.fr)).chain(more).collect()
}

/// The lines by which a student gives this answer to what is shown to them.
fn printed(ask: &Ask, shown: &Arrangement, notation: Notation, answer: &Answer) -> Vec<String> {
    let of = |places: &[usize], index: usize| letter(places.iter().position(|row| *row == index).unwrap()).to_string();
    let row = |index: &usize| of(&shown.rows, *index);
    let mark = if notation == Notation::DecimalComma { ',' } else { '.' };
    match (ask, answer) {
        (_, Answer::One(picked)) => vec![row(picked)],
        (_, Answer::Many(picked) | Answer::Order(picked)) => vec![picked.iter().map(row).collect()],
        (_, Answer::Sort(placed)) => shown.rows.iter().map(|item| of(&shown.bins, placed[*item])).collect(),
        (_, Answer::Text(text)) => vec![text.clone()],
        (_, Answer::Number(number)) => vec![show(*number, mark)],
        (_, Answer::Blanks(texts)) => texts.clone(),
        (_, Answer::Prose(text, met)) => {
            let criteria = met.iter().map(|met| met.iter().map(row).collect());
            text.lines().map(str::to_owned).chain([String::new()]).chain(criteria).collect()
        }
    }
}

/// What the lines come to.
fn parsed(ask: &Ask, shown: &Arrangement, notation: Notation, lines: &[String]) -> Option<Answer> {
    let mut entries = Entries::new(ask, shown, notation, Criteria::Asked);
    let mut answer = None;
    for line in lines {
        assert_eq!(answer, None, "{line:?} comes after the end");
        match entries.take(line, &|_, _| false).unwrap() {
            Taken::Complete(complete) => answer = Some(complete),
            Taken::More => {}
            Taken::Near => panic!("{line:?}"),
        }
    }
    answer
}

/// An answer by chance.
fn guess(ask: &Ask, chance: &mut ChaCha8Rng) -> Answer {
    let mut some = |count: usize, least: usize| {
        let mut all: Vec<usize> = (0..count).collect();
        all.shuffle(chance);
        let kept = chance.random_range(least..=count);
        all.truncate(kept);
        all.sort_unstable();
        all
    };
    match ask {
        Ask::Many { options, .. } => Answer::Many(some(options.len(), 1)),
        Ask::Prose { criteria, .. } => Answer::Prose("é\nx".into(), Some(some(criteria.len(), 0))),
        Ask::One { options, .. } => Answer::One(chance.random_range(0..options.len())),
        Ask::Order { steps } => {
            let mut order: Vec<usize> = (0..steps.len()).collect();
            order.shuffle(chance);
            Answer::Order(order)
        }
        Ask::Sort { items, bins, .. } => {
            Answer::Sort(items.iter().map(|_| chance.random_range(0..bins.len())).collect())
        }
        Ask::Text(cornet::quiz::ask::Format::Words) => Answer::Text(format!("word {}", chance.random_range(0..9))),
        Ask::Text(_) => Answer::Number(Fraction::new(chance.random_range(-99_999..99_999), 100)),
        Ask::Blanks { pieces, words } => {
            let typed = ["é".to_owned(), "two words".to_owned()];
            let texts = if words.is_empty() { &typed[..] } else { words.as_slice() };
            Answer::Blanks((1..pieces.len()).map(|_| texts[chance.random_range(0..texts.len())].clone()).collect())
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_printed_answer_is_read_back_however_the_question_was_shuffled(seed in any::<u64>()) {
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        for (notation, question) in questions() {
            let ask = question.content.ask();
            for shuffle in [Shuffle::Yes, Shuffle::No] {
                let shown = ask.arrange(shuffle, &mut chance);
                for answer in [question.content.solution(), guess(&ask, &mut chance)] {
                    let lines = printed(&ask, &shown, notation, &answer);
                    prop_assert_eq!(parsed(&ask, &shown, notation, &lines), Some(answer), "{:?}: {:?}", question.id, lines);
                }
            }
        }
    }

    #[test]
    fn a_mark_lies_between_nothing_and_all_and_its_parts_bear_it_out(seed in any::<u64>()) {
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        for (_, question) in questions() {
            let graded = question.content.grade(&guess(&question.content.ask(), &mut chance));
            prop_assert_eq!(graded.mark.is_some(), question.content.is_graded());
            for fraction in graded.mark.iter().chain(graded.parts.iter().map(|part| &part.fraction)) {
                prop_assert!((whole(0)..=whole(1)).contains(fraction), "{:?}: {}", question.id, fraction);
            }
            if graded.mark == Some(whole(1)) {
                prop_assert!(graded.parts.iter().all(|part| part.fraction == whole(1)), "{:?}", question.id);
                prop_assert!(graded.remarks.is_empty(), "{:?}", question.id);
            }
        }
    }
}

#[test]
fn the_solution_earns_the_full_mark() {
    for (_, question) in questions() {
        let graded = question.content.grade(&question.content.solution());
        let full = question.content.is_graded().then(|| whole(1));
        assert_eq!(graded.mark, full, "{:?}", question.id);
        assert!(graded.parts.iter().all(|part| part.expected == part.given), "{:?}: {graded:?}", question.id);
        assert!(graded.remarks.is_empty(), "{:?}", question.id);
    }
}

#[test]
fn an_answer_of_another_form_earns_nothing() {
    let forms = [
        Answer::One(99),
        Answer::Many(vec![]),
        Answer::Order(vec![]),
        Answer::Sort(vec![]),
        Answer::Text(String::new()),
        Answer::Blanks(vec![]),
    ];
    for (_, question) in questions() {
        for form in &forms {
            let mark = question.content.grade(form).mark.unwrap_or_default();
            assert_eq!(mark, whole(0), "{:?}: {form:?}", question.id);
        }
    }
}

/// Every answer that blind chance gives; none where the answer is typed.
fn every_guess(ask: &Ask) -> Vec<Answer> {
    match ask {
        Ask::One { options, .. } => (0..options.len()).map(Answer::One).collect(),
        Ask::Many { options, .. } => (1..1_usize << options.len())
            .map(|set| Answer::Many((0..options.len()).filter(|at| set & (1 << at) != 0).collect()))
            .collect(),
        Ask::Order { steps } => tuples(steps.len(), steps.len())
            .into_iter()
            .filter(|order| (0..steps.len()).all(|step| order.contains(&step)))
            .map(Answer::Order)
            .collect(),
        Ask::Sort { items, bins, .. } => tuples(bins.len(), items.len()).into_iter().map(Answer::Sort).collect(),
        Ask::Blanks { pieces, words } => tuples(words.len(), pieces.len() - 1)
            .into_iter()
            .map(|picked| Answer::Blanks(picked.into_iter().map(|at| words[at].clone()).collect()))
            .collect(),
        Ask::Text(_) | Ask::Prose { .. } => vec![],
    }
}

/// Every way of picking one of `n`, so many times.
fn tuples(n: usize, times: usize) -> Vec<Vec<usize>> {
    (0..times).fold(vec![vec![]], |tuples, _| {
        tuples.iter().flat_map(|tuple| (0..n).map(|next| [tuple.as_slice(), &[next]].concat())).collect()
    })
}

#[test]
fn guessing_earns_the_mean_of_all_answers() {
    for (_, question) in questions() {
        let content: &dyn Content = &*question.content;
        let guesses = every_guess(&content.ask());
        let sum: Fraction = guesses.iter().filter_map(|guess| content.grade(guess).mark).sum();
        assert_eq!(content.expected_guess(), sum / whole(guesses.len().max(1)), "{:?}: {content:?}", question.id);
    }
}

/// The perfect answers to a sitting, line by line.
fn perfect(slots: &[Slot]) -> String {
    let lines = |slot: &Slot| printed(&slot.ask, &slot.shown, slot.notation(), &slot.question.content.solution());
    slots.iter().flat_map(lines).map(|line| line + "\n").collect()
}

#[test]
fn perfect_answers_to_every_question_of_the_program_are_worth_a_hundred_per_cent() {
    for bank in BANKS {
        let language = Language::parse(bank.language).unwrap();
        let library = Library::new(None, language);
        let Ok(found) = library.by_id(bank.id, bank.language) else { panic!("{}", bank.path) };
        let (read, pool) = library.pool(found).unwrap();
        let wish = Wish { questions: usize::MAX, questions_shuffled: read.shuffle, options: Shuffle::Yes, seed: 3 };
        let slots = pool.draw(wish, &Guide::default());
        let command = format!("play {} --lang {} --practice -n all --seed 3 --format json", bank.id, bank.language);
        let ran = cornet(&command).stdin(&perfect(&slots)).run();
        let score = ran.exits(0).json()["score"].clone();
        assert_eq!((&score["percent"], &score["passed"]), (&100.0.into(), &true.into()), "{}\n{}", bank.path, ran.err);
    }
}
