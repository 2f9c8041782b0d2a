//! What a line may be: every way of answering, and every way of not answering, which is told why and asked again.

use serde_json::{Value as Json, json};

use super::builder::{Cornet, Ran, cornet};

/// One question, alone in a bank, and the lines typed.
fn question(language: &str, question: &str, options: &str, lines: &str) -> Cornet {
    let bank = format!("title = 'Bank'\nlanguage = '{language}'\n[[question]]\n{question}\n");
    cornet(&format!("play bank.toml --no-shuffle --seed 1 --format json {options}"))
        .file("bank.toml", &bank)
        .stdin(lines)
}

fn play(text: &str, lines: &str) -> Ran {
    question("en", text, "", lines).run()
}

#[track_caller]
fn comes_to(ran: &Ran, outcome: &str, response: &Json) {
    let json = ran.json();
    let found = &json["questions"][0];
    assert_eq!((&found["outcome"], &found["response"]), (&json!(outcome), response), "{}", ran.err);
}

const CHOICE: &str = "kind = 'choice'\nprompt = 'Which?'\nanswer = 'x'\noptions = ['w', 'x', 'y', 'z']";
const MANY: &str = "kind = 'multiple-response'\nprompt = 'Which?'\nanswers = ['x', 'z']\noptions = ['x', 'y', 'z']";
const ORDER: &str = "kind = 'order'\nprompt = 'In order.'\nsequence = ['x', 'y', 'z']";
const TRUTH: &str = "kind = 'true-false'\nprompt = 'So?'\nanswer = true";
const SHORT: &str = "kind = 'short'\nprompt = 'What?'\nanswer = 'network'";
const GAPS: &str = "kind = 'fill'\ntext = 'A [network] and a [channel].'";
const LIST: &str = "kind = 'fill'\ntext = 'A [Network] on a [Network] in a [channel].'\nwords = ['décor']";
const SORT: &str =
    "kind = 'classify'\nprompt = 'Sort.'\ncategories = ['p', 'q']\nitems = [['one', 'p'], ['two', 'q'], ['six', 'p']]";
const OPEN: &str = "kind = 'open'\nprompt = 'Why?'\nanswer = 'Because.'\ncriteria = ['says why', 'is short']";

#[test]
fn every_way_of_giving_an_answer_is_taken() {
    let several = [json!(["x", "z"])];
    for (text, lines, response) in [
        (CHOICE, vec!["b", "B", " b ", "2", "b\r"], &json!(["x"])),
        (MANY, vec!["A C", "a,c", "1 3", "ac", "CA", "a;3", " c , a ", "a a c"], &several[0]),
        (TRUTH, vec!["a", "1", "true", "True", "VRAI", "vrai"], &json!([true])),
        (TRUTH, vec!["b", "2", "false", "Faux", "FALSE"], &json!([false])),
        (SHORT, vec![" network\t"], &json!(["network"])),
        (
            LIST,
            vec!["a\nA\nb", "network\n1\nChannel", "Network\nnetwork\n2"],
            &json!(["Network", "Network", "channel"]),
        ),
        (
            SORT,
            vec!["a\nb\na", "1\n2\n1", "B\n:back\na\nb\na", "a\na\n:back\n:back\na\nb\na"],
            &json!([["one", "p"], ["two", "q"], ["six", "p"]]),
        ),
        (OPEN, vec!["x\n\n\n", "  x \n\n2\n", "x\n\nab"], &json!(["x"])),
        (OPEN, vec!["x\n y\n\nb\n"], &json!(["x\ny"])),
        (SHORT, vec!["::x"], &json!([":x"])),
        (SHORT, vec!["::hint"], &json!([":hint"])),
        (SHORT, vec![":::x"], &json!(["::x"])),
    ] {
        for line in lines {
            let ran = play(text, &format!("{line}\n"));
            assert_eq!(ran.json()["questions"][0]["response"], *response, "{line:?}\n{}", ran.err);
            ran.exits(0);
        }
    }
}

