//! `cornet add`: puts checked banks into the library folder.

use std::path::{Path, PathBuf};

use super::World;
use crate::{
    bank_file,
    cli::AddArgs,
    error::{Error, Status},
    quiz::bank::is_slug,
    ui::line::Line,
};

/// Puts every file into the library as LANGUAGE/ID.toml; none of them, if one has errors.
///
/// # Errors
/// When a file cannot be read or has errors, or stands there already.
pub fn run(arguments: &AddArgs, world: &mut World<'_>) -> Result<Status, Error> {
    let folder = world.library.folder.clone().ok_or(Error::NoDataFolder)?;
    let mut copies: Vec<(&Path, String, PathBuf, Vec<u8>)> = vec![];
    let mut broken = String::new();
    for file in &arguments.files {
        let bytes = bank_file::read_file(file).map_err(|reason| Error::Unreadable(file.clone(), reason))?;
        let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let reading = bank_file::read(&stem, &bytes);
        let Some(bank) = &reading.bank else {
            broken.push_str(&reading.render(&file.display().to_string(), world.messages, world.error_color));
            continue;
        };
        if !is_slug(&bank.id) {
            return Err(Error::NoFileName(bank.id.clone()));
        }
        let target = folder.join(bank.language.to_ascii_lowercase()).join(format!("{}.toml", bank.id));
        if !arguments.force && target.exists() {
            return Err(Error::Exists(target));
        }
        if let Some((twin, ..)) = copies.iter().find(|(_, _, other, _)| *other == target) {
            return Err(Error::SameId(bank.id.clone(), vec![twin.to_path_buf(), file.clone()]));
        }
        copies.push((file, bank.id.clone(), target, bytes));
    }
    if !broken.is_empty() {
        return Err(Error::Broken(broken));
    }
    for (_, id, target, bytes) in copies {
        bank_file::write_whole(&target, &bytes).map_err(|error| Error::Unwritable(target.clone(), error.into()))?;
        let line = Line::from(world.messages.added(&id, &target.display().to_string()));
        writeln!(world.out, "{}", line.text())?;
    }
    Ok(Status::Done)
}
