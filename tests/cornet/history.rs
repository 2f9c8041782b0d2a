//! What is kept of a quiz, and going on with one that was cut off.

use rusqlite::Connection;
use serde_json::Value as Json;

use super::builder::{Ran, cornet};

const BANK: &str = "\
id = 'four'
title = 'Four'
language = 'en'
[[question]]
id = 'one'
kind = 'choice'
prompt = 'First?'
hint = 'Not b.'
answer = 'a'
distractors = ['b', 'c', 'd']
[[question]]
id = 'two'
kind = 'short'
prompt = 'Second?'
answer = 'network'
[[question]]
id = 'three'
kind = 'classify'
prompt = 'Third?'
categories = ['p', 'q']
items = [['a', 'p'], ['b', 'q'], ['c', 'q']]
[[question]]
id = 'four'
kind = 'true-false'
prompt = 'Fourth?'
answer = true
";

fn play(options: &str, lines: &str) -> Ran {
    cornet(&format!("play bank.toml --seed 4 --format json {options}")).file("bank.toml", BANK).stdin(lines).run()
}

/// The one value that a query finds.
fn value(ran: &Ran, query: &str) -> String {
    let connection = Connection::open(ran.path("data/history.sqlite")).unwrap();
    connection.query_row(&format!("SELECT CAST(({query}) AS TEXT)"), [], |row| row.get(0)).unwrap()
}

fn questions(ran: &Ran) -> Vec<Json> {
    ran.json()["questions"].as_array().unwrap().clone()
}

#[test]
fn a_quiz_is_kept_and_named_in_its_result() {
    let ran = play("", &script()[0]);
    ran.exits(3);
    let json: Json = serde_json::from_str(&ran.out).unwrap();
    let attempt = json["attempt"].as_str().unwrap().to_owned();
    assert_eq!(value(&ran, "SELECT key FROM attempt"), attempt);
    assert_eq!(value(&ran, "SELECT state || seed || banks FROM attempt"), "begun4[\"four\"]");
    let answered = questions(&ran).iter().filter(|question| !question["response"].is_null()).count();
    assert!(answered > 0);
    assert_eq!(value(&ran, "SELECT count(DISTINCT position) FROM answer"), answered.to_string());
}

#[test]
fn nothing_is_written_without_history() {
    let ran = play("--no-history", "a\na\na\na\na\na\n");
    let json: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["attempt"], Json::Null);
    assert!(!ran.path("data").exists());
    // Reading makes nothing either.
    let ran = ran.then("list --format json").run();
    ran.exits(0);
    let ran = ran.then("resume").run();
    ran.is(2, "", "error: There is no quiz to go on with: none was cut off.\n“cornet play” begins one.\n");
    assert!(!ran.path("data").exists());
}

#[test]
fn a_quiz_in_which_nothing_was_done_is_not_kept() {
    let ran = play("", "");
    ran.exits(3);
    assert_eq!(serde_json::from_str::<Json>(&ran.out).unwrap()["attempt"], Json::Null);
    assert_eq!(value(&ran, "SELECT count(*) FROM attempt"), "0");
    ran.then("resume").run().exits(2);
}

/// One way through the quiz of seed 4: so many lines for each question, in the order in which they are asked.
fn script() -> Vec<String> {
    let questions = questions(&play("", ""));
    let lines = |question: &Json| match question["id"].as_str().unwrap() {
        "one" => ":hint\nb\n".to_owned(),
        "two" => "netwrok\nnetwork\n".to_owned(),
        "three" => "a\nb\na\n".to_owned(),
        _ => "b\n".to_owned(),
    };
    questions.iter().map(lines).collect()
}

