//! Drawing a menu: the lines of its rows in the room there is, and where the cursor stands.

use crate::{quiz::ask::letter, ui::line::Line};

use super::{DIGITS, LETTERS, Menu, Numbering, Row, State, sort};

/// The widest that a text is set.
const WIDEST: usize = 74;

/// From so many columns on, margins are wide and a sort is a grid.
const WIDE: usize = 60;

/// From so many rows on, lines say what lies above and below.
const MARKED: usize = 3;

/// Which signs a terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// All of them.
    Unicode,
    /// ASCII alone, for locales that are not UTF-8.
    Ascii,
}

impl Charset {
    fn pick(self, unicode: &'static str, ascii: &'static str) -> &'static str {
        if self == Self::Unicode { unicode } else { ascii }
    }

    /// What stands before a number below zero.
    #[must_use]
    pub fn minus(self) -> &'static str {
        self.pick("\u{2212}", "-")
    }

    pub(super) fn filled(self) -> &'static str {
        self.pick("●", "x")
    }

    pub(super) fn empty(self) -> &'static str {
        self.pick("·", ".")
    }
}

/// The room that a menu may take: the terminal's columns, and the rows that are left for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// The columns of the terminal; the last one stays empty.
    pub columns: usize,
    /// The rows for the menu.
    pub rows: usize,
    /// The signs that can be shown.
    pub charset: Charset,
}

impl Room {
    /// Whether margins are wide here, and a sort may be a grid.
    #[must_use]
    pub fn is_wide(self) -> bool {
        self.columns >= WIDE
    }

    /// The columns left empty at the left of everything.
    #[must_use]
    pub fn margin(self) -> usize {
        if self.is_wide() { 2 } else { 1 }
    }

    /// The column that no text reaches.
    #[must_use]
    pub fn width(self) -> usize {
        self.columns.saturating_sub(1).min(self.margin() + WIDEST)
    }

    /// Where the mark of the active row stands in a question.
    pub(super) fn indent(self) -> usize {
        if self.is_wide() { 4 } else { 1 }
    }

    /// What parts a letter from its text.
    pub(super) fn gap(self) -> &'static str {
        if self.is_wide() { "  " } else { " " }
    }
}

/// A menu as it stands on a screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drawing {
    /// Its lines: never more than the room has rows.
    pub lines: Vec<Line>,
    /// The row and the column of the active mark, where the terminal's cursor belongs.
    pub cursor: (usize, usize),
}

impl Menu {
    /// Draws the menu. What does not fit is paged by whole rows, with the active one on the page.
    #[must_use]
    pub fn draw(&self, room: Room) -> Drawing {
        let (head, blocks) = self.blocks(room);
        let taken: usize = head.len() + blocks.iter().map(Vec::len).sum::<usize>();
        let gaps = self.gaps(room.rows.saturating_sub(taken));
        let turns = self.turns / head.pages.max(1);
        let rows = room.rows.saturating_sub(head.len());
        let column = self.indent(room);
        let window = Window { blocks: &blocks, active: self.active, rows, turns, column, charset: room.charset };
        let (body, active) = window.lines(&gaps);
        let row = head.len() + active;
        Drawing { lines: head.lines.into_iter().chain(body).collect(), cursor: (row, column) }
    }

    /// The fewest rows in which all of it can be seen at once in so many columns.
    #[must_use]
    pub fn height(&self, room: Room) -> usize {
        let (head, blocks) = self.blocks(Room { rows: usize::MAX, ..room });
        head.len() + blocks.iter().map(Vec::len).sum::<usize>()
    }

    /// The fewest rows in which the active one can be seen whole, with what says that there are others.
    #[must_use]
    pub fn height_of_active(&self, room: Room) -> usize {
        let (head, blocks) = self.blocks(Room { rows: usize::MAX, ..room });
        let others = if blocks.len() > 1 { 2 } else { 0 };
        head.len() + blocks.get(self.active).map_or(0, Vec::len) + others
    }

    fn blocks(&self, room: Room) -> (Head, Vec<Vec<Line>>) {
        if let State::Sort { bins, placed } = &self.state {
            return sort::blocks(&self.rows, bins, placed, self, room);
        }
        let block = |(place, row): (usize, &Row)| block(&self.prefix(place, room), &row.text, room.width());
        (Head::default(), self.rows.iter().enumerate().map(block).collect())
    }

    fn indent(&self, room: Room) -> usize {
        if matches!(self.state, State::List(_)) { room.margin() } else { room.indent() }
    }

    /// The spaces before a row, with the mark if it is the active one.
    pub(super) fn mark_of(&self, place: usize, room: Room) -> Line {
        let mark = if place == self.active { "> " } else { "  " };
        Line::from(" ".repeat(self.indent(room)) + mark)
    }

    /// What stands before the text of a row.
    fn prefix(&self, place: usize, room: Room) -> Line {
        let gap = room.gap();
        let sign = match &self.state {
            State::List(Numbering::Hidden) => String::new(),
            State::List(Numbering::Shown) => match place.checked_sub(DIGITS) {
                None => format!("{}{gap}", place + 1),
                // A list may be longer than the alphabet.
                Some(place) if place >= LETTERS => format!(" {gap}"),
                Some(place) => format!("{}{gap}", letter(place)),
            },
            State::One | State::Sort { .. } => format!("{}{gap}", letter(place)),
            State::Many(ticked) => {
                let ticked = ticked.get(place).copied().unwrap_or_default();
                format!("{}{gap}{}{gap}", letter(place), tick(ticked))
            }
            State::Order(numbers) => {
                let number = numbers.get(place).copied().flatten();
                format!("{}{gap}{}{gap}", letter(place), numbered(number, numbers.len()))
            }
        };
        self.mark_of(place, room).and(&sign, crate::ui::line::Style::Plain)
    }

