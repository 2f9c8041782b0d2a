//! Exams, certainty and the time: what is asked when, and what counts.

use std::{sync::Arc, time::Duration};

use cornet::quiz::{
    ask::{Answer, Shuffle},
    bank::Mode,
    draw::{Candidate, Wish, draw},
    session::{Ending, Rules, Session, Step},
};
use serde_json::{Value as Json, json};

use super::builder::{Ran, cornet};

/// Three questions whose right answer is the first option.
const BANK: &str = "\
id = 'three'
title = 'Three'
language = 'en'
[[question]]
id = 'one'
kind = 'choice'
prompt = 'First?'
hint = 'The first.'
answer = 'right'
distractors = ['wrong']
[[question]]
id = 'two'
kind = 'choice'
prompt = 'Second?'
answer = 'right'
distractors = ['wrong']
[[question]]
id = 'three'
kind = 'short'
prompt = 'Third?'
answer = 'right'
";

fn play(options: &str, lines: &str) -> Ran {
    cornet(&format!("play bank.toml --no-shuffle --seed 1 --format json {options}"))
        .file("bank.toml", BANK)
        .stdin(lines)
        .run()
}

/// What was answered to each question, and whether it counts as finished.
#[track_caller]
fn comes_to(ran: &Ran, code: i32, finished: bool, responses: &Json) {
    ran.exits(code);
    let json = ran.json();
    let found: Vec<&Json> =
        json["questions"].as_array().unwrap().iter().map(|question| &question["response"]).collect();
    assert_eq!(json!(found), *responses, "{}", ran.err);
    assert_eq!(json["finished"], finished);
}

#[test]
fn an_exam_from_beginning_to_end() {
    cornet("play bank.toml --no-shuffle --seed 1 --exam")
        .file("bank.toml", BANK)
        .stdin("b\n:hint\n:skip\nwrong\n2\na\n\n")
        .run()
        .is(
            0,
            "\
Three
finished in …
1 out of 3 (33%), not passed yet. Pass mark: 1.8.
To go over again
1. First?
   right (you said: wrong)
3. Third?
   right (you said: wrong)
Next …: 2 questions.
The same questions for a friend: cornet play bank.toml --no-shuffle --seed 1
",
            "
Question 1 of 3
First?
A. right
B. wrong
Answer with A or B.
Noted.

Question 2 of 3
Second?
A. right
B. wrong
Answer with A or B.
There are no hints in an exam.
Question skipped.

Question 3 of 3
Third?
Type your answer.
Noted.

Without an answer: 2
An empty line hands in. A number from 1 to 3 takes that question up again.

Question 2 of 3
Second?
A. right
B. wrong
Answer with A or B.
Noted.

Every question has an answer.
An empty line hands in. A number from 1 to 3 takes that question up again.
",
        );
}

