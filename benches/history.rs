//! What a long history costs: how soon the menu, a review and the page of progress begin, beside the bare queries that
//! they need, with 10,000 and with 1,000,000 answers.
//!
//! `cargo bench --bench history`. The two stores are made once, in `target/tmp`, and hold quizzes of ten questions of
//! the banks inside the program, answered right three times in four, over three years. *Begin* is everything that
//! Cornet does from a command to the first thing to be read: the history, the banks, the choice of what is asked. *Bare*
//! is opening the file and reading the rows of the same queries; for a review also writing that it began, which comes
//! before its first question.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "a benchmark"
)]

use std::{
    cell::Cell,
    io,
    path::{Path, PathBuf},
    rc::Rc,
    time::{Duration, Instant},
};

use cornet::{
    cli::{Format, ProgressArgs, ReviewArgs},
    command::{Clock, ScreenSource, World, menu, progress, review},
    error::Error,
    history::{FILE, History, schema},
    library::Library,
    messages::Language,
    quiz::{
        evidence::subject,
        memory::{Memory, Rating},
    },
    ui::{
        Screen,
        line::Color,
        plain::{Input, Lines, Plain},
    },
};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use jiff::{Timestamp, tz::TimeZone};
use rusqlite::{Connection, OpenFlags, params};

const SIZES: [i64; 2] = [10_000, 1_000_000];
const A_QUIZ: i64 = 10;
/// The last day of the history; everything is measured on the day after.
const TODAY: i32 = 20_782;

/// A folder with a history of so many answers.
fn store(answers: i64) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("history-{answers}"));
    if !folder.join(FILE).exists() {
        eprintln!("making a history of {answers} answers");
        std::fs::create_dir_all(&folder).unwrap();
        drop(History::open(&folder).unwrap());
        let file = folder.join(FILE);
        fill(&mut Connection::open(&file).unwrap(), answers);
    }
    folder
}

/// The questions of the banks inside the program: bank, subject, topic.
fn subjects() -> Vec<(String, String, Option<String>)> {
    let library = Library::new(None, Language::English);
    let banks = library.all().unwrap().into_iter().filter_map(|found| found.bank);
    let of = |bank: std::sync::Arc<cornet::quiz::bank::Bank>| {
        let graded = bank.questions.iter().filter(|question| question.content.is_graded());
        let named = graded.map(|question| (bank.id.clone(), subject(question), question.topic.clone()));
        named.collect::<Vec<_>>()
    };
    banks.flat_map(of).collect()
}

fn fill(connection: &mut Connection, answers: i64) {
    let subjects = subjects();
    // An attempt is inserted after its answers, and nothing is lost if this is cut off.
    connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF").unwrap();
    let transaction = connection.transaction().unwrap();
    transaction.execute("INSERT INTO learner (name) VALUES ('')", []).unwrap();
    let mut memories: Vec<Option<Memory>> = vec![None; subjects.len()];
    let attempts = answers / A_QUIZ;
    let mut attempt_row = transaction
        .prepare(
            "INSERT INTO attempt VALUES (?1, ?2, 1, ?3, '[]', 'T', '', 'en', 1, 'practice', 0, NULL, 0, ?4, ?4, ?5, 100000,
             10, 0, 'finished', 1, 7.5, 10, ?6, 1)",
        )
        .unwrap();
    let slot_row = "INSERT INTO slot VALUES (?1, ?2, ?3, 'en', ?4, NULL, 0, 'f', 'k', ?5, 'What is asked here, in a usual sentence?',
        '[\"one\",\"two\",\"three\"]', '[\"one\"]', 1, 1, 60, 1, '{}', 1, 0, 1, 12000, NULL)";
    let mut slot_row = transaction.prepare(slot_row).unwrap();
    let mut answer_row = transaction
        .prepare("INSERT INTO answer VALUES (?1, ?2, ?3, '[\"one\"]', '{\"one\":0}', ?4, 1, 1, 0, NULL, 12000, ?5, ?6)")
        .unwrap();
    let mut evidence_row = transaction
        .prepare("INSERT INTO evidence VALUES (?1, ?1, 1, ?2, ?3, NULL, '\"one\"', ?4, ?5, 1, ?6, ?1, ?7)")
        .unwrap();
    let mut chance: u64 = 1;
    for attempt in 0..attempts {
        let day = TODAY - i32::try_from((attempts - attempt) * 1000 / attempts).unwrap();
        let time = i64::from(day) * 86_400_000 + attempt;
        let mut asked = 0;
        for position in 0..A_QUIZ {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            asked = usize::try_from(chance >> 33).unwrap() % subjects.len();
            let is_right = !(chance >> 20).is_multiple_of(4);
            let (bank, subject, topic) = &subjects[asked];
            let id = attempt * A_QUIZ + position + 1;
            let rating = if is_right { Rating::Good } else { Rating::Again };
            slot_row.execute(params![attempt + 1, position, bank, subject, topic]).unwrap();
            answer_row.execute(params![id, attempt + 1, position, is_right, time, day]).unwrap();
            let given = if is_right { "\"one\"" } else { "\"two\"" };
            evidence_row.execute(params![id, bank, subject, given, is_right, rating.number(), day]).unwrap();
            let memory = &mut memories[asked];
            *memory = Some(memory.map_or_else(|| Memory::first(rating, day), |memory| memory.review(rating, day)));
        }
        let banks = format!("[\"{}\"]", subjects[asked].0);
        attempt_row.execute(params![attempt + 1, format!("a{attempt}"), banks, time, day, 75.0]).unwrap();
    }
    for ((bank, subject, _), memory) in subjects.iter().zip(memories) {
        let Some(Memory { stability, difficulty, last, due, reviews, lapses }) = memory else { continue };
        let row = "INSERT INTO memory VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        transaction.execute(row, params![bank, subject, stability, difficulty, last, due, reviews, lapses]).unwrap();
    }
    drop((attempt_row, slot_row, answer_row, evidence_row));
    transaction.commit().unwrap();
}

