//! Reading the bytes of a file without hanging on what is no file.

use std::{
    fs::{File, FileType, Metadata, OpenOptions},
    io::{self, Read},
    path::Path,
};

use super::SIZE_LIMIT;

/// What keeps a file or folder from being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not there.
    NotFound,
    /// Its owner does not let us.
    PermissionDenied,
    /// It is a folder where a file is wanted.
    Folder,
    /// It is a folder without a bank.
    NoBank,
    /// It is a pipe, a socket or a device: reading it might never end.
    NotAFile,
    /// Links that lead in a circle.
    LinkLoop,
    /// Anything else, in the words of the operating system.
    Other(String),
}

impl Unreadable {
    /// The code of the diagnostic.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "E001"
    }
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NotFound,
            io::ErrorKind::PermissionDenied => Self::PermissionDenied,
            io::ErrorKind::IsADirectory => Self::Folder,
            _ if is_link_loop(&error) => Self::LinkLoop,
            _ => Self::Other(error.to_string()),
        }
    }
}

#[cfg(unix)]
fn is_link_loop(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

#[cfg(not(unix))]
fn is_link_loop(_: &io::Error) -> bool {
    false
}

/// Reads a file, up to a little more than a bank may have, which [`super::read`] refuses.
///
/// # Errors
/// When it cannot be read, or is no file.
pub fn read_file(path: &Path) -> Result<Vec<u8>, Unreadable> {
    check(&path.metadata()?)?;
    let file = open(path)?;
    // Another file may have taken its place in between.
    let metadata = file.metadata()?;
    check(&metadata)?;
    let size = usize::try_from(metadata.len()).unwrap_or(usize::MAX).min(SIZE_LIMIT);
    let mut bytes = Vec::with_capacity(size + 1);
    // The size that a file states is a promise: what is read counts.
    file.take(SIZE_LIMIT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn check(metadata: &Metadata) -> Result<(), Unreadable> {
    let kind: FileType = metadata.file_type();
    if kind.is_dir() {
        Err(Unreadable::Folder)
    } else if kind.is_file() {
        Ok(())
    } else {
        Err(Unreadable::NotAFile)
    }
}

/// Opens without waiting for someone at the other end of a pipe.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;

    use rustix::fs::OFlags;

    let flags = OFlags::NONBLOCK | OFlags::NOCTTY;
    OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}
