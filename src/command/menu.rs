//! Bare `cornet`: the menu of quizzes, again and again until the student has enough.

use std::collections::HashMap;

use super::{
    World,
    history::whole,
    play, progress, resume, review,
    shelf::{Playable, Shelf},
};
use crate::{
    cli::{Format, PlayArgs, ReviewArgs},
    error::{Error, Needed, Status},
    history::History,
    quiz::review::MOST,
    ui::{
        After, End, Pick, Picked, Row,
        line::{Color, Line},
        markup,
    },
};

/// What is picked from the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Choice {
    /// What is due.
    Review,
    /// The attempt of this key, to go on with.
    Resume(String),
    /// A quiz of this bank.
    Bank(String),
    /// The page of progress.
    Progress,
}

/// The rows of the menu, with what each stands for.
#[derive(Debug, Default)]
struct Offer {
    subtitle: Option<String>,
    rows: Vec<Row>,
    choices: Vec<Choice>,
    /// The row after which there is a gap.
    gap: usize,
}

impl Offer {
    fn add(&mut self, row: Row, choice: Choice) {
        self.rows.push(row);
        self.choices.push(choice);
    }
}

/// Runs the menu.
///
/// # Errors
/// When nothing can be asked, or a quiz fails.
pub fn run(world: &mut World<'_>) -> Result<Status, Error> {
    if world.no_input {
        return Err(Error::NoInput(Needed::Quiz));
    }
    // What is wrong with a bank is read on a page here.
    world.error_color = Color::Off;
    loop {
        let offer = everything(world)?;
        let choice = match pick(&offer, world)? {
            Ok(choice) => choice,
            Err(end) => return Ok(left(end)),
        };
        match act(choice, world) {
            Ok(Done::Back | Done::Quiz(Status::Done, After::Another)) => {}
            Ok(Done::Quiz(Status::Done, _)) if !world.screen.is_plain() => return Ok(Status::Done),
            Ok(Done::Quiz(Status::Done, _)) => {}
            Ok(Done::Quiz(status, _)) => return Ok(status),
            Ok(Done::Left(end)) => return Ok(left(end)),
            Err(error @ Error::Stream(_)) => return Err(error),
            Err(error) => {
                if let Some(end) = say(&error, world)?.filter(|end| *end != End::Quit) {
                    return Ok(left(end));
                }
            }
        }
    }
}

/// What a choice came to.
enum Done {
    /// The menu is next.
    Back,
    /// A quiz was played.
    Quiz(Status, After),
    /// The student has left.
    Left(End),
}

fn act(choice: Choice, world: &mut World<'_>) -> Result<Done, Error> {
    let (status, after) = match choice {
        Choice::Bank(name) => {
            let arguments = arguments(name);
            let plan = play::plan(&arguments, world)?;
            match play::offer::begin(&arguments, &plan, world)? {
                Ok(quiz) => quiz.play(Format::Text, world)?,
                // Who leaves the offer is back in the menu.
                Err(End::Quit) => return Ok(Done::Back),
                Err(end) => return Ok(Done::Left(end)),
            }
        }
        Choice::Resume(key) => match resume::quiz(&key, world)? {
            Some(quiz) => quiz.play(Format::Text, world)?,
            None => return Ok(Done::Back),
        },
        Choice::Review => review::review(&ReviewArgs::default(), world)?,
        Choice::Progress => {
            return Ok(match show_progress(world)? {
                None | Some(End::Quit) => Done::Back,
                Some(end) => Done::Left(end),
            });
        }
    };
    Ok(Done::Quiz(status, after))
}

/// Says why a choice came to nothing: a file that is gone, say. The rest of the menu is there all the same.
fn say(error: &Error, world: &mut World<'_>) -> Result<Option<End>, Error> {
    let (what, advice) = world.messages.error(error);
    let mut lines: Vec<Line> = vec![];
    if let Error::Broken(diagnostics) = error {
        lines.extend(diagnostics.trim_end().lines().map(Line::from));
        lines.push(Line::default());
    }
    lines.extend([Some(what), advice].into_iter().flatten().map(|text| Line::from(text.as_str())));
    let mut end = None;
    world.screen.with(&mut |screen| {
        end = screen.page(&|_| lines.clone())?;
        Ok(())
    })?;
    Ok(end)
}

/// What leaving the menu comes to: nothing is left unfinished where no quiz was begun.
fn left(end: End) -> Status {
    match end {
        End::Interrupted(signal) => Status::Interrupted(signal),
        End::Quit | End::InputEnded | End::TimeOver => Status::Done,
    }
}

/// Lets the student pick a quiz; returns its name, or why none was picked.
///
/// # Errors
/// When the library cannot be read, or the screen fails.
pub fn choose_bank(world: &mut World<'_>) -> Result<Result<String, End>, Error> {
    let mut offer = Offer::default();
    let (shelf, history) = (Shelf::all(&world.library)?, review::read(world).ok().flatten());
    banks(&mut offer, &shelf, &best(&shelf, history.as_ref(), world), world)?;
    Ok(match pick(&offer, world)? {
        Ok(Choice::Bank(name)) => Ok(name),
        Ok(Choice::Review | Choice::Resume(_) | Choice::Progress) => Err(End::Quit),
        Err(end) => Err(end),
    })
}

