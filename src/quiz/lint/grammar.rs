//! W007: a prompt whose grammar fits the key, and does not fit a distractor.

use super::{
    Check, Flaw, Item, Listed, Rule, Tongue, at,
    words::{Word, asking, plain, words},
};
use crate::quiz::{
    ask::{Answer, Ask},
    explain::Explanation,
    key::Bilingual,
    problem::Finding,
};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W007",
        rule: Bilingual {
            en: "Every option follows the prompt as well as the right one does: after “a” or “an”, after a plural.",
            fr: "Chaque option suit l'énoncé aussi bien que la bonne\u{a0}: après «\u{a0}le\u{a0}» ou «\u{a0}l'\u{a0}», «\u{a0}un\u{a0}» ou «\u{a0}une\u{a0}», un pluriel.",
        },
        why: Bilingual {
            en: "Grammar then picks the right option for students who do not know the subject.",
            fr: "Sinon la grammaire choisit la bonne option à la place de l'élève qui ne sait pas.",
        },
        source: "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing \
                 guidelines for classroom assessment, Applied Measurement in Education 15(3)",
        breaks: Bilingual {
            en: r#"[[question]]
id = "largest-land-bird"
kind = "choice"
prompt = "The largest living bird is an…"
answer = "ostrich"
distractors = [
  ["condor", "Its wings are wider, its body is far lighter."],
  ["swan", "It is heavy for a bird that flies."],
]
explanation = "An ostrich weighs more than a grown man."
topic = "animals"
"#,
            fr: r#"[[question]]
id = "largest-land-bird"
kind = "choice"
prompt = "Le plus grand oiseau vivant est l'…"
answer = "autruche"
distractors = [
  ["condor", "Il a de plus grandes ailes, mais pèse bien moins."],
  ["cygne", "Il est lourd pour un oiseau qui vole."],
]
explanation = "Une autruche pèse plus qu'un homme."
topic = "animaux"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "largest-land-bird"
kind = "choice"
prompt = "Which is the largest living bird?"
answer = "the ostrich"
distractors = [
  ["the condor", "Its wings are wider, its body is far lighter."],
  ["the swan", "It is heavy for a bird that flies."],
]
explanation = "An ostrich weighs more than a grown man."
topic = "animals"
"#,
            fr: r#"[[question]]
id = "largest-land-bird"
kind = "choice"
prompt = "Quel est le plus grand oiseau vivant ?"
answer = "l'autruche"
distractors = [
  ["le condor", "Il a de plus grandes ailes, mais pèse bien moins."],
  ["le cygne", "Il est lourd pour un oiseau qui vole."],
]
explanation = "Une autruche pèse plus qu'un homme."
topic = "animaux"
"#,
        },
    },
    check: Check::Item(check),
};

