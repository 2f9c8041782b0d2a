//! The banks at hand: files, folders, the library folder, and the banks inside the program.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rayon::prelude::*;

use crate::{
    bank_file::{self, Reading, Unreadable},
    error::Error,
    messages::Language,
    quiz::problem::closest,
};

pub mod built_in;
mod namesakes;
mod references;
mod twins;

use built_in::{BANKS, BuiltIn};
pub use namesakes::Namesakes;
pub use twins::Twins;

/// Where banks are looked for, and which of two twins an id means.
#[derive(Debug, Clone)]
pub struct Library {
    /// The library folder; there may be none.
    pub folder: Option<PathBuf>,
    /// The language of the interface.
    pub language: Language,
}

impl Library {
    /// Whether a file lies in the library folder, so that its bank can be called by its id.
    #[must_use]
    pub fn holds(&self, file: &Path) -> bool {
        let folder = self.folder.as_deref().and_then(|folder| fs::canonicalize(folder).ok());
        folder.is_some_and(|folder| file.starts_with(folder))
    }
}

/// Where a bank is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// In a file.
    File(PathBuf),
    /// Inside the program.
    BuiltIn(&'static BuiltIn),
}

/// A bank that was found and read.
#[derive(Debug)]
pub struct Found {
    /// Its id.
    pub id: String,
    /// Where it is.
    pub location: Location,
    /// What it reads as.
    pub reading: Reading,
}

impl Found {
    /// The name under which it is spoken of.
    #[must_use]
    pub fn path(&self) -> String {
        match &self.location {
            Location::File(path) => path.display().to_string(),
            Location::BuiltIn(bank) => bank.path.to_owned(),
        }
    }

    fn language(&self) -> Option<&str> {
        match (&self.reading.bank, &self.location) {
            (Some(bank), _) => Some(&bank.language),
            (None, Location::BuiltIn(bank)) => Some(bank.language),
            // A bank with errors is known by its folder.
            (None, Location::File(path)) => path.parent()?.file_name()?.to_str(),
        }
    }

    fn is_twin_of(&self, other: &Self) -> bool {
        match (&self.location, &other.location) {
            (Location::File(one), Location::File(another)) => {
                are_twins((one, self.language()), (another, other.language()))
            }
            _ => false,
        }
    }

    fn speaks(&self, tag: &str) -> bool {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        self.language().is_some_and(|language| primary(language) == primary(tag))
    }
}

fn read(location: Location) -> Result<Found, Error> {
    let mut reading = match &location {
        Location::BuiltIn(bank) => bank_file::read(bank.id, bank.text.as_bytes()),
        Location::File(path) => {
            let bytes = bank_file::read_file(path).map_err(|reason| Error::Unreadable(path.clone(), reason))?;
            bank_file::read(&stem(path), &bytes)
        }
    };
    let fallback = match &location {
        Location::BuiltIn(bank) => bank.id.to_owned(),
        Location::File(path) => stem(path),
    };
    if let (Some(bank), Location::File(path)) = (&mut reading.bank, &location) {
        bank.file = Some(path.clone());
    }
    let id = reading.bank.as_ref().map_or(fallback, |bank| bank.id.clone());
    Ok(Found { id, location, reading })
}

/// The name of a file without its ending: the id of a bank that gives none itself.
pub(crate) fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Every `.toml` file below a folder, in the order of their paths; links are not followed.
///
/// # Errors
/// When a folder cannot be read.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let found = look_below(folder).into_iter();
    found.map(|(path, read)| read.map_err(|reason| Error::Unreadable(path.clone(), reason)).map(|()| path)).collect()
}

/// The same, with the folders that cannot be read among the files.
#[must_use]
pub fn look_below(folder: &Path) -> Vec<(PathBuf, Result<(), Unreadable>)> {
    let mut found = vec![];
    look_into(folder, &mut found);
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    found
}

fn look_into(folder: &Path, found: &mut Vec<(PathBuf, Result<(), Unreadable>)>) {
    let looked = fs::read_dir(folder).and_then(|entries| {
        for entry in entries {
            let entry = entry?;
            let kind = entry.file_type()?;
            let path = entry.path();
            if kind.is_dir() {
                look_into(&path, found);
            } else if kind.is_file() && path.extension().is_some_and(|extension| extension == "toml") {
                found.push((path, Ok(())));
            }
        }
        Ok(())
    });
    if let Err(error) = looked {
        found.push((folder.to_owned(), Err(error.into())));
    }
}

/// Returns whether the name of a bank is a path rather than an id.
#[must_use]
pub fn is_path(name: &str) -> bool {
    name.contains('/')
        || name.contains(std::path::MAIN_SEPARATOR)
        || Path::new(name).extension().is_some_and(|e| e == "toml")
}

impl Library {
    /// Every bank at hand, one of each id: those of the library folder first, then those inside the program.
    ///
    /// # Errors
    /// When the library folder cannot be read.
    pub fn all(&self) -> Result<Vec<Found>, Error> {
        let mut found = self.own()?;
        // Of twins inside the program only the one that is meant is read.
        let is_own = |bank: &&BuiltIn| found.iter().any(|own| own.id == bank.id);
        let is_meant = |bank: &&BuiltIn| built_in(bank.id, self.language.tag()) == Some(*bank);
        let inside: Vec<&'static BuiltIn> = BANKS.iter().filter(|bank| !is_own(bank) && is_meant(bank)).collect();
        let inside: Vec<Found> =
            inside.into_par_iter().map(|bank| read(Location::BuiltIn(bank))).collect::<Result<_, _>>()?;
        found.extend(inside);
        let mut ids: Vec<String> = vec![];
        for bank in &found {
            if !ids.contains(&bank.id) {
                ids.push(bank.id.clone());
            }
        }
        let chosen = ids.iter().filter_map(|id| {
            let twins = found.iter().enumerate().filter(|(_, bank)| bank.id == *id);
            choose(twins, self.language.tag())
        });
        let chosen: Vec<usize> = chosen.collect();
        let ordered = chosen.iter().filter_map(|index| found.get(*index)).map(Found::path).collect::<Vec<_>>();
        found.retain(|bank| ordered.contains(&bank.path()));
        Ok(found)
    }

