//! The table of cells: every kind, whatever happens, in each mode, in both screens. Where a kind, a happening or a mode
//! is added, this does not build before its cells are decided; where a kind is added to the program, the first test
//! fails.

use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use cornet::{
    library::Library,
    messages::Language,
    quiz::{
        ask::{Answer, Ask, Shuffle, letter},
        draw::{Wish, draw},
        number::show,
        session::Slot,
    },
};
use serde_json::Value as Json;

use crate::{banks, harness::*};

/// An enumeration that knows all its values.
macro_rules! all {
    ($name:ident: $($value:ident),*) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        enum $name { $($value),* }
        impl $name {
            const ALL: &[Self] = &[$(Self::$value),*];
        }
    };
}

all!(Subject: TrueFalse, Choice, MultipleResponse, Short, Number, Match, Classify, Order, FillTyped, FillListed, Open);
all!(Happening: Right, Partial, Wrong, Skip, Hint, Back, Quit, EndOfInput, Interrupt);
all!(Mode: Practice, Exam, Certainty);

/// What is to come of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Expected {
    code: i32,
    outcome: &'static str,
    finished: bool,
    hint: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    Runs(Expected),
    /// It makes no sense, for this reason.
    Senseless(&'static str),
}

const SEED: u64 = 11;

/// The table.
#[expect(clippy::match_same_arms, reason = "each happening has its own line, whatever the others say")]
fn cell(subject: Subject, happening: Happening, mode: Mode) -> Cell {
    const ONE_PICK: Cell = Cell::Senseless("one answer is right or wrong, nothing between");
    const UNMARKED: Cell = Cell::Senseless("free writing has no mark: it is neither right nor wrong");
    let full = if subject == Subject::Open { "ungraded" } else { "right" };
    let done = |outcome: &'static str| Expected { code: 0, outcome, finished: true, hint: false };
    let cut = |code: i32| Cell::Runs(Expected { code, outcome: "skipped", finished: false, hint: false });
    match happening {
        // The answer to an open question is the one answer there is.
        Happening::Right => Cell::Runs(done(full)),
        Happening::Partial => match subject {
            Subject::TrueFalse | Subject::Choice | Subject::Short | Subject::Number => ONE_PICK,
            Subject::Open => UNMARKED,
            Subject::MultipleResponse
            | Subject::Match
            | Subject::Classify
            | Subject::Order
            | Subject::FillTyped
            | Subject::FillListed => Cell::Runs(done("partial")),
        },
        Happening::Wrong => match subject {
            Subject::Open => UNMARKED,
            Subject::TrueFalse
            | Subject::Choice
            | Subject::MultipleResponse
            | Subject::Short
            | Subject::Number
            | Subject::Match
            | Subject::Classify
            | Subject::Order
            | Subject::FillTyped
            | Subject::FillListed => Cell::Runs(done("wrong")),
        },
        Happening::Skip => Cell::Runs(done("skipped")),
        Happening::Hint => match mode {
            Mode::Practice | Mode::Certainty => Cell::Runs(Expected { hint: true, ..done(full) }),
            // Asked for, it is refused, and the question goes on.
            Mode::Exam => Cell::Runs(done(full)),
        },
        Happening::Back => Cell::Runs(done(full)),
        Happening::Quit => cut(0),
        Happening::EndOfInput => cut(3),
        Happening::Interrupt => cut(130),
    }
}

impl Subject {
    fn kind(self) -> &'static str {
        match self {
            Self::TrueFalse => "true-false",
            Self::Choice => "choice",
            Self::MultipleResponse => "multiple-response",
            Self::Short => "short",
            Self::Number => "number",
            Self::Match => "match",
            Self::Classify => "classify",
            Self::Order => "order",
            Self::FillTyped | Self::FillListed => "fill",
            Self::Open => "open",
        }
    }

    fn question(self) -> &'static str {
        match self {
            Self::TrueFalse => banks::TRUE_FALSE,
            Self::Choice => banks::CHOICE,
            Self::MultipleResponse => banks::MULTIPLE_RESPONSE,
            Self::Short => banks::SHORT,
            Self::Number => banks::NUMBER,
            Self::Match => banks::MATCH,
            Self::Classify => banks::CLASSIFY,
            Self::Order => banks::ORDER,
            Self::FillTyped => banks::FILL_TYPED,
            Self::FillListed => banks::FILL_LISTED,
            Self::Open => banks::OPEN,
        }
    }

    fn wrong(self) -> Answer {
        let words = |words: [&str; 2]| Answer::Blanks(words.map(str::to_owned).into());
        match self {
            Self::TrueFalse | Self::Choice => Answer::One(1),
            Self::MultipleResponse => Answer::Many(vec![3, 4]),
            Self::Short => Answer::Text("tub".into()),
            Self::Number => Answer::Number(141.into()),
            Self::Match => Answer::Sort(vec![3, 3, 3]),
            Self::Classify => Answer::Sort(vec![1, 0, 1, 0]),
            Self::Order => Answer::Order(vec![3, 2, 1, 0]),
            Self::FillTyped => words(["bicycle", "kitchen"]),
            Self::FillListed => words(["banana", "banana"]),
            Self::Open => unreachable!("nothing written is wrong"),
        }
    }

    fn partial(self) -> Answer {
        let words = |words: [&str; 2]| Answer::Blanks(words.map(str::to_owned).into());
        match self {
            Self::MultipleResponse => Answer::Many(vec![0, 1]),
            Self::Match => Answer::Sort(vec![0, 1, 1]),
            Self::Classify => Answer::Sort(vec![0, 1, 1, 1]),
            Self::Order => Answer::Order(vec![0, 1, 3, 2]),
            Self::FillTyped => words(["site", "kitchen"]),
            Self::FillListed => words(["platform", "banana"]),
            Self::TrueFalse | Self::Choice | Self::Short | Self::Number | Self::Open => {
                unreachable!("there is nothing between right and wrong")
            }
        }
    }
}

