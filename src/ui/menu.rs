//! The one menu of the rich screen: pick one, pick several, put in order, sort into bins, or take from a list.
//!
//! It is pure: keys go in, events and drawings come out, and no terminal is needed to test it. Letters and digits
//! only ever choose; commands are other keys, so that no key is both.

pub mod key;

mod draw;
mod review;
mod sort;

use crate::quiz::ask::{Answer, Arrangement, Ask, Value};

use super::line::Line;

pub use draw::{Charset, Drawing, Room};
pub use key::{Decoder, Key};
pub use review::{Review, ReviewWords};

/// Rows that a page key moves by.
const PAGE: usize = 5;

/// The rows of a list that digits lead to; to those after them letters do.
const DIGITS: usize = 9;

/// Rows after them that have a letter.
const LETTERS: usize = 26;

/// What a key asks for beside an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// `?`: hint and help.
    Help,
    /// Tab: skip the question.
    Skip,
    /// Left: back to the question before.
    Back,
    /// Escape: the short menu.
    Menu,
    /// Ctrl-C.
    Interrupt,
    /// Ctrl-D.
    EndOfInput,
}

/// Why nothing can be handed in yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Several may be picked and none is.
    NothingTicked,
    /// So many steps have no number.
    Unnumbered(usize),
    /// So many items lie in no bin.
    Unplaced(usize),
}

/// What a key came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The key means nothing here.
    Nothing,
    /// Something moved or changed: draw again.
    Moved,
    /// Handed in. A list answers with the row that was taken.
    Answer(Answer),
    /// Not handed in.
    Refused(Refusal),
    /// Something beside an answer.
    Command(Command),
    /// A character that is no choice here; the caller may know it.
    Unknown(char),
}

/// Whether the rows of a list show the digits that lead to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// They show them: 1 to 9, then letters.
    Shown,
    /// The digits work, but are not shown.
    Hidden,
}

#[derive(Debug, Clone)]
struct Row {
    /// The author's index.
    index: usize,
    text: Line,
}

#[derive(Debug, Clone)]
enum State {
    List(Numbering),
    One,
    Many(Vec<bool>),
    /// The number of each row, from 0.
    Order(Vec<Option<usize>>),
    /// The bins as they are shown, and which of them each row is in.
    Sort {
        bins: Vec<Row>,
        placed: Vec<Option<usize>>,
    },
}

/// A question being answered, or a list being chosen from.
#[derive(Debug, Clone)]
pub struct Menu {
    rows: Vec<Row>,
    state: State,
    active: usize,
    gap: Option<usize>,
    /// How often the student asked to read on.
    turns: usize,
}

impl Menu {
    /// The menu of a question; none for questions that are answered by typing. `label` words an option, a step, an
    /// item or a bin.
    #[must_use]
    pub fn new(ask: &Ask, shown: &Arrangement, label: &dyn Fn(&Value) -> Line) -> Option<Self> {
        let rows = rows(ask, shown, label);
        let count = rows.len();
        let state = match ask {
            Ask::One { .. } => State::One,
            Ask::Many { .. } => State::Many(vec![false; count]),
            Ask::Order { .. } => State::Order(vec![None; count]),
            Ask::Sort { .. } => State::Sort { bins: bins(ask, shown, label), placed: vec![None; count] },
            Ask::Text(_) | Ask::Blanks { .. } | Ask::Prose { .. } => return None,
        };
        Some(Self { rows, state, active: 0, gap: None, turns: 0 })
    }

    /// A list to take one row from: the main menu, what is offered after a quiz.
    #[must_use]
    pub fn list(rows: Vec<Line>, numbering: Numbering) -> Self {
        let rows = rows.into_iter().enumerate().map(|(index, text)| Row { index, text }).collect();
        Self { rows, state: State::List(numbering), active: 0, gap: None, turns: 0 }
    }

    /// The menu with the cursor at a row.
    #[must_use]
    pub fn starting_at(mut self, row: usize) -> Self {
        if row < self.rows.len() {
            self.active = row;
        }
        self
    }

    /// The menu with an empty line after a row, where there is room.
    #[must_use]
    pub fn with_gap_after(mut self, row: usize) -> Self {
        self.gap = Some(row);
        self
    }

