//! What a sitting keeps while it runs: its time, and its answers in the history.

use std::{io, time::Duration};

use crate::{command::Clock, history::keeper::Keeper, messages::Messages, quiz::session::Session, ui::Screen};

/// Keeps a sitting. Without a keeper nothing is kept.
#[derive(Debug)]
pub(super) struct Keep<'a> {
    clock: &'a Clock<'a>,
    messages: &'static dyn Messages,
    keeper: Option<&'a mut Keeper>,
    /// The time of the clock at which it began, and the active time used before.
    began: Duration,
    before: Duration,
    unsaid: Vec<String>,
}

impl<'a> Keep<'a> {
    /// Begins to count the time, after `before` that was used in earlier sittings.
    pub(super) fn new(
        clock: &'a Clock<'a>,
        messages: &'static dyn Messages,
        keeper: Option<&'a mut Keeper>,
        before: Duration,
    ) -> Self {
        Self { clock, messages, keeper, began: (clock.since)(), before, unsaid: vec![] }
    }

    /// The active time used so far.
    pub(super) fn now(&self) -> Duration {
        (self.clock.since)().saturating_sub(self.began) + self.before
    }

    /// Writes what is new. What there is to say of it waits until [`Self::tell`].
    pub(super) fn keep(&mut self, session: &Session) {
        let (now, moment) = (self.now(), self.clock.moment());
        let notice = self.keeper.as_mut().and_then(|keeper| keeper.keep(session, now, moment, &self.clock.stamp()));
        self.unsaid.extend(notice.map(|notice| self.messages.notice(&notice)));
    }

    /// Writes what the sitting came to.
    pub(super) fn end(&mut self, session: &Session, is_over: bool) {
        let (now, moment, stamp) = (self.now(), self.clock.moment(), self.clock.stamp());
        let notice = self.keeper.as_mut().and_then(|keeper| keeper.end(session, now, moment, &stamp, is_over));
        self.unsaid.extend(notice.map(|notice| self.messages.notice(&notice)));
    }

    /// Says what there is to say.
    pub(super) fn tell(&mut self, screen: &mut dyn Screen) -> io::Result<()> {
        self.unsaid.drain(..).try_for_each(|text| screen.notice(&text))
    }
}
