//! The layers: what `src/quiz` may not know, and that nothing outside the kinds names a kind.

use std::{
    fs,
    path::{Path, PathBuf},
};

use cornet::quiz::kind::KINDS;

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

/// The code of a file, without its tests and comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

#[test]
fn the_quiz_knows_nothing_of_files_screens_and_words() {
    let forbidden = [
        "crate::ui",
        "crate::messages",
        "crate::bank_file",
        "crate::library",
        "crate::command",
        "crate::cli",
        "crate::error",
        "toml::",
        "console::",
        "rusqlite",
        "std::fs",
        "std::env",
        "std::io",
        "std::process",
        "std::net",
        "fs::",
        "env::",
        "io::",
        "Instant",
        "SystemTime",
        "jiff",
        "thread_rng",
        "rand::rng()",
        "println!",
        "eprintln!",
    ];
    let mut files = sources(&source().join("quiz"));
    files.push(source().join("quiz.rs"));
    for path in files {
        let code = code(&path);
        let is_word = |at: usize| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let found: Vec<&str> =
            forbidden.into_iter().filter(|name| code.match_indices(name).any(|(at, _)| is_word(at))).collect();
        assert!(found.is_empty(), "{} knows {found:?}", path.display());
    }
}

#[test]
fn nothing_outside_the_kinds_names_a_kind() {
    let kinds = source().join("quiz/kind");
    let is_code = |path: &PathBuf| !path.starts_with(&kinds) && !path.ends_with("tests.rs");
    for path in sources(&source()).into_iter().filter(is_code) {
        // The example of an explanation is a bank, whose questions have kinds.
        let is_example = |line: &&str| line.split_whitespace().collect::<Vec<_>>().join(" ").contains("kind = \"");
        let code: String = code(&path).lines().filter(|line| !is_example(line)).collect();
        for kind in KINDS {
            let literal = format!("\"{}\"", kind.name);
            assert!(!code.contains(&literal), "{} names the kind {literal}", path.display());
        }
    }
}

#[test]
fn the_store_has_one_home() {
    for path in sources(&source()).into_iter().filter(|path| !path.starts_with(source().join("history"))) {
        let is_home = path == source().join("history.rs");
        assert!(is_home || !code(&path).contains("rusqlite"), "{} knows rusqlite", path.display());
    }
}

#[test]
fn a_kind_is_one_file_and_two_lines_of_the_list() {
    let list = code(&source().join("quiz/kind.rs"));
    for kind in KINDS {
        let file = sources(&source().join("quiz/kind"))
            .into_iter()
            .find(|path| code(path).contains(&format!("name: \"{}\"", kind.name)));
        let stem = file.as_deref().and_then(Path::file_stem).map(|stem| stem.to_string_lossy().into_owned()).unwrap();
        let lines = list.lines().filter(|line| line.contains(&stem)).count();
        assert_eq!(lines, 2, "{}", kind.name);
    }
}
