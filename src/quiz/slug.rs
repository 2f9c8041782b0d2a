//! Ids made from texts.

use std::{collections::HashSet, hash::BuildHasher};

use super::fold::{Strict, fold};

/// The most characters of an id that is made; those that authors give may have more.
const LENGTH: usize = 40;

/// An id made from a text: its first words in small letters without accents, joined by hyphens. Empty where it has no
/// letter or digit that an id may have.
#[must_use]
pub fn slug(text: &str) -> String {
    let folded = fold(text, Strict { articles: true, ..Strict::default() });
    let mut slug = String::new();
    for word in folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let hyphen = if slug.is_empty() { "" } else { "-" };
        if slug.is_empty() {
            slug.push_str(word.get(..LENGTH).unwrap_or(word));
        } else if slug.len() + 1 + word.len() <= LENGTH {
            slug.push_str(hyphen);
            slug.push_str(word);
        } else {
            break;
        }
    }
    slug
}

/// The first of `slug`, `slug-2`, `slug-3`… that is not taken; it is taken then.
pub fn unique<S: BuildHasher>(slug: &str, taken: &mut HashSet<String, S>) -> String {
    let numbered = (2..).map(|number: u32| format!("{slug}-{number}"));
    let mut names = std::iter::once(slug.to_owned()).chain(numbered);
    let free = names.find(|name| !taken.contains(name)).unwrap_or_default();
    taken.insert(free.clone());
    free
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::bank::is_slug;

    #[test]
    fn a_slug_is_the_beginning_of_a_text_in_plain_letters() {
        for (text, expected) in [
            (
                "Ta mère commente chacune de tes photos. Quelle relation est-ce ?",
                "ta-mere-commente-chacune-de-tes-photos",
            ),
            ("Which **star** is the closest to us?", "which-star-is-the-closest-to-us"),
            ("L'œuvre n° 7 : « Été »", "l-oeuvre-n-7-ete"),
            ("日本語", ""),
            ("…", ""),
        ] {
            assert_eq!(slug(text), expected);
            assert!(expected.is_empty() || is_slug(expected), "{expected}");
        }
        assert_eq!(slug(&"x".repeat(200)).len(), LENGTH);
    }

    #[test]
    fn a_slug_that_is_taken_gets_a_number() {
        let mut taken = HashSet::from(["sky-2".to_owned()]);
        let names: Vec<String> = (0..3).map(|_| unique("sky", &mut taken)).collect();
        assert_eq!(names, ["sky", "sky-3", "sky-4"]);
    }
}
