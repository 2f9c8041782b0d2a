//! What the linter reports and what it must not, rule by rule, and how often it speaks of the banks inside the program.
//!
//! `tests/lint/CODE.LANGUAGE.toml` shows a rule at work in a language, in one of two forms:
//!
//! - One bank, for a rule about single questions. Questions whose id begins with `report-` are reported, and those
//!   whose id begins with `pass-` look much like them and are not; every question is one or the other.
//! - Several banks, for a rule about the bank as a whole. A line `#--- report NAME` or `#--- pass NAME` begins each;
//!   what stands before the first of them is the top of all.
//!
//!   In a rule about twins, a line `#=== twin` stands between the bank and its twin.
//!
//! Wherever something is reported, a comment `#! TEXT` says what of the source is marked there, in the order of the
//! file: the whole text under the carets, or as much of it as stands in one line. Where that is nothing but spaces, `␣`
//! stands for each.
//!
//! `tests/lint/counts.txt` holds how often each rule speaks of the banks inside the program, whatever they allow. After
//! a change that is meant, write it anew with `CORNET_WRITE_GOLDEN=1 cargo test --test lint`, and read the difference.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, reason = "tests")]

use std::{collections::BTreeMap, fs, path::PathBuf};

use proptest::prelude::*;

use cornet::{
    bank_file,
    library::built_in::BANKS,
    quiz::{
        kind::KINDS,
        lint::{RULES, outline},
    },
};

const LANGUAGES: [&str; 2] = ["en", "fr"];

/// How many cases of each sort a rule has in each language, at least.
const LEAST: usize = 3;

/// Rules that never speak in a language: there they have what looks like a mistake alone.
const SILENT: [(&str, &str); 1] = [("W211", "en")];

/// What stands between a bank and its twin.
const TWIN: &str = "#=== twin\n";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/lint")
}

/// A question, or a bank, that a rule reports or does not.
struct Case {
    name: String,
    reported: bool,
    /// What is to be marked, by the comments.
    expected: Vec<String>,
    /// What is marked.
    marked: Vec<String>,
}

fn case(name: &str, is_reported: bool, text: &str, marked: Vec<String>) -> Case {
    let expected = text.lines().filter_map(|line| line.strip_prefix("#! ")).map(|text| text.trim_end().to_owned());
    Case { name: name.to_owned(), reported: is_reported, expected: expected.collect(), marked }
}

/// Where a code is found in a bank that can be played, and the first line of what is marked there.
fn found(code: &str, path: &str, text: &str) -> Vec<(usize, String)> {
    let (text, twin) = text.split_once(TWIN).map_or((text, None), |(text, twin)| (text, Some(twin)));
    let mut reading = bank_file::check("bank", text.as_bytes());
    if let Some(twin) = twin {
        let twin = bank_file::read("bank", twin.as_bytes());
        let bank = twin.bank.unwrap_or_else(|| panic!("{path}: {:?}", twin.findings));
        reading.compare(&outline(&bank));
    }
    let errors: Vec<_> = reading.findings.iter().filter(|finding| !finding.problem.is_warning()).collect();
    assert!(errors.is_empty(), "{path}: {errors:?}");
    let of_code = reading.findings.iter().filter(|finding| finding.problem.code() == code);
    of_code
        .map(|finding| {
            let marked = text[finding.span.clone()].lines().next().unwrap_or_default();
            let is_space = marked.chars().all(|c| c == ' ');
            (finding.span.start, if is_space { marked.replace(' ', "␣") } else { marked.to_owned() })
        })
        .collect()
}

/// The parts of a text that each begin with a line that starts so, and what stands before the first.
fn parts<'t>(text: &'t str, start: &str) -> (&'t str, Vec<&'t str>) {
    let mut starts: Vec<usize> =
        text.match_indices(start).map(|(at, _)| at).filter(|at| *at == 0 || text[..*at].ends_with('\n')).collect();
    let first = starts.first().copied().unwrap_or(text.len());
    starts.push(text.len());
    (&text[..first], starts.windows(2).map(|pair| &text[pair[0]..pair[1]]).collect())
}

