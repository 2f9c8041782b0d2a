//! The markup of texts: `**bold**`, `*italic*`, `` `code` `` and fenced code blocks; nothing else is markup.

use super::line::{Line, Style};

/// A paragraph that wraps, or a line of code that keeps its spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Text that may be wrapped.
    Text(Line),
    /// A line of a fenced code block, kept as it is.
    Code(Line),
}

/// Reads a text of several lines.
#[must_use]
pub fn blocks(text: &str, style: Style) -> Vec<Block> {
    let mut blocks = vec![];
    let mut fenced = false;
    for line in text.trim_end().split('\n') {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced {
            blocks.push(Block::Code(Line::from(line.replace('\t', "    "))));
        } else {
            blocks.push(Block::Text(inline(line.trim_end(), style)));
        }
    }
    blocks
}

/// Reads a text as one line; a newline is a space.
#[must_use]
pub fn inline(text: &str, style: Style) -> Line {
    let mut line = Line::default();
    let mut rest = text;
    let mut plain_from = 0;
    let mut at = 0;
    while at < rest.len() {
        let (before, after) = rest.split_at(at);
        match marked(before, after) {
            Some((inner, length, inner_style)) => {
                line = line.and(before.get(plain_from..).unwrap_or_default(), style);
                let shown = if inner_style == Style::Plain { style } else { inner_style };
                line = line.and(inner, shown);
                rest = after.get(length..).unwrap_or_default();
                plain_from = 0;
                at = 0;
            }
            None => at += after.chars().next().map_or(1, char::len_utf8),
        }
    }
    line.and(rest.get(plain_from..).unwrap_or_default(), style)
}

/// The text without its marks.
#[must_use]
pub fn plain(text: &str) -> String {
    inline(text, Style::Plain).text()
}

/// A marked piece at the start of `after`: its text, the bytes it takes with its marks, and its style.
fn marked<'t>(before: &str, after: &'t str) -> Option<(&'t str, usize, Style)> {
    for (mark, style) in [("`", Style::Plain), ("**", Style::Strong), ("*", Style::Emphasis)] {
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
            return Some((rest.get(..end)?, end + 2 * mark.len(), style));
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
