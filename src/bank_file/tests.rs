//! Twins, and what a bank allows: the warnings that more than one part of the program has a hand in.

use super::*;
use crate::{
    messages::{en::English, fr::French},
    quiz::{explain::Explanation, lint::RULES},
};

/// The parts of an example of two files: English, then French.
fn files(example: &str) -> [&str; 2] {
    let (english, french) = example.split_once("# fr/planets.toml\n").unwrap();
    [english.strip_prefix("# en/planets.toml\n").unwrap(), french]
}

fn compared(file: &str, twin: &str) -> Reading {
    let mut reading = check("planets", file.as_bytes());
    let twin = check("planets", twin.as_bytes()).bank.unwrap();
    reading.compare(&lint::outline(&twin));
    reading
}

/// Each finding as its line, its code and its message.
fn said(reading: &Reading, messages: &dyn Messages) -> Vec<String> {
    let line =
        |diagnostic: &Diagnostic| format!("{} {} {}", diagnostic.line.unwrap(), diagnostic.code, diagnostic.message);
    reading.diagnostics("bank.toml", messages).iter().map(line).collect()
}

fn codes(reading: &Reading) -> Vec<&'static str> {
    reading.findings.iter().map(|finding| finding.problem.code()).collect()
}

#[test]
fn examples_of_twins_break_one_rule_in_both_files_and_are_mended_in_both() {
    let of_twins = RULES.iter().map(|rule| &rule.explanation).filter(|explanation| explanation.code.starts_with("W20"));
    let mut count = 0;
    for Explanation { code, breaks, mended, .. } in of_twins {
        count += 1;
        for example in [breaks.en, breaks.fr] {
            let [english, french] = files(example);
            for reading in [compared(english, french), compared(french, english)] {
                let mut codes = codes(&reading);
                codes.dedup();
                assert_eq!(codes, [*code]);
            }
        }
        for example in [mended.en, mended.fr] {
            let [english, french] = files(example);
            assert_eq!(codes(&compared(english, french)), [""; 0]);
            assert_eq!(codes(&compared(french, english)), [""; 0]);
        }
    }
    assert_eq!(count, 5);
}

const HERE: &str = r#"title = "Les planètes"
language = "fr"

[[question]]
id = "red-planet"
kind = "short"
prompt = "Quelle planète dit-on rouge ?"
answer = "Mars"
points = 2
explanation = "Le fer de son sol a rouillé."
topic = "couleurs"

[[question]]
id = "order-of-three"
kind = "order"
prompt = "Dans quel ordre, à partir du Soleil ?"
sequence = ["Mercure", "Vénus", "la Terre"]
explanation = "La Terre est la troisième."
topic = "ordre"

[[question]]
id = "rings"
kind = "short"
prompt = "Quelle planète a les anneaux les plus visibles ?"
answer = "Saturne"
explanation = "Ses anneaux sont faits de glace."
topic = "anneaux"

[[question]]
id = "giants"
kind = "classify"
prompt = "Géante ou tellurique ?"
categories = ["géante", "tellurique"]
items = [["Jupiter", "géante", "Elle est toute de gaz."], ["Mars", "tellurique", "Elle a un sol."]]
explanation = "Les géantes sont faites de gaz."
topic = "genres"
"#;

const THERE: &str = r#"title = "Planets"
language = "en"

[[question]]
id = "giants"
kind = "classify"
prompt = "Giant or terrestrial?"
categories = ["giant", "terrestrial"]
items = [["Jupiter", "terrestrial"], ["Mars", "giant"]]
explanation = "Giants are made of gas."
topic = "kinds"

[[question]]
id = "red-planet"
kind = "number"
prompt = "Which planet from the Sun is the red one?"
answer = 4
points = 1.5
explanation = "Mars is the fourth."
topic = "colours"

[[question]]
id = "order-of-three"
kind = "order"
prompt = "In which order, from the Sun?"
sequence = ["Mercury", "Venus", "Earth", "Mars"]
explanation = "Earth is the third."
topic = "order"

