//! Each form as a whole question: what is asked, what is right, and what is said.

use std::{fmt::Write as _, fs};

use cornet::quiz::{
    ask::{Ask, Value},
    bank::Bank,
    question::Question,
};

use super::banks::{self, bank};

fn words(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Truth(truth) => truth.to_string(),
        Value::Number(number) => number.to_string(),
        Value::List(values) => values.iter().map(words).collect::<Vec<_>>().join(" | "),
    }
}

/// All that there is to a question, as lines.
fn sheet(question: &Question) -> String {
    let ask = question.content.ask();
    let mut lines = format!("{}: {}\n", question.kind.name, question.prompt);
    match &ask {
        Ask::One { options, .. } | Ask::Many { options, .. } => {
            for option in options {
                writeln!(lines, "  {}", words(&option.value)).unwrap();
            }
        }
        Ask::Sort { items, bins, .. } => writeln!(lines, "  {} -> {}", items.join(", "), bins.join(", ")).unwrap(),
        ask => panic!("{ask:?}"),
    }
    writeln!(lines, "right: {}", words(&ask.value(&question.content.solution()))).unwrap();
    for note in question.content.notes() {
        writeln!(lines, "- {}: {}", words(&note.about), note.feedback.unwrap_or_default()).unwrap();
    }
    writeln!(lines, "{} ({})", question.explanation.as_deref().unwrap_or("-"), question.objective.all().join(" "))
        .unwrap();
    writeln!(lines, "{} / {}", question.hint.as_deref().unwrap_or("-"), question.source.as_deref().unwrap_or("-"))
        .unwrap();
    lines
}

fn made(bank: &Bank, id: &str) -> String {
    let question = bank.question(id).unwrap_or_else(|| panic!("{id}"));
    assert_eq!((question.id.as_deref(), question.topic.as_deref()), (Some(id), Some("animaux")));
    sheet(&question)
}

/// The expected sheets are in `sheets.txt`; `CORNET_WRITE_GOLDEN=1` writes them anew, to be read before they count.
#[test]
#[expect(clippy::disallowed_methods, reason = "a test has no main that could hand the variable down")]
fn each_form_is_a_whole_question() {
    let bank = bank(banks::ANIMALS);
    let mut sheets = String::new();
    for id in [
        "animals/question/baleine/bird.insect",
        "animals/question/mouse/bird.insect",
        "animals/true/baleine",
        "animals/true/chat",
        "animals/false/elephant/bird",
        "animals/false/mouse/insect",
        "animals/odd/aigle.autruche.moineau/fourmi",
        "animals/all/insect/abeille.fourmi/chat.chauve-souris",
        "animals/all/mammal/baleine.elephant/aigle.mouche.phasme",
        "animals/sort/aigle.chat.chauve-souris.fourmi",
    ] {
        write!(sheets, "=== {id}\n{}\n", made(&bank, id)).unwrap();
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/taxonomy/sheets.txt");
    if std::env::var_os("CORNET_WRITE_GOLDEN").is_some() {
        fs::write(path, &sheets).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap_or_default(), sheets);
}

/// Items between quotation marks, under categories with articles, in the sentences of the program itself.
const QUOTED: &str = r#"
title    = "Tenses"
language = "en"

[[taxonomy]]
id = "tenses"

  [[taxonomy.category]]
  name    = "past"
  article = "the"
  items   = [{ text = "“She sang.”", id = "sang" }, { text = "“It rained.”", id = "rained" }]

  [[taxonomy.category]]
  name    = "present"
  article = "the"
  items   = [{ text = "“She sings.”", id = "sings" }, { text = "“It rains.”", id = "rains" }]

  [[taxonomy.category]]
  name    = "future"
  article = "the"
  items   = [{ text = "“She will sing.”", id = "will-sing" }]
"#;

#[test]
fn the_sentences_of_the_program_double_neither_marks_nor_articles() {
    let bank = bank(QUOTED);
    for (id, prompt) in [
        ("tenses/question/sang/future.present", "Which category does “She sang.” belong to?"),
        ("tenses/true/sang", "“She sang.” belongs to the category “past”."),
        ("tenses/all/past/rained.sang/rains.sings", "Which of these are in the category “past”?"),
    ] {
        assert_eq!(bank.question(id).map(|question| question.prompt.clone()).as_deref(), Some(prompt), "{id}");
    }
}

#[test]
fn what_is_no_recipe_makes_nothing() {
    let bank = bank(banks::ANIMALS);
    for id in [
        "animals",
        "animals/question/chat",
        "animals/question/chat/bird",
        "animals/question/chat/insect.bird",
        "animals/question/chat/mammal.bird",
        "animals/question/chien/bird.insect",
        "animals/true/chat/bird",
        "animals/false/chat/mammal",
        "animals/odd/aigle.moineau.mouette/autruche",
        "animals/odd/aigle.aigle.mouette/chat",
        "animals/odd/aigle.mouette/chat",
        "animals/all/bird/aigle/chat.fourmi",
        "animals/all/bird/aigle.chat/elephant.fourmi",
        "animals/sort/aigle.mouette.moineau",
        "animals/sort/aigle.autruche.moineau.mouette",
        "animals/sort/moineau.aigle.chat.fourmi",
        "animals/cloze/chat",
        "plants/true/chat",
        "",
        "/",
    ] {
        assert!(bank.question(id).is_none(), "{id}");
    }
}
