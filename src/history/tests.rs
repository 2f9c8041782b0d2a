//! The store with real files.

use std::{path::PathBuf, sync::Arc, sync::atomic::AtomicUsize, sync::atomic::Ordering, time::Duration};

use proptest::prelude::*;

use super::{
    History, Trouble,
    attempt::{Attempt, Moment, Source},
    code,
    keeper::{Keeper, Notice},
};
use crate::{
    bank_file,
    quiz::{
        ask::{Answer, Shuffle, Value},
        bank::{Bank, Mode},
        draw::{Candidate, Wish, draw},
        mark::{Fraction, whole},
        session::{Certainty, Rules, Session},
    },
};

/// A folder that is taken away again.
pub(super) struct Folder(pub PathBuf);

impl Folder {
    pub(super) fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("cornet-history-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::SeqCst));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join(super::FILE)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = std::fs::remove_dir_all(&self.0);
    }
}

pub(super) const BANK: &str = "\
id = 'two'
title = 'Two'
language = 'en'
[[question]]
id = 'one'
kind = 'true-false'
prompt = 'It holds.'
hint = 'Does it?'
answer = true
[[question]]
kind = 'classify'
prompt = 'Sort.'
categories = ['p', 'q']
items = [['a', 'p'], ['b', 'q']]
";

pub(super) fn bank(text: &str) -> Arc<Bank> {
    Arc::new(bank_file::read("two", text.as_bytes()).bank.unwrap())
}

pub(super) fn rules(mode: Mode) -> Rules {
    Rules { mode, certainty: true, time_limit: None }
}

pub(super) fn session(mode: Mode) -> Session {
    session_of(BANK, mode)
}

fn session_of(text: &str, mode: Mode) -> Session {
    let bank = bank(text);
    let candidate =
        |question: &Arc<_>| Candidate { bank: Arc::clone(&bank), question: Arc::clone(question), pass: whole(60) };
    let candidates: Vec<Candidate> = bank.questions.iter().map(candidate).collect();
    let wish = Wish { questions: 2, questions_shuffled: false, options: Shuffle::No, seed: 1 };
    Session::new(draw(&candidates, wish), rules(mode))
}

pub(super) fn attempt(key: &str, mode: Mode) -> Attempt {
    Attempt {
        key: key.into(),
        learner: "ann".into(),
        banks: vec!["two".into()],
        sources: vec![Source::File("/banks/two.toml".into())],
        title: "Two".into(),
        command: "cornet play two --seed 1".into(),
        language: Some("en".into()),
        seed: 1,
        rules: rules(mode),
        narrowed: false,
        started: on(100),
    }
}

/// Noon of a day.
pub(super) fn on(day: i32) -> Moment {
    Moment { time: i64::from(day) * 86_400_000 + 43_200_000, day }
}

