//! A sheet as plain text, in lines of a given width.

use super::{
    Body, Key, Printed, Row, Sheet,
    facts::{Facts, Group},
};
use crate::{
    messages::Messages,
    ui::{
        line::{Line, Style},
        markup::{self, Block},
        view,
    },
};

/// What is below a prompt stands under its first letter.
const INDENT: &str = "   ";

/// The lines of a sheet.
#[must_use]
pub fn lines(sheet: &Sheet<'_>, columns: usize) -> Vec<Line> {
    let mut lines = vec![Line::styled(&markup::plain(sheet.title), Style::Strong)];
    let about = sheet.description.into_iter().chain(sheet.source.as_deref());
    lines.extend(about.flat_map(|text| Line::from(markup::plain(text)).wrap(columns, 0)));
    let mut page = Page { columns, messages: sheet.messages, lines };
    for (at, question) in sheet.questions.iter().enumerate() {
        page.lines.push(Line::default());
        page.question(at + 1, question);
        if let Some(key) = &question.key {
            page.key(key);
        }
    }
    for facts in &sheet.facts {
        page.facts(facts);
    }
    page.lines
}

struct Page<'a> {
    columns: usize,
    messages: &'a dyn Messages,
    lines: Vec<Line>,
}

impl Page<'_> {
    fn paragraph(&mut self, text: &str, indent: &str) {
        let hang = indent.chars().count();
        for block in markup::blocks(text, Style::Plain) {
            match block {
                Block::Text(line) => self.lines.extend(Line::from(indent).join(line).wrap(self.columns, hang)),
                Block::Code(line) => self.lines.push(Line::from(indent).join(line)),
            }
        }
    }

    fn question(&mut self, number: usize, question: &Printed) {
        let head = format!("{number}. ");
        let hang = head.chars().count();
        let prompt = match &question.body {
            Body::Many(_) => format!("{} {}", question.prompt, self.messages.tick_all()),
            _ => question.prompt.clone(),
        };
        let mut blocks = markup::blocks(&prompt, Style::Strong).into_iter();
        if let Some(Block::Text(first) | Block::Code(first)) = blocks.next() {
            self.lines.extend(Line::styled(&head, Style::Strong).join(first).wrap(self.columns, hang));
        }
        for block in blocks {
            let (Block::Text(line) | Block::Code(line)) = block;
            self.lines.push(Line::from(INDENT).join(line));
        }
        match &question.body {
            Body::One(rows) | Body::Many(rows) | Body::Order(rows) => self.rows(rows),
            Body::Sort(items, places) => {
                self.rows(places);
                for item in items {
                    self.paragraph(&format!("___ {item}"), INDENT);
                }
            }
            Body::Gaps(text, words) => {
                self.paragraph(text, INDENT);
                self.rows(words);
            }
            Body::Line(Some(unit)) => self.paragraph(&format!("______________ {unit}"), INDENT),
            Body::Line(None) | Body::Lines => self.paragraph("______________", INDENT),
        }
    }

    /// A category a row; with reasons, an item a line.
    fn facts(&mut self, facts: &Facts) {
        self.lines.push(Line::default());
        self.lines.push(Line::styled(&markup::plain(&facts.title), Style::Strong));
        let name = |group: &Group| Line::from(INDENT).join(Line::from(markup::plain(&group.name)));
        let widest = facts.categories.iter().map(|group| name(group).width()).max().unwrap_or_default();
        let column = (widest + 2).min(self.columns / 2);
        for group in &facts.categories {
            let name = name(group);
            if facts.has_reasons() {
                self.lines.extend(name.wrap(self.columns, INDENT.len()));
                if let Some(why) = &group.why {
                    self.paragraph(why, INDENT);
                }
                for (item, why) in &group.items {
                    let said = why.as_ref().map_or_else(|| item.clone(), |why| self.messages.belongs(item, why));
                    self.paragraph(&format!("- {said}"), "     ");
                }
                continue;
            }
            let items = group.items.iter().map(|(item, _)| markup::plain(item));
            let items = Line::from(view::listed(items, self.messages));
            if name.width() < column {
                self.lines.extend(name.padded(column).join(items).wrap(self.columns, column));
            } else {
                self.lines.extend(name.wrap(self.columns, INDENT.len()));
                self.lines.extend(Line::default().padded(column).join(items).wrap(self.columns, column));
            }
        }
    }

    fn rows(&mut self, rows: &[Row]) {
        for row in rows {
            self.paragraph(&format!("{}. {}", row.letter, row.text), INDENT);
        }
    }

    fn key(&mut self, key: &Key) {
        if let Some(answer) = &key.answer {
            self.paragraph(&self.messages.belongs(self.messages.key(), answer), INDENT);
        }
        for remark in &key.remarks {
            let head = match &remark.verdict {
                Some(verdict) => self.messages.belongs(&remark.name(), verdict),
                None => remark.name(),
            };
            let said = match &remark.feedback {
                Some(feedback) => format!("{head}{}{feedback}", remark.stop()),
                None => head,
            };
            self.paragraph(&format!("- {said}"), "     ");
        }
        for text in [&key.explanation, &key.source, &key.hint].into_iter().flatten() {
            self.paragraph(text, INDENT);
        }
    }
}
