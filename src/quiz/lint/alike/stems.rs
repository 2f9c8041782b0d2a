//! The words of a prompt as numbers, so that prompts can be compared without their inflections.

use crate::quiz::lint::{Tongue, words::words};

/// A word that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stem {
    /// A number that stands for it.
    pub number: u64,
    /// Whether the word may make another question of the same words: a name, a number, a negation.
    pub is_telling: bool,
}

/// Whether a word hardly says anything.
fn is_english_filler(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "are"
            | "be"
            | "been"
            | "did"
            | "do"
            | "does"
            | "is"
            | "it"
            | "of"
            | "one"
            | "ones"
            | "that"
            | "the"
            | "these"
            | "this"
            | "those"
            | "was"
            | "were"
    )
}

fn is_french_filler(word: &str) -> bool {
    matches!(
        word,
        "au" | "aux"
            | "ce"
            | "ces"
            | "cet"
            | "cette"
            | "d"
            | "de"
            | "des"
            | "du"
            | "elle"
            | "elles"
            | "est"
            | "etaient"
            | "etait"
            | "il"
            | "ils"
            | "l"
            | "la"
            | "le"
            | "les"
            | "n"
            | "ne"
            | "on"
            | "qu"
            | "que"
            | "s"
            | "se"
            | "sont"
            | "t"
            | "un"
            | "une"
    )
}

/// The one of several words that ask the same.
fn asking_the_same(word: &str) -> &str {
    match word {
        "what" => "which",
        "quelle" | "quels" | "quelles" | "lequel" | "laquelle" | "lesquels" | "lesquelles" => "quel",
        word => word,
    }
}

/// Whether a word turns a question round, in either language.
fn is_negation(word: &str) -> bool {
    matches!(
        word,
        "not"
            | "no"
            | "never"
            | "none"
            | "without"
            | "except"
            | "isn"
            | "aren"
            | "doesn"
            | "don"
            | "didn"
            | "pas"
            | "jamais"
            | "aucun"
            | "aucune"
            | "sans"
            | "sauf"
            | "non"
            | "ni"
    )
}

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
    let mut lowered = String::with_capacity(24);
    let (mut end, mut is_first) = (0, true);
    for word in words(text) {
        let between = text.get(end..word.start).unwrap_or_default();
        is_first |= between != " " && between.contains(['.', '?', '!', ':', '…']);
        end = word.end();
        lowered.clear();
        word.write_plain(&mut lowered);
        let has_capital = lowered != word.text && word.text.contains(char::is_uppercase);
        visit(&lowered, !is_first && has_capital);
        is_first = false;
    }
}

fn stem(word: &str, tongue: Tongue, is_name: bool) -> Option<Stem> {
    let is_filler = tongue.pick(is_english_filler as fn(&str) -> bool, is_french_filler);
    if is_filler.is_some_and(|is_filler| is_filler(word)) {
        return None;
    }
    let word = asking_the_same(word);
    let is_number = word.bytes().any(|b| b.is_ascii_digit()) || (!word.is_ascii() && word.contains(char::is_numeric));
    let is_telling = is_name || is_number || is_negation(word);
    let root = tongue.pick(english as fn(&str) -> &str, french).filter(|_| !is_number).map_or(word, |root| root(word));
    Some(Stem { number: number(root), is_telling })
}

/// The least that is left of a word.
const ROOT: usize = 3;

/// The word without that many bytes at its end, which are ASCII.
fn without(word: &str, ending: usize) -> &str {
    word.get(..word.len() - ending).filter(|root| root.len() >= ROOT).unwrap_or(word)
}

fn english(word: &str) -> &str {
    let singular = match word.as_bytes() {
        [.., b's', b's'] => word,
        [.., b's'] => without(word, 1),
        _ => word,
    };
    match singular.as_bytes() {
        [.., b'i', b'n', b'g'] => without(singular, 3),
        [.., b'e', b'd'] => without(singular, 2),
        [.., b'e'] => without(singular, 1),
        _ => singular,
    }
}

fn french(word: &str) -> &str {
    let singular = if let [.., b's' | b'x'] = word.as_bytes() { without(word, 1) } else { word };
    if let [.., b'e'] = singular.as_bytes() { without(singular, 1) } else { singular }
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
