//! The terminal of the rich screen: raw mode, one frame at a time, keys with a wait that ends. Unix only.

use std::{
    io::{self, Write},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    io::Errno,
    stdio::{stderr, stdin},
    termios::{OptionalActions, QueueSelector, Termios, tcflush, tcgetattr, tcgetwinsize, tcsetattr},
};

use super::{
    line::{Color, Line},
    menu::{Decoder, Key},
};

mod frame;

/// The longest wait before the size and the signals are looked at again.
const SLICE: Duration = Duration::from_millis(250);

/// The wait after which an escape is the key of that name.
const ESCAPE: Duration = Duration::from_millis(50);

/// The alternate screen, without wrapping at its edge: nothing that is too wide may push lines down.
const ENTER: &str = "\u{1b}[?1049h\u{1b}[?7l\u{1b}[H\u{1b}[2J";

/// Everything that was changed, changed back.
const LEAVE: &str = "\u{1b}[0m\u{1b}[?7h\u{1b}[?25h\u{1b}[?1049l";

/// The size of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Its columns.
    pub columns: usize,
    /// Its rows.
    pub rows: usize,
}

/// Where handlers record the signals that came; 0 is none. An interrupt stands apart: while another program has the
/// terminal, it is meant for that one.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    /// SIGINT.
    pub interrupt: Arc<AtomicUsize>,
    /// Any other.
    pub ending: Arc<AtomicUsize>,
}

impl Flags {
    fn came(&self) -> usize {
        match self.ending.load(Ordering::SeqCst) {
            0 => self.interrupt.load(Ordering::SeqCst),
            signal => signal,
        }
    }
}

/// What happened while waiting for a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Key(Key),
    /// The size is another one: draw again.
    Resized(Size),
    /// Nothing, for as long as one was ready to wait.
    TimedOut,
    /// This signal was recorded; it stays recorded.
    Signal(usize),
    /// The terminal is gone.
    Closed,
}

/// A terminal in the alternate screen and raw mode; dropping it changes everything back.
#[derive(Debug)]
pub struct Terminal {
    saved: Termios,
    color: Color,
    signals: Flags,
    size: Size,
    decoder: Decoder,
    closed: bool,
}

impl Terminal {
    /// Takes over the terminal at standard input and standard error. `signals` is where handlers record what came.
    ///
    /// # Errors
    /// Where there is no terminal.
    pub fn open(color: Color, signals: Flags) -> io::Result<Self> {
        let saved = tcgetattr(stdin())?;
        let size = measure()?;
        let mut terminal = Self { saved, color, signals, size, decoder: Decoder::default(), closed: false };
        terminal.make_raw()?;
        terminal.write(ENTER);
        Ok(terminal)
    }

    /// The size when it was last looked at.
    #[must_use]
    pub fn size(&self) -> Size {
        self.size
    }

    /// Whether it may have colours.
    #[must_use]
    pub fn color(&self) -> Color {
        self.color
    }

    /// Draws a whole screen in one go, with the cursor at this row and column. What is too wide is cut, what is too
    /// tall left out. To a terminal that is gone nothing is written; the next key says so.
    pub fn frame(&mut self, lines: &[Line], cursor: (usize, usize)) {
        let frame = frame::compose(lines, self.size, cursor, self.color);
        self.write(&frame);
    }

    /// Waits for a key, for ever if no wait is given.
    pub fn key(&mut self, wait: Option<Duration>) -> Input {
        let mut left = wait;
        loop {
            if let Some(key) = self.decoder.next_key() {
                return Input::Key(key);
            }
            if let Some(input) = self.news() {
                return input;
            }
            let slice = left.map_or(SLICE, |left| left.min(SLICE));
            let slice = if self.decoder.is_waiting() { slice.min(ESCAPE) } else { slice };
            match self.read(slice) {
                Read::Bytes | Read::Interrupted => {}
                Read::Closed => {
                    self.closed = true;
                    return Input::Closed;
                }
                Read::Nothing => {
                    if let Some(key) = self.decoder.flush() {
                        return Input::Key(key);
                    }
                    left = left.map(|left| left.saturating_sub(slice));
                    if left == Some(Duration::ZERO) {
                        return self.news().unwrap_or(Input::TimedOut);
                    }
                }
            }
        }
    }

