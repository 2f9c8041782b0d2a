//! W008: one distractor only.

use super::{Check, Flaw, Item, Rule, Tongue, at};
use crate::quiz::{explain::Explanation, key::Bilingual, problem::Finding};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W008",
        rule: Bilingual {
            en: "Options to pick from have two distractors at least.",
            fr: "Parmi des options à choisir, il y a au moins deux leurres.",
        },
        why: Bilingual {
            en: "Of two options, chance picks the right one every other time. A third changes that; research finds that more \
                 than three add little.",
            fr: "De deux options, le hasard choisit la bonne une fois sur deux. Une troisième y change beaucoup\u{a0}; la \
                 recherche montre qu'au-delà de trois on gagne peu.",
        },
        source: "Rodriguez, M. C. (2005), Three options are optimal for multiple-choice items: A meta-analysis of 80 years \
                 of research, Educational Measurement: Issues and Practice 24(2)",
        breaks: Bilingual {
            en: r#"[[question]]
id = "capital-of-australia"
kind = "choice"
prompt = "Which city is the capital of Australia?"
answer = "Canberra"
distractors = [["Sydney", "The largest city is not the capital."]]
explanation = "Canberra was built to settle the quarrel of Sydney and Melbourne."
topic = "capitals"

[[question]]
id = "capital-of-peru"
kind = "short"
prompt = "Which city is the capital of Peru?"
answer = "Lima"
explanation = "Lima lies by the sea, far from old Cusco."
topic = "capitals"
"#,
            fr: r#"[[question]]
id = "capital-of-australia"
kind = "choice"
prompt = "Quelle ville est la capitale de l'Australie ?"
answer = "Canberra"
distractors = [["Sydney", "La plus grande ville n'est pas la capitale."]]
explanation = "Canberra a été bâtie pour finir la querelle de Sydney et de Melbourne."
topic = "capitales"

[[question]]
id = "capital-of-peru"
kind = "short"
prompt = "Quelle ville est la capitale du Pérou ?"
answer = "Lima"
explanation = "Lima est au bord de la mer, loin de l'antique Cuzco."
topic = "capitales"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "capital-of-australia"
kind = "choice"
prompt = "Which city is the capital of Australia?"
answer = "Canberra"
distractors = [
  ["Sydney", "The largest city is not the capital."],
  ["Melbourne", "It housed Parliament only while Canberra was built."],
]
explanation = "Canberra was built to settle the quarrel of Sydney and Melbourne."
topic = "capitals"

[[question]]
id = "capital-of-peru"
kind = "short"
prompt = "Which city is the capital of Peru?"
answer = "Lima"
explanation = "Lima lies by the sea, far from old Cusco."
topic = "capitals"
"#,
            fr: r#"[[question]]
id = "capital-of-australia"
kind = "choice"
prompt = "Quelle ville est la capitale de l'Australie ?"
answer = "Canberra"
distractors = [
  ["Sydney", "La plus grande ville n'est pas la capitale."],
  ["Melbourne", "Le Parlement n'y a siégé que le temps de bâtir Canberra."],
]
explanation = "Canberra a été bâtie pour finir la querelle de Sydney et de Melbourne."
topic = "capitales"

[[question]]
id = "capital-of-peru"
kind = "short"
prompt = "Quelle ville est la capitale du Pérou ?"
answer = "Lima"
explanation = "Lima est au bord de la mer, loin de l'antique Cuzco."
topic = "capitales"
"#,
        },
    },
    check: Check::Item(check),
};

fn check(item: &Item<'_>, _: Tongue, found: &mut Vec<Finding>) {
    let mut distractors = item.options(false);
    if let (Some(only), None) = (distractors.next(), distractors.next()) {
        found.push(at(Flaw::OneDistractor, only.span.clone()));
    }
}
