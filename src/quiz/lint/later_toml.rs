//! W107: TOML of a later version than editors and other programs know. The reader of files finds it.

use super::{Check, Rule};
use crate::quiz::{explain::Explanation, key::Bilingual};

/// Something that TOML has since version 1.1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Later {
    /// A line end in an inline table.
    LineEnd,
    /// A comma behind the last value of an inline table.
    Comma,
    /// `\\e` or `\\x`, as it is written.
    Escape(String),
    /// A time without seconds, as it is written.
    Time(String),
}

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W107",
        rule: Bilingual { en: "A bank is written in TOML 1.0.", fr: "Une banque est écrite en TOML 1.0." },
        why: Bilingual {
            en: "Version 1.1 of TOML allows line ends and a last comma between `{` and `}`, the escapes `\\e` and \
                 `\\x41`, and times without seconds. Cornet reads them; many editors mark them as errors, and then \
                 neither complete nor check the rest of the file.",
            fr: "La version 1.1 de TOML admet des fins de ligne et une dernière virgule entre `{` et `}`, les \
                 échappements `\\e` et `\\x41`, et des heures sans secondes. Cornet les lit\u{a0}; bien des éditeurs y \
                 voient des erreurs, et ne complètent ni ne vérifient plus le reste du fichier.",
        },
        source: "TOML v1.0.0 and v1.1.0, https://toml.io",
        breaks: Bilingual {
            en: r#"[[question]]
id          = "red-planet"
kind        = "choice"
prompt      = "Which planet is called the red one?"
answer      = "Mars"
distractors = [
  { text = "Venus", feedback = "It is yellow, below its clouds.", },
  {
    text = "Jupiter", feedback = "Only a spot of it is red."
  },
]
explanation = "Iron in the soil of Mars has rusted: hence its colour."
topic       = "planets"
"#,
            fr: r#"[[question]]
id          = "red-planet"
kind        = "choice"
prompt      = "Quelle planète dit-on rouge ?"
answer      = "Mars"
distractors = [
  { text = "Vénus", feedback = "Elle est jaune, sous ses nuages.", },
  {
    text = "Jupiter", feedback = "Elle n'a de rouge qu'une tache."
  },
]
explanation = "Le fer du sol de Mars a rouillé : de là vient sa couleur."
topic       = "planètes"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id          = "red-planet"
kind        = "choice"
prompt      = "Which planet is called the red one?"
answer      = "Mars"
distractors = [
  { text = "Venus", feedback = "It is yellow, below its clouds." },
  ["Jupiter", "Only a spot of it is red."],
]
explanation = "Iron in the soil of Mars has rusted: hence its colour."
topic       = "planets"
"#,
            fr: r#"[[question]]
id          = "red-planet"
kind        = "choice"
prompt      = "Quelle planète dit-on rouge ?"
answer      = "Mars"
distractors = [
  { text = "Vénus", feedback = "Elle est jaune, sous ses nuages." },
  ["Jupiter", "Elle n'a de rouge qu'une tache."],
]
explanation = "Le fer du sol de Mars a rouillé : de là vient sa couleur."
topic       = "planètes"
"#,
        },
    },
    check: Check::Elsewhere,
};
