//! Sentences with places for an item and a category.

use super::fault::Fault;
use crate::quiz::{
    fields::{At, Span},
    key::Bilingual,
    problem::{Finding, Problem, closest},
};

/// A sentence with places for an item and a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its pieces, in order.
    pub pieces: Vec<Piece>,
    /// Where it stands in its file; empty for one that the author left out.
    pub span: Span,
}

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// The author's words.
    Text(String),
    /// The place of an item or a category.
    Place(Placeholder),
}

/// The place of an item or a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placeholder {
    /// What stands there.
    pub what: What,
    /// Whether it begins with a capital.
    pub capital: bool,
}

/// What stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// An item.
    Item,
    /// A category.
    Category,
}

impl What {
    /// The placeholder as it is written, without its braces.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Item => "item",
            Self::Category => "category",
        }
    }
}

/// What a template may hold, and what it has to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    pub allowed: &'static [What],
    pub needed: &'static [What],
}

/// Every placeholder, in both cases.
const PLACEHOLDERS: [(&str, Placeholder); 4] = [
    ("item", Placeholder { what: What::Item, capital: false }),
    ("Item", Placeholder { what: What::Item, capital: true }),
    ("category", Placeholder { what: What::Category, capital: false }),
    ("Category", Placeholder { what: What::Category, capital: true }),
];

impl Template {
    /// Reads a template that the author wrote under a key; what is wrong is reported.
    pub(super) fn read(
        written: &At<String>,
        key: &'static str,
        rule: Rule,
        problems: &mut Vec<Finding>,
    ) -> Option<Self> {
        let faults = match pieces(&written.value) {
            Err(name) => vec![name.map_or(Fault::UnclosedPlaceholder, |name| unknown(name, key, rule))],
            Ok(pieces) => {
                let has = |what: What| pieces.iter().any(|piece| matches!(piece, Piece::Place(it) if it.what == what));
                let missing = rule.needed.iter().filter(|what| !has(**what));
                let mut faults: Vec<Fault> =
                    missing.map(|what| Fault::MissingPlaceholder { placeholder: what.name(), key }).collect();
                for what in [What::Item, What::Category] {
                    if has(what) && !rule.allowed.contains(&what) {
                        faults.push(unknown(what.name().to_owned(), key, rule));
                    }
                }
                if faults.is_empty() {
                    return Some(Self { pieces, span: written.span.clone() });
                }
                faults
            }
        };
        let found = |fault| Finding { problem: Problem::Taxonomy(fault), span: written.span.clone(), also: None };
        problems.extend(faults.into_iter().map(found));
        None
    }

    /// A template of the program's own.
    pub(super) fn standard(text: &str) -> Self {
        Self { pieces: pieces(text).unwrap_or_default(), span: 0..0 }
    }

    /// Whether it is the program's own, rather than the author's.
    #[must_use]
    pub fn is_standard(&self) -> bool {
        self.span.is_empty()
    }

    /// The sentence about an item and a category.
    #[must_use]
    pub fn fill(&self, item: &str, category: &str) -> String {
        let mut filled = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => filled.push_str(text),
                Piece::Place(place) => {
                    let text = match place.what {
                        What::Item => item,
                        What::Category => category,
                    };
                    if place.capital {
                        filled.push_str(&capitalized(text));
                    } else {
                        filled.push_str(text);
                    }
                }
            }
        }
        filled
    }

    /// The most characters of a sentence made from this, where items and categories have so many at most.
    pub(super) fn longest(&self, item: usize, category: usize) -> usize {
        let length = |piece: &Piece| match piece {
            Piece::Text(text) => text.chars().count(),
            Piece::Place(Placeholder { what: What::Item, .. }) => item,
            Piece::Place(Placeholder { what: What::Category, .. }) => category,
        };
        self.pieces.iter().map(length).sum()
    }
}

fn unknown(placeholder: String, key: &'static str, rule: Rule) -> Fault {
    let allowed: Vec<&'static str> = rule.allowed.iter().map(|what| what.name()).collect();
    let meant = [("élément", What::Item), ("catégorie", What::Category)];
    let names = allowed.iter().copied().chain(meant.iter().map(|(name, _)| *name));
    let suggestion = closest(&placeholder, names)
        .map(|name| meant.iter().find(|(alias, _)| *alias == name).map_or(name, |(_, what)| what.name()))
        .and_then(|name| allowed.iter().copied().find(|allowed| *allowed == name));
    Fault::UnknownPlaceholder { placeholder, key, allowed, suggestion }
}