pub(super) fn at(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// Answers both questions of a sitting on a day, and keeps it to its end.
fn play(folder: &Folder, key: &str, day: i32, answers: [Answer; 2]) {
    let mut session = session(Mode::Practice);
    let mut keeper = Keeper::new(Some(folder.0.clone()), attempt(key, Mode::Practice));
    for (answer, second) in answers.into_iter().zip(1..) {
        session.step(at(second - 1));
        session.answer(answer, Some(Certainty::High), at(second));
        assert_eq!(keeper.keep(&session, at(second), on(day), "d"), None);
    }
    session.step(at(2));
    assert_eq!(keeper.end(&session, at(2), on(day), "d", true), None);
}

fn right() -> [Answer; 2] {
    [Answer::One(0), Answer::Sort(vec![0, 1])]
}

fn count(folder: &Folder, what: &str) -> i64 {
    let history = History::read(&folder.0).unwrap().unwrap();
    history.connection.query_row(&format!("SELECT count(*) FROM {what}"), [], |row| row.get(0)).unwrap()
}

#[test]
fn reading_makes_no_file_and_keeping_makes_a_sound_one() {
    let folder = Folder::new();
    assert!(History::read(&folder.0).unwrap().is_none());
    assert!(!folder.file().exists());
    play(&folder, "a", 100, right());
    let history = History::read(&folder.0).unwrap().unwrap();
    let pragma = |name: &str| -> String {
        history
            .connection
            .query_row(&format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}"), [], |row| row.get(0))
            .unwrap()
    };
    assert_eq!([pragma("journal_mode"), pragma("synchronous"), pragma("user_version")], ["delete", "2", "1"]);
    assert_eq!(pragma("integrity_check"), "ok");
    assert_eq!(count(&folder, "answer"), 2);
    assert_eq!(count(&folder, "evidence"), 3, "one for the statement, one for each item");
    assert_eq!(count(&folder, "memory"), 2, "one for each question");
}

#[test]
fn memories_are_what_all_evidence_makes_them_again() {
    let folder = Folder::new();
    play(&folder, "a", 100, right());
    play(&folder, "b", 100, [Answer::One(1), Answer::Sort(vec![1, 0])]);
    play(&folder, "c", 104, [Answer::One(1), Answer::Sort(vec![0, 0])]);
    play(&folder, "d", 103, right());
    play(&folder, "e", 130, right());
    let mut history = History::open(&folder.0).unwrap();
    let before = history.memories("ann", None).unwrap();
    assert_eq!(before.len(), 2);
    assert_eq!(history.memories("bob", None).unwrap(), []);
    let one = before.iter().find(|(key, _)| key.subject == "question:one").unwrap();
    assert_eq!((one.1.reviews, one.1.lapses, one.1.last), (4, 1, 130), "the second of one day changes nothing");
    history.connection.execute("UPDATE memory SET stability = 1, due = 1", []).unwrap();
    history.rebuild().unwrap();
    assert_eq!(history.memories("ann", None).unwrap(), before);
    assert_eq!(history.memories("ann", Some(130)).unwrap(), [], "nothing is due on the day on which it was answered");
}

#[test]
fn an_exam_teaches_what_stands_when_it_is_handed_in_or_given_up() {
    let folder = Folder::new();
    let mut session = session(Mode::Exam);
    let mut keeper = Keeper::new(Some(folder.0.clone()), attempt("a", Mode::Exam));
    session.step(at(0));
    session.answer(Answer::One(1), None, at(1));
    keeper.keep(&session, at(1), on(100), "d");
    assert_eq!((count(&folder, "answer"), count(&folder, "memory")), (1, 0));
    assert!(session.back(at(1)));
    session.step(at(1));
    session.answer(Answer::One(0), None, at(2));
    keeper.keep(&session, at(2), on(100), "d");
    session.cut_off(None, at(2));
    keeper.end(&session, at(2), on(100), "d", false);
    assert_eq!(count(&folder, "answer"), 2, "answers are added, never changed");
    assert_eq!(count(&folder, "memory"), 0, "who goes on with it may answer otherwise");
    let learned = |folder: &Folder| {
        let memories = History::read(&folder.0).unwrap().unwrap().memories("ann", None).unwrap();
        memories.iter().map(|(key, memory)| (key.subject.clone(), memory.lapses)).collect::<Vec<_>>()
    };
    let stood = [("question:one".to_owned(), 0)];
    keeper.end(&session, at(2), on(100), "d", true);
    assert_eq!(learned(&folder), stood, "the answer that stood was right");

    let folder = Folder::new();
    let mut keeper = Keeper::new(Some(folder.0.clone()), attempt("a", Mode::Exam));
    keeper.end(&session, at(2), on(100), "d", false);
    History::open(&folder.0).unwrap().drop_attempt("a", 100).unwrap();
    assert_eq!(learned(&folder), stood);
}

#[test]
fn what_could_not_be_written_is_written_later() {
    let folder = Folder::new();
    let mut session = session(Mode::Practice);
    let mut keeper = Keeper::new(Some(folder.0.clone()), attempt("a", Mode::Practice));
    session.step(at(0));
    assert_eq!(keeper.keep(&session, at(0), on(100), "d"), None);
    let holder = rusqlite::Connection::open(folder.file()).unwrap();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    keeper.history.as_ref().unwrap().hurry();
    session.answer(Answer::One(0), None, at(1));
    assert_eq!(keeper.keep(&session, at(1), on(100), "d"), Some(Notice::NotKept(Trouble::Busy)));
    session.step(at(1));
    session.skip(at(2));
    assert_eq!(keeper.keep(&session, at(2), on(100), "d"), None, "it is said once");
    holder.execute_batch("COMMIT").unwrap();
    assert_eq!(keeper.end(&session, at(2), on(100), "d", true), Some(Notice::KeptAgain));
    assert_eq!(count(&folder, "answer"), 1);
    assert_eq!(count(&folder, "slot WHERE tries = 1"), 1);
}

#[test]
fn a_full_disk_is_said_and_what_it_had_no_room_for_is_written_later() {
    let folder = Folder::new();
    let text = "title = 'T'\nlanguage = 'en'\n[[question]]\nkind = 'short'\nprompt = 'Say it.'\nanswer = 'it'\n";
    let mut session = session_of(text, Mode::Practice);
    let mut keeper = Keeper::new(Some(folder.0.clone()), attempt("a", Mode::Practice));
    session.step(at(0));
    assert_eq!(keeper.keep(&session, at(0), on(100), "d"), None);
    let pages = |keeper: &Keeper, limit: u32| {
        let connection = &keeper.history.as_ref().unwrap().connection;
        connection.query_row(&format!("PRAGMA max_page_count = {limit}"), [], |row| row.get::<_, u32>(0)).unwrap();
    };
    // A limit below the size of the file is the size of the file.
    pages(&keeper, 1);
    session.answer(Answer::Text("x".repeat(20_000)), None, at(1));
    assert_eq!(keeper.keep(&session, at(1), on(100), "d"), Some(Notice::NotKept(Trouble::Full)));
    assert_eq!(count(&folder, "answer"), 0);
    pages(&keeper, 1_000_000);
    assert_eq!(keeper.end(&session, at(2), on(100), "d", true), Some(Notice::KeptAgain));
    assert_eq!(count(&folder, "answer"), 1);
}

#[test]
fn a_damaged_file_is_put_aside_even_in_the_middle_of_a_quiz() {
    let folder = Folder::new();
    std::fs::write(folder.file(), "not a database").unwrap();
    assert_eq!(History::read(&folder.0).unwrap_err(), Trouble::Damaged);
    let mut session = session(Mode::Practice);
    let mut keeper = Keeper::new(Some(folder.0.clone()), attempt("a", Mode::Practice));
    session.step(at(0));
    session.answer(Answer::One(0), None, at(1));
    let aside = folder.0.join("history-damaged-d.sqlite");
    assert_eq!(keeper.keep(&session, at(1), on(100), "d"), Some(Notice::SetAside(aside.clone())));
    assert_eq!(std::fs::read_to_string(&aside).unwrap(), "not a database");
    assert_eq!(count(&folder, "answer"), 1);
    // All but the head of the file is lost while the quiz goes on; another count of changes, at its end, makes SQLite
    // read it again.
    let bytes = std::fs::read(folder.file()).unwrap();
    let mut lost = vec![0xff; bytes.len()];
    lost[..100].copy_from_slice(&bytes[..100]);
    lost[27] ^= 1;
    std::fs::write(folder.file(), lost).unwrap();
    session.step(at(1));
    session.answer(Answer::Sort(vec![0, 1]), None, at(2));
    let aside = folder.0.join("history-damaged-d-2.sqlite");
    assert_eq!(keeper.keep(&session, at(2), on(100), "d"), Some(Notice::SetAside(aside)));
    assert_eq!(count(&folder, "answer"), 2, "the answers from before are there too");
    assert_eq!(keeper.key(), Some("a"));
}

#[test]
fn a_file_that_is_taken_away_is_made_again_with_all_that_was_answered() {
    let folder = Folder::new();
    let mut session = session(Mode::Practice);
    let mut keeper = Keeper::new(Some(folder.0.clone()), attempt("a", Mode::Practice));
    session.step(at(0));
    session.answer(Answer::One(0), None, at(1));
    assert_eq!(keeper.keep(&session, at(1), on(100), "d"), None);
    std::fs::remove_file(folder.file()).unwrap();
    session.step(at(1));
    session.answer(Answer::Sort(vec![0, 1]), None, at(2));
    assert_eq!(keeper.keep(&session, at(2), on(100), "d"), None);
    assert_eq!(count(&folder, "answer"), 2);
    // The same where it is cleared away together with its folder.
    std::fs::remove_dir_all(&folder.0).unwrap();
    session.step(at(2));
    assert_eq!(keeper.end(&session, at(2), on(100), "d", true), None);
    assert_eq!((count(&folder, "answer"), count(&folder, "attempt WHERE state = 'finished'")), (2, 1));
}

#[test]
fn a_file_that_cannot_be_written_is_said_once_and_can_still_be_read() {
    let folder = Folder::new();
    play(&folder, "a", 100, right());
    let mut session = session(Mode::Practice);
    let mut keeper = Keeper::new(Some(folder.0.clone()), attempt("b", Mode::Practice));
    session.step(at(0));
    keeper.keep(&session, at(0), on(100), "d");
    // What a file system mounted for reading answers, whoever asks.
    keeper.history.as_ref().unwrap().connection.execute_batch("PRAGMA query_only = ON").unwrap();
    session.answer(Answer::One(0), None, at(1));
    assert_eq!(keeper.keep(&session, at(1), on(100), "d"), Some(Notice::NotKept(Trouble::Denied)));
    session.step(at(1));
    session.answer(Answer::Sort(vec![0, 1]), None, at(2));
    assert_eq!(keeper.keep(&session, at(2), on(100), "d"), None);
    assert_eq!(count(&folder, "answer"), 2, "those of the first attempt");
}

#[test]
fn a_file_of_a_newer_version_is_not_touched() {
    let folder = Folder::new();
    play(&folder, "a", 100, right());
    let connection = rusqlite::Connection::open(folder.file()).unwrap();
    connection.execute_batch("PRAGMA user_version = 99; PRAGMA journal_mode = WAL").unwrap();
    drop(connection);
    let before = std::fs::read(folder.file()).unwrap();
    let mut session = session(Mode::Practice);
    let mut keeper = Keeper::new(Some(folder.0.clone()), attempt("b", Mode::Practice));
    session.step(at(0));
    assert_eq!(keeper.keep(&session, at(0), on(100), "d"), Some(Notice::NotKept(Trouble::Newer(99))));
    session.answer(Answer::One(0), None, at(1));
    assert_eq!(keeper.keep(&session, at(1), on(100), "d"), None);
    assert_eq!(keeper.key(), None);
    assert_eq!(History::read(&folder.0).unwrap_err(), Trouble::Newer(99));
    assert_eq!(std::fs::read(folder.file()).unwrap(), before);
    assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 1, "nothing stands beside it either");
}

