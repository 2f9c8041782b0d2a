//! Reading on the rich screen: feedback and other texts, a page at a time.

use super::{Paused, Pressed, Rich, layout, layout::Page};
use crate::{
    messages::menus::Keys,
    quiz::{ask::Ask, mark::Outcome},
    ui::{
        Asked, Bystander, End, Passing,
        line::{Line, Style},
        markup::Block,
        menu::{Key, Review, ReviewWords, Room},
        view,
    },
};

/// The most empty lines that are given up so that a text stays on one page.
const CLOSED_UP: usize = 2;

/// What can be done with a text besides reading on.
#[derive(Debug, Clone, Copy)]
struct Extra {
    /// "d" shows what there is to say of every option.
    options: bool,
    /// "!" disagrees.
    objection: bool,
}

/// What was done with a text.
enum Read {
    /// It was read to its end.
    Through,
    /// Every option is to be shown.
    Options,
    /// The student disagrees.
    Objection,
}

/// A text to be read.
struct Text {
    page: Page,
    /// Kept together on a page where they can be.
    blocks: Vec<Vec<Line>>,
    /// Stands at the end, where that takes no page of its own.
    coda: Vec<Line>,
}

impl Rich {
    /// Shows blocks of lines, as many to a page as fit; blocks are kept together where they can be.
    pub(super) fn read(&mut self, page: &Page, blocks: &[Vec<Line>]) -> Result<(), End> {
        let text = Text { page: page.clone(), blocks: blocks.to_vec(), coda: vec![] };
        self.leaf(&text, Extra { options: false, objection: false }, &mut 0).map(|_| ())
    }

    /// The same, where more can be done than to read on. It begins with page `at`, and says at which one it ended.
    fn leaf(&mut self, text: &Text, extra: Extra, at: &mut usize) -> Result<Read, End> {
        let Extra { options, objection } = extra;
        let keys = |pages: bool| Keys::Feedback { pages, options, objection };
        let Text { page, blocks, coda } = text;
        self.terminal.flush_type_ahead();
        loop {
            let room = self.room();
            let mut shown = page.clone();
            shown.keys = self.keys(keys(false));
            let rows = shown.body_rows(room);
            let mut blocks = wrapped(blocks, room);
            if !layout::is_low(room) {
                close_up(&mut blocks, rows);
            }
            let mut pages = paginate(blocks, rows);
            if let Some(last) = pages.last_mut().filter(|last| !coda.is_empty() && last.len() + coda.len() < rows) {
                last.push(Line::default());
                last.extend(coda.iter().cloned());
            }
            *at = (*at).min(pages.len().saturating_sub(1));
            let is_last = *at + 1 >= pages.len();
            let later = Keys::Page { last: is_last, options };
            shown.keys = self.keys(if *at > 0 { later } else { keys(!is_last) });
            shown.fixed = pages.get(*at).cloned().unwrap_or_default();
            self.show(&shown);
            let key = match self.press(None) {
                Pressed::Key(key) => key,
                Pressed::Redraw => continue,
                Pressed::End(end) => return Err(end),
            };
            self.said = None;
            match key {
                Key::Enter | Key::Right | Key::Down | Key::PageDown | Key::Char(' ') if !is_last => *at += 1,
                Key::Enter | Key::Char(' ') => return Ok(Read::Through),
                Key::Left | Key::Up | Key::PageUp | Key::Backspace => *at = at.saturating_sub(1),
                Key::Char('d' | 'D') if options => return Ok(Read::Options),
                Key::Char('!') if objection => return Ok(Read::Objection),
                Key::Escape if page.is_aside => return Ok(Read::Through),
                Key::Escape if self.pause(false, page.can_be_resumed)? == Paused::Leave => return Err(End::Quit),
                _ => {}
            }
        }
    }

