//! Changing a question of one's own bank while it is played: the editor gets the terminal, and the bank is read again.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{banks, harness::*};

/// An editor that says what it was given, waits for a line, and then puts another bank in the place of the file. It
/// minds no interrupt, as an editor does.
fn editor(bank: &Path, after: &str) -> PathBuf {
    let folder = bank.parent().unwrap();
    fs::write(folder.join("after.toml"), after).unwrap();
    let script = folder.join("editor.sh");
    let after = folder.join("after.toml").display().to_string();
    let text = format!(
        "trap '' INT\necho \"EDITING $1\"\nread line\nwhile [ $# -gt 1 ]; do shift; done\ncp '{after}' \"$1\"\n"
    );
    fs::write(&script, text).unwrap();
    script
}

fn start(bank: &Path, after: &str) -> Start {
    let editor = format!("sh '{}'", editor(bank, after).display());
    Start::new(["play", &bank.display().to_string(), "--no-shuffle"]).with("VISUAL", &editor).with("EDITOR", "false")
}

/// The line of the last question of a bank.
fn last_line(bank: &str) -> usize {
    bank.lines().enumerate().filter(|(_, line)| *line == "[[question]]").map(|(at, _)| at + 1).last().unwrap()
}

/// Waits until the editor has the terminal, in the mode that it had before.
fn until_editing(author: &mut Student, line: usize) {
    author.until_shown(&format!("EDITING +{line}"));
    assert!(!author.screen().alternate_screen());
    for mode in ["ICANON", "ECHO", "ISIG"] {
        assert!(author.modes().contains(mode), "{}", author.modes());
    }
}

#[test]
fn a_question_is_changed_and_asked_as_it_is_now() {
    let text = banks::of(&[banks::OPENER, banks::CHOICE]);
    let bank = bank(&text);
    let after = text
        .replace("Which is the subject?", "Which of these is it?")
        .replace("answer = \"this one\"", "answer = \"it\"");
    let mut author = start(&bank, &after).rich();
    author.until_shown("Is this the opener?");
    author.step(ENTER);
    author.until_shown("Enter: go on");
    author.press(ENTER);
    author.until_shown("Which is the subject?");
    author.step(ESCAPE);
    author.until_shown("3 Edit this question");
    author.press("3\r");
    until_editing(&mut author, last_line(&text));
    // What is interrupted meanwhile is not the quiz.
    author.press(INTERRUPT);
    author.press(ENTER);
    author.until_shown("Which of these is it?");
    author.until_shown("The bank was read again.");
    author.step("?");
    author.until_shown("It follows the opener.");
    author.press(ENTER);
    author.until_shown("Yes.");
    author.press(ENTER);
    author.until_shown("d: details");
    author.press(&format!("{TO_LAST}{ENTER}"));
    assert_eq!(author.end(), 0);
    assert!(author.text().contains("2 out of 2"), "{}", author.text());
}

#[test]
fn a_bank_that_is_broken_is_shown_and_left_alone() {
    let text = banks::of(&[banks::SHORT]);
    let bank = bank(&text);
    let after = text.replace("answer = \"cone\"", "anwser = \"cornet\"");
    let mut author = start(&bank, &after).rich();
    author.until_typed("Your answer:");
    author.press(&format!(":edit{ENTER}"));
    until_editing(&mut author, last_line(&text));
    author.press(ENTER);
    author.until_shown("error[E101]");
    author.until_shown("anwser = \"cornet\"");
    author.press(ENTER);
    author.until_shown("The bank has errors now; the quiz goes on with the questions as they were.");
    author.until_typed("Your answer:");
    author.press(&format!("cone{ENTER}"));
    author.until_shown("Yes.");
    author.press(END_OF_INPUT);
    assert_eq!(author.end(), 3);
    assert_eq!(fs::read_to_string(&bank).unwrap(), after);
}

#[test]
fn what_is_not_in_a_file_has_nothing_to_edit() {
    let mut student = Start::new(["play", "start"]).with("VISUAL", "false").rich();
    student.until_shown("1 of 5");
    student.step(ESCAPE);
    student.until_shown("2 Leave");
    assert!(!student.text().contains("Edit"), "{}", student.text());
    student.press(INTERRUPT);
    assert_eq!(student.end(), 130);
}

#[test]
fn an_editor_that_fails_or_is_not_set_is_said() {
    for (editor, said) in [
        ("", "No editor is set. Set VISUAL or EDITOR"),
        ("exit 3;", "The editor did not end well (exit 3;: exit status: 3)."),
    ] {
        let bank = bank(&banks::of(&[banks::CHOICE])).display().to_string();
        let mut author = Start::new(["play", &bank, "--no-shuffle"]).with("EDITOR", editor).rich();
        author.until_shown("> A");
        author.step(ESCAPE);
        author.press("3\r");
        author.until_shown(said);
        author.until_shown("Which is the subject?");
        author.press(INTERRUPT);
        assert_eq!(author.end(), 130);
    }
}

#[test]
fn a_signal_while_editing_ends_the_quiz_when_the_editor_has_ended() {
    let text = banks::of(&[banks::CHOICE]);
    let bank = bank(&text);
    let mut author = start(&bank, &text).rich();
    author.until_shown("> A");
    author.step(ESCAPE);
    author.press("3\r");
    until_editing(&mut author, last_line(&text));
    author.signal("TERM");
    author.press(ENTER);
    assert_eq!(author.end(), 143);
}
