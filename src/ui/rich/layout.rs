//! Where things stand on the rich screen: title and progress above, keys on the last line, the rest between.

use crate::ui::{
    Row,
    line::{Line, Style},
    markup::{self, Block},
    menu::{Menu, Room},
};

/// Rows of a menu that are worth having beside the question; below them the question is cut to its last lines.
const LEAST: usize = 3;

/// The rows that a menu has beside the question, however long that is: enough for the row that the cursor is at.
pub(super) fn least_of(menu: &Menu, room: Room) -> usize {
    let most = room.rows.saturating_sub(LEAST);
    menu.height(room).min(LEAST.max(menu.height_of_active(room)).min(most))
}

/// Whether there are so few rows that each one counts.
pub(super) fn is_low(room: Room) -> bool {
    room.rows < 16
}

/// What stands on the screen.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of the page, and they go together freely")]
pub(super) struct Page {
    title: String,
    progress: String,
    /// Whether this is the first screen, which has no rule under its title.
    pub is_cover: bool,
    /// Whether it is read in passing, so that Escape closes it rather than pausing the quiz.
    pub is_aside: bool,
    /// Whether what is asked can be edited.
    pub can_be_edited: bool,
    /// Whether the quiz that is left here can be gone on with later.
    pub can_be_resumed: bool,
    /// The question.
    pub prompt: Vec<Block>,
    /// Lines as they are, instead of a question.
    pub fixed: Vec<Line>,
    /// The options.
    pub menu: Option<Menu>,
    /// What is said above the keys: a hint, what is still to be done.
    pub said: Vec<String>,
    /// The keys.
    pub keys: String,
}

impl From<Line> for Block {
    fn from(line: Line) -> Self {
        Self::Text(line)
    }
}

/// A text of the author's, in one style.
pub(super) fn paragraphs(text: &str, style: Style) -> Vec<Block> {
    if text.is_empty() { vec![] } else { markup::blocks(text, style) }
}

/// Wraps blocks into lines with a margin.
pub(super) fn wrap(blocks: &[Block], room: Room) -> Vec<Line> {
    let margin = Line::from(" ".repeat(room.margin()));
    let width = room.width().saturating_sub(room.margin());
    let mut lines = vec![];
    for block in blocks {
        match block {
            Block::Text(line) => lines.extend(line.wrap(width, 0)),
            // Code keeps its spaces; what is wider than the screen goes on below.
            Block::Code(line) if line.width() <= width => lines.push(line.clone()),
            Block::Code(line) => lines.extend(line.wrap(width, 2)),
        }
    }
    lines.into_iter().map(|line| if line.is_empty() { line } else { margin.clone().join(line) }).collect()
}

impl Page {
    /// A page under a title, with the progress at its right.
    pub(super) fn new(title: &str, progress: &str) -> Self {
        Self { title: title.to_owned(), progress: progress.to_owned(), ..Self::default() }
    }

    /// A page without a title.
    pub(super) fn bare() -> Self {
        Self::default()
    }

    /// A page without a title that is read in passing.
    pub(super) fn aside() -> Self {
        Self { is_aside: true, ..Self::default() }
    }

    /// The lines above the question.
    pub(super) fn head(&self, room: Room) -> Vec<Line> {
        if self.title.is_empty() {
            return if room.is_wide() && room.rows >= 20 { vec![Line::default()] } else { vec![] };
        }
        let margin = " ".repeat(room.margin());
        let width = room.width().saturating_sub(room.margin());
        let progress = Line::from(self.progress.as_str());
        let title = Line::styled(&self.title, Style::Strong).cut(width.saturating_sub(progress.width() + 2));
        let title =
            Line::from(margin.as_str()).join(title.padded(width.saturating_sub(progress.width()))).join(progress);
        if !room.is_wide() || is_low(room) {
            return vec![title];
        }
        if self.is_cover {
            return vec![Line::default(), title];
        }
        let rule = if room.charset == crate::ui::menu::Charset::Unicode { "─" } else { "-" };
        let rule = Line::from(margin.as_str()).and(&rule.repeat(width), Style::Dim);
        vec![Line::default(), title, rule, Line::default()]
    }

    /// The last line, and what is said above it.
    fn foot(&self, room: Room) -> Vec<Line> {
        let said: Vec<Block> = self.said.iter().flat_map(|text| paragraphs(text, Style::Plain)).collect();
        let mut lines = wrap(&said, room);
        if !lines.is_empty() && !is_low(room) {
            lines.push(Line::default());
        }
        let columns = room.width().saturating_sub(room.margin());
        let keys = Line::styled(&fitting_keys(&self.keys, columns), Style::Dim);
        lines.push(Line::from(" ".repeat(room.margin())).join(keys));
        lines
    }

