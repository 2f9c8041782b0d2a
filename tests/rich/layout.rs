//! What holds of every screen: one mark, the cursor at it, the last column empty, no ghosts, nothing cut, and no key
//! that answers by accident.

use crate::{banks, harness::*};

const SIZES: [(u16, u16); 3] = [(80, 24), (40, 10), (20, 8)];

/// Options at the limit: as many as there are letters, long, accented, some of wide characters.
fn crowded() -> String {
    let option = |at: u8| {
        let letter = char::from(b'a' + at);
        match at % 3 {
            0 => format!("\"éléphant à l'œil {letter} très étonné, été comme hiver\""),
            1 => format!("\"日本語の選択肢 {letter} 広い文字\""),
            _ => format!("\"naïveté {letter}\""),
        }
    };
    let distractors: Vec<String> = (1..26).map(option).collect();
    let question = format!(
        "\n[[question]]\nkind = \"choice\"\nprompt = \"Où est l'éléphant ?\"\nanswer = {}\ndistractors = [{}]\n\
         explanation = \"{}\"\n",
        option(0),
        distractors.join(", "),
        (1..=60).map(|word| format!("mot{word}")).collect::<Vec<_>>().join(" "),
    );
    banks::of(&[&question, banks::OPENER])
}

/// What holds of the screen of a menu.
#[track_caller]
fn is_sound(student: &Student) {
    let screen = student.screen();
    let (_, columns) = screen.size();
    let rows: Vec<String> = screen.rows(0, columns).collect();
    let marked: Vec<usize> = (0..rows.len()).filter(|at| rows[*at].trim_start().starts_with("> ")).collect();
    let (row, column) = screen.cursor_position();
    assert_eq!(marked, [usize::from(row)], "one mark, the cursor at it:\n{}", student.text());
    assert_eq!(screen.cell(row, column).unwrap().contents(), ">", "{}", student.text());
    is_within(student);
}

/// The last column is empty.
#[track_caller]
fn is_within(student: &Student) {
    let screen = student.screen();
    let (rows, columns) = screen.size();
    for row in 0..rows {
        let cell = screen.cell(row, columns - 1).unwrap();
        assert!(!cell.has_contents() && !cell.is_wide_continuation(), "row {row}:\n{}", student.text());
    }
}

fn start(size: (u16, u16), text: &str) -> Start {
    let path = bank(text).display().to_string();
    Start::new(["play", &path, "--no-shuffle", "--seed", "1"]).sized(size.0, size.1)
}

/// Goes past the pages of a question that is read before it is put.
fn open(start: &Start) -> Student {
    let mut student = start.rich();
    student.until("the question", |screen| !screen.hide_cursor() && screen.contents().contains("l'"));
    while !student.text().contains("> A") {
        student.step(ENTER);
    }
    student
}

#[test]
fn every_option_of_a_crowded_question_can_be_reached() {
    for size in SIZES {
        let mut student = open(&start(size, &crowded()));
        for at in 0..26_u8 {
            let letter = char::from(b'A' + at);
            assert!(student.text().contains(&format!("> {letter} ")), "{size:?} {letter}\n{}", student.text());
            is_sound(&student);
            student.step(DOWN);
        }
        // After the last comes the first.
        assert!(student.text().contains("> A "), "{}", student.text());
        is_sound(&student);
    }
}

#[test]
fn keys_leave_no_ghosts() {
    for size in SIZES {
        let start = start(size, &crowded());
        let fresh = open(&start);
        let mut worn = open(&start);
        for keys in ["z", "m", DOWN, "\u{1b}[A", "b", "a"] {
            worn.step(keys);
            is_sound(&worn);
        }
        assert_eq!(worn.text(), fresh.text());
        assert_eq!(worn.screen().cursor_position(), fresh.screen().cursor_position());
    }
}

