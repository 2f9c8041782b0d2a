//! The page of a student's progress: scores over time, topics, what will be remembered, what is missed and what is
//! taken for what; as pictures in columns, or as sentences one a line.

use super::{
    card::{Layout, ROOMY},
    chart::{self, Bar},
    line::{Line, Style},
    markup,
};
use crate::{
    messages::{Messages, progress::Mistaken},
    quiz::{
        progress::{Forecast, Mastery, Missed, Table, Taken},
        review::When,
    },
};

/// The most scores that are told in words.
const TOLD: usize = 10;

/// What the page says.
#[derive(Debug, Clone)]
pub struct Progress {
    /// Scores of quizzes, in per cent, the oldest first.
    pub scores: Vec<f64>,
    /// Whether these are scores of several quizzes.
    pub is_mixed: bool,
    /// Whether some of what was asked are facts of a taxonomy, several of which one question can be about.
    pub has_facts: bool,
    /// How well each topic is known.
    pub topics: Vec<Mastery>,
    /// What will be remembered.
    pub forecast: Forecast,
    /// What is missed most, each with its prompt.
    pub missed: Vec<(Missed, String)>,
    /// What was given for what, topic by topic.
    pub tables: Vec<Table>,
    /// What is taken for what, the most often first.
    pub confusions: Vec<Taken>,
    /// The confusion most worth mending.
    pub to_mend: Option<Taken>,
    /// When the next review is worth it, and how many questions it has.
    pub next: Option<(When, usize)>,
    /// The language.
    pub messages: &'static dyn Messages,
}