#[test]
fn a_line_that_is_no_answer_is_told_why_and_asked_again() {
    let empty = "That line is empty. Answer, or type :skip to pass.";
    let unknown = "“:zut” is not a command. Type :help for the list, or ::zut for the text itself.";
    for (text, line, why, then) in [
        (CHOICE, "", empty, "b"),
        (CHOICE, "   ", empty, "b"),
        (CHOICE, "e", "“e” is not a letter from A to D.", "b"),
        (CHOICE, "0", "“0” is not a letter from A to D.", "b"),
        (CHOICE, "5", "“5” is not a letter from A to D.", "b"),
        // The text of an option is not an answer.
        (CHOICE, "x", "“x” is not a letter from A to D.", "b"),
        (CHOICE, "a b", "Only one answer, please.", "b"),
        (CHOICE, ":zut", unknown, "b"),
        (MANY, "", empty, "ac"),
        (MANY, ",;", empty, "ac"),
        (MANY, "a d", "“d” is not a letter from A to C.", "ac"),
        (MANY, "acd", "“acd” is not a letter from A to C.", "ac"),
        (MANY, "13", "“13” is not a letter from A to C.", "ac"),
        (ORDER, "ab", "Name each letter once, in order. Missing: C.", ":skip"),
        (ORDER, "a b c a", "A is there twice. Name each letter once.", ":skip"),
        (ORDER, "", empty, ":skip"),
        (TRUTH, "yes", "“yes” is neither A nor B.", "a"),
        (TRUTH, "ab", "Only one answer, please.", "a"),
        (SHORT, "", empty, "network"),
        (SHORT, ":zut", unknown, "network"),
        (GAPS, "", empty, "network\nchannel"),
        (LIST, "word", "“word” is neither in the list nor a letter of it.", "a\na\nb"),
        (LIST, "", empty, "a\na\nb"),
        (SORT, "c", "“c” is neither A nor B.", "a\nb\na"),
        (SORT, "ab", "Only one answer, please.", "a\nb\na"),
        (SORT, "", empty, "a\nb\na"),
        (OPEN, "", empty, "x\n\n\n"),
    ] {
        let ran = play(text, &format!("{line}\n{then}\n"));
        ran.exits(0).says(&[why]);
        let outcome = if then == ":skip" { "skipped" } else { "right" };
        let outcome = if text == OPEN { "ungraded" } else { outcome };
        assert_eq!(ran.json()["questions"][0]["outcome"], outcome, "{line:?}\n{}", ran.err);
    }
}

#[test]
fn numbers_are_read_as_the_language_of_the_bank_writes_them() {
    let number = |language: &str, line: &str| {
        let text = "kind = 'number'\nprompt = 'How many?'\nanswer = 1000\nunit = 'characters'";
        question(language, text, "", &format!("{line}\n:quit\n")).run()
    };
    for (line, en, fr) in [
        ("1000", json!(1000), json!(1000)),
        ("1 000", json!(1000), json!(1000)),
        ("1\u{a0}000", json!(1000), json!(1000)),
        ("1\u{202f}000", json!(1000), json!(1000)),
        ("1\u{2009}000 characters", json!(1000), json!(1000)),
        ("1,000", json!(1000), json!(1)),
        ("1,000.5", json!(1000.5), Json::Null),
        ("1 000,5", json!(1000.5), json!(1000.5)),
        ("0,5", json!(0.5), json!(0.5)),
        ("0.5", json!(0.5), json!(0.5)),
        (".5", json!(0.5), json!(0.5)),
        ("-3", json!(-3), json!(-3)),
        ("\u{2212}3", json!(-3), json!(-3)),
        ("+3", json!(3), json!(3)),
        ("1 CHARACTER", json!(1), json!(1)),
        ("10 00", Json::Null, Json::Null),
        ("1,00,0", Json::Null, Json::Null),
        ("a thousand", Json::Null, Json::Null),
        ("1000 %", Json::Null, Json::Null),
        ("1e3", Json::Null, Json::Null),
        ("1234567890123456", Json::Null, Json::Null),
    ] {
        for (language, expected) in [("en", en), ("fr", fr.clone()), ("fr-CA", fr.clone())] {
            let ran = number(language, line);
            let response = ran.json()["questions"][0]["response"].clone();
            assert_eq!(response, expected, "{line:?} in {language}\n{}", ran.err);
        }
    }
}

#[test]
fn a_number_that_is_none_is_told_why() {
    let unit = "kind = 'number'\nprompt = 'How many?'\nanswer = 3\nunit = '%'";
    let bare = "kind = 'number'\nprompt = 'How many?'\nanswer = 3";
    for (text, line, why) in [
        (unit, "3 kg", "The answer is wanted in this unit: %. The number alone will do."),
        (bare, "3 kg", "The number alone will do, without a unit."),
        (bare, "three", "That is not a number. Write it in digits, such as 12 or 0.5."),
        (bare, "1234567890123456", "That number is too long: at most 15 digits."),
    ] {
        play(text, &format!("{line}\n3\n")).exits(0).says(&[why, "Yes."]);
    }
}

const ALMOST: &str = "Almost: a letter or two are off. Try once more.";

