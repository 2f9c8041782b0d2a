//! `cornet resume`: goes on with the quiz that was cut off.

use rand::{SeedableRng, rngs::ChaCha8Rng};

use super::{World, play::Quiz};
use crate::{
    cli::{Format, ResumeArgs},
    error::{Error, Needed, Status},
    history::{
        History, Trouble,
        attempt::Source,
        keeper::Keeper,
        resume::{Begun, Left},
    },
    quiz::{
        ask::Shuffle,
        draw::{Pool, Wish},
        restore::{Restored, restore},
        session::{Position, Session},
    },
    ui::{After, Row, markup},
};

/// Goes on with the attempt that was left last. One whose banks cannot be read now waits: the one before it is taken.
///
/// # Errors
/// When there is none, or nothing may be asked.
pub fn run(arguments: &ResumeArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let begun = begun(world)?;
    if world.no_input && !begun.is_empty() {
        return Err(Error::NoInput(Needed::Answers));
    }
    let mut failed = None;
    for begun in begun {
        match quiz(&begun.key, world) {
            Ok(None) => {}
            Ok(Some(quiz)) => {
                return match quiz.play(arguments.format, world)? {
                    (Status::Done, After::Another) if arguments.format == Format::Text => super::menu::run(world),
                    (status, _) => Ok(status),
                };
            }
            Err(Error::History(trouble)) => return Err(trouble.into()),
            Err(error) => _ = failed.get_or_insert(error),
        }
    }
    Err(failed.unwrap_or(Error::NothingToResume))
}

/// The attempts that can be resumed, the last one first.
///
/// # Errors
/// When the history cannot be read.
pub fn begun(world: &World<'_>) -> Result<Vec<Begun>, Trouble> {
    let history = world.data.as_deref().map(History::read).transpose()?.flatten();
    history.map_or(Ok(vec![]), |history| history.begun(&world.learner))
}

/// The row of a menu that goes on with an attempt.
#[must_use]
pub fn row(begun: &Begun, name: String, world: &World<'_>) -> Row {
    let messages = world.messages;
    Row {
        id: String::new(),
        name,
        figure: messages.left_at(begun.number, begun.all),
        note: messages.left_on(world.clock.days_since(begun.touched)),
        is_apart: true,
    }
}

/// The quiz of an attempt that was cut off, as it was left; none where nothing of it is there any more.
///
/// # Errors
/// When the history or a bank cannot be read.
pub fn quiz(key: &str, world: &World<'_>) -> Result<Option<Quiz>, Error> {
    let folder = world.data.clone().ok_or(Trouble::NoFolder)?;
    let mut history = History::open(&folder)?;
    let Some(Left { attempt, slots, position, last, spent }) = history.left(key)? else { return Ok(None) };
    let pool = pool(&attempt.sources, world)?;
    let mut chance = ChaCha8Rng::seed_from_u64(attempt.seed);
    let (mut restored, mut positions, mut again, mut dropped) = (vec![], vec![], vec![], 0);
    for (position, kept) in &slots {
        let slot = match restore(kept, &pool, &mut chance) {
            Restored::Same(slot) => slot,
            Restored::Changed(slot) => {
                again.push(restored.len());
                slot
            }
            Restored::Removed => {
                dropped += 1;
                continue;
            }
        };
        restored.push(slot);
        positions.push(*position);
    }
    if restored.is_empty() {
        history.drop_attempt(key, world.clock.today())?;
        return Ok(None);
    }
    let Some(handle) = history.take_up(key)? else { return Ok(None) };
    let at = positions.iter().filter(|kept| **kept < position.at).count();
    let is_there = positions.contains(&position.at);
    let position = Position { at, taken_up: position.taken_up && is_there };
    let all = restored.len();
    let mut session = Session::resume(restored, attempt.rules, position, &again);
    session.remember_last(positions.iter().position(|kept| Some(*kept) == last));
    let messages = world.messages;
    let number = session.current().map(|_| session.at() + 1);
    let mut unsaid = vec![messages.goes_on(&markup::plain(&attempt.title), number, all)];
    unsaid.extend((!again.is_empty()).then(|| messages.asked_again(again.len())));
    unsaid.extend((dropped > 0).then(|| messages.dropped(dropped)));
    let again = Wish { questions: all, questions_shuffled: true, options: Shuffle::Yes, seed: attempt.seed };
    let keeper = Some(Keeper::resume(folder, attempt.clone(), (history, handle), &session, positions));
    Ok(Some(Quiz { attempt, session, spent, keeper, unsaid, again }))
}

fn pool(sources: &[Source], world: &World<'_>) -> Result<Pool, Error> {
    let mut pool = Pool::default();
    for source in sources {
        let found = match source {
            Source::File(path) => world.library.find(&path.display().to_string())?,
            Source::BuiltIn(id, language) => vec![world.library.built_in(id, language)?],
        };
        for found in found {
            pool.join(world.library.pool(found).map_err(|found| world.broken(&found))?.1);
        }
    }
    Ok(pool)
}
