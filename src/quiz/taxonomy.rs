//! Taxonomies: items under categories, from which questions are made.
//!
//! A *fact* is that an item belongs to its category; memory is kept of facts, whatever asked about them. A *form* is a
//! way to ask about facts. A *recipe* names a form and its facts: the same recipe makes the same question, and its text
//! is the question's id. Questions are never listed ahead: there may be more of them than could be counted.

use std::{collections::HashMap, sync::Arc};

use super::{fields::Span, lint::Tongue, question::Objective};

pub mod count;
pub mod fault;
pub mod key;
pub mod keys;
pub mod make;
mod read;
pub mod recipe;
pub mod sample;
pub mod template;

pub use recipe::Recipe;
use template::Template;

pub(super) use read::{items_of, read};

/// The forms as banks name them, in the order of [`Form::ALL`].
pub static FORMS: [&str; 5] = ["question", "statement", "odd", "all", "sort"];

/// The difficulties as banks name them, in the order of [`Difficulty::ALL`].
pub static DIFFICULTIES: [&str; 3] = ["easy", "medium", "hard"];

/// A way to ask about facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// The category of an item is picked.
    Question,
    /// A statement about an item is true or false.
    Statement,
    /// Three items are of one category, and the one of another is picked.
    Odd,
    /// All items of a category are picked among others.
    All,
    /// Items are sorted into their categories.
    Sort,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 5] = [Self::Question, Self::Statement, Self::Odd, Self::All, Self::Sort];

    /// Its word in a bank.
    #[must_use]
    pub fn name(self) -> &'static str {
        FORMS.get(self as usize).copied().unwrap_or_default()
    }
}

/// How hard a fact is to know.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difficulty {
    /// Most know it from the start.
    Easy,
    /// Neither easy nor hard, or the author does not say.
    #[default]
    Medium,
    /// Few know it from the start.
    Hard,
}

impl Difficulty {
    /// Every difficulty, from easy to hard.
    pub const ALL: [Self; 3] = [Self::Easy, Self::Medium, Self::Hard];

    /// Its word in a bank.
    #[must_use]
    pub fn name(self) -> &'static str {
        DIFFICULTIES.get(self as usize).copied().unwrap_or_default()
    }
}

/// Items under categories, checked.
#[derive(Debug)]
pub struct Taxonomy {
    /// Its id, unique in the bank.
    pub id: String,
    /// The language of its bank.
    pub tongue: Tongue,
    /// The topic that its questions count under.
    pub topic: Option<String>,
    /// The hint of every question.
    pub hint: Option<String>,
    /// The categories, in the author's order.
    pub categories: Vec<Category>,
    /// The items of all categories, in the author's order.
    pub items: Vec<Item>,
    /// Where it stands in its file.
    pub span: Span,
    /// The forms that the author wants.
    pub wanted: Vec<Form>,
    /// The forms that can be made, of those that the author wants.
    pub forms: Vec<Form>,
    /// The template of each form, in the order of [`Form::ALL`].
    templates: [Option<Template>; 5],
    keys: HashMap<String, usize>,
}

/// A category.
#[derive(Debug)]
pub struct Category {
    /// What ids are made of.
    pub key: String,
    /// Its name, as options show it.
    pub name: String,
    /// As it stands in a sentence: with its article, if it has one.
    pub phrase: String,
    /// Why something belongs to it.
    pub explanation: Option<String>,
    /// The categories that it is most easily taken for.
    pub near: Vec<usize>,
    /// Its items, in the author's order.
    pub items: std::ops::Range<usize>,
    /// Its own statement.
    pub statement: Option<Template>,
    /// Its own request for all of its items.
    pub all: Option<Template>,
    /// Where its name stands.
    pub span: Span,
}

/// An item.
#[derive(Debug)]
pub struct Item {
    /// What ids are made of.
    pub key: String,
    /// Whether the author gave that key, so that the text may be another's.
    pub has_id: bool,
    /// What it is called.
    pub text: String,
    /// Its category.
    pub category: usize,
    /// Why it belongs there.
    pub feedback: Option<String>,
    /// How hard it is to know.
    pub difficulty: Difficulty,
    /// What knowing it shows.
    pub objective: Objective,
    /// Where to read it again.
    pub source: Option<Arc<str>>,
    /// Its own templates, of the question and of the statement; most have none.
    pub own: Option<Box<Own>>,
    /// Where its text stands.
    pub span: Span,
}

/// The templates that an item has for itself.
#[derive(Debug, Default)]
pub struct Own {
    /// The question about it.
    pub question: Option<Template>,
    /// The statement about it.
    pub statement: Option<Template>,
}

impl Taxonomy {
    /// The template of a form; none where the form cannot be used.
    #[must_use]
    pub fn template(&self, form: Form) -> Option<&Template> {
        self.templates.get(form as usize)?.as_ref()
    }

    /// The index of the item with this key.
    #[must_use]
    pub fn item(&self, key: &str) -> Option<usize> {
        self.keys.get(key).copied()
    }

    /// The index of the category with this key.
    #[must_use]
    pub fn category(&self, key: &str) -> Option<usize> {
        self.categories.iter().position(|category| category.key == key)
    }

    /// The category of an item.
    #[must_use]
    pub fn category_of(&self, item: usize) -> Option<&Category> {
        self.categories.get(self.items.get(item)?.category)
    }

    /// Whether some of its items are harder than others.
    #[must_use]
    pub fn is_graded(&self) -> bool {
        let mut difficulties = self.items.iter().map(|item| item.difficulty);
        let first = difficulties.next();
        difficulties.any(|difficulty| Some(difficulty) != first)
    }

    /// The name under which what a student knows of an item is remembered.
    #[must_use]
    pub fn fact(&self, item: usize) -> String {
        format!("fact:{}/{}", self.id, self.items.get(item).map_or("", |item| item.key.as_str()))
    }

    /// The item that a name from [`fact`](Self::fact) speaks of.
    #[must_use]
    pub fn item_of_fact(&self, fact: &str) -> Option<usize> {
        self.item(fact.strip_prefix("fact:")?.strip_prefix(self.id.as_str())?.strip_prefix('/')?)
    }
}
