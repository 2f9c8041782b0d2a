//! Banks of one folder with the same id that are no twins: the id would mean either of them.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use super::{
    Location, are_twins,
    files::{Head, read_head},
    look_below, read,
};
use crate::{
    bank_file::{Position, Reading},
    quiz::{
        bank::References,
        problem::{Finding, Problem},
    },
};

/// Finds banks of a folder that have the id of another one there. What its files say at the top is looked up once; a bank
/// is read only to be named.
#[derive(Debug, Default)]
pub struct Namesakes {
    folders: Vec<Folder>,
}

#[derive(Debug)]
struct Folder {
    path: PathBuf,
    /// The files below it in the order of their paths, by the ids of their banks.
    files: OnceLock<HashMap<String, Vec<Namesake>>>,
}

/// A file among those of one id.
#[derive(Debug)]
struct Namesake {
    path: PathBuf,
    /// The same file by the path that every other path of it comes down to.
    real: PathBuf,
    language: Option<String>,
    /// The place in the list of one before it that is no twin of it, if there is one. Such a one is held against no other.
    clash: Option<usize>,
}

impl Namesakes {
    /// Of some folders, each by itself: two of them may hold the same ids.
    pub fn new(folders: impl IntoIterator<Item = PathBuf>) -> Self {
        let folder = |path| Folder { path, files: OnceLock::new() };
        Self { folders: folders.into_iter().map(folder).collect() }
    }

    /// Says of a bank that one before it, in the order of their paths, has the same id and is no twin of it.
    #[must_use]
    pub fn of(&self, reading: &Reading, path: &Path) -> Option<Finding> {
        let References { id, place, .. } = &reading.references;
        let other = self.folders.iter().find_map(|folder| {
            let files = folder.files().get(id).filter(|files| files.len() > 1)?;
            let real = fs::canonicalize(path).ok()?;
            let this = files.iter().find(|file| file.real == real)?;
            clash(reading, path, &files.get(this.clash?)?.path)
        })?;
        let problem = Problem::SameId { id: id.clone(), other };
        Some(Finding { problem, span: place.clone(), also: None })
    }
}

impl Folder {
    fn files(&self) -> &HashMap<String, Vec<Namesake>> {
        self.files.get_or_init(|| {
            let mut files: HashMap<String, Vec<Namesake>> = HashMap::new();
            let top = fs::canonicalize(&self.path).unwrap_or_else(|_| self.path.clone());
            for (path, _) in look_below(&self.path).into_iter().filter(|(_, read)| read.is_ok()) {
                let Some(Head { id, language }) = read_head(&path) else { continue };
                let others = files.entry(id).or_default();
                let is_twin = |other: &Namesake| {
                    are_twins((&path, language.as_deref()), (&other.path, other.language.as_deref()))
                };
                let clash = others.iter().position(|other| other.clash.is_none() && !is_twin(other));
                // No link is followed below the folder.
                let real = path.strip_prefix(&self.path).map_or_else(|_| path.clone(), |below| top.join(below));
                others.push(Namesake { path, real, language, clash });
            }
            files
        })
    }
}

/// Where another bank has the id of this one, if it has and is no twin: what was seen at its top may be something else.
fn clash(reading: &Reading, path: &Path, other: &Path) -> Option<String> {
    let found = read(Location::File(other.to_owned())).ok()?;
    let (here, there) = (&reading.references, &found.reading.references);
    let is_twin = are_twins((path, Some(&here.language)), (other, Some(&there.language)));
    let Position { line, column } = found.reading.position(there.place.start);
    (here.id == there.id && !is_twin).then(|| format!("{}:{line}:{column}", other.display()))
}
