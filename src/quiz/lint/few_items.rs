//! W302: a category of too few items for a form.

use super::{Check, Rule, Sheet, Warning, at};
use crate::quiz::{explain::Explanation, key::Bilingual, problem::Finding, taxonomy::Form};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W302",
        rule: Bilingual {
            en: "Each category has three items or more.",
            fr: "Chaque catégorie a au moins trois éléments.",
        },
        why: Bilingual {
            en: "The odd one out is found among three items of one category and one of another, and all items of a \
                 category are picked among at least two of its own: a category with fewer is never asked for in these \
                 forms, and its items come again sooner.",
            fr: "L'intrus se cherche parmi trois éléments d'une catégorie et un seul d'une autre, et tous les éléments \
                 d'une catégorie se choisissent parmi au moins deux des siens\u{a0}: une catégorie qui en a moins n'est \
                 jamais demandée sous ces formes, et ses éléments reviennent plus tôt.",
        },
        source: "",
        breaks: Bilingual {
            en: r#"[[taxonomy]]
id = "animals"

  [[taxonomy.category]]
  name  = "insect"
  items = ["the ant", "the bee"]

  [[taxonomy.category]]
  name  = "bird"
  items = ["the crow", "the owl", "the wren"]
"#,
            fr: r#"[[taxonomy]]
id = "animals"

  [[taxonomy.category]]
  name  = "insecte"
  items = ["la fourmi", "l'abeille"]

  [[taxonomy.category]]
  name  = "oiseau"
  items = ["la corneille", "le hibou", "le moineau"]
"#,
        },
        mended: Bilingual {
            en: r#"[[taxonomy]]
id = "animals"

  [[taxonomy.category]]
  name  = "insect"
  items = ["the ant", "the bee", "the fly"]

  [[taxonomy.category]]
  name  = "bird"
  items = ["the crow", "the owl", "the wren"]
"#,
            fr: r#"[[taxonomy]]
id = "animals"

  [[taxonomy.category]]
  name  = "insecte"
  items = ["la fourmi", "l'abeille", "la mouche"]

  [[taxonomy.category]]
  name  = "oiseau"
  items = ["la corneille", "le hibou", "le moineau"]
"#,
        },
    },
    check: Check::Bank(check),
};

/// As many items of a category as the odd one out shows.
const LEAST: usize = 3;

fn check(sheet: &Sheet<'_>, found: &mut Vec<Finding>) {
    for taxonomy in sheet.bank.iter().flat_map(|bank| &bank.taxonomies) {
        if !taxonomy.wanted.contains(&Form::Odd) {
            continue;
        }
        for category in taxonomy.categories.iter().filter(|category| category.items.len() < LEAST) {
            found.push(at(Warning::FewItems(category.items.len()), category.span.clone()));
        }
    }
}
