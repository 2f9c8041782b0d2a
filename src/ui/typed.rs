//! What a typed line is: an answer, or a command.

/// A command that can be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// `:hint`
    Hint,
    /// `:skip`
    Skip,
    /// `:back`
    Back,
    /// `:quit`
    Quit,
    /// `:edit`
    Edit,
    /// `:help`
    Help,
}

/// A typed line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// Text; `::x` is the text `:x`.
    Text(String),
    /// A command.
    Command(Command),
    /// `:flag`: the student disagrees with the last mark, perhaps with a reason.
    Flag(String),
    /// What looks like a command and is none.
    Unknown(String),
}

/// Reads a typed line. Commands are understood in both languages, whatever the interface speaks.
#[must_use]
pub fn read(line: &str) -> Typed {
    let trimmed = line.trim();
    if trimmed.starts_with("::") {
        return Typed::Text(trimmed.strip_prefix(':').unwrap_or_default().to_owned());
    }
    let Some(name) = trimmed.strip_prefix(':') else { return Typed::Text(line.to_owned()) };
    let (first, rest) = name.trim().split_once(char::is_whitespace).unwrap_or((name.trim(), ""));
    if matches!(first.to_lowercase().as_str(), "flag" | "désaccord" | "desaccord") {
        return Typed::Flag(rest.trim().to_owned());
    }
    match name.trim().to_lowercase().as_str() {
        "hint" | "indice" => Typed::Command(Command::Hint),
        "skip" | "passer" => Typed::Command(Command::Skip),
        "back" | "retour" => Typed::Command(Command::Back),
        "quit" | "quitter" => Typed::Command(Command::Quit),
        "edit" => Typed::Command(Command::Edit),
        "help" | "aide" => Typed::Command(Command::Help),
        _ => Typed::Unknown(trimmed.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_told_from_answers() {
        assert_eq!(read(" :Indice "), Typed::Command(Command::Hint));
        assert_eq!(read("::hint"), Typed::Text(":hint".into()));
        assert_eq!(read(":zut"), Typed::Unknown(":zut".into()));
        assert_eq!(read(":flag  it is  both "), Typed::Flag("it is  both".into()));
        assert_eq!(read(":Désaccord"), Typed::Flag(String::new()));
        assert_eq!(read(":flags"), Typed::Unknown(":flags".into()));
        assert_eq!(read(" b "), Typed::Text(" b ".into()));
    }
}
