//! What `check --explain` says of a code: the rule, why it matters, an example that breaks it and the same mended.

use super::{key::Bilingual, lint::RULES};

/// What there is to say of a code.
#[derive(Debug)]
pub struct Explanation {
    /// The code.
    pub code: &'static str,
    /// The rule, in a sentence.
    pub rule: Bilingual,
    /// Why it matters.
    pub why: Bilingual,
    /// Where the rule is from, as a reference to the literature or a standard; empty where it is our own.
    pub source: &'static str,
    /// The part of a bank that breaks the rule, and reports this code alone.
    ///
    /// A title and a language are to be thought above it, unless it has its own. An example of several files names
    /// each of them in a comment of its own line above its part, by a path that ends in `.toml`: `# fr/capitals.toml`.
    pub breaks: Bilingual,
    /// The same without the mistake.
    pub mended: Bilingual,
}

/// Every explanation, in the order of the codes.
pub fn all() -> impl Iterator<Item = &'static Explanation> {
    RULES.iter().map(|rule| &rule.explanation)
}

/// The explanation of a code, in whatever case it is typed.
#[must_use]
pub fn of(code: &str) -> Option<&'static Explanation> {
    all().find(|explanation| explanation.code.eq_ignore_ascii_case(code.trim()))
}
