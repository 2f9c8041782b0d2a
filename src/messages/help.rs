//! What `--help`, the manual page and the errors of the command line say.

/// What `--help`, the manual page and the errors of the command line say.
pub trait Help {
    /// What Cornet is.
    fn about(&self) -> &'static str;
    /// What stands below the options of bare `cornet --help`.
    fn more(&self) -> &'static str;
    /// The headings: usage, commands, arguments, options.
    fn headings(&self) -> [&'static str; 4];
    /// What stands for a command and for options in a usage line.
    fn usage_words(&self) -> [&'static str; 2];
    /// What a command does.
    fn command(&self, name: &str) -> Option<&'static str>;
    /// What an option or argument does, by its id.
    fn argument(&self, id: &str) -> Option<&'static str>;
    /// What is wrong with a command line.
    fn usage(&self, problem: &Usage) -> String;
    /// Where to read more.
    fn try_help(&self) -> &'static str;
}

/// What is wrong with a command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Usage {
    /// An option that does not exist, and the one that was probably meant.
    UnknownOption(String, Option<String>),
    /// A command that does not exist, and the one that was probably meant.
    UnknownCommand(String, Option<String>),
    /// A word too many.
    TooMany(String),
    /// A value that an option does not take; what it takes.
    BadValue {
        /// The option.
        option: String,
        /// What was typed.
        value: String,
        /// What is possible.
        possible: String,
    },
    /// An option without its value.
    NoValue(String),
    /// What is missing.
    Missing(String),
    /// Two options that exclude one another.
    Conflict(String, String),
    /// The option was given twice.
    Twice(String),
    /// Anything else, in the words of the parser, which are English.
    Other(String),
}