    /// Shows how an answer was judged.
    pub(super) fn show_feedback(&mut self, asked: &Asked<'_>, again: bool, passing: Bystander<'_>) -> Result<(), End> {
        let notes = view::notes(asked.slot, self.messages);
        let extra = Extra { options: !notes.is_empty() && !again, objection: true };
        let mut said = None;
        let mut at = 0;
        loop {
            let mut text = self.feedback_text(asked);
            text.page.said.extend(said.take());
            match self.leaf(&text, extra, &mut at)? {
                Read::Through => return Ok(()),
                Read::Options => {}
                Read::Objection => {
                    said = self.reason(asked)?.and_then(|reason| passing(Passing::Objection(reason)));
                    continue;
                }
            }
            let mut page = self.head(asked);
            page.is_aside = true;
            let mut blocks =
                vec![vec![Line::styled(self.messages.every_option(), Style::Strong)], vec![Line::default()]];
            for note in &notes {
                blocks.push(lines_of(&layout::paragraphs(note, Style::Plain)));
                blocks.push(vec![Line::default()]);
            }
            self.read(&page, &blocks)?;
        }
    }

    /// The feedback on an answer: on a wide screen under the question, on a narrow one alone. The verdict is on the
    /// first page: before the question, where it would not be so below it.
    fn feedback_text(&self, asked: &Asked<'_>) -> Text {
        let (slot, messages, room) = (asked.slot, self.messages, self.room());
        let feedback = view::feedback(slot, messages);
        let verdict = messages.verdict(feedback.outcome);
        let style = if feedback.outcome == Outcome::Right { Style::Right } else { Style::Strong };
        let blank = || vec![Line::default()];
        let text = |text: &str| lines_of(&layout::paragraphs(text, Style::Plain));
        let mut blocks = vec![];
        let mut page = self.head(asked);
        let is_wide = room.is_wide() && room.rows >= 16;
        let rows = self.review(asked);
        if is_wide {
            blocks.push(lines_of(&layout::paragraphs(&slot.question.prompt, Style::Strong)));
            blocks.push(blank());
            if !rows.is_empty() {
                blocks.push(rows.clone());
                blocks.push(blank());
            }
            let said = vec![Line::styled(verdict, style)];
            let taken: usize = wrapped(&blocks, room).iter().map(Vec::len).sum();
            if taken < page.body_rows(room) {
                blocks.push(said);
            } else {
                blocks.splice(0..0, [said, blank()]);
            }
        } else {
            page = Page::new(verdict, &format!("{} / {}", asked.number, asked.all));
            page.can_be_resumed = asked.can_be_resumed;
        }
        if !is_wide || rows.is_empty() {
            for fact in &feedback.facts {
                blocks.push(text(fact));
            }
        }
        // Of a single pick, what is said of the right option is in the explanation, and behind "d".
        let said = if matches!(slot.ask, Ask::One { .. }) { 1 } else { usize::MAX };
        let has_table = is_wide && !rows.is_empty() && matches!(slot.ask, Ask::Sort { .. });
        let remarks = if has_table { view::remarks_beside_table(slot, messages) } else { feedback.remarks.clone() };
        for remark in remarks.iter().take(said) {
            blocks.push(text(remark));
        }
        if let Some(explanation) = &feedback.explanation {
            let right = feedback.outcome == Outcome::Right;
            let mut block = if right && is_wide { vec![] } else { blank() };
            if !right {
                block.push(Line::styled(messages.remember(), Style::Strong));
            }
            block.extend(text(explanation));
            // Beside what it is the source of: alone it is not worth a page.
            block.extend(feedback.source.as_deref().map(|source| Line::styled(source, Style::Dim)));
            blocks.push(block);
        }
        let coda = if slot.is_missed() && is_wide { vec![Line::from(messages.comes_back())] } else { vec![] };
        Text { page, blocks, coda }
    }

