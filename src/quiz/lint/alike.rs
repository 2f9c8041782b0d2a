//! W104: two questions that ask nearly the same.
//!
//! Prompts are compared by their words, without inflection and without words such as articles. They are nearly the same
//! where these words are the same, mostly in the same order, or where one has a single word more and the right answers
//! are the same text. Beside the prompt, what is asked has to be the same too: the key of a pick, or half of the items,
//! steps or keys. A prompt that serves for many questions is thus no fault.
//!
//! Questions are looked up by the sums of their words' numbers, so that the time grows with the words, not with the
//! pairs of questions.

use std::borrow::Cow;

use super::{Check, Item, Rule, Sheet, Tongue, Warning, at};
use crate::quiz::{
    ask::{Answer, Ask, Value},
    explain::Explanation,
    key::Bilingual,
    problem::Finding,
    question::PROMPT,
};

mod stems;

use stems::{Stem, stems, text_number};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W104",
        rule: Bilingual {
            en: "No two questions of a bank ask nearly the same.",
            fr: "Une banque ne pose pas deux fois presque la même question.",
        },
        why: Bilingual {
            en: "Whoever meets both in one sitting answers the second from the first, and what is asked twice counts \
                 twice. Questions may share a prompt such as “Put each word into its category.” as long as they ask \
                 about different things.",
            fr: "Qui les rencontre toutes deux dans une séance répond à la seconde d'après la première, et ce que l'on \
                 demande deux fois compte deux fois. Des questions peuvent partager une consigne comme «\u{a0}Range \
                 chaque mot dans sa catégorie.\u{a0}», tant qu'elles portent sur autre chose.",
        },
        source: "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing \
                 guidelines for classroom assessment, Applied Measurement in Education 15(3)",
        breaks: Bilingual {
            en: r#"[[question]]
id          = "red-planet"
kind        = "short"
prompt      = "Which planet is called the red one?"
answer      = "Mars"
explanation = "Iron in the soil of Mars has rusted: hence its colour."
topic       = "planets"

[[question]]
id          = "planet-called-red"
kind        = "short"
prompt      = "What planet is called red?"
answer      = "Mars"
explanation = "Mars is red with rust."
topic       = "planets"
"#,
            fr: r#"[[question]]
id          = "red-planet"
kind        = "short"
prompt      = "Quelle planète dit-on rouge ?"
answer      = "Mars"
explanation = "Le fer du sol de Mars a rouillé : de là vient sa couleur."
topic       = "planètes"

[[question]]
id          = "planet-called-red"
kind        = "short"
prompt      = "De quelle planète dit-on qu'elle est rouge ?"
answer      = "Mars"
explanation = "C'est la rouille qui rend Mars rouge."
topic       = "planètes"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id          = "red-planet"
kind        = "short"
prompt      = "Which planet is called the red one?"
answer      = "Mars"
explanation = "Iron in the soil of Mars has rusted: hence its colour."
topic       = "planets"

[[question]]
id          = "what-reddens-mars"
kind        = "short"
prompt      = "What makes the soil of Mars red?"
answer      = "rust"
explanation = "Mars is red with rust."
topic       = "planets"
"#,
            fr: r#"[[question]]
id          = "red-planet"
kind        = "short"
prompt      = "Quelle planète dit-on rouge ?"
answer      = "Mars"
explanation = "Le fer du sol de Mars a rouillé : de là vient sa couleur."
topic       = "planètes"

[[question]]
id          = "what-reddens-mars"
kind        = "short"
prompt      = "Qu'est-ce qui rougit le sol de Mars ?"
answer      = "la rouille"
explanation = "C'est la rouille qui rend Mars rouge."
topic       = "planètes"
"#,
        },
    },
    check: Check::Bank(check),
};

/// A question, as it is compared.
struct Asked {
    /// The words of its prompt, in order.
    stems: Vec<Stem>,
    /// The sum of their numbers: it knows no order, and a word can be taken out of it.
    sum: u64,
    /// What is asked beside the prompt: the key, the items… or that there is nothing to see but the prompt.
    marks: Vec<u64>,
    /// How many of the marks another question has to share.
    needed: usize,
    /// The right answer, if it is a text.
    answer: Option<u64>,
}

/// What is asked where the prompt is all that there is to see.
const PROMPT_ALONE: u64 = 1;
/// What is asked of a statement.
const STATEMENT: u64 = 2;

