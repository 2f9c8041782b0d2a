//! Plain TOML, as nearly all of every bank is: read in one go, where the TOML parser makes tokens, then events, then
//! tables in another order of all that there is before a node can be made of it.
//!
//! Plain are bare keys, headers of bare keys, texts on one line without escapes, small integers, true and false, lists,
//! and inline tables on one line. Any other value is given to the parser by itself. Where a text has anything else, or
//! any mistake, nothing is read here and the parser reads it whole: it alone says what is wrong.

use std::borrow::Cow;

use toml::de::DeValue;

use super::nodes;
use crate::quiz::fields::{Data, Entry, Node, Span};

/// The most keys of a table: each is compared with those before it.
const KEY_LIMIT: usize = 64;

/// How deep lists and inline tables may lie in each other.
const DEPTH_LIMIT: usize = 16;

/// The entries of a text in the author's order, as [`nodes::entries`] gives them; none where anything is not plain.
pub(super) fn entries(text: &str) -> Option<Vec<Entry<'_>>> {
    let mut reader = Reader { text, at: 0 };
    let mut entries = reader.table()?;
    while reader.peek().is_some() {
        let header = reader.header()?;
        let table = Node { span: header.span, data: Data::Table(reader.table()?) };
        reader.attach(&mut entries, &header.path, table, header.is_list)?;
    }
    Some(entries)
}

struct Reader<'t> {
    text: &'t str,
    /// Where the next byte is.
    at: usize,
}

