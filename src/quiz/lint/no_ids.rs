//! W101: questions without an id, said once for a file.

use super::{Check, Rule, Sheet, Warning, at};
use crate::quiz::{explain::Explanation, key::Bilingual, problem::Finding};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W101",
        rule: Bilingual { en: "Every question has an id.", fr: "Chaque question a un identifiant." },
        why: Bilingual {
            en: "What students answered and remember follows the id of a question. Without one it follows the text, \
                 and is lost with the first comma that is mended. The id is also what twins in two languages have in \
                 common. `cornet check --fix` writes those that are missing.",
            fr: "Ce que les élèves ont répondu et retenu suit l'identifiant d'une question. Sans lui, cela suit le \
                 texte, et se perd à la première virgule corrigée. L'identifiant est aussi ce que des jumelles en deux \
                 langues ont en commun. `cornet check --fix` écrit ceux qui manquent.",
        },
        source: "",
        breaks: Bilingual {
            en: r#"[[question]]
kind        = "short"
prompt      = "Which planet is called the red one?"
answer      = "Mars"
explanation = "Iron in the soil of Mars has rusted: hence its colour."
topic       = "planets"
"#,
            fr: r#"[[question]]
kind        = "short"
prompt      = "Quelle planète dit-on rouge ?"
answer      = "Mars"
explanation = "Le fer du sol de Mars a rouillé : de là vient sa couleur."
topic       = "planètes"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id          = "red-planet"
kind        = "short"
prompt      = "Which planet is called the red one?"
answer      = "Mars"
explanation = "Iron in the soil of Mars has rusted: hence its colour."
topic       = "planets"
"#,
            fr: r#"[[question]]
id          = "red-planet"
kind        = "short"
prompt      = "Quelle planète dit-on rouge ?"
answer      = "Mars"
explanation = "Le fer du sol de Mars a rouillé : de là vient sa couleur."
topic       = "planètes"
"#,
        },
    },
    check: Check::Bank(check),
};

fn check(sheet: &Sheet<'_>, found: &mut Vec<Finding>) {
    let mut without = sheet.items.iter().filter(|item| item.question.id.is_none());
    if let Some(first) = without.next() {
        found.push(at(Warning::NoIds(without.count() + 1), first.header()));
    }
}