/// A cell that is run.
struct Run {
    subject: Subject,
    happening: Happening,
    mode: Mode,
    expected: Expected,
    slot: Slot,
    bank: PathBuf,
}

impl Run {
    fn answer(&self) -> Answer {
        match self.happening {
            Happening::Partial => self.subject.partial(),
            Happening::Wrong => self.subject.wrong(),
            _ if self.subject == Subject::Open => Answer::Prose("My own words".into(), Some(vec![0])),
            _ => self.slot.question.content.solution(),
        }
    }

    fn start(&self) -> Start {
        let seed = SEED.to_string();
        let bank = self.bank.display().to_string();
        let mut start = Start::new(["play", &bank, "--seed", &seed, "--no-shuffle", "--format", "json"]);
        match self.mode {
            Mode::Practice => {}
            Mode::Exam => start.arguments.push("--exam".into()),
            Mode::Certainty => start.arguments.push("--certainty".into()),
        }
        start
    }

    fn place(&self, index: usize) -> char {
        letter(self.slot.shown.rows.iter().position(|row| *row == index).unwrap())
    }

    /// The places of the bins that an answer names, row by row.
    fn bins(&self, given: &[usize]) -> Vec<usize> {
        let shown = &self.slot.shown;
        shown.rows.iter().map(|row| shown.bins.iter().position(|bin| *bin == given[*row]).unwrap()).collect()
    }

    /// Whether the student says how sure they are.
    fn is_certain(&self) -> bool {
        self.mode == Mode::Certainty
    }
}

mod plain {
    use super::*;

    /// The answer as lines.
    fn lines(run: &Run) -> Vec<String> {
        let letters =
            |indices: &[usize]| indices.iter().map(|index| run.place(*index).to_string()).collect::<Vec<_>>().join(" ");
        let mut lines = match run.answer() {
            Answer::One(index) => vec![letters(&[index])],
            Answer::Many(indices) | Answer::Order(indices) => vec![letters(&indices)],
            Answer::Sort(given) => run.bins(&given).into_iter().map(|place| letter(place).to_string()).collect(),
            Answer::Text(text) => vec![text],
            Answer::Number(number) => vec![show(number, '.')],
            Answer::Blanks(words) => words,
            Answer::Prose(text, met) => {
                let met = met.filter(|_| run.mode != Mode::Exam).map(|met| letters(&met));
                [text, String::new()].into_iter().chain(met).collect()
            }
        };
        if run.is_certain() && run.subject != Subject::Open {
            lines.push("2".into());
        }
        lines
    }

    /// What is typed, from the first line to the last.
    fn script(run: &Run) -> Vec<String> {
        let mut script = vec!["A".to_owned()];
        script.extend(run.is_certain().then(|| "2".to_owned()));
        match run.happening {
            Happening::Right | Happening::Partial | Happening::Wrong => script.extend(lines(run)),
            Happening::Skip => script.push(":skip".into()),
            Happening::Hint => {
                script.push(":hint".into());
                script.extend(lines(run));
            }
            Happening::Back => {
                script.push(":back".into());
                script.extend((run.mode == Mode::Exam).then(|| "B".to_owned()));
                script.extend(lines(run));
            }
            Happening::Quit => script.push(":quit".into()),
            Happening::EndOfInput | Happening::Interrupt => {}
        }
        if run.mode == Mode::Exam && run.expected.finished {
            script.push(String::new());
        }
        script
    }

