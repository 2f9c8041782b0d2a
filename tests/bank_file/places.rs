//! Places as programs read them: one line a diagnostic, and JSON.

use cornet::{
    bank_file::{Diagnostic, read},
    messages::Language,
};
use serde_json::json;

use super::cases::question;

#[test]
fn columns_count_characters_in_one_line_and_in_json() {
    let bank =
        question("kind = \"choice\"\nprompt = \"日本\"\nanswer = [\"é日🎈\", 3]\ndistractors = [\n  \"a\",\n  4,\n]");
    let diagnostics = read("case", bank.as_bytes()).diagnostics("dossier/é.toml", Language::English.messages());
    let short: Vec<String> = diagnostics.iter().map(Diagnostic::short).collect();
    let expected = [
        "dossier/é.toml:7:18: error[E103]: inside `answer`, a text is wanted",
        "dossier/é.toml:10:3: error[E103]: inside `distractors`, an option (a text, or `[\"text\", \"feedback\"]`) is wanted",
    ];
    assert_eq!(short, expected);
    let json = serde_json::to_value(&diagnostics[0]).unwrap();
    let expected = json!({
        "path": "dossier/é.toml", "line": 7, "column": 18, "end_line": 7, "end_column": 19, "code": "E103",
        "severity": "error", "message": "inside `answer`, a text is wanted", "help": "put quotation marks around it",
    });
    assert_eq!(json, expected);
}

#[test]
fn an_end_is_where_the_value_ends_even_lines_later() {
    let bank = question("kind = \"order\"\nprompt = \"a\"\nsequence = [\n  \"é\",\n]");
    let diagnostics = read("case", bank.as_bytes()).diagnostics("x", Language::French.messages());
    let place = |one: &Diagnostic| (one.line, one.column, one.end_line, one.end_column);
    assert_eq!(diagnostics.iter().map(place).collect::<Vec<_>>(), [(Some(7), Some(12), Some(9), Some(2))]);
}

#[test]
fn findings_stand_in_the_order_of_the_file() {
    for (name, bank) in super::cases::syntax().iter().chain(&super::cases::keys()).chain(&super::cases::laws()) {
        let findings = read("case", bank.as_bytes()).findings;
        assert!(findings.is_sorted_by_key(|finding| finding.span.start), "{name}: {findings:?}");
    }
}

#[test]
fn an_intact_question_is_read_beside_a_broken_one() {
    let bank = |line: &str| {
        let broken = format!("kind = \"short\"\nprompt = {line}\nunknown = 1");
        question(&format!("{broken}\n\n[[question]]\nid = \"b\"\nkind = \"short\"\nprompt = \"c\"\nanswer = 3"))
    };
    for line in ["“a”", "\"a", "a", "[\"a\"", "\"\"\"a", "'L'a'", "\"\\c\"", "29,7", ""] {
        let findings = read("case", bank(line).as_bytes()).findings;
        let codes: Vec<&str> = findings.iter().map(|finding| finding.problem.code()).collect();
        assert_eq!(codes, ["E010", "E103"], "{line}: {findings:?}");
    }
}
