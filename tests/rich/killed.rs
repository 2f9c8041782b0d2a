//! Nothing answered is lost: the program is killed (SIGKILL, which nothing can catch) at moments drawn by chance, in a
//! pipe and in a pseudo-terminal, and goes on as if nothing had happened.
//!
//! `CORNET_KILLS=300 cargo test --test rich killed` does it 300 times rather than 25.

use std::{
    io::{Read, Write},
    path::Path,
};

use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};
use rusqlite::Connection;
use serde_json::Value as Json;

use crate::harness::*;

const BANK: &str = "\
title = 'Six'
language = 'en'
draw = 6
[[question]]
id = 'choice'
kind = 'choice'
prompt = 'Which one?'
hint = 'Not b.'
answer = 'a'
distractors = ['b', 'c', 'd']
[[question]]
id = 'short'
kind = 'short'
prompt = 'Say it.'
answer = 'network'
[[question]]
id = 'sort'
kind = 'classify'
prompt = 'Sort them.'
categories = ['p', 'q']
items = [['x', 'p'], ['y', 'q'], ['z', 'q']]
[[question]]
id = 'truth'
kind = 'true-false'
prompt = 'It holds.'
answer = true
[[question]]
id = 'number'
kind = 'number'
prompt = 'How many?'
answer = 12
[[question]]
id = 'several'
kind = 'multiple-response'
prompt = 'Which ones?'
answers = ['a', 'b']
distractors = ['c', 'd']
";

/// What is typed to a question in a pipe, and which keys do the same at a terminal, feedback read.
fn moves(question: &Json) -> (&'static str, &'static [&'static str]) {
    match question["id"].as_str().unwrap() {
        "short" => ("netwrok\nnetwork\n", &["netwrok\r", "network\r", ENTER]),
        "sort" => ("a\nb\na\n", &["1", "2", "1", ENTER, ENTER]),
        "number" => ("12\n", &["12\r", ENTER]),
        "several" => ("a c\n", &[" ", "c", " ", ENTER, ENTER]),
        "choice" => (":hint\nb\n", &["?", "b", ENTER, ENTER]),
        _ => ("b\n", &["b", ENTER, ENTER]),
    }
}

/// The line that hands an exam in.
fn hand_in(mode: &str) -> &'static str {
    if mode == "--exam" { "\n" } else { "" }
}

/// A quiz that nobody cut off: what it shows, its result, and the moves that it takes.
struct Whole {
    mode: &'static str,
    shown: String,
    result: Json,
    lines: Vec<&'static str>,
    keys: Vec<&'static [&'static str]>,
}

fn start(home: &Path, arguments: &[&str]) -> Start {
    let mut start = Start::new(arguments);
    home.clone_into(&mut start.home);
    start
}

fn play(home: &Path, mode: &str) -> Start {
    std::fs::create_dir_all(home).unwrap();
    std::fs::write(home.join("six.toml"), BANK).unwrap();
    start(home, &["play", "./six.toml", "--seed", "11", "--format", "json", mode])
}

/// Runs to the end with these lines, and gives what was shown and the result.
fn run(start: &Start, lines: &str) -> (Option<i32>, String, String) {
    let mut child = start.plain();
    _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    let output = child.wait_with_output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap(), String::from_utf8(output.stdout).unwrap())
}

fn timeless(text: &str) -> Json {
    let mut json: Json = serde_json::from_str(text).unwrap();
    for name in ["started", "attempt"] {
        json.as_object_mut().unwrap().remove(name).unwrap();
    }
    for question in json["questions"].as_array_mut().unwrap() {
        question.as_object_mut().unwrap().remove("seconds").unwrap();
    }
    json
}

impl Whole {
    fn new(mode: &'static str) -> Self {
        let (_, _, result) = run(&play(&folder(), mode), "");
        let questions: Json = serde_json::from_str(&result).unwrap();
        let moves: Vec<_> = questions["questions"].as_array().unwrap().iter().map(moves).collect();
        let in_mode =
            |lines: &'static str| if mode == "--exam" { lines.trim_start_matches("netwrok\n") } else { lines };
        let lines: Vec<&str> = moves.iter().map(|(lines, _)| in_mode(lines)).collect();
        let (code, shown, result) = run(&play(&folder(), mode), &(lines.concat() + hand_in(mode)));
        assert_eq!(code, Some(0), "{shown}");
        Self { mode, shown, result: timeless(&result), lines, keys: moves.into_iter().map(|(_, keys)| keys).collect() }
    }

    /// What is shown of a question when it is put: options in their order, and so on.
    fn block(shown: &str, number: usize) -> String {
        let head = format!("Question {number} of 6\n");
        let rest = shown.split_once(&head).unwrap_or_else(|| panic!("no {head:?} in {shown}")).1;
        let until = ["Answer", "Type", "Give"].iter().filter_map(|word| rest.find(&format!("\n{word}"))).min().unwrap();
        rest[..until].to_owned()
    }

