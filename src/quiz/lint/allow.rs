//! W106: `allow`, which silences warnings, and the warning about one that silences nothing.

use std::{collections::HashMap, sync::Arc};

use super::{Check, RULES, Rule, Warning, at, tables};
use crate::quiz::{
    bank::OBJECTIVES,
    explain::Explanation,
    fields::{At, Data, Entry, Node, Span},
    key::Bilingual,
    problem::{Finding, Problem},
    question::Question,
    taxonomy::keys::TAXONOMY,
};

/// The key, of a bank and of a question.
const ALLOW: &str = "allow";

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
    /// What each question or taxonomy allows that allows anything, with its extent, in the order of the file.
    parts: Vec<(Span, Vec<Allow>)>,
    /// What the bank allows.
    bank: Vec<Allow>,
    /// Where in `bank` each code stands first.
    places: HashMap<String, usize>,
}

/// A code under `allow`.
#[derive(Debug, Clone)]
struct Allow {
    code: At<String>,
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
        let tables = entries.iter().filter(|entry| entry.key != OBJECTIVES.name).flat_map(|entry| {
            // What a taxonomy makes is looked at with the bank.
            let is_certain = is_whole && entry.key == TAXONOMY.name;
            tables(std::slice::from_ref(entry)).filter_map(move |(start, entries)| {
                let codes = Some(codes(entries, is_certain)).filter(|codes| !codes.is_empty())?;
                let end = entries.iter().map(|entry| end(&entry.node)).max().unwrap_or(start);
                Some((start..end, codes))
            })
        });
        let mut parts: Vec<(Span, Vec<Allow>)> = tables.collect();
        parts.sort_by_key(|(extent, _)| extent.start);
        for question in sound {
            let at = parts.binary_search_by_key(&question.span.start, |(extent, _)| extent.start);
            let codes = at.ok().and_then(|at| parts.get_mut(at)).into_iter().flat_map(|(_, codes)| codes);
            codes.for_each(|code| code.is_certain = true);
        }
        let bank = codes(entries, is_whole);
        let places = bank.iter().enumerate().rev().map(|(place, code)| (code.code.value.clone(), place)).collect();
        Self { parts, bank, places }
    }

    /// Takes out what is allowed; what a question or taxonomy allows comes before what its bank does.
    pub fn silence(&mut self, mut found: Vec<Finding>) -> Vec<Finding> {
        if !(self.parts.is_empty() && self.bank.is_empty()) {
            found.retain(|finding| !self.covers(finding));
        }
        found
    }

    /// What silenced nothing of all that was found.
    pub fn useless(&mut self) -> Vec<Finding> {
        let of_allow = RULE.explanation.code;
        let others = self.codes().filter(|code| code.code.value != of_allow);
        let found = others.filter_map(useless).collect();
        let mut found = self.silence(found);
        found.extend(self.codes().filter(|code| code.code.value == of_allow).filter_map(useless));
        found
    }

    fn codes(&self) -> impl Iterator<Item = &Allow> {
        self.parts.iter().flat_map(|(_, codes)| codes).chain(&self.bank)
    }

    /// Whether a finding is allowed, which then was needed.
    fn covers(&mut self, finding: &Finding) -> bool {
        let code = finding.problem.code();
        let is_of_bank = matches!(&finding.problem, Problem::Warning(warning) if warning.is_of_bank());
        let place = finding.span.start;
        let next = self.parts.partition_point(|(extent, _)| extent.start <= place);
        let part = next.checked_sub(1).and_then(|at| self.parts.get_mut(at));
        let inside = part.filter(|(extent, _)| extent.contains(&place) && !is_of_bank);
        let near = inside.and_then(|(_, codes)| codes.iter_mut().find(|allow| allow.code.value == code));
        let allow = near.or_else(|| self.places.get(code).and_then(|place| self.bank.get_mut(*place)));
        allow.map(|allow| allow.is_used = true).is_some()
    }
}

fn useless(allow: &Allow) -> Option<Finding> {
    let At { value, span } = &allow.code;
    let reason = reason(value);
    let is_useless = !allow.is_used && (allow.is_certain || reason != Useless::NothingThere);
    is_useless.then(|| at(Warning::UselessAllow(value.clone(), reason), span.clone()))
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
fn codes(entries: &[Entry], is_certain: bool) -> Vec<Allow> {
    let Some(entry) = entries.iter().find(|entry| entry.key == ALLOW) else { return vec![] };
    let code = |code| Allow { code, is_certain, is_used: false };
    entry.node.rows().iter().filter_map(Node::text).map(code).collect()
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
