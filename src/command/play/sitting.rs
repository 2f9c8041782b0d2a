//! One sitting: what the session asks is put on the screen, what the screen replies goes to the session.

use std::{io, time::Duration};

use crate::{
    messages::Messages,
    quiz::{
        bank::Mode,
        draw::Candidate,
        session::{Ending, Session, Slot, Step},
    },
    ui::{Action, Asked, End, HandIn, Screen},
};

/// Runs a sitting to its end, and returns why it ended early, if it did.
pub(super) fn run(
    session: &mut Session,
    title: &str,
    screen: &mut dyn Screen,
    messages: &dyn Messages,
    now: &dyn Fn() -> Duration,
) -> io::Result<Option<End>> {
    let all = session.slots().len();
    let mut looked_back = 0;
    loop {
        let at = match session.step(now()) {
            Step::Over(Ending::TimeOver) => {
                screen.notice(messages.time_over())?;
                return Ok(Some(End::TimeOver));
            }
            Step::Over(_) => return Ok(None),
            Step::HandIn => {
                match screen.hand_in(session, title)? {
                    HandIn::Now => session.hand_in(),
                    HandIn::TakeUp(position) => _ = session.take_up(position),
                    HandIn::Back => _ = session.back(now()),
                    HandIn::End(End::TimeOver) => {}
                    HandIn::End(end) => {
                        session.cut_off(None, now());
                        return Ok(Some(end));
                    }
                }
                continue;
            }
            Step::Ask(at) => at,
        };
        let rules = session.rules();
        let time_left = session.time_left(now());
        let asked = |slot, number| Asked { title, slot, number, all, rules, time_left };
        let Some(slot) = session.current().cloned() else { return Ok(None) };
        let reply = screen.ask(&asked(&slot, at + 1))?;
        if reply.hint {
            session.hint();
        }
        match reply.action {
            Action::Answer(answer) => {
                looked_back = 0;
                let certainty = if rules.certainty && slot.question.content.is_graded() {
                    match screen.certainty(&asked(&slot, at + 1))? {
                        Ok(certainty) => Some(certainty),
                        Err(End::TimeOver) => {
                            session.answer(answer, None, now());
                            continue;
                        }
                        Err(end) => {
                            session.cut_off(Some((answer, None)), now());
                            return Ok(Some(end));
                        }
                    }
                } else {
                    None
                };
                let Some(marked) = session.answer(answer, certainty, now()).cloned() else { continue };
                if rules.mode == Mode::Exam {
                    screen.notice(messages.noted())?;
                } else if let Some(end) = screen.feedback(&asked(&marked, at + 1), false)? {
                    if end == End::TimeOver {
                        continue;
                    }
                    session.cut_off(None, now());
                    return Ok(Some(end));
                }
            }
            Action::Skip => {
                looked_back = 0;
                let kept = slot.given.is_some();
                screen.notice(if kept { messages.answer_kept() } else { messages.skipped() })?;
                session.skip(now());
            }
            Action::Back if rules.mode == Mode::Exam => {
                if !session.back(now()) {
                    screen.notice(messages.no_earlier_question())?;
                }
            }
            Action::Back => {
                let slots = session.slots().iter().enumerate().take(at).rev();
                let earlier = slots.filter(|(_, slot)| slot.given.is_some()).nth(looked_back);
                looked_back += 1;
                let ended = if let Some((earlier, slot)) = earlier {
                    screen.feedback(&asked(slot, earlier + 1), true)?
                } else {
                    looked_back = 0;
                    screen.notice(messages.no_earlier_question())?;
                    None
                };
                if let Some(end) = ended.filter(|end| *end != End::TimeOver) {
                    session.cut_off(None, now());
                    return Ok(Some(end));
                }
            }
            Action::End(End::TimeOver, _) => {}
            Action::End(end, unfinished) => {
                session.cut_off(unfinished.map(|answer| (answer, None)), now());
                return Ok(Some(end));
            }
        }
    }
}

/// What was missed, to be drawn again.
pub(super) fn missed(session: &Session) -> Vec<Candidate> {
    let candidate = |slot: &Slot| Candidate {
        bank: std::sync::Arc::clone(&slot.bank),
        question: std::sync::Arc::clone(&slot.question),
        pass: slot.pass,
    };
    session.slots().iter().filter(|slot| slot.is_missed()).map(candidate).collect()
}