    /// Goes on with what was killed, and checks that nothing of it is lost: `answered` questions at least had shown
    /// their feedback, or one had been put.
    fn goes_on(&self, home: &Path, answered: usize, was_put: bool, what: &str) {
        sound(home, what);
        // The store tells how far it came, and so which lines follow.
        let Some(number) = number(home, "SELECT position + 1 FROM attempt") else {
            assert!(!was_put, "{what}: nothing to go on with");
            return;
        };
        assert!(number > answered, "{what}: {answered} were answered, and it goes on at {number}");
        let lines: String = self.lines[number - 1..].concat() + hand_in(self.mode);
        // A near miss that was shown is not granted again: one line more would be too many.
        let is_second_try = lines.starts_with("netwrok") && tries(home, number - 1) > 0;
        let lines = if is_second_try { lines.replacen("netwrok\n", "", 1) } else { lines };
        let (code, shown, result) = run(&start(home, &["resume", "--format", "json"]), &lines);
        assert_eq!(code, Some(0), "{what}:\n{shown}");
        if number <= self.lines.len() {
            assert!(shown.contains(&format!("at question {number} of 6.")), "{what}:\n{shown}");
            assert_eq!(Self::block(&shown, number), Self::block(&self.shown, number), "{what}");
        }
        assert_eq!(timeless(&result), self.result, "{what}");
        sound(home, what);
        let (code, _, _) = run(&start(home, &["resume"]), "");
        assert_eq!(code, Some(2), "{what}: it is over");
    }
}

/// Looks into a copy of the store: the program itself is to meet it as it was left. None where there is no store yet.
fn look<T>(home: &Path, look: impl FnOnce(&Connection) -> T) -> Option<T> {
    if !home.join("history.sqlite").exists() {
        return None;
    }
    let copy = folder();
    for name in ["history.sqlite", "history.sqlite-journal"] {
        if home.join(name).exists() {
            std::fs::copy(home.join(name), copy.join(name)).unwrap();
        }
    }
    let connection = Connection::open(copy.join("history.sqlite")).unwrap();
    let seen = look(&connection);
    drop(connection);
    std::fs::remove_dir_all(copy).unwrap();
    Some(seen)
}

fn sound(home: &Path, what: &str) {
    look(home, |connection| {
        let check: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(check, "ok", "{what}");
        let broken = connection.prepare("PRAGMA foreign_key_check").unwrap().exists([]).unwrap();
        assert!(!broken, "{what}: an answer without its question");
    });
}

/// The number that a query finds; none where there is no attempt.
fn number(home: &Path, query: &str) -> Option<usize> {
    let number = look(home, |connection| connection.query_row(query, [], |row| row.get::<_, i64>(0)).ok());
    number.flatten().and_then(|number| usize::try_from(number).ok())
}

fn tries(home: &Path, position: usize) -> usize {
    number(home, &format!("SELECT tries FROM slot WHERE position = {position}")).unwrap_or_default()
}

fn has_ended(home: &Path) -> bool {
    number(home, "SELECT count(*) FROM attempt WHERE state = 'finished'").is_some_and(|count| count > 0)
}

fn verdicts(shown: &str) -> usize {
    shown.lines().filter(|line| ["Yes.", "Partly.", "Not yet.", "Noted."].contains(line)).count()
}

fn kills() -> (usize, usize) {
    let all = std::env::var("CORNET_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(25);
    (all - all / 5, all / 5)
}

#[test]
fn nothing_is_lost_in_a_pipe() {
    let modes = [Whole::new("--practice"), Whole::new("--exam")];
    let mut chance = ChaCha8Rng::seed_from_u64(1);
    for kill in 0..kills().0 {
        let whole = &modes[kill % 2];
        let home = folder();
        let bytes = chance.random_range(0..whole.shown.len());
        let mut child = play(&home, whole.mode).plain();
        let mut input = child.stdin.take().unwrap();
        input.write_all((whole.lines.concat() + hand_in(whole.mode)).as_bytes()).unwrap();
        let mut shown = vec![0; bytes];
        let mut errors = child.stderr.take().unwrap();
        errors.read_exact(&mut shown).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        errors.read_to_end(&mut shown).unwrap();
        let shown = String::from_utf8_lossy(&shown).into_owned();
        // Nothing is left to go on with where it was over before the signal came.
        if !has_ended(&home) {
            whole.goes_on(
                &home,
                verdicts(&shown),
                shown.contains("Question 1"),
                &format!("kill {kill} after {bytes} bytes"),
            );
        }
        std::fs::remove_dir_all(home).unwrap();
    }
}

#[test]
fn nothing_is_lost_at_a_terminal() {
    let whole = Whole::new("--practice");
    let keys: Vec<(usize, &str)> = whole
        .keys
        .iter()
        .enumerate()
        .flat_map(|(question, keys)| keys.iter().map(move |key| (question, *key)))
        .collect();
    let mut chance = ChaCha8Rng::seed_from_u64(2);
    for kill in 0..kills().1 {
        let home = folder();
        let at = chance.random_range(0..keys.len());
        let mut student = play(&home, whole.mode).rich();
        student.until_shown("1 of 6");
        for (_, key) in &keys[..at] {
            student.step(key);
        }
        let (question, key) = keys[at];
        student.press(key);
        student.kill();
        if !has_ended(&home) {
            // The last key of a question leaves its feedback, which was shown by then.
            let is_feedback = at + 1 == keys.len() || keys[at + 1].0 != question;
            let answered = question + usize::from(is_feedback);
            whole.goes_on(&home, answered, true, &format!("kill {kill} at key {at} of question {}", question + 1));
        }
        std::fs::remove_dir_all(home).unwrap();
    }
}
