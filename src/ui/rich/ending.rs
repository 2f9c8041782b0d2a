//! The end of a quiz on the rich screen: handing an exam in, and the score card.

use super::{Paused, Rich, Taken, layout, layout::Page};
use crate::{
    messages::menus::{Keys, Room as Width},
    quiz::session::{Session, Slot},
    ui::{
        After, End, HandIn, Row,
        card::Card,
        line::{Line, Style},
        markup,
        menu::{Menu, Numbering},
    },
};

impl Rich {
    /// Lists the questions of an exam, and asks whether it is handed in.
    pub(super) fn ask_to_hand_in(&mut self, session: &Session, title: &str, can_be_resumed: bool) -> HandIn {
        let slots = session.slots();
        let row = |(at, slot): (usize, &Slot)| {
            let done = if slot.given.is_some() { "   " } else { " … " };
            Line::from(format!("{:>2}{done}", at + 1)).join(markup::inline(&slot.question.prompt, Style::Plain))
        };
        let width = self.room().width().saturating_sub(self.room().margin() + 2);
        let mut rows: Vec<Line> = slots.iter().enumerate().map(row).map(|line| line.cut(width)).collect();
        rows.push(Line::from(self.messages.hand_in_now()));
        let mut page = Page::new(&markup::plain(title), "");
        let without = session.unanswered();
        let said = match without.as_slice() {
            [] => self.messages.all_answered().to_owned(),
            without => self.messages.unanswered(without),
        };
        page.prompt = vec![Line::styled(&said, Style::Strong).into()];
        page.keys = self.keys(Keys::HandIn);
        let menu = Menu::list(rows, Numbering::Hidden).with_gap_after(slots.len().saturating_sub(1));
        let menu = menu.starting_at(without.first().map_or(slots.len(), |number| number - 1));
        loop {
            match self.list(&page, menu.clone(), Some(Keys::Pick)) {
                Ok(Taken::Row(row)) if row < slots.len() => break HandIn::TakeUp(row),
                Ok(Taken::Row(_)) => break HandIn::Now,
                Ok(Taken::Back) => break HandIn::Back,
                Ok(Taken::Left) => match self.pause(false, can_be_resumed) {
                    Ok(Paused::Leave) => break HandIn::End(End::Quit),
                    Ok(_) => {}
                    Err(end) => break HandIn::End(end),
                },
                Ok(Taken::Details) => {}
                Err(end) => break HandIn::End(end),
            }
        }
    }

    /// Shows the score card, and what can be done next.
    pub(super) fn show_card(&mut self, card: &Card<'_>, missed: usize) -> After {
        // What was skipped the card says itself.
        self.said.take_if(|said| said == self.messages.skipped());
        let mut rows = vec![];
        if missed > 0 {
            rows.push((After::Replay, self.messages.replay(missed)));
        }
        rows.push((After::Another, self.messages.another().to_owned()));
        let mut stop = Row { name: self.messages.stop().to_owned(), ..Row::default() };
        let next = card.standing.and_then(|standing| standing.next);
        let next = next.map(|(when, count)| self.messages.until(when, count, self.width()));
        let later = if card.ended.can_be_resumed() { Some(self.messages.waits(self.width()).to_owned()) } else { next };
        match self.width() {
            Width::Wide => stop.note = later.unwrap_or_default(),
            Width::Narrow => stop.name = [stop.name].into_iter().chain(later).collect::<Vec<_>>().join(", "),
        }
        let names = rows.iter().map(|(_, name)| Row { name: name.clone(), ..Row::default() });
        let names: Vec<Row> = names.chain([stop]).collect();
        rows.push((After::Stop, String::new()));
        let menu = Menu::list(layout::table(&names, self.room()), Numbering::Hidden);
        loop {
            let mut page = Page::bare();
            page.keys = self.keys(Keys::Card);
            page.said = self.said.clone().into_iter().collect();
            let space = page.body_rows(self.room()).saturating_sub(menu.height(self.room()));
            let air = usize::from(!layout::is_low(self.room()));
            page.fixed = card.fitting(self.layout(), space.saturating_sub(air));
            match self.list(&page, menu.clone(), Some(Keys::Pick)) {
                Ok(Taken::Row(row)) => break rows.get(row).map_or(After::Stop, |(after, _)| *after),
                Ok(Taken::Details) => {
                    if let Err(end) = self.read(&Page::aside(), &card.blocks(self.layout())) {
                        break After::End(end);
                    }
                }
                Ok(Taken::Left) => break After::Stop,
                Ok(Taken::Back) => {}
                Err(end) => break After::End(end),
            }
        }
    }
}
