//! Checking one target, as a task of its own: from a place to a text, and nothing of the bank left.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{Target, Word, World, watch::Trace};
use crate::{
    bank_file::{self, Diagnostic, Reading},
    cli::{CheckArgs, CheckFormat},
    library::{Library, Location, Namesakes, Twins, stem},
    messages::{Messages, checking::Totals},
    quiz::{
        ask::Shuffle,
        bank::Bank,
        draw::{Guide, Pool, Wish},
        guessing::Guessing,
        mark::Fraction,
    },
    ui::line::Color,
};

/// What a target came to.
#[derive(Debug, Default)]
pub(super) struct Examined {
    /// Its diagnostics in the format asked for; those of JSON with commas between them.
    pub text: String,
    /// What it adds to the sum.
    pub totals: Totals,
    /// What blind guessing earns in it.
    pub guessing: Guessing,
    /// Whether it could not be read.
    pub is_unreadable: bool,
    /// The files that it depends on besides, as they were before they were read; only where they are watched.
    pub beside: Vec<(PathBuf, Option<Trace>)>,
}

/// Checks targets, in any order.
#[derive(Debug)]
pub(super) struct Examiner {
    messages: &'static dyn Messages,
    library: Library,
    twins: Twins,
    namesakes: Namesakes,
    format: CheckFormat,
    color: Color,
    is_watching: bool,
}

impl Examiner {
    pub(super) fn new(words: &[Word], arguments: &CheckArgs, world: &World<'_>) -> Self {
        let folders = words.iter().filter_map(|word| match word {
            Word::Path(path) if path.is_dir() => Some(path.clone()),
            Word::Path(_) | Word::Id(_) => None,
        });
        Self {
            messages: world.messages,
            library: world.library.clone(),
            twins: Twins::default(),
            namesakes: Namesakes::new(folders),
            format: arguments.format,
            color: world.out_color,
            is_watching: arguments.watch,
        }
    }

    /// Checks a target.
    pub(super) fn examine(&self, target: &Target) -> Examined {
        match target {
            Target::Bank(location @ Location::BuiltIn(bank)) => {
                self.check(location, bank.path, bank_file::check(bank.id, bank.text.as_bytes()))
            }
            Target::Bank(location @ Location::File(path)) => match bank_file::read_file(path) {
                Ok(bytes) => self.check(location, &shown(path), bank_file::check(&stem(path), &bytes)),
                Err(reason) => self.unreadable(&bank_file::unreadable(&shown(path), &reason, self.messages)),
            },
            Target::Unreadable(path, reason) => {
                self.unreadable(&bank_file::unreadable(&shown(path), reason, self.messages))
            }
            Target::Unknown(id, suggestion) => {
                self.unreadable(&bank_file::missing(id, suggestion.clone(), self.messages))
            }
        }
    }

    fn check(&self, location: &Location, path: &str, mut reading: Reading) -> Examined {
        let mut beside = vec![];
        let mut look = |path: &Path| {
            if self.is_watching {
                beside.push((path.to_owned(), Trace::of(path)));
            }
        };
        let references = self.library.check_references(&reading.references, location, &mut look);
        reading.add(references);
        if let Location::File(path) = location {
            reading.add(self.namesakes.of(&reading, path).into_iter().collect());
            if self.is_watching {
                self.twins.beside(path, &reading.references.id).iter().for_each(|twin| look(twin));
            }
        }
        let twins = reading.bank.as_ref().map(|bank| self.twins.of(bank, location)).unwrap_or_default();
        for twin in &twins {
            reading.compare(twin);
        }
        let warnings = reading.findings.iter().filter(|finding| finding.problem.is_warning()).count();
        let errors = reading.findings.len() - warnings;
        let text = match self.format {
            CheckFormat::Text => reading.render(path, self.messages, self.color),
            CheckFormat::Short | CheckFormat::Json => self.lines(&reading.diagnostics(path, self.messages)),
        };
        let taxonomies = reading.bank.iter().flat_map(|bank| &bank.taxonomies);
        let made = taxonomies.fold(0_u128, |sum, taxonomy| sum.saturating_add(taxonomy.questions()));
        let totals = Totals { banks: 1, questions: reading.questions, made, errors, warnings };
        let guessing = reading.bank.map(guessing_of_made).unwrap_or_default().and(reading.guessing);
        Examined { text, totals, guessing, is_unreadable: false, beside }
    }

    fn unreadable(&self, diagnostic: &Diagnostic) -> Examined {
        let text = match self.format {
            CheckFormat::Text => diagnostic.without_source(self.messages, self.color),
            CheckFormat::Short | CheckFormat::Json => self.lines(std::slice::from_ref(diagnostic)),
        };
        let totals = Totals { errors: 1, ..Totals::default() };
        Examined { text, totals, is_unreadable: true, ..Examined::default() }
    }

    fn lines(&self, diagnostics: &[Diagnostic]) -> String {
        match self.format {
            CheckFormat::Json => {
                let objects = diagnostics.iter().filter_map(|diagnostic| serde_json::to_string(diagnostic).ok());
                objects.collect::<Vec<_>>().join(",")
            }
            CheckFormat::Short | CheckFormat::Text => {
                diagnostics.iter().map(|diagnostic| diagnostic.short() + "\n").collect()
            }
        }
    }
}

/// How many questions made of taxonomies stand for all that can be made.
const SAMPLE: usize = 40;

/// What blind guessing earns in the questions that are made of a bank's taxonomies: in a quiz of them, always the same
/// one, since there are far too many to make them all.
fn guessing_of_made(bank: Bank) -> Guessing {
    if bank.taxonomies.is_empty() {
        return Guessing::default();
    }
    let mut pool = Pool::default();
    pool.add(&Arc::new(Bank { questions: vec![], ..bank }), Fraction::default());
    let wish = Wish { questions: SAMPLE, questions_shuffled: false, options: Shuffle::No, seed: 1 };
    let made: Vec<_> = pool.draw(wish, &Guide::default()).into_iter().map(|slot| slot.question).collect();
    Guessing::of(&made)
}

/// A path as it is spoken of.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}