struct Header {
    span: Span,
    path: Vec<Span>,
    is_list: bool,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes past a byte, if it is the next.
    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    fn written(&self, span: Span) -> Option<&'t str> {
        self.text.get(span)
    }

    fn spaces(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t')) {
            self.at += 1;
        }
    }

    /// Goes past spaces, ends of lines and comments.
    fn blank(&mut self) -> Option<()> {
        loop {
            match self.peek() {
                Some(b' ' | b'\t' | b'\n') => self.at += 1,
                Some(b'\r') if self.rest().get(1) == Some(&b'\n') => self.at += 2,
                Some(b'#') => {
                    let is_end = |byte: &u8| matches!(byte, ..b' ' | 0x7f) && *byte != b'\t';
                    self.at += self.rest().iter().position(is_end).unwrap_or(self.rest().len());
                }
                Some(..b' ') => return None,
                _ => return Some(()),
            }
        }
    }

    /// Goes past the end of a line, and all the blank lines after it.
    fn line_end(&mut self) -> Option<()> {
        self.spaces();
        matches!(self.peek(), None | Some(b'\n' | b'\r' | b'#')).then(|| self.blank())?
    }

    /// The entries up to the next header, or to the end.
    fn table(&mut self) -> Option<Vec<Entry<'t>>> {
        let mut entries = Vec::with_capacity(8);
        self.blank()?;
        while !matches!(self.peek(), None | Some(b'[')) {
            self.entry(&mut entries, DEPTH_LIMIT)?;
            self.line_end()?;
        }
        Some(entries)
    }

    fn entry(&mut self, entries: &mut Vec<Entry<'t>>, depth: usize) -> Option<()> {
        let key_span = self.key()?;
        let key = self.written(key_span.clone())?;
        self.spaces();
        self.take(b'=')?;
        self.spaces();
        if entries.len() == KEY_LIMIT || entries.iter().any(|entry| entry.key == key) {
            return None;
        }
        let node = self.value(depth)?;
        entries.push(Entry { key: Cow::Borrowed(key), key_span, node });
        Some(())
    }

    fn key(&mut self) -> Option<Span> {
        let is_bare = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        let length = self.rest().iter().position(|byte| !is_bare(byte)).filter(|length| *length > 0)?;
        self.at += length;
        Some(self.at - length..self.at)
    }

    fn header(&mut self) -> Option<Header> {
        let start = self.at;
        self.take(b'[')?;
        let is_list = self.take(b'[').is_some();
        let mut path = vec![];
        loop {
            self.spaces();
            path.push(self.key().filter(|_| path.len() < DEPTH_LIMIT)?);
            self.spaces();
            if self.take(b'.').is_none() {
                break;
            }
        }
        self.take(b']')?;
        if is_list {
            self.take(b']')?;
        }
        let span = start..self.at;
        self.line_end()?;
        Some(Header { span, path, is_list })
    }

    /// Puts the table under a header where it belongs.
    fn attach(&self, entries: &mut Vec<Entry<'t>>, path: &[Span], table: Node<'t>, is_list: bool) -> Option<()> {
        let (key_span, rest) = path.split_first()?;
        let key = self.written(key_span.clone())?;
        let entry = entries.iter_mut().find(|entry| entry.key == key);
        let Some(entry) = entry else {
            let node = if is_list { Node { span: table.span.clone(), data: Data::List(vec![table]) } } else { table };
            let entry = Entry { key: Cow::Borrowed(key), key_span: key_span.clone(), node };
            return (rest.is_empty() && entries.len() < KEY_LIMIT).then(|| entries.push(entry));
        };
        if rest.is_empty() {
            let Data::List(list) = &mut entry.node.data else { return None };
            list.last().filter(|last| is_list && self.is_headed(last))?;
            list.push(table);
            return Some(());
        }
        let parent = match &mut entry.node {
            Node { data: Data::List(list), .. } => list.last_mut()?,
            node => node,
        };
        let is_headed = self.is_headed(parent);
        match &mut parent.data {
            Data::Table(entries) if is_headed => self.attach(entries, rest, table, is_list),
            _ => None,
        }
    }

    /// Whether a table stands under a header of its own, so that it can have others in it.
    fn is_headed(&self, node: &Node<'t>) -> bool {
        matches!(node.data, Data::Table(_)) && self.text.as_bytes().get(node.span.start) == Some(&b'[')
    }

    fn value(&mut self, depth: usize) -> Option<Node<'t>> {
        let start = self.at;
        let data = match self.peek()? {
            b'"' => return self.string(),
            b'\'' => return self.other_string(),
            b'[' => Data::List(self.list(depth.checked_sub(1)?)?),
            b'{' => Data::Table(self.inline_table(depth.checked_sub(1)?)?),
            _ => return self.word(),
        };
        Some(Node { span: start..self.at, data })
    }

    fn list(&mut self, depth: usize) -> Option<Vec<Node<'t>>> {
        self.take(b'[')?;
        let mut list = vec![];
        loop {
            self.blank()?;
            if self.take(b']').is_some() {
                return Some(list);
            }
            list.push(self.value(depth)?);
            self.blank()?;
            if self.take(b',').is_none() {
                return self.take(b']').map(|()| list);
            }
        }
    }

    fn inline_table(&mut self, depth: usize) -> Option<Vec<Entry<'t>>> {
        self.take(b'{')?;
        let mut entries = vec![];
        loop {
            self.spaces();
            self.entry(&mut entries, depth)?;
            self.spaces();
            if self.take(b',').is_none() {
                return self.take(b'}').map(|()| entries);
            }
        }
    }

    /// A text on one line without escapes; what else begins so is read by the parser.
    fn string(&mut self) -> Option<Node<'t>> {
        let inner = self.at + 1;
        let is_end = |byte: &u8| matches!(byte, ..b' ' | b'"' | b'\\' | 0x7f) && *byte != b'\t';
        let length = self.text.as_bytes().get(inner..)?.iter().position(is_end)?;
        let end = inner + length;
        let is_plain = self.text.as_bytes().get(end) == Some(&b'"');
        if !is_plain || (length == 0 && self.text.as_bytes().get(end + 1) == Some(&b'"')) {
            return self.other_string();
        }
        let text = self.written(inner..end)?;
        self.at = end + 1;
        Some(Node { span: inner - 1..self.at, data: Data::Text(Cow::Borrowed(text)) })
    }

    /// A text with escapes, between single quotation marks, or over several lines.
    fn other_string(&mut self) -> Option<Node<'t>> {
        let mark = self.peek()?;
        let bytes = self.rest();
        let quotes = if bytes.starts_with(&[mark; 3]) { 3 } else { 1 };
        let mut length = quotes;
        while !bytes.get(length..)?.starts_with([mark; 3].get(..quotes)?) {
            let is_escape = mark == b'"' && bytes.get(length)? == &b'\\';
            length += if is_escape { 2 } else { 1 };
        }
        length += quotes;
        // Up to two more of the marks that end a text over several lines belong to it.
        while quotes == 3 && length < bytes.len() && bytes.get(length) == Some(&mark) {
            length += 1;
        }
        self.parsed(length)
    }

    /// A number, true, false, a date.
    fn word(&mut self) -> Option<Node<'t>> {
        let is_end = |byte: &u8| matches!(byte, 0..=b' ' | b',' | b']' | b'}' | b'#');
        let length = self.rest().iter().position(is_end).unwrap_or(self.rest().len());
        let span = self.at..self.at + length;
        let word = self.written(span.clone())?;
        // So many digits are a number that is surely none too large for TOML.
        let is_small = (1..=18).contains(&length) && word.bytes().all(|byte| byte.is_ascii_digit());
        let data = match word {
            "true" => Data::Truth(true),
            "false" => Data::Truth(false),
            _ if is_small && (length == 1 || !word.starts_with('0')) => Data::Number(Cow::Borrowed(word)),
            _ => return self.parsed(length),
        };
        self.at = span.end;
        Some(Node { span, data })
    }

    /// What the parser makes of a value of so many bytes. It would pass over a byte order mark, as at the start of a file.
    fn parsed(&mut self, length: usize) -> Option<Node<'t>> {
        let start = self.at;
        let written = self.written(start..start + length).filter(|written| !written.starts_with('\u{feff}'))?;
        let value = DeValue::parse(written).ok()?;
        self.at += length;
        Some(nodes::node(value.span(), value.into_inner(), written, start))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use toml::de::DeTable;

    use super::*;
    use crate::library::built_in::BANKS;

    /// What the parser reads; nothing if it finds a mistake.
    fn whole(text: &str) -> Option<Vec<Entry<'_>>> {
        let (table, errors) = DeTable::parse_recoverable(text);
        errors.is_empty().then(|| nodes::entries(table.into_inner(), text, 0))
    }

    #[test]
    fn plain_texts_are_read_as_the_parser_reads_them() {
        for text in [
            "",
            "# no more",
            "a = 1 # one\r\n\r\n  b-2_c=true\n\tc = \"é # b\" \n",
            "a = [\"x\", \"y\"]\nb = [ # why\n  [\"\", 18],\r\n\t[], \n]\nc = { d = 0, e-f = [false] }",
            "a = 'x'\nb = '''\r\nx\r\n''y'''\nc = \"\"\"\\\"\"\" \\\r\n  z\"\"\"\"\"\nd = \"\"\"\"\"\"\ne = \"\\u00e9\\\\\"",
            "a = 0x1F\nb = -7\nc = +1_0.5e3\nd = 2026-11-29\ne = inf\nf = 1234567890123456789",
            "[ a ]\nb = 1\n[c]\n[ a . e ]\n[[a.f]]\ng = 1\n[[a.f]]\n[a.f.h]",
            "[[q]]\na = 1\n[[q.r]]\nb = 2\n[[q.r]] # more\n[x]\n[[q]]\na = 3\n[q.s]\nc = 4",
        ] {
            assert!(entries(text).is_some(), "{text}");
            assert_eq!(entries(text), whole(text), "{text}");
        }
    }

    #[test]
    fn the_shipped_banks_are_plain() {
        for bank in BANKS {
            assert!(entries(bank.text).is_some(), "{} {}", bank.language, bank.id);
            assert_eq!(entries(bank.text), whole(bank.text), "{} {}", bank.language, bank.id);
        }
    }

    #[test]
    fn what_is_not_plain_is_left_to_the_parser() {
        let deep = format!("a = {}{}", "[".repeat(20), "]".repeat(20));
        let many: Vec<String> = (0..100).map(|key| format!("k{key} = 1")).collect();
        let tables: Vec<String> = (0..100).map(|key| format!("[t{key}]")).collect();
        for text in [
            "a.b = 1",
            "\"a\" = 1",
            "a = {}",
            "a = { b = 1, }",
            "a = {\nb = 1 }",
            "[a.b]",
            "a = 2026-11-29 10:00:00",
            &deep,
            &many.join("\n"),
            &tables.join("\n"),
        ] {
            assert_eq!((entries(text), whole(text).is_some()), (None, true), "{text}");
        }
    }

    #[test]
    fn mistakes_are_left_to_the_parser() {
        for text in [
            "a",
            "a =",
            "a = 1 b = 2",
            "a = 1\na = 2",
            "a = { b = 1, b = 2 }",
            "[a]\n[a]",
            "a = 1\n[a]",
            "a = {b = 1}\n[a.c]",
            "a = [{b = 1}]\n[[a]]",
            "a = [[1]]\n[[a]]",
            "a = []\n[[a]]",
            "[a]\n[[a]]",
            "[[a]]\n[a]",
            "[[a] ]",
            "[[a]",
            "[a]]",
            "[a] b",
            "[]",
            "[a.]",
            "a = [1 2]",
            "a = [,]",
            "a = [1",
            "a = \"x",
            "a = \"x\ny\"",
            "a = \"\u{7f}\"",
            "a = \"\\q\"",
            "a = \"\"\"x\"\"\"\"\"\"",
            "a = 'x\ny'",
            "a = 01",
            "a = True",
            "a = \u{feff}1",
            "a = 1\rb = 2",
            "# \u{0}",
            "\u{c}",
        ] {
            assert_eq!((entries(text), whole(text)), (None, None), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_read_otherwise(
            text in "(\\[\\[[ab]\\]\\]|\\[[ab]\\]|\\[[ab]\\.[ab]\\]|\\[\\[[ab]\\.[ab]\\]\\]|[a-f] ?= ?|\\[|\\]|\\{|\\}|\"x\"|\"|\"\"\"|'|,|#|x|é|\\\\|0|7|-|\\.|true|\u{feff}|\n|\r\n|\r| |[a-f] = \\[\"x\", 1\\]\n|[a-f] = 1\n){0,24}",
        ) {
            if let Some(read) = entries(&text) {
                prop_assert_eq!(Some(read), whole(&text));
            }
        }
    }
}
