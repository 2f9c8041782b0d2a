//! How the plain screen puts a question: one fact a line.

use std::io::{self, Write};

use super::Plain;
use crate::{
    quiz::{
        ask::{Ask, Value, letter},
        entries::{Entries, Wanted},
        session::Slot,
    },
    ui::{Asked, markup, view},
};

impl Plain<'_> {
    pub(super) fn put(&mut self, asked: &Asked<'_>) -> io::Result<()> {
        let Asked { slot, number, all, .. } = asked;
        let messages = self.messages;
        writeln!(self.out)?;
        self.say(&messages.question_of(*number, *all))?;
        if let Some(left) = asked.time_left {
            self.say(&messages.time_left(left))?;
        }
        self.prompt(slot)?;
        let rows = &slot.shown.rows;
        let option = |value: &Value| view::value(value, messages);
        match &slot.ask {
            Ask::One { options, .. } | Ask::Many { options, .. } => {
                if matches!(slot.ask, Ask::Many { .. }) {
                    self.say(messages.several_expected())?;
                }
                self.rows(rows, |index| options.get(index).map(|choice| option(&choice.value)))?;
            }
            Ask::Order { steps } => self.rows(rows, |index| steps.get(index).map(|step| markup::plain(step)))?,
            Ask::Sort { bins, .. } => {
                self.rows(&slot.shown.bins, |index| bins.get(index).map(|bin| markup::plain(bin)))?;
            }
            Ask::Blanks { pieces, words } => {
                self.show(&view::gapped(pieces, messages))?;
                self.rows(rows, |index| words.get(index).map(|word| markup::plain(word)))?;
            }
            Ask::Text(_) | Ask::Prose { .. } => {}
        }
        self.say(&messages.how_to_answer(&slot.ask))
    }

    /// Shows the prompt, where there is one: a text with gaps may go without.
    pub(super) fn prompt(&mut self, slot: &Slot) -> io::Result<()> {
        let prompt = &slot.question.prompt;
        if prompt.is_empty() { Ok(()) } else { self.show(prompt) }
    }

    pub(super) fn rows(&mut self, shown: &[usize], text: impl Fn(usize) -> Option<String>) -> io::Result<()> {
        for (place, index) in shown.iter().enumerate() {
            let text = text(*index).unwrap_or_default();
            self.say(&format!("{}. {text}", letter(place)))?;
        }
        Ok(())
    }

    /// Says what the next line is for, where a question takes several.
    pub(super) fn want(&mut self, asked: &Asked<'_>, entries: &Entries<'_>) -> io::Result<()> {
        let messages = self.messages;
        match (&asked.slot.ask, entries.wanted()) {
            (Ask::Sort { items, .. }, Wanted::Item(item)) => {
                let item = items.get(item).map(|item| markup::plain(item)).unwrap_or_default();
                self.say(&messages.item(&item))
            }
            (ask, Wanted::Gap(gap)) => self.say(&messages.gap(gap + 1, ask.lines())),
            (Ask::Prose { model, criteria }, Wanted::Criteria) => {
                self.say(messages.model())?;
                self.show(model)?;
                self.say(messages.criteria())?;
                self.rows(&asked.slot.shown.rows, |index| criteria.get(index).map(|text| markup::plain(text)))?;
                self.say(messages.how_to_name_criteria())
            }
            _ => Ok(()),
        }
    }
}