fn cases(code: &str, path: &str, text: &str) -> Vec<Case> {
    let (top, banks) = parts(text, "#--- ");
    if !banks.is_empty() {
        let of_bank = |bank: &&str| {
            let title = bank.lines().next().unwrap_or_default().trim_start_matches("#--- ");
            let (verdict, name) = title.split_once(' ').unwrap_or_else(|| panic!("{path}: {title}"));
            assert!(["report", "pass"].contains(&verdict), "{path}: {title}");
            let marked = found(code, path, &format!("{top}{bank}")).into_iter().map(|(_, marked)| marked);
            case(name, verdict == "report", bank, marked.collect())
        };
        return banks.iter().map(of_bank).collect();
    }
    let all = found(code, path, text);
    let (top, questions) = parts(text, "[[question]]");
    let mut start = top.len();
    let of_question = |question: &&str| {
        let range = start..start + question.len();
        start = range.end;
        let id = question.lines().find_map(|line| line.strip_prefix("id")).unwrap_or_else(|| panic!("{path}: no id"));
        let id = id.trim_start_matches([' ', '=', '"']).trim_end_matches('"');
        assert!(id.starts_with("report-") || id.starts_with("pass-"), "{path}: {id}");
        let marked = all.iter().filter(|(at, _)| range.contains(at)).map(|(_, marked)| marked.clone());
        case(id, id.starts_with("report-"), question, marked.collect())
    };
    questions.iter().map(of_question).collect()
}

