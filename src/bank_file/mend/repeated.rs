//! Taking out an option that is listed twice.

use super::{Edit, Table, kind};
use crate::quiz::{
    fields::{Data, Node, Span},
    key::Shape,
    question,
};

/// Takes out one of two options with the same text, the second as a rule; nothing where each has something of its own
/// to say.
pub(super) fn remove(text: &str, table: Table<'_>, first: &Span, second: &Span) -> Vec<Edit> {
    let mut found = lists(table).into_iter().filter_map(|list| {
        let at = |span: &Span| list.iter().position(|option| words(option).is_some_and(|words| words.span == *span));
        Some((list, at(first)?, at(second)?))
    });
    let Some((list, first, second)) = found.next() else { return vec![] };
    let (Some(one), Some(other)) = (list.get(first), list.get(second)) else { return vec![] };
    if adds_nothing(other, one) {
        removal(text, list, second)
    } else if adds_nothing(one, other) {
        removal(text, list, first)
    } else {
        vec![]
    }
}

/// The lists of options of a question.
fn lists(table: Table<'_>) -> Vec<&[Node<'_>]> {
    let keys = question::keys_of(kind(table.entries));
    let is_options = |name: &str| keys.clone().any(|key| key.name == name && key.shape == Shape::Options);
    let entries = table.entries.iter().filter(|entry| is_options(&entry.key));
    entries
        .filter_map(|entry| match &entry.node.data {
            Data::List(list) => Some(list.as_slice()),
            _ => None,
        })
        .collect()
}

/// The text of an option.
fn words<'n, 't>(option: &'n Node<'t>) -> Option<&'n Node<'t>> {
    match &option.data {
        Data::Text(_) => Some(option),
        Data::List(list) => list.first(),
        Data::Table(entries) => entries.iter().find(|entry| entry.key == "text").map(|entry| &entry.node),
        _ => None,
    }
}

/// What an option has besides its text.
fn rest<'n, 't>(option: &'n Node<'t>) -> Vec<&'n Data<'t>> {
    match &option.data {
        Data::List(list) => list.iter().skip(1).map(|node| &node.data).collect(),
        Data::Table(entries) => {
            entries.iter().filter(|entry| entry.key != "text").map(|entry| &entry.node.data).collect()
        }
        _ => vec![],
    }
}

fn adds_nothing(option: &Node, other: &Node) -> bool {
    let rest = rest(option);
    rest.is_empty() || rest == self::rest(other)
}

/// Takes an element out of a list with the comma behind it, or before it where it is the last; comments stay.
fn removal(text: &str, list: &[Node], at: usize) -> Vec<Edit> {
    let (Some(node), Some(bytes)) = (list.get(at), text.get(..)) else { return vec![] };
    let Span { start, end } = node.span.clone();
    let before = at.checked_sub(1).and_then(|at| list.get(at)).map(|node| node.span.end);
    let after = list.get(at + 1).map(|node| node.span.start);
    let behind = comma(bytes, end, after.unwrap_or(bytes.len()));
    let Some(comma) = behind.or_else(|| comma(bytes, before?, start)) else { return vec![] };
    let delete = |span: Span| Edit { span, text: String::new() };
    let is_blank = |span: Span| bytes.get(span).is_some_and(|gap| gap.chars().all(|c| c == ' ' || c == '\t'));
    if comma < start {
        // The last one: with the comma before it, if nothing stands between.
        return if bytes.get(comma + 1..start).is_some_and(|gap| gap.trim().is_empty()) {
            vec![delete(comma..end)]
        } else {
            vec![delete(comma..comma + 1), delete(whole_line(bytes, start..end))]
        };
    }
    if !is_blank(end..comma) {
        return vec![delete(start..end), delete(comma..comma + 1)];
    }
    vec![delete(whole_line(bytes, start..comma + 1))]
}

/// A stretch of a line with the space behind it, or the whole line if nothing else is on it.
fn whole_line(text: &str, span: Span) -> Span {
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    let space = after.len() - after.trim_start_matches([' ', '\t']).len();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let is_first = before.get(line_start..).is_some_and(|before| before.trim().is_empty());
    let rest = after.get(space..).unwrap_or_default();
    let line_end = ["\r\n", "\n"].into_iter().find(|end| rest.starts_with(end)).map(str::len);
    match line_end {
        Some(length) if is_first => line_start..span.end + space + length,
        Some(_) => span,
        None => span.start..span.end + space,
    }
}

/// The first comma between two places that is not in a comment.
fn comma(text: &str, from: usize, to: usize) -> Option<usize> {
    let mut at = from;
    for line in text.get(from..to)?.split_inclusive('\n') {
        let code = line.split('#').next().unwrap_or_default();
        if let Some(end) = code.find([',', ']']) {
            return code.get(end..).is_some_and(|rest| rest.starts_with(',')).then_some(at + end);
        }
        at += line.len();
    }
    None
}
