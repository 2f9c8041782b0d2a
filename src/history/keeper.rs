//! Keeping one sitting: whatever of it is not in the history yet is written, again and again, so that what failed once
//! is not lost.

use std::{path::PathBuf, sync::Arc, time::Duration};

use super::{
    History, LITTLE_PATIENCE, PATIENCE, Trouble,
    attempt::{Attempt, Changes, Handle, Moment, NewAnswer, Progress, State},
};
use crate::quiz::{
    evidence::evidence,
    question::Question,
    score::score,
    session::{Given, Position, Session, Slot},
};

/// What there is to say about keeping, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Answers are not kept.
    NotKept(Trouble),
    /// They are kept again, those from before included.
    KeptAgain,
    /// A damaged file was put aside under this name, and a new one begun.
    SetAside(PathBuf),
}

/// Keeps a sitting.
#[derive(Debug)]
pub struct Keeper {
    folder: Option<PathBuf>,
    attempt: Attempt,
    pub(super) history: Option<History>,
    handle: Option<Handle>,
    written: Written,
    /// The position in the history of each question of the sitting, where some were dropped.
    positions: Option<Vec<usize>>,
    failing: bool,
    over: bool,
}

/// What is in the history already.
#[derive(Debug, Default)]
struct Written {
    slots: Vec<(Progress, Option<Given>, Arc<Question>)>,
    position: Position,
}

impl Written {
    /// What is there of a sitting of which only the questions were written.
    fn begun(session: &Session) -> Self {
        let slot = |slot: &Slot| (Progress::default(), None, Arc::clone(&slot.question));
        Self { slots: session.slots().iter().map(slot).collect(), position: Position::default() }
    }

    fn of(session: &Session) -> Self {
        let slot = |slot: &Slot| (Progress::of(slot), slot.given.clone(), Arc::clone(&slot.question));
        Self { slots: session.slots().iter().map(slot).collect(), position: session.position() }
    }
}

impl Keeper {
    /// A keeper for a sitting that begins; it makes the attempt when something is first kept.
    #[must_use]
    pub fn new(folder: Option<PathBuf>, attempt: Attempt) -> Self {
        let written = Written::default();
        let (failing, over) = (false, false);
        Self { folder, attempt, history: None, handle: None, written, positions: None, failing, over }
    }

    /// A keeper for a sitting that goes on, with the position in the history of each of its questions.
    #[must_use]
    pub fn resume(
        folder: PathBuf,
        attempt: Attempt,
        (history, handle): (History, Handle),
        session: &Session,
        positions: Vec<usize>,
    ) -> Self {
        let written = Written::of(session);
        let (history, handle, positions) = (Some(history), Some(handle), Some(positions));
        Self { folder: Some(folder), attempt, history, handle, written, positions, failing: false, over: false }
    }

    /// The position in the history of a question of the sitting, or of the place behind the last one.
    fn position(&self, at: usize) -> usize {
        let Some(positions) = &self.positions else { return at };
        positions.get(at).copied().unwrap_or_else(|| positions.last().map_or(at, |last| last + 1))
    }

