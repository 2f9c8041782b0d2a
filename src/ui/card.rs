//! The score card: what a sitting earned, what to go over again, and how to play the same quiz once more.

use std::time::Duration;

use self::part::Part;
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

mod part;

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
    /// How it ended.
    pub ended: Ended,
    /// Whether it was a review, in which what is wrong comes back until it is right.
    pub is_review: bool,
    /// The command that plays the same quiz; empty for a review, which is never the same.
    pub command: &'a str,
    /// The command that goes on with it.
    pub resume: &'a str,
    /// How it stands beside what was done before, and what comes next.
    pub standing: Option<&'a Standing>,
    /// The language.
    pub messages: &'static dyn Messages,
}

/// How a sitting ended, as far as that changes what its card tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// All was asked, or the time was over.
    Over,
    /// It was cut off for good.
    Early,
    /// It was cut off, and can be gone on with.
    Waits,
    /// The same of an exam, which gives no feedback before it is handed in: nothing is told of how it came out.
    WaitsUnmarked,
}

impl Ended {
    /// Whether it can be gone on with.
    #[must_use]
    pub fn can_be_resumed(self) -> bool {
        matches!(self, Self::Waits | Self::WaitsUnmarked)
    }
}

/// How a sitting stands beside those before it, and what comes next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// How the score compares with those before it.
    pub compared: Option<Compared>,
    /// The topic to work on, and the command for it, if there is one.
    pub work_on: Option<(String, Option<String>)>,
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

/// Where the card is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Above a menu, which does what commands would do.
    Screen,
    /// In the output, where commands can be copied.
    Output,
}

/// From this width on there is room for two columns of text.
pub const ROOMY: usize = 60;

/// The most topics above a menu; of more, the weakest.
const TOPICS: usize = 6;

/// From so many rows on there is an empty line between two parts.
const AIRY: usize = 12;

