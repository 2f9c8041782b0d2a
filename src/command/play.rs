//! `cornet play`: a quiz, from the draw to the score.

use std::{sync::Arc, time::Duration};

use super::World;
use crate::{
    cli::{Format, PlayArgs, Questions},
    error::{Error, Needed, Status},
    history::attempt::{Attempt, Source},
    library::Location,
    quiz::{
        ask::Shuffle,
        bank::{Bank, Mode},
        draw::{Guide, Pool, Wish},
        problem::closest,
        session::{Rules, Session},
    },
    ui::{After, End},
};

mod desk;
mod guide;
mod keep;
pub mod offer;
mod quiz;
mod report;
mod sitting;

pub use quiz::Quiz;
pub(super) use report::{value as json_value, words};

/// What is to be played.
#[derive(Debug)]
pub struct Plan {
    /// The banks that were named; none in a review, which takes from all.
    pub banks: Vec<Arc<Bank>>,
    /// What may be drawn.
    pub pool: Pool,
    /// What the history says of facts; none where the seed alone decides, so that success has no say either.
    pub guide: Option<Guide>,
    /// The title of the quiz.
    pub title: String,
    /// What is drawn.
    pub wish: Wish,
    /// How it is played.
    pub rules: Rules,
    /// The command that plays it again.
    pub command: String,
    /// Where the banks were found.
    pub sources: Vec<Source>,
    /// Whether only some questions or topics were asked for.
    pub narrowed: bool,
    /// Whether what is answered is kept.
    pub is_kept: bool,
    /// Said before the first question.
    pub opening: Option<String>,
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
        match super::menu::choose_bank(world)? {
            Ok(name) => arguments.banks.push(name),
            Err(end) => return Ok(status(Some(end))),
        }
    }
    let plan = plan(&arguments, world)?;
    if world.no_input {
        return Err(Error::NoInput(Needed::Answers));
    }
    let quiz = match offer::begin(&arguments, &plan, world)? {
        Ok(quiz) => quiz,
        Err(end) => return Ok(status(Some(end))),
    };
    match quiz.play(arguments.format, world)? {
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
    let mut pool = Pool::default();
    let mut sources = vec![];
    for name in &arguments.banks {
        for found in world.library.find(name)? {
            sources.push(source(&found.location));
            let (bank, offered) = world.library.pool(found).map_err(|found| world.broken(&found))?;
            banks.push(bank);
            pool.join(offered);
        }
    }
    select(arguments, &mut pool)?;
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
    let rules = Rules { mode, certainty: arguments.certainty, time_limit };
    let narrowed = arguments.question.is_some() || !arguments.topic.is_empty();
    let is_kept = !arguments.no_history;
    let guide = arguments.seed.is_none().then(|| guide::guide(&pool, world));
    // Where history or success has a say, the seed alone does not draw the same quiz again.
    let is_fixed = guide.as_ref().is_none_or(|guide| guide.is_empty() && !pool.is_graded());
    let command = if is_fixed { command(arguments, seed) } else { String::new() };
    Ok(Plan { banks, pool, guide, title, wish, rules, command, sources, narrowed, is_kept, opening: None })
}

/// Where a bank is, whatever folder Cornet runs in later.
pub(super) fn source(location: &Location) -> Source {
    match location {
        Location::File(path) => Source::File(std::fs::canonicalize(path).unwrap_or_else(|_| path.clone())),
        Location::BuiltIn(bank) => Source::BuiltIn(bank.id.to_owned(), bank.language.to_owned()),
    }
}

/// Keeps what was asked for by question or topic.
fn select(arguments: &PlayArgs, pool: &mut Pool) -> Result<(), Error> {
    let topics = pool.topics();
    if let Some(topic) = arguments.topic.iter().find(|topic| !topics.contains(&topic.as_str())) {
        let known = topics.into_iter().map(str::to_owned).collect();
        return Err(Error::UnknownTopic { topic: topic.clone(), known });
    }
    if let Some(id) = &arguments.question {
        let Some(candidate) = pool.question(id) else {
            let ids = pool.written.iter().filter_map(|candidate| candidate.question.id.as_deref());
            let suggestion = closest(id, ids).map(str::to_owned);
            return Err(Error::UnknownQuestion { id: id.clone(), suggestion });
        };
        *pool = vec![candidate].into();
    }
    if !arguments.topic.is_empty() {
        pool.keep_topics(&arguments.topic);
    }
    if pool.is_empty() { Err(Error::NothingLeft) } else { Ok(()) }
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

/// Draws a quiz.
#[must_use]
pub fn begin(plan: &Plan, world: &World<'_>) -> Quiz {
    let mut languages: Vec<&str> = plan.banks.iter().map(|bank| bank.language.as_str()).collect();
    languages.dedup();
    let attempt = Attempt {
        key: world.new_key(),
        learner: world.learner.clone(),
        banks: plan.banks.iter().map(|bank| bank.id.clone()).collect(),
        sources: plan.sources.clone(),
        title: plan.title.clone(),
        command: plan.command.clone(),
        language: if let [one] = languages.as_slice() { Some((*one).to_owned()) } else { None },
        seed: plan.wish.seed,
        rules: plan.rules,
        narrowed: plan.narrowed,
        started: world.clock.moment(),
    };
    let (slots, tutor) = plan.pool.begin(plan.wish, plan.guide.as_ref().unwrap_or(&Guide::default()));
    let session = Session::new(slots, plan.rules).led_by(tutor.filter(|_| plan.guide.is_some()));
    let folder = world.data.clone();
    let keeper = plan.is_kept.then(|| crate::history::keeper::Keeper::new(folder, attempt.clone()));
    let unsaid = plan.opening.iter().cloned().collect();
    Quiz { attempt, session, spent: Duration::ZERO, keeper, unsaid, again: plan.wish }
}

/// The exit status that an end of a quiz comes to.
pub fn status(end: Option<End>) -> Status {
    match end {
        None | Some(End::Quit | End::TimeOver) => Status::Done,
        Some(End::InputEnded) => Status::InputEnded,
        Some(End::Interrupted(signal)) => Status::Interrupted(signal),
    }
}
