//! The banks that a bank draws on.

use std::{fs, path::Path, sync::Arc};

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
        let look = &mut |_: &Path| {};
        let mut walk = Walk::new(bank.pass, bank.id.clone(), look);
        let findings = self.collect(bank, location, &mut walk);
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
        let References { id, language, include, .. } = references;
        let key = bank_key(location);
        let mut walk = Walk { done: vec![key], ..Walk::new(whole(0), id.clone(), look) };
        self.draw_on(include, language, location, &mut walk)
    }

    fn collect(&self, bank: &Arc<Bank>, location: &Location, walk: &mut Walk<'_>) -> Vec<Finding> {
        let key = bank_key(location);
        if walk.done.contains(&key) {
            return vec![];
        }
        walk.done.push(key);
        walk.pool.add(bank, walk.pass);
        self.draw_on(&bank.include, &bank.language, location, walk)
    }

    /// Collects the banks that one draws on; what is wrong with them is said where they are named.
    fn draw_on(
        &self,
        include: &[At<String>],
        language: &str,
        location: &Location,
        walk: &mut Walk<'_>,
    ) -> Vec<Finding> {
        let mut findings = vec![];
        for name in include {
            let mut report = |problem| findings.push(Finding { problem, span: name.span.clone(), also: None });
            match self.included(&name.value, location, language, walk.look) {
                Err(Error::UnknownBank { suggestion, .. }) => {
                    report(Problem::MissingBank { bank: name.value.clone(), suggestion });
                }
                Err(_) => report(Problem::MissingBank { bank: name.value.clone(), suggestion: None }),
                Ok((Included { id, .. }, _)) if walk.chain.contains(&id) => {
                    let circle = walk.chain.iter().cloned().chain([id]).collect();
                    report(Problem::CircularInclude(circle));
                }
                Ok((Included { id, bank: Some(included) }, location)) => {
                    walk.chain.push(id.clone());
                    let inner = self.collect(&included, &location, walk);
                    walk.chain.pop();
                    for finding in inner {
                        match finding.problem {
                            circle @ Problem::CircularInclude(_) => report(circle),
                            _ => report(Problem::BrokenInclude(id.clone())),
                        }
                    }
                }
                Ok((Included { id, bank: None }, _)) => report(Problem::BrokenInclude(id)),
            }
        }
        findings
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
    chain: Vec<String>,
    done: Vec<String>,
    pool: Pool,
    /// Told of every file that is looked for.
    look: &'l mut dyn FnMut(&Path),
}

impl<'l> Walk<'l> {
    fn new(pass: Fraction, id: String, look: &'l mut dyn FnMut(&Path)) -> Self {
        Self { pass, chain: vec![id], done: vec![], pool: Pool::default(), look }
    }
}

fn bank_key(location: &Location) -> String {
    match location {
        Location::File(path) => fs::canonicalize(path).unwrap_or_else(|_| path.clone()).display().to_string(),
        Location::BuiltIn(bank) => bank.path.to_owned(),
    }
}