/// A student who leaves at once, and notes when there was first something to read.
#[derive(Debug, Clone)]
struct Leaver {
    began: Instant,
    met: Rc<Cell<Option<Duration>>>,
}

impl Lines for Leaver {
    fn next(&mut self) -> io::Result<Input> {
        if self.met.get().is_none() {
            self.met.set(Some(self.began.elapsed()));
        }
        Ok(Input::End)
    }
    fn at_hand(&mut self) -> Option<io::Result<Input>> {
        None
    }
}

impl ScreenSource for Leaver {
    fn can_show_menu(&self) -> bool {
        true
    }
    fn makes_offers(&self) -> bool {
        true
    }
    fn is_plain(&self) -> bool {
        true
    }
    fn with(&mut self, run: &mut dyn FnMut(&mut dyn Screen) -> Result<(), Error>) -> Result<(), Error> {
        let messages = Language::English.messages();
        run(&mut Plain::new(Box::new(self.clone()), Box::new(io::sink()), messages, true))
    }
}

/// How long a command takes until there is something to read.
fn begin(folder: &Path, command: &dyn Fn(&mut World<'_>)) -> Duration {
    #[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
    let mut leaver = Leaver { began: Instant::now(), met: Rc::default() };
    let (began, met) = (leaver.began, Rc::clone(&leaver.met));
    let (mut out, mut err) = (vec![], vec![]);
    let mut world = World {
        messages: Language::English.messages(),
        library: Library::new(None, Language::English),
        data: Some(folder.to_owned()),
        learner: String::new(),
        clock: Clock {
            since: &|| Duration::ZERO,
            // The day after, when there is something to review whatever the size.
            began: Timestamp::from_second(i64::from(TODAY + 1) * 86_400).unwrap(),
            zone: TimeZone::UTC,
        },
        chance: &|| 7,
        editor: None,
        out: &mut out,
        err: &mut err,
        wait: &|_| None,
        out_columns: None,
        out_color: Color::Off,
        error_color: Color::Off,
        unicode: true,
        no_input: false,
        screen: &mut leaver,
    };
    command(&mut world);
    met.get().unwrap_or_else(|| began.elapsed())
}

const MEMORIES: &str = "SELECT stability, difficulty, last, due, reviews, lapses, bank, subject FROM memory
    WHERE learner = 1 ORDER BY due, bank, subject";
const TIMES: &str = "SELECT slot.spent FROM slot JOIN (
    SELECT id FROM attempt WHERE learner = 1 AND state = 'finished' ORDER BY touched DESC LIMIT 5
    ) AS last ON slot.attempt = last.id LIMIT 100";
const BEGUN: &str = "SELECT key FROM attempt WHERE learner = 1 AND state = 'begun' ORDER BY touched DESC";
const SCORES: &str = "SELECT key, banks, day, percent, passed FROM attempt WHERE learner = 1 AND state = 'finished'
    AND narrowed = 0 AND banks <> '[]' AND percent IS NOT NULL ORDER BY touched DESC LIMIT 34";
const PROOFS: &str = "SELECT answer, learned, subject, expected, given, fraction_n, fraction_d FROM evidence
    WHERE learner = 1 AND bank = ?1 AND learned IS NOT NULL ORDER BY learned DESC LIMIT 500";

