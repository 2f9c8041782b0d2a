//! Reviews: what is due is asked again, and what was wrong comes back; what the card and the menu say of it.

use rusqlite::Connection;

use super::builder::{Cornet, Ran, cornet};

const BANK: &str = "\
id = 'ices'
title = 'Ices'
language = 'en'
[[question]]
id = 'cone'
kind = 'true-false'
topic = 'shelf'
prompt = 'A cone is a biscuit.'
answer = true
[[question]]
id = 'tub'
kind = 'true-false'
topic = 'shelf'
prompt = 'A tub is a biscuit.'
answer = false
[[question]]
id = 'sorbet'
kind = 'true-false'
topic = 'recipes'
prompt = 'Sorbet has milk in it.'
answer = false
[[question]]
kind = 'open'
topic = 'recipes'
prompt = 'What do you like?'
answer = 'Anything.'
criteria = ['It is said.', 'It is meant.']
";

/// All of the bank is answered, in the author's order: right, wrong, wrong.
fn played() -> Ran {
    let play = "play bank.toml -n all --no-shuffle --seed 1";
    let ran = cornet(play).file("bank.toml", BANK).stdin("a\na\na\nvanilla\n\n\n").run();
    ran.exits(0);
    ran
}

/// The same files so many days later.
fn days_later(ran: &Ran, days: i32) {
    let history = Connection::open(ran.path("data/history.sqlite")).unwrap();
    history.execute("UPDATE memory SET last = last - ?1, due = due - ?1", [days]).unwrap();
    history.execute("UPDATE attempt SET day = day - ?1", [days]).unwrap();
}

fn then(ran: Ran, arguments: &str, lines: &str) -> Ran {
    ran.then(arguments).stdin(lines).run()
}