impl Card<'_> {
    fn is_cut_off(&self) -> bool {
        self.ended != Ended::Over
    }

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
            // Whole, as wherever scores are compared.
            percent: self.number(self.score.percent?.round()),
            needed: self.number(self.score.pass * self.score.out_of / whole(100)),
            passed: Some(self.score.passed?).filter(|_| !self.is_review),
            is_cut_off: self.is_cut_off(),
        })
    }

    /// The card as it goes to the output, line by line.
    #[must_use]
    pub fn lines(&self, layout: Layout) -> Vec<Line> {
        part::all(&self.parts(layout, Place::Output), layout != Layout::Plain)
    }

    /// All that a screen shows of it, to be read page by page: blocks that a page does not break.
    #[must_use]
    pub fn blocks(&self, layout: Layout) -> Vec<Vec<Line>> {
        part::blocks(self.parts(layout, Place::Screen))
    }

    /// As much of it as so many rows of a screen have room for.
    #[must_use]
    pub fn fitting(&self, layout: Layout, rows: usize) -> Vec<Line> {
        let mut parts = self.parts(layout, Place::Screen);
        let airy = rows >= AIRY;
        let all = part::all(&parts, airy);
        if all.len() <= rows {
            return all;
        }
        if let Some(topics) = parts.get_mut(1).filter(|part| part.facts.len() > TOPICS) {
            *topics = self.topics(layout, TOPICS);
        }
        let more = |count: usize| Line::styled(&self.messages.others(count), Style::Dim);
        part::fitting(&parts, rows, airy, airy.then_some(&more))
    }

    fn parts(&self, layout: Layout, place: Place) -> Vec<Part> {
        let stand = Part { stays: 1, ..Part::new(1, self.stand(layout, place)) };
        let ahead = Part::new(6, self.ahead(layout, place));
        if self.ended == Ended::WaitsUnmarked {
            return vec![stand, ahead];
        }
        let missed = self.missed(layout);
        let to_review = Some(Line::styled(self.messages.to_review(), Style::Strong));
        vec![
            stand,
            self.topics(layout, usize::MAX),
            Part { head: to_review, unlisted: Some(0), ..Part::new(5, missed) },
            Part::new(7, self.sources(layout)),
            Part::new(2, self.confusion(layout).into_iter().collect()),
            Part::new(4, self.certainty(layout)),
            ahead,
        ]
    }

    /// The title and the score, then how the quiz ended and what it compares with.
    fn stand(&self, layout: Layout, place: Place) -> Vec<Vec<Line>> {
        let messages = self.messages;
        let left = self.slots.iter().filter(|slot| !slot.is_done()).count();
        let mut facts = vec![self.head(layout)];
        if self.is_cut_off() {
            let answered = self.slots.iter().filter(|slot| slot.given.is_some()).count();
            facts.push(Self::sentence(&messages.cut_off(answered, self.slots.len(), left), layout));
        } else if left > 0 {
            facts.push(Self::sentence(&messages.never_asked(left), layout));
        }
        if self.ended.can_be_resumed() && place == Place::Output {
            facts.push(Self::with_command(messages.to_resume(), self.resume, layout));
        }
        let compared = self.standing.and_then(|standing| standing.compared.as_ref());
        facts.extend(compared.map(|compared| Self::sentence(&messages.compared(compared), layout)));
        facts
    }

    /// Where to read what was missed: what the banks of these questions are about.
    fn sources(&self, layout: Layout) -> Vec<Vec<Line>> {
        let missed = self.slots.iter().filter(|slot| slot.is_missed());
        let mut sources: Vec<&str> = missed.filter_map(|slot| slot.bank.source.as_deref()).collect();
        let mut seen = std::collections::HashSet::new();
        sources.retain(|source| seen.insert(*source));
        let said = |source: &&str| Self::sentence(&self.messages.source(&markup::plain(source)), layout);
        sources.iter().map(said).collect()
    }

    fn confusion(&self, layout: Layout) -> Option<Vec<Line>> {
        let confusion = score::confusion(self.slots)?;
        let plain = score::Confusion {
            expected: markup::plain(&confusion.expected),
            given: markup::plain(&confusion.given),
            ..confusion
        };
        Some(Self::sentence(&self.messages.confusion(&plain), layout))
    }

    fn certainty(&self, layout: Layout) -> Vec<Vec<Line>> {
        let (messages, Some(calibration)) = (self.messages, self.calibration) else { return vec![] };
        let minus = if matches!(layout, Layout::Wide { unicode: false, .. }) { "-" } else { "\u{2212}" };
        let points = self.number(calibration.points).replace('-', minus);
        let said = messages.certainty_points(&points, &self.number(calibration.out_of));
        let levels = calibration.levels.iter().filter(|level| level.answers > 0);
        let levels = levels.map(|level| messages.level(level.certainty, level.right, level.answers, level.verdict));
        std::iter::once(said).chain(levels).map(|text| Self::sentence(&text, layout)).collect()
    }

    /// What comes next: the topic to work on, the next review, and the same quiz for somebody else.
    fn ahead(&self, layout: Layout, place: Place) -> Vec<Vec<Line>> {
        let messages = self.messages;
        let mut facts = vec![];
        if let Some(Standing { work_on, next, .. }) = self.standing {
            if let Some((topic, command)) = work_on {
                let said = messages.work_on(&markup::plain(topic));
                facts.push(match command {
                    Some(command) if place == Place::Output => Self::with_command(&said, command, layout),
                    _ => Self::sentence(&said, layout),
                });
            }
            // Above the menu, the row that stops says it.
            let next = next.filter(|_| place == Place::Output);
            facts.extend(next.map(|(when, count)| Self::sentence(&messages.next_review(when, count), layout)));
        }
        if !self.command.is_empty() && place == Place::Output {
            facts.push(Self::with_command(messages.same_quiz(), self.command, layout));
        }
        facts
    }

    /// A sentence and a command, which is never broken: where there is no room beside the sentence, it stands below.
    fn with_command(text: &str, command: &str, layout: Layout) -> Vec<Line> {
        let beside = format!("{text} {command}");
        match layout {
            Layout::Wide { columns, .. } if Line::from(beside.as_str()).width() > columns => {
                let mut lines = Self::sentence(text, layout);
                lines.push(Line::from(format!("  {command}")));
                lines
            }
            _ => vec![Line::from(beside)],
        }
    }

    /// The title and the score.
    fn head(&self, layout: Layout) -> Vec<Line> {
        let title = Line::from(markup::plain(self.title).as_str()).restyled(Style::Strong);
        let took = self.messages.took(self.took, self.is_cut_off());
        let verdict = self.verdict(layout);
        let mut lines = match layout {
            Layout::Wide { columns, unicode } if columns >= ROOMY => {
                let gap = columns.saturating_sub(title.width() + Line::from(took.as_str()).width()).max(2);
                let rule = if unicode { "─" } else { "-" };
                vec![
                    title.and(&" ".repeat(gap), Style::Plain).and(&took, Style::Plain),
                    Line::styled(&rule.repeat(columns), Style::Dim),
                    Line::default(),
                ]
            }
            Layout::Wide { columns, .. } => {
                let width = Line::from(verdict.as_str()).width();
                if title.width() + 2 + width <= columns {
                    return vec![title.padded(columns - width).and(&verdict, Style::Plain)];
                }
                title.wrap(columns, 0)
            }
            Layout::Plain if self.is_cut_off() => vec![title],
            Layout::Plain => vec![title.restyled(Style::Plain), Line::from(took.as_str())],
        };
        lines.extend(Self::sentence(&verdict, layout));
        lines
    }

    fn verdict(&self, layout: Layout) -> String {
        let short = matches!(layout, Layout::Wide { columns, .. } if columns < ROOMY);
        match self.result() {
            _ if self.ended == Ended::WaitsUnmarked => self.messages.not_handed_in().to_owned(),
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

    /// The topics; of more than so many, the weakest.
    fn topics(&self, layout: Layout, most: usize) -> Part {
        let mut topics = score::topics(self.slots);
        let all = topics.len();
        if all > most {
            topics.sort_by_key(|topic| topic.points / topic.out_of);
            topics.truncate(most);
        }
        let facts = self.bars(&topics, layout).into_iter().map(|line| vec![line]).collect();
        Part { unlisted: Some(all - topics.len()), ..Part::new(3, facts) }
    }

    fn bars(&self, topics: &[score::TopicScore], layout: Layout) -> Vec<Line> {
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

    fn missed(&self, layout: Layout) -> Vec<Vec<Line>> {
        let missed = self.slots.iter().enumerate().filter(|(_, slot)| slot.is_missed());
        let fact = |(at, slot): (usize, &Slot)| {
            let said = self.said(slot);
            let number = format!("{}. ", at + 1);
            match layout {
                Layout::Plain => {
                    let prompt = markup::plain(&view::prompt(&slot.question));
                    vec![Line::from(format!("{number}{prompt}")), Line::from(format!("   {said}"))]
                }
                Layout::Wide { columns, .. } => {
                    let prompt = markup::inline(&view::prompt(&slot.question), Style::Plain);
                    let mut lines = vec![Line::from(number.as_str()).join(prompt).cut(columns)];
                    lines.extend(Line::from(format!("   {said}")).wrap(columns, 3));
                    lines
                }
            }
        };
        missed.map(fact).collect()
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
            return messages.passed_over().to_owned();
        }
        let (solution, _) = view::answer(slot, &slot.question.content.solution(), messages);
        let given = given.map(|given| view::answer(slot, &given.answer, messages).0);
        messages.missed(&solution, given.as_deref())
    }
}