#[test]
fn going_on_keeps_order_options_and_marks() {
    let script = script();
    let whole = play("", &script.concat());
    let expected = whole.exits(0).json();
    for cut in 1..script.len() {
        let (first, rest) = script.split_at(cut);
        let ran = play("", &first.concat());
        ran.exits(3);
        let question = cut + 1;
        let ran = ran.then("resume --format json").stdin(&rest.concat()).run();
        ran.exits(0).says(&[
            &format!("Going on with “Four”, at question {question} of 4."),
            &format!("Question {question} of 4"),
        ]);
        assert_eq!(ran.json(), expected, "cut off after {cut}");
        assert_eq!(value(&ran, "SELECT state FROM attempt"), "finished");
        ran.then("resume").run().exits(2);
    }
}

#[test]
fn an_exam_goes_on_where_it_stood() {
    let script: Vec<String> = script().iter().map(|lines| lines.replace("netwrok\n", "")).collect();
    let expected = play("--exam", &format!("{}\n", script.concat()));
    let expected = expected.exits(0).json();
    for cut in 1..=script.len() {
        let (first, rest) = script.split_at(cut);
        let ran = play("--exam", &first.concat());
        let ran = ran.exits(3).json();
        assert_eq!(ran["finished"], false);
        let ran =
            play("--exam", &first.concat()).then("resume --format json").stdin(&format!("{}\n", rest.concat())).run();
        assert_eq!(ran.exits(0).json(), expected, "cut off after {cut}");
    }
}

#[test]
fn an_edited_bank_is_met_as_it_is_now() {
    let swapped = BANK.replace("answer = 'a'", "answer = 'b'").replace("['b', 'c', 'd']", "['a', 'c', 'd']");
    let script = script();
    let order: Vec<String> =
        questions(&play("", "")).iter().map(|question| question["id"].as_str().unwrap().to_owned()).collect();
    let at = |id: &str| order.iter().position(|other| other == id).unwrap();
    assert!(at("one") < 3, "the question whose key changes is answered before the cut");
    let left = || play("", &script[..3].concat());

    // A mended typo changes nothing.
    let ran = left().then("resume --format json").file("bank.toml", &BANK.replace("First?", "The first?"));
    let ran = ran.stdin(&script[3]).run();
    assert_eq!(ran.exits(0).json(), play("", &script.concat()).json());
    assert!(!ran.err.contains("changed"), "{}", ran.err);

    // Another key, under which the answer would get another mark: asked again, then on from where it stood.
    let ran = left().then("resume --format json").file("bank.toml", &swapped).stdin(&format!("c\n{}", script[3])).run();
    ran.exits(0).says(&[
        &format!("Going on with “Four”, at question {} of 4.", at("one") + 1),
        "One question has changed since you answered it: it is asked again.",
        &format!("Question {} of 4", at("one") + 1),
        "First?",
        "Question 4 of 4",
    ]);
    let one = questions(&ran)[at("one")].clone();
    assert_eq!(
        (one["outcome"].as_str(), &one["hint"], &one["solution"]),
        (Some("wrong"), &Json::Bool(false), &serde_json::json!(["b"]))
    );
    assert_eq!(value(&ran, "SELECT count(*) FROM answer"), "5", "the answer from before is kept too");

    // Gone: left out, and said.
    let gone = BANK.replacen("[[question]]\nid = 'one'\nkind = 'choice'\nprompt = 'First?'\nhint = 'Not b.'\nanswer = 'a'\ndistractors = ['b', 'c', 'd']\n", "", 1);
    assert_ne!(gone, BANK);
    let ran = left().then("resume --format json --lang fr").file("bank.toml", &gone).stdin(&script[3]).run();
    ran.exits(0).says(&[
        "Reprise de «~Four~», à la question 3 sur 3.",
        "Une question n'existe plus~: elle est retirée.",
        "Question 3 sur 3",
    ]);
    assert_eq!(questions(&ran).len(), 3);

    // All gone: there is nothing to go on with, and what was answered stays.
    let other = "id = 'four'\ntitle = 'Four'\nlanguage = 'en'\n[[question]]\nid = 'new'\nkind = 'true-false'\nprompt = 'New?'\nanswer = true\n";
    let ran = left().then("resume").file("bank.toml", other).run();
    ran.exits(2);
    assert_eq!(value(&ran, "SELECT state || (SELECT count(*) FROM answer) FROM attempt"), "dropped3");
}

