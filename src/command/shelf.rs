//! What is remembered, beside the questions that ask for it: those of the banks at hand, and of the files that were
//! played from elsewhere. Of the banks inside the program the index says enough, until a question is put.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use super::{World, play::source};
use crate::{
    error::Error,
    history::{History, Trouble, attempt::Source, memories::Key},
    library::{
        Library,
        built_in::{Subject, Summary},
    },
    messages::Messages,
    quiz::{
        bank::Bank,
        draw::{Candidate, Generator, Pool},
        evidence::subject,
        memory::Memory,
        progress::{Offer, categories, offers},
        review::Remembered,
    },
    ui::view::prompt,
};

/// The questions at hand, by what is remembered of them.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    questions: HashMap<Key, Candidate>,
    /// The taxonomies that hold the facts.
    generators: Vec<Generator>,
    sources: Vec<(Arc<Bank>, Source)>,
    /// How many of these are of the library.
    at_hand: usize,
    /// The banks inside the program, of which nothing was read.
    inside: Vec<&'static Summary>,
    is_narrowed: bool,
}

/// A bank as the menu shows it.
#[derive(Debug)]
pub(super) struct Playable<'s> {
    pub id: &'s str,
    pub title: &'s str,
    pub description: Option<&'s str>,
    /// Questions of a sitting.
    pub draw: usize,
    /// The ids of the banks that it draws on, as they are written.
    pub include: Vec<&'s str>,
    /// How many questions and facts are its own.
    pub own: usize,
}

impl<'s> From<&'s Bank> for Playable<'s> {
    fn from(bank: &'s Bank) -> Self {
        let facts: usize = bank.taxonomies.iter().map(|taxonomy| taxonomy.items.len()).sum();
        Self {
            id: &bank.id,
            title: &bank.title,
            description: bank.description.as_deref(),
            draw: bank.draw,
            include: bank.include.iter().map(|name| name.value.as_str()).collect(),
            own: bank.questions.len() + facts,
        }
    }
}

impl From<&'static Summary> for Playable<'_> {
    fn from(summary: &'static Summary) -> Self {
        Self {
            id: summary.id,
            title: summary.title,
            description: summary.description,
            draw: summary.draw,
            include: summary.include.to_vec(),
            own: summary.subjects.len(),
        }
    }
}

