//! Lines for a screen, and the one type of text that may reach it.
//!
//! Whatever a bank, a student or a file name says comes to a screen as a [`Safe`] text: no control character, no
//! override of the writing direction can pass, so that nothing can forge what the screen says.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A text that cannot move the cursor, change colours or forge another line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Safe(String);

impl Safe {
    /// Makes any text safe: tabs and newlines become spaces, other controls and overrides of the writing direction
    /// U+FFFD; characters without width that could hide something are dropped, but those that scripts and emoji
    /// need (joiners, variation selectors, direction marks) stay.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let clean = |c: char| match c {
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
            c if c.is_control() => Some('\u{fffd}'),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Some('\u{fffd}'),
            '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{fff9}'..='\u{fffb}' => None,
            c => Some(c),
        };
        Self(text.chars().filter_map(clean).collect())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How a piece of a line looks; none of them says anything that words do not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// As text is.
    #[default]
    Plain,
    /// Bold: prompts, titles.
    Strong,
    /// Italic.
    Emphasis,
    /// Dimmed: the line of keys.
    Dim,
    /// Green: what is right.
    Right,
    /// Yellow: what was given and is wrong.
    Given,
}

impl Style {
    /// The escape sequence that begins it.
    fn begin(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Strong => "\u{1b}[1m",
            Self::Emphasis => "\u{1b}[3m",
            Self::Dim => "\u{1b}[2m",
            Self::Right => "\u{1b}[32m",
            Self::Given => "\u{1b}[33m",
        }
    }
}

/// Whether styles become escape sequences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// They do.
    On,
    /// Only the text is written.
    Off,
}

/// A piece of a line in one style.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    text: Safe,
    style: Style,
}

