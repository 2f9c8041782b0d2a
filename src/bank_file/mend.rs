//! The safe repairs of `check --fix`, as changes to the text of a file: whatever is not mended stays as it is, to the
//! byte, comments, blank lines, alignment and line ends included.

use std::collections::HashSet;

use super::{SIZE_LIMIT, check, parse};
use crate::quiz::{
    bank::QUESTION,
    fields::{Data, Entry, Node, Span},
    kind::{KINDS, Kind},
    problem::Problem,
    question,
    slug::{slug, unique},
};

mod repeated;

/// What was mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Repairs {
    /// Questions that got an id.
    pub ids: usize,
    /// Plain spaces that became no-break ones.
    pub spaces: usize,
    /// Options listed twice, and now once.
    pub options: usize,
}

/// A bank with its repairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// The text of the file.
    pub text: String,
    /// What was mended in it.
    pub repairs: Repairs,
}

/// A question as far as its id goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its kind, if it has one.
    pub kind: Option<&'static Kind>,
    /// Its id, if it has one.
    pub id: Option<String>,
}

/// The code of the warning about questions without an id.
const NO_IDS: &str = "W101";

/// How often a repair may make another one possible.
const ROUNDS: usize = 4;

/// Mends a bank; `name` is the id of one that gives none itself, and `twin` the questions of its twin, whose ids are
/// taken where they are missing here. Nothing of a file whose TOML is broken, for there is no saying what was meant.
#[must_use]
pub fn mend(name: &str, bytes: &[u8], twin: &[Named]) -> Option<Mended> {
    let mut mended = Mended { text: std::str::from_utf8(bytes).ok()?.to_owned(), repairs: Repairs::default() };
    for _ in 0..ROUNDS {
        let (text, repairs) = mend_once(name, &mended.text, twin)?;
        if repairs == Repairs::default() {
            break;
        }
        mended.text = text;
        mended.repairs.ids += repairs.ids;
        mended.repairs.spaces += repairs.spaces;
        mended.repairs.options += repairs.options;
    }
    Some(mended)
}

/// The questions of a bank with their ids, in its order; none of a file whose TOML is broken.
#[must_use]
pub fn named(bytes: &[u8]) -> Vec<Named> {
    let entries = std::str::from_utf8(bytes).ok().and_then(whole).unwrap_or_default();
    let name = |table: Table<'_>| Named { kind: kind(table.entries), id: id(table.entries).map(str::to_owned) };
    tables(&entries).map(name).collect()
}

fn whole(text: &str) -> Option<Vec<Entry<'_>>> {
    if text.len() > SIZE_LIMIT {
        return None;
    }
    let parsed = parse::parse(text);
    (parsed.source.is_whole && parsed.findings.is_empty()).then_some(parsed.source.entries)
}

/// A change of a text: what stands there, and what is to stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Edit {
    span: Span,
    text: String,
}

fn mend_once(name: &str, text: &str, twin: &[Named]) -> Option<(String, Repairs)> {
    let entries = whole(text)?;
    let reading = check(name, text.as_bytes());
    let tables: Vec<Table<'_>> = tables(&entries).collect();
    let mut repairs = Repairs::default();
    let (mut edits, mut removed) = (vec![], HashSet::new());
    for finding in &reading.findings {
        match &finding.problem {
            Problem::SameText(_) => {
                let after = tables.partition_point(|table| table.node.span.start <= finding.span.start);
                let table = after.checked_sub(1).and_then(|at| tables.get(at));
                let also = finding.also.clone().unwrap_or_default();
                let found = table.map(|table| repeated::remove(text, *table, &also, &finding.span)).unwrap_or_default();
                if let Some(first) = found.first().map(|edit| edit.span.clone())
                    && removed.insert(first)
                {
                    repairs.options += 1;
                    edits.extend(found);
                }
            }
            Problem::Warning(warning) => {
                if let Some(replacement) = warning.repair() {
                    repairs.spaces += 1;
                    edits.push(Edit { span: finding.span.clone(), text: replacement.to_owned() });
                }
            }
            _ => {}
        }
    }
    let ids = ids(text, &entries, twin);
    repairs.ids = ids.len();
    edits.extend(ids);
    let mended = apply(text, edits);
    // What cannot be read any more is not mended.
    whole(&mended).is_some().then_some((mended, repairs))
}

/// Makes changes that do not overlap; one inside another one is left out.
fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| (edit.span.start, std::cmp::Reverse(edit.span.end)));
    let mut mended = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        if edit.span.start < at {
            continue;
        }
        mended.push_str(text.get(at..edit.span.start).unwrap_or_default());
        mended.push_str(&edit.text);
        at = edit.span.end;
    }
    mended.push_str(text.get(at..).unwrap_or_default());
    mended
}

