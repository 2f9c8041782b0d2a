//! Quotation marks around a text.

/// The pairs that texts in French and English stand between.
const PAIRS: [(char, char); 3] = [('“', '”'), ('«', '»'), ('"', '"')];

/// A text without the quotation marks that it stands between as a whole: whoever puts it between such marks would
/// otherwise double them.
#[must_use]
pub fn unquoted(text: &str) -> &str {
    let inside = PAIRS.iter().find_map(|(open, close)| {
        let inside = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inside.contains([*open, *close])).then(|| inside.trim())
    });
    inside.filter(|inside| !inside.is_empty()).unwrap_or(text)
}

/// A text as it stands between marks: without those that it stands between as a whole, and with `inner` ones where it
/// has the same marks within.
#[must_use]
pub fn quotable(text: &str, outer: [char; 2], inner: [char; 2]) -> String {
    let mut quotable = String::new();
    for c in unquoted(text).chars() {
        let is_space = matches!(c, ' ' | '\u{a0}' | '\u{202f}');
        if c == outer[0] {
            quotable.push(inner[0]);
        } else if c == outer[1] {
            quotable.truncate(quotable.trim_end().len());
            quotable.push(inner[1]);
        } else if !(is_space && quotable.ends_with(inner[0])) {
            quotable.push(c);
        }
    }
    quotable
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_text_that_is_quoted_as_a_whole_loses_its_marks() {
        for (text, expected) in [
            ("“She sang.”", "She sang."),
            ("«\u{a0}Elle chante.\u{a0}»", "Elle chante."),
            ("\"so\"", "so"),
            ("“yes” or “no”", "“yes” or “no”"),
            ("“yes”, she said", "“yes”, she said"),
            ("“”", "“”"),
            ("the cat", "the cat"),
        ] {
            assert_eq!(unquoted(text), expected, "{text}");
        }
    }

    #[test]
    fn marks_within_marks_are_of_another_kind() {
        let french = |text| quotable(text, ['«', '»'], ['“', '”']);
        assert_eq!(french("un théâtre : «\u{a0}Deux pour un\u{a0}!\u{a0}»"), "un théâtre : “Deux pour un\u{a0}!”");
        assert_eq!(french("«\u{a0}Elle chante.\u{a0}»"), "Elle chante.");
        assert_eq!(french("ta mère"), "ta mère");
        assert_eq!(quotable("a shop: “Two for one!”", ['“', '”'], ['‘', '’']), "a shop: ‘Two for one!’");
    }
}
