//! The banks that a bank draws on.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{Found, Library, Location, is_path, read};
use crate::{
    bank_file::Reading,
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
        let Some(bank) = found.reading.bank.take() else { return Err(Box::new(found)) };
        let bank = Arc::new(bank);
        let look = &mut |_: &Path| {};
        let mut walk = Walk::new(bank.pass, found.id.clone(), look);
        let findings = self.collect(&bank, &found.location, &mut walk);
        if findings.is_empty() {
            return Ok((bank, walk.pool));
        }
        found.reading.findings.extend(findings);
        Err(Box::new(found))
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
                Ok(found) if walk.chain.contains(&found.id) => {
                    let circle = walk.chain.iter().cloned().chain([found.id]).collect();
                    report(Problem::CircularInclude(circle));
                }
                Ok(Found { id, location, reading: Reading { bank: Some(included), .. } }) => {
                    walk.chain.push(id.clone());
                    let inner = self.collect(&Arc::new(included), &location, walk);
                    walk.chain.pop();
                    for finding in inner {
                        match finding.problem {
                            circle @ Problem::CircularInclude(_) => report(circle),
                            _ => report(Problem::BrokenInclude(id.clone())),
                        }
                    }
                }
                Ok(found) => report(Problem::BrokenInclude(found.id)),
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
    ) -> Result<Found, Error> {
        let mut read_file = |path: PathBuf| {
            look(&path);
            read(Location::File(path))
        };
        if let Location::File(file) = from {
            if is_path(name) {
                return read_file(file.parent().unwrap_or_else(|| Path::new(".")).join(name));
            }
            // A bank beside this one comes before one of the library that has the same id.
            let beside = file.with_file_name(format!("{name}.toml"));
            if beside.is_file() {
                return read_file(beside);
            }
            look(&beside);
        }
        let found = self.by_id(name, language)?;
        if let Location::File(path) = &found.location {
            look(path);
        }
        Ok(found)
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