    /// Where rows are few, the title gives way, and the progress stands beside the first line of the question.
    fn beside(&self, room: Room) -> Option<Vec<Line>> {
        let Some(Block::Text(first)) = self.prompt.first().filter(|_| is_low(room) && !self.is_cover) else {
            return None;
        };
        let aside = Line::from(self.progress.as_str()).width() + 2;
        let width = room.width().saturating_sub(room.margin());
        let margin = Line::from(" ".repeat(room.margin()));
        let mut lines: Vec<Line> =
            first.wrap_beside(width, 0, aside).into_iter().map(|line| margin.clone().join(line)).collect();
        if let Some(line) = lines.first_mut() {
            *line =
                std::mem::take(line).padded(room.width().saturating_sub(aside - 2)).and(&self.progress, Style::Plain);
        }
        lines.extend(wrap(self.prompt.get(1..).unwrap_or_default(), room));
        Some(lines)
    }

    /// The whole screen, and where the cursor stands.
    pub(super) fn compose(&self, room: Room) -> (Vec<Line>, (usize, usize)) {
        let foot = self.foot(room);
        let mut foot_rows = foot.len();
        let margin = Line::from(" ".repeat(room.margin()));
        let beside = self.beside(room);
        let mut lines = if beside.is_some() { vec![] } else { self.head(room) };
        let fixed = self.fixed.iter().map(|line| margin.clone().join(line.clone()));
        // Of the first menu every row counts more than its motto.
        let has_prompt = !(self.is_cover && is_low(room));
        let prompt = beside.unwrap_or_else(|| if has_prompt { wrap(&self.prompt, room) } else { vec![] });
        let mut question: Vec<Line> = prompt.into_iter().chain(fixed).collect();
        let wanted = self.menu.as_ref().map_or(0, |menu| menu.height(room));
        let least = self.menu.as_ref().map_or(0, |menu| least_of(menu, room));
        // Where rows are few, what is said gives way first, then the head of the question.
        if lines.len() + question.len().min(3) + least + foot_rows > room.rows {
            foot_rows = foot_rows.min(room.rows.saturating_sub(lines.len() + least + 1)).max(1);
        }
        let space = room.rows.saturating_sub(lines.len() + foot_rows);
        let for_question = space.saturating_sub(if self.fixed.is_empty() { least } else { wanted });
        if question.len() > for_question {
            question.truncate(for_question);
            // Beside the first line stands the progress.
            let is_beside = question.len() == 1 && is_low(room) && !self.prompt.is_empty();
            if let Some(last) = question.last_mut().filter(|_| !is_beside) {
                let width = room.width().saturating_sub(room.margin() + 2);
                let whole_words = last.without_indent(room.margin()).wrap(width, 0).into_iter().next();
                *last = margin.clone().join(whole_words.unwrap_or_default()).and(" …", Style::Dim);
            }
        }
        let mut cursor = (room.rows.saturating_sub(1), 0);
        lines.extend(question);
        if let Some(menu) = &self.menu {
            let mut left = room.rows.saturating_sub(lines.len() + foot_rows);
            if left > wanted {
                let blank = if left > wanted + 2 && room.rows >= 20 { 2 } else { 1 };
                lines.extend(vec![Line::default(); blank]);
                left -= blank;
            }
            let drawing = menu.draw(Room { rows: left, ..room });
            cursor = (lines.len() + drawing.cursor.0, drawing.cursor.1);
            lines.extend(drawing.lines);
        }
        lines.truncate(room.rows.saturating_sub(foot_rows));
        lines.resize(room.rows.saturating_sub(foot_rows), Line::default());
        lines.extend(foot.into_iter().rev().take(foot_rows).collect::<Vec<_>>().into_iter().rev());
        (lines, cursor)
    }

    /// Whether the question leaves no room for an answer of so many rows below it.
    pub(super) fn is_tall(&self, room: Room, least: usize) -> bool {
        let head = self
            .beside(room)
            .map_or_else(|| self.head(room).len() + wrap(&self.prompt, room).len(), |lines| lines.len());
        head + least + 1 > room.rows
    }

    /// The question as blocks to be read, before it is put.
    pub(super) fn to_read(&self) -> (Self, Vec<Vec<Line>>) {
        let line = |block: &Block| match block {
            Block::Text(line) | Block::Code(line) => vec![line.clone()],
        };
        (Self::new(&self.title, &self.progress), self.prompt.iter().map(line).collect())
    }

