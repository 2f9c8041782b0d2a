//! The plain screen: for pipes, screen readers and dumb terminals. No cursor movement, no colour, one fact a line;
//! everything can be done in it.

use std::io::{self, Write};

use super::{
    Action, After, Asked, Bystander, End, Entered, Field, HandIn, Passing, Pick, Picked, Screen,
    card::{Card, Layout},
    line::Line,
    markup::{self, Block},
    typed::{Command, Typed},
    view,
};
use crate::{
    messages::Messages,
    quiz::{
        ask::Ask,
        bank::Mode,
        entries::{Criteria, Entries, Taken, Wanted},
        fold::{Strict, fold},
        mark::Outcome,
        session::{Certainty, Session},
    },
};

mod question;

/// Where lines come from.
pub trait Lines {
    /// The next line, when there is one.
    ///
    /// # Errors
    /// When reading fails.
    fn next(&mut self) -> io::Result<Input>;

    /// The next line, if it is there already: nothing is waited for.
    fn at_hand(&mut self) -> Option<io::Result<Input>>;
}

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A line, without its end.
    Line(String),
    /// The end of the input.
    End,
    /// This signal.
    Signal(i32),
}

/// The plain screen.
pub struct Plain<'a> {
    lines: Box<dyn Lines + 'a>,
    /// What was read ahead.
    ahead: Option<io::Result<Input>>,
    out: Box<dyn Write + 'a>,
    messages: &'static dyn Messages,
    /// Whether someone sits at a terminal: offers are made to them, never to a pipe.
    offers: bool,
    /// Whether the commands are still to be named: once, to someone at a terminal, where no line of keys does.
    names_help: bool,
    /// What was said of the last line of a form: of the next it is not said again.
    about: Vec<String>,
}

/// What a line that is asked for came to.
enum Heard {
    Text(String),
    Command(Command),
    /// The student disagrees with the last mark.
    Flag(String),
    End(End),
}

impl<'a> Plain<'a> {
    /// A plain screen that reads `lines` and writes to `out`; `offers` where someone sits at a terminal.
    pub fn new(
        lines: Box<dyn Lines + 'a>,
        out: Box<dyn Write + 'a>,
        messages: &'static dyn Messages,
        offers: bool,
    ) -> Self {
        Self { lines, ahead: None, out, messages, offers, names_help: offers, about: vec![] }
    }

    /// Says something of Cornet's own, in which no mark is left to be read.
    fn say(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}", Line::from(text).text())
    }

    /// Shows a text of the author's with its marks, code blocks line by line.
    fn show(&mut self, text: &str) -> io::Result<()> {
        for block in markup::blocks(text, super::line::Style::Plain) {
            let (Block::Text(line) | Block::Code(line)) = block;
            writeln!(self.out, "{}", line.text())?;
        }
        Ok(())
    }

    /// Reads a line of a quiz; help and unknown commands are answered here.
    fn hear(&mut self) -> io::Result<Heard> {
        self.hear_with(&self.messages.commands())
    }

    /// Reads a line; help says what the commands are.
    fn hear_with(&mut self, commands: &[&str]) -> io::Result<Heard> {
        loop {
            self.out.flush()?;
            let line = match self.ahead.take().unwrap_or_else(|| self.lines.next())? {
                Input::Line(line) => line,
                Input::End => return Ok(Heard::End(End::InputEnded)),
                Input::Signal(signal) => return Ok(Heard::End(End::Interrupted(signal))),
            };
            match super::typed::read(&line) {
                Typed::Text(text) => return Ok(Heard::Text(text)),
                Typed::Command(Command::Quit) => return Ok(Heard::End(End::Quit)),
                Typed::Command(Command::Help) => {
                    for line in commands {
                        self.say(line)?;
                    }
                }
                Typed::Command(command) => return Ok(Heard::Command(command)),
                Typed::Flag(reason) => return Ok(Heard::Flag(reason)),
                Typed::Unknown(command) => self.say(&self.messages.unknown_command(&command))?,
            }
        }
    }

    fn object(&mut self, reason: String, passing: Bystander<'_>) -> io::Result<()> {
        passing(Passing::Objection(reason)).map_or(Ok(()), |said| self.say(&said))
    }

    /// Hears whether the student disagrees with the last mark of all, where no line is read after it: only what
    /// stands in a pipe already, and any other line is left to what comes next.
    fn last_objection(&mut self, passing: Bystander<'_>) -> io::Result<()> {
        loop {
            let Some(input) = self.ahead.take().or_else(|| self.lines.at_hand()) else { return Ok(()) };
            match &input {
                Ok(Input::Line(line)) => {
                    if let Typed::Flag(reason) = super::typed::read(line) {
                        self.object(reason, passing)?;
                        continue;
                    }
                }
                Ok(Input::End | Input::Signal(_)) | Err(_) => {}
            }
            self.ahead = Some(input);
            return Ok(());
        }
    }
}

