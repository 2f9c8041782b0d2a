//! Golden screens: what a student sees, as text, in both languages and at both sizes.

use std::path::Path;

use crate::{banks, harness::*};

/// The two sizes, and how each is called in the names of files.
const SIZES: [(u16, u16); 2] = [(80, 24), (40, 10)];

/// A row without what goes by too fast to be the same twice.
fn timeless(row: &str) -> String {
    for words in ["finished in ", "stopped after ", "terminé en ", "arrêté après "] {
        if let Some(at) = row.find(words) {
            let missing = row.trim_end().chars().count() - row[..at].trim_end().chars().count() - words.chars().count();
            return format!("{}{}{words}…", row[..at].trim_end(), " ".repeat(missing - 1));
        }
    }
    row.to_owned()
}

/// Compares the screen with its file. `>` at the left edge of a row says where the cursor is, `|` where the last column.
#[track_caller]
pub(crate) fn compare(student: &Student, name: &str, wrong: &mut Vec<String>) {
    let screen = student.screen();
    let (rows, columns) = screen.size();
    let mut drawn = String::new();
    for (at, row) in screen.rows(0, columns).enumerate().take(usize::from(rows)) {
        let mark = if at == usize::from(screen.cursor_position().0) { '>' } else { '|' };
        drawn += timeless(&format!("{mark}{row}")).trim_end();
        drawn.push('\n');
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rich/screens").join(format!("{name}.txt"));
    if std::env::var("CORNET_SCREENS").is_ok_and(|value| value == "update") {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, drawn).unwrap();
        return;
    }
    let golden = std::fs::read_to_string(&file).unwrap_or_default();
    if golden != drawn {
        wrong.push(format!("{name}:\n{drawn}instead of\n{golden}"));
    }
}

/// Goes on from feedback, however many pages it has, to the question of this number.
#[track_caller]
fn leave(student: &mut Student, number: usize) {
    while !is_at(student, number) {
        student.step(ENTER);
    }
}

fn is_at(student: &Student, number: usize) -> bool {
    let text = flat(student.screen());
    ["of", "sur", "/"].iter().any(|word| text.contains(&format!(" {number} {word} 11")))
}

/// One student goes through a quiz with a question of each kind; each screen is compared.
#[expect(clippy::too_many_lines, reason = "one way through a quiz, screen by screen")]
fn tour(language: &'static str, (columns, rows): (u16, u16)) {
    let path = bank(if language == "fr" { banks::TOUR_FR } else { banks::TOUR_EN });
    let start = |arguments: &[&str]| {
        let mut all = vec!["play", "./bank.toml", "--seed", "3", "--no-shuffle"];
        all.extend(arguments);
        let mut start = Start::new(all).sized(columns, rows).speaking(language);
        path.parent().unwrap().clone_into(&mut start.home);
        let mut student = start.rich();
        student.until("the first question", |screen| !screen.hide_cursor() && flat(screen).contains("11"));
        student
    };
    let mut wrong = vec![];
    let mut look = |student: &Student, name: &str| {
        compare(student, &format!("{language}-{columns}x{rows}/{name}"), &mut wrong);
    };

    let mut student = Start::new([] as [&str; 0]).sized(columns, rows).speaking(language).rich();
    student.until_shown("> 1");
    look(&student, "menu");
    student.press(ESCAPE);
    student.end();

    let mut student = start(&["--certainty"]);
    look(&student, "choice");
    student.step("?");
    look(&student, "choice-hint");
    student.step(ESCAPE);
    look(&student, "pause");
    while !student.text().contains("> A") {
        student.step(ENTER);
    }
    student.step("b");
    student.step(ENTER);
    look(&student, "certainty");
    student.press(INTERRUPT);
    student.end();

    let mut student = start(&[]);
    student.step("b");
    student.step(ENTER);
    look(&student, "choice-wrong");
    student.step("d");
    look(&student, "choice-options");
    leave(&mut student, 2);
    look(&student, "true-false");
    student.step(ENTER);
    look(&student, "true-false-right");
    leave(&mut student, 3);
    look(&student, "multiple-response");
    for key in [" ", "c", " "] {
        student.step(key);
    }
    look(&student, "multiple-response-ticked");
    student.step(ENTER);
    look(&student, "multiple-response-wrong");
    leave(&mut student, 4);
    look(&student, "short");
    student.step("tub\r");
    look(&student, "short-wrong");
    leave(&mut student, 5);
    look(&student, "number");
    student.step("12\r");
    look(&student, "number-wrong");
    leave(&mut student, 6);
    look(&student, "match");
    for key in ["1", "1", "1", ENTER] {
        student.step(key);
    }
    look(&student, "match-partial");
    leave(&mut student, 7);
    student.step("1");
    student.step("2");
    look(&student, "classify");
    for key in ["1", "1", "1", "1", ENTER] {
        student.step(key);
    }
    look(&student, "classify-partial");
    leave(&mut student, 8);
    for key in [" ", "b", " "] {
        student.step(key);
    }
    look(&student, "order");
    student.step("c");
    student.step(" ");
    student.step(ENTER);
    look(&student, "order-answered");
    leave(&mut student, 9);
    look(&student, "fill-typed");
    student.step(if language == "fr" { "cornet\r" } else { "cone\r" });
    student.step("verre\r");
    look(&student, "fill-typed-partial");
    leave(&mut student, 10);
    look(&student, "fill-listed");
    student.step("\t");
    look(&student, "open");
    student.step("Abc\r");
    student.step(ENTER);
    look(&student, "open-model");
    student.step(ENTER);
    look(&student, "open-criteria");
    student.step(" ");
    student.step(ENTER);
    look(&student, "open-feedback");
    while !["d: details", "d\u{a0}: détails"].iter().any(|key| student.text().contains(key)) {
        student.step(ENTER);
    }
    look(&student, "card");
    student.press(&format!("{TO_LAST}{ENTER}"));
    student.end();

    let mut student = start(&["--exam", "--time-limit", "20m"]);
    look(&student, "exam");
    student.step(ENTER);
    for _ in 2..=11 {
        student.step("\t");
    }
    look(&student, "hand-in");
    student.step(ESCAPE);
    student.step("2");
    student.step(ENTER);
    look(&student, "exam-left");
    student.press(&format!("{TO_LAST}{ENTER}"));
    student.end();
    assert!(wrong.is_empty(), "{} screens differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn screens_in_english_on_a_usual_terminal() {
    tour("en", SIZES[0]);
}

#[test]
fn screens_in_english_on_a_small_terminal() {
    tour("en", SIZES[1]);
}

#[test]
fn screens_in_french_on_a_usual_terminal() {
    tour("fr", SIZES[0]);
}

#[test]
fn screens_in_french_on_a_small_terminal() {
    tour("fr", SIZES[1]);
}
