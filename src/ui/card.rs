//! The score card: what a sitting earned, what to go over again, and how to play the same quiz once more.

use std::time::Duration;

use super::{
    chart::{self, Bar},
    line::{Line, Style},
    markup, view,
};
use crate::{
    messages::{Messages, card::Result, progress::Compared},
    quiz::{
        ask::Ask,
        certainty::Calibration,
        mark::{Fraction, Outcome, to_f64, whole},
        number::show,
        review::When,
        score::{self, Score},
        session::Slot,
    },
};

/// What the card says.
#[derive(Debug, Clone, Copy)]
pub struct Card<'a> {
    /// The title of the quiz.
    pub title: &'a str,
    /// Its questions.
    pub slots: &'a [Slot],
    /// Its score.
    pub score: &'a Score,
    /// Marks by certainty, if the student was asked.
    pub calibration: Option<&'a Calibration>,
    /// How long it took.
    pub took: Duration,
    /// Whether it was cut off.
    pub is_cut_off: bool,
    /// The command that plays the same quiz; empty for a review, which is never the same.
    pub command: &'a str,
    /// How it stands beside what was done before, and what comes next.
    pub standing: Option<&'a Standing>,
    /// The language.
    pub messages: &'static dyn Messages,
}

/// How a sitting stands beside those before it, and what comes next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// How the score compares with those before it.
    pub compared: Option<Compared>,
    /// The topic to work on, and the command for it.
    pub work_on: Option<(String, String)>,
    /// When there is something to review, and how many questions.
    pub next: Option<(When, usize)>,
}

/// How the card is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// One fact a line, of any length.
    Plain,
    /// In columns, wrapped to this width, with bars.
    Wide {
        /// Columns there are for text.
        columns: usize,
        /// Whether the terminal shows more than ASCII.
        unicode: bool,
    },
}

/// From this width on there is room for two columns of text.
pub const ROOMY: usize = 60;

