//! What is said at the end of a question and of a quiz, run by run, to the letter: remarks put together, the score held
//! against those like it, what was taken for what, and what to do next.

use super::builder::{Ran, cornet};

const SORTED: &str = "\
title = 'Stand'
language = 'en'
[[question]]
kind = 'classify'
prompt = 'Where does each belong?'
categories = ['ice cream', 'sorbet']
items = [
  ['gelato', 'ice cream', 'There is milk in it.'],
  ['lemon scoop', 'sorbet', 'It is fruit and water.'],
  ['kulfi', 'ice cream', 'There is milk in it.'],
  ['granita', 'sorbet'],
]
explanation = 'Milk makes the difference.'
[[question]]
kind = 'match'
prompt = 'Where does each come from?'
pairs = [['gelato', 'Italy', 'Think of Rome.'], ['kulfi', 'India'], ['granita', 'Sicily', 'Think of Rome.']]
explanation = 'Every country has its own.'
";

#[test]
fn what_is_said_of_several_items_is_said_once_after_the_verdict() {
    let play = |lang: &str, lines: &str| {
        let quiz = cornet(&format!("play bank.toml --no-shuffle --seed 1 --lang {lang}"));
        quiz.file("bank.toml", SORTED).stdin(lines).run()
    };
    let ran = play("en", "b\na\nb\na\na\na\na\n");
    let told = ran.exits(0).err.split_once("granita:\n").unwrap().1;
    assert_eq!(
        told,
        "\
Not yet.
gelato: you said “sorbet”; it is “ice cream”.
kulfi: you said “sorbet”; it is “ice cream”.
There is milk in it.
lemon scoop: you said “ice cream”; it is “sorbet”.
It is fruit and water.
granita: you said “ice cream”; it is “sorbet”.
Milk makes the difference.

Question 2 of 2
Where does each come from?
A. India
B. Sicily
C. Italy
Answer each with a letter from A to C.
gelato:
kulfi:
granita:
Partly.
gelato: you said “India”; it is “Italy”.
granita: you said “India”; it is “Sicily”.
Think of Rome.
Every country has its own.
"
    );
    let ran = play("fr", "a\nb\nb\nb\n:quit\n");
    let told = ran.exits(0).err.replace('\u{a0}', "~");
    let (_, told) = told.split_once("granita~:\n").unwrap();
    let (told, _) = told.split_once("\n\n").unwrap();
    assert_eq!(
        told,
        "\
En partie.
kulfi~: tu as dit «~sorbet~»~; c'est «~ice cream~».
There is milk in it.
Milk makes the difference."
    );
}

/// Three questions of two topics; the first option is right.
const BANK: &str = "\
id = 'ices'
title = 'Ices'
language = 'en'
[[question]]
id = 'cone'
kind = 'true-false'
topic = 'the shelf'
prompt = 'A cone is a biscuit.'
answer = true
[[question]]
id = 'tub'
kind = 'true-false'
topic = 'the shelf'
prompt = 'A tub is a box.'
answer = true
[[question]]
id = 'sorbet'
kind = 'true-false'
topic = 'recipes'
prompt = 'Sorbet is made of fruit.'
answer = true
";

fn then(ran: Ran, arguments: &str, lines: &str) -> Ran {
    ran.then(arguments).stdin(lines).run()
}

#[test]
fn only_like_is_compared_with_like() {
    let compared = |ran: &Ran| ran.out.lines().find(|line| line.starts_with("Before: ")).map(str::to_owned);
    let quiz = "play bank.toml -n all --no-shuffle";
    let ran = cornet(quiz).file("bank.toml", BANK).file("other.toml", &BANK.replace("'ices'", "'others'"));
    let mut ran = ran.stdin("a\na\nb\n").run();
    // With fewer questions, as an exam, with another bank beside it, as another student, cut off: another quiz.
    for (options, lines) in [
        ("play bank.toml -n 2 --no-shuffle", "a\na\n"),
        (&format!("{quiz} --exam"), "a\na\na\n\n"),
        ("play bank.toml other.toml -n 3 --no-shuffle", "a\na\na\n"),
        ("play other.toml -n all --no-shuffle", "a\na\na\n"),
        (&format!("{quiz} --learner Ann"), "a\na\na\n"),
        (quiz, "a\n:quit\n"),
    ] {
        ran = then(ran, options, lines);
        assert_eq!(compared(ran.exits(0)), None, "{options}");
    }
    let ran = then(ran, quiz, "a\na\na\n");
    assert_eq!(compared(&ran).as_deref(), Some("Before: 67%. 33 points more than last time, and your best score."));
    let ran = then(ran, &format!("{quiz} --exam"), "a\nb\nb\n\n");
    assert_eq!(compared(&ran).as_deref(), Some("Before: 100%. 67 points fewer than last time."));
}

