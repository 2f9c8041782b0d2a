//! The linter: what could be written better in a bank that can be played, by the rules of the literature on item
//! writing. A rule is one file below here, and its place in [`RULES`].
//!
//! Rules know asks, solutions and texts with their roles; none of them knows a kind.

use super::{
    bank::Bank,
    explain::Explanation,
    fields::{Data, Entry, Span},
    guessing::Guessing,
    problem::{Finding, Problem},
    question::Question,
};

mod about_options;
mod absolute;
mod alike;
mod allow;
mod ambiguous;
mod asks_nothing;
mod categories;
mod chance;
mod decimals;
mod distractors;
mod echo;
mod few_items;
mod flaw;
mod grammar;
mod guessing;
mod item;
mod joints;
mod key_position;
mod later_toml;
mod length;
mod longest_key;
mod made;
pub mod misplaced_spaces;
mod negation;
mod no_explanation;
mod no_feedback;
mod no_ids;
mod no_topic;
mod one_sided;
mod same;
mod tongue;
mod twins;
mod warning;
mod words;

use std::{collections::HashMap, sync::Arc};

pub use allow::{Allowed, Useless};
pub use flaw::{Flaw, Part};
pub use item::{Item, Listed, Role, Written};
pub use later_toml::Later;
pub use tongue::Tongue;
pub use twins::{Difference, Outline, Rows, outline, twins};
pub use warning::Warning;

/// A rule of the linter.
#[derive(Debug)]
pub struct Rule {
    /// What it is, why it matters, and an example; its code is the rule's.
    pub explanation: Explanation,
    /// How it is checked.
    pub check: Check,
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// One question at a time.
    Item(fn(&Item<'_>, Tongue, &mut Vec<Finding>)),
    /// The bank as a whole.
    Bank(fn(&Sheet<'_>, &mut Vec<Finding>)),
    /// Something that others find: the reader of the file, or whoever holds both twins.
    Elsewhere,
}

/// Every rule, in the order of the codes.
pub static RULES: &[&Rule] = &[
    &longest_key::RULE,
    &about_options::RULE,
    &negation::RULE,
    &absolute::RULE,
    &same::RULE,
    &echo::RULE,
    &grammar::RULE,
    &distractors::RULE,
    &no_explanation::RULE,
    &no_feedback::RULE,
    &no_topic::RULE,
    &asks_nothing::RULE,
    &categories::RULE,
    &ambiguous::RULE,
    &decimals::RULE,
    &length::PROMPT,
    &length::ROW,
    &length::FEEDBACK,
    &length::EXPLANATION,
    &no_ids::RULE,
    &key_position::RULE,
    &one_sided::RULE,
    &alike::RULE,
    &guessing::RULE,
    &allow::RULE,
    &later_toml::RULE,
    &twins::IDS,
    &twins::KIND,
    &twins::COUNT,
    &twins::KEY,
    &twins::POINTS,
    &misplaced_spaces::RULE,
    &joints::RULE,
    &few_items::RULE,
];

/// A bank as the linter sees it.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// The bank; none if it has errors, and then only its sound questions are looked at.
    pub bank: Option<&'a Bank>,
    /// The entries at the top of the file, in the author's order.
    pub entries: &'a [Entry<'a>],
    /// Its sound questions, in the author's order.
    pub items: Vec<Item<'a>>,
    /// The language that it is written in.
    pub tongue: Tongue,
    /// What blind guessing earns in its sound questions.
    pub guessing: Guessing,
}

/// What could be written better in a bank, whatever it allows, in no order.
///
/// `sound` are the questions without an error of their own, read from `entries`, and `guessing` is what is earned blindly
/// in them.
#[must_use]
pub fn lint(bank: Option<&Bank>, entries: &[Entry], sound: &[Arc<Question>], guessing: Guessing) -> Vec<Finding> {
    let tongue = Tongue::of(entries);
    let sheet = Sheet { bank, entries, items: items(entries, sound), tongue, guessing };
    let mut found = vec![];
    for rule in RULES {
        match rule.check {
            Check::Item(check) => sheet.items.iter().for_each(|item| check(item, tongue, &mut found)),
            Check::Bank(check) => check(&sheet, &mut found),
            Check::Elsewhere => {}
        }
    }
    for taxonomy in bank.iter().flat_map(|bank| &bank.taxonomies) {
        made::check(taxonomy, &mut found);
    }
    found
}

/// The tables of a file, one of each question among them, with where they begin.
fn tables<'e>(entries: &'e [Entry<'e>]) -> impl Iterator<Item = (usize, &'e [Entry<'e>])> {
    let nodes = entries.iter().flat_map(|entry| match &entry.node.data {
        Data::List(list) => list.as_slice(),
        Data::Table(_) => std::slice::from_ref(&entry.node),
        _ => &[],
    });
    nodes.filter_map(|node| match &node.data {
        Data::Table(entries) => Some((node.span.start, entries.as_slice())),
        _ => None,
    })
}

fn items<'a>(entries: &'a [Entry], sound: &'a [Arc<Question>]) -> Vec<Item<'a>> {
    let places: HashMap<usize, &'a [Entry]> = tables(entries).collect();
    let item = |question: &'a Arc<Question>| Some(Item::new(question, places.get(&question.span.start)?));
    sound.iter().filter_map(item).collect()
}

/// A warning at a place.
fn at(warning: impl Into<Warning>, span: Span) -> Finding {
    Finding { problem: Problem::Warning(warning.into()), span, also: None }
}

/// A warning at a place, with a second place that explains it.
fn at_also(warning: impl Into<Warning>, span: Span, also: Span) -> Finding {
    Finding { also: Some(also), ..at(warning, span) }
}
