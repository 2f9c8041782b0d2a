//! Values that do not look as they should.

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
        return Wording::new(format!("an option has no key {}", code(name)))
            .help("the keys of an option are `text`, `feedback` and `pin`");
    }
    if let (Shape::Option, Found::Table) = (expected, found) {
        return Wording::new("this option has no `text`").help("write `{ text = \"…\", feedback = \"…\" }`");
    }
    let name = key.name;
    let is_whole = expected == key.shape;
    let message = if is_whole {
        format!("`{name}` wants {}", wanted(key, expected))
    } else {
        format!("inside `{name}`, {} is wanted", wanted(key, expected))
    };
    let wording = Wording::new(message).label(format!("this is {}", seen(found)));
    if lacks_quotation_marks(expected, found) {
        return wording.help("put quotation marks around it");
    }
    let line = |value: &str| if is_whole { format!("{name} = {value}") } else { value.to_owned() };
    if let (Shape::NumberRemarks, Found::ListOf(3)) = (expected, found) {
        return wording.help("a decimal number has a point, since a comma begins the next value: `[1.5, \"…\"]`");
    }
    if expected == Shape::Names {
        return wording.help(format!("write `[{name}]` alone on a line, and below it lines such as `A1 = \"…\"`"));
    }
    match (meant(expected, found), example(expected)) {
        (Some(meant), _) => wording.help(format!("write `{}`", line(&meant))),
        (None, "…") => wording,
        (None, example) => wording.help(format!("write it like `{}`", line(example))),
    }
}

/// What to write for a key that is missing.
pub(super) fn how_to_add(key: &Key) -> String {
    if key.shape == Shape::Tables {
        return format!("add a header `{}`: {}", header(key), inside(key.sentence.en));
    }
    let line = format!("add a line `{} = {}`", key.name, example(key.shape));
    format!("{line}: {}", inside(key.sentence.en))
}

/// What a value of a shape is.
pub(in crate::messages) fn wanted(key: &Key, shape: Shape) -> String {
    match shape {
        Shape::Text => "a text".to_owned(),
        Shape::Texts | Shape::Rows => "a list of texts".to_owned(),
        Shape::TextOrTexts => "a text, or a list of texts".to_owned(),
        Shape::Truth => "`true` or `false`".to_owned(),
        Shape::Count => "a whole number".to_owned(),
        Shape::Number => "a number".to_owned(),
        Shape::Option => "an option (a text, or `[\"text\", \"feedback\"]`)".to_owned(),
        Shape::Options => "a list of options, each a text or `[\"text\", \"feedback\"]`".to_owned(),
        Shape::Remarks => "a list of `[\"text\", \"feedback\"]`".to_owned(),
        Shape::NumberRemarks => "a list of `[number, \"feedback\"]`".to_owned(),
        Shape::Pairs => "a list of `[\"text\", \"text\"]`, each with feedback as a third text if you like".to_owned(),
        Shape::OneOf(texts) => list(texts.iter().copied(), "or"),
        Shape::SomeOf(texts) => format!("a list of {}", list(texts.iter().copied(), "or")),
        Shape::Names => "a name and a text on each line below it".to_owned(),
        Shape::Items => {
            "a list of items, each a text, `[\"text\", \"feedback\"]`, or `{ text = \"text\", … }`".to_owned()
        }
        Shape::Tables => format!("a table below its own header, `{}`", header(key)),
    }
}

fn seen(found: &Found) -> String {
    match found {
        Found::Text(_) => "a text".to_owned(),
        Found::Number => "a number".to_owned(),
        Found::Truth => "a truth value, `true` or `false`".to_owned(),
        Found::Date => "a date or a time".to_owned(),
        Found::List => "a list".to_owned(),
        Found::ListOf(0) => "an empty list".to_owned(),
        Found::ListOf(1) => "a list of one value".to_owned(),
        Found::ListOf(count) => format!("a list of {count} values"),
        Found::Table => "a table".to_owned(),
        Found::Key(name) => format!("the key {}", code(name)),
    }
}
