//! Questions made of facts, as a student and a teacher meet them.

use rusqlite::Connection;
use serde_json::Value as Json;

use super::builder::{Ran, cornet};

/// Three categories; the author gives the sentences, and says how hard some items are.
const BANK: &str = r#"
title    = "Animals"
language = "en"

[[question]]
id     = "whale"
kind   = "true-false"
prompt = "A whale lays eggs."
answer = false
topic  = "whales"

[[taxonomy]]
id        = "animals"
topic     = "classes"
question  = "Which class does {item} belong to?"
statement = "{Item} is {category}."

  [[taxonomy.category]]
  name        = "mammal"
  article     = "a"
  explanation = "A mammal feeds its young with milk."
  items       = ["the cat", "the cow", { text = "the whale", difficulty = "hard" }, { text = "the bat", difficulty = "hard" }]

  [[taxonomy.category]]
  name        = "bird"
  article     = "a"
  explanation = "A bird has feathers."
  items       = ["the crow", "the gull", { text = "the owl", difficulty = "easy" }, { text = "the wren", difficulty = "easy" }]

  [[taxonomy.category]]
  name        = "insect"
  article     = "an"
  explanation = "An insect has six legs."
  items       = ["the ant", "the bee", { text = "the fly", difficulty = "easy" }, { text = "the moth", difficulty = "hard" }]
"#;

fn play(options: &str, lines: &str) -> Ran {
    cornet(&format!("play animals.toml {options}")).file("animals.toml", BANK).stdin(lines).run()
}

fn ids(json: &Json) -> Vec<String> {
    json["questions"].as_array().unwrap().iter().map(|question| question["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_question_is_made_again_by_its_id() {
    let ran = play("--question animals/question/whale/bird.insect --format json --no-shuffle", "b\n");
    let questions = &ran.exits(0).json()["questions"];
    assert_eq!(questions.as_array().unwrap().len(), 1);
    let question = &questions[0];
    assert_eq!(question["id"], "animals/question/whale/bird.insect");
    assert_eq!((&question["topic"], &question["kind"]), (&"classes".into(), &"choice".into()));
    assert_eq!((&question["response"], &question["solution"]), (&Json::from(["bird"]), &Json::from(["mammal"])));
    ran.says(&[
        "Which class does the whale belong to?",
        "A. mammal",
        "B. bird",
        "C. insect",
        "Not yet.",
        "You answered: bird",
        "The right answer: mammal",
        "A bird has feathers.",
        "A mammal feeds its young with milk.",
    ]);
}

#[test]
fn an_id_that_makes_nothing_is_refused() {
    for id in ["animals/question/whale", "animals/false/whale/mammal", "animals/true/shark"] {
        let ran = play(&format!("--question {id}"), "");
        assert!(ran.exits(2).err.contains(&format!("“{id}”")), "{}", ran.err);
    }
}

#[test]
fn the_same_seed_gives_the_same_quiz_whatever_the_history_says() {
    let all_wrong = "c\n".repeat(200);
    let first = play("--seed 7 -n 12 --format json", &all_wrong);
    let again = first.json();
    let second = first.then("play animals.toml --seed 7 -n 12 --format json").stdin(&"a\n".repeat(200)).run();
    assert_eq!(ids(&again), ids(&second.json()));
    assert!(ids(&again).iter().any(|id| id.starts_with("animals/")));
}

#[test]
fn a_topic_of_facts_can_be_asked_for_alone() {
    let ran = play("--topic classes -n 4 --format json", &"a\n".repeat(60));
    assert!(ids(&ran.json()).iter().all(|id| id.starts_with("animals/")));
    let ran = play("--topic whales -n 4 --format json", "b\n");
    assert_eq!(ids(&ran.exits(0).json()), ["whale"]);
    assert!(play("--topic fish", "").exits(2).err.contains("classes"));
}

#[test]
fn a_list_counts_each_fact_as_a_question() {
    let ran = cornet("list --format json").file("data/quizzes/animals.toml", BANK).run();
    let banks = ran.exits(0).json()["banks"].clone();
    let row = banks.as_array().unwrap().iter().find(|bank| bank["id"] == "animals").unwrap();
    assert_eq!((&row["questions"], &row["topics"]), (&13.into(), &Json::from(["whales", "classes"])));
}

#[test]
fn what_was_made_is_resumed_as_it_was_left() {
    // Without a seed the questions to come change as the student succeeds; what was put stays.
    for answer in ["a\n", "b\n"] {
        let first = play("-n 8 --format json", &answer.repeat(9));
        let left = first.exits(3).json();
        let seen = left["questions"].as_array().unwrap().iter().take_while(|question| !question["response"].is_null());
        let seen = seen.count();
        let resumed = first.then("resume --format json").stdin(&"a\n".repeat(200)).run();
        let json = resumed.exits(0).json();
        assert_eq!(ids(&json), ids(&left), "the same questions, in the same order");
        for at in 0..seen {
            assert_eq!(json["questions"][at]["response"], left["questions"][at]["response"]);
        }
        assert_eq!(json["finished"], true);
    }
}

#[test]
fn one_wrong_item_of_a_sort_brings_back_that_fact_alone() {
    let ran = play("--question animals/sort/cat.cow.crow.gull --no-shuffle", "a\na\na\nb\n");
    ran.exits(0);
    let connection = Connection::open(ran.path("data/history.sqlite")).unwrap();
    let mut query =
        connection.prepare("SELECT subject, fraction_n, expected, given FROM evidence ORDER BY subject").unwrap();
    let row = |row: &rusqlite::Row<'_>| {
        Ok(format!(
            "{} {} {} {}",
            row.get::<_, String>(0)?,
            row.get::<_, i64>(1)?,
            row.get::<_, String>(2)?,
            row.get::<_, String>(3)?
        ))
    };
    let rows: Vec<String> = query.query_map([], row).unwrap().map(Result::unwrap).collect();
    let wrong: Vec<&String> = rows.iter().filter(|row| row.contains(" 0 ")).collect();
    assert_eq!((rows.len(), wrong.len()), (4, 1), "{rows:?}");
    assert!(rows.iter().all(|row| row.starts_with("fact:animals/")), "{rows:?}");
    let lapses: i64 = connection.query_row("SELECT count(DISTINCT due) FROM memory", [], |row| row.get(0)).unwrap();
    assert_eq!(lapses, 2, "the fact that was wrong is due at another time than the others");
}

#[test]
fn confusions_of_all_forms_are_one_table() {
    let ran = play("--question animals/question/whale/bird.insect --no-shuffle", "b\n");
    let ran = ran.then("play animals.toml --question animals/false/bat/bird --no-shuffle").stdin("a\n").run();
    let ran = ran.then("progress animals.toml --format json").run();
    let json = ran.exits(0).json();
    let text = json.to_string();
    assert!(text.contains("\"expected\":\"mammal\"") && text.contains("\"given\":\"bird\""), "{text}");
}
