//! The rich screen: one question at a time in the whole window, places that never move, keys on the last line.
//! Unix only; elsewhere the plain screen serves.

use std::{
    io,
    time::{Duration, Instant},
};

use super::{
    Action, After, Asked, Bystander, End, Entered, Field, HandIn, Passing, Pick, Picked, Screen,
    card::{Card, Layout},
    line::{Color, Line, Style},
    markup,
    menu::{Charset, Command, Event, Key, Menu, Numbering, Refusal, Room},
    terminal::{Flags, Input, Terminal},
    view,
};
use crate::{
    messages::{
        Messages,
        menus::{Keys, Room as Width},
    },
    quiz::{
        ask::{Answer, Ask, Value},
        bank::Mode,
        session::{Certainty, Session},
    },
};

mod ending;
mod entry;
mod layout;
mod reading;
mod typing;

use layout::Page;

/// The rich screen.
#[derive(Debug)]
pub struct Rich {
    terminal: Terminal,
    messages: &'static dyn Messages,
    charset: Charset,
    /// Said in passing: it stands on the next screen until a key is pressed.
    said: Option<String>,
}

/// How a wait for a key ended.
enum Pressed {
    Key(Key),
    Redraw,
    End(End),
}

impl Rich {
    /// Takes the terminal over. `signals` is where handlers record what came.
    ///
    /// # Errors
    /// Where there is no terminal.
    pub fn open(messages: &'static dyn Messages, color: Color, charset: Charset, signals: Flags) -> io::Result<Self> {
        Ok(Self { terminal: Terminal::open(color, signals)?, messages, charset, said: None })
    }

    fn room(&self) -> Room {
        let size = self.terminal.size();
        Room { columns: size.columns, rows: size.rows, charset: self.charset }
    }

    fn layout(&self) -> Layout {
        let room = self.room();
        let columns = room.width().saturating_sub(room.margin());
        Layout::Wide { columns, unicode: self.charset == Charset::Unicode }
    }

    fn width(&self) -> Width {
        if self.room().is_wide() { Width::Wide } else { Width::Narrow }
    }

    fn keys(&self, keys: Keys) -> String {
        self.messages.keys(keys, self.width())
    }

    /// Waits for a key; what ends a quiz ends it here, whatever is on the screen.
    fn press(&mut self, wait: Option<Duration>) -> Pressed {
        match self.terminal.key(wait) {
            Input::Key(Key::Interrupt) => Pressed::End(End::Interrupted(2)),
            Input::Key(Key::EndOfInput) | Input::Closed => Pressed::End(End::InputEnded),
            Input::Key(key) => Pressed::Key(key),
            Input::Resized(_) => Pressed::Redraw,
            Input::TimedOut => Pressed::End(End::TimeOver),
            Input::Signal(signal) => Pressed::End(End::Interrupted(i32::try_from(signal).unwrap_or(1))),
        }
    }

    fn show(&mut self, page: &Page) {
        let (lines, cursor) = page.compose(self.room());
        self.terminal.frame(&lines, cursor);
    }

    fn label(messages: &'static dyn Messages) -> impl Fn(&Value) -> Line {
        move |value: &Value| match value {
            Value::Text(text) => markup::inline(text, Style::Plain),
            other => Line::from(view::value(other, messages)),
        }
    }

    /// The head of a question: the title and where in the quiz it stands.
    fn head(&self, asked: &Asked<'_>) -> Page {
        let mut progress = self.messages.progress(asked.number, asked.all);
        if !self.room().is_wide() {
            progress = format!("{} / {}", asked.number, asked.all);
        }
        if let Some(left) = asked.time_left {
            progress = format!("{}   {progress}", self.messages.about_as_long(left));
        }
        let mut page = Page::new(&markup::plain(asked.title), &progress);
        page.can_be_resumed = asked.can_be_resumed;
        page
    }

    /// The short menu behind Escape.
    fn pause(&mut self, can_edit: bool, can_be_resumed: bool) -> Result<Paused, End> {
        let leave = self.messages.leave(can_be_resumed);
        let mut rows = vec![(Paused::GoOn, self.messages.go_on()), (Paused::Leave, leave)];
        if can_edit {
            rows.push((Paused::Edit, self.messages.edit_question()));
        }
        let names: Vec<Line> = rows.iter().map(|(_, name)| Line::from(*name)).collect();
        let mut page = Page::new(self.messages.pause_title(), "");
        page.keys = self.keys(Keys::Pick);
        Ok(match self.list(&page, Menu::list(names, Numbering::Shown), None)? {
            Taken::Row(row) => rows.get(row).map_or(Paused::GoOn, |(paused, _)| *paused),
            _ => Paused::GoOn,
        })
    }