/// The pieces of a text; else the placeholder that does not exist, or nothing where a brace is not closed.
fn pieces(text: &str) -> Result<Vec<Piece>, Option<String>> {
    let mut pieces = vec![];
    let mut words = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        words.push_str(before);
        let doubled = brace.starts_with("{{") || brace.starts_with("}}");
        if doubled || brace.starts_with('}') {
            words.extend(brace.chars().next());
            rest = brace.get(if doubled { 2 } else { 1 }..).unwrap_or_default();
            continue;
        }
        let (name, after) = brace.get(1..).unwrap_or_default().split_once('}').ok_or(None)?;
        let name = Some(name.trim()).filter(|name| !name.contains('{')).ok_or(None)?;
        let place = PLACEHOLDERS.iter().find(|(known, _)| *known == name).ok_or_else(|| Some(name.to_owned()))?;
        if !words.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut words)));
        }
        pieces.push(Piece::Place(place.1));
        rest = after;
    }
    words.push_str(rest);
    if !words.is_empty() {
        pieces.push(Piece::Text(words));
    }
    Ok(pieces)
}

/// The text with a capital at its beginning.
#[must_use]
pub fn capitalized(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next();
    first.into_iter().flat_map(char::to_uppercase).chain(rest).collect()
}

/// The neutral templates of the five forms, for banks in English and in French whose author gives none.
pub(super) static STANDARD: [Bilingual; 5] = [
    Bilingual {
        en: "Which category does “{item}” belong to?",
        fr: "Quelle est la catégorie de «\u{a0}{item}\u{a0}»\u{a0}?",
    },
    Bilingual {
        en: "“{item}” belongs to the category “{category}”.",
        fr: "«\u{a0}{item}\u{a0}» est de la catégorie «\u{a0}{category}\u{a0}».",
    },
    Bilingual {
        en: "Three of these belong together. Which is the odd one out?",
        fr: "Trois de ces éléments vont ensemble. Lequel est l'intrus\u{a0}?",
    },
    Bilingual {
        en: "Which of these are in the category “{category}”?",
        fr: "Lesquels de ces éléments sont de la catégorie «\u{a0}{category}\u{a0}»\u{a0}?",
    },
    Bilingual { en: "Put each item in its category.", fr: "Range chaque élément dans sa catégorie." },
];

#[cfg(test)]
mod tests {
    use super::*;

    const STATEMENT: Rule = Rule { allowed: &[What::Item, What::Category], needed: &[What::Item, What::Category] };

    fn read(text: &str) -> Result<Template, Vec<Problem>> {
        let mut problems = vec![];
        let written = At { value: text.to_owned(), span: 3..9 };
        Template::read(&written, "statement", STATEMENT, &mut problems)
            .ok_or_else(|| problems.into_iter().map(|finding| finding.problem).collect())
    }

    #[test]
    fn a_template_is_filled_with_capitals_where_it_says_so() {
        let template = read("{Item} est { category } : {{vrai}}, {item}.").unwrap();
        assert_eq!(template.fill("l'École", "un lieu"), "L'École est un lieu : {vrai}, l'École.");
        assert_eq!(template.fill("œuvre", "x"), "Œuvre est x : {vrai}, œuvre.");
        assert_eq!(template.longest(100, 10), 100 + 5 + 10 + 11 + 100 + 1);
    }

    #[test]
    fn every_mistake_of_a_template_is_named() {
        let unknown = |placeholder: &str, suggestion| Fault::UnknownPlaceholder {
            placeholder: placeholder.to_owned(),
            key: "statement",
            allowed: vec!["item", "category"],
            suggestion,
        };
        let missing = |placeholder| Fault::MissingPlaceholder { placeholder, key: "statement" };
        for (text, faults) in [
            ("{items} est {category}", vec![unknown("items", Some("item"))]),
            ("{item} est {catégorie}", vec![unknown("catégorie", Some("category"))]),
            ("{élément} est", vec![unknown("élément", Some("item"))]),
            ("{x}", vec![unknown("x", None)]),
            ("{Item} est là", vec![missing("category")]),
            ("Vrai", vec![missing("item"), missing("category")]),
            ("{item est {category}", vec![Fault::UnclosedPlaceholder]),
            ("{item} est {category", vec![Fault::UnclosedPlaceholder]),
        ] {
            let faults: Vec<Problem> = faults.into_iter().map(Problem::Taxonomy).collect();
            assert_eq!(read(text), Err(faults), "{text}");
        }
    }
}