/// The table of a question.
#[derive(Debug, Clone, Copy)]
struct Table<'e> {
    node: &'e Node<'e>,
    entries: &'e [Entry<'e>],
}

fn tables<'e>(entries: &'e [Entry<'e>]) -> impl Iterator<Item = Table<'e>> {
    let questions = entries.iter().filter(|entry| entry.key == QUESTION.name);
    questions.flat_map(|entry| entry.node.rows()).filter_map(|node| match &node.data {
        Data::Table(entries) => Some(Table { node, entries }),
        _ => None,
    })
}

fn text_of<'e>(entries: &'e [Entry<'e>], key: &str) -> Option<&'e str> {
    entries.iter().find(|entry| entry.key == key).and_then(|entry| match &entry.node.data {
        Data::Text(text) => Some(text.as_ref()),
        _ => None,
    })
}

fn id<'e>(entries: &'e [Entry<'e>]) -> Option<&'e str> {
    text_of(entries, "id")
}

fn kind(entries: &[Entry]) -> Option<&'static Kind> {
    let name = text_of(entries, question::KIND.name)?;
    KINDS.into_iter().find(|kind| kind.name == name)
}

/// An id for every question that has none: that of the question in the same place of the twin, if it is of the same
/// kind, or one made from its prompt, or else from its first other text.
fn ids(text: &str, entries: &[Entry], twin: &[Named]) -> Vec<Edit> {
    if allows_no_id(entries) {
        return vec![];
    }
    let mut taken: HashSet<String> = tables(entries).filter_map(|table| id(table.entries)).map(str::to_owned).collect();
    let is_parallel = tables(entries).count() == twin.len();
    let reserved: HashSet<&String> =
        twin.iter().filter_map(|other| other.id.as_ref()).filter(|_| is_parallel).collect();
    let mut edits = vec![];
    for (at, table) in tables(entries).enumerate() {
        let has_id = table.entries.iter().any(|entry| entry.key == "id");
        if has_id || table.entries.is_empty() || allows_no_id(table.entries) {
            continue;
        }
        let other = twin.get(at).filter(|other| is_parallel && other.kind == kind(table.entries));
        let id = match other.and_then(|other| other.id.as_ref()).filter(|id| !taken.contains(*id)) {
            Some(id) => id.clone(),
            None => loop {
                let made = unique(&made_id(table.entries), &mut taken);
                if !reserved.contains(&made) {
                    break made;
                }
            },
        };
        edits.extend(insertion(text, table, &id));
        taken.insert(id);
    }
    edits
}

fn made_id(entries: &[Entry]) -> String {
    let others =
        entries.iter().filter(|entry| entry.key != question::KIND.name).filter_map(|entry| match &entry.node.data {
            Data::Text(text) => Some(text.as_ref()),
            _ => None,
        });
    let mut texts = text_of(entries, question::PROMPT.name).into_iter().chain(others).map(slug);
    texts.find(|slug| !slug.is_empty()).unwrap_or_else(|| QUESTION.name.to_owned())
}

/// Writes an id as the first key of a question, in line with the key that follows.
fn insertion(text: &str, table: Table<'_>, id: &str) -> Option<Edit> {
    let first = table.entries.first()?;
    let start = table.node.span.start;
    if text.get(start..)?.starts_with('{') {
        return Some(Edit { span: first.key_span.start..first.key_span.start, text: format!("id = \"{id}\", ") });
    }
    let after = text.get(start..)?;
    let line_end = after.find('\n').map(|length| start + length + 1)?;
    let newline = if text.get(..line_end)?.ends_with("\r\n") { "\r\n" } else { "\n" };
    let before = text.get(..first.key_span.start)?;
    let indent = before.rsplit('\n').next().filter(|indent| indent.trim().is_empty()).unwrap_or_default();
    let sign = text.get(first.key_span.end..)?.find('=')?;
    let is_plain = text.get(first.key_span.end..first.key_span.end + sign)?.trim().is_empty();
    let width = if is_plain { first.key_span.len() + sign } else { 0 };
    let line = format!("{indent}{:<width$}= \"{id}\"{newline}", if width > 2 { "id" } else { "id " });
    Some(Edit { span: line_end..line_end, text: line })
}

/// Whether the author allows questions without an id, in the whole bank or in one question.
fn allows_no_id(entries: &[Entry]) -> bool {
    let allowed = entries.iter().filter(|entry| entry.key == "allow").flat_map(|entry| entry.node.rows());
    allowed.into_iter().any(|node| matches!(&node.data, Data::Text(code) if code == NO_IDS))
}

#[cfg(test)]
mod tests;
