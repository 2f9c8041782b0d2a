//! Care for the terminal: however a quiz ends, wherever it stands, the terminal is as it was before.

use crate::{banks, harness::*};

/// Where a quiz stands when it is cut off.
#[derive(Debug, Clone, Copy)]
enum Place {
    Menu,
    Question,
    Line,
    LineBegun,
    Certainty,
    Feedback,
    HandIn,
    Pause,
    Card,
}

const PLACES: [Place; 9] = [
    Place::Menu,
    Place::Question,
    Place::Line,
    Place::LineBegun,
    Place::Certainty,
    Place::Feedback,
    Place::HandIn,
    Place::Pause,
    Place::Card,
];

/// A student who has come to a place.
fn at(place: Place) -> Student {
    let question = match place {
        Place::Line | Place::LineBegun => banks::SHORT,
        _ => banks::CHOICE,
    };
    let bank = bank(&banks::of(&[question])).display().to_string();
    let mut arguments = vec!["play", &bank, "--no-shuffle"];
    match place {
        Place::Menu => arguments.clear(),
        Place::Certainty => arguments.push("--certainty"),
        Place::HandIn => arguments.push("--exam"),
        _ => {}
    }
    let mut student = Start::new(arguments).rich();
    match place {
        Place::Menu => student.until_shown("> 1"),
        Place::Line => student.until_typed("Your answer:"),
        Place::LineBegun => {
            student.until_typed("Your answer:");
            student.press("c");
            student.until_typed("Your answer: c");
        }
        _ => student.until_shown("> A"),
    }
    match place {
        Place::Menu | Place::Question | Place::Line | Place::LineBegun => {}
        Place::Pause => student.step(ESCAPE),
        Place::Certainty | Place::Feedback | Place::HandIn => student.step(ENTER),
        Place::Card => {
            student.step(ENTER);
            student.step(ENTER);
            student.until_shown("d: details");
        }
    }
    student
}

/// Lets the program end, and looks at what it leaves.
#[track_caller]
fn is_left_clean(mut student: Student, what: &str, code: u32) {
    let found = student.end();
    assert_eq!(found, code, "{what}");
    let text = student.text();
    assert!(text.starts_with("above\n") || text == "above", "{what}: the rows above are gone:\n{text}");
    assert!(!text.contains("Enter: answer"), "{what}: the screen is still there:\n{text}");
    let modes = student.modes();
    for mode in ["ICANON", "ECHO", "ISIG"] {
        assert!(modes.contains(mode), "{what}: {modes}");
    }
    let written = String::from_utf8_lossy(&student.written).into_owned();
    let last = |on: &str, off: &str| written.rfind(on) >= written.rfind(off);
    assert!(last("\u{1b}[?25h", "\u{1b}[?25l"), "{what}: the cursor is hidden");
    assert!(last("\u{1b}[?7h", "\u{1b}[?7l"), "{what}: lines no longer wrap");
}

#[test]
fn an_interrupt_ends_every_prompt() {
    for place in PLACES {
        let mut student = at(place);
        student.press(INTERRUPT);
        is_left_clean(student, &format!("Ctrl-C, {place:?}"), 130);
    }
}

#[test]
fn a_signal_ends_every_prompt() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        for place in PLACES {
            let student = at(place);
            student.signal(signal);
            is_left_clean(student, &format!("{signal}, {place:?}"), code);
        }
    }
}

#[test]
fn the_end_of_input_ends_a_quiz() {
    for place in [Place::Question, Place::Line, Place::Certainty, Place::Feedback, Place::HandIn, Place::Pause] {
        let mut student = at(place);
        student.press(END_OF_INPUT);
        is_left_clean(student, &format!("Ctrl-D, {place:?}"), 3);
    }
}

#[test]
fn leaving_leaves_no_trace() {
    let mut student = at(Place::Menu);
    student.press(ESCAPE);
    is_left_clean(student, "Escape in the menu", 0);
    let mut student = at(Place::Pause);
    student.press("2\r");
    student.until_shown("d: details");
    student.press(&format!("{TO_LAST}{ENTER}"));
    is_left_clean(student, "quit", 0);
    let mut student = at(Place::Card);
    student.press(&format!("{TO_LAST}{ENTER}"));
    is_left_clean(student, "the end", 0);
}