    pub(super) fn play(run: &Run) -> (i32, String) {
        let mut child = run.start().plain();
        let mut input = child.stdin.take().unwrap();
        for line in script(run) {
            writeln!(input, "{line}").unwrap();
        }
        if run.happening == Happening::Interrupt {
            let mut said = String::new();
            let mut errors = child.stderr.take().unwrap();
            let mut byte = [0];
            while !said.contains("ubject") {
                assert_eq!(errors.read(&mut byte).unwrap(), 1, "{said}");
                said.push(char::from(byte[0]));
            }
            kill("INT", child.id());
            let mut rest = vec![];
            errors.read_to_end(&mut rest).unwrap();
        }
        drop(input);
        let output = child.wait_with_output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    }
}

mod rich {
    use super::*;

    impl Run {
        /// What stands before the line that is typed, if one is.
        fn label(&self) -> Option<&'static str> {
            match self.slot.ask {
                Ask::Text(_) | Ask::Prose { .. } => Some("Your answer:"),
                Ask::Blanks { .. } => Some("Gap 1 of 2:"),
                _ => None,
            }
        }

        /// Waits for the question.
        fn wait(&self, student: &mut Student) {
            match self.label() {
                Some(label) => student.until_typed(label),
                None => student.until("the subject", |screen| {
                    let text = flat(screen);
                    !screen.hide_cursor() && text.contains("ubject") && text.contains("Tab: skip")
                        || text.contains("Enter: hand in")
                }),
            }
        }

        /// Gives a command by its key or by its name.
        fn command(&self, student: &mut Student, key: &str, name: &str) {
            match self.label() {
                Some(_) => student.press(&format!("{name}\r")),
                None => student.press(key),
            }
        }
    }

    fn answer(run: &Run, student: &mut Student) {
        let mut keys = String::new();
        match run.answer() {
            Answer::One(index) => keys.push(run.place(index)),
            Answer::Many(indices) => indices.iter().for_each(|index| keys.extend([run.place(*index), ' '])),
            // The last step takes the number that is left.
            Answer::Order(steps) => {
                steps[..steps.len() - 1].iter().for_each(|index| keys.extend([run.place(*index), ' ']));
            }
            Answer::Sort(given) => run.bins(&given).iter().for_each(|place| keys += &(place + 1).to_string()),
            Answer::Text(text) => keys += &text,
            Answer::Number(number) => keys += &show(number, '.'),
            Answer::Blanks(words) => {
                student.press(&format!("{}\r", words[0]));
                student.until_typed("Gap 2 of 2:");
                keys += &words[1];
            }
            Answer::Prose(text, _) => {
                student.press(&format!("{text}\r"));
                student.until(&text, |screen| {
                    let line = screen.contents_between(screen.cursor_position().0, 0, screen.cursor_position().0, 80);
                    !screen.hide_cursor() && flat(screen).contains(&text) && line.trim_end().ends_with("answer:")
                });
                student.until_raw();
                if run.mode != Mode::Exam {
                    student.press(ENTER);
                    student.until_shown("A model answer");
                    student.press(ENTER);
                    student.until_shown("Which of these");
                    keys.push_str("a ");
                }
            }
        }
        student.press(&(keys + ENTER));
        certainty_and_feedback(run, student, run.subject != Subject::Open);
    }

    fn certainty_and_feedback(run: &Run, student: &mut Student, graded: bool) {
        if run.is_certain() && graded {
            student.until_shown("How sure are you?");
            student.press("2\r");
        }
        if run.mode != Mode::Exam {
            student.until_shown("Enter: go on");
            student.press(ENTER);
        }
    }

    pub(super) fn play(run: &Run) -> (i32, String) {
        let mut start = run.start();
        let output = start.home.join("result.json");
        start.output = Some(output.clone());
        let mut student = start.rich();
        student.until_shown("Is this the opener?");
        student.press(ENTER);
        certainty_and_feedback(run, &mut student, true);
        run.wait(&mut student);
        match run.happening {
            Happening::Right | Happening::Partial | Happening::Wrong => answer(run, &mut student),
            Happening::Skip => run.command(&mut student, "\t", ":skip"),
            Happening::Hint => {
                run.command(&mut student, "?", ":hint");
                match run.mode {
                    Mode::Practice | Mode::Certainty => student.until_shown("It follows the opener."),
                    Mode::Exam if run.label().is_some() => student.until_shown("no hints in an exam"),
                    Mode::Exam => {
                        student.until_shown("Enter: go on");
                        student.press(ENTER);
                    }
                }
                run.wait(&mut student);
                answer(run, &mut student);
            }
            Happening::Back => {
                run.command(&mut student, LEFT, ":back");
                student.until_shown("Is this the opener?");
                student.press(if run.mode == Mode::Exam { "b\r" } else { ENTER });
                run.wait(&mut student);
                answer(run, &mut student);
            }
            Happening::Quit => {
                run.command(&mut student, ESCAPE, ":quit");
                if run.label().is_none() {
                    student.until_shown("2 Leave");
                    student.press("2\r");
                }
            }
            Happening::EndOfInput => student.press(END_OF_INPUT),
            Happening::Interrupt => student.press(INTERRUPT),
        }
        if run.mode == Mode::Exam && run.expected.finished {
            student.until_shown("take up or hand in");
            student.press(&format!("{TO_LAST}{ENTER}"));
        }
        if run.expected.code == 0 {
            student.until_shown("d: details");
            student.press(&format!("{TO_LAST}{ENTER}"));
        }
        let code = student.end();
        (i32::try_from(code).unwrap(), std::fs::read_to_string(output).unwrap())
    }
}

