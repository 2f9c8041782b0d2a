//! Cornet: quizzes in a terminal, with marks, explanations and banks that teachers write in TOML.
//!
//! The layers, each knowing only those below it: `command` joins the parts; `ui` is the two screens; `library` and
//! `bank_file` find and read banks; `history` keeps what was answered; `messages` words everything in French and
//! English; `quiz` is pure.

pub mod bank_file;
pub mod cli;
pub mod command;
pub mod complete;
pub mod editor;
pub mod error;
pub mod help;
pub mod history;
pub mod library;
pub mod messages;
pub mod quiz;
pub mod reference;
pub mod ui;
