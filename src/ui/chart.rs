//! Pictures made of characters: bars, a line over time, a table of counts.

use std::cmp::Ordering;

use super::{
    card::ROOMY,
    line::{Line, Style},
};

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub name: String,
    /// How full it is, from 0 to 1.
    pub share: f64,
    /// The same as a figure.
    pub figure: String,
}

/// Bars below each other, their names in one column, at most so many columns wide.
#[must_use]
pub fn bars(bars: &[Bar], columns: usize, unicode: bool) -> Vec<Line> {
    let (length, most, gap) = if columns >= ROOMY { (20, 30, "   ") } else { (6, 21, " ") };
    let widest = bars.iter().map(|bar| Line::from(bar.name.as_str()).width()).max().unwrap_or_default();
    let names = most.min(widest);
    let (full, empty) = if unicode { ("█", "░") } else { ("#", ".") };
    let line = |bar: &Bar| {
        let filled = scaled(bar.share, length);
        Line::from(bar.name.as_str())
            .cut(names)
            .padded(names)
            .and(gap, Style::Plain)
            .and(&full.repeat(filled), Style::Plain)
            .and(&empty.repeat(length - filled), Style::Dim)
            .and(gap, Style::Plain)
            .and(&bar.figure, Style::Plain)
            .cut(columns)
    };
    bars.iter().map(line).collect()
}

/// A share of so many steps, rounded.
fn scaled(share: f64, steps: usize) -> usize {
    let steps_f64 = f64::from(u32::try_from(steps).unwrap_or(u32::MAX));
    // Counted up to it: no float is turned into a count, whatever it holds.
    let reached = |step: &u32| f64::from(*step) <= (share * steps_f64).round();
    (1..=u32::try_from(steps).unwrap_or(u32::MAX)).take_while(reached).count()
}

/// The values of a line chart, per row, from 0 at the bottom to 100 at the top.
const STEPS: usize = 5;

/// The columns before the line: the longest figure is "100 %".
const AXIS: usize = 6;

/// How many values a line has room for in so many columns.
#[must_use]
pub fn room(columns: usize) -> usize {
    columns.saturating_sub(AXIS) / spacing(columns)
}

fn spacing(columns: usize) -> usize {
    if columns >= ROOMY { 2 } else { 1 }
}

/// Shares, from 0 to 1, as a line from left to right; the earliest are left out where there is no room. `figure` words
/// a whole number of per cent.
#[must_use]
pub fn line(shares: &[f64], columns: usize, unicode: bool, figure: &dyn Fn(usize) -> String) -> Vec<Line> {
    let shares = shares.get(shares.len().saturating_sub(room(columns))..).unwrap_or_default();
    let levels: Vec<usize> = shares.iter().map(|share| scaled(*share, STEPS)).collect();
    let row = |level: usize| {
        let mut line = String::new();
        for (at, current) in levels.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| levels.get(at)).copied().unwrap_or(*current);
            line.push_str(sign(before, *current, level, unicode));
            let along = if *current == level && unicode { "─" } else { " " };
            line.push_str(&along.repeat(spacing(columns) - 1));
        }
        let figure = Line::from(figure(level * 100 / STEPS));
        let indent = " ".repeat((AXIS - 1).saturating_sub(figure.width()));
        Line::from(indent).join(figure).and(&format!(" {}", line.trim_end()), Style::Plain)
    };
    (0..=STEPS).rev().map(row).collect()
}

/// The sign at one level where a line goes from a level to another.
fn sign(from: usize, to: usize, level: usize, unicode: bool) -> &'static str {
    let between = from.min(to) < level && level < from.max(to);
    match (from.cmp(&to), unicode) {
        (_, false) if level == to => "*",
        (_, false) => " ",
        (Ordering::Equal, _) if level == to => "─",
        (Ordering::Less, _) if level == to => "╭",
        (Ordering::Less, _) if level == from => "╯",
        (Ordering::Greater, _) if level == to => "╰",
        (Ordering::Greater, _) if level == from => "╮",
        _ if between => "│",
        _ => " ",
    }
}

