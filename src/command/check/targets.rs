//! What the words of the command line mean: files, folders, ids of banks.

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    bank_file::Unreadable,
    error::Error,
    library::{Library, Location, is_path, look_below},
};

/// Something to be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// A bank.
    Bank(Location),
    /// A folder that cannot be read, or has no bank in it.
    Unreadable(PathBuf, Unreadable),
    /// A word that no bank is called by, and the id that was probably meant.
    Unknown(String, Option<String>),
}

/// A word of the command line.
#[derive(Debug, Clone)]
pub(super) enum Word {
    /// A file or folder, there or not.
    Path(PathBuf),
    /// The bank that an id means, or none.
    Id(Target),
}

/// Finds out what some words are: paths or ids as everywhere; here one that no bank is called by may also be a file or
/// folder.
pub(super) fn words(texts: &[String], library: &Library) -> Vec<Word> {
    let word = |text: &String| {
        if is_path(text) {
            return Word::Path(PathBuf::from(text));
        }
        match library.by_id(text, library.language.tag()) {
            Ok(found) => Word::Id(Target::Bank(found.location)),
            Err(_) if Path::new(text).exists() => Word::Path(PathBuf::from(text)),
            Err(Error::UnknownBank { suggestion, .. }) => {
                let file = format!("{text}.toml");
                let suggestion = if Path::new(&file).exists() { Some(file) } else { suggestion };
                Word::Id(Target::Unknown(text.clone(), suggestion))
            }
            Err(Error::Unreadable(path, reason)) => Word::Id(Target::Unreadable(path, reason)),
            Err(_) => Word::Id(Target::Unknown(text.clone(), None)),
        }
    };
    texts.iter().map(word).collect()
}

/// What some words mean now, in their order, the files of a folder in the order of their paths; each file once.
pub(super) fn targets(words: &[Word]) -> Vec<Target> {
    let mut seen = HashSet::new();
    let mean = |word: &Word| match word {
        Word::Path(path) => below(path),
        Word::Id(target) => vec![target.clone()],
    };
    let mut targets: Vec<Target> = words.iter().flat_map(mean).collect();
    if words.len() > 1 {
        targets.retain(|target| match target {
            Target::Bank(Location::File(path)) => seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone())),
            Target::Bank(Location::BuiltIn(bank)) => seen.insert(PathBuf::from(bank.path)),
            Target::Unreadable(..) | Target::Unknown(..) => true,
        });
    }
    targets
}

/// A file, or the files below a folder.
fn below(path: &Path) -> Vec<Target> {
    if !path.is_dir() {
        return vec![Target::Bank(Location::File(path.to_owned()))];
    }
    let found = look_below(path);
    if found.is_empty() {
        return vec![Target::Unreadable(path.to_owned(), Unreadable::NoBank)];
    }
    let target = |(path, read): (PathBuf, Result<(), Unreadable>)| match read {
        Ok(()) => Target::Bank(Location::File(path)),
        Err(reason) => Target::Unreadable(path, reason),
    };
    found.into_iter().map(target).collect()
}
