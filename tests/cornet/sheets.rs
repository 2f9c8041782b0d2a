//! Sheets to be printed: whole documents, in each format and language, with every kind of question on them.
//!
//! `CORNET_SHEETS=update cargo test --test cornet sheets` draws them anew; read what `git diff` shows, and look at the
//! HTML in a browser.

use std::{fs, path::Path};

use cornet::{messages::Language, quiz::kind::KINDS};

use super::builder::cornet;

/// A bank of the samples of all kinds, with marks and signs that each format has to mind.
fn bank(language: Language) -> String {
    let tag = language.tag();
    let mut text = format!(
        "title = 'R&D <b>, *marked*'\nlanguage = '{tag}'\ndescription = '1. A_b [c](d) `e_f`'\nsource = 'The *book*, <p>'\n\
         [[question]]\nkind = 'true-false'\nprompt = \"\"\"\n**Not** so\n```\nif a < b && c:\n    go()\n```\nend\"\"\"\nanswer = false\n\
         feedback = '<script>alert(1)</script>'\n"
    );
    for kind in KINDS {
        text.push_str(if language == Language::French { kind.sample.fr } else { kind.sample.en });
    }
    text + FACTS
}

/// Facts, of which other questions are made.
const FACTS: &str = r#"
[[taxonomy]]
id    = "trees"
topic = "Trees | *arbres*"

  [[taxonomy.category]]
  name        = "conifer"
  explanation = "It bears cones."
  items       = ["the pine", ["the yew", "Its cones look like berries."], "the larch", "the spruce", "the fir", "the cedar", "the cypress"]

  [[taxonomy.category]]
  name  = "a tree with broad leaves, which most of them lose before winter comes"
  items = ["the oak", "the <beech>"]

[[taxonomy]]
id = "parity"

  [[taxonomy.category]]
  name  = "even"
  items = ["2", "4"]

  [[taxonomy.category]]
  name  = "odd"
  items = ["1", "3"]
"#;

#[expect(clippy::disallowed_methods, reason = "a test has no main that could hand the variable down")]
fn compare(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cornet/sheets").join(name);
    if std::env::var("CORNET_SHEETS").is_ok_and(|value| value == "update") {
        fs::write(&path, actual).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    for (at, (expected, actual)) in expected.lines().zip(actual.lines()).enumerate() {
        assert_eq!(expected, actual, "line {} of {name}", at + 1);
    }
    assert_eq!(expected.lines().count(), actual.lines().count(), "{name}");
}

#[test]
fn a_bank_is_a_sheet_in_every_format_without_and_with_the_answers() {
    for language in Language::ALL {
        let tag = language.tag();
        for (format, ending) in [("text", "txt"), ("markdown", "md"), ("html", "html")] {
            for (option, copy) in [("", "student"), ("--key", "teacher")] {
                let ran = cornet(&format!("show all.toml --format {format} {option}"))
                    .file("all.toml", &bank(language))
                    .run();
                compare(&format!("{copy}.{tag}.{ending}"), ran.exits(0).out.as_str());
            }
        }
    }
}

#[test]
fn a_folder_is_one_page_of_several_sheets() {
    let bank = |title: &str| {
        format!(
            "title = '{title}'\nlanguage = 'en'\n[[question]]\nkind = 'true-false'\nprompt = 'So?'\nanswer = true\n"
        )
    };
    let ran = cornet("show ./term --format html")
        .file("term/a.toml", &bank("First"))
        .file("term/b.toml", &bank("Second"))
        .run();
    let out = &ran.exits(0).out;
    let count = |text: &str| out.matches(text).count();
    assert_eq!(
        (count("<!DOCTYPE"), count("<section"), count("<h1>First</h1>"), count("<h1>Second</h1>")),
        (1, 2, 1, 1)
    );
}

#[test]
fn a_page_asks_nothing_of_the_network() {
    let ran = cornet("show relations --key --format html").run();
    let out = &ran.exits(0).out;
    for asking in ["http:", "https:", "//", "url(", "<link", "<img", "<script", "@import", "src="] {
        assert!(!out.contains(asking), "{asking}");
    }
}
