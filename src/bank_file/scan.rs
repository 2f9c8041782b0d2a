//! A look at broken TOML that needs no parser: where the statements of a file begin, so that each can be read alone
//! and the mistake of one does not spread to the others.

use crate::quiz::fields::Span;

/// A stretch of a file that one mistake stays within.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Statement {
    /// Where: up to the next one, so that every byte of a file belongs to one.
    pub span: Span,
    /// What it begins with.
    pub opening: Opening,
}

/// What a statement begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// Nothing: blank lines and comments at the start of a file.
    Nothing,
    /// A key.
    Key,
    /// The header of a table of its own, such as `[[question]]`.
    Table,
    /// The header of a table inside another, such as `[question.feedback]`.
    SubTable,
}

/// Takes a text apart.
pub(super) fn statements(text: &str) -> Vec<Statement> {
    let mut scanner = Scanner::new(text);
    let mut starts = vec![(0, Opening::Nothing)];
    while scanner.at < text.len() {
        if let Some(opening) = scanner.opening() {
            starts.push((scanner.at, opening));
            scanner.open.clear();
        }
        scanner.line();
    }
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
    let statement =
        |((start, opening), end): (&(usize, Opening), usize)| Statement { span: *start..end, opening: *opening };
    starts.iter().zip(ends).map(statement).filter(|statement| !statement.span.is_empty()).collect()
}

/// What is open at the end of the beginning of a statement.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// Brackets that are not closed, the outermost first.
    pub open: Vec<(u8, usize)>,
    /// The last string: from its opening quotation mark to behind the closing one, or the end of its line.
    pub string: Option<Span>,
    /// A row closed by a bracket alone on a later line, further left than the row: that one was meant for its list.
    pub late: Option<usize>,
}

