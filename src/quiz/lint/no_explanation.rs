//! W009: a question that does not say what there is to remember.

use super::{Check, Flaw, Item, Rule, Tongue, at};
use crate::quiz::{explain::Explanation, key::Bilingual, problem::Finding};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W009",
        rule: Bilingual {
            en: "A question says what there is to remember.",
            fr: "Une question dit ce qu'il faut retenir.",
        },
        why: Bilingual {
            en: "Students learn most when they are told why an answer is right, and not only whether it is: feedback \
                 that explains does more than feedback that corrects.",
            fr: "On apprend surtout quand on sait pourquoi une réponse est juste, et pas seulement si elle l'est\u{a0}: \
                 une rétroaction qui explique fait plus qu'une rétroaction qui corrige.",
        },
        source: "Shute, V. J. (2008), Focus on formative feedback, Review of Educational Research 78(1)",
        breaks: Bilingual {
            en: "[[question]]\nid = \"red-planet\"\nkind = \"short\"\nprompt = \"Which planet is called the red one?\"\nanswer = \"Mars\"\ntopic = \"planets\"\n",
            fr: "[[question]]\nid = \"red-planet\"\nkind = \"short\"\nprompt = \"Quelle planète dit-on rouge\u{a0}?\"\nanswer = \"Mars\"\ntopic = \"planètes\"\n",
        },
        mended: Bilingual {
            en: "[[question]]\nid = \"red-planet\"\nkind = \"short\"\nprompt = \"Which planet is called the red one?\"\nanswer = \"Mars\"\nexplanation = \"Iron in its soil has rusted: hence the colour of Mars.\"\ntopic = \"planets\"\n",
            fr: "[[question]]\nid = \"red-planet\"\nkind = \"short\"\nprompt = \"Quelle planète dit-on rouge\u{a0}?\"\nanswer = \"Mars\"\nexplanation = \"Le fer de son sol a rouillé\u{a0}: de là vient la couleur de Mars.\"\ntopic = \"planètes\"\n",
        },
    },
    check: Check::Item(check),
};

fn check(item: &Item<'_>, _: Tongue, found: &mut Vec<Finding>) {
    if item.question.explanation.is_none() {
        found.push(at(Flaw::NoExplanation, item.header()));
    }
}
