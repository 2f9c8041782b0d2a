//! `cornet play`: a quiz, from the draw to the score.

use std::{sync::Arc, time::Duration};

use super::World;
use crate::{
    cli::{Format, PlayArgs, Questions},
    error::{Error, Needed, Status},
    quiz::{
        ask::Shuffle,
        bank::{Bank, Mode},
        certainty::calibration,
        draw::{Candidate, Wish, draw},
        problem::closest,
        score::score,
        session::{Ending, Rules, Session, Step},
    },
    ui::{After, End, Screen, card::Card},
};

mod report;
mod sitting;

/// What is to be played.
#[derive(Debug)]
pub struct Plan {
    /// The banks that were named.
    pub banks: Vec<Arc<Bank>>,
    /// The questions that may be drawn.
    pub candidates: Vec<Candidate>,
    /// The title of the quiz.
    pub title: String,
    /// What is drawn.
    pub wish: Wish,
    /// How it is played.
    pub rules: Rules,
    /// The command that plays it again.
    pub command: String,
}

/// Plays a quiz.
///
/// # Errors
/// When there is no such bank, topic or question, or nothing may be asked.
pub fn run(arguments: &PlayArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let mut arguments = arguments.clone();
    if arguments.banks.is_empty() {
        if world.no_input {
            return Err(Error::NoInput(Needed::Quiz));
        }
        if !world.screen.can_show_menu() {
            let ids = world.library.all()?.into_iter().map(|bank| bank.id).collect();
            return Err(Error::NoBank(ids));
        }
        match super::menu::choose(world)? {
            Ok(name) => arguments.banks.push(name),
            Err(end) => return Ok(status(Some(end))),
        }
    }
    let plan = plan(&arguments, world)?;
    if world.no_input {
        return Err(Error::NoInput(Needed::Answers));
    }
    match play(&plan, arguments.format, world)? {
        (Status::Done, After::Another) if arguments.format == Format::Text => super::menu::run(world),
        (status, _) => Ok(status),
    }
}

/// Makes out what is to be played.
///
/// # Errors
/// When there is no such bank, topic or question.
pub fn plan(arguments: &PlayArgs, world: &mut World<'_>) -> Result<Plan, Error> {
    let mut banks = vec![];
    let mut candidates: Vec<Candidate> = vec![];
    for name in &arguments.banks {
        for found in world.library.find(name)? {
            let (bank, offered) = world.library.candidates(found).map_err(|found| world.broken(&found))?;
            banks.push(bank);
            // A bank named twice, or also included, brings its questions once.
            let known = |new: &Candidate, old: &Candidate| {
                Arc::ptr_eq(&new.question, &old.question)
                    || (new.bank.id == old.bank.id
                        && new.bank.language == old.bank.language
                        && new.question.span == old.question.span)
            };
            let fresh: Vec<Candidate> =
                offered.into_iter().filter(|new| !candidates.iter().any(|old| known(new, old))).collect();
            candidates.extend(fresh);
        }
    }
    select(arguments, &mut candidates)?;
    let seed = arguments.seed.unwrap_or_else(|| (world.chance)());
    let all_of = |test: &dyn Fn(&Bank) -> bool| banks.iter().all(|bank| test(bank));
    let mode = match (arguments.exam, arguments.practice) {
        (true, _) => Mode::Exam,
        (_, true) => Mode::Practice,
        _ if all_of(&|bank| bank.mode == Mode::Exam) => Mode::Exam,
        _ => Mode::Practice,
    };
    let time_limit = match banks.as_slice() {
        _ if arguments.time_limit.is_some() => arguments.time_limit,
        [bank] => bank.time_limit,
        _ => None,
    };
    let wish = Wish {
        questions: match arguments.questions {
            Some(Questions::All) => usize::MAX,
            Some(Questions::Some(count)) => count,
            None => banks.iter().map(|bank| bank.draw).max().unwrap_or(1),
        },
        questions_shuffled: !arguments.no_shuffle && !all_of(&|bank| !bank.shuffle),
        options: if arguments.no_shuffle { Shuffle::No } else { Shuffle::Yes },
        seed,
    };
    let title = banks.iter().map(|bank| bank.title.clone()).collect::<Vec<_>>().join(" + ");
    let command = command(arguments, seed);
    let rules = Rules { mode, certainty: arguments.certainty, time_limit };
    Ok(Plan { banks, candidates, title, wish, rules, command })
}

/// Keeps the candidates that were asked for by question or topic.
fn select(arguments: &PlayArgs, candidates: &mut Vec<Candidate>) -> Result<(), Error> {
    let topics: Vec<String> = candidates.iter().filter_map(|candidate| candidate.question.topic.clone()).collect();
    if let Some(id) = &arguments.question {
        let ids: Vec<String> = candidates.iter().filter_map(|candidate| candidate.question.id.clone()).collect();
        if !ids.contains(id) {
            let suggestion = closest(id, ids.iter().map(String::as_str)).map(str::to_owned);
            return Err(Error::UnknownQuestion { id: id.clone(), suggestion });
        }
        candidates.retain(|candidate| candidate.question.id.as_ref() == Some(id));
    }
    for topic in &arguments.topic {
        if !topics.contains(topic) {
            let mut known: Vec<String> = vec![];
            for topic in topics {
                if !known.contains(&topic) {
                    known.push(topic);
                }
            }
            return Err(Error::UnknownTopic { topic: topic.clone(), known });
        }
    }
    if !arguments.topic.is_empty() {
        let wanted = |candidate: &Candidate| {
            candidate.question.topic.as_ref().is_some_and(|topic| arguments.topic.contains(topic))
        };
        candidates.retain(wanted);
    }
    if candidates.is_empty() { Err(Error::NothingLeft) } else { Ok(()) }
}

