//! Going on with a quiz at a terminal: what the menu and `play` offer, and disagreeing with a mark.

use std::path::Path;

use rusqlite::Connection;

use crate::{banks, harness::*};

fn start(home: &Path, arguments: &[&str]) -> Start {
    let mut start = Start::new(arguments);
    home.clone_into(&mut start.home);
    start
}

/// A home in whose folder a quiz of two questions was left after the first.
fn left() -> std::path::PathBuf {
    let home = bank(&banks::of(&[banks::OPENER, banks::CHOICE])).parent().unwrap().to_owned();
    let mut student = start(&home, &["play", "./bank.toml"]).rich();
    student.until_shown("1 of 2");
    student.step("\t");
    student.until_shown("2 of 2");
    student.press(INTERRUPT);
    student.end();
    home
}

fn value(home: &Path, query: &str) -> String {
    let connection = Connection::open(home.join("history.sqlite")).unwrap();
    connection.query_row(&format!("SELECT CAST(({query}) AS TEXT)"), [], |row| row.get(0)).unwrap()
}

#[test]
fn the_menu_offers_what_was_left() {
    let home = left();
    let mut student = start(&home, &[]).rich();
    student.until_shown("> 1 Go on with");
    student.until_shown("2 of 2 left today");
    student.step(ENTER);
    student.until_shown("Going on with");
    student.until_shown("2 of 2");
    student.press(INTERRUPT);
    student.end();
}

#[test]
fn playing_the_same_bank_offers_to_go_on() {
    let home = left();
    let mut student = start(&home, &["play", "./bank.toml"]).rich();
    student.until_shown("You have not finished this quiz.");
    student.step(ENTER);
    student.until_shown("2 of 2");
    student.press(INTERRUPT);
    student.end();
    assert_eq!(value(&home, "SELECT count(*) || min(state) || min(sitting) FROM attempt"), "1begun2");
}

#[test]
fn a_quiz_that_cannot_be_gone_on_with_now_is_said_in_the_menu() {
    let home = left();
    std::fs::remove_file(home.join("bank.toml")).unwrap();
    let mut student = start(&home, &[]).rich();
    student.until_shown("> 1 Go on with");
    student.step(ENTER);
    student.until_shown("there is no such file");
    student.step(ENTER);
    student.until_shown("> 1 Go on with");
    student.press(ESCAPE);
    assert_eq!(student.end(), 0);
    let mut plain = start(&home, &["--ui", "plain"]).plain();
    std::io::Write::write_all(&mut plain.stdin.take().unwrap(), b"nothing\n").unwrap();
    assert!(plain.wait_with_output().unwrap().status.success());
}

#[test]
fn what_is_offered_or_asked_is_said_on_a_small_terminal_too() {
    let home = left();
    let mut student = start(&home, &["play", "./bank.toml"]).sized(40, 10).rich();
    student.until_shown("You have not finished this quiz.");
    student.until_shown("> 1 Go on question 2 of 2");
    student.press(ESCAPE);
    student.end();
    let mut student = start(&home, &["play", "./bank.toml", "--seed", "1", "--no-shuffle"]).rich();
    student.until_shown("1 of 2");
    student.step("\t");
    student.step(ENTER);
    student.press(INTERRUPT);
    student.end();
    let mut student = start(&home, &["history", "--clear"]).sized(40, 10).rich();
    student.until_shown("> 1 Keep all");
    student.until_shown("Clear away 1 attempt, with the answers and what you learned by them? This cannot be undone.");
    student.press(ESCAPE);
    assert_eq!(student.end(), 0);
}

#[test]
fn another_quiz_may_be_begun_instead() {
    let home = left();
    let mut student = start(&home, &["play", "./bank.toml"]).rich();
    student.until_shown("You have not finished this quiz.");
    student.step(DOWN);
    student.step(ENTER);
    student.until_shown("1 of 2");
    student.step("\t");
    student.press(INTERRUPT);
    student.end();
    assert_eq!(
        value(&home, "SELECT group_concat(state) FROM (SELECT state FROM attempt ORDER BY id)"),
        "dropped,begun"
    );
}

