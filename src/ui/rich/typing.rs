//! Typing on the rich screen, between the question and the keys.

use std::{io, time::Instant};

use super::{Paused, Pressed, Rich, entry::Entry, layout, layout::Page};
use crate::{
    messages::menus::Keys,
    quiz::{
        ask::{Ask, Format, letter},
        bank::Mode,
        entries::{Criteria, Entries, Taken, Wanted},
    },
    ui::{
        Action, Asked, Bystander, End, Entered, Field, Passing,
        line::{Line, Safe, Style},
        markup::{self, Block},
        menu::{Event, Key, Menu},
        typed::{Command, Typed},
        view,
    },
};

/// What was typed.
enum Heard {
    Text(String),
    Command(Command),
    Unknown(String),
    Flag(String),
    /// Nothing: what was asked in passing was left.
    Left,
    End(End),
}

impl Rich {
    /// Puts a question that is answered by typing.
    pub(super) fn type_answer(&mut self, asked: &Asked<'_>, passing: Bystander<'_>) -> io::Result<Action> {
        let slot = asked.slot;
        let practice = asked.rules.mode == Mode::Practice;
        let criteria = if practice { Criteria::Asked } else { Criteria::Left };
        let mut entries = Entries::new(&slot.ask, &slot.shown, slot.notation(), criteria);
        let near = |line: usize, text: &str| asked.is_near(line, text);
        let mut hint = slot.hint;
        let mut said: Vec<String> = self.said.take().into_iter().collect();
        if let Some(given) = &slot.given {
            said.push(self.messages.given(&view::answer(slot, &given.answer, self.messages).0));
        }
        let mut unread = true;
        let deadline = asked.time_left.and_then(|left| super::now().checked_add(left));
        loop {
            if entries.wanted() == Wanted::Criteria {
                match self.criteria(asked, entries.lines()) {
                    Ok(letters) => {
                        if let Ok(Taken::Complete(answer)) = entries.take(&letters, &near) {
                            return Ok(Action::Answer(answer));
                        }
                    }
                    Err(end) => return Ok(Action::End(end, entries.cut_off())),
                }
                continue;
            }
            let mut page = self.question(asked, entries.lines());
            if std::mem::take(&mut unread) && page.is_tall(self.room(), 1) {
                let (head, blocks) = page.to_read();
                if let Err(end) = self.read(&head, &blocks) {
                    return Ok(Action::End(end, None));
                }
            }
            if hint && let Some(text) = &slot.question.hint {
                said.push(self.messages.hint(text));
            }
            if !said.is_empty() {
                page.prompt.push(Block::Text(Line::default()));
            }
            page.prompt.extend(std::mem::take(&mut said).iter().map(|text| Block::Text(Line::from(text.as_str()))));
            let label = match entries.wanted() {
                Wanted::Gap(gap) => {
                    self.messages.gap(gap + 1, slot.ask.lines()).trim_end_matches([':', '\u{a0}']).to_owned()
                }
                _ => self.messages.type_here().to_owned(),
            };
            // What is pasted into free writing is all of it meant; elsewhere it would answer what was not seen.
            if entries.wanted() != Wanted::Prose || entries.lines().is_empty() {
                self.terminal.flush_type_ahead();
            }
            match self.hear(&page, &label, deadline) {
                Heard::End(end) => return Ok(Action::End(end, entries.cut_off())),
                Heard::Command(Command::Skip) => return Ok(Action::Skip),
                Heard::Command(Command::Edit) => return Ok(Action::Edit),
                Heard::Command(Command::Quit) => return Ok(Action::End(End::Quit, entries.cut_off())),
                Heard::Command(Command::Back) if entries.back() => {}
                Heard::Command(Command::Back) => return Ok(Action::Back),
                Heard::Command(Command::Help) => {
                    said.extend(self.messages.commands().into_iter().map(str::to_owned));
                    if asked.can_be_edited() {
                        said.insert(said.len().saturating_sub(1), self.messages.edit_command().to_owned());
                    }
                }
                Heard::Command(Command::Hint) if !practice => said.push(self.messages.no_hint_in_exam().to_owned()),
                Heard::Command(Command::Hint) if slot.question.hint.is_none() => {
                    said.push(self.messages.no_hint().to_owned());
                }
                Heard::Command(Command::Hint) => {
                    hint = true;
                    _ = passing(Passing::Hint);
                }
                Heard::Flag(reason) => said.extend(passing(Passing::Objection(reason))),
                Heard::Left => {}
                Heard::Unknown(command) => said.push(self.messages.unknown_command(&command)),
                Heard::Text(text) => match entries.take(&text, &near) {
                    Ok(Taken::Complete(answer)) => return Ok(Action::Answer(answer)),
                    Ok(Taken::More) => {}
                    Ok(Taken::Near) => {
                        _ = passing(Passing::NearMiss);
                        said.push(self.messages.near_miss().to_owned());
                    }
                    Err(misread) => said.push(self.messages.misread(&misread)),
                },
            }
        }
    }