#[test]
fn an_exam_that_was_left_tells_nothing_before_it_is_handed_in() {
    let begun = || cornet("play bank.toml --no-shuffle --seed 1 --exam").file("bank.toml", BANK).stdin("b\na\n:quit\n");
    let ran = begun().run();
    assert_eq!(
        ran.exits(0).out,
        "\
Three
Not handed in yet: nothing is marked.
The quiz ended early: 2 of 3 questions answered, 1 still to come.
To go on with it: cornet resume
The same questions for a friend: cornet play bank.toml --no-shuffle --seed 1
"
    );
    // Nor does anything else, until then.
    let without_date = |ran: &Ran| ran.out.split_once(", ").unwrap().1.to_owned();
    let ran = ran.then("history").run();
    assert_eq!(
        without_date(&ran),
        "Three, exam, not finished\n1. First?\n   You answered: wrong\n2. Second?\n   You answered: right\n"
    );
    // What was skipped is told also behind a question that was taken up again.
    let taken_up = cornet("play bank.toml --no-shuffle --seed 1 --exam").file("bank.toml", BANK);
    assert_eq!(
        without_date(&taken_up.stdin("b\n:skip\nright\n1\n:quit\n").run().then("history").run()),
        "Three, exam, not finished\n1. First?\n   You answered: wrong\n2. Second?\n   skipped\n3. Third?\n   You answered: right\n"
    );
    let ran = ran.then("progress").run();
    ran.is(0, "Nothing to show yet: answer a quiz first, with “cornet play”.\n", "");
    let ran = ran.then("review").run();
    ran.is(0, "Nothing to review yet: answer a quiz first, with “cornet play”.\n", "");
    let ran = ran.then("resume").stdin("right\n\n").run();
    assert_eq!(
        ran.exits(0).out,
        "\
Three
finished in …
2 out of 3 (67%), passed. Pass mark: 1.8.
To go over again
1. First?
   right (you said: wrong)
Next …: 1 question.
The same questions for a friend: cornet play bank.toml --no-shuffle --seed 1
"
    );
    let ran = ran.then("history").run();
    assert_eq!(
        without_date(&ran),
        "Three, 67%, exam\n1. First?\n   not right: right (you said: wrong)\n2. Second?\n   right: right\n3. Third?\n   right: right\n"
    );

    // One that nobody can go on with is marked as it is.
    let ran = begun().args("--no-history --lang fr").run();
    assert_eq!(
        ran.exits(0).out.replace('\u{a0}', "~"),
        "\
Three
1 sur 3 (33~%) jusqu'ici. Il faut 1,8.
Le quiz s'est arrêté avant la fin~: tu as répondu à 2 questions sur 3, il en reste 1.
À revoir
1. First?
   right (ta réponse~: wrong)
Les mêmes questions pour un ami~: cornet play bank.toml --no-shuffle --seed 1
"
    );
    let ran = begun().args("--lang fr").run();
    assert_eq!(
        ran.exits(0).out.replace('\u{a0}', "~"),
        "\
Three
La copie n'est pas encore rendue~: rien n'est noté.
Le quiz s'est arrêté avant la fin~: tu as répondu à 2 questions sur 3, il en reste 1.
Pour le reprendre~: cornet resume
Les mêmes questions pour un ami~: cornet play bank.toml --no-shuffle --seed 1
"
    );
}

#[test]
fn going_back_and_forth_in_an_exam() {
    let (r, w) = (json!(["right"]), json!(["wrong"]));
    for (lines, code, finished, responses) in [
        // After a changed answer the question that follows is asked.
        ("b\n:back\na\na\nright\n\n", 0, true, json!([r, r, r])),
        ("b\nb\n:back\n:back\na\na\nright\n\n", 0, true, json!([r, r, r])),
        // There is nothing before the first.
        (":back\na\na\nright\n\n", 0, true, json!([r, r, r])),
        // Skipping keeps the answer that is there.
        ("a\n:back\n:skip\na\nright\n\n", 0, true, json!([r, r, r])),
        // From the end, back to the last question; from one taken up, back to the one before it.
        ("a\na\nwrong\n:back\nright\n\n", 0, true, json!([r, r, r])),
        ("b\na\nright\n2\n:back\na\nb\nright\n\n", 0, true, json!([r, w, r])),
        // One taken up comes back to the end.
        ("a\na\nwrong\n3\nright\n1\nb\n\n", 0, true, json!([w, r, r])),
        ("a\na\nwrong\n3\n:skip\n\n", 0, true, json!([r, r, w])),
        // What is no number is told and asked again.
        ("a\na\nright\n4\n0\nx\n:hint\n \n", 0, true, json!([r, r, r])),
        ("a\na\nright\n", 3, false, json!([r, r, r])),
        ("a\na\nright\n:quit\n", 0, false, json!([r, r, r])),
        ("a\n:skip\n:skip\n2\n", 3, false, json!([r, null, null])),
        ("a\n:back\n", 3, false, json!([r, null, null])),
    ] {
        let ran = play("--exam", lines);
        comes_to(&ran, code, finished, &responses);
        ran.never_says("Yes.").never_says("Not yet.").never_says("The right answer: right");
    }
}

