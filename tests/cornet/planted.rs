//! Banks with a planted mistake for each code: `cornet check` reports those codes, where they are planted, and no other;
//! in both languages, for people, for editors and for programs.
//!
//! The banks are in `tests/cornet/planted/banks`, but for those that no text shows: they are made here. What is expected
//! of them is in `tests/cornet/planted/golden`. After a change that is meant, write it anew with
//! `CORNET_WRITE_GOLDEN=1 cargo test --test cornet planted`, and read what `git diff` shows.

use std::{collections::BTreeSet, fs, path::Path};

use cornet::{bank_file::SIZE_LIMIT, quiz::explain};
use serde_json::Value as Json;

use super::builder::{Cornet, Ran, cornet};

/// The files with mistakes, by their paths.
const BANKS: [(&str, &str); 7] = [
    ("errors.toml", include_str!("planted/banks/errors.toml")),
    ("includes.toml", include_str!("planted/banks/includes.toml")),
    ("warnings.toml", include_str!("planted/banks/warnings.toml")),
    ("habits.toml", include_str!("planted/banks/habits.toml")),
    ("namesake.toml", include_str!("planted/banks/namesake.toml")),
    ("en/twins.toml", include_str!("planted/banks/en/twins.toml")),
    ("fr/twins.toml", include_str!("planted/banks/fr/twins.toml")),
];

/// The top of a bank.
const HEAD: &str = "title = \"Planted\"\nlanguage = \"en\"\n";

/// A line that is longer than a text may be where it says so.
fn spelt_out(text: &str) -> String {
    text.replace(" … (20,000 characters more)", &" and leaves".repeat(2_000))
}

/// Cornet checks all banks, and one that is not there.
fn check(language: &str, format: &str) -> Ran {
    let cornet = cornet("check banks absent.toml --lang").arg(language).args("--format").arg(format);
    let cornet =
        BANKS.iter().fold(cornet, |cornet, (path, text)| cornet.file(&format!("banks/{path}"), &spelt_out(text)));
    with_what_no_text_shows(cornet).run()
}

fn with_what_no_text_shows(cornet: Cornet) -> Cornet {
    let facts =
        "[[taxonomy.category]]\nname = \"a word\"\nitems = [\"week\"".to_owned() + &", \"week\"".repeat(100_000);
    let others = "]\n[[taxonomy.category]]\nname = \"a sign\"\nitems = [\"!\"]\n";
    let cornet = cornet
        .file("banks/empty.toml", HEAD)
        .file("banks/facts.toml", &format!("{HEAD}[[taxonomy]]\nid = \"words\"\n{facts}{others}"))
        .file("banks/many.toml", &(HEAD.to_owned() + &"[[question]]\n".repeat(100_001)))
        .file("banks/huge.toml", &"#".repeat(SIZE_LIMIT + 1));
    let latin = [HEAD.as_bytes(), b"author = \"Ren\xe9e\"\n"].concat();
    fs::write(cornet.folder().join("banks/latin.toml"), latin).unwrap();
    cornet
}

#[expect(clippy::disallowed_methods, reason = "a test has no main that could hand the variable down")]
#[track_caller]
fn compare(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cornet/planted/golden").join(name);
    if std::env::var_os("CORNET_WRITE_GOLDEN").is_some() {
        fs::write(&path, actual).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    if let Some((at, (expected, actual))) =
        expected.lines().zip(actual.lines()).enumerate().find(|(_, (expected, actual))| expected != actual)
    {
        panic!("{name}:{}:\nexpected {expected}\nfound    {actual}", at + 1);
    }
    assert_eq!(expected.lines().count(), actual.lines().count(), "{name} has more lines, or less");
}

#[test]
fn mistakes_are_shown_to_people() {
    for language in ["en", "fr"] {
        let ran = check(language, "text");
        ran.exits(2);
        compare(&format!("text.{language}.txt"), &ran.out);
    }
}

#[test]
fn mistakes_are_listed_for_editors() {
    for language in ["en", "fr"] {
        let ran = check(language, "short");
        ran.exits(2);
        compare(&format!("short.{language}.txt"), &ran.out);
    }
}

#[test]
fn mistakes_are_told_to_programs() {
    let [english, french] = ["en", "fr"].map(|language| {
        let ran = check(language, "json");
        ran.exits(2);
        let json: Json = serde_json::from_str(&ran.out).unwrap();
        compare(&format!("json.{language}.txt"), &format!("{json:#}\n"));
        places(&json)
    });
    assert_eq!(english, french);
    every_code_is_told(&english);
}

/// Where everything is, and its code.
fn places(json: &Json) -> Vec<(String, String)> {
    let place = |one: &Json| {
        let place = ["path", "line", "column", "end_line", "end_column"].map(|key| one[key].to_string());
        (place.join(":"), one["code"].as_str().unwrap().to_owned())
    };
    json["diagnostics"].as_array().unwrap().iter().map(place).collect()
}

/// Twins are told of each in both files, and of their ids from both sides; everything else is told once.
fn every_code_is_told(places: &[(String, String)]) {
    let told: BTreeSet<&str> = places.iter().map(|(_, code)| code.as_str()).collect();
    let codes: BTreeSet<&str> = explain::all().map(|explanation| explanation.code).collect();
    assert_eq!(told, codes);
    let is_of_one = |code: &&str| !("W201".."W206").contains(code);
    let once: Vec<&str> = places.iter().map(|(_, code)| code.as_str()).filter(is_of_one).collect();
    assert_eq!(once.len(), codes.iter().filter(|code| is_of_one(code)).count(), "{once:?}");
}