    /// The options or items with what was answered and what is right, without the margin that the page adds.
    fn review(&self, asked: &Asked<'_>) -> Vec<Line> {
        let (slot, messages, room) = (asked.slot, self.messages, self.room());
        let label = Self::label(messages);
        let solution = slot.question.content.solution();
        let review = Review {
            ask: &slot.ask,
            shown: &slot.shown,
            given: slot.given.as_ref().map(|given| &given.answer),
            solution: &solution,
            label: &label,
            words: ReviewWords {
                given: messages.your_answer(),
                right: messages.right_answer(view::right_options(&slot.question)),
                both: messages.right_pick(),
            },
        };
        review.draw(room).into_iter().map(|line| line.without_indent(room.margin())).collect()
    }
}

fn lines_of(blocks: &[Block]) -> Vec<Line> {
    let line = |block: &Block| match block {
        Block::Text(line) | Block::Code(line) => line.clone(),
    };
    blocks.iter().map(line).collect()
}

/// Wraps the lines of blocks; those that are laid out already keep their indent.
fn wrapped(blocks: &[Vec<Line>], room: Room) -> Vec<Vec<Line>> {
    let width = room.width().saturating_sub(room.margin());
    let wrap = |line: &Line| if line.width() <= width { vec![line.clone()] } else { line.wrap(width, 0) };
    blocks.iter().map(|block| block.iter().flat_map(wrap).collect()).collect()
}

/// Gives up a few of the empty lines between blocks, from the last on, where a page more would be turned to for a line or
/// two.
fn close_up(blocks: &mut [Vec<Line>], rows: usize) {
    let taken: usize = blocks.iter().map(Vec::len).sum();
    let is_airy = |block: &Vec<Line>| block.first().is_some_and(Line::is_empty);
    let over = taken.saturating_sub(rows);
    if over <= CLOSED_UP && over <= blocks.iter().filter(|block| is_airy(block)).count() {
        for block in blocks.iter_mut().rev().filter(|block| is_airy(block)).take(over) {
            block.remove(0);
        }
    }
}

/// Puts blocks on pages of so many rows: a block is broken only where it is taller than a page, and then not so that its
/// last line comes to stand alone.
fn paginate(blocks: Vec<Vec<Line>>, rows: usize) -> Vec<Vec<Line>> {
    let mut pages: Vec<Vec<Line>> = vec![vec![]];
    for block in blocks {
        let is_full = pages.last().is_some_and(|page| !page.is_empty() && page.len() + block.len() > rows);
        if is_full {
            pages.push(vec![]);
        }
        let count = block.len();
        for (at, line) in block.into_iter().enumerate() {
            let is_before_last = at > 0 && at + 2 == count;
            if pages.last().is_some_and(|page| page.len() + usize::from(is_before_last) >= rows) {
                pages.push(vec![]);
            }
            if let Some(page) = pages.last_mut() {
                // A page does not begin with an empty line.
                if !(page.is_empty() && line.is_empty()) {
                    page.push(line);
                }
            }
        }
    }
    pages.retain(|page| page.iter().any(|line| !line.is_empty()));
    if pages.is_empty() { vec![vec![]] } else { pages }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(blocks: &[&[&str]], rows: usize) -> Vec<Vec<String>> {
        let blocks = blocks.iter().map(|block| block.iter().map(|line| Line::from(*line)).collect()).collect();
        paginate(blocks, rows).iter().map(|page| page.iter().map(Line::text).collect()).collect()
    }

    #[test]
    fn a_block_is_broken_only_where_it_is_taller_than_a_page_and_leaves_no_line_alone() {
        assert_eq!(pages(&[&["a", "b"], &["", "c", "d"]], 4), [vec!["a", "b"], vec!["c", "d"]]);
        assert_eq!(pages(&[&["a", "b", "c", "d"]], 4), [["a", "b", "c", "d"]]);
        assert_eq!(pages(&[&["a", "b", "c", "d", "e"]], 4), [vec!["a", "b", "c"], vec!["d", "e"]]);
        assert_eq!(pages(&[&["a", "b", "c", "d", "e", "f"]], 4), [vec!["a", "b", "c", "d"], vec!["e", "f"]]);
        assert_eq!(pages(&[&["a", "b", "c"]], 1), [["a"], ["b"], ["c"]]);
        assert_eq!(pages(&[], 4), [[""; 0]]);
    }
}
