//! What `cornet check` may take: no longer on all cores than one thread takes to parse the same bytes with the `toml`
//! crate into serde structures, which check nothing.
//!
//! Both are measured in turn, since a machine is not equally fast all the time, over 100 files of 1,000 questions. These
//! stay in `target/tmp/check` for other measures of the same work, such as its memory.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::format_push_string,
    reason = "a benchmark"
)]

use std::{
    collections::BTreeMap,
    fs,
    hint::black_box,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use cornet::{library::built_in::BANKS, quiz::kind::KINDS};
use serde::{Deserialize, de::DeserializeOwned};

const FILES: usize = 100;
const QUESTIONS: usize = 1000;
const ROUNDS: usize = 15;

/// A bank as a program that checks nothing would declare it.
#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "what is read is dropped")]
struct Bank {
    title: String,
    language: String,
    question: Vec<Question>,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[expect(dead_code, reason = "what is read is dropped")]
enum Question {
    TrueFalse {
        #[serde(flatten)]
        common: Common,
        answer: bool,
        feedback: Option<String>,
    },
    Choice {
        #[serde(flatten)]
        common: Common,
        answer: Row,
        #[serde(default)]
        distractors: Vec<Row>,
        #[serde(default)]
        options: Vec<Row>,
    },
    MultipleResponse {
        #[serde(flatten)]
        common: Common,
        answers: Vec<Row>,
        #[serde(default)]
        distractors: Vec<Row>,
        #[serde(default)]
        options: Vec<Row>,
    },
    Short {
        #[serde(flatten)]
        common: Common,
        answer: String,
        #[serde(default)]
        accept: Vec<String>,
        #[serde(default)]
        wrong: Vec<(String, String)>,
    },
    Number {
        #[serde(flatten)]
        common: Common,
        answer: f64,
        tolerance: Option<f64>,
        unit: Option<String>,
        #[serde(default)]
        wrong: Vec<(f64, String)>,
    },
    Match {
        #[serde(flatten)]
        common: Common,
        pairs: Vec<Vec<String>>,
        #[serde(default)]
        decoys: Vec<String>,
    },
    Classify {
        #[serde(flatten)]
        common: Common,
        categories: Vec<String>,
        items: Vec<Vec<String>>,
    },
    Order {
        #[serde(flatten)]
        common: Common,
        sequence: Vec<String>,
    },
    Fill {
        #[serde(flatten)]
        common: Common,
        text: String,
        #[serde(default)]
        words: Vec<String>,
    },
    Open {
        #[serde(flatten)]
        common: Common,
        answer: String,
        #[serde(default)]
        criteria: Vec<String>,
    },
}

/// What every question may have.
#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "what is read is dropped")]
struct Common {
    id: Option<String>,
    prompt: Option<String>,
    explanation: Option<String>,
    hint: Option<String>,
    topic: Option<String>,
    source: Option<String>,
    points: Option<f64>,
}

/// An option: its text, or its text and what is said to those who pick it.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "what is read is dropped")]
enum Row {
    Text(String),
    WithFeedback(String, String),
    Table { text: String, feedback: Option<String>, pin: Option<bool> },
}

/// The same without types: what the least work gives.
#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "what is read is dropped")]
struct Untyped {
    title: String,
    language: String,
    question: Vec<BTreeMap<String, toml::Value>>,
}

/// Words of the shipped banks, drawn by a small generator that is the same everywhere.
struct Words {
    words: Vec<&'static str>,
    state: u64,
}

impl Words {
    fn new() -> Self {
        let texts = BANKS.iter().filter(|bank| bank.language == "en").map(|bank| bank.text);
        let words = texts.flat_map(str::split_whitespace);
        let words = words.filter(|word| word.len() > 2 && word.chars().all(char::is_alphabetic));
        Self { words: words.collect(), state: 1 }
    }

    fn sentence(&mut self, length: usize) -> String {
        let mut words = vec![];
        for _ in 0..length {
            self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let index = usize::try_from(self.state >> 33).unwrap() % self.words.len();
            words.push(self.words[index]);
        }
        words.join(" ")
    }
}

/// A question of each kind in turn, as the samples have them, with an id, a prompt and an explanation of its own.
fn question(number: usize, words: &mut Words) -> String {
    let mut question = String::new();
    for line in KINDS[number % KINDS.len()].sample.en.lines() {
        let key = line.split(' ').next().unwrap_or_default();
        match key {
            "id" => question.push_str(&format!("id          = \"q-{number}\"")),
            "prompt" => question.push_str(&format!("prompt      = \"What of {}?\"", words.sentence(10))),
            "explanation" => question.push_str(&format!("explanation = \"The {}.\"", words.sentence(14))),
            _ => question.push_str(line),
        }
        question.push('\n');
    }
    question
}

/// Writes the files; they are the same each time.
fn write_files(folder: &Path) -> u64 {
    _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).unwrap();
    let mut words = Words::new();
    let mut size = 0;
    for file in 0..FILES {
        let mut text = format!("title    = \"Bank {file}\"\nlanguage = \"en\"\n");
        for number in 0..QUESTIONS {
            text.push('\n');
            text.push_str(&question(number, &mut words));
        }
        size += text.len() as u64;
        fs::write(folder.join(format!("bank-{file:03}.toml")), text).unwrap();
    }
    size
}

fn files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

/// How long something takes.
fn timed(work: impl FnOnce()) -> Duration {
    #[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
    let began = Instant::now();
    work();
    began.elapsed()
}

fn parse<T: DeserializeOwned>(files: &[PathBuf]) {
    for file in files {
        black_box(toml::from_str::<T>(&fs::read_to_string(file).unwrap()).unwrap());
    }
}

fn check(folder: &Path) {
    let mut check = Command::new(env!("CARGO_BIN_EXE_cornet"));
    check.arg("check").arg(folder).stdout(Stdio::null()).stderr(Stdio::inherit());
    assert!(check.status().unwrap().success());
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("check");
    let size = write_files(&folder);
    let files = files(&folder);
    let mut times = [vec![], vec![], vec![]];
    for _ in 0..ROUNDS {
        times[0].push(timed(|| parse::<Bank>(&files)));
        times[1].push(timed(|| check(&folder)));
        times[2].push(timed(|| parse::<Untyped>(&files)));
    }
    let [typed, checked, untyped] = times.each_mut().map(|times| median(times));
    let cores = std::thread::available_parallelism().unwrap();
    println!("{FILES} files of {QUESTIONS} questions, {size} bytes, medians of {ROUNDS} rounds on {cores} cores");
    println!("toml into typed serde structures, one thread: {typed:.0?}");
    println!("toml into maps of values, one thread: {untyped:.0?}");
    println!("cornet check: {checked:.0?}");
}
