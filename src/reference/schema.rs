//! The JSON Schema of a bank, by which editors complete, explain and check it while it is written.
//!
//! Draft-07, which Taplo and Tombi both take, without `$ref`, which Taplo does not follow everywhere. What the kind of
//! a question decides hangs on a chain of `if`, `then` and `else`: where a question breaks one of ten alternatives
//! under `oneOf`, an editor can only say that it fits none of them, at its first line, but where a branch was chosen
//! it names the very key. Completion looks at `properties` alone, so that the keys of every kind stand there too,
//! with what each kind says of them and without a condition of their own.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::{
    messages::Language,
    quiz::{
        ask::LETTERS,
        bank::{BANK_KEYS, QUESTION, QUESTION_LIMIT},
        fields::TEXT_LIMIT,
        key::{Key, Need, OPTION_KEYS, Shape},
        kind::{KINDS, Kind},
        question::{KIND, keys_of},
        taxonomy::keys::{CATEGORY, CATEGORY_KEYS, ITEM_KEYS, TAXONOMY, TAXONOMY_KEYS},
    },
};

/// The name under which the schema lies beside a bank.
pub const FILE_NAME: &str = "bank.schema.json";

/// The types of JSON.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
enum Type {
    String,
    Number,
    Integer,
    Boolean,
    Array,
    Object,
}

/// The schema, with descriptions in a language, as a text.
#[must_use]
pub fn text(language: Language) -> String {
    format!("{:#}\n", schema(language))
}

/// The schema, with descriptions in a language.
#[must_use]
pub fn schema(language: Language) -> Value {
    let mut schema = table(BANK_KEYS.iter().copied(), language);
    let messages = language.messages();
    insert(&mut schema, "$schema", json!("http://json-schema.org/draft-07/schema#"));
    insert(&mut schema, "title", json!(messages.schema_title()));
    schema
}

fn insert(schema: &mut Value, name: &str, value: Value) {
    if let Value::Object(map) = schema {
        map.insert(name.to_owned(), value);
    }
}

/// A table of these keys and no others.
fn table(keys: impl Iterator<Item = &'static Key> + Clone, language: Language) -> Value {
    let properties: Map<String, Value> =
        keys.clone().map(|key| (key.name.to_owned(), described(key, language))).collect();
    json!({
        "type": Type::Object,
        "properties": properties,
        "required": required(keys),
        "additionalProperties": false,
    })
}

/// A list of tables, each below its own header.
fn tables(keys: &'static [&'static Key], least: usize, language: Language) -> Value {
    json!({ "type": Type::Array, "items": table(keys.iter().copied(), language), "minItems": least })
}

