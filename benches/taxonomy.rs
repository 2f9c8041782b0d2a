//! How long a quiz takes to start, from the bytes of its bank to the questions drawn: a taxonomy of 10,000 items beside
//! a bank of 200 written questions. The first is to take at most twice as long as the second.
//!
//! `cargo bench --bench taxonomy`
#![expect(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use std::{fmt::Write as _, hint::black_box, sync::Arc};

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

fn compare(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("start");
    for (name, text) in [("200 questions", written()), ("10,000 items", facts())] {
        assert_eq!(start(&text), 20);
        group.bench_function(name, |bencher| bencher.iter(|| start(black_box(&text))));
    }
    group.finish();
}

criterion_group!(benches, compare);
criterion_main!(benches);
