//! The words of a text, compared as people read them: without case, accents and markup. Nothing is allocated, since
//! every rule reads every text.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// A run of letters and digits in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'t> {
    /// As it is written.
    pub text: &'t str,
    /// Where it begins in the text.
    pub start: usize,
    /// Whether it has plain letters and digits alone.
    is_ascii: bool,
}

impl<'t> Word<'t> {
    /// A piece of a text as a word.
    pub(super) fn new(text: &'t str, start: usize) -> Self {
        Self { text, start, is_ascii: text.is_ascii() }
    }

    /// Where it ends in the text.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Adds the word to a text in lower case and without accents.
    pub(super) fn write_plain(&self, text: &mut String) {
        if self.is_ascii {
            let start = text.len();
            text.push_str(self.text);
            text.get_mut(start..).map(str::make_ascii_lowercase);
        } else {
            text.extend(plain(self.text));
        }
    }

    /// Whether this is the word, which is given in lower case and without accents.
    pub(super) fn is(&self, folded: &str) -> bool {
        if self.is_ascii { self.text.eq_ignore_ascii_case(folded) } else { plain(self.text).eq(folded.chars()) }
    }

    /// Whether this is one of the words, which are given in lower case and without accents.
    pub(super) fn is_any(&self, folded: &[&str]) -> bool {
        folded.iter().any(|word| self.is(word))
    }

    /// Whether this is a word of a list with spaces between, in lower case and without accents.
    pub(super) fn is_among(&self, folded: &str) -> bool {
        folded.split(' ').any(|word| self.is(word))
    }

    /// Whether two words differ in case and accents alone.
    pub(super) fn same(&self, other: &Word<'_>) -> bool {
        if self.is_ascii && other.is_ascii {
            self.text.eq_ignore_ascii_case(other.text)
        } else {
            plain(self.text).eq(plain(other.text))
        }
    }

    /// Whether two words are the same, or one is the other's plural in -s or -x.
    pub(super) fn same_noun(&self, other: &Word<'_>) -> bool {
        // Nearly all words differ in their first letter.
        plain(self.text).next() == plain(other.text).next()
            && (self.same(other)
                || self.singular().is_some_and(|one| one.same(other))
                || other.singular().is_some_and(|one| one.same(self)))
    }

    /// A word that may be a plural, without its ending.
    fn singular(&self) -> Option<Self> {
        let text = self.text.strip_suffix(['s', 'x', 'S', 'X'])?;
        (text.chars().count() >= 3).then_some(Self { text, ..*self })
    }

    /// Whether it is written in capitals throughout.
    pub(super) fn is_capitals(&self) -> bool {
        self.text.chars().count() > 1 && self.text.chars().all(char::is_uppercase)
    }
}

/// The words of a text, in its order. An apostrophe stands between two words.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> + Clone {
    let mut rest = 0;
    std::iter::from_fn(move || {
        // Most words are ASCII, and bytes are quicker to look at than characters.
        let bytes = text.as_bytes();
        let is_letter = |byte: &u8| byte.is_ascii_alphanumeric();
        while bytes.get(rest).is_some_and(|byte| byte.is_ascii() && !is_letter(byte)) {
            rest += 1;
        }
        let mut end = rest + bytes.get(rest..)?.iter().take_while(|byte| is_letter(byte)).count();
        let is_ascii = end > rest && bytes.get(end).is_none_or(u8::is_ascii);
        let mut start = rest;
        if !is_ascii {
            start += text.get(rest..)?.find(is_of_word)?;
            let length = text.get(start..)?.find(|c| !is_of_word(c));
            end = length.map_or(text.len(), |length| start + length);
        }
        rest = end;
        let text = text.get(start..end)?;
        Some(Word { text, start, is_ascii: is_ascii || text.is_ascii() })
    })
}

fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && (c.is_alphanumeric() || is_combining_mark(c)))
}

/// The characters of a text in lower case and without accents.
pub(super) fn plain(text: &str) -> impl Iterator<Item = char> + Clone + '_ {
    text.chars().flat_map(|c| {
        let mut both = [None, None];
        let mut add = |c| match both.iter_mut().find(|place| place.is_none()) {
            Some(place) if !is_combining_mark(c) => *place = Some(c),
            _ => {}
        };
        match c {
            c if c.is_ascii() => add(c.to_ascii_lowercase()),
            'œ' | 'Œ' => both = [Some('o'), Some('e')],
            'æ' | 'Æ' => both = [Some('a'), Some('e')],
            c => c.to_lowercase().for_each(|c| decompose_compatible(c, &mut add)),
        }
        both.into_iter().flatten()
    })
}

/// Whether a place in a text stands between quotation marks.
pub(super) fn is_quoted(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    before.chars().filter(|c| matches!(c, '“' | '”' | '«' | '»' | '"')).count() % 2 == 1
}

/// The sentences of a text, each with its final mark.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.trim().is_empty() {
            return None;
        }
        let ends = rest.char_indices().filter(|(_, c)| matches!(c, '.' | '?' | '!' | '…'));
        let mut ends = ends.map(|(at, c)| at + c.len_utf8());
        // A full stop inside a number or a name ends no sentence.
        let end = ends.find(|end| rest.get(*end..).is_none_or(|after| !after.starts_with(is_of_word)));
        let (sentence, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(sentence)
    })
}

/// The sentences that ask: those with a question mark, or the last one where there is none.
pub(super) fn asking(text: &str) -> impl Iterator<Item = &str> {
    let has_mark = text.contains('?');
    let last = if has_mark { None } else { sentences(text).last() };
    sentences(text).filter(move |sentence| has_mark && sentence.ends_with('?')).chain(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        words(text).map(|word| word.text).collect()
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        assert_eq!(texts("L’œuvre n'est **pas** là : 3.0 !"), ["L", "œuvre", "n", "est", "pas", "là", "3", "0"]);
        assert_eq!(texts("e\u{301}te\u{301}"), ["e\u{301}te\u{301}"]);
        assert_eq!(texts(" … "), [""; 0]);
    }

    #[test]
    fn words_are_the_same_without_case_and_accents() {
        let word = |text: &'static str| words(text).next().unwrap();
        assert!(word("ŒUVRE").is("oeuvre"));
        assert!(word("Réseau").same(&word("re\u{301}seau")));
        assert!(word("réseaux").same_noun(&word("Réseau")));
        assert!(!word("bus").same_noun(&word("bu")));
        assert!(word("PAS").is_capitals() && !word("Pas").is_capitals() && !word("A").is_capitals());
    }

    #[test]
    fn sentences_end_at_a_mark_before_a_space() {
        let all: Vec<&str> = sentences("Le web 3.0 est là. Qui le dit ? Toi…").map(str::trim).collect();
        assert_eq!(all, ["Le web 3.0 est là.", "Qui le dit ?", "Toi…"]);
        assert_eq!(asking("Il pleut. Qui sort ? Toi.").map(str::trim).collect::<Vec<_>>(), ["Qui sort ?"]);
        assert_eq!(asking("Il pleut. Nomme-les.").map(str::trim).collect::<Vec<_>>(), ["Nomme-les."]);
    }
}
