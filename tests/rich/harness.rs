//! A student at a terminal: the program in a pseudo-terminal, the screen that it draws, and keys. Nothing here sleeps:
//! it waits for what the screen says.

use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{
        atomic::{AtomicUsize, Ordering},
        mpsc::{Receiver, channel},
    },
    time::Duration,
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// So long a screen may stay as it is while something else is waited for.
const PATIENCE: Duration = Duration::from_secs(15);

pub const ENTER: &str = "\r";
pub const ESCAPE: &str = "\u{1b}";
pub const TAB: &str = "\t";
pub const BACKSPACE: &str = "\u{7f}";
pub const LEFT: &str = "\u{1b}[D";
pub const DOWN: &str = "\u{1b}[B";
pub const TO_LAST: &str = "\u{1b}[F";
pub const INTERRUPT: &str = "\u{3}";
pub const END_OF_INPUT: &str = "\u{4}";

/// A folder of its own for a test.
pub fn folder() -> PathBuf {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let number = NEXT.fetch_add(1, Ordering::SeqCst);
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("rich-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&path).unwrap();
    path
}

/// Puts a bank into a folder of its own.
pub fn bank(text: &str) -> PathBuf {
    let path = folder().join("bank.toml");
    std::fs::write(&path, text).unwrap();
    path
}

/// How a program is started: in a cleared environment, wherever the tests run.
#[derive(Clone)]
pub struct Start {
    pub arguments: Vec<String>,
    pub columns: u16,
    pub rows: u16,
    pub language: &'static str,
    pub variables: Vec<(&'static str, String)>,
    pub home: PathBuf,
    /// Where standard output goes, if not to the terminal.
    pub output: Option<PathBuf>,
}

impl Start {
    pub fn new<T: AsRef<str>>(arguments: impl IntoIterator<Item = T>) -> Self {
        Self {
            arguments: arguments.into_iter().map(|word| word.as_ref().to_owned()).collect(),
            columns: 80,
            rows: 24,
            language: "en",
            variables: vec![],
            home: folder(),
            output: None,
        }
    }

    pub fn sized(mut self, columns: u16, rows: u16) -> Self {
        (self.columns, self.rows) = (columns, rows);
        self
    }

    pub fn speaking(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }

    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.variables.push((name, value.to_owned()));
        self
    }

    fn environment(&self) -> Vec<(&'static str, String)> {
        let home = self.home.display().to_string();
        let mut variables = vec![
            ("TERM", "xterm-256color".to_owned()),
            ("LANG", "C.UTF-8".to_owned()),
            ("CORNET_HOME", home),
            ("CORNET_LANG", self.language.to_owned()),
        ];
        variables.extend(self.variables.clone());
        variables
    }

    pub fn rich(&self) -> Student {
        Student::start(self)
    }

    /// Starts it with pipes, for the plain screen.
    pub fn plain(&self) -> std::process::Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cornet"));
        command.args(&self.arguments).env_clear().envs(self.environment()).current_dir(&self.home);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }
}

/// What is at a terminal: the program, and someone who reads its screen and presses keys.
pub struct Student {
    pub master: Box<dyn MasterPty>,
    writer: Box<dyn Write>,
    child: Box<dyn Child + Send + Sync>,
    bytes: Receiver<Vec<u8>>,
    parser: vt100::Parser,
    /// Everything that the program wrote.
    pub written: Vec<u8>,
}