    /// The page with only so many of the last rows of its question.
    pub(super) fn with_end_of_question(mut self, room: Room, rows: usize) -> Self {
        let lines = wrap(&self.prompt, room);
        let shown = lines.iter().skip(lines.len().saturating_sub(rows)).skip_while(|line| line.is_empty());
        self.fixed = shown.map(|line| line.without_indent(room.margin())).collect();
        self.prompt = vec![];
        self.title = String::new();
        self
    }

    /// The rows that are left for the body of a page that is read.
    pub(super) fn body_rows(&self, room: Room) -> usize {
        room.rows.saturating_sub(self.head(room).len() + self.foot(room).len()).max(1)
    }
}

/// As many of the keys as fit, the first ones before the others; of one that does not fit, the key alone.
fn fitting_keys(keys: &str, columns: usize) -> String {
    if width(keys) <= columns {
        return keys.to_owned();
    }
    let mut shown = String::new();
    for key in keys.replace("   ", " ·").split(" ·").map(str::trim) {
        let gap = if shown.is_empty() { "" } else { " · " };
        let alone = key.split([' ', '\u{a0}']).next().unwrap_or_default().trim_end_matches(':');
        let added = [key, alone].map(|key| format!("{shown}{gap}{key}"));
        match added.into_iter().find(|keys| width(keys) <= columns) {
            Some(keys) => shown = keys,
            None => break,
        }
    }
    shown
}

/// Rows of a menu as lines: the names in one column, then figures and notes where there is room. Rows that stand apart
/// have columns of their own where they need more room.
pub(super) fn table(rows: &[Row], room: Room) -> Vec<Line> {
    let usual = Columns::of(rows.iter().filter(|row| !row.is_apart));
    let apart = Columns::of(rows);
    rows.iter().map(|row| if row.is_apart { &apart } else { &usual }.line(row, room)).collect()
}

/// Names in one column, and what is said of each in another, however narrow the screen is.
pub(super) fn pairs(pairs: &[(&str, String)]) -> Vec<Line> {
    let names = pairs.iter().map(|(name, _)| width(name)).max().unwrap_or_default();
    let line = |(name, said): &(&str, String)| Line::from(*name).padded(names + 3).and(said, Style::Plain);
    pairs.iter().map(line).collect()
}

/// How wide the columns of a table are.
struct Columns {
    name: usize,
    figure: usize,
    /// The figures without their word.
    number: usize,
}

impl Columns {
    fn of<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Self {
        rows.into_iter().fold(Self { name: 0, figure: 0, number: 0 }, |columns, row| Self {
            name: columns.name.max(width(&row.name)),
            figure: columns.figure.max(width(&row.figure)),
            number: columns.number.max(width(number(row))),
        })
    }

    fn line(&self, row: &Row, room: Room) -> Line {
        let limit = room.width().saturating_sub(room.margin() + 5);
        let gap = if room.is_wide() { 3 } else { 2 };
        let name = Line::from(row.name.as_str());
        // What stands alone has all of the rows that it needs.
        if row.figure.is_empty() && !room.is_wide() {
            return name;
        }
        // In a narrow menu a row that stands apart says how much it is and how long it takes, as far as there is room.
        if !room.is_wide() && row.is_apart {
            let with_note = |figure: &str| format!("{figure}, {}", row.note);
            let number = Some(number(row)).filter(|number| !number.is_empty());
            let said = [Some(with_note(&row.figure)), number.map(with_note), Some(row.figure.clone())];
            let mut lines = said.into_iter().flatten().map(|said| name.clone().and(&format!("  {said}"), Style::Plain));
            if let Some(line) = lines.find(|line| line.width() <= limit) {
                return line;
            }
        }
        // Where a figure and its word do not fit, the figure says enough; where that does not fit either, the name
        // alone has all of the rows that it needs.
        let (figure, column) = match limit.saturating_sub(self.name + gap) {
            left if room.is_wide() || left >= self.figure => (row.figure.as_str(), self.figure),
            left if left >= self.number => (number(row), self.number),
            _ => return name,
        };
        let mut line = name;
        if !figure.is_empty() {
            let missing = column.saturating_sub(width(figure));
            line = line.padded(self.name + gap).and(&" ".repeat(missing), Style::Plain).and(figure, Style::Plain);
        }
        if room.is_wide() && !row.note.is_empty() {
            line = line.padded(self.name + column + 2 * gap).and(&row.note, Style::Plain);
        }
        line.cut(limit)
    }
}

fn width(text: &str) -> usize {
    Line::from(text).width()
}

/// The number that a figure begins with; nothing where it does not begin with one.
fn number(row: &Row) -> &str {
    row.figure.split(' ').next().filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).unwrap_or_default()
}

#[cfg(test)]
mod tests;
