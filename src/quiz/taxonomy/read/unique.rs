//! What may be there only once: categories, items, and the ids made of them.

use std::collections::HashMap;

use crate::quiz::{
    fields::Span,
    problem::{Finding, Problem},
    taxonomy::{Category, Item, Taxonomy, fault::Fault},
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
pub(super) fn items(taxonomy: &Taxonomy, problems: &mut Vec<Finding>) -> HashMap<String, usize> {
    let mut keys: HashMap<String, usize> = HashMap::with_capacity(taxonomy.items.len());
    let mut texts: HashMap<String, usize> = HashMap::new();
    // Items that say the same have the same id, unless their author gave one.
    let has_ids = taxonomy.items.iter().any(|item| item.has_id);
    for (index, item) in taxonomy.items.iter().enumerate() {
        let mut twin = keys.get(&item.key).copied();
        if has_ids {
            let text = spoken(&item.text);
            twin = texts.get(&text).copied().or(twin);
            texts.entry(text).or_insert(index);
        }
        let Some(first) = twin.and_then(|index| taxonomy.items.get(index)) else {
            keys.insert(item.key.clone(), index);
            continue;
        };
        let fault = if spoken(&first.text) == spoken(&item.text) {
            twice(taxonomy, first, item)
        } else {
            Fault::SameItemId(item.key.clone())
        };
        problems.push(found(fault, &item.span, &first.span));
    }
    keys
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
