//! What goes to which stream, in which language and colour, and what the process ends with.

use serde_json::json;

use super::builder::{Cornet, cornet};

const BANK: &str = "\
id = 'two'
title = 'Two'
language = 'en'
[[question]]
kind = 'true-false'
prompt = 'First?'
answer = true
[[question]]
kind = 'classify'
prompt = 'Second?'
categories = ['p', 'q']
items = [['x', 'p'], ['y', 'q']]
";

fn with_bank(arguments: &str, lines: &str) -> Cornet {
    cornet(arguments).file("two.toml", BANK).stdin(lines)
}

#[test]
fn the_result_alone_goes_to_standard_output() {
    let text = with_bank("play two.toml --no-shuffle --seed 1", "a\na\nb\n").run();
    let json = with_bank("play two.toml --no-shuffle --seed 1 --format json", "a\na\nb\n").run();
    assert_eq!(text.err, json.err);
    assert_eq!(
        json.json(),
        json!({
            "attempt": null, "banks": ["two"], "language": "en", "seed": 1, "started": null, "mode": "practice",
            "finished": true,
            "questions": [
                {"bank": "two", "id": null, "kind": "true-false", "topic": null, "objective": null, "response": [true],
                 "solution": [true], "outcome": "right", "mark": 1.0, "points": 1.0, "hint": false, "certainty": null,
                 "seconds": null},
                {"bank": "two", "id": null, "kind": "classify", "topic": null, "objective": null,
                 "response": [["x", "p"], ["y", "q"]], "solution": [["x", "p"], ["y", "q"]], "outcome": "right",
                 "mark": 1.0, "points": 1.0, "hint": false, "certainty": null, "seconds": null},
            ],
            "score": {"points": 2.0, "out_of": 2.0, "percent": 100.0, "pass": 60.0, "passed": true},
            "certainty": null,
        })
    );
    text.is(
        0,
        "\
Two
finished in …
2 out of 2 (100%), passed. Pass mark: 1.2.
Next …: 2 questions.
The same questions for a friend: cornet play two.toml --no-shuffle --seed 1
",
        &json.err,
    );
}

#[test]
fn the_input_that_ends_early_is_exit_3_and_what_was_answered_is_reported() {
    let ran = with_bank("play two.toml --no-shuffle --seed 1", "a\na\n").run();
    ran.exits(3);
    assert_eq!(
        ran.out,
        "\
Two
1 out of 2 (50%) so far. Pass mark: 1.2.
The quiz ended early: 1 of 2 questions answered, 1 still to come.
To go on with it: cornet resume
Next …: 1 question.
The same questions for a friend: cornet play two.toml --no-shuffle --seed 1
"
    );
    // A failed quiz and a quit are done all the same.
    with_bank("play two.toml --no-shuffle", "b\nb\na\n").run().exits(0);
    with_bank("play two.toml --no-shuffle", ":quit\n").run().exits(0);
}

#[test]
fn a_signal_ends_the_quiz_and_the_result_is_written_all_the_same() {
    for (signal, code) in [("INT", 130), ("TERM", 143), ("HUP", 129)] {
        for (text, lines, answered) in [("Question 1 of 2", "", 0), ("Question 2 of 2", "a\n", 1), ("y:", "a\na\n", 1)]
        {
            let ran = with_bank("play two.toml --no-shuffle --format json", lines).interrupt_at(text, signal);
            ran.exits(code);
            let json = ran.json();
            assert_eq!(json["finished"], false);
            assert_eq!(json["score"]["points"], json!(f64::from(answered)), "{signal} {text}");
            // The object cannot say it to who reads the screen; what was not begun is not gone on with.
            let said = ran.err.ends_with("To go on with it: cornet resume\n");
            assert_eq!(said, answered > 0, "{signal} {text}: {}", ran.err);
        }
        let card = with_bank("play two.toml --no-shuffle", "a\n").interrupt_at("Question 2 of 2", signal);
        let said =
            "The quiz ended early: 1 of 2 questions answered, 1 still to come.\nTo go on with it: cornet resume\n";
        assert!(card.exits(code).out.contains(said), "{}", card.out);
        assert!(!card.err.contains("To go on with it"), "{}", card.err);
    }
    for (options, lines, text) in
        [("--exam", "a\na\na\n", "An empty line hands in."), ("--certainty", "a\n", "How sure are you?")]
    {
        let ran = with_bank(&format!("play two.toml --no-shuffle --format json {options}"), lines);
        let ran = ran.interrupt_at(text, "INT");
        assert_eq!(ran.exits(130).json()["questions"][0]["outcome"], "right", "{options}");
    }
    cornet("--ui plain").interrupt_at("Type the number", "INT").exits(130);
}

