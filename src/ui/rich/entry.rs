//! A line that is typed: what stands in it, where the cursor is, and the rows that show it.

use unicode_width::UnicodeWidthChar;

use crate::ui::{
    line::{Line, Safe},
    menu::Key,
};

/// Joins what stands before it and behind it into one sign, such as a family of several people.
const JOINER: char = '\u{200d}';

/// A line that is being typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
    before: String,
    after: String,
}

/// The rows that show a line, and where in them the cursor stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Drawing {
    pub rows: Vec<Line>,
    pub cursor: (usize, usize),
}

impl Entry {
    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }

    /// What was typed.
    pub fn text(&self) -> String {
        format!("{}{}", self.before, self.after)
    }

    /// Takes a key that writes, deletes or moves; others change nothing.
    pub fn key(&mut self, key: Key) {
        match key {
            Key::Char(c) => self.before.push(c),
            Key::Backspace => self.before.truncate(last(&self.before)),
            Key::Delete => self.after = self.after.split_off(first(&self.after)),
            Key::Left => self.after.insert_str(0, &self.before.split_off(last(&self.before))),
            Key::Right => {
                let rest = self.after.split_off(first(&self.after));
                self.before.push_str(&std::mem::replace(&mut self.after, rest));
            }
            Key::Home => self.after.insert_str(0, &std::mem::take(&mut self.before)),
            Key::End => self.before.push_str(&std::mem::take(&mut self.after)),
            _ => {}
        }
    }

    /// The line behind its label, on as many rows as it needs, but no more than `most`: then those around the cursor.
    /// All rows begin after `margin` columns and none is wider than `width`.
    pub fn draw(&self, label: &str, margin: usize, width: usize, most: usize) -> Drawing {
        let indent = " ".repeat(margin);
        let mut rows: Vec<Line> = Line::from(label)
            .wrap(width.saturating_sub(margin + 1), 0)
            .into_iter()
            .map(|row| Line::from(indent.as_str()).join(row))
            .collect();
        let mut row = rows.pop().unwrap_or_default().text() + " ";
        let mut column = Line::from(row.as_str()).width();
        let mut cursor = (rows.len(), column);
        for (text, is_before) in [(&self.before, true), (&self.after, false)] {
            let shown = Safe::new(text);
            for sign in signs(shown.as_str()) {
                let columns = Line::from(sign).width();
                if column + columns > width {
                    rows.push(Line::from(std::mem::replace(&mut row, indent.clone())));
                    column = margin;
                }
                row.push_str(sign);
                column += columns;
            }
            if is_before {
                // Behind a full row the cursor stands where the next sign will.
                if column >= width {
                    rows.push(Line::from(std::mem::replace(&mut row, indent.clone())));
                    column = margin;
                }
                cursor = (rows.len(), column);
            }
        }
        rows.push(Line::from(row));
        let hidden = (cursor.0 + 1).saturating_sub(most);
        let rows = rows.into_iter().skip(hidden).take(most).collect();
        Drawing { rows, cursor: (cursor.0 - hidden, cursor.1) }
    }
}

/// Where the signs of a text begin: a letter with the accents typed after it is one, joined emoji are one.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let mut before = JOINER;
    text.char_indices().filter_map(move |(at, c)| {
        let joins = at > 0 && (c.width() == Some(0) || before == JOINER);
        before = c;
        (!joins).then_some(at)
    })
}

fn signs(text: &str) -> impl Iterator<Item = &str> {
    let ends = starts(text).skip(1).chain([text.len()]);
    starts(text).zip(ends).filter_map(|(start, end)| text.get(start..end))
}

/// Where the last sign begins.
fn last(text: &str) -> usize {
    starts(text).last().unwrap_or(0)
}

/// Where the first sign ends.
fn first(text: &str) -> usize {
    starts(text).nth(1).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str, moves: &[Key]) -> Entry {
        let mut entry = Entry::default();
        text.chars().map(Key::Char).chain(moves.iter().copied()).for_each(|key| entry.key(key));
        entry
    }

    fn drawn(entry: &Entry, width: usize, most: usize) -> (Vec<String>, (usize, usize)) {
        let drawing = entry.draw("Answer:", 1, width, most);
        (drawing.rows.iter().map(Line::text).collect(), drawing.cursor)
    }

    #[test]
    fn a_sign_goes_as_a_whole() {
        for sign in ["a", "é", "e\u{301}\u{302}", "日", "👩\u{200d}🚀", "❤\u{fe0f}"] {
            let text = format!("x{sign}y");
            assert_eq!(typed(&text, &[Key::Left, Key::Backspace]).text(), "xy", "{sign}");
            assert_eq!(typed(&text, &[Key::Home, Key::Right, Key::Delete]).text(), "xy", "{sign}");
            assert_eq!(typed(&text, &[Key::Left, Key::Left, Key::Char('z')]).text(), format!("xz{sign}y"), "{sign}");
        }
        assert_eq!(typed("", &[Key::Backspace, Key::Delete, Key::Left, Key::Right, Key::Home, Key::End]).text(), "");
    }

    #[test]
    fn a_long_line_goes_on_below() {
        let rows = |rows: &[&str]| rows.iter().map(|row| (*row).to_owned()).collect::<Vec<_>>();
        assert_eq!(drawn(&typed("", &[]), 12, 9), (rows(&[" Answer: "]), (0, 9)));
        assert_eq!(drawn(&typed("ab", &[]), 12, 9), (rows(&[" Answer: ab"]), (0, 11)));
        // The row is full: the cursor stands where the next sign will.
        assert_eq!(drawn(&typed("abc", &[]), 12, 9), (rows(&[" Answer: abc", " "]), (1, 1)));
        assert_eq!(drawn(&typed("ab日", &[]), 12, 9), (rows(&[" Answer: ab", " 日"]), (1, 3)));
        assert_eq!(drawn(&typed("abcd", &[Key::Left, Key::Left]), 12, 9), (rows(&[" Answer: abc", " d"]), (0, 11)));
        let long = "abcdefghijklmnopqrstuvwxyz";
        assert_eq!(drawn(&typed(long, &[]), 12, 2), (rows(&[" opqrstuvwxy", " z"]), (1, 2)));
        assert_eq!(drawn(&typed(long, &[Key::Home]), 12, 2), (rows(&[" Answer: abc", " defghijklmn"]), (0, 9)));
    }

    #[test]
    fn a_long_label_is_shown_whole() {
        let drawing = typed("ab", &[]).draw("Feedback on the Sun:", 1, 14, 9);
        let rows: Vec<String> = drawing.rows.iter().map(Line::text).collect();
        assert_eq!((rows, drawing.cursor), (vec![" Feedback on".into(), " the Sun: ab".into()], (1, 12)));
    }

    #[test]
    fn nothing_that_is_typed_forges_a_screen() {
        let (rows, cursor) = drawn(&typed("a\u{202e}b", &[]), 20, 9);
        assert_eq!((rows, cursor), (vec![" Answer: a\u{fffd}b".into()], (0, 12)));
    }
}