/// What is remembered: subject, reviews, lapses, and in how many days it is due.
fn memories(ran: &Ran) -> Vec<(String, i64, i64, i64)> {
    let history = Connection::open(ran.path("data/history.sqlite")).unwrap();
    let mut query =
        history.prepare("SELECT subject, reviews, lapses, due - last FROM memory ORDER BY subject").unwrap();
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn who_has_answered_nothing_is_sent_to_a_quiz() {
    cornet("review").run().is(0, "Nothing to review yet: answer a quiz first, with “cornet play”.\n", "");
    let french = "Rien à réviser encore~: réponds d'abord à un quiz, avec «~cornet play~».\n";
    cornet("review --lang fr").run().is(0, french, "");
    assert_eq!(cornet("review").run().file("data/history.sqlite"), None, "reading makes no file");
}

#[test]
fn nothing_due_says_when_something_will_be() {
    then(played(), "review", "").is(0, "Nothing to review today. Next review tomorrow: 2 questions.\n", "");
    let french = "Rien à réviser aujourd'hui. La suite demain~: 2 questions à réviser.\n";
    then(played(), "review --lang fr", "").is(0, french, "");
    let ran = played();
    days_later(&ran, -10);
    then(ran, "review", "").is(0, "Nothing to review today. Next review in 11 days: 2 questions.\n", "");
}

#[test]
fn what_is_due_is_asked_and_what_is_wrong_comes_back_until_it_is_right() {
    let ran = played();
    days_later(&ran, 2);
    // Two are overdue by a day, each of another topic; one is due today. What was not marked is not remembered.
    let ran = then(ran, "review", "a\nb\na\na\na\nb\n");
    ran.is(
        0,
        "\
Review
finished in …
2 out of 3 (67%) at the first try.
recipes: 0 of 1
shelf: 2 of 2
To go over again
1. Sorbet has milk in it.
   False (you said: True)
Next …: 1 question.
",
        "\
Three questions to review, about one minute.

Question 1 of 3
Sorbet has milk in it.
A. True
B. False
Answer with A or B.
Not yet.
You answered: True
The right answer: False

Question 2 of 3
A tub is a biscuit.
A. True
B. False
Answer with A or B.
Yes.

Question 3 of 3
A cone is a biscuit.
A. True
B. False
Answer with A or B.
Yes.
One question comes back.

Question 1 of 1
Sorbet has milk in it.
A. True
B. False
Answer with A or B.
Not yet.
You answered: True
The right answer: False
One question comes back.

Question 1 of 1
Sorbet has milk in it.
A. True
B. False
Answer with A or B.
Not yet.
You answered: True
The right answer: False
One question comes back.

Question 1 of 1
Sorbet has milk in it.
A. True
B. False
Answer with A or B.
Yes.
",
    );
    // A memory changes once a day: by the first answer, whatever came back.
    let remembered = memories(&ran);
    let of = |subject: &str| {
        remembered.iter().find(|memory| memory.0 == subject).map(|(_, reviews, lapses, _)| (*reviews, *lapses))
    };
    assert_eq!(of("question:sorbet"), Some((2, 1)));
    assert_eq!(of("question:tub"), Some((2, 0)));
    assert_eq!(of("question:cone"), Some((2, 0)));
}

#[test]
fn a_review_in_french_is_said_in_french() {
    let ran = played();
    days_later(&ran, 1);
    let ran = then(ran, "review --lang fr", "b\na\nb\n");
    ran.exits(0).says(&["Deux questions à réviser, environ une minute.", "Une question revient."]);
    assert!(ran.out.starts_with("Révision\n"), "{}", ran.out);
}

#[test]
fn as_many_are_asked_as_one_wants_the_most_overdue_first() {
    let ran = played();
    days_later(&ran, 5);
    let ran = then(ran, "review -n 1", "b\n");
    ran.exits(0).says(&["Three questions to review; here is the most urgent, about one minute.", "Question 1 of 1"]);
    let ran = then(ran, "review -n all", "b\nb\na\n");
    ran.exits(0).says(&["Two questions to review, about one minute.", "Question 1 of 2", "Question 2 of 2"]);
}

#[test]
fn only_the_banks_that_are_named_are_reviewed() {
    let ran = played();
    days_later(&ran, 2);
    let ran = then(ran, "review start", "");
    ran.is(0, "Nothing to review yet: answer a quiz first, with “cornet play”.\n", "");
    then(ran, "review bank.toml", "b\nb\na\n").exits(0).says(&["Question 1 of 3"]);
    let ran = then(played(), "review no-such-bank", "").exits(2).err.clone();
    assert!(ran.starts_with("error: There is no quiz called “no-such-bank”."), "{ran}");
}

#[test]
fn a_mended_typo_keeps_the_memory_and_a_question_that_is_gone_is_passed_over() {
    let ran = played();
    days_later(&ran, 2);
    let (kept, _) = BANK.split_once("[[question]]\nid = 'sorbet'").unwrap();
    std::fs::write(ran.path("bank.toml"), kept.replace("A tub is", "A tub really is")).unwrap();
    let ran = then(ran, "review", "b\na\n");
    ran.exits(0).says(&["Two questions to review, about one minute.", "A tub really is a biscuit.", "Question 2 of 2"]);
    assert_eq!(memories(&ran).len(), 3, "the memory of what is gone is kept: it may come back");
}

#[test]
fn what_a_file_draws_on_is_found_again_after_a_review_of_it_alone() {
    let whole = "title = 'All'\nlanguage = 'en'\ninclude = ['../shelf/part.toml']\n";
    let ran = cornet("play own/whole.toml -n all --no-shuffle --seed 1").file("shelf/part.toml", BANK);
    let ran = ran.file("own/whole.toml", whole).stdin("a\nb\nb\nvanilla\n\n\n").run();
    ran.exits(0);
    days_later(&ran, 5);
    let ran = then(ran, "review", "a\nb\n");
    ran.exits(3).says(&["Three questions to review, about one minute.", "Question 3 of 3"]);
    let ran = then(ran, "resume", "b\n");
    ran.exits(0).says(&["Going on with “Review”, at question 3 of 3.", "Question 3 of 3"]);
    days_later(&ran, 30);
    then(ran, "review", "").exits(3).says(&["Three questions to review, about one minute."]);
}

#[test]
fn who_is_sure_and_right_is_asked_later() {
    let due = |certainty: &str| {
        let ran = played();
        days_later(&ran, 2);
        let lines = format!("b\n{certainty}\nb\n{certainty}\na\n{certainty}\n");
        let ran = then(ran, "review --certainty", &lines);
        ran.exits(0);
        memories(&ran).iter().map(|memory| memory.3).sum::<i64>()
    };
    assert!(due("3") > due("2"));
    assert_eq!(due("2"), due("1"));
}

#[test]
fn a_review_that_was_cut_off_goes_on_as_a_review() {
    let ran = played();
    days_later(&ran, 2);
    let ran = then(ran, "review", "b\n");
    ran.exits(3).says(&["Question 2 of 3"]);
    let ran = then(ran, "resume", "a\na\nb\n");
    ran.exits(0).says(&["Question 2 of 3", "Question 3 of 3", "One question comes back.", "Question 1 of 1"]);
    assert!(ran.out.starts_with("Review\n"), "{}", ran.out);
}

#[test]
fn nothing_is_asked_where_nothing_may_be() {
    let ran = played();
    then(ran, "review --no-input", "").exits(0);
    let ran = played();
    days_later(&ran, 2);
    then(ran, "review --no-input", "a\n").exits(2);
}

#[test]
fn the_card_compares_a_score_with_those_before_it() {
    let quiz = "play bank.toml -n all --no-shuffle --seed 1";
    let play = |ran: Ran, lines: &str| then(ran, quiz, &format!("{lines}vanilla\n\n\n"));
    let compared = |ran: &Ran| ran.out.lines().find(|line| line.starts_with("Before: ")).map(str::to_owned);
    let ran = played();
    assert_eq!(compared(&ran), None, "{}", ran.out);
    let ran = play(ran, "a\nb\na\n");
    assert_eq!(compared(&ran).as_deref(), Some("Before: 33%. 34 points more than last time, and your best score."));
    let ran = play(ran, "b\na\na\n");
    assert_eq!(compared(&ran).as_deref(), Some("Before: 33%, 67%. 67 points fewer than last time."));
    let ran = play(ran, "b\na\na\n");
    assert_eq!(compared(&ran).as_deref(), Some("Before: 33%, 67%, 0%. The same as last time."));
    // Only the last three are named; a quiz narrowed to a topic is not compared, nor one that is not kept.
    let ran = play(ran, "a\nb\nb\n");
    assert_eq!(
        compared(&ran).as_deref(),
        Some("Before: 67%, 0%, 0%. 100 points more than last time, and your best score.")
    );
    let ran = then(ran, "play bank.toml --topic shelf --seed 1 --no-shuffle", "a\nb\n");
    assert_eq!(compared(&ran), None);
    let ran = then(ran, &format!("{quiz} --no-history"), "a\nb\nb\nvanilla\n\n\n");
    assert_eq!(compared(&ran), None);
    assert!(!ran.out.contains("Next review "), "{}", ran.out);
    let french = then(ran, &format!("{quiz} --lang fr"), "b\na\na\nvanilla\n\n\n");
    assert!(
        french
            .out
            .contains("\nAvant\u{a0}: 0\u{a0}%, 0\u{a0}%, 100\u{a0}%. 100 points de moins que la dernière fois.\n"),
        "{}",
        french.out
    );
}

#[test]
fn students_of_one_account_are_kept_apart() {
    let ran = played();
    days_later(&ran, 2);
    let ran = then(ran, "review --learner ann", "");
    ran.is(0, "Nothing to review yet: answer a quiz first, with “cornet play”.\n", "");
    then(ran, "progress --learner ann", "").is(
        0,
        "Nothing to show yet: answer a quiz first, with “cornet play”.\n",
        "",
    );
}

fn menu(cornet: Cornet) -> Ran {
    cornet.args("--ui plain").stdin(":quit\n").run()
}

#[test]
fn the_menu_offers_what_is_due_first_and_progress_last() {
    let ran = menu(played().then(""));
    assert!(!ran.err.contains("Review"), "{}", ran.err);
    days_later(&ran, 2);
    let ran = menu(ran.then(""));
    ran.says(&["Three questions are waiting for you.", "1. Review, 3 questions, about one minute"]);
    let last = ran.err.lines().rfind(|line| line.contains(". ")).unwrap();
    assert!(last.ends_with(". Your progress"), "{last}");
    let ran = menu(ran.then("--lang fr"));
    ran.says(&["Trois questions t'attendent.", "1. Réviser, 3 questions, environ une minute"]);
    // What is picked is done, and the menu comes back.
    let ran = then(ran, "--ui plain", "1\nb\nb\na\nprogress\n:quit\n");
    ran.exits(0).says(&[
        "Question 3 of 3",
        "Your progress",
        "recipes: 1 of 1",
        "Type the number or the name of a quiz, or :quit.",
    ]);
}

const SORTED: &str = "\
id = 'stand'
title = 'The stand'
language = 'en'
[[question]]
id = 'sort'
kind = 'classify'
topic = 'at the stand'
prompt = 'Where does each belong?'
categories = ['ice cream', 'frozen yogurt']
items = [['gelato', 'ice cream'], ['kulfi', 'ice cream'], ['tart swirl', 'frozen yogurt']]
[[question]]
id = 'pick'
kind = 'choice'
topic = 'at the stand'
prompt = 'What is plain swirl?'
answer = 'frozen yogurt'
distractors = ['ice cream', 'neither']
";

#[test]
fn progress_is_told_in_numbers_from_every_answer() {
    let quiz = "play bank.toml -n all --no-shuffle --seed 1";
    let ran = cornet(quiz).file("bank.toml", SORTED).stdin("a\na\na\nb\n").run();
    let ran = then(ran, quiz, "a\nb\na\na\n");
    let ran = then(ran, "progress bank.toml --format json", "");
    let mut json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    for attempt in json["attempts"].as_array_mut().unwrap() {
        assert!(attempt["attempt"].take().is_string());
        assert!(attempt["day"].take().as_str().unwrap().starts_with("20"));
    }
    assert!(json["next"]["day"].take().is_string());
    let third = 1.0 / 3.0;
    let now = &json["memory"]["now"];
    assert_eq!(now, 2.0, "what was used today is there today");
    let later = [&json["memory"]["in_7_days"], &json["memory"]["in_30_days"]].map(|chance| chance.as_f64().unwrap());
    assert!(2.0 > later[0] && later[0] > later[1] && later[1] > 0.0, "{later:?}");
    (json["memory"]["in_7_days"], json["memory"]["in_30_days"]) = (0.into(), 0.into());
    let mistaken = |expected: &str, given: &str, times: u32, of: u32| serde_json::json!({"topic": "at the stand", "expected": expected, "given": given, "times": times, "of": of});
    let expected = serde_json::json!({
        "attempts": [
            {"attempt": null, "banks": ["stand"], "day": null, "percent": 100.0 / 3.0, "passed": false},
            {"attempt": null, "banks": ["stand"], "day": null, "percent": 200.0 / 3.0, "passed": true},
        ],
        "topics": [{"topic": "at the stand", "right": 1.0 + third, "asked": 2}],
        "memory": {"known": 2, "now": 2.0, "in_7_days": 0, "in_30_days": 0},
        "due": 0,
        "next": {"day": null, "questions": 2},
        "missed": [
            {"bank": "stand", "subject": "question:sort", "prompt": "Where does each belong?", "missed": 2, "answers": 2},
            {"bank": "stand", "subject": "question:pick", "prompt": "What is plain swirl?", "missed": 1, "answers": 2},
        ],
        "confusions": [mistaken("frozen yogurt", "ice cream", 3, 4), mistaken("ice cream", "frozen yogurt", 1, 4)],
        "to_mend": mistaken("frozen yogurt", "ice cream", 3, 4),
    });
    assert_eq!(json, expected);
    // In words the same.
    let ran = then(ran, "progress", "");
    let told = "\
Your progress
Your last 2 scores
From the oldest to the latest: 33%, 67%.
The latest: 67%. The best: 67%.
";
    assert!(ran.out.starts_with(told), "{}", ran.out);
    assert!(ran.out.contains("\nYou take “frozen yogurt” for “ice cream”: 3 of 4.\n"), "{}", ran.out);
    let ran = then(ran, "progress start", "");
    ran.is(0, "Nothing to show yet: answer a quiz first, with “cornet play”.\n", "");
}