#[test]
fn a_folder_that_cannot_be_made_is_said_once() {
    let folder = Folder::new();
    std::fs::write(folder.0.join("file"), "").unwrap();
    for data in [Some(folder.0.join("file/data")), None] {
        let trouble = if data.is_some() { Trouble::Denied } else { Trouble::NoFolder };
        let mut session = session(Mode::Practice);
        let mut keeper = Keeper::new(data, attempt("b", Mode::Practice));
        session.step(at(0));
        assert_eq!(keeper.keep(&session, at(0), on(100), "d"), Some(Notice::NotKept(trouble)));
        session.answer(Answer::One(0), None, at(1));
        assert_eq!(keeper.keep(&session, at(1), on(100), "d"), None);
    }
}

#[test]
fn an_attempt_in_which_nothing_was_done_leaves_nothing() {
    let folder = Folder::new();
    let mut session = session(Mode::Practice);
    let mut keeper = Keeper::new(Some(folder.0.clone()), attempt("a", Mode::Practice));
    session.step(at(0));
    keeper.keep(&session, at(0), on(100), "d");
    assert_eq!((keeper.key(), count(&folder, "slot")), (Some("a"), 2));
    session.cut_off(None, at(3));
    keeper.end(&session, at(3), on(100), "d", false);
    assert_eq!((keeper.key(), count(&folder, "attempt"), count(&folder, "slot")), (None, 0, 0));
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<String>().prop_map(Value::Text),
        any::<bool>().prop_map(Value::Truth),
        (any::<i64>(), 1..i64::MAX).prop_map(|(n, d)| Value::Number(Fraction::new(n.into(), d.into()))),
    ];
    leaf.prop_recursive(2, 20, 5, |inner| prop::collection::vec(inner, 0..5).prop_map(Value::List))
}