impl Student {
    fn start(start: &Start) -> Self {
        let size = PtySize { rows: start.rows, cols: start.columns, pixel_width: 0, pixel_height: 0 };
        let pty = native_pty_system().openpty(size).unwrap();
        let program = env!("CARGO_BIN_EXE_cornet");
        let mut command = if let Some(output) = &start.output {
            let mut command = CommandBuilder::new("/bin/sh");
            command.args(["-c", "out=$1; shift; exec \"$@\" > \"$out\"", "sh"]);
            command.arg(output);
            command.arg(program);
            command
        } else {
            // The line stands above, and must still stand there when all is over.
            let mut command = CommandBuilder::new("/bin/sh");
            command.args(["-c", "echo above >&2; exec \"$@\"", "sh", program]);
            command
        };
        command.args(&start.arguments);
        command.env_clear();
        for (name, value) in start.environment() {
            command.env(name, value);
        }
        command.cwd(&start.home);
        let child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let mut reader = pty.master.try_clone_reader().unwrap();
        let (send, bytes) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            // When the program ends, the terminal may report its end before the last bytes have come through.
            let mut ends = 0;
            while ends < 1000 {
                match reader.read(&mut buffer) {
                    Ok(length @ 1..) if send.send(buffer[..length].to_vec()).is_err() => return,
                    Ok(1..) => ends = 0,
                    _ => {
                        ends += 1;
                        std::thread::yield_now();
                    }
                }
            }
        });
        let writer = pty.master.take_writer().unwrap();
        let parser = vt100::Parser::new(start.rows, start.columns, 0);
        Self { master: pty.master, writer, child, bytes, parser, written: vec![] }
    }

    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// The screen as text.
    pub fn text(&self) -> String {
        self.screen().contents()
    }

    pub fn press(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
    }

    /// Waits until the screen is as wanted.
    #[track_caller]
    pub fn until(&mut self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) {
        while !wanted(self.parser.screen()) {
            let Ok(bytes) = self.bytes.recv_timeout(PATIENCE) else {
                panic!("waited for {what:?}; the screen is\n{}", self.text());
            };
            self.parser.process(&bytes);
            self.written.extend(bytes);
        }
    }

    /// Waits until a text is on a screen that is drawn to its end.
    #[track_caller]
    pub fn until_shown(&mut self, text: &str) {
        self.until(text, |screen| !screen.hide_cursor() && flat(screen).contains(text));
    }

    /// Presses keys, and waits until the screen is another one, drawn to its end.
    #[track_caller]
    pub fn step(&mut self, keys: &str) {
        let (before, cursor) = (self.text(), self.screen().cursor_position());
        self.press(keys);
        self.until(&format!("a change after {keys:?}"), |screen| {
            !screen.hide_cursor() && (screen.contents() != before || screen.cursor_position() != cursor)
        });
    }

    /// Waits until a line may be typed behind a label.
    #[track_caller]
    pub fn until_typed(&mut self, label: &str) {
        self.until(label, |screen| {
            let (row, column) = screen.cursor_position();
            let line = screen.contents_between(row, 0, row, column);
            !screen.hide_cursor() && line.trim_end().ends_with(label)
        });
        self.until_raw();
    }

    /// Waits until keys come one by one.
    #[track_caller]
    pub fn until_raw(&self) {
        for _ in 0..5_000_000 {
            if !self.modes().contains("ICANON") {
                return;
            }
            std::thread::yield_now();
        }
        panic!("keys do not come one by one; the screen is\n{}", self.text());
    }

    /// The local modes of the terminal, by name.
    pub fn modes(&self) -> String {
        format!("{:?}", self.master.get_termios().unwrap().local_flags)
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.master.resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).unwrap();
        // vt100 cannot cut wide characters: another screen, full of what must not stay.
        self.parser = vt100::Parser::new(rows, columns, 0);
        let ghost = "#".repeat(usize::from(columns));
        self.parser
            .process(format!("\u{1b}[?1049h\u{1b}[?7l{}", vec![ghost; usize::from(rows)].join("\r\n")).as_bytes());
    }

    /// Sends a signal to the program.
    pub fn signal(&self, name: &str) {
        kill(name, self.child.process_id().unwrap());
    }

    /// Kills the program where it stands, and reads what it had written.
    pub fn kill(&mut self) {
        self.signal("KILL");
        self.child.wait().unwrap();
        while let Ok(bytes) = self.bytes.recv_timeout(PATIENCE) {
            self.parser.process(&bytes);
            self.written.extend(bytes);
        }
    }

    /// Reads to the end and gives the exit code; the terminal is as it was before.
    #[track_caller]
    pub fn end(&mut self) -> u32 {
        self.until("the end", |screen| !screen.alternate_screen());
        let code = self.child.wait().unwrap().exit_code();
        while let Ok(bytes) = self.bytes.recv_timeout(PATIENCE) {
            self.parser.process(&bytes);
            self.written.extend(bytes);
        }
        assert!(!self.screen().hide_cursor(), "the cursor is hidden:\n{}", self.text());
        assert!(!self.screen().alternate_screen(), "the alternate screen is left on");
        code
    }
}

/// The screen with its lines joined, so that a text is found where it wraps.
pub fn flat(screen: &vt100::Screen) -> String {
    screen.contents().split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn kill(signal: &str, process: u32) {
    let killed = Command::new("/bin/sh").args(["-c", &format!("kill -{signal} {process}")]).status();
    assert!(killed.unwrap().success());
}
