//! Which screen there can be, and the signals that end it.

use std::{
    cell::OnceCell,
    io::{self, IsTerminal, Write},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc::{self, Receiver, RecvTimeoutError},
    },
    thread,
    time::Duration,
};

#[cfg(unix)]
use cornet::ui::{menu::Charset, rich::Rich, terminal::Flags};
use cornet::{
    cli::UiChoice,
    command::ScreenSource,
    error::Error,
    messages::Messages,
    ui::{Screen, line::Color, lines::StandardInput, plain::Plain},
};
#[cfg(unix)]
use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGTERM},
    iterator::Signals,
};

/// The screens that this process can open.
#[cfg_attr(not(unix), expect(dead_code, reason = "what the rich screen needs, which is for Unix"))]
pub(crate) struct Screens {
    choice: UiChoice,
    messages: &'static dyn Messages,
    color: Color,
    unicode: bool,
    signal: Arc<AtomicUsize>,
    ending: Arc<AtomicUsize>,
    recording: bool,
    plain: Option<Plain<'static>>,
}

impl Screens {
    /// Looks at the terminals, and begins to record signals.
    pub(crate) fn new(
        choice: Option<UiChoice>,
        messages: &'static dyn Messages,
        color: Color,
        unicode: bool,
    ) -> Result<Self, Error> {
        let signal = Arc::new(AtomicUsize::new(0));
        let choice = crate::wants(choice);
        if choice == UiChoice::Rich && !can_be_rich() {
            return Err(Error::NeedsTerminal);
        }
        Ok(Self { choice, messages, color, unicode, signal, ending: Arc::default(), recording: false, plain: None })
    }

    fn is_rich(&self) -> bool {
        match self.choice {
            UiChoice::Plain => false,
            UiChoice::Rich => true,
            UiChoice::Auto => can_be_rich(),
        }
    }

    /// Has signals recorded, once: the rich screen looks at what is recorded.
    #[cfg(unix)]
    fn record_signals(&mut self) -> io::Result<()> {
        if !self.recording {
            self.recording = true;
            for signal in [SIGINT, SIGTERM, SIGHUP] {
                let value = usize::try_from(signal).unwrap_or(1);
                let flag = if signal == SIGINT { &self.signal } else { &self.ending };
                signal_hook::flag::register_usize(signal, Arc::clone(flag), value)?;
            }
        }
        Ok(())
    }

    /// The plain screen, which goes on reading the same input from one quiz to the next.
    fn plain(&mut self) -> &mut Plain<'static> {
        let signal = Arc::clone(&self.signal);
        let offers = io::stdin().is_terminal();
        let messages = self.messages;
        self.plain.get_or_insert_with(|| {
            let wait = signals();
            let watch = move || {
                let came = wait()?;
                signal.store(usize::try_from(came).unwrap_or(1), Ordering::SeqCst);
                Some(came)
            };
            Plain::new(Box::new(StandardInput::start(watch)), Box::new(io::stderr()), messages, offers)
        })
    }
}

impl ScreenSource for Screens {
    fn can_show_menu(&self) -> bool {
        self.choice == UiChoice::Plain || self.is_rich() || (io::stdin().is_terminal() && io::stderr().is_terminal())
    }

    fn makes_offers(&self) -> bool {
        self.is_rich() || io::stdin().is_terminal()
    }

    fn is_plain(&self) -> bool {
        !self.is_rich()
    }

    fn with(&mut self, run: &mut dyn FnMut(&mut dyn Screen) -> Result<(), Error>) -> Result<(), Error> {
        #[cfg(unix)]
        if self.is_rich() {
            let charset = if self.unicode { Charset::Unicode } else { Charset::Ascii };
            self.record_signals()?;
            let signals = Flags { interrupt: Arc::clone(&self.signal), ending: Arc::clone(&self.ending) };
            let mut rich = Rich::open(self.messages, self.color, charset, signals)?;
            return run(&mut rich);
        }
        let screen = self.plain();
        let ran = run(screen);
        io::stderr().flush()?;
        ran
    }
}

/// The signal that is to end the program, for what is no screen. The first one is kept until it is asked for; should that
/// never come about, because an output does not take what is written, the second one ends the program at once.
#[derive(Debug, Default)]
pub(crate) struct Ending {
    came: OnceCell<Receiver<i32>>,
}

impl Ending {
    /// Waits for a signal, but no longer than this. From the first call on signals are kept.
    pub(crate) fn wait(&self, limit: Duration) -> Option<i32> {
        let came = self.came.get_or_init(|| {
            let (sender, came) = mpsc::channel();
            let wait = signals();
            end_at_second_signal();
            // A thread that cannot be started hears no signal, nor does one where there are none.
            _ = thread::Builder::new().spawn(move || wait().map(|signal| sender.send(signal)));
            came
        });
        match came.recv_timeout(limit) {
            Ok(signal) => Some(signal),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => {
                thread::sleep(limit);
                None
            }
        }
    }
}

#[cfg(unix)]
fn end_at_second_signal() {
    let is_second = Arc::<std::sync::atomic::AtomicBool>::default();
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        // In this order: the first signal finds the flag down, and raises it.
        _ = signal_hook::flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(&is_second));
        _ = signal_hook::flag::register(signal, Arc::clone(&is_second));
    }
}

#[cfg(not(unix))]
fn end_at_second_signal() {}

/// Waits for a signal that ends the quiz; they are recorded from now on, not from when the wait begins.
#[cfg(unix)]
fn signals() -> impl FnOnce() -> Option<i32> + Send {
    let signals = Signals::new([SIGINT, SIGTERM, SIGHUP]);
    move || signals.ok()?.forever().next()
}

/// Elsewhere what interrupts a program ends it at once.
#[cfg(not(unix))]
fn signals() -> impl FnOnce() -> Option<i32> + Send {
    || None
}

/// Rich only where there are terminals that can move the cursor, and room for a question.
fn can_be_rich() -> bool {
    let term = console::Term::stderr();
    let (rows, columns) = term.size();
    io::stdin().is_terminal()
        && term.is_term()
        && !term.features().is_msys_tty()
        && crate::term_is_capable()
        && rows >= 8
        && columns >= 20
        && cfg!(unix)
}
