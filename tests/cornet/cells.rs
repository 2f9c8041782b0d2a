//! The table of cells: every kind, everything that can be done with a question, in practice, in an exam and with
//! certainty. Each cell runs the binary and looks at the JSON that it prints.

use cornet::quiz::kind::KINDS;
use serde_json::{Value as Json, json};

use super::builder::{Ran, cornet};

/// A question of a kind, and lines that answer it. `{text}` stands for the letter under which the text is shown.
struct Case {
    question: &'static str,
    solution: Json,
    right: (&'static str, Json),
    partial: Option<(&'static str, Json, f64)>,
    wrong: Option<(&'static str, Json)>,
}

#[expect(clippy::too_many_lines, reason = "a table, one row a kind")]
fn cases() -> Vec<Case> {
    let case = |question, solution: Json, right, partial, wrong| {
        let right = (right, solution.clone());
        Case { question, solution, right, partial, wrong: Some(wrong) }
    };
    vec![
        case(
            "kind = 'true-false'\nprompt = 'The sky is blue.'\nanswer = true",
            json!([true]),
            "a",
            None,
            ("b", json!([false])),
        ),
        case(
            "kind = 'choice'\nprompt = 'Which is a fruit?'\nanswer = 'apple'\ndistractors = ['stone', 'chair']",
            json!(["apple"]),
            "a",
            None,
            ("2", json!(["stone"])),
        ),
        case(
            "kind = 'choice'\nprompt = 'Which comes second?'\nanswer = 'two'\noptions = ['one', 'two', 'three']",
            json!(["two"]),
            "B",
            None,
            ("c", json!(["three"])),
        ),
        case(
            "kind = 'multiple-response'\nprompt = 'Fruits?'\nanswers = ['apple', 'pear']\ndistractors = ['stone', 'chair']",
            json!(["apple", "pear"]),
            "b a",
            Some(("1", json!(["apple"]), 0.5)),
            ("ac", json!(["apple", "stone"])),
        ),
        case(
            "kind = 'multiple-response'\nscoring = 'each'\nprompt = 'Fruits?'\nanswers = ['apple', 'pear']\noptions = ['stone', 'apple', 'pear', 'chair']",
            json!(["apple", "pear"]),
            "b,c",
            Some(("a b", json!(["stone", "apple"]), 0.5)),
            ("d;a", json!(["stone", "chair"])),
        ),
        case(
            "kind = 'multiple-response'\nscoring = 'all'\nprompt = 'Fruits?'\nanswers = ['apple', 'pear']\ndistractors = ['stone']",
            json!(["apple", "pear"]),
            "ab",
            None,
            ("a", json!(["apple"])),
        ),
        case(
            "kind = 'short'\nprompt = 'A yellow fruit?'\nanswer = 'banana'\naccept = ['lemon']",
            json!(["banana"]),
            "banana",
            None,
            ("stone", json!(["stone"])),
        ),
        case(
            "kind = 'number'\nprompt = 'How much?'\nanswer = 29.7\ntolerance = 0.1\nunit = '%'",
            json!(29.7),
            "29.7 %",
            None,
            ("29.9", json!(29.9)),
        ),
        case(
            "kind = 'match'\nprompt = 'Pair them.'\npairs = [['horse', 'foal'], ['cow', 'calf']]\ndecoys = ['kid']",
            json!([["horse", "foal"], ["cow", "calf"]]),
            "{foal}\n{calf}",
            Some(("{foal}\n{foal}", json!([["horse", "foal"], ["cow", "foal"]]), 0.5)),
            ("{kid}\n{foal}", json!([["horse", "kid"], ["cow", "foal"]])),
        ),
        case(
            "kind = 'classify'\nprompt = 'Sort them.'\ncategories = ['fruit', 'thing']\nitems = [['pear', 'fruit'], ['chair', 'thing']]",
            json!([["pear", "fruit"], ["chair", "thing"]]),
            "a\n2",
            Some(("a\na", json!([["pear", "fruit"], ["chair", "fruit"]]), 0.5)),
            ("b\na", json!([["pear", "thing"], ["chair", "fruit"]])),
        ),
        case(
            "kind = 'order'\nprompt = 'In order.'\nsequence = ['one', 'two', 'three']",
            json!(["one", "two", "three"]),
            "{one} {two} {three}",
            Some(("{three}{one}{two}", json!(["three", "one", "two"]), 0.5)),
            ("{three},{two},{one}", json!(["three", "two", "one"])),
        ),
        case(
            "kind = 'fill'\ntext = 'Water rises as [vapour|vapor] and falls as [rain].'",
            json!(["vapour", "rain"]),
            "vapour\nrain",
            Some(("vapour\nstone", json!(["vapour", "stone"]), 0.5)),
            ("stone\nchair", json!(["stone", "chair"])),
        ),
        case(
            "kind = 'fill'\nscoring = 'all'\nprompt = 'Complete.'\ntext = 'Water rises as [vapour] and falls as [rain].'\nwords = ['stone']",
            json!(["vapour", "rain"]),
            "vapour\n{rain}",
            None,
            ("vapour\n{stone}", json!(["vapour", "stone"])),
        ),
        Case {
            question: "kind = 'open'\nprompt = 'Why?'\nanswer = 'Because.'\ncriteria = ['says why', 'is short']",
            solution: json!(["Because."]),
            right: ("One line,\nthen another.\n\nab", json!(["One line,\nthen another."])),
            partial: None,
            wrong: None,
        },
    ]
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Mode {
    Practice,
    Exam,
    Certainty,
}

#[derive(Debug, Clone, Copy)]
enum Act {
    Right,
    Partial,
    Wrong,
    Skip,
    Hint,
    Back,
    Quit,
    EndOfInput,
    Interrupt,
}

const ACTS: [Act; 9] =
    [Act::Right, Act::Partial, Act::Wrong, Act::Skip, Act::Hint, Act::Back, Act::Quit, Act::EndOfInput, Act::Interrupt];

/// What comes of a cell.
struct Expected {
    lines: String,
    code: i32,
    finished: bool,
    outcome: &'static str,
    response: Json,
    mark: Json,
    hint: bool,
}

impl Case {
    fn kind(&self) -> &str {
        self.question.split('\'').nth(1).unwrap()
    }

    fn is_graded(&self) -> bool {
        self.wrong.is_some()
    }

    /// The cell's lines after the first question was answered, and what they come to; none where it makes no sense.
    fn cell(&self, act: Act, mode: Mode) -> Option<Expected> {
        let sure = if mode == Mode::Certainty { "3\n" } else { "" };
        let sure_if_graded = if self.is_graded() { sure } else { "" };
        let hand_in = if mode == Mode::Exam { "\n" } else { "" };
        let answer = |lines: &str| {
            // An exam has no criteria: of a text that one writes, the empty line is the last.
            let lines = if mode == Mode::Exam && !self.is_graded() { lines.trim_end_matches("ab") } else { lines };
            let end = if lines.ends_with('\n') { "" } else { "\n" };
            format!("{lines}{end}{sure_if_graded}")
        };
        let ungraded = |outcome, mark: Json| if self.is_graded() { (outcome, mark) } else { ("ungraded", Json::Null) };
        let (right, solution) = &self.right;
        let (outcome, mark) = ungraded("right", json!(1.0));
        let done = |lines: String| Expected {
            lines: lines + hand_in,
            code: 0,
            finished: true,
            outcome,
            response: solution.clone(),
            mark: mark.clone(),
            hint: false,
        };
        let nothing = if self.is_graded() { json!(0.0) } else { Json::Null };
        let left = |lines: String, code, finished| Expected {
            lines,
            code,
            finished,
            outcome: "skipped",
            response: Json::Null,
            mark: nothing.clone(),
            hint: false,
        };
        Some(match act {
            Act::Right => done(answer(right)),
            Act::Partial => {
                let (lines, response, mark) = self.partial.as_ref()?;
                Expected { outcome: "partial", response: response.clone(), mark: json!(mark), ..done(answer(lines)) }
            }
            Act::Wrong => {
                let (lines, response) = self.wrong.as_ref()?;
                Expected { outcome: "wrong", response: response.clone(), mark: json!(0.0), ..done(answer(lines)) }
            }
            Act::Skip => left(format!(":skip\n{hand_in}"), 0, true),
            Act::Hint => Expected { hint: mode != Mode::Exam, ..done(format!(":hint\n{}", answer(right))) },
            // In an exam the question before is asked again; in practice it is only shown.
            Act::Back if mode == Mode::Exam => done(format!(":back\na\n{}", answer(right))),
            Act::Back => done(format!(":back\n{}", answer(right))),
            Act::Quit => left(":quit\n".into(), 0, false),
            Act::EndOfInput => left(String::new(), 3, false),
            Act::Interrupt => left(String::new(), 130, false),
        })
    }

    fn play(&self, mode: Mode, lines: &str) -> super::builder::Cornet {
        let first = "[[question]]\nid = 'first'\nkind = 'true-false'\nprompt = 'Yes?'\nanswer = true";
        let bank = format!(
            "id = 'cells'\ntitle = 'Cells'\nlanguage = 'en'\n{first}\n[[question]]\nid = 'cell'\nhint = 'Think.'\npoints = 2\n{}\n",
            self.question
        );
        let mode = match mode {
            Mode::Practice => "--practice",
            Mode::Exam => "--exam",
            Mode::Certainty => "--certainty",
        };
        cornet(&format!("play bank.toml --no-shuffle --seed 5 --format json {mode}"))
            .file("bank.toml", &bank)
            .stdin(lines)
    }
}

/// The lines with `{text}` replaced by the letter under which a run showed the text in its last question.
fn lettered(lines: &str, shown: &Ran) -> String {
    let last = shown.err.rsplit("Question 2 of 2\n").next().unwrap();
    last.lines()
        .filter_map(|line| line.split_once(". "))
        .filter(|(letter, _)| letter.len() == 1)
        .fold(lines.to_owned(), |lines, (letter, text)| lines.replace(&format!("{{{text}}}"), letter))
}

fn check(case: &Case, act: Act, mode: Mode) {
    let Some(expected) = case.cell(act, mode) else { return };
    let first = if mode == Mode::Certainty { "a\n3\n" } else { "a\n" };
    let lines = format!("{first}{}", expected.lines);
    let lines = if lines.contains('{') { lettered(&lines, &case.play(mode, first).run()) } else { lines };
    let play = case.play(mode, &lines);
    let ran = if matches!(act, Act::Interrupt) { play.interrupt_at("Question 2 of 2", "INT") } else { play.run() };
    let cell = format!("{} {act:?} {mode:?}\n{}\n{}", case.kind(), case.question, ran.err);
    assert_eq!(ran.code, Some(expected.code), "{cell}");
    let found = ran.json();
    let certainty = if mode == Mode::Certainty && case.is_graded() && expected.outcome != "skipped" {
        json!(3)
    } else {
        Json::Null
    };
    let points = if case.is_graded() { 2.0 } else { 0.0 };
    let question = json!({
        "bank": "cells", "id": "cell", "kind": case.kind(), "topic": null, "objective": null,
        "response": expected.response, "solution": case.solution, "outcome": expected.outcome, "mark": expected.mark,
        "points": points, "hint": expected.hint, "certainty": certainty, "seconds": null,
    });
    assert_eq!(found["questions"][1], question, "{cell}");
    assert_eq!(found["finished"], expected.finished, "{cell}");
    let earned = 1.0 + points * expected.mark.as_f64().unwrap_or_default();
    assert_eq!(found["score"]["points"], json!(earned), "{cell}");
}

#[test]
fn every_kind_is_in_the_table() {
    let cases = cases();
    for kind in KINDS {
        assert!(cases.iter().any(|case| case.kind() == kind.name), "no cell for {}", kind.name);
    }
}

/// One test a mode, so that they share the processors.
fn all_cells(mode: Mode) {
    for case in cases() {
        for act in ACTS {
            check(&case, act, mode);
        }
    }
}

#[test]
fn cells_of_practice() {
    all_cells(Mode::Practice);
}

#[test]
fn cells_of_an_exam() {
    all_cells(Mode::Exam);
}

#[test]
fn cells_with_certainty() {
    all_cells(Mode::Certainty);
}
