//! A string as TOML writes it: each of its characters with the bytes of the source that stand for it.

use crate::quiz::fields::Span;

/// A character of a text, and where it is written.
pub(super) type Placed = (char, Span);

/// Reads a string that the parser took, which begins at `start` in its file.
pub(super) fn characters(written: &str, start: usize) -> Vec<Placed> {
    let quote = written.chars().next().unwrap_or_default();
    let triple = if quote == '"' { "\"\"\"" } else { "'''" };
    let is_long = written.len() >= 6 && written.starts_with(triple);
    let edge = if is_long { 3 } else { 1 };
    let mut at = edge;
    // A line end right behind the opening quotation marks is not part of the text.
    if is_long {
        at += line_end(written.get(at..).unwrap_or_default());
    }
    let end = written.len().saturating_sub(edge);
    let mut characters = vec![];
    while let Some(rest) = written.get(at..end).filter(|rest| !rest.is_empty()) {
        let (c, length) = if quote == '"' && rest.starts_with('\\') {
            escape(rest)
        } else {
            let c = rest.chars().next().unwrap_or_default();
            (Some(c), c.len_utf8())
        };
        characters.extend(c.map(|c| (c, start + at..start + at + length)));
        at += length;
    }
    characters
}

/// What an escape stands for, and how long it is; a backslash at the end of a line takes away the space that follows.
fn escape(rest: &str) -> (Option<char>, usize) {
    let digits = |count: usize| {
        let code = rest.get(2..2 + count).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        (code.and_then(char::from_u32), (2 + count).min(rest.len()))
    };
    let one = |c| (Some(c), 2);
    match rest.chars().nth(1) {
        Some('b') => one('\u{8}'),
        Some('t') => one('\t'),
        Some('n') => one('\n'),
        Some('f') => one('\u{c}'),
        Some('r') => one('\r'),
        Some('e') => one('\u{1b}'),
        Some('x') => digits(2),
        Some('u') => digits(4),
        Some('U') => digits(8),
        Some(c) if c.is_whitespace() => {
            let after = rest.get(1..).unwrap_or_default();
            (None, 1 + after.len() - after.trim_start_matches([' ', '\t', '\n', '\r']).len())
        }
        Some(c) => (Some(c), 1 + c.len_utf8()),
        None => (None, rest.len()),
    }
}

fn line_end(text: &str) -> usize {
    ["\r\n", "\n"].iter().find(|end| text.starts_with(**end)).map_or(0, |end| end.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use toml::de::{DeTable, DeValue};

    use super::*;

    /// What the parser reads.
    fn parsed(written: &str) -> Option<String> {
        let text = format!("a = {written}");
        let (table, errors) = DeTable::parse_recoverable(&text);
        let value = table.into_inner().into_iter().next()?.1.into_inner();
        match value {
            DeValue::String(string) if errors.is_empty() => Some(string.into_owned()),
            _ => None,
        }
    }

    fn read(written: &str) -> String {
        characters(written, 0).into_iter().map(|(c, _)| c).collect()
    }

    #[test]
    fn every_character_has_its_place() {
        let written = r#""a\"é \u00e9\\?""#;
        let placed: Vec<(char, &str)> =
            characters(written, 0).into_iter().map(|(c, span)| (c, &written[span])).collect();
        let expected =
            [('a', "a"), ('"', "\\\""), ('é', "é"), (' ', " "), ('é', "\\u00e9"), ('\\', "\\\\"), ('?', "?")];
        assert_eq!(placed, expected);
        assert_eq!(characters("'\\'", 7), [('\\', 8..9)]);
        let lines = "\"\"\"\nun \\\n   deux \"\"trois\"\"\"\"\"";
        assert_eq!(read(lines), "un deux \"\"trois\"\"");
        assert_eq!(read("'''\r\nun\n'deux''''"), "un\n'deux'");
    }

    proptest! {
        #[test]
        fn strings_are_read_as_the_parser_reads_them(
            inner in r#"([a-z é"'\\ \n]|\\[btnfre"\\x]|\\u00e9|\\U0001F600|\\x41|\\ *\n *|»|")*"#, quote in 0usize..4,
        ) {
            let quote = ["\"", "'", "\"\"\"", "'''"][quote];
            let written = format!("{quote}{inner}{quote}");
            if let Some(text) = parsed(&written) {
                // The parser may have ended the string before.
                prop_assume!(parsed(&written).is_some());
                prop_assert_eq!(read(&written), text);
            }
        }
    }
}
