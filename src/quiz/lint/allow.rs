//! W106: `allow`, which silences warnings, and the warning about one that silences nothing.

use std::{collections::HashSet, sync::Arc};

use super::{Check, RULES, Rule, Warning, at, tables};
use crate::quiz::{
    explain::Explanation,
    fields::{At, Data, Entry, Node, Span},
    key::Bilingual,
    problem::{Finding, Problem},
    question::Question,
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

/// What a file allows, and what of that was needed: the one way that its warnings go, whoever found them.
#[derive(Debug, Clone, Default)]
pub struct Allowed {
    /// The codes of the questions, then those of the bank: what is nearer comes first.
    codes: Vec<Allow>,
}

/// A code under `allow`.
#[derive(Debug, Clone)]
struct Allow {
    code: At<String>,
    /// The question that it stands in; none where it is the bank's.
    question: Option<Span>,
    /// Whether everything was looked at that it could silence. Where something is broken, not all of it was.
    is_certain: bool,
    is_used: bool,
}

/// Why a code under `allow` does nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Useless {
    /// What it would silence is not there.
    NothingThere,
    /// It is the code of an error, which nothing silences.
    IsError,
    /// There is no such code.
    Unknown,
}

impl Allowed {
    /// Reads what a file allows: its entries, the questions among them that are `sound`, and whether all of it is.
    #[must_use]
    pub fn of(entries: &[Entry], sound: &[Arc<Question>], is_whole: bool) -> Self {
        let sound: HashSet<usize> = sound.iter().map(|question| question.span.start).collect();
        let of_questions = tables(entries).flat_map(|(start, entries)| {
            let end = entries.iter().map(|entry| end(&entry.node)).max().unwrap_or(start);
            let is_certain = sound.contains(&start);
            let code = move |code| Allow { code, question: Some(start..end), is_certain, is_used: false };
            codes(entries).into_iter().map(code)
        });
        let of_bank = codes(entries).into_iter();
        let of_bank = of_bank.map(|code| Allow { code, question: None, is_certain: is_whole, is_used: false });
        Self { codes: of_questions.chain(of_bank).collect() }
    }

    /// Takes out what is allowed.
    pub fn silence(&mut self, mut found: Vec<Finding>) -> Vec<Finding> {
        for code in &mut self.codes {
            let before = found.len();
            found.retain(|finding| !code.covers(finding));
            code.is_used |= found.len() < before;
        }
        found
    }

    /// What silenced nothing of all that was found.
    pub fn useless(&mut self) -> Vec<Finding> {
        let of_allow = RULE.explanation.code;
        let useless = |code: &Allow| {
            let reason = reason(&code.code.value);
            let is_useless = !code.is_used && (code.is_certain || reason != Useless::NothingThere);
            is_useless.then(|| at(Warning::UselessAllow(code.code.value.clone(), reason), code.code.span.clone()))
        };
        let others = self.codes.iter().filter(|code| code.code.value != of_allow);
        let found = others.filter_map(useless).collect();
        let mut found = self.silence(found);
        found.extend(self.codes.iter().filter(|code| code.code.value == of_allow).filter_map(useless));
        found
    }
}

impl Allow {
    fn covers(&self, finding: &Finding) -> bool {
        let is_of_bank = matches!(&finding.problem, Problem::Warning(warning) if warning.is_of_bank());
        let is_inside = |question: &Span| question.contains(&finding.span.start) && !is_of_bank;
        finding.problem.code() == self.code.value && self.question.as_ref().is_none_or(is_inside)
    }
}

/// Where a value ends: tables below a header of their own end behind it.
fn end(node: &Node) -> usize {
    let inner = match &node.data {
        Data::List(list) => list.iter().map(end).max(),
        Data::Table(entries) => entries.iter().map(|entry| end(&entry.node)).max(),
        _ => None,
    };
    node.span.end.max(inner.unwrap_or_default())
}

/// The codes under `allow`, of a bank or of a question.
fn codes(entries: &[Entry]) -> Vec<At<String>> {
    let Some(entry) = entries.iter().find(|entry| entry.key == "allow") else { return vec![] };
    entry.node.rows().iter().filter_map(Node::text).collect()
}

fn reason(code: &str) -> Useless {
    if RULES.iter().any(|rule| rule.explanation.code == code) {
        Useless::NothingThere
    } else if code
        .strip_prefix('E')
        .is_some_and(|digits| digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()))
    {
        Useless::IsError
    } else {
        Useless::Unknown
    }
}
