//! Care for the terminal.
