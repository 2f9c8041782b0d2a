//! A quiz that was drawn, or goes on: its sitting, its result, then what was missed again.

use std::time::Duration;

use super::{keep::Keep, report, sitting, status};
use crate::{
    cli::Format,
    command::World,
    error::{Error, Status},
    history::{attempt::Attempt, keeper::Keeper},
    quiz::{
        bank::Mode,
        certainty::calibration,
        draw::{Candidate, Wish, draw},
        score::score,
        session::{Ending, Rules, Session, Step},
    },
    ui::{After, End, Screen, card::Card},
};

/// A quiz that was drawn, or goes on.
#[derive(Debug)]
pub struct Quiz {
    /// What it is.
    pub attempt: Attempt,
    /// Its questions.
    pub session: Session,
    /// The active time used in earlier sittings.
    pub spent: Duration,
    /// Keeps what is answered; none where nothing is kept.
    pub keeper: Option<Keeper>,
    /// What there is to say before it begins.
    pub unsaid: Vec<String>,
    /// How what was missed is drawn again.
    pub again: Wish,
}

impl Quiz {
    /// Plays it: the sitting, its result, then what was missed, until none is left or the student has enough.
    ///
    /// # Errors
    /// When the screen or the output fails.
    pub fn play(mut self, format: Format, world: &mut World<'_>) -> Result<(Status, After), Error> {
        let clock = world.clock.clone();
        let (messages, color, layout) = (world.messages, world.out_color, world.layout());
        // Beside the plain screen the result stands before what is offered next; the rich one is left first.
        let is_plain = world.screen.is_plain();
        let (out, screen) = (&mut *world.out, &mut *world.screen);
        let mut end = None;
        let mut after = After::Stop;
        let mut text = String::new();
        let mut is_cut_off = false;
        let Self { attempt, session, spent, keeper, unsaid, again } = &mut self;
        let mut played = |screen: &mut dyn Screen| -> Result<(), Error> {
            let mut keep = Keep::new(&clock, messages, keeper.as_mut(), *spent, std::mem::take(unsaid));
            end = sitting::run(session, &attempt.title, screen, messages, &mut keep)?;
            let took = keep.now();
            is_cut_off = session.step(took) == Step::Over(Ending::CutOff);
            keep.end(session, !is_cut_off);
            keep.tell(screen)?;
            let score = score(session.slots());
            let calibration = attempt.rules.certainty.then(|| calibration(session.slots()));
            let card = Card {
                title: &attempt.title,
                slots: session.slots(),
                score: &score,
                calibration: calibration.as_ref(),
                took,
                is_cut_off,
                command: &attempt.command,
                messages,
            };
            text = card.lines(layout).iter().map(|line| line.paint(color) + "\n").collect();
            if is_plain && format == Format::Text {
                out.write_all(std::mem::take(&mut text).as_bytes())?;
                out.flush()?;
            }
            if matches!(end, None | Some(End::Quit | End::TimeOver)) {
                after = replay(*again, session, &card, screen, &mut keep)?;
            }
            Ok(())
        };
        screen.with(&mut played)?;
        match format {
            Format::Text => out.write_all(text.as_bytes())?,
            Format::Json => {
                let json = report::json(&self, !is_cut_off).map_err(std::io::Error::from)?;
                writeln!(out, "{json}")?;
            }
        }
        out.flush()?;
        let end = end.or(match after {
            After::End(end) => Some(end),
            _ => None,
        });
        Ok((status(end), after))
    }
}

/// Offers what was missed again, until none is left or the student has enough. It is practice beside the attempt: it
/// changes neither its score nor what is kept of it.
fn replay(
    wish: Wish,
    session: &Session,
    card: &Card<'_>,
    screen: &mut dyn Screen,
    keep: &mut Keep<'_>,
) -> Result<After, Error> {
    let messages = card.messages;
    let mut missed: Vec<Candidate> = sitting::missed(session);
    let mut after = screen.card(card, missed.len(), &mut sitting::objecting(keep, session.last()))?;
    let rules = Rules { mode: Mode::Practice, certainty: false, time_limit: None };
    let mut round = 0;
    while after == After::Replay && !missed.is_empty() {
        round += 1;
        let wish = Wish { questions: missed.len(), seed: wish.seed.wrapping_add(round), ..wish };
        let mut again = Session::new(draw(&missed, wish), rules);
        let end = sitting::run(&mut again, card.title, screen, messages, &mut keep.beside())?;
        match end {
            Some(end @ End::Interrupted(_)) => return Ok(After::End(end)),
            Some(End::InputEnded) => return Ok(After::Stop),
            // Who leaves a replay sees how far it went, and what can be done next.
            Some(End::Quit | End::TimeOver) | None => {}
        }
        missed = sitting::missed(&again);
        let score = score(again.slots());
        let card = Card { slots: again.slots(), score: &score, calibration: None, is_cut_off: end.is_some(), ..*card };
        match card.result() {
            Some(result) if !missed.is_empty() => screen.notice(&messages.short_result(&result))?,
            _ => screen.notice(messages.none_missed())?,
        }
        after = screen.card(&card, missed.len(), &mut sitting::objecting(keep, None))?;
    }
    Ok(after)
}
