//! The offer to go on with a quiz that was cut off, made where someone sits at a terminal.

use super::{Plan, Quiz};
use crate::{
    cli::PlayArgs,
    command::{World, resume},
    error::Error,
    history::{History, resume::Begun},
    ui::{End, Pick, Picked, Row, markup},
};

/// Draws the quiz of a plan; or goes on with one of the same banks that was cut off, if there is one and the student
/// wants to. One that is declined is given up. Who asks for another quiz by an option, a seed say, is not asked.
///
/// # Errors
/// When the screen fails, or the quiz that was cut off cannot be read.
pub fn begin(arguments: &PlayArgs, plan: &Plan, world: &mut World<'_>) -> Result<Result<Quiz, End>, Error> {
    let new = |world: &World<'_>| Ok(Ok(super::begin(plan, world)));
    if !world.screen.makes_offers() || !plan.is_kept || asks_for_another(arguments) {
        return new(world);
    }
    // What cannot be read is said when the first answer is to be kept.
    let begun = resume::begun(world).unwrap_or_default();
    let is_same = |begun: &Begun| {
        !begun.narrowed
            && begun.sources.len() == plan.sources.len()
            && plan.sources.iter().all(|source| begun.sources.contains(source))
    };
    let Some(begun) = begun.into_iter().find(is_same) else { return new(world) };
    match ask(&begun, world)? {
        Picked::End(end) => Ok(Err(end)),
        Picked::Row(0) => match resume::quiz(&begun.key, world)? {
            Some(quiz) => Ok(Ok(quiz)),
            None => new(world),
        },
        Picked::Row(_) => {
            if let Some(Ok(mut history)) = world.data.as_deref().map(History::open) {
                _ = history.drop_attempt(&begun.key, world.clock.today());
            }
            new(world)
        }
    }
}

fn asks_for_another(arguments: &PlayArgs) -> bool {
    arguments.questions.is_some()
        || arguments.question.is_some()
        || !arguments.topic.is_empty()
        || arguments.seed.is_some()
        || arguments.no_shuffle
        || arguments.exam
        || arguments.practice
        || arguments.time_limit.is_some()
        || arguments.certainty
}

fn ask(begun: &Begun, world: &mut World<'_>) -> Result<Picked, Error> {
    let messages = world.messages;
    let anew = Row { name: messages.begin_anew().to_owned(), ..Row::default() };
    let rows = [resume::row(begun, messages.go_on().to_owned(), world), anew];
    let question = messages.which_row(rows.len());
    let title = markup::plain(&begun.title);
    let pick = Pick {
        title: &title,
        subtitle: Some(messages.was_left()),
        rows: &rows,
        question: &question,
        is_menu: false,
        gap: None,
    };
    let mut picked = Picked::End(End::Quit);
    world.screen.with(&mut |screen| {
        picked = screen.pick(&pick)?;
        Ok(())
    })?;
    Ok(picked)
}
