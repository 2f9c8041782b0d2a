//! Long lists of plain texts, such as the items of a category: read without the TOML parser, which makes far more of
//! each text than there is to it.
//!
//! The parser reads a copy of the text in which such lists are blank, and says by the empty lists that it finds whether
//! they stand where a list can: not in a comment, say, or in a text. If anything is amiss, it reads the whole text.

use std::borrow::Cow;

use toml::de::DeTable;

use super::{nodes, parse::Parsed};
use crate::quiz::{
    bank::Source,
    fields::{Data, Entry, Node},
};

/// From so many texts on a list is long.
pub(super) const LONG: usize = 64;

/// The fewest bytes of a text in a list: its quotation marks and the comma.
const SHORTEST: usize = 3;

/// The lists of at least so many texts, in which there is nothing else and no escape, in the order of the text.
pub(super) fn plain(text: &str, least: usize) -> Vec<Node<'_>> {
    let mut lists = vec![];
    let mut end = 0;
    for (start, _) in text.match_indices('[') {
        let before = text.as_bytes().get(end..start).unwrap_or_default().iter().rev();
        if before.copied().find(|byte| !matches!(byte, b' ' | b'\t')) != Some(b'=') {
            continue;
        }
        // Most lists are short: a look for their end is all they get.
        let rest = text.as_bytes().get(start..).unwrap_or_default();
        if rest.iter().take(least * SHORTEST).any(|byte| *byte == b']') && least > 0 {
            continue;
        }
        if let Some(list) = list(text, start).filter(|list| list.rows().len() >= least) {
            end = list.span.end;
            lists.push(list);
        }
    }
    lists
}

/// A plain list, if one begins here.
fn list(text: &str, start: usize) -> Option<Node<'_>> {
    let bytes = text.as_bytes();
    let mut texts = vec![];
    let mut at = space(bytes, start + 1);
    loop {
        match bytes.get(at)? {
            b']' => return Some(Node { span: start..at + 1, data: Data::List(texts) }),
            b'"' => {}
            _ => return None,
        }
        let is_end = |byte: &u8| matches!(byte, ..b' ' | b'"' | b'\\' | 0x7f) && *byte != b'\t';
        let length = bytes.get(at + 1..)?.iter().position(is_end)?;
        let end = at + 1 + length;
        // Three quotation marks begin a text over several lines.
        if bytes.get(end) != Some(&b'"') || (length == 0 && bytes.get(end + 1) == Some(&b'"')) {
            return None;
        }
        texts.push(Node { span: at..end + 1, data: Data::Text(Cow::Borrowed(text.get(at + 1..end)?)) });
        at = space(bytes, end + 1);
        match bytes.get(at)? {
            b',' => at = space(bytes, at + 1),
            b']' => {}
            _ => return None,
        }
    }
}

/// Where spaces and line ends that begin at `at` are over.
fn space(bytes: &[u8], mut at: usize) -> usize {
    loop {
        match bytes.get(at) {
            Some(b' ' | b'\t' | b'\n') => at += 1,
            Some(b'\r') if bytes.get(at + 1) == Some(&b'\n') => at += 2,
            _ => return at,
        }
    }
}

/// The text with nothing but spaces in these lists, as long as it was; empty where there are none.
pub(super) fn blank(text: &str, lists: &[Node<'_>]) -> String {
    if lists.is_empty() {
        return String::new();
    }
    let mut blank = String::with_capacity(text.len());
    let mut done = 0;
    for list in lists {
        let inner = list.span.start + 1..list.span.end - 1;
        blank.push_str(text.get(done..inner.start).unwrap_or_default());
        blank.push_str(&" ".repeat(inner.len()));
        done = inner.end;
    }
    blank.push_str(text.get(done..).unwrap_or_default());
    blank
}

/// Reads a text that is `blank` where the lists stood; nothing where there are no lists, one of them is none, or
/// anything is wrong with the text.
pub(super) fn parse<'t>(blank: &'t str, lists: Vec<Node<'t>>) -> Option<Parsed<'t>> {
    if lists.is_empty() {
        return None;
    }
    let (table, errors) = DeTable::parse_recoverable(blank);
    if !errors.is_empty() {
        return None;
    }
    let mut entries = nodes::entries(table.into_inner(), blank, 0);
    let mut lists = lists.into_iter().peekable();
    put_back(&mut entries, &mut lists);
    let source = Source { entries, has_head: true, is_whole: true, left_out: 0 };
    lists.next().is_none().then_some(Parsed { source, findings: vec![], doubts: vec![] })
}

type Lists<'t> = std::iter::Peekable<std::vec::IntoIter<Node<'t>>>;

/// Puts lists where they stood, as long as the next one is found. Values stand in the order of the text, but for tables
/// that go on after others: then the whole text is read.
fn put_back<'t>(entries: &mut [Entry<'t>], lists: &mut Lists<'t>) {
    for entry in entries {
        put_back_into(&mut entry.node, lists);
    }
}

