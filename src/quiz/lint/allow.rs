//! W106: `allow`, which silences warnings, and the warning about one that silences nothing.

use super::{Check, Item, Rule, Sheet, Warning, allowed, at};
use crate::quiz::{
    explain::Explanation,
    fields::{At, Span},
    key::Bilingual,
    problem::Finding,
};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W106",
        rule: Bilingual {
            en: "An `allow` silences a warning that is there.",
            fr: "Un `allow` tait un avertissement qui existe.",
        },
        why: Bilingual {
            en: "What is allowed and does not happen will hide the day when it does.",
            fr: "Ce que l'on admet sans qu'il arrive cachera le jour où il arrivera.",
        },
        source: "",
        breaks: Bilingual {
            en: "allow = [\"W009\"]\n\n[[question]]\nid = \"red-planet\"\nkind = \"short\"\nprompt = \"Which planet is called the red one?\"\nanswer = \"Mars\"\nexplanation = \"Iron in its soil has rusted.\"\ntopic = \"planets\"\n",
            fr: "allow = [\"W009\"]\n\n[[question]]\nid = \"red-planet\"\nkind = \"short\"\nprompt = \"Quelle planète dit-on rouge\u{a0}?\"\nanswer = \"Mars\"\nexplanation = \"Le fer de son sol a rouillé.\"\ntopic = \"planètes\"\n",
        },
        mended: Bilingual {
            en: "[[question]]\nid = \"red-planet\"\nkind = \"short\"\nprompt = \"Which planet is called the red one?\"\nanswer = \"Mars\"\nexplanation = \"Iron in its soil has rusted.\"\ntopic = \"planets\"\n",
            fr: "[[question]]\nid = \"red-planet\"\nkind = \"short\"\nprompt = \"Quelle planète dit-on rouge\u{a0}?\"\nanswer = \"Mars\"\nexplanation = \"Le fer de son sol a rouillé.\"\ntopic = \"planètes\"\n",
        },
    },
    check: Check::Elsewhere,
};

/// Takes out what the bank, or the question that a finding is in, allows; an `allow` that silenced nothing is found
/// instead.
pub(super) fn silence(sheet: &Sheet<'_>, mut found: Vec<Finding>) -> Vec<Finding> {
    let mut useless = vec![];
    for item in &sheet.items {
        let extent = extent(item);
        silence_in(&allowed(item.entries), &mut found, &mut useless, |span| extent.contains(&span.start));
    }
    silence_in(&allowed(sheet.entries), &mut found, &mut useless, |_| true);
    found.extend(useless);
    found
}

fn silence_in(
    codes: &[At<String>],
    found: &mut Vec<Finding>,
    useless: &mut Vec<Finding>,
    is_inside: impl Fn(&Span) -> bool,
) {
    for code in codes {
        let before = found.len();
        found.retain(|finding| finding.problem.code() != code.value || !is_inside(&finding.span));
        if found.len() == before {
            useless.push(at(Warning::UselessAllow(code.value.clone()), code.span.clone()));
        }
    }
}

/// From the header of a question to the end of its last value.
fn extent(item: &Item<'_>) -> Span {
    let ends = item.entries.iter().map(|entry| entry.node.span.end);
    item.question.span.start..ends.max().unwrap_or(item.question.span.end)
}