impl Progress {
    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.scores.is_empty() && self.topics.is_empty() && self.forecast.known == 0
    }

    /// The page, line by line.
    #[must_use]
    pub fn lines(&self, layout: Layout) -> Vec<Line> {
        let messages = self.messages;
        if self.is_empty() {
            return sentence(messages.no_progress(), layout);
        }
        let mut lines = head(messages.progress_title(), layout);
        let parts = [
            self.scores(layout),
            self.topics(layout),
            self.forecast(layout),
            self.missed(layout),
            self.mistaken(layout),
        ];
        let next = self.next.map(|(when, count)| sentence(&messages.next_review(when, count), layout));
        for part in parts.into_iter().chain(next).filter(|part| !part.is_empty()) {
            if layout != Layout::Plain && lines.len() > 1 {
                lines.push(Line::default());
            }
            lines.extend(part);
        }
        lines
    }

    fn number(&self, number: f64) -> String {
        let text = format!("{:.1}", number + 0.0);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        text.replace('.', &self.messages.decimal_mark().to_string())
    }

    fn scores(&self, layout: Layout) -> Vec<Line> {
        let messages = self.messages;
        let (Some(last), Some(best)) = (self.scores.last(), self.scores.iter().copied().reduce(f64::max)) else {
            return vec![];
        };
        let percent = |score: &f64| format!("{score:.0}");
        let shown = match layout {
            Layout::Plain => self.scores.len().min(TOLD),
            Layout::Wide { columns, .. } => self.scores.len().min(chart::room(columns)),
        };
        let scores = self.scores.get(self.scores.len() - shown..).unwrap_or_default();
        let mut lines = heading(&messages.scores(shown, self.is_mixed), layout);
        match layout {
            // Two points are no course.
            Layout::Wide { columns, unicode } if shown > 2 => {
                let shares: Vec<f64> = scores.iter().map(|score| score / 100.0).collect();
                lines.extend(chart::line(&shares, columns, unicode, &|number| messages.percent(&number.to_string())));
            }
            _ if shown > 1 => {
                let told: Vec<String> = scores.iter().map(percent).collect();
                lines.extend(sentence(&messages.scores_said(&told), layout));
            }
            _ => {}
        }
        let told = match self.scores.as_slice() {
            [_] => messages.percent(&percent(last)),
            _ => messages.last_and_best(&percent(last), &percent(&best)),
        };
        lines.extend(sentence(&told, layout));
        lines
    }

    fn topics(&self, layout: Layout) -> Vec<Line> {
        let bar = |topic: &Mastery| {
            let name = match &topic.topic {
                Some(topic) => markup::plain(topic),
                None => self.messages.other_topic().to_owned(),
            };
            let figure = self.messages.part(&self.number(topic.right), &topic.asked.to_string());
            Bar { name, share: topic.right / count(topic.asked), figure }
        };
        let bars: Vec<Bar> = self.topics.iter().map(bar).collect();
        let said = if self.has_facts { self.messages.topics_legend() } else { "" };
        self.bars(self.messages.by_topic(), &bars, said, layout)
    }

    fn forecast(&self, layout: Layout) -> Vec<Line> {
        let Forecast { known, now, in_7_days, in_30_days } = self.forecast;
        if known == 0 {
            return vec![];
        }
        let bar = |(name, remembered): (&str, f64)| Bar {
            name: name.to_owned(),
            share: remembered / count(known),
            figure: self.messages.percent(&format!("{:.0}", 100.0 * remembered / count(known))),
        };
        let rows = self.messages.forecast_days().into_iter().zip([now, in_7_days, in_30_days]);
        let bars: Vec<Bar> = rows.map(bar).collect();
        self.bars(self.messages.forecast(), &bars, &self.messages.forecast_legend(known, self.has_facts), layout)
    }

    fn bars(&self, title: &str, bars: &[Bar], said: &str, layout: Layout) -> Vec<Line> {
        if bars.is_empty() {
            return vec![];
        }
        let mut lines = heading(title, layout);
        match layout {
            Layout::Wide { columns, unicode } => lines.extend(chart::bars(bars, columns, unicode)),
            Layout::Plain => {
                lines.extend(bars.iter().map(|bar| Line::from(self.messages.belongs(&bar.name, &bar.figure))));
            }
        }
        lines.extend(legend(said, layout));
        lines
    }

    fn missed(&self, layout: Layout) -> Vec<Line> {
        if self.missed.is_empty() {
            return vec![];
        }
        let mut lines = heading(self.messages.most_missed(), layout);
        let told = self
            .missed
            .iter()
            .map(|(missed, prompt)| (self.messages.missed_times(missed.missed, missed.answers), markup::plain(prompt)));
        let told: Vec<(String, String)> = told.collect();
        let widest = told.iter().map(|(times, _)| Line::from(times.as_str()).width()).max().unwrap_or_default();
        lines.extend(told.iter().flat_map(|(times, prompt)| match layout {
            Layout::Plain => vec![Line::from(self.messages.belongs(times, prompt))],
            Layout::Wide { columns, .. } => {
                Line::from(times.as_str()).padded(widest + 2).and(prompt, Style::Plain).wrap(columns, widest + 2)
            }
        }));
        lines
    }

    /// The table of the topic with the confusion most worth mending, else the one made most often; in words all of
    /// them, up to a few.
    fn mistaken(&self, layout: Layout) -> Vec<Line> {
        let Some(worst) = self.to_mend.as_ref().or(self.confusions.first()) else { return vec![] };
        let topic = |topic: &Option<String>| topic.as_deref().map(markup::plain);
        let said = |taken: &Taken| {
            self.messages.mistaken(&Mistaken {
                expected: markup::plain(&taken.expected),
                given: markup::plain(&taken.given),
                times: taken.times,
                of: taken.of,
            })
        };
        match layout {
            Layout::Plain => {
                let mut lines = heading(&self.messages.confusions(None), layout);
                let others = self.confusions.iter().filter(|taken| *taken != worst);
                lines.extend(std::iter::once(worst).chain(others).take(TOLD).map(|taken| Line::from(said(taken))));
                lines
            }
            Layout::Wide { columns, unicode } => {
                let mut lines = heading(&self.messages.confusions(topic(&worst.topic).as_deref()), layout);
                lines.extend(Line::from(said(worst)).wrap(columns, 0));
                if let Some(table) = self.tables.iter().find(|table| table.topic == worst.topic) {
                    let names: Vec<String> = table.categories.iter().map(|name| markup::plain(name)).collect();
                    lines.push(Line::default());
                    lines.extend(chart::table(&names, &table.counts, columns, unicode));
                    lines.extend(legend(self.messages.table_legend(), layout));
                }
                lines
            }
        }
    }
}

fn head(title: &str, layout: Layout) -> Vec<Line> {
    match layout {
        Layout::Wide { columns, unicode } if columns >= ROOMY => {
            let rule = if unicode { "─" } else { "-" };
            vec![Line::styled(title, Style::Strong), Line::styled(&rule.repeat(columns), Style::Dim)]
        }
        Layout::Wide { .. } => vec![Line::styled(title, Style::Strong)],
        Layout::Plain => vec![Line::from(title)],
    }
}

fn heading(text: &str, layout: Layout) -> Vec<Line> {
    match layout {
        Layout::Wide { columns, .. } => Line::styled(text, Style::Strong).wrap(columns, 0),
        Layout::Plain => vec![Line::from(text)],
    }
}

/// What a picture means, below it.
fn legend(text: &str, layout: Layout) -> Vec<Line> {
    match layout {
        _ if text.is_empty() => vec![],
        Layout::Plain => vec![Line::from(text)],
        Layout::Wide { columns, .. } => Line::styled(text, Style::Dim).wrap(columns, 0),
    }
}

fn sentence(text: &str, layout: Layout) -> Vec<Line> {
    match layout {
        Layout::Plain => vec![Line::from(text)],
        Layout::Wide { columns, .. } => Line::from(text).wrap(columns, 0),
    }
}

fn count(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
