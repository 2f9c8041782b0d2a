//! Lines of standard input for the plain screen, which a signal can interrupt: they are read on a thread, and the
//! screen waits on a channel that the signals feed too.

use std::{
    io::{self, BufRead},
    sync::mpsc::{self, Receiver, SyncSender},
    thread,
    time::Duration,
};

use super::plain::{Input, Lines};

/// The longest line that is taken; what is longer is cut here, so that no input fills the memory.
const LINE_LIMIT: u64 = 1 << 20;

/// Room for the one line that was asked for, so that no input keeps a signal waiting behind it.
const ROOM: usize = 1;

/// Lines of standard input. A line is read when it is asked for and not before: another program may have the terminal
/// in between.
#[derive(Debug)]
pub struct StandardInput {
    wanted: SyncSender<()>,
    inputs: Receiver<io::Result<Input>>,
    /// Whether a line was asked for and has not come yet.
    is_waiting: bool,
}

impl StandardInput {
    /// Begins to read. `signals` blocks until a signal comes, and returns it.
    ///
    /// # Panics
    /// Never: a thread that cannot be started ends the input.
    #[must_use]
    pub fn start(signals: impl FnOnce() -> Option<i32> + Send + 'static) -> Self {
        let (sender, inputs) = mpsc::sync_channel(ROOM);
        let (wanted, wishes) = mpsc::sync_channel(ROOM);
        let lines = sender.clone();
        let reader = move || {
            let mut input = io::stdin().lock();
            while wishes.recv().is_ok() {
                let read = read_line(&mut input);
                let is_last = !matches!(read, Ok(Input::Line(_)));
                if lines.send(read).is_err() || is_last {
                    return;
                }
            }
        };
        let watcher = move || {
            if let Some(signal) = signals() {
                _ = sender.send(Ok(Input::Signal(signal)));
            }
        };
        _ = thread::Builder::new().spawn(reader);
        _ = thread::Builder::new().spawn(watcher);
        Self { wanted, inputs, is_waiting: false }
    }
}

fn read_line(input: &mut impl BufRead) -> io::Result<Input> {
    let mut bytes = vec![];
    let read = io::Read::take(&mut *input, LINE_LIMIT).read_until(b'\n', &mut bytes)?;
    if read == 0 {
        return Ok(Input::End);
    }
    if bytes.last() != Some(&b'\n') && u64::try_from(read) == Ok(LINE_LIMIT) {
        io::BufRead::skip_until(input, b'\n')?;
    }
    let line = String::from_utf8_lossy(&bytes);
    Ok(Input::Line(line.trim_end_matches(['\n', '\r']).to_owned()))
}

/// How long a line that was written together with the one before may take to be read.
const MOMENT: Duration = Duration::from_secs(1);

impl StandardInput {
    /// Asks for a line, unless one was asked for that has not come yet.
    fn ask(&mut self) {
        if !self.is_waiting {
            // A reader that is gone has said so already.
            _ = self.wanted.send(());
            self.is_waiting = true;
        }
    }

    fn taken(&mut self, input: io::Result<Input>) -> io::Result<Input> {
        self.is_waiting = matches!(input, Ok(Input::Signal(_)));
        input
    }
}

impl Lines for StandardInput {
    fn at_hand(&mut self) -> Option<io::Result<Input>> {
        self.ask();
        let input = self.inputs.recv_timeout(MOMENT).ok()?;
        Some(self.taken(input))
    }

    fn next(&mut self) -> io::Result<Input> {
        self.ask();
        let input = self.inputs.recv().unwrap_or(Ok(Input::End));
        self.taken(input)
    }
}
