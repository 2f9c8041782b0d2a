//! What the author of broken TOML has to change: the first error of the parser, and the text around it, as a
//! [`Syntax`] that teaches.

use toml::de::Error;

use super::scan::{self, Opening, Outline};
use crate::quiz::{
    fields::Span,
    problem::{Finding, Problem, Syntax},
};

mod words;

use words::{comment_sign, is_typographic, is_unusual_space, stray, truth, word};

/// How the parser's message about a key or table that is there twice begins.
pub(super) const DUPLICATE: &str = "duplicate key";

const BAD_KEY: &str = "invalid unquoted key";

/// What is wrong, and where.
type Mistake = (Syntax, Span);

/// Whether an error says only that a key has letters which TOML does not have in keys: the tree is right then, and
/// the key may be known under another name.
pub(super) fn is_doubt(code: &str, error: &Error) -> bool {
    if !error.message().starts_with(BAD_KEY) {
        return false;
    }
    let (span, key) = word(code, error.span().unwrap_or_default().start);
    let before = code.get(..span.start).unwrap_or_default().trim_end_matches([' ', '\t']);
    (before.is_empty() || before.ends_with('\n'))
        && scan::is_key_line(code.get(span.start..).unwrap_or_default())
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}

/// Explains the first of the parser's errors in some code, a statement that begins with `opening`. One that is no
/// doubt comes before one that is.
pub(super) fn explain(code: &str, opening: Opening, errors: &[Error]) -> Option<Finding> {
    let place = |error: &Error| error.span().unwrap_or_default().start;
    let error = errors.iter().min_by_key(|error| (is_doubt(code, error), place(error)))?;
    let span = error.span().unwrap_or_default();
    if error.message().contains("recurs") {
        return Some(Finding { problem: Problem::TooDeep, span: on_one_line(code, span), also: None });
    }
    let clue = Clue { code, at: span.start, found: code.get(span).unwrap_or_default(), message: error.message() };
    let (syntax, span) = clue.explain(opening);
    Some(Finding { problem: Problem::Syntax(syntax), span, also: None })
}

/// One error of the parser.
struct Clue<'t> {
    code: &'t str,
    at: usize,
    /// What the parser points at; often nothing.
    found: &'t str,
    message: &'t str,
}

