//! A quiz that was drawn, or goes on: its sitting, its result, then what was missed again.

use std::time::Duration;

use super::{desk::Desk, keep::Keep, quoted, report, sitting, status};
use crate::{
    cli::Format,
    command::{World, progress::next, shelf::Shelf},
    error::{Error, Status},
    history::{
        History,
        attempt::{Attempt, Source},
        keeper::Keeper,
    },
    library::Library,
    messages::progress::Compared,
    quiz::{
        bank::Mode,
        certainty::calibration,
        draw::{Candidate, Wish, draw},
        mark::{to_f64, whole},
        memory::Day,
        review::outlook,
        score::{Score, TopicScore, score, topics},
        session::{Ending, Rules, Session, Slot, Step},
    },
    ui::{
        After, End, Screen,
        card::{Card, Ended, Standing},
        line::Line,
    },
};

/// How many of the last scores the card names.
const LAST: usize = 3;

/// A quiz that was drawn, or goes on.
#[derive(Debug)]
pub struct Quiz {
    /// What it is.
    pub attempt: Attempt,
    /// Its questions.
    pub session: Session,
    /// The active time used in earlier sittings.
    pub spent: Duration,
    /// Keeps what is answered; none where nothing is kept.
    pub keeper: Option<Keeper>,
    /// What there is to say before it begins.
    pub unsaid: Vec<String>,
    /// How what was missed is drawn again.
    pub again: Wish,
}

impl Quiz {
    /// Plays it: the sitting, its result, then what was missed, until none is left or the student has enough.
    ///
    /// # Errors
    /// When the screen or the output fails.
    pub fn play(mut self, format: Format, world: &mut World<'_>) -> Result<(Status, After), Error> {
        let clock = world.clock.clone();
        let (messages, color, layout) = (world.messages, world.out_color, world.layout());
        // Beside the plain screen the result stands before what is offered next; the rich one is left first.
        let is_plain = world.screen.is_plain();
        let (out, err, screen) = (&mut *world.out, &mut *world.err, &mut *world.screen);
        let mut end = None;
        let mut after = After::Stop;
        let mut text = String::new();
        let mut ended = Ended::Over;
        let (library, data, learner) = (&world.library, world.data.as_deref(), world.learner.as_str());
        let Self { attempt, session, spent, keeper, unsaid, again } = &mut self;
        let resume = format!("cornet resume{}", as_learner(learner));
        let desk = Desk { editor: world.editor.as_ref(), messages, wish: *again };
        let mut played = |screen: &mut dyn Screen| -> Result<(), Error> {
            let mut keep = Keep::new(&clock, messages, keeper.as_mut(), *spent, std::mem::take(unsaid));
            end = sitting::run(session, &attempt.title, screen, messages, &mut keep, desk)?;
            let took = keep.now();
            let is_cut_off = session.step(took) == Step::Over(Ending::CutOff);
            keep.end(session, !is_cut_off);
            keep.tell(screen)?;
            // One in which nothing was done is forgotten.
            ended = match attempt.rules.mode {
                _ if !is_cut_off => Ended::Over,
                // What was kept of an exam may be gone on with, even if the last of it was not kept.
                Mode::Exam if keep.is_there() => Ended::WaitsUnmarked,
                Mode::Practice if keep.is_there() && keep.can_be_resumed() => Ended::Waits,
                _ => Ended::Early,
            };
            let mut missed = if ended == Ended::WaitsUnmarked { vec![] } else { sitting::missed(session) };
            if attempt.is_review() && end.is_none() {
                (missed, end) = come_back(desk, session, &attempt.title, screen, &mut keep)?;
            }
            let score = score(session.slots());
            // One that was held a moment ago is not waited for again.
            let history =
                if keep.can_be_resumed() { data.and_then(|data| History::read(data).ok().flatten()) } else { None };
            let mut standing =
                standing(attempt, session.slots(), &score, history.as_ref(), (library, learner, clock.today()));
            if is_cut_off {
                // What was answered so far is no quiz to compare or to advise by.
                (standing.compared, standing.work_on) = (None, None);
            }
            drop(history);
            let calibration = attempt.rules.certainty.then(|| calibration(session.slots()));
            let card = Card {
                title: &attempt.title,
                slots: session.slots(),
                score: &score,
                calibration: calibration.as_ref(),
                took,
                ended,
                resume: &resume,
                is_review: attempt.is_review(),
                command: &attempt.command,
                standing: Some(&standing),
                messages,
            };
            text = card.lines(layout).iter().map(|line| line.paint(color) + "\n").collect();
            if is_plain && format == Format::Text {
                out.write_all(std::mem::take(&mut text).as_bytes())?;
                out.flush()?;
            }
            if matches!(end, None | Some(End::Quit | End::TimeOver)) {
                after = replay(desk, missed, (&card, is_plain), screen, &mut keep, session.last())?;
            }
            Ok(())
        };
        screen.with(&mut played)?;
        match format {
            Format::Text => out.write_all(text.as_bytes())?,
            Format::Json => {
                let json = report::json(&self, ended == Ended::Over).map_err(std::io::Error::from)?;
                writeln!(out, "{json}")?;
                out.flush()?;
                // The card would say it.
                if ended.can_be_resumed() {
                    let said = format!("{} {resume}", messages.to_resume());
                    writeln!(err, "{}", Line::from(said.as_str()).text())?;
                }
            }
        }
        out.flush()?;
        let end = end.or(match after {
            After::End(end) => Some(end),
            _ => None,
        });
        Ok((status(end), after))
    }
}

