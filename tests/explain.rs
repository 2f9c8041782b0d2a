//! The explanations of the codes: each code has one, and its examples break what they say and are mended as they say.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use cornet::{
    bank_file,
    library::{Library, Namesakes},
    messages::Language,
    quiz::{
        explain::{self, Explanation},
        lint,
    },
};

/// A folder of its own for an example; it goes when the test is over.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

/// The codes of what can be wrong, from the sources: they stand where a function says them.
fn declared() -> BTreeSet<String> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut codes = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = fs::read_to_string(path).unwrap();
            let functions = source.split("fn code(").skip(1).filter_map(|rest| rest.split("\n    }\n").next());
            codes.extend(
                functions.flat_map(|function| function.split('"')).filter(|text| is_code(text)).map(str::to_owned),
            );
        }
    }
    codes
}

fn is_code(text: &str) -> bool {
    text.len() == 4 && text.starts_with(['E', 'W']) && text.chars().skip(1).all(|c| c.is_ascii_digit())
}

#[test]
fn every_code_is_explained_once_and_in_order() {
    let explained: Vec<&str> = explain::all().map(|explanation| explanation.code).collect();
    assert_eq!(explained, declared().into_iter().collect::<Vec<_>>());
}

#[test]
fn a_code_is_found_in_whatever_case_it_is_typed() {
    assert_eq!(explain::of(" e010 ").map(|explanation| explanation.code), Some("E010"));
    assert!(explain::of("E999").is_none() && explain::of("").is_none());
}

/// The files of an example, each with what is to be thought above it.
fn files(example: &str, language: Language) -> Vec<(String, String)> {
    let mut files = vec![("bank.toml".to_owned(), String::new())];
    for line in example.lines() {
        let name = line.strip_prefix("# ").and_then(|name| name.strip_suffix(".toml"));
        match name.filter(|name| !name.contains(' ')) {
            Some(name) => files.push((format!("{name}.toml"), String::new())),
            None => files.last_mut().unwrap().1.extend([line, "\n"]),
        }
    }
    files.retain(|(_, text)| !text.is_empty());
    for (name, text) in &mut files {
        let tag = name.split_once('/').map_or(language.tag(), |(folder, _)| folder);
        for (key, value) in [("language", tag), ("title", "Exemple")] {
            if !text.lines().any(|line| line.starts_with(key)) {
                *text = format!("{key} = \"{value}\"\n{text}");
            }
        }
    }
    files
}

/// An example as bytes, with what a text cannot show: the bytes of an old encoding, or sheer size.
fn spelt_out(code: &str, text: &str) -> Vec<u8> {
    match code {
        "E002" if text.contains("1252") => text.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect(),
        "E003" if text.contains('…') => format!("{text}{}", "# …\n".repeat(70 << 18)).into_bytes(),
        "E020" if text.contains('…') => format!("{text}{}", "[[question]]\n".repeat(100_000)).into_bytes(),
        "E021" => text.replace('…', &"x".repeat(20_000)).into_bytes(),
        "E025" => text.replace(", …", &", \"week\"".repeat(100_000)).into_bytes(),
        "E024" => text.replace("[[[…", &"[".repeat(90)).into_bytes(),
        _ => text.as_bytes().to_vec(),
    }
}

/// Every code that an example reports.
fn reported(code: &str, name: &str, example: &str, language: Language) -> Vec<&'static str> {
    let folder = Folder(std::env::temp_dir().join(format!("cornet-explain-{code}-{name}-{}", std::process::id())));
    let mut codes = vec![];
    let files = files(example, language);
    let namesakes = Namesakes::new([folder.0.clone()]);
    for (path, text) in &files {
        let path = folder.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, spelt_out(code, text)).unwrap();
    }
    for (at, (path, text)) in files.iter().enumerate() {
        let mut reading = bank_file::check("example", &spelt_out(code, text));
        let twin = files.iter().find(|(other, _)| other != path && other.contains('/'));
        if let Some((_, twin)) = twin {
            reading.compare(&lint::outline(bank_file::read("example", twin.as_bytes()).bank.as_ref().unwrap()));
        }
        reading.add(namesakes.of(&reading, &folder.0.join(path)).into_iter().collect());
        // What is wrong with the bank that is included is reported there, when that one is checked.
        if code != "E403" || at == 0 {
            codes.extend(reading.findings.iter().map(|finding| finding.problem.code()));
            codes.extend(of_includes(&folder.0.join(path), language));
        }
    }
    codes
}

