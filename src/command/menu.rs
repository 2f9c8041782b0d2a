//! Bare `cornet`: the menu of quizzes, again and again until the student has enough.

use super::{World, play};
use crate::{
    cli::{Format, PlayArgs},
    error::{Error, Needed, Status},
    ui::{After, End, Pick, Picked, Row, markup},
};

/// Runs the menu.
///
/// # Errors
/// When nothing can be asked, or a quiz fails.
pub fn run(world: &mut World<'_>) -> Result<Status, Error> {
    if world.no_input {
        return Err(Error::NoInput(Needed::Quiz));
    }
    loop {
        let name = match choose(world)? {
            Ok(name) => name,
            // Nothing is left unfinished where no quiz was begun.
            Err(End::Interrupted(signal)) => return Ok(Status::Interrupted(signal)),
            Err(_) => return Ok(Status::Done),
        };
        let plan = play::plan(&arguments(name), world)?;
        match play::play(&plan, Format::Text, world)? {
            (Status::Done, After::Another) => {}
            (Status::Done, _) if !world.screen.is_plain() => return Ok(Status::Done),
            (Status::Done, _) => {}
            (status, _) => return Ok(status),
        }
    }
}

/// Lets the student pick a quiz; returns its name, or why none was picked.
///
/// # Errors
/// When the library cannot be read, or the screen fails.
pub fn choose(world: &mut World<'_>) -> Result<Result<String, End>, Error> {
    let messages = world.messages;
    let mut rows = vec![];
    for bank in world.library.all()? {
        let id = bank.id.clone();
        let Ok((bank, pool)) = world.library.pool(bank) else { continue };
        let all = pool.written.len() + pool.facts();
        let drawn = if bank.include.is_empty() { all } else { bank.draw.min(all) };
        rows.push(Row {
            id,
            name: markup::plain(&bank.title),
            figure: messages.questions(drawn),
            note: bank.description.as_deref().map(markup::plain).unwrap_or_default(),
        });
    }
    let pick = Pick {
        title: "Cornet",
        subtitle: Some(messages.tagline()),
        rows: &rows,
        question: messages.which_quiz(),
        is_menu: true,
    };
    let mut picked = Picked::End(End::Quit);
    world.screen.with(&mut |screen| {
        picked = screen.pick(&pick)?;
        Ok(())
    })?;
    Ok(match picked {
        Picked::Row(row) => rows.get(row).map(|row| row.id.clone()).ok_or(End::Quit),
        Picked::End(end) => Err(end),
    })
}

fn arguments(bank: String) -> PlayArgs {
    PlayArgs {
        banks: vec![bank],
        questions: None,
        question: None,
        topic: vec![],
        seed: None,
        no_shuffle: false,
        exam: false,
        practice: false,
        time_limit: None,
        certainty: false,
        no_history: false,
        format: Format::Text,
    }
}
