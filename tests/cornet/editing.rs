//! `:edit` on the plain screen: the editor is opened at the question's line, and its bank is read again.

use super::builder::{Cornet, cornet};

const BANK: &str = r#"title = "Sky"
language = "en"
shuffle = false

[[question]]
id = "sun"
kind = "true-false"
prompt = "The Sun is a planet."
answer = true

[[question]]
id = "stars"
kind = "true-false"
prompt = "Stars are suns."
answer = true
"#;

/// Plays the bank with an editor that says what it was given on its standard output, and then runs this.
fn editing(bank: &str, does: &str) -> Cornet {
    let editor = format!("sh -c 'echo \"[$*]\"; {does}' editor");
    cornet("play sky.toml --seed 1").file("sky.toml", bank).env("EDITOR", &editor).env("PATH", "/usr/bin:/bin")
}

#[test]
fn the_question_is_asked_as_it_is_now_and_the_output_belongs_to_the_result() {
    let mended = BANK.replace("answer = true\n\n", "answer = false\n\n").replace("a planet", "a big planet");
    let ran = editing(BANK, "cp new.toml sky.toml").file("new.toml", &mended).args("--format json");
    let ran = ran.stdin(":edit\nb\na\n").run();
    ran.exits(0).says(&[
        "The Sun is a planet.",
        "[+5 sky.toml]",
        "The bank was read again.",
        "The Sun is a big planet.",
        "Yes.",
        "Stars are suns.",
        "Yes.",
    ]);
    assert_eq!(ran.json()["score"]["points"], 2.0);
}

#[test]
fn the_line_is_that_of_the_question_that_is_asked() {
    let ran = editing(BANK, ":").stdin("a\n:edit\na\n").run();
    ran.exits(0).says(&["Stars are suns.", "[+11 sky.toml]", "Stars are suns.", "Yes."]);
    ran.never_says("The bank was read again.");
}

#[test]
fn what_was_answered_is_asked_again_where_its_mark_would_be_another() {
    let mended = BANK.replacen("answer = true", "answer = false", 1);
    let ran = editing(BANK, "cp new.toml sky.toml").file("new.toml", &mended).args("--format json");
    let ran = ran.stdin("a\n:edit\nb\na\n").run();
    ran.exits(0).says(&[
        "Question 1 of 2",
        "Yes.",
        "Question 2 of 2",
        "The bank was read again.",
        "One question has changed since you answered it: it is asked again.",
        "Question 1 of 2",
        "Yes.",
        "Question 2 of 2",
        "Yes.",
    ]);
    assert_eq!(ran.json()["score"]["points"], 2.0);
    // Cut off before that, it is asked again when one goes on.
    let ran = editing(BANK, "cp new.toml sky.toml").file("new.toml", &mended).stdin("a\n:edit\n:edit\n").run();
    let ran = ran.exits(3).says(&["Question 1 of 2", "Question 2 of 2", "Question 1 of 2", "Question 1 of 2"]);
    assert!(ran.out.contains("0 out of 2 (0%) so far."), "{}", ran.out);
    let ran = editing(BANK, "cp new.toml sky.toml").file("new.toml", &mended).stdin("a\n:edit\n").run();
    let ran = ran.then("resume --format json").stdin("b\na\n").run();
    ran.exits(0).says(&["Question 1 of 2", "Yes.", "Question 2 of 2", "Yes."]);
    assert_eq!(ran.json()["score"]["points"], 2.0);
}

#[test]
fn a_typo_mended_after_the_answer_changes_nothing_but_the_words() {
    let mended = BANK.replace("a planet", "a big planet");
    let ran = editing(BANK, "cp new.toml sky.toml").file("new.toml", &mended).stdin("b\n:edit\na\n").run();
    ran.exits(0).says(&["The bank was read again.", "Question 2 of 2", "Yes."]);
    assert!(ran.out.contains("\n1. The Sun is a big planet.\n   True (you said: False)\n"), "{}", ran.out);
}

