//! From a recipe to its question: the entries that an author would have written, read like those of any other.

use std::sync::Arc;

use super::{
    Category, Form, Recipe, Taxonomy,
    naming::names,
    template::{Template, capitalized},
};
use crate::quiz::{
    fields::Entry,
    kind::build::{Row, Way, text},
    question::{self, Objective, Origin, Question},
    quotes::unquoted,
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
        let mut sources = self.items().into_iter().map(|item| taxonomy.source(item));
        let first = sources.next()??;
        sources.all(|source| source == Some(first)).then_some(first)
    }

    /// What knowing all of its facts shows.
    fn objective(&self, taxonomy: &Taxonomy) -> Objective {
        let mut all: Vec<String> = vec![];
        for name in self.items().into_iter().flat_map(|item| taxonomy.objective(item).all()) {
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

/// Words what is made of a taxonomy.
pub(in crate::quiz) struct Maker<'t> {
    pub taxonomy: &'t Taxonomy,
}

impl Maker<'_> {
    /// The prompt, the way of asking, and the explanation.
    fn parts(&self, recipe: &Recipe) -> Option<(String, Way, Option<String>)> {
        let template = self.taxonomy.template(recipe.form())?;
        Some(match recipe {
            Recipe::Question { item, others } => {
                let asked = self.taxonomy.items.get(*item)?;
                let home = self.taxonomy.category_of(*item)?;
                let row = |category: &Category| Row { text: category.name.clone(), feedback: introduced(category) };
                let wrong = others.iter().filter_map(|other| self.taxonomy.categories.get(*other)).map(row).collect();
                let why = asked.feedback().map(str::to_owned).or_else(|| introduced(home));
                (self.question(*item)?, Way::One { right: unsaid(&home.name), wrong }, why)
            }
            Recipe::True(item) => {
                let home = self.taxonomy.category_of(*item)?;
                // The explanation says why; where it is the item's own, the category's is there for who did not know.
                let own = self.taxonomy.items.get(*item)?.feedback().is_some();
                let feedback = introduced(home).filter(|_| own);
                (self.statement(*item, home)?, Way::Judge { truth: true, feedback }, self.reason(*item))
            }
            Recipe::False { item, category } => {
                let claimed = self.taxonomy.categories.get(*category)?;
                let feedback = introduced(claimed);
                (self.statement(*item, claimed)?, Way::Judge { truth: false, feedback }, self.full(*item))
            }
            Recipe::Odd { three, odd } => {
                let wrong = three.iter().filter_map(|item| self.told(*item)).collect();
                let right = unsaid(&self.taxonomy.items.get(*odd)?.text);
                (template.fill("", ""), Way::One { right, wrong }, self.full(*odd))
            }
            Recipe::All { category, right, wrong } => {
                let asked = self.taxonomy.categories.get(*category)?;
                // The explanation says why they belong there: only what an item says itself is added.
                let row = |item: &usize| {
                    let item = self.taxonomy.items.get(*item)?;
                    Some(Row { text: item.text.clone(), feedback: item.feedback().map(str::to_owned) })
                };
                let right = right.iter().filter_map(row).collect();
                let wrong = wrong.iter().filter_map(|item| self.told(*item)).collect();
                (self.all(asked)?, Way::Several { right, wrong }, introduced(asked))
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

    /// What is asked of an item: its own question, else the taxonomy's.
    pub fn question(&self, item: usize) -> Option<String> {
        let item = self.taxonomy.items.get(item)?;
        let template = item.question().or(self.taxonomy.template(Form::Question))?;
        Some(template.fill(named(&item.text, template), ""))
    }

    /// What is asked where all items of a category are picked.
    pub fn all(&self, category: &Category) -> Option<String> {
        let template = category.all.as_ref().or(self.taxonomy.template(Form::All))?;
        Some(template.fill("", called(category, template)))
    }

    /// The sentence that puts an item into a category: the item's own, else the category's, else the taxonomy's.
    pub fn statement(&self, item: usize, category: &Category) -> Option<String> {
        let item = self.taxonomy.items.get(item)?;
        let template = item.statement().or(category.statement.as_ref()).or(self.taxonomy.template(Form::Statement))?;
        Some(template.fill(named(&item.text, template), called(category, template)))
    }

    /// Why an item belongs to its category.
    fn reason(&self, item: usize) -> Option<String> {
        let own = self.taxonomy.items.get(item)?.feedback();
        own.or(self.taxonomy.category_of(item)?.explanation.as_deref()).map(str::to_owned)
    }

    /// Where an item belongs, and why, where nothing else names either.
    pub fn full(&self, item: usize) -> Option<String> {
        let home = self.taxonomy.category_of(item)?;
        let said = self.statement(item, home).unwrap_or_else(|| label(home));
        Some(match self.reason(item) {
            Some(reason) => format!("{said} {reason}"),
            None => said,
        })
    }

    /// An item with where it belongs and why, where its name stands beside.
    pub fn told(&self, item: usize) -> Option<Row> {
        let home = self.taxonomy.category_of(item)?;
        let item = self.taxonomy.items.get(item)?;
        let own = item.feedback().map(|own| format!("{} {own}", label(home)));
        let feedback = own.or_else(|| introduced(home)).unwrap_or_else(|| label(home));
        Some(Row { text: item.text.clone(), feedback: Some(feedback) })
    }

    /// An item with why it belongs where the student sees that it does.
    fn bare(&self, item: usize) -> Option<Row> {
        Some(Row { text: self.taxonomy.items.get(item)?.text.clone(), feedback: self.reason(item) })
    }
}

/// The right option where the explanation says why it is right: to say it beside it too would be to say it twice.
fn unsaid(text: &str) -> Row {
    Row { text: text.to_owned(), feedback: None }
}

/// What a category holds, where nothing else says which is spoken of: as its author wrote it, behind its name only if
/// that is not in the sentence.
pub(in crate::quiz) fn introduced(category: &Category) -> Option<String> {
    let explanation = category.explanation.as_ref()?;
    Some(if names(explanation, &category.name) {
        explanation.clone()
    } else {
        format!("{} {explanation}", label(category))
    })
}

/// What a sentence calls a category: the program's own put it between quotation marks, without its article.
fn called<'c>(category: &'c Category, template: &Template) -> &'c str {
    if template.is_standard() { &category.name } else { &category.phrase }
}

/// What a sentence calls an item: the program's own put it between quotation marks, in the place of any that it has.
fn named<'t>(item: &'t str, template: &Template) -> &'t str {
    if template.is_standard() { unquoted(item) } else { item }
}

/// A category as a sentence of one word or two, before another that says why.
fn label(category: &Category) -> String {
    format!("{}.", capitalized(&category.name))
}
