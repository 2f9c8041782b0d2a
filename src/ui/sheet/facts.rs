//! The facts of a taxonomy as a table: what belongs to each category, and in the teacher's copy why.

use super::Copy;
use crate::quiz::{draw::Generator, taxonomy::Taxonomy};

/// The facts of a taxonomy as a table.
#[derive(Debug)]
pub struct Facts {
    /// What they are about.
    pub title: String,
    /// The categories, in the author's order.
    pub categories: Vec<Group>,
}

/// A category and what belongs to it.
#[derive(Debug)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Why something belongs to it, on the teacher's copy.
    pub why: Option<String>,
    /// Its items, on the teacher's copy each with why it belongs here.
    pub items: Vec<(String, Option<String>)>,
}

impl Facts {
    /// Makes out what stands in the table of a taxonomy.
    pub(super) fn of(generator: &Generator, copy: Copy) -> Self {
        let taxonomy: &Taxonomy = &generator.taxonomy;
        let for_teacher = |text: Option<&str>| text.filter(|_| copy == Copy::Teacher).map(str::to_owned);
        let items = |range: &std::ops::Range<usize>| taxonomy.items.get(range.clone()).unwrap_or_default();
        let categories = taxonomy.categories.iter().map(|category| Group {
            name: category.name.clone(),
            why: for_teacher(category.explanation.as_deref()),
            items: items(&category.items)
                .iter()
                .map(|item| (item.text.clone(), for_teacher(item.feedback())))
                .collect(),
        });
        Self { title: taxonomy.topic.clone().unwrap_or_else(|| taxonomy.id.clone()), categories: categories.collect() }
    }

    /// Whether anything is said of why.
    pub(super) fn has_reasons(&self) -> bool {
        self.categories.iter().any(|group| group.why.is_some() || group.items.iter().any(|(_, why)| why.is_some()))
    }
}