#[test]
fn a_near_miss_gets_one_more_line_in_practice() {
    for (text, lines, code, outcome, response) in [
        (SHORT, "netwrok\nnetwork\n", 0, "right", json!(["network"])),
        (SHORT, "netwrok\nnetwrok\n", 0, "wrong", json!(["netwrok"])),
        (SHORT, "netwrok\nnetwark\n", 0, "wrong", json!(["netwark"])),
        (SHORT, "netwrok\n\nnetwork\n", 0, "right", json!(["network"])),
        (SHORT, "netwrok\n:hint\nnetwork\n", 0, "right", json!(["network"])),
        (SHORT, "netwrok\n:skip\n", 0, "skipped", Json::Null),
        // The input ends at the second line: what stood is an answer, and wrong.
        (SHORT, "netwrok\n", 3, "wrong", json!(["netwrok"])),
        (SHORT, "netwrok\n:quit\n", 0, "wrong", json!(["netwrok"])),
        (GAPS, "netwrok\nnetwork\nchanel\nchannel\n", 0, "right", json!(["network", "channel"])),
        (GAPS, "network\nchanel\n", 3, "partial", json!(["network", "chanel"])),
        // A gap that is not the last: the question is cut off half-way.
        (GAPS, "netwrok\n", 3, "skipped", Json::Null),
    ] {
        let ran = play(text, lines);
        ran.says(&[ALMOST]);
        comes_to(&ran, outcome, &response);
        ran.exits(code);
    }
}

#[test]
fn a_near_miss_is_wrong_and_unnamed_in_an_exam() {
    let ran = question("en", SHORT, "--exam", "netwrok\n\n").run();
    ran.exits(0).never_says(ALMOST);
    comes_to(&ran, "wrong", &json!(["netwrok"]));
}

#[test]
fn a_word_of_a_list_is_never_nearly_right() {
    let ran = play(LIST, "netwrok\na\na\nb\n");
    ran.exits(0).never_says(ALMOST).says(&["“netwrok” is neither in the list nor a letter of it.", "Yes."]);
}

#[test]
fn a_question_cut_off_half_way_is_skipped() {
    for (text, lines) in [(SORT, "a\nb\n"), (GAPS, "network\n"), (OPEN, "x\n")] {
        for (end, code) in [("", 3), (":quit\n", 0)] {
            let ran = play(text, &format!("{lines}{end}"));
            ran.exits(code);
            comes_to(&ran, "skipped", &Json::Null);
        }
    }
}

#[test]
fn skipping_leaves_the_whole_question() {
    for (text, lines) in
        [(SORT, "a\nb\n:skip\n"), (GAPS, "network\n:passer\n"), (OPEN, "x\n:skip\n"), (CHOICE, ":PASSER\n")]
    {
        let ran = play(text, lines);
        ran.exits(0).says(&["Question skipped."]);
        comes_to(&ran, "skipped", &Json::Null);
    }
}

#[test]
fn free_writing_sees_its_model_and_criteria_in_practice_alone() {
    let practice = play(OPEN, "x\n\nab\n");
    practice.exits(0).says(&["A model answer", "Because.", "A. says why", "B. is short"]);
    let exam = question("en", OPEN, "--exam", "x\n\n\n").run();
    exam.exits(0).never_says("A model answer").never_says("A. says why").never_says("Because.");
    comes_to(&exam, "ungraded", &json!(["x"]));
    let score = &exam.json()["score"];
    assert_eq!((&score["percent"], &score["passed"]), (&Json::Null, &Json::Null));
}

#[test]
fn criteria_are_read_as_several_letters() {
    let ran = play(OPEN, "x\n\nc\n:zut\nb\n");
    ran.exits(0).says(&["“c” is neither A nor B."]);
    comes_to(&ran, "ungraded", &json!(["x"]));
}

#[test]
fn the_commands_of_both_languages_are_understood() {
    let hinted = format!("{CHOICE}\nhint = 'The third last.'");
    for (hint, help) in [(":hint", ":help"), (":indice", ":aide"), (" :Hint ", ":HELP")] {
        let ran = play(&hinted, &format!("{hint}\n{help}\nb\n"));
        ran.exits(0).says(&[
            "Hint: The third last.",
            ":hint shows a hint.",
            ":quit ends the quiz; your answers count.",
            "Yes.",
        ]);
        assert_eq!(ran.json()["questions"][0]["hint"], true);
    }
    let ran = play(CHOICE, ":indice\n:quitter\n");
    ran.exits(0).says(&["This question has no hint."]);
    assert_eq!(ran.json()["questions"][0]["hint"], false);
}
