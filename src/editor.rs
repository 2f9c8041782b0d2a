//! The author's editor, opened at a line of a file.

use std::{
    ffi::OsString,
    io::{self, IsTerminal},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
};

/// An editor, as `VISUAL` or `EDITOR` names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor {
    command: String,
}

impl Editor {
    /// An editor by its command line, as a shell takes it: a program, perhaps with options. None where it is blank.
    #[must_use]
    pub fn new(command: &str) -> Option<Self> {
        let command = command.trim();
        (!command.is_empty()).then(|| Self { command: command.to_owned() })
    }

    /// The command line.
    #[must_use]
    pub fn command(&self) -> &str {
        &self.command
    }

    /// Opens a file at a line, counted from 1, and waits until the editor ends. What it shows on standard output goes
    /// to standard error, where the screen is: the output belongs to results.
    ///
    /// # Errors
    /// When the editor cannot be started.
    pub fn open(&self, file: &Path, line: usize) -> io::Result<ExitStatus> {
        let mut command = self.shell();
        command.args(self.arguments(file, line));
        if !io::stdin().is_terminal() {
            command.stdin(Stdio::null());
        }
        command.stdout(standard_error()?);
        command.status()
    }

    /// The shell takes the command line apart, as those who set the variables expect.
    #[cfg(unix)]
    fn shell(&self) -> Command {
        let mut shell = Command::new("/bin/sh");
        shell.arg("-c").arg(format!("{} \"$@\"", self.command)).arg(&self.command);
        shell
    }

    #[cfg(not(unix))]
    fn shell(&self) -> Command {
        let mut words = self.command.split_whitespace();
        let mut command = Command::new(words.next().unwrap_or_default());
        command.args(words);
        command
    }

    /// What the editor is given besides its own options. `+LINE FILE` is how vi began it and how most take it.
    fn arguments(&self, file: &Path, line: usize) -> Vec<OsString> {
        // A name that begins so would be taken for an option.
        let begins_like_option = file.to_string_lossy().starts_with(['-', '+']);
        let file = if begins_like_option { Path::new(".").join(file) } else { PathBuf::from(file) };
        let words: Vec<&str> = self.command.split_whitespace().collect();
        let program = words.first().map(|word| Path::new(word.trim_matches(['"', '\''])).file_stem());
        let program = program.flatten().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
        let with_line = || {
            let mut place = file.as_os_str().to_owned();
            place.push(format!(":{line}"));
            place
        };
        // One that hands the file to a window already open returns at once, unless it is told to wait.
        let wait = |options: [&str; 2]| {
            let waits = words.iter().any(|word| options.contains(word));
            (!waits).then(|| OsString::from(options[0]))
        };
        let number = || OsString::from(line.to_string());
        match program.as_str() {
            "code" | "code-insiders" | "codium" | "vscodium" | "cursor" => {
                wait(["--wait", "-w"]).into_iter().chain(["--goto".into(), with_line()]).collect()
            }
            "subl" | "sublime_text" | "zed" | "zeditor" => {
                wait(["--wait", "-w"]).into_iter().chain([with_line()]).collect()
            }
            "hx" | "helix" => vec![with_line()],
            "mate" => wait(["--wait", "-w"]).into_iter().chain(["--line".into(), number(), file.into()]).collect(),
            "kate" | "kwrite" => {
                wait(["--block", "-b"]).into_iter().chain(["--line".into(), number(), file.into()]).collect()
            }
            "notepad++" => vec![format!("-n{line}").into(), file.into()],
            "notepad" | "ed" => vec![file.into()],
            _ => vec![format!("+{line}").into(), file.into()],
        }
    }
}

#[cfg(unix)]
fn standard_error() -> io::Result<Stdio> {
    use std::os::fd::AsFd;

    Ok(io::stderr().as_fd().try_clone_to_owned()?.into())
}

#[cfg(not(unix))]
fn standard_error() -> io::Result<Stdio> {
    Ok(Stdio::inherit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_editor_is_told_the_line_in_its_own_way() {
        for (command, file, expected) in [
            ("vi", "a.toml", "+7 a.toml"),
            ("/usr/bin/nano --softwrap", "b/a.toml", "+7 b/a.toml"),
            ("emacsclient -nw", "a.toml", "+7 a.toml"),
            ("code", "a.toml", "--wait --goto a.toml:7"),
            ("code --wait", "a.toml", "--goto a.toml:7"),
            ("/opt/bin/codium -w", "a.toml", "--goto a.toml:7"),
            ("subl", "a.toml", "--wait a.toml:7"),
            ("hx", "a.toml", "a.toml:7"),
            ("mate -w", "a.toml", "--line 7 a.toml"),
            ("kate", "a.toml", "--block --line 7 a.toml"),
            ("notepad", "a.toml", "a.toml"),
            ("vim", "-a.toml", "+7 ./-a.toml"),
            ("vim", "+a.toml", "+7 ./+a.toml"),
        ] {
            let arguments = Editor::new(command).unwrap().arguments(Path::new(file), 7);
            let words: Vec<_> = arguments.iter().map(|word| word.to_str().unwrap()).collect();
            assert_eq!(words.join(" "), expected, "{command}");
        }
        assert_eq!(Editor::new("  "), None);
    }
}
