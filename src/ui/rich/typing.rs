//! Typing on the rich screen: dialoguer reads the line, between the question and the keys.

use std::{
    fmt, io,
    time::{Duration, Instant},
};

use dialoguer::theme::Theme;

use super::{Paused, Pressed, Rich, layout, layout::Page};
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
        terminal::Input,
        typed::{Command, Typed},
        view,
    },
};

/// The look of a line that is typed: what it is for, and nothing else.
struct Bare {
    margin: String,
    colon: &'static str,
}

impl Theme for Bare {
    fn format_input_prompt(&self, f: &mut dyn fmt::Write, prompt: &str, _default: Option<&str>) -> fmt::Result {
        write!(f, "{}{prompt}{} ", self.margin, self.colon)
    }
}

/// The beginning of a line.
enum Begun {
    /// So much of it; the rest is to come.
    Part(String),
    /// All of it.
    Line(String),
}

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
        let mut typed: Vec<String> = vec![];
        let mut unread = true;
        let deadline = asked.time_left.and_then(|left| super::now().checked_add(left));
        loop {
            if entries.wanted() == Wanted::Criteria {
                match self.criteria(asked, &typed) {
                    Ok(letters) => {
                        if let Ok(Taken::Complete(answer)) = entries.take(&letters, &near) {
                            return Ok(Action::Answer(answer));
                        }
                    }
                    Err(end) => return Ok(Action::End(end, entries.cut_off())),
                }
                continue;
            }
            let mut page = self.question(asked, &typed);
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
            match self.hear(&page, &label, deadline) {
                Heard::End(end) => return Ok(Action::End(end, entries.cut_off())),
                Heard::Command(Command::Skip) => return Ok(Action::Skip),
                Heard::Command(Command::Edit) => return Ok(Action::Edit),
                Heard::Command(Command::Quit) => return Ok(Action::End(End::Quit, entries.cut_off())),
                Heard::Command(Command::Back) if entries.back() => _ = typed.pop(),
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
                    Ok(Taken::More) => typed.push(text),
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
        page.keys = self.keys(Keys::Typed);
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

    /// Reads a line below a page; the keys stand on the last line meanwhile. Until something is typed keys come here,
    /// so that Ctrl-D, Escape, another size and the end of the time are seen; dialoguer drops them all.
    fn hear(&mut self, page: &Page, label: &str, deadline: Option<Instant>) -> Heard {
        self.terminal.flush_type_ahead();
        let begun = loop {
            let (lines, cursor) = self.with_label(page, label);
            self.terminal.frame(&lines, cursor);
            let wait = deadline.map(|deadline| deadline.saturating_duration_since(super::now()));
            match self.press(wait) {
                Pressed::End(end) => return Heard::End(end),
                Pressed::Key(Key::Escape) if page.is_aside => return Heard::Left,
                Pressed::Key(Key::Escape) => match self.pause(page.can_be_edited, page.can_be_resumed) {
                    Ok(Paused::Leave) => return Heard::End(End::Quit),
                    Ok(Paused::Edit) => return Heard::Command(Command::Edit),
                    Ok(Paused::GoOn) => {}
                    Err(end) => return Heard::End(end),
                },
                Pressed::Key(Key::Tab) => return Heard::Command(Command::Skip),
                Pressed::Key(Key::Char('?')) => return Heard::Command(Command::Hint),
                Pressed::Key(Key::Left) => return Heard::Command(Command::Back),
                Pressed::Key(Key::Enter) => break Begun::Line(String::new()),
                Pressed::Key(Key::Char(c)) => break self.begun(c),
                Pressed::Key(_) | Pressed::Redraw => {}
            }
        };
        let line = match begun {
            Begun::Line(line) => line,
            Begun::Part(part) => match self.edit(page, label, part) {
                Ok(line) => line,
                Err(end) => return Heard::End(end),
            },
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

    /// What is typed at once with its first character: all of a line that is pasted.
    fn begun(&mut self, first: char) -> Begun {
        let mut text = String::from(first);
        while let Input::Key(key) = self.terminal.key(Some(Duration::ZERO)) {
            match key {
                Key::Char(c) => text.push(c),
                Key::Backspace => _ = text.pop(),
                Key::Enter => return Begun::Line(text),
                _ => {}
            }
        }
        Begun::Part(text)
    }

    /// The page with the label of the line below it, and where the line begins.
    fn with_label(&self, page: &Page, label: &str) -> (Vec<Line>, (usize, usize)) {
        let room = self.room();
        let page = if page.is_tall(room, 1) {
            page.clone().with_end_of_question(room, room.rows.saturating_sub(2))
        } else {
            page.clone()
        };
        let (mut lines, _) = page.compose(room);
        let foot = lines.pop().unwrap_or_default();
        let used = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
        let gap = usize::from(used + 3 < room.rows);
        let row = (used + gap).min(room.rows.saturating_sub(2));
        let label = Line::from(format!("{}{label}{} ", " ".repeat(room.margin()), self.colon()));
        let column = label.width();
        lines.resize(row, Line::default());
        lines.push(label);
        lines.resize(room.rows.saturating_sub(1), Line::default());
        lines.push(foot);
        (lines, (row, column))
    }

    fn colon(&self) -> &'static str {
        if self.messages.language() == crate::messages::Language::French { "\u{a0}:" } else { ":" }
    }

    /// Lets dialoguer read the rest of a line.
    fn edit(&mut self, page: &Page, label: &str, part: String) -> Result<String, End> {
        let (mut lines, (row, _)) = self.with_label(page, label);
        let rows = lines.len();
        let foot = lines.pop().unwrap_or_default().paint(self.terminal.color());
        let theme = Bare { margin: " ".repeat(self.room().margin()), colon: self.colon() };
        let read = self.terminal.suspend(row, || {
            let term = console::Term::stderr();
            term.write_str(&format!("\u{1b}7\u{1b}[{rows};1H{foot}\u{1b}8"))?;
            let input = dialoguer::Input::<String>::with_theme(&theme).with_prompt(label).with_initial_text(part);
            let input = input.allow_empty(true).report(false);
            input.interact_text_on(&term).map_err(|dialoguer::Error::IO(error)| error)
        });
        let signal = i32::try_from(self.terminal.signal()).unwrap_or(2);
        match read {
            _ if signal != 0 => Err(End::Interrupted(signal)),
            Ok(line) => Ok(line),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(End::Interrupted(2)),
            Err(_) => Err(End::InputEnded),
        }
    }
}
