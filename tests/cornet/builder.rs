//! Runs the real binary in a folder of its own, with nothing of the machine's environment, and holds what came of it.

use std::{
    fs,
    io::{Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
};

use serde_json::Value as Json;

static HOMES: AtomicUsize = AtomicUsize::new(0);

/// A folder that is taken away again.
#[derive(Debug)]
struct Home(PathBuf);

impl Home {
    fn new() -> Self {
        let name = format!("{}-{}", std::process::id(), HOMES.fetch_add(1, Ordering::Relaxed));
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

/// A command line of Cornet, and all that it can see.
#[derive(Debug)]
pub struct Cornet {
    home: Home,
    command: Command,
    stdin: String,
}

/// Cornet with these arguments, split at spaces: in English, with an empty library, and no terminal.
pub fn cornet(arguments: &str) -> Cornet {
    let home = Home::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_cornet"));
    command.args(arguments.split_whitespace()).current_dir(&home.0);
    command.env_clear().env("CORNET_HOME", home.0.join("data")).env("LC_ALL", "en_GB.UTF-8");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    Cornet { home, command, stdin: String::new() }
}

impl Cornet {
    /// More arguments, split at spaces.
    pub fn args(mut self, arguments: &str) -> Self {
        self.command.args(arguments.split_whitespace());
        self
    }

    /// One more argument, as it is.
    pub fn arg(mut self, argument: &str) -> Self {
        self.command.arg(argument);
        self
    }

    /// An environment variable.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// A file in the folder where Cornet runs; the library is `data/quizzes`.
    pub fn file(self, path: &str, text: &str) -> Self {
        let path = self.home.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// The folder where it will run.
    pub fn folder(&self) -> &Path {
        &self.home.0
    }

    /// The lines that are typed, after which the input ends.
    pub fn stdin(mut self, lines: &str) -> Self {
        lines.clone_into(&mut self.stdin);
        self
    }

    /// Runs to the end.
    pub fn run(mut self) -> Ran {
        let mut child = self.command.spawn().unwrap();
        self.feed(&mut child);
        drop(child.stdin.take());
        self.wait(child)
    }

    /// Runs with an output that nobody reads.
    pub fn run_with_closed_output(mut self) -> Ran {
        let mut child = self.command.spawn().unwrap();
        drop(child.stdout.take());
        self.feed(&mut child);
        drop(child.stdin.take());
        self.wait(child)
    }

    /// Feeds the lines, waits until this text stands on standard error, then sends the signal of this name; the
    /// input stays open all the while.
    pub fn interrupt_at(self, text: &str, signal: &str) -> Ran {
        let mut running = self.start();
        running.wait_for(text);
        running.interrupt(signal)
    }

    /// Begins to run, and feeds the lines; the input stays open.
    pub fn start(mut self) -> Running {
        let mut child = self.command.spawn().unwrap();
        self.feed(&mut child);
        Running { cornet: self, child, seen: vec![] }
    }

    /// Feeds the lines again and again, and sends the signal of this name once anything stands on standard error.
    pub fn interrupt_while_typing_on(mut self, signal: &str) -> Ran {
        let mut child = self.command.spawn().unwrap();
        let (mut input, lines) = (child.stdin.take().unwrap(), std::mem::take(&mut self.stdin));
        let feeder = std::thread::spawn(move || while input.write_all(lines.as_bytes()).is_ok() {});
        child.stderr.as_mut().unwrap().read_exact(&mut [0]).unwrap();
        send(signal, &child);
        let ran = self.wait(child);
        feeder.join().unwrap();
        ran
    }

    /// Runs without reading more than the first byte of its output, and sends the signal of this name until it ends.
    pub fn interrupt_before_full_output(mut self, signal: &str) -> Option<i32> {
        let mut child = self.command.spawn().unwrap();
        child.stdout.as_mut().unwrap().read_exact(&mut [0]).unwrap();
        loop {
            if let Some(status) = child.try_wait().unwrap() {
                return status.code();
            }
            send(signal, &child);
        }
    }

    fn feed(&self, child: &mut Child) {
        // A program that stops before it has read everything closes its input, which is its good right.
        _ = child.stdin.as_mut().unwrap().write_all(self.stdin.as_bytes());
    }

    fn wait(self, child: Child) -> Ran {
        let output = child.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).unwrap();
            text.replace(&self.home.0.display().to_string(), "~").lines().map(timeless).collect()
        };
        Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr), home: self.home }
    }
}

/// Cornet while it runs.
#[derive(Debug)]
pub struct Running {
    cornet: Cornet,
    child: Child,
    seen: Vec<u8>,
}

impl Running {
    /// Waits until this text stands on standard error, after those that were waited for before.
    pub fn wait_for(&mut self, text: &str) {
        let begin = self.seen.len();
        let errors = self.child.stderr.as_mut().unwrap();
        while !String::from_utf8_lossy(&self.seen[begin..]).contains(text) {
            let mut byte = [0];
            let read = errors.read(&mut byte).unwrap();
            assert_eq!(read, 1, "{text:?} never came: {}", String::from_utf8_lossy(&self.seen));
            self.seen.extend(byte);
        }
    }