    fn own(&self) -> Result<Vec<Found>, Error> {
        let Some(folder) = self.folder.as_ref().filter(|folder| folder.is_dir()) else { return Ok(vec![]) };
        Ok(files_below(folder)?.into_par_iter().filter_map(|path| read(Location::File(path)).ok()).collect())
    }

    /// The banks of the library folder that are called so, in whatever language.
    ///
    /// # Errors
    /// When the library folder cannot be read.
    pub fn own_called(&self, id: &str) -> Result<Vec<Found>, Error> {
        let mut own = self.own()?;
        own.retain(|bank| bank.id == id);
        Ok(own)
    }

    /// The id of every bank at hand.
    ///
    /// # Errors
    /// When the library folder cannot be read.
    pub fn all_ids(&self) -> Result<Vec<String>, Error> {
        Ok(self.all()?.into_iter().map(|bank| bank.id).collect())
    }

    /// The ids of the banks of the library folder.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn own_ids(&self) -> Result<Vec<String>, Error> {
        let mut ids: Vec<String> = self.own()?.into_iter().map(|bank| bank.id).collect();
        ids.sort();
        ids.dedup();
        Ok(ids)
    }

    /// Finds the bank, or the banks of a folder, that a name on the command line means.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn find(&self, name: &str) -> Result<Vec<Found>, Error> {
        if !is_path(name) {
            return self.by_id(name, self.language.tag()).map(|bank| vec![bank]);
        }
        let path = PathBuf::from(name);
        if !path.is_dir() {
            return read(Location::File(path)).map(|bank| vec![bank]);
        }
        let found: Vec<Found> =
            files_below(&path)?.into_iter().map(|path| read(Location::File(path))).collect::<Result<_, _>>()?;
        if found.is_empty() {
            return Err(Error::EmptyFolder(path));
        }
        self.one_of_each(found)
    }

    fn one_of_each(&self, found: Vec<Found>) -> Result<Vec<Found>, Error> {
        let mut kept: Vec<Found> = vec![];
        for bank in found {
            let Some(twin) = kept.iter_mut().find(|twin| twin.id == bank.id) else {
                kept.push(bank);
                continue;
            };
            if !twin.is_twin_of(&bank) {
                let path = |bank: &Found| PathBuf::from(bank.path());
                return Err(Error::SameId(bank.id.clone(), vec![path(twin), path(&bank)]));
            }
            let tag = self.language.tag();
            if bank.speaks(tag) && !twin.speaks(tag) {
                *twin = bank;
            }
        }
        Ok(kept)
    }

    /// Finds one of the banks inside the program.
    ///
    /// # Errors
    /// When there is none.
    pub fn built_in(&self, id: &str, language: &str) -> Result<Found, Error> {
        match BANKS.iter().find(|bank| bank.id == id && bank.language == language) {
            Some(bank) => read(Location::BuiltIn(bank)),
            None => self.by_id(id, language),
        }
    }

    /// Finds a bank by its id, in a language if there is a choice.
    ///
    /// # Errors
    /// When there is none.
    pub fn by_id(&self, id: &str, language: &str) -> Result<Found, Error> {
        let mut own = self.own()?;
        let twins = own.iter().enumerate().filter(|(_, bank)| bank.id == id);
        if let Some(index) = choose(twins, language) {
            return Ok(own.swap_remove(index));
        }
        if let Some(bank) = built_in(id, language) {
            return read(Location::BuiltIn(bank));
        }
        let mut known: Vec<String> = own.into_iter().map(|bank| bank.id).collect();
        known.extend(BANKS.iter().map(|bank| bank.id.to_owned()));
        known.dedup();
        let suggestion = closest(id, known.iter().map(String::as_str)).map(str::to_owned);
        Err(Error::UnknownBank { name: id.to_owned(), known, suggestion })
    }
}

/// The twin inside the program that speaks a language, else the first one there is.
fn built_in(id: &str, language: &str) -> Option<&'static BuiltIn> {
    let twins = || BANKS.iter().filter(|bank| bank.id == id);
    twins().find(|bank| language.starts_with(bank.language)).or_else(|| twins().next())
}

/// The twin that speaks a language, else the first one there is.
fn choose<'f>(mut twins: impl Iterator<Item = (usize, &'f Found)> + Clone, language: &str) -> Option<usize> {
    twins.clone().find(|(_, bank)| bank.speaks(language)).or_else(|| twins.next()).map(|(index, _)| index)
}

/// Twins are two languages of one bank, in sibling folders; these are the files of two banks of one id, with their
/// languages.
fn are_twins(one: (&Path, Option<&str>), other: (&Path, Option<&str>)) -> bool {
    let folders = (one.0.parent(), other.0.parent());
    folders.0 != folders.1 && folders.0.and_then(Path::parent) == folders.1.and_then(Path::parent) && one.1 != other.1
}