const BEST: &str =
    "SELECT percent FROM attempt WHERE learner = 1 AND banks = '[\"' || ?1 || '\"]' AND state = 'finished'
    AND narrowed = 0 AND percent IS NOT NULL ORDER BY percent DESC LIMIT 1";

/// Writes that a review of 20 questions begins, as copies of the last rows.
const BEGINS: &str = "BEGIN IMMEDIATE;
    INSERT INTO attempt SELECT id + 1, 'bare-' || hex(randomblob(8)), learner, '[]', sources, title, command, language, seed, mode, certainty,
      time_limit, 1, started, touched, day, 0, 0, 0, 'begun', 1, NULL, NULL, NULL, NULL
      FROM attempt WHERE id = (SELECT max(id) FROM attempt);
    INSERT INTO slot SELECT (SELECT max(id) FROM attempt), position + 10 * (attempt % 2), bank, language, question, recipe,
      place, fingerprint, kind, topic, prompt, rows, solution, points_n, points_d, pass_n, pass_d, shown, 0, 0, 0, 0, NULL
      FROM slot WHERE attempt IN ((SELECT max(id) FROM attempt) - 1, (SELECT max(id) FROM attempt) - 2);
    COMMIT;";

/// What a command has to read, bank by bank where banks are given, and whether it begins a review.
struct Needs<'a> {
    name: &'a str,
    queries: &'a [&'a str],
    of_banks: Option<&'a str>,
    banks: &'a [&'a str],
    begins: bool,
}

/// How long it takes to open the file and to do that and nothing more.
fn bare(folder: &Path, needs: &Needs<'_>) -> Duration {
    #[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
    let began = Instant::now();
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(folder.join(FILE), flags).unwrap();
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON").unwrap();
    let read = |query: &str, parameters: &[&dyn rusqlite::ToSql]| {
        let mut query = connection.prepare(query).unwrap();
        let columns = query.column_count();
        let mut rows = query.query(parameters).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                std::hint::black_box(row.get_ref(column).unwrap());
            }
        }
    };
    for query in needs.queries {
        read(query, &[]);
    }
    if let Some(query) = needs.of_banks {
        needs.banks.iter().for_each(|bank| read(query, &[bank]));
    }
    if needs.begins {
        connection.execute_batch(BEGINS).unwrap();
    }
    let took = began.elapsed();
    if needs.begins {
        connection.execute("DELETE FROM attempt WHERE key LIKE 'bare-%'", []).unwrap();
    }
    took
}

/// A command of Cornet.
type Command<'a> = &'a dyn Fn(&mut World<'_>);

fn histories(criterion: &mut Criterion) {
    let mut ids: Vec<String> = subjects().into_iter().map(|(bank, ..)| bank).collect();
    ids.dedup();
    let banks: Vec<&str> = ids.iter().map(String::as_str).collect();
    for answers in SIZES {
        let folder = store(answers);
        let mut group = criterion.benchmark_group(format!("history of {answers}"));
        group.sample_size(30);
        let show = ProgressArgs { banks: vec![], format: Format::Text };
        let banks = banks.as_slice();
        let needs = |name, queries, of_banks, begins| Needs { name, queries, of_banks, banks, begins };
        let commands: [(Needs<'_>, Command<'_>); 3] = [
            (needs("menu", &[MEMORIES, TIMES, BEGUN], Some(BEST), false), &|world| _ = menu::run(world).unwrap()),
            (needs("review", &[MEMORIES, TIMES], None, true), &|world| {
                _ = review::run(&ReviewArgs::default(), world).unwrap();
            }),
            (needs("progress", &[MEMORIES, SCORES], Some(PROOFS), false), &|world| {
                _ = progress::run(&show, world).unwrap();
            }),
        ];
        for (needs, command) in &commands {
            group.bench_function(BenchmarkId::new(needs.name, "begin"), |bencher| {
                bencher.iter_custom(|times| (0..times).map(|_| begin(&folder, command)).sum());
            });
            group.bench_function(BenchmarkId::new(needs.name, "bare"), |bencher| {
                bencher.iter_custom(|times| (0..times).map(|_| bare(&folder, needs)).sum());
            });
        }
        group.bench_function(BenchmarkId::new("banks", "read"), |bencher| {
            bencher.iter(|| Library::new(None, Language::English).all().unwrap());
        });
        group.finish();
    }
    assert_eq!(schema::VERSION, 1, "the rows are those of this version");
}

criterion_group!(benches, histories);
criterion_main!(benches);
