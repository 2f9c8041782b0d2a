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
    /// Begins to count the time, after `before` that was used in earlier sittings. `unsaid` is said first.
    pub(super) fn new(
        clock: &'a Clock<'a>,
        messages: &'static dyn Messages,
        keeper: Option<&'a mut Keeper>,
        before: Duration,
        unsaid: Vec<String>,
    ) -> Self {
        Self { clock, messages, keeper, began: (clock.since)(), before, unsaid }
    }

    /// Counts the time of a sitting beside this one, of which nothing is kept.
    pub(super) fn beside(&self) -> Keep<'a> {
        Self::new(self.clock, self.messages, None, Duration::ZERO, vec![])
    }

    /// The active time used so far.
    pub(super) fn now(&self) -> Duration {
        (self.clock.since)().saturating_sub(self.began) + self.before
    }

    /// Whether what is answered is kept, so that a sitting that is left can be gone on with.
    pub(super) fn can_be_resumed(&self) -> bool {
        self.keeper.as_ref().is_some_and(|keeper| keeper.keeps())
    }

    /// Whether there is an attempt in the history.
    pub(super) fn is_there(&self) -> bool {
        self.keeper.as_ref().is_some_and(|keeper| keeper.key().is_some())
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

    /// Keeps that the student disagrees with the mark of a question, and returns what there is to say of it.
    pub(super) fn object(&mut self, at: Option<usize>, reason: &str) -> String {
        let messages = self.messages;
        match (at, self.keeper.as_mut()) {
            (None, _) => messages.nothing_to_object().to_owned(),
            (_, None) => messages.objection_not_kept().to_owned(),
            (Some(at), Some(keeper)) => match keeper.object(at, reason) {
                Ok(()) => messages.objection_kept().to_owned(),
                Err(trouble) => messages.trouble(&trouble),
            },
        }
    }

    /// Says what there is to say.
    pub(super) fn tell(&mut self, screen: &mut dyn Screen) -> io::Result<()> {
        self.unsaid.drain(..).try_for_each(|text| screen.notice(&text))
    }
}