    /// The menu as it was when this answer was handed in; an answer of another form changes nothing.
    #[must_use]
    pub fn with_answer(mut self, answer: &Answer) -> Self {
        let rows = &self.rows;
        let place = |index: usize| rows.iter().position(|row| row.index == index);
        match (&mut self.state, answer) {
            (State::One | State::List(_), Answer::One(picked)) => self.active = place(*picked).unwrap_or(0),
            (State::Many(ticked), Answer::Many(picked)) => {
                for (tick, row) in ticked.iter_mut().zip(rows) {
                    *tick = picked.contains(&row.index);
                }
            }
            (State::Order(numbers), Answer::Order(order)) => {
                for (number, row) in numbers.iter_mut().zip(rows) {
                    *number = order.iter().position(|index| *index == row.index);
                }
            }
            (State::Sort { bins, placed }, Answer::Sort(given)) => {
                for (place, row) in placed.iter_mut().zip(rows) {
                    let bin = given.get(row.index);
                    *place = bins.iter().position(|shown| Some(&shown.index) == bin);
                }
            }
            _ => {}
        }
        self
    }

    /// The place of the row that the cursor is at.
    #[must_use]
    pub fn active(&self) -> usize {
        self.active
    }

    /// How many steps have no number yet, or items no bin.
    #[must_use]
    pub fn missing(&self) -> usize {
        match &self.state {
            State::Order(places) | State::Sort { placed: places, .. } => {
                places.iter().filter(|place| place.is_none()).count()
            }
            _ => 0,
        }
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key) -> Event {
        let last = self.rows.len().saturating_sub(1);
        match key {
            Key::Up if self.active == 0 => self.go(last),
            Key::Up => self.go(self.active - 1),
            Key::Down if self.active == last => self.go(0),
            Key::Down => self.go(self.active + 1),
            Key::Home => self.go(0),
            Key::End => self.go(last),
            Key::PageUp => self.go(self.active.saturating_sub(PAGE)),
            Key::PageDown => self.go((self.active + PAGE).min(last)),
            Key::Right => {
                self.turns = self.turns.wrapping_add(1);
                Event::Moved
            }
            Key::Left => Event::Command(Command::Back),
            Key::Tab => Event::Command(Command::Skip),
            Key::Escape => Event::Command(Command::Menu),
            Key::Interrupt => Event::Command(Command::Interrupt),
            Key::EndOfInput => Event::Command(Command::EndOfInput),
            Key::Char('?') => Event::Command(Command::Help),
            Key::Char(' ') => self.mark(),
            Key::Char(c) => self.choose(c),
            Key::Backspace => self.take_back(),
            Key::Enter => self.submit(),
            Key::Delete | Key::Other => Event::Nothing,
        }
    }

    fn go(&mut self, row: usize) -> Event {
        if row == self.active || row >= self.rows.len() {
            return Event::Nothing;
        }
        self.active = row;
        if !matches!(self.state, State::Sort { .. }) {
            self.turns = 0;
        }
        Event::Moved
    }

    /// A letter or digit: in a sort it names a bin, elsewhere a row; in a list letters go on after 9.
    fn choose(&mut self, c: char) -> Event {
        let nth = |first: char| usize::try_from(u32::from(c.to_ascii_uppercase()) - u32::from(first));
        let place = match (c, &self.state) {
            ('1'..='9', _) => nth('1'),
            ('a'..='z' | 'A'..='Z', State::List(_)) => {
                let place = nth('A').unwrap_or(usize::MAX).saturating_add(DIGITS);
                return if place < self.rows.len() { self.go(place) } else { Event::Unknown(c) };
            }
            ('a'..='z' | 'A'..='Z', _) => nth('A'),
            ('0', _) => return Event::Nothing,
            (c, _) => return Event::Unknown(c),
        };
        let place = place.unwrap_or(usize::MAX);
        let State::Sort { bins, placed } = &mut self.state else { return self.go(place) };
        match placed.get_mut(self.active) {
            Some(bin) if place < bins.len() => *bin = Some(place),
            _ => return Event::Nothing,
        }
        self.seek();
        Event::Moved
    }

    /// Goes down to the next row that is not placed, from the last on to the first.
    fn seek(&mut self) {
        if let State::Sort { placed: places, .. } | State::Order(places) = &self.state {
            let open = |place: &usize| places.get(*place).is_some_and(Option::is_none);
            let next = (self.active..places.len()).chain(0..self.active).find(open);
            self.active = next.unwrap_or(self.active);
        }
    }