[[question]]
id = "biggest"
kind = "short"
prompt = "Which planet is the biggest?"
answer = "Jupiter"
explanation = "All others would fit into it."
topic = "sizes"
"#;

#[test]
fn every_difference_of_twins_is_told_where_it_is() {
    let reading = compared(HERE, THERE);
    assert_eq!(
        said(&reading, &English),
        [
            "1 W201 the twin in `en` has a question that is not here: “biggest”",
            "4 W205 this question is worth 2, and 1.5 in the twin in `en`",
            "4 W202 this question is of the kind `short`, and of `number` in the twin in `en`",
            "13 W203 this question has 3 steps, and 4 in the twin in `en`",
            "21 W201 the twin in `en` has no question “rings”",
            "29 W204 another answer is right here than in the twin in `en`",
        ]
    );
    assert_eq!(
        said(&reading, &French),
        [
            "1 W201 la jumelle `en` a une question qui n'est pas ici\u{a0}: «\u{a0}biggest\u{a0}»",
            "4 W205 cette question vaut 2, et 1,5 dans la jumelle `en`",
            "4 W202 cette question est du genre `short`, et du genre `number` dans la jumelle `en`",
            "13 W203 cette question a 3 étapes, et 4 dans la jumelle `en`",
            "21 W201 la jumelle `en` n'a pas de question «\u{a0}rings\u{a0}»",
            "29 W204 une autre réponse est juste ici que dans la jumelle `en`",
        ]
    );
}

#[test]
fn what_is_found_late_is_silenced_too() {
    let bank = "allow = [\"W201\", \"W204\"]\n".to_owned() + HERE;
    assert_eq!(codes(&check("planets", bank.as_bytes())), ["W106", "W106"], "nothing is known of a twin yet");
    assert_eq!(codes(&compared(&bank, THERE)), ["W205", "W202", "W203"]);
    let question = bank.replace("id = \"giants\"", "id = \"giants\"\nallow = [\"W204\"]");
    let reading = compared(&question, THERE);
    assert_eq!(said(&reading, &English).first().unwrap(), "1 W106 “W204” silences nothing here");
}

#[test]
fn an_allow_is_useless_only_where_all_was_looked_at() {
    let bank = |top: &str, question: &str| format!("allow = [\"W009\"]\n{top}{HERE}{question}");
    let broken = "\n[[question]]\nkind = \"short\"\nprompt = \"?\"\nallow = [\"W009\", \"W999\", \"E101\"]\n";
    let reading = check("planets", bank("", broken).as_bytes());
    assert_eq!(
        said(&reading, &English),
        [
            "39 E102 the key `answer` is missing from this question of the kind `short`",
            "42 W106 no warning has the code “W999”",
            "42 W106 “E101” is the code of an error, which nothing silences",
        ]
    );
    assert_eq!(codes(&check("planets", bank("", "").as_bytes())), ["W106"]);
    let objective = HERE.replacen("\n\n", "\n\n[objectives]\nallow = \"W101\"\n\n", 1);
    assert_eq!(codes(&check("planets", objective.as_bytes())), [""; 0], "an objective may have any name");
    let silent = bank("", "").replace("[\"W009\"]", "[\"W106\", \"W009\"]");
    assert_eq!(codes(&check("planets", silent.as_bytes())), [""; 0]);
    let twice = bank("", "").replace("[\"W009\"]", "[\"W106\"]");
    assert_eq!(codes(&check("planets", twice.as_bytes())), ["W106"]);
}

