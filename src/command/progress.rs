//! `cornet progress`: what a student's answers say of what they know.

use std::collections::HashMap;

use serde::Serialize;

use super::{World, review, shelf::Shelf};
use crate::{
    cli::{Format, ProgressArgs},
    error::{Error, Status},
    history::{History, Trouble, memories::Key, progress::Scored},
    quiz::{
        memory::{Day, Memory},
        progress::{
            Categories, Mastery, Missed, Table, Taken, Trace, confusions, forecast, mastery, most_missed, tables,
            to_mend,
        },
        review::{Outlook, When, outlook},
    },
    ui::progress::Progress,
};

/// The most parts of answers that are looked at, of each bank.
const PARTS: usize = 500;

/// The most scores that are shown.
const SCORES: usize = 34;

/// The most questions that are shown as missed.
const MISSED: usize = 5;

/// Everything that is known of a student's progress.
#[derive(Debug)]
struct Found {
    /// The oldest first.
    scores: Vec<Scored>,
    topics: Vec<Mastery>,
    memories: Vec<Memory>,
    outlook: Outlook,
    missed: Vec<(Missed, Key, String)>,
    tables: Vec<Table>,
    confusions: Vec<Taken>,
    to_mend: Option<Taken>,
}

/// Shows a student's progress.
///
/// # Errors
/// When there is no such bank, or the history cannot be read.
pub fn run(arguments: &ProgressArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let today = world.clock.today();
    let found = found(&arguments.banks, world)?;
    match arguments.format {
        Format::Json => {
            let json = serde_json::to_string(&json(&found, today)).map_err(std::io::Error::from)?;
            writeln!(world.out, "{json}")?;
        }
        Format::Text => {
            for line in page(found, today, world).lines(world.layout()) {
                writeln!(world.out, "{}", line.paint(world.out_color).trim_end())?;
            }
        }
    }
    Ok(Status::Done)
}

/// The page of all banks, for the menu.
///
/// # Errors
/// When the history cannot be read.
pub(super) fn whole_page(world: &World<'_>) -> Result<Progress, Error> {
    Ok(page(found(&[], world)?, world.clock.today(), world))
}

fn page(found: Found, today: Day, world: &World<'_>) -> Progress {
    Progress {
        scores: found.scores.into_iter().map(|scored| scored.percent).collect(),
        topics: found.topics,
        forecast: forecast(&found.memories, today),
        missed: found.missed.into_iter().map(|(missed, _, prompt)| (missed, prompt)).collect(),
        tables: found.tables,
        confusions: found.confusions,
        to_mend: found.to_mend,
        next: next(found.outlook, today),
        messages: world.messages,
    }
}

/// When there is something to review: today, or the next day with something.
pub(super) fn next(outlook: Outlook, today: Day) -> Option<(When, usize)> {
    if outlook.due > 0 {
        Some((When::Now, outlook.due))
    } else {
        outlook.next.map(|(day, count)| (When::of(day, today), count))
    }
}

fn found(banks: &[String], world: &World<'_>) -> Result<Found, Error> {
    let mut shelf = Shelf::new(banks, world)?;
    match review::read(world)? {
        Some(history) => read(&mut shelf, banks.is_empty(), &history, world).map_err(Error::History),
        None => Ok(Found {
            scores: vec![],
            topics: vec![],
            memories: vec![],
            outlook: Outlook::default(),
            missed: vec![],
            tables: vec![],
            confusions: vec![],
            to_mend: None,
        }),
    }
}

fn read(shelf: &mut Shelf, is_all: bool, history: &History, world: &World<'_>) -> Result<Found, Trouble> {
    let learner = &world.learner;
    let remembered = shelf.remembered(&world.library, history, learner)?;
    let memories: Vec<Memory> = remembered.iter().map(|one| one.memory).collect();
    let banks = shelf.banks();
    let (traces, keys) = traces(shelf, &banks, history, learner)?;
    let prompt = |key: &Key| {
        shelf.question(key).map(|candidate| crate::ui::view::prompt(&candidate.question)).unwrap_or_default()
    };
    let missed = most_missed(&traces, MISSED).into_iter();
    let missed =
        missed.filter_map(|missed| keys.get(missed.subject).map(|key| (missed, key.clone(), prompt(key)))).collect();
    let categories = Categories::of(shelf.questions().map(|candidate| candidate.question.as_ref()));
    let tables = tables(&traces, &categories);
    let confusions = confusions(&tables);
    let wanted = if is_all { &[] } else { banks.as_slice() };
    let mut scores = history.scores(learner, wanted, SCORES)?;
    scores.reverse();
    Ok(Found {
        scores,
        topics: mastery(&traces),
        outlook: outlook(&memories, world.clock.today()),
        memories,
        missed,
        to_mend: to_mend(&confusions, &traces).cloned(),
        tables,
        confusions,
    })
}

