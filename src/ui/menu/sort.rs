//! Drawing a sort: a grid where there is room, else the bins above and the digit of its bin before each item.

use crate::{
    quiz::ask::letter,
    ui::line::{Line, Style},
};

use super::{
    Menu, Row,
    draw::{Head, Room, block, narrowest, page_count, pages},
};

/// The widest column of a bin.
const COLUMN: usize = 20;

/// The narrowest column in which items are wrapped.
const NARROWEST: usize = 26;

/// The most lines of the name of a bin above its column.
const NAME: usize = 3;

/// Rows that are kept for items, whatever the names of the bins take.
const ITEMS: usize = 3;

/// What names a bin on the screen: a digit, or a letter where there are too many.
pub(super) fn sign(place: usize, bins: usize) -> String {
    if bins < 10 { (place + 1).to_string() } else { letter(place).to_string() }
}

/// The lines above the items, and those of each item.
pub(super) fn blocks(
    items: &[Row],
    bins: &[Row],
    placed: &[Option<usize>],
    menu: &Menu,
    room: Room,
) -> (Head, Vec<Vec<Line>>) {
    let grid = Grid::new(items, bins, room).map(|grid| grid.blocks(items, placed, menu, room));
    match grid {
        Some((head, blocks)) if head.lines.len() + blocks.iter().map(Vec::len).sum::<usize>() <= room.rows => {
            (head, blocks)
        }
        _ => list(items, bins, placed, menu, room),
    }
}

/// The columns of a grid.
struct Grid<'a> {
    bins: &'a [Row],
    /// Where the columns begin.
    start: usize,
    column: usize,
    gap: usize,
}

impl<'a> Grid<'a> {
    /// The widest columns that fit; none where the bins are too many or too long.
    fn new(items: &[Row], bins: &'a [Row], room: Room) -> Option<Self> {
        if !room.is_wide() || bins.is_empty() {
            return None;
        }
        let before = room.indent() + 2;
        let longest = items.iter().map(|item| item.text.width()).max().unwrap_or_default();
        let left = |column: usize, gap: usize| room.width().saturating_sub(before + bins.len() * (column + gap));
        let fit = |column: usize, gap: usize, item: usize| {
            (item <= left(column, gap)).then_some(Self { bins, start: before + item, column, gap })
        };
        let names: Vec<Line> = bins.iter().map(|bin| bin.text.clone()).collect();
        let columns: Vec<usize> = (1..=NAME).filter_map(|lines| narrowest(&names, lines, COLUMN)).collect();
        let shapes = || columns.iter().flat_map(|column| [3, 2, 1].map(|gap| (*column, gap)));
        shapes().find_map(|(column, gap)| fit(column, gap, longest)).or_else(|| {
            // Where items are wrapped all the same, as few as can be.
            let grids = shapes().filter_map(|(column, gap)| fit(column, gap, left(column, gap).max(NARROWEST)));
            let height =
                |grid: &Self| -> usize { items.iter().map(|item| item.text.wrap(grid.start - before, 0).len()).sum() };
            grids.min_by_key(height)
        })
    }

    fn blocks(&self, items: &[Row], placed: &[Option<usize>], menu: &Menu, room: Room) -> (Head, Vec<Vec<Line>>) {
        let names: Vec<Vec<Line>> = self.bins.iter().map(|bin| bin.text.wrap(self.column, 0)).collect();
        let height = names.iter().map(Vec::len).max().unwrap_or_default();
        let signs = (0..self.bins.len()).map(|place| Line::from(sign(place, self.bins.len())));
        let mut lines = vec![self.row(Line::default(), signs)];
        for line in 0..height {
            let cells = names.iter().map(|name| name.get(line).cloned().unwrap_or_default());
            lines.push(self.row(Line::default(), cells));
        }
        let blocks: Vec<Vec<Line>> = items
            .iter()
            .zip(placed)
            .enumerate()
            .map(|(place, (item, bin))| {
                let mut block = block(&menu.mark_of(place, room), &item.text, self.start);
                if let Some(first) = block.first_mut() {
                    let dot = |place| if *bin == Some(place) { room.charset.filled() } else { room.charset.empty() };
                    let dots = (0..self.bins.len()).map(|place| Line::from(dot(place)));
                    *first = self.row(std::mem::take(first), dots);
                }
                block
            })
            .collect();
        let taken = lines.len() + blocks.iter().map(Vec::len).sum::<usize>();
        if taken < room.rows && room.rows != usize::MAX {
            lines.push(Line::default());
        }
        (Head { lines, pages: 1 }, blocks)
    }

    /// A line and its cells, each in the middle of its column.
    fn row(&self, before: Line, cells: impl Iterator<Item = Line>) -> Line {
        cells.enumerate().fold(before, |line, (place, cell)| {
            let left = self.column.saturating_sub(cell.width()).div_ceil(2);
            let start = self.start + self.gap + place * (self.column + self.gap);
            if cell.is_empty() { line } else { line.padded(start + left).join(cell) }
        })
    }
}

/// The bins above, and the sign of its bin before each item.
fn list(items: &[Row], bins: &[Row], placed: &[Option<usize>], menu: &Menu, room: Room) -> (Head, Vec<Vec<Line>>) {
    let blocks: Vec<Vec<Line>> = items
        .iter()
        .zip(placed)
        .enumerate()
        .map(|(place, (item, bin))| {
            let sign = bin.map_or_else(|| ".".to_owned(), |bin| sign(bin, bins.len()));
            let prefix = menu.mark_of(place, room).and(&format!("{sign}{}", room.gap()), Style::Plain);
            block(&prefix, &item.text, room.width())
        })
        .collect();
    let height: usize = blocks.iter().map(Vec::len).sum();
    // Where there is room, each bin has a line of its own.
    if room.rows != usize::MAX && room.is_wide() {
        let lines: Vec<Line> =
            bins.iter().enumerate().flat_map(|(place, _)| entry(bins, place, room)).chain([Line::default()]).collect();
        if lines.len() + height <= room.rows {
            return (Head { lines, pages: 1 }, blocks);
        }
    }
    let legend = legend(bins, room);
    let most = room.rows.saturating_sub(height.min(ITEMS.max(room.rows / 2)));
    let limit = most.max(2).min(room.rows.saturating_sub(1));
    let count = page_count(legend.len(), limit);
    let lines = if limit == 0 { vec![] } else { pages(&legend, limit, menu.turns, room.margin(), room.charset) };
    (Head { lines, pages: count }, blocks)
}

/// One bin with its sign.
fn entry(bins: &[Row], place: usize, room: Room) -> Vec<Line> {
    let Some(bin) = bins.get(place) else { return vec![] };
    let margin = " ".repeat(room.indent() + 2);
    let prefix = Line::from(format!("{margin}{}{}", sign(place, bins.len()), room.gap()));
    block(&prefix, &bin.text, room.width())
}

/// The bins with their signs, as many on a line as fit.
fn legend(bins: &[Row], room: Room) -> Vec<Line> {
    let margin = " ".repeat(room.indent());
    let mut lines: Vec<Line> = vec![];
    for (place, bin) in bins.iter().enumerate() {
        let entry = Line::from(format!("{} ", sign(place, bins.len())));
        let whole = entry.clone().join(bin.text.clone());
        match lines.last_mut() {
            Some(line) if line.width() + 2 + whole.width() <= room.width() => {
                *line = std::mem::take(line).and("  ", Style::Plain).join(whole);
            }
            _ => lines.extend(block(&Line::from(margin.as_str()).join(entry), &bin.text, room.width())),
        }
    }
    lines
}