/// Looks at the beginning of a statement.
pub(super) fn outline(beginning: &str) -> Outline {
    let mut scanner = Scanner::new(beginning);
    while scanner.at < beginning.len() {
        scanner.line();
    }
    Outline { open: scanner.open, string: scanner.string, late: scanner.late }
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    open: Vec<(u8, usize)>,
    string: Option<Span>,
    late: Option<usize>,
    /// The last byte that is neither space nor comment.
    last: u8,
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, at: 0, open: vec![], string: None, late: None, last: b'\n' }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// What begins at the line that comes next, if a statement does.
    fn opening(&self) -> Option<Opening> {
        let line = first_line(self.rest());
        let header = |is_dotted| if is_dotted { Opening::SubTable } else { Opening::Table };
        match self.open.last() {
            None if line.starts_with('[') => Some(header(name_of_header(line).contains('.'))),
            None if is_key_line(line) || lacks_equals(line) => Some(Opening::Key),
            Some(_) if is_header(line) => Some(header(name_of_header(line).contains('.'))),
            // A list holds no keys; a table holds them after a comma only.
            Some((b'[', _)) if is_key_line(line) => Some(Opening::Key),
            Some(_) if is_key_line(line) && !matches!(self.last, b',' | b'{') => Some(Opening::Key),
            _ => None,
        }
    }

    /// Goes to the start of the next line; a string of several lines is one with them.
    fn line(&mut self) {
        if self.open.is_empty() && first_line(self.rest()).starts_with('[') {
            self.skip_line();
        }
        while let Some(byte) = self.text.as_bytes().get(self.at).copied() {
            match byte {
                b'\n' => {
                    self.at += 1;
                    return;
                }
                b'#' => {
                    self.skip_line();
                    continue;
                }
                b'"' | b'\'' => {
                    self.last = byte;
                    self.string(char::from(byte));
                    continue;
                }
                b'[' | b'{' => self.open.push((byte, self.at)),
                b']' => self.close(b'['),
                b'}' => self.close(b'{'),
                _ => {}
            }
            if !byte.is_ascii_whitespace() {
                self.last = byte;
            }
            self.at += 1;
        }
    }

    fn skip_line(&mut self) {
        self.at += self.rest().find('\n').unwrap_or(self.rest().len());
    }

    fn close(&mut self, bracket: u8) {
        let Some(index) = self.open.iter().rposition(|(open, _)| *open == bracket) else { return };
        if let Some((_, start)) = self.open.get(index).filter(|_| index > 0) {
            let (before, inside) = (self.text.get(..*start), self.text.get(start + 1..self.at));
            let opening = before.and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
            let closing = inside.and_then(|inside| inside.rsplit_once('\n')).map(|(_, closing)| closing);
            let indent = opening.len() - opening.trim_start().len();
            if closing.is_some_and(|closing| closing.trim().is_empty() && closing.len() < indent) {
                self.late = self.late.or(Some(*start));
            }
        }
        self.open.truncate(index);
    }

    /// Goes behind a string, or to the end of its line if it is not closed.
    fn string(&mut self, quote: char) {
        let start = self.at;
        let triple: String = [quote; 3].iter().collect();
        self.at = if self.rest().starts_with(&triple) {
            self.several_lines(&triple)
        } else {
            // Of a long line with many texts only so much is looked at as this one has.
            let rest = self.rest();
            start + closing(rest, quote, 1).map_or_else(|| rest.find('\n').unwrap_or(rest.len()), |end| end + 1)
        };
        self.string = Some(start..self.at);
    }

    /// Where a string of several lines ends. One that would take in the next question, or the next key, is not closed.
    fn several_lines(&self, triple: &str) -> usize {
        let quote = triple.chars().next().unwrap_or_default();
        let rest = self.rest();
        let mut line_start = 0;
        for line in rest.split_inclusive('\n') {
            let is_first = line_start == 0;
            let plain = line.trim();
            if !is_first && plain.starts_with("[[") && is_header(plain) {
                return self.at + line_start - 1;
            }
            let mut from = if is_first { triple.len() } else { 0 };
            while let Some(end) = closing(line, quote, from) {
                if !line.get(end..).is_some_and(|rest| rest.starts_with(triple)) {
                    from = end + 1;
                    continue;
                }
                let before = line.get(..end).unwrap_or_default();
                if !is_first && is_key_line(before) && before.trim_end().ends_with('=') {
                    return self.at + line_start - 1;
                }
                let after = line.get(end + triple.len()..).unwrap_or_default();
                // Up to two quotation marks of the text may stand right before the closing ones.
                let more = after.chars().take_while(|c| *c == quote).count().min(2);
                return self.at + line_start + end + triple.len() + more;
            }
            line_start += line.len();
        }
        self.text.len()
    }
}

/// Where the next quotation mark of the line stands that no backslash escapes.
fn closing(line: &str, quote: char, from: usize) -> Option<usize> {
    let mut is_escaped = false;
    line.get(from..)?.char_indices().take_while(|(_, c)| *c != '\n').find_map(|(at, c)| {
        let ends = c == quote && !is_escaped;
        is_escaped = c == '\\' && quote == '"' && !is_escaped;
        ends.then_some(from + at)
    })
}

/// The text of the line that comes next, without space before it.
pub(super) fn first_line(text: &str) -> &str {
    let line = text.split('\n').next().unwrap_or_default();
    line.trim_start_matches('\u{feff}').trim_start()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.')
}

/// What follows the word that a line begins with, be it between quotation marks.
fn after_word(line: &str) -> Option<&str> {
    let line = line.trim_start();
    if let Some(quote) = line.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        return line.get(closing(line, quote, 1)? + 1..);
    }
    let rest = line.trim_start_matches(is_word);
    (rest.len() < line.len()).then_some(rest)
}

/// Whether a line begins with a key and `=`.
pub(super) fn is_key_line(line: &str) -> bool {
    after_word(line).is_some_and(|rest| {
        let rest = rest.trim_start();
        rest.starts_with('=') && !rest.starts_with("==")
    })
}

