//! `cornet check --explain CODE`: what a rule is, why it matters, an example that breaks it and the same mended.

use crate::{
    command::World,
    error::{Error, Status},
    messages::{Language, checking::Heading},
    quiz::{
        explain::{self, Explanation},
        key::Bilingual,
        problem::closest,
    },
    ui::line::{Line, Style},
};

/// Columns of a text that goes to a file.
const COLUMNS: usize = 80;

/// What stands before the lines of an example.
const INDENT: &str = "    ";

pub(super) fn run(code: &str, world: &mut World<'_>) -> Result<Status, Error> {
    let Some(explanation) = explain::of(code) else {
        let codes = explain::all().map(|explanation| explanation.code);
        let suggestion = closest(&code.trim().to_uppercase(), codes);
        return Err(Error::UnknownCode { code: code.to_owned(), suggestion });
    };
    let columns = world.out_columns.unwrap_or(COLUMNS).min(COLUMNS).saturating_sub(1);
    for line in lines(explanation, world, columns) {
        writeln!(world.out, "{}", line.paint(world.out_color))?;
    }
    Ok(Status::Done)
}

fn lines(explanation: &Explanation, world: &World<'_>, columns: usize) -> Vec<Line> {
    let messages = world.messages;
    let spoken = |text: Bilingual| match messages.language() {
        Language::English => text.en,
        Language::French => text.fr,
    };
    let mut lines = vec![Line::styled(explanation.code, Style::Strong)];
    lines.extend(Line::from(spoken(explanation.rule)).wrap(columns, 0));
    let mut part = |heading, text: Vec<Line>| {
        lines.push(Line::default());
        lines.push(Line::styled(messages.heading(heading), Style::Strong));
        lines.extend(text);
    };
    part(Heading::Why, Line::from(spoken(explanation.why)).wrap(columns, 0));
    if !explanation.source.is_empty() {
        part(Heading::Source, Line::from(explanation.source).wrap(columns, 0));
    }
    // An example is to be copied: its lines stay whole, however long they are.
    let example = |text: &str| text.trim_end().lines().map(indented).collect();
    part(Heading::Breaks, example(spoken(explanation.breaks)));
    part(Heading::Mended, example(spoken(explanation.mended)));
    lines
}

fn indented(line: &str) -> Line {
    if line.is_empty() { Line::default() } else { Line::from(INDENT).and(line, Style::Plain) }
}
