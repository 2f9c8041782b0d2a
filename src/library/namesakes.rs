//! Banks of one folder with the same id that are no twins: an id would mean either of them.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use super::{Location, are_twins, look_below, read, twins::id_of};
use crate::{
    bank_file::{Position, Reading},
    quiz::{
        bank::References,
        problem::{Finding, Problem},
    },
};

/// Finds banks of a folder that have the id of another one there. The ids of a folder are looked up once; banks are read
/// only where two may have the same, and not kept.
#[derive(Debug, Default)]
pub struct Namesakes {
    folders: Vec<Folder>,
}

#[derive(Debug)]
struct Folder {
    path: PathBuf,
    /// The files below it in the order of their paths, by the ids of their banks.
    files: OnceLock<HashMap<String, Vec<PathBuf>>>,
}

impl Namesakes {
    /// Of some folders, each by itself: two of them may hold the same ids.
    pub fn new(folders: impl IntoIterator<Item = PathBuf>) -> Self {
        let folder = |path| Folder { path, files: OnceLock::new() };
        Self { folders: folders.into_iter().map(folder).collect() }
    }

    /// Says of a bank that one before it, in the order of their paths, has the same id and is no twin of it. One of which
    /// that is said itself is no longer held against others.
    #[must_use]
    pub fn of(&self, reading: &Reading, path: &Path) -> Option<Finding> {
        let References { id, place, .. } = &reading.references;
        let other = self.folders.iter().find_map(|folder| {
            let files = folder.files().get(id).filter(|files| files.len() > 1)?;
            let this = files.iter().position(|file| file == path || is_same(file, path))?;
            let mut kept: Vec<Namesake> = vec![];
            for file in files.get(..this)? {
                let Some(other) = Namesake::read(file, id) else { continue };
                if kept.iter().all(|one| one.is_twin_of(&other)) {
                    kept.push(other);
                }
            }
            let this = Namesake::new(path, reading);
            kept.into_iter().find(|one| !one.is_twin_of(&this))
        })?;
        let problem = Problem::SameId { id: id.clone(), other: other.place };
        Some(Finding { problem, span: place.clone(), also: None })
    }
}

/// A bank that has the id of another.
struct Namesake {
    path: PathBuf,
    language: String,
    /// Where it has its id.
    place: String,
}

impl Namesake {
    fn new(path: &Path, reading: &Reading) -> Self {
        let References { language, place, .. } = &reading.references;
        let Position { line, column } = reading.position(place.start);
        let place = format!("{}:{line}:{column}", path.display());
        Self { path: path.to_owned(), language: language.clone(), place }
    }

    /// Reads a bank that has an id; what was seen at the top of its file may have been something else.
    fn read(path: &Path, id: &str) -> Option<Self> {
        let found = read(Location::File(path.to_owned())).ok()?;
        (found.reading.references.id == id).then(|| Self::new(path, &found.reading))
    }

    fn is_twin_of(&self, other: &Self) -> bool {
        are_twins((&self.path, Some(&self.language)), (&other.path, Some(&other.language)))
    }
}

impl Folder {
    fn files(&self) -> &HashMap<String, Vec<PathBuf>> {
        self.files.get_or_init(|| {
            let mut files: HashMap<String, Vec<PathBuf>> = HashMap::new();
            for (path, _) in look_below(&self.path).into_iter().filter(|(_, read)| read.is_ok()) {
                files.entry(id_of(&path)).or_default().push(path);
            }
            files
        })
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    fs::canonicalize(one).ok().is_some_and(|one| fs::canonicalize(other).is_ok_and(|other| one == other))
}
