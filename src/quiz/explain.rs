//! What `check --explain` says of a code: the rule, why it matters, an example that breaks it and the same mended.
//!
//! The explanations of errors are below here, by family; a rule of the linter carries its own.

use super::{key::Bilingual, lint::RULES};

/// A part of a bank that breaks a rule, and the same mended: what stands before, the mistake and what it should be,
/// what follows.
macro_rules! example {
    ($before:expr, $breaks:expr => $mended:expr, $after:expr) => {
        [concat!($before, $breaks, $after), concat!($before, $mended, $after)]
    };
}

mod belonging;
mod file;
mod keys;
mod limits;
mod options;
mod references;
mod syntax;
mod taxonomies;
mod texts;
mod values;

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

impl Explanation {
    /// An explanation whose rule and reason are given in English and French, and whose examples are pairs of a broken
    /// and a mended one.
    const fn new(
        code: &'static str,
        rule: [&'static str; 2],
        why: [&'static str; 2],
        source: &'static str,
        english: [&'static str; 2],
        french: [&'static str; 2],
    ) -> Self {
        let ([en_breaks, en_mended], [fr_breaks, fr_mended]) = (english, french);
        Self {
            code,
            rule: Bilingual::new(rule),
            why: Bilingual::new(why),
            source,
            breaks: Bilingual::new([en_breaks, fr_breaks]),
            mended: Bilingual::new([en_mended, fr_mended]),
        }
    }
}

/// The explanations of errors, family by family.
static ERRORS: &[&[Explanation]] = &[
    file::ALL,
    syntax::ALL,
    limits::ALL,
    keys::ALL,
    belonging::ALL,
    options::ALL,
    texts::ALL,
    values::ALL,
    taxonomies::ALL,
    references::ALL,
];

/// Every explanation, in the order of the codes.
pub fn all() -> impl Iterator<Item = &'static Explanation> {
    ERRORS.iter().copied().flatten().chain(RULES.iter().map(|rule| &rule.explanation))
}

/// The explanation of a code, in whatever case it is typed.
#[must_use]
pub fn of(code: &str) -> Option<&'static Explanation> {
    all().find(|explanation| explanation.code.eq_ignore_ascii_case(code.trim()))
}
