//! What can stop a command: data here, worded by `messages`, with the exit code of the contract.

use std::{io, path::PathBuf};

use crate::{
    bank_file::{Unreadable, Unwritable},
    history::Trouble,
};

/// What a command came to, when nothing stopped it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Status {
    /// It did what was asked.
    Done,
    /// The banks that were checked have errors, which have been said.
    Faulty,
    /// The command line was wrong, which has been said already.
    Usage,
    /// Something could not be read, which has been said.
    Unreadable,
    /// The input ended before the quiz did.
    InputEnded,
    /// This signal interrupted it.
    Interrupted(i32),
}

impl Status {
    /// The exit code.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Faulty => 1,
            Self::Usage | Self::Unreadable => 2,
            Self::InputEnded => 3,
            Self::Interrupted(signal) => u8::try_from(signal).map_or(1, |signal| 128 + signal),
        }
    }
}

/// What had to be asked where nothing may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// Answers to questions.
    Answers,
    /// Which quiz to play.
    Quiz,
    /// Whether the history is cleared.
    Yes,
    /// The file of a new bank.
    NewFile,
}

/// What stops a command. Every one of them is exit code 2.
#[derive(Debug)]
pub enum Error {
    /// No bank is called so.
    UnknownBank {
        /// What was asked for.
        name: String,
        /// The ids there are.
        known: Vec<String>,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// No question of these banks has this topic.
    UnknownTopic {
        /// What was asked for.
        topic: String,
        /// The topics there are.
        known: Vec<String>,
    },
    /// No question of these banks has this id.
    UnknownQuestion {
        /// What was asked for.
        id: String,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// No diagnostic has this code.
    UnknownCode {
        /// What was asked for.
        code: String,
        /// What was probably meant.
        suggestion: Option<&'static str>,
    },
    /// The question that was asked for has none of the topics asked for.
    NothingLeft,
    /// A quiz has to be named where no menu can be shown.
    NoBank(Vec<String>),
    /// The rich screen needs a terminal.
    NeedsTerminal,
    /// Nothing may be asked.
    NoInput(Needed),
    /// A file or folder cannot be read.
    Unreadable(PathBuf, Unreadable),
    /// Banks with errors: their diagnostics, rendered.
    Broken(String),
    /// A folder without a bank.
    EmptyFolder(PathBuf),
    /// Two files of a folder claim to be the same bank.
    SameId(String, Vec<PathBuf>),
    /// The file that would be written is there already.
    Exists(PathBuf),
    /// The file of a new bank is there already, and is never written over.
    NotOverwritten(PathBuf),
    /// The id cannot name a file.
    NoFileName(String),
    /// There is no such bank in the library folder.
    NotInLibrary(String),
    /// The bank is built in, and cannot be taken out.
    BuiltIn(String),
    /// A file could not be written.
    Unwritable(PathBuf, Unwritable),
    /// There is no folder for data.
    NoDataFolder,
    /// No attempt was cut off.
    NothingToResume,
    /// The history cannot be read or written.
    History(Trouble),
    /// Standard input or output failed; a closed output is not an error.
    Stream(io::Error),
}

impl From<Trouble> for Error {
    fn from(trouble: Trouble) -> Self {
        Self::History(trouble)
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Stream(error)
    }
}
