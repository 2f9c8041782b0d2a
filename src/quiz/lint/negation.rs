//! W003: a negation in the prompt that is not emphasised.

use super::{
    Check, Flaw, Item, Rule, Tongue, at,
    words::{Word, asking, is_quoted, words},
};
use crate::quiz::{explain::Explanation, key::Bilingual, problem::Finding};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W003",
        rule: Bilingual {
            en: "A question asks for what is. Where it has to ask for what is not, the negation stands out.",
            fr: "Une question demande ce qui est. Si elle doit demander ce qui n'est pas, la négation ressort.",
        },
        why: Bilingual {
            en: "A “not” that is read over turns a right answer into a wrong one: then reading is tested, and not the \
                 subject.",
            fr: "Un «\u{a0}pas\u{a0}» lu trop vite change une bonne réponse en faute\u{a0}: on vérifie alors la lecture, et non la \
                 matière.",
        },
        source: "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing \
                 guidelines for classroom assessment, Applied Measurement in Education 15(3), guideline 17",
        breaks: Bilingual {
            en: r#"[[question]]
id = "not-a-mammal"
kind = "choice"
prompt = "Which of these animals is not a mammal?"
answer = "the penguin"
distractors = [
  ["the bat", "It flies, and nurses its young."],
  ["the whale", "It swims, and nurses its young."],
]
explanation = "Mammals nurse their young; penguins, like all birds, do not."
topic = "animals"
"#,
            fr: r#"[[question]]
id = "not-a-mammal"
kind = "choice"
prompt = "Lequel de ces animaux n'est pas un mammifère ?"
answer = "le manchot"
distractors = [
  ["la chauvesouris", "Elle vole, et allaite ses petits."],
  ["la baleine", "Elle nage, et allaite ses petits."],
]
explanation = "Les mammifères allaitent leurs petits, ce que ne font pas les oiseaux."
topic = "animaux"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "not-a-mammal"
kind = "choice"
prompt = "Which of these animals is **not** a mammal?"
answer = "the penguin"
distractors = [
  ["the bat", "It flies, and nurses its young."],
  ["the whale", "It swims, and nurses its young."],
]
explanation = "Mammals nurse their young; penguins, like all birds, do not."
topic = "animals"
"#,
            fr: r#"[[question]]
id = "not-a-mammal"
kind = "choice"
prompt = "Lequel de ces animaux n'est **pas** un mammifère ?"
answer = "le manchot"
distractors = [
  ["la chauvesouris", "Elle vole, et allaite ses petits."],
  ["la baleine", "Elle nage, et allaite ses petits."],
]
explanation = "Les mammifères allaitent leurs petits, ce que ne font pas les oiseaux."
topic = "animaux"
"#,
        },
    },
    check: Check::Item(check),
};

fn check(item: &Item<'_>, tongue: Tongue, found: &mut Vec<Finding>) {
    let Some(negation) = tongue.pick(english as fn(&str) -> Option<Word<'_>>, french) else { return };
    let Some(prompt) = item.text("prompt").filter(|_| !item.options.is_empty()) else { return };
    for sentence in asking(prompt.text) {
        // Few sentences have such a word, and only these are taken apart.
        if words(sentence).any(|word| word.is_any(SIGNS))
            && let Some(word) = negation(sentence)
        {
            found.push(at(Flaw::PlainNegation(word.text.to_owned()), prompt.span.clone()));
            return;
        }
    }
}

/// The words that a negation has, in both languages; “t” is the end of “isn't”.
const SIGNS: &[&str] = &["not", "t", "cannot", "never", "except", "excepting", "ne", "n", "sauf", "excepte", "hormis"];

/// Whether a word stands out, between asterisks or in capitals, or is only quoted.
fn is_apart(sentence: &str, word: &Word<'_>) -> bool {
    let before = sentence.get(..word.start).unwrap_or_default();
    // A run of asterisks opens what the next one closes.
    let runs =
        before.split('*').skip(1).filter(|between| !between.is_empty()).count() + usize::from(before.ends_with('*'));
    word.is_capitals() || runs % 2 == 1 || is_quoted(sentence, word.start)
}

/// How far into its question a sentence has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// What is asked for has not been named.
    Before,
    /// It is being said of what is asked for.
    Within,
    /// It is being said of something else.
    After,
}

impl Stage {
    /// After a word that asks: the second one is a relative pronoun, as in “the people who do not vote”.
    fn asked(self) -> Self {
        if self == Self::Before { Self::Within } else { Self::After }
    }

    /// After a word that begins another clause.
    fn turned(self) -> Self {
        if self == Self::Before { Self::Before } else { Self::After }
    }
}

const ENGLISH_ASKING: &[&str] = &["which", "what", "who", "whom", "whose"];
const ENGLISH_TURNS: &[&str] = &[
    "that", "if", "when", "because", "whether", "while", "although", "though", "since", "unless", "where", "why",
    "how", "until", "before", "after", "but", "and", "or", "so", "than",
];

