//! The quiz itself, pure: banks, kinds of questions, what they ask, marks, sessions and scores.
//!
//! Nothing here reads a file, a clock, a terminal or the environment, draws from a source of chance of its own,
//! knows TOML, or words a sentence: time and chance are arguments, and what goes wrong is data that
//! `messages` words. Kinds speak [`ask::Ask`] and [`ask::Answer`]; nothing outside `kind` names one of them.

pub mod ask;
pub mod bank;
pub mod certainty;
pub mod draw;
pub mod entries;
pub mod evidence;
pub mod explain;
pub mod fields;
pub mod fold;
pub mod gaps;
pub mod guessing;
pub mod key;
pub mod kind;
pub mod lint;
pub mod mark;
pub mod memory;
pub mod number;
pub mod problem;
pub mod progress;
pub mod question;
pub mod quotes;
pub mod restore;
pub mod review;
pub mod score;
pub mod session;
pub mod slug;
pub mod taxonomy;
