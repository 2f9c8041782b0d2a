//! Taxonomies: items under categories, from which questions are made.
//!
//! A *fact* is that an item belongs to its category; memory is kept of facts, whatever asked about them. A *form* is a
//! way to ask about facts. A *recipe* names a form and its facts: the same recipe makes the same question, and its text
//! is the question's id. Questions are never listed ahead: there may be more of them than could be counted.

use std::{borrow::Cow, sync::Arc};

use super::{fields::Span, question::Objective};

pub mod count;
pub mod fault;
mod index;
pub mod key;
pub mod keys;
pub mod make;
mod naming;
mod read;
pub mod recipe;
pub mod sample;
pub mod template;

use index::Index;
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
    /// Where the items are found by their keys.
    index: Index,
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
    /// What knowing an item shows, unless the item says so itself.
    objective: Objective,
    /// Where to read an item again, unless the item says so itself.
    source: Option<Arc<str>>,
    /// Its own statement.
    pub statement: Option<Template>,
    /// Its own request for all of its items.
    pub all: Option<Template>,
    /// Where its name stands.
    pub span: Span,
}

/// An item: small, as there may be a hundred thousand of which nothing is said but what they are called.
#[derive(Debug)]
pub struct Item {
    /// What it is called.
    pub text: String,
    /// Its category.
    pub category: usize,
    /// How hard it is to know.
    pub difficulty: Difficulty,
    /// What else is said of it.
    more: Option<Box<More>>,
    /// Where its text stands.
    pub span: Span,
}

/// What an author may say of an item besides its text.
#[derive(Debug, Default)]
struct More {
    /// Its id.
    id: Option<String>,
    /// Why it belongs to its category.
    feedback: Option<String>,
    /// What knowing it shows, if that is not what its category says.
    objective: Objective,
    /// Where to read it again, if that is not where its category says.
    source: Option<Arc<str>>,
    /// The question about it.
    question: Option<Template>,
    /// The statement about it.
    statement: Option<Template>,
}

impl Item {
    /// What ids are made of: its id, or else its text.
    #[must_use]
    pub fn key(&self) -> Cow<'_, str> {
        self.id().map_or_else(|| key::key(&self.text).into(), Cow::Borrowed)
    }

    /// The id that its author gave, if any.
    fn id(&self) -> Option<&str> {
        self.more.as_ref()?.id.as_deref()
    }

    /// Why it belongs to its category, as far as its author says more than of the category.
    #[must_use]
    pub fn feedback(&self) -> Option<&str> {
        self.more.as_ref()?.feedback.as_deref()
    }

    /// Its own question, where the taxonomy's would read wrong.
    #[must_use]
    pub fn question(&self) -> Option<&Template> {
        self.more.as_ref()?.question.as_ref()
    }

    /// Its own statement, where the taxonomy's would read wrong.
    #[must_use]
    pub fn statement(&self) -> Option<&Template> {
        self.more.as_ref()?.statement.as_ref()
    }
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
        self.index.find(key, &self.items)
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

    /// What knowing an item shows.
    #[must_use]
    pub fn objective(&self, item: usize) -> &Objective {
        let own = self.items.get(item).and_then(|item| item.more.as_ref()).map(|more| &more.objective);
        let of_category = || self.category_of(item).map_or(&Objective::None, |category| &category.objective);
        own.filter(|own| **own != Objective::None).unwrap_or_else(of_category)
    }

    /// Where to read an item again.
    #[must_use]
    pub fn source(&self, item: usize) -> Option<&str> {
        let own = self.items.get(item).and_then(|item| item.more.as_ref()).and_then(|more| more.source.as_deref());
        own.or_else(|| self.category_of(item)?.source.as_deref())
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
        format!("fact:{}/{}", self.id, self.items.get(item).map(Item::key).unwrap_or_default())
    }

    /// The item that a name from [`fact`](Self::fact) speaks of.
    #[must_use]
    pub fn item_of_fact(&self, fact: &str) -> Option<usize> {
        self.item(fact.strip_prefix("fact:")?.strip_prefix(self.id.as_str())?.strip_prefix('/')?)
    }
}