/// Asks again what was answered and not fully right, round after round, until all of it is; what is skipped then does
/// not come back. It changes neither the score nor what is kept: a memory changes once a day, by the first answer.
fn come_back(
    desk: Desk<'_>,
    session: &Session,
    title: &str,
    screen: &mut dyn Screen,
    keep: &mut Keep<'_>,
) -> Result<(Vec<Candidate>, Option<End>), Error> {
    let Desk { messages, wish, .. } = desk;
    let mut missed = sitting::to_come_back(session);
    let rules = Rules { mode: Mode::Practice, certainty: false, time_limit: None };
    let mut round = 0;
    while !missed.is_empty() {
        round += 1;
        screen.notice(&messages.come_back(missed.len()))?;
        let wish = Wish { questions: missed.len(), seed: wish.seed.wrapping_add(round), ..wish };
        let mut again = Session::new(draw(&missed, wish), rules);
        if let Some(end) = sitting::run(&mut again, title, screen, messages, &mut keep.beside(), desk)? {
            return Ok((sitting::missed(&again), Some(end)));
        }
        missed = sitting::to_come_back(&again);
    }
    Ok((missed, None))
}

/// How the quiz stands beside those before it, and what comes next.
fn standing(
    attempt: &Attempt,
    slots: &[Slot],
    score: &Score,
    history: Option<&History>,
    (library, learner, today): (&Library, &str, Day),
) -> Standing {
    let mut standing = Standing { work_on: work_on(attempt, slots, score, library), ..Standing::default() };
    let Some(history) = history else { return standing };
    // Who has just answered is not told of a file that fails: the keeper said so already.
    let remembered = Shelf::all(library).ok().and_then(|mut shelf| shelf.remembered(library, history, learner).ok());
    let memories = remembered.unwrap_or_default();
    standing.next = next(outlook(memories.iter().map(|one| &one.memory), today), today);
    let (Some(percent), false, false) = (score.percent, attempt.is_review(), attempt.narrowed) else { return standing };
    if let Ok((before, Some(best))) = history.scores_before(attempt, slots.len(), LAST) {
        standing.compared = compared(to_f64(percent), &before, best);
    }
    standing
}

/// How a score compares with the last ones, newest first, and the best one.
fn compared(percent: f64, before: &[f64], best: f64) -> Option<Compared> {
    // What is compared is what is shown: whole per cent.
    let (now, last) = (percent.round(), before.first()?.round());
    #[expect(clippy::cast_possible_truncation, reason = "scores are from 0 to 100")]
    let change = (now - last) as i64;
    let before = before.iter().rev().map(|score| format!("{score:.0}")).collect();
    Some(Compared { before, change, is_best: now > best.round() })
}

/// The topic with the least of its points, where it has less than the pass mark and the others have more; with the
/// command for it, where its bank has a name to be called by.
fn work_on(attempt: &Attempt, slots: &[Slot], score: &Score, library: &Library) -> Option<(String, Option<String>)> {
    let topics = topics(slots);
    let share = |topic: &TopicScore| topic.points * whole(100) / topic.out_of;
    let weakest = topics.iter().filter(|topic| topic.topic.is_some()).min_by_key(|topic| share(topic))?;
    let [bank] = attempt.banks.as_slice() else { return None };
    if topics.len() < 2 || share(weakest) >= score.pass || attempt.narrowed {
        return None;
    }
    let topic = weakest.topic.clone()?;
    let is_at_hand = |source: &Source| match source {
        Source::BuiltIn(..) => true,
        Source::File(path) => library.holds(path),
    };
    let command = || format!("cornet play {} --topic {}{}", quoted(bank), quoted(&topic), as_learner(&attempt.learner));
    let command = attempt.sources.iter().all(is_at_hand).then(command);
    Some((topic, command))
}

/// What a command needs to be that of the same student.
fn as_learner(learner: &str) -> String {
    if learner.is_empty() { String::new() } else { format!(" --learner {}", quoted(learner)) }
}

/// Offers what was missed again, until none is left or the student has enough. It is practice beside the attempt: it
/// changes neither its score nor what is kept of it.
fn replay(
    desk: Desk<'_>,
    mut missed: Vec<Candidate>,
    (card, is_plain): (&Card<'_>, bool),
    screen: &mut dyn Screen,
    keep: &mut Keep<'_>,
    last: Option<usize>,
) -> Result<After, Error> {
    let (messages, wish) = (card.messages, desk.wish);
    let mut after = screen.card(card, missed.len(), &mut sitting::objecting(keep, last))?;
    let rules = Rules { mode: Mode::Practice, certainty: false, time_limit: None };
    let mut round = 0;
    while after == After::Replay && !missed.is_empty() {
        round += 1;
        let wish = Wish { questions: missed.len(), seed: wish.seed.wrapping_add(round), ..wish };
        let mut again = Session::new(draw(&missed, wish), rules);
        let mut beside = keep.beside();
        let end = sitting::run(&mut again, card.title, screen, messages, &mut beside, desk)?;
        match end {
            Some(end @ End::Interrupted(_)) => return Ok(After::End(end)),
            Some(End::InputEnded) => return Ok(After::Stop),
            // Who leaves a replay sees how far it went, and what can be done next.
            Some(End::Quit | End::TimeOver) | None => {}
        }
        missed = sitting::not_yet_right(&again);
        let score = score(again.slots());
        let card = Card {
            slots: again.slots(),
            score: &score,
            calibration: None,
            took: beside.now(),
            ended: if end.is_some() { Ended::Early } else { Ended::Over },
            standing: None,
            ..*card
        };
        match card.result() {
            // The rich screen shows all of the card.
            Some(_) if !missed.is_empty() && !is_plain => {}
            Some(result) if !missed.is_empty() => screen.notice(&messages.short_result(&result))?,
            _ => screen.notice(messages.none_missed())?,
        }
        after = screen.card(&card, missed.len(), &mut sitting::objecting(keep, None))?;
    }
    Ok(after)
}