#[test]
fn what_has_no_answer_is_listed_before_handing_in() {
    play("--exam", ":skip\na\n:skip\n\n").exits(0).says(&["Without an answer: 1, 3"]);
    play("--exam", "a\na\na\n5\n\n").says(&["That is not a number from 1 to 3. An empty line hands in."]);
    let exam = BANK.replacen("language", "mode = 'exam'\nlanguage", 1);
    let run = |options: &str, lines: &str| {
        let line = format!("play bank.toml --no-shuffle --format json {options} --lang fr");
        cornet(&line).file("bank.toml", &exam).stdin(lines).run()
    };
    run("", "a\n:passer\n:passer\n\n").exits(0).says(&[
        "C'est noté.",
        "Sans réponse~: 2, 3",
        "Une ligne vide rend la copie. Un nombre de 1 à 3 reprend cette question.",
    ]);
    // A bank that is an exam can be practised.
    run("--practice", "a\na\nright\n").exits(0).says(&["Oui.", "Oui.", "Oui."]);
}

#[test]
fn looking_back_in_practice_shows_and_asks_the_same_question_again() {
    let ran = play("", "b\na\n:back\n:back\n:back\nright\n");
    comes_to(&ran, 0, true, &json!([["wrong"], ["right"], ["right"]]));
    ran.says(&[
        "Question 3 of 3",
        "Question 2 of 3, once more, to read",
        "Second?",
        "Yes.",
        "Question 3 of 3",
        "Question 1 of 3, once more, to read",
        "First?",
        "Not yet.",
        "Question 3 of 3",
        "There is no question before this one.",
        "Question 3 of 3",
        "Yes.",
    ]);
}

#[test]
fn certainty_is_asked_after_each_answer_that_counts() {
    let sure = "How sure are you? 1: not sure, 2: fairly sure, 3: sure.";
    let ran = play("--certainty", "b\n3\n:skip\nright\nhigh\n\n4\n:hint\n1\n");
    ran.exits(0);
    let found: Vec<String> = ran.err.lines().filter(|line| *line == sure).map(str::to_owned).collect();
    assert_eq!(found.len(), 2, "none after a skip: {}", ran.err);
    let told = "Answer with 1, 2 or 3.
1. not sure (right: 1, wrong: 0)
2. fairly sure (right: 2, wrong: −2)
3. sure (right: 3, wrong: −6)
";
    assert_eq!(ran.err.matches(told).count(), 4, "{}", ran.err);
    assert_eq!(
        ran.json()["certainty"],
        json!({"points": -5.0, "out_of": 9.0, "levels": [
            {"level": 1, "answers": 1, "right": 1, "verdict": null},
            {"level": 2, "answers": 0, "right": 0, "verdict": null},
            {"level": 3, "answers": 1, "right": 0, "verdict": "over-confident"},
        ]})
    );
    let levels: Vec<Json> = (0..3).map(|at| ran.json()["questions"][at]["certainty"].clone()).collect();
    assert_eq!(levels, [json!(3), Json::Null, json!(1)]);
    // The percentage never uses it.
    assert_eq!(ran.json()["score"]["points"], json!(1.0));
}

#[test]
fn certainty_earns_by_the_mark_and_a_verdict_needs_more_than_chance() {
    let item = "[[question]]\nkind = 'classify'\nprompt = 'Sort.'\ncategories = ['p', 'q']\nitems = [['x', 'p'], ['y', 'q']]\n";
    let bank = format!("title = 'Sorts'\nlanguage = 'en'\n{}", item.repeat(5));
    let run = |lines: &str| {
        let line = "play bank.toml --no-shuffle --certainty --format json";
        cornet(line).file("bank.toml", &bank).stdin(lines).run().json()["certainty"].clone()
    };
    // Half right earns half the mark of its level; a wrong one −2 or −6.
    let half = run("a\na\n3\na\na\n2\na\na\n1\nb\na\n2\nb\na\n1\n");
    assert_eq!((&half["points"], &half["out_of"]), (&json!(1.5 + 1.0 + 0.5 - 2.0), &json!(15.0)));
    let low = run(&"a\nb\n1\n".repeat(5));
    assert_eq!(low["levels"][0], json!({"level": 1, "answers": 5, "right": 5, "verdict": "under-confident"}));
    let none = run(":quit\n");
    assert_eq!(none["levels"][2], json!({"level": 3, "answers": 0, "right": 0, "verdict": null}));
}

