//! The words of a prompt as numbers, so that prompts can be compared without their inflections.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use crate::quiz::lint::Tongue;

/// A word that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stem {
    /// A number that stands for it.
    pub number: u64,
    /// Whether the word may make another question of the same words: a name, a number, a negation.
    pub is_telling: bool,
}

/// Words that hardly say anything.
const ENGLISH: &[&str] = &[
    "a", "an", "are", "be", "been", "did", "do", "does", "is", "it", "of", "one", "ones", "that", "the", "these",
    "this", "those", "was", "were",
];
const FRENCH: &[&str] = &[
    "au", "aux", "ce", "ces", "cet", "cette", "d", "de", "des", "du", "elle", "elles", "est", "etaient", "etait", "il",
    "ils", "l", "la", "le", "les", "n", "ne", "on", "qu", "que", "s", "se", "sont", "t", "un", "une",
];

/// Words that ask the same.
const SAME: [(&str, &str); 8] = [
    ("what", "which"),
    ("quelle", "quel"),
    ("quels", "quel"),
    ("quelles", "quel"),
    ("lequel", "quel"),
    ("laquelle", "quel"),
    ("lesquels", "quel"),
    ("lesquelles", "quel"),
];

/// Words that turn a question round, in either language.
const NEGATIONS: &[&str] = &[
    "not", "no", "never", "none", "without", "except", "isn", "aren", "doesn", "don", "didn", "pas", "jamais", "aucun",
    "aucune", "sans", "sauf", "non", "ni",
];

/// The words of a text that say something, in its order; one that stands twice in a row counts once.
pub(super) fn stems(text: &str, tongue: Tongue) -> Vec<Stem> {
    let mut stems: Vec<Stem> = Vec::with_capacity(text.len() / 8);
    each_word(text, |word, is_name| {
        let stem = stem(word, tongue, is_name);
        stems.extend(stem.filter(|stem| stems.last().is_none_or(|last| last.number != stem.number)));
    });
    stems
}

/// A number that stands for an answer: the same for texts that differ in inflections and articles alone.
pub(super) fn text_number(text: &str, tongue: Tongue) -> u64 {
    let mut sum = 0_u64;
    each_word(text, |word, _| {
        if let Some(stem) = stem(word, tongue, false) {
            sum = sum.rotate_left(5).wrapping_mul(STIR).wrapping_add(stem.number);
        }
    });
    // Nothing but such words, or signs.
    if sum == 0 { number(text) } else { sum }
}

/// Hands over each word in lower case and without accents, with whether it is a name: a capital inside a sentence.
fn each_word(text: &str, mut visit: impl FnMut(&str, bool)) {
    let mut word = String::new();
    let (mut is_name, mut is_first) = (false, true);
    for c in text.chars().chain([' ']) {
        if c.is_alphanumeric() || is_combining_mark(c) {
            is_name |= c.is_uppercase();
            lower(c, &mut word);
            continue;
        }
        if !word.is_empty() {
            visit(&word, is_name && !is_first);
            word.clear();
            (is_name, is_first) = (false, false);
        }
        is_first |= matches!(c, '.' | '?' | '!' | ':' | '…');
    }
}

fn lower(c: char, word: &mut String) {
    match c {
        'a'..='z' | '0'..='9' => word.push(c),
        'A'..='Z' => word.push(c.to_ascii_lowercase()),
        'œ' | 'Œ' => word.push_str("oe"),
        _ => decompose_compatible(c, |part| {
            if !is_combining_mark(part) {
                word.extend(part.to_lowercase());
            }
        }),
    }
}

fn stem(word: &str, tongue: Tongue, is_name: bool) -> Option<Stem> {
    let empty = tongue.pick(ENGLISH, FRENCH).unwrap_or_default();
    if empty.contains(&word) {
        return None;
    }
    let word = SAME.iter().find(|(one, _)| *one == word).map_or(word, |(_, other)| other);
    let is_number = word.bytes().any(|b| b.is_ascii_digit()) || (!word.is_ascii() && word.contains(char::is_numeric));
    let is_telling = is_name || is_number || NEGATIONS.contains(&word);
    let root = if is_number { word } else { tongue.pick(english(word), french(word)).unwrap_or(word) };
    Some(Stem { number: number(root), is_telling })
}

/// The least that is left of a word.
const ROOT: usize = 3;

fn without<'w>(word: &'w str, endings: &[&str]) -> &'w str {
    let root = endings.iter().find_map(|ending| word.strip_suffix(ending));
    root.filter(|root| root.len() >= ROOT).unwrap_or(word)
}

fn english(word: &str) -> &str {
    let singular = if word.ends_with("ss") { word } else { without(word, &["s"]) };
    without(singular, &["ing", "ed", "e"])
}

fn french(word: &str) -> &str {
    without(without(word, &["s", "x"]), &["e"])
}

/// An odd number whose bits are spread: 2^64 over the golden ratio.
const STIR: u64 = 0x9e37_79b9_7f4a_7c15;

/// A number that stands for a text: FNV-1a, 64 bits, and a last stir, since the numbers are added up.
fn number(text: &str) -> u64 {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    (hash ^ (hash >> 32)).wrapping_mul(STIR)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str, tongue: Tongue) -> bool {
        let numbers = |text| stems(text, tongue).into_iter().map(|stem| stem.number).collect::<Vec<_>>();
        numbers(one) == numbers(other)
    }

    #[test]
    fn inflections_and_articles_make_no_difference_and_words_do() {
        for (one, other, tongue, expected) in [
            ("What planets are called red?", "Which planet is called the red one?", Tongue::English, true),
            ("Who posts a photo?", "Who posted the photos?", Tongue::English, true),
            ("When did it begin?", "Where did it begin?", Tongue::English, false),
            ("Vitamin C", "Vitamin D", Tongue::English, false),
            ("Quel est l'ami ?", "Quelles sont les amies\u{a0}?", Tongue::French, true),
            ("L’œuvre n'est pas à lui", "Œuvre pas a lui", Tongue::FrenchOfCanada, true),
            ("avant la guerre", "après la guerre", Tongue::French, false),
            ("In 1914?", "In 1915?", Tongue::English, false),
            ("der rote Planet", "die roten Planeten", Tongue::Other, false),
        ] {
            assert_eq!(alike(one, other, tongue), expected, "{one} {other}");
        }
    }

    #[test]
    fn answers_are_the_same_whatever_their_article() {
        let same = |one, other| text_number(one, Tongue::French) == text_number(other, Tongue::French);
        assert!(same("le Nil", "Nil") && same("les réseaux", "RESEAU") && same("l'ami", "amie"));
        assert!(!same("le", "la") && !same("?", "!") && !same("a b", "b a") && !same("12", "21"));
    }

    #[test]
    fn names_numbers_and_negations_are_telling() {
        let telling = |text| stems(text, Tongue::English).into_iter().map(|stem| stem.is_telling).collect::<Vec<_>>();
        assert_eq!(
            telling("Which town in Quebec has no 3 rivers? Say"),
            [false, false, false, true, false, true, true, false, false]
        );
    }
}
