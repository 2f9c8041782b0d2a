//! W211: a plain space in a French text where a no-break one belongs, so that a mark may begin a line.

use super::{Check, Rule, Tongue};
use crate::quiz::{explain::Explanation, fields::Span, key::Bilingual};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W211",
        rule: Bilingual {
            en: "In French, the space before `:`, `;`, `!`, `?` and inside «\u{a0}» is a no-break one.",
            fr: "En français, l'espace devant `:`, `;`, `!`, `?` et à l'intérieur des «\u{a0}» est insécable.",
        },
        why: Bilingual {
            en: "A line breaks at a plain space, so that a mark may stand alone at the beginning of the next one. \
                 Nothing is said where there is no space at all, nor of `;`, `!` and `?` in `fr-CA`, where none is \
                 wanted. `cornet check --fix` mends the spaces.",
            fr: "Une ligne se coupe à une espace ordinaire\u{a0}: le signe peut alors se retrouver seul au début de la \
                 suivante. On ne dit rien là où il n'y a pas d'espace du tout, ni de `;`, `!` et `?` en `fr-CA`, qui \
                 n'en veulent pas. `cornet check --fix` corrige les espaces.",
        },
        source: "Lexique des règles typographiques en usage à l'Imprimerie nationale (2002), Paris, 3e édition",
        breaks: Bilingual { en: PLAIN, fr: PLAIN },
        mended: Bilingual { en: NO_BREAK, fr: NO_BREAK },
    },
    check: Check::Elsewhere,
};

const PLAIN: &str = r#"title    = "Planètes"
language = "fr"

[[question]]
id          = "red-planet"
kind        = "short"
prompt      = "Quelle planète dit-on « rouge » ?"
answer      = "Mars"
explanation = "Le fer de son sol a rouillé : de là vient sa couleur."
topic       = "planètes"
"#;

const NO_BREAK: &str = r#"title    = "Planètes"
language = "fr"

[[question]]
id          = "red-planet"
kind        = "short"
prompt      = "Quelle planète dit-on « rouge » ?"
answer      = "Mars"
explanation = "Le fer de son sol a rouillé : de là vient sa couleur."
topic       = "planètes"
"#;

/// The space that belongs there, where none is narrower.
pub(super) const NO_BREAK_SPACE: &str = "\u{a0}";

/// The marks that a no-break space stands before.
fn marks(tongue: Tongue) -> &'static [char] {
    match tongue {
        Tongue::French => &[':', ';', '!', '?', '»'],
        Tongue::FrenchOfCanada => &[':', '»'],
        Tongue::English | Tongue::Other => &[],
    }
}

/// Whether a text can have such a space: a quick look, which spares most texts the close one.
#[must_use]
pub fn may_be_in(text: &str, tongue: Tongue) -> bool {
    let marks = marks(tongue);
    let mut before = '\0';
    !marks.is_empty()
        && text.chars().any(|c| {
            let is_meant = before == ' ' && marks.contains(&c) || c == ' ' && before == '«';
            before = c;
            is_meant
        })
}

/// Finds the plain spaces of a text where a no-break one belongs, each with the mark beside it; one space, or several
/// in a row, is one place. The characters of the text come with their places in the source.
///
/// Code, clock times, ratios, emoticons, and signs that are no punctuation there are left alone.
#[must_use]
pub fn find(text: &[(char, Span)], tongue: Tongue) -> Vec<(char, Span)> {
    let marks = marks(tongue);
    let mut found = vec![];
    if marks.is_empty() {
        return found;
    }
    for line in prose(text) {
        let line = line.as_slice();
        let mut at = 0;
        while at < line.len() {
            let length = spaces(line, at);
            let (before, after) = (at.checked_sub(1).and_then(|at| char_at(line, at)), char_at(line, at + length));
            if let (1.., Some(before), Some(after)) = (length, before, after) {
                let is_opened = before == '«';
                if is_opened || marks.contains(&after) && is_punctuation(line, at, at + length) {
                    let (first, last) = (line.get(at), line.get(at + length - 1));
                    let span = first.zip(last).map(|((_, first), (_, last))| first.start..last.end);
                    found.extend(span.map(|span| (if is_opened { before } else { after }, span)));
                }
            }
            at += length.max(1);
        }
    }
    found
}

fn char_at(line: &[(char, Span)], at: usize) -> Option<char> {
    line.get(at).map(|(c, _)| *c)
}

/// How many plain spaces stand there in a row.
fn spaces(line: &[(char, Span)], at: usize) -> usize {
    line.iter().skip(at).take_while(|(c, _)| *c == ' ').count()
}

