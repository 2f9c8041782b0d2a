//! `match`: gives each left side its right side.

use super::{
    Content, Kind,
    placing::{Item, Placing},
    scoring::{SCORING, Scoring},
};
use crate::quiz::{
    ask::{LETTERS, Order},
    fields::Fields,
    key::{Bilingual, Key, Need, Shape},
    problem::Problem,
};

static PAIRS: Key = Key::required(
    "pairs",
    Shape::Pairs,
    ["pairs", "paires"],
    [
        "Left sides and their right sides, with feedback if you like; a right side may serve twice.",
        "Les côtés gauches et leurs côtés droits, avec une rétroaction au besoin\u{a0}; un côté droit peut servir deux fois.",
    ],
    &["paires", "couples", "items", "left", "right", "gauche", "droite"],
);

static DECOYS: Key = Key::optional(
    "decoys",
    Shape::Rows,
    ["decoys", "leurres"],
    ["Right sides that belong to nothing.", "Des côtés droits qui ne vont avec rien."],
    &["leurres", "distractors", "intrus"],
);

/// The kind.
pub(super) static KIND: Kind = Kind {
    name: "match",
    label: Bilingual { en: "matching", fr: "appariement" },
    sentence: Bilingual {
        en: "The student gives each item on the left its right side.",
        fr: "L'élève donne à chaque élément de gauche celui de droite qui lui revient.",
    },
    aliases: &["matching", "apparier", "appariement", "relier", "associer", "association", "pairs"],
    prompt: Need::Required,
    keys: &[&PAIRS, &DECOYS, &SCORING],
    read,
    sample: Bilingual {
        en: r#"[[question]]
id          = "young-of-animals"
kind        = "match"
prompt      = "Match each animal with its young."
pairs       = [
  ["the horse", "the foal", "A foal has long legs from its first day."],
  ["the cow", "the calf", "A calf grows up to be a cow or a bull."],
  ["the sheep", "the lamb", "A lamb grows up to give wool."],
]
decoys      = ["the kid"]
explanation = "The foal, the calf and the lamb are the young of horse, cow and sheep; the kid is a young goat."
topic       = "animals"
"#,
        fr: r#"[[question]]
id          = "young-of-animals"
kind        = "match"
prompt      = "Relie chaque animal à son petit."
pairs       = [
  ["la jument", "le poulain", "Le poulain a de longues pattes dès son premier jour."],
  ["la vache", "le veau", "Le veau deviendra vache ou taureau."],
  ["la brebis", "l'agneau", "L'agneau donnera un jour de la laine."],
]
decoys      = ["le chevreau"]
explanation = "Le poulain, le veau et l'agneau sont les petits de la jument, de la vache et de la brebis ; le chevreau, celui de la chèvre."
topic       = "animaux"
"#,
    },
};

fn read(fields: &mut Fields<'_>) -> Option<Box<dyn Content>> {
    let (pairs, decoys) = (fields.pairs(&PAIRS), fields.texts(&DECOYS));
    let scoring = Scoring::read(fields);
    fields.at_least(&PAIRS, 1)?;
    fields.distinct(pairs.iter().map(|pair| &pair.left))?;
    let mut rights: Vec<&crate::quiz::fields::At<String>> = Vec::new();
    for pair in &pairs {
        if !rights.iter().any(|right| right.value == pair.right.value) {
            rights.push(&pair.right);
        }
    }
    fields.distinct(rights.iter().copied().chain(&decoys))?;
    let bins: Vec<String> = rights.into_iter().chain(&decoys).map(|right| right.value.clone()).collect();
    if bins.len() > LETTERS {
        fields.report(Problem::TooManyRows(bins.len()), fields.key_span(&DECOYS));
        return None;
    }
    let items = pairs.into_iter().map(|pair| Item {
        bin: bins.iter().position(|bin| *bin == pair.right.value).unwrap_or_default(),
        text: pair.left.value,
        feedback: pair.feedback,
    });
    Some(Box::new(Placing { items: items.collect(), bins, order: Order::Mixed, scoring }))
}
