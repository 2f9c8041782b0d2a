//! Banks of one folder with the same id that are no twins: the id would mean either of them.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
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
/// is read only to be named, and once however many others have its id.
#[derive(Debug, Default)]
pub struct Namesakes {
    folders: Vec<Folder>,
}

#[derive(Debug)]
struct Folder {
    path: PathBuf,
    /// The files below it that seem to clash with one before them in the order of their paths, by the path that every
    /// other path of a file comes down to.
    clashes: OnceLock<HashMap<PathBuf, Arc<First>>>,
}

/// The first file of an id, or one of its twins.
#[derive(Debug)]
struct First {
    path: PathBuf,
    language: Option<String>,
    /// What it really says: what was seen at its top may be something else.
    read: OnceLock<Option<(References, Position)>>,
}

impl Namesakes {
    /// Of some folders, each by itself: two of them may hold the same ids.
    pub fn new(folders: impl IntoIterator<Item = PathBuf>) -> Self {
        let folder = |path| Folder { path, clashes: OnceLock::new() };
        Self { folders: folders.into_iter().map(folder).collect() }
    }

    /// Says of a bank that one before it, in the order of their paths, has the same id and is no twin of it.
    #[must_use]
    pub fn of(&self, reading: &Reading, path: &Path) -> Option<Finding> {
        let References { id, place, .. } = &reading.references;
        let clashing = self.folders.iter().map(Folder::clashes).filter(|clashes| !clashes.is_empty());
        let other = clashing.filter_map(|clashes| clashes.get(&fs::canonicalize(path).ok()?)).find_map(|first| {
            let (there, Position { line, column }) = first.read()?;
            let here = (path, Some(reading.references.language.as_str()));
            let is_twin = are_twins(here, (&first.path, Some(&there.language)));
            // Of two banks whose ids cannot be told nothing is known.
            (!id.is_empty() && *id == there.id && !is_twin).then(|| format!("{}:{line}:{column}", first.path.display()))
        })?;
        let problem = Problem::SameId { id: id.clone(), other };
        Some(Finding { problem, span: place.clone(), also: None })
    }
}

impl Folder {
    fn clashes(&self) -> &HashMap<PathBuf, Arc<First>> {
        self.clashes.get_or_init(|| {
            let mut firsts: HashMap<String, Vec<Arc<First>>> = HashMap::new();
            let mut clashes = HashMap::new();
            let top = fs::canonicalize(&self.path).unwrap_or_else(|_| self.path.clone());
            for (path, _) in look_below(&self.path).into_iter().filter(|(_, read)| read.is_ok()) {
                let Some(Head { id, language }) = read_head(&path) else { continue };
                let twins = firsts.entry(id).or_default();
                let is_twin =
                    |first: &First| are_twins((&path, language.as_deref()), (&first.path, first.language.as_deref()));
                match twins.iter().find(|first| !is_twin(first)) {
                    Some(first) => {
                        // No link is followed below the folder.
                        let real = path.strip_prefix(&self.path).map_or_else(|_| path.clone(), |below| top.join(below));
                        clashes.insert(real, Arc::clone(first));
                    }
                    None => twins.push(Arc::new(First { path, language, read: OnceLock::new() })),
                }
            }
            clashes
        })
    }
}

impl First {
    fn read(&self) -> Option<&(References, Position)> {
        let found = || {
            let reading = read(Location::File(self.path.clone())).ok()?.reading;
            let position = reading.position(reading.references.place.start);
            Some((reading.references, position))
        };
        self.read.get_or_init(found).as_ref()
    }
}
