//! One screen as the bytes that draw it.

use std::fmt::Write;

use crate::ui::line::{Color, Line};

use super::Size;

/// Everything that draws a screen over the one before: each line is written where it belongs and cleared behind, so
/// that nothing flickers and nothing stays. The last column is never written to.
pub(super) fn compose(lines: &[Line], size: Size, cursor: (usize, usize), color: Color) -> String {
    let mut frame = String::from("\u{1b}[?25l\u{1b}[0m");
    let width = size.columns.saturating_sub(1);
    for (row, line) in lines.iter().take(size.rows).enumerate() {
        let text = line.cut(width).paint(color);
        let _ = write!(frame, "\u{1b}[{};1H{text}\u{1b}[K", row + 1);
    }
    if lines.len() < size.rows {
        let _ = write!(frame, "\u{1b}[{};1H\u{1b}[J", lines.len() + 1);
    }
    let row = cursor.0.min(size.rows.saturating_sub(1));
    let column = cursor.1.min(width.saturating_sub(1));
    let _ = write!(frame, "\u{1b}[{};{}H\u{1b}[?25h", row + 1, column + 1);
    frame
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::line::Style;

    fn draw(parser: &mut vt100::Parser, lines: &[Line], cursor: (usize, usize)) {
        let (rows, columns) = parser.screen().size();
        let size = Size { columns: columns.into(), rows: rows.into() };
        parser.process(compose(lines, size, cursor, Color::On).as_bytes());
    }

    #[test]
    fn a_screen_leaves_nothing_of_the_one_before() {
        let mut parser = vt100::Parser::new(4, 10, 0);
        let long: Vec<Line> = ["un deux trois", "日本語日本語", "c", "d", "e"].map(Line::from).into();
        draw(&mut parser, &long, (9, 99));
        assert_eq!(parser.screen().contents(), "un deux…\n日本語日…\nc\nd");
        assert_eq!(parser.screen().cursor_position(), (3, 8));
        draw(&mut parser, &[Line::from("a"), Line::styled("b", Style::Right)], (1, 0));
        assert_eq!(parser.screen().contents(), "a\nb");
        assert_eq!(parser.screen().cursor_position(), (1, 0));
        assert!(!parser.screen().hide_cursor());
    }
}