#[test]
fn another_size_is_drawn_as_if_it_had_been_so_from_the_start() {
    for (from, to) in [(SIZES[0], SIZES[1]), (SIZES[1], SIZES[0]), (SIZES[1], SIZES[2]), (SIZES[0], SIZES[2])] {
        let mut other = start(from, &crowded());
        let mut resized = open(&other);
        resized.step("k");
        (other.columns, other.rows) = to;
        let mut fresh = open(&other);
        fresh.step("k");
        resized.resize(to.0, to.1);
        let (wanted, cursor) = (fresh.text(), fresh.screen().cursor_position());
        resized.until(&wanted, |screen| {
            !screen.hide_cursor() && screen.contents() == wanted && screen.cursor_position() == cursor
        });
        is_sound(&resized);
    }
}

#[test]
fn every_word_of_feedback_can_be_read() {
    for size in SIZES {
        let mut student = open(&start(size, &crowded()));
        student.step("c");
        student.step(ENTER);
        let mut read = String::new();
        for _ in 0..60 {
            is_within(&student);
            read += &flat(student.screen());
            read.push(' ');
            if read.contains("mot60") {
                break;
            }
            student.step(ENTER);
        }
        for word in 1..=60 {
            assert!(read.contains(&format!("mot{word} ")), "{size:?} mot{word}\n{read}");
        }
    }
}

#[test]
fn without_colours_the_screen_says_the_same() {
    let plain = open(&start(SIZES[0], &crowded()).with("NO_COLOR", "1"));
    let coloured = open(&start(SIZES[0], &crowded()));
    assert_eq!(plain.text(), coloured.text());
    let written = String::from_utf8_lossy(&plain.written).into_owned();
    for color in ["\u{1b}[1m", "\u{1b}[2m", "\u{1b}[32m", "\u{1b}[33m"] {
        assert!(!written.contains(color), "{color:?}");
    }
    is_sound(&plain);
}

#[test]
fn arrows_and_function_keys_never_answer() {
    let mut student = open(&start(SIZES[0], &crowded()));
    let before = student.text();
    // Ctrl-Up, Alt-A, F1, F5, Delete, an arrow of the other mode, a mouse, a paste's end.
    for keys in ["\u{1b}[1;5A", "\u{1b}OP", "\u{1b}[15~", "\u{1b}[3~", "\u{1b}[<0;5;5M", "\u{1b}[201~"] {
        student.press(keys);
    }
    student.step("b");
    assert!(student.text().contains("> B "), "{}", student.text());
    student.step("a");
    assert_eq!(student.text(), before);
}

#[test]
fn what_is_typed_ahead_answers_nothing() {
    let mut student = open(&start(SIZES[0], &crowded()));
    // Enter answers; the next ones come before the feedback stands.
    student.press("\r\r\r\r");
    student.until_shown("Enter: read on");
    assert!(student.text().contains("Où est l'éléphant"), "the first page:\n{}", student.text());
    while !student.text().contains("Is this the opener?") {
        student.step(ENTER);
    }
    is_sound(&student);
}

#[test]
fn a_source_stands_beside_its_explanation_even_on_another_page() {
    let bank = bank(
        "title = 'Pages'\nlanguage = 'en'\n[[question]]\nid = 'q'\nkind = 'choice'\nprompt = 'Which one?'\nanswer = 'this'\n\
         distractors = [['that', 'It takes three lines of a small screen to say why this is not the one that was asked for here.']]\n\
         explanation = 'It is this one.'\nsource = 'Page 7'\n",
    );
    let bank = bank.to_str().unwrap();
    let mut student = Start::new(["play", bank, "--no-history", "--no-shuffle"]).sized(40, 10).rich();
    student.until_shown("> A this");
    student.step("b");
    student.step(ENTER);
    student.until_shown("Enter: read on");
    student.step(ENTER);
    student.until_shown("Page 7");
    assert!(student.text().contains("It is this one."), "{}", student.text());
    student.press(INTERRUPT);
    student.end();
}
