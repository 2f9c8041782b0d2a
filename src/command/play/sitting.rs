//! One sitting: what the session asks is put on the screen, what the screen replies goes to the session.

use std::{io, time::Duration};

use super::{desk::Desk, keep::Keep};
use crate::{
    messages::Messages,
    quiz::{
        ask::Answer,
        bank::Mode,
        draw::Candidate,
        mark::Outcome,
        session::{Ending, Rules, Session, Slot, Step},
    },
    ui::{Action, Asked, End, HandIn, Passing, Screen},
};

/// What is the same for every question that is put at one moment.
#[derive(Clone, Copy)]
struct Frame<'a> {
    title: &'a str,
    all: usize,
    rules: Rules,
    time_left: Option<Duration>,
    can_be_resumed: bool,
}

impl<'a> Frame<'a> {
    fn of(session: &Session, title: &'a str, keep: &Keep<'_>) -> Self {
        let (all, rules, time_left) = (session.slots().len(), session.rules(), session.time_left(keep.now()));
        Self { title, all, rules, time_left, can_be_resumed: keep.can_be_resumed() }
    }

    fn asked(self, slot: &'a Slot, at: usize) -> Asked<'a> {
        let Self { title, all, rules, time_left, can_be_resumed } = self;
        Asked { title, slot, number: at + 1, all, rules, time_left, can_be_resumed }
    }
}

/// Runs a sitting to its end, and returns why it ended early, if it did. Whatever is answered is kept before anything
/// is shown of it.
pub(super) fn run(
    session: &mut Session,
    title: &str,
    screen: &mut dyn Screen,
    messages: &dyn Messages,
    keep: &mut Keep<'_>,
    desk: Desk<'_>,
) -> io::Result<Option<End>> {
    let mut looked_back = 0;
    loop {
        let step = session.step(keep.now());
        keep.keep(session);
        keep.tell(screen)?;
        let at = match step {
            Step::Over(Ending::TimeOver) => {
                screen.notice(messages.time_over())?;
                return Ok(Some(End::TimeOver));
            }
            Step::Over(_) => return Ok(None),
            Step::HandIn => {
                match screen.hand_in(session, title, keep.can_be_resumed())? {
                    HandIn::Now => session.hand_in(),
                    HandIn::TakeUp(position) => _ = session.take_up(position),
                    HandIn::Back => _ = session.back(keep.now()),
                    HandIn::End(End::TimeOver) => {}
                    HandIn::End(end) => {
                        session.cut_off(None, keep.now());
                        return Ok(Some(end));
                    }
                }
                continue;
            }
            Step::Ask(at) => at,
        };
        let frame = Frame::of(session, title, keep);
        let Some(slot) = session.current().cloned() else { return Ok(None) };
        let mut passing = |what: Passing| {
            match what {
                Passing::Hint => _ = session.hint(),
                Passing::NearMiss => session.near_miss(),
                Passing::Objection(reason) => return Some(keep.object(session.last(), &reason)),
            }
            keep.keep(session);
            None
        };
        let action = screen.ask(&frame.asked(&slot, at), &mut passing)?;
        if action != Action::Back {
            looked_back = 0;
        }
        let ended = match action {
            Action::Answer(answer) => answered(session, frame, (&slot, at), answer, screen, messages, keep)?,
            Action::Skip => {
                let kept = slot.given.is_some();
                session.skip(keep.now());
                keep.keep(session);
                screen.notice(if kept { messages.answer_kept() } else { messages.skipped() })?;
                None
            }
            Action::Edit => desk.edit(session, screen)?,
            Action::Back if frame.rules.mode == Mode::Exam => {
                if !session.back(keep.now()) {
                    screen.notice(messages.no_earlier_question())?;
                }
                None
            }
            Action::Back => {
                let slots = session.slots().iter().enumerate().take(at).rev();
                let earlier = slots.filter(|(_, slot)| slot.given.is_some()).nth(looked_back);
                looked_back += 1;
                if let Some((earlier, slot)) = earlier {
                    screen.feedback(&frame.asked(slot, earlier), true, &mut objecting(keep, Some(earlier)))?
                } else {
                    looked_back = 0;
                    screen.notice(messages.no_earlier_question())?;
                    None
                }
            }
            Action::End(end, unfinished) => {
                if end != End::TimeOver {
                    session.cut_off(unfinished.map(|answer| (answer, None)), keep.now());
                }
                Some(end)
            }
        };
        // That the time is over is found by the session itself.
        if let Some(end) = ended.filter(|end| *end != End::TimeOver) {
            session.cut_off(None, keep.now());
            return Ok(Some(end));
        }
    }
}

/// Takes an answer: how sure the student is of it, its mark, and what there is to say of it.
fn answered(
    session: &mut Session,
    frame: Frame<'_>,
    (slot, at): (&Slot, usize),
    answer: Answer,
    screen: &mut dyn Screen,
    messages: &dyn Messages,
    keep: &mut Keep<'_>,
) -> io::Result<Option<End>> {
    let is_asked = frame.rules.certainty && slot.question.content.is_graded();
    let certainty = match is_asked.then(|| screen.certainty(&frame.asked(slot, at))).transpose()? {
        Some(Ok(certainty)) => Some(certainty),
        Some(Err(end)) => {
            session.answer(answer, None, keep.now());
            return Ok(Some(end));
        }
        None => None,
    };
    let Some(marked) = session.answer(answer, certainty, keep.now()).cloned() else { return Ok(None) };
    keep.keep(session);
    if frame.rules.mode == Mode::Exam {
        screen.notice(messages.noted())?;
        return Ok(None);
    }
    screen.feedback(&frame.asked(&marked, at), false, &mut objecting(keep, Some(at)))
}

/// Takes objections to the mark of one question, where nothing else is done in passing.
pub(super) fn objecting(keep: &mut Keep<'_>, at: Option<usize>) -> impl FnMut(Passing) -> Option<String> {
    move |what| match what {
        Passing::Objection(reason) => Some(keep.object(at, &reason)),
        Passing::Hint | Passing::NearMiss => None,
    }
}

/// What was missed, to be drawn again.
pub(super) fn missed(session: &Session) -> Vec<Candidate> {
    session.slots().iter().filter(|slot| slot.is_missed()).map(candidate).collect()
}

/// What is not right yet of a replay, whether it was come to or not.
pub(super) fn not_yet_right(session: &Session) -> Vec<Candidate> {
    let wrong = |slot: &&Slot| slot.question.content.is_graded() && slot.outcome() != Outcome::Right;
    session.slots().iter().filter(wrong).map(candidate).collect()
}

/// What was answered and missed: what was skipped is left alone.
pub(super) fn to_come_back(session: &Session) -> Vec<Candidate> {
    let missed = session.slots().iter().filter(|slot| slot.is_missed() && slot.given.is_some());
    missed.map(candidate).collect()
}

fn candidate(slot: &Slot) -> Candidate {
    Candidate {
        bank: std::sync::Arc::clone(&slot.bank),
        question: std::sync::Arc::clone(&slot.question),
        pass: slot.pass,
    }
}