/// What the last answers showed, newest first, and what their subjects are.
fn traces(
    shelf: &Shelf,
    banks: &[String],
    history: &History,
    learner: &str,
) -> Result<(Vec<Trace>, Vec<Key>), Trouble> {
    let mut keys: Vec<Key> = vec![];
    let mut places: HashMap<Key, usize> = HashMap::new();
    let mut traces: Vec<(i64, Trace)> = vec![];
    for bank in banks {
        for proof in history.proofs(learner, bank, PARTS)? {
            let key = Key { bank: bank.clone(), subject: proof.subject };
            let Some(candidate) = shelf.question(&key) else { continue };
            let subject = *places.entry(key.clone()).or_insert_with(|| {
                keys.push(key);
                keys.len() - 1
            });
            let topic = candidate.question.topic.clone();
            let (answer, fraction) = (proof.answer, proof.fraction);
            traces.push((
                proof.learned,
                Trace { answer, subject, topic, expected: proof.expected, given: proof.given, fraction },
            ));
        }
    }
    traces.sort_by_key(|(learned, _)| std::cmp::Reverse(*learned));
    Ok((traces.into_iter().map(|(_, trace)| trace).collect(), keys))
}

#[derive(Serialize)]
struct Report<'a> {
    attempts: Vec<Attempt<'a>>,
    topics: Vec<Topic<'a>>,
    memory: MemoryReport,
    due: usize,
    next: Option<Next>,
    missed: Vec<MissedReport<'a>>,
    confusions: Vec<Confusion<'a>>,
    to_mend: Option<Confusion<'a>>,
}

#[derive(Serialize)]
struct Attempt<'a> {
    attempt: &'a str,
    banks: &'a [String],
    day: String,
    percent: f64,
    passed: bool,
}

#[derive(Serialize)]
struct Topic<'a> {
    topic: Option<&'a str>,
    right: f64,
    asked: usize,
}

#[derive(Serialize)]
struct MemoryReport {
    known: usize,
    now: f64,
    in_7_days: f64,
    in_30_days: f64,
}

#[derive(Serialize)]
struct Next {
    day: String,
    questions: usize,
}

#[derive(Serialize)]
struct MissedReport<'a> {
    bank: &'a str,
    subject: &'a str,
    prompt: &'a str,
    missed: usize,
    answers: usize,
}

#[derive(Serialize)]
struct Confusion<'a> {
    topic: Option<&'a str>,
    expected: &'a str,
    given: &'a str,
    times: usize,
    of: usize,
}

fn json(found: &Found, today: Day) -> Report<'_> {
    let forecast = forecast(&found.memories, today);
    Report {
        attempts: found
            .scores
            .iter()
            .map(|Scored { key, banks, day, percent, passed }| Attempt {
                attempt: key,
                banks,
                day: date(*day),
                percent: *percent,
                passed: *passed,
            })
            .collect(),
        topics: found
            .topics
            .iter()
            .map(|topic| Topic { topic: topic.topic.as_deref(), right: topic.right, asked: topic.asked })
            .collect(),
        memory: MemoryReport {
            known: forecast.known,
            now: forecast.now,
            in_7_days: forecast.in_7_days,
            in_30_days: forecast.in_30_days,
        },
        due: found.outlook.due,
        next: found.outlook.next.map(|(day, questions)| Next { day: date(day), questions }),
        missed: found
            .missed
            .iter()
            .map(|(missed, key, prompt)| MissedReport {
                bank: &key.bank,
                subject: &key.subject,
                prompt,
                missed: missed.missed,
                answers: missed.answers,
            })
            .collect(),
        confusions: found.confusions.iter().map(confusion).collect(),
        to_mend: found.to_mend.as_ref().map(confusion),
    }
}

fn confusion(taken: &Taken) -> Confusion<'_> {
    let Taken { topic, expected, given, times, of } = taken;
    Confusion { topic: topic.as_deref(), expected, given, times: *times, of: *of }
}

/// A day as JSON writes it.
fn date(day: Day) -> String {
    let date = jiff::civil::date(1970, 1, 1).saturating_add(jiff::Span::new().try_days(day).unwrap_or_default());
    date.to_string()
}
