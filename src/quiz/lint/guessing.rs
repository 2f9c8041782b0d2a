//! W105: a bank that blind guessing earns too much of.

use super::{Check, Rule, Sheet, Warning, at};
use crate::quiz::{bank::Bank, explain::Explanation, key::Bilingual, problem::Finding};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W105",
        rule: Bilingual {
            en: "Blind guessing earns at most 40% of the points of a bank.",
            fr: "Répondre au hasard rapporte au plus 40\u{a0}% des points d'une banque.",
        },
        why: Bilingual {
            en: "A true-false question is guessed one time in two, a choice among four one time in four, a typed word \
                 almost never. Where chance earns much, a score says little of what a student knows, and the pass mark \
                 is near what luck can reach.",
            fr: "Un vrai ou faux se devine une fois sur deux, un choix entre quatre options une fois sur quatre, un mot \
                 à taper presque jamais. Là où le hasard rapporte beaucoup, un résultat dit peu de ce que l'élève \
                 sait, et le seuil de réussite est à la portée de la chance.",
        },
        source: "Burton, R. F. (2001), Quantifying the effects of chance in multiple choice and true/false tests: \
                 question selection and guessing of answers, Assessment & Evaluation in Higher Education 26(1)",
        breaks: Bilingual {
            en: r#"[[question]]
id          = "mars-is-red"
kind        = "true-false"
prompt      = "Mars is called the red planet."
answer      = true
feedback    = "What colour is rust?"
explanation = "Iron in the soil of Mars has rusted: hence its colour."
topic       = "planets"

[[question]]
id          = "sun-is-a-planet"
kind        = "true-false"
prompt      = "The Sun is a planet."
answer      = false
feedback    = "Planets do not shine by themselves."
explanation = "The Sun is a star: it shines, and the planets go around it."
topic       = "stars"
"#,
            fr: r#"[[question]]
id          = "mars-is-red"
kind        = "true-false"
prompt      = "On appelle Mars la planète rouge."
answer      = true
feedback    = "De quelle couleur est la rouille ?"
explanation = "Le fer du sol de Mars a rouillé : de là vient sa couleur."
topic       = "planètes"

[[question]]
id          = "sun-is-a-planet"
kind        = "true-false"
prompt      = "Le Soleil est une planète."
answer      = false
feedback    = "Les planètes ne brillent pas d'elles-mêmes."
explanation = "Le Soleil est une étoile : il brille, et les planètes en font le tour."
topic       = "étoiles"
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

[[question]]
id          = "sun-is-a-planet"
kind        = "true-false"
prompt      = "The Sun is a planet."
answer      = false
feedback    = "Planets do not shine by themselves."
explanation = "The Sun is a star: it shines, and the planets go around it."
topic       = "stars"
"#,
            fr: r#"[[question]]
id          = "red-planet"
kind        = "short"
prompt      = "Quelle planète dit-on rouge ?"
answer      = "Mars"
explanation = "Le fer du sol de Mars a rouillé : de là vient sa couleur."
topic       = "planètes"

[[question]]
id          = "sun-is-a-planet"
kind        = "true-false"
prompt      = "Le Soleil est une planète."
answer      = false
feedback    = "Les planètes ne brillent pas d'elles-mêmes."
explanation = "Le Soleil est une étoile : il brille, et les planètes en font le tour."
topic       = "étoiles"
"#,
        },
    },
    check: Check::Bank(check),
};

/// Above which share of the points it is too much; sums of floats are a hair off.
const MOST: f64 = 0.4 + 1e-9;

fn check(sheet: &Sheet<'_>, found: &mut Vec<Finding>) {
    // A bank that draws on others, or makes questions of facts, has more questions than these.
    let has_all = |bank: &&Bank| bank.include.is_empty() && bank.taxonomies.is_empty();
    let Some(bank) = sheet.bank.filter(has_all) else { return };
    if let Some(guess) = sheet.guessing.share().filter(|guess| *guess > MOST) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 401 to 1000")]
        let tenths = (guess * 1000.0).round().max(401.0) as u32;
        found.push(at(Warning::EasilyGuessed { tenths }, bank.span.clone()));
    }
}
