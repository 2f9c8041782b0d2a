//! The schema takes what the reader takes, and refuses every mistake of shape that the reader refuses.

use std::collections::BTreeSet;

use cornet::{
    bank_file,
    library::built_in::BANKS,
    messages::Language,
    quiz::{
        bank::BANK_KEYS,
        key::{Key, OPTION_KEYS},
        kind::{KINDS, Kind},
        question::keys_of,
        taxonomy::{
            keys::{CATEGORY_KEYS, ITEM_KEYS, TAXONOMY_KEYS},
            sample::SAMPLE,
        },
    },
    reference::schema::schema,
};
use jsonschema::Validator;
use serde_json::Value as Json;

/// The schema says the same in both languages, but for its descriptions: either will do.
fn validator(language: Language) -> Validator {
    jsonschema::draft7::new(&schema(language)).unwrap()
}

fn json(bank: &str) -> Json {
    toml::from_str(bank).unwrap_or_else(|error| panic!("{error}\n{bank}"))
}

/// What the schema finds wrong, one a line; nothing if it takes the bank.
fn refusals(validator: &Validator, bank: &str) -> String {
    let json = json(bank);
    let errors = validator.iter_errors(&json).map(|error| format!("{}: {error}", error.instance_path()));
    errors.collect::<Vec<_>>().join("\n")
}

/// The codes of what the reader finds wrong.
fn codes(bank: &str) -> BTreeSet<&'static str> {
    bank_file::read("bank", bank.as_bytes()).findings.iter().map(|finding| finding.problem.code()).collect()
}

const HEAD: &str = "title = \"A bank\"\nlanguage = \"en\"\n";

fn headed(question: &str) -> String {
    format!("{HEAD}\n{question}")
}

#[test]
fn it_is_a_schema_and_needs_no_other() {
    for language in Language::ALL {
        let schema = schema(language);
        assert!(jsonschema::draft7::meta::is_valid(&schema));
        assert!(!schema.to_string().contains("$ref"));
    }
}

#[test]
fn it_takes_every_bank_and_every_sample() {
    for language in Language::ALL {
        let validator = validator(language);
        for bank in BANKS {
            assert_eq!(refusals(&validator, bank.text), "", "{}", bank.path);
        }
        for sample in KINDS.iter().map(|kind| kind.sample).chain([SAMPLE]).flat_map(|sample| [sample.en, sample.fr]) {
            assert_eq!(refusals(&validator, &headed(sample)), "", "{sample}");
        }
    }
}

#[test]
fn it_describes_every_key_in_the_language_asked_for() {
    for language in Language::ALL {
        let schema = schema(language);
        let described = |properties: &Json, name: &str| properties[name]["description"].as_str().unwrap().to_owned();
        for key in BANK_KEYS {
            assert_eq!(described(&schema["properties"], key.name), language.of(key.sentence));
        }
        let question = &schema["properties"]["question"]["items"];
        let mut branch = question;
        for kind in KINDS {
            assert_eq!(branch["if"]["properties"]["kind"]["const"], kind.name);
            for key in kind.keys {
                assert_eq!(described(&branch["then"]["properties"], key.name), language.of(key.sentence));
                assert!(described(&question["properties"], key.name).contains(language.of(key.sentence)));
            }
            assert!(described(&question["properties"], "kind").contains(language.of(kind.sentence)));
            branch = &branch["else"];
        }
        for key in keys_of(None).filter(|key| key.name != "kind") {
            assert_eq!(described(&question["properties"], key.name), language.of(key.sentence));
        }
    }
}

/// Values that fit some keys and not others: every type, and lists and tables right and wrong in every part.
const VALUES: [&str; 34] = [
    "5",
    "0",
    "-1",
    "1.5",
    "true",
    r#""x""#,
    r#""""#,
    r#""exam""#,
    r#""all""#,
    r#""net""#,
    r#""fr""#,
    r#""20m""#,
    "[]",
    "[5]",
    "[[]]",
    "[true]",
    r#"["x"]"#,
    r#"["x", "y"]"#,
    r#"["x", 5]"#,
    r#"["accents", "case"]"#,
    r#"[["x"]]"#,
    r#"[["x", "y"]]"#,
    r#"[["x", 5]]"#,
    r#"[[5, "x"]]"#,
    r#"[["x", "y", "z"]]"#,
    r#"[["x", "y", 5]]"#,
    r#"[["x", "y", "z", "w"]]"#,
    r#"[{ text = "x", feedback = "y", pin = true }]"#,
    r#"[{ text = "x", pin = "y" }]"#,
    "[{ text = 5 }]",
    r#"[{ feedback = "x" }]"#,
    r#"{ text = "x" }"#,
    r#"{ text = "x", colour = "red" }"#,
    "{ x = 5 }",
];

/// The keys of the sample of a kind, each with its value on one line.
fn sample(kind: &Kind) -> Vec<(String, String)> {
    let bank: toml::Table = toml::from_str(kind.sample.en).unwrap();
    let question = bank["question"][0].as_table().unwrap();
    question.iter().map(|(name, value)| (name.clone(), value.to_string())).collect()
}

fn question(entries: &[(String, String)]) -> String {
    entries.iter().fold(headed("[[question]]\n"), |bank, (name, value)| bank + &format!("{name} = {value}\n"))
}

/// A bank with this key in place of the one that was there, if one was.
fn with(entries: &[(String, String)], name: &str, value: &str) -> Vec<(String, String)> {
    let others = entries.iter().filter(|(other, _)| other != name).cloned();
    others.chain([(name.to_owned(), value.to_owned())]).collect()
}

