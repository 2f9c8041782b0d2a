//! The list of what was answered: for people, for spreadsheets, for programs; and clearing it away.

use serde_json::{Value as Json, json};

use super::builder::{Ran, cornet};

const BANK: &str = "\
id = 'marks'
title = 'Marks'
language = 'en'
[[question]]
id = 'one'
kind = 'choice'
prompt = '=First?'
hint = 'Not b.'
topic = 'letters'
answer = 'a'
distractors = ['b']
[[question]]
kind = 'classify'
prompt = 'Second?'
categories = ['p', 'q']
items = [['x', 'p'], ['y', 'q']]
[[question]]
id = 'three'
kind = 'short'
prompt = 'Third?'
answer = '@home'
[[question]]
id = 'four'
kind = 'number'
prompt = 'Fourth?'
answer = 1.5
";

/// A quiz of which three questions are answered, each in its own way, and one is skipped.
fn played() -> Ran {
    let ran = cornet("play bank.toml --no-shuffle --seed 1 --learner =Ann").file("bank.toml", BANK);
    let ran = ran.stdin(":hint\nb\n:flag both, surely\na\na\n-home\n:flag\n:skip\n").run();
    ran.exits(0);
    ran
}

/// The text with its dates and names of attempts blotted out.
fn timeless(text: &str) -> String {
    let digits: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    digits
        .replace("0000-00-00 00:00", "DATE")
        .replace("00000000T000000Z-000000", "KEY")
        .replace("0000-00-00T00:00:00Z", "TIME")
}

