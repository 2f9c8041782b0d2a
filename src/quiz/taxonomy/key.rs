//! Keys made of texts: what ids of facts and questions are made of where the author gives no id.

use std::fmt::Write as _;

use crate::quiz::fold::{Strict, fold};

/// The key of a text: folded, its letters and digits with single hyphens between runs of them.
///
/// A text without letters and digits gives the code points of what it has.
#[must_use]
pub fn key(text: &str) -> String {
    let folded = fold(text, Strict::default());
    let mut key = String::with_capacity(folded.len());
    for c in folded.chars() {
        if c.is_alphanumeric() {
            key.push(c);
        } else if !key.is_empty() && !key.ends_with('-') {
            key.push('-');
        }
    }
    if key.ends_with('-') {
        key.pop();
    }
    if key.is_empty() {
        for c in folded.chars() {
            // Writing to a string cannot fail.
            _ = write!(key, "u{:x}", u32::from(c));
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

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
