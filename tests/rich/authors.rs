//! Authors at a terminal: a new bank, step by step.

use crate::harness::*;

/// Types a line behind a label, once it can be typed there.
fn enter(student: &mut Student, label: &str, line: &str) {
    student.until_typed(label);
    student.press(&format!("{line}{ENTER}"));
}

/// The files that stand where the program runs.
fn files(start: &Start) -> Vec<String> {
    let entries = std::fs::read_dir(&start.home).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_bank_is_written_step_by_step() {
    let start = Start::new(["new"]);
    let mut author = start.rich();
    enter(&mut author, "Title:", "Our sky");
    enter(&mut author, "Language:", "");
    author.until_shown("None yet.");
    author.until_shown("The student picks one option.");
    author.press("2\r");
    enter(&mut author, "Prompt:", "Which star is the closest to us?");
    // Escape and the arrow go back a step; what was there is asked again.
    author.until_typed("Answer:");
    author.press("the Mo");
    author.until_typed("Answer: the Mo");
    author.press(ESCAPE);
    enter(&mut author, "Prompt:", "Which star is closest to us?");
    enter(&mut author, "Answer:", "the Sun");
    enter(&mut author, "Distractors, 1:", "the Sun");
    enter(&mut author, "Feedback on “the Sun” (or nothing):", "");
    enter(&mut author, "Distractors, 2:", "");
    enter(&mut author, "Explanation:", "");
    author.until_shown("also among the wrong ones");
    enter(&mut author, "Distractors, 1:", "Polaris");
    enter(&mut author, "Feedback on “Polaris” (or nothing):", "Its light takes centuries.");
    enter(&mut author, "Distractors, 2:", "");
    author.until_shown("1 question so far.");
    author.press(&format!("{TO_LAST}{ENTER}"));
    enter(&mut author, "File:", "");
    assert_eq!(author.end(), 0);
    assert!(author.text().contains("Written: our-sky.toml"), "{}", author.text());
    assert_eq!(files(&start), ["bank.schema.json", "our-sky.toml"]);
    let text = std::fs::read_to_string(start.home.join("our-sky.toml")).unwrap();
    let bank = cornet::bank_file::read("our-sky", text.as_bytes()).bank.unwrap();
    assert_eq!(bank.title, "Our sky");
    assert!(text.contains("\ndistractors = [[\"Polaris\", \"Its light takes centuries.\"]]\n"), "{text}");
}

/// What an author has done when Ctrl-C comes: nothing is written, and the terminal is as it was.
#[test]
fn an_interrupt_at_any_step_writes_nothing() {
    for steps in 0..7 {
        let start = Start::new(["new"]).speaking("fr");
        let mut author = start.rich();
        let lines = [("Titre\u{a0}:", "Le ciel"), ("Langue\u{a0}:", "")];
        for (label, line) in lines.into_iter().take(steps) {
            enter(&mut author, label, line);
        }
        if steps > 2 {
            author.until_shown("Aucune encore.");
            author.press("5\r");
        }
        for (label, line) in
            [("Énoncé\u{a0}:", "Combien de planètes\u{a0}?"), ("Réponse\u{a0}:", "8"), ("Explication\u{a0}:", "")]
                .into_iter()
                .take(steps.saturating_sub(3))
        {
            enter(&mut author, label, line);
        }
        match steps {
            0 => author.until_typed("Titre\u{a0}:"),
            1 => author.until_typed("Langue\u{a0}:"),
            2 => author.until_shown("Aucune encore."),
            3 => author.until_typed("Énoncé\u{a0}:"),
            4 => author.until_typed("Réponse\u{a0}:"),
            5 => author.until_typed("Explication\u{a0}:"),
            _ => author.until_shown("1 question jusqu'ici."),
        }
        author.press(INTERRUPT);
        assert_eq!(author.end(), 130, "{steps}");
        assert_eq!(files(&start), Vec::<String>::new(), "{steps}");
    }
}

#[test]
fn what_was_written_is_not_lost_by_one_key() {
    let start = Start::new(["new", "--title", "Sky"]);
    let mut author = start.rich();
    enter(&mut author, "Language:", "");
    author.until_shown("None yet.");
    author.press("1\r");
    enter(&mut author, "Prompt:", "The Sun is a star.");
    author.until_shown("Whether the statement holds");
    author.press("1\r");
    enter(&mut author, "Explanation:", "");
    author.until_shown("1 question so far.");
    author.press(ESCAPE);
    author.until_shown("Leave without writing the bank?");
    author.press(ESCAPE);
    author.until_shown("1 question so far.");
    author.press(ESCAPE);
    author.until_shown("Leave without writing the bank?");
    author.press("2\r");
    assert_eq!(author.end(), 0);
    assert_eq!(files(&start), Vec::<String>::new());
}
