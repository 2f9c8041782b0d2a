//! An answered question: the rows where they were, with what was answered and what is right in words.

use crate::{
    quiz::ask::{Answer, Arrangement, Ask, Value, letter},
    ui::line::{Line, Style},
};

use super::{
    Row, bins,
    draw::{Room, block, narrowest, numbered, tick},
    rows,
};

/// What parts a text from the words beside it: less where there is less room.
const GAPS: [usize; 3] = [5, 3, 2];

/// The most lines of a name in a column.
const NAME: usize = 3;

/// The words for what was answered and what is right.
#[derive(Debug, Clone, Copy)]
pub struct ReviewWords<'a> {
    /// Said of what was answered: "your answer".
    pub given: &'a str,
    /// Said of what is right: "the right answer".
    pub right: &'a str,
    /// Said of what was answered and is right: "your answer, right".
    pub both: &'a str,
}

/// A question with its answer.
#[derive(Clone, Copy)]
pub struct Review<'a> {
    /// What was asked.
    pub ask: &'a Ask,
    /// In which order it was shown.
    pub shown: &'a Arrangement,
    /// What was answered; none if it was skipped.
    pub given: Option<&'a Answer>,
    /// What is right.
    pub solution: &'a Answer,
    /// Words an option, a step, an item or a bin.
    pub label: &'a dyn Fn(&Value) -> Line,
    /// The words.
    pub words: ReviewWords<'a>,
}

/// What is said beside a row.
#[derive(Default)]
struct Cell {
    /// In a column of its own.
    beside: Line,
    /// On a line of its own.
    below: Line,
}

struct Entry {
    sign: String,
    text: Line,
    cells: Vec<Cell>,
}

impl Review<'_> {
    /// Draws all of it, however many rows that takes; nothing for a question answered by typing.
    #[must_use]
    pub fn draw(&self, room: Room) -> Vec<Line> {
        let rows = rows(self.ask, self.shown, self.label);
        let entries: Vec<Entry> = rows.iter().enumerate().map(|(place, row)| self.entry(place, row, room)).collect();
        let heads = match self.ask {
            Ask::Order { .. } | Ask::Sort { .. } => vec![self.words.given, self.words.right],
            _ => vec![""],
        };
        lay_out(&entries, &heads, room)
    }

    fn entry(&self, place: usize, row: &Row, room: Room) -> Entry {
        let gap = room.gap();
        let letter = format!("{}{gap}", letter(place));
        match self.ask {
            Ask::Order { steps } => {
                let given = position(self.given, row.index);
                let name = |number: usize| Line::from((number + 1).to_string());
                let sign = format!("{letter}{}{gap}", numbered(given, steps.len()));
                let right = position(Some(self.solution), row.index);
                Entry { sign, text: row.text.clone(), cells: self.pair(given, right, &name) }
            }
            Ask::Sort { .. } => {
                let bins = bins(self.ask, self.shown, self.label);
                let name = |bin: usize| {
                    bins.iter().find(|shown| shown.index == bin).map(|shown| shown.text.clone()).unwrap_or_default()
                };
                let cells = self.pair(bin(self.given, row.index), bin(Some(self.solution), row.index), &name);
                Entry { sign: String::new(), text: row.text.clone(), cells }
            }
            _ => {
                let given = picked(self.given, row.index);
                let sign = if matches!(self.ask, Ask::Many { .. }) { letter + tick(given) + gap } else { letter };
                let (style, word) = match (given, picked(Some(self.solution), row.index)) {
                    (true, true) => (Style::Right, self.words.both),
                    (false, true) => (Style::Right, self.words.right),
                    (true, false) => (Style::Given, self.words.given),
                    (false, false) => (Style::Plain, ""),
                };
                let text = if style == Style::Plain { row.text.clone() } else { row.text.clone().restyled(style) };
                let below = if word.is_empty() { String::new() } else { format!("({word})") };
                let cell = Cell { beside: Line::styled(word, style), below: Line::styled(&below, style) };
                Entry { sign, text, cells: vec![cell] }
            }
        }
    }

    /// What was given and, if that is wrong, what is right.
    fn pair(&self, given: Option<usize>, right: Option<usize>, name: &dyn Fn(usize) -> Line) -> Vec<Cell> {
        let cell = |value: Option<usize>, style: Style, word: &str| {
            value.map_or_else(Cell::default, |value| {
                let beside = name(value).restyled(style);
                let below = beside.clone().and(&format!(" ({word})"), style);
                Cell { beside, below }
            })
        };
        if given == right {
            vec![cell(given, Style::Right, self.words.both), Cell::default()]
        } else {
            vec![cell(given, Style::Given, self.words.given), cell(right, Style::Right, self.words.right)]
        }
    }
}