impl Card<'_> {
    fn number(&self, number: Fraction) -> String {
        // Tenths are enough for a person; the exact figure is in the JSON.
        let tenths = (number * whole(10)).round() / whole(10);
        show(tenths, self.messages.decimal_mark())
    }

    /// The score in words of numbers; none where nothing is graded.
    #[must_use]
    pub fn result(&self) -> Option<Result> {
        Some(Result {
            points: self.number(self.score.points),
            out_of: self.number(self.score.out_of),
            percent: self.number(self.score.percent?),
            needed: self.number(self.score.pass * self.score.out_of / whole(100)),
            passed: self.score.passed?,
        })
    }

    /// The card, line by line.
    #[must_use]
    pub fn lines(&self, layout: Layout) -> Vec<Line> {
        let messages = self.messages;
        let mut lines = self.head(layout);
        let blank = |lines: &mut Vec<Line>| {
            if layout != Layout::Plain {
                lines.push(Line::default());
            }
        };
        lines.extend(Self::sentence(&self.verdict(layout), layout));
        if self.is_cut_off {
            let answered = self.slots.iter().filter(|slot| slot.given.is_some()).count();
            lines.extend(Self::sentence(&messages.cut_off(answered, self.slots.len()), layout));
        }
        if let Some(compared) = self.standing.and_then(|standing| standing.compared.as_ref()) {
            lines.extend(Self::sentence(&messages.compared(compared), layout));
        }
        let topics = self.topics(layout);
        if !topics.is_empty() {
            blank(&mut lines);
            lines.extend(topics);
        }
        let missed = self.missed(layout);
        if !missed.is_empty() {
            blank(&mut lines);
            lines.push(Line::styled(messages.to_review(), Style::Strong));
            lines.extend(missed);
        }
        if let Some(confusion) = score::confusion(self.slots) {
            blank(&mut lines);
            let plain = score::Confusion {
                expected: markup::plain(&confusion.expected),
                given: markup::plain(&confusion.given),
                ..confusion
            };
            lines.extend(Self::sentence(&messages.confusion(&plain), layout));
        }
        if let Some(calibration) = self.calibration {
            blank(&mut lines);
            let (points, out_of) = (self.number(calibration.points), self.number(calibration.out_of));
            lines.extend(Self::sentence(&messages.certainty_points(&points, &out_of), layout));
            for level in calibration.levels.iter().filter(|level| level.answers > 0) {
                let said = messages.level(level.certainty, level.right, level.answers, level.verdict);
                lines.extend(Self::sentence(&said, layout));
            }
        }
        let ahead = self.ahead(layout);
        if !ahead.is_empty() {
            blank(&mut lines);
            lines.extend(ahead);
        }
        lines
    }

    /// What comes next: the topic to work on, the next review, and the same quiz for somebody else.
    fn ahead(&self, layout: Layout) -> Vec<Line> {
        let messages = self.messages;
        let mut said = vec![];
        if let Some(Standing { work_on, next, .. }) = self.standing {
            said.extend(work_on.iter().map(|(topic, command)| messages.work_on(&markup::plain(topic), command)));
            said.extend(next.map(|(when, count)| messages.next_review(when, count)));
        }
        if !self.command.is_empty() {
            said.push(messages.same_quiz(self.command));
        }
        said.iter().flat_map(|text| Self::sentence(text, layout)).collect()
    }

    fn head(&self, layout: Layout) -> Vec<Line> {
        let title = Line::from(markup::plain(self.title).as_str()).restyled(Style::Strong);
        let took = self.messages.took(self.took);
        match layout {
            Layout::Wide { columns, unicode } if columns >= ROOMY => {
                let gap = columns.saturating_sub(title.width() + Line::from(took.as_str()).width()).max(2);
                let rule = if unicode { "─" } else { "-" };
                vec![
                    title.and(&" ".repeat(gap), Style::Plain).and(&took, Style::Plain),
                    Line::styled(&rule.repeat(columns), Style::Dim),
                    Line::default(),
                ]
            }
            Layout::Wide { .. } => vec![title],
            Layout::Plain if self.is_cut_off => vec![title],
            Layout::Plain => vec![title.restyled(Style::Plain), Line::from(took.as_str())],
        }
    }

    fn verdict(&self, layout: Layout) -> String {
        let short = matches!(layout, Layout::Wide { columns, .. } if columns < ROOMY);
        match self.result() {
            None => self.messages.nothing_graded().to_owned(),
            Some(result) if short => self.messages.short_result(&result),
            Some(result) => self.messages.result(&result),
        }
    }

    fn sentence(text: &str, layout: Layout) -> Vec<Line> {
        match layout {
            Layout::Plain => vec![Line::from(text)],
            Layout::Wide { columns, .. } => Line::from(text).wrap(columns, 0),
        }
    }

    fn topics(&self, layout: Layout) -> Vec<Line> {
        let topics = score::topics(self.slots);
        let name = |topic: &score::TopicScore| match &topic.topic {
            Some(topic) => markup::plain(topic),
            None => self.messages.other_topic().to_owned(),
        };
        if topics.iter().all(|topic| topic.topic.is_none()) {
            return vec![];
        }
        let Layout::Wide { columns, unicode } = layout else {
            let line = |topic: &score::TopicScore| {
                let part = self.messages.part(&self.number(topic.points), &self.number(topic.out_of));
                Line::from(self.messages.belongs(&name(topic), &part))
            };
            return topics.iter().map(line).collect();
        };
        let bar = |topic: &score::TopicScore| Bar {
            name: name(topic),
            share: to_f64(topic.points / topic.out_of),
            figure: self.messages.part(&self.number(topic.points), &self.number(topic.out_of)),
        };
        chart::bars(&topics.iter().map(bar).collect::<Vec<_>>(), columns, unicode)
    }

    fn missed(&self, layout: Layout) -> Vec<Line> {
        // Of a quiz that was cut off, what was never reached is not missed.
        let counts = |slot: &Slot| slot.is_missed() && (slot.given.is_some() || !self.is_cut_off);
        let missed = self.slots.iter().enumerate().filter(|(_, slot)| counts(slot));
        let mut lines = vec![];
        for (at, slot) in missed {
            let said = self.said(slot);
            let number = format!("{}. ", at + 1);
            match layout {
                Layout::Plain => {
                    let prompt = markup::plain(&view::prompt(&slot.question));
                    lines.extend([Line::from(format!("{number}{prompt}")), Line::from(format!("   {said}"))]);
                }
                Layout::Wide { columns, .. } => {
                    let prompt = markup::inline(&view::prompt(&slot.question), Style::Plain);
                    let head = Line::from(number.as_str()).join(prompt);
                    lines.push(head.cut(columns));
                    lines.extend(Line::from(format!("   {said}")).wrap(columns, 3));
                }
            }
        }
        lines
    }

    /// The right answer and what was said instead; of items, how many were placed rightly.
    fn said(&self, slot: &Slot) -> String {
        let messages = self.messages;
        let given = slot.given.as_ref();
        if let (Ask::Sort { .. }, Some(given)) = (&slot.ask, given) {
            let right = given.graded.parts.iter().filter(|part| Outcome::of(Some(part.fraction)) == Outcome::Right);
            return messages.placed(right.count(), given.graded.parts.len());
        }
        if matches!(slot.ask, Ask::Sort { .. }) {
            return messages.skipped().to_owned();
        }
        let (solution, _) = view::answer(slot, &slot.question.content.solution(), messages);
        let given = given.map(|given| view::answer(slot, &given.answer, messages).0);
        messages.missed(&solution, given.as_deref())
    }
}
