//! How long a quiz takes to start: a taxonomy of 10,000 items beside a bank of 200 written questions. The aim is at most
//! twice the time for the first, from the command to the first question. How much of that goes from the bytes of the bank
//! to the questions drawn is measured beside it.
//!
//! `cargo bench --bench taxonomy`
#![expect(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use std::{
    fmt::Write as _,
    fs,
    hint::black_box,
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
};

use cornet::{
    bank_file::read,
    quiz::{
        ask::Shuffle,
        draw::{Guide, Pool, Wish},
        kind::KINDS,
    },
};
use criterion::{Criterion, criterion_group, criterion_main};

/// A bank of 200 questions of all kinds, with everything that a good question has.
fn written() -> String {
    let mut text = "title = \"Questions\"\nlanguage = \"en\"\n".to_owned();
    for (number, kind) in KINDS.iter().cycle().take(200).enumerate() {
        for line in kind.sample.en.lines() {
            let is_id = line.starts_with("id ");
            let line = if is_id { format!("id = \"q-{number}\"") } else { line.to_owned() };
            writeln!(text, "{line}").unwrap();
        }
    }
    text
}

/// A taxonomy of 10,000 items in 20 categories.
fn facts() -> String {
    let mut text = "title = \"Facts\"\nlanguage = \"en\"\n\n[[taxonomy]]\nid = \"facts\"\n".to_owned();
    for category in 0..20 {
        let items: Vec<String> = (0..500).map(|item| format!("item {category}-{item}")).collect();
        write!(text, "\n[[taxonomy.category]]\nname = \"group {category}\"\nitems = {items:?}\n").unwrap();
    }
    text
}

/// Draws a quiz of 20 from the bytes of a bank.
fn start(text: &str) -> usize {
    let bank = Arc::new(read("bank", text.as_bytes()).bank.unwrap());
    let mut pool = Pool::default();
    pool.add(&bank, bank.pass);
    let wish = Wish { questions: 20, questions_shuffled: true, options: Shuffle::Yes, seed: 1 };
    pool.draw(wish, &Guide::default()).len()
}

/// Plays a bank up to its first question, where the input ends.
fn play(file: &Path) {
    let mut play = Command::new(env!("CARGO_BIN_EXE_cornet"));
    play.args(["play", "--ui", "plain", "--no-history"]).arg(file);
    play.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    assert_eq!(play.status().unwrap().code(), Some(3));
}

fn compare(criterion: &mut Criterion) {
    let banks = [("200 questions", written()), ("10,000 items", facts())];
    let mut group = criterion.benchmark_group("command to first question");
    for (name, text) in &banks {
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.toml"));
        fs::write(&file, text).unwrap();
        group.bench_function(*name, |bencher| bencher.iter(|| play(&file)));
    }
    group.finish();
    let mut group = criterion.benchmark_group("bytes to questions");
    for (name, text) in &banks {
        assert_eq!(start(text), 20);
        group.bench_function(*name, |bencher| bencher.iter(|| start(black_box(text))));
    }
    group.finish();
}

criterion_group!(benches, compare);
criterion_main!(benches);
