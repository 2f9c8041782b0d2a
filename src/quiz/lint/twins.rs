//! W201 to W205: a bank and its twin, the same bank in another language, have all but the words in common. History,
//! memory and results follow the ids of both.

use std::collections::{HashMap, HashSet};

use super::{Warning, at};
use crate::quiz::{
    ask::{Answer, Ask},
    bank::Bank,
    fields::Span,
    mark::Fraction,
    problem::Finding,
    question::Question,
};

mod rules;

pub(super) use rules::{COUNT, IDS, KEY, KIND, POINTS};

/// What a bank has in common with its twin: small, so that it can be kept when the bank is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    language: String,
    /// Where what concerns the bank as a whole is said.
    head: Span,
    questions: Vec<Sketch>,
}

/// A question without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sketch {
    id: Option<String>,
    kind: &'static str,
    counts: Vec<(Rows, usize)>,
    /// What is right, where that is a matter of places.
    key: Option<Answer>,
    points: Fraction,
    header: Span,
}

/// Things that a question has some of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// Options to pick from.
    Options,
    /// Steps to put in order.
    Steps,
    /// Items to place.
    Items,
    /// Places where items belong or do not.
    Bins,
    /// Gaps to fill.
    Gaps,
    /// Words to fill them with.
    Words,
    /// Criteria of a free answer.
    Criteria,
}

/// How a bank differs from its twin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// This id is here alone.
    OnlyHere(String),
    /// These ids are in the twin alone.
    OnlyThere(Vec<String>),
    /// A question is of another kind.
    Kind {
        /// The kind in this bank.
        here: &'static str,
        /// The kind in the twin.
        there: &'static str,
    },
    /// A question has more or fewer of something.
    Count {
        /// Of what.
        rows: Rows,
        /// How many in this bank.
        here: usize,
        /// How many in the twin.
        there: usize,
    },
    /// Something else is right, by its place.
    Key,
    /// A question is worth more or less.
    Points {
        /// What it is worth in this bank.
        here: Fraction,
        /// What it is worth in the twin.
        there: Fraction,
    },
}

impl Difference {
    /// The code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::OnlyHere(_) | Self::OnlyThere(_) => "W201",
            Self::Kind { .. } => "W202",
            Self::Count { .. } => "W203",
            Self::Key => "W204",
            Self::Points { .. } => "W205",
        }
    }
}

/// The outline of a bank.
#[must_use]
pub fn outline(bank: &Bank) -> Outline {
    let questions = bank.questions.iter().map(|question| sketch(question)).collect();
    Outline { language: bank.language.clone(), head: bank.span.clone(), questions }
}

fn sketch(question: &Question) -> Sketch {
    let counts = match question.content.ask() {
        Ask::One { options, .. } | Ask::Many { options, .. } => vec![(Rows::Options, options.len())],
        Ask::Order { steps } => vec![(Rows::Steps, steps.len())],
        Ask::Sort { items, bins, .. } => vec![(Rows::Items, items.len()), (Rows::Bins, bins.len())],
        Ask::Blanks { pieces, words } => {
            vec![(Rows::Gaps, pieces.len().saturating_sub(1)), (Rows::Words, words.len())]
        }
        Ask::Prose { criteria, .. } => vec![(Rows::Criteria, criteria.len())],
        Ask::Text(_) => vec![],
    };
    let solution = question.content.solution();
    let is_by_place = matches!(solution, Answer::One(_) | Answer::Many(_) | Answer::Order(_) | Answer::Sort(_));
    Sketch {
        id: question.id.clone(),
        kind: question.kind.name,
        counts,
        key: is_by_place.then_some(solution),
        points: question.points,
        header: question.span.clone(),
    }
}

/// How a bank differs from its twin, at the places of the bank, in no order. Questions are held against each other by
/// their ids, wherever they stand.
#[must_use]
pub fn twins(here: &Outline, twin: &Outline) -> Vec<Finding> {
    let theirs: HashMap<&str, &Sketch> =
        twin.questions.iter().filter_map(|sketch| Some((sketch.id.as_deref()?, sketch))).collect();
    let ours: HashSet<&str> = here.questions.iter().filter_map(|sketch| sketch.id.as_deref()).collect();
    let warning = |difference| Warning::Twin { language: twin.language.clone(), difference };
    let mut found = vec![];
    for sketch in &here.questions {
        let Some(id) = &sketch.id else { continue };
        let differences = match theirs.get(id.as_str()) {
            Some(other) => differences(sketch, other),
            None => vec![Difference::OnlyHere(id.clone())],
        };
        found.extend(differences.into_iter().map(|difference| at(warning(difference), sketch.header.clone())));
    }
    let missing =
        twin.questions.iter().filter_map(|sketch| sketch.id.as_ref().filter(|id| !ours.contains(id.as_str())));
    let missing: Vec<String> = missing.cloned().collect();
    if !missing.is_empty() {
        found.push(at(warning(Difference::OnlyThere(missing)), here.head.clone()));
    }
    found
}

fn differences(here: &Sketch, there: &Sketch) -> Vec<Difference> {
    let mut differences = vec![];
    if here.points != there.points {
        differences.push(Difference::Points { here: here.points, there: there.points });
    }
    // Of another kind everything is another.
    if here.kind != there.kind {
        differences.push(Difference::Kind { here: here.kind, there: there.kind });
        return differences;
    }
    let counts = here.counts.iter().zip(&there.counts).filter(|(ours, theirs)| ours.1 != theirs.1);
    let before = differences.len();
    differences.extend(counts.map(|((rows, here), (_, there))| Difference::Count {
        rows: *rows,
        here: *here,
        there: *there,
    }));
    if differences.len() == before && here.key != there.key {
        differences.push(Difference::Key);
    }
    differences
}
