//! `cornet new`: a bank to begin with, and the schema beside it.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::{World, play};
use crate::{
    cli::NewArgs,
    error::{Error, Needed, Status},
    messages::Language,
    quiz::{bank::is_slug, kind::Kind},
    reference::{
        schema, slug,
        starter::{self, Starter},
    },
    ui::line::{Line, Safe},
};

mod form;
mod wizard;

/// A bank that is about to be written.
#[derive(Debug)]
struct Draft {
    title: String,
    /// The language of the questions: a BCP 47 tag.
    language: String,
    /// What the author has written already.
    questions: Vec<(&'static Kind, String)>,
    path: PathBuf,
}

/// Writes a new bank and its schema, after asking for what was not said; never over a file that is there.
///
/// # Errors
/// When there is such a file, or none can be written; when something has to be asked and nothing can be.
pub fn run(arguments: &NewArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let title = arguments.title.as_deref().map(|title| Safe::new(title).as_str().trim().to_owned());
    let title = title.filter(|title| !title.is_empty());
    let draft = match &arguments.path {
        Some(path) => Draft {
            title: title.unwrap_or_else(|| world.messages.starter_title().to_owned()),
            language: world.messages.language().tag().to_owned(),
            questions: vec![],
            path: ending_in_toml(path),
        },
        None if world.no_input || !world.screen.can_show_menu() => return Err(Error::NoInput(Needed::NewFile)),
        None => match wizard::run(title.as_deref(), world)? {
            Ok(draft) => draft,
            Err(end) => return Ok(play::status(Some(end))),
        },
    };
    write(&draft, world)
}

fn ending_in_toml(path: &Path) -> PathBuf {
    if path.extension().is_some_and(|extension| extension == "toml") {
        return path.to_owned();
    }
    let mut path = path.as_os_str().to_owned();
    path.push(".toml");
    path.into()
}

fn write(draft: &Draft, world: &mut World<'_>) -> Result<Status, Error> {
    let messages = world.messages;
    let path = draft.path.as_path();
    if path.symlink_metadata().is_ok() {
        return Err(Error::NotOverwritten(path.to_owned()));
    }
    let shown = Safe::new(&path.display().to_string()).as_str().to_owned();
    let command = play::quoted(&shown);
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let id = (!is_slug(&stem)).then(|| slug(&stem, usize::MAX, &slug(&draft.title, usize::MAX, "bank")));
    let bank = Starter {
        id: id.as_deref(),
        title: &draft.title,
        language: &draft.language,
        path: &command,
        questions: &draft.questions,
    };
    let text = starter::text(&bank, messages);
    let unwritable = |path: &Path, error: &io::Error| Error::Unwritable(path.to_owned(), error.to_string());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    }
    // The schema first: the bank names it in its first line.
    let schema_path = path.with_file_name(schema::FILE_NAME);
    let schema = schema::text(Language::parse(&draft.language).unwrap_or(messages.language()));
    let mut said = vec![messages.created(&shown)];
    match create(&schema_path, schema.as_bytes()) {
        Ok(()) => said.push(messages.created(&schema_path.display().to_string())),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            if fs::read(&schema_path).is_ok_and(|there| there != schema.as_bytes()) {
                said.push(messages.schema_kept(&schema_path.display().to_string()));
            }
        }
        Err(error) => return Err(unwritable(&schema_path, &error)),
    }
    match create(path, text.as_bytes()) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(Error::NotOverwritten(path.to_owned()));
        }
        Err(error) => return Err(unwritable(path, &error)),
    }
    said.push(messages.how_to_play(&command));
    for line in said {
        writeln!(world.out, "{}", Line::from(line).text())?;
    }
    Ok(Status::Done)
}

/// Writes a file that is not there yet, whole or not at all.
fn create(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = |path: &Path| {
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        file.write_all(bytes).and_then(|()| file.sync_all())
    };
    if target.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let mut partial = target.as_os_str().to_owned();
    partial.push(format!(".{}.part", std::process::id()));
    let partial = PathBuf::from(partial);
    let written = new(&partial).and_then(|()| match fs::hard_link(&partial, target) {
        // Not every file system has links; one that has none still refuses to create what is there.
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => new(target),
        linked => linked,
    });
    let removed = fs::remove_file(&partial);
    written.and(removed)
}
