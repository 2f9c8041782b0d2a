//! W010: a mistake that nothing is said about.

use super::{Check, Flaw, Item, Rule, Tongue, at};
use crate::quiz::{
    ask::{Ask, Order, Value},
    explain::Explanation,
    key::Bilingual,
    kind::Verdict,
    problem::Finding,
};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W010",
        rule: Bilingual {
            en: "Each wrong option, each item to be put into a category and each wrong verdict on a statement has feedback.",
            fr: "Chaque option fausse, chaque élément à classer et chaque jugement faux d'un énoncé a sa rétroaction.",
        },
        why: Bilingual {
            en: "Who picks a distractor may remember it as true. Feedback undoes that, and tells what this mistake has \
                 overlooked.",
            fr: "Qui choisit un leurre risque de le retenir pour vrai. La rétroaction l'en empêche, et dit ce que cette \
                 erreur n'a pas vu.",
        },
        source: "Butler, A. C. & Roediger, H. L. (2008), Feedback enhances the positive effects and reduces the negative \
                 effects of multiple-choice testing, Memory & Cognition 36(3)",
        breaks: Bilingual {
            en: r#"[[question]]
id = "longest-river-of-france"
kind = "choice"
prompt = "Which river is the longest in France?"
answer = "the Loire"
distractors = [["the Seine", "It is the one that crosses Paris."], "the Garonne"]
explanation = "The Loire runs for about a thousand kilometres."
topic = "rivers"
"#,
            fr: r#"[[question]]
id = "longest-river-of-france"
kind = "choice"
prompt = "Quel fleuve est le plus long de France ?"
answer = "la Loire"
distractors = [["la Seine", "C'est celui qui traverse Paris."], "la Garonne"]
explanation = "La Loire court sur un millier de kilomètres."
topic = "fleuves"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "longest-river-of-france"
kind = "choice"
prompt = "Which river is the longest in France?"
answer = "the Loire"
distractors = [
  ["the Seine", "It is the one that crosses Paris."],
  ["the Garonne", "It begins in Spain, and is half as long."],
]
explanation = "The Loire runs for about a thousand kilometres."
topic = "rivers"
"#,
            fr: r#"[[question]]
id = "longest-river-of-france"
kind = "choice"
prompt = "Quel fleuve est le plus long de France ?"
answer = "la Loire"
distractors = [
  ["la Seine", "C'est celui qui traverse Paris."],
  ["la Garonne", "Elle nait en Espagne, et elle est deux fois plus courte."],
]
explanation = "La Loire court sur un millier de kilomètres."
topic = "fleuves"
"#,
        },
    },
    check: Check::Item(check),
};

/// One warning a question, at the first row that lacks feedback. A right option may have some, for when it is missed.
fn check(item: &Item<'_>, _: Tongue, found: &mut Vec<Finding>) {
    // Where left sides are given their right sides, what the explanation says of all of them is enough.
    if matches!(item.ask, Ask::Sort { order: Order::Mixed, .. }) {
        return;
    }
    let notes = item.question.content.notes();
    let spoken = notes.iter().filter(|note| note.verdict != Verdict::Right);
    let mut silent = spoken.clone().filter(|note| note.feedback.is_none());
    let Some(first) = silent.next() else { return };
    found.push(match &first.about {
        Value::Text(text) => {
            let warning = Flaw::NoFeedback(1 + silent.count(), spoken.count());
            at(warning, item.place(text).unwrap_or_else(|| item.header()))
        }
        _ => at(Flaw::NoFeedbackAtAll, item.header()),
    });
}
