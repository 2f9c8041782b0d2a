//! The text of a file: its lines, and the place of a byte as people count it.

use crate::quiz::fields::Span;

/// How many bytes apart the characters of a file are counted.
const STEP: usize = 1024;

/// The text of a file, with an index of its lines and characters, so that a place is found without reading the file
/// from its start: neither a file of a million lines nor a line of a million characters makes a place dear.
#[derive(Debug, Clone, Default)]
pub(super) struct Text {
    source: String,
    /// Where each line begins.
    lines: Vec<usize>,
    /// How many characters begin before each multiple of [`STEP`]; nothing where every character is one byte.
    counts: Vec<usize>,
}

/// A place as an editor shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

impl Text {
    /// Indexes a text.
    pub(super) fn new(source: String) -> Self {
        // A byte order mark is no character of the first line.
        let mut lines = vec![if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }];
        lines.extend(source.match_indices('\n').map(|(at, _)| at + 1));
        let mut counts = vec![];
        // In a text of single bytes the place of a character is its number.
        if !source.is_ascii() {
            counts.push(0);
            let mut count = 0;
            for bytes in source.as_bytes().chunks(STEP) {
                count += beginnings(bytes);
                counts.push(count);
            }
        }
        Self { source, lines, counts }
    }

    /// The whole of it.
    pub(super) fn as_str(&self) -> &str {
        &self.source
    }

    /// Where a byte stands; one beyond the end stands at the end.
    pub(super) fn position(&self, offset: usize) -> Position {
        let offset = self.source.floor_char_boundary(offset);
        let index = self.line_index(offset);
        let start = self.lines.get(index).copied().unwrap_or_default();
        let column = self.characters_before(offset).saturating_sub(self.characters_before(start));
        Position { line: index + 1, column: column + 1 }
    }

    /// The line that a byte stands in: where it begins and ends, without its line end.
    pub(super) fn line(&self, offset: usize) -> Span {
        let index = self.line_index(offset.min(self.source.len()));
        let start = self.lines.get(index).copied().unwrap_or_default();
        let next = self.lines.get(index + 1).copied().unwrap_or(self.source.len() + 1);
        let end = next - 1;
        let end = if self.source.as_bytes().get(start..end).is_some_and(|line| line.ends_with(b"\r")) {
            end - 1
        } else {
            end
        };
        start..end.max(start)
    }

    fn line_index(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    fn characters_before(&self, offset: usize) -> usize {
        if self.counts.is_empty() {
            return offset;
        }
        let whole = offset / STEP;
        let rest = self.source.as_bytes().get(whole * STEP..offset).unwrap_or_default();
        self.counts.get(whole).copied().unwrap_or_default() + beginnings(rest)
    }
}

/// How many characters begin among some bytes of a UTF-8 text.
fn beginnings(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &Text, offset: usize) -> (usize, usize) {
        let Position { line, column } = text.position(offset);
        (line, column)
    }

    #[test]
    fn columns_count_characters() {
        let text = Text::new("\u{feff}é日x\r\nab\n".to_owned());
        let expected = [(3, (1, 1)), (5, (1, 2)), (6, (1, 2)), (8, (1, 3)), (9, (1, 4)), (11, (2, 1)), (14, (3, 1))];
        for (offset, expected) in expected.into_iter().chain([(0, (1, 1)), (99, (3, 1))]) {
            assert_eq!(place(&text, offset), expected, "{offset}");
        }
        assert_eq!((text.line(5), text.line(12), text.line(99)), (3..9, 11..13, 14..14));
    }

    #[test]
    fn a_long_line_is_counted_from_the_nearest_mark() {
        let text = Text::new("é".repeat(5 * STEP));
        for at in [0, 1, STEP / 2, STEP, 3 * STEP + 7] {
            assert_eq!(place(&text, at * 2), (1, at + 1));
        }
    }

    #[test]
    fn an_empty_text_has_one_line() {
        let text = Text::new(String::new());
        assert_eq!((place(&text, 0), text.line(0)), ((1, 1), 0..0));
    }
}
