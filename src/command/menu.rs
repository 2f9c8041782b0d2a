//! Bare `cornet`: the menu of quizzes, again and again until the student has enough.

use super::{World, play, resume};
use crate::{
    cli::{Format, PlayArgs},
    error::{Error, Needed, Status},
    history::resume::Begun,
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
        let begun = if world.screen.makes_offers() { resume::begun(world).unwrap_or_default() } else { vec![] };
        let quiz = match choose(begun.first(), world)? {
            Ok(Choice::Bank(name)) => {
                let arguments = arguments(name);
                let plan = play::plan(&arguments, world)?;
                match play::offer::begin(&arguments, &plan, world)? {
                    // Who leaves the offer is back in the menu.
                    Err(End::Quit) => continue,
                    begun => begun,
                }
            }
            Ok(Choice::Resume(key)) => match resume::quiz(&key, world)? {
                Some(quiz) => Ok(quiz),
                None => continue,
            },
            Err(end) => Err(end),
        };
        let quiz = match quiz {
            Ok(quiz) => quiz,
            // Nothing is left unfinished where no quiz was begun.
            Err(End::Interrupted(signal)) => return Ok(Status::Interrupted(signal)),
            Err(_) => return Ok(Status::Done),
        };
        match quiz.play(Format::Text, world)? {
            (Status::Done, After::Another) => {}
            (Status::Done, _) if !world.screen.is_plain() => return Ok(Status::Done),
            (Status::Done, _) => {}
            (status, _) => return Ok(status),
        }
    }
}

/// What was picked in the menu.
enum Choice {
    /// The bank of this name.
    Bank(String),
    /// The attempt of this key, to go on with.
    Resume(String),
}

/// Lets the student pick a quiz; returns its name, or why none was picked.
///
/// # Errors
/// When the library cannot be read, or the screen fails.
pub fn choose_bank(world: &mut World<'_>) -> Result<Result<String, End>, Error> {
    Ok(match choose(None, world)? {
        Ok(Choice::Bank(name)) => Ok(name),
        Ok(Choice::Resume(_)) => Err(End::Quit),
        Err(end) => Err(end),
    })
}

fn choose(begun: Option<&Begun>, world: &mut World<'_>) -> Result<Result<Choice, End>, Error> {
    let messages = world.messages;
    let mut rows = vec![];
    let mut choices = vec![];
    if let Some(begun) = begun {
        rows.push(resume::row(begun, messages.resume(&markup::plain(&begun.title)), world));
        choices.push(Choice::Resume(begun.key.clone()));
    }
    let gap = rows.len().saturating_sub(1);
    for bank in world.library.all()? {
        let id = bank.id.clone();
        let Ok((bank, candidates)) = world.library.candidates(bank) else { continue };
        let drawn = if bank.include.is_empty() { candidates.len() } else { bank.draw.min(candidates.len()) };
        choices.push(Choice::Bank(id.clone()));
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
        gap: Some(gap),
    };
    let mut picked = Picked::End(End::Quit);
    world.screen.with(&mut |screen| {
        picked = screen.pick(&pick)?;
        Ok(())
    })?;
    Ok(match picked {
        Picked::Row(row) => choices.into_iter().nth(row).ok_or(End::Quit),
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