#[test]
fn what_is_kept_is_the_question_that_was_answered() {
    let mended = BANK.replacen("answer = true", "answer = false", 1).replace("a planet", "a big planet");
    let ran = editing(BANK, "cp new.toml sky.toml").file("new.toml", &mended).stdin(":edit\na\na\n").run();
    let ran = ran.then("history").run();
    let (_, listed) = ran.exits(0).out.split_once('\n').unwrap();
    let expected =
        "1. The Sun is a big planet.\n   not right: False (you said: True)\n2. Stars are suns.\n   right: True\n";
    assert_eq!(listed, expected);
    let mended = BANK.replace("a planet", "a big planet");
    let ran = editing(BANK, "cp new.toml sky.toml").file("new.toml", &mended).stdin(":edit\na\na\n").run();
    let ran = ran.then("history").run();
    assert!(ran.out.contains("\n1. The Sun is a big planet.\n"), "{}", ran.out);
}

#[test]
fn a_question_without_id_is_found_by_its_place() {
    let without = BANK.replace("id = \"sun\"\n", "").replace("id = \"stars\"\n", "");
    let mended = without.replace("Stars are suns", "Suns are stars");
    let ran = editing(&without, "cp new.toml sky.toml").file("new.toml", &mended);
    ran.stdin("a\n:edit\na\n").run().exits(0).says(&["Stars are suns.", "Suns are stars.", "Yes."]);
}

#[test]
fn a_question_that_is_gone_is_asked_as_it_was() {
    let (without, _) = BANK.rsplit_once("[[question]]").unwrap();
    let ran = editing(BANK, "cp new.toml sky.toml").file("new.toml", without);
    ran.stdin("a\n:edit\na\n").run().exits(0).says(&[
        "Stars are suns.",
        "The bank was read again. This question is no longer in it, and is asked as it was.",
        "Stars are suns.",
        "Yes.",
    ]);
}

#[test]
fn a_bank_that_is_broken_is_shown_and_the_quiz_goes_on() {
    let ran = editing(BANK, "echo oops >> sky.toml").stdin(":edit\na\na\n").run();
    ran.exits(0).says(&[
        "[+5 sky.toml]",
        "The bank has errors now; the quiz goes on with the questions as they were.",
        "The Sun is a planet.",
        "Yes.",
    ]);
    assert!(ran.err.contains("\n16 | oops\n"), "{}", ran.err);
}

#[test]
fn help_names_it_where_it_can_be_used() {
    editing(BANK, ":").stdin(":help\n:quit\n").run().exits(0).says(&[":edit opens the question in your editor."]);
    let built_in = cornet("play start").env("EDITOR", "false").stdin(":help\n:edit\n:quit\n").run();
    built_in.exits(0).never_says(":edit opens the question in your editor.");
    built_in.says(&["This question is inside the program: only those in files can be edited."]);
}

#[test]
fn without_an_editor_it_says_what_to_set() {
    let ran = cornet("play sky.toml").file("sky.toml", BANK).stdin(":edit\n:quit\n").run();
    ran.exits(0).says(&["No editor is set. Set VISUAL or EDITOR before you start Cornet, to nano for instance."]);
}

const FACTS: &str = r#"title = "Animals"
language = "en"

[[taxonomy]]
id = "animals"
statement = "{Item} is {category}."
forms = ["statement"]

  [[taxonomy.category]]
  name = "a mammal"
  items = ["the whale"]

  [[taxonomy.category]]
  name = "a fish"
  items = ["the trout"]
"#;

#[test]
fn a_question_that_is_made_of_facts_is_made_anew() {
    let mended = FACTS.replace("{Item} is {category}.", "{Item} is really {category}.");
    let ran = editing(FACTS, "cp new.toml sky.toml").file("new.toml", &mended).args("-n 1");
    let ran = ran.stdin(":edit\n:skip\n").run();
    ran.exits(0).says(&["[+4 sky.toml]", "The bank was read again."]);
    let statements: Vec<&str> = ran.err.lines().filter(|line| line.contains(" is ") && line.ends_with('.')).collect();
    let [before, after] = [statements[0], statements[1]];
    assert_eq!(before.replace(" is ", " is really "), after, "{}", ran.err);
}
