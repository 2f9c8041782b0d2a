//! What is known of files, so that none is read again as long as it does not change: what the banks of the library
//! folder are called, and the banks that others draw on.

use std::{
    collections::HashMap,
    fs::File,
    io::Read,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};

use super::{Found, Location, language_of_folder, read, stem};
use crate::{bank_file, error::Error, quiz::bank::Bank};

/// How many bytes of a file are read first: as a rule its head is among them.
const HEAD: u64 = 4096;

/// What changes whenever a file does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    modified: SystemTime,
    size: u64,
}

/// The stamp of a file; none inside the program, where nothing changes.
pub(super) fn stamp(location: &Location) -> Option<Stamp> {
    let Location::File(path) = location else { return None };
    let metadata = path.metadata().ok()?;
    Some(Stamp { modified: metadata.modified().ok()?, size: metadata.len() })
}

/// What a bank is found by.
#[derive(Debug, Clone)]
pub(super) struct Head {
    pub(super) id: String,
    pub(super) language: Option<String>,
}

/// A bank that others draw on.
#[derive(Debug, Clone)]
pub(super) struct Included {
    pub(super) id: String,
    /// None if it has errors.
    pub(super) bank: Option<Arc<Bank>>,
}

/// Something that was read, as long as the file has this stamp.
type Kept<T> = Mutex<HashMap<PathBuf, (Option<Stamp>, T)>>;

/// The files that were read.
#[derive(Debug, Default)]
pub(super) struct Files {
    heads: Kept<Head>,
    banks: Kept<Included>,
}

fn get<T: Clone>(kept: &Kept<T>, path: &Path, stamp: Option<Stamp>) -> Option<T> {
    let kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    kept.get(path).filter(|(then, _)| *then == stamp).map(|(_, what)| what.clone())
}

fn put<T>(kept: &Kept<T>, path: &Path, stamp: Option<Stamp>, what: T) {
    kept.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), (stamp, what));
}

impl Files {
    /// The heads of these files, without those that cannot be read.
    pub(super) fn heads(&self, paths: Vec<PathBuf>) -> Vec<(PathBuf, Head)> {
        let head = |path: PathBuf| {
            let stamp = stamp(&Location::File(path.clone()));
            let head = get(&self.heads, &path, stamp).or_else(|| {
                let head = read_head(&path)?;
                put(&self.heads, &path, stamp, head.clone());
                Some(head)
            })?;
            Some((path, head))
        };
        paths.into_iter().filter_map(head).collect()
    }

    /// The bank at a place, for those that draw on it.
    pub(super) fn bank(&self, location: &Location) -> Result<Included, Error> {
        if let Some(included) = get(&self.banks, place(location), stamp(location)) {
            return Ok(included);
        }
        let found = read(location.clone())?;
        self.keep(&found);
        Ok(Included { id: found.id, bank: found.bank })
    }

    /// Keeps a bank that was read for those that draw on it.
    pub(super) fn keep(&self, found: &Found) {
        let included = Included { id: found.id.clone(), bank: found.bank.clone() };
        put(&self.banks, place(&found.location), found.stamp, included);
    }
}

fn place(location: &Location) -> &Path {
    match location {
        Location::File(path) => path,
        Location::BuiltIn(bank) => Path::new(bank.path),
    }
}

/// Reads the top of a file, or all of it where the top alone does not say what its bank is found by.
pub(super) fn read_head(path: &Path) -> Option<Head> {
    let mut top = vec![];
    File::open(path).ok()?.take(HEAD).read_to_end(&mut top).ok()?;
    if let Some(head) = bank_file::head(&top) {
        let folder = || language_of_folder(path).map(str::to_owned);
        return Some(Head { id: head.id.unwrap_or_else(|| stem(path)), language: head.language.or_else(folder) });
    }
    let found = read(Location::File(path.to_owned())).ok()?;
    Some(Head { language: found.language().map(str::to_owned), id: found.id })
}
