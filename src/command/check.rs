//! `cornet check`: everything that is wrong with banks, or could be better, in one run.

use std::{io, time::Duration};

use super::World;
use crate::{
    cli::CheckArgs,
    error::{Error, Status},
};

mod examine;
mod explain;
mod in_order;
mod mend;
mod progress;
mod report;
mod targets;
mod watch;

use examine::Examiner;
use in_order::{InOrder, Next};
use progress::Progress;
use report::Report;
use targets::{Target, Word, targets, words};
use watch::Traces;

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
    if !arguments.fix {
        return check(&words, arguments, world).map(|checked| checked.status);
    }
    let mended = mend::run(targets(&words), arguments, world)?;
    if let Status::Interrupted(_) = mended {
        return Ok(mended);
    }
    match (mended, check(&words, arguments, world)?.status) {
        (Status::Unreadable, Status::Done | Status::Faulty) => Ok(mended),
        (_, status) => Ok(status),
    }
}

/// What a check came to.
struct Checked {
    /// How it ended.
    status: Status,
    /// The files that the banks depend on besides; only where they are watched.
    beside: Traces,
}

/// Checks every bank that is meant once, and says what came of it.
fn check(words: &[Word], arguments: &CheckArgs, world: &mut World<'_>) -> Result<Checked, Error> {
    let targets = targets(words);
    let examiner = Examiner::new(words, arguments, world);
    let mut report = Report::new(arguments.format);
    let mut beside = Traces::new();
    report.begin(world.out)?;
    let work = move |target: Target| examiner.examine(&target);
    let signal = for_each(targets, work, world, |examined, world| {
        report.add(&examined, world.out)?;
        // What was seen first was there before any of it was read.
        examined.beside.into_iter().for_each(|(path, trace)| _ = beside.entry(path).or_insert(trace));
        Ok(())
    })?;
    report.end(world.out, world.messages)?;
    world.out.flush()?;
    let status = signal.map_or_else(|| report.status(arguments.strict), Status::Interrupted);
    Ok(Checked { status, beside })
}

/// Works on every target, on all cores, and takes the results in their order; a signal ends it early, and is returned.
fn for_each<R: Send + 'static>(
    targets: Vec<Target>,
    work: impl Fn(Target) -> R + Send + Sync + 'static,
    world: &mut World<'_>,
    mut take: impl FnMut(R, &mut World<'_>) -> io::Result<()>,
) -> Result<Option<i32>, Error> {
    let mut progress = Progress::new(targets.len(), world);
    let mut results = InOrder::new(targets, work);
    let signal = loop {
        match results.next(PATIENCE) {
            Next::Ready(result) => {
                progress.one_more((world.clock.since)());
                progress.beside(|| take(result, world))?;
            }
            Next::Late => progress.look((world.clock.since)()),
            Next::Done => break None,
        }
        if let Some(signal) = (world.wait)(Duration::ZERO) {
            break Some(signal);
        }
    };
    progress.end();
    Ok(signal)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use jiff::{Timestamp, tz::TimeZone};

    use super::*;
    use crate::{
        cli::CheckFormat,
        command::{Clock, ScreenSource},
        library::Library,
        messages::Language,
        ui::{Screen, line::Color},
    };

    struct NoScreen;

    impl ScreenSource for NoScreen {
        fn can_show_menu(&self) -> bool {
            false
        }
        fn makes_offers(&self) -> bool {
            false
        }
        fn is_plain(&self) -> bool {
            true
        }
        fn with(&mut self, _: &mut dyn FnMut(&mut dyn Screen) -> Result<(), Error>) -> Result<(), Error> {
            Err(Error::NeedsTerminal)
        }
    }

    #[test]
    fn what_was_found_before_a_signal_is_told_whole() {
        let asked = Cell::new(0);
        let wait = |_: Duration| {
            asked.set(asked.get() + 1);
            // The first time before anything is done, then after each result.
            (asked.get() == 3).then_some(2)
        };
        let mut out = vec![];
        let mut world = World {
            messages: Language::English.messages(),
            library: Library { folder: None, language: Language::English },
            data: None,
            learner: String::new(),
            clock: Clock { since: &|| Duration::ZERO, began: Timestamp::UNIX_EPOCH, zone: TimeZone::UTC },
            wait: &wait,
            chance: &|| 0,
            editor: None,
            out: &mut out,
            err: &mut std::io::sink(),
            out_columns: None,
            out_color: Color::Off,
            error_color: Color::Off,
            unicode: true,
            no_input: true,
            screen: &mut NoScreen,
        };
        let arguments = CheckArgs {
            paths: vec!["a/1.toml".into(), "a/2.toml".into(), "a/3.toml".into()],
            strict: false,
            format: CheckFormat::Json,
            watch: false,
            fix: false,
            dry_run: false,
            explain: None,
        };
        let status = run(&arguments, &mut world).unwrap();
        assert_eq!(status, Status::Interrupted(2));
        let told: serde_json::Value = serde_json::from_slice(&out).unwrap();
        let paths: Vec<&str> =
            told["diagnostics"].as_array().unwrap().iter().map(|found| found["path"].as_str().unwrap()).collect();
        assert_eq!(paths.len(), usize::try_from(told["errors"].as_u64().unwrap()).unwrap());
        assert!(["a/1.toml", "a/2.toml"].starts_with(&paths), "{paths:?}");
    }
}
