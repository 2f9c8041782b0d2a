//! From the tree of the TOML parser to the nodes that the quiz reads: author order, exact numbers, places in the file.

use std::borrow::Cow;

use toml::de::{DeInteger, DeTable, DeValue};

use crate::quiz::fields::{Data, Entry, Node, Span};

/// The entries of a table, in the author's order.
///
/// `text` is what was parsed, and `shift` where it begins in its file. The parser nests no deeper than 80 levels of
/// values, keys and headers each, so that the recursion here ends.
pub(super) fn entries<'t>(table: DeTable<'t>, text: &'t str, shift: usize) -> Vec<Entry<'t>> {
    let mut entries: Vec<Entry<'t>> = table
        .into_iter()
        .map(|(key, value)| Entry {
            key_span: shifted(&key.span(), shift),
            key: key.into_inner(),
            node: node(value.span(), value.into_inner(), text, shift),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    entries
}

/// The node of a value; see [`entries`].
pub(super) fn node<'t>(span: Span, value: DeValue<'t>, text: &'t str, shift: usize) -> Node<'t> {
    let data = match value {
        DeValue::String(string) => Data::Text(lines(string, text.get(span.clone()).unwrap_or_default())),
        DeValue::Integer(number) => Data::Number(decimal(&number).into()),
        DeValue::Float(number) => Data::Number(number.as_str().replace('_', "").into()),
        DeValue::Boolean(truth) => Data::Truth(truth),
        DeValue::Datetime(_) => Data::Date,
        DeValue::Array(list) => {
            Data::List(list.into_iter().map(|item| node(item.span(), item.into_inner(), text, shift)).collect())
        }
        DeValue::Table(table) => Data::Table(entries(table, text, shift)),
    };
    Node { span: shifted(&span, shift), data }
}

fn shifted(span: &Span, shift: usize) -> Span {
    span.start + shift..span.end + shift
}

/// A text over several lines is the same whatever its file ends lines with.
fn lines<'t>(string: Cow<'t, str>, written: &str) -> Cow<'t, str> {
    let is_multi_line = written.starts_with("\"\"\"") || written.starts_with("'''");
    if is_multi_line && string.contains('\r') { string.replace("\r\n", "\n").into() } else { string }
}

/// An integer in base ten, however it was written; one too large for any bank stays too large.
fn decimal(number: &DeInteger<'_>) -> String {
    let digits = number.as_str().replace('_', "");
    if number.radix() == 10 {
        return digits;
    }
    i128::from_str_radix(&digits, number.radix()).unwrap_or(i128::MAX).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Entry<'_>> {
        let (table, errors) = DeTable::parse_recoverable(text);
        assert_eq!(errors.len(), 0, "{text}");
        entries(table.into_inner(), text, 100)
    }

    #[test]
    fn entries_stand_in_the_authors_order_with_their_places() {
        let read = read("zebra = 1\nant = 2\n[[question]]\nb = true\n\n[[question]]\na = 2026-11-24");
        let keys: Vec<&str> = read.iter().map(|entry| entry.key.as_ref()).collect();
        assert_eq!(keys, ["zebra", "ant", "question"]);
        assert_eq!(read[1].key_span, 110..113);
        assert_eq!(read[1].node.span, 116..117);
        let Data::List(questions) = &read[2].node.data else { panic!("{read:?}") };
        assert_eq!(questions[1].span, 141..153, "a question stands at its header");
        let Data::Table(entries) = &questions[1].data else { panic!("{read:?}") };
        assert_eq!(entries[0].node.data, Data::Date);
    }

    #[test]
    fn numbers_are_texts_in_base_ten() {
        let numbers = read(
            "a = 0x1F\nb = 0o17\nc = 0b101\nd = 1_000\ne = 1_0.5e+3\nf = -7\ng = 0xffffffffffffffffffffffffffffffffffff",
        );
        let numbers: Vec<&Data> = numbers.iter().map(|entry| &entry.node.data).collect();
        let max = i128::MAX.to_string();
        for (number, expected) in numbers.iter().zip(["31", "15", "5", "1000", "10.5e+3", "-7", &max]) {
            assert_eq!(**number, Data::Number(expected.into()));
        }
    }

    #[test]
    fn line_ends_inside_a_text_are_one_character() {
        for (written, expected) in
            [("a = \"\"\"x\r\ny\"\"\"", "x\ny"), ("a = '''\r\nx\r\n\r\ny'''", "x\n\ny"), ("a = \"x\\r\\ny\"", "x\r\ny")]
        {
            assert_eq!(read(written)[0].node.data, Data::Text(expected.into()), "{written:?}");
        }
    }
}