    /// Whether more was typed than the keys that were given.
    pub fn has_more(&mut self) -> bool {
        self.decoder.is_waiting() || matches!(self.read(Duration::ZERO), Read::Bytes)
    }

    /// Forgets what was typed and not read, so that it answers no question unseen.
    pub fn flush_type_ahead(&mut self) {
        self.decoder.clear();
        let _ = tcflush(stdin(), QueueSelector::IFlush);
    }

    /// Gives the whole terminal, as it was before, to `run`; then takes it over again. An interrupt that comes meanwhile
    /// is meant for whoever has the terminal.
    pub fn lend(&mut self, run: impl FnOnce()) {
        self.write(LEAVE);
        self.restore();
        let interrupt = self.signals.interrupt.load(Ordering::SeqCst);
        let guard = Suspended(self);
        run();
        drop(guard);
        self.signals.interrupt.store(interrupt, Ordering::SeqCst);
        self.write(ENTER);
        self.size = measure().unwrap_or(self.size);
    }

    fn make_raw(&mut self) -> io::Result<()> {
        let mut raw = self.saved.clone();
        raw.make_raw();
        Ok(tcsetattr(stdin(), OptionalActions::Drain, &raw)?)
    }

    fn restore(&mut self) {
        let _ = tcsetattr(stdin(), OptionalActions::Drain, &self.saved);
    }

    /// A signal, a lost terminal or another size, if there is one.
    fn news(&mut self) -> Option<Input> {
        let signal = self.signals.came();
        if signal != 0 {
            return Some(Input::Signal(signal));
        }
        if self.closed {
            return Some(Input::Closed);
        }
        let size = measure().unwrap_or(self.size);
        if size == self.size {
            return None;
        }
        self.size = size;
        Some(Input::Resized(size))
    }

    fn read(&mut self, wait: Duration) -> Read {
        let input = stdin();
        let mut fds = [PollFd::new(&input, PollFlags::IN)];
        let wait = Timespec::try_from(wait).ok();
        match poll(&mut fds, wait.as_ref()) {
            Ok(0) => return Read::Nothing,
            Ok(_) => {}
            Err(Errno::INTR) => return Read::Interrupted,
            Err(_) => return Read::Closed,
        }
        let mut bytes = [0; 256];
        match rustix::io::read(input, &mut bytes) {
            Ok(0) => Read::Closed,
            Ok(length) => {
                self.decoder.feed(bytes.get(..length).unwrap_or_default());
                Read::Bytes
            }
            Err(Errno::INTR | Errno::AGAIN) => Read::Interrupted,
            Err(_) => Read::Closed,
        }
    }

    fn write(&mut self, text: &str) {
        let mut output = io::stderr().lock();
        if output.write_all(text.as_bytes()).and_then(|()| output.flush()).is_err() {
            self.closed = true;
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.write(LEAVE);
        self.restore();
    }
}

/// Takes the terminal back, also after a panic.
struct Suspended<'a>(&'a mut Terminal);

impl Drop for Suspended<'_> {
    fn drop(&mut self) {
        let terminal = &mut *self.0;
        if terminal.make_raw().is_err() {
            terminal.closed = true;
        }
        terminal.write("\u{1b}[0m\u{1b}[?7l\u{1b}[?25h");
    }
}

/// What a look at the input came to.
enum Read {
    Bytes,
    Nothing,
    Interrupted,
    Closed,
}

fn measure() -> io::Result<Size> {
    let size = tcgetwinsize(stderr())?;
    let or = |count: u16, usual: usize| if count == 0 { usual } else { usize::from(count) };
    Ok(Size { columns: or(size.ws_col, 80), rows: or(size.ws_row, 24) })
}

#[cfg(test)]
mod tests;