/// What is remembered, as the banks have it now.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'s> {
    /// A question that was written.
    Written(&'s Candidate),
    /// A fact: the item of a taxonomy.
    Fact(&'s Generator, usize),
    /// A question or fact of a bank that was not read.
    Inside(&'static Subject),
}

impl Place<'_> {
    /// The topic that it counts under.
    pub(super) fn topic(self) -> Option<String> {
        match self {
            Self::Written(candidate) => candidate.question.topic.clone(),
            Self::Fact(generator, _) => generator.taxonomy.topic.clone(),
            Self::Inside(subject) => subject.topic.map(str::to_owned),
        }
    }

    /// Whether a question asks for it alone.
    fn is_asked(self) -> bool {
        match self {
            Self::Written(_) => true,
            Self::Fact(generator, item) => generator.can_test(item),
            Self::Inside(subject) => subject.is_asked,
        }
    }

    /// What it is called: the question, or what is so of the item.
    pub(super) fn name(self, messages: &dyn Messages) -> String {
        match self {
            Self::Written(candidate) => prompt(&candidate.question),
            Self::Fact(generator, item) => {
                let text = generator.taxonomy.items.get(item).map(|item| item.text.as_str());
                let category = generator.taxonomy.category_of(item).map(|category| category.phrase.as_str());
                messages.belongs(text.unwrap_or_default(), category.unwrap_or_default())
            }
            Self::Inside(subject) => subject.title.to_owned(),
        }
    }
}

impl Shelf {
    /// The questions of the banks that were named; of all at hand where none was.
    pub(super) fn new(names: &[String], world: &World<'_>) -> Result<Self, Error> {
        if names.is_empty() {
            return Self::all(&world.library);
        }
        let mut shelf = Self { is_narrowed: true, ..Self::default() };
        for name in names {
            for found in world.library.find(name)? {
                let source = source(&found.location);
                let (bank, pool) = world.library.pool(found).map_err(|found| world.broken(&found))?;
                shelf.add(&bank, source, pool);
            }
        }
        Ok(shelf)
    }

    /// The questions of all banks at hand; those with errors are passed over.
    pub(super) fn all(library: &Library) -> Result<Self, Error> {
        let (own, inside) = library.at_hand()?;
        let mut shelf = Self { inside, ..Self::default() };
        for found in own {
            // What a bank draws on is at hand itself.
            let Some(bank) = found.bank else { continue };
            shelf.add_own(&bank, source(&found.location));
        }
        shelf.at_hand = shelf.sources.len();
        Ok(shelf)
    }

    /// Reads the banks inside the program that hold any of these, so that they can be asked.
    pub(super) fn read<'k>(
        &mut self,
        keys: &(impl Iterator<Item = &'k Key> + Clone),
        library: &Library,
    ) -> Result<(), Error> {
        let is_needed = |summary: &&'static Summary| keys.clone().any(|key| key.bank == summary.id);
        let needed: Vec<&'static Summary> = self.inside.iter().copied().filter(is_needed).collect();
        for found in library.read(&needed)? {
            let Some(bank) = found.bank else { continue };
            self.add_own(&bank, source(&found.location));
        }
        Ok(())
    }

    fn add_own(&mut self, bank: &Arc<Bank>, source: Source) {
        let mut own = Pool::default();
        own.add(bank, bank.pass);
        self.add(bank, source, own);
    }

    fn add(&mut self, bank: &Arc<Bank>, source: Source, pool: Pool) {
        self.sources.push((Arc::clone(bank), source));
        for candidate in pool.written {
            let key = Key { bank: candidate.bank.id.clone(), subject: subject(&candidate.question) };
            self.questions.entry(key).or_insert(candidate);
        }
        self.generators.extend(pool.generators);
    }

    /// What a learner remembers and can be asked. What no question at hand asks for is looked for in the files that it
    /// was played from, unless banks were named, and else passed over.
    pub(super) fn remembered(
        &mut self,
        library: &Library,
        history: &History,
        learner: &str,
    ) -> Result<Vec<Remembered<Key>>, Trouble> {
        let memories = history.memories(learner, None)?;
        if !self.is_narrowed {
            self.fetch(library, history, learner, &memories)?;
        }
        let remembered = |(key, memory): (Key, Memory)| {
            let place = self.place(&key)?;
            place.is_asked().then(|| Remembered { topic: place.topic(), memory, what: key })
        };
        Ok(memories.into_iter().filter_map(remembered).collect())
    }

    fn fetch(
        &mut self,
        library: &Library,
        history: &History,
        learner: &str,
        memories: &[(Key, Memory)],
    ) -> Result<(), Trouble> {
        let mut known: HashSet<String> = self.banks().into_iter().collect();
        for (key, _) in memories {
            if !known.insert(key.bank.clone()) {
                continue;
            }
            for source in history.sources(learner, &key.bank)? {
                let Source::File(path) = &source else { continue };
                let found = library.find(&path.display().to_string()).unwrap_or_default();
                for (_, mut pool) in found.into_iter().filter_map(|found| library.pool(found).ok()) {
                    pool.written.retain(|candidate| candidate.bank.id == key.bank);
                    pool.generators.retain(|generator| generator.bank.id == key.bank);
                    // It may be one that the file draws on: what holds the questions is found by the file.
                    let written = pool.written.first().map(|candidate| Arc::clone(&candidate.bank));
                    let made = || pool.generators.first().map(|generator| Arc::clone(&generator.bank));
                    let Some(bank) = written.or_else(made) else { continue };
                    self.add(&bank, source.clone(), pool);
                }
            }
        }
        Ok(())
    }

    /// The banks of the library, in the order of the menu, without those of files from elsewhere.
    pub(super) fn at_hand(&self) -> impl Iterator<Item = Playable<'_>> {
        let own = self.sources.iter().take(self.at_hand).map(|(bank, _)| bank.as_ref().into());
        own.chain(self.inside.iter().map(|summary| (*summary).into()))
    }

    /// The ids of the banks whose questions are at hand.
    pub(super) fn banks(&self) -> Vec<String> {
        let of_facts = self.generators.iter().map(|generator| generator.bank.id.clone());
        let inside = self.inside.iter().filter(|summary| !summary.subjects.is_empty());
        let inside = inside.map(|summary| summary.id.to_owned());
        let mut ids: Vec<String> =
            self.questions.keys().map(|key| key.bank.clone()).chain(of_facts).chain(inside).collect();
        ids.sort();
        ids.dedup();
        ids
    }

    /// What is remembered under a key, among what is at hand.
    pub(super) fn place(&self, key: &Key) -> Option<Place<'_>> {
        if let Some(summary) = self.inside.iter().find(|summary| summary.id == key.bank) {
            return summary.subject(&key.subject).map(Place::Inside);
        }
        self.read_place(key)
    }

    /// The same, among what was read.
    fn read_place(&self, key: &Key) -> Option<Place<'_>> {
        if let Some(candidate) = self.questions.get(key) {
            return Some(Place::Written(candidate));
        }
        let mut generators = self.generators.iter().filter(|generator| generator.bank.id == key.bank);
        let fact = |generator: &'_ Generator| generator.taxonomy.item_of_fact(&key.subject);
        generators.find_map(|generator| Some(Place::Fact(generator, fact(generator)?)))
    }

    /// The question that asks for something: the one that was written, or for a fact one that is made, another one at
    /// each turn. Its bank has to be [`read`](Self::read).
    pub(super) fn question(&self, key: &Key, turn: usize) -> Option<Candidate> {
        match self.read_place(key)? {
            Place::Written(candidate) => Some(candidate.clone()),
            Place::Fact(generator, item) => generator.testing(item, turn),
            Place::Inside(_) => None,
        }
    }

    /// All that the questions at hand offer to pick or to put things into.
    pub(super) fn offers(&self) -> impl Iterator<Item = Offer<'_>> {
        let written = self.questions.values().flat_map(|candidate| offers(&candidate.question));
        let made = self.generators.iter().flat_map(|generator| categories(&generator.taxonomy));
        let inside = self.inside.iter().flat_map(|summary| summary.offers());
        written.chain(made).chain(inside)
    }

    /// Where these questions can be found again.
    pub(super) fn sources(&self, candidates: &[Candidate]) -> Vec<Source> {
        let is_needed = |bank: &Bank| candidates.iter().any(|candidate| candidate.bank.id == bank.id);
        self.sources
            .iter()
            .filter(|(bank, _)| self.is_narrowed || is_needed(bank))
            .map(|(_, source)| source.clone())
            .collect()
    }
}