    /// Asks for a line of a form; Escape goes back a step.
    pub(super) fn type_field(&mut self, field: &Field<'_>) -> Entered {
        let mut page = Page::new(field.title, "");
        page.is_aside = true;
        page.keys = self.keys(Keys::Form);
        let mut said: Vec<String> = field.said.map(str::to_owned).into_iter().collect();
        loop {
            if !said.is_empty() {
                said.insert(0, String::new());
            }
            let lines = field.about.iter().chain(&said).map(|text| Block::Text(Line::from(text.as_str())));
            page.prompt = lines.collect();
            said.clear();
            self.terminal.flush_type_ahead();
            match self.hear(&page, field.label, None) {
                Heard::Text(text) => return Entered::Text(text),
                Heard::Command(Command::Back) | Heard::Left => return Entered::Back,
                Heard::Command(Command::Quit) => return Entered::End(End::Quit),
                Heard::Command(Command::Help) => {
                    said.extend(self.messages.form_commands().into_iter().map(str::to_owned));
                }
                Heard::Command(_) | Heard::Flag(_) => {}
                Heard::Unknown(command) => said.push(self.messages.unknown_command(&command)),
                Heard::End(end) => return Entered::End(end),
            }
        }
    }

    /// Asks why the student disagrees; none if they leave it.
    pub(super) fn reason(&mut self, asked: &Asked<'_>) -> Result<Option<String>, End> {
        let mut page = self.head(asked);
        page.is_aside = true;
        page.keys = self.keys(Keys::Objection);
        page.prompt = layout::paragraphs(self.messages.why_disagree(), Style::Strong);
        self.terminal.flush_type_ahead();
        match self.hear(&page, self.messages.reason(), None) {
            Heard::Text(reason) | Heard::Flag(reason) | Heard::Unknown(reason) => Ok(Some(reason.trim().to_owned())),
            Heard::Command(_) | Heard::Left => Ok(None),
            Heard::End(end) => Err(end),
        }
    }

    /// The question, with what was typed so far.
    fn question(&self, asked: &Asked<'_>, typed: &[String]) -> Page {
        let slot = asked.slot;
        let mut page = self.head(asked);
        (page.can_be_edited, page.can_be_resumed) = (asked.can_be_edited(), asked.can_be_resumed);
        page.keys = self.keys(Keys::Typed(asked.rules.mode == Mode::Practice && slot.question.hint.is_some()));
        page.prompt = layout::paragraphs(&slot.question.prompt, Style::Strong);
        let empty = || Block::Text(Line::default());
        match &slot.ask {
            Ask::Blanks { pieces, words } => {
                page.prompt.push(empty());
                page.prompt.extend(markup::blocks(&view::gapped_with(pieces, typed, self.messages), Style::Plain));
                if !words.is_empty() {
                    let shown = slot.shown.rows.iter().filter_map(|index| words.get(*index));
                    let list: Vec<String> =
                        shown.enumerate().map(|(at, word)| format!("{}\u{a0}{}", letter(at), word)).collect();
                    page.prompt.push(empty());
                    page.prompt.push(Block::Text(markup::inline(&list.join("   "), Style::Plain)));
                }
            }
            Ask::Prose { .. } | Ask::Text(Format::Number { .. }) => {
                page.prompt.push(Block::Text(Line::styled(&self.messages.how_to_answer(&slot.ask), Style::Dim)));
                page.prompt.extend(typed.iter().map(|line| Block::Text(Line::from(line.as_str()))));
            }
            _ => {}
        }
        page
    }