#[test]
fn only_active_time_counts_against_a_limit() {
    let script = script();
    let left = || play("--time-limit 1h", &script[0]);
    let execute = |ran: &Ran, change: &str| {
        Connection::open(ran.path("data/history.sqlite")).unwrap().execute_batch(change).unwrap();
    };
    let ran = left();
    execute(&ran, "UPDATE attempt SET started = 0, touched = 0");
    let ran = ran.then("resume --format json").stdin(&script[1..].concat()).run();
    assert!(ran.exits(0).json()["score"]["points"].as_f64().unwrap() > 0.0, "{}", ran.err);
    let ran = left();
    execute(&ran, "UPDATE attempt SET spent = 3600000");
    let ran = ran.then("resume --format json").stdin(&script[1..].concat()).run();
    ran.exits(0).never_says("Question 2 of 4");
    assert_eq!(value(&ran, "SELECT count(*) || (SELECT state FROM attempt) FROM answer"), "1finished");
}

#[test]
fn a_bank_that_cannot_be_read_now_waits() {
    let script = script();
    let ran = play("", &script[0]).then("resume").file("bank.toml", "title = ");
    let ran = ran.run();
    ran.exits(2);
    assert!(ran.err.contains("The bank has errors"), "{}", ran.err);
    let ran = ran.then("resume --format json").file("bank.toml", BANK).stdin(&script[1..].concat()).run();
    assert_eq!(ran.exits(0).json()["finished"], true);
}

#[test]
fn a_day_is_one_of_the_local_calendar() {
    let script = script();
    // Two places that are 26 hours apart never have the same day.
    let day = |zone: &str| -> i64 {
        let quiz = cornet("play bank.toml --seed 4").file("bank.toml", BANK).env("TZ", zone).stdin(&script[0]);
        let ran = quiz.run();
        assert_eq!(value(&ran, "SELECT min(day) - (SELECT day FROM attempt) FROM answer"), "0");
        assert_eq!(value(&ran, "SELECT min(last) - (SELECT day FROM attempt) FROM memory"), "0");
        value(&ran, "SELECT day FROM attempt").parse().unwrap()
    };
    let (east, west) = (day("EAST-14"), day("WEST12"));
    assert!((1..=2).contains(&(east - west)), "{east} {west}");
}

#[test]
fn learners_of_one_account_are_kept_apart() {
    let script = script();
    let ran = cornet("play bank.toml --seed 4 --format json").file("bank.toml", BANK);
    let ran = ran.env("CORNET_LEARNER", "Ann").stdin(&script[0]).run();
    assert!(ran.err.ends_with("To go on with it: cornet resume --learner Ann\n"), "{}", ran.err);
    let ran = ran.then("resume --learner Bob").run();
    ran.exits(2);
    let ran = ran.then("history").run();
    ran.is(0, "Nothing has been kept yet.\nThere are answers of others: Ann. See them with --learner.\n", "");
    let ran = ran.then("history --lang fr --learner Bob").run();
    let said = "Rien n'a encore été conservé.\nD'autres ont des réponses\u{a0}: Ann. Elles se voient avec --learner.\n";
    ran.is(0, said, "");
    let ran = ran.then("history --learner Ann --format json").run();
    let json: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["attempts"][0]["learner"], "Ann");
    let ran = ran.then("resume --format json --learner Ann").stdin(&script[1..].concat()).run();
    assert_eq!(ran.exits(0).json()["finished"], true);
}