/// Every bank with one key changed, added or left out, as the lists of keys have it.
fn changed() -> Vec<String> {
    let mut banks = vec![];
    for kind in KINDS {
        let entries = sample(kind);
        let left_out = |(name, _): &(String, String)| {
            let rest: Vec<_> = entries.iter().filter(|(other, _)| other != name).cloned().collect();
            question(&rest)
        };
        banks.extend(entries.iter().map(left_out));
        for key in keys_of(Some(kind)) {
            banks.extend(VALUES.iter().map(|value| question(&with(&entries, key.name, value))));
        }
        // A key that the kind does not have is a mistake whatever its value.
        let others = KINDS.iter().flat_map(|kind| kind.keys).chain(BANK_KEYS).copied().chain(OPTION_KEYS);
        let others = others.filter(|other| keys_of(Some(kind)).all(|key| key.name != other.name));
        banks.extend(others.map(|key| question(&with(&entries, key.name, r#""x""#))));
        banks.push(question(&with(&entries, "colour", r#""red""#)));
        banks.push(question(&with(&entries, "kind", r#""chioce""#)));
    }
    let any = KINDS[0].sample.en;
    for key in BANK_KEYS {
        let others = HEAD.lines().filter(|line| line.split(' ').next() != Some(key.name));
        let head = others.collect::<Vec<_>>().join("\n") + "\n";
        banks.push(format!("{head}\n{any}"));
        let questions = if key.name == "question" { "" } else { any };
        banks.extend(VALUES.iter().map(|value| format!("{head}{} = {value}\n\n{questions}", key.name)));
    }
    banks.push(format!("{HEAD}colour = \"red\"\n{any}"));
    banks.push(headed(any).replace("[[question]]", "[[questions]]"));
    banks.push(headed(any).replace("[[question]]", "[question]"));
    banks
}

/// A bank of a taxonomy with one key of it, of a category or of an item changed, added or left out.
fn changed_taxonomies() -> Vec<String> {
    let whole: toml::Table = toml::from_str(&headed(SAMPLE.en)).unwrap();
    let mut banks = vec![];
    let places: [(&[&Key], &[&str]); 3] = [
        (TAXONOMY_KEYS, &["taxonomy"]),
        (CATEGORY_KEYS, &["taxonomy", "category"]),
        (ITEM_KEYS, &["taxonomy", "category", "items"]),
    ];
    for (keys, path) in places {
        let mut with = |change: &dyn Fn(&mut toml::Table)| {
            let mut bank = whole.clone();
            let mut table = &mut bank;
            for name in path {
                let first = &mut table[*name][0];
                // An item may be a text, or a list.
                if !first.is_table() {
                    *first = toml::Table::from_iter([("text".to_owned(), "the first".into())]).into();
                }
                table = first.as_table_mut().unwrap();
            }
            change(table);
            banks.push(toml::to_string(&bank).unwrap());
        };
        for name in keys.iter().map(|key| key.name).chain(["colour"]) {
            with(&|table| _ = table.remove(name));
            for value in VALUES {
                let value = toml::from_str::<toml::Table>(&format!("value = {value}")).unwrap()["value"].clone();
                with(&|table| _ = table.insert(name.to_owned(), value.clone()));
            }
        }
    }
    banks
}

#[test]
fn it_refuses_every_mistake_of_shape_and_nothing_that_is_right() {
    let validator = validator(Language::English);
    let mut seen = BTreeSet::new();
    let mut disagreements = vec![];
    for bank in changed().into_iter().chain(changed_taxonomies()) {
        let (codes, refusals) = (codes(&bank), refusals(&validator, &bank));
        let is_misshapen = codes.iter().any(|code| code.starts_with("E1"));
        if (is_misshapen && refusals.is_empty()) || (codes.is_empty() && !refusals.is_empty()) {
            disagreements.push(format!("{bank}\nthe reader: {codes:?}\nthe schema: {refusals}"));
        }
        seen.extend(codes);
    }
    assert!(disagreements.is_empty(), "{} disagree, the first:\n{}", disagreements.len(), disagreements[0]);
    for code in ["E101", "E102", "E103", "E104", "E105", "E106", "E107", "E108", "E109", "E110"] {
        assert!(seen.contains(code), "nothing here is {code}: {seen:?}");
    }
}

#[test]
fn it_takes_taxonomies_and_refuses_every_mistake_of_their_shape() {
    let validator = validator(Language::English);
    let sound = headed(SAMPLE.en);
    assert_eq!((refusals(&validator, &sound).as_str(), codes(&sound).len()), ("", 0));
    let item = "\"the cat\"";
    for (from, to) in [
        ("id        = \"animals\"\n", ""),
        ("sort      =", "sortt     ="),
        ("sort      = \"Put each animal in its class.\"", "sort      = 3"),
        ("topic     = \"animals\"", "forms     = [\"cloze\"]"),
        ("name        = \"mammal\"", "nom         = \"mammal\""),
        ("near        = [\"bird\"]", "near        = \"bird\""),
        ("items       = [\"the ant\", \"the bee\", \"the fly\", \"the moth\"]", "items       = \"the ant\""),
        (item, "3"),
        (item, "[\"the cat\"]"),
        (item, "[\"the cat\", \"It purrs.\", \"It sleeps.\"]"),
        (item, "{ texte = \"the cat\" }"),
        (item, "{ text = \"the cat\", colour = \"grey\" }"),
        (item, "{ text = \"the cat\", difficulty = \"easyy\" }"),
    ] {
        let bank = sound.replacen(from, to, 1);
        assert_ne!(bank, sound, "{from}");
        assert!(codes(&bank).iter().any(|code| code.starts_with("E1")), "the reader takes {to}");
        assert_ne!(refusals(&validator, &bank), "", "the schema takes {to}");
    }
}