    /// Space: ticks a row, or gives it the lowest number that is free, or takes that back.
    fn mark(&mut self) -> Event {
        match &mut self.state {
            State::Many(ticked) => {
                let Some(tick) = ticked.get_mut(self.active) else { return Event::Nothing };
                *tick = !*tick;
            }
            State::Order(numbers) => {
                if numbers.get(self.active).is_some_and(Option::is_some) {
                    return self.take_back();
                }
                number(numbers, self.active);
                let open: Vec<usize> =
                    numbers.iter().enumerate().filter(|(_, number)| number.is_none()).map(|(row, _)| row).collect();
                if let [last] = open.as_slice() {
                    number(numbers, *last);
                }
            }
            _ => return Event::Nothing,
        }
        Event::Moved
    }

    fn take_back(&mut self) -> Event {
        match &mut self.state {
            State::Order(places) | State::Sort { placed: places, .. } => match places.get_mut(self.active) {
                Some(place @ Some(_)) => {
                    *place = None;
                    Event::Moved
                }
                _ => Event::Nothing,
            },
            _ => Event::Nothing,
        }
    }

    fn submit(&mut self) -> Event {
        let missing = self.missing();
        let answer = match &self.state {
            State::List(_) | State::One => self.rows.get(self.active).map(|row| Answer::One(row.index)),
            State::Many(ticked) => {
                let ticked = self.rows.iter().zip(ticked).filter(|(_, ticked)| **ticked);
                let mut picked: Vec<usize> = ticked.map(|(row, _)| row.index).collect();
                if picked.is_empty() {
                    return Event::Refused(Refusal::NothingTicked);
                }
                picked.sort_unstable();
                Some(Answer::Many(picked))
            }
            State::Order(_) if missing > 0 => {
                self.seek();
                return Event::Refused(Refusal::Unnumbered(missing));
            }
            State::Order(numbers) => {
                let mut order: Vec<(usize, usize)> =
                    self.rows.iter().zip(numbers).filter_map(|(row, number)| Some(((*number)?, row.index))).collect();
                order.sort_unstable();
                Some(Answer::Order(order.into_iter().map(|(_, index)| index).collect()))
            }
            State::Sort { .. } if missing > 0 => {
                self.seek();
                return Event::Refused(Refusal::Unplaced(missing));
            }
            State::Sort { bins, placed } => {
                let mut given: Vec<(usize, usize)> = self
                    .rows
                    .iter()
                    .zip(placed)
                    .filter_map(|(row, place)| Some((row.index, bins.get((*place)?)?.index)))
                    .collect();
                given.sort_unstable();
                Some(Answer::Sort(given.into_iter().map(|(_, bin)| bin).collect()))
            }
        };
        answer.map_or(Event::Nothing, Event::Answer)
    }
}

/// Gives a row the lowest number that is free.
fn number(numbers: &mut [Option<usize>], row: usize) {
    let free = (0..numbers.len()).find(|free| !numbers.contains(&Some(*free)));
    if let Some(number) = numbers.get_mut(row) {
        *number = free;
    }
}

/// The options, steps or items in the order shown.
fn rows(ask: &Ask, shown: &Arrangement, label: &dyn Fn(&Value) -> Line) -> Vec<Row> {
    let text = |index: usize| match ask {
        Ask::One { options, .. } | Ask::Many { options, .. } => options.get(index).map(|option| label(&option.value)),
        Ask::Order { steps } => steps.get(index).map(|step| label(&step.as_str().into())),
        Ask::Sort { items, .. } => items.get(index).map(|item| label(&item.as_str().into())),
        Ask::Text(_) | Ask::Blanks { .. } | Ask::Prose { .. } => None,
    };
    shown.rows.iter().filter_map(|index| Some(Row { index: *index, text: text(*index)? })).collect()
}

/// The bins in the order shown.
fn bins(ask: &Ask, shown: &Arrangement, label: &dyn Fn(&Value) -> Line) -> Vec<Row> {
    let Ask::Sort { bins, .. } = ask else { return vec![] };
    let row = |index: &usize| Some(Row { index: *index, text: label(&bins.get(*index)?.as_str().into()) });
    shown.bins.iter().filter_map(row).collect()
}

#[cfg(test)]
mod tests;