impl Clue<'_> {
    fn explain(&self, opening: Opening) -> Mistake {
        let is_header = matches!(opening, Opening::Table | Opening::SubTable)
            && scan::first_line(self.code.get(line_start(self.code, self.at)..).unwrap_or_default()).starts_with('[');
        self.unusual_space()
            .or_else(|| is_header.then(|| self.header()))
            .or_else(|| self.known())
            .unwrap_or_else(|| (Syntax::Other(self.message.to_owned()), on_one_line(self.code, self.span())))
    }

    /// A header that is not written as one, or that is there again.
    fn header(&self) -> Mistake {
        let line = self.line();
        let text = self.text(&line);
        let name = text.trim_start_matches('[').split(']').next().unwrap_or_default().trim();
        let is_single = self.message.starts_with(DUPLICATE) && !text.starts_with("[[");
        (if is_single { Syntax::RepeatedHeader(name.to_owned()) } else { Syntax::Header }, line)
    }

    /// The parser's messages, and what they come from.
    fn known(&self) -> Option<Mistake> {
        let says = |beginnings: &[&str]| beginnings.iter().any(|beginning| self.message.starts_with(beginning));
        if says(&["string values must be quoted", "missing opening quote", "invalid boolean"]) {
            return Some(self.value());
        }
        if says(&["unexpected key or value", "missing comma", "extra assignment", "extra `=`"]) {
            return Some(self.behind_value());
        }
        if says(&["unclosed array", "unexpected `=` in array"]) {
            return Some(self.unclosed(b'[', Syntax::UnclosedList));
        }
        if says(&["unclosed inline table"]) {
            return Some(self.unclosed(b'{', Syntax::UnclosedTable));
        }
        if says(&["missing array opening", "missing table open"]) {
            return Some((Syntax::Unopened(']'), self.character()));
        }
        if says(&["missing inline table opening"]) || (says(&["invalid key-value pair"]) && self.next() == Some('}')) {
            return Some((Syntax::Unopened('}'), self.character()));
        }
        if says(&["invalid inline table element"])
            && let Some(bracket @ (']' | '}')) = self.next()
        {
            return Some((Syntax::Unopened(bracket), self.character()));
        }
        if says(&["extra comma"]) {
            return Some((Syntax::ExtraComma, self.character()));
        }
        if says(&["missing escaped value", "too few unicode", "invalid value"]) || self.is_bad_line_break() {
            return Some(self.escape());
        }
        if says(&["carriage return"]) {
            return Some((Syntax::Character('\r'), self.at.saturating_sub(1)..self.at));
        }
        if says(&["invalid comment character"]) {
            return Some((Syntax::Character(self.next()?), self.character()));
        }
        if self.message.contains("string, expected") {
            return Some(self.string());
        }
        if says(&[BAD_KEY]) {
            return Some(self.key());
        }
        if says(&["key with no value", "missing value for key", "missing assignment", "invalid key-value pair"]) {
            return Some(self.line_without_equals());
        }
        if says(&["unquoted keys cannot be empty", "missing key"]) {
            return Some((Syntax::MissingName, self.character()));
        }
        if says(&[DUPLICATE, "cannot extend value"]) {
            return Some((Syntax::DuplicateKey(self.found.to_owned()), self.span()));
        }
        let (span, token) = word(self.code, self.at);
        let is_date =
            ["invalid date", "invalid time", "invalid offset"].iter().any(|what| self.message.starts_with(what));
        (!token.is_empty()).then(|| if is_date { (Syntax::Unquoted(token.to_owned()), span) } else { self.value() })
    }

    /// A value that is none of TOML's.
    fn value(&self) -> Mistake {
        let (span, word) = word(self.code, self.at);
        let first = self.next();
        if self.message.starts_with("string values") && (self.found.is_empty() || first == Some('\n')) {
            return (Syntax::MissingValue, self.key_and_equals());
        }
        if let Some(quote) = first.filter(|c| is_typographic(*c)) {
            return (Syntax::TypographicQuotes(quote), self.character());
        }
        let rest = self.code.get(self.at + self.found.len()..).unwrap_or_default();
        if let Some((before, _)) = self.found.rsplit_once(' ')
            && rest.trim_start_matches(' ').starts_with('=')
        {
            let end = self.at + before.trim_end().len();
            return (Syntax::MissingComma, end..end);
        }
        if let Some(truth) = truth(word) {
            return (Syntax::TruthWord(word.to_owned(), truth), span);
        }
        if first == Some('(') {
            return (Syntax::Parenthesis, self.character());
        }
        let is_signed = word.starts_with(['+', '-', '±', '.']) && word.len() > 1;
        if is_signed || word.starts_with(|c: char| c.is_ascii_digit()) {
            let span = if self.found.contains(' ') { self.span() } else { span };
            return (Syntax::NotANumber(self.text(&span)), span);
        }
        let span = self.value_extent(span.start);
        (Syntax::Unquoted(self.text(&span)), span)
    }

    /// Something stands behind a value where only a comma or the end of the line can.
    fn behind_value(&self) -> Mistake {
        let before = self.code.get(..self.at).unwrap_or_default();
        let rest = self.code.get(self.at..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default();
        let outline = scan::outline(before);
        if let Some(string) = &outline.string
            && let Some(quote @ ('\'' | '"')) = before.trim_end().chars().next_back()
            && string.end == before.trim_end().len()
        {
            // A text that ends behind a comma took in the beginning of the next one.
            let text = self.code.get(string.start + 1..string.end - 1).unwrap_or_default().trim_end();
            if text.ends_with(',') && text.len() > 1 {
                return (Syntax::UnclosedText, string.start..string.start + text.len());
            }
            let is_word = self.next().is_some_and(char::is_alphanumeric);
            let goes_on = is_word && (string.end == self.at || outline.open.is_empty() && line.contains(quote));
            if goes_on {
                let syntax = if quote == '\'' { Syntax::Apostrophe } else { Syntax::QuoteInside };
                return (syntax, string.end - 1..string.end);
            }
        }
        if let Some(decimal) = self.decimal_comma(before, line) {
            return decimal;
        }
        // A row begins where the one before it is still open.
        if let [_, .., (b'[', row)] = outline.open.as_slice()
            && self.next() == Some('[')
            && before.get(*row..).is_some_and(|row| row.trim_end().len() < row.len())
        {
            return (Syntax::UnclosedList, *row..*row + 1);
        }
        if self.message.starts_with("missing comma") || self.message.starts_with("extra assignment") {
            let end = before.trim_end().len();
            return (Syntax::MissingComma, end..end);
        }
        let span = self.value_extent(self.at);
        let text = self.text(&span);
        if text == "," {
            return (Syntax::TrailingComma, span);
        }
        if text.starts_with(',') {
            let line = self.line();
            let equals = self.code.get(line.start..self.at).and_then(|before| before.find('='));
            let values = equals.map_or(self.at, |equals| line.start + equals + 1);
            let space = self.code.get(values..self.at).map_or(0, |before| before.len() - before.trim_start().len());
            let span = values + space..span.end;
            return (Syntax::BareList(self.text(&span)), span);
        }
        (Syntax::Extra(text), span)
    }

    /// A number with a comma in it: one is a decimal comma, with more of them they group the thousands.
    fn decimal_comma(&self, before: &str, line: &str) -> Option<Mistake> {
        let is_digit = |c: char| c.is_ascii_digit();
        let whole = before.trim_end_matches(is_digit);
        let start = whole.len() - usize::from(whole.ends_with(['-', '+']));
        let mut rest = line;
        let mut groups = 0;
        while let Some(group) = rest.strip_prefix(',').filter(|group| group.starts_with(is_digit)) {
            rest = group.trim_start_matches(is_digit);
            groups += 1;
        }
        let span = start..self.at + line.len() - rest.len();
        let text = self.text(&span);
        let syntax = if groups > 1 { Syntax::NotANumber(text) } else { Syntax::DecimalComma(text) };
        (groups > 0 && whole.len() < before.len()).then_some((syntax, span))
    }

    /// A bracket is not closed: the innermost one, or the row that the bracket of its whole list closes.
    fn unclosed(&self, bracket: u8, syntax: Syntax) -> Mistake {
        let Outline { open, late, string } = scan::outline(self.code.get(..self.at).unwrap_or_default());
        // It may be that a text took the closing bracket in.
        if let Some(span) = string
            && let text = self.text(&span)
            && (text.len() == 1 || !text.ends_with(text.chars().next().unwrap_or_default()))
        {
            return (Syntax::UnclosedText, span.start..span.start + text.trim_end().len());
        }
        let innermost = open.iter().rev().find(|(open, _)| *open == bracket).map(|(_, start)| *start);
        let start = late.filter(|_| bracket == b'[').or(innermost).unwrap_or(self.at);
        (syntax, start..(start + 1).min(self.code.len()))
    }

    fn is_bad_line_break(&self) -> bool {
        self.message.ends_with("string, expected newline") && self.message.contains("basic")
    }

    fn escape(&self) -> Mistake {
        let start = self.code.get(..self.at).and_then(|before| before.rfind('\\')).unwrap_or(self.at);
        let rest = self.code.get(start + 1..).unwrap_or_default();
        let digits = rest.chars().skip(1).take_while(char::is_ascii_hexdigit).take(8);
        let length = match rest.chars().next() {
            Some('u' | 'U' | 'x') => 1 + digits.count(),
            Some(c) if c != '\n' => c.len_utf8(),
            _ => 0,
        };
        let span = start..(start + 1 + length).min(self.code.len());
        (Syntax::Escape(self.text(&span)), span)
    }

    /// A string with something in it that cannot be there, or without its end.
    fn string(&self) -> Mistake {
        if let Some(c) = self.next().filter(|c| c.is_control() && *c != '\n' && *c != '\r') {
            return (Syntax::Character(c), self.character());
        }
        if self.next() == Some('\r') && self.code.get(self.at + 1..).is_some_and(|rest| !rest.starts_with('\n')) {
            return (Syntax::Character('\r'), self.character());
        }
        let string = scan::outline(self.code.get(..self.at).unwrap_or_default()).string;
        let start = string.map_or(self.at, |string| string.start);
        let text = self.code.get(start..self.at).unwrap_or_default();
        let quote = text.chars().next().unwrap_or('"');
        if [quote; 3].iter().collect::<String>() == text.chars().take(3).collect::<String>() {
            return (Syntax::UnclosedText, start..start + 3);
        }
        let shown = text.trim_end().trim_end_matches([',', ']', '}', ' ']);
        if let Some(last) = shown.chars().next_back().filter(|last| matches!(last, '”' | '“' | '‟'))
            && !shown.trim_end_matches(last).contains(['“', '”', '„', '‟'])
        {
            return (Syntax::TypographicQuotes(last), start + shown.len() - last.len_utf8()..start + shown.len());
        }
        (Syntax::UnclosedText, start..start + text.trim_end().len().max(1))
    }

    /// A key with a character that keys do not have.
    fn key(&self) -> Mistake {
        let line = self.line();
        let text = self.text(&line);
        let (span, key) = word(self.code, self.at);
        if let Some(comment) = comment_sign(&text) {
            return (Syntax::CommentSign, line.start..line.start + comment);
        }
        if let Some(quote) = self.next().filter(|c| is_typographic(*c)) {
            return (Syntax::TypographicQuotes(quote), self.character());
        }
        if self.next() == Some(':') {
            return (Syntax::Colon, self.character());
        }
        let is_key = self.code.get(span.end..line.end).is_some_and(|rest| rest.trim_start().starts_with(['=', '.']));
        if is_key { (Syntax::KeyCharacter(key.to_owned()), span) } else { (stray(text), line) }
    }

    fn line_without_equals(&self) -> Mistake {
        let line = self.line();
        let text = self.text(&line);
        if let Some(comment) = comment_sign(&text) {
            return (Syntax::CommentSign, line.start..line.start + comment);
        }
        let is_item = text.starts_with("- ") || text == "---";
        if is_item || !scan::lacks_equals(&text) && !self.message.starts_with("missing assignment") {
            return (stray(text), line);
        }
        let before = self.code.get(..self.at).unwrap_or_default();
        let end = before.trim_end().len();
        let colon = before.trim_end().ends_with(':') || self.next() == Some(':');
        match (colon, self.next()) {
            (true, Some(':')) => (Syntax::Colon, self.character()),
            (true, _) => (Syntax::Colon, end - 1..end),
            (false, _) => (Syntax::MissingEquals, end..end),
        }
    }

    /// A space that is not the plain one, where the error is or in the word around it.
    fn unusual_space(&self) -> Option<Mistake> {
        let (span, word) = word(self.code, self.at);
        let is_next = self.next().is_some_and(is_unusual_space);
        let is_around = word.trim_matches(is_unusual_space);
        let is_else_right = matches!(is_around, "true" | "false")
            || is_around.parse::<f64>().is_ok()
            || self.message.starts_with(BAD_KEY);
        let start =
            if is_next { self.at } else { span.start + word.find(is_unusual_space).filter(|_| is_else_right)? };
        let space = self.code.get(start..)?.chars().next()?;
        Some((Syntax::UnusualSpace(space), start..start + space.len_utf8()))
    }

    fn next(&self) -> Option<char> {
        self.code.get(self.at..)?.chars().next()
    }

    fn span(&self) -> Span {
        self.at..self.at + self.found.len()
    }

    fn text(&self, span: &Span) -> String {
        self.code.get(span.clone()).unwrap_or_default().to_owned()
    }

    /// The character at the error; none at the end of a line.
    fn character(&self) -> Span {
        self.at..self.at + self.next().filter(|c| *c != '\n').map_or(0, char::len_utf8)
    }

    /// The line of the error, without the space around it.
    fn line(&self) -> Span {
        let start = line_start(self.code, self.at);
        let line = self.code.get(start..).unwrap_or_default().split('\n').next().unwrap_or_default();
        let start = start + line.len() - line.trim_start().len();
        start..start + line.trim().len()
    }

    /// The key and `=` before the error.
    fn key_and_equals(&self) -> Span {
        let start = self.line().start;
        let before = self.code.get(start..self.at).unwrap_or_default();
        start..start + before.trim_end().len()
    }

    /// From a place to where a value that begins there ends: the end of the line, or in a list the next comma or bracket.
    fn value_extent(&self, start: usize) -> Span {
        let is_nested = !scan::outline(self.code.get(..start).unwrap_or_default()).open.is_empty();
        let rest = self.code.get(start..).unwrap_or_default();
        let ends = |c: char| c == '\n' || is_nested && matches!(c, ',' | ']' | '}');
        let value = rest.split(ends).next().unwrap_or_default();
        let value = value.split(" #").next().unwrap_or_default().trim_end();
        start..start + value.len().max(self.character().len().min(rest.len()))
    }
}

fn line_start(code: &str, at: usize) -> usize {
    code.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1)
}

/// A span without what lies beyond its first line.
fn on_one_line(code: &str, span: Span) -> Span {
    let line = code.get(span.clone()).unwrap_or_default().split('\n').next().unwrap_or_default();
    span.start..span.start + line.trim_end().len()
}
