//! What may be there only once: categories, items, and the ids made of them.

use std::{borrow::Cow, collections::HashMap};

use crate::quiz::{
    fields::Span,
    problem::{Finding, Problem},
    taxonomy::{Category, Item, Taxonomy, fault::Fault, index::Index, key::number_of_key},
};

fn found(fault: Fault, span: &Span, also: &Span) -> Finding {
    Finding { problem: Problem::Taxonomy(fault), span: span.clone(), also: Some(also.clone()) }
}

/// Reports every category that has the name or the id of one before it.
pub(super) fn categories(categories: &[Category], problems: &mut Vec<Finding>) {
    let mut seen: HashMap<String, &Category> = HashMap::new();
    for category in categories.iter().filter(|category| !category.name.is_empty()) {
        let names = [category.key.clone(), spoken(&category.name), spoken(&category.phrase)];
        if let Some(first) = names.iter().find_map(|name| seen.get(name)) {
            problems.push(found(Fault::SameCategory(category.name.clone()), &category.span, &first.span));
        }
        for name in names {
            seen.entry(name).or_insert(category);
        }
    }
}

/// Reports every item that has the text or the id of one before it, and returns where each id is found.
pub(super) fn items(taxonomy: &Taxonomy, problems: &mut Vec<Finding>) -> Index {
    let index = Index::of_keys(&taxonomy.items);
    // Items that say the same have the same id, unless their author gave one.
    let has_ids = taxonomy.items.iter().any(|item| item.id().is_some());
    let say_the_same = || Index::of(taxonomy.items.iter().map(|item| number_of_key(&spoken(&item.text)))).has_twins();
    if index.has_twins() || (has_ids && say_the_same()) {
        twins(taxonomy, has_ids, problems);
    }
    index
}

/// Looks at the keys themselves, and at the texts where these do not make all keys.
fn twins(taxonomy: &Taxonomy, has_ids: bool, problems: &mut Vec<Finding>) {
    let mut keys: HashMap<Cow<'_, str>, &Item> = HashMap::new();
    let mut texts: HashMap<String, &Item> = HashMap::new();
    for item in &taxonomy.items {
        let key = item.key();
        let mut twin = keys.get(&key).copied();
        if has_ids {
            let text = spoken(&item.text);
            twin = texts.get(&text).copied().or(twin);
            texts.entry(text).or_insert(item);
        }
        let Some(first) = twin else {
            keys.insert(key, item);
            continue;
        };
        let fault = if spoken(&first.text) == spoken(&item.text) {
            twice(taxonomy, first, item)
        } else {
            Fault::SameItemId(key.into_owned())
        };
        problems.push(found(fault, &item.span, &first.span));
    }
}

fn twice(taxonomy: &Taxonomy, first: &Item, again: &Item) -> Fault {
    let category =
        |item: &Item| taxonomy.categories.get(item.category).map(|category| category.name.clone()).unwrap_or_default();
    Fault::ItemTwice { item: again.text.clone(), first: category(first), again: category(again) }
}

/// A text as far as capitals and spaces do not tell it apart.
fn spoken(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
