//! From a text to the entries that could be read, and what is wrong with its TOML.
//!
//! A text that parses whole is one source. Otherwise each question is read alone: one with a syntax error is left out,
//! so that nothing is guessed from the wreck, and the others are checked as if nothing had happened.

use std::collections::HashMap;

use toml::de::{DeTable, Error};

use super::{
    nodes, plain,
    scan::{self, Opening, Statement},
    syntax::{self, DUPLICATE},
};
use crate::quiz::{
    bank::{self, Source},
    fields::{Entry, Span},
    problem::{Finding, Problem, Syntax},
    question::KIND,
};

/// What a text holds.
#[derive(Debug)]
pub(super) struct Parsed<'t> {
    /// What could be read.
    pub source: Source<'t>,
    /// What is wrong with the TOML.
    pub findings: Vec<Finding>,
    /// What is wrong with a key, unless more is said of the same place: a name that TOML does not have, but an author
    /// would know, or a table that is there twice.
    pub doubts: Vec<Finding>,
}

/// Reads a text.
pub(super) fn parse(text: &str) -> Parsed<'_> {
    if let Some(entries) = plain::entries(text) {
        let source = Source { entries, has_head: true, is_whole: true, left_out: 0 };
        return Parsed { source, findings: vec![], doubts: vec![] };
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.iter().all(|error| syntax::is_doubt(text, error)) {
        let source = Source {
            entries: nodes::entries(table.into_inner(), text, 0),
            has_head: true,
            is_whole: true,
            left_out: 0,
        };
        return Parsed { source, findings: vec![], doubts: doubts(text, &errors, 0) };
    }
    drop(table);
    let mut parsed = in_parts(text, &errors);
    if parsed.findings.is_empty() && parsed.doubts.is_empty() {
        let first = syntax::explain(text, Opening::Nothing, &errors);
        parsed.findings.extend(first.filter(|finding| !is_question(text, &finding.span)));
    }
    parsed
}

fn in_parts<'t>(text: &'t str, errors: &[Error]) -> Parsed<'t> {
    let source = Source { entries: vec![], has_head: true, is_whole: true, left_out: 0 };
    let mut parsed = Parsed { source, findings: vec![], doubts: vec![] };
    let statements = scan::statements(text);
    let mut headers = vec![];
    for part in statements.chunk_by(|_, next| next.opening != Opening::Table) {
        let (Some(first), Some(last)) = (part.first(), part.last()) else { continue };
        let span = first.span.start..last.span.end;
        let code = text.get(span.clone()).unwrap_or_default();
        let (table, errors) = DeTable::parse_recoverable(code);
        if errors.iter().all(|error| syntax::is_doubt(code, error)) {
            parsed.source.entries.extend(nodes::entries(table.into_inner(), code, span.start));
            parsed.doubts.extend(doubts(code, &errors, span.start));
            headers.push(first.span.clone());
            continue;
        }
        parsed.source.is_whole = false;
        parsed.source.left_out += usize::from(code.starts_with("[[") && !code.starts_with("[[taxonomy"));
        parsed.source.has_head &= first.opening == Opening::Table;
        let before = parsed.findings.len();
        broken(text, part, &mut parsed.findings);
        if parsed.findings.len() == before {
            parsed.findings.extend(shifted(syntax::explain(code, first.opening, &errors), span.start));
        }
    }
    parsed.doubts.extend(repeated_tables(text, &headers, &parsed.source.entries, errors));
    parsed
}