#[test]
fn leaving_the_offer_begins_nothing() {
    let home = left();
    let mut student = start(&home, &["play", "./bank.toml"]).rich();
    student.until_shown("You have not finished this quiz.");
    student.press(ESCAPE);
    assert_eq!(student.end(), 0);
    assert_eq!(value(&home, "SELECT group_concat(state) FROM attempt"), "begun");
}

#[test]
fn who_asks_for_another_quiz_is_not_asked() {
    let home = left();
    for options in [&["--seed", "3"][..], &["--exam"], &["-n", "1"], &["--no-history"], &["--learner", "Zoe"]] {
        let mut arguments = vec!["play", "./bank.toml"];
        arguments.extend(options);
        let mut student = start(&home, &arguments).rich();
        student.until("a question", |screen| flat(screen).contains("1 of"));
        assert!(!student.text().contains("not finished"), "{options:?}");
        student.press(INTERRUPT);
        student.end();
    }
}

#[test]
fn one_can_disagree_with_a_mark_and_say_why() {
    let home = bank(&banks::of(&[banks::CHOICE])).parent().unwrap().to_owned();
    let mut student = start(&home, &["play", "./bank.toml", "--no-shuffle"]).rich();
    student.until_shown("1 of 1");
    student.step(ENTER);
    student.until_shown("!: I disagree");
    student.step("!");
    student.until_typed("Your reason:");
    student.step("both\r");
    student.until_shown("Noted: you disagree.");
    assert_eq!(value(&home, "SELECT objection FROM slot WHERE position = 0"), "both");
    // Left again, nothing changes.
    student.step("!");
    student.until_typed("Your reason:");
    student.press("never m");
    student.until_typed("Your reason: never m");
    student.step(ESCAPE);
    student.until_shown("!: I disagree");
    assert_eq!(value(&home, "SELECT objection FROM slot WHERE position = 0"), "both");
    // There is nothing to hint at or to skip: these keys are only keys.
    student.step("!");
    student.until_typed("Your reason:");
    student.press("?");
    student.until_typed("Your reason: ?");
    student.press(&format!("? Why{TAB}"));
    student.press("\r");
    student.until_shown("Noted: you disagree.");
    assert_eq!(value(&home, "SELECT objection FROM slot WHERE position = 0"), "?? Why");
    student.press(INTERRUPT);
    student.end();
}

#[test]
fn a_replay_that_was_left_is_offered_again() {
    let home = bank(&banks::of(&[banks::OPENER, banks::CHOICE])).parent().unwrap().to_owned();
    let mut student = start(&home, &["play", "./bank.toml"]).rich();
    student.until_shown("1 of 2");
    student.step("\t");
    student.until_shown("2 of 2");
    student.step("\t");
    student.until_shown("> Play the 2 missed questions again");
    assert!(!student.text().contains("Question skipped."), "the card says it: {}", student.text());
    student.step(ENTER);
    student.until_shown("1 of 2");
    student.press(ESCAPE);
    student.until_shown("> 1 Go on");
    student.step("2");
    student.step(ENTER);
    student.until_shown("> Play the 2 missed questions again");
    assert!(!student.text().contains("None is left"), "{}", student.text());
    student.press(ESCAPE);
    student.end();
}

#[test]
fn the_plain_screen_names_its_help_once_at_a_terminal() {
    let home = bank(&banks::of(&[banks::OPENER, banks::CHOICE])).parent().unwrap().to_owned();
    let mut student = start(&home, &["play", "./bank.toml", "--ui", "plain"]).rich();
    student.until_shown("Type :help at any question for the commands.");
    student.until_shown("Question 1 of 2");
    student.step(":skip\r");
    student.until_shown("Question 2 of 2");
    assert_eq!(student.text().matches(":help").count(), 1, "{}", student.text());
    student.press(INTERRUPT);
    student.end();
    let mut plain = start(&home, &["play", "./bank.toml", "--no-history"]).plain();
    std::io::Write::write_all(&mut plain.stdin.take().unwrap(), b":quit\n").unwrap();
    let output = plain.wait_with_output().unwrap();
    assert!(!String::from_utf8_lossy(&output.stderr).contains(":help"), "a pipe is told nothing of it");
}
