//! Warnings about how a bank is written that only its source shows: TOML of a later version, and spaces in French.

use std::borrow::Cow;

use super::literal;
use crate::quiz::{
    fields::{Data, Entry, Node, Span},
    lint::{Later, Tongue, Warning, misplaced_spaces},
    problem::{Finding, Problem},
};

/// Keys whose texts are names that something else is found by, not prose.
const NAMES: [&str; 6] = ["id", "kind", "language", "include", "allow", "objective"];

/// Looks at what could be read of a file.
pub(super) fn warnings(text: &str, entries: &[Entry]) -> Vec<Finding> {
    let mut reader = Reader { text, tongue: Tongue::of(entries), found: vec![] };
    reader.entries(entries);
    reader.found
}

struct Reader<'t> {
    text: &'t str,
    tongue: Tongue,
    found: Vec<Finding>,
}

impl<'t> Reader<'t> {
    fn entries(&mut self, entries: &[Entry]) {
        for entry in entries {
            if is_made(&entry.key) {
                self.escapes(&entry.key_span);
            }
            self.node(&entry.node, !NAMES.contains(&entry.key.as_ref()));
        }
    }

    fn node(&mut self, node: &Node, is_prose: bool) {
        match &node.data {
            Data::Text(text) => {
                if is_made(text) {
                    self.escapes(&node.span);
                }
                if is_prose && misplaced_spaces::may_be_in(text, self.tongue) {
                    self.spaces(&node.span);
                }
            }
            Data::List(list) => list.iter().for_each(|node| self.node(node, is_prose)),
            Data::Table(entries) => {
                self.entries(entries);
                if self.written(&node.span).starts_with('{') {
                    self.inline_table(node, entries);
                }
            }
            Data::Date => self.time(&node.span),
            Data::Number(_) | Data::Truth(_) => {}
        }
    }

    fn written(&self, span: &Span) -> &'t str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    fn report(&mut self, warning: Warning, span: Span) {
        self.found.push(Finding { problem: Problem::Warning(warning), span, also: None });
    }

    fn spaces(&mut self, span: &Span) {
        let characters = literal::characters(self.written(span), span.start);
        for (mark, space) in misplaced_spaces::find(&characters, self.tongue) {
            self.report(Warning::PlainSpace(mark), space);
        }
    }

    /// `\e` and `\x` in a string or a key.
    fn escapes(&mut self, span: &Span) {
        let written = self.written(span);
        let may_be = written.starts_with('"');
        if !may_be || !(written.contains("\\e") || written.contains("\\x")) {
            return;
        }
        for (_, place) in literal::characters(written, span.start) {
            let escape = self.written(&place);
            if escape.starts_with("\\e") || escape.starts_with("\\x") {
                self.report(Warning::LaterToml(Later::Escape(escape.to_owned())), place);
            }
        }
    }

    /// Line ends between the values of an inline table, and a comma behind the last of them.
    fn inline_table(&mut self, table: &Node, entries: &[Entry]) {
        let mut values = vec![];
        collect(self.text, entries, &mut values);
        values.sort_by_key(|value| value.start);
        let starts = [table.span.start].into_iter().chain(values.iter().map(|value| value.end));
        let ends = values.iter().map(|value| value.start).chain([table.span.end]);
        let gaps: Vec<Span> = starts.zip(ends).map(|(start, end)| start..end).collect();
        if gaps.iter().any(|gap| self.written(gap).contains('\n')) {
            self.report(Warning::LaterToml(Later::LineEnd), table.span.start..table.span.start + 1);
        }
        let Some(last) = gaps.last().filter(|_| !values.is_empty()) else { return };
        let mut at = last.start;
        for line in self.written(last).split_inclusive('\n') {
            let code = line.split('#').next().unwrap_or_default();
            if let Some(comma) = code.find(',') {
                self.report(Warning::LaterToml(Later::Comma), at + comma..at + comma + 1);
                return;
            }
            at += line.len();
        }
    }

    /// A time without its seconds.
    fn time(&mut self, span: &Span) {
        let written = self.written(span);
        let start = written.find(['T', 't', ' ']).map_or(0, |separator| separator + 1);
        let time = written.get(start..).unwrap_or_default();
        let is_time = time.as_bytes().get(2) == Some(&b':');
        if is_time && time.as_bytes().get(5) != Some(&b':') {
            self.report(Warning::LaterToml(Later::Time(written.to_owned())), span.clone());
        }
    }
}

/// Whether a text had to be made, since it does not stand in the file as it is: it may have escapes.
#[expect(clippy::ptr_arg, reason = "whether it is borrowed is asked")]
fn is_made(text: &Cow<'_, str>) -> bool {
    matches!(text, Cow::Owned(_))
}

/// Where the values of an inline table stand, those of dotted keys among them.
fn collect(text: &str, entries: &[Entry], values: &mut Vec<Span>) {
    for entry in entries {
        match &entry.node.data {
            Data::Table(inner) if !text.get(entry.node.span.clone()).unwrap_or_default().starts_with('{') => {
                collect(text, inner, values);
            }
            _ => values.push(entry.node.span.clone()),
        }
    }
}