#[test]
fn toml_of_a_later_version_is_told_beside_the_errors() {
    let bank = "title = \"T\"\nlanguage = \"en\"\npass = 07:32\ndraw = 2026-11-25T07:32Z\nmode = 2026-11-25 07:32:00-05:00\n\
                [objectives]\n\"\\x41\" = \"a \\e b \\\\e\"\n";
    assert_eq!(
        said(&check("late", bank.as_bytes()), &English)
            .into_iter()
            .filter(|line| line.contains("W107"))
            .collect::<Vec<_>>(),
        [
            "3 W107 the time `07:32` has no seconds",
            "4 W107 the time `2026-11-25T07:32Z` has no seconds",
            "7 W107 the escape `\\x41` is not known everywhere",
            "7 W107 the escape `\\e` is not known everywhere",
        ]
    );
    assert_eq!(codes(&read("late", bank.as_bytes())).iter().filter(|code| **code == "W107").count(), 0);
}

#[test]
fn a_repair_is_what_the_place_of_a_warning_is_replaced_with() {
    let bank = HERE.replace('\u{a0}', "  ").replace("rouge", "\\\"rouge\\\"");
    let mut mended = bank.clone();
    for finding in check("planets", bank.as_bytes()).findings.into_iter().rev() {
        let Problem::Warning(warning) = finding.problem else { panic!("{finding:?}") };
        mended.replace_range(finding.span, warning.repair().unwrap());
    }
    assert_eq!(mended, HERE.replace("rouge", "\\\"rouge\\\""));
    assert_eq!(codes(&check("planets", mended.as_bytes())), [""; 0]);
}

/// A question of each form that twins are held to, in English and in French.
const PAIR: [&str; 2] = [
    r#"title = "A museum"
language = "en"

[[question]]
id = "painter"
kind = "short"
prompt = "Who painted the Mona Lisa?"
answer = "Leonardo da Vinci"
accept = ["Leonardo"]
explanation = "He began it in Florence."
topic = "painters"
points = 2

[[question]]
id = "material"
kind = "choice"
prompt = "What is the Thinker made of?"
answer = "bronze"
options = [["marble", "It is dark."], "bronze", ["wood", "It rings."]]
explanation = "It was cast in bronze."
topic = "works"

[[question]]
id = "by-date"
kind = "order"
prompt = "From the oldest to the youngest:"
sequence = ["the pyramids", "the cathedrals", "the skyscrapers"]
explanation = "Stone came long before steel."
topic = "works"

[[question]]
id = "by-art"
kind = "classify"
prompt = "Painter or sculptor?"
categories = ["painter", "sculptor"]
items = [["Monet", "painter", "Look at his water lilies."], ["Rodin", "sculptor", "Think of the Thinker."]]
explanation = "Painters colour, sculptors shape."
topic = "painters"

[[question]]
id = "gaps"
kind = "fill"
text = "The [Louvre] stands on the [Seine]."
explanation = "The Louvre was a royal palace."
topic = "places"

[[question]]
id = "statement"
kind = "true-false"
prompt = "The Louvre was a palace."
answer = true
feedback = "Who lived there?"
explanation = "Kings of France lived there."
topic = "places"
"#,
    r#"title = "Un musée"
language = "fr"

[[question]]
id = "painter"
kind = "short"
prompt = "Qui a peint la Joconde ?"
answer = "Léonard de Vinci"
explanation = "Il l'a commencée à Florence."
topic = "peintres"
points = 2.0

[[question]]
id = "by-date"
kind = "order"
prompt = "Du plus ancien au plus récent :"
sequence = ["les pyramides", "les cathédrales", "les gratte-ciel"]
explanation = "La pierre a de loin précédé l'acier."
topic = "œuvres"

[[question]]
id = "material"
kind = "choice"
prompt = "De quoi est fait le Penseur ?"
answer = "de bronze"
options = [["de marbre", "Il est sombre."], "de bronze", ["de bois", "Il résonne."]]
explanation = "Il a été coulé en bronze."
topic = "œuvres"

[[question]]
id = "by-art"
kind = "classify"
prompt = "Peintre ou sculpteur ?"
categories = ["peintre", "sculpteur"]
items = [["Monet", "peintre", "Vois ses nymphéas."], ["Rodin", "sculpteur", "Pense au Penseur."]]
explanation = "Qui peint colore, qui sculpte donne forme."
topic = "peintres"

[[question]]
id = "gaps"
kind = "fill"
text = "C'est au bord de la [Seine] que se dresse le [Louvre]."
explanation = "Le Louvre a été un palais royal."
topic = "lieux"

[[question]]
id = "statement"
kind = "true-false"
prompt = "Le Louvre a été un palais."
answer = true
feedback = "Qui y vivait ?"
explanation = "Des rois de France y ont vécu."
topic = "lieux"
"#,
];