/// The negation of an English question, if it is plain: “which … is not”, “all … except”.
fn english(sentence: &str) -> Option<Word<'_>> {
    let mut all = words(sentence).peekable();
    let (mut stage, mut is_list) = (Stage::Before, false);
    let mut before: Option<Word<'_>> = None;
    while let Some(word) = all.next() {
        let between = before.and_then(|before| sentence.get(before.end()..word.start)).unwrap_or_default();
        let next = all.peek();
        if word.is_any(ENGLISH_ASKING) {
            stage = stage.asked();
        } else if word.is_any(&["not", "cannot", "never"]) || is_contracted(&word, before.as_ref(), between) {
            let is_aside = between.contains([',', ';', ':', '('])
                || next.is_some_and(|next| next.is_any(&["to", "only"]))
                || before.is_some_and(|before| before.is_any(&["for", "of", "by", "about", "from"]));
            if stage == Stage::Within && !is_aside && !is_apart(sentence, &word) {
                let start = before.filter(|_| word.is("t")).map_or(word.start, |before| before.start);
                return Some(Word::new(sentence.get(start..word.end())?, start));
            }
        } else if word.is_any(&["except", "excepting"]) {
            let is_final = next.is_none_or(|next| next.is_any(&["for", "one", "which"]));
            if (is_list || stage == Stage::Within) && is_final && !is_apart(sentence, &word) {
                return Some(word);
            }
        } else if word.is_any(&["all", "each", "every"]) {
            is_list = true;
        } else if word.is_any(ENGLISH_TURNS) {
            stage = stage.turned();
        }
        before = Some(word);
    }
    None
}

/// Whether a word is the end of “isn't” or the like.
fn is_contracted(word: &Word<'_>, before: Option<&Word<'_>>, between: &str) -> bool {
    word.is("t") && matches!(between, "'" | "’") && before.is_some_and(|before| before.text.ends_with(['n', 'N']))
}

const FRENCH_ASKING: &[&str] =
    &["quel", "quelle", "quels", "quelles", "lequel", "laquelle", "lesquels", "lesquelles", "qui", "que", "qu", "quoi"];
const FRENCH_TURNS: &[&str] = &[
    "dont", "lorsque", "lorsqu", "quand", "si", "comme", "parce", "puisque", "puisqu", "et", "mais", "donc",
    "pourquoi", "comment", "combien", "afin",
];

/// The negation of a French question, if it is plain: “lequel n'est pas”, “tous … sauf”.
fn french(sentence: &str) -> Option<Word<'_>> {
    let mut all = words(sentence);
    let (mut stage, mut is_list) = (Stage::Before, false);
    let mut before: Option<Word<'_>> = None;
    while let Some(word) = all.next() {
        let mut ahead = all.clone();
        if word.is("ce") && before.is_some_and(|before| before.is("est")) {
            // “Qu'est-ce qui” asks once.
            all.next();
        } else if word.is_any(FRENCH_ASKING) {
            // Inside a sentence “que” joins clauses, unless “est-ce” follows.
            let is_joining =
                word.is_any(&["que", "qu"]) && before.is_some() && !ahead.next().is_some_and(|next| next.is("est"));
            stage = if is_joining { stage.turned() } else { stage.asked() };
        } else if word.is_any(FRENCH_TURNS) || word.text == "où" {
            stage = stage.turned();
        } else if word.is_any(&["ne", "n"]) {
            let (mut next, next_but_one) = (ahead.clone(), ahead.clone().nth(1));
            // Of an infinitive: “ne pas sortir”; of a whole sentence: “n'est-ce pas”.
            let is_aside = next.next().is_some_and(|next| {
                next.is("pas") || (next.is("est") && next_but_one.is_some_and(|word| word.is("ce")))
            });
            let second = ahead.take(NEAR).find(|word| word.is_any(&["pas", "jamais", "aucun", "aucune", "point"]));
            let is_plain = |second: &Word<'_>| !is_apart(sentence, second) && !is_apart(sentence, &word);
            if stage == Stage::Within
                && !is_aside
                && let Some(second) = second.filter(is_plain)
            {
                return Some(second);
            }
        } else if word.is_any(&["tous", "toutes", "chacun", "chacune"]) {
            is_list = true;
        } else if word.is_any(&["sauf", "excepte", "hormis"]) {
            let is_final = ahead.next().is_none_or(|next| next.is_any(&["un", "une", "lequel", "laquelle"]));
            if (is_list || stage == Stage::Within) && is_final && !is_apart(sentence, &word) {
                return Some(word);
            }
        }
        before = Some(word);
    }
    None
}

/// How many words after “ne” its second part stands, at most.
const NEAR: usize = 5;
