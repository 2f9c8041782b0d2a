//! The banks at hand: listed, shown, put into the library and taken out; completions and the manual page.

use serde_json::{Value as Json, json};

use super::builder::{Cornet, cornet};

fn bank(head: &str, language: &str) -> String {
    format!(
        "{head}\ntitle = 'Bank {language}'\nlanguage = '{language}'\n[[question]]\nid = 'q'\ntopic = 'green'\nkind = 'true-false'\nprompt = 'So?'\nanswer = true\n"
    )
}

const BROKEN: &str = "title = 'B'\nlanguage = 'en'\n[[question]]\nkind = 'choice'\nprompt = 'x'\n";

fn listed(run: Cornet, id: &str) -> Json {
    let ran = run.run();
    let json = ran.exits(0).json();
    json["banks"].as_array().unwrap().iter().find(|bank| bank["id"] == id).cloned().unwrap_or(Json::Null)
}

#[test]
fn the_list_tells_every_bank_at_hand() {
    let list = |options: &str| {
        cornet(&format!("list --format json {options}"))
            .file("data/quizzes/en/mine.toml", &bank("", "en"))
            .file("data/quizzes/fr/mine.toml", &bank("", "fr"))
            .file("data/quizzes/en/broken.toml", BROKEN)
    };
    let mine = |language: &str| {
        json!({"id": "mine", "path": format!("~/data/quizzes/{language}/mine.toml"), "title": format!("Bank {language}"),
               "language": language, "questions": 1, "topics": ["green"], "errors": 0, "best": null})
    };
    assert_eq!(listed(list(""), "mine"), mine("en"));
    assert_eq!(listed(list("--lang fr"), "mine"), mine("fr"));
    let broken = listed(list(""), "broken");
    assert!(broken["errors"].as_u64().unwrap() > 0, "{broken}");
    assert_eq!((&broken["title"], &broken["questions"]), (&Json::Null, &json!(0)));
    for (lang, title) in [("en", "First steps"), ("fr", "Pour commencer")] {
        let start = listed(list(&format!("--lang {lang}")), "start");
        let facts = (&start["title"], &start["language"], &start["path"], &start["questions"]);
        assert_eq!(facts, (&json!(title), &json!(lang), &Json::Null, &json!(5)));
    }
    let text = cornet("list")
        .file("data/quizzes/en/mine.toml", &bank("", "en"))
        .file("data/quizzes/en/broken.toml", BROKEN)
        .run();
    text.exits(0);
    let line = |id: &str| {
        text.out
            .lines()
            .find(|line| line.starts_with(id))
            .map(|line| line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect::<Vec<_>>())
    };
    assert_eq!(line("mine"), Some(vec!["mine", "Bank en", "en", "1 question", "green"]));
    assert_eq!(line("broken").and_then(|cells| cells.get(2).copied()), Some("1 error"), "{}", text.out);
}

#[test]
fn a_bank_that_draws_on_missing_banks_is_listed_with_its_errors() {
    let head = "title = 'All'\nlanguage = 'en'\ninclude = ['nowhere', 'start']\n";
    let all = listed(cornet("list --format json").file("data/quizzes/en/all.toml", head), "all");
    assert_eq!((&all["title"], &all["errors"]), (&json!("All"), &json!(1)));
    let head = head.replace("'nowhere', ", "");
    let all = listed(cornet("list --format json").file("data/quizzes/en/all.toml", &head), "all");
    assert_eq!((&all["questions"], &all["errors"]), (&json!(5), &json!(0)));
}

#[test]
fn the_library_comes_before_what_is_built_in() {
    let own = bank("id = 'start'", "en");
    let start = listed(cornet("list --format json").file("data/quizzes/en/other.toml", &own), "start");
    assert_eq!(start["title"], "Bank en");
    let ran = cornet("play start --format json").file("data/quizzes/en/other.toml", &own).stdin("a\n").run();
    assert_eq!(ran.exits(0).json()["questions"][0]["id"], "q");
}

#[test]
fn a_bank_is_a_sheet_without_or_with_the_answers() {
    let text = "\
title = 'Sheet'
language = 'en'
description = 'For the class.'
[[question]]
kind = 'choice'
prompt = 'Which?'
answer = ['x', 'Yes, x.']
options = ['w', 'x']
explanation = 'It is x.'
hint = 'Not w.'
source = 'The book'
[[question]]
kind = 'classify'
prompt = 'Sort.'
categories = ['p', 'q']
items = [['one', 'p', 'One is p.']]
[[question]]
kind = 'fill'
text = 'A [gap].'
";
    let show = |options: &str| cornet(&format!("show sheet.toml {options}")).file("sheet.toml", text).run();
    let sheet = show("");
    sheet.exits(0);
    for line in ["Sheet", "For the class.", "1. Which?", "   A. w", "   B. x", "2. Sort.", "   ___ one"] {
        assert!(sheet.out.lines().any(|found| found == line), "{line:?}:\n{}", sheet.out);
    }
    let key = show("--key");
    key.exits(0);
    for secret in ["It is x.", "Yes, x.", "One is p.", "Not w.", "The book", "gap"] {
        assert!(key.out.contains(secret), "{secret:?}:\n{}", key.out);
        assert!(!sheet.out.contains(secret), "{secret:?}:\n{}", sheet.out);
    }
    cornet("show nowhere").run().exits(2);
    cornet("show broken.toml").file("broken.toml", BROKEN).run().exits(2);
    let french = cornet("show start --key --lang fr").run();
    assert!(french.exits(0).out.starts_with("Pour commencer\n"), "{}", french.out);
}