#[test]
fn a_signal_gets_through_while_lines_pour_in() {
    with_bank("play two.toml --format json", "z\n").interrupt_while_typing_on("TERM").exits(143).json();
}

#[test]
fn a_closed_output_is_no_error() {
    for arguments in ["list", "man", "--help", "completions bash", "show start --key"] {
        let ran = cornet(arguments).run_with_closed_output();
        assert_eq!(ran.exits(0).err, "", "{arguments}");
    }
    with_bank("play two.toml", "a\na\nb\n").run_with_closed_output().exits(0);
    with_bank("play two.toml --format json", "a\n").run_with_closed_output().exits(0);
}

#[test]
fn nothing_is_asked_where_nothing_may_be() {
    for (arguments, what) in [
        (
            "--no-input",
            "error: Which quiz has to be asked, and --no-input forbids asking.\nLeave out --no-input, or name a command: cornet --help.\n",
        ),
        (
            "play --no-input",
            "error: Which quiz has to be asked, and --no-input forbids asking.\nLeave out --no-input, or name a command: cornet --help.\n",
        ),
        (
            "play start --no-input",
            "error: A quiz needs answers, and --no-input forbids asking.\nLeave out --no-input.\n",
        ),
        (
            "play start --ui rich",
            "error: The rich screen needs a terminal for input and for errors, of at least 20 columns and 8 rows.\nLeave out --ui rich, or use --ui plain.\n",
        ),
        (
            "--ui rich",
            "error: The rich screen needs a terminal for input and for errors, of at least 20 columns and 8 rows.\nLeave out --ui rich, or use --ui plain.\n",
        ),
    ] {
        cornet(arguments).run().is(2, "", what);
    }
    cornet("list --no-input").run().exits(0);
}

#[test]
fn without_a_terminal_a_quiz_has_to_be_named() {
    let help = cornet("--help").run();
    let bare = cornet("").run();
    assert_eq!((bare.code, &bare.out, bare.err.as_str()), (Some(2), &help.out, ""));
    let ran = cornet("play").run();
    ran.exits(2);
    for id in ["start", "relations", "platforms"] {
        assert!(ran.err.contains(id), "{}", ran.err);
    }
}

#[test]
fn the_plain_menu_is_a_numbered_list() {
    for (ui, accessible) in [("--ui plain", ""), ("", "1"), ("", "yes")] {
        let ran = cornet(ui).env("ACCESSIBLE", accessible).stdin("nothing\n\n0\n1\n:quit\n:quit\n").run();
        ran.exits(0).says(&[
            "Cornet",
            "Type the number or the name of a quiz, or :quit.",
            "Type the number or the name of a quiz, or :quit.",
            "Question 1 of 5",
            "Cornet",
        ]);
        assert!(ran.err.contains("\n1. First steps, 5 questions, "), "{}", ran.err);
        assert!(ran.out.starts_with("First steps\n"), "{}", ran.out);
    }
    for accessible in ["", "0", "no", "false"] {
        cornet("").env("ACCESSIBLE", accessible).run().exits(2);
    }
    // A quiz is picked by its id or its title too; the input that ends at the menu leaves no quiz unfinished.
    cornet("--ui plain").stdin("relations\n:quit\n").run().exits(0).says(&["Question 1 of 10"]);
    cornet("play --ui plain").stdin("FIRST STEPS\n").run().exits(3).says(&["Question 1 of 5"]);
}

