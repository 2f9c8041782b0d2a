//! `cornet check --fix`: makes the safe repairs, or shows them as a diff.

use std::path::Path;

use similar::{Algorithm, TextDiff};

use super::{Target, examine::shown, for_each};
use crate::{
    bank_file::{self, Mended, Named, Repairs},
    cli::{CheckArgs, CheckFormat},
    command::World,
    error::{Error, Status},
    library::{Location, Twins, stem},
    messages::{Messages, checking::LeftAlone},
    quiz::fields::is_forbidden,
    ui::line::Safe,
};

/// Mends every file that is meant, and says what was done; or shows what would change.
///
/// What is said goes where it is in nobody's way: a program or an editor reads diagnostics alone.
pub(super) fn run(targets: Vec<Target>, arguments: &CheckArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let mender = Mender { messages: world.messages, twins: Twins::default(), is_dry: arguments.dry_run };
    let (mut has_said, mut has_failed) = (false, false);
    let is_text = arguments.format == CheckFormat::Text;
    let work = move |target: Target| mender.mend(&target);
    let signal = for_each(targets, work, world, |outcome, world| {
        let Outcome { text, is_failure } = outcome;
        has_said |= !text.is_empty();
        has_failed |= is_failure;
        let notes: &mut dyn std::io::Write = if is_text { &mut *world.out } else { &mut *world.err };
        notes.write_all(text.as_bytes())?;
        notes.flush()
    })?;
    let nothing = world.messages.nothing_mended();
    match (is_text, has_said) {
        // What the check finds afterwards stands apart.
        (true, true) => writeln!(world.out)?,
        (true, false) => writeln!(world.out, "{nothing}\n")?,
        (false, true) => {}
        (false, false) => writeln!(world.err, "{nothing}")?,
    }
    Ok(match signal {
        Some(signal) => Status::Interrupted(signal),
        None if has_failed => Status::Unreadable,
        None => Status::Done,
    })
}

/// What came of one file.
#[derive(Debug, Default)]
struct Outcome {
    /// What there is to say of it.
    text: String,
    /// Whether it should have been written, and could not be.
    is_failure: bool,
}

/// Mends files, in any order.
#[derive(Debug)]
struct Mender {
    messages: &'static dyn Messages,
    twins: Twins,
    is_dry: bool,
}

impl Mender {
    fn mend(&self, target: &Target) -> Outcome {
        match target {
            Target::Bank(Location::File(path)) => match bank_file::read_file(path) {
                Ok(bytes) => self.file(path, &bytes),
                // The check that follows says what is the matter with it.
                Err(_) => Outcome::default(),
            },
            Target::Bank(Location::BuiltIn(bank)) => {
                Outcome::said(&self.messages.left_alone(bank.path, LeftAlone::BuiltIn))
            }
            Target::Unreadable(..) | Target::Unknown(..) => Outcome::default(),
        }
    }

    fn file(&self, path: &Path, bytes: &[u8]) -> Outcome {
        let (name, shown) = (stem(path), shown(path));
        let Some(Mended { text, repairs }) = bank_file::mend(&name, bytes, &self.names_of_twin(path, bytes)) else {
            return Outcome::said(&self.messages.left_alone(&shown, LeftAlone::Broken));
        };
        if repairs == Repairs::default() {
            return Outcome::default();
        }
        if self.is_dry {
            let text = diff(&shown, &String::from_utf8_lossy(bytes), &text);
            return Outcome { text, is_failure: false };
        }
        match bank_file::write_instead(path, bytes, text.as_bytes()) {
            Ok(true) => Outcome::said(&self.messages.mended(&shown, repairs)),
            Ok(false) => {
                let said = Outcome::said(&self.messages.left_alone(&shown, LeftAlone::Changed));
                Outcome { is_failure: true, ..said }
            }
            Err(error) => {
                let said = Outcome::said(&self.messages.not_written(&shown, &error.into()));
                Outcome { is_failure: true, ..said }
            }
        }
    }

    /// The questions of the twin whose ids go before those made here. Of two twins without ids the one whose path comes
    /// first is mended first, whichever comes first here, so that both come to the same ids.
    fn names_of_twin(&self, path: &Path, bytes: &[u8]) -> Vec<Named> {
        let reading = bank_file::read(&stem(path), bytes);
        let twins = self.twins.beside(path, &reading.references.id);
        let Some(twin) = twins.into_iter().next() else { return vec![] };
        let Ok(bytes) = bank_file::read_file(&twin) else { return vec![] };
        let is_before = std::path::absolute(path).is_ok_and(|path| twin < path);
        match bank_file::mend(&stem(&twin), &bytes, &[]).filter(|_| is_before) {
            Some(mended) => bank_file::named(mended.text.as_bytes()),
            None => bank_file::named(&bytes),
        }
    }
}

impl Outcome {
    fn said(text: &str) -> Self {
        Self { text: format!("{}\n", Safe::new(text).as_str()), is_failure: false }
    }
}

/// What would change, in the form that `patch` reads.
fn diff(path: &str, old: &str, new: &str) -> String {
    let path = Safe::new(path);
    // Patience is quick where changes are many and lines differ, as they do in banks.
    let diff = TextDiff::configure().algorithm(Algorithm::Patience).diff_lines(old, new);
    let unified = diff.unified_diff().header(path.as_str(), path.as_str()).to_string();
    // Line ends and tabs stay, so that the diff fits its file; what could forge a screen does not.
    unified.chars().map(|c| if is_forbidden(c) && c != '\r' { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::messages::Language;

    #[test]
    fn what_another_program_saves_meanwhile_stays_and_is_said() {
        let folder = std::env::temp_dir().join(format!("cornet-mend-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("sky.toml");
        let read = b"title = \"Sky\"\nlanguage = \"en\"\n[[question]]\nkind = \"open\"\nprompt = \"Why?\"\n";
        fs::write(&path, "saved").unwrap();
        let mender = |is_dry| Mender { messages: Language::English.messages(), twins: Twins::default(), is_dry };
        let outcome = mender(false).file(&path, read);
        let expected = format!("{} left alone: another program has just saved it; mend it again\n", path.display());
        assert_eq!((outcome.text, outcome.is_failure), (expected, true));
        assert_eq!(fs::read_to_string(&path).unwrap(), "saved");
        assert!(!mender(true).file(&path, read).is_failure);
        fs::remove_dir_all(&folder).unwrap();
    }
}