fn check(item: &Item<'_>, tongue: Tongue, found: &mut Vec<Finding>) {
    let Some(fits) = tongue.pick(english as fn(&Word<'_>, &str) -> Option<bool>, french) else { return };
    if let (Ask::Blanks { pieces, words }, Answer::Blanks(keys)) = (&item.ask, &item.solution) {
        let text = item.text("text").map_or_else(|| item.header(), |text| text.span.clone());
        for (piece, key) in pieces.iter().zip(keys) {
            let Some(last) = last_word(piece) else { continue };
            let mut others = words.iter().filter(|word| *word != key);
            // Other gaps may want other words: only where no other word is left is it a clue.
            let first = others.clone().next();
            if fits(&last, key) == Some(true) && others.all(|other| fits(&last, other) == Some(false)) {
                found.extend(first.map(|other| at(clue(&last, other), text.clone())));
            }
        }
        return;
    }
    let keys = || item.options(true);
    let prompt = item.question.prompt.as_str();
    let word = opened(prompt).and_then(last_word).map(|last| (last, fits));
    let word =
        word.or_else(|| Some((plural(prompt, tongue, &item.ask)?, number as fn(&Word<'_>, &str) -> Option<bool>)));
    let Some((word, fits)) = word else { return };
    let rules_out = |option: &&Listed<'_>| fits(&word, option.text) == Some(false);
    if let Some(distractor) = item.options(false).find(rules_out)
        && keys().all(|key| fits(&word, key.text) == Some(true))
    {
        found.push(at(clue(&word, distractor.text), distractor.span.clone()));
    }
}

fn clue(word: &Word<'_>, distractor: &str) -> Flaw {
    let elided = if word.is_among(ELIDED) { "'" } else { "" };
    Flaw::GrammarClue { word: format!("{}{elided}", word.text), distractor: distractor.to_owned() }
}

/// French words before a vowel, without their apostrophes.
const ELIDED: &str = "l d qu j n";

/// A prompt that the options complete, without the marks that leave it open.
fn opened(prompt: &str) -> Option<&str> {
    let text = prompt.trim_end();
    let open = text.trim_end_matches("...").trim_end_matches(['…', '_', ':']).trim_end();
    (!open.ends_with(['?', '!', '.', ')', '»', '”'])).then_some(open)
}

fn last_word(text: &str) -> Option<Word<'_>> {
    words(text).last()
}

/// How a word sounds at its start, as far as its letters tell.
fn begins_with_vowel(option: &str, exceptions: &[&str]) -> Option<bool> {
    let word = words(option).next()?;
    let first = plain(word.text).next().filter(char::is_ascii_alphabetic)?;
    // Letters are spelt out: “an MP”; of some beginnings the ear alone decides.
    let is_unknown = word.is_capitals() || word.text.len() == 1 || matches!(first, 'h' | 'y');
    let is_exception = exceptions.iter().any(|start| plain(word.text).take(start.len()).eq(start.chars()));
    (!is_unknown && !is_exception).then_some(matches!(first, 'a' | 'e' | 'i' | 'o' | 'u'))
}

const PLURAL: &str = "these those many several few two three four five six";

/// Whether an option can follow an English word; nothing where that cannot be told.
pub(super) fn english(before: &Word<'_>, option: &str) -> Option<bool> {
    // Beginnings that sound otherwise than they are written: “one”, “university”, “European”.
    let vowel = || begins_with_vowel(option, &["one", "once", "u", "eu", "ew"]);
    // In “vitamin A” it is a letter.
    if before.is("an") {
        vowel()
    } else if before.text == "a" || (before.text == "A" && before.start == 0) {
        vowel().map(|vowel| !vowel)
    } else if before.is_among(PLURAL) {
        let word = words(option).next().filter(|_| words(option).count() == 1)?;
        // Plurals without -s are many; a consonant other than those of “men”, “feet”, “mice”, “people” is safe.
        let last = plain(word.text).last()?;
        let is_known = word.text.len() > 3 && matches!(last, 's' | 'b' | 'c' | 'd' | 'g' | 'k' | 'm' | 'p' | 'r' | 'y');
        is_known.then_some(last == 's')
    } else {
        None
    }
}

const LES: &str = "les des ces mes tes ses nos vos leurs aux plusieurs quelques";

/// Whether an option can follow a French word; nothing where that cannot be told.
pub(super) fn french(before: &Word<'_>, option: &str) -> Option<bool> {
    // An option with an article of its own follows none.
    let first = words(option).next().filter(|word| !word.is_among("un une le la les des l d"))?;
    // “Le onze”, “le oui” and “le ouistiti” do not elide.
    let vowel = || begins_with_vowel(option, &["onz", "ou"]);
    let elides = before.is_among("le la ce du au de que");
    if before.is_among(ELIDED) || before.is("cet") {
        return vowel();
    }
    if elides && vowel() == Some(true) {
        return Some(false);
    }
    let wants_feminine = if before.is_among("une la cette ma ta sa") {
        Some(true)
    } else {
        before.is_among("un le ce du au").then_some(false)
    };
    if let (Some(wanted), Some(feminine)) = (wants_feminine, is_feminine(&first)) {
        return Some(wanted == feminine);
    }
    if elides {
        return vowel().map(|vowel| !vowel);
    }
    // Names and figures have no plural.
    let is_noun = first.text.chars().all(char::is_lowercase);
    let wants_plural = before.is_among(LES) || before.is_among("deux trois quatre cinq");
    (wants_plural && is_noun).then(|| first.text.ends_with(['s', 'x', 'z']))
}

/// Endings that tell the gender of a French noun, and nouns that they deceive about.
const FEMININE: &[&str] = &["tion", "sion", "ette", "ance", "ence", "ture", "tude"];
const MASCULINE: &[&str] = &["ment", "isme", "age", "eau", "oir", "teur", "scope"];
const DECEIVING: &str = "page image plage cage rage nage eau peau jument bastion silence squelette quintette";

fn is_feminine(noun: &Word<'_>) -> Option<bool> {
    let ends = |ending: &&str| {
        let length = plain(noun.text).count();
        length > ending.len() && plain(noun.text).skip(length - ending.len()).eq(ending.chars())
    };
    if noun.is_among(DECEIVING) {
        None
    } else if FEMININE.iter().any(ends) {
        Some(true)
    } else {
        MASCULINE.iter().any(ends).then_some(false)
    }
}

/// The word of a question that wants one option, and that one in the plural: “which are”, “quels”.
fn plural<'p>(prompt: &'p str, tongue: Tongue, ask: &Ask) -> Option<Word<'p>> {
    let Ask::One { .. } = ask else { return None };
    let french = ["quels", "quelles", "lesquels", "lesquelles"];
    asking(prompt).find_map(|sentence| {
        let mut all = words(sentence);
        if tongue != Tongue::English {
            return all.find(|word| word.is_any(&french));
        }
        all.find(|word| word.is_any(&["which", "what"]))?;
        all.next().filter(|word| word.is_any(&["are", "were", "two", "three"]))
    })
}

/// Whether an option is several things, as far as its first word or its “and” tells.
fn number(_: &Word<'_>, option: &str) -> Option<bool> {
    let first = words(option).next()?;
    if option.contains(',') || words(option).any(|word| word.is_any(&["and", "et"])) {
        Some(true)
    } else if first.is_any(&["a", "an", "one", "un", "une"]) {
        Some(false)
    } else {
        (first.is_among(LES) || first.is_among(PLURAL) || first.is_any(&["deux", "trois"])).then_some(true)
    }
}
