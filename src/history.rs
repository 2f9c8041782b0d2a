//! What was answered, kept for good: one `SQLite` file in the data folder. This is the only home of `rusqlite`.
//!
//! The file is [`FILE`], its tables are described in [`schema`], its version is its `user_version`. It keeps a
//! rollback journal (`journal_mode = DELETE`, since write-ahead logs fail on the network homes of schools) and waits
//! until the disk has what it was told (`synchronous = FULL`): a transaction that came back is there after a power
//! cut. Reading never creates the file, and a file of a newer version is not touched.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

pub mod attempt;
pub mod code;
mod facts;
pub mod keeper;
pub mod listing;
pub mod memories;
pub mod progress;
pub mod resume;
pub mod schema;

/// The name of the file in the data folder.
pub const FILE: &str = "history.sqlite";

/// How long a transaction waits for another program that holds the file.
const PATIENCE: Duration = Duration::from_secs(2);

/// The same, once that was in vain.
const LITTLE_PATIENCE: Duration = Duration::from_millis(50);

/// Why something cannot be kept or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// There is no folder for data.
    NoFolder,
    /// The file is no history, or parts of it are lost.
    Damaged,
    /// A newer Cornet made the file; its version.
    Newer(u32),
    /// Another program holds the file.
    Busy,
    /// The disk is full.
    Full,
    /// The file or its folder cannot be written or opened.
    Denied,
    /// The attempt goes on in another Cornet, or was cleared away.
    Elsewhere,
    /// Anything else, in the words of the system.
    Other(String),
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ffi::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Self::Denied,
            _ => match error {
                // A column or table is missing, or holds what it never should: not what this version wrote.
                rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::SqlInputError { .. } => Self::Damaged,
                error => Self::Other(error.to_string()),
            },
        }
    }
}

/// The history, opened.
#[derive(Debug)]
pub struct History {
    connection: Connection,
    /// Which file it is, so that one that was taken away is noticed.
    identity: Option<(u64, u64)>,
}

impl History {
    /// Opens the history to write to it, and begins one where there is none.
    ///
    /// # Errors
    /// When it cannot be opened or made, is damaged, or is of a newer version.
    pub fn open(folder: &Path) -> Result<Self, Trouble> {
        Self::open_within(folder, PATIENCE)
    }

    /// The same, with another patience for a file that is held.
    fn open_within(folder: &Path, patience: Duration) -> Result<Self, Trouble> {
        let path = folder.join(FILE);
        fs::create_dir_all(folder).map_err(|_| Trouble::Denied)?;
        if version(&path)? == 0 {
            create(&path)?;
        }
        let mut history = Self::connect(&path, OpenFlags::SQLITE_OPEN_CREATE, patience)?;
        let exclusive = history.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Two programs may have found no file; the second one to come here finds what the first one made.
        if exclusive.pragma_query_value(None, "user_version", |row| row.get::<_, u32>(0))? == 0 {
            exclusive.execute_batch(schema::TABLES)?;
            exclusive.pragma_update(None, "user_version", schema::VERSION)?;
        }
        exclusive.commit()?;
        Ok(history)
    }

    /// Opens the history to read it; none where nothing was kept yet.
    ///
    /// # Errors
    /// When it cannot be opened, is damaged, or is of a newer version.
    pub fn read(folder: &Path) -> Result<Option<Self>, Trouble> {
        let path = folder.join(FILE);
        if version(&path)? == 0 {
            return Ok(None);
        }
        // A transaction that a power cut left half done is undone by whoever comes first, so writing has to be
        // allowed; a file that cannot be written is opened all the same.
        Self::connect(&path, OpenFlags::empty(), PATIENCE).map(Some)
    }

    fn connect(path: &Path, create: OpenFlags, patience: Duration) -> Result<Self, Trouble> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | create;
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(patience)?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        let mode: String = connection.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
        debug_assert_eq!(mode, "delete");
        Ok(Self { connection, identity: identity(path) })
    }

    /// Whether the file that was opened still stands in its folder. One that was deleted or put aside meanwhile would
    /// go on taking answers, and lose them.
    fn is_in_place(&self, folder: &Path) -> bool {
        self.identity.is_some() && self.identity == identity(&folder.join(FILE))
    }

    /// Waits less from now on: who has met a held file once goes on with the quiz rather than wait at each answer.
    fn hurry(&self) {
        _ = self.connection.busy_timeout(LITTLE_PATIENCE);
    }

    /// Puts a damaged file aside, with its journal, under a name with this date, and returns that name.
    ///
    /// # Errors
    /// When it cannot be renamed.
    pub fn set_aside(folder: &Path, date: &str) -> Result<PathBuf, Trouble> {
        let name = |number: usize| match number {
            1 => folder.join(format!("history-damaged-{date}.sqlite")),
            _ => folder.join(format!("history-damaged-{date}-{number}.sqlite")),
        };
        let aside = (1..1000).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(1));
        fs::rename(folder.join(FILE), &aside).map_err(|_| Trouble::Denied)?;
        let mut journal = aside.clone().into_os_string();
        journal.push("-journal");
        // There is one only where the program was cut off while it wrote.
        _ = fs::rename(folder.join(format!("{FILE}-journal")), journal);
        Ok(aside)
    }
}

/// What tells a file from another one of the same name; none where there is no file.
fn identity(path: &Path) -> Option<(u64, u64)> {
    let metadata = fs::metadata(path).ok()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        Some((metadata.dev(), metadata.ino()))
    }
    #[cfg(not(unix))]
    {
        // Elsewhere a file that is open cannot be taken away.
        _ = metadata;
        Some((0, 0))
    }
}

/// Makes an empty file that only its owner reads, as far as the system knows owners: what somebody answered is theirs.
fn create(path: &Path) -> Result<(), Trouble> {
    let mut options = fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(|_| ()).map_err(|_| Trouble::Denied)
}

/// The version of a file, 0 where there is none yet. It is read off the file itself, so that one of a newer version
/// is not even opened.
fn version(path: &Path) -> Result<u32, Trouble> {
    /// Where the format of `SQLite` keeps the user's version, a big-endian number.
    const VERSION_AT: usize = 60;
    let mut head = [0; 100];
    let mut file = match fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(0),
        Err(_) => return Err(Trouble::Denied),
    };
    let mut read = 0;
    while let Some(rest) = head.get_mut(read..).filter(|rest| !rest.is_empty()) {
        match file.read(rest) {
            Ok(0) => break,
            Ok(count) => read += count,
            Err(_) => return Err(Trouble::Denied),
        }
    }
    if read == 0 {
        return Ok(0);
    }
    let number = head.get(VERSION_AT..VERSION_AT + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes);
    match number {
        Some(number) if read == head.len() && head.starts_with(b"SQLite format 3\0") => {
            if number > schema::VERSION {
                Err(Trouble::Newer(number))
            } else {
                Ok(number)
            }
        }
        _ => Err(Trouble::Damaged),
    }
}

#[cfg(test)]
mod tests;
