//! What is said when something cannot be done.

use crate::error::Error;

/// What is said when something cannot be done.
pub trait Errors {
    /// The word before an error.
    fn error_word(&self) -> &'static str;
    /// What happened, and then what to do, each a sentence.
    fn error(&self, error: &Error) -> (String, Option<String>);
}

/// The path of a file here that was meant by the name of a bank.
pub(super) fn file_called(name: &str) -> String {
    let ending = if std::path::Path::new(name).extension().is_some() { "" } else { ".toml" };
    format!("./{name}{ending}")
}