#[test]
fn the_language_is_that_of_the_option_else_of_the_variable_else_of_the_system() {
    for (option, variable, locale, title) in [
        ("--lang fr", "en", "en_GB.UTF-8", "Pour commencer"),
        ("--lang=en", "fr", "fr_CA.UTF-8", "First steps"),
        ("", "fr", "en_GB.UTF-8", "Pour commencer"),
        ("", "fr-CA", "", "Pour commencer"),
        ("", "", "fr_CA.UTF-8", "Pour commencer"),
        ("", "xx", "fr_CA.UTF-8", "Pour commencer"),
        ("", "", "de_DE.UTF-8", "First steps"),
        ("", "", "C", "First steps"),
        ("", "", "", "First steps"),
    ] {
        let run = cornet("play start").args(option).env("CORNET_LANG", variable).env("LC_ALL", locale).run();
        let first = run.out.lines().next();
        assert_eq!(first, Some(title), "{option:?} {variable:?} {locale:?}: {}", run.err);
    }
}

#[test]
fn the_help_speaks_french_too() {
    let help = cornet("--help --lang fr").run();
    help.exits(0);
    for text in ["Usage\u{a0}: cornet", "Commandes\u{a0}:", "Options\u{a0}:", "Joue un quiz"] {
        assert!(help.out.contains(text), "{text:?}:\n{}", help.out);
    }
    for english in ["Usage:", "Commands", "COMMAND]", "Print", "Arguments:"] {
        assert!(!help.out.contains(english), "{english:?}:\n{}", help.out);
    }
    for command in ["list", "play", "show", "add", "remove", "completions", "man"] {
        for (lang, usage) in [("fr", "Usage\u{a0}: cornet "), ("en", "Usage: cornet ")] {
            let help = cornet(&format!("{command} --help --lang {lang}")).run();
            assert!(help.exits(0).out.contains(&format!("{usage}{command}")), "{}", help.out);
        }
    }
    assert!(cornet("--version").run().out.starts_with("cornet 0."));
}

#[test]
fn wrong_usage_is_told_in_the_language_of_the_interface() {
    for (arguments, en, fr) in [
        ("plya", "There is no command “plya”. Did you mean “play”?", "Il n'y a pas de commande «~plya~»"),
        ("play --sed 1", "There is no option “--sed”. Did you mean “--seed”?", "Il n'y a pas d'option «~--sed~»"),
        ("play --exam --practice", "--exam cannot go with --practice.", "--exam"),
        ("play --seed -1", "", ""),
        ("play --seed 9007199254740992", "", ""),
        ("play --seed x", "", ""),
        ("play -n 0", "", ""),
        ("play -n some", "", ""),
        ("play --time-limit 10", "", ""),
        ("play --format xml", "", ""),
        ("--color blue", "", ""),
        ("--ui tty", "", ""),
        ("list extra", "“extra” is one word too many.", "«~extra~»"),
        ("show", "", ""),
        ("add", "", ""),
        ("completions tcsh", "", ""),
    ] {
        for (lang, word, said) in [("en", "error: ", en), ("fr", "erreur~: ", fr)] {
            let ran = cornet(arguments).env("CORNET_LANG", lang).run();
            let err = ran.err.replace('\u{a0}', "~");
            assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{arguments}: {err}");
            assert!(err.starts_with(word) && err.contains(said), "{arguments} in {lang}:\n{err}");
            let help = if lang == "en" { "“cornet --help” says what there is." } else { "cornet --help" };
            assert!(err.lines().last().is_some_and(|line| line.contains(help)), "{err}");
            let english = ["unexpected", "required", "invalid", "For more", "possible", "tip:"];
            let foreign = english.into_iter().find(|word| lang == "fr" && err.contains(word));
            assert_eq!(foreign, None, "{arguments}:\n{err}");
        }
    }
}

#[test]
fn colour_is_never_in_a_pipe_unless_asked_for() {
    let list =
        |options: &str, no_color: &str| cornet(&format!("show start {options}")).env("NO_COLOR", no_color).run().out;
    assert!(!list("", "").contains('\u{1b}'));
    assert!(!list("--color auto", "").contains('\u{1b}'));
    assert!(!list("--color never", "").contains('\u{1b}'));
    assert!(list("--color always", "").contains('\u{1b}'));
    // The option wins over the variable.
    assert!(list("--color always", "1").contains('\u{1b}'));
}

#[test]
fn nothing_but_text_reaches_the_plain_screen() {
    let ran = with_bank("play two.toml --color always --no-shuffle", "b\nb\na\n").run();
    assert!(!ran.err.contains('\u{1b}'), "{}", ran.err);
}
