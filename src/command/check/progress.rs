//! How far a long run is: a bar on the terminal, which appears after a while and goes away again.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::World;
use crate::messages::Messages;

/// How long a run lasts before there is a bar.
const DELAY: Duration = Duration::from_secs(1);

/// How far a run is.
#[derive(Debug)]
pub(super) struct Progress {
    messages: &'static dyn Messages,
    began: Duration,
    all: usize,
    done: usize,
    may_show: bool,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Of a run over so many files. Only a terminal has a bar, and not where the plain screen was asked for.
    pub(super) fn new(all: usize, world: &World<'_>) -> Self {
        let may_show = !world.screen.is_plain();
        Self { messages: world.messages, began: (world.clock.since)(), all, done: 0, may_show, bar: None }
    }

    /// One more file is done.
    pub(super) fn one_more(&mut self, now: Duration) {
        self.done += 1;
        self.look(now);
    }

    /// Shows how far the run is, if it lasts long.
    pub(super) fn look(&mut self, now: Duration) {
        if !self.may_show || now.saturating_sub(self.began) < DELAY {
            return;
        }
        let bar = self.bar.get_or_insert_with(|| {
            let all = u64::try_from(self.all).unwrap_or(u64::MAX);
            let style =
                ProgressStyle::with_template("{msg} [{wide_bar}]").unwrap_or_else(|_| ProgressStyle::default_bar());
            let bar = ProgressBar::with_draw_target(Some(all), ProgressDrawTarget::stderr());
            bar.set_style(style.progress_chars("=> "));
            bar
        });
        bar.set_message(self.messages.checked_so_far(self.done, self.all));
        bar.set_position(u64::try_from(self.done).unwrap_or(u64::MAX));
    }

    /// Writes something with the bar out of the way.
    pub(super) fn beside<R>(&self, write: impl FnOnce() -> R) -> R {
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }

    /// Takes the bar away.
    pub(super) fn end(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    #[test]
    fn a_bar_comes_after_a_second_and_only_where_it_may() {
        for (may_show, after, expected) in [(true, 999, false), (true, 1000, true), (false, 5000, false)] {
            let began = Duration::from_secs(7);
            let messages = Language::English.messages();
            let mut progress = Progress { messages, began, all: 2, done: 0, may_show, bar: None };
            progress.one_more(began + Duration::from_millis(after));
            assert_eq!(progress.bar.is_some(), expected, "{after} ms");
            assert_eq!(progress.bar.as_ref().map(ProgressBar::position), expected.then_some(1));
            progress.end();
        }
    }
}