/// The result without what differs from one sitting to the next.
fn timeless(text: &str) -> Json {
    let mut json: Json = serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text:?}"));
    json.as_object_mut().unwrap().remove("started").unwrap();
    json.as_object_mut().unwrap().remove("attempt").unwrap();
    for question in json["questions"].as_array_mut().unwrap() {
        question.as_object_mut().unwrap().remove("seconds").unwrap();
    }
    json
}

fn slot(bank: &Path) -> Slot {
    let library = Library::new(None, Language::English);
    let found = library.find(&bank.display().to_string()).unwrap().remove(0);
    let (_, pool) = library.pool(found).unwrap();
    let candidates = pool.written;
    let wish = Wish { questions: usize::MAX, questions_shuffled: false, options: Shuffle::No, seed: SEED };
    draw(&candidates, wish).remove(1)
}

/// Runs a cell in both screens; says what is wrong with it.
fn try_cell(run: &Run) -> Result<(), String> {
    let (plain_code, plain_text) = plain::play(run);
    let (rich_code, rich_text) = rich::play(run);
    let (plain, rich) = (timeless(&plain_text), timeless(&rich_text));
    if plain != rich {
        return Err(format!("plain {plain}\nrich  {rich}"));
    }
    let subject = &plain["questions"][1];
    let found = (
        plain_code,
        rich_code,
        subject["outcome"].as_str().unwrap(),
        plain["finished"].as_bool().unwrap(),
        subject["hint"].as_bool().unwrap(),
    );
    let Expected { code, outcome, finished, hint } = run.expected;
    if found != (code, code, outcome, finished, hint) {
        return Err(format!("{found:?}\n{plain}"));
    }
    Ok(())
}

fn try_mode(mode: Mode) {
    let mut runs = vec![];
    for subject in Subject::ALL {
        let bank = bank(&banks::of(&[banks::OPENER, subject.question()]));
        let slot = slot(&bank);
        for happening in Happening::ALL {
            if let Cell::Runs(expected) = cell(*subject, *happening, mode) {
                let (subject, happening) = (*subject, *happening);
                runs.push(Run { subject, happening, mode, expected, slot: slot.clone(), bank: bank.clone() });
            }
        }
    }
    let next = AtomicUsize::new(0);
    let wrong = Mutex::new(vec![]);
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while let Some(run) = runs.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let tried = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| try_cell(run)));
                    let tried = tried.unwrap_or_else(|_| Err("it did not come to an end; see above".into()));
                    if let Err(what) = tried {
                        let cell = format!("{:?}, {:?}, {:?}: {what}", run.subject, run.happening, run.mode);
                        wrong.lock().unwrap().push(cell);
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{} of {} cells:\n{}", wrong.len(), runs.len(), wrong.join("\n"));
}

#[test]
fn every_kind_has_its_row_in_the_table() {
    for kind in cornet::quiz::kind::KINDS {
        assert!(Subject::ALL.iter().any(|subject| subject.kind() == kind.name), "no cells for {}", kind.name);
    }
}

#[test]
fn the_cells_without_sense_are_few_and_known() {
    let mut senseless = 0;
    for subject in Subject::ALL {
        for happening in Happening::ALL {
            for mode in Mode::ALL {
                senseless += usize::from(matches!(cell(*subject, *happening, *mode), Cell::Senseless(_)));
            }
        }
    }
    let all = Subject::ALL.len() * Happening::ALL.len() * Mode::ALL.len();
    assert_eq!((all, senseless), (297, 18), "partial for five kinds, wrong for open, in three modes");
}

#[test]
fn the_cells_of_practice() {
    try_mode(Mode::Practice);
}

#[test]
fn the_cells_of_exams() {
    try_mode(Mode::Exam);
}

#[test]
fn the_cells_of_certainty() {
    try_mode(Mode::Certainty);
}
