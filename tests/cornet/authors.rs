//! Authors at the command line: the schema and the page of the format, and `new`, with a path and step by step.

use cornet::{
    bank_file,
    messages::Language,
    quiz::kind::KINDS,
    reference::{page, schema},
};

use super::builder::cornet;

#[test]
fn the_schema_and_the_page_come_in_the_language_of_the_interface() {
    for language in Language::ALL {
        let tag = language.tag();
        assert_eq!(cornet(&format!("schema --lang {tag}")).run().exits(0).out, schema::text(language));
        assert_eq!(cornet(&format!("format --lang {tag}")).run().exits(0).out, page::text(language));
    }
}

#[test]
fn a_new_bank_shows_every_kind_once_in_its_language() {
    for (language, title, said) in [
        (
            Language::English,
            "The world around us",
            "Written: capitals.toml\nWritten: bank.schema.json\nOpen the bank in your editor, then play it: cornet play capitals.toml\n",
        ),
        (
            Language::French,
            "Le monde autour de nous",
            "Écrit~: capitals.toml\nÉcrit~: bank.schema.json\nOuvrez la banque dans votre éditeur, puis jouez-la~: cornet play capitals.toml\n",
        ),
    ] {
        let ran = cornet("new capitals.toml").args(&format!("--lang {}", language.tag())).run();
        ran.is(0, said, "");
        assert_eq!(ran.file("bank.schema.json").unwrap(), schema::text(language));
        let text = ran.file("capitals.toml").unwrap();
        assert_eq!(text.lines().next(), Some("#:schema ./bank.schema.json"));
        let bank = bank_file::read("capitals", text.as_bytes()).bank.unwrap();
        assert_eq!((bank.title.as_str(), bank.language.as_str()), (title, language.tag()));
        let kinds: Vec<&str> = bank.questions.iter().map(|question| question.kind.name).collect();
        assert_eq!(kinds, KINDS.map(|kind| kind.name));
    }
}

