use super::English;
use crate::messages::help::{Help, Usage};

impl Help for English {
    fn about(&self) -> &'static str {
        "Quizzes in the terminal: answer, see why, and remember."
    }
    fn more(&self) -> &'static str {
        "Without a command, Cornet shows the menu of quizzes.\n\nExit codes: 0 done, 1 checked banks have errors, 2 wrong usage or what cannot be read or played,\n3 the input ended before the quiz did, 130 interrupted."
    }
    fn headings(&self) -> [&'static str; 4] {
        ["Usage", "Commands", "Arguments", "Options"]
    }
    fn usage_words(&self) -> [&'static str; 2] {
        ["COMMAND", "OPTIONS"]
    }
    fn command(&self, name: &str) -> Option<&'static str> {
        Some(match name {
            "list" => "List the banks at hand",
            "play" => "Play a quiz",
            "review" => "Ask again what you are about to forget",
            "progress" => "Show your scores, your topics and what you confuse",
            "resume" => "Go on with the quiz that was cut off",
            "history" => "List what you answered, or clear it away",
            "check" => "Say what is wrong with banks, or could be better",
            "show" => "Print a bank as a sheet, without or with the answers",
            "new" => "Write a new bank, commented, with a schema for your editor",
            "add" => "Check banks and put them into your library",
            "remove" => "Take a bank out of your library",
            "schema" => "Print the JSON Schema of banks, for editors",
            "format" => "Print the reference page of the bank format",
            "completions" => "Print what a shell needs to complete commands",
            "man" => "Print the manual page",
            _ => return None,
        })
    }
    fn argument(&self, id: &str) -> Option<&'static str> {
        Some(match id {
            "lang" => "Language of the interface, and of banks that have twins",
            "color" => "When to use colours: auto, always or never",
            "ui" => "Which screen: auto, rich or plain (for pipes and screen readers)",
            "no_input" => "Never ask anything; fail where something would be asked",
            "help" => "Print this help",
            "version" => "Print the version",
            "banks" | "bank" => "A bank: its id, or a path to a file or folder",
            "questions" => "How many questions, or all",
            "question" => "Ask just this question",
            "topic" => "Ask only about this topic; can be repeated",
            "seed" => "Draw the quiz that this number stands for",
            "no_shuffle" => "Keep questions and options in the author's order",
            "exam" => "No feedback before the end; answers can be changed",
            "practice" => "Feedback after each answer",
            "time_limit" => "How long the quiz may last: 90s, 10m, 1h30m",
            "certainty" => "Ask how sure you are of each answer, and report it",
            "no_history" => "Keep nothing of this quiz",
            "learner" => "Who plays, where several share an account",
            "clear" => "Clear away what is listed",
            "yes" => "Do not ask before clearing",
            "history_format" => "Form of the list: text, csv or json",
            "format" => "Form of the result: text or json",
            "paths" => "A bank file, a folder of them, or the id of a bank",
            "strict" => "Count warnings as errors",
            "check_format" => "Form of the diagnostics: text, short (one line each, for editors) or json",
            "watch" => "Check again at each save, until Ctrl-C",
            "fix" => "Make the safe repairs: missing ids, French spaces, options listed twice",
            "dry_run" => "With --fix: show what would change, and change nothing",
            "explain" => "Explain a code, such as E101: the rule, why, an example",
            "sheet_format" => "Form of the sheet: text, markdown, or html to print",
            "path" => "The new file; asked for, step by step, if left out",
            "title" => "Title of the new bank",
            "taxonomy" => "Facts, of which Cornet makes questions, instead of questions",
            "key" => "With the answers",
            "files" => "Bank files",
            "force" => "Write over a bank that is there already",
            "id" => "The id of a bank",
            "shell" => "The shell: bash, elvish, fish, powershell or zsh",
            _ => return None,
        })
    }
    fn usage(&self, problem: &Usage) -> String {
        let meant = |meant: &Option<String>| {
            meant.as_ref().map(|meant| format!(" Did you mean “{meant}”?")).unwrap_or_default()
        };
        match problem {
            Usage::UnknownOption(option, suggestion) => format!("There is no option “{option}”.{}", meant(suggestion)),
            Usage::UnknownCommand(command, suggestion) => {
                format!("There is no command “{command}”.{}", meant(suggestion))
            }
            Usage::TooMany(word) => format!("“{word}” is one word too many."),
            Usage::BadValue { option, value, possible } => {
                format!("“{value}” is not a value for {option}. Possible: {possible}.")
            }
            Usage::NoValue(option) => format!("{option} needs a value."),
            Usage::Missing(what) => format!("Something is missing: {what}."),
            Usage::Conflict(one, other) => format!("{one} cannot go with {other}."),
            Usage::Twice(option) => format!("{option} can be given only once."),
            Usage::Other(text) => text.clone(),
        }
    }
    fn try_help(&self) -> &'static str {
        "“cornet --help” says what there is."
    }
}
