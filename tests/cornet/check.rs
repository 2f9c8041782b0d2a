//! `cornet check`: everything that is wrong with banks, in one run, for people, editors and programs.

use serde_json::json;

use super::builder::{Cornet, cornet};

/// A question that nothing can be said against.
fn sound(id: &str) -> String {
    format!(
        "[[question]]\nid = '{id}'\nkind = 'number'\nprompt = 'How many planets go round {id}?'\nanswer = 8\ntopic = 'sky'\nexplanation = 'Eight, from Mercury to Neptune.'\n"
    )
}

/// A bank of one question.
const SKY: &str = "title = 'Sky'\nlanguage = 'en'\n[[question]]\nid = 'sun'\nkind = 'short'\nprompt = 'What is our star called?'\nanswer = 'the Sun'\nexplanation = 'The Sun is a star.'\ntopic = 'sky'\n";

fn bank(questions: &str) -> String {
    format!("title = 'Sky'\nlanguage = 'en'\n{questions}")
}

/// Two errors, and a warning between them.
fn faulty() -> String {
    bank(&format!(
        "pass = 101\n[[question]]\nid = 'sun'\nkind = 'true-false'\nprompt = 'Is the Sun a star?'\nanswer = true\ntopic = 'sky'\nfeedback = 'It is.'\n{}{}",
        sound("earth"),
        sound("earth").replace("How many planets go round earth?", "How many legs has a spider, all told?")
    ))
}

fn folder(arguments: &str) -> Cornet {
    cornet(arguments)
        .file("banks/b/faulty.toml", &faulty())
        .file("banks/a/sound.toml", &bank(&sound("us")))
        .file("banks/notes.txt", "no bank")
}

#[test]
fn a_sound_bank_is_summed_up() {
    cornet("check ./sky.toml").file("sky.toml", &bank(&sound("us"))).run().is(
        0,
        "1 bank, 1 question: 0 errors, 0 warnings\nblind guessing earns 0%",
        "",
    );
}

#[test]
fn every_mistake_of_every_file_is_said_in_one_run() {
    folder("check banks nowhere.toml").run().is(
        2,
        "\
error[E218]: a percentage goes from 0 to 100
 --> banks/b/faulty.toml:3:8
  |
3 | pass = 101
  |        ^^^
  |
  = help: write a number such as `pass = 60`

warning[W009]: this question has no explanation
 --> banks/b/faulty.toml:4:1
  |
4 | [[question]]
  | ^^^^^^^^^^^^
  |
  = help: say with `explanation` what there is to remember, so that it can be read alone

error[E201]: two questions have the id “earth”
  --> banks/b/faulty.toml:19:6
   |
19 | id = 'earth'
   |      ^^^^^^^ used again here
   |
  ::: banks/b/faulty.toml:12:6
   |
12 | id = 'earth'
   |      ------- first used here
   |
   = help: give one of them another id: results are kept under it

error[E001]: there is no such file
--> nowhere.toml
 = help: look at the name, and at the folder that you are in

2 banks, 4 questions: 3 errors, 1 warning
blind guessing earns 13%",
        "",
    );
}

#[test]
fn french_is_spoken_too() {
    folder("check banks notoins --lang fr").run().is(
        2,
        "\
erreur[E218]: un pourcentage va de 0 à 100
 --> banks/b/faulty.toml:3:8
  |
3 | pass = 101
  |        ^^^
  |
  = aide: écrivez un nombre comme `pass = 60`

avertissement[W009]: cette question n'a pas d'explication
 --> banks/b/faulty.toml:4:1
  |
4 | [[question]]
  | ^^^^^^^^^^^^
  |
  = aide: dites sous `explanation` ce qu'il faut retenir, de sorte que cela se lise seul

erreur[E201]: deux questions ont l'identifiant «~earth~»
  --> banks/b/faulty.toml:19:6
   |
19 | id = 'earth'
   |      ^^^^^^^ utilisé encore ici
   |
  ::: banks/b/faulty.toml:12:6
   |
12 | id = 'earth'
   |      ------- utilisé ici d'abord
   |
   = aide: donnez à l'une un autre identifiant~: c'est sous lui que les résultats sont gardés

erreur[E401]: il n'y a pas de banque «~notoins~»
--> notoins
 = aide: vouliez-vous dire «~notions~»~?

2 banques, 4 questions~: 3 erreurs, 1 avertissement
répondre au hasard rapporte 13~%",
        "",
    );
}