/// A table of counts whose columns are the same as its rows: the rows are lettered and named, the columns lettered. As
/// many as there is room for, from the first on.
#[must_use]
pub fn table(names: &[String], counts: &[Vec<usize>], columns: usize, unicode: bool) -> Vec<Line> {
    const CELL: usize = 5;
    let most = if columns >= ROOMY { 30 } else { 16 };
    let widest = names.iter().map(|name| Line::from(name.as_str()).width()).max().unwrap_or_default();
    let width = 3 + most.min(widest);
    let shown = names.len().min(columns.saturating_sub(width) / CELL);
    let letter = |place: usize| crate::quiz::ask::letter(place).to_string();
    let nothing = if unicode { "·" } else { "." };
    let head = (0..shown)
        .fold(Line::default().padded(width), |line, place| line.and(&right(&letter(place), CELL), Style::Dim));
    let row = |(place, (name, counts)): (usize, (&String, &Vec<usize>))| {
        let name = Line::from(format!("{}  {name}", letter(place))).cut(width).padded(width);
        counts.iter().take(shown).enumerate().fold(name, |line, (column, count)| {
            let text = if *count == 0 { nothing.to_owned() } else { count.to_string() };
            let style = match (place == column, count) {
                (_, 0) => Style::Dim,
                (true, _) => Style::Right,
                (false, _) => Style::Given,
            };
            line.and(&right(&text, CELL), style)
        })
    };
    std::iter::once(head).chain(names.iter().zip(counts).take(shown).enumerate().map(row)).collect()
}

fn right(text: &str, width: usize) -> String {
    format!("{text:>width$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(lines: &[Line]) -> String {
        lines.iter().map(|line| line.text().trim_end().to_owned() + "\n").collect()
    }

    fn percent(number: usize) -> String {
        format!("{number} %")
    }

    #[test]
    fn a_line_goes_up_and_down() {
        let shares = [0.4, 0.4, 0.8, 1.0, 0.2];
        let expected = "
100 %    ╭╮
 80 %   ╭╯│
 60 %   │ │
 40 % ──╯ │
 20 %     ╰
  0 %
";
        assert_eq!(drawn(&line(&shares, 39, true, &percent)), expected.trim_start_matches('\n'));
        let expected = "
100 %       *
 80 %     *
 60 %
 40 % * *
 20 %         *
  0 %
";
        assert_eq!(drawn(&line(&shares, 74, false, &percent)), expected.trim_start_matches('\n'));
        assert_eq!(line(&[0.5; 99], 74, true, &percent).iter().map(Line::width).max(), Some(74));
    }

    #[test]
    fn bars_are_as_full_as_their_share() {
        let bar = |name: &str, share: f64| Bar { name: name.into(), share, figure: percent(scaled(share, 100)) };
        let all = [bar("family", 1.0), bar("a very long name of a topic", 0.5), bar("x", 0.0), bar("y", f64::NAN)];
        let narrow = "\
family                ###### 100 %
a very long name of…  ###... 50 %
x                     ...... 0 %
y                     ...... 0 %
";
        assert_eq!(drawn(&bars(&all, 39, false)), narrow);
        let wide = "\
family                        ████████████████████   100 %
a very long name of a topic   ██████████░░░░░░░░░░   50 %
x                             ░░░░░░░░░░░░░░░░░░░░   0 %
y                             ░░░░░░░░░░░░░░░░░░░░   0 %
";
        assert_eq!(drawn(&bars(&all, 74, true)), wide);
    }

    #[test]
    fn a_table_shows_as_many_categories_as_fit() {
        let names: Vec<String> = ["encyclopedia", "network", "video platform"].map(String::from).into();
        let counts = [vec![11, 2, 0], vec![0, 12, 1], vec![2, 7, 9]];
        let expected = "
                     A    B    C
A  encyclopedia     11    2    ·
B  network           ·   12    1
C  video platform    2    7    9
";
        assert_eq!(drawn(&table(&names, &counts, 39, true)), expected.trim_start_matches('\n'));
        let cut = "
                     A    B
A  encyclopedia     11    2
B  network           .   12
";
        assert_eq!(drawn(&table(&names, &counts, 28, false)), cut.trim_start_matches('\n'));
    }
}
