//! What is kept of a quiz, and going on with one that was cut off.

use rusqlite::Connection;
use serde_json::Value as Json;

use super::builder::{Ran, cornet};

const BANK: &str = "\
id = 'four'
title = 'Four'
language = 'en'
[[question]]
id = 'one'
kind = 'choice'
prompt = 'First?'
hint = 'Not b.'
answer = 'a'
distractors = ['b', 'c', 'd']
[[question]]
id = 'two'
kind = 'short'
prompt = 'Second?'
answer = 'network'
[[question]]
id = 'three'
kind = 'classify'
prompt = 'Third?'
categories = ['p', 'q']
items = [['a', 'p'], ['b', 'q'], ['c', 'q']]
[[question]]
id = 'four'
kind = 'true-false'
prompt = 'Fourth?'
answer = true
";

fn play(options: &str, lines: &str) -> Ran {
    cornet(&format!("play bank.toml --seed 4 --format json {options}")).file("bank.toml", BANK).stdin(lines).run()
}

/// The one value that a query finds.
fn value(ran: &Ran, query: &str) -> String {
    let connection = Connection::open(ran.path("data/history.sqlite")).unwrap();
    connection.query_row(&format!("SELECT CAST(({query}) AS TEXT)"), [], |row| row.get(0)).unwrap()
}

fn questions(ran: &Ran) -> Vec<Json> {
    ran.json()["questions"].as_array().unwrap().clone()
}

#[test]
fn a_quiz_is_kept_and_named_in_its_result() {
    let ran = play("", &script()[0]);
    ran.exits(3);
    let json: Json = serde_json::from_str(&ran.out).unwrap();
    let attempt = json["attempt"].as_str().unwrap().to_owned();
    assert_eq!(value(&ran, "SELECT key FROM attempt"), attempt);
    assert_eq!(value(&ran, "SELECT state || seed || banks FROM attempt"), "begun4[\"four\"]");
    let answered = questions(&ran).iter().filter(|question| !question["response"].is_null()).count();
    assert!(answered > 0);
    assert_eq!(value(&ran, "SELECT count(DISTINCT position) FROM answer"), answered.to_string());
}

#[test]
fn nothing_is_written_without_history() {
    let ran = play("--no-history", "a\na\na\na\na\na\n");
    let json: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["attempt"], Json::Null);
    assert!(!ran.path("data").exists());
    // Reading makes nothing either.
    let ran = ran.then("list --format json").run();
    ran.exits(0);
    let ran = ran.then("resume").run();
    ran.is(2, "", "error: There is no quiz to go on with: none was cut off.\n“cornet play” begins one.\n");
    assert!(!ran.path("data").exists());
}

#[test]
fn a_quiz_in_which_nothing_was_done_is_not_kept() {
    let ran = play("", "");
    ran.exits(3);
    assert_eq!(serde_json::from_str::<Json>(&ran.out).unwrap()["attempt"], Json::Null);
    assert_eq!(value(&ran, "SELECT count(*) FROM attempt"), "0");
    ran.then("resume").run().exits(2);
}

/// One way through the quiz of seed 4: so many lines for each question, in the order in which they are asked.
fn script() -> Vec<String> {
    let questions = questions(&play("", ""));
    let lines = |question: &Json| match question["id"].as_str().unwrap() {
        "one" => ":hint\nb\n".to_owned(),
        "two" => "netwrok\nnetwork\n".to_owned(),
        "three" => "a\nb\na\n".to_owned(),
        _ => "b\n".to_owned(),
    };
    questions.iter().map(lines).collect()
}

#[test]
fn going_on_keeps_order_options_and_marks() {
    let script = script();
    let whole = play("", &script.concat());
    let expected = whole.exits(0).json();
    for cut in 1..script.len() {
        let (first, rest) = script.split_at(cut);
        let ran = play("", &first.concat());
        ran.exits(3);
        let question = cut + 1;
        let ran = ran.then("resume --format json").stdin(&rest.concat()).run();
        ran.exits(0).says(&[
            &format!("Going on with “Four”, at question {question} of 4."),
            &format!("Question {question} of 4"),
        ]);
        assert_eq!(ran.json(), expected, "cut off after {cut}");
        assert_eq!(value(&ran, "SELECT state FROM attempt"), "finished");
        ran.then("resume").run().exits(2);
    }
}

#[test]
fn an_exam_goes_on_where_it_stood() {
    let script: Vec<String> = script().iter().map(|lines| lines.replace("netwrok\n", "")).collect();
    let expected = play("--exam", &format!("{}\n", script.concat()));
    let expected = expected.exits(0).json();
    for cut in 1..=script.len() {
        let (first, rest) = script.split_at(cut);
        let ran = play("--exam", &first.concat());
        let ran = ran.exits(3).json();
        assert_eq!(ran["finished"], false);
        let ran =
            play("--exam", &first.concat()).then("resume --format json").stdin(&format!("{}\n", rest.concat())).run();
        assert_eq!(ran.exits(0).json(), expected, "cut off after {cut}");
    }
}
