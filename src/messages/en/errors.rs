use super::English;
use crate::{
    error::{Error, Needed},
    history::Trouble,
    messages::{
        errors::{Errors, file_called},
        history::History,
        problems::Problems,
    },
};

impl Errors for English {
    fn error_word(&self) -> &'static str {
        "error"
    }
    #[expect(clippy::too_many_lines, reason = "one arm an error, so that none is forgotten")]
    fn error(&self, error: &Error) -> (String, Option<String>) {
        let some = |text: String| Some(text);
        match error {
            Error::UnknownBank { name, known, suggestion } => (
                format!("There is no quiz called “{name}”."),
                some(match suggestion {
                    Some(suggestion) => format!("Did you mean “{suggestion}”? Quizzes: {}.", known.join(", ")),
                    None => {
                        format!(
                            "Quizzes: {}. A file is named with its path, such as {}.",
                            known.join(", "),
                            file_called(name)
                        )
                    }
                }),
            ),
            Error::UnknownTopic { topic, known } if known.is_empty() => {
                (format!("There is no topic “{topic}”: these questions name none."), None)
            }
            Error::UnknownTopic { topic, known } => {
                (format!("There is no topic “{topic}”."), some(format!("Topics: {}.", known.join(", "))))
            }
            Error::UnknownQuestion { id, suggestion } => (
                format!("There is no question “{id}”."),
                suggestion.as_ref().map(|suggestion| format!("Did you mean “{suggestion}”?")),
            ),
            Error::UnknownCode { code, suggestion } => (
                format!("There is no code “{code}”."),
                Some(match suggestion {
                    Some(suggestion) => format!("Did you mean “{suggestion}”?"),
                    None => "A code is a letter and three digits, such as E101 or W009.".into(),
                }),
            ),
            Error::NothingLeft => {
                ("The question has none of these topics.".into(), some("Leave out --topic or --question.".into()))
            }
            Error::NoBank(ids) => (
                "Which quiz? There is no terminal to show a menu in.".into(),
                some(format!(
                    "Name one, such as “cornet play {}”. Quizzes: {}.",
                    ids.first().map_or("ID", String::as_str),
                    ids.join(", ")
                )),
            ),
            Error::NeedsTerminal => (
                "The rich screen needs a terminal for input and for errors, of at least 20 columns and 8 rows.".into(),
                some("Leave out --ui rich, or use --ui plain.".into()),
            ),
            Error::NoInput(Needed::Answers) => {
                ("A quiz needs answers, and --no-input forbids asking.".into(), some("Leave out --no-input.".into()))
            }
            Error::NoInput(Needed::Quiz) => (
                "Which quiz has to be asked, and --no-input forbids asking.".into(),
                some("Leave out --no-input, or name a command: cornet --help.".into()),
            ),
            Error::NoInput(Needed::Yes) => (
                "Clearing the history has to be confirmed, and nobody can be asked here.".into(),
                some("Add --yes to clear it.".into()),
            ),
            Error::NoInput(Needed::NewFile) => (
                "A new bank needs a file, and its name cannot be asked for here.".into(),
                some("Name it: cornet new my-bank.toml".into()),
            ),
            Error::Unreadable(path, reason) => (format!("{}: {}", path.display(), self.unreadable(reason)), None),
            Error::Broken(_) => {
                ("The bank has errors, so it cannot be used yet.".into(), some("Mend them and try again.".into()))
            }
            Error::EmptyFolder(path) => (
                format!("There is no bank in the folder {}.", path.display()),
                some("A bank is a file that ends in .toml.".into()),
            ),
            Error::SameId(id, paths) => (
                format!(
                    "Two files are the bank “{id}”: {}.",
                    paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
                ),
                some("Give one of them another id. Twins in two languages stand in folders side by side.".into()),
            ),
            Error::Exists(path) => {
                (format!("{} is there already.", path.display()), some("Use --force to write over it.".into()))
            }
            Error::NotOverwritten(path) => (
                format!("{} is there already, and a new bank is never written over another.", path.display()),
                some("Give it another name.".into()),
            ),
            Error::NoFileName(id) => (
                format!("The bank's id “{id}” cannot name a file."),
                some("Give it an id of small letters, digits and hyphens: id = \"my-bank\".".into()),
            ),
            Error::NotInLibrary(id) => (
                format!("There is no bank “{id}” in your library."),
                some("“cornet list” shows the banks at hand.".into()),
            ),
            Error::BuiltIn(id) => (format!("The bank “{id}” is built in: it cannot be taken out."), None),
            Error::Unwritable(path, reason) => {
                (format!("{} could not be written: {}", path.display(), self.unwritable(reason)), None)
            }
            Error::NoDataFolder => {
                ("No folder for data was found.".into(), some("Set CORNET_HOME to a folder of yours.".into()))
            }
            Error::NothingToResume => {
                ("There is no quiz to go on with: none was cut off.".into(), some("“cornet play” begins one.".into()))
            }
            Error::History(trouble) => (
                self.trouble(trouble),
                match trouble {
                    Trouble::Damaged => some("The next quiz puts it aside and begins a new one.".into()),
                    Trouble::Newer(_) => some("Use that Cornet, or set CORNET_HOME to another folder.".into()),
                    Trouble::Busy => some("Close that program, and try again.".into()),
                    Trouble::NoFolder => some("Set CORNET_HOME to a folder of yours.".into()),
                    _ => None,
                },
            ),
            Error::Stream(error) => (format!("Input or output failed: {error}"), None),
        }
    }
}
