//! The screens: what a student sees and types. Two of them, rich and plain, behind one trait: the same intent gets
//! the same reply on both.

use std::{io, time::Duration};

use crate::quiz::{
    ask::Answer,
    bank::Mode,
    session::{Certainty, Rules, Session, Slot},
};

pub mod card;
pub mod chart;
pub mod line;
pub mod lines;
pub mod markup;
pub mod menu;
pub mod plain;
pub mod progress;
#[cfg(unix)]
pub mod rich;
pub mod sheet;
#[cfg(unix)]
pub mod terminal;
pub mod typed;
pub mod view;

/// A question to be put.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The title of the quiz.
    pub title: &'a str,
    /// The question.
    pub slot: &'a Slot,
    /// Its number, from 1.
    pub number: usize,
    /// How many questions there are.
    pub all: usize,
    /// How the quiz is played.
    pub rules: Rules,
    /// The time that is left when it is put.
    pub time_left: Option<Duration>,
    /// Whether a quiz that is left now can be gone on with later.
    pub can_be_resumed: bool,
}

impl Asked<'_> {
    /// Whether the question stands in a file that can be edited.
    #[must_use]
    pub fn can_be_edited(&self) -> bool {
        self.slot.bank.file.is_some()
    }

    /// Whether the text of a line (the gap with this index, or 0) is a near miss worth one more line: in practice, and
    /// once.
    #[must_use]
    pub fn is_near(&self, line: usize, text: &str) -> bool {
        self.rules.mode == Mode::Practice && self.slot.tries == 0 && self.slot.question.content.is_near(line, text)
    }
}

/// What a student does in passing, while a question or its feedback is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passing {
    /// The hint was shown, or is about to be.
    Hint,
    /// An answer was a near miss, and one more line is read.
    NearMiss,
    /// The student disagrees with a mark, perhaps with a reason: that of the question whose feedback is shown, else of
    /// the one that was answered last.
    Objection(String),
}

/// Takes what is done in passing, and returns what there is to say of it.
pub type Bystander<'a> = &'a mut dyn FnMut(Passing) -> Option<String>;

/// What a student does with a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Answers it.
    Answer(Answer),
    /// Leaves it.
    Skip,
    /// Goes back.
    Back,
    /// Changes it, in the editor.
    Edit,
    /// Ends the quiz, perhaps with an answer that was complete but for a last line.
    End(End, Option<Answer>),
}

/// Why a quiz ends before its last question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The student left.
    Quit,
    /// The input ended.
    InputEnded,
    /// This signal came.
    Interrupted(i32),
    /// The time was over.
    TimeOver,
}

/// What a student does before handing in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandIn {
    /// Hands in.
    Now,
    /// Takes up the question at this position.
    TakeUp(usize),
    /// Goes back to the last question.
    Back,
    /// Ends the quiz without handing in.
    End(End),
}

/// Rows to pick one from.
#[derive(Debug, Clone, Copy)]
pub struct Pick<'a> {
    /// Stands above the rows.
    pub title: &'a str,
    /// Stands below the title.
    pub subtitle: Option<&'a str>,
    /// The rows: a name, and what is said of it.
    pub rows: &'a [Row],
    /// Asks for the row, on the plain screen.
    pub question: &'a str,
    /// Whether this is the menu of quizzes.
    pub is_menu: bool,
    /// The row after which an empty line stands, where there is room.
    pub gap: Option<usize>,
}

/// A row of a menu.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Another word for it that can be typed.
    pub id: String,
    /// Its name.
    pub name: String,
    /// A figure beside it.
    pub figure: String,
    /// What is said of it.
    pub note: String,
    /// Whether it stands apart from the others: its columns are not theirs.
    pub is_apart: bool,
}

/// What was picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picked {
    /// The row at this position.
    Row(usize),
    /// None.
    End(End),
}

/// A line of a form.
#[derive(Debug, Clone, Copy)]
pub struct Field<'a> {
    /// Stands above it.
    pub title: &'a str,
    /// What is said of it, one a line; it may be said of several lines after one another.
    pub about: &'a [String],
    /// What is said of the line before.
    pub said: Option<&'a str>,
    /// Stands before the line.
    pub label: &'a str,
}

/// What was put into a line of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// This; it may be empty.
    Text(String),
    /// Nothing: a step back.
    Back,
    /// Nothing: the form is left.
    End(End),
}

/// A screen.
pub trait Screen {
    /// Puts a question until there is a reply. What is done meanwhile is told to `passing` before it shows.
    ///
    /// # Errors
    /// When the terminal or stream fails.
    fn ask(&mut self, asked: &Asked<'_>, passing: Bystander<'_>) -> io::Result<Action>;

    /// Asks how sure the student is of the answer just given.
    ///
    /// # Errors
    /// When the terminal or stream fails.
    fn certainty(&mut self, asked: &Asked<'_>) -> io::Result<Result<Certainty, End>>;

    /// Shows how an answer was judged, and why; `again` when it is only shown once more.
    ///
    /// # Errors
    /// When the terminal or stream fails.
    fn feedback(&mut self, asked: &Asked<'_>, again: bool, passing: Bystander<'_>) -> io::Result<Option<End>>;

    /// Asks whether the exam is handed in, or left, to be gone on with later if that can be.
    ///
    /// # Errors
    /// When the terminal or stream fails.
    fn hand_in(&mut self, session: &Session, title: &str, can_be_resumed: bool) -> io::Result<HandIn>;

    /// Says something in passing.
    ///
    /// # Errors
    /// When the terminal or stream fails.
    fn notice(&mut self, text: &str) -> io::Result<()>;

    /// Gives the terminal to another program while `run` runs it, and takes it back.
    ///
    /// # Errors
    /// When the terminal or stream fails.
    fn lend(&mut self, run: &mut dyn FnMut()) -> io::Result<()>;

    /// Asks for a line of a form.
    ///
    /// # Errors
    /// When the terminal or stream fails.
    fn field(&mut self, field: &Field<'_>) -> io::Result<Entered>;

    /// Shows lines to be read, laid out for the room there is.
    ///
    /// # Errors
    /// When the terminal or stream fails.
    fn page(&mut self, lines: &dyn Fn(card::Layout) -> Vec<line::Line>) -> io::Result<Option<End>>;

    /// Lets the student pick a row.
    ///
    /// # Errors
    /// When the terminal or stream fails.
    fn pick(&mut self, pick: &Pick<'_>) -> io::Result<Picked>;

    /// Shows the score card, and asks whether what was missed is played again, if `missed` is not 0.
    ///
    /// # Errors
    /// When the terminal or stream fails.
    fn card(&mut self, card: &card::Card<'_>, missed: usize, passing: Bystander<'_>) -> io::Result<After>;
}

/// What is done after the score card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// What was missed is played again.
    Replay,
    /// Another quiz is picked.
    Another,
    /// Nothing.
    Stop,
    /// The input ended, or a signal came, when all had been answered.
    End(End),
}
