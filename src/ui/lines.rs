//! Lines of standard input for the plain screen, which a signal can interrupt: they are read on a thread, and the
//! screen waits on a channel that the signals feed too.

use std::{
    io::{self, BufRead, BufReader},
    sync::mpsc::{self, Receiver, SyncSender},
    thread,
};

use super::plain::{Input, Lines};

/// The longest line that is taken; what is longer is cut here, so that no input fills the memory.
const LINE_LIMIT: u64 = 1 << 20;

/// Room for the one line that was asked for, so that no input keeps a signal waiting behind it.
const ROOM: usize = 1;

/// What is asked of the thread that reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    /// The next line, whenever it comes.
    Line,
    /// The next line if it is there.
    LineAtHand,
}

/// What comes back.
type Reply = Option<io::Result<Input>>;

/// Lines of standard input. A line is read when it is asked for and not before: another program may have the terminal
/// in between.
#[derive(Debug)]
pub struct StandardInput {
    wishes: SyncSender<Wish>,
    replies: Receiver<Reply>,
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
        let (sender, replies) = mpsc::sync_channel(ROOM);
        let (wishes, wanted) = mpsc::sync_channel(ROOM);
        let lines = sender.clone();
        let reader = move || {
            let mut input = match standard_input() {
                Ok(input) => input,
                Err(error) => {
                    _ = lines.send(Some(Err(error)));
                    return;
                }
            };
            while let Ok(wish) = wanted.recv() {
                let is_there = wish == Wish::Line || !input.buffer().is_empty() || has_input();
                let reply = is_there.then(|| read_line(&mut input));
                let is_last = !matches!(reply, None | Some(Ok(Input::Line(_))));
                if lines.send(reply).is_err() || is_last {
                    return;
                }
            }
        };
        let watcher = move || {
            if let Some(signal) = signals() {
                _ = sender.send(Some(Ok(Input::Signal(signal))));
            }
        };
        _ = thread::Builder::new().spawn(reader);
        _ = thread::Builder::new().spawn(watcher);
        Self { wishes, replies, is_waiting: false }
    }

    /// Asks for a line, unless one was asked for that has not come yet.
    fn ask(&mut self, wish: Wish) -> Reply {
        let has_reader = self.is_waiting || self.wishes.send(wish).is_ok();
        // Of a reader that is gone nothing comes but what it said last.
        let reply = if has_reader { self.replies.recv().ok() } else { self.replies.try_recv().ok() };
        let reply = reply.unwrap_or(Some(Ok(Input::End)));
        self.is_waiting = matches!(reply, Some(Ok(Input::Signal(_))));
        reply
    }
}

/// Standard input with a buffer of our own, in which one can look whether a line was read with the one before.
#[cfg(unix)]
fn standard_input() -> io::Result<BufReader<std::fs::File>> {
    Ok(BufReader::new(rustix::stdio::stdin().try_clone_to_owned()?.into()))
}

#[cfg(not(unix))]
fn standard_input() -> io::Result<BufReader<io::Stdin>> {
    Ok(BufReader::new(io::stdin()))
}

/// Whether there is something to read, if only the end, without waiting for it.
#[cfg(unix)]
fn has_input() -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let mut standard_input = [PollFd::from_borrowed_fd(rustix::stdio::stdin(), PollFlags::IN)];
    poll(&mut standard_input, Some(&Timespec::default())).is_ok_and(|ready| ready > 0)
}

#[cfg(not(unix))]
fn has_input() -> bool {
    false
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

impl Lines for StandardInput {
    fn at_hand(&mut self) -> Option<io::Result<Input>> {
        // What was asked for before a signal may never come.
        if self.is_waiting { None } else { self.ask(Wish::LineAtHand) }
    }

    fn next(&mut self) -> io::Result<Input> {
        loop {
            // Nothing may still come in answer to what was asked before a signal.
            if let Some(input) = self.ask(Wish::Line) {
                return input;
            }
        }
    }
}