/// Reports the first mistake of each statement of a part that cannot be read.
fn broken(text: &str, part: &[Statement], findings: &mut Vec<Finding>) {
    let mut seen = HashMap::new();
    let mut repeated: Vec<Finding> = vec![];
    // How many of the last keys are repeated, without one between them that is not.
    let mut in_a_row = 0;
    for statement in part {
        let code = text.get(statement.span.clone()).unwrap_or_default();
        let (table, errors) = DeTable::parse_recoverable(code);
        if !errors.is_empty() {
            findings.extend(shifted(syntax::explain(code, statement.opening, &errors), statement.span.start));
        } else if statement.opening == Opening::SubTable {
            seen.clear();
        } else if statement.opening == Opening::Key {
            let entries = nodes::entries(table.into_inner(), code, statement.span.start);
            let Some(entry) = entries.into_iter().next() else { continue };
            let Some(finding) = repeated_key(text, &entry, &mut seen) else {
                in_a_row = 0;
                continue;
            };
            repeated.push(finding);
            in_a_row += 1;
            if entry.key == KIND.name {
                // The kind is given again: a header was forgotten, and another question began with the first of the
                // keys that are repeated here. What follows is no mistake, unless it is repeated once more.
                let of_the_next = repeated.split_off(repeated.len().saturating_sub(in_a_row));
                seen.clear();
                for finding in &of_the_next {
                    let name = text.get(finding.span.clone()).unwrap_or_default().to_owned();
                    seen.insert(name, (finding.span.clone(), false));
                }
                repeated.extend(of_the_next.into_iter().next().map(forgotten_header));
                in_a_row = 0;
            }
        }
    }
    findings.extend(repeated);
}

fn forgotten_header(finding: Finding) -> Finding {
    let problem = match finding.problem {
        Problem::Syntax(Syntax::DuplicateKey(key)) => Problem::Syntax(Syntax::ForgottenHeader(key)),
        other => other,
    };
    Finding { problem, ..finding }
}

/// Reports a key that stood before in the same table. Two dotted keys may begin alike.
fn repeated_key(text: &str, entry: &Entry, seen: &mut HashMap<String, (Span, bool)>) -> Option<Finding> {
    let after = text.get(entry.key_span.end..).unwrap_or_default().trim_start();
    let is_dotted = after.starts_with('.');
    let Some((first, was_dotted)) = seen.get(entry.key.as_ref()) else {
        seen.insert(entry.key.to_string(), (entry.key_span.clone(), is_dotted));
        return None;
    };
    let problem = Problem::Syntax(Syntax::DuplicateKey(entry.key.to_string()));
    let finding = Finding { problem, span: entry.key_span.clone(), also: Some(first.clone()) };
    (!is_dotted || !was_dotted).then_some(finding)
}

/// Tables that are there twice, which no part alone can show; `entries` are those of the intact parts.
fn repeated_tables(text: &str, headers: &[Span], entries: &[Entry], errors: &[Error]) -> Vec<Finding> {
    let mut headers = headers.iter().peekable();
    let repeated = errors.iter().filter(|error| error.message().starts_with(DUPLICATE));
    let mut places: Vec<Span> = repeated.filter_map(Error::span).filter(|span| !is_question(text, span)).collect();
    places.sort_by_key(|place| place.start);
    places.retain(|place| {
        while headers.next_if(|header| header.end <= place.start).is_some() {}
        headers.peek().is_some_and(|header| header.start <= place.start)
    });
    let finding = |span: Span| {
        let name = text.get(span.clone()).unwrap_or_default();
        let first = entries.iter().find(|entry| entry.key == name && entry.key_span.end <= span.start);
        let also = first.map(|entry| entry.key_span.clone());
        Finding { problem: Problem::Syntax(Syntax::DuplicateKey(name.to_owned())), span, also }
    };
    places.into_iter().map(finding).collect()
}

/// Whether a name that is there twice is that of a question: one of them is no list, and is reported as it lacks a
/// bracket.
fn is_question(text: &str, span: &Span) -> bool {
    text.get(span.clone()).is_some_and(|name| name == bank::QUESTION.name)
}

fn doubts(code: &str, errors: &[Error], shift: usize) -> Vec<Finding> {
    let doubts = errors.iter().filter_map(|error| syntax::explain(code, Opening::Nothing, std::slice::from_ref(error)));
    let mut doubts: Vec<Finding> = doubts.filter_map(|finding| shifted(Some(finding), shift)).collect();
    doubts.dedup();
    doubts
}

fn shifted(finding: Option<Finding>, shift: usize) -> Option<Finding> {
    finding.map(|finding| Finding { span: finding.span.start + shift..finding.span.end + shift, ..finding })
}
