//! The top of a bank: what it is called and in which language it is, without its questions.

use toml::de::{DeTable, DeValue};

/// What stands above the first table of a bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its id, where it gives one.
    pub id: Option<String>,
    /// Its language, where it gives one.
    pub language: Option<String>,
}

/// Reads the head of a bank off the first bytes of its file; none where they do not hold all of it, or it cannot be
/// read alone.
#[must_use]
pub fn head(bytes: &[u8]) -> Option<Head> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut end = 0;
    let is_table = |line: &[u8]| line.trim_ascii_start().starts_with(b"[");
    for line in bytes.split_inclusive(|byte| *byte == b'\n').take_while(|line| !is_table(line)) {
        end += line.len();
    }
    // A file that ends without a table may have been cut off.
    let (top, _) = bytes.split_at_checked(end).filter(|(_, rest)| !rest.is_empty())?;
    let table = DeTable::parse(std::str::from_utf8(top).ok()?).ok()?.into_inner();
    let text = |name: &str| match table.get(name)?.get_ref() {
        DeValue::String(text) => Some(text.to_string()),
        _ => None,
    };
    Some(Head { id: text("id"), language: text("language") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Option<String>, Option<String>)> {
        head(text.as_bytes()).map(|head| (head.id, head.language))
    }

    #[test]
    fn the_head_is_what_stands_above_the_first_table() {
        let some = |text: &str| Some(text.to_owned());
        let cases = [
            ("id = \"a\"\nlanguage = 'fr'\n[[question]]\nid = \"b\"\n", Some((some("a"), some("fr")))),
            ("\u{feff}# id = \"no\"\r\n\"id\" = \"\\u0061\"\r\n  [objectives]\r\n", Some((some("a"), None))),
            ("title = \"\"\"\nid = \"no\"\n\"\"\"\nid = '''a'''\n[[question]]\n", Some((some("a"), None))),
            ("title = \"x\"\n[[question]]\nid = \"b\"\n", Some((None, None))),
            ("id = 3\n[x]\n", Some((None, None))),
            // What cannot be told apart from a head that was cut off, or is not sound.
            ("id = \"a\"\n", None),
            ("", None),
            ("title = \"\"\"\n[x]\n\"\"\"\nid = \"a\"\n[[question]]\n", None),
            ("id = \"a\n[[question]]\n", None),
            ("id = \"a\"\nid = \"b\"\n[[question]]\n", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), expected, "{text}");
        }
        assert_eq!(head(b"id = \"\xff\"\n[x]\n"), None);
    }
}
