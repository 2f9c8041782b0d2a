//! What is remembered, beside the questions that ask for it: those of the banks at hand, and of the files that were
//! played from elsewhere.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use super::{World, play::source};
use crate::{
    error::Error,
    history::{History, Trouble, attempt::Source, memories::Key},
    library::Library,
    messages::Messages,
    quiz::{
        bank::Bank,
        draw::{Candidate, Generator, Pool},
        evidence::subject,
        memory::Memory,
        review::Remembered,
        taxonomy::Taxonomy,
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
    is_narrowed: bool,
}

/// What is remembered, as the banks have it now.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'s> {
    /// A question that was written.
    Written(&'s Candidate),
    /// A fact: the item of a taxonomy.
    Fact(&'s Generator, usize),
}

impl Place<'_> {
    /// The topic that it counts under.
    pub(super) fn topic(self) -> Option<String> {
        match self {
            Self::Written(candidate) => candidate.question.topic.clone(),
            Self::Fact(generator, _) => generator.taxonomy.topic.clone(),
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
        let mut shelf = Self::default();
        for mut found in library.all()? {
            // What a bank draws on is at hand itself.
            let Some(bank) = found.reading.bank.take().map(Arc::new) else { continue };
            let mut own = Pool::default();
            own.add(&bank, bank.pass);
            shelf.add(&bank, source(&found.location), own);
        }
        shelf.at_hand = shelf.sources.len();
        Ok(shelf)
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
            let is_asked = match place {
                Place::Written(_) => true,
                Place::Fact(generator, item) => generator.can_test(item),
            };
            is_asked.then(|| Remembered { topic: place.topic(), memory, what: key })
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
                for (bank, mut pool) in found.into_iter().filter_map(|found| library.pool(found).ok()) {
                    pool.written.retain(|candidate| candidate.bank.id == key.bank);
                    pool.generators.retain(|generator| generator.bank.id == key.bank);
                    self.add(&bank, source.clone(), pool);
                }
            }
        }
        Ok(())
    }

    /// The banks of the library, in the order of the menu, without those of files from elsewhere.
    pub(super) fn at_hand(&self) -> impl Iterator<Item = &Bank> {
        self.sources.iter().take(self.at_hand).map(|(bank, _)| bank.as_ref())
    }

    /// The ids of the banks whose questions are at hand.
    pub(super) fn banks(&self) -> Vec<String> {
        let of_facts = self.generators.iter().map(|generator| generator.bank.id.clone());
        let mut ids: Vec<String> = self.questions.keys().map(|key| key.bank.clone()).chain(of_facts).collect();
        ids.sort();
        ids.dedup();
        ids
    }

    /// What is remembered under a key, among what is at hand.
    pub(super) fn place(&self, key: &Key) -> Option<Place<'_>> {
        if let Some(candidate) = self.questions.get(key) {
            return Some(Place::Written(candidate));
        }
        let mut generators = self.generators.iter().filter(|generator| generator.bank.id == key.bank);
        let fact = |generator: &'_ Generator| generator.taxonomy.item_of_fact(&key.subject);
        generators.find_map(|generator| Some(Place::Fact(generator, fact(generator)?)))
    }

    /// The question that asks for something: the one that was written, or for a fact one that is made, another one at
    /// each turn.
    pub(super) fn question(&self, key: &Key, turn: usize) -> Option<Candidate> {
        match self.place(key)? {
            Place::Written(candidate) => Some(candidate.clone()),
            Place::Fact(generator, item) => generator.testing(item, turn),
        }
    }

    /// The taxonomies at hand.
    pub(super) fn taxonomies(&self) -> impl Iterator<Item = &Taxonomy> {
        self.generators.iter().map(|generator| generator.taxonomy.as_ref())
    }

    /// All questions.
    pub(super) fn questions(&self) -> impl Iterator<Item = &Candidate> {
        self.questions.values()
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