#[test]
fn a_checked_bank_is_put_into_the_library_as_its_language_and_id() {
    let text = bank("id = 'mine'", "fr-CA");
    let ran = cornet("add some.toml").file("some.toml", &text).run();
    ran.is(0, "Added mine: ~/data/quizzes/fr-ca/mine.toml\n", "");
    assert_eq!(ran.file("data/quizzes/fr-ca/mine.toml"), Some(text.clone()));
    // Without an id, the file's name is it.
    let ran =
        cornet("add some.toml two.toml").file("some.toml", &bank("", "en")).file("two.toml", &bank("", "en")).run();
    ran.is(0, "Added some: ~/data/quizzes/en/some.toml\nAdded two: ~/data/quizzes/en/two.toml\n", "");
}

#[test]
fn another_bank_is_never_written_over_without_force() {
    let add = |options: &str| {
        cornet(&format!("add mine.toml {options}"))
            .file("mine.toml", &bank("", "en"))
            .file("data/quizzes/en/mine.toml", "# mine\n")
            .run()
    };
    let kept = add("");
    kept.is(2, "", "error: ~/data/quizzes/en/mine.toml is there already.\nUse --force to write over it.\n");
    assert_eq!(kept.file("data/quizzes/en/mine.toml").as_deref(), Some("# mine\n"));
    let forced = add("--force");
    assert_eq!(forced.exits(0).file("data/quizzes/en/mine.toml"), Some(bank("", "en")));
}

#[test]
fn two_banks_added_at_once_never_become_one() {
    let one = bank("id = 'same'", "en");
    let other = one.replace("So?", "Other?");
    let ran = cornet("add a.toml b.toml").file("a.toml", &one).file("b.toml", &other).run();
    ran.exits(2);
    assert_eq!(ran.file("data/quizzes/en/same.toml"), None);
    assert!(ran.err.contains("a.toml, b.toml"), "{}", ran.err);
}

#[test]
fn of_banks_with_errors_none_is_added() {
    let ran = cornet("add good.toml broken.toml").file("good.toml", &bank("", "en")).file("broken.toml", BROKEN).run();
    assert_eq!(ran.exits(2).out, "");
    assert!(ran.err.contains("broken.toml"), "{}", ran.err);
    assert_eq!(ran.file("data/quizzes/en/good.toml"), None);
    cornet("add nowhere.toml").run().exits(2);
    let bad = cornet("add 'x'.toml").file("'x'.toml", &bank("", "en")).run();
    assert!(bad.exits(2).err.contains("cannot name a file") || bad.err.contains("id"), "{}", bad.err);
}

#[test]
fn a_bank_is_taken_out_of_the_library_in_every_language() {
    let ran = cornet("remove mine")
        .file("data/quizzes/en/mine.toml", &bank("", "en"))
        .file("data/quizzes/fr/mine.toml", &bank("", "fr"))
        .file("data/quizzes/fr/other.toml", &bank("", "fr"))
        .run();
    ran.is(0, "Removed mine: ~/data/quizzes/en/mine.toml\nRemoved mine: ~/data/quizzes/fr/mine.toml\n", "");
    assert_eq!(ran.file("data/quizzes/en/mine.toml"), None);
    assert!(ran.file("data/quizzes/fr/other.toml").is_some());
    cornet("remove mine").run().is(
        2,
        "",
        "error: There is no bank “mine” in your library.\n“cornet list” shows the banks at hand.\n",
    );
    cornet("remove start").run().is(2, "", "error: The bank “start” is built in: it cannot be taken out.\n");
}

#[test]
fn a_bank_with_errors_is_not_played() {
    let ran = cornet("play broken.toml").file("broken.toml", BROKEN).stdin("a\n").run();
    assert_eq!(ran.exits(2).out, "");
    ran.says(&["error: The bank has errors, so it cannot be used yet."]);
    cornet("play nowhere.toml").run().exits(2);
    cornet("play ./nowhere").run().exits(2);
}

#[test]
fn every_shell_gets_completions_that_know_the_banks() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ran = cornet(&format!("completions {shell}")).run();
        assert!(ran.exits(0).out.contains("cornet") && ran.out.contains("COMPLETE"), "{shell}: {}", ran.out);
    }
    // What fish asks for: the candidates for the word after `cornet play st`.
    let complete = |words: &str| {
        cornet(&format!("-- cornet {words}"))
            .env("COMPLETE", "fish")
            .file("data/quizzes/en/stones.toml", &bank("", "en"))
            .run()
            .out
    };
    for (words, candidate) in [
        ("pl", "play"),
        ("play st", "start"),
        ("play rel", "relations"),
        ("show st", "start"),
        ("play --no-s", "--no-shuffle"),
        ("play st", "stones"),
        ("remove st", "stones"),
    ] {
        let found = complete(words);
        assert!(found.lines().any(|line| line.split('\t').next() == Some(candidate)), "{words}: {found}");
    }
}

#[test]
fn the_manual_page_tells_every_command_in_both_languages() {
    for (lang, word) in [("en", "Play a quiz"), ("fr", "Joue un quiz")] {
        let page = cornet(&format!("man --lang {lang}")).run();
        page.exits(0);
        let text = page.out.replace("\\-", "-");
        for part in [".TH cornet 1", word, "--seed", "--certainty", "completions", "--force"] {
            assert!(text.contains(part), "{part:?}:\n{text}");
        }
    }
}
