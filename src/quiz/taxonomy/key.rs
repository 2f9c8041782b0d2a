//! Keys made of texts: what ids of facts and questions are made of where the author gives no id.

use std::fmt::Write as _;

use crate::quiz::fold::{Strict, fold};

/// The key of a text: folded, its letters and digits with single hyphens between runs of them.
///
/// A text without letters and digits gives the code points of what it has.
#[must_use]
pub fn key(text: &str) -> String {
    // A taxonomy may have a hundred thousand items, most of them plain: those need no folding.
    let plain = text.is_ascii().then(|| hyphenated(without_article(text.trim_start()).chars()));
    plain.filter(|key| !key.is_empty()).unwrap_or_else(|| folded(text))
}

fn folded(text: &str) -> String {
    let folded = fold(text, Strict::default());
    let mut key = hyphenated(folded.chars());
    if key.is_empty() {
        for c in folded.chars() {
            // Writing to a string cannot fail.
            _ = write!(key, "u{:x}", u32::from(c));
        }
    }
    key
}

/// Letters and digits in lower case, with single hyphens between runs of them.
fn hyphenated(characters: impl Iterator<Item = char>) -> String {
    let mut key = String::with_capacity(characters.size_hint().1.unwrap_or_default());
    for c in characters {
        if c.is_alphanumeric() {
            key.push(c.to_ascii_lowercase());
        } else if !key.is_empty() && !key.ends_with('-') {
            key.push('-');
        }
    }
    if key.ends_with('-') {
        key.pop();
    }
    key
}

/// An ASCII text without the article that folding takes away.
fn without_article(text: &str) -> &str {
    let is_article = |word: &str| {
        ["le", "la", "les", "un", "une", "des", "the", "a", "an"].iter().any(|known| word.eq_ignore_ascii_case(known))
    };
    let Some((word, rest)) = text.split_once(|c: char| c.is_whitespace() || matches!(c, '\'' | '`')) else {
        return text;
    };
    let gap = text.as_bytes().get(word.len()).copied().unwrap_or_default();
    let is_elided = word.eq_ignore_ascii_case("l") && matches!(gap, b'\'' | b'`');
    let is_before_space = gap.is_ascii_whitespace() && is_article(word);
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