fn answers() -> impl Strategy<Value = Answer> {
    let indices = || prop::collection::vec(0..30_usize, 0..6);
    prop_oneof![
        (0..30_usize).prop_map(Answer::One),
        indices().prop_map(Answer::Many),
        indices().prop_map(Answer::Order),
        indices().prop_map(Answer::Sort),
        any::<String>().prop_map(Answer::Text),
        (any::<i64>(), 1..i64::MAX).prop_map(|(n, d)| Answer::Number(Fraction::new(n.into(), d.into()))),
        prop::collection::vec(any::<String>(), 0..4).prop_map(Answer::Blanks),
        (any::<String>(), prop::option::of(indices())).prop_map(|(text, met)| Answer::Prose(text, met)),
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(value in values(), answer in answers()) {
        let again = |json: serde_json::Value| serde_json::from_str(&json.to_string()).unwrap();
        prop_assert_eq!(code::read_value(&again(code::value(&value))), Some(value));
        prop_assert_eq!(code::read_answer(&again(code::answer(&answer))), Some(answer));
    }

    #[test]
    fn what_anyone_may_have_written_is_read_or_refused(text in any::<String>()) {
        if let Ok(json) = serde_json::from_str(&text) {
            _ = code::read_value(&json);
            _ = code::read_answer(&json);
            _ = code::read_arrangement(&json);
        }
    }
}