fn check(sheet: &Sheet<'_>, found: &mut Vec<Finding>) {
    let all: Vec<Asked> = sheet.items.iter().map(|item| asked(item, sheet.tongue)).collect();
    let first = First::of(&all);
    let mut earlier: Vec<Option<usize>> = vec![];
    for (index, this) in all.iter().enumerate() {
        let seen = this.marks.iter().filter_map(|mark| first.find(this.sum, *mark));
        let seen: Vec<usize> = seen.filter(|other| *other != index).collect();
        let shared = |other: usize| seen.iter().filter(|seen| **seen == other).count();
        let is_same = |other: &Asked| same_words(&this.stems, &other.stems);
        let mut others = seen.iter().copied().filter_map(|other| Some((other, all.get(other)?)));
        let same = others.find(|(index, other)| shared(*index) >= this.needed.min(other.needed) && is_same(other));
        earlier.push(same.map(|(index, _)| index));
    }
    for (index, this) in all.iter().enumerate() {
        if earlier.get(index).is_none_or(Option::is_some) {
            continue;
        }
        // What a word more changes is known of languages that are known.
        let shorter = (sheet.tongue != Tongue::Other).then(|| shorter(this, &first, &all)).flatten();
        if let Some(other) = shorter.filter(|other| *other != index) {
            let (early, late) = (index.min(other), index.max(other));
            if let Some(entry) = earlier.get_mut(late) {
                *entry = entry.or(Some(early));
            }
        }
    }
    for (index, other) in earlier.iter().enumerate() {
        let place = |index: usize| {
            let item = sheet.items.get(index)?;
            Some(item.text(PROMPT.name).map_or_else(|| item.header(), |prompt| prompt.span.clone()))
        };
        if let (Some(here), Some(there)) = (place(index), other.and_then(place)) {
            found.push(Finding { also: Some(there), ..at(Warning::Alike, here) });
        }
    }
}

/// The first question of each sum and mark: sorted, since there are many to look up and few to find.
struct First(Vec<(u64, u64, usize)>);

impl First {
    fn of(all: &[Asked]) -> Self {
        let mut first = Vec::with_capacity(all.len());
        for (index, asked) in all.iter().enumerate() {
            first.extend(asked.marks.iter().map(|mark| (asked.sum, *mark, index)));
        }
        first.sort_unstable();
        first.dedup_by_key(|(sum, mark, _)| (*sum, *mark));
        Self(first)
    }

    fn find(&self, sum: u64, mark: u64) -> Option<usize> {
        let at = self.0.binary_search_by_key(&(sum, mark), |(sum, mark, _)| (*sum, *mark)).ok()?;
        self.0.get(at).map(|(_, _, index)| *index)
    }
}

/// A question with the same answer whose prompt lacks one word of this one's.
fn shorter(this: &Asked, first: &First, all: &[Asked]) -> Option<usize> {
    let answer = this.answer?;
    // Of three words, one more is much.
    if this.stems.len() < 4 {
        return None;
    }
    this.stems.iter().enumerate().filter(|(_, stem)| !stem.is_telling).find_map(|(place, stem)| {
        let other = first.find(this.sum.wrapping_sub(stem.number), answer)?;
        let mut rest = this.stems.clone();
        rest.remove(place);
        same_words(&rest, &all.get(other)?.stems).then_some(other)
    })
}

/// Whether two prompts have the same words, and most of them beside the same: at least three in five. Otherwise who
/// does what to whom may be another matter.
fn same_words(one: &[Stem], other: &[Stem]) -> bool {
    let sorted = |stems: &[Stem]| {
        let mut numbers: Vec<u64> = stems.iter().map(|stem| stem.number).collect();
        numbers.sort_unstable();
        numbers
    };
    let pairs = |stems: &[Stem]| -> Vec<(u64, u64)> {
        stems.iter().zip(stems.iter().skip(1)).map(|(one, next)| (one.number, next.number)).collect()
    };
    if one.len() != other.len() || sorted(one) != sorted(other) {
        return false;
    }
    let (ours, theirs) = (pairs(one), pairs(other));
    let kept = ours.iter().filter(|pair| theirs.contains(pair)).count();
    kept * 5 >= ours.len() * 3
}

fn asked(item: &Item<'_>, tongue: Tongue) -> Asked {
    let mut prompt = Cow::Borrowed(item.question.prompt.as_str());
    let folded = |text: &str| text_number(text, tongue);
    let texts = |texts: &[String]| texts.iter().map(|text| folded(text)).collect::<Vec<_>>();
    let option = |options: &[crate::quiz::ask::Choice], index: usize| match &options.get(index)?.value {
        Value::Text(text) => Some(folded(text)),
        _ => None,
    };
    let (marks, answer) = match (&item.ask, &item.solution) {
        (Ask::One { options, .. }, Answer::One(key)) => match option(options, *key) {
            Some(key) => (vec![key], Some(key)),
            None => (vec![STATEMENT], None),
        },
        (Ask::Many { options, .. }, Answer::Many(keys)) => {
            (keys.iter().filter_map(|key| option(options, *key)).collect(), None)
        }
        (Ask::Order { steps }, _) => (texts(steps), None),
        (Ask::Sort { items, .. }, _) => (texts(items), None),
        (Ask::Text(_), Answer::Text(answer)) => {
            let answer = folded(answer);
            (vec![PROMPT_ALONE, answer], Some(answer))
        }
        (Ask::Blanks { pieces, .. }, _) => {
            prompt.to_mut().extend(pieces.iter().flat_map(|piece| [" ", piece]));
            (vec![PROMPT_ALONE], None)
        }
        _ => (vec![PROMPT_ALONE], None),
    };
    let is_list = matches!(item.ask, Ask::Many { .. } | Ask::Order { .. } | Ask::Sort { .. });
    let needed = if is_list { marks.len().div_ceil(2) } else { 1 };
    let stems = stems(&prompt, tongue);
    let sum = stems.iter().fold(0_u64, |sum, stem| sum.wrapping_add(stem.number));
    Asked { stems, sum, marks, needed, answer }
}