/// One line: pieces of text, each in its style.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    spans: Vec<Span>,
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Self::styled(text, Style::Plain)
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl Line {
    /// A line in one style.
    #[must_use]
    pub fn styled(text: &str, style: Style) -> Self {
        Self::default().and(text, style)
    }

    /// The line with another piece after it.
    #[must_use]
    pub fn and(mut self, text: &str, style: Style) -> Self {
        if !text.is_empty() {
            self.spans.push(Span { text: Safe::new(text), style });
        }
        self
    }

    /// The line with all of another after it.
    #[must_use]
    pub fn join(mut self, other: Self) -> Self {
        self.spans.extend(other.spans);
        self
    }

    /// The line in one style, whatever it was in.
    #[must_use]
    pub fn restyled(mut self, style: Style) -> Self {
        for span in &mut self.spans {
            span.style = style;
        }
        self
    }

    /// The line filled with spaces up to `width` columns.
    #[must_use]
    pub fn padded(self, width: usize) -> Self {
        let missing = width.saturating_sub(self.width());
        self.and(&" ".repeat(missing), Style::Plain)
    }

    /// Columns that it takes on a terminal.
    #[must_use]
    pub fn width(&self) -> usize {
        self.spans.iter().map(|span| columns(&span.text.0)).sum()
    }

    /// The text without any style.
    #[must_use]
    pub fn text(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether nothing is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The line as it is written to a terminal or a pipe.
    #[must_use]
    pub fn paint(&self, color: Color) -> String {
        let mut painted = String::new();
        for span in &self.spans {
            let begin = if color == Color::On { span.style.begin() } else { "" };
            painted.push_str(begin);
            painted.push_str(span.text.as_str());
            if !begin.is_empty() {
                painted.push_str("\u{1b}[0m");
            }
        }
        painted
    }

    /// Breaks the line between words, so that none is wider than `width` columns; lines after the first are
    /// indented by `hang`. A word wider than a line is broken where it must; a no-break space never is a place to
    /// break.
    #[must_use]
    pub fn wrap(&self, width: usize, hang: usize) -> Vec<Self> {
        self.wrap_beside(width, hang, 0)
    }

    /// The same, with the last `aside` columns of the first line left for something else.
    #[must_use]
    pub fn wrap_beside(&self, width: usize, hang: usize, aside: usize) -> Vec<Self> {
        let width = width.max(1);
        let first = width.saturating_sub(aside).max(1);
        let hang = if hang < width { hang } else { 0 };
        let mut lines: Vec<Self> = vec![];
        let limit = |lines: &[Self]| if lines.is_empty() { first } else { width };
        let mut line: Vec<(char, Style)> = vec![];
        let mut word: Vec<(char, Style)> = vec![];
        let characters = self.spans.iter().flat_map(|span| span.text.0.chars().map(|c| (c, span.style)));
        let mut characters = characters.chain([(' ', Style::Plain)]).peekable();
        let mut fresh = true;
        while let Some((c, style)) = characters.next() {
            // French signs stay with their word, also where the author typed a usual space.
            let holds = word.last().is_some_and(|(c, _)| *c == '«')
                || !word.is_empty() && characters.peek().is_some_and(|(c, _)| ":;?!»".contains(*c));
            if c != ' ' || holds && characters.peek().is_some() {
                word.push((c, style));
                continue;
            }
            if !fresh && measure(&line) + measure(&word) > limit(&lines) {
                lines.push(Self::gather(trimmed(&line)));
                line = vec![(' ', Style::Plain); hang];
            }
            while measure(&line) + measure(&word) > limit(&lines) {
                let cut = fitting(&word, limit(&lines).saturating_sub(measure(&line))).max(1);
                line.extend(word.drain(..cut.min(word.len())));
                lines.push(Self::gather(&line));
                line = vec![(' ', Style::Plain); hang];
            }
            line.append(&mut word);
            fresh = false;
            line.push((' ', style));
        }
        let last = trimmed(&line);
        if !last.is_empty() || lines.is_empty() {
            lines.push(Self::gather(last));
        }
        lines
    }

    /// The line without up to `columns` spaces at its beginning.
    #[must_use]
    pub fn without_indent(&self, columns: usize) -> Self {
        let characters: Vec<(char, Style)> =
            self.spans.iter().flat_map(|span| span.text.0.chars().map(|c| (c, span.style))).collect();
        let indent = characters.iter().take(columns).take_while(|(c, _)| *c == ' ').count();
        Self::gather(characters.get(indent..).unwrap_or_default())
    }

    /// The line cut to `width` columns, its end marked by `…` where something was cut.
    #[must_use]
    pub fn cut(&self, width: usize) -> Self {
        if self.width() <= width {
            return self.clone();
        }
        let characters = self.spans.iter().flat_map(|span| span.text.0.chars().map(|c| (c, span.style)));
        let mut kept: Vec<(char, Style)> = characters.collect();
        let fitting = fitting(&kept, width.saturating_sub(1));
        let is_space = |(c, _): &(char, Style)| *c == ' ';
        // Whole words, unless more than half of the text would go.
        let words = kept.get(..=fitting).and_then(|kept| kept.iter().rposition(is_space));
        kept.truncate(words.filter(|words| 2 * words >= fitting).unwrap_or(fitting));
        // No sign but the one that says so.
        let signs = ['.', ',', ';', ':', ' ', '\u{a0}'];
        let end = kept.iter().rposition(|(c, _)| !signs.contains(c)).map_or(0, |last| last + 1);
        kept.truncate(end);
        Self::gather(&kept).and(if width == 0 { "" } else { "…" }, Style::Plain)
    }

    fn gather(characters: &[(char, Style)]) -> Self {
        let mut line = Self::default();
        for (c, style) in characters {
            match line.spans.last_mut() {
                Some(span) if span.style == *style => span.text.0.push(*c),
                _ => line.spans.push(Span { text: Safe(c.to_string()), style: *style }),
            }
        }
        line
    }
}

/// Columns that a text takes. Terminals differ over joined emoji and variation selectors: the most that any of them
/// takes is counted, so that nothing is too wide.
fn columns(text: &str) -> usize {
    text.width().max(text.chars().map(|c| c.width().unwrap_or(0)).sum())
}

fn measure(characters: &[(char, Style)]) -> usize {
    columns(&characters.iter().map(|(c, _)| *c).collect::<String>())
}

/// How many of the first characters fit into `width` columns.
fn fitting(characters: &[(char, Style)], width: usize) -> usize {
    let mut text = String::new();
    let fits = |(c, _): &&(char, Style)| {
        text.push(*c);
        columns(&text) <= width
    };
    characters.iter().take_while(fits).count()
}

fn trimmed(characters: &[(char, Style)]) -> &[(char, Style)] {
    let end = characters.iter().rposition(|(c, _)| *c != ' ').map_or(0, |last| last + 1);
    characters.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, width: usize, hang: usize) -> Vec<String> {
        Line::from(text).wrap(width, hang).iter().map(Line::text).collect()
    }

    #[test]
    fn nothing_that_forges_a_screen_passes() {
        let text = "a\u{1b}[2Jb\u{9b}31m\u{7f}\u{202e}c\u{2066}d\ne\tf\u{200b}g\u{feff}h\u{200d}i";
        assert_eq!(Safe::new(text).as_str(), "a\u{fffd}[2Jb\u{fffd}31m\u{fffd}\u{fffd}c\u{fffd}d e fgh\u{200d}i");
    }

    #[test]
    fn lines_break_between_words_and_never_at_a_no_break_space() {
        assert_eq!(wrapped("un deux trois", 8, 0), ["un deux", "trois"]);
        assert_eq!(wrapped("- un deux trois", 9, 2), ["- un deux", "  trois"]);
        assert_eq!(wrapped("Es-tu là\u{a0}? Oui", 8, 0), ["Es-tu", "là\u{a0}? Oui"]);
        assert_eq!(wrapped("abcdefghij", 4, 0), ["abcd", "efgh", "ij"]);
        assert_eq!(wrapped("日本語 日本", 6, 0), ["日本語", "日本"]);
        assert_eq!(wrapped("☀\u{fe0f}☀\u{fe0f}☀\u{fe0f}", 4, 0), ["☀\u{fe0f}☀\u{fe0f}", "☀\u{fe0f}"]);
        assert_eq!(wrapped("", 4, 0), [""]);
        assert_eq!(wrapped("  a b", 10, 0), ["  a b"]);
    }

    #[test]
    fn a_cut_line_says_that_it_was_cut() {
        assert_eq!(Line::from("un deux trois").cut(8).text(), "un deux…");
        assert_eq!(Line::from("un deux").cut(8).text(), "un deux");
        assert_eq!(Line::from("un deux trois quatre").cut(12).text(), "un deux…", "after a whole word");
        assert_eq!(Line::from("un anticonstitutionnellement").cut(12).text(), "un anticons…", "rather than so little");
        assert_eq!(Line::from("Un, deux.\u{a0}» Trois quatre").cut(15).text(), "Un, deux.\u{a0}»…");
        assert_eq!(Line::from("Un, deux trois. Quatre cinq").cut(18).text(), "Un, deux trois…", "one sign is enough");
    }

    #[test]
    fn styles_are_written_only_where_colours_are() {
        let line = Line::styled("oui", Style::Right).and(" non", Style::Plain);
        assert_eq!(line.paint(Color::Off), "oui non");
        assert_eq!(line.paint(Color::On), "\u{1b}[32moui\u{1b}[0m non");
    }
}
