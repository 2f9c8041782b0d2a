//! A line that is being typed: it can be changed, shown whole, left, and cut off at any moment.

use crate::{banks, harness::*};

/// A question that is answered by typing.
fn start(bank: &str, (columns, rows): (u16, u16)) -> Student {
    let path = crate::harness::bank(bank).display().to_string();
    let mut student = Start::new(["play", &path, "--no-shuffle"]).sized(columns, rows).rich();
    student.until_typed("Your answer:");
    student
}

/// What stands on the line of the cursor, with a mark where it is.
fn line(screen: &vt100::Screen) -> String {
    let (row, column) = screen.cursor_position();
    let (rows, columns) = screen.size();
    assert!(row < rows);
    let after = screen.contents_between(row, column, row, columns);
    format!("{}|{}", screen.contents_between(row, 0, row, column).trim_start(), after.trim_end())
}

#[track_caller]
fn until_line(student: &mut Student, wanted: &str) {
    student.until(wanted, |screen| !screen.hide_cursor() && line(screen) == wanted);
}

#[test]
fn a_begun_line_can_be_left_and_gone_on_with() {
    let mut student = start(&banks::of(&[banks::SHORT]), (80, 24));
    student.press("city");
    until_line(&mut student, "Your answer: city|");
    student.press(ESCAPE);
    student.until_shown("Go on");
    student.press(ENTER);
    until_line(&mut student, "Your answer: city|");
    student.resize(40, 10);
    until_line(&mut student, "Your answer: city|");
    student.press(END_OF_INPUT);
    assert_eq!(student.end(), 3);
}

#[test]
fn a_begun_line_does_not_keep_from_skipping() {
    let mut student = start(&banks::of(&[banks::SHORT, banks::OPENER]), (80, 24));
    student.press("city");
    until_line(&mut student, "Your answer: city|");
    student.press(TAB);
    student.until_shown("Question skipped.");
    student.press(INTERRUPT);
    assert_eq!(student.end(), 130);
}

#[test]
fn an_answer_is_changed_where_it_is_wrong() {
    let mut student = start(&banks::of(&[banks::SHORT]), (80, 24));
    let (left, right, home, end, delete) = ("\u{1b}[D", "\u{1b}[C", "\u{1b}[H", "\u{1b}[F", "\u{1b}[3~");
    for (keys, wanted) in [
        ("cité", "Your answer: cité|"),
        (left, "Your answer: cit|é"),
        ("日本", "Your answer: cit日本|é"),
        (BACKSPACE, "Your answer: cit日|é"),
        (home, "Your answer: |cit日é"),
        (left, "Your answer: |cit日é"),
        ("a", "Your answer: a|cit日é"),
        (delete, "Your answer: a|it日é"),
        (right, "Your answer: ai|t日é"),
        (end, "Your answer: ait日é|"),
        (delete, "Your answer: ait日é|"),
        // A letter and the accents that were typed after it go together.
        ("e\u{301}\u{302}", "Your answer: ait日ée\u{301}\u{302}|"),
        (BACKSPACE, "Your answer: ait日é|"),
        // A question mark is a hint only before anything else.
        ("?", "Your answer: ait日é?|"),
    ] {
        student.press(keys);
        until_line(&mut student, wanted);
    }
    for _ in 0.."ait日é?".chars().count() {
        student.press(BACKSPACE);
    }
    until_line(&mut student, "Your answer: |");
    student.press(&format!("CONE?{BACKSPACE}{ENTER}"));
    student.until_shown("Yes.");
    student.press(INTERRUPT);
    assert_eq!(student.end(), 130);
}

/// The rows of a small screen, without spaces at their ends.
fn rows(student: &Student) -> Vec<String> {
    let screen = student.screen();
    screen.rows(0, screen.size().1).map(|row| row.trim_end().replace('\u{a0}', "~")).collect()
}

#[test]
fn a_gap_shows_the_word_that_was_chosen_by_its_letter() {
    let path = bank(&banks::of(&[banks::FILL_LISTED])).display().to_string();
    let mut student = Start::new(["play", &path, "--no-shuffle"]).sized(40, 10).rich();
    student.until_typed("Gap 1 of 2:");
    student.press("a\r");
    student.until_typed("Gap 2 of 2:");
    assert_eq!(
        rows(&student),
        [
            " Which words does the subject     1 / 1",
            " lack?",
            "",
            " Without a platform there is no (2…).",
            "",
            " A~platform   B~network   C~banana",
            "",
            " Gap 2 of 2:",
            "",
            " Enter · :quit · :skip · :back · :hint",
        ]
    );
    student.press(INTERRUPT);
    assert_eq!(student.end(), 130);
}

#[test]
fn of_pasted_writing_every_line_is_taken() {
    let mut student = start(&banks::of(&[banks::OPEN]), (80, 24));
    student.press("one\rtwo\rthree");
    until_line(&mut student, "Your answer: three|");
    let shown = student.text();
    assert!(shown.contains("one") && shown.contains("two"), "{shown}");
    student.press(INTERRUPT);
    assert_eq!(student.end(), 130);
}

#[test]
fn a_tab_in_what_is_pasted_is_a_space_and_skips_nothing() {
    // Keys come in pieces of 256 bytes: one of the tabs begins a piece.
    let first = "a".repeat(256);
    let mut student = start(&banks::of(&[banks::OPEN]), (80, 24));
    student.press(&format!("{first}\tb\tc\r\t?d"));
    until_line(&mut student, "Your answer:  ?d|");
    assert!(student.text().contains("a b c"), "{}", student.text());
    student.press(INTERRUPT);
    assert_eq!(student.end(), 130);
}

#[test]
fn a_long_line_pushes_the_question_up_and_stays_whole() {
    let mut student = start(&banks::of(&[banks::SHORT]), (40, 10));
    student.press("abcdefghijklmnopqrstuvwxyz0123456789 abcdefghijklmnopqrstuvwxyz0123456789 abc");
    until_line(&mut student, "0123456789 abc|");
    assert_eq!(
        rows(&student),
        [
            " What is the subject called?      1 / 1",
            "",
            " Your answer: abcdefghijklmnopqrstuvwxy",
            " z0123456789 abcdefghijklmnopqrstuvwxyz",
            " 0123456789 abc",
            "",
            "",
            "",
            "",
            " Enter · :quit · :skip · :back · :hint",
        ]
    );
    student.press(INTERRUPT);
    assert_eq!(student.end(), 130);
}
