//! The page of progress: whole pages, for both widths, in words, in both languages.
//!
//! `CORNET_PROGRESS=update cargo test --test cornet progress` draws them anew; read what `git diff` shows.

use std::{fs, path::Path};

use cornet::{
    messages::Language,
    quiz::{
        progress::{Categories, Forecast, Mastery, Missed, Table, confusions, offers},
        review::When,
    },
    ui::{card::Layout, progress::Progress},
};

#[expect(clippy::disallowed_methods, reason = "a test has no main that could hand the variable down")]
fn compare(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cornet/progress").join(name);
    if std::env::var("CORNET_PROGRESS").is_ok_and(|value| value == "update") {
        fs::write(&path, actual).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap_or_default(), actual, "{name}");
}

fn progress(language: Language) -> Progress {
    let topic = |topic: &str, right, asked| Mastery { topic: Some(topic.to_owned()), right, asked };
    let categories = ["a blog", "a social network", "a **video** platform"].map(String::from).to_vec();
    let topic_name = Some("platforms".to_owned());
    let table = Table {
        topic: topic_name.clone(),
        categories: categories.clone(),
        counts: vec![vec![4, 1, 0], vec![0, 12, 0], vec![2, 7, 9]],
    };
    let taken = confusions(std::slice::from_ref(&table));
    Progress {
        is_mixed: true,
        has_facts: true,
        scores: vec![40.0, 55.5, 75.0, 70.0, 100.0, 90.0],
        topics: vec![
            topic("family and friends", 3.0, 3),
            topic("platforms", 2.5, 4),
            Mastery { topic: None, right: 0.0, asked: 2 },
        ],
        forecast: Forecast { known: 9, now: 8.6, in_7_days: 6.2, in_30_days: 4.4 },
        missed: vec![
            (
                Missed { subject: 0, missed: 4, answers: 5 },
                "What does the article call the people that one knows from school, from a team or from work?".into(),
            ),
            (Missed { subject: 1, missed: 2, answers: 2 }, "Is **YouTube** a network?".into()),
        ],
        to_mend: taken.first().cloned(),
        tables: vec![table],
        confusions: taken,
        next: Some((When::Weekday(3), 6)),
        messages: language.messages(),
    }
}

fn drawn(progress: &Progress, layout: Layout) -> String {
    progress.lines(layout).iter().map(|line| line.text().trim_end().replace('\u{a0}', " ") + "\n").collect()
}

fn wide(columns: usize, unicode: bool) -> Layout {
    Layout::Wide { columns, unicode }
}

#[test]
fn the_page_in_columns() {
    let french = progress(Language::French);
    compare("74.fr.txt", &drawn(&french, wide(74, true)));
    compare("39.fr.txt", &drawn(&french, wide(39, true)));
    let english = progress(Language::English);
    compare("74.en.txt", &drawn(&english, wide(74, true)));
    compare("39.ascii.en.txt", &drawn(&english, wide(39, false)));
}

#[test]
fn the_page_in_sentences() {
    compare("plain.fr.txt", &drawn(&progress(Language::French), Layout::Plain));
    compare("plain.en.txt", &drawn(&progress(Language::English), Layout::Plain));
}

#[test]
fn no_line_is_wider_than_the_page() {
    for language in Language::ALL {
        for columns in [19, 29, 39, 59, 60, 74] {
            for line in progress(language).lines(wide(columns, true)) {
                assert!(line.width() <= columns, "{columns}: {}", line.text());
            }
        }
    }
}

#[test]
fn who_has_answered_nothing_is_told_how_to_begin() {
    let none = Forecast { known: 0, now: 0.0, in_7_days: 0.0, in_30_days: 0.0 };
    let nothing = |language| Progress {
        is_mixed: false,
        has_facts: false,
        scores: vec![],
        topics: vec![],
        forecast: none,
        missed: vec![],
        tables: vec![],
        confusions: vec![],
        to_mend: None,
        next: None,
        messages: Language::messages(language),
    };
    let french = "Rien à montrer encore : réponds d'abord à un quiz, avec « cornet play ».\n";
    assert_eq!(drawn(&nothing(Language::French), Layout::Plain), french);
    let english = "Nothing to show yet: answer a quiz first, with “cornet play”.\n";
    assert_eq!(drawn(&nothing(Language::English), Layout::Plain), english);
}

#[test]
fn categories_are_what_things_are_sorted_into_and_what_comes_back() {
    let bank = "\
title = 'T'
language = 'en'
[[question]]
kind = 'choice'
topic = 'networks'
prompt = 'Where does one meet people?'
answer = 'a network'
distractors = ['a video platform', 'a soup']
[[question]]
kind = 'choice'
topic = 'networks'
prompt = 'Where does one watch?'
answer = 'a video platform'
distractors = ['a network', 'a blog']
[[question]]
kind = 'choice'
topic = 'food'
prompt = 'What does one eat?'
answer = 'a soup'
distractors = ['a stew', 'a blog']
[[question]]
kind = 'classify'
topic = 'people'
prompt = 'Who is who?'
categories = ['primary', 'secondary']
items = [['a mother', 'primary'], ['a son', 'primary'], ['a mate', 'secondary']]
[[question]]
kind = 'match'
topic = 'years'
prompt = 'When?'
pairs = [['SixDegrees', '1997'], ['Facebook', '2004']]
";
    let bank = cornet::bank_file::read("t", bank.as_bytes()).bank.unwrap();
    let found = Categories::of(bank.questions.iter().flat_map(|question| offers(question)));
    let found = found.offers().into_iter().filter(|offer| offer.is_category);
    let found: Vec<(Option<&str>, String)> = found.map(|offer| (offer.topic, offer.name.into_owned())).collect();
    let expected =
        [("networks", "a network"), ("networks", "a video platform"), ("people", "primary"), ("people", "secondary")];
    let expected = expected.map(|(topic, category)| (Some(topic), category.to_owned()));
    assert_eq!(found, expected);
}
