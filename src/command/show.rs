//! `cornet show`: a bank as a sheet, without or with the answers.

use super::World;
use crate::{
    cli::{SheetFormat, ShowArgs},
    error::{Error, Status},
    messages::Language,
    quiz::{
        ask::Shuffle,
        draw::{Candidate, Wish, draw},
        session::Slot,
    },
    ui::sheet::{Copy, Sheet, html, markdown, text},
};

/// Columns of a sheet that goes to a file.
const SHEET: usize = 80;

/// Prints a bank as a sheet; a folder gives a sheet for each of its banks.
///
/// # Errors
/// When there is no such bank, or it has errors.
pub fn run(arguments: &ShowArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let columns = world.out_columns.unwrap_or(SHEET).min(SHEET).saturating_sub(1);
    let copy = if arguments.key { Copy::Teacher } else { Copy::Student };
    let mut banks = vec![];
    for found in world.library.find(&arguments.bank)? {
        let (bank, pool) = world.library.pool(found).map_err(|found| world.broken(&found))?;
        // What a sheet says beside the questions is said in their language.
        let messages = Language::parse(&bank.language).map_or(world.messages, Language::messages);
        banks.push((bank, in_order(&pool.written), pool.generators, messages));
    }
    let sheets: Vec<Sheet<'_>> = banks
        .iter()
        .map(|(bank, slots, generators, messages)| Sheet::new(bank, slots, generators, copy, *messages))
        .collect();
    match arguments.format {
        SheetFormat::Text => {
            for line in sheets.iter().flat_map(|sheet| text::lines(sheet, columns)) {
                writeln!(world.out, "{}", line.paint(world.out_color))?;
            }
        }
        SheetFormat::Markdown => {
            let documents: Vec<String> = sheets.iter().map(markdown::document).collect();
            write!(world.out, "{}", documents.join("\n"))?;
        }
        SheetFormat::Html => write!(world.out, "{}", html::page(&sheets))?,
    }
    Ok(Status::Done)
}

/// Every question, with its options as the author ordered them; what has to be mixed is mixed, always alike.
fn in_order(candidates: &[Candidate]) -> Vec<Slot> {
    let wish = Wish { questions: candidates.len(), questions_shuffled: false, options: Shuffle::Yes, seed: 1 };
    draw(candidates, wish)
}
