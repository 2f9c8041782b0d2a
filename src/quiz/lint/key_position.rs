//! W102: the right answer is mostly under the same letter, where nothing shuffles the options.

use super::{Check, Item, Rule, Sheet, Warning, at, chance};
use crate::quiz::{
    ask::{Answer, Ask, Order, Value, letter},
    explain::Explanation,
    key::Bilingual,
    problem::Finding,
};

/// How unlikely it has to be that so many keys, or more, come to stand under a letter by chance. There are some five
/// letters to look at, so that at most about one bank in twenty whose keys stand anyhow is reported.
const UNLIKELY: f64 = 0.01;

/// Questions in English, three of them with their options as given.
macro_rules! english {
    ($planets:literal, $metals:literal, $organs:literal) => {
        concat!(
            r#"[[question]]
id = "largest-planet"
kind = "choice"
prompt = "Which planet is the largest?"
answer = "Jupiter"
options = "#,
            $planets,
            r#"
explanation = "Jupiter outweighs all the other planets together."
topic = "planets"
"#,
            r#"
[[question]]
id = "largest-ocean"
kind = "choice"
prompt = "Which ocean is the largest?"
answer = "the Pacific"
options = [["the Atlantic", "It comes second."], "the Pacific", ["the Indian Ocean", "It comes third."]]
explanation = "The Pacific covers a third of the Earth."
topic = "oceans"
"#,
            r#"
[[question]]
id = "liquid-metal"
kind = "choice"
prompt = "Which metal is liquid at room temperature?"
answer = "mercury"
options = "#,
            $metals,
            r#"
explanation = "Mercury freezes at -39 °C only."
topic = "metals"
"#,
            r#"
[[question]]
id = "gas-for-plants"
kind = "choice"
prompt = "Which gas do plants build their leaves from?"
answer = "carbon dioxide"
options = [["oxygen", "They give it off by day."], "carbon dioxide", ["helium", "It joins with nothing."]]
explanation = "Plants take the carbon of their leaves out of the air."
topic = "plants"
"#,
            r#"
[[question]]
id = "pump-of-blood"
kind = "choice"
prompt = "Which organ pumps the blood?"
answer = "the heart"
options = "#,
            $organs,
            r#"
explanation = "The heart is a muscle that never rests."
topic = "the body"
"#,
        )
    };
}

