//! W002: an option that speaks of the other options: “all of the above”, “none of these answers”, “A and B”.

use super::{
    Check, Flaw, Item, Listed, Rule, Tongue, at,
    words::{Word, words},
};
use crate::quiz::{explain::Explanation, key::Bilingual, problem::Finding};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W002",
        rule: Bilingual {
            en: "No option is “all of the above”, “none of the above”, “A and B” or the like.",
            fr: "Aucune option n'est «\u{a0}toutes ces réponses\u{a0}», «\u{a0}aucune de ces réponses\u{a0}», «\u{a0}A et B\u{a0}» ou du même genre.",
        },
        why: Bilingual {
            en: "Whoever sees that two options are right picks “all” without judging the third; whoever picks “none” may \
                 know what is wrong and not what is right. Where options are shuffled, “above” may come first.",
            fr: "Qui voit que deux options sont justes choisit «\u{a0}toutes\u{a0}» sans juger la troisième\u{a0}; qui choisit \
                 «\u{a0}aucune\u{a0}» peut savoir ce qui est faux sans savoir ce qui est juste. Et quand on mélange les options, \
                 «\u{a0}ci-dessus\u{a0}» peut venir en premier.",
        },
        source: "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing \
                 guidelines for classroom assessment, Applied Measurement in Education 15(3), guidelines 25 and 26",
        breaks: Bilingual {
            en: r#"[[question]]
id = "warm-blooded"
kind = "choice"
prompt = "Which of these animals keeps its body warm by itself?"
answer = "the blackbird"
distractors = [
  ["the lizard", "It warms itself in the sun."],
  ["the trout", "It is as cold as its river."],
  ["none of the above", "Birds make their own heat."],
]
explanation = "Birds and mammals make their own heat."
topic = "animals"
"#,
            fr: r#"[[question]]
id = "warm-blooded"
kind = "choice"
prompt = "Lequel de ces animaux garde de lui-même son corps au chaud ?"
answer = "le merle"
distractors = [
  ["le lézard", "Il se chauffe au soleil."],
  ["la truite", "Elle est aussi froide que sa rivière."],
  ["aucune de ces réponses", "Les oiseaux font leur propre chaleur."],
]
explanation = "Les oiseaux et les mammifères font leur propre chaleur."
topic = "animaux"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "warm-blooded"
kind = "choice"
prompt = "Which of these animals keeps its body warm by itself?"
answer = "the blackbird"
distractors = [
  ["the lizard", "It warms itself in the sun."],
  ["the trout", "It is as cold as its river."],
  ["the tree frog", "It sleeps through the cold, as cold as the ground."],
]
explanation = "Birds and mammals make their own heat."
topic = "animals"
"#,
            fr: r#"[[question]]
id = "warm-blooded"
kind = "choice"
prompt = "Lequel de ces animaux garde de lui-même son corps au chaud ?"
answer = "le merle"
distractors = [
  ["le lézard", "Il se chauffe au soleil."],
  ["la truite", "Elle est aussi froide que sa rivière."],
  ["la rainette", "Elle dort tout l'hiver, aussi froide que le sol."],
]
explanation = "Les oiseaux et les mammifères font leur propre chaleur."
topic = "animaux"
"#,
        },
    },
    check: Check::Item(check),
};

/// A place in a phrase: the words that can stand there, and whether one has to.
type Slot = (&'static [&'static str], Need);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    Has,
    May,
}

use Need::{Has, May};

const ANSWERS: &[&str] = &["answers", "options", "choices", "responses", "alternatives"];
const REPONSES: &[&str] = &["reponses", "reponse", "choix", "options", "propositions"];

