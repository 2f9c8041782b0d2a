//! Les valeurs qui n'ont pas la forme voulue.

use crate::{
    messages::problems::{Wording, code, example, header, inside, lacks_quotation_marks, list, meant},
    quiz::{
        fields::Found,
        key::{Key, Shape},
    },
};

/// A value does not have the shape of its key.
pub(super) fn wording(key: &Key, expected: Shape, found: &Found) -> Wording {
    if let (Shape::Option, Found::Key(name)) = (expected, found) {
        return Wording::new(format!("une option n'a pas de clé {}", code(name)))
            .help("les clés d'une option sont `text`, `feedback` et `pin`");
    }
    if let (Shape::Option, Found::Table) = (expected, found) {
        return Wording::new("cette option n'a pas de `text`").help("écrivez `{ text = \"…\", feedback = \"…\" }`");
    }
    let name = key.name;
    let is_whole = expected == key.shape;
    let message = if is_whole {
        format!("`{name}` attend {}", wanted(key, expected))
    } else {
        format!("à l'intérieur de `{name}`, il faut {}", wanted(key, expected))
    };
    let wording = Wording::new(message).label(format!("ceci est {}", seen(found)));
    if lacks_quotation_marks(expected, found) {
        return wording.help("entourez-le de guillemets droits");
    }
    let line = |value: &str| if is_whole { format!("{name} = {value}") } else { value.to_owned() };
    if let (Shape::NumberRemarks, Found::ListOf(3)) = (expected, found) {
        return wording
            .help("un nombre décimal a un point, car une virgule commence la valeur suivante\u{a0}: `[1.5, \"…\"]`");
    }
    if expected == Shape::Names {
        return wording
            .help(format!("écrivez `[{name}]` seul sur une ligne, et au-dessous des lignes comme `A1 = \"…\"`"));
    }
    match (meant(expected, found), example(expected)) {
        (Some(meant), _) => wording.help(format!("écrivez `{}`", line(&meant))),
        (None, "…") => wording,
        (None, example) => wording.help(format!("écrivez par exemple `{}`", line(example))),
    }
}

/// What to write for a key that is missing.
pub(super) fn how_to_add(key: &Key) -> String {
    if key.shape == Shape::Tables {
        return format!("ajoutez un en-tête `{}`\u{a0}: {}", header(key), inside(key.sentence.fr));
    }
    let line = format!("ajoutez une ligne `{} = {}`", key.name, example(key.shape));
    format!("{line}\u{a0}: {}", inside(key.sentence.fr))
}

/// What a value of a shape is.
pub(in crate::messages) fn wanted(key: &Key, shape: Shape) -> String {
    match shape {
        Shape::Text => "un texte".to_owned(),
        Shape::Texts | Shape::Rows => "une liste de textes".to_owned(),
        Shape::TextOrTexts => "un texte, ou une liste de textes".to_owned(),
        Shape::Truth => "`true` (vrai) ou `false` (faux)".to_owned(),
        Shape::Count => "un nombre entier".to_owned(),
        Shape::Number => "un nombre".to_owned(),
        Shape::Option => "une option (un texte, ou `[\"texte\", \"rétroaction\"]`)".to_owned(),
        Shape::Options => "une liste d'options, chacune un texte ou `[\"texte\", \"rétroaction\"]`".to_owned(),
        Shape::Remarks => "une liste de `[\"texte\", \"rétroaction\"]`".to_owned(),
        Shape::NumberRemarks => "une liste de `[nombre, \"rétroaction\"]`".to_owned(),
        Shape::Pairs => "une liste de `[\"texte\", \"texte\"]`, avec au besoin une rétroaction en troisième".to_owned(),
        Shape::OneOf(texts) => list(texts.iter().copied(), "ou"),
        Shape::SomeOf(texts) => format!("une liste parmi {}", list(texts.iter().copied(), "et")),
        Shape::Names => "un nom et un texte sur chaque ligne au-dessous".to_owned(),
        Shape::Items => {
            "une liste d'éléments, chacun un texte, `[\"texte\", \"rétroaction\"]` ou `{ text = \"texte\", … }`"
                .to_owned()
        }
        Shape::Tables => format!("une table sous son propre en-tête, `{}`", header(key)),
    }
}

fn seen(found: &Found) -> String {
    match found {
        Found::Text(_) => "un texte".to_owned(),
        Found::Number => "un nombre".to_owned(),
        Found::Truth => "une valeur logique, `true` ou `false`".to_owned(),
        Found::Date => "une date ou une heure".to_owned(),
        Found::List => "une liste".to_owned(),
        Found::ListOf(0) => "une liste vide".to_owned(),
        Found::ListOf(1) => "une liste d'une seule valeur".to_owned(),
        Found::ListOf(count) => format!("une liste de {count} valeurs"),
        Found::Table => "une table".to_owned(),
        Found::Key(name) => format!("la clé {}", code(name)),
    }
}