    /// Lets one row of a list be taken.
    fn list(&mut self, page: &Page, mut menu: Menu, help: Option<Keys>) -> Result<Taken, End> {
        self.terminal.flush_type_ahead();
        loop {
            let mut shown = page.clone();
            shown.said = self.said.clone().into_iter().collect();
            shown.menu = Some(menu.clone());
            self.show(&shown);
            let key = match self.press(None) {
                Pressed::Key(key) => key,
                Pressed::Redraw => continue,
                Pressed::End(end) => return Err(end),
            };
            self.said = None;
            match menu.key(key) {
                Event::Answer(Answer::One(row)) => return Ok(Taken::Row(row)),
                Event::Command(Command::Menu) => return Ok(Taken::Left),
                Event::Command(Command::Back) => return Ok(Taken::Back),
                Event::Command(Command::Help) => {
                    if let Some(keys) = help {
                        self.help(keys)?;
                    }
                }
                Event::Unknown('d' | 'D') => return Ok(Taken::Details),
                _ => {}
            }
        }
    }

    fn help(&mut self, keys: Keys) -> Result<(), End> {
        let lines = self.messages.help(keys);
        let blocks: Vec<_> = lines.into_iter().map(|line| vec![Line::from(line)]).collect();
        let mut page = Page::new(self.messages.help_title(), "");
        page.is_aside = true;
        self.read(&page, &blocks)
    }

    fn keys_of(ask: &Ask, hint: bool, done: bool) -> Keys {
        match ask {
            Ask::One { .. } => Keys::One(hint),
            Ask::Many { .. } => Keys::Many(hint),
            Ask::Order { .. } => Keys::Order(hint),
            Ask::Sort { bins, .. } => Keys::Sort { bins: bins.len(), hint, done },
            Ask::Text(_) | Ask::Blanks { .. } | Ask::Prose { .. } => Keys::Typed(hint),
        }
    }

    /// Puts a question that is answered in a menu.
    fn choose(&mut self, asked: &Asked<'_>, menu: Menu, passing: Bystander<'_>) -> Action {
        let slot = asked.slot;
        let mut menu = match &slot.given {
            Some(given) => menu.with_answer(&given.answer),
            None => menu,
        };
        let practice = asked.rules.mode == Mode::Practice;
        let hint_text = slot.question.hint.as_deref().filter(|_| practice);
        let mut hint = slot.hint;
        let mut refused = None;
        let mut unread = true;
        let deadline = asked.time_left.and_then(|left| now().checked_add(left));
        self.terminal.flush_type_ahead();
        loop {
            let is_low = layout::is_low(self.room());
            let mut page = self.head(asked);
            page.prompt = layout::paragraphs(&slot.question.prompt, Style::Strong);
            if matches!(slot.ask, Ask::Many { .. }) {
                // Where rows are few, it is said in few words.
                let several = if is_low { self.messages.tick_all() } else { self.messages.several_expected() };
                page.prompt.push(Line::from(several).into());
            }
            let keys = Self::keys_of(&slot.ask, hint_text.is_some(), menu.missing() == 0);
            page.keys = self.keys(keys);
            page.said = self.said.clone().into_iter().collect();
            if hint
                && !is_low
                && let Some(text) = hint_text
            {
                page.said.push(self.messages.hint(text));
            }
            page.said.extend(self.remaining(&slot.ask, &menu, refused));
            page.menu = Some(menu.clone());
            self.show(&page);
            let least = layout::least_of(&menu, self.room());
            if std::mem::take(&mut unread) && page.is_tall(self.room(), least) {
                let (head, blocks) = page.to_read();
                if let Err(end) = self.read(&head, &blocks) {
                    return Action::End(end, None);
                }
                self.show(&page);
            }
            let wait = deadline.map(|deadline| deadline.saturating_duration_since(now()));
            let key = match self.press(wait) {
                Pressed::Key(key) => key,
                Pressed::Redraw => continue,
                Pressed::End(end) => return Action::End(end, None),
            };
            self.said = None;
            refused = None;
            match menu.key(key) {
                Event::Answer(answer) => return Action::Answer(answer),
                Event::Refused(refusal) => refused = Some(refusal),
                Event::Command(Command::Skip) => return Action::Skip,
                Event::Command(Command::Back) => return Action::Back,
                Event::Command(Command::Help) => {
                    let read = match hint_text {
                        // Where rows are few, the hint has a page of its own.
                        Some(text) if is_low => {
                            hint = true;
                            _ = passing(Passing::Hint);
                            let said = self.messages.hint(text);
                            self.read(&self.head(asked), &[vec![markup::inline(&said, Style::Plain)]])
                        }
                        Some(_) if !hint => {
                            hint = true;
                            _ = passing(Passing::Hint);
                            Ok(())
                        }
                        _ => self.help(keys),
                    };
                    if let Err(end) = read {
                        return Action::End(end, None);
                    }
                }
                Event::Command(Command::Menu) => match self.pause(asked.can_be_edited(), asked.can_be_resumed) {
                    Ok(Paused::Leave) => return Action::End(End::Quit, None),
                    Ok(Paused::Edit) => return Action::Edit,
                    Ok(Paused::GoOn) => {}
                    Err(end) => return Action::End(end, None),
                },
                _ => {}
            }
        }
    }

