//! `cornet check --watch`: checks again whenever a file is saved, comes or goes: one of
//! those that are checked, or one that they depend on, be it included or a twin.
//!
//! Files are looked at a few times a second rather than waited for: that works in every folder, on network homes too,
//! and whatever way an editor has of saving, be it a new file that takes the place of the old one.

use std::{
    collections::{BTreeMap, HashSet},
    fs::{self, Metadata},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use super::{Checked, Target, check, targets, words};
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
pub(super) type Traces = BTreeMap<PathBuf, Option<Trace>>;

/// What tells whether a file is still what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trace {
    modified: Option<SystemTime>,
    size: u64,
    /// Which file it is: another one may have taken its name.
    number: u64,
}

pub(super) fn run(arguments: &CheckArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let words = words(&arguments.paths, &world.library);
    let mut traces = traces(&targets(&words));
    loop {
        // What is saved from here on is seen by the next look, so that no save is missed.
        let Checked { status, mut beside } = check(&words, arguments, world)?;
        if let Status::Interrupted(_) = status {
            return Ok(status);
        }
        leave_out(&mut beside, &traces);
        let there = beside.values().flatten().count();
        say(&world.messages.watching(traces.len() + there), world)?;
        let (now, of_others) = loop {
            if let Some(signal) = (world.wait)(PAUSE) {
                return Ok(Status::Interrupted(signal));
            }
            let now = self::traces(&targets(&words));
            let of_others = beside.keys().map(|path| (path.clone(), Trace::of(path))).collect();
            if now != traces || of_others != beside {
                break (now, of_others);
            }
        };
        let changed: Vec<&PathBuf> = changed(&traces, &now).into_iter().chain(changed(&beside, &of_others)).collect();
        let one = match changed.as_slice() {
            [one] => Some(one.display().to_string()),
            _ => None,
        };
        say(&world.messages.checking_again(&world.clock.time_of_day(), one.as_deref()), world)?;
        traces = now;
    }
}

/// Leaves out of the files that banks depend on those that are checked themselves, under whatever path.
fn leave_out(beside: &mut Traces, checked: &Traces) {
    let real = |path: &PathBuf| fs::canonicalize(path).unwrap_or_else(|_| path.clone());
    let checked: HashSet<PathBuf> = checked.keys().map(real).collect();
    beside.retain(|path, _| !checked.contains(&real(path)));
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
    targets.iter().filter_map(path).map(|path| (path.clone(), Trace::of(&path))).collect()
}

impl Trace {
    /// The trace of a file, if it is there.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let metadata = path.metadata().ok()?;
        Some(Self { modified: metadata.modified().ok(), size: metadata.len(), number: number(&metadata) })
    }
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
