//! Whatever the bytes are: no panic, and every place lies inside the file.

use cornet::{
    bank_file::{Reading, check, read},
    messages::Language,
    quiz::{
        kind::KINDS,
        problem::{Finding, Problem},
    },
    ui::line::Color,
};
use proptest::prelude::*;

use super::cases::HEAD;

/// Reads, renders and locates, and checks the places.
fn survives(bytes: &[u8]) {
    is_warned_of(bytes);
    let reading = read("case", bytes);
    assert_eq!(reading.bank.is_none(), !reading.findings.is_empty());
    let lines = bytes.split(|byte| *byte == b'\n').count();
    for language in Language::ALL {
        let messages = language.messages();
        let diagnostics = reading.diagnostics("case.toml", messages);
        for (diagnostic, finding) in diagnostics.iter().zip(&reading.findings) {
            let (line, end_line) = (diagnostic.line.unwrap(), diagnostic.end_line.unwrap());
            let is_after = (end_line, diagnostic.end_column) >= (line, diagnostic.column);
            assert!(line >= 1 && end_line <= lines && is_after, "{diagnostic:?}");
            // Bytes that are no character are shown as one, which is longer.
            assert!(finding.span.end <= bytes.len() + 3 && finding.span.start <= bytes.len(), "{finding:?}");
        }
        assert_well_rendered(&reading, language);
    }
}

/// Looking for what could be better changes nothing about what is wrong; every warning has a place, and repairs mend.
fn is_warned_of(bytes: &[u8]) {
    let checked = check("case", bytes);
    let (warnings, errors): (Vec<Finding>, Vec<Finding>) =
        checked.findings.into_iter().partition(|finding| finding.problem.is_warning());
    assert_eq!(errors, read("case", bytes).findings);
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut mended = text.to_owned();
    for Finding { problem, span, .. } in warnings.into_iter().rev() {
        assert!(text.get(span.clone()).is_some(), "{problem:?} {span:?}");
        if let Problem::Warning(warning) = &problem
            && let Some(repair) = warning.repair()
        {
            mended.replace_range(span, repair);
        }
    }
    let left = check("case", mended.as_bytes()).findings.into_iter().filter(|finding| finding.problem.code() == "W211");
    assert_eq!(left.collect::<Vec<_>>(), []);
}

fn assert_well_rendered(reading: &Reading, language: Language) {
    for color in [Color::On, Color::Off] {
        let rendered = reading.render("case.toml", language.messages(), color);
        let word = language.messages().error_word();
        let shown = rendered.matches(&format!("{word}[E")).count() + rendered.matches(&format!("{word}\u{1b}")).count();
        assert!(color == Color::On || shown >= reading.findings.len(), "{rendered}");
    }
}

fn samples() -> Vec<String> {
    let both = KINDS.iter().flat_map(|kind| [kind.sample.en, kind.sample.fr]);
    both.map(|sample| format!("{HEAD}\n[objectives]\nA = \"a\"\n\n{sample}\n{sample}")).collect()
}

/// What people type by mistake, and what breaks readers.
fn slip() -> impl Strategy<Value = String> {
    let slips = [
        "\"",
        "'",
        "\"\"\"",
        "'''",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "=",
        ",",
        "#",
        "\n",
        "\r",
        "\\",
        "“",
        "«",
        "\u{a0}",
        "\u{feff}",
        "\u{200b}",
        "\u{1b}",
        "é",
        "日",
        "\u{301}",
        ":",
        ".",
        "[[question]]\n",
        "[question.x]\n",
        "29,7",
        "Vrai",
        "a = 1\n",
        "\nkind",
        "1e400",
        " ?",
        "« ",
        " »",
        " : ",
        "`",
        "\\x41",
        "\\\n  ",
        ",\n}",
        "\nallow = [\"W211\", \"W101\"]\n",
        "\0",
    ];
    proptest::sample::select(slips.to_vec()).prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        survives(&bytes);
    }

    #[test]
    fn any_slips(parts in proptest::collection::vec(slip(), 0..40)) {
        survives(parts.concat().as_bytes());
    }

    #[test]
    fn a_sample_with_slips(
        sample in proptest::sample::select(samples()),
        slips in proptest::collection::vec((any::<proptest::sample::Index>(), 0..4_usize, slip()), 1..4),
    ) {
        let mut characters: Vec<String> = sample.chars().map(String::from).collect();
        for (index, removed, slip) in slips {
            let at = index.index(characters.len());
            let end = (at + removed).min(characters.len());
            characters.splice(at..end, [slip]);
        }
        survives(characters.concat().as_bytes());
    }
}

#[test]
fn every_sample_is_without_fault() {
    for sample in KINDS.iter().flat_map(|kind| [kind.sample.en, kind.sample.fr]) {
        let reading = read("case", format!("{HEAD}\n{sample}").as_bytes());
        assert!(reading.bank.is_some(), "{:?}", reading.findings);
    }
}

#[test]
fn what_is_cut_off_anywhere_is_survived() {
    let sample = samples().concat();
    let short = sample.get(..3000).unwrap();
    for end in (0..short.len()).step_by(29) {
        survives(&short.as_bytes()[..end]);
    }
}
