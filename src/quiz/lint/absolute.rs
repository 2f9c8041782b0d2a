//! W004: words that allow no exception, in distractors only.

use super::{
    Check, Flaw, Item, Rule, Tongue, at,
    words::{Word, is_quoted, words},
};
use crate::quiz::{explain::Explanation, key::Bilingual, problem::Finding};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W004",
        rule: Bilingual {
            en: "Words that allow no exception, such as “always” and “never”, do not stand in distractors alone.",
            fr: "Les mots qui n'admettent pas d'exception, comme «\u{a0}toujours\u{a0}» et «\u{a0}jamais\u{a0}», ne sont pas dans les seuls \
                 leurres.",
        },
        why: Bilingual {
            en: "Little in the world holds always or never: students who know that rule such options out unread.",
            fr: "Peu de choses sont vraies toujours ou jamais\u{a0}: l'élève qui le sait écarte ces options sans les lire.",
        },
        source: "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing \
                 guidelines for classroom assessment, Applied Measurement in Education 15(3)",
        breaks: Bilingual {
            en: r#"[[question]]
id = "wolves-in-packs"
kind = "choice"
prompt = "How do grey wolves hunt large prey?"
answer = "they chase it together"
distractors = [
  ["they always wait by the water", "They may, but large prey is chased."],
  ["they drive it off a cliff", "They tire it out; they do not need a cliff."],
]
explanation = "A pack wears a large animal out by chasing it in turns."
topic = "animals"
"#,
            fr: r#"[[question]]
id = "wolves-in-packs"
kind = "choice"
prompt = "Comment les loups gris chassent-ils une grande proie ?"
answer = "ils la poursuivent ensemble"
distractors = [
  ["ils l'attendent toujours près de l'eau", "Cela arrive, mais une grande proie se poursuit."],
  ["ils la poussent dans un ravin", "Ils la fatiguent : un ravin ne leur est pas nécessaire."],
]
explanation = "La meute épuise un grand animal en se relayant derrière lui."
topic = "animaux"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "wolves-in-packs"
kind = "choice"
prompt = "How do grey wolves hunt large prey?"
answer = "they chase it together"
distractors = [
  ["they wait for it by the water", "They may, but large prey is chased."],
  ["they drive it off a cliff", "They tire it out; they do not need a cliff."],
]
explanation = "A pack wears a large animal out by chasing it in turns."
topic = "animals"
"#,
            fr: r#"[[question]]
id = "wolves-in-packs"
kind = "choice"
prompt = "Comment les loups gris chassent-ils une grande proie ?"
answer = "ils la poursuivent ensemble"
distractors = [
  ["ils l'attendent près de l'eau", "Cela arrive, mais une grande proie se poursuit."],
  ["ils la poussent dans un ravin", "Ils la fatiguent : un ravin ne leur est pas nécessaire."],
]
explanation = "La meute épuise un grand animal en se relayant derrière lui."
topic = "animaux"
"#,
        },
    },
    check: Check::Item(check),
};

const ENGLISH: &[&str] = &["always", "never", "completely", "absolutely", "totally", "entirely", "invariably"];
const FRENCH: &[&str] =
    &["toujours", "jamais", "absolument", "completement", "totalement", "entierement", "invariablement"];

/// Words that allow no exception either, and are too common for a clue.
const SWEEPING: &str = "all every everyone everything no nobody none nothing only \
    tout toute tous toutes chaque aucun aucune personne rien seul seule seulement";

/// Forms of “have” and “avoir” that a participle follows.
const HAVING: &str = "have has had ve ai as a avons avez ont avais avait avions aviez avaient";

fn check(item: &Item<'_>, tongue: Tongue, found: &mut Vec<Finding>) {
    let Some(list) = tongue.pick(ENGLISH, FRENCH) else { return };
    // A prompt that has such a word asks about it; a key that says “all” or “nothing” is as absolute.
    let is_asked = || absolute(&item.question.prompt, list).is_some();
    let is_absolute = |key: &str| words(key).any(|word| word.is_any(list) || word.is_among(SWEEPING));
    for option in item.options(false) {
        let Some(word) = absolute(option.text, list) else { continue };
        if is_asked()
            || item.options(true).any(|key| is_absolute(key.text) || is_same_scale(option.text, key.text, list))
        {
            return;
        }
        found.push(at(Flaw::AbsoluteWord(word.text.to_owned()), option.span.clone()));
    }
}

/// The word in a text that allows no exception, unless the text quotes it or it means something else there.
fn absolute<'t>(text: &'t str, list: &[&str]) -> Option<Word<'t>> {
    let mut before: Option<Word<'_>> = None;
    let mut all = words(text);
    while let Some(word) = all.next() {
        if word.is_any(list) {
            let next = all.clone().next();
            // “Plus que jamais”, “si jamais”, “à jamais”; “toujours pas”; “never mind”.
            let is_phrase = before.is_some_and(|before| before.is_any(&["que", "si", "a"]) && word.is("jamais"))
                || next.is_some_and(|next| {
                    (word.is("toujours") && next.is("pas")) || (word.is("never") && next.is("mind"))
                });
            // “You have never been there” tells what happened so far, not what happens.
            let is_past = before.is_some_and(|before| before.is_among(HAVING)) && word.is_any(&["never", "jamais"]);
            return Some(word).filter(|word| !is_phrase && !is_past && !is_quoted(text, word.start));
        }
        before = Some(word);
    }
    None
}

/// Whether a distractor says what the key says but for how much or how often: then that is what is asked.
fn is_same_scale(distractor: &str, key: &str, list: &[&str]) -> bool {
    let is_said =
        |word: Word<'_>| word.is_any(list) || word.is_any(&["ne", "n"]) || words(key).any(|other| other.same(&word));
    words(distractor).all(is_said)
}
