//! `cornet new`: a bank to begin with, and the schema beside it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{World, play};
use crate::{
    bank_file::{self, write_new},
    cli::NewArgs,
    error::{Error, Needed, Status},
    messages::Language,
    quiz::{bank::is_slug, kind::Kind, slug::slug},
    reference::{
        schema,
        starter::{self, Content, Starter},
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
    /// Whether it is to hold facts instead of questions.
    has_facts: bool,
    path: PathBuf,
}

/// Writes a new bank and its schema, after asking for what was not said; never over a file that is there.
///
/// # Errors
/// When there is such a file, or none can be written; when something has to be asked and nothing can be.
pub fn run(arguments: &NewArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let title = arguments.title.as_deref().map(|title| Safe::new(title).as_str().trim().to_owned());
    let title = title.filter(|title| !title.is_empty());
    let named = title.clone().unwrap_or_else(|| world.messages.starter_title().to_owned());
    // Facts are not asked for step by step: the file takes its name from the title.
    let path = arguments.path.clone().or_else(|| arguments.taxonomy.then(|| file_name(&[&named]).into()));
    let draft = match path {
        Some(path) => Draft {
            path: file_at(&path, &named),
            title: named,
            language: world.messages.language().tag().to_owned(),
            questions: vec![],
            has_facts: arguments.taxonomy,
        },
        None if world.no_input || !world.screen.can_show_menu() => return Err(Error::NoInput(Needed::NewFile)),
        None => match wizard::run(title.as_deref(), world)? {
            Ok(draft) => draft,
            Err(end) => return Ok(play::status(Some(end))),
        },
    };
    write(&draft, world)
}

/// The file that is meant by a path: in a folder one that is called by the title; it ends in .toml.
fn file_at(path: &Path, title: &str) -> PathBuf {
    let ends_as_folder = path.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    if ends_as_folder || path.file_name().is_none() || path.is_dir() {
        return path.join(file_name(&[title]) + ".toml");
    }
    if path.extension().is_some_and(|extension| extension == "toml") {
        return path.to_owned();
    }
    let mut path = path.as_os_str().to_owned();
    path.push(".toml");
    path.into()
}

/// The id that the first of these texts gives that has a letter or digit.
fn file_name(texts: &[&str]) -> String {
    texts.iter().map(|text| slug(text)).find(|slug| !slug.is_empty()).unwrap_or_else(|| "bank".to_owned())
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
    let id = (!is_slug(&stem)).then(|| file_name(&[&stem, &draft.title]));
    let bank = Starter {
        id: id.as_deref(),
        title: &draft.title,
        language: &draft.language,
        path: &command,
        content: if draft.has_facts { Content::Facts } else { Content::Questions(&draft.questions) },
    };
    let text = starter::text(&bank, messages);
    // What was typed step by step has the spaces of a keyboard.
    let text = bank_file::mend(&stem, text.as_bytes(), &[]).map_or(text, |mended| mended.text);
    let unwritable = |path: &Path, error: io::Error| Error::Unwritable(path.to_owned(), error.into());
    // The schema first: the bank names it in its first line.
    let schema_path = path.with_file_name(schema::FILE_NAME);
    let schema = schema::text(Language::parse(&draft.language).unwrap_or(messages.language()));
    let mut said = vec![messages.created(&shown)];
    match write_new(&schema_path, schema.as_bytes()) {
        Ok(()) => said.push(messages.created(&schema_path.display().to_string())),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            if fs::read(&schema_path).is_ok_and(|there| there != schema.as_bytes()) {
                said.push(messages.schema_kept(&schema_path.display().to_string()));
            }
        }
        Err(error) => return Err(unwritable(&schema_path, error)),
    }
    match write_new(path, text.as_bytes()) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(Error::NotOverwritten(path.to_owned()));
        }
        Err(error) => return Err(unwritable(path, error)),
    }
    said.push(messages.how_to_play(&command));
    for line in said {
        writeln!(world.out, "{}", Line::from(line).text())?;
    }
    Ok(Status::Done)
}