#[test]
fn who_disagrees_is_heard() {
    let script = script();
    let lines = format!(":flag\n{}:flag  both, = really\n{}:flag\n{}", script[0], script[1], script[2..].concat());
    let ran = cornet("play bank.toml --seed 4").file("bank.toml", BANK).stdin(&lines).run();
    ran.exits(0).says(&["No question has been answered yet.", "Noted: you disagree.", "Noted: you disagree."]);
    assert_eq!(
        value(&ran, "SELECT group_concat(position || objection, ';') FROM (SELECT * FROM slot ORDER BY position)"),
        "0both, = really;1"
    );
    let unkept = cornet("play bank.toml --seed 4 --no-history --lang fr").file("bank.toml", BANK);
    let unkept = unkept.stdin(&format!("{}:désaccord\n", script[0])).run();
    unkept.says(&["Rien n'est conservé ici~: ce n'est donc pas noté."]);
    // The last question of all is followed by no line that is read, but one that is there already is heard.
    let ran = play("", &format!("{}:flag at last\n", script.concat()));
    ran.exits(0);
    assert_eq!(value(&ran, "SELECT position || objection FROM slot WHERE objection IS NOT NULL"), "3at last");
    // Nothing is waited for: it ends, whether or not more could come.
    let quiz = || cornet("play bank.toml --seed 4").file("bank.toml", BANK);
    let ran = quiz().stdin(&format!("{}:flag at last\n:flag\nrest\n", script.concat())).start().end();
    ran.exits(0).says(&["Noted: you disagree.", "Noted: you disagree."]);
    assert_eq!(value(&ran, "SELECT position || objection FROM slot WHERE objection IS NOT NULL"), "3at last");
    quiz().stdin(&script.concat()).start().end().exits(0).never_says("Noted: you disagree.");
    // After going on, the question answered last is still the one from before.
    let ran = play("", &script[0]).then("resume").stdin(":flag again\n").run();
    ran.exits(3).says(&["Noted: you disagree."]);
    assert_eq!(value(&ran, "SELECT objection FROM slot WHERE position = 0"), "again");
}

/// Checks that a quiz goes on to its end, and says once why nothing is kept.
#[track_caller]
fn goes_on_unkept(ran: &Ran, why: &str) {
    ran.exits(0).says(&[why]);
    assert_eq!(ran.err.matches("not being kept").count(), 1, "{}", ran.err);
    let json: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&json["attempt"], &json["finished"]), (&Json::Null, &Json::Bool(true)));
}

#[test]
fn a_quiz_goes_on_where_nothing_can_be_kept() {
    let all = script().concat();
    let quiz = |ran: Ran| ran.then("play bank.toml --seed 4 --format json").file("bank.toml", BANK).stdin(&all);
    let fresh = || cornet("man").run();

    // The folder for data is a file.
    let ran = fresh().then("man").file("data", "").run();
    goes_on_unkept(
        &quiz(ran).run(),
        "Your answers are not being kept. The history cannot be written or opened. The quiz goes on.",
    );

    // The file of the history is a folder.
    let ran = fresh().then("man").file("data/history.sqlite/x", "").run();
    goes_on_unkept(
        &quiz(ran).run(),
        "Your answers are not being kept. The history cannot be written or opened. The quiz goes on.",
    );

    // A newer Cornet made it.
    let ran = play("", &all);
    Connection::open(ran.path("data/history.sqlite")).unwrap().execute_batch("PRAGMA user_version = 7").unwrap();
    let before = std::fs::read(ran.path("data/history.sqlite")).unwrap();
    let ran = quiz(ran).run();
    goes_on_unkept(
        &ran,
        "Your answers are not being kept. The history was made by a newer Cornet, and was not touched. The quiz goes on.",
    );
    for command in ["history", "resume", "history --clear --yes"] {
        let read = fresh().then(command).env("CORNET_HOME", &ran.path("data").display().to_string()).run();
        read.is(2, "", "error: The history was made by a newer Cornet, and was not touched.\nUse that Cornet, or set CORNET_HOME to another folder.\n");
    }
    assert_eq!(std::fs::read(ran.path("data/history.sqlite")).unwrap(), before);
}

