//! The banks that a bank draws on.

use std::{collections::HashSet, fs, path::Path, sync::Arc};

use super::{Found, Library, Location, files::Included, is_path};
use crate::{
    error::Error,
    quiz::{
        bank::{Bank, References},
        draw::Pool,
        fields::At,
        mark::{Fraction, whole},
        problem::{Finding, Problem},
    },
};

impl Library {
    /// All that a bank offers: its own questions and taxonomies, then those of the banks that it draws on, each once.
    ///
    /// # Errors
    /// The bank again, with what is wrong in the banks that it draws on added to its reading.
    pub fn pool(&self, mut found: Found) -> Result<(Arc<Bank>, Pool), Box<Found>> {
        let Some(bank) = found.bank.take() else { return Err(Box::new(found)) };
        match self.offered(&bank, &found.location) {
            Ok(pool) => Ok((bank, pool)),
            Err(findings) => {
                found.reading.findings.extend(findings);
                Err(Box::new(found))
            }
        }
    }

    /// The same of a bank without errors of its own.
    ///
    /// # Errors
    /// What is wrong in the banks that it draws on.
    pub fn offered(&self, bank: &Arc<Bank>, location: &Location) -> Result<Pool, Vec<Finding>> {
        let mut walk = Walk { pass: bank.pass, pool: Pool::default(), done: HashSet::new(), look: &mut |_| {} };
        walk.add(bank, location);
        let findings = self.draw_on(Level::of(bank, location.clone()), &mut walk);
        if findings.is_empty() { Ok(walk.pool) } else { Err(findings) }
    }

    /// What is wrong with the banks that a bank draws on, each at the place where it is named. Every file that is looked
    /// for is told of, whether it is there or not; one that is named by its path before it is read.
    #[must_use]
    pub fn check_references(
        &self,
        references: &References,
        location: &Location,
        look: &mut dyn FnMut(&Path),
    ) -> Vec<Finding> {
        let References { id, language, include, .. } = references.clone();
        let first = Level { id, language, location: location.clone(), include, at: 0, findings: vec![] };
        let done = HashSet::from([bank_key(location)]);
        self.draw_on(first, &mut Walk { pass: whole(0), pool: Pool::default(), done, look })
    }

    /// Collects the banks that one draws on; what is wrong with them is said where they are named.
    ///
    /// A chain of them may be as long as there are files: so the banks on the way stand in a list, not on the stack.
    fn draw_on(&self, first: Level, walk: &mut Walk<'_>) -> Vec<Finding> {
        let mut levels = vec![];
        let mut level = first;
        loop {
            let Some(At { value: name, .. }) = level.include.get(level.at) else {
                let Some(outer) = levels.pop() else { return level.findings };
                let Level { id, findings, .. } = std::mem::replace(&mut level, outer);
                level.go_on(findings.into_iter().map(|finding| match finding.problem {
                    circle @ Problem::CircularInclude(_) => circle,
                    _ => Problem::BrokenInclude(id.clone()),
                }));
                continue;
            };
            let chain = || levels.iter().chain([&level]).map(|level: &Level| &level.id);
            let problem = match self.included(name, &level.location, &level.language, walk.look) {
                Err(Error::UnknownBank { suggestion, .. }) => {
                    Some(Problem::MissingBank { bank: name.clone(), suggestion })
                }
                Err(_) => Some(Problem::MissingBank { bank: name.clone(), suggestion: None }),
                Ok((Included { id, .. }, _)) if chain().any(|other| *other == id) => {
                    Some(Problem::CircularInclude(chain().cloned().chain([id]).collect()))
                }
                Ok((Included { id, bank: None }, _)) => Some(Problem::BrokenInclude(id)),
                Ok((Included { bank: Some(bank), .. }, location)) => {
                    if walk.add(&bank, &location) {
                        levels.push(std::mem::replace(&mut level, Level::of(&bank, location)));
                        continue;
                    }
                    None
                }
            };
            level.go_on(problem);
        }
    }

    fn included(
        &self,
        name: &str,
        from: &Location,
        language: &str,
        look: &mut dyn FnMut(&Path),
    ) -> Result<(Included, Location), Error> {
        let location = match from {
            Location::File(file) if is_path(name) => {
                let folder = file.parent().unwrap_or_else(|| Path::new("."));
                Location::File(folder.join(name))
            }
            Location::File(file) => {
                // A bank beside this one comes before one of the library that has the same id.
                let beside = file.with_file_name(format!("{name}.toml"));
                if beside.is_file() {
                    Location::File(beside)
                } else {
                    look(&beside);
                    self.locate(name, language)?
                }
            }
            Location::BuiltIn(_) => self.locate(name, language)?,
        };
        if let Location::File(path) = &location {
            look(path);
        }
        Ok((self.files.bank(&location)?, location))
    }
}

/// A walk through the banks that draw on each other.
struct Walk<'l> {
    pass: Fraction,
    pool: Pool,
    /// The banks that were come to.
    done: HashSet<String>,
    /// Told of every file that is looked for.
    look: &'l mut dyn FnMut(&Path),
}

impl Walk<'_> {
    /// Adds what a bank has itself; returns whether it was not come to before.
    fn add(&mut self, bank: &Arc<Bank>, location: &Location) -> bool {
        let is_new = self.done.insert(bank_key(location));
        if is_new {
            self.pool.add(bank, self.pass);
        }
        is_new
    }
}

/// A bank on the way, and how far one has come in the list of those that it draws on.
struct Level {
    id: String,
    language: String,
    location: Location,
    include: Vec<At<String>>,
    at: usize,
    /// What is wrong with them.
    findings: Vec<Finding>,
}

impl Level {
    fn of(bank: &Bank, location: Location) -> Self {
        let (id, language, include) = (bank.id.clone(), bank.language.clone(), bank.include.clone());
        Self { id, language, location, include, at: 0, findings: vec![] }
    }

    /// Goes on to the next of them, after saying what is wrong with this one.
    fn go_on(&mut self, problems: impl IntoIterator<Item = Problem>) {
        let span = self.include.get(self.at).map(|name| name.span.clone()).unwrap_or_default();
        let finding = |problem| Finding { problem, span: span.clone(), also: None };
        self.findings.extend(problems.into_iter().map(finding));
        self.at += 1;
    }
}

fn bank_key(location: &Location) -> String {
    match location {
        Location::File(path) => fs::canonicalize(path).unwrap_or_else(|_| path.clone()).display().to_string(),
        Location::BuiltIn(bank) => bank.path.to_owned(),
    }
}