#[test]
fn every_rule_reports_what_it_must_and_nothing_that_looks_like_it() {
    let mut wrong = vec![];
    for rule in RULES {
        let code = rule.explanation.code;
        for language in LANGUAGES {
            let name = format!("{code}.{language}.toml");
            let Ok(text) = fs::read_to_string(folder().join(&name)) else {
                wrong.push(format!("{name}: missing"));
                continue;
            };
            let cases = cases(code, &name, &text);
            let count = |reported: bool| cases.iter().filter(|case| case.reported == reported).count();
            let (reports, passes) = (count(true), count(false));
            let is_silent = SILENT.contains(&(code, language));
            if passes < LEAST || if is_silent { reports > 0 } else { reports < LEAST } {
                wrong.push(format!("{name}: {reports} cases that are reported, {passes} that are not"));
            }
            for Case { name: case, reported, expected, marked } in cases {
                if reported == expected.is_empty() {
                    wrong.push(format!("{name}: {case}: reported: {reported}, but expects {expected:?}"));
                }
                if marked != expected {
                    wrong.push(format!("{name}: {case}: expects {expected:?}, marks {marked:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n  {}", wrong.join("\n  "));
}

#[test]
fn every_file_is_of_a_rule() {
    for file in fs::read_dir(folder()).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let mut files = RULES
            .iter()
            .flat_map(|rule| LANGUAGES.map(|language| format!("{}.{language}.toml", rule.explanation.code)));
        assert!(name == "counts.txt" || files.any(|file| file == name), "{name}");
    }
}

#[test]
fn codes_are_in_order_and_each_has_one_rule() {
    let codes: Vec<&str> = RULES.iter().map(|rule| rule.explanation.code).collect();
    assert!(codes.is_sorted_by(|one, next| one < next), "{codes:?}");
}

/// How often each rule speaks of the banks inside the program, by language, whatever they allow.
#[test]
#[expect(clippy::disallowed_methods, reason = "a test has no main that could hand the variable down")]
fn the_banks_inside_the_program_are_reported_this_often() {
    let mut counts: BTreeMap<&str, [usize; 2]> = RULES.iter().map(|rule| (rule.explanation.code, [0, 0])).collect();
    for (column, language) in LANGUAGES.iter().enumerate() {
        for bank in BANKS.iter().filter(|bank| bank.language == *language) {
            // Blank lines keep the places; a bank that allows nothing is reported in full.
            let lines = bank.text.lines().map(|line| if line.starts_with("allow") { "" } else { line });
            let text = lines.collect::<Vec<_>>().join("\n");
            for finding in bank_file::check(bank.id, text.as_bytes()).findings {
                counts.get_mut(finding.problem.code()).unwrap()[column] += 1;
            }
        }
    }
    let row = |(code, [en, fr]): (&&str, &[usize; 2])| format!("{code} {en:>4} {fr:>4}\n");
    let table = "code   en   fr\n".to_owned() + &counts.iter().map(row).collect::<String>();
    let path = folder().join("counts.txt");
    if std::env::var_os("CORNET_WRITE_GOLDEN").is_some() {
        fs::write(&path, &table).unwrap();
    }
    assert_eq!(table, fs::read_to_string(&path).unwrap());
}

#[test]
fn the_banks_inside_the_program_have_no_warning() {
    let mut left = vec![];
    for bank in BANKS {
        let reading = bank_file::check(bank.id, bank.text.as_bytes());
        let line = |at: usize| bank.text[..at].matches('\n').count() + 1;
        let said = reading.findings.iter().map(|finding| {
            let marked = bank.text[finding.span.clone()].lines().next().unwrap_or_default();
            format!("{}:{}: {} {marked}", bank.path, line(finding.span.start), finding.problem.code())
        });
        left.extend(said);
    }
    assert!(left.is_empty(), "\n  {}", left.join("\n  "));
}

/// The samples are what an author copies.
#[test]
fn the_samples_of_the_kinds_are_well_written() {
    let mut said = vec![];
    for kind in KINDS {
        for (language, sample) in [("en", kind.sample.en), ("fr", kind.sample.fr)] {
            let text = format!("title = \"Sample\"\nlanguage = \"{language}\"\n{sample}");
            let findings = bank_file::check("sample", text.as_bytes()).findings;
            // One question is no bank: what is said of banks does not count.
            let of_questions = findings.iter().filter(|finding| !finding.problem.code().starts_with("W1"));
            said.extend(of_questions.map(|finding| format!("{} {language}: {:?}", kind.name, finding.problem)));
        }
    }
    assert!(said.is_empty(), "\n  {}", said.join("\n  "));
}

/// Words that rules look for, and what stands between words.
const PIECES: [&str; 40] = [
    "which",
    "not",
    "n't",
    "is",
    "except",
    "all",
    "of",
    "the",
    "above",
    "A",
    "B",
    "and",
    "always",
    "never",
    "an",
    "x",
    "quel",
    "lequel",
    "ne",
    "n'",
    "est-ce",
    "pas",
    "sauf",
    "toutes",
    "ces",
    "réponses",
    "toujours",
    "l'",
    "une",
    "où",
    "ou",
    "é",
    "e\u{301}",
    "**",
    "« ",
    " »",
    "?",
    "…",
    ".",
    "\u{a0}",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![proptest::sample::select(&PIECES[..]).prop_map(str::to_owned), ".{0,3}"];
    let separator = proptest::sample::select(&["", " ", " ", ", "][..]);
    proptest::collection::vec((piece, separator), 1..8)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, separator)| [piece, separator.to_owned()]).collect())
}

proptest! {
    /// Whatever is written, each finding marks a part of the bank that can be shown, and is found again.
    #[test]
    fn any_text_can_be_looked_at(
        texts in proptest::collection::vec(text(), 3..6),
        language in proptest::sample::select(&["en", "fr", "fr-CA", "de"][..]),
        kind in 0_usize..5,
    ) {
        let quoted = |text: &String| toml::Value::String(text.clone()).to_string();
        let all: Vec<String> = texts.iter().map(quoted).collect();
        let rest = all[2..].join(", ");
        let keys = match kind {
            0 => format!("kind = \"choice\"\nanswer = {}\ndistractors = [{rest}]", all[1]),
            1 => format!("kind = \"multiple-response\"\nanswers = [{}]\noptions = [{}, {rest}]", all[1], all[1]),
            2 => format!("kind = \"short\"\nanswer = {}\naccept = [{rest}]", all[1]),
            3 => format!("kind = \"classify\"\ncategories = [{0}, \"c\"]\nitems = [[{1}, {0}]]", all[1], all[2]),
            _ => format!("kind = \"order\"\nsequence = [{}, {rest}]", all[1]),
        };
        let bank = format!("title = \"t\"\nlanguage = \"{language}\"\n[[question]]\nprompt = {}\n{keys}\n", all[0]);
        let findings = bank_file::check("bank", bank.as_bytes()).findings;
        for finding in &findings {
            prop_assert!(bank.get(finding.span.clone()).is_some(), "{finding:?} in {bank}");
        }
        prop_assert_eq!(findings, bank_file::check("bank", bank.as_bytes()).findings);
    }
}