/// Whether a line begins with what looks like a key and a value, without `=`.
pub(super) fn lacks_equals(line: &str) -> bool {
    let is_word = line.trim_start().starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '"' | '\''));
    after_word(line).filter(|_| is_word).is_some_and(|rest| {
        let value = rest.trim_start();
        rest.starts_with(':')
            || (value.len() < rest.len() && value.starts_with(['"', '\'', '[', '{', '“', '”', '«', ':']))
    })
}

/// Whether a line is the header of a table, and nothing that can stand in a list.
fn is_header(line: &str) -> bool {
    let line = line.split('#').next().unwrap_or_default().trim();
    let inner = match line.strip_prefix("[[") {
        Some(rest) => rest.strip_suffix("]]"),
        None => line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')),
    };
    inner.map(str::trim).is_some_and(|name| {
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.chars().all(is_word)
            && !matches!(name, "true" | "false" | "inf" | "nan")
    })
}

fn name_of_header(line: &str) -> &str {
    line.trim_start_matches('[').split([']', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken_apart(text: &str) -> Vec<(Opening, &str)> {
        statements(text).into_iter().map(|statement| (statement.opening, text[statement.span].trim_end())).collect()
    }

    use Opening::{Key, Nothing, SubTable, Table};

    #[test]
    fn a_statement_is_a_header_or_a_key_with_its_value() {
        let text =
            "# a\n\nb = 1 # c\n[[question]]\nd = [\n  \"e\",\n]\nf = '''\ng = 1\n'''\n[question.h]\ni = { j = 1 }\n";
        let expected = [
            (Nothing, "# a"),
            (Key, "b = 1 # c"),
            (Table, "[[question]]"),
            (Key, "d = [\n  \"e\",\n]"),
            (Key, "f = '''\ng = 1\n'''"),
            (SubTable, "[question.h]"),
            (Key, "i = { j = 1 }"),
        ];
        assert_eq!(taken_apart(text), expected);
    }

    #[test]
    fn what_is_not_closed_ends_at_the_next_key_or_header() {
        for (text, expected) in [
            ("a = [\n  \"b\",\nc = 1", vec![(Key, "a = [\n  \"b\","), (Key, "c = 1")]),
            ("a = [\n  \"b\",\n[[question]]", vec![(Key, "a = [\n  \"b\","), (Table, "[[question]]")]),
            ("a = { b = 1\nc = 1", vec![(Key, "a = { b = 1"), (Key, "c = 1")]),
            ("a = { b = 1,\n  c = 1 }", vec![(Key, "a = { b = 1,\n  c = 1 }")]),
            ("a = \"b\nc = \"d\"", vec![(Key, "a = \"b"), (Key, "c = \"d\"")]),
            ("a = \"\"\"b\nc = \"\"\"d\"\"\"", vec![(Key, "a = \"\"\"b"), (Key, "c = \"\"\"d\"\"\"")]),
            (
                "a = \"\"\"b\n[[c]]\nd = \"\"\"e\"\"\"",
                vec![(Key, "a = \"\"\"b"), (Table, "[[c]]"), (Key, "d = \"\"\"e\"\"\"")],
            ),
            ("a = \"\"\"b\n[c]\"\"\"\nd = 1", vec![(Key, "a = \"\"\"b\n[c]\"\"\""), (Key, "d = 1")]),
            ("[[a]\nb = 1", vec![(Table, "[[a]"), (Key, "b = 1")]),
            ("a = \"b\nc d\"\ne \"f\"", vec![(Key, "a = \"b\nc d\""), (Key, "e \"f\"")]),
        ] {
            assert_eq!(taken_apart(text), expected, "{text}");
        }
    }

    #[test]
    fn strings_hide_brackets_and_signs() {
        let seen = outline("a = [\"[{#\\\"\", '\\', { b = \"\"\"x\"\"\"\"\", c = [");
        assert_eq!(seen.open.iter().map(|(bracket, _)| *bracket).collect::<Vec<_>>(), [b'[', b'{', b'[']);
    }
}
