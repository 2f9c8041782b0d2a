//! Taxonomies: what questions are made of them, and the laws that hold for every quiz that is drawn.
//!
//! The number of quizzes is small by default; `CORNET_QUIZZES=10000 cargo test --release --test taxonomy` draws as many
//! as that.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "taxonomy/banks.rs"]
mod banks;
#[path = "taxonomy/counting.rs"]
mod counting;
#[path = "taxonomy/laws.rs"]
mod laws;
#[path = "taxonomy/making.rs"]
mod making;
#[path = "taxonomy/writing.rs"]
mod writing;
