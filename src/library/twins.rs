//! The twins of a bank: the same bank in another language, in a folder beside its own.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use super::{Location, built_in::BANKS, files::read_head, read};
use crate::quiz::{
    bank::{Bank, is_language},
    lint::{Outline, outline},
};

/// Finds twins. The ids of a folder are looked up once; the banks themselves are read when they are asked for, and not
/// kept.
#[derive(Debug, Default)]
pub struct Twins {
    folders: Mutex<HashMap<PathBuf, Arc<Ids>>>,
}

/// The files of a folder by the ids of their banks.
type Ids = HashMap<String, PathBuf>;

impl Twins {
    /// The outlines of the twins of a bank without errors; a twin with errors has none.
    #[must_use]
    pub fn of(&self, bank: &Bank, location: &Location) -> Vec<Outline> {
        let others: Vec<Location> = match location {
            Location::BuiltIn(one) => {
                let others = BANKS.iter().filter(|other| other.id == one.id && other.language != one.language);
                others.map(Location::BuiltIn).collect()
            }
            Location::File(path) => self.beside(path, &bank.id).into_iter().map(Location::File).collect(),
        };
        let twin = |other: Location| {
            let twin = read(other).ok()?.bank?;
            (twin.id == bank.id && twin.language != bank.language).then(|| outline(&twin))
        };
        others.into_iter().filter_map(twin).collect()
    }

    /// The files that may be twins of one, in folders beside its own that are called by a language too.
    #[must_use]
    pub fn beside(&self, path: &Path, id: &str) -> Vec<PathBuf> {
        let Ok(path) = std::path::absolute(path) else { return vec![] };
        let Some(folder) = path.parent().filter(|folder| is_language_folder(folder)) else { return vec![] };
        let Some(parent) = folder.parent() else { return vec![] };
        let entries = fs::read_dir(parent).into_iter().flatten().flatten();
        let is_folder = |entry: &fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
        let folders = entries.filter(is_folder).map(|entry| entry.path());
        let mut others: Vec<PathBuf> =
            folders.filter(|other| is_language_folder(other) && other.file_name() != folder.file_name()).collect();
        others.sort();
        others.iter().filter_map(|other| self.ids(other).get(id).cloned()).collect()
    }

    fn ids(&self, folder: &Path) -> Arc<Ids> {
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        let ids = folders.entry(folder.to_owned()).or_insert_with(|| Arc::new(ids(folder)));
        Arc::clone(ids)
    }
}

fn is_language_folder(folder: &Path) -> bool {
    folder.file_name().and_then(|name| name.to_str()).is_some_and(is_language)
}

/// The banks of a folder by what their files say at the top, without reading them whole.
fn ids(folder: &Path) -> Ids {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file())).map(|entry| entry.path());
    let banks = files.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    banks.filter_map(|path| Some((read_head(&path)?.id, path))).collect()
}
