//! W005: two options, items or steps that say the same.

use super::{
    Check, Flaw, Item, Rule, Tongue, at, at_also,
    words::{Word, plain, words},
};
use crate::quiz::{explain::Explanation, key::Bilingual, problem::Finding};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W005",
        rule: Bilingual {
            en: "No two options, items or steps say the same but for case, accents, articles or a plural.",
            fr: "Deux options, éléments ou étapes ne disent pas la même chose à une majuscule, un accent, un article ou un \
                 pluriel près.",
        },
        why: Bilingual {
            en: "Of two options that say the same neither can be the right one: students rule out both. Where one of them \
                 is right, who picks the other is right too.",
            fr: "De deux options qui disent la même chose, aucune ne peut être la bonne\u{a0}: on écarte les deux. Et si l'une \
                 est juste, qui choisit l'autre a raison aussi.",
        },
        source: "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing \
                 guidelines for classroom assessment, Applied Measurement in Education 15(3)",
        breaks: Bilingual {
            en: r#"[[question]]
id = "organ-that-pumps"
kind = "choice"
prompt = "Which organ moves the blood around the body?"
answer = "the heart"
distractors = [
  ["the lungs", "They take in air."],
  ["the kidney", "It filters the blood."],
  ["the kidneys", "They filter the blood."],
]
explanation = "The heart is a pump of muscle."
topic = "the body"
"#,
            fr: r#"[[question]]
id = "organ-that-pumps"
kind = "choice"
prompt = "Quel organe fait circuler le sang ?"
answer = "le cœur"
distractors = [
  ["les poumons", "Ils prennent l'air."],
  ["le rein", "Il filtre le sang."],
  ["les reins", "Ils filtrent le sang."],
]
explanation = "Le cœur est une pompe faite de muscle."
topic = "le corps"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "organ-that-pumps"
kind = "choice"
prompt = "Which organ moves the blood around the body?"
answer = "the heart"
distractors = [
  ["the lungs", "They take in air."],
  ["the liver", "It cleans the blood that comes from the gut."],
  ["the kidneys", "They filter the blood."],
]
explanation = "The heart is a pump of muscle."
topic = "the body"
"#,
            fr: r#"[[question]]
id = "organ-that-pumps"
kind = "choice"
prompt = "Quel organe fait circuler le sang ?"
answer = "le cœur"
distractors = [
  ["les poumons", "Ils prennent l'air."],
  ["le foie", "Il nettoie le sang qui vient de l'intestin."],
  ["les reins", "Ils filtrent le sang."],
]
explanation = "Le cœur est une pompe faite de muscle."
topic = "le corps"
"#,
        },
    },
    check: Check::Item(check),
};

fn check(item: &Item<'_>, _: Tongue, found: &mut Vec<Finding>) {
    for list in item.lists() {
        // Nearly all rows differ in their first letter.
        let letters: Vec<Option<char>> =
            list.iter().map(|text| said(text).next().and_then(|word| plain(word.text).next())).collect();
        for (index, text) in list.iter().enumerate() {
            let mut earlier = list.iter().zip(&letters).take(index);
            let same = earlier.find(|(other, letter)| letters.get(index) == Some(letter) && says_the_same(other, text));
            let Some((other, _)) = same else { continue };
            if is_about_spelling(&list, text) {
                continue;
            }
            let warning = Flaw::SameRow((*text).to_owned());
            let place = item.place(text).unwrap_or_else(|| item.header());
            found.push(match item.place(other) {
                Some(also) => at_also(warning, place, also),
                None => at(warning, place),
            });
        }
    }
}

const ARTICLES: &[&str] = &["le", "la", "les", "l", "un", "une", "des", "the", "a", "an"];

/// The words of a text without articles. The last word is no article: “vitamin A”.
fn said(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut all = words(text).peekable();
    std::iter::from_fn(move || {
        loop {
            let word = all.next()?;
            if all.peek().is_none() || !word.is_any(ARTICLES) {
                return Some(word);
            }
        }
    })
}

fn says_the_same(one: &str, other: &str) -> bool {
    let (mut ours, mut theirs) = (said(one), said(other));
    loop {
        match (ours.next(), theirs.next()) {
            (None, None) => return signs(one).eq(signs(other)),
            (Some(our), Some(their)) if our.same_noun(&their) => {}
            _ => return false,
        }
    }
}

/// The characters that say something without being part of a word: `+`, `−`, `<`, `%`, a minus before a digit.
fn signs(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut ahead = text.chars().skip(1);
    text.chars().filter(move |c| {
        let is_before_digit = ahead.next().is_some_and(|next| next.is_ascii_digit());
        match c {
            '-' => is_before_digit,
            '.' | ',' | ';' | ':' | '!' | '?' | '…' | '\'' | '’' | '"' | '«' | '»' | '“' | '”' | '(' | ')' | '*'
            | '`' | '‐' | '\u{2011}' | '–' | '—' | '_' => false,
            c => !c.is_whitespace() && !c.is_alphanumeric() && !('\u{300}'..'\u{370}').contains(c),
        }
    })
}

/// Whether all the rows are alike but for letters: then letters are what is asked, as in “receive” and “recieve”.
fn is_about_spelling(list: &[&str], text: &str) -> bool {
    let written: String = plain(text).collect();
    let allowed = (written.chars().count() / 3).max(2);
    list.iter().all(|other| strsim::osa_distance(&written, &plain(other).collect::<String>()) <= allowed)
}