    /// The folder where it runs.
    pub fn folder(&self) -> &Path {
        &self.cornet.home.0
    }

    /// Sends the signal of this name, and waits for the end.
    pub fn interrupt(self, signal: &str) -> Ran {
        send(signal, &self.child);
        self.end()
    }

    /// Waits for the end; the input stays open.
    pub fn end(mut self) -> Ran {
        let input = self.child.stdin.take();
        let mut ran = self.cornet.wait(self.child);
        drop(input);
        ran.err.insert_str(0, &String::from_utf8_lossy(&self.seen));
        ran
    }
}

fn send(signal: &str, child: &Child) {
    let kill = format!("kill -{signal} {}", child.id());
    assert!(Command::new("/bin/sh").args(["-c", &kill]).status().unwrap().success());
}

/// The lines that tell how long a quiz took, and on which day the next review is, without it.
fn timeless(line: &str) -> String {
    let next = [("Next ", ": "), ("La suite ", "\u{a0}: ")].into_iter().find(|(stem, _)| line.starts_with(stem));
    if let Some((stem, colon)) = next
        && let Some((_, questions)) = line.split_once(colon)
    {
        return format!("{stem}…{colon}{questions}\n");
    }
    let stem = ["finished in ", "terminé en "].into_iter().find(|stem| line.starts_with(stem));
    format!("{}\n", stem.map_or_else(|| line.to_owned(), |stem| format!("{stem}…")))
}

/// What a run came to.
#[derive(Debug)]
pub struct Ran {
    /// The exit code; none if a signal killed it.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
    home: Home,
}

impl Ran {
    /// Checks the exit code and both streams to the letter, in one picture.
    #[track_caller]
    pub fn is(&self, code: i32, out: &str, err: &str) -> &Self {
        let picture = |code: Option<i32>, out: &str, err: &str| {
            let block =
                |text: &str| text.trim_end().replace('\u{a0}', "~").lines().map(str::to_owned).collect::<Vec<_>>();
            let head = |name: &str| vec![format!("--- {name}")];
            [vec![format!("exit {code:?}")], head("stdout"), block(out), head("stderr"), block(err)].concat()
        };
        let (expected, found) = (picture(Some(code), out, err), picture(self.code, &self.out, &self.err));
        if let Some(line) = (0..expected.len().max(found.len())).find(|at| expected.get(*at) != found.get(*at)) {
            panic!(
                "line {}: expected {:?}, found {:?}\n{}",
                line + 1,
                expected.get(line),
                found.get(line),
                found.join("\n")
            );
        }
        self
    }

    /// Checks the exit code.
    #[track_caller]
    pub fn exits(&self, code: i32) -> &Self {
        assert_eq!(self.code, Some(code), "stdout:\n{}\nstderr:\n{}", self.out, self.err);
        self
    }

    /// Checks that standard error has these lines, in this order, others between them or not.
    #[track_caller]
    pub fn says(&self, lines: &[&str]) -> &Self {
        let mut rest = self.err.lines().map(|line| line.replace('\u{a0}', "~"));
        for line in lines {
            assert!(rest.any(|found| found == *line), "{line:?} is not there, or not there in order:\n{}", self.err);
        }
        self
    }

    /// Checks that no line of standard error is this one.
    #[track_caller]
    pub fn never_says(&self, line: &str) -> &Self {
        assert!(
            !self.err.lines().any(|found| found.replace('\u{a0}', "~") == line),
            "{line:?} is there:\n{}",
            self.err
        );
        self
    }

    /// The one JSON object of standard output, without the times in it and the name of the attempt.
    #[track_caller]
    pub fn json(&self) -> Json {
        let mut json: Json = serde_json::from_str(&self.out)
            .unwrap_or_else(|error| panic!("{error}:\n{}\nstderr:\n{}", self.out, self.err));
        if let Some(started) = json.get_mut("started") {
            assert!(started.as_str().unwrap().ends_with('Z'), "{started}");
            *started = Json::Null;
        }
        if let Some(attempt) = json.get_mut("attempt") {
            *attempt = Json::Null;
        }
        for question in json.get_mut("questions").and_then(Json::as_array_mut).into_iter().flatten() {
            assert!(question["seconds"].as_f64().unwrap() >= 0.0);
            question["seconds"] = Json::Null;
        }
        json
    }

    /// Cornet with other arguments, in the same folder.
    pub fn then(self, arguments: &str) -> Cornet {
        let mut next = cornet(arguments);
        next.command.current_dir(&self.home.0).env("CORNET_HOME", self.home.0.join("data"));
        next.home = self.home;
        next
    }

    /// This path in the folder where Cornet ran.
    pub fn path(&self, path: &str) -> PathBuf {
        self.home.0.join(path)
    }

    /// The file at this path in the folder where Cornet ran.
    pub fn file(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.home.0.join(path)).ok()
    }

    /// The names of the files and folders in the folder where Cornet ran.
    pub fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.home.0).unwrap();
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
    }
}
