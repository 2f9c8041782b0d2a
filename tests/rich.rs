//! The rich screen in a pseudo-terminal, and beside it the plain screen in a pipe: same intent, same result.
//!
//! The golden screens are text files in `tests/rich/screens`. To draw them anew after a change that was meant:
//! `CORNET_SCREENS=update cargo test --test rich`, then read every one of them in the diff.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, also in the functions that its tests share"
)]

#[path = "rich/authors.rs"]
mod authors;
#[path = "rich/banks.rs"]
mod banks;
#[path = "rich/care.rs"]
mod care;
#[path = "rich/cells.rs"]
mod cells;
#[path = "rich/editing.rs"]
mod editing;
#[path = "rich/escapes.rs"]
mod escapes;
#[path = "rich/harness.rs"]
mod harness;
#[path = "rich/killed.rs"]
mod killed;
#[path = "rich/later.rs"]
mod later;
#[path = "rich/layout.rs"]
mod layout;
#[path = "rich/resumed.rs"]
mod resumed;
#[path = "rich/screens.rs"]
mod screens;
#[path = "rich/typing.rs"]
mod typing;