#[test]
fn an_answer_without_its_certainty_line_counts() {
    for (end, code) in [("", 3), (":quit\n", 0)] {
        let ran = play("--certainty", &format!("a\n{end}"));
        comes_to(&ran, code, false, &json!([["right"], null, null]));
        assert_eq!(ran.json()["questions"][0]["certainty"], Json::Null);
        assert_eq!(ran.json()["questions"][0]["outcome"], "right");
    }
}

#[test]
fn certainty_in_an_exam_is_that_of_the_last_answer() {
    let ran = play("--exam --certainty", "b\n1\n:back\na\n3\n:skip\nright\n2\n\n");
    comes_to(&ran, 0, true, &json!([["right"], null, ["right"]]));
    assert_eq!(ran.json()["questions"][0]["certainty"], 3);
    assert_eq!(ran.json()["certainty"]["points"], json!(5.0));
}

#[test]
fn certainty_is_not_asked_of_free_writing() {
    let bank = "title = 'T'\nlanguage = 'en'\n[[question]]\nkind = 'open'\nprompt = 'Why?'\nanswer = 'So.'\ncriteria = ['a', 'b']";
    let ran = cornet("play bank.toml --certainty --format json").file("bank.toml", bank).stdin("x\n\n\n").run();
    ran.exits(0);
    assert_eq!(ran.json()["certainty"]["out_of"], json!(0.0));
}

#[test]
fn the_time_that_is_left_is_said_at_each_question() {
    for (limit, left) in
        [("90m", "Time left: 90 minutes"), ("3h30m", "Time left: 3 h 30"), ("1h", "Time left: 60 minutes")]
    {
        let ran = play(&format!("--time-limit {limit}"), "a\na\nright\n");
        ran.exits(0).says(&["Question 1 of 3", left, "Question 2 of 3", left, "Question 3 of 3", left]);
    }
    let bank = BANK.replacen("language", "time_limit = '2h'\nlanguage", 1);
    let run = |options: &str| cornet(&format!("play bank.toml {options}")).file("bank.toml", &bank).run();
    run("").says(&["Time left: 2 h 00"]);
    run("--time-limit 45m").says(&["Time left: 45 minutes"]);
}

fn session(mode: Mode, limit: Option<u64>) -> Session {
    let reading = cornet::bank_file::read("three", BANK.as_bytes());
    let bank = Arc::new(reading.bank.unwrap());
    let candidate =
        |question: &Arc<_>| Candidate { bank: Arc::clone(&bank), question: Arc::clone(question), pass: bank.pass };
    let candidates: Vec<Candidate> = bank.questions.iter().map(candidate).collect();
    let wish = Wish { questions: 3, questions_shuffled: false, options: Shuffle::No, seed: 1 };
    let rules = Rules { mode, certainty: false, time_limit: limit.map(Duration::from_secs) };
    Session::new(draw(&candidates, wish), rules)
}

fn at(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[test]
fn the_time_ends_a_sitting_that_waits_to_be_handed_in() {
    let mut session = session(Mode::Exam, Some(60));
    for seconds in 1..=3 {
        session.step(at(seconds));
        session.skip(at(seconds));
    }
    assert_eq!(session.step(at(59)), Step::HandIn);
    assert_eq!(session.step(at(61)), Step::Over(Ending::TimeOver));
}

#[test]
fn time_is_counted_for_the_question_that_stands_on_the_screen() {
    let mut session = session(Mode::Exam, None);
    session.step(at(0));
    session.answer(Answer::One(1), None, at(5));
    // What is read between two questions is nobody's time.
    session.step(at(8));
    assert!(session.back(at(10)));
    session.step(at(10));
    session.answer(Answer::One(0), None, at(13));
    let times: Vec<u64> = session.slots().iter().map(|slot| slot.time.as_secs()).collect();
    assert_eq!(times, [8, 2, 0]);
    assert_eq!(session.time_left(at(13)), None);
}