/// The command that draws the same quiz.
fn command(arguments: &PlayArgs, seed: u64) -> String {
    let mut words = vec!["cornet".to_owned(), "play".to_owned()];
    words.extend(arguments.banks.iter().map(|bank| quoted(bank)));
    match arguments.questions {
        Some(Questions::All) => words.push("-n all".to_owned()),
        Some(Questions::Some(count)) => words.push(format!("-n {count}")),
        None => {}
    }
    words.extend(arguments.question.iter().map(|id| format!("--question {}", quoted(id))));
    words.extend(arguments.topic.iter().map(|topic| format!("--topic {}", quoted(topic))));
    if arguments.no_shuffle {
        words.push("--no-shuffle".to_owned());
    }
    words.push(format!("--seed {seed}"));
    words.join(" ")
}

/// A word as a shell takes it.
pub(super) fn quoted(word: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    if word.chars().all(is_bare) && !word.is_empty() {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

/// Plays a plan: the sitting, its result, then what was missed, until none is left or the student has enough.
///
/// # Errors
/// When the screen or the output fails.
pub fn play(plan: &Plan, format: Format, world: &mut World<'_>) -> Result<(Status, After), Error> {
    let slots = draw(&plan.candidates, plan.wish);
    let mut session = Session::new(slots, plan.rules);
    let started = (world.clock)();
    let clock = world.clock;
    let now = move || clock().saturating_sub(started);
    let (messages, color, layout) = (world.messages, world.out_color, world.layout());
    // Beside the plain screen the result stands before what is offered next; the rich one is left first.
    let is_plain = world.screen.is_plain();
    let (out, screen) = (&mut *world.out, &mut *world.screen);
    let mut end = None;
    let mut after = After::Stop;
    let mut text = String::new();
    let mut played = |screen: &mut dyn Screen| -> Result<(), Error> {
        end = sitting::run(&mut session, &plan.title, screen, messages, &now)?;
        let took = now();
        let ending = session.step(took);
        let score = score(session.slots());
        let calibration = plan.rules.certainty.then(|| calibration(session.slots()));
        let card = Card {
            title: &plan.title,
            slots: session.slots(),
            score: &score,
            calibration: calibration.as_ref(),
            took,
            is_cut_off: ending == Step::Over(Ending::CutOff),
            command: &plan.command,
            messages,
        };
        text = card.lines(layout).iter().map(|line| line.paint(color) + "\n").collect();
        if is_plain && format == Format::Text {
            out.write_all(std::mem::take(&mut text).as_bytes())?;
            out.flush()?;
        }
        if matches!(end, None | Some(End::Quit | End::TimeOver)) {
            after = replay(plan, &session, &card, screen, messages, &now)?;
        }
        Ok(())
    };
    screen.with(&mut played)?;
    match format {
        Format::Text => out.write_all(text.as_bytes())?,
        Format::Json => {
            let finished = session.step(Duration::ZERO) != Step::Over(Ending::CutOff);
            let started = world.began + jiff::SignedDuration::try_from(started).unwrap_or_default();
            let json = report::json(plan, &session, started, finished).map_err(std::io::Error::from)?;
            writeln!(out, "{json}")?;
        }
    }
    out.flush()?;
    let end = end.or(match after {
        After::End(end) => Some(end),
        _ => None,
    });
    Ok((status(end), after))
}

/// Offers what was missed again, until none is left or the student has enough.
fn replay(
    plan: &Plan,
    session: &Session,
    card: &Card<'_>,
    screen: &mut dyn Screen,
    messages: &'static dyn crate::messages::Messages,
    now: &dyn Fn() -> Duration,
) -> Result<After, Error> {
    let mut missed: Vec<Candidate> = sitting::missed(session);
    let mut after = screen.card(card, missed.len())?;
    let rules = Rules { mode: Mode::Practice, certainty: false, time_limit: None };
    let mut round = 0;
    while after == After::Replay && !missed.is_empty() {
        round += 1;
        let wish = Wish { questions: missed.len(), seed: plan.wish.seed.wrapping_add(round), ..plan.wish };
        let mut again = Session::new(draw(&missed, wish), rules);
        let end = sitting::run(&mut again, &plan.title, screen, messages, now)?;
        match end {
            Some(end @ End::Interrupted(_)) => return Ok(After::End(end)),
            Some(End::InputEnded) => return Ok(After::Stop),
            // Who leaves a replay sees how far it went, and what can be done next.
            Some(End::Quit | End::TimeOver) | None => {}
        }
        missed = sitting::missed(&again);
        let score = score(again.slots());
        let card = Card { slots: again.slots(), score: &score, calibration: None, is_cut_off: end.is_some(), ..*card };
        match card.result() {
            Some(result) if !missed.is_empty() => screen.notice(&messages.short_result(&result))?,
            _ => screen.notice(messages.none_missed())?,
        }
        after = screen.card(&card, missed.len())?;
    }
    Ok(after)
}

/// The exit status that an end of a quiz comes to.
pub fn status(end: Option<End>) -> Status {
    match end {
        None | Some(End::Quit | End::TimeOver) => Status::Done,
        Some(End::InputEnded) => Status::InputEnded,
        Some(End::Interrupted(signal)) => Status::Interrupted(signal),
    }
}
