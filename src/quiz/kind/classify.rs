//! `classify`: puts each item in its category.

use super::{
    Content, Kind,
    placing::{Item, Placing},
    scoring::{SCORING, Scoring},
};
use crate::quiz::{
    ask::Order,
    fields::Fields,
    key::{Bilingual, Key, Need, Shape},
    problem::{Problem, closest},
};

static CATEGORIES: Key = Key::required(
    "categories",
    Shape::Rows,
    ["categories", "catégories"],
    ["The categories, kept in this order.", "Les catégories, gardées dans cet ordre."],
    &["catégories", "category", "groups", "groupes", "bins"],
);

static ITEMS: Key = Key::required(
    "items",
    Shape::Pairs,
    ["items", "éléments"],
    [
        "The items, each with its category, and feedback if you like.",
        "Les éléments, chacun avec sa catégorie, et une rétroaction au besoin.",
    ],
    &["éléments", "elements", "pairs"],
);

/// The kind.
pub(super) static KIND: Kind = Kind {
    name: "classify",
    label: Bilingual { en: "sorting", fr: "classement" },
    sentence: Bilingual {
        en: "The student puts each item in its category.",
        fr: "L'élève range chaque élément dans sa catégorie.",
    },
    aliases: &["classer", "classement", "ranger", "sort", "categorize", "catégoriser", "trier"],
    prompt: Need::Required,
    keys: &[&CATEGORIES, &ITEMS, &SCORING],
    read,
    sample: Bilingual {
        en: r#"[[question]]
id          = "where-animals-live"
kind        = "classify"
prompt      = "Put each animal where it spends its life."
categories  = ["on land", "in water"]
items       = [
  ["the mole", "on land", "It digs tunnels in meadows."],
  ["the dolphin", "in water", "It breathes air, yet never leaves the water."],
  ["the trout", "in water", "It breathes through gills."],
  ["the ostrich", "on land", "It is a bird that runs."],
]
explanation = "Where an animal lives does not tell its family: a dolphin is a mammal, an ostrich a bird."
topic       = "animals"
"#,
        fr: r#"[[question]]
id          = "where-animals-live"
kind        = "classify"
prompt      = "Range chaque animal là où il passe sa vie."
categories  = ["sur terre", "dans l'eau"]
items       = [
  ["la taupe", "sur terre", "Elle creuse ses galeries dans les prés."],
  ["le dauphin", "dans l'eau", "Il respire l'air, mais ne quitte jamais l'eau."],
  ["la truite", "dans l'eau", "Elle respire par des branchies."],
  ["l'autruche", "sur terre", "C'est un oiseau qui court."],
]
explanation = "Le milieu ne dit pas la famille : le dauphin est un mammifère, l'autruche un oiseau."
topic       = "animaux"
"#,
    },
};

fn read(fields: &mut Fields<'_>) -> Option<Box<dyn Content>> {
    let (categories, items) = (fields.texts(&CATEGORIES), fields.pairs(&ITEMS));
    let scoring = Scoring::read(fields);
    let sound = [
        fields.at_least(&CATEGORIES, 2),
        fields.at_least(&ITEMS, 1),
        fields.distinct(&categories),
        fields.distinct(items.iter().map(|item| &item.left)),
    ];
    if sound.contains(&None) {
        return None;
    }
    let names: Vec<&str> = categories.iter().map(|category| category.value.as_str()).collect();
    let mut placed = Vec::new();
    for item in items {
        let category = item.right.value.as_str();
        if let Some(bin) = names.iter().position(|name| *name == category) {
            placed.push(Item { text: item.left.value, bin, feedback: item.feedback });
        } else {
            let suggestion = closest(category, names.iter().copied()).map(str::to_owned);
            let problem = Problem::UndeclaredCategory { category: category.to_owned(), suggestion };
            fields.report(problem, item.right.span);
        }
    }
    let bins = categories.iter().map(|category| category.value.clone()).collect();
    Some(Box::new(Placing { items: placed, bins, order: Order::Kept, scoring }))
}
