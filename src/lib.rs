//! Cornet: quizzes in a terminal, with marks, explanations and banks that teachers write in TOML.
pub mod quiz;
pub mod ui;
