//! `cornet history`: the attempts and their answers, shown or cleared away.

use super::World;
use crate::{
    cli::{HistoryArgs, HistoryFormat},
    error::{Error, Needed, Status},
    history::{History, Trouble, listing::Entry},
    library::is_path,
    messages::Messages,
    ui::{
        Pick, Picked, Row,
        line::{Line, Safe},
    },
};

mod csv;
mod json;
mod text;

pub(super) use text::whole;

/// Lists the attempts, or clears them away.
///
/// # Errors
/// When the history cannot be read or written, there is no such bank, or nothing may be asked.
pub fn run(arguments: &HistoryArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let history = world.data.as_deref().map(History::read).transpose()?.flatten();
    let banks = banks(&arguments.banks, history.as_ref(), world)?;
    let entries = history.as_ref().map_or(Ok(vec![]), |history| history.entries(&world.learner, &banks))?;
    if arguments.clear {
        return clear(&entries, arguments.yes, world);
    }
    match (arguments.format, &history) {
        (HistoryFormat::Text, Some(history)) if !entries.is_empty() => text::write(history, &entries, world)?,
        (HistoryFormat::Text, history) => {
            writeln!(world.out, "{}", world.messages.nothing_kept())?;
            // Whoever looks after a class may have forgotten that each has a history of their own.
            let others = history.as_ref().filter(|_| banks.is_empty()).map_or(Ok(vec![]), History::learners)?;
            if !others.is_empty() {
                writeln!(world.out, "{}", Safe::new(&world.messages.kept_of(&others)).as_str())?;
            }
        }
        (HistoryFormat::Csv, history) => csv::write(history.as_ref(), &entries, world)?,
        (HistoryFormat::Json, history) => json::write(history.as_ref(), &entries, world)?,
    }
    Ok(Status::Done)
}

/// The ids of the banks that are named, which may be gone from the library but not from the history.
fn banks(names: &[String], history: Option<&History>, world: &World<'_>) -> Result<Vec<String>, Error> {
    let mut ids = vec![];
    for name in names {
        let kept = || {
            let entries = history.map(|history| history.entries(&world.learner, std::slice::from_ref(name)));
            entries.transpose().map(|entries| entries.is_some_and(|entries| !entries.is_empty()))
        };
        match world.library.find(name) {
            Ok(found) => ids.extend(found.into_iter().map(|bank| bank.id)),
            Err(Error::UnknownBank { .. }) if !is_path(name) && kept()? => ids.push(name.clone()),
            Err(error) => return Err(error),
        }
    }
    Ok(ids)
}

fn clear(entries: &[Entry], is_confirmed: bool, world: &mut World<'_>) -> Result<Status, Error> {
    let messages = world.messages;
    if entries.is_empty() {
        writeln!(world.out, "{}", messages.nothing_kept())?;
        return Ok(Status::Done);
    }
    if !is_confirmed && !confirm(entries.len(), messages, world)? {
        writeln!(world.out, "{}", messages.nothing_cleared())?;
        return Ok(Status::Done);
    }
    let folder = world.data.as_deref().ok_or(Trouble::NoFolder)?;
    History::open(folder)?.clear(entries)?;
    writeln!(world.out, "{}", messages.cleared(entries.len()))?;
    Ok(Status::Done)
}

/// Asks whether so many attempts are cleared away; to keep them comes first.
fn confirm(count: usize, messages: &dyn Messages, world: &mut World<'_>) -> Result<bool, Error> {
    if world.no_input || !world.screen.makes_offers() {
        return Err(Error::NoInput(Needed::Yes));
    }
    let row = |name: &str| Row { name: name.to_owned(), ..Row::default() };
    let rows = [row(messages.keep_them()), row(messages.clear_them())];
    let (title, question) = (messages.clear_question(count), messages.which_row(rows.len()));
    let pick = Pick {
        title: messages.history_title(),
        subtitle: Some(&title),
        rows: &rows,
        question: &question,
        is_menu: false,
        gap: None,
    };
    let mut picked = false;
    world.screen.with(&mut |screen| {
        picked = screen.pick(&pick)? == Picked::Row(1);
        Ok(())
    })?;
    Ok(picked)
}

/// Writes a line of a result, cut where it goes to a terminal.
fn write_line(line: &Line, world: &mut World<'_>) -> Result<(), Error> {
    let line = match world.out_columns {
        Some(columns) => line.cut(columns.saturating_sub(1)),
        None => line.clone(),
    };
    writeln!(world.out, "{}", line.paint(world.out_color).trim_end())?;
    Ok(())
}
