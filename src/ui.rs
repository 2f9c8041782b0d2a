//! The screens: what a student sees and types.

pub mod line;
pub mod markup;
pub mod menu;
#[cfg(unix)]
pub mod terminal;