/// Who may write everything, as in some containers, meets no folder that cannot be written: there is nothing to test.
#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_read_all_the_same() {
    use std::{fs::Permissions, os::unix::fs::PermissionsExt};
    let all = script().concat();
    let ran = play("", &all);
    let allow = |ran: &Ran, folder: u32, file: u32| {
        std::fs::set_permissions(ran.path("data/history.sqlite"), Permissions::from_mode(file)).unwrap();
        std::fs::set_permissions(ran.path("data"), Permissions::from_mode(folder)).unwrap();
    };
    allow(&ran, 0o555, 0o444);
    if std::fs::write(ran.path("data/probe"), "").is_ok() {
        return;
    }
    let mut ran = ran;
    for file in [0o444, 0o600] {
        allow(&ran, 0o555, file);
        ran = ran.then("play bank.toml --seed 4 --format json").stdin(&all).run();
        goes_on_unkept(
            &ran,
            "Your answers are not being kept. The history cannot be written or opened. The quiz goes on.",
        );
        ran = ran.then("history --format json").run();
        let json: Json = serde_json::from_str(&ran.exits(0).out).unwrap();
        assert_eq!(json["attempts"].as_array().unwrap().len(), 1);
    }
    allow(&ran, 0o755, 0o600);
}

#[test]
fn a_held_history_is_waited_for_and_then_done_without() {
    let all = script().concat();
    let ran = play("", &all);
    let holder = Connection::open(ran.path("data/history.sqlite")).unwrap();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let ran = ran.then("play bank.toml --seed 4 --format json").stdin(&all).run();
    goes_on_unkept(&ran, "Your answers are not being kept. Another program holds the history. The quiz goes on.");
    holder.execute_batch("COMMIT").unwrap();
    assert_eq!(value(&ran, "SELECT count(*) FROM attempt"), "1");
}

/// A disk that is full, as far as a program can tell: no file may grow beyond so many blocks.
#[cfg(unix)]
#[test]
fn a_full_disk_is_said_once() {
    let all = script().concat();
    let ran = cornet("man").file("bank.toml", BANK).run();
    let command = format!(
        "trap '' XFSZ; ulimit -f 8; exec {} play bank.toml --seed 4 --format json",
        env!("CARGO_BIN_EXE_cornet")
    );
    let mut child = std::process::Command::new("/bin/sh")
        .args(["-c", &command])
        .current_dir(ran.path(""))
        .env_clear()
        .env("CORNET_HOME", ran.path("data"))
        .env("LC_ALL", "en_GB.UTF-8")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(child.stdin.as_mut().unwrap(), all.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{errors}");
    assert_eq!(errors.matches("Your answers are not being kept.").count(), 1, "{errors}");
    let json: Json = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["finished"], true);
    // With room again, the next quiz is kept.
    let ran = ran.then("play bank.toml --seed 4 --format json").stdin(&all).run();
    assert!(serde_json::from_str::<Json>(&ran.exits(0).out).unwrap()["attempt"].is_string());
    assert_eq!(value(&ran, "SELECT state FROM attempt"), "finished");
}