fn required(keys: impl Iterator<Item = &'static Key>) -> Vec<&'static str> {
    keys.filter(|key| key.need == Need::Required).map(|key| key.name).collect()
}

/// A value of a key, and what the key is for.
fn described(key: &'static Key, language: Language) -> Value {
    // Other tables have keys of the same names.
    let mut schema = match key {
        key if *key == QUESTION => {
            json!({ "type": Type::Array, "items": question(language), "maxItems": QUESTION_LIMIT })
        }
        key if *key == KIND => return kind_key(language),
        key if *key == TAXONOMY => tables(TAXONOMY_KEYS, 0, language),
        key if *key == CATEGORY => tables(CATEGORY_KEYS, 2, language),
        _ => value(key.shape, language),
    };
    insert(&mut schema, "title", json!(language.of(key.label)));
    insert(&mut schema, "description", json!(language.of(key.sentence)));
    schema
}

/// A value of a shape.
fn value(shape: Shape, language: Language) -> Value {
    let list = |items: Value| json!({ "type": Type::Array, "items": items });
    let rows = |items: Value| json!({ "type": Type::Array, "items": items, "maxItems": LETTERS });
    let text = || json!({ "type": Type::String, "minLength": 1, "maxLength": TEXT_LIMIT });
    let number = || json!({ "type": Type::Number });
    let tuple = |first: Value, longest: usize| {
        let items: Vec<Value> = std::iter::once(first).chain((1..longest).map(|_| text())).collect();
        json!({ "type": Type::Array, "items": items, "minItems": 2, "maxItems": longest, "additionalItems": false })
    };
    match shape {
        Shape::Text => text(),
        Shape::Texts => list(text()),
        Shape::Rows => rows(text()),
        Shape::TextOrTexts => any_of([Type::String, Type::Array], &[text(), list(text())]),
        Shape::Truth => json!({ "type": Type::Boolean }),
        Shape::Count => json!({ "type": Type::Integer, "minimum": 1 }),
        Shape::Number => number(),
        Shape::Option => {
            let table = table(OPTION_KEYS.into_iter(), language);
            any_of([Type::String, Type::Array, Type::Object], &[text(), tuple(text(), 2), table])
        }
        Shape::Options => rows(value(Shape::Option, language)),
        Shape::Remarks => list(tuple(text(), 2)),
        Shape::NumberRemarks => list(tuple(number(), 2)),
        Shape::Pairs => rows(tuple(text(), 3)),
        Shape::OneOf(allowed) => json!({ "type": Type::String, "enum": allowed }),
        Shape::SomeOf(allowed) => list(json!({ "type": Type::String, "enum": allowed })),
        Shape::Names => json!({ "type": Type::Object, "additionalProperties": text() }),
        Shape::Tables => list(json!({ "type": Type::Object })),
        Shape::Items => {
            let table = table(ITEM_KEYS.iter().copied(), language);
            list(any_of([Type::String, Type::Array, Type::Object], &[text(), tuple(text(), 2), table]))
        }
    }
}

/// A value of one of several types. Their conditions stand side by side: each of them speaks of one type only, and
/// under `anyOf` an editor could not say which of them was broken.
fn any_of<const N: usize>(types: [Type; N], schemas: &[Value]) -> Value {
    let conditions = schemas.iter().filter_map(Value::as_object).flatten();
    let mut merged: Map<String, Value> = conditions.map(|(name, value)| (name.clone(), value.clone())).collect();
    merged.insert("type".to_owned(), json!(types.to_vec()));
    Value::Object(merged)
}

/// The names of the kinds, each with what the student does.
fn kind_key(language: Language) -> Value {
    let said: Vec<&str> = KINDS.iter().map(|kind| language.of(kind.sentence)).collect();
    let lines: Vec<String> = KINDS.iter().zip(&said).map(|(kind, said)| format!("- `{}`: {said}", kind.name)).collect();
    json!({
        "type": Type::String,
        "enum": KINDS.map(|kind| kind.name),
        "title": language.of(KIND.label),
        "description": format!("{}\n\n{}", language.of(KIND.sentence), lines.join("\n")),
        "x-taplo": { "docs": { "enumValues": said } },
    })
}

/// A question: what every kind has, then what its own kind says.
fn question(language: Language) -> Value {
    let kinds = || KINDS.iter().flat_map(|kind| kind.keys);
    let names = || keys_of(None).chain(kinds().copied()).map(|key| key.name.to_owned());
    let without_kind = json!({
        "properties": names().map(|name| (name, json!({}))).collect::<Map<_, _>>(),
        "additionalProperties": false,
    });
    let chain = KINDS.iter().rev().fold(without_kind, |rest, kind| {
        let chosen = json!({ "properties": { KIND.name: { "const": kind.name } }, "required": [KIND.name] });
        open(json!({ "if": open(chosen), "then": of_kind(kind, language), "else": rest }))
    });
    let common = keys_of(None).map(|key| (key.name.to_owned(), described(key, language)));
    let properties: Map<String, Value> =
        kinds().map(|key| (key.name.to_owned(), in_kinds(key.name, language))).chain(common).collect();
    let mut question = chain;
    insert(&mut question, "type", json!(Type::Object));
    insert(&mut question, "properties", json!(properties));
    insert(&mut question, "required", json!([KIND.name]));
    question
}

/// Conditions on some keys of a table, the others left alone: what is not said, Tombi takes for a no.
fn open(mut schema: Value) -> Value {
    insert(&mut schema, "additionalProperties", json!(true));
    schema
}

/// What the kinds that have a key say of it.
fn in_kinds(name: &str, language: Language) -> Value {
    let having = KINDS.iter().flat_map(|kind| kind.keys.iter().map(move |key| (kind, key)));
    let having = having.filter(|(_, key)| key.name == name);
    let said: Vec<_> = having.map(|(kind, key)| (kind.name, language.of(key.sentence))).collect();
    let description = match said.as_slice() {
        [(_, first), rest @ ..] if rest.iter().all(|(_, said)| said == first) => (*first).to_owned(),
        several => {
            let lines: Vec<String> = several.iter().map(|(kind, said)| format!("- `{kind}`: {said}")).collect();
            lines.join("\n")
        }
    };
    // The types alone, so that an editor knows what to put behind the key: brackets, or quotation marks.
    let mut types: Vec<Value> = vec![];
    let shapes = KINDS.iter().flat_map(|kind| kind.keys).filter(|key| key.name == name).map(|key| key.shape);
    for shape in shapes {
        match value(shape, language).get("type") {
            Some(Value::Array(several)) => types.extend(several.iter().cloned()),
            one => types.extend(one.cloned()),
        }
    }
    types.sort_by_key(Value::to_string);
    types.dedup();
    json!({ "description": description, "type": types })
}

/// What a question of one kind has to have, and may have.
fn of_kind(kind: &'static Kind, language: Language) -> Value {
    let mut schema = table(kind.keys.iter().copied(), language);
    insert(&mut schema, "required", json!(required(keys_of(Some(kind)))));
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.extend(keys_of(None).map(|key| (key.name.to_owned(), json!({}))));
    }
    let either: Vec<&str> = kind.keys.iter().filter(|key| key.need == Need::Either).map(|key| key.name).collect();
    if let [one, others @ ..] = either.as_slice() {
        let given: Vec<Value> = others.iter().map(|other| open(json!({ "required": [other] }))).collect();
        insert(&mut schema, "if", open(json!({ "anyOf": given })));
        insert(&mut schema, "then", open(json!({ "properties": { *one: false } })));
        insert(&mut schema, "else", open(json!({ "required": [one] })));
    }
    schema
}