/// What is due first, then what was left, the quizzes, and last the progress of who has any.
fn everything(world: &World<'_>) -> Result<Offer, Error> {
    let messages = world.messages;
    let mut offer = Offer::default();
    let mut shelf = Shelf::all(&world.library)?;
    // Opened once: a file that another program holds is waited for once.
    let history = review::read(world).ok().flatten();
    let waiting = history.as_ref().and_then(|history| review::waiting(&mut shelf, history, world));
    if let Some((outlook, time)) = waiting.filter(|(outlook, _)| outlook.due > 0) {
        offer.subtitle = Some(messages.waiting(outlook.due));
        let row = Row {
            id: "review".to_owned(),
            name: messages.review().to_owned(),
            figure: messages.questions(outlook.due.min(MOST)),
            note: messages.lasts(time),
            is_apart: true,
        };
        offer.add(row, Choice::Review);
    }
    let best = best(&shelf, history.as_ref(), world);
    let begun = history.filter(|_| world.screen.makes_offers()).map(|history| history.begun(&world.learner));
    if let Some(begun) = begun.and_then(Result::ok).unwrap_or_default().first() {
        let row = resume::row(begun, messages.resume(&markup::plain(&begun.title)), world);
        offer.add(row, Choice::Resume(begun.key.clone()));
    }
    offer.gap = offer.rows.len().saturating_sub(1);
    banks(&mut offer, &shelf, &best, world)?;
    if waiting.is_some() {
        let name = messages.progress_title().to_owned();
        offer.add(Row { id: "progress".to_owned(), name, ..Row::default() }, Choice::Progress);
    }
    Ok(offer)
}

/// The best scores; none where the history fails, without which the menu goes on.
fn best<'s>(shelf: &'s Shelf, history: Option<&History>, world: &World<'_>) -> HashMap<&'s str, f64> {
    let ids = shelf.at_hand().map(|bank| bank.id);
    history.and_then(|history| history.best(&world.learner, ids).ok()).unwrap_or_default()
}

/// A row for each bank that can be played: of one that was played the best score tells more than what it is about.
fn banks(offer: &mut Offer, shelf: &Shelf, best: &HashMap<&str, f64>, world: &World<'_>) -> Result<(), Error> {
    let messages = world.messages;
    for bank in shelf.at_hand() {
        let Some(drawn) = drawn(&bank, shelf, world)? else { continue };
        let row = Row {
            id: bank.id.to_owned(),
            name: markup::plain(bank.title),
            figure: messages.questions(drawn),
            note: match best.get(bank.id) {
                Some(best) => messages.best(&messages.percent(&whole(*best))),
                None => bank.description.map(markup::plain).unwrap_or_default(),
            },
            is_apart: false,
        };
        offer.add(row, Choice::Bank(bank.id.to_owned()));
    }
    Ok(())
}

/// How many questions a sitting of a bank has; none where it cannot be played.
fn drawn(bank: &Playable<'_>, shelf: &Shelf, world: &World<'_>) -> Result<Option<usize>, Error> {
    if bank.include.is_empty() {
        return Ok(Some(bank.own.min(bank.draw)));
    }
    // What it draws on is at hand as a rule; else it is looked for as a quiz would.
    let included = bank.include.iter().map(|name| shelf.at_hand().find(|other| other.id == *name));
    let included: Option<Vec<Playable<'_>>> =
        included.map(|other| other.filter(|other| other.include.is_empty())).collect();
    let at_hand = bank.own + included.iter().flatten().map(|other| other.own).sum::<usize>();
    if included.is_some() && at_hand >= bank.draw {
        return Ok(Some(bank.draw));
    }
    let found = world.library.by_id(bank.id, world.library.language.tag())?;
    let pool = world.library.pool(found).ok();
    Ok(pool.map(|(_, pool)| bank.draw.min(pool.written.len() + pool.facts())))
}

fn pick(offer: &Offer, world: &mut World<'_>) -> Result<Result<Choice, End>, Error> {
    let messages = world.messages;
    let pick = Pick {
        title: "Cornet",
        subtitle: Some(offer.subtitle.as_deref().unwrap_or(messages.tagline())),
        rows: &offer.rows,
        question: messages.which_quiz(),
        is_menu: true,
        gap: Some(offer.gap),
    };
    let mut picked = Picked::End(End::Quit);
    world.screen.with(&mut |screen| {
        picked = screen.pick(&pick)?;
        Ok(())
    })?;
    Ok(match picked {
        Picked::Row(row) => offer.choices.get(row).cloned().ok_or(End::Quit),
        Picked::End(end) => Err(end),
    })
}

fn show_progress(world: &mut World<'_>) -> Result<Option<End>, Error> {
    let page = progress::whole_page(world)?;
    let mut end = None;
    world.screen.with(&mut |screen| {
        end = screen.page(&|layout| page.lines(layout))?;
        Ok(())
    })?;
    Ok(end)
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