/// Whether an answer picks an option.
fn picked(answer: Option<&Answer>, index: usize) -> bool {
    match answer {
        Some(Answer::One(picked)) => *picked == index,
        Some(Answer::Many(picked)) => picked.contains(&index),
        _ => false,
    }
}

/// The number, from 0, that an answer gives to a step.
fn position(answer: Option<&Answer>, index: usize) -> Option<usize> {
    let Some(Answer::Order(order)) = answer else { return None };
    order.iter().position(|step| *step == index)
}

/// The bin that an answer puts an item into.
fn bin(answer: Option<&Answer>, index: usize) -> Option<usize> {
    let Some(Answer::Sort(placed)) = answer else { return None };
    placed.get(index).copied()
}

/// The entries with their cells in columns where these fit, else below.
fn lay_out(entries: &[Entry], heads: &[&str], room: Room) -> Vec<Line> {
    let indent = Line::from(" ".repeat(room.indent() + 2));
    let prefix = |entry: &Entry| indent.clone().and(&entry.sign, Style::Plain);
    let start = entries.iter().map(|entry| prefix(entry).width() + entry.text.width()).max().unwrap_or_default();
    let table = Table::fitting(entries, heads, start, room);
    let Some(table) = table.filter(|_| room.is_wide()) else {
        return entries.iter().flat_map(|entry| narrow(&prefix(entry), entry, room)).collect();
    };
    let heads: Vec<Line> = heads.iter().map(|head| Line::from(*head)).collect();
    let head = table.row(&Line::default(), &|column| heads.get(column));
    let rows = entries.iter().flat_map(|entry| {
        let cell = |column| entry.cells.get(column).map(|cell: &Cell| &cell.beside);
        table.row(&prefix(entry).join(entry.text.clone()), &cell)
    });
    head.into_iter().filter(|line| !line.is_empty()).chain(rows).collect()
}

/// The columns beside the texts.
struct Table {
    /// Where the texts end.
    start: usize,
    gap: usize,
    /// Which cell stands in each column, and how wide the column is.
    columns: Vec<(usize, usize)>,
}

impl Table {
    /// The airiest that fits: names are rather put on lines of their own than everything below its text. Words said of
    /// an option stay on one line.
    fn fitting(entries: &[Entry], heads: &[&str], start: usize, room: Room) -> Option<Self> {
        let columns = |lines: usize| {
            let column = |(column, head): (usize, &&str)| {
                let cells = entries.iter().filter_map(|entry| entry.cells.get(column)).map(|cell| &cell.beside);
                let mut texts: Vec<Line> = cells.filter(|cell| !cell.is_empty()).cloned().collect();
                (!texts.is_empty()).then(|| {
                    texts.push(Line::from(*head));
                    narrowest(&texts, lines, room.width()).map(|width| (column, width))
                })
            };
            heads.iter().enumerate().filter_map(column).collect::<Option<Vec<_>>>()
        };
        let most = if heads.len() > 1 { NAME } else { 1 };
        let mut shapes = (1..=most).flat_map(|lines| GAPS.map(|gap| (lines, gap)));
        shapes.find_map(|(lines, gap)| {
            let columns = columns(lines)?;
            let all = start + columns.iter().map(|(_, width)| gap + width).sum::<usize>();
            (all <= room.width()).then_some(Self { start, gap, columns })
        })
    }

    /// A text and its cells, in as many lines as the tallest of them takes.
    fn row<'c>(&self, text: &Line, cell: &dyn Fn(usize) -> Option<&'c Line>) -> Vec<Line> {
        let wrapped = |(column, width): &(usize, usize)| cell(*column).map_or(vec![], |cell| cell.wrap(*width, 0));
        let cells: Vec<Vec<Line>> = self.columns.iter().map(wrapped).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or_default().max(1);
        let line = |at: usize| {
            let mut line = if at == 0 { text.clone() } else { Line::default() };
            let mut end = self.start + self.gap;
            for ((_, width), cell) in self.columns.iter().zip(&cells) {
                if let Some(cell) = cell.get(at).filter(|cell| !cell.is_empty()) {
                    line = line.padded(end).join(cell.clone());
                }
                end += width + self.gap;
            }
            line
        };
        (0..height).map(line).collect()
    }
}

fn narrow(prefix: &Line, entry: &Entry, room: Room) -> Vec<Line> {
    let hang = Line::from(" ".repeat(prefix.width() + 2));
    let below = entry.cells.iter().filter(|cell| !cell.below.is_empty());
    let below = below.flat_map(|cell| block(&hang, &cell.below, room.width()));
    block(prefix, &entry.text, room.width()).into_iter().chain(below).collect()
}
