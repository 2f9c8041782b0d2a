//! W011: a question without a topic.

use super::{Check, Flaw, Item, Rule, Tongue, at};
use crate::quiz::{explain::Explanation, key::Bilingual, problem::Finding};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W011",
        rule: Bilingual { en: "A question names its topic.", fr: "Une question nomme son thème." },
        why: Bilingual {
            en: "The score card and the progress say by topic what is known and what is to be learnt again; a question \
                 without one counts in neither.",
            fr: "Le bilan et les progrès disent par thème ce qui est su et ce qui est à revoir\u{a0}; une question sans thème \
                 n'y compte pas.",
        },
        source: "",
        breaks: Bilingual {
            en: "[[question]]\nid = \"red-planet\"\nkind = \"short\"\nprompt = \"Which planet is called the red one?\"\nanswer = \"Mars\"\nexplanation = \"Iron in its soil has rusted.\"\n",
            fr: "[[question]]\nid = \"red-planet\"\nkind = \"short\"\nprompt = \"Quelle planète dit-on rouge\u{a0}?\"\nanswer = \"Mars\"\nexplanation = \"Le fer de son sol a rouillé.\"\n",
        },
        mended: Bilingual {
            en: "[[question]]\nid = \"red-planet\"\nkind = \"short\"\nprompt = \"Which planet is called the red one?\"\nanswer = \"Mars\"\nexplanation = \"Iron in its soil has rusted.\"\ntopic = \"planets\"\n",
            fr: "[[question]]\nid = \"red-planet\"\nkind = \"short\"\nprompt = \"Quelle planète dit-on rouge\u{a0}?\"\nanswer = \"Mars\"\nexplanation = \"Le fer de son sol a rouillé.\"\ntopic = \"planètes\"\n",
        },
    },
    check: Check::Item(check),
};

fn check(item: &Item<'_>, _: Tongue, found: &mut Vec<Finding>) {
    if item.question.topic.is_none() {
        found.push(at(Flaw::NoTopic, item.header()));
    }
}
