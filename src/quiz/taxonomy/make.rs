//! From a recipe to its question: the entries that an author would have written, read like those of any other.

use std::sync::Arc;

use super::{Category, Form, Recipe, Taxonomy, template::capitalized};
use crate::quiz::{
    fields::Entry,
    kind::build::{Row, Way, text},
    lint::Tongue,
    question::{self, Objective, Origin, Question},
};

impl Recipe {
    /// Makes the question; none if the recipe is not sound for this taxonomy.
    #[must_use]
    pub fn make(self, taxonomy: &Arc<Taxonomy>) -> Option<Question> {
        if !self.is_sound(taxonomy) {
            return None;
        }
        let recipe = self.canonical(taxonomy);
        let (prompt, way, explanation) = Maker { taxonomy }.parts(&recipe)?;
        let span = &taxonomy.span;
        let mut entries: Vec<Entry<'_>> = way.entries(span);
        entries.push(text("prompt", &prompt, span));
        for (key, value) in [
            ("explanation", explanation.as_deref()),
            ("hint", taxonomy.hint.as_deref()),
            ("topic", taxonomy.topic.as_deref()),
            ("source", recipe.source(taxonomy)),
        ] {
            entries.extend(value.map(|value| text(key, value, span)));
        }
        let mut problems = vec![];
        let (_, question) = question::read(&entries, &taxonomy.span, &[], &mut problems)?;
        Some(Question {
            id: Some(recipe.text(taxonomy)),
            objective: recipe.objective(taxonomy),
            origin: Some(Origin { taxonomy: Arc::clone(taxonomy), recipe }),
            ..question
        })
    }

    /// Where to read again what it asks about, if that is one place.
    fn source<'t>(&self, taxonomy: &'t Taxonomy) -> Option<&'t str> {
        let items = self.items();
        let mut sources = items.iter().filter_map(|item| taxonomy.items.get(*item)).map(|item| item.source.as_deref());
        let first = sources.next()??;
        sources.all(|source| source == Some(first)).then_some(first)
    }

    /// What knowing all of its facts shows.
    fn objective(&self, taxonomy: &Taxonomy) -> Objective {
        let mut all: Vec<String> = vec![];
        let items = self.items();
        let objectives: Vec<&Objective> =
            items.iter().filter_map(|item| taxonomy.items.get(*item)).map(|item| &item.objective).collect();
        for name in objectives.iter().flat_map(|objective| objective.all()) {
            if !all.contains(name) {
                all.push(name.clone());
            }
        }
        match all.as_slice() {
            [] => Objective::None,
            [one] => Objective::One(one.clone()),
            _ => Objective::Several(all),
        }
    }
}

struct Maker<'t> {
    taxonomy: &'t Taxonomy,
}