/// The same in French.
macro_rules! french {
    ($planets:literal, $metals:literal, $organs:literal) => {
        concat!(
            r#"[[question]]
id = "largest-planet"
kind = "choice"
prompt = "Quelle planète est la plus grande ?"
answer = "Jupiter"
options = "#,
            $planets,
            r#"
explanation = "Jupiter pèse plus que toutes les autres planètes ensemble."
topic = "planètes"
"#,
            r#"
[[question]]
id = "largest-ocean"
kind = "choice"
prompt = "Quel océan est le plus grand ?"
answer = "le Pacifique"
options = [["l'Atlantique", "Il vient deuxième."], "le Pacifique", ["l'océan Indien", "Il vient troisième."]]
explanation = "Le Pacifique couvre un tiers de la Terre."
topic = "océans"
"#,
            r#"
[[question]]
id = "liquid-metal"
kind = "choice"
prompt = "Quel métal est liquide dans une chambre ?"
answer = "le mercure"
options = "#,
            $metals,
            r#"
explanation = "Le mercure ne gèle qu'à -39 °C."
topic = "métaux"
"#,
            r#"
[[question]]
id = "gas-for-plants"
kind = "choice"
prompt = "De quel gaz les plantes font-elles leurs feuilles ?"
answer = "le gaz carbonique"
options = [["l'oxygène", "Elles le rejettent."], "le gaz carbonique", ["l'hélium", "Il ne se lie à rien."]]
explanation = "Les plantes tirent de l'air le carbone de leurs feuilles."
topic = "plantes"
"#,
            r#"
[[question]]
id = "pump-of-blood"
kind = "choice"
prompt = "Quel organe pompe le sang ?"
answer = "le cœur"
options = "#,
            $organs,
            r#"
explanation = "Le cœur est un muscle qui ne se repose jamais."
topic = "le corps"
"#,
        )
    };
}

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W102",
        rule: Bilingual {
            en: "Where options keep their order, the right answer is not mostly under the same letter.",
            fr: "Là où les options gardent leur ordre, la bonne réponse n'est pas le plus souvent sous la même lettre.",
        },
        why: Bilingual {
            en: "Whoever writes a question likes to hide the answer in the middle, and whoever guesses looks there. \
                 Reported are banks where half or more of the answers are under one letter, and where so many would be \
                 there by chance less than one time in a hundred. Options given as `distractors` are shuffled, and do \
                 not count.",
            fr: "Qui écrit une question aime cacher la réponse au milieu, et qui devine l'y cherche. On signale les \
                 banques où la moitié au moins des réponses sont sous une même lettre, et où le hasard n'en mettrait \
                 pas autant une fois sur cent. Les options données sous `distractors` sont mélangées\u{a0}: elles ne \
                 comptent pas.",
        },
        source: "Attali, Y. & Bar-Hillel, M. (2003), Guess where: The position of correct answers in multiple-choice \
                 test items as a psychometric variable, Journal of Educational Measurement 40(2)",
        breaks: Bilingual {
            en: english!(
                r#"[["Mars", "It is smaller than Earth."], "Jupiter", ["Venus", "It is as large as Earth."]]"#,
                r#"[["zinc", "It melts at 420 °C."], "mercury", ["tin", "It melts at 232 °C."]]"#,
                r#"[["the lung", "It fills with air."], "the heart", ["the liver", "It cleans the blood."]]"#
            ),
            fr: french!(
                r#"[["Mars", "Plus petite que la Terre."], "Jupiter", ["Vénus", "Elle a la taille de la Terre."]]"#,
                r#"[["le zinc", "Il fond à 420 °C."], "le mercure", ["l'étain", "Il fond à 232 °C."]]"#,
                r#"[["le poumon", "Il se remplit d'air."], "le cœur", ["le foie", "Il nettoie le sang."]]"#
            ),
        },
        mended: Bilingual {
            en: english!(
                r#"["Jupiter", ["Mars", "It is smaller than Earth."], ["Venus", "It is as large as Earth."]]"#,
                r#"[["zinc", "It melts at 420 °C."], ["tin", "It melts at 232 °C."], "mercury"]"#,
                r#"["the heart", ["the lung", "It fills with air."], ["the liver", "It cleans the blood."]]"#
            ),
            fr: french!(
                r#"["Jupiter", ["Mars", "Plus petite que la Terre."], ["Vénus", "Elle a la taille de la Terre."]]"#,
                r#"[["le zinc", "Il fond à 420 °C."], ["l'étain", "Il fond à 232 °C."], "le mercure"]"#,
                r#"["le cœur", ["le poumon", "Il se remplit d'air."], ["le foie", "Il nettoie le sang."]]"#
            ),
        },
    },
    check: Check::Bank(check),
};

fn check(sheet: &Sheet<'_>, found: &mut Vec<Finding>) {
    let Some(bank) = sheet.bank else { return };
    let kept: Vec<(usize, usize)> = sheet.items.iter().filter_map(key).collect();
    let most = (0..kept.iter().map(|(_, options)| *options).max().unwrap_or(0)).filter_map(|place| {
        let seen = kept.iter().filter(|(key, _)| *key == place).count();
        let chances = kept.iter().map(|(_, options)| if *options > place { chance::one_in(*options) } else { 0.0 });
        let is_much = seen * 2 >= kept.len() && chance::of_at_least(seen, &chances.collect::<Vec<_>>()) < UNLIKELY;
        is_much.then_some((seen, place))
    });
    if let Some((seen, place)) = most.max() {
        let warning = Warning::KeysInOnePlace { letter: letter(place), seen, all: kept.len() };
        found.push(at(warning, bank.span.clone()));
    }
}

/// The place of the key, and how many options there are, where the author's order is what students see.
fn key(item: &Item<'_>) -> Option<(usize, usize)> {
    match (&item.ask, &item.solution) {
        (Ask::One { options, order: Order::Kept }, Answer::One(key))
            if !options.iter().any(|option| matches!(option.value, Value::Truth(_))) =>
        {
            Some((*key, options.len()))
        }
        _ => None,
    }
}
