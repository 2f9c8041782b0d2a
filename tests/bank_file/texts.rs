//! The whole text that a teacher reads.

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

use cornet::{
    bank_file::{Diagnostic, Reading, read},
    messages::Language,
    ui::line::Color,
};

use super::{
    cases::{self, Group},
    taxonomies,
};

fn text(group: &Group, language: Language) -> String {
    let mut text = String::new();
    for (name, bank) in group {
        let reading = read("case", bank.as_bytes());
        assert!(reading.bank.is_none() && !reading.findings.is_empty(), "{name}: {reading:?}");
        let rendered = reading.render("case.toml", language.messages(), Color::Off);
        writeln!(text, "=== {name}\n\n{}\n", rendered.trim_end()).unwrap();
    }
    text
}

#[expect(clippy::disallowed_methods, reason = "a test has no main that could hand the variable down")]
fn compare(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bank_file/golden").join(name);
    if std::env::var_os("CORNET_WRITE_GOLDEN").is_some() {
        fs::write(&path, actual).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let mut cases = expected.split("=== ").zip(actual.split("=== "));
    if let Some((expected, actual)) = cases.find(|(expected, actual)| expected != actual) {
        panic!("{name} has changed; was:\n{expected}\nis:\n{actual}");
    }
    assert_eq!(expected.len(), actual.len(), "{name} has other cases");
}

pub fn compare_group(name: &str, group: &Group) {
    for language in Language::ALL {
        compare(&format!("{name}.{}.txt", language.tag()), &text(group, language));
    }
}

#[test]
fn broken_toml() {
    compare_group("syntax", &cases::syntax());
}

#[test]
fn keys_kinds_and_types() {
    compare_group("keys", &cases::keys());
}

#[test]
fn laws_of_a_bank() {
    compare_group("laws", &cases::laws());
}

#[test]
fn files_and_lines() {
    compare_group("lines", &cases::lines());
}

#[test]
fn what_is_sound_is_read_whole() {
    for bank in [
        format!("{}{}", cases::HEAD, cases::SOUND),
        format!("\u{feff}{}{}", cases::HEAD, cases::SOUND),
        format!("{}{}", cases::HEAD, cases::SOUND).replace('\n', "\r\n"),
    ] {
        let Reading { bank: Some(bank), .. } = read("name", bank.as_bytes()) else { panic!("{bank}") };
        assert_eq!((bank.id.as_str(), bank.questions.len()), ("name", 1));
    }
}

#[test]
fn every_code_has_a_case() {
    let groups = [cases::syntax(), cases::keys(), cases::laws(), cases::lines(), taxonomies::cases()];
    let findings = groups.iter().flatten().flat_map(|(_, bank)| read("case", bank.as_bytes()).findings);
    let codes: BTreeSet<&str> = findings.map(|finding| finding.problem.code()).collect();
    let ranges = [101..=110, 201..=221, 301..=310].into_iter().flatten();
    let numbers = [vec![4, 10, 21, 22, 23, 24], ranges.collect::<Vec<_>>()];
    let expected: Vec<String> = numbers.concat().iter().map(|number| format!("E{number:03}")).collect();
    // E001 to E003 and E020 are in `files`, E025 in `taxonomies`, E401 to E403 in `words`.
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn no_control_character_reaches_the_text() {
    for (name, bank) in cases::lines().iter().chain(&cases::syntax()).chain(&cases::laws()) {
        for language in Language::ALL {
            let reading = read("case", bank.as_bytes());
            let path = "a\u{1b}[2J\nb.toml";
            let short: String = reading.diagnostics(path, language.messages()).iter().map(Diagnostic::short).collect();
            let rendered = reading.render(path, language.messages(), Color::Off).replace('\n', "");
            let is_harmful = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            assert!(!short.contains(is_harmful) && !rendered.contains(is_harmful), "{name}: {rendered:?} {short:?}");
        }
    }
}