#[test]
fn a_damaged_history_is_put_aside_and_said_once() {
    let all = script().concat();
    let ran = play("", &all);
    let path = ran.path("data/history.sqlite");
    let bytes = std::fs::read(&path).unwrap();
    let cases =
        [b"no database".to_vec(), bytes[..bytes.len() / 3].to_vec(), [&bytes[..100], &vec![7; bytes.len()]].concat()];
    let mut ran = ran;
    for (at, damaged) in cases.into_iter().enumerate() {
        std::fs::write(&path, &damaged).unwrap();
        let read = ran.then("history").run();
        read.exits(2);
        assert!(read.err.contains("The history is damaged."), "{at}: {}", read.err);
        assert_eq!(std::fs::read(&path).unwrap(), damaged, "{at}: reading does not touch it");
        ran = read.then("play bank.toml --seed 4 --format json").stdin(&all).run();
        ran.exits(0);
        assert_eq!(ran.err.matches("It was put aside as").count(), 1, "{at}: {}", ran.err);
        assert!(serde_json::from_str::<Json>(&ran.out).unwrap()["attempt"].is_string());
        assert_eq!(value(&ran, "SELECT count(*) FROM attempt"), "1");
    }
    let names: Vec<String> = std::fs::read_dir(ran.path("data"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("history-damaged-20"))
        .collect();
    assert_eq!(names.len(), 3, "{names:?}");
}

#[test]
fn two_at_once_both_keep_everything() {
    let all = script().concat();
    let ran = cornet("man").file("bank.toml", BANK).run();
    let data = ran.path("data").display().to_string();
    let players: Vec<_> = (0..4)
        .map(|_| {
            let (data, all) = (data.clone(), all.clone());
            std::thread::spawn(move || {
                let quiz = cornet("play bank.toml --seed 4 --format json").file("bank.toml", BANK);
                quiz.env("CORNET_HOME", &data).stdin(&all).run()
            })
        })
        .collect();
    for player in players {
        let played = player.join().unwrap();
        played
            .exits(0)
            .never_says("Your answers are not being kept. Another program holds the history. The quiz goes on.");
    }
    assert_eq!(
        value(&ran, "SELECT count(*) || ' ' || (SELECT count(*) FROM answer) FROM attempt WHERE state = 'finished'"),
        "4 16"
    );
}

#[test]
fn a_quiz_taken_up_elsewhere_is_written_by_the_last_one_only() {
    let script = script();
    let ran = play("", &script[0]);
    let connection = Connection::open(ran.path("data/history.sqlite")).unwrap();
    // While it goes on here, another one takes it up after the next answer.
    connection
        .execute_batch("CREATE TRIGGER other AFTER INSERT ON answer BEGIN UPDATE attempt SET sitting = 9; END")
        .unwrap();
    let ran = ran.then("resume --format json").stdin(&script[1..].concat()).run();
    ran.exits(0).says(&[
        "Your answers are not being kept. Another Cornet has taken this quiz up, or it was cleared away. The quiz goes on.",
    ]);
    assert_eq!(value(&ran, "SELECT count(*) FROM answer"), "2");
}

#[test]
fn an_exam_that_goes_on_elsewhere_tells_nothing_here() {
    let script = script();
    let ran = cornet("play bank.toml --seed 4 --exam").file("bank.toml", BANK).stdin(&script[0].replace(":hint\n", ""));
    let ran = ran.run();
    let connection = Connection::open(ran.path("data/history.sqlite")).unwrap();
    connection
        .execute_batch("CREATE TRIGGER other AFTER INSERT ON answer BEGIN UPDATE attempt SET sitting = 9; END")
        .unwrap();
    let ran = ran.then("resume").stdin(&format!("{}:skip\n:quit\n", script[1].replace("netwrok\n", ""))).run();
    ran.exits(0).says(&[
        "Your answers are not being kept. Another Cornet has taken this quiz up, or it was cleared away. The quiz goes on.",
    ]);
    assert!(ran.out.starts_with("Four\nNot handed in yet: nothing is marked.\n"), "{}", ran.out);
}

#[test]
fn a_pipe_is_never_asked_whether_to_go_on() {
    let script = script();
    let ran = play("", &script[0]);
    let ran = ran.then("play bank.toml").stdin("").run();
    ran.exits(3);
    assert!(ran.err.contains("Question 1 of 4"), "{}", ran.err);
    let ran = ran.then("--ui plain").stdin(":quit\n").run();
    assert!(!ran.err.contains("Go on with"), "{}", ran.err);
}