    /// Shows what was written beside the model, and asks which criteria are met; they come back as letters.
    fn criteria(&mut self, asked: &Asked<'_>, written: &[String]) -> Result<String, End> {
        let Ask::Prose { model, criteria } = &asked.slot.ask else { return Ok(String::new()) };
        let mut page = self.head(asked);
        let heading = |text: &str| Line::styled(text, Style::Strong);
        let mut own = vec![heading(self.messages.type_here())];
        own.extend(written.iter().map(|line| Line::from(line.as_str())));
        let model = vec![heading(self.messages.model()), markup::inline(model, Style::Plain)];
        let blocks = [own, vec![Line::default()], model];
        self.read(&page, &blocks)?;
        page.prompt = vec![Line::styled(self.messages.criteria(), Style::Strong).into()];
        page.keys = self.keys(Keys::Many(false));
        let none = Line::from(self.messages.none_of_these());
        let options = criteria.iter().map(|text| crate::quiz::ask::Choice::from(text.as_str())).collect();
        let ask = Ask::Many { options, order: crate::quiz::ask::Order::Kept };
        let label = Self::label(self.messages);
        let Some(mut menu) = Menu::new(&ask, &asked.slot.shown, &label) else { return Ok(String::new()) };
        loop {
            page.menu = Some(menu.clone());
            page.said = vec![none.text()];
            self.show(&page);
            let key = match self.press(None) {
                Pressed::Key(key) => key,
                Pressed::Redraw => continue,
                Pressed::End(end) => return Err(end),
            };
            match menu.key(key) {
                Event::Answer(crate::quiz::ask::Answer::Many(met)) => {
                    return Ok(met.into_iter().map(letter).collect());
                }
                Event::Refused(_) => return Ok(String::new()),
                _ => {}
            }
        }
    }

    /// Reads a line below a page; the keys stand on the last line meanwhile.
    fn hear(&mut self, page: &Page, label: &str, deadline: Option<Instant>) -> Heard {
        let mut entry = Entry::default();
        // What is there before the line is seen goes on from the line before it.
        let is_pasted = self.terminal.has_more();
        let line = loop {
            // Of what is pasted not every character is worth a screen.
            if !self.terminal.has_more() {
                let (lines, cursor) = self.with_entry(page, label, &entry);
                self.terminal.frame(&lines, cursor);
            }
            let wait = deadline.map(|deadline| deadline.saturating_duration_since(super::now()));
            let key = match self.press(wait) {
                Pressed::Key(key) => key,
                Pressed::Redraw => continue,
                Pressed::End(end) => return Heard::End(end),
            };
            match key {
                Key::Enter => break entry.text(),
                Key::Escape if page.is_aside => return Heard::Left,
                Key::Escape => match self.pause(page.can_be_edited, page.can_be_resumed) {
                    Ok(Paused::Leave) => return Heard::End(End::Quit),
                    Ok(Paused::Edit) => return Heard::Command(Command::Edit),
                    Ok(Paused::GoOn) => {}
                    Err(end) => return Heard::End(end),
                },
                // In the midst of what is pasted it is a space.
                Key::Tab if (is_pasted || !entry.is_empty()) && self.terminal.has_more() => entry.key(Key::Char(' ')),
                // Beside the questions nothing can be skipped, and no hint be asked for.
                Key::Tab if page.is_aside => {}
                Key::Tab => return Heard::Command(Command::Skip),
                Key::Char('?') if entry.is_empty() && !is_pasted && !page.is_aside => {
                    return Heard::Command(Command::Hint);
                }
                Key::Left if entry.is_empty() => return Heard::Command(Command::Back),
                key => entry.key(key),
            }
        };
        let line: String =
            unicode_normalization::UnicodeNormalization::nfc(line.chars().filter(|c| !c.is_control())).collect();
        match crate::ui::typed::read(Safe::new(&line).as_str()) {
            Typed::Text(text) => Heard::Text(text),
            Typed::Command(command) => Heard::Command(command),
            Typed::Flag(reason) => Heard::Flag(reason),
            Typed::Unknown(command) => Heard::Unknown(command),
        }
    }

    /// The page with what is typed below it, and where the cursor stands.
    fn with_entry(&self, page: &Page, label: &str, entry: &Entry) -> (Vec<Line>, (usize, usize)) {
        let room = self.room();
        let label = format!("{label}{}", self.colon());
        let most = room.rows.saturating_sub(1) / 2;
        let entry = entry.draw(&label, room.margin(), room.width(), most.max(1));
        let typed = entry.rows.len();
        let space = room.rows.saturating_sub(typed + 1);
        let page =
            if page.is_tall(room, typed) { page.clone().with_end_of_question(room, space) } else { page.clone() };
        let (mut lines, _) = page.compose(room);
        let foot = lines.pop().unwrap_or_default();
        let used = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
        let row = (used + usize::from(used + 1 < space)).min(space);
        lines.resize(row, Line::default());
        lines.extend(entry.rows);
        lines.resize(room.rows.saturating_sub(1), Line::default());
        lines.push(foot);
        (lines, (row + entry.cursor.0, entry.cursor.1))
    }

    fn colon(&self) -> &'static str {
        if self.messages.language() == crate::messages::Language::French { "\u{a0}:" } else { ":" }
    }
}