#[test]
fn the_card_says_what_to_do_next() {
    let quiz = "-n all --no-shuffle --seed 1";
    // In the library it is called by its id; and by the same student.
    let ran = cornet("play ices").args(quiz).args("--learner Ann").file("data/quizzes/en/ices.toml", BANK);
    let ran = ran.stdin("a\na\nb\n").run();
    assert_eq!(
        ran.exits(0).out,
        "\
Ices
finished in …
2 out of 3 (67%), passed. Pass mark: 1.8.
the shelf: 2 of 2
recipes: 0 of 1
To go over again
3. Sorbet is made of fruit.
   True (you said: False)
To work on: recipes. cornet play ices --topic recipes --learner Ann
Next …: 1 question.
The same questions for a friend: cornet play ices -n all --no-shuffle --seed 1
"
    );
    let ran = then(ran, "play ices --topic recipes --learner Ann --lang fr --seed 1", "a\n");
    assert_eq!(
        ran.exits(0).out.replace('\u{a0}', "~"),
        "\
Ices
terminé en …
1 sur 1 (100~%), réussi. Il fallait 0,6.
recipes~: 1 sur 1
La suite …~: 1 question à réviser.
Les mêmes questions pour un ami~: cornet play ices --topic recipes --seed 1
"
    );
    // What is only a file has no name that would be found tomorrow; where all is well there is nothing to work on.
    let ran = cornet("play bank.toml").args(quiz).args("--lang fr").file("bank.toml", BANK);
    let ran = ran.stdin("a\na\nb\n").run();
    assert!(
        ran.out.contains("\n   Vrai (ta réponse\u{a0}: Faux)\nÀ travailler\u{a0}: recipes.\nLa suite "),
        "{}",
        ran.out
    );
    let ran = cornet("play bank.toml").args(quiz).file("bank.toml", BANK).stdin("a\na\na\n").run();
    assert!(!ran.out.contains("To work on"), "{}", ran.out);
}

/// Facts about which only this form is asked.
fn facts(form: &str) -> String {
    let category = |name: &str, items: &str| {
        format!("[[taxonomy.category]]\nname = '{name}'\nexplanation = 'So it is.'\nitems = [{items}]\n")
    };
    format!(
        "title = 'Facts'\nlanguage = 'en'\n[[taxonomy]]\nid = 'ices'\ntopic = 'ices'\nforms = ['{form}']\n\
         question = 'What is {{item}}?'\nodd = 'Which one is not like the others?'\n{}{}{}",
        category("an ice cream", "'gelato', 'kulfi', 'sundae'"),
        category("a sorbet", "'granita', 'lemon scoop', 'berry scoop'"),
        category("a biscuit", "'cone', 'wafer', 'waffle'"),
    )
}

#[test]
fn who_misses_the_odd_one_out_takes_it_for_one_of_the_rest() {
    let play = |form: &str| {
        let quiz = cornet("play facts.toml -n 4 --no-shuffle --seed 1").file("facts.toml", &facts(form));
        // The right option is the first one.
        let ran = quiz.stdin(&"b\n".repeat(4)).run();
        ran.exits(0);
        ran
    };
    let ran = play("question");
    assert!(ran.out.contains("” instead of “"), "{}", ran.out);
    let ran = then(ran, "progress facts.toml", "");
    assert!(ran.out.contains("\nWhat you take for something else\n"), "{}", ran.out);
    // On the card, which says what was answered, it is no answer.
    let ran = play("odd");
    assert!(!ran.out.contains("instead of"), "{}", ran.out);
    let ran = then(ran, "progress facts.toml", "");
    assert_eq!(
        ran.exits(0).out,
        "\
Your progress
Your score
0%
By topic, by your last answer to each question
ices: 0 of 5
One sort may count for several questions: these numbers are not those of a score.
What you would still know, without a review
today: 100%
in 7 days: 58%
in 30 days: 47%
An estimate, over 5 questions or facts seen so far. What you read today counts as known today.
Missed most
2 of 2: berry scoop: a sorbet
2 of 2: cone: a biscuit
2 of 2: gelato: an ice cream
1 of 1: wafer: a biscuit
1 of 1: sundae: an ice cream
What you take for something else
You take “a biscuit” for “a sorbet”: 1 of 2.
You take “a biscuit” for “an ice cream”: 1 of 2.
You take “an ice cream” for “a biscuit”: 1 of 2.
You take “an ice cream” for “a sorbet”: 1 of 2.
Next …: 5 questions.
"
    );
}

#[test]
fn certainty_is_summed_up_beside_the_score() {
    let play = |lang: &str| {
        let quiz =
            cornet(&format!("play bank.toml -n all --no-shuffle --seed 1 --certainty --no-history --lang {lang}"));
        quiz.file("bank.toml", BANK).stdin("a\n1\nb\n1\nb\n2\n").run()
    };
    let said = |ran: &Ran| {
        let (_, said) = ran.exits(0).out.split_once("3. Sorbet is made of fruit.\n").unwrap();
        said.lines().skip(1).take(3).collect::<Vec<_>>().join("\n").replace('\u{a0}', "~")
    };
    assert_eq!(
        said(&play("fr")),
        "Avec la certitude~: −1 sur 9 points.\nNiveau 1 (pas sûr)~: 1 juste sur 2.\nNiveau 2 (assez sûr)~: 0 juste sur 1."
    );
    assert_eq!(
        said(&play("en")),
        "With certainty: −1 of 9 points.\nLevel 1 (not sure): 1 of 2 right.\nLevel 2 (fairly sure): 0 of 1 right."
    );
}