#[test]
fn a_title_is_written_as_toml_writes_it() {
    let ran = cornet("new a.toml --title").arg(r#"“Quotes”, "quotes" and \backslashes"#).run();
    let text = ran.exits(0).file("a.toml").unwrap();
    let bank = bank_file::read("a", text.as_bytes()).bank.unwrap();
    assert_eq!(bank.title, r#"“Quotes”, "quotes" and \backslashes"#);
}

#[test]
fn a_name_that_is_no_id_gets_one_and_an_ending() {
    let ran = cornet("new").arg("deep/Mes capitales à moi").run();
    ran.exits(0);
    let text = ran.file("deep/Mes capitales à moi.toml").unwrap();
    assert!(text.contains("\n# To play it:                   cornet play 'deep/Mes capitales à moi.toml'\n"), "{text}");
    assert_eq!(bank_file::read("x", text.as_bytes()).bank.unwrap().id, "mes-capitales-a-moi");
    assert!(ran.file("deep/bank.schema.json").is_some());
    let ran = cornet("new").arg("sub/a\nkind = 5.toml").run();
    assert!(ran.exits(0).out.contains("'sub/a kind = 5.toml'"), "{}", ran.out);
    let text = ran.file("sub/a\nkind = 5.toml").unwrap();
    assert!(bank_file::read("a", text.as_bytes()).bank.is_some());
}

#[test]
fn nothing_is_ever_written_over() {
    let ran = cornet("new capitals").file("capitals.toml", "mine").run();
    ran.is(
        2,
        "",
        "error: capitals.toml is there already, and a new bank is never written over another.\nGive it another name.\n",
    );
    assert_eq!(ran.file("capitals.toml").unwrap(), "mine");
    assert!(ran.file("bank.schema.json").is_none());
    let ran = cornet("new capitals").file("bank.schema.json", "{}").run();
    ran.is(
        0,
        "Written: capitals.toml\n\
         bank.schema.json is there already and was left as it is. To renew it: cornet schema > bank.schema.json\n\
         Open the bank in your editor, then play it: cornet play capitals.toml\n",
        "",
    );
    assert_eq!(ran.file("bank.schema.json").unwrap(), "{}");
    let ran = cornet("new capitals").file("bank.schema.json", &schema::text(Language::English)).run();
    ran.is(0, "Written: capitals.toml\nOpen the bank in your editor, then play it: cornet play capitals.toml\n", "");
}

#[test]
fn in_a_folder_a_bank_is_called_by_its_title() {
    let ran = cornet("new deep/ --title Sky").run();
    assert!(ran.exits(0).out.starts_with("Written: deep/sky.toml\nWritten: deep/bank.schema.json\n"), "{}", ran.out);
    let ran = cornet("new deep --title Sky").file("deep/other.toml", "mine").run();
    assert!(ran.exits(0).out.starts_with("Written: deep/sky.toml\n"), "{}", ran.out);
    let ran = cornet("new . --title Sky").run();
    assert!(ran.exits(0).out.starts_with("Written: ./sky.toml\n"), "{}", ran.out);
}

#[test]
fn a_file_that_cannot_be_written_is_said_and_leaves_nothing() {
    let ran = cornet("new file/capitals.toml").file("file", "no folder").run();
    let said = ran.exits(2).err.lines().next().unwrap_or_default();
    assert_eq!(said, "error: file/bank.schema.json could not be written: what should be its folder is a file");
    assert_eq!(ran.file("file").unwrap(), "no folder");
}

#[test]
fn where_nothing_can_be_asked_the_file_has_to_be_named() {
    let needed =
        "error: A new bank needs a file, and its name cannot be asked for here.\nName it: cornet new my-bank.toml\n";
    cornet("new").run().is(2, "", needed);
    cornet("new --ui plain --no-input").stdin("Title\n").run().is(2, "", needed);
    cornet("new --lang fr").run().is(
        2,
        "",
        "erreur~: Une nouvelle banque veut un fichier, et rien ne permet ici d'en demander le nom.\n\
         Nommez-le~: cornet new ma-banque.toml\n",
    );
}

/// What is typed for a bank of two questions, with a slip of every sort on the way.
const STEPS: &str = "
Our sky
no language

2
Which star is the closest to us?
the Sun

Polaris
Its light takes centuries.
the Sun


Its light reaches us in eight minutes.

Polaris

Venus
It is a planet.

open
:back
number
How many planets go round the Sun?
eight
8

11
there.toml

";

#[test]
fn a_bank_is_written_step_by_step_and_every_slip_is_asked_again() {
    let ran = cornet("new --ui plain").stdin(STEPS).file("there.toml", "mine").run();
    ran.exits(0).says(&[
        "What is the bank about? Students will see this in the menu.",
        "Title:",
        "This cannot stay empty.",
        "Title:",
        "Language:",
        "“no language” is not a language tag.",
        "Which kind of question?",
        "None yet. Without any, the file shows an example of every kind.",
        "2. one choice, The student picks one option.",
        "Prompt:",
        "Answer:",
        "Distractors, 1:",
        "This cannot stay empty.",
        "Feedback on “Polaris” (or nothing):",
        "Distractors, 3:",
        "Explanation:",
        "Distractors, 1:",
        "1 question so far.",
        "That is not a number. Write it in digits, such as 12 or 0.5.",
        "2 questions so far.",
        "there.toml is there already, and is not written over.",
    ]);
    assert_eq!(ran.out.lines().next(), Some("Written: our-sky.toml"));
    assert_eq!(ran.file("there.toml").unwrap(), "mine");
    let text = ran.file("our-sky.toml").unwrap();
    let (_, written) = text.split_once("[[question]]\n").unwrap();
    let (questions, rest) = written.split_once("# The other kinds of questions").unwrap();
    let questions: Vec<&str> = questions.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(
        questions.join("\n").trim(),
        r#"id          = "which-star-is-the-closest-to-us"
kind        = "choice"
prompt      = "Which star is the closest to us?"
answer      = "the Sun"
distractors = ["Polaris", ["Venus", "It is a planet."]]
explanation = "Its light reaches us in eight minutes."

[[question]]
id          = "how-many-planets-go-round-the-sun"
kind        = "number"
prompt      = "How many planets go round the Sun?"
answer      = 8"#
    );
    assert_eq!(rest.matches("\n# [[question]]\n").count(), KINDS.len() - 2);
    assert!(bank_file::read("our-sky", text.as_bytes()).bank.is_some(), "{text}");
}

#[test]
fn two_questions_with_one_prompt_get_two_ids() {
    let question = "true-false\nSo it is.\n1\n\n";
    let ran = cornet("new --ui plain --title Twice").stdin(&format!("\n{question}{question}11\n\n")).run();
    let text = ran.exits(0).file("twice.toml").unwrap();
    let bank = bank_file::read("twice", text.as_bytes()).bank.unwrap();
    let ids: Vec<_> = bank.questions.iter().map(|question| question.id.as_deref().unwrap()).collect();
    assert_eq!(ids, ["so-it-is", "so-it-is-2"]);
}

#[test]
fn what_is_typed_in_french_gets_its_no_break_spaces() {
    let typed = "\nfr\nvrai ou faux\nLe Soleil : une étoile !\n1\nEn effet : c'en est une.\n11\n\n".trim_start();
    let ran = cornet("new --ui plain --lang fr --title").arg("Quel ciel ?").stdin(typed).run();
    let text = ran.exits(0).file("quel-ciel.toml").unwrap();
    for expected in [
        "title    = \"Quel ciel\u{a0}?\"\n",
        "\"Le Soleil\u{a0}: une étoile\u{a0}!\"\n",
        "\"En effet\u{a0}: c'en est une.\"\n",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn leaving_or_the_end_of_input_writes_nothing() {
    let begun = STEPS.split_inclusive('\n').take(20).collect::<String>();
    for (typed, code) in [(":quit\n", 0), ("", 3), (&*begun, 3), (&*format!("{begun}:quit\n2\n"), 0)] {
        let ran = cornet("new --ui plain").stdin(typed).run();
        ran.exits(code);
        assert_eq!((ran.out.as_str(), ran.files()), ("", vec![]), "{typed}");
    }
}

#[test]
fn an_interrupt_writes_nothing() {
    let ran = cornet("new --ui plain --title Sky").stdin("\n").interrupt_at("Which kind", "INT");
    assert_eq!((ran.exits(130).out.as_str(), ran.files()), ("", vec![]));
}

#[test]
fn a_new_bank_passes_the_strictest_check() {
    for arguments in ["new a.toml", "new a.toml --taxonomy"] {
        for tag in ["en", "fr"] {
            let ran = cornet(&format!("{arguments} --lang {tag}")).run();
            let text = ran.exits(0).file("a.toml").unwrap();
            let checked = cornet(&format!("check --strict a.toml --lang {tag}")).file("a.toml", &text).run();
            checked.exits(0);
        }
    }
}
