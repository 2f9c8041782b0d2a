//! Whether a sentence about a category says which one it speaks of.

use crate::quiz::fold::{Strict, fold};

/// Words of so many letters and fewer, such as “of”, name nothing, unless a name has no others.
const SHORT: usize = 3;

/// Whether a sentence has a word of a name in it, in the singular or in the plural.
pub(super) fn names(sentence: &str, name: &str) -> bool {
    let (sentence, name) = (words(sentence), words(name));
    let is_long = |word: &&String| word.chars().count() > SHORT;
    let telling: Vec<&String> = name.iter().filter(is_long).collect();
    if telling.is_empty() {
        return sentence.windows(name.len().max(1)).any(|run| run == name);
    }
    telling.into_iter().any(|name| sentence.iter().any(|word| singular(word) == singular(name)))
}

/// A word without the letter that makes it a plural.
fn singular(word: &str) -> &str {
    word.strip_suffix(['s', 'x']).unwrap_or(word)
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text, Strict::default());
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_names_what_it_has_a_word_of() {
        for (sentence, name, expected) in [
            ("Un oiseau a des plumes.", "oiseau", true),
            ("Les oiseaux ont des plumes.", "oiseau", true),
            ("Il a des plumes.", "oiseau", false),
            ("Il porte des cônes et garde ses aiguilles.", "conifère", false),
            ("Un REGNE a plusieurs embranchements.", "règne", true),
            ("Il perd ses feuilles.", "feuillu", false),
            ("A needle loses little water.", "needles", true),
            ("Needles lose little water.", "needles", true),
            ("People subscribe to it.", "social network", false),
            ("Networks let members talk.", "social network", true),
            ("Des images s'y regardent.", "site de photos", false),
            ("Ces verbes finissent en -er.", "-er", true),
            ("Ils font leur participe en -é.", "-er", false),
            ("A sea is salt.", "a sea", true),
            ("It is salt.", "sea", false),
        ] {
            assert_eq!(names(sentence, name), expected, "{sentence} {name}");
        }
    }
}