    /// What the attempt is called outside; none where nothing of it is kept.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.handle.map(|_| self.attempt.key.as_str())
    }

    /// Whether it keeps what is answered, as far as it has turned out.
    #[must_use]
    pub fn keeps(&self) -> bool {
        self.folder.is_some() && !self.failing && !self.over
    }

    /// Writes what is new. `date` names a file that is put aside.
    pub fn keep(&mut self, session: &Session, spent: Duration, now: Moment, date: &str) -> Option<Notice> {
        self.write(session, spent, now, date, None)
    }

    /// Writes what is new at the end of a sitting, and what it came to. One in which nothing was done is forgotten.
    pub fn end(
        &mut self,
        session: &Session,
        spent: Duration,
        now: Moment,
        date: &str,
        is_over: bool,
    ) -> Option<Notice> {
        let is_blank = |slot: &Slot| slot.tries == 0 && !slot.hint;
        let untouched = session.position() == Position::default() && session.slots().iter().all(is_blank);
        // What was resumed was begun for good.
        if untouched && !is_over && self.positions.is_none() {
            if let (Some(history), Some(handle)) = (&mut self.history, self.handle.take()) {
                _ = history.forget(handle);
            }
            return None;
        }
        self.write(session, spent, now, date, Some(if is_over { State::Finished } else { State::Open }))
    }

    /// Keeps that the student disagrees with the mark of a question.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn object(&mut self, position: usize, reason: &str) -> Result<(), Trouble> {
        let place = self.position(position);
        match (&mut self.history, self.handle) {
            (Some(history), Some(handle)) => history.object(handle, place, reason),
            _ => Err(Trouble::NoFolder),
        }
    }

    fn write(
        &mut self,
        session: &Session,
        spent: Duration,
        now: Moment,
        date: &str,
        end: Option<State>,
    ) -> Option<Notice> {
        if self.over {
            return None;
        }
        let mut aside = None;
        let mut result = self.attempt_to_write(session, spent, now, end);
        if result == Err(Trouble::Damaged)
            && let Some(folder) = self.folder.clone()
        {
            self.history = None;
            if let Ok(path) = History::set_aside(&folder, date) {
                aside = Some(Notice::SetAside(path));
                (self.handle, self.written, self.positions) = (None, Written::default(), None);
                result = self.attempt_to_write(session, spent, now, end);
            }
        }
        match result {
            Ok(()) if self.failing => {
                self.failing = false;
                Some(Notice::KeptAgain)
            }
            Ok(()) => aside,
            Err(trouble) => {
                // Nothing will change these two; a full or held disk may have room again later.
                self.over = matches!(trouble, Trouble::Elsewhere | Trouble::Newer(_));
                if let Some(history) = &self.history {
                    history.hurry();
                }
                let is_new = !std::mem::replace(&mut self.failing, true);
                is_new.then_some(Notice::NotKept(trouble))
            }
        }
    }

    fn attempt_to_write(
        &mut self,
        session: &Session,
        spent: Duration,
        now: Moment,
        end: Option<State>,
    ) -> Result<(), Trouble> {
        let folder = self.folder.as_deref().ok_or(Trouble::NoFolder)?;
        if self.history.as_ref().is_some_and(|history| !history.is_in_place(folder)) {
            self.history = None;
            (self.handle, self.written, self.positions) = (None, Written::default(), None);
        }
        if self.history.is_none() {
            let patience = if self.failing { LITTLE_PATIENCE } else { PATIENCE };
            self.history = Some(History::open_within(folder, patience)?);
        }
        if self.handle.is_none() {
            self.handle =
                self.history.as_mut().map(|history| history.begin(&self.attempt, session.slots())).transpose()?;
            self.written = Written::begun(session);
        }
        let mut slots = vec![];
        let mut exchanged = vec![];
        let mut answers = vec![];
        // That a question was put is no reason to write: the position tells it too.
        let mut is_new = end.is_some() || session.position() != self.written.position;
        for ((at, slot), (known, given, was)) in session.slots().iter().enumerate().zip(&self.written.slots) {
            let progress = Progress::of(slot);
            // Another one was made instead, or its bank was edited.
            if !Arc::ptr_eq(&slot.question, was) {
                exchanged.push((self.position(at), slot));
                is_new = true;
            }
            is_new |= progress.hint != known.hint || progress.tries != known.tries;
            if progress != *known {
                slots.push((self.position(at), progress));
            }
            if slot.given.is_some() && (slot.given != *given || progress.tries != known.tries) {
                answers.push(NewAnswer { position: self.position(at), slot, evidence: evidence(slot) });
            }
        }
        if !is_new {
            return Ok(());
        }
        let Position { at, taken_up } = session.position();
        let position = Position { at: self.position(at), taken_up };
        let end = end.map(|state| (state, score(session.slots())));
        if let (Some(history), Some(handle)) = (&mut self.history, self.handle) {
            history.write(handle, &Changes { slots, exchanged, answers, position, spent, end }, now)?;
        }
        self.written = Written::of(session);
        Ok(())
    }
}