    /// What is still to be done before the answer can be handed in.
    fn remaining(&self, ask: &Ask, menu: &Menu, refused: Option<Refusal>) -> Option<String> {
        match (ask, refused) {
            (_, Some(Refusal::NothingTicked)) => Some(self.messages.nothing_ticked().to_owned()),
            // The signs before the rows say it too: where rows are few, only a refusal is worth one.
            (_, None) if layout::is_low(self.room()) => None,
            (Ask::Sort { .. } | Ask::Order { .. }, _) if menu.missing() > 0 => {
                Some(self.messages.still_to_place(menu.missing()))
            }
            (Ask::Sort { .. } | Ask::Order { .. }, _) => Some(self.messages.all_placed().to_owned()),
            _ => None,
        }
    }
}

/// The time, for a limit that ends while a question stands on the screen.
#[expect(clippy::disallowed_methods, reason = "a wait for a key ends by the clock, and nothing else depends on it")]
fn now() -> Instant {
    Instant::now()
}

/// What is done after a pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Paused {
    /// The quiz goes on.
    GoOn,
    /// The question is changed, in the editor.
    Edit,
    /// The quiz ends.
    Leave,
}

/// What came of a list.
enum Taken {
    Row(usize),
    Left,
    Back,
    Details,
}

impl Screen for Rich {
    fn ask(&mut self, asked: &Asked<'_>, passing: Bystander<'_>) -> io::Result<Action> {
        let label = Self::label(self.messages);
        match Menu::new(&asked.slot.ask, &asked.slot.shown, &label) {
            Some(menu) => Ok(self.choose(asked, menu, passing)),
            None => self.type_answer(asked, passing),
        }
    }

    fn certainty(&mut self, asked: &Asked<'_>) -> io::Result<Result<Certainty, End>> {
        let mut page = self.head(asked);
        page.prompt = vec![Line::styled(self.messages.how_sure_short(), Style::Strong).into()];
        page.keys = self.keys(Keys::Certainty);
        let rows = layout::pairs(&view::certainties(self.messages, self.charset.minus()));
        Ok(loop {
            match self.list(&page, Menu::list(rows.clone(), Numbering::Shown), None) {
                Ok(Taken::Row(row)) => break Ok(Certainty::ALL.get(row).copied().unwrap_or(Certainty::Low)),
                Ok(Taken::Left) => match self.pause(false, asked.can_be_resumed) {
                    Ok(Paused::Leave) => break Err(End::Quit),
                    Ok(_) => {}
                    Err(end) => break Err(end),
                },
                Ok(_) => {}
                Err(end) => break Err(end),
            }
        })
    }

    fn feedback(&mut self, asked: &Asked<'_>, again: bool, passing: Bystander<'_>) -> io::Result<Option<End>> {
        Ok(self.show_feedback(asked, again, passing).err())
    }

    fn hand_in(&mut self, session: &Session, title: &str, can_be_resumed: bool) -> io::Result<HandIn> {
        Ok(self.ask_to_hand_in(session, title, can_be_resumed))
    }

    fn notice(&mut self, text: &str) -> io::Result<()> {
        let before = self.said.take().map(|before| before + "\n").unwrap_or_default();
        self.said = Some(before + text);
        Ok(())
    }

    fn lend(&mut self, run: &mut dyn FnMut()) -> io::Result<()> {
        self.terminal.lend(run);
        Ok(())
    }

    fn field(&mut self, field: &Field<'_>) -> io::Result<Entered> {
        Ok(self.type_field(field))
    }

    fn page(&mut self, lines: &dyn Fn(Layout) -> Vec<Line>) -> io::Result<Option<End>> {
        let lines = lines(self.layout());
        // A section stays on one page where it can; the empty line before it goes with it.
        let mut sections: Vec<Vec<Line>> = vec![vec![]];
        for line in lines {
            if line.is_empty() {
                sections.push(vec![]);
            }
            if let Some(section) = sections.last_mut() {
                section.push(line);
            }
        }
        Ok(self.read(&Page::aside(), &sections).err())
    }

    fn pick(&mut self, pick: &Pick<'_>) -> io::Result<Picked> {
        let mut page = Page::new(pick.title, "");
        page.is_cover = pick.is_menu;
        page.prompt = pick.subtitle.map(|subtitle| Line::from(subtitle).into()).into_iter().collect();
        let keys = if pick.is_menu { Keys::Menu } else { Keys::Pick };
        page.keys = self.keys(keys);
        let rows = layout::table(pick.rows, self.room());
        let menu = Menu::list(rows, Numbering::Shown);
        let menu = pick.gap.into_iter().fold(menu, Menu::with_gap_after);
        Ok(loop {
            match self.list(&page, menu.clone(), Some(keys)) {
                Ok(Taken::Row(row)) => break Picked::Row(row),
                Ok(Taken::Left) => break Picked::End(End::Quit),
                Ok(_) => {}
                Err(end) => break Picked::End(end),
            }
        })
    }

    fn card(&mut self, card: &Card<'_>, missed: usize, _passing: Bystander<'_>) -> io::Result<After> {
        Ok(self.show_card(card, missed))
    }
}
