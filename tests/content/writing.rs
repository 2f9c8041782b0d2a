//! How the banks are written: lengths, prompts of their own, French typography, and nobody else's sentences.

use std::collections::{HashMap, HashSet};

use cornet::{
    library::built_in::BANKS,
    quiz::{
        ask::{Answer, Ask, Value},
        fold::{Strict, fold},
        question::Question,
    },
};

use super::{LANGUAGES, banks, each_question, folded, holds};

#[test]
fn no_two_prompts_are_alike() {
    for language in LANGUAGES {
        let banks = banks(language);
        let mut seen: HashMap<String, String> = HashMap::new();
        let mut alike = vec![];
        for (name, question) in each_question(&banks) {
            if question.prompt.is_empty() {
                continue;
            }
            if let Some(other) = seen.insert(folded(&question.prompt), name.clone()) {
                alike.push(format!("{name} and {other}"));
            }
        }
        holds("no two prompts are alike", &alike);
    }
}

/// What is picked, placed or put in order.
fn rows(question: &Question) -> Vec<String> {
    match question.content.ask() {
        Ask::One { options, .. } | Ask::Many { options, .. } => options
            .into_iter()
            .filter_map(|option| match option.value {
                Value::Text(text) => Some(text),
                _ => None,
            })
            .collect(),
        Ask::Order { steps } => steps,
        Ask::Sort { items, bins, .. } => [items, bins].concat(),
        Ask::Blanks { words, .. } => words,
        Ask::Text(_) | Ask::Prose { .. } => vec![],
    }
}

fn feedback(question: &Question) -> Vec<String> {
    question.content.notes().into_iter().filter_map(|note| note.feedback).collect()
}

#[test]
fn texts_fit_a_small_screen() {
    let mut long = vec![];
    for language in LANGUAGES {
        for (name, question) in each_question(&banks(language)) {
            let mut limit = |what: &str, most: usize, text: &str| {
                let length = text.chars().count();
                if length > most {
                    long.push(format!("{name}: {what} of {length}, over {most}: {text}"));
                }
            };
            limit("prompt", 150, &question.prompt);
            limit("explanation", 220, question.explanation.as_deref().unwrap_or_default());
            limit("hint", 140, question.hint.as_deref().unwrap_or_default());
            for text in rows(question) {
                limit("option", 40, &text);
            }
            for text in feedback(question) {
                limit("feedback", 140, &text);
            }
        }
    }
    holds("texts fit a small screen", &long);
}

#[test]
fn every_question_teaches() {
    let mut bare = vec![];
    for language in LANGUAGES {
        for (name, question) in each_question(&banks(language)) {
            let has = [&question.id, &question.explanation, &question.hint, &question.topic];
            if has.iter().any(|text| text.is_none()) {
                bare.push(name);
            }
        }
    }
    holds("every question has an id, an explanation, a hint and a topic", &bare);
}

/// A space stands before `?`, `!`, `:` and `;`, and inside « »; the linter sees to it that it is a no-break one.
#[test]
fn no_mark_sticks_to_its_word_in_french() {
    let is_space = |c: Option<char>| matches!(c, Some(' ' | '\u{a0}' | '\u{202f}'));
    let mut broken = vec![];
    for bank in BANKS.iter().filter(|bank| bank.language == "fr") {
        for (number, line) in bank.text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let characters: Vec<char> = line.chars().collect();
            for (at, c) in characters.iter().enumerate() {
                let before = at.checked_sub(1).and_then(|at| characters.get(at)).copied();
                let after = characters.get(at + 1).copied();
                let wrong = match c {
                    '?' | '!' => !is_space(before) && !matches!(before, Some('?' | '!')),
                    ':' | ';' | '»' => !is_space(before),
                    '«' => !is_space(after),
                    _ => false,
                };
                if wrong {
                    broken.push(format!("{}:{}: {c} in {line}", bank.path, number + 1));
                }
            }
        }
    }
    holds("a space stands beside French marks", &broken);
}

#[test]
fn apostrophes_are_typed_as_on_a_keyboard() {
    let curly = BANKS.iter().filter(|bank| bank.text.contains('’')).map(|bank| bank.path.to_owned());
    holds("apostrophes are straight in every bank", &curly.collect::<Vec<_>>());
}

/// A text as its words alone.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text, Strict { articles: true, ..Strict::default() });
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The length of a run that would be a quotation.
const RUN: usize = 8;

/// A number for each run of eight words: FNV-1a over the words, a space after each, cut to 32 bits.
fn runs(words: &[String]) -> impl Iterator<Item = (u32, String)> + '_ {
    words.windows(RUN).map(|run| {
        let bytes = run.iter().flat_map(|word| word.bytes().chain([b' ']));
        let hash =
            bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        #[allow(clippy::cast_possible_truncation, reason = "the cut is meant")]
        let cut = (hash ^ (hash >> 32)) as u32;
        (cut, run.join(" "))
    })
}

/// The article is its author's: no eight words of it in a row stand in a bank. `article.runs` knows the runs of the
/// article by their numbers only.
#[test]
fn nothing_is_copied_from_the_article() {
    let numbers = include_str!("article.runs").lines().filter(|line| !line.starts_with('#'));
    let article: HashSet<u32> =
        numbers.flat_map(str::split_whitespace).map(|number| u32::from_str_radix(number, 16).unwrap()).collect();
    assert!(!article.is_empty());
    let mut copied = vec![];
    for language in LANGUAGES {
        for (name, question) in each_question(&banks(language)) {
            let solution = match question.content.solution() {
                Answer::Prose(model, _) => vec![model],
                Answer::Blanks(_) => match question.content.ask() {
                    Ask::Blanks { pieces, .. } => {
                        let Answer::Blanks(gaps) = question.content.solution() else { continue };
                        let gaps = gaps.iter().map(String::as_str).chain([""]);
                        vec![
                            pieces.iter().map(String::as_str).zip(gaps).flat_map(|(piece, gap)| [piece, gap]).collect(),
                        ]
                    }
                    _ => vec![],
                },
                _ => vec![],
            };
            let own = [Some(&question.prompt), question.explanation.as_ref(), question.hint.as_ref()];
            let texts = own.into_iter().flatten().cloned();
            for text in texts.chain(rows(question)).chain(feedback(question)).chain(solution) {
                let words = words(&text);
                copied.extend(
                    runs(&words).filter(|(run, _)| article.contains(run)).map(|(_, run)| format!("{name}: {run}")),
                );
            }
        }
    }
    holds("nothing is copied from the article", &copied);
}
