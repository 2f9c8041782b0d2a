//! `cornet review`: what is due today, over all banks.

use super::{World, play, shelf::Shelf};
use crate::{
    cli::{Format, Questions, ReviewArgs},
    error::{Error, Needed, Status},
    history::{History, Trouble},
    quiz::{
        ask::Shuffle,
        bank::Mode,
        draw::{Candidate, Wish},
        memory::Memory,
        review::{MOST, Outlook, When, agenda, estimate, outlook},
        session::Rules,
    },
    ui::After,
};

/// Reviews what is due; nothing due: says when.
///
/// # Errors
/// When there is no such bank, the history cannot be read, or nothing may be asked.
pub fn run(arguments: &ReviewArgs, world: &mut World<'_>) -> Result<Status, Error> {
    match review(arguments, world)? {
        (Status::Done, After::Another) => super::menu::run(world),
        (status, _) => Ok(status),
    }
}

/// Reviews what is due, and says what is to be done then.
///
/// # Errors
/// When there is no such bank, the history cannot be read, or nothing may be asked.
pub(super) fn review(arguments: &ReviewArgs, world: &mut World<'_>) -> Result<(Status, After), Error> {
    let (messages, today) = (world.messages, world.clock.today());
    let mut shelf = Shelf::new(&arguments.banks, world)?;
    let Some(history) = read(world)? else {
        writeln!(world.out, "{}", messages.nothing_learnt())?;
        return Ok((Status::Done, After::Stop));
    };
    let remembered = shelf.remembered(&world.library, &history, &world.learner).map_err(Error::History)?;
    let outlook = outlook(remembered.iter().map(|one| &one.memory), today);
    if outlook.due == 0 {
        let next = outlook.next.map(|(day, count)| (When::of(day, today), count));
        let said =
            if remembered.is_empty() { messages.nothing_learnt().to_owned() } else { messages.nothing_due(next) };
        writeln!(world.out, "{said}")?;
        return Ok((Status::Done, After::Stop));
    }
    if world.no_input {
        return Err(Error::NoInput(Needed::Answers));
    }
    let most = match arguments.questions {
        None => MOST,
        Some(Questions::All) => usize::MAX,
        Some(Questions::Some(count)) => count,
    };
    let agenda = agenda(remembered, today, most);
    // A fact is asked in another way each time.
    let turn = |memory: Memory| usize::try_from(memory.reviews).unwrap_or_default();
    shelf.read(&agenda.iter().map(|one| &one.what), &world.library)?;
    let candidates = agenda.into_iter().filter_map(|one| shelf.question(&one.what, turn(one.memory)));
    let candidates: Vec<Candidate> = candidates.collect();
    let time = estimate(candidates.len(), &history.times(&world.learner).map_err(Error::History)?);
    // The file is not held while the student answers.
    drop(history);
    let plan = play::Plan {
        banks: vec![],
        title: messages.review_title().to_owned(),
        wish: Wish {
            questions: candidates.len(),
            questions_shuffled: false,
            options: Shuffle::Yes,
            seed: (world.chance)(),
        },
        rules: Rules { mode: Mode::Practice, certainty: arguments.certainty, time_limit: None },
        command: String::new(),
        sources: shelf.sources(&candidates),
        narrowed: true,
        is_kept: true,
        opening: Some(messages.asked_now(outlook.due, candidates.len(), time)),
        pool: candidates.into(),
        guide: None,
    };
    play::begin(&plan, world).play(Format::Text, world)
}

/// Opens the history of this user to read it; none where nothing was kept.
pub(super) fn read(world: &World<'_>) -> Result<Option<History>, Error> {
    match world.data.as_deref().map(History::read) {
        None | Some(Err(Trouble::NoFolder)) => Ok(None),
        Some(read) => read.map_err(Error::History),
    }
}

/// How much waits, and how long it takes: for the menu, which goes on without it where the history fails.
pub(super) fn waiting(
    shelf: &mut Shelf,
    history: &History,
    world: &World<'_>,
) -> Option<(Outlook, std::time::Duration)> {
    let remembered = shelf.remembered(&world.library, history, &world.learner).ok()?;
    let outlook = outlook(remembered.iter().map(|one| &one.memory), world.clock.today());
    let times = history.times(&world.learner).ok()?;
    Some((outlook, estimate(outlook.due.min(MOST), &times)))
}