#[test]
fn twins_may_differ_in_words_and_in_nothing_else() {
    let [english, french] = PAIR.map(|bank| bank.replace(" ?", "\u{a0}?").replace(" :", "\u{a0}:"));
    // In another order, with other words before the gaps, with more answers accepted, with 2 for 2.0.
    assert_eq!(codes(&compared(&english, &french)), [""; 0]);
    assert_eq!(codes(&compared(&french, &english)), [""; 0]);
    let mut seen = std::collections::BTreeMap::<&str, usize>::new();
    for (from, to, expected) in [
        ("id = \"painter\"", "id = \"peintre\"", "W201"),
        ("id = \"gaps\"\n", "allow = [\"W101\"]\n", "W201"),
        ("id = \"by-date\"", "id = \"by-dates\"", "W201"),
        ("kind = \"short\"", "kind = \"open\"\ncriteria = [\"un\", \"deux\"]", "W202"),
        (
            "kind = \"true-false\"\nprompt = \"Le Louvre a été un palais.\"\nanswer = true\nfeedback = \"Qui y vivait\u{a0}?\"",
            "kind = \"short\"\nprompt = \"Qui y vivait\u{a0}?\"\nanswer = \"des rois\"",
            "W202",
        ),
        (
            "kind = \"order\"\nprompt = \"Du plus ancien au plus récent\u{a0}:\"\nsequence = [",
            "kind = \"open\"\nprompt = \"Compare-les.\"\nanswer = \"La pierre.\"\ncriteria = [",
            "W202",
        ),
        (
            ", [\"de bois\", \"Il résonne.\"]",
            ", [\"de bois\", \"Il résonne.\"], [\"de fer\", \"Il est trop lisse.\"]",
            "W203",
        ),
        ("les gratte-ciel\"", "les gares\", \"les gratte-ciel\"", "W203"),
        ("le [Louvre]", "le Louvre", "W203"),
        (
            "[[\"de marbre\", \"Il est sombre.\"], \"de bronze\"",
            "[\"de bronze\", [\"de marbre\", \"Il est sombre.\"]",
            "W204",
        ),
        ("answer = true", "answer = false", "W204"),
        (
            "[\"Monet\", \"peintre\", \"Vois ses nymphéas.\"], [\"Rodin\", \"sculpteur\", \"Pense au Penseur.\"]",
            "[\"Rodin\", \"sculpteur\", \"Pense au Penseur.\"], [\"Monet\", \"peintre\", \"Vois ses nymphéas.\"]",
            "W204",
        ),
        ("points = 2.0", "points = 2.5", "W205"),
        ("points = 2.0\n", "", "W205"),
        ("id = \"gaps\"", "id = \"gaps\"\npoints = 0.5", "W205"),
    ] {
        let changed = french.replacen(from, to, 1);
        assert_ne!(changed, french, "{from}");
        for reading in [compared(&changed, &english), compared(&english, &changed)] {
            let codes: Vec<&str> = codes(&reading).into_iter().filter(|code| code.starts_with("W2")).collect();
            assert!(!codes.is_empty() && codes.iter().all(|code| *code == expected), "{to}: {codes:?}");
        }
        *seen.entry(expected).or_default() += 1;
    }
    assert!(seen.len() == 5 && seen.values().all(|count| *count == 3), "{seen:?}");
}
