//! Comparing what was typed with what was meant: folding, and near misses.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// What counts when typed words are compared; by default nothing does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Strict {
    /// Accents and ligatures count.
    pub accents: bool,
    /// Capitals count.
    pub case: bool,
    /// A leading article counts.
    pub articles: bool,
}

/// Articles that may be left out or added in front of an answer, in French and English.
const ARTICLES: [&str; 9] = ["le ", "la ", "les ", "un ", "une ", "des ", "the ", "a ", "an "];

/// Folds a text so that two texts which say the same are equal.
///
/// Compatibility decomposition (NFKD), without combining marks, in lower case, with œ as oe and æ as ae, every
/// apostrophe as `'`, runs of any spaces as one, without a leading article: each unless `strict` keeps it.
#[must_use]
pub fn fold(text: &str, strict: Strict) -> String {
    let decomposed: Cow<'_, str> = if text.is_ascii() {
        text.into()
    } else if strict.accents {
        text.nfkc().collect()
    } else {
        text.nfkd().filter(|c| !is_combining_mark(*c)).collect()
    };
    let mut folded = String::with_capacity(decomposed.len());
    for c in decomposed.chars() {
        match c {
            '’' | '‘' | 'ʼ' | '＇' | '`' | '´' => folded.push('\''),
            'œ' if !strict.accents => folded.push_str("oe"),
            'Œ' if !strict.accents => folded.push_str(if strict.case { "OE" } else { "oe" }),
            'æ' if !strict.accents => folded.push_str("ae"),
            'Æ' if !strict.accents => folded.push_str(if strict.case { "AE" } else { "ae" }),
            c if strict.case => folded.push(c),
            c => folded.extend(c.to_lowercase()),
        }
    }
    let is_spaced = folded.trim().len() == folded.len() && !folded.contains("  ") && !folded.contains(is_other_space);
    let spaced = if is_spaced { folded } else { folded.split_whitespace().collect::<Vec<_>>().join(" ") };
    let article = if strict.articles { 0 } else { spaced.len() - without_article(&spaced).len() };
    if article == 0 { spaced } else { spaced.split_at(article).1.to_owned() }
}

/// Returns whether two texts are equal after folding.
#[must_use]
pub fn same(one: &str, other: &str, strict: Strict) -> bool {
    fold(one, strict) == fold(other, strict)
}

/// A space that is to become a plain one.
fn is_other_space(c: char) -> bool {
    c.is_whitespace() && c != ' '
}

fn without_article(text: &str) -> &str {
    let begins = |article: &str| text.get(..article.len()).is_some_and(|start| start.eq_ignore_ascii_case(article));
    let article = ARTICLES.into_iter().chain(["l'"]).find(|article| begins(article));
    let rest = article.and_then(|article| text.get(article.len()..)).map(str::trim_start);
    // A text that is nothing but an article stays what it is.
    rest.filter(|rest| !rest.is_empty()).unwrap_or(text)
}

/// Returns whether `typed` is a near miss of `expected`: a slip of the fingers, not another word.
///
/// The optimal string alignment distance of the folded texts is at most 1 from 5 letters of the expected text on,
/// at most 2 from 9; digits must agree, since another digit is another number.
#[must_use]
pub fn is_near(typed: &str, expected: &str, strict: Strict) -> bool {
    let (typed, expected) = (fold(typed, strict), fold(expected, strict));
    let allowed = match expected.chars().filter(|c| c.is_alphabetic()).count() {
        0..=4 => return false,
        5..=8 => 1,
        _ => 2,
    };
    let digits = |text: &str| text.chars().filter(|c| c.is_numeric()).collect::<String>();
    let distance = strsim::osa_distance(&typed, &expected);
    distance > 0 && distance <= allowed && digits(&typed) == digits(&expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_say_the_same_fold_alike() {
        let cases = [
            ("Réseau  Social", "reseau social"),
            ("l’Œuvre", "oeuvre"),
            ("L'amie", "amie"),
            ("Le\u{a0}réseau", "reseau"),
            ("les réseaux", "reseaux"),
            ("The network", "network"),
            ("an apple", "apple"),
            ("la", "la"),
            ("Lamie", "lamie"),
            ("ﬁn", "fin"),
            ("  x ", "x"),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text, Strict::default()), folded, "{text}");
        }
    }

    #[test]
    fn what_is_strict_counts() {
        let accents = Strict { accents: true, ..Strict::default() };
        let case = Strict { case: true, ..Strict::default() };
        let articles = Strict { articles: true, ..Strict::default() };
        assert!(!same("réseau", "reseau", accents));
        assert!(same("Re\u{301}seau", "réseau", accents), "composed or not, an accent is an accent");
        assert!(!same("œuvre", "oeuvre", accents));
        assert!(!same("Paris", "paris", case));
        assert!(same("Le Réseau", "reseau", Strict::default()));
        assert!(!same("le réseau", "réseau", articles));
        assert!(same("La Presse", "Presse", case));
    }

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        let cases = [
            ("resau", "réseau", true),
            ("réseua", "réseau", true),
            ("ressaux", "réseau", false),
            ("secondiare", "secondaire", true),
            ("secndiare", "secondaire", true),
            ("scndiare", "secondaire", false),
            ("blog", "blogs", true),
            ("blo", "blog", false),
            ("réseau", "réseau", false),
            ("Web 3.0 public", "Web 2.0 public", false),
        ];
        for (typed, expected, near) in cases {
            assert_eq!(is_near(typed, expected, Strict::default()), near, "{typed} for {expected}");
        }
    }
}
