//! `cornet list`: the banks at hand.

use serde::Serialize;

use super::{World, history::whole};
use crate::{
    cli::{Format, ListArgs},
    error::{Error, Status},
    history::History,
    library::{Found, Location},
    ui::{line::Line, markup},
};

#[derive(Serialize)]
struct Banks<'a> {
    banks: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    path: Option<String>,
    title: Option<&'a str>,
    language: Option<&'a str>,
    questions: usize,
    /// How many of them a quiz asks; the list in words says it.
    #[serde(skip)]
    draw: usize,
    topics: Vec<&'a str>,
    errors: usize,
    best: Option<f64>,
}

/// Lists the banks at hand.
///
/// # Errors
/// When the library folder cannot be read.
pub fn run(arguments: &ListArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let found = world.library.all()?;
    let sizes: Vec<(usize, usize)> = found.iter().map(|bank| size(bank, world)).collect();
    // A history that cannot be read is said by what needs it; the banks are at hand all the same.
    let history = world.data.as_deref().and_then(|data| History::read(data).ok().flatten());
    let ids = found.iter().map(|bank| bank.id.as_str());
    let best = history.and_then(|history| history.best(&world.learner, ids).ok()).unwrap_or_default();
    let best = |bank: &Found| best.get(bank.id.as_str()).copied();
    let rows: Vec<Row<'_>> = found.iter().zip(sizes).map(|(bank, size)| row(bank, size, best(bank))).collect();
    match arguments.format {
        Format::Json => {
            let json = serde_json::to_string(&Banks { banks: rows }).map_err(std::io::Error::from)?;
            writeln!(world.out, "{json}")?;
        }
        Format::Text => {
            for line in table(&rows, world) {
                writeln!(world.out, "{}", line.paint(world.out_color).trim_end())?;
            }
        }
    }
    Ok(Status::Done)
}

/// The questions that a bank offers, each fact as one, and its errors, those of the banks that it draws on included.
fn size(bank: &Found, world: &World<'_>) -> (usize, usize) {
    let errors = bank.reading.findings.len();
    let Some(read) = &bank.bank else { return (0, errors) };
    match world.library.offered(read, &bank.location) {
        Ok(pool) => (pool.written.len() + pool.facts(), errors),
        Err(findings) => {
            let own = read.taxonomies.iter().map(|taxonomy| taxonomy.items.len()).sum::<usize>();
            (read.questions.len() + own, findings.len())
        }
    }
}

fn row(bank: &Found, (questions, errors): (usize, usize), best: Option<f64>) -> Row<'_> {
    let read = bank.bank.as_ref();
    let mut topics: Vec<&str> = vec![];
    let written = read.iter().flat_map(|read| &read.questions).map(|question| &question.topic);
    let made = read.iter().flat_map(|read| &read.taxonomies).map(|taxonomy| &taxonomy.topic);
    for topic in written.chain(made).filter_map(|topic| topic.as_deref()) {
        if !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    Row {
        id: &bank.id,
        path: match &bank.location {
            Location::File(path) => Some(path.display().to_string()),
            Location::BuiltIn(_) => None,
        },
        title: read.map(|read| read.title.as_str()),
        language: read.map(|read| read.language.as_str()),
        questions,
        draw: read.map_or(questions, |read| read.draw),
        topics,
        errors,
        best,
    }
}

fn table(rows: &[Row<'_>], world: &World<'_>) -> Vec<Line> {
    let messages = world.messages;
    let has_scores = rows.iter().any(|row| row.best.is_some());
    let cells = |row: &Row<'_>| {
        // Before anything was played there is no column of scores.
        let best = row.best.map(|best| messages.percent(&whole(best)));
        let best = has_scores.then(|| best.unwrap_or_else(|| messages.no_best().to_owned()));
        let what = match row {
            Row { errors: 1.., .. } => messages.errors(row.errors),
            Row { questions, draw, .. } if draw < questions => messages.questions_of(*questions, *draw),
            Row { questions, .. } => messages.questions(*questions),
        };
        let cells = [
            Some(row.id.to_owned()),
            Some(row.title.map(markup::plain).unwrap_or_default()),
            Some(row.language.unwrap_or("?").to_owned()),
            Some(what),
            best,
            Some(row.topics.iter().map(|topic| markup::plain(topic)).collect::<Vec<_>>().join(", ")),
        ];
        cells.into_iter().flatten().collect()
    };
    let cells: Vec<Vec<String>> = rows.iter().map(cells).collect();
    let width = |column: usize| {
        let widths = cells.iter().filter_map(|row| row.get(column)).map(|cell| Line::from(cell.as_str()).width());
        widths.max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..6).map(width).collect();
    let line = |row: &Vec<String>| {
        let mut line = Line::default();
        let mut start = 0;
        for (cell, width) in row.iter().zip(&widths) {
            line = line.padded(start).join(Line::from(cell.as_str()));
            start += width + 2;
        }
        match world.out_columns {
            Some(columns) => line.cut(columns.saturating_sub(1)),
            None => line,
        }
    };
    cells.iter().map(line).collect()
}
