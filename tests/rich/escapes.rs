//! Nothing that a bank or a student writes puts a control byte on the terminal.

use std::io::Write as _;

use crate::{banks, harness::*};

/// What could clear a screen, colour it, name its window, turn the direction of a text or hide in it.
const BAD: [&str; 12] = [
    "\\u001B[2J",
    "\\u001B[31mred",
    "\\u001B]0;title\\u0007",
    "\\u0000",
    "\\u0008",
    "\\u007F",
    "\\u009B2J",
    "\\u202Egnp",
    "\\u2066x\\u2069",
    "\\u200E\\u202A",
    "\\r\\u001B[K",
    "\\u001BPq\\u001B\\\\",
];

/// Banks in which each text in turn is a bad one.
fn banks_with(bad: &str) -> Vec<String> {
    let texts =
        ["title", "description", "prompt", "answer", "distractor", "said", "explanation", "hint", "topic", "source"];
    texts
        .into_iter()
        .map(|place| {
            let text = |name: &str| if name == place { format!("\"a{bad}b\"") } else { format!("\"{name}\"") };
            format!(
                "title = {}\nlanguage = \"en\"\ndescription = {}\n[[question]]\nkind = \"choice\"\nprompt = {}\n\
                 answer = {}\ndistractors = [[{}, {}]]\nexplanation = {}\nhint = {}\ntopic = {}\nsource = {}\n",
                text("title"),
                text("description"),
                text("prompt"),
                text("answer"),
                text("distractor"),
                text("said"),
                text("explanation"),
                text("hint"),
                text("topic"),
                text("source"),
            )
        })
        .collect()
}

fn is_forbidden(c: char) -> bool {
    let turns = ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c);
    turns || c.is_control() && c != '\n'
}

#[track_caller]
fn is_clean(what: &str, bytes: &[u8]) {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let bad: Vec<char> = text.chars().filter(|c| is_forbidden(*c)).collect();
    assert!(bad.is_empty(), "{what}: {bad:?} in {text:?}");
}

#[test]
fn a_bank_with_control_characters_is_refused_without_them() {
    let path = bank(&banks_with("")[0]).display().to_string();
    let output = Start::new(["play", &path]).plain().wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(3), "nothing else is wrong with these banks");
    for bad in BAD {
        for text in banks_with(bad) {
            let path = bank(&text).display().to_string();
            let output = Start::new(["play", &path]).plain().wait_with_output().unwrap();
            assert_eq!(output.status.code(), Some(2), "{text}");
            is_clean(&text, &output.stdout);
            is_clean(&text, &output.stderr);
        }
    }
}

#[test]
fn at_a_terminal_a_refusal_has_no_more_than_colours() {
    for bad in BAD {
        let path = bank(&banks_with(bad)[2]).display().to_string();
        let mut student = Start::new(["play", &path]).rich();
        assert_eq!(student.end(), 2);
        let written = String::from_utf8(student.written.clone()).unwrap();
        let mut rest = written.replace("\r\n", "\n");
        while let Some(at) = rest.find("\u{1b}[") {
            let length = rest[at..].find('m').unwrap_or_else(|| panic!("{written:?}"));
            let sequence = &rest[at + 2..at + length];
            assert!(sequence.chars().all(|c| c.is_ascii_digit() || c == ';'), "{bad}: {written:?}");
            rest.replace_range(at..=at + length, "");
        }
        is_clean(bad, rest.as_bytes());
    }
}

#[test]
fn the_raw_bytes_are_refused_without_them() {
    for raw in ["\u{1b}[2J", "\u{7}", "\u{9b}2J", "\u{202e}", "\u{2067}"] {
        let path = bank(&banks::of(&[&banks::CHOICE.replace("Which", raw)])).display().to_string();
        let output = Start::new(["play", &path]).plain().wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{raw:?}");
        is_clean(raw, &output.stderr);
    }
}

#[test]
fn typed_answers_are_cleaned() {
    let path = bank(&banks::of(&[banks::SHORT])).display().to_string();
    let start = Start::new(["play", &path]);
    let mut child = start.plain();
    child.stdin.take().unwrap().write_all("a\u{1b}[2J\u{7}\u{9b}\u{202e}b\n".as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    is_clean("stderr", &output.stderr);
    is_clean("stdout", &output.stdout);

    let mut student = start.rich();
    student.until_typed("Your answer:");
    student.press("a\u{202e}b\u{7}\r");
    student.until_shown("Not yet.");
    student.press(INTERRUPT);
    student.end();
    let written = String::from_utf8(student.written.clone()).unwrap();
    assert!(!written.contains('\u{202e}') && !written.contains('\u{7}'), "{written:?}");
}