/// Whole options that can only speak of other options.
static ENGLISH: &[&[Slot]] = &[
    &[(&["all", "none", "any", "both", "neither"], Has), (&["of"], May), (&["the"], Has), (&["above"], Has)],
    &[
        (&["all", "none", "any", "neither"], Has),
        (&["of"], May),
        (&["the", "these", "those"], Has),
        (&["other", "previous", "preceding", "above"], May),
        (ANSWERS, Has),
        (&["above", "listed", "given"], May),
        (&["are", "is"], May),
        (&["correct", "right", "true", "wrong", "false"], May),
    ],
    &[(&["all", "none"], Has), (ANSWERS, May), (&["are", "is"], Has), (&["correct", "right", "true"], Has)],
];
static FRENCH: &[&[Slot]] = &[
    &[
        (&["toutes", "tous", "aucune", "aucun"], Has),
        (&["de", "d"], May),
        (&["les", "ces", "des"], Has),
        (&["autres"], May),
        (REPONSES, Has),
        (&["ci"], May),
        (&["dessus", "precedentes", "precedents", "proposees", "proposes", "donnees"], May),
        (&["ne", "n"], May),
        (&["sont", "est", "convient", "conviennent"], May),
        (&["bonnes", "bonne", "bons", "bon", "justes", "juste", "exactes", "exacte", "correctes", "correcte"], May),
    ],
    &[
        (&["toutes", "tous"], Has),
        (&["sont"], Has),
        (&["bonnes", "bons", "justes", "exactes", "correctes", "vraies"], Has),
    ],
    &[(&["tout", "rien", "aucun"], Has), (&["de"], May), (&["ce"], Has), (&["qui"], Has), (&["precede"], Has)],
];

/// Whole options that speak of the others, unless the question is how many of them.
static ENGLISH_PRONOUNS: &[Slot] = &[(&["all", "none"], Has), (&["of"], Has), (&["these", "them", "those"], Has)];
static FRENCH_PRONOUNS: &[Slot] =
    &[(&["toutes", "tous", "aucune", "aucun"], Has), (&["d"], Has), (&["entre"], Has), (&["elles", "eux"], Has)];

fn check(item: &Item<'_>, tongue: Tongue, found: &mut Vec<Finding>) {
    let Some((phrases, pronouns)) = tongue.pick((ENGLISH, ENGLISH_PRONOUNS), (FRENCH, FRENCH_PRONOUNS)) else { return };
    for option in &item.options {
        let speaks = phrases.iter().any(|phrase| is_phrase(option.text, phrase))
            || (is_phrase(option.text, pronouns) && !is_how_many(&item.options, pronouns))
            || (is_letters(option.text, item.options.len()) && item.options.iter().any(is_in_words));
        if speaks {
            let warning = Flaw::AboutOptions { option: option.text.to_owned(), is_loose: option.is_loose };
            found.push(at(warning, option.span.clone()));
        }
    }
}

/// Whether a text is the phrase from its first word to its last.
fn is_phrase(text: &str, phrase: &[Slot]) -> bool {
    let mut words = words(text).peekable();
    for (allowed, need) in phrase {
        let fits = words.next_if(|word| word.is_any(allowed)).is_some();
        if !fits && *need == Has {
            return false;
        }
    }
    words.next().is_none()
}

/// Whether other options end like the phrase and begin otherwise: “some of them”.
fn is_how_many(options: &[Listed<'_>], phrase: &[Slot]) -> bool {
    let Some((first, rest)) = phrase.split_first() else { return false };
    let mut others = options.iter().filter(|option| !is_phrase(option.text, phrase));
    others.any(|option| {
        let mut words = words(option.text);
        let is_other = words.next().is_some_and(|word| !word.is_any(first.0));
        is_other && rest.iter().all(|(allowed, _)| words.next().is_some_and(|word| word.is_any(allowed)))
    })
}

/// Words that stand between or beside letters of options.
const LINKS: [&str; 10] = ["both", "answers", "options", "and", "or", "only", "les", "reponses", "et", "seulement"];

/// Whether a text names two options or more by their letters, and nothing else.
fn is_letters(text: &str, options: usize) -> bool {
    let is_letter = |word: &Word<'_>| match word.text.as_bytes() {
        [letter @ b'A'..=b'Z'] => usize::from(letter - b'A') < options,
        _ => false,
    };
    words(text).filter(is_letter).count() > 1 && words(text).all(|word| is_letter(&word) || word.is_any(&LINKS))
}

/// Whether an option says something itself: blood groups, notes and vitamins have letters for names.
fn is_in_words(option: &Listed<'_>) -> bool {
    words(option.text).any(|word| word.text.chars().count() > 2 && !word.is_any(&LINKS))
}