#[test]
fn what_was_answered_is_listed_for_people() {
    let ran = played().then("history --learner =Ann").run();
    assert_eq!(
        timeless(&ran.exits(0).out),
        "\
DATE, Marks, 00%
0. =First?
   not right (with the hint): a (you said: b)
   You disagreed: both, surely
0. Second?
   partly right: x → p; y → q (you said: x → p; y → p)
0. Third?
   not right: @home (you said: -home)
   You disagreed.
0. Fourth?
   skipped
"
    );
    let ran = ran.then("history --learner =Ann --lang fr marks").run();
    assert_eq!(
        timeless(&ran.exits(0).out).replace('\u{a0}', "~"),
        "\
DATE, Marks, 00~%
0. =First?
   pas juste (avec l'indice)~: a (ta réponse~: b)
   Tu n'étais pas d'accord~: both, surely
0. Second?
   juste en partie~: x → p~; y → q (ta réponse~: x → p~; y → p)
0. Third?
   pas juste~: @home (ta réponse~: -home)
   Tu n'étais pas d'accord.
0. Fourth?
   passée
"
    );
}

#[test]
fn what_was_only_on_the_screen_was_not_skipped() {
    let quiz = "play bank.toml --no-shuffle --seed 1";
    let ran = cornet(quiz).file("bank.toml", BANK).stdin("a\n:skip\n:quit\n").run();
    let ran = ran.then("history").run();
    let listed = "DATE, Marks, 00%, not finished\n0. =First?\n   right: a\n0. Second?\n   skipped\n";
    assert_eq!(timeless(&ran.exits(0).out), listed);
}

#[test]
fn a_spreadsheet_finds_no_formula_in_it() {
    let ran = played().then("history --format csv --learner =Ann").run();
    // The column of seconds is as long as the machine was busy.
    let table: Vec<String> =
        timeless(&ran.exits(0).out).lines().map(|line| line.replace(",0.0,TIME", ",0,TIME")).collect();
    assert_eq!(
        table.join("\n") + "\n",
        "\
attempt,learner,started,title,banks,mode,state,position,bank,question,kind,topic,prompt,response,solution,outcome,mark,\
points,try,hint,certainty,seconds,answered,objection
KEY,'=Ann,TIME,Marks,marks,practice,finished,0,marks,one,choice,letters,'=First?,b,a,wrong,0,0,0,true,,0,TIME,\"both, surely\"
KEY,'=Ann,TIME,Marks,marks,practice,finished,0,marks,,classify,,Second?,x: p; y: p,x: p; y: q,partial,0.0,0,0,false,,0,TIME,
KEY,'=Ann,TIME,Marks,marks,practice,finished,0,marks,three,short,,Third?,'-home,'@home,wrong,0,0,0,false,,0,TIME,yes
KEY,'=Ann,TIME,Marks,marks,practice,finished,0,marks,four,number,,Fourth?,,0.0,skipped,,0,,false,,,,
"
    );
}

#[test]
fn a_program_reads_it_as_json() {
    let ran = played().then("history --format json --learner =Ann").run();
    let mut json: Json = serde_json::from_str(&ran.exits(0).out).unwrap();
    let attempt = &mut json["attempts"][0];
    for name in ["attempt", "started"] {
        assert!(attempt[name].is_string());
        attempt[name] = Json::Null;
    }
    attempt["seconds"] = Json::Null;
    for question in attempt["questions"].as_array_mut().unwrap() {
        for answer in question["answers"].as_array_mut().unwrap() {
            answer["seconds"] = Json::Null;
            answer["answered"] = Json::Null;
        }
    }
    let answer = |response: Json, outcome: &str, mark: f64, hint: bool| {
        json!([{"response": response, "outcome": outcome, "mark": mark, "try": 1, "hint": hint, "certainty": null,
                "seconds": null, "answered": null}])
    };
    assert_eq!(
        json,
        json!({"attempts": [{
            "attempt": null, "learner": "=Ann", "banks": ["marks"], "title": "Marks", "language": "en", "seed": 1,
            "started": null, "mode": "practice", "state": "finished", "seconds": null,
            "score": {"points": 0.5, "out_of": 4.0, "percent": 12.5, "passed": false},
            "questions": [
                {"bank": "marks", "id": "one", "kind": "choice", "topic": "letters", "prompt": "=First?",
                 "solution": ["a"], "points": 1.0, "seen": true, "hint": true, "objection": "both, surely",
                 "answers": answer(json!(["b"]), "wrong", 0.0, true)},
                {"bank": "marks", "id": null, "kind": "classify", "topic": null, "prompt": "Second?",
                 "solution": [["x", "p"], ["y", "q"]], "points": 1.0, "seen": true, "hint": false, "objection": null,
                 "answers": answer(json!([["x", "p"], ["y", "p"]]), "partial", 0.5, false)},
                {"bank": "marks", "id": "three", "kind": "short", "topic": null, "prompt": "Third?",
                 "solution": ["@home"], "points": 1.0, "seen": true, "hint": false, "objection": "",
                 "answers": answer(json!(["-home"]), "wrong", 0.0, false)},
                {"bank": "marks", "id": "four", "kind": "number", "topic": null, "prompt": "Fourth?",
                 "solution": 1.5, "points": 1.0, "seen": true, "hint": false, "objection": null, "answers": []},
            ],
        }]})
    );
}

#[test]
fn nothing_kept_is_an_empty_list() {
    let ran = cornet("history").run();
    ran.is(0, "Nothing has been kept yet.\n", "");
    let ran = ran.then("history --format json").run();
    ran.is(0, "{\"attempts\":[]}\n", "");
    let ran = ran.then("history --format csv").run();
    assert_eq!(ran.exits(0).out.lines().count(), 1);
    ran.then("history --clear").run().is(0, "Nothing has been kept yet.\n", "");
    cornet("history nowhere").run().exits(2);
    assert!(cornet("history").run().file("data/history.sqlite").is_none());
}

#[test]
fn clearing_has_to_be_confirmed_and_clears_everything() {
    let refused =
        "error: Clearing the history has to be confirmed, and nobody can be asked here.\nAdd --yes to clear it.\n";
    let mut ran = played();
    for options in ["", "--no-input", "--ui plain"] {
        ran = ran.then(&format!("history --learner =Ann --clear {options}")).stdin("2\ny\n").run();
        ran.is(2, "", refused);
    }
    let ran = ran.then("history --clear --yes --learner Bob").run();
    ran.is(0, "Nothing has been kept yet.\n", "");
    let before = std::fs::read(ran.path("data/history.sqlite")).unwrap();
    assert!(String::from_utf8_lossy(&before).contains("surely"));
    let ran = ran.then("history --clear --yes --learner =Ann").run();
    ran.is(0, "1 attempt was cleared away.\n", "");
    let after = std::fs::read(ran.path("data/history.sqlite")).unwrap();
    assert!(!String::from_utf8_lossy(&after).contains("surely"), "what was cleared is not left in the file");
    let ran = ran.then("history --learner =Ann").run();
    ran.is(0, "Nothing has been kept yet.\n", "");
    let connection = rusqlite::Connection::open(ran.path("data/history.sqlite")).unwrap();
    for table in ["attempt", "slot", "answer", "evidence", "memory"] {
        let count: i64 = connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
        assert_eq!(count, 0, "{table}");
    }
}

#[test]
fn of_several_banks_one_can_be_listed_or_cleared() {
    let ran = cornet("play bank.toml -n 1 --seed 1")
        .file("bank.toml", BANK)
        .file("other.toml", &BANK.replace("id = 'marks'", "id = 'other'"))
        .stdin("a\na\n");
    let ran = ran.run().then("play other.toml -n 1 --seed 1").stdin("a\na\n").run();
    let titles = |ran: &Ran| {
        let json: Json = serde_json::from_str(&ran.out).unwrap();
        json["attempts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|attempt| attempt["banks"][0].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let ran = ran.then("history --format json").run();
    assert_eq!(titles(&ran), ["marks", "other"]);
    let ran = ran.then("history ./other.toml --format json").run();
    assert_eq!(titles(&ran), ["other"]);
    let ran = ran.then("history other --clear --yes").run();
    ran.is(0, "1 attempt was cleared away.\n", "");
    let ran = ran.then("history --format json").run();
    assert_eq!(titles(&ran), ["marks"]);
}

#[test]
fn the_list_of_banks_knows_the_best_score() {
    let best = |ran: Ran| {
        let ran = ran.then("list --format json").run();
        let json: Json = serde_json::from_str(&ran.out).unwrap();
        let banks = json["banks"].as_array().unwrap().clone();
        let best = banks.iter().find(|bank| bank["id"] == "marks").unwrap()["best"].clone();
        (ran, best)
    };
    let play = |ran: Ran, options: &str, lines: &str| {
        let ran = ran.then(&format!("play marks --no-shuffle {options}")).stdin(lines).run();
        best(ran)
    };
    let ran = cornet("add bank.toml").file("bank.toml", BANK).run();
    let (ran, found) = best(ran);
    assert_eq!(found, Json::Null);
    let (ran, found) = play(ran, "", "a\na\n");
    assert_eq!(found, Json::Null, "what was not finished is no score");
    let (ran, found) = play(ran, "--question one", "a\n");
    assert_eq!(found, Json::Null, "one question alone is no score of the bank");
    let (ran, found) = play(ran, "", "a\na\nb\nhome\n:skip\n");
    assert_eq!(found, json!(50.0));
    let (ran, found) = play(ran, "", "b\n:skip\n:skip\n:skip\n");
    assert_eq!(found, json!(50.0));
    let ran = ran.then("list").run();
    let line = ran.out.lines().find(|line| line.starts_with("marks")).unwrap().to_owned();
    assert_eq!(
        line.split_whitespace().collect::<Vec<_>>(),
        ["marks", "Marks", "en", "4", "questions", "50%", "letters"]
    );
    let start = ran.out.lines().find(|line| line.starts_with("start")).unwrap();
    assert!(start.contains(" - "), "{start}");
}
