//! Cornet from outside: the real binary in a folder of its own, fed line by line as a pipe or a screen reader feeds
//! it; and the laws that hold for every kind of question. One binary, so that it is linked once.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, also in the functions that its tests share"
)]

#[path = "cornet/answers.rs"]
mod answers;
#[path = "cornet/authors.rs"]
mod authors;
#[path = "cornet/builder.rs"]
mod builder;
#[path = "cornet/cells.rs"]
mod cells;
#[path = "cornet/check.rs"]
mod check;
#[path = "cornet/draws.rs"]
mod draws;
#[path = "cornet/editing.rs"]
mod editing;
#[path = "cornet/endings.rs"]
mod endings;
#[path = "cornet/exam.rs"]
mod exam;
#[path = "cornet/facts.rs"]
mod facts;
#[path = "cornet/feedback.rs"]
mod feedback;
#[path = "cornet/fix.rs"]
mod fix;
#[path = "cornet/history.rs"]
mod history;
#[path = "cornet/laws.rs"]
mod laws;
#[path = "cornet/layers.rs"]
mod layers;
#[path = "cornet/planted.rs"]
mod planted;
#[path = "cornet/progress.rs"]
mod progress;
#[path = "cornet/record.rs"]
mod record;
#[path = "cornet/review.rs"]
mod review;
#[path = "cornet/sheets.rs"]
mod sheets;
#[path = "cornet/shelf.rs"]
mod shelf;
#[path = "cornet/streams.rs"]
mod streams;
#[cfg(unix)]
#[path = "cornet/watch.rs"]
mod watch;
