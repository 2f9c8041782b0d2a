//! W001: a key that can be picked for its length.

use super::{Check, Flaw, Item, Rule, Tongue, at_also, words::words};
use crate::quiz::{explain::Explanation, key::Bilingual, problem::Finding};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W001",
        rule: Bilingual {
            en: "The right option is not by far the longest: it is reported where it has more words than any distractor, \
                 and at least twelve characters and half as many again as the longest of them.",
            fr: "L'option juste n'est pas de loin la plus longue\u{a0}: elle est signalée si elle a plus de mots que tout \
                 leurre, et au moins douze caractères et la moitié de plus que le plus long d'entre eux.",
        },
        why: Bilingual {
            en: "Authors take care that the right option is true, and so make it longer; students who know that pick the \
                 longest without having learnt anything.",
            fr: "On prend soin que l'option juste soit vraie, donc on l'allonge\u{a0}; l'élève qui le sait choisit la plus \
                 longue sans avoir rien appris.",
        },
        source: "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing \
                 guidelines for classroom assessment, Applied Measurement in Education 15(3), guideline 24",
        breaks: Bilingual {
            en: r#"[[question]]
id = "why-leaves-fall"
kind = "choice"
prompt = "Why do many trees lose their leaves in autumn?"
answer = "to save water while the soil is frozen"
distractors = [
  ["to feed the soil", "It does feed it, but the tree has a gain of its own."],
  ["to gain height", "A tree grows in spring, with its leaves on."],
]
explanation = "Leaves give off water that frozen soil cannot replace."
topic = "plants"
"#,
            fr: r#"[[question]]
id = "why-leaves-fall"
kind = "choice"
prompt = "Pourquoi bien des arbres perdent-ils leurs feuilles en automne ?"
answer = "pour garder leur eau quand le sol gèle"
distractors = [
  ["pour nourrir la terre", "Elles la nourrissent, mais l'arbre y gagne aussi."],
  ["pour grandir", "Un arbre grandit au printemps, avec ses feuilles."],
]
explanation = "Les feuilles rejettent une eau que le sol gelé ne peut remplacer."
topic = "plantes"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "why-leaves-fall"
kind = "choice"
prompt = "Why do many trees lose their leaves in autumn?"
answer = "to save water in winter"
distractors = [
  ["to feed the soil around them", "It does feed it, but the tree has a gain of its own."],
  ["to gain height before spring", "A tree grows in spring, with its leaves on."],
]
explanation = "Leaves give off water that frozen soil cannot replace."
topic = "plants"
"#,
            fr: r#"[[question]]
id = "why-leaves-fall"
kind = "choice"
prompt = "Pourquoi bien des arbres perdent-ils leurs feuilles en automne ?"
answer = "pour garder leur eau en hiver"
distractors = [
  ["pour nourrir la terre autour d'eux", "Elles la nourrissent, mais l'arbre y gagne aussi."],
  ["pour grandir avant le printemps", "Un arbre grandit au printemps, avec ses feuilles."],
]
explanation = "Les feuilles rejettent une eau que le sol gelé ne peut remplacer."
topic = "plantes"
"#,
        },
    },
    check: Check::Item(check),
};

/// How many characters longer than the longest distractor a key is seen to be.
const MARGIN: usize = 12;

/// Where several options are right, the shortest of them is what has to stand out.
fn check(item: &Item<'_>, _: Tongue, found: &mut Vec<Finding>) {
    let length = |text: &str| text.chars().count();
    let key = item.options(true).min_by_key(|option| length(option.text));
    let other = item.options(false).max_by_key(|option| length(option.text));
    let (Some(key), Some(other)) = (key, other) else { return };
    let (long, short) = (length(key.text), length(other.text));
    if long < short + MARGIN || 2 * long < 3 * short {
        return;
    }
    // A single long word is a name or a term, and no care taken.
    let count = words(key.text).count();
    if item.options(false).all(|option| words(option.text).count() < count) {
        found.push(at_also(Flaw::LongestKey(long, short), key.span.clone(), other.span.clone()));
    }
}
