//! Later days: the menu with what is due, a review in which a question comes back, the card that says what comes next,
//! and the pages of progress; in both languages and at both sizes.

use std::io::Write as _;

use crate::{harness::*, screens::compare};

const EN: &str = "\
id = 'aa-ices'
title = 'Ices'
language = 'en'
description = 'scoops and tubs'
[[question]]
id = 'who'
kind = 'classify'
topic = 'at the stand'
prompt = 'Where does each belong?'
categories = ['ice cream', 'frozen yogurt', 'sorbet']
items = [['gelato', 'ice cream'], ['kulfi', 'ice cream'], ['tart swirl', 'frozen yogurt'], ['plain swirl', 'frozen yogurt'], ['lemon scoop', 'sorbet']]
[[question]]
id = 'cone'
kind = 'true-false'
topic = 'the shelf'
prompt = 'A cone is a biscuit.'
answer = true
[[question]]
id = 'tub'
kind = 'true-false'
topic = 'the shelf'
prompt = 'A tub is a biscuit, whatever it is made of and whoever sells it.'
answer = false
";

const FR: &str = "\
id = 'aa-ices'
title = 'Les glaces'
language = 'fr'
description = 'boules et pots'
[[question]]
id = 'who'
kind = 'classify'
topic = 'au comptoir'
prompt = 'À quoi appartient chacune\u{a0}?'
categories = ['crème glacée', 'yogourt glacé', 'sorbet']
items = [['gelato', 'crème glacée'], ['kulfi', 'crème glacée'], ['torsade acide', 'yogourt glacé'], ['torsade nature', 'yogourt glacé'], ['boule au citron', 'sorbet']]
[[question]]
id = 'cone'
kind = 'true-false'
topic = 'la vitrine'
prompt = 'Un cornet est un biscuit.'
answer = true
[[question]]
id = 'tub'
kind = 'true-false'
topic = 'la vitrine'
prompt = 'Un pot est un biscuit, quoi qu\u{27}on y mette et qui que ce soit qui le vende.'
answer = false
";

/// A student who has played one quiz three times, better each time, two days ago.
fn student_of_before(language: &'static str) -> Start {
    let mut start = Start::new(["play", "aa-ices", "-n", "all", "--no-shuffle", "--seed", "1"]).speaking(language);
    let shelf = start.home.join("quizzes").join(language);
    std::fs::create_dir_all(&shelf).unwrap();
    let text = if language == "fr" { FR.replace("qu'on", "que l\u{2019}on") } else { EN.to_owned() };
    std::fs::write(shelf.join("aa-ices.toml"), text).unwrap();
    for answers in ["b\na\nb\na\nc\na\na\n", "a\na\na\na\na\na\na\n", "a\na\na\nb\nb\na\nb\n"] {
        let mut child = start.plain();
        child.stdin.take().unwrap().write_all(answers.as_bytes()).unwrap();
        assert!(child.wait_with_output().unwrap().status.success());
    }
    let history = rusqlite::Connection::open(start.home.join("history.sqlite")).unwrap();
    history.execute("UPDATE memory SET last = last - 2, due = due - 2", []).unwrap();
    start.arguments = vec![];
    start
}

fn is_at(screen: &vt100::Screen, number: usize) -> bool {
    ["of", "sur", "/"].iter().any(|word| flat(screen).contains(&format!(" {number} {word} 3")))
}

/// Goes on from feedback, however many pages it has, to the question of this number.
fn leave(student: &mut Student, number: usize) {
    while !is_at(student.screen(), number) {
        student.step(ENTER);
    }
}

/// One student comes back; each screen is compared.
fn later(language: &'static str, (columns, rows): (u16, u16)) {
    let mut wrong = vec![];
    let mut look = |student: &Student, name: &str| {
        compare(student, &format!("{language}-{columns}x{rows}/later-{name}"), &mut wrong);
    };
    let mut student = student_of_before(language).sized(columns, rows).rich();
    student.until_shown("> 1");
    look(&student, "menu");
    let [scores, keys, back, again] = match language {
        "fr" => ["Tes 3 derniers scores", "continuer", "Une question revient.", "Jouer un autre quiz"],
        _ => ["Your last 3 scores", "go on", "One question comes back.", "Play another quiz"],
    };
    student.step(TO_LAST);
    student.press(ENTER);
    student.until_shown(scores);
    for page in 1.. {
        look(&student, &format!("progress-{page}"));
        if student.text().contains(keys) {
            break;
        }
        student.step(ENTER);
    }
    student.press(ENTER);
    student.until_shown("> 1");
    student.press(ENTER);
    student.until("the first question of the review", |screen| is_at(screen, 1));
    look(&student, "review");
    // The first is answered wrongly, the sort skipped, the third answered rightly: only the first comes back.
    student.step(ENTER);
    look(&student, "review-wrong");
    leave(&mut student, 2);
    student.step("\t");
    leave(&mut student, 3);
    student.step(ENTER);
    while !flat(student.screen()).contains(back) {
        student.step(ENTER);
    }
    look(&student, "review-back");
    student.step("b");
    while !flat(student.screen()).contains(again) {
        student.step(ENTER);
    }
    look(&student, "review-card");
    student.press(&format!("{TO_LAST}{ENTER}"));
    student.end();
    assert!(wrong.is_empty(), "{} screens differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn later_in_english_on_a_usual_terminal() {
    later("en", (80, 24));
}

#[test]
fn later_in_english_on_a_small_terminal() {
    later("en", (40, 10));
}

#[test]
fn later_in_french_on_a_usual_terminal() {
    later("fr", (80, 24));
}

#[test]
fn later_in_french_on_a_small_terminal() {
    later("fr", (40, 10));
}

#[test]
fn two_scores_are_told_rather_than_drawn() {
    let bank = bank(
        "title = 'Cones'\nlanguage = 'en'\n[[question]]\nid = 'cone'\nkind = 'true-false'\nprompt = 'A cone is a biscuit.'\nanswer = true\n",
    );
    let home = bank.parent().unwrap().to_owned();
    let start = |arguments: &[&str]| {
        let mut start = Start::new(arguments);
        start.home.clone_from(&home);
        start
    };
    for lines in ["a\n", "b\n"] {
        let mut plain = start(&["play", "./bank.toml"]).plain();
        plain.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
        assert!(plain.wait_with_output().unwrap().status.success());
    }
    let mut student = start(&["progress"]).rich();
    student.until_shown("The latest: 0%. The best: 100%.");
    student.until_shown("From the oldest to the latest: 100%, 0%.");
    assert!(!student.text().contains("80%"), "no axis:\n{}", student.text());
    student.end();
}
