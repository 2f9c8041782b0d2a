//! `cornet check`: everything that is wrong with banks, or could be better, in one run.

use std::{sync::Arc, time::Duration};

use super::World;
use crate::{
    cli::CheckArgs,
    error::{Error, Status},
};

mod examine;
mod explain;
mod in_order;
mod progress;
mod report;
mod targets;
mod watch;

use examine::Examiner;
use in_order::{InOrder, Next};
use progress::Progress;
use report::Report;
use targets::{Target, targets, words};

/// How long a signal waits at most before it is seen.
const PATIENCE: Duration = Duration::from_millis(50);

/// Checks banks, or explains a code.
///
/// # Errors
/// When no diagnostic has the code to be explained, or the output fails.
pub fn run(arguments: &CheckArgs, world: &mut World<'_>) -> Result<Status, Error> {
    if let Some(code) = &arguments.explain {
        return explain::run(code, world);
    }
    // From now on signals are kept for us, so that what was found so far can still be said.
    if let Some(signal) = (world.wait)(Duration::ZERO) {
        return Ok(Status::Interrupted(signal));
    }
    if arguments.watch {
        return watch::run(arguments, world);
    }
    let words = words(&arguments.paths, &world.library);
    check(targets(&words), arguments, world)
}

/// Checks every target once, and says what came of it.
fn check(targets: Vec<Target>, arguments: &CheckArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let examiner = Arc::new(Examiner::new(arguments, world));
    let mut progress = Progress::new(targets.len(), world);
    let mut report = Report::new(arguments.format);
    let mut results = InOrder::new(targets, move |target: Target| examiner.examine(&target));
    report.begin(world.out)?;
    let signal = loop {
        match results.next(PATIENCE) {
            Next::Ready(examined) => {
                progress.one_more((world.clock)());
                progress.beside(|| report.add(&examined, world.out))?;
            }
            Next::Late => progress.look((world.clock)()),
            Next::Done => break None,
        }
        if let Some(signal) = (world.wait)(Duration::ZERO) {
            break Some(signal);
        }
    };
    progress.end();
    report.end(world.out, world.messages)?;
    world.out.flush()?;
    Ok(signal.map_or_else(|| report.status(arguments.strict), Status::Interrupted))
}
