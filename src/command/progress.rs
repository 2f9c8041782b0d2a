//! `cornet progress`: what a student's answers say of what they know.

use std::collections::HashMap;

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

mod report;

/// Everything that is known of a student's progress.
#[derive(Debug)]
struct Found {
    /// The oldest first.
    scores: Vec<Scored>,
    has_facts: bool,
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
            let json = serde_json::to_string(&report::json(&found, today)).map_err(std::io::Error::from)?;
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
        is_mixed: found
            .scores
            .iter()
            .any(|scored| found.scores.first().is_some_and(|first| first.banks != scored.banks)),
        scores: found.scores.into_iter().map(|scored| scored.percent).collect(),
        has_facts: found.has_facts,
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
            has_facts: false,
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
    let prompt = |key: &Key| shelf.place(key).map(|place| place.name(world.messages)).unwrap_or_default();
    let missed = most_missed(&traces, MISSED).into_iter();
    let missed =
        missed.filter_map(|missed| keys.get(missed.subject).map(|key| (missed, key.clone(), prompt(key)))).collect();
    let categories = Categories::of(shelf.offers());
    let tables = tables(&traces, &categories);
    let confusions = confusions(&tables);
    let wanted = if is_all { &[] } else { banks.as_slice() };
    let mut scores = history.scores(learner, wanted, SCORES)?;
    scores.reverse();
    Ok(Found {
        scores,
        has_facts: keys.iter().any(|key| key.subject.starts_with("fact:")),
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
    let mut traces: Vec<(i64, Trace)> = vec![];
    for bank in banks {
        // Where each subject of the bank stands among the keys, with its topic; none where nothing at hand asks for it.
        let mut known: HashMap<String, Option<(usize, Option<String>)>> = HashMap::new();
        for proof in history.proofs(learner, bank, PARTS)? {
            let place = known.entry(proof.subject).or_insert_with_key(|subject| {
                let key = Key { bank: bank.clone(), subject: subject.clone() };
                let topic = shelf.place(&key)?.topic();
                keys.push(key);
                Some((keys.len() - 1, topic))
            });
            let Some((subject, topic)) = place.clone() else { continue };
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
