//! Banks with errors: everything that is said of them, in both languages.
//!
//! The expected texts are in `tests/bank_file/golden`. After a change that is meant, write them anew with
//! `CORNET_WRITE_GOLDEN=1 cargo test --test bank_file`, and read what `git diff` shows: a text that nobody has read is
//! no expectation. Without that variable a text that differs, or is not there, fails.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "bank_file/cases.rs"]
mod cases;
#[cfg(unix)]
#[path = "bank_file/files.rs"]
mod files;
#[path = "bank_file/places.rs"]
mod places;
#[path = "bank_file/properties.rs"]
mod properties;
#[path = "bank_file/taxonomies.rs"]
mod taxonomies;
#[path = "bank_file/texts.rs"]
mod texts;
#[path = "bank_file/words.rs"]
mod words;
