//! `cornet check --watch`: checks again whenever a file is saved, comes or goes.
//!
//! Files are looked at a few times a second rather than waited for: that works in every folder, on network homes too,
//! and whatever way an editor has of saving, be it a new file that takes the place of the old one.

use std::{collections::BTreeMap, fs::Metadata, path::PathBuf, time::Duration, time::SystemTime};

use super::{Target, check, targets, words};
use crate::{
    cli::CheckArgs,
    command::World,
    error::{Error, Status},
    library::Location,
    ui::line::Line,
};

/// How long after one look the next one is.
const PAUSE: Duration = Duration::from_millis(250);

/// What tells whether a file is still what it was; nothing of one that is not there.
type Traces = BTreeMap<PathBuf, Option<Trace>>;

#[derive(Debug, Clone, PartialEq, Eq)]
struct Trace {
    modified: Option<SystemTime>,
    size: u64,
    /// Which file it is: another one may have taken its name.
    number: u64,
}

pub(super) fn run(arguments: &CheckArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let words = words(&arguments.paths, &world.library);
    let mut targets = targets(&words);
    let mut traces = traces(&targets);
    loop {
        // What is saved from here on is seen by the next look, so that no save is missed.
        if let Status::Interrupted(signal) = check(targets, arguments, world)? {
            return Ok(Status::Interrupted(signal));
        }
        say(&world.messages.watching(traces.len()), world)?;
        let now = loop {
            if let Some(signal) = (world.wait)(PAUSE) {
                return Ok(Status::Interrupted(signal));
            }
            targets = super::targets(&words);
            let now = self::traces(&targets);
            if now != traces {
                break now;
            }
        };
        let changed: Vec<&PathBuf> = changed(&traces, &now);
        let one = match changed.as_slice() {
            [one] => Some(one.display().to_string()),
            _ => None,
        };
        say(&world.messages.checking_again(&world.clock.time_of_day(), one.as_deref()), world)?;
        traces = now;
    }
}

/// Says something beside the diagnostics.
fn say(text: &str, world: &mut World<'_>) -> Result<(), Error> {
    writeln!(world.err, "{}", Line::from(text).text())?;
    Ok(world.err.flush()?)
}

fn traces(targets: &[Target]) -> Traces {
    let path = |target: &Target| match target {
        Target::Bank(Location::File(path)) | Target::Unreadable(path, _) => Some(path.clone()),
        Target::Bank(Location::BuiltIn(_)) | Target::Unknown(..) => None,
    };
    targets.iter().filter_map(path).map(|path| (path.clone(), path.metadata().ok().as_ref().map(trace))).collect()
}

fn trace(metadata: &Metadata) -> Trace {
    Trace { modified: metadata.modified().ok(), size: metadata.len(), number: number(metadata) }
}

#[cfg(unix)]
fn number(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn number(_: &Metadata) -> u64 {
    0
}

/// The files that are not what they were, new and gone ones among them.
fn changed<'t>(before: &'t Traces, now: &'t Traces) -> Vec<&'t PathBuf> {
    let is_other = |(path, trace): &(&PathBuf, &Option<Trace>)| before.get(*path) != Some(*trace);
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    now.iter().filter(is_other).map(|(path, _)| path).chain(gone).collect()
}
