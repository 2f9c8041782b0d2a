//! The markup of texts: `**bold**`, `*italic*`, `` `code` `` and fenced code blocks; nothing else is markup.

use super::line::{Line, Style};

/// A paragraph that wraps, or a line of code that keeps its spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<T = Line> {
    /// Text that may be wrapped.
    Text(T),
    /// A line of a fenced code block, kept as it is.
    Code(T),
}

/// What the marks around a piece of text make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// There are none.
    None,
    /// `**bold**`
    Strong,
    /// `*italic*`
    Emphasis,
    /// `` `code` ``
    Code,
}

/// Tells the paragraphs of a text from its fenced code.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Block<&str>> {
    let mut paragraphs = vec![];
    let mut fenced = false;
    for line in text.trim_end().split('\n') {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced {
            paragraphs.push(Block::Code(line));
        } else {
            paragraphs.push(Block::Text(line.trim_end()));
        }
    }
    paragraphs
}

/// Reads a text of several lines.
#[must_use]
pub fn blocks(text: &str, style: Style) -> Vec<Block> {
    let block = |block| match block {
        Block::Text(text) => Block::Text(inline(text, style)),
        Block::Code(line) => Block::Code(Line::from(line.replace('\t', "    "))),
    };
    paragraphs(text).into_iter().map(block).collect()
}

/// Cuts a text where its marks begin and end, and takes them out.
#[must_use]
pub fn pieces(text: &str) -> Vec<(&str, Mark)> {
    let mut pieces = vec![];
    let mut rest = text;
    let mut at = 0;
    while at < rest.len() {
        let (before, after) = rest.split_at(at);
        match marked(before, after) {
            Some((inner, length, mark)) => {
                pieces.extend([(before, Mark::None), (inner, mark)]);
                rest = after.get(length..).unwrap_or_default();
                at = 0;
            }
            None => at += after.chars().next().map_or(1, char::len_utf8),
        }
    }
    pieces.push((rest, Mark::None));
    pieces.retain(|(text, _)| !text.is_empty());
    pieces
}

/// Reads a text as one line; a newline is a space.
#[must_use]
pub fn inline(text: &str, style: Style) -> Line {
    pieces(text).into_iter().fold(Line::default(), |line, (text, mark)| match mark {
        Mark::None | Mark::Code => line.and(text, style),
        Mark::Strong => line.and(text, Style::Strong),
        Mark::Emphasis => line.and(text, Style::Emphasis),
    })
}

/// The text without its marks.
#[must_use]
pub fn plain(text: &str) -> String {
    inline(text, Style::Plain).text()
}

/// A marked piece at the start of `after`: its text, the bytes it takes with its marks, and what they make of it.
fn marked<'t>(before: &str, after: &'t str) -> Option<(&'t str, usize, Mark)> {
    for (mark, meaning) in [("`", Mark::Code), ("**", Mark::Strong), ("*", Mark::Emphasis)] {
        let Some(rest) = after.strip_prefix(mark) else { continue };
        let closes = |end: &usize| {
            let inner = rest.get(..*end).unwrap_or_default();
            let next = rest.get(end + mark.len()..).unwrap_or_default();
            mark == "`" || !(inner.ends_with(char::is_whitespace) || mark == "*" && next.starts_with('*'))
        };
        let opens = mark == "`"
            || !(rest.starts_with(|c: char| c.is_whitespace() || c == '*') || before.ends_with(char::is_alphanumeric));
        let end = rest.match_indices(mark).map(|(end, _)| end).find(|end| *end > 0 && closes(end));
        if let (true, Some(end)) = (opens, end) {
            return Some((rest.get(..end)?, end + 2 * mark.len(), meaning));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_styles_and_other_asterisks_stay() {
        let line = |text| inline(text, Style::Plain);
        assert_eq!(
            line("un **gros** et *petit* `x * y`"),
            Line::from("un ")
                .and("gros", Style::Strong)
                .and(" et ", Style::Plain)
                .and("petit", Style::Emphasis)
                .and(" ", Style::Plain)
                .and("x * y", Style::Plain)
        );
        for text in ["2 * 3 * 4", "a*b*c", "** non **", "*", "**", "fin*", "un ` seul"] {
            assert_eq!(line(text).text(), text);
        }
        assert_eq!(plain("**ne** pas"), "ne pas");
    }

    #[test]
    fn fenced_code_keeps_its_spaces() {
        assert_eq!(
            blocks("Lis :\n```\n  a\n\n  b\n```\nfin", Style::Plain),
            [
                Block::Text(Line::from("Lis :")),
                Block::Code(Line::from("  a")),
                Block::Code(Line::default()),
                Block::Code(Line::from("  b")),
                Block::Text(Line::from("fin")),
            ]
        );
    }
}