    /// After which rows an empty line stands, if there are `spare` rows.
    fn gaps(&self, spare: usize) -> Vec<usize> {
        let between = self.rows.len().saturating_sub(1);
        match &self.state {
            State::List(_) => self.gap.into_iter().filter(|gap| spare > 0 && *gap < between).collect(),
            State::Sort { .. } => vec![],
            _ if between <= spare => (0..between).collect(),
            _ => vec![],
        }
    }
}

/// The box of an option that several may be picked with.
pub(super) fn tick(ticked: bool) -> &'static str {
    if ticked { "[x]" } else { "[ ]" }
}

/// The box of a step, with the number it has among so many.
pub(super) fn numbered(number: Option<usize>, steps: usize) -> String {
    let width = steps.to_string().len();
    let number = number.map(|number| (number + 1).to_string()).unwrap_or_default();
    format!("[{number:>width$}]")
}

/// The narrowest column, of at most so many, in which each text takes at most so many lines, without a broken word.
pub(super) fn narrowest(texts: &[Line], lines: usize, most: usize) -> Option<usize> {
    let word = |text: &Line| text.text().split(' ').map(|word| Line::from(word).width()).max().unwrap_or_default();
    let longest = texts.iter().map(word).max().unwrap_or_default().max(1);
    (longest..=most).find(|column| texts.iter().all(|text| text.wrap(*column, 0).len() <= lines))
}

/// A row: what stands before its text, and the text wrapped beside it.
pub(super) fn block(prefix: &Line, text: &Line, width: usize) -> Vec<Line> {
    let hang = prefix.width();
    let wrapped = text.wrap(width.saturating_sub(hang), 0);
    let before = |place: usize| if place == 0 { prefix.clone() } else { Line::from(" ".repeat(hang)) };
    wrapped.into_iter().enumerate().map(|(place, line)| before(place).join(line)).collect()
}

/// What stays above the rows.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) lines: Vec<Line>,
    /// On how many pages it is; 0 as 1.
    pub(super) pages: usize,
}

impl Head {
    fn len(&self) -> usize {
        self.lines.len()
    }
}

/// The rows that can be seen.
struct Window<'a> {
    blocks: &'a [Vec<Line>],
    active: usize,
    rows: usize,
    turns: usize,
    column: usize,
    charset: Charset,
}

impl Window<'_> {
    /// The lines, and which of them the active row begins at.
    fn lines(&self, gaps: &[usize]) -> (Vec<Line>, usize) {
        let (first, last) = self.page();
        let marked = self.rows >= MARKED;
        let (above, below) = (first, self.blocks.len().saturating_sub(last));
        let (more_above, more_below) = (marked && above > 0, marked && below > 0);
        let room = self.rows.saturating_sub(usize::from(more_above) + usize::from(more_below));
        let mut lines = vec![];
        let mut active = 0;
        if more_above {
            lines.push(self.note(self.charset.pick("↑", "^"), &above.to_string()));
        }
        for (place, block) in self.blocks.iter().enumerate().take(last).skip(first) {
            if place == self.active {
                active = lines.len();
            }
            lines.extend(self.turned(block, room));
            if gaps.contains(&place) {
                lines.push(Line::default());
            }
        }
        if more_below {
            lines.push(self.note(self.charset.pick("↓", "v"), &below.to_string()));
        }
        lines.truncate(self.rows);
        (lines, active)
    }

    /// The first row of the page that the active row is on, and the one after its last.
    fn page(&self) -> (usize, usize) {
        let mark = usize::from(self.rows >= MARKED);
        let mut first = 0;
        loop {
            let room = self.rows.saturating_sub(if first > 0 { mark } else { 0 });
            let mut used = 0;
            let fitting = |room: usize| {
                move |block: &&Vec<Line>| {
                    used += block.len();
                    used <= room
                }
            };
            let rest = self.blocks.iter().skip(first);
            let all = rest.clone().take_while(fitting(room)).count();
            let last = if first + all == self.blocks.len() {
                self.blocks.len()
            } else {
                first + rest.take_while(fitting(room.saturating_sub(mark))).count().max(1)
            };
            if self.active < last || last >= self.blocks.len() {
                return (first, last);
            }
            first = last;
        }
    }

    /// A row that is taller than the room, a piece of it at a time.
    fn turned(&self, block: &[Line], room: usize) -> Vec<Line> {
        if block.len() <= room {
            return block.to_vec();
        }
        pages(block, room, self.turns, self.column, self.charset)
    }

    fn note(&self, sign: &str, text: &str) -> Line {
        note(self.column, sign, text)
    }
}

fn note(column: usize, sign: &str, text: &str) -> Line {
    Line::from(format!("{}{sign} {text}", " ".repeat(column)))
}

/// How many pages lines take in a room, the last line of which says which page it is.
pub(super) fn page_count(lines: usize, room: usize) -> usize {
    if lines <= room { 1 } else { lines.div_ceil(room.saturating_sub(1).max(1)) }
}

/// The page of some lines that the student turned to.
pub(super) fn pages(lines: &[Line], room: usize, turns: usize, column: usize, charset: Charset) -> Vec<Line> {
    let count = page_count(lines.len(), room);
    let page = turns.checked_rem(count).unwrap_or_default();
    let height = room.saturating_sub(1).max(1);
    if count == 1 {
        return lines.to_vec();
    }
    let mut shown: Vec<Line> = lines.iter().skip(page * height).take(height).cloned().collect();
    if room > 1 {
        shown.resize(height, Line::default());
        shown.push(note(column, charset.pick("→", "->"), &format!("{}/{count}", page + 1)));
    }
    shown
}
