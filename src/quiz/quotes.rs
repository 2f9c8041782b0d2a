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
}
