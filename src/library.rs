//! The banks at hand: files, folders, the library folder, and the banks inside the program.

use std::{
    collections::{HashMap, HashSet},
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use rayon::prelude::*;

use crate::{
    bank_file::{self, Reading, Unreadable},
    error::Error,
    messages::Language,
    quiz::{bank::Bank, problem::closest},
};

pub mod built_in;
mod files;
mod namesakes;
mod references;
mod twins;

use built_in::{BANKS, BuiltIn, Summary};
use files::{Files, Head, Stamp};
pub use namesakes::Namesakes;
pub use twins::Twins;

/// Where banks are looked for, and which of two twins an id means.
#[derive(Debug, Clone)]
pub struct Library {
    /// The library folder; there may be none.
    pub folder: Option<PathBuf>,
    /// The language of the interface.
    pub language: Language,
    files: Arc<Files>,
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
    /// The bank; none if it has errors.
    pub bank: Option<Arc<Bank>>,
    /// What else was read of it; its bank is the one above.
    pub reading: Reading,
    stamp: Option<Stamp>,
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
        match (&self.bank, &self.location) {
            (Some(bank), _) => Some(&bank.language),
            (None, Location::BuiltIn(bank)) => Some(bank.language),
            (None, Location::File(path)) => language_of_folder(path),
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
        self.language().is_some_and(|language| is_of(language, tag))
    }
}

/// Whether a language is the one of a tag, in whatever country.
fn is_of(language: &str, tag: &str) -> bool {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    primary(language) == primary(tag)
}

/// The language that a bank with errors is known by.
fn language_of_folder(path: &Path) -> Option<&str> {
    path.parent()?.file_name()?.to_str()
}

fn read(location: Location) -> Result<Found, Error> {
    let stamp = files::stamp(&location);
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
    let mut bank = reading.bank.take();
    if let (Some(bank), Location::File(path)) = (&mut bank, &location) {
        bank.file = Some(path.clone());
    }
    let id = bank.as_ref().map_or(fallback, |bank| bank.id.clone());
    Ok(Found { id, location, bank: bank.map(Arc::new), reading, stamp })
}

fn read_all(banks: Vec<&'static BuiltIn>) -> Result<Vec<Found>, Error> {
    banks.into_par_iter().map(|bank| read(Location::BuiltIn(bank))).collect()
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
    /// The banks of a library folder, if there is one, and those inside the program.
    #[must_use]
    pub fn new(folder: Option<PathBuf>, language: Language) -> Self {
        Self { folder, language, files: Arc::default() }
    }

    /// Every bank at hand, one of each id: those of the library folder first, then those inside the program.
    ///
    /// # Errors
    /// When the library folder cannot be read.
    pub fn all(&self) -> Result<Vec<Found>, Error> {
        let (mut found, inside) = self.chosen()?;
        found.extend(read_all(inside)?);
        for bank in &found {
            self.files.keep(bank);
        }
        Ok(found)
    }

    /// The same, where what the index says of those inside the program is enough.
    ///
    /// # Errors
    /// When the library folder cannot be read.
    pub fn at_hand(&self) -> Result<(Vec<Found>, Vec<&'static Summary>), Error> {
        let (mut found, inside) = self.chosen()?;
        found.extend(read_all(inside.iter().copied().filter(|bank| bank.summary().is_none()).collect())?);
        Ok((found, inside.into_iter().filter_map(BuiltIn::summary).collect()))
    }

    /// Reads banks of which only the index is known.
    ///
    /// # Errors
    /// None, as long as the program holds them.
    pub fn read(&self, summaries: &[&Summary]) -> Result<Vec<Found>, Error> {
        let is_wanted = |bank: &&BuiltIn| bank.summary().is_some_and(|summary| summaries.contains(&summary));
        read_all(BANKS.iter().filter(is_wanted).collect())
    }

    /// One bank of each id: those of the library folder, and those that it leaves room for.
    fn chosen(&self) -> Result<(Vec<Found>, Vec<&'static BuiltIn>), Error> {
        let tag = self.language.tag();
        let mut own = self.own()?;
        let mut chosen: HashMap<&str, usize> = HashMap::new();
        for (index, bank) in own.iter().enumerate() {
            let one = chosen.entry(&bank.id).or_insert(index);
            if bank.speaks(tag) && !own.get(*one).is_some_and(|one| one.speaks(tag)) {
                *one = index;
            }
        }
        // Of twins inside the program only the one that is meant is at hand.
        let is_meant =
            |bank: &&BuiltIn| !chosen.contains_key(bank.id) && built_in(bank.id, self.language.tag()) == Some(*bank);
        let inside = BANKS.iter().filter(is_meant).collect();
        let chosen: HashSet<usize> = chosen.into_values().collect();
        let mut index = 0;
        own.retain(|_| {
            index += 1;
            chosen.contains(&(index - 1))
        });
        Ok((own, inside))
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
        let (own, inside) = self.chosen()?;
        let inside = inside.into_iter().map(|bank| bank.id.to_owned());
        Ok(own.into_iter().map(|bank| bank.id).chain(inside).collect())
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
        read(self.locate(id, language)?)
    }

    /// Where the bank of an id is, in a language if there is a choice.
    fn locate(&self, id: &str, language: &str) -> Result<Location, Error> {
        let own = match self.folder.as_ref().filter(|folder| folder.is_dir()) {
            Some(folder) => self.files.heads(files_below(folder)?),
            None => vec![],
        };
        let twins = || own.iter().filter(|(_, head)| head.id == id);
        let speaks = |head: &Head| head.language.as_deref().is_some_and(|own| is_of(own, language));
        if let Some((path, _)) = twins().find(|(_, head)| speaks(head)).or_else(|| twins().next()) {
            return Ok(Location::File(path.clone()));
        }
        // A bank with errors is called by the name of its file, whatever its head says.
        let is_called =
            |path: &PathBuf| stem(path) == id && read(Location::File(path.clone())).is_ok_and(|found| found.id == id);
        if let Some((path, _)) = own.iter().find(|(path, _)| is_called(path)) {
            return Ok(Location::File(path.clone()));
        }
        if let Some(bank) = built_in(id, language) {
            return Ok(Location::BuiltIn(bank));
        }
        let mut known: Vec<String> = own.into_iter().map(|(_, head)| head.id).collect();
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

/// Twins are two languages of one bank, in sibling folders; these are the files of two banks of one id, with their
/// languages.
fn are_twins(one: (&Path, Option<&str>), other: (&Path, Option<&str>)) -> bool {
    let folders = (one.0.parent(), other.0.parent());
    folders.0 != folders.1 && folders.0.and_then(Path::parent) == folders.1.and_then(Path::parent) && one.1 != other.1
}