fn of_includes(path: &Path, language: Language) -> Vec<&'static str> {
    let library = Library { folder: None, language };
    let mut found = library.find(path.to_str().unwrap()).unwrap();
    match library.pool(found.remove(0)) {
        Err(found) if found.reading.bank.is_none() => {
            let findings = found.reading.findings.iter().map(|finding| finding.problem.code());
            findings.filter(|code| code.starts_with("E4")).collect()
        }
        _ => vec![],
    }
}

#[test]
fn every_example_breaks_its_rule_alone_and_is_mended() {
    let mut faults = vec![];
    for Explanation { code, breaks, mended, .. } in explain::all().filter(|explanation| explanation.code != "E001") {
        for (language, breaks, mended) in
            [(Language::English, breaks.en, mended.en), (Language::French, breaks.fr, mended.fr)]
        {
            let mut told = reported(code, &format!("{}-breaks", language.tag()), breaks, language);
            told.dedup();
            if told != [*code] {
                faults.push(format!("{code} {}: the broken one reports {told:?}", language.tag()));
            }
            let told = reported(code, &format!("{}-mended", language.tag()), mended, language);
            if !told.is_empty() {
                faults.push(format!("{code} {}: the mended one reports {told:?}", language.tag()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_path_that_leads_nowhere_and_the_one_that_is_right() {
    let explanation = explain::of("E001").unwrap();
    for (breaks, mended) in
        [(explanation.breaks.en, explanation.mended.en), (explanation.breaks.fr, explanation.mended.fr)]
    {
        let path = |command: &str| PathBuf::from(command.trim().strip_prefix("cornet check ").unwrap());
        let folder = Folder(std::env::temp_dir().join(format!("cornet-explain-path-{}", std::process::id())));
        fs::create_dir_all(&folder.0).unwrap();
        fs::write(folder.0.join(path(mended)), "").unwrap();
        assert_eq!(bank_file::read_file(&folder.0.join(path(breaks))).map_err(|reason| reason.code()), Err("E001"));
        assert_eq!(bank_file::read_file(&folder.0.join(path(mended))), Ok(vec![]));
    }
}

/// What stands in a text besides code.
fn prose(text: &str) -> String {
    text.split('`').step_by(2).collect()
}

#[test]
fn rules_and_reasons_are_whole_sentences_in_good_typography() {
    for Explanation { code, rule, why, breaks, mended, .. } in explain::all() {
        for text in [rule.en, rule.fr, why.en, why.fr] {
            assert!(text.ends_with('.') && !text.contains("  ") && text.chars().count() < 600, "{code}: {text}");
        }
        assert!(rule.en != rule.fr && why.en != why.fr, "{code}");
        assert!(breaks.en != mended.en && breaks.fr != mended.fr, "{code}");
        for text in [breaks.en, breaks.fr, mended.en, mended.fr] {
            assert!(text.ends_with('\n') && !text.starts_with('\n'), "{code}: {text}");
            let is_neat = |line: &str| line.chars().count() <= 140 && !line.starts_with("     ");
            assert!(text.lines().all(is_neat), "{code}: {text}");
        }
        for text in [prose(rule.fr), prose(why.fr)] {
            for sign in ['?', '!', ';', ':', '»'] {
                let bad = text.match_indices(sign).find(|(at, _)| !text[..*at].ends_with('\u{a0}'));
                assert!(bad.is_none(), "{code}: {sign} in {text}");
            }
            assert!(
                text.match_indices('«').all(|(at, c)| text[at + c.len()..].starts_with('\u{a0}')),
                "{code}: {text}"
            );
        }
    }
}