/// Whether the mark at `mark`, behind the spaces that begin at `space`, is punctuation.
fn is_punctuation(line: &[(char, Span)], space: usize, mark: usize) -> bool {
    let Some(before) = space.checked_sub(1).and_then(|at| char_at(line, at)) else { return false };
    let next = char_at(line, mark + 1);
    let beyond = line.iter().skip(mark + 1).map(|(c, _)| *c).find(|c| !c.is_whitespace());
    match char_at(line, mark) {
        Some('»') => true,
        // 12 : 30, 1 : 25 000
        Some(':') if before.is_ascii_digit() && beyond.is_some_and(|c| c.is_ascii_digit()) => false,
        Some(':' | ';') => match next {
            None => true,
            // The end of emphasis; without a beginning it is an emoticon.
            Some('*') => line.iter().take(space).filter(|(c, _)| *c == '*').count() % 2 == 1 || is_strong(line, mark),
            Some(c) => c.is_whitespace() || matches!(c, '«' | '»' | '"' | '“' | '”' | '…'),
        },
        // A sign of its own: 2 + ? = 5, (?), n ! = 120, != and ?x=1.
        Some('!' | '?') => {
            !matches!(before, '+' | '-' | '−' | '×' | '÷' | '=' | '<' | '>' | '/' | '(' | '[' | '–' | '—')
                && !next.is_some_and(|c| c.is_alphanumeric() || c == '=')
                && beyond != Some('=')
        }
        _ => false,
    }
}

/// Whether two asterisks follow.
fn is_strong(line: &[(char, Span)], mark: usize) -> bool {
    char_at(line, mark + 1) == Some('*') && char_at(line, mark + 2) == Some('*')
}

/// The lines of a text without fenced code, and with every character of a code span made a backtick.
fn prose(text: &[(char, Span)]) -> Vec<Vec<(char, Span)>> {
    let mut lines = vec![];
    let mut is_fenced = false;
    for line in text.split(|(c, _)| *c == '\n') {
        let mut signs = line.iter().map(|(c, _)| *c).skip_while(|c| c.is_whitespace());
        if (0..3).all(|_| signs.next() == Some('`')) {
            is_fenced = !is_fenced;
        } else if !is_fenced {
            lines.push(without_code(line));
        }
    }
    lines
}

fn without_code(line: &[(char, Span)]) -> Vec<(char, Span)> {
    let mut line = line.to_vec();
    let mut from = 0;
    while let Some(open) = line.iter().skip(from).position(|(c, _)| *c == '`').map(|at| from + at) {
        let length = line.iter().skip(open + 2).position(|(c, _)| *c == '`');
        let Some(length) = length else { break };
        from = open + 3 + length;
        line.iter_mut().take(from).skip(open).for_each(|(c, _)| *c = '`');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with each space found shown as `_`.
    fn shown(text: &str, tongue: Tongue) -> String {
        let placed: Vec<(char, Span)> = text.char_indices().map(|(at, c)| (c, at..at + c.len_utf8())).collect();
        let mut shown = text.to_owned();
        let found = find(&placed, tongue);
        assert!(found.is_empty() || may_be_in(text, tongue), "{text}");
        for (_, span) in found.into_iter().rev() {
            shown.replace_range(span, "_");
        }
        shown
    }

    #[test]
    fn plain_spaces_beside_french_marks_are_found() {
        for (text, expected) in [
            ("Quoi ?", "Quoi_?"),
            ("Oui ! Non ; voici : fin", "Oui_! Non_; voici_: fin"),
            ("« Oui » dit-il", "«_Oui_» dit-il"),
            ("Vraiment   ?!", "Vraiment_?!"),
            ("(vraiment ?) Non…", "(vraiment_?) Non…"),
            ("**Attention :** *ici :* là", "**Attention_:** *ici_:* là"),
            ("Tape `a : b` : cela suffit !", "Tape `a : b`_: cela suffit_!"),
            ("« ? » est un signe", "«_?_» est un signe"),
            ("À 12:30 : la fin", "À 12:30_: la fin"),
            ("Il a dit : « Oui. »", "Il a dit_: «_Oui._»"),
            ("[mot] ; [autre] ?", "[mot]_; [autre]_?"),
            ("un\ndeux : trois", "un\ndeux_: trois"),
            ("Lis :\n```\na ? b : c\n```\nfin ?", "Lis_:\n```\na ? b : c\n```\nfin_?"),
        ] {
            assert_eq!(shown(text, Tongue::French), expected);
        }
    }

    #[test]
    fn what_is_right_or_no_punctuation_is_left_alone() {
        for text in [
            "Quoi\u{a0}? «\u{202f}Oui\u{202f}»\u{a0}: non\u{202f}!",
            "Quoi? «Oui» sans espace: rien; rien!",
            "va sur https://exemple.org:80/?a=1;b=2",
            "de 12:30 à 12 : 45",
            "au 1 : 25 000",
            "bravo :-) ou ;) ou :( ou :D ou :'( ou :/ ou :* enfin",
            "tape :quitter ou ::x",
            "2 + ? = 5",
            "le signe (?) ici",
            "5 ! = 120, a != b, ?x=1",
            "`si a ? b : c`",
            "? au début",
            "un\n? au début d'une ligne",
            "«",
        ] {
            assert_eq!(shown(text, Tongue::French), text);
        }
    }

    #[test]
    fn each_language_has_its_own_marks() {
        let text = "« Quoi ? » : oui ; non !";
        assert_eq!(shown(text, Tongue::FrenchOfCanada), "«_Quoi ?_»_: oui ; non !");
        for tongue in [Tongue::English, Tongue::Other] {
            assert_eq!(shown(text, tongue), text);
        }
    }
}
