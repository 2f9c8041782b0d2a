//! Recipes: a form and its facts, as data and as a text. The text is the id of the question that is made: it names
//! what it is made of by keys in alphabetical order, so that nothing else in a file changes it.

use std::borrow::Cow;

use super::{
    Form, Item, Taxonomy,
    count::{BINS, PICKED, SHOWN, SORTED},
};

/// A form and its facts. Items and categories are indices into the taxonomy; recipes are sound: there is exactly one
/// right answer to what they make.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Recipe {
    /// The category of an item, among these others.
    Question {
        /// The item.
        item: usize,
        /// The wrong categories.
        others: Vec<usize>,
    },
    /// A true statement about an item.
    True(usize),
    /// A statement that puts an item into a category where it does not belong.
    False {
        /// The item.
        item: usize,
        /// The wrong category.
        category: usize,
    },
    /// Three items of one category, and one of another.
    Odd {
        /// The three.
        three: Vec<usize>,
        /// The odd one out.
        odd: usize,
    },
    /// All items of a category.
    All {
        /// The category.
        category: usize,
        /// Its items.
        right: Vec<usize>,
        /// The others.
        wrong: Vec<usize>,
    },
    /// Items to be sorted.
    Sort(Vec<usize>),
}

/// What keys stand between.
const SEPARATOR: char = '.';

/// What the parts of a recipe stand between.
const SLASH: char = '/';

impl Recipe {
    /// The form of what it makes.
    #[must_use]
    pub fn form(&self) -> Form {
        match self {
            Self::Question { .. } => Form::Question,
            Self::True(_) | Self::False { .. } => Form::Statement,
            Self::Odd { .. } => Form::Odd,
            Self::All { .. } => Form::All,
            Self::Sort(_) => Form::Sort,
        }
    }

    /// The same with what has no order of its own in the order of the keys, so that equal recipes make equal questions.
    #[must_use]
    pub fn canonical(mut self, taxonomy: &Taxonomy) -> Self {
        let items = |list: &mut Vec<usize>| list.sort_by_cached_key(|item| taxonomy.items.get(*item).map(Item::key));
        match &mut self {
            Self::Question { others, .. } => {
                others.sort_by_key(|other| taxonomy.categories.get(*other).map(|category| &category.key));
            }
            Self::True(_) | Self::False { .. } => {}
            Self::Odd { three: list, .. } | Self::Sort(list) => items(list),
            Self::All { right, wrong, .. } => {
                items(right);
                items(wrong);
            }
        }
        self
    }

    /// The items whose facts are tested.
    #[must_use]
    pub fn items(&self) -> Vec<usize> {
        match self {
            Self::Question { item, .. } | Self::True(item) | Self::False { item, .. } => vec![*item],
            Self::Odd { three, odd } => three.iter().chain([odd]).copied().collect(),
            Self::All { right, wrong, .. } => right.iter().chain(wrong).copied().collect(),
            Self::Sort(items) => items.clone(),
        }
    }

    /// The categories into which it sorts, in the author's order.
    #[must_use]
    pub fn bins(&self, taxonomy: &Taxonomy) -> Vec<usize> {
        let mut bins: Vec<usize> = self.items().into_iter().filter_map(|item| home(item, taxonomy)).collect();
        bins.sort_unstable();
        bins.dedup();
        bins
    }