fn put_back_into<'t>(node: &mut Node<'t>, lists: &mut Lists<'t>) {
    match &mut node.data {
        Data::List(list) if list.is_empty() => {
            if let Some(taken) = lists.next_if(|taken| taken.span == node.span) {
                *node = taken;
            }
        }
        Data::List(list) => {
            for node in list {
                put_back_into(node, lists);
            }
        }
        Data::Table(entries) => put_back(entries, lists),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, least: usize) -> Option<Vec<Entry<'static>>> {
        let lists = plain(text, least);
        let blank = blank(text, &lists);
        let parsed = parse(blank.leak(), lists.into_iter().map(owned).collect());
        parsed.map(|parsed| parsed.source.entries)
    }

    fn owned(node: Node<'_>) -> Node<'static> {
        let Data::List(texts) = node.data else { panic!("a list") };
        let text = |node: Node<'_>| match node.data {
            Data::Text(text) => Node { span: node.span, data: Data::Text(text.into_owned().into()) },
            _ => panic!("a text"),
        };
        Node { span: node.span, data: Data::List(texts.into_iter().map(text).collect()) }
    }

    fn whole(text: &str) -> Vec<Entry<'static>> {
        let (table, _) = DeTable::parse_recoverable(text.to_owned().leak());
        nodes::entries(table.into_inner(), text.to_owned().leak(), 0)
    }

    #[test]
    fn plain_lists_are_read_as_the_parser_reads_them() {
        for text in [
            "a = [\"x\", \"y\"]",
            "[[t]]\na\t=  [\n  \"é\",\r\n\t\"\", \"a # b\", \"[c]\",\n]\nb = 1\n[[t]]\nc = [ \"x\" , \"\ty\" ]",
            "a = [\"\"]\n\n[b.c]\nd = [\"x\"]\n[b.e]\nf = { g = [\"y\"] }",
            "a = []",
        ] {
            assert_eq!(read(text, 0), Some(whole(text)), "{text}");
        }
    }

    #[test]
    fn what_is_no_plain_list_is_left_to_the_parser() {
        for text in [
            "a = [\"x\", 1]",
            "a = ['x']",
            "a = [\"\\u00e9\"]",
            "a = [\"\"\"x\"\"\"]",
            "a = [\"x\" # why\n]",
            "a = [[\"x\"]]",
            "a = [\"x\", , \"y\"]",
            "a = [\"x\"\r, \"y\"]",
            "a = [\"x\u{7f}\"]",
            "a = [\"x\ny\"]",
            "a = [\"x\"",
            "a = [\"x",
            "a = [",
            "[a]\nb = 1",
            "# a = [\"x\"]",
            "a = \"\"\"\nb = [\"x\"]\n\"\"\"",
            "a = [\"x\"]\na = [\"y\"]",
            "a = [\"x\"] b",
            "a = [\"x\"]\n# b = [\"y\"]",
            "[a.b]\nc = [\"x\"]\n[d]\ne = [\"y\"]\n[a.f]\ng = [\"z\"]",
        ] {
            assert_eq!(read(text, 0), None, "{text}");
        }
        assert_eq!(read("a = [\"x\", \"y\"]", 3), None, "too short to be worth it");
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_read_otherwise(text in "([a-d] ?= ?)?(\\[|\\]|\"|\"\"\"|,|#|x|é|\\\\|\n|\r\n| |[a-d] = \\[\"x\"\\]\n|\"y\", ?|\\[\\[t\\]\\]\n){0,20}") {
            if let Some(read) = read(&text, 0) {
                let (_, errors) = DeTable::parse_recoverable(&text);
                proptest::prop_assert!(errors.is_empty(), "{errors:?}");
                proptest::prop_assert_eq!(read, whole(&text));
            }
        }
    }
}