#[test]
fn an_editor_gets_one_line_each() {
    folder("check --format short banks/b/ nowhere.toml --lang fr").run().is(
        2,
        "\
banks/b/faulty.toml:3:8: error[E218]: un pourcentage va de 0 à 100
banks/b/faulty.toml:4:1: warning[W009]: cette question n'a pas d'explication
banks/b/faulty.toml:19:6: error[E201]: deux questions ont l'identifiant «~earth~»
nowhere.toml: error[E001]: ce fichier n'existe pas",
        "",
    );
}

#[test]
fn a_program_gets_one_object() {
    let ran = folder("check --format json nowhere.toml banks").run();
    let found = |line: u64, column: u64, end: u64, code: &str, severity: &str, message: &str, help: &str| {
        json!({"path": "banks/b/faulty.toml", "line": line, "column": column, "end_line": line, "end_column": end,
               "code": code, "severity": severity, "message": message, "help": help})
    };
    let expected = json!({
        "diagnostics": [
            {"path": "nowhere.toml", "line": null, "column": null, "end_line": null, "end_column": null,
             "code": "E001", "severity": "error", "message": "there is no such file",
             "help": "look at the name, and at the folder that you are in"},
            found(3, 8, 11, "E218", "error", "a percentage goes from 0 to 100", "write a number such as `pass = 60`"),
            found(4, 1, 13, "W009", "warning", "this question has no explanation",
                  "say with `explanation` what there is to remember, so that it can be read alone"),
            found(19, 6, 13, "E201", "error", "two questions have the id “earth”",
                  "give one of them another id: results are kept under it"),
        ],
        "banks": 2, "questions": 4, "errors": 3, "warnings": 1,
    });
    assert_eq!(ran.exits(2).json(), expected);
    assert_eq!(ran.out.lines().count(), 1);
    let sound = cornet("check --format json sky.toml").file("sky.toml", &bank(&sound("us"))).run();
    sound.is(0, r#"{"diagnostics":[],"banks":1,"questions":1,"errors":0,"warnings":0}"#, "");
}

#[test]
fn the_exit_code_says_how_bad_it_is() {
    let warned = bank(&sound("us").replace("explanation", "hint"));
    let run = |arguments: &str, text: &str| cornet(arguments).file("sky.toml", text).run().code;
    assert_eq!(run("check sky.toml", &warned), Some(0));
    assert_eq!(run("check sky.toml --strict", &warned), Some(1));
    assert_eq!(run("check sky.toml", &faulty()), Some(1));
    assert_eq!(run("check sky.toml nowhere.toml", &faulty()), Some(2), "what cannot be read wins");
    assert_eq!(run("check sky.toml notoins", &bank(&sound("us"))), Some(2), "an id that no bank has");
    assert_eq!(run("check .", &bank(&sound("us"))), Some(0));
}

#[test]
fn built_in_banks_are_checked_by_their_ids() {
    let out = "2 banks, 31 questions: 0 errors, 0 warnings\nblind guessing earns 22%";
    cornet("check --strict notions start notions").run().is(0, out, "");
}

#[test]
fn an_id_comes_before_a_file_of_that_name_and_a_folder_needs_no_slash() {
    let short = |arguments: &str| {
        let check = cornet(&format!("check --format short {arguments}"));
        check.file("start/faulty.toml", "title = 'x'").file("mine/faulty.toml", "title = 'x'").run().out
    };
    assert_eq!(short("start"), "");
    assert!(short("start/").starts_with("start/faulty.toml:1:1: error"), "{}", short("start/"));
    assert!(short("mine").starts_with("mine/faulty.toml:1:1: error"), "{}", short("mine"));
}

#[test]
fn a_file_that_is_meant_twice_is_checked_once() {
    let ran = folder("check banks ./banks/a/sound.toml banks/a").run();
    assert!(ran.out.contains("\n2 banks, 4 questions: 2 errors, 1 warning\n"), "{}", ran.out);
}

#[test]
fn what_is_no_bank_and_no_folder_of_banks_is_said_and_the_rest_is_checked() {
    let ran = cornet("check --format short empty/ bytes.toml sky.toml folder.toml")
        .file("empty/notes.txt", "")
        .file("folder.toml/x.txt", "")
        .file("bytes.toml", "a = \u{1}")
        .file("sky.toml", &bank(&sound("us")))
        .run();
    assert_eq!(
        ran.exits(2).out.lines().collect::<Vec<_>>(),
        [
            "empty/: error[E001]: there is no file in this folder that ends in .toml",
            "bytes.toml:1:5: error[E010]: the text `\u{fffd}` has no quotation marks",
            "folder.toml: error[E001]: there is no file in this folder that ends in .toml",
        ]
    );
}

#[test]
fn banks_that_others_draw_on_are_looked_at() {
    let head = |include: &str| format!("{}\ninclude = [{include}]\n", bank("id = 'all'"));
    let check = |include: &str| {
        let check = cornet("check --format short all.toml").file("all.toml", &head(include));
        check
            .file("broken.toml", "title = 'x'")
            .file("round.toml", &head("'all'").replace("'all'\n", "'round'\n"))
            .run()
    };
    check("'start', 'strat', 'broken', './round.toml'").is(
        1,
        "\
all.toml:4:21: error[E401]: there is no bank “strat”
all.toml:4:30: error[E403]: the bank “broken” has errors
all.toml:4:40: error[E402]: these banks draw on each other in a circle: all → round → all",
        "",
    );
    check("'start'").is(0, "", "");
    // What else is wrong does not hide it.
    let both = cornet("check --format short all.toml").file("all.toml", &(head("'strat'") + "[[question]]\n")).run();
    assert!(both.out.starts_with("all.toml:4:12: error[E401]"), "{}", both.out);
    assert!(both.out.contains("all.toml:5:1: error[E102]"), "{}", both.out);
}

#[test]
fn a_chain_of_banks_may_be_long() {
    const LINKS: usize = 2500;
    let link = |number: usize| {
        let include = if number < LINKS { format!("include = ['link{}']\n", number + 1) } else { "title = 3\n".into() };
        format!("title = 'Link {number}'\nlanguage = 'en'\n{include}")
    };
    let mut check = cornet("check --format short link0.toml");
    for number in 0..=LINKS {
        check = check.file(&format!("link{number}.toml"), &link(number));
    }
    check.run().is(1, "link0.toml:3:12: error[E403]: the bank “link1” has errors", "");
}

#[test]
fn a_bank_is_held_against_its_twin() {
    let french = |id: &str| sound(id).replace("planets", "planètes");
    let check = |paths: &str, french: &str| {
        let check = cornet(&format!("check --format short {paths}"));
        check
            .file("banks/en/sky.toml", &bank(&(sound("us") + &sound("them"))))
            .file("banks/fr/ciel.toml", &format!("id = 'sky'\ntitle = 'Ciel'\nlanguage = 'fr'\n{french}"))
            .file("banks/fr/other.toml", "title = 'Autre'")
            .run()
    };
    check("banks/en", &(french("us") + &french("them"))).is(0, "", "");
    let differs = french("us") + &french("them").replace("answer", "points = 2\nanswer");
    check("banks/en", &differs).is(
        0,
        "banks/en/sky.toml:10:1: warning[W205]: this question is worth 1, and 2 in the twin in `fr`",
        "",
    );
    check("banks/fr/ciel.toml banks/en/sky.toml", &differs).is(
        0,
        "\
banks/fr/ciel.toml:11:1: warning[W205]: this question is worth 2, and 1 in the twin in `en`
banks/en/sky.toml:10:1: warning[W205]: this question is worth 1, and 2 in the twin in `fr`",
        "",
    );
    // From inside the folder too; and what is allowed is not said.
    let allowed = differs.replacen("id = 'us'", "id = 'us'\nallow = ['W205']", 1);
    let ran = check("banks", &allowed);
    assert!(ran.out.contains("banks/fr/ciel.toml:6:10: warning[W106]"), "{}", ran.out);
    let allowed = differs.replacen("id = 'them'", "id = 'them'\nallow = ['W205']", 1);
    check("banks/fr/ciel.toml", &allowed).is(0, "", "");
}

#[test]
fn an_id_belongs_to_one_bank_of_a_folder_and_its_twins() {
    let named = |id: &str| format!("id = '{id}'\n{}", bank(&sound("us")));
    let check = |paths: &str| {
        let check = cornet(&format!("check --format short {paths}"));
        check
            .file("banks/a/sky.toml", &bank(&sound("us")))
            .file("banks/b/notes.toml", &format!("# An older one.\n{}", named("sky")))
            .file("banks/en/sun.toml", &named("sun"))
            .file("banks/fr/soleil.toml", &named("sun").replace("'en'", "'fr'"))
            .file("banks/fr/old/sun.toml", &named("sun").replace("'en'", "'fr'"))
            .file("banks/notions.toml", &bank(&sound("us")))
            .file("banks/x/moon.toml", "language = 'en'\n")
            .file("banks/y/old/moon.toml", "language = 'en'\n")
            .file("banks/z/sky.toml", "language = 'en'\nid = 'sky'\n")
            .file("more/sky.toml", &bank(&sound("us")))
            .run()
    };
    let errors = "\
banks/b/notes.toml:2:6: error[E404]: another bank in this folder has the id “sky”: `banks/a/sky.toml:1:9`
banks/fr/old/sun.toml:1:6: error[E404]: another bank in this folder has the id “sun”: `banks/en/sun.toml:1:6`
banks/x/moon.toml:1:1: error[E102]: the key `title` is missing from this bank
banks/x/moon.toml:1:1: error[E004]: there is no question in this bank
banks/y/old/moon.toml:1:1: error[E102]: the key `title` is missing from this bank
banks/y/old/moon.toml:1:1: error[E004]: there is no question in this bank
banks/z/sky.toml:1:1: error[E102]: the key `title` is missing from this bank
banks/z/sky.toml:1:1: error[E004]: there is no question in this bank";
    // A folder by itself, whatever else is checked: other folders, and the banks inside the program, which come second.
    check("banks").is(1, errors, "");
    let ran = check("more notions banks/b/notes.toml banks");
    assert_eq!(ran.exits(1).out.lines().filter(|line| line.contains("E404")).count(), 2, "{}", ran.out);
    // Files that are named one by one are no folder.
    check("banks/a/sky.toml banks/b/notes.toml more/sky.toml").is(0, "", "");
    check("banks/b").is(0, "", "");
    // What is not checked is not played either.
    cornet("play banks").file("banks/a/sky.toml", SKY).file("banks/b/sky.toml", SKY).run().exits(2);
    let text = cornet("check banks").file("banks/a/sky.toml", SKY).file("banks/b/sky.toml", SKY).run();
    assert!(
        text.out.contains(
            "\
error[E404]: another bank in this folder has the id “sky”: `banks/a/sky.toml:1:9`
 --> banks/b/sky.toml:1:9
  |
1 | title = 'Sky'
  |         ^^^^^ this one comes second
  |
  = help: give one of them another `id`; twins stand in folders side by side, such as `en` and `fr`
"
        ),
        "{}",
        text.out
    );
}

#[test]
fn thousands_stand_apart_in_the_sum() {
    let many = "[[question]]\nkind = 'open'\nallow = ['W101']\n".repeat(1234);
    let check = |language: &str| {
        let ran = cornet(&format!("check sky.toml --lang {language}")).file("sky.toml", &bank(&many)).run();
        ran.exits(1).out.lines().last().unwrap().to_owned()
    };
    assert_eq!(check("en"), "1 bank, 1,234 questions: 3,702 errors, 0 warnings");
    assert_eq!(check("fr"), "1 banque, 1\u{a0}234 questions\u{a0}: 3\u{a0}702 erreurs, 0 avertissement");
}

#[test]
fn many_files_are_told_in_their_order() {
    let mut check = cornet("check --format short banks");
    for number in 0..300 {
        check = check.file(&format!("banks/{:02}/{number:03}.toml", number % 7), &bank("pass = 101\n"));
    }
    let ran = check.run();
    let lines: Vec<&str> = ran.exits(1).out.lines().collect();
    assert_eq!(lines.len(), 600, "a percentage, and no question, in each");
    assert!(lines.is_sorted_by_key(|line| line.split(':').next()), "{}", ran.out);
}

#[test]
fn every_question_counts_also_one_with_broken_toml() {
    let broken = format!("{}[[question]]\nid = “x”\n[[question]]\nid = 'y'\n{}", bank(&sound("us")), sound("them"));
    let ran = cornet("check sky.toml").file("sky.toml", &broken).run();
    assert!(ran.exits(1).out.contains("\n1 bank, 4 questions: 3 errors, 0 warnings\n"), "{}", ran.out);
}

#[test]
fn whatever_toml_it_is_everything_that_is_said_has_a_place() {
    let deep = format!("a = {}{}", "[".repeat(2000), "]".repeat(2000));
    let long = format!("a.{}b = 1", "x.".repeat(2000));
    let files = [
        ("empty.toml", ""),
        ("dates.toml", "a = 1979-05-27T07:32:00Z\nb = 07:32:00\nc = 1979-05-27 07:32\n[d]\n1979-05-27 = 1\n"),
        ("numbers.toml", "a = [+inf, -nan, 0xdead_beef, 1e1_0, -0.0, 9223372036854775808]\n"),
        ("keys.toml", "\"\" = 1\n'a.b'.\"c\\u0000\".d = 2\n3.14 = 'pi'\n[ e . \"f\" ]\n[[e.g]]\n[e.g.h]\n"),
        ("inline.toml", "question = [{}, {kind = 'choice', options.text = [[], {}]}, {prompt.x = 1}]\n"),
        ("table.toml", "[question]\nkind = 'open'\n[question.prompt]\n[title]\n[[language]]\n[[include]]\n"),
        (
            "texts.toml",
            "title = \"\"\"\\\n  a\\\"\"\"\\\"\n\"\"\"\nlanguage = ''''''\nid = \"\\U0001F600\\b\\e\\x00\"\n",
        ),
        ("twice.toml", "a = 1\n[a]\n[a]\n[[a]]\na.b = 2\n\"a\" = 3\n"),
        ("open.toml", "a = [1, [2\nb = {c = 1,\n[[question]\nd = '''\n"),
        ("controls.toml", "a = \"\u{1}\u{7f}\" # \u{0}\r\nb\rc = 1\n\u{feff}d = \u{a0}2\n"),
        ("none.toml", "=\n= 1\na =\n.b = 1\n[]\n[[]]\n]\n}"),
        ("deep.toml", &deep),
        ("long.toml", &long),
    ];
    let mut check = cornet("check --format json banks");
    for (name, text) in files {
        check = check.file(&format!("banks/{name}"), text);
    }
    std::fs::write(check.folder().join("banks/bytes.toml"), b"a = 1\nb = \"\xc3\x28\"\n").unwrap();
    let json = check.run().exits(1).json();
    let found = json["diagnostics"].as_array().unwrap();
    for (name, _) in files.into_iter().chain([("bytes.toml", "")]) {
        let path = format!("banks/{name}");
        assert!(found.iter().any(|diagnostic| diagnostic["path"] == path.as_str()), "{path}");
    }
    for diagnostic in found {
        let place = |key: &str| diagnostic[key].as_u64().unwrap_or_default();
        let (start, end) = ((place("line"), place("column")), (place("end_line"), place("end_column")));
        assert!(start.0 > 0 && start.1 > 0 && start <= end, "{diagnostic}");
    }
    assert_eq!(json["banks"], 14);
}

#[test]
fn nobody_has_to_read_what_was_found() {
    assert_eq!(folder("check banks").run_with_closed_output().code, Some(0));
}

#[test]
fn a_reader_who_does_not_read_on_keeps_nobody_from_ending_it() {
    let many: String = (0..2000).map(|_| sound("earth")).collect();
    let code = cornet("check sky.toml").file("sky.toml", &bank(&many)).interrupt_before_full_output("INT");
    assert_eq!(code, Some(130));
}

#[test]
fn a_code_is_explained_in_the_language_of_the_user() {
    let english = cornet("check --explain w009").run();
    english.is(
        0,
        "\
W009
A question says what there is to remember.

Why
Students learn most when they are told why an answer is right, and not only
whether it is: feedback that explains does more than feedback that corrects.

Source
Shute, V. J. (2008), Focus on formative feedback, Review of Educational
Research 78(1)

This breaks it
    [[question]]
    id = \"red-planet\"
    kind = \"short\"
    prompt = \"Which planet is called the red one?\"
    answer = \"Mars\"
    topic = \"planets\"

Mended
    [[question]]
    id = \"red-planet\"
    kind = \"short\"
    prompt = \"Which planet is called the red one?\"
    answer = \"Mars\"
    explanation = \"Iron in its soil has rusted: hence the colour of Mars.\"
    topic = \"planets\"",
        "",
    );
    let french = cornet("--lang fr check --explain W009").run();
    let headings: Vec<&str> = french.out.lines().filter(|line| !line.starts_with(' ')).collect();
    assert!(headings.contains(&"Pourquoi") && headings.contains(&"Exemple corrigé"), "{}", french.out);
    cornet("check --explain E99").run().is(
        2,
        "",
        "error: There is no code “E99”.\nA code is a letter and three digits, such as E101 or W009.",
    );
}

#[test]
fn what_to_do_about_a_warning_is_said_where_it_comes_first() {
    let question = |id: &str, prompt: &str| {
        format!("[[question]]\nid = '{id}'\nkind = 'number'\nprompt = '{prompt}'\nanswer = 2\ntopic = 'numbers'\n")
    };
    let (eyes, wheels) =
        (question("eyes", "How many eyes has a cat?"), question("wheels", "On what does a bike roll?"));
    let bank = format!("title = 'Numbers'\nlanguage = 'en'\n{eyes}{wheels}");
    let ran = cornet("check bank.toml").file("bank.toml", &bank).run();
    ran.is(
        0,
        "\
warning[W009]: this question has no explanation
 --> bank.toml:3:1
  |
3 | [[question]]
  | ^^^^^^^^^^^^
  |
  = help: say with `explanation` what there is to remember, so that it can be read alone

warning[W009]: this question has no explanation
 --> bank.toml:9:1
  |
9 | [[question]]
  | ^^^^^^^^^^^^

1 bank, 2 questions: 0 errors, 2 warnings
blind guessing earns 0%
",
        "",
    );
}