impl Maker<'_> {
    /// The prompt, the way of asking, and the explanation.
    fn parts(&self, recipe: &Recipe) -> Option<(String, Way, Option<String>)> {
        let template = self.taxonomy.template(recipe.form())?;
        Some(match recipe {
            Recipe::Question { item, others } => {
                let asked = self.taxonomy.items.get(*item)?;
                let own = asked.own.as_ref().and_then(|own| own.question.as_ref());
                let prompt = own.unwrap_or(template).fill(&asked.text, "");
                let home = self.taxonomy.category_of(*item)?;
                let row =
                    |category: &Category| Row { text: category.name.clone(), feedback: self.of_category(category) };
                // The explanation says why; where it is the item's own, the category's stands with the right option.
                let mut right = row(home);
                right.feedback = right.feedback.filter(|_| asked.feedback.is_some());
                let wrong = others.iter().filter_map(|other| self.taxonomy.categories.get(*other)).map(row).collect();
                (prompt, Way::One { right, wrong }, self.reason(*item))
            }
            Recipe::True(item) => {
                let home = self.taxonomy.category_of(*item)?;
                let own = self.taxonomy.items.get(*item)?.feedback.is_some();
                let feedback = home.explanation.clone().filter(|_| own);
                (self.statement(*item, home)?, Way::Judge { truth: true, feedback }, self.reason(*item))
            }
            Recipe::False { item, category } => {
                let claimed = self.taxonomy.categories.get(*category)?;
                let feedback = self.of_category(claimed);
                (self.statement(*item, claimed)?, Way::Judge { truth: false, feedback }, self.full(*item))
            }
            Recipe::Odd { three, odd } => {
                let wrong = three.iter().filter_map(|item| self.told(*item)).collect();
                (template.fill("", ""), Way::One { right: self.told(*odd)?, wrong }, self.full(*odd))
            }
            Recipe::All { category, right, wrong } => {
                let asked = self.taxonomy.categories.get(*category)?;
                let prompt = asked.all.as_ref().unwrap_or(template).fill("", &asked.phrase);
                // The explanation says why they belong there: only what an item says itself is added.
                let row = |item: &usize| {
                    let item = self.taxonomy.items.get(*item)?;
                    Some(Row { text: item.text.clone(), feedback: item.feedback.clone() })
                };
                let right = right.iter().filter_map(row).collect();
                let wrong = wrong.iter().filter_map(|item| self.told(*item)).collect();
                (prompt, Way::Several { right, wrong }, asked.explanation.clone())
            }
            Recipe::Sort(items) => {
                let bins = recipe.bins(self.taxonomy);
                let place = |item: &usize| {
                    let home = self.taxonomy.items.get(*item)?.category;
                    Some((self.bare(*item)?, bins.iter().position(|bin| *bin == home)?))
                };
                let items = items.iter().filter_map(place).collect();
                let names = bins.iter().filter_map(|bin| self.taxonomy.categories.get(*bin));
                let bins = names.map(|category| category.name.clone()).collect();
                (template.fill("", ""), Way::Sort { bins, items }, None)
            }
        })
    }

    /// The sentence that puts an item into a category: the item's own, else the category's, else the taxonomy's.
    fn statement(&self, item: usize, category: &Category) -> Option<String> {
        let item = self.taxonomy.items.get(item)?;
        let own = item.own.as_ref().and_then(|own| own.statement.as_ref());
        let template = own.or(category.statement.as_ref()).or(self.taxonomy.template(Form::Statement))?;
        Some(template.fill(&item.text, &category.phrase))
    }

    /// Why an item belongs to its category.
    fn reason(&self, item: usize) -> Option<String> {
        let own = self.taxonomy.items.get(item)?.feedback.as_ref();
        own.or(self.taxonomy.category_of(item)?.explanation.as_ref()).cloned()
    }

    /// What a category is, where the student does not see which is spoken of.
    fn of_category(&self, category: &Category) -> Option<String> {
        let reason = category.explanation.as_ref()?;
        let (colon, openers) = match self.taxonomy.tongue {
            Tongue::French | Tongue::FrenchOfCanada => ("\u{a0}:", FRENCH_OPENERS),
            Tongue::English => (":", ENGLISH_OPENERS),
            Tongue::Other => (":", &[][..]),
        };
        let reason = within_sentence(reason, openers);
        Some(format!("{}{colon} {reason}", capitalized(&category.phrase)))
    }

    /// Where an item belongs, and why.
    fn full(&self, item: usize) -> Option<String> {
        let home = self.taxonomy.category_of(item)?;
        let said = self.statement(item, home).unwrap_or_else(|| format!("{}.", capitalized(&home.phrase)));
        Some(match self.reason(item) {
            Some(reason) => format!("{said} {reason}"),
            None => said,
        })
    }

    /// An item with where it belongs and why: where the right category is not seen otherwise.
    fn told(&self, item: usize) -> Option<Row> {
        Some(Row { text: self.taxonomy.items.get(item)?.text.clone(), feedback: self.full(item) })
    }

    /// An item with why it belongs where the student sees that it does.
    fn bare(&self, item: usize) -> Option<Row> {
        Some(Row { text: self.taxonomy.items.get(item)?.text.clone(), feedback: self.reason(item) })
    }
}

/// Words with which French sentences begin, and which have no capital after a colon.
const FRENCH_OPENERS: &[&str] = &[
    "Il", "Elle", "Ils", "Elles", "On", "Ce", "C", "Cela", "Le", "La", "L", "Les", "Un", "Une", "Des", "Son", "Sa",
    "Ses",
];

/// Words with which English sentences begin, likewise.
const ENGLISH_OPENERS: &[&str] =
    &["It", "They", "He", "She", "One", "People", "The", "A", "An", "This", "These", "Its", "Their", "There"];

/// A sentence as it goes on after a colon.
fn within_sentence(sentence: &str, openers: &[&str]) -> String {
    let first = sentence.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    if openers.contains(&first) {
        first.to_lowercase() + sentence.get(first.len()..).unwrap_or_default()
    } else {
        sentence.to_owned()
    }
}
