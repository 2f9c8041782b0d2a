//! Writing a file whole or not at all, over another or never.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// Writes a file anew: a new file in the same folder takes its place once it is complete, with the permissions of the
/// old one. A link stays, and what it leads to is written. Folders that are missing are made.
///
/// # Errors
/// When that cannot be done, or the file may not be written to; it is what it was then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write(path, bytes, |_| Ok(true)).map(drop)
}

/// The same, but only if what stands in the file is still what was read from it, up to the last moment; otherwise it
/// stays as another program has made it. Returns whether it was written.
///
/// # Errors
/// As of [`write_whole`], and when the file cannot be read any more.
pub fn write_instead(path: &Path, read: &[u8], bytes: &[u8]) -> io::Result<bool> {
    write(path, bytes, |target| fs::read(target).map(|now| now == read))
}

/// Writes a file anew if, once all is ready, it may still be written. Returns whether it was.
fn write(path: &Path, bytes: &[u8], may_write: impl FnOnce(&Path) -> io::Result<bool>) -> io::Result<bool> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
    }
    let old = match OpenOptions::new().write(true).open(&target) {
        Ok(file) => Some(file.metadata()?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let (partial, mut file) = create_beside(&target)?;
    let written = file
        .write_all(bytes)
        .and_then(|()| old.map_or(Ok(()), |old| file.set_permissions(old.permissions())))
        .and_then(|()| file.sync_all())
        .and_then(|()| may_write(&target))
        .and_then(|may| if may { fs::rename(&partial, &target).map(|()| true) } else { Ok(false) });
    if !matches!(written, Ok(true)) {
        _ = fs::remove_file(&partial);
    }
    written
}

/// Writes a file that is not there yet, whole or not at all. Folders that are missing are made.
///
/// # Errors
/// When it is there already, of the kind [`io::ErrorKind::AlreadyExists`], or cannot be written.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| match error.kind() {
            // Of a file where the folder should be; it is not the file that is asked for.
            io::ErrorKind::AlreadyExists => io::ErrorKind::NotADirectory.into(),
            _ => error,
        })?;
    }
    let (partial, mut file) = create_beside(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    let linked = written.and_then(|()| match fs::hard_link(&partial, path) {
        // Where there are no links, what is there is still not written over.
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
        }
        linked => linked,
    });
    let removed = fs::remove_file(&partial);
    linked.and(removed)
}

/// A new file in the folder of another, whose name is not that of a bank.
fn create_beside(target: &Path) -> io::Result<(PathBuf, File)> {
    let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut number = 0;
    loop {
        let partial = target.with_file_name(format!(".{name}.{number}.part"));
        match OpenOptions::new().write(true).create_new(true).open(&partial) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 100 => number += 1,
            created => return created.map(|file| (partial, file)),
        }
    }
}