impl Screen for Plain<'_> {
    fn ask(&mut self, asked: &Asked<'_>, passing: Bystander<'_>) -> io::Result<Action> {
        let (slot, messages) = (asked.slot, self.messages);
        let practice = asked.rules.mode == Mode::Practice;
        if std::mem::take(&mut self.names_help) {
            self.say(messages.help_at_hand())?;
        }
        self.put(asked)?;
        let mut commands = messages.commands();
        if asked.can_be_edited() {
            commands.insert(commands.len().saturating_sub(1), messages.edit_command());
        }
        let criteria = if practice { Criteria::Asked } else { Criteria::Left };
        let mut entries = Entries::new(&slot.ask, &slot.shown, slot.notation(), criteria);
        let near = |line: usize, text: &str| asked.is_near(line, text);
        let mut announce = true;
        loop {
            if announce && entries.wanted() != Wanted::Prose {
                self.want(asked, &entries)?;
            }
            announce = true;
            match self.hear_with(&commands)? {
                Heard::End(end) => return Ok(Action::End(end, entries.cut_off())),
                Heard::Command(Command::Edit) => return Ok(Action::Edit),
                Heard::Command(Command::Skip) => return Ok(Action::Skip),
                Heard::Command(Command::Back) if !entries.back() => return Ok(Action::Back),
                Heard::Command(Command::Hint) if !practice => self.say(messages.no_hint_in_exam())?,
                Heard::Command(Command::Hint) => match &slot.question.hint {
                    Some(text) => {
                        _ = passing(Passing::Hint);
                        self.say(&messages.hint(&markup::plain(text)))?;
                    }
                    None => self.say(messages.no_hint())?,
                },
                Heard::Command(_) => {}
                Heard::Flag(reason) => self.object(reason, passing)?,
                Heard::Text(text) => match entries.take(&text, &near) {
                    Ok(Taken::Complete(answer)) => return Ok(Action::Answer(answer)),
                    Ok(Taken::More) => {}
                    Ok(Taken::Near) => {
                        _ = passing(Passing::NearMiss);
                        self.say(messages.near_miss())?;
                        announce = false;
                    }
                    Err(misread) => self.say(&messages.misread(&misread))?,
                },
            }
        }
    }

    fn certainty(&mut self, _asked: &Asked<'_>) -> io::Result<Result<Certainty, End>> {
        self.say(self.messages.how_sure())?;
        loop {
            match self.hear()? {
                Heard::End(end) => return Ok(Err(end)),
                Heard::Text(text) if Certainty::parse(&text).is_some() => {
                    return Ok(Ok(Certainty::parse(&text).unwrap_or(Certainty::Low)));
                }
                _ => {
                    self.say(self.messages.not_a_certainty())?;
                    for (at, (name, earns)) in view::certainties(self.messages, "\u{2212}").iter().enumerate() {
                        self.say(&format!("{}. {name} ({earns})", at + 1))?;
                    }
                }
            }
        }
    }

    fn feedback(&mut self, asked: &Asked<'_>, again: bool, _passing: Bystander<'_>) -> io::Result<Option<End>> {
        let messages = self.messages;
        if again {
            writeln!(self.out)?;
            self.say(&messages.shown_again(asked.number, asked.all))?;
            self.prompt(asked.slot)?;
            if let Ask::Blanks { pieces, .. } = &asked.slot.ask {
                self.show(&view::gapped(pieces, messages))?;
            }
        }
        let feedback = view::feedback(asked.slot, messages);
        self.say(messages.verdict(feedback.outcome))?;
        // Of free writing, the answer and the model were there just before.
        if feedback.outcome != Outcome::Ungraded || again {
            for fact in &feedback.facts {
                self.say(fact)?;
            }
        }
        for text in feedback.remarks.iter().chain(&feedback.explanation).chain(&feedback.source) {
            self.show(text)?;
        }
        Ok(None)
    }

    fn hand_in(&mut self, session: &Session, _title: &str, _can_be_resumed: bool) -> io::Result<HandIn> {
        let (slots, messages) = (session.slots(), self.messages);
        let without = session.unanswered();
        writeln!(self.out)?;
        if without.is_empty() {
            self.say(messages.all_answered())?;
        } else {
            self.say(&messages.unanswered(&without))?;
        }
        self.say(&messages.hand_in(slots.len()))?;
        loop {
            match self.hear()? {
                Heard::End(end) => return Ok(HandIn::End(end)),
                Heard::Command(Command::Back) => return Ok(HandIn::Back),
                Heard::Text(text) if text.trim().is_empty() => return Ok(HandIn::Now),
                Heard::Text(text) => match text.trim().parse::<usize>() {
                    Ok(number) if (1..=slots.len()).contains(&number) => return Ok(HandIn::TakeUp(number - 1)),
                    _ => self.say(&messages.not_a_question(slots.len()))?,
                },
                Heard::Command(_) | Heard::Flag(_) => self.say(&messages.not_a_question(slots.len()))?,
            }
        }
    }

    fn notice(&mut self, text: &str) -> io::Result<()> {
        self.say(text)
    }

    fn lend(&mut self, run: &mut dyn FnMut()) -> io::Result<()> {
        self.out.flush()?;
        run();
        Ok(())
    }

    fn field(&mut self, field: &Field<'_>) -> io::Result<Entered> {
        let commands = self.messages.form_commands();
        if self.about != field.about {
            writeln!(self.out)?;
            field.about.iter().try_for_each(|text| self.say(text))?;
            self.about = field.about.to_vec();
        }
        if let Some(said) = field.said {
            self.say(said)?;
        }
        loop {
            self.say(&self.messages.item(field.label))?;
            match self.hear_with(&commands)? {
                Heard::Text(text) => return Ok(Entered::Text(text)),
                Heard::Command(Command::Back) => return Ok(Entered::Back),
                Heard::Command(_) | Heard::Flag(_) => {}
                Heard::End(end) => return Ok(Entered::End(end)),
            }
        }
    }

    fn page(&mut self, lines: &dyn Fn(Layout) -> Vec<Line>) -> io::Result<Option<End>> {
        writeln!(self.out)?;
        lines(Layout::Plain).iter().try_for_each(|line| writeln!(self.out, "{}", line.text()))?;
        Ok(None)
    }

    fn pick(&mut self, pick: &Pick<'_>) -> io::Result<Picked> {
        writeln!(self.out)?;
        self.say(pick.title)?;
        if let Some(subtitle) = pick.subtitle {
            self.say(subtitle)?;
        }
        for (at, row) in pick.rows.iter().enumerate() {
            let said = [&row.name, &row.figure, &row.note].map(String::as_str);
            let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
            self.say(&format!("{}. {}", at + 1, said.join(", ")))?;
        }
        loop {
            self.say(pick.question)?;
            match self.hear()? {
                Heard::End(end) => return Ok(Picked::End(end)),
                Heard::Text(text) => {
                    let typed = fold(&text, Strict::default());
                    let number = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                    let named = |row: &super::Row| {
                        fold(&row.id, Strict::default()) == typed || fold(&row.name, Strict::default()) == typed
                    };
                    let row = number
                        .filter(|number| *number < pick.rows.len())
                        .or_else(|| pick.rows.iter().position(|row| !typed.is_empty() && named(row)));
                    if let Some(row) = row {
                        return Ok(Picked::Row(row));
                    }
                }
                Heard::Command(_) | Heard::Flag(_) => {}
            }
        }
    }

    fn card(&mut self, _card: &Card<'_>, missed: usize, passing: Bystander<'_>) -> io::Result<After> {
        if !self.offers {
            return self.last_objection(passing).map(|()| After::Stop);
        }
        if missed == 0 {
            return Ok(After::Stop);
        }
        self.say(&self.messages.replay_question(missed))?;
        let mut heard = self.hear()?;
        while let Heard::Flag(reason) = heard {
            self.object(reason, passing)?;
            heard = self.hear()?;
        }
        Ok(match heard {
            Heard::Text(text) if self.messages.yes().contains(&fold(&text, Strict::default()).as_str()) => {
                After::Replay
            }
            Heard::End(end @ End::Interrupted(_)) => After::End(end),
            _ => After::Stop,
        })
    }
}

impl std::fmt::Debug for Plain<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Plain").field("offers", &self.offers).finish_non_exhaustive()
    }
}
