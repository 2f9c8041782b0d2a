//! French and English: every sentence of the program.
//!
//! One trait an area, one method a message, typed arguments: a missing translation does not compile. A language is a
//! folder with one file an area. In French 0 and 1 are singular.

pub mod en;
pub mod fr;
