//! All that may be drawn for a sitting: questions that were written, and taxonomies to make questions of.

use std::sync::Arc;

use rand::{SeedableRng, rngs::ChaCha8Rng, seq::SliceRandom};

use super::{Candidate, Dealer, Guide, Tutor, Wish, deck::OPTIONS, draw, draw_written};
use crate::quiz::{
    bank::Bank,
    mark::Fraction,
    question::Question,
    session::Slot,
    taxonomy::{Difficulty, Recipe, Taxonomy},
};

/// A taxonomy of which questions may be made.
#[derive(Debug, Clone)]
pub struct Generator {
    /// The bank that holds it.
    pub bank: Arc<Bank>,
    /// The taxonomy.
    pub taxonomy: Arc<Taxonomy>,
    /// Per cent needed to pass in the bank through which it is played.
    pub pass: Fraction,
}

impl Generator {
    pub(super) fn candidate(&self, question: Question) -> Candidate {
        Candidate { bank: Arc::clone(&self.bank), question: Arc::new(question), pass: self.pass }
    }

    /// The question that a recipe makes; none if it is no recipe for this taxonomy as it is now.
    #[must_use]
    pub fn make(&self, recipe: &str) -> Option<Candidate> {
        Some(self.candidate(Recipe::parse(recipe, &self.taxonomy)?.make(&self.taxonomy)?))
    }

    /// A question about one fact alone, to be reviewed; another one at each turn, as far as there are several. None where
    /// the author gave no sentence for one.
    #[must_use]
    pub fn testing(&self, item: usize, turn: usize) -> Option<Candidate> {
        let ways = self.ways(item, turn);
        let recipe = ways.get(turn % ways.len().max(1))?;
        Some(self.candidate(recipe.clone().make(&self.taxonomy)?))
    }

    /// Whether there is a question about this fact alone.
    #[must_use]
    pub fn can_test(&self, item: usize) -> bool {
        !self.ways(item, 0).is_empty()
    }

    /// The recipes that ask for one fact alone.
    fn ways(&self, item: usize, turn: usize) -> Vec<Recipe> {
        let taxonomy = &self.taxonomy;
        let Some(home) = taxonomy.category_of(item) else { return vec![] };
        let is_other =
            |category: &usize| !taxonomy.categories.get(*category).is_some_and(|one| std::ptr::eq(one, home));
        let mut others: Vec<usize> = vec![];
        for category in home.near.iter().copied().chain(0..taxonomy.categories.len()).filter(is_other) {
            if !others.contains(&category) {
                others.push(category);
            }
        }
        let wrong =
            others.get(turn / 3 % others.len().max(1)).map(|category| Recipe::False { item, category: *category });
        others.truncate(OPTIONS - 1);
        let ways = [Recipe::Question { item, others }, Recipe::True(item)].into_iter().chain(wrong);
        let sound: Vec<Recipe> = ways.filter(|recipe| recipe.is_sound(taxonomy)).collect();
        let is_wanted = |recipe: &Recipe| taxonomy.forms.contains(&recipe.form());
        if sound.iter().any(is_wanted) { sound.into_iter().filter(is_wanted).collect() } else { sound }
    }

    fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.taxonomy, &other.taxonomy)
            || (are_same(&self.bank, &other.bank) && self.taxonomy.span == other.taxonomy.span)
    }
}

/// All that may be drawn.
#[derive(Debug, Clone, Default)]
pub struct Pool {
    /// The questions that were written.
    pub written: Vec<Candidate>,
    /// The taxonomies of which questions are made.
    pub generators: Vec<Generator>,
}

impl From<Vec<Candidate>> for Pool {
    fn from(written: Vec<Candidate>) -> Self {
        Self { written, generators: vec![] }
    }
}

/// Whether a bank was read twice.
fn are_same(one: &Bank, other: &Bank) -> bool {
    one.id == other.id && one.language == other.language
}

impl Pool {
    /// Adds what a bank holds itself.
    pub fn add(&mut self, bank: &Arc<Bank>, pass: Fraction) {
        let written = bank.questions.iter();
        self.written.extend(written.map(|question| Candidate {
            bank: Arc::clone(bank),
            question: Arc::clone(question),
            pass,
        }));
        let taxonomies = bank.taxonomies.iter();
        self.generators.extend(taxonomies.map(|taxonomy| Generator {
            bank: Arc::clone(bank),
            taxonomy: Arc::clone(taxonomy),
            pass,
        }));
    }

