//! The taxonomies of a bank: reading them, and the questions that are made from them.

use std::{collections::HashMap, sync::Arc};

use super::{Bank, QUESTION_LIMIT};
use crate::quiz::{
    fields::{At, Data, Node, Span},
    key::Shape,
    lint::Tongue,
    problem::{Finding, Problem},
    question::Question,
    taxonomy::{self, Recipe, Taxonomy, fault::Fault, keys::TAXONOMY},
};

/// Reads the taxonomies of a bank; what is wrong with them goes to `problems`.
pub(super) fn read(
    nodes: &[&Node],
    tongue: Tongue,
    objectives: &[(At<String>, String)],
    problems: &mut Vec<Finding>,
) -> Vec<Arc<Taxonomy>> {
    let mut ids: HashMap<String, Span> = HashMap::new();
    let mut items = 0;
    let mut read = vec![];
    for node in nodes {
        let Data::Table(entries) = &node.data else {
            let problem = Problem::WrongShape { key: &TAXONOMY, expected: Shape::Tables, found: node.found() };
            problems.push(Finding { problem, span: node.span.clone(), also: None });
            continue;
        };
        items += taxonomy::items_of(entries);
        if items > QUESTION_LIMIT {
            let problem = Problem::Taxonomy(Fault::TooManyItems(items));
            problems.push(Finding { problem, span: node.span.clone(), also: None });
            return vec![];
        }
        let Some(taxonomy) = taxonomy::read(entries, &node.span, tongue, objectives, problems) else { continue };
        if let Some(first) = ids.insert(taxonomy.id.clone(), node.span.clone()) {
            let problem = Problem::Taxonomy(Fault::SameTaxonomy(taxonomy.id.clone()));
            problems.push(Finding { problem, span: node.span.clone(), also: Some(first) });
        }
        read.push(Arc::new(taxonomy));
    }
    read
}

impl Bank {
    /// The question with this id: one that its author wrote, or the one that is made by the recipe which the id is.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<Arc<Question>> {
        let written = self.questions.iter().find(|question| question.id.as_deref() == Some(id));
        written.map(Arc::clone).or_else(|| {
            let taxonomy = self.taxonomies.iter().find(|taxonomy| Recipe::is_of(id, taxonomy))?;
            Recipe::parse(id, taxonomy).and_then(|recipe| recipe.make(taxonomy)).map(Arc::new)
        })
    }

    /// How many different questions it offers: those that were written, and those that can be made.
    #[must_use]
    pub fn offers(&self) -> u128 {
        let made = self.taxonomies.iter().map(|taxonomy| taxonomy.questions());
        made.fold(self.questions.len() as u128, u128::saturating_add)
    }
}
