//! The text of a file: its lines, and the place of a byte as people count it.

use crate::quiz::fields::Span;

/// How many bytes apart the lines and characters of a file are counted.
const STEP: usize = 1024;

/// The text of a file, with counts of its lines and characters, so that a place is found without reading the file from
/// its start: neither a file of a million lines nor a line of a million characters makes a place dear.
#[derive(Debug, Clone, Default)]
pub(super) struct Text {
    source: String,
    /// What there is before each multiple of [`STEP`].
    counts: Vec<Count>,
}

/// What there is in the beginning of a text.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    /// Line ends.
    lines: usize,
    /// Beginnings of characters.
    characters: usize,
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
        let mut counts = Vec::with_capacity(source.len() / STEP + 2);
        let mut count = Count::default();
        counts.push(count);
        for bytes in source.as_bytes().chunks(STEP) {
            count = count.after(bytes);
            counts.push(count);
        }
        Self { source, counts }
    }

    /// The whole of it.
    pub(super) fn as_str(&self) -> &str {
        &self.source
    }

    /// Where a byte stands; one beyond the end stands at the end.
    pub(super) fn position(&self, offset: usize) -> Position {
        let offset = self.source.floor_char_boundary(offset);
        let (here, start) = (self.before(offset), self.before(self.line_start(offset)));
        Position { line: here.lines + 1, column: here.characters.saturating_sub(start.characters) + 1 }
    }

    /// The line that a byte stands in: where it begins and ends, without its line end.
    pub(super) fn line(&self, offset: usize) -> Span {
        let offset = offset.min(self.source.len());
        let start = self.line_start(offset);
        let end = self.line_end(offset);
        let line = self.source.as_bytes().get(start..end).unwrap_or_default();
        start..(end - usize::from(line.ends_with(b"\r"))).max(start)
    }

    /// Where the line of a byte begins. A byte order mark is no character of the first line.
    fn line_start(&self, offset: usize) -> usize {
        let lines = self.before(offset).lines;
        let first = if self.source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        if lines == 0 {
            return first;
        }
        // The line begins behind the last line end before the byte, in the step that counts it first.
        let step = self.counts.partition_point(|count| count.lines < lines).saturating_sub(1);
        let bytes = self.source.as_bytes().get(step * STEP..offset).unwrap_or_default();
        let within = bytes.get(..STEP).unwrap_or(bytes);
        within.iter().rposition(|byte| *byte == b'\n').map_or(first, |at| step * STEP + at + 1)
    }

    /// Where the line of a byte ends: at its line end, or at the end of the text.
    fn line_end(&self, offset: usize) -> usize {
        let lines = self.before(offset).lines;
        let step = self.counts.partition_point(|count| count.lines <= lines).saturating_sub(1);
        let from = offset.max(step * STEP);
        let rest = self.source.as_bytes().get(from..).unwrap_or_default();
        rest.iter().position(|byte| *byte == b'\n').map_or(self.source.len(), |at| from + at)
    }

    fn before(&self, offset: usize) -> Count {
        let step = offset / STEP;
        let rest = self.source.as_bytes().get(step * STEP..offset).unwrap_or_default();
        self.counts.get(step).copied().unwrap_or_default().after(rest)
    }
}

impl Count {
    /// What there is when some bytes more have been counted.
    fn after(self, bytes: &[u8]) -> Self {
        let mut count = self;
        // Sums that fit a byte are the quickest.
        for bytes in bytes.chunks(usize::from(u8::MAX)) {
            let sum = |is_counted: fn(u8) -> bool| bytes.iter().map(|byte| u8::from(is_counted(*byte))).sum::<u8>();
            count.lines += usize::from(sum(|byte| byte == b'\n'));
            count.characters += usize::from(sum(|byte| byte & 0b1100_0000 != 0b1000_0000));
        }
        count
    }
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
    fn lines_are_found_wherever_steps_lie() {
        let lines: Vec<String> = (0..200).map(|number| "é".repeat(number * 7 % 900)).collect();
        for end in ["\n", "\r\n"] {
            let text = Text::new(lines.join(end));
            let mut start = 0;
            for (number, line) in lines.iter().enumerate() {
                let (middle, last) = (start + line.len() / 4 * 2, start + line.len());
                assert_eq!(text.line(middle), start..last, "{number}");
                assert_eq!(place(&text, start), (number + 1, 1));
                assert_eq!(place(&text, last), (number + 1, line.chars().count() + 1));
                start = last + end.len();
            }
        }
    }

    #[test]
    fn an_empty_text_has_one_line() {
        let text = Text::new(String::new());
        assert_eq!((place(&text, 0), text.line(0)), ((1, 1), 0..0));
    }
}