    /// Its text: the id of what it makes.
    #[must_use]
    pub fn text(&self, taxonomy: &Taxonomy) -> String {
        let item = |index: &usize| taxonomy.items.get(*index).map(Item::key).unwrap_or_default();
        let category =
            |index: &usize| Cow::from(taxonomy.categories.get(*index).map_or("", |category| category.key.as_str()));
        let sorted = |mut keys: Vec<Cow<'_, str>>| {
            keys.sort_unstable();
            keys.join(&SEPARATOR.to_string())
        };
        let items = |indices: &[usize]| sorted(indices.iter().map(item).collect());
        let parts = match self {
            Self::Question { item: asked, others } => {
                vec!["question".to_owned(), item(asked).into_owned(), sorted(others.iter().map(category).collect())]
            }
            Self::True(asked) => vec!["true".to_owned(), item(asked).into_owned()],
            Self::False { item: asked, category: wrong } => {
                vec!["false".to_owned(), item(asked).into_owned(), category(wrong).into_owned()]
            }
            Self::Odd { three, odd } => vec!["odd".to_owned(), items(three), item(odd).into_owned()],
            Self::All { category: asked, right, wrong } => {
                vec!["all".to_owned(), category(asked).into_owned(), items(right), items(wrong)]
            }
            Self::Sort(sorted) => vec!["sort".to_owned(), items(sorted)],
        };
        format!("{}{SLASH}{}", taxonomy.id, parts.join(&SLASH.to_string()))
    }

    /// Whether a text is a recipe for this taxonomy rather than for another one, or the id of a written question.
    #[must_use]
    pub fn is_of(text: &str, taxonomy: &Taxonomy) -> bool {
        text.split_once(SLASH).is_some_and(|(id, _)| id == taxonomy.id)
    }

    /// Reads the text of a recipe; none if it is no recipe for the taxonomy as it is now.
    #[must_use]
    pub fn parse(text: &str, taxonomy: &Taxonomy) -> Option<Self> {
        let items = |keys: &str| keys.split(SEPARATOR).map(|key| taxonomy.item(key)).collect::<Option<Vec<usize>>>();
        let categories = |keys: &str| keys.split(SEPARATOR).map(|key| taxonomy.category(key)).collect::<Option<_>>();
        let mut parts = text.split(SLASH);
        if parts.next() != Some(taxonomy.id.as_str()) {
            return None;
        }
        let parts: Vec<&str> = parts.collect();
        let recipe = match parts.as_slice() {
            ["question", item, others] => Self::Question { item: taxonomy.item(item)?, others: categories(others)? },
            ["true", item] => Self::True(taxonomy.item(item)?),
            ["false", item, category] => {
                Self::False { item: taxonomy.item(item)?, category: taxonomy.category(category)? }
            }
            ["odd", three, odd] => Self::Odd { three: items(three)?, odd: taxonomy.item(odd)? },
            ["all", category, right, wrong] => {
                Self::All { category: taxonomy.category(category)?, right: items(right)?, wrong: items(wrong)? }
            }
            ["sort", sorted] => Self::Sort(items(sorted)?),
            _ => return None,
        };
        // The text of a recipe is the only one that makes it: otherwise one question would have two ids.
        (recipe.is_sound(taxonomy) && recipe.text(taxonomy) == text).then(|| recipe.canonical(taxonomy))
    }

    /// Whether what it makes has exactly one right answer, in a size that a screen can show.
    #[must_use]
    pub fn is_sound(&self, taxonomy: &Taxonomy) -> bool {
        let items = self.items();
        let homes: Vec<Option<usize>> = items.iter().map(|item| home(*item, taxonomy)).collect();
        let is_known = homes.iter().all(Option::is_some) && taxonomy.template(self.form()).is_some();
        let fits = match self {
            Self::Question { item, others } => {
                others.len() >= 2
                    && others.len() < crate::quiz::ask::LETTERS
                    && are_distinct(others)
                    && !others.iter().any(|other| Some(*other) == home(*item, taxonomy))
                    && others.iter().all(|other| *other < taxonomy.categories.len())
            }
            Self::True(_) => true,
            Self::False { item, category } => {
                *category < taxonomy.categories.len() && home(*item, taxonomy) != Some(*category)
            }
            Self::Odd { three, odd } => {
                let first = three.first().and_then(|item| home(*item, taxonomy));
                three.len() == 3
                    && three.iter().all(|item| home(*item, taxonomy) == first)
                    && home(*odd, taxonomy) != first
            }
            Self::All { category, right, wrong } => {
                PICKED.contains(&right.len())
                    && PICKED.contains(&wrong.len())
                    && items.len() <= SHOWN
                    && right.iter().all(|item| home(*item, taxonomy) == Some(*category))
                    && !wrong.iter().any(|item| home(*item, taxonomy) == Some(*category))
            }
            Self::Sort(sorted) => SORTED.contains(&sorted.len()) && BINS.contains(&self.bins(taxonomy).len()),
        };
        is_known && fits && are_distinct(&items)
    }
}

/// The category of an item.
fn home(item: usize, taxonomy: &Taxonomy) -> Option<usize> {
    taxonomy.items.get(item).map(|item| item.category)
}

fn are_distinct(indices: &[usize]) -> bool {
    indices.iter().enumerate().all(|(at, index)| !indices.iter().take(at).any(|earlier| earlier == index))
}
