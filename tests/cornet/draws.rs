//! Which questions a quiz draws, and in which order.

use serde_json::{Value as Json, json};

use super::builder::{Cornet, Ran, cornet};

/// Twelve questions of three topics; those of the last topic are worth three points.
fn twelve(language: &str, pass: u8) -> String {
    let question = |number: usize| {
        let topic = ["red", "green", "blue"][(number - 1) / 4];
        let points = if topic == "blue" { 3 } else { 1 };
        format!(
            "[[question]]\nid = 'q{number:02}'\ntopic = '{topic}'\npoints = {points}\nkind = 'choice'\nprompt = 'Question {number}?'\nanswer = 'w{number}'\ndistractors = ['x', 'y', {{ text = 'none', pin = true }}]\n"
        )
    };
    let questions: String = (1..=12).map(question).collect();
    format!("title = 'Twelve'\nlanguage = '{language}'\npass = {pass}\n{questions}")
}

fn play(options: &str, lines: &str) -> Cornet {
    cornet("play twelve.toml --format json").args(options).file("twelve.toml", &twelve("en", 60)).stdin(lines)
}

fn ids(ran: &Ran) -> Vec<String> {
    let json = ran.json();
    json["questions"].as_array().unwrap().iter().map(|question| question["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_seed_stands_for_a_quiz() {
    let run = |seed: &str| play(&format!("--seed {seed} -n 5"), &":skip\n".repeat(5)).run();
    let (one, again, other) = (run("7"), run("7"), run("8"));
    assert_eq!(one.err, again.err);
    assert_ne!(one.err, other.err);
    // Pinned: a seed that a friend was given draws the same quiz in the next version.
    assert_eq!(ids(&one), ["q03", "q05", "q02", "q09", "q11"]);
    assert_eq!(one.json()["seed"], 7);
    let options: Vec<&str> = one.err.lines().skip(3).take(4).collect();
    assert_eq!(options, ["A. w3", "B. x", "C. y", "D. none"]);
}

#[test]
fn a_quiz_without_a_seed_names_the_one_it_drew() {
    let ran = play("-n 3", ":skip\n:skip\n:skip\n").run();
    let seed = ran.json()["seed"].as_u64().unwrap();
    let again = play(&format!("-n 3 --seed {seed}"), ":skip\n:skip\n:skip\n").run();
    assert_eq!(ran.err, again.err);
}

#[test]
fn the_card_says_the_command_of_the_same_quiz() {
    for (options, command) in [
        ("--seed 7 -n 2", "cornet play twelve.toml -n 2 --seed 7"),
        (
            "--seed 0 --topic red --topic blue -n all",
            "cornet play twelve.toml -n all --topic red --topic blue --seed 0",
        ),
        ("--seed 9007199254740991 --no-shuffle", "cornet play twelve.toml --no-shuffle --seed 9007199254740991"),
        ("--seed 1 --question q03", "cornet play twelve.toml --question q03 --seed 1"),
    ] {
        let ran =
            cornet("play twelve.toml").args(options).file("twelve.toml", &twelve("en", 60)).stdin(":quit\n").run();
        let last = format!("The same questions for a friend: {command}");
        assert_eq!(ran.out.lines().last(), Some(last.as_str()));
    }
    let ran =
        cornet("play --seed 1").arg("a bank's.toml").file("a bank's.toml", &twelve("en", 60)).stdin(":quit\n").run();
    assert!(ran.out.contains(r"cornet play 'a bank'\''s.toml' --seed 1"), "{}", ran.out);
}

#[test]
fn so_many_questions_spread_over_the_topics() {
    for (options, count) in [("", 10), ("-n 3", 3), ("-n 1", 1), ("-n all", 12), ("-n 50", 12), ("--questions 4", 4)] {
        let ran = play(&format!("{options} --seed 3"), ":quit\n").run();
        assert_eq!(ids(&ran).len(), count, "{options}");
    }
    let ran = play("-n 6 --seed 3", ":quit\n").run();
    for topic in ["red", "green", "blue"] {
        let json = ran.json();
        let of_topic = json["questions"].as_array().unwrap().iter().filter(|question| question["topic"] == topic);
        assert_eq!(of_topic.count(), 2, "{topic}");
    }
}

#[test]
fn the_authors_order_is_kept_without_shuffling() {
    let ran = play("--no-shuffle -n all", ":quit\n").run();
    let expected: Vec<String> = (1..=12).map(|number| format!("q{number:02}")).collect();
    assert_eq!(ids(&ran), expected);
    ran.says(&["Question 1?", "A. w1", "B. x", "C. y", "D. none"]);
    // Pinned options stay last where the others are shuffled.
    let shuffled = play("-n all --seed 4", &":skip\n".repeat(12)).run();
    assert_eq!(shuffled.err.matches("D. none").count(), 12);
    assert_ne!(ids(&shuffled), expected);
    // An author may keep the order of the questions, and shuffles the options all the same.
    let kept = twelve("en", 60).replacen("pass", "shuffle = false\npass", 1);
    let ran =
        cornet("play k.toml -n all --seed 2 --format json").file("k.toml", &kept).stdin(&":skip\n".repeat(12)).run();
    assert_eq!(ids(&ran), expected);
    assert!(ran.err.contains("A. x"), "{}", ran.err);
}

#[test]
fn one_question_or_one_topic_can_be_asked_for() {
    let ran = play("--question q05", "a\n").run();
    assert_eq!(ids(&ran), ["q05"]);
    let ran = play("--topic green --no-shuffle", ":quit\n").run();
    assert_eq!(ids(&ran), ["q05", "q06", "q07", "q08"]);
    let ran = play("--topic green --topic red -n all --no-shuffle", ":quit\n").run();
    assert_eq!(ids(&ran).len(), 8);
}

#[test]
fn what_is_not_there_is_named_with_what_is() {
    play("--topic violet", "").run().is(2, "", "error: There is no topic “violet”.\nTopics: red, green, blue.\n");
    cornet("play start --question only-on-linkdin").run().is(
        2,
        "",
        "error: There is no question “only-on-linkdin”.\nDid you mean “only-on-linkedin”?\n",
    );
    play("--question q05 --topic red", "").run().exits(2);
    let ran = cornet("play relatoins").run();
    ran.exits(2);
    assert!(
        ran.err.starts_with("error: There is no quiz called “relatoins”.\nDid you mean “relations”? Quizzes: "),
        "{}",
        ran.err
    );
    for id in ["start", "relations", "platforms"] {
        assert_eq!(
            ran.err.matches(&id.to_string()).count(),
            if id == "relations" { 2 } else { 1 },
            "{id}: {}",
            ran.err
        );
    }
    let french = play("--lang fr --topic violet", "").run();
    french.is(2, "", "erreur~: Il n'y a pas de thème «~violet~».\nLes thèmes~: red, green, blue.\n");
}

#[test]
fn several_banks_are_mixed_and_their_pass_marks_weighed() {
    let other = "id = 'other'\ntitle = 'Autre'\nlanguage = 'fr'\npass = 90\n[[question]]\nid = 'z'\npoints = 4\nkind = 'true-false'\nprompt = 'Ainsi ?'\nanswer = true\n";
    let mixed = |options: &str| {
        cornet("play --no-shuffle --format json")
            .args(options)
            .file("twelve.toml", &twelve("en", 60))
            .file("other.toml", other)
    };
    let ran = mixed("twelve.toml other.toml -n all").stdin(":quit\n").run();
    let json = ran.json();
    assert_eq!(json["banks"], json!(["twelve", "other"]));
    assert_eq!(json["language"], Json::Null);
    assert_eq!(json["questions"].as_array().unwrap().len(), 13);
    assert_eq!(json["questions"][12]["bank"], "other");
    // 20 points at 60 per cent and 4 at 90.
    assert_eq!(json["score"]["pass"], json!(65.0));
    let ran = mixed("twelve.toml --question q01").stdin("a\n").run();
    assert_eq!((&ran.json()["language"], &ran.json()["score"]["pass"]), (&json!("en"), &json!(60.0)));
    // A bank that is named twice brings its questions once.
    let twice = mixed("twelve.toml twelve.toml -n all").stdin(":quit\n").run();
    assert_eq!(ids(&twice).len(), 12);
    let card =
        cornet("play twelve.toml other.toml").file("twelve.toml", &twelve("en", 60)).file("other.toml", other).run();
    assert_eq!(card.out.lines().next(), Some("Twelve + Autre"));
}

#[test]
fn passing_is_decided_by_the_exact_fraction() {
    let third = |pass: &str, lines: &str| {
        let item = "[[question]]\nkind = 'true-false'\nprompt = 'So?'\nanswer = true\n".repeat(3);
        let bank = format!("title = 'T'\nlanguage = 'en'\npass = {pass}\n{item}");
        cornet("play t.toml --format json").file("t.toml", &bank).stdin(lines).run().json()["score"]["passed"].clone()
    };
    assert_eq!(third("66", "a\na\nb\n"), true);
    assert_eq!(third("67", "a\na\nb\n"), false);
    assert_eq!(third("100", "a\na\na\n"), true);
    assert_eq!(third("0", "b\nb\nb\n"), true);
}

#[test]
fn a_folder_is_every_bank_below_it_and_of_twins_the_one_in_the_language() {
    let twin = |language: &str| {
        format!(
            "title = 'T {language}'\nlanguage = '{language}'\n[[question]]\nid = 'q'\nkind = 'true-false'\nprompt = '{language}?'\nanswer = true\n"
        )
    };
    let run = |name: &str, lang: &str| {
        cornet(&format!("play {name} --format json --lang {lang}"))
            .file("banks/fr/t.toml", &twin("fr-CA"))
            .file("banks/en/t.toml", &twin("en"))
            .file("banks/deep/er/u.toml", &twin("de"))
            .file("banks/notes.txt", "not a bank")
            .file("data/quizzes/fr/v.toml", &twin("fr"))
            .file("data/quizzes/en/v.toml", &twin("en"))
            .stdin(":quit\n")
            .run()
    };
    let languages = |ran: &Ran| {
        let text = ran.err.lines().filter(|line| ["fr?", "fr-CA?", "en?", "de?"].contains(line)).map(str::to_owned);
        text.collect::<Vec<_>>()
    };
    for (name, lang, language) in [
        // A file plays as itself, whatever the language; an id and a folder take the twin in the language.
        ("banks/fr/t.toml", "en", "fr-CA"),
        ("banks/en/t.toml", "fr", "en"),
        ("v", "en", "en"),
        ("v", "fr", "fr"),
        ("banks/fr", "en", "fr-CA"),
        ("start", "fr", "fr"),
        ("start", "en", "en"),
    ] {
        let ran = run(name, lang);
        assert_eq!(ran.json()["language"], language, "{name} {lang}: {}", ran.err);
    }
    let ran = run("./banks", "fr");
    assert_eq!(ran.json()["banks"], json!(["u", "t"]));
    assert_eq!(languages(&ran).len(), 1, "{}", ran.err);
    let same = cornet("play ./banks").file("banks/a/t.toml", &twin("en")).file("banks/b/t.toml", &twin("en")).run();
    same.is(2, "", "error: Two files are the bank “t”: ./banks/a/t.toml, ./banks/b/t.toml.\nGive one of them another id. Twins in two languages stand in folders side by side.\n");
    cornet("play ./empty").file("empty/notes.txt", "").run().exits(2);
}
