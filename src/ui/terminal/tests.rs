//! The terminal in a pseudo-terminal: this test binary runs one test of itself in it.

use std::{
    io::{Read as _, Write as _},
    sync::mpsc::{Receiver, channel},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::*;
use crate::ui::menu::{Menu, Numbering, Room};

struct Session {
    master: Box<dyn MasterPty>,
    writer: Box<dyn io::Write>,
    child: Box<dyn Child>,
    bytes: Receiver<Vec<u8>>,
    parser: vt100::Parser,
}

impl Session {
    fn start(columns: u16, rows: u16) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pty = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.args(["--exact", "ui::terminal::tests::student", "--ignored", "--nocapture"]);
        command.cwd("/");
        let child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let mut reader = pty.master.try_clone_reader().unwrap();
        let (send, bytes) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(length @ 1..) = reader.read(&mut buffer) {
                if send.send(buffer[..length].to_vec()).is_err() {
                    return;
                }
            }
        });
        let writer = pty.master.take_writer().unwrap();
        Self { master: pty.master, writer, child, bytes, parser: vt100::Parser::new(rows, columns, 0) }
    }

    fn type_in(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
    }

    /// Waits until the screen is as wanted.
    fn until(&mut self, wanted: impl Fn(&vt100::Screen) -> bool) {
        while !wanted(self.parser.screen()) {
            let bytes = self.bytes.recv_timeout(Duration::from_secs(20));
            self.parser.process(&bytes.unwrap_or_else(|_| panic!("{}", self.parser.screen().contents())));
        }
    }

    fn until_shown(&mut self, text: &str) {
        self.until(|screen| screen.contents().contains(text) && !screen.hide_cursor());
    }

    /// Waits for the end; the screen and the terminal are as they were before.
    fn end(mut self) -> bool {
        self.until(|screen| !screen.alternate_screen());
        let right = self.child.wait().unwrap().success();
        let screen = self.parser.screen();
        assert!(!screen.hide_cursor(), "{}", screen.contents());
        let termios = self.master.get_termios().unwrap();
        let modes = format!("{:?}", termios.local_flags);
        assert!(modes.contains("ICANON") && modes.contains("ECHO") && modes.contains("ISIG"), "{modes}");
        right
    }
}

/// Not a test of its own: what runs in the pseudo-terminal. Without a terminal it does nothing.
#[test]
#[ignore = "run by the other tests, in a pseudo-terminal"]
fn student() {
    let signal = Arc::new(AtomicUsize::new(0));
    signal_hook::flag::register_usize(signal_hook::consts::SIGHUP, Arc::clone(&signal), 1).unwrap();
    let signals = Flags { ending: Arc::clone(&signal), ..Flags::default() };
    let Ok(mut terminal) = Terminal::open(Color::On, signals) else { return };
    let mut menu = Menu::list(["un", "deux", "trois"].map(Line::from).into(), Numbering::Shown);
    let mut said = String::from("prêt");
    loop {
        let Size { columns, rows } = terminal.size();
        let charset = crate::ui::menu::Charset::Unicode;
        let mut drawing = menu.draw(Room { columns, rows: rows.saturating_sub(1), charset });
        drawing.lines.push(Line::from(format!("{said} {columns}x{rows}")));
        terminal.frame(&drawing.lines, drawing.cursor);
        let input = terminal.key((said == "attends").then_some(Duration::from_millis(300)));
        said = format!("{input:?}");
        match input {
            Input::Key(Key::Char('q')) | Input::Closed => return,
            Input::Key(Key::Char('p')) => panic!("as asked"),
            Input::Key(Key::Char('w')) => said = "attends".into(),
            Input::Key(Key::Char('k')) => signal.store(15, Ordering::SeqCst),
            Input::Signal(_) => signal.store(0, Ordering::SeqCst),
            Input::Key(Key::Char('f')) => {
                signal.store(0, Ordering::SeqCst);
                terminal.write("\u{1b}[H\u{1b}[2Jtape");
                while !matches!(terminal.read(SLICE), Read::Bytes) {}
                terminal.flush_type_ahead();
                said = "oublié".into();
            }
            Input::Key(key) => {
                menu.key(key);
            }
            Input::Resized(_) | Input::TimedOut => {}
        }
    }
}

#[test]
fn keys_move_the_mark_and_the_end_leaves_no_trace() {
    let mut session = Session::start(40, 10);
    session.until_shown("prêt 40x10");
    assert!(session.parser.screen().alternate_screen());
    session.type_in("\u{1b}[B");
    session.until_shown("Key(Down)");
    assert_eq!(session.parser.screen().cursor_position(), (1, 1));
    assert!(session.parser.screen().contents().starts_with("   1 un\n > 2 deux\n   3 trois\n"));
    session.type_in("\u{1b}[1;5A");
    session.until_shown("Key(Other)");
    session.type_in("\u{1b}");
    session.until_shown("Key(Escape)");
    session.type_in("\u{3}");
    session.until_shown("Key(Interrupt)");
    session.type_in("\u{4}");
    session.until_shown("Key(EndOfInput)");
    session.type_in("é");
    session.until_shown("Key(Char('é'))");
    session.type_in("w");
    session.until_shown("TimedOut");
    session.type_in("k");
    session.until_shown("Signal(15)");
    session.type_in("f");
    session.until_shown("tape");
    session.type_in("222");
    session.until_shown("oublié");
    session.type_in("q");
    assert!(session.end());
}

#[test]
fn another_size_is_noticed_and_drawn_without_ghosts() {
    let mut session = Session::start(80, 24);
    session.until_shown("prêt 80x24");
    let size = PtySize { rows: 8, cols: 20, pixel_width: 0, pixel_height: 0 };
    session.master.resize(size).unwrap();
    session.parser.screen_mut().set_size(8, 20);
    session.until(|screen| screen.contents().contains("Resized") && !screen.hide_cursor());
    let contents = session.parser.screen().contents();
    assert_eq!(contents.lines().count(), 4, "{contents}");
    assert_eq!(contents.matches('>').count(), 1, "{contents}");
    session.type_in("q");
    assert!(session.end());
}

#[test]
fn a_panic_gives_the_terminal_back() {
    let mut session = Session::start(40, 10);
    session.until_shown("prêt");
    session.type_in("p");
    assert!(!session.end());
}

#[test]
fn a_terminal_that_is_gone_ends_the_wait() {
    let mut session = Session::start(40, 10);
    session.until_shown("prêt");
    let Session { master, writer, mut child, bytes, .. } = session;
    // The reader ends with its channel, at the next bytes, which the end of the writer calls forth.
    drop(bytes);
    drop((master, writer));
    let status = child.wait().unwrap();
    assert_eq!(status.signal(), None, "{status}");
}
