//! W015: a number with decimals that says nothing of a tolerance.

use super::{Check, Flaw, Item, Rule, Tongue, at};
use crate::quiz::{ask::Answer, explain::Explanation, key::Bilingual, problem::Finding};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W015",
        rule: Bilingual {
            en: "A number with decimals says how far off an answer may be, be it 0.",
            fr: "Un nombre à décimales dit de combien une réponse peut s'écarter, fût-ce de 0.",
        },
        why: Bilingual {
            en: "Without a tolerance only the very digits written count: 3.14 is right and 3.1416 is wrong.",
            fr: "Sans tolérance, seuls comptent les chiffres écrits\u{a0}: 3,14 est juste et 3,1416 est faux.",
        },
        source: "",
        breaks: Bilingual {
            en: r#"[[question]]
id = "height-of-everest"
kind = "number"
prompt = "How many kilometres above the sea is the top of Everest?"
answer = 8.85
unit = "km"
explanation = "8,849 metres, by the survey of 2020."
topic = "mountains"
"#,
            fr: r#"[[question]]
id = "height-of-everest"
kind = "number"
prompt = "À combien de kilomètres au-dessus de la mer est le sommet de l'Everest ?"
answer = 8.85
unit = "km"
explanation = "8 849 mètres, d'après la mesure de 2020."
topic = "montagnes"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "height-of-everest"
kind = "number"
prompt = "How many kilometres above the sea is the top of Everest?"
answer = 8.85
tolerance = 0.15
unit = "km"
explanation = "8,849 metres, by the survey of 2020."
topic = "mountains"
"#,
            fr: r#"[[question]]
id = "height-of-everest"
kind = "number"
prompt = "À combien de kilomètres au-dessus de la mer est le sommet de l'Everest ?"
answer = 8.85
tolerance = 0.15
unit = "km"
explanation = "8 849 mètres, d'après la mesure de 2020."
topic = "montagnes"
"#,
        },
    },
    check: Check::Item(check),
};

fn check(item: &Item<'_>, _: Tongue, found: &mut Vec<Finding>) {
    let Answer::Number(number) = &item.solution else { return };
    if !number.is_integer() && item.entry("tolerance").is_none() {
        let place = item.entry("answer").map_or_else(|| item.header(), |entry| entry.node.span.clone());
        found.push(at(Flaw::NoTolerance, place));
    }
}
