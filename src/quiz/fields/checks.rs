//! What a value has to be besides its shape.

use super::{Data, Node};
use crate::quiz::{
    ask::LETTERS,
    key::{Key, Shape, VALUE_ALIASES},
    problem::{Finding, Problem, closest},
};

/// Reports the texts of a value that no bank may have. Tables with keys of their own are looked at when those are read.
pub(super) fn check_texts(key: &Key, node: &Node, problems: &mut Vec<Finding>) {
    match key.shape {
        Shape::Tables => {}
        Shape::Items => {
            let items = node.rows().iter().filter(|item| !matches!(item.data, Data::Table(_)));
            items.for_each(|item| item.check_texts(problems));
        }
        _ => node.check_texts(problems),
    }
}

/// Reports the texts of a value that its key does not allow.
pub(super) fn check_allowed(key: &'static Key, node: &Node, problems: &mut Vec<Finding>) {
    let (Shape::OneOf(allowed) | Shape::SomeOf(allowed)) = key.shape else { return };
    for text in node.rows().iter().filter_map(Node::text) {
        if !allowed.contains(&text.value.as_str()) {
            let suggestion = suggest_value(&text.value, allowed);
            let problem = Problem::NotOneOf { key: key.name, value: text.value, allowed, suggestion };
            problems.push(Finding { problem, span: text.span, also: None });
        }
    }
}

/// The value that was probably meant, by its name or by what people call it.
fn suggest_value(written: &str, allowed: &'static [&'static str]) -> Option<&'static str> {
    let aliases = VALUE_ALIASES.iter().filter(|(_, value)| allowed.contains(value));
    let names: Vec<_> = allowed.iter().map(|value| (*value, *value)).chain(aliases.copied()).collect();
    let meant = closest(written, names.iter().map(|(name, _)| *name))?;
    names.iter().find(|(name, _)| *name == meant).map(|(_, value)| *value)
}

/// Rows are lettered, so that there cannot be more of them than letters.
pub(super) fn check_length(key: &Key, node: &Node, problems: &mut Vec<Finding>) {
    let lettered = matches!(key.shape, Shape::Options | Shape::Pairs | Shape::Rows);
    let rows = node.rows().len();
    if lettered && rows > LETTERS {
        problems.push(Finding { problem: Problem::TooManyRows(rows), span: node.span.clone(), also: None });
    }
}