    /// Adds what another pool has and this one has not: a bank that is named twice, or also included, brings its
    /// questions once.
    pub fn join(&mut self, other: Self) {
        let is_same = |new: &Candidate, old: &Candidate| {
            Arc::ptr_eq(&new.question, &old.question)
                || (are_same(&new.bank, &old.bank) && new.question.span == old.question.span)
        };
        let known = self.written.len();
        for new in other.written {
            if !self.written.iter().take(known).any(|old| is_same(&new, old)) {
                self.written.push(new);
            }
        }
        let known = self.generators.len();
        for new in other.generators {
            if !self.generators.iter().take(known).any(|old| new.is_same(old)) {
                self.generators.push(new);
            }
        }
    }

    /// Whether nothing can be drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.written.is_empty() && self.generators.is_empty()
    }

    /// How many facts its taxonomies hold.
    #[must_use]
    pub fn facts(&self) -> usize {
        self.generators.iter().map(|generator| generator.taxonomy.items.len()).sum()
    }

    /// Whether some of its facts are harder than others, so that success has a say in what comes next.
    #[must_use]
    pub fn is_graded(&self) -> bool {
        self.generators.iter().any(|generator| generator.taxonomy.is_graded())
    }

    /// The topics, each once, in the order in which they come.
    #[must_use]
    pub fn topics(&self) -> Vec<&str> {
        let made = self.generators.iter().map(|generator| &generator.taxonomy.topic);
        let mut topics: Vec<&str> = vec![];
        for topic in self.written.iter().map(|candidate| &candidate.question.topic).chain(made).flatten() {
            if !topics.contains(&topic.as_str()) {
                topics.push(topic);
            }
        }
        topics
    }

    /// The question with this id, written or made by the recipe that the id is.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<Candidate> {
        let written = self.written.iter().find(|candidate| candidate.question.id.as_deref() == Some(id));
        written.cloned().or_else(|| self.generators.iter().find_map(|generator| generator.make(id)))
    }

    /// Keeps what counts under one of these topics.
    pub fn keep_topics(&mut self, topics: &[String]) {
        let is_wanted = |topic: &Option<String>| topic.as_ref().is_some_and(|topic| topics.contains(topic));
        self.written.retain(|candidate| is_wanted(&candidate.question.topic));
        self.generators.retain(|generator| is_wanted(&generator.taxonomy.topic));
    }

    /// Draws the questions of a sitting: half of them made, if there is anything to make them of, and more where too few
    /// were written; those go from easy to hard. Of all there is, each fact comes once.
    #[must_use]
    pub fn draw(&self, wish: Wish, guide: &Guide) -> Vec<Slot> {
        self.begin(wish, guide).0
    }

    /// Draws the questions of a sitting, and whoever leads it from easy to hard as the student succeeds; nobody where
    /// nothing is made, or all of it is equally hard.
    #[must_use]
    pub fn begin(&self, wish: Wish, guide: &Guide) -> (Vec<Slot>, Option<Tutor>) {
        if self.generators.is_empty() {
            return (draw(&self.written, wish), None);
        }
        let mut chance = ChaCha8Rng::seed_from_u64(wish.seed);
        let is_all = wish.questions == usize::MAX;
        let half = if is_all { usize::MAX } else { wish.questions / 2 };
        let written = draw_written(&self.written, half.min(self.written.len()), wish, &mut chance);
        let mut dealer = Dealer::new(&self.generators, guide);
        let mut made = vec![];
        let wanted = wish.questions - written.len();
        while made.len() < wanted && !(is_all && dealer.is_through()) {
            let level = if is_all { Difficulty::Easy } else { ramp(made.len(), wanted) };
            let Some(candidate) = dealer.deal(level, &mut chance) else { break };
            made.push(candidate);
        }
        let mut is_made: Vec<bool> = written.iter().map(|_| false).chain(made.iter().map(|_| true)).collect();
        if wish.questions_shuffled {
            is_made.shuffle(&mut chance);
        }
        let (mut written, mut made) = (written.into_iter(), made.into_iter());
        let drawn = is_made.into_iter().filter_map(|is_made| if is_made { made.next() } else { written.next() });
        let slots = drawn.map(|candidate| Slot::new(candidate, wish.options, &mut chance)).collect();
        (slots, self.is_graded().then(|| Tutor::new(dealer, chance, wish.options)))
    }
}

/// How hard the item at a position is to be, so that a sitting goes from easy to hard.
fn ramp(at: usize, all: usize) -> Difficulty {
    let third = at * Difficulty::ALL.len() / all.max(1);
    Difficulty::ALL.get(third).copied().unwrap_or_default()
}
