//! Keys made of texts: what ids of facts and questions are made of where the author gives no id.

use std::fmt::Write as _;

use crate::quiz::fold::{Strict, fold};

/// The key of a text: folded, its letters and digits with single hyphens between runs of them.
///
/// A text without letters and digits gives the code points of what it has.
#[must_use]
pub fn key(text: &str) -> String {
    // A taxonomy may have a hundred thousand items, most of them plain: those need no folding.
    let mut key = String::with_capacity(text.len());
    if text.is_ascii() {
        hyphenated(without_article(text.trim_start()).chars(), |c| key.push(c));
    }
    if key.is_empty() { folded(text) } else { key }
}

fn folded(text: &str) -> String {
    let folded = fold(text, Strict::default());
    let mut key = String::with_capacity(folded.len());
    hyphenated(folded.chars(), |c| key.push(c));
    if key.is_empty() {
        for c in folded.chars() {
            // Writing to a string cannot fail.
            _ = write!(key, "u{:x}", u32::from(c));
        }
    }
    key
}

/// A number made of the key of a text: texts of other keys have other numbers, but for rare chance.
pub(super) fn number(text: &str) -> u64 {
    // Every item of a bank comes by here when it is read: a plain text without an article needs no second look.
    let may_have_article = text.bytes().next().is_none_or(|first| b" \t\nlLuUdDtTaA".contains(&first));
    let plain = if may_have_article { without_article(text.trim_start()) } else { text };
    let mut number = Number::default();
    let mut is_parted = false;
    for byte in plain.bytes() {
        match part(byte) {
            Part::Unknown => return number_of_key(&folded(text)),
            Part::Gap => is_parted = number.taken > 0,
            Part::Letter(letter) => {
                if std::mem::take(&mut is_parted) {
                    number.take(b'-');
                }
                number.take(letter);
            }
        }
    }
    if number.taken == 0 { number_of_key(&folded(text)) } else { number.finish() }
}

/// What a key has of a character.
enum Part {
    /// A letter or digit of ASCII, in lower case.
    Letter(u8),
    /// Nothing.
    Gap,
    /// Only folding knows.
    Unknown,
}

fn part(byte: u8) -> Part {
    match byte {
        b'0'..=b'9' | b'a'..=b'z' => Part::Letter(byte),
        b'A'..=b'Z' => Part::Letter(byte.to_ascii_lowercase()),
        0x80.. => Part::Unknown,
        _ => Part::Gap,
    }
}

/// The number of texts that have this key.
pub(super) fn number_of_key(key: &str) -> u64 {
    let mut number = Number::default();
    key.bytes().for_each(|byte| number.take(byte));
    number.finish()
}

/// A number in the making. It need not withstand those who look for two texts with the same number: they would slow
/// down their own bank alone.
#[derive(Default)]
struct Number {
    mixed: u64,
    /// The bytes that are not mixed in yet.
    word: u64,
    taken: u64,
}

impl Number {
    fn take(&mut self, byte: u8) {
        self.word = (self.word << 8) | u64::from(byte);
        self.taken += 1;
        if self.taken.is_multiple_of(8) {
            self.mix();
        }
    }

    /// Multiplying by the golden ratio spreads what changes over all higher digits; turning brings it down again.
    fn mix(&mut self) {
        self.mixed = (self.mixed.rotate_left(26) ^ self.word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.word = 0;
    }

    fn finish(mut self) -> u64 {
        self.word ^= self.taken.rotate_right(8);
        self.mix();
        self.mixed ^ (self.mixed >> 32)
    }
}

/// Letters and digits in lower case, with single hyphens between runs of them.
fn hyphenated(characters: impl Iterator<Item = char>, mut push: impl FnMut(char)) {
    let (mut has_begun, mut is_parted) = (false, false);
    for c in characters {
        if !c.is_alphanumeric() {
            is_parted = has_begun;
            continue;
        }
        if std::mem::take(&mut is_parted) {
            push('-');
        }
        push(c.to_ascii_lowercase());
        has_begun = true;
    }
}

/// An ASCII text without the article that folding takes away.
fn without_article(text: &str) -> &str {
    let is_article = |word: &str| {
        ["le", "la", "les", "un", "une", "des", "the", "a", "an"].iter().any(|known| word.eq_ignore_ascii_case(known))
    };
    // No article is longer than three letters.
    let is_end = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0x0b | b'\'' | b'`');
    let Some(length) = text.as_bytes().iter().take(4).position(is_end) else { return text };
    let (word, rest) = text.split_at(length);
    let (gap, rest) = rest.split_at(1);
    let is_elided = word.eq_ignore_ascii_case("l") && matches!(gap, "'" | "`");
    let is_before_space = gap.trim().is_empty() && is_article(word);
    if (is_elided || is_before_space) && !rest.trim().is_empty() { rest } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn plain_texts_have_the_key_of_folding(text in "( |l'|l`|le |The  |a |un |A\t|l' )?[ -~]{0,12}") {
            proptest::prop_assert_eq!(key(&text), folded(&text));
        }

        #[test]
        fn texts_have_the_number_of_their_key(text in "(l'|le |an )?([ -~]{0,20}|.{0,6})") {
            proptest::prop_assert_eq!(number(&text), number_of_key(&key(&text)));
        }
    }

    #[test]
    fn texts_of_other_keys_have_other_numbers() {
        let texts = (0..100_000).map(|n: usize| format!("item {} of {}", n % 1000, n / 1000));
        let numbers: std::collections::HashSet<u64> = texts.map(|text| number(&text)).collect();
        assert_eq!(numbers.len(), 100_000);
        for (one, other) in [("ab", "ba"), ("", "0"), ("abcdefgh", "abcdefghi"), ("a-b", "a b-c"), ("École", "colé")]
        {
            assert_ne!(number(one), number(other), "{one} {other}");
        }
        assert_eq!(number("l'École"), number("the ecole!"));
    }

    #[test]
    fn a_key_is_what_remains_of_a_text_after_folding() {
        for (text, expected) in [
            ("L'École d'à côté", "ecole-d-a-cote"),
            ("un hébergeur de blogues", "hebergeur-de-blogues"),
            ("YouTube", "youtube"),
            ("  C++ ", "c"),
            ("Œuvre (1984)", "oeuvre-1984"),
            ("Λόγος", "λογος"),
            ("≠", "u3d"),
            ("…", "u2eu2eu2e"),
        ] {
            assert_eq!(key(text), expected, "{text}");
        }
    }
}
