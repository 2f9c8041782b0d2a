//! How made questions read: the linter's rules about one question hold for them as for those that an author writes.

use std::{collections::BTreeMap, fmt::Write as _};

use cornet::{
    bank_file,
    library::built_in::BANKS,
    quiz::{
        ask::{Ask, Value},
        draw::{Guide, Pool},
        kind::Verdict,
        question::Question,
    },
    reference::quoted,
};

use super::{
    banks::{bank, pool, wish},
    laws::quizzes,
};

/// The rules that a made question may break, each with its reason.
const EXEMPT: [(&str, &str); 1] = [("W009", "each item that is sorted says itself why it belongs where it does")];

/// A text as an option or an item, with what else stands in its row.
fn row(texts: &[&str]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    format!("[{}]", texts.join(", "))
}

/// A question as its author would write it.
fn written(question: &Question, number: usize) -> String {
    let mut text = format!("\n[[question]]\nid = \"made-{number}\"\nkind = {}\n", quoted(question.kind.name));
    let texts = [
        ("prompt", Some(&question.prompt)),
        ("explanation", question.explanation.as_ref()),
        ("hint", question.hint.as_ref()),
        ("topic", question.topic.as_ref()),
        ("source", question.source.as_ref()),
    ];
    for (key, value) in texts.into_iter().filter_map(|(key, value)| Some((key, value?))) {
        writeln!(text, "{key} = {}", quoted(value)).unwrap();
    }
    let notes = question.content.notes();
    let rows = |is_right: bool| {
        let notes = notes.iter().filter(|note| (note.verdict == Verdict::Right) == is_right);
        let rows = notes.map(|note| match (&note.about, &note.verdict, &note.feedback) {
            (Value::Text(about), Verdict::Belongs(place), Some(feedback)) => row(&[about, place, feedback]),
            (Value::Text(about), Verdict::Belongs(place), None) => row(&[about, place]),
            (Value::Text(about), _, Some(feedback)) => row(&[about, feedback]),
            (Value::Text(about), _, None) => quoted(about),
            other => panic!("{other:?}"),
        });
        rows.collect::<Vec<_>>().join(", ")
    };
    match question.content.ask() {
        Ask::One { .. } if question.kind.name == "true-false" => {
            let right = notes.iter().find(|note| note.verdict == Verdict::Right).unwrap();
            writeln!(text, "answer = {}", right.about == Value::Truth(true)).unwrap();
            if let Some(feedback) = notes.iter().find_map(|note| note.feedback.as_ref()) {
                writeln!(text, "feedback = {}", quoted(feedback)).unwrap();
            }
        }
        Ask::One { .. } => writeln!(text, "answer = {}\ndistractors = [{}]", rows(true), rows(false)).unwrap(),
        Ask::Many { .. } => writeln!(text, "answers = [{}]\ndistractors = [{}]", rows(true), rows(false)).unwrap(),
        Ask::Sort { bins, .. } => {
            let bins: Vec<&str> = bins.iter().map(String::as_str).collect();
            writeln!(text, "categories = {}\nitems = [{}]", row(&bins), rows(false)).unwrap();
        }
        ask => panic!("{ask:?}"),
    }
    text
}

/// Whether a rule looks at one question.
fn is_of_a_question(code: &str) -> bool {
    code.starts_with("W0")
}

#[test]
fn made_questions_keep_the_rules_of_item_writing() {
    let mut broken: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for built_in in BANKS {
        let bank = bank(built_in.text);
        if bank.taxonomies.is_empty() {
            continue;
        }
        for seed in 0..quizzes() {
            let made = Pool { written: vec![], ..pool(&bank) }.draw(wish(20, seed), &Guide::default());
            let mut text = format!("title = \"Made\"\nlanguage = {}\n", quoted(&bank.language));
            for (number, slot) in made.iter().enumerate() {
                text.push_str(&written(&slot.question, number));
            }
            let reading = bank_file::check("bank", text.as_bytes());
            assert!(reading.bank.is_some(), "{}: {:?}\n{text}", built_in.path, reading.findings);
            for finding in reading.findings {
                let code = finding.problem.code();
                if is_of_a_question(code) && EXEMPT.iter().all(|(exempt, _)| *exempt != code) {
                    let until = text.get(..finding.span.end).unwrap_or(&text);
                    let number = until.matches("[[question]]").count().saturating_sub(1);
                    let id = made.get(number).and_then(|slot| slot.question.id.clone()).unwrap_or_default();
                    broken.entry(code.to_owned()).or_default().push(format!(
                        "{} {id}: {:?} at {}",
                        built_in.language,
                        finding.problem,
                        &text[finding.span.clone()]
                    ));
                }
            }
        }
    }
    let broken: Vec<String> = broken
        .iter()
        .map(|(code, places)| {
            let shown: Vec<&str> = places.iter().take(8).map(String::as_str).collect();
            format!("{code}, {} times:\n  {}", places.len(), shown.join("\n  "))
        })
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// A bank in which each text of a made question is too long, a little or by what is put around it.
const LONG: &str = r#"
title    = "Long"
language = "en"

[[taxonomy]]
id        = "long"
topic     = "length"
question  = "What class of animals does {item} belong to, as far as anybody who has had a close look at one of them in a zoo, in a field or in a book could say?"
statement = "{Item} is {category}."
odd       = "Three of these are of one class. Which is the odd one out?"
all       = "Which of these is {category}?"
sort      = "Put each in its class."

  [[taxonomy.category]]
  name        = "bird"
  article     = "a"
  explanation = "A bird has feathers, which no other animal of today has, and with them most birds fly, some swim, and a few do no more than run about all day."
  items       = ["the owl", "the gull", "the crow that steals the silver of the inn"]

  [[taxonomy.category]]
  name        = "animal that feeds its young with milk"
  article     = "an"
  explanation = "An animal that feeds its young with milk is a mammal."
  items       = ["the cat", "the cow", ["the bat", "It flies at dusk and hangs upside down all day, yet it feeds the one young that it has each year with milk."]]

  [[taxonomy.category]]
  name        = "insect"
  article     = "an"
  explanation = "An insect has six legs."
  items       = ["the ant", "the bee", "the fly"]
"#;

#[test]
fn what_is_too_long_in_made_questions_is_reported_where_it_can_be_shortened() {
    let found: Vec<String> = bank_file::check("bank", LONG.as_bytes())
        .findings
        .iter()
        .map(|finding| format!("{} {}", finding.problem.code(), &LONG[finding.span.clone()]))
        .collect();
    let expected = [
        "W018 \"bird\"",
        "W016 \"the crow that steals the silver of the inn\"",
        "W017 \"the crow that steals the silver of the inn\"",
        "W018 \"the bat\"",
    ];
    assert_eq!(found, expected);
}
