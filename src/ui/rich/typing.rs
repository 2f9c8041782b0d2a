//! Typing on the rich screen: dialoguer reads the line, between the question and the keys.

use std::{fmt, io};

use dialoguer::{Input, theme::Theme};

use super::{Rich, layout, layout::Page};
use crate::{
    messages::menus::Keys,
    quiz::{
        ask::{Ask, letter},
        bank::Mode,
        entries::{Criteria, Entries, Taken, Wanted},
    },
    ui::{
        Action, Asked, End, Reply,
        line::{Line, Safe, Style},
        markup::{self, Block},
        menu::{Event, Menu},
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

/// What was typed.
enum Heard {
    Text(String),
    Command(Command),
    Unknown(String),
    End(End),
}

impl Rich {
    /// Puts a question that is answered by typing.
    pub(super) fn type_answer(&mut self, asked: &Asked<'_>) -> io::Result<Reply> {
        let slot = asked.slot;
        let practice = asked.rules.mode == Mode::Practice;
        let criteria = if practice { Criteria::Asked } else { Criteria::Left };
        let mut entries = Entries::new(&slot.ask, &slot.shown, slot.notation(), criteria);
        let near = |line: usize, text: &str| practice && slot.question.content.is_near(line, text);
        let mut hint = slot.hint;
        let mut said: Vec<String> = self.said.take().into_iter().collect();
        if let Some(given) = &slot.given {
            said.push(self.messages.given(&view::answer(slot, &given.answer, self.messages).0));
        }
        let mut typed: Vec<String> = vec![];
        let mut unread = true;
        loop {
            if entries.wanted() == Wanted::Criteria {
                match self.criteria(asked) {
                    Ok(letters) => {
                        if let Ok(Taken::Complete(answer)) = entries.take(&letters, &near) {
                            return Ok(Reply { action: Action::Answer(answer), hint });
                        }
                    }
                    Err(end) => return Ok(Reply { action: Action::End(end, entries.cut_off()), hint }),
                }
                continue;
            }
            let mut page = self.question(asked, &typed);
            if std::mem::take(&mut unread) && page.is_tall(self.room(), 1) {
                let (head, blocks) = page.to_read();
                if let Err(end) = self.read(&head, &blocks, false) {
                    return Ok(Reply { action: Action::End(end, None), hint });
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
                _ => self.messages.type_here(&slot.ask),
            };
            let reply = |action: Action| Ok(Reply { action, hint });
            match self.hear(&page, &label) {
                Heard::End(end) => return reply(Action::End(end, entries.cut_off())),
                Heard::Command(Command::Skip) => return reply(Action::Skip),
                Heard::Command(Command::Quit) => return reply(Action::End(End::Quit, entries.cut_off())),
                Heard::Command(Command::Back) if entries.back() => _ = typed.pop(),
                Heard::Command(Command::Back) => return reply(Action::Back),
                Heard::Command(Command::Help) => said.extend(self.messages.commands().into_iter().map(str::to_owned)),
                Heard::Command(Command::Hint) if !practice => said.push(self.messages.no_hint_in_exam().to_owned()),
                Heard::Command(Command::Hint) if slot.question.hint.is_none() => {
                    said.push(self.messages.no_hint().to_owned());
                }
                Heard::Command(Command::Hint) => hint = true,
                Heard::Unknown(command) => said.push(self.messages.unknown_command(&command)),
                Heard::Text(text) => match entries.take(&text, &near) {
                    Ok(Taken::Complete(answer)) => return reply(Action::Answer(answer)),
                    Ok(Taken::More) => typed.push(text),
                    Ok(Taken::Near) => said.push(self.messages.near_miss().to_owned()),
                    Err(misread) => said.push(self.messages.misread(&misread)),
                },
            }
        }
    }

    /// The question, with what was typed so far.
    fn question(&self, asked: &Asked<'_>, typed: &[String]) -> Page {
        let slot = asked.slot;
        let mut page = self.head(asked);
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
            Ask::Prose { .. } => {
                page.prompt.push(Block::Text(Line::styled(&self.messages.how_to_answer(&slot.ask), Style::Dim)));
                page.prompt.extend(typed.iter().map(|line| Block::Text(Line::from(line.as_str()))));
            }
            _ => {}
        }
        page
    }

    /// Shows the model, and asks which criteria are met; they come back as letters.
    fn criteria(&mut self, asked: &Asked<'_>) -> Result<String, End> {
        let Ask::Prose { model, criteria } = &asked.slot.ask else { return Ok(String::new()) };
        let mut page = self.head(asked);
        let mut blocks = vec![vec![Line::styled(self.messages.model(), Style::Strong)]];
        blocks.push(vec![markup::inline(model, Style::Plain)]);
        self.read(&page, &blocks, false)?;
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
                super::Pressed::Key(key) => key,
                super::Pressed::Redraw => continue,
                super::Pressed::End(end) => return Err(end),
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
    fn hear(&mut self, page: &Page, label: &str) -> Heard {
        let room = self.room();
        let page =
            if page.is_tall(room, 1) { page.clone().with_end_of_question(room, room.rows - 2) } else { page.clone() };
        let (mut lines, _) = page.compose(room);
        let foot = lines.pop().unwrap_or_default();
        let used = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
        let gap = usize::from(room.rows >= 16);
        let row = (used + gap).min(room.rows.saturating_sub(2));
        self.terminal.flush_type_ahead();
        self.terminal.frame(&lines, (row, 0));
        let colon = if self.messages.language() == crate::messages::Language::French { "\u{a0}:" } else { ":" };
        let theme = Bare { margin: " ".repeat(room.margin()), colon };
        let foot = foot.paint(self.terminal.color());
        let read = self.terminal.suspend(row, || {
            let term = console::Term::stderr();
            term.write_str(&format!("\u{1b}7\u{1b}[{};1H{foot}\u{1b}8", room.rows))?;
            let input = Input::<String>::with_theme(&theme).with_prompt(label).allow_empty(true).report(false);
            input.interact_text_on(&term).map_err(|dialoguer::Error::IO(error)| error)
        });
        let signal = self.terminal.signal();
        let line = match read {
            Ok(line) => line,
            Err(_) if signal != 0 => return Heard::End(End::Interrupted(i32::try_from(signal).unwrap_or(2))),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return Heard::End(End::Interrupted(2)),
            Err(_) => return Heard::End(End::InputEnded),
        };
        if signal != 0 {
            return Heard::End(End::Interrupted(i32::try_from(signal).unwrap_or(2)));
        }
        // dialoguer puts Ctrl-D into the answer: alone on its line it is the end of the input.
        if line.trim_matches(' ') == "\u{4}" {
            return Heard::End(End::InputEnded);
        }
        let line: String =
            unicode_normalization::UnicodeNormalization::nfc(line.chars().filter(|c| !c.is_control())).collect();
        match crate::ui::typed::read(Safe::new(&line).as_str()) {
            Typed::Text(text) => Heard::Text(text),
            Typed::Command(command) => Heard::Command(command),
            Typed::Unknown(command) => Heard::Unknown(command),
        }
    }
}
