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
    "a", "an", "are", "be", "been", "did", "do", "does", "is", "it", "one", "ones", "that", "the", "these", "this",
    "those", "was", "were",
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
    let mut stems: Vec<Stem> = vec![];
    let mut word = String::new();
    let mut is_name = false;
    let mut is_first = true;
    for c in text.chars().chain([' ']) {
        if c.is_alphanumeric() || is_combining_mark(c) {
            is_name |= c.is_uppercase();
            lower(c, &mut word);
            continue;
        }
        if !word.is_empty() {
            let stem = stem(&word, tongue, is_name && !is_first);
            stems.extend(stem.filter(|stem| stems.last().is_none_or(|last| last.number != stem.number)));
            word.clear();
            (is_name, is_first) = (false, false);
        }
        is_first |= matches!(c, '.' | '?' | '!' | ':' | '…');
    }
    stems
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
    let is_number = word.contains(|c: char| c.is_numeric());
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

/// A number that stands for a text: FNV-1a, 64 bits, and a last stir, since the numbers are added up.
pub(super) fn number(text: &str) -> u64 {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
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
    fn names_numbers_and_negations_are_telling() {
        let telling = |text| stems(text, Tongue::English).into_iter().map(|stem| stem.is_telling).collect::<Vec<_>>();
        assert_eq!(
            telling("Which town in Quebec has no 3 rivers? Say"),
            [false, false, false, true, false, true, true, false, false]
        );
    }
}
