//! W013: a category with nothing, or nearly everything, in it.

use super::{Check, Flaw, Item, Rule, Tongue, at};
use crate::quiz::{
    ask::{Answer, Ask, Order},
    explain::Explanation,
    key::Bilingual,
    problem::Finding,
};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W013",
        rule: Bilingual {
            en: "Every category has an item, and none has more than three quarters of four items or more.",
            fr: "Chaque catégorie a un élément, et aucune n'a plus des trois quarts d'au moins quatre éléments.",
        },
        why: Bilingual {
            en: "Whoever puts everything into one category would do well without telling the items apart; and an empty \
                 category is looked for in vain.",
            fr: "Qui mettrait tout dans une même catégorie réussirait sans distinguer les éléments\u{a0}; et l'on cherche en vain \
                 ce qui va dans une catégorie vide.",
        },
        source: "",
        breaks: Bilingual {
            en: r#"[[question]]
id = "solid-or-liquid"
kind = "classify"
prompt = "At 20 °C, is each of these solid, liquid or a gas?"
categories = ["solid", "liquid", "gas"]
items = [
  ["iron", "solid", "It melts above 1,500 °C."],
  ["wax", "solid", "It melts near a flame."],
  ["salt", "solid", "Grains, but each is a crystal."],
  ["olive oil", "liquid", "It sets in the fridge, not on the table."],
  ["mercury", "liquid", "The only metal that flows on a cool day."],
]
explanation = "What matters is where it melts and boils."
topic = "matter"
"#,
            fr: r#"[[question]]
id = "solid-or-liquid"
kind = "classify"
prompt = "À 20 °C, chacun de ces corps est-il solide, liquide ou gazeux ?"
categories = ["solide", "liquide", "gaz"]
items = [
  ["le fer", "solide", "Il fond au-dessus de 1 500 °C."],
  ["la cire", "solide", "Elle fond près d'une flamme."],
  ["le sel", "solide", "Des grains, mais chacun est un cristal."],
  ["l'huile d'olive", "liquide", "Elle fige au frigo, non sur la table."],
  ["le mercure", "liquide", "Le seul métal qui coule par temps frais."],
]
explanation = "Ce qui compte, c'est où le corps fond et où il bout."
topic = "matière"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "solid-or-liquid"
kind = "classify"
prompt = "At 20 °C, is each of these solid, liquid or a gas?"
categories = ["solid", "liquid", "gas"]
items = [
  ["iron", "solid", "It melts above 1,500 °C."],
  ["wax", "solid", "It melts near a flame."],
  ["helium", "gas", "It lifts balloons."],
  ["olive oil", "liquid", "It sets in the fridge, not on the table."],
  ["mercury", "liquid", "The only metal that flows on a cool day."],
]
explanation = "What matters is where it melts and boils."
topic = "matter"
"#,
            fr: r#"[[question]]
id = "solid-or-liquid"
kind = "classify"
prompt = "À 20 °C, chacun de ces corps est-il solide, liquide ou gazeux ?"
categories = ["solide", "liquide", "gaz"]
items = [
  ["le fer", "solide", "Il fond au-dessus de 1 500 °C."],
  ["la cire", "solide", "Elle fond près d'une flamme."],
  ["l'hélium", "gaz", "Il soulève les ballons."],
  ["l'huile d'olive", "liquide", "Elle fige au frigo, non sur la table."],
  ["le mercure", "liquide", "Le seul métal qui coule par temps frais."],
]
explanation = "Ce qui compte, c'est où le corps fond et où il bout."
topic = "matière"
"#,
        },
    },
    check: Check::Item(check),
};

fn check(item: &Item<'_>, _: Tongue, found: &mut Vec<Finding>) {
    // Where the places are shuffled they are right sides, among them some that belong to nothing by design.
    let (Ask::Sort { bins, order: Order::Kept, .. }, Answer::Sort(placed)) = (&item.ask, &item.solution) else {
        return;
    };
    let all = placed.len();
    let counts = || (0..bins.len()).map(|bin| placed.iter().filter(|place| **place == bin).count());
    let is_any_empty = counts().any(|count| count == 0);
    for (category, items) in bins.iter().zip(counts()) {
        let category = category.clone();
        let place = item.place(&category).unwrap_or_else(|| item.header());
        if items == 0 {
            found.push(at(Flaw::EmptyCategory(category), place));
        } else if all >= 4 && 4 * items > 3 * all && !(is_any_empty && items == all) {
            found.push(at(Flaw::CrowdedCategory { category, items, all }, place));
        }
    }
}
