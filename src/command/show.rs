//! `cornet show`: a bank as a sheet, without or with the answers.

use super::World;
use crate::{
    cli::ShowArgs,
    error::{Error, Status},
    messages::Messages,
    quiz::{
        ask::{Arrangement, Ask, Shuffle, letter},
        draw::{Candidate, Wish, draw},
        session::Slot,
    },
    ui::{
        line::{Line, Style},
        markup::{self, Block},
        view,
    },
};

/// Columns of a sheet that goes to a file.
const SHEET: usize = 80;

/// Prints a bank as a sheet.
///
/// # Errors
/// When there is no such bank, or it has errors.
pub fn run(arguments: &ShowArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let columns = world.out_columns.unwrap_or(SHEET).min(SHEET).saturating_sub(1);
    for found in world.library.find(&arguments.bank)? {
        let (bank, candidates) = world.library.candidates(found).map_err(|found| world.broken(&found))?;
        let slots = in_order(&candidates);
        let mut lines = vec![Line::styled(&markup::plain(&bank.title), Style::Strong)];
        lines.extend(bank.description.iter().flat_map(|text| Line::from(markup::plain(text)).wrap(columns, 0)));
        for (at, slot) in slots.iter().enumerate() {
            lines.push(Line::default());
            question(at + 1, slot, world.messages, columns, &mut lines);
            if arguments.key {
                key(slot, world.messages, columns, &mut lines);
            }
        }
        for line in lines {
            writeln!(world.out, "{}", line.paint(world.out_color))?;
        }
    }
    Ok(Status::Done)
}

/// Every question, with its options as the author ordered them; what has to be mixed is mixed, always alike.
fn in_order(candidates: &[Candidate]) -> Vec<Slot> {
    let wish = Wish { questions: candidates.len(), questions_shuffled: false, options: Shuffle::Yes, seed: 1 };
    draw(candidates, wish)
}

fn paragraph(text: &str, indent: &str, columns: usize, lines: &mut Vec<Line>) {
    let hang = indent.chars().count();
    for block in markup::blocks(text, Style::Plain) {
        match block {
            Block::Text(line) => lines.extend(Line::from(indent).join(line).wrap(columns, hang)),
            Block::Code(line) => lines.push(Line::from(indent).join(line)),
        }
    }
}

fn question(number: usize, slot: &Slot, messages: &dyn Messages, columns: usize, lines: &mut Vec<Line>) {
    let Arrangement { rows, bins } = &slot.shown;
    let head = format!("{number}. ");
    let hang = head.chars().count();
    let mut prompt = slot.question.prompt.clone();
    if matches!(slot.ask, Ask::Many { .. }) {
        prompt = format!("{prompt} {}", messages.tick_all());
    }
    let mut blocks = markup::blocks(&prompt, Style::Strong).into_iter();
    if let Some(Block::Text(first) | Block::Code(first)) = blocks.next() {
        lines.extend(Line::styled(&head, Style::Strong).join(first).wrap(columns, hang));
    }
    for block in blocks {
        let (Block::Text(line) | Block::Code(line)) = block;
        lines.push(Line::from("   ").join(line));
    }
    let row = |text: String, lines: &mut Vec<Line>| paragraph(&text, "   ", columns, lines);
    let lettered = |place: usize, text: &str| format!("{}. {text}", letter(place));
    match &slot.ask {
        Ask::One { options, .. } | Ask::Many { options, .. } => {
            for (place, option) in rows.iter().filter_map(|index| options.get(*index)).enumerate() {
                row(lettered(place, &view::value(&option.value, messages)), lines);
            }
        }
        Ask::Order { steps } => {
            for (place, step) in rows.iter().filter_map(|index| steps.get(*index)).enumerate() {
                row(lettered(place, step), lines);
            }
        }
        Ask::Sort { items, bins: texts, .. } => {
            for (place, bin) in bins.iter().filter_map(|index| texts.get(*index)).enumerate() {
                row(lettered(place, bin), lines);
            }
            for item in rows.iter().filter_map(|index| items.get(*index)) {
                row(format!("___ {item}"), lines);
            }
        }
        Ask::Blanks { pieces, words } => {
            row(view::gapped(pieces, messages), lines);
            for (place, word) in rows.iter().filter_map(|index| words.get(*index)).enumerate() {
                row(lettered(place, word), lines);
            }
        }
        Ask::Text(_) | Ask::Prose { .. } => row("______________".to_owned(), lines),
    }
}

fn key(slot: &Slot, messages: &dyn Messages, columns: usize, lines: &mut Vec<Line>) {
    let solution = slot.question.content.solution();
    let (text, _) = view::answer(slot, &solution, messages);
    paragraph(&messages.belongs(messages.key(), &text), "   ", columns, lines);
    for note in view::notes(slot, messages) {
        paragraph(&format!("- {note}"), "     ", columns, lines);
    }
    let parts = [&slot.question.explanation, &slot.question.source];
    for text in parts.into_iter().flatten() {
        paragraph(text, "   ", columns, lines);
    }
    if let Some(hint) = &slot.question.hint {
        paragraph(&messages.hint(hint), "   ", columns, lines);
    }
}
