//! What an answer proves: for each part that was marked, what was expected, what was given, and how well it was
//! remembered. Memory and the table of confusions are made of it, whatever the kind of the question.

use super::{
    ask::{Ask, Choice, Format, Value},
    fold::{Strict, fold},
    mark::Fraction,
    memory::{Rating, rating},
    question::Question,
    session::Slot,
};

mod facts;

use facts::Proof;

/// What one part of an answer proves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// What is remembered or not: `question:ID`, or the fact that a generated question asks for. It is looked for in
    /// the bank that holds the question.
    pub subject: String,
    /// The item, where a question has several.
    pub part: Option<String>,
    /// What is right.
    pub expected: Value,
    /// What was given.
    pub given: Value,
    /// How much of it is right, from 0 to 1.
    pub fraction: Fraction,
    /// How well the subject was remembered.
    pub rating: Rating,
}

/// What the answer to a question proves: nothing where nothing was answered, or nothing is marked. A question that was
/// made proves something of each of its facts, each by itself.
#[must_use]
pub fn evidence(slot: &Slot) -> Vec<Evidence> {
    let Some(given) = &slot.given else { return vec![] };
    let Some(mark) = given.graded.mark else { return vec![] };
    if let Some(origin) = &slot.question.origin {
        let fact = |proof: Proof| Evidence {
            subject: origin.taxonomy.fact(proof.item),
            part: origin.taxonomy.items.get(proof.item).map(|item| item.text.clone()),
            expected: proof.expected,
            given: proof.given,
            fraction: proof.fraction,
            rating: rating(proof.fraction, slot.hint, given.certainty),
        };
        return facts::proofs(origin, &given.answer).into_iter().map(fact).collect();
    }
    let part = |part: &super::mark::Part| Evidence {
        subject: subject(&slot.question),
        part: part.subject.clone(),
        expected: part.expected.clone(),
        given: part.given.clone(),
        fraction: part.fraction,
        rating: rating(mark, slot.hint, given.certainty),
    };
    given.graded.parts.iter().map(part).collect()
}

/// What the memory of a written question is kept under.
#[must_use]
pub fn subject(question: &Question) -> String {
    format!("question:{}", name(question))
}

/// What a written question is known by for good: its id; without one, a digest of its folded words, which stays the
/// same when only accents, capitals or spaces change. It begins with `#`, which no id does.
#[must_use]
pub fn name(question: &Question) -> String {
    question.id.clone().unwrap_or_else(|| {
        let mut words = question.prompt.clone();
        if let Ask::Blanks { pieces, .. } = question.content.ask() {
            words.push_str(&pieces.join(" _ "));
        }
        format!("#{}", digest(&fold(&words, Strict::default())))
    })
}

/// A digest of what a question asks and of its right answer: as long as it stays the same, so does every mark.
#[must_use]
pub fn fingerprint(question: &Question) -> String {
    let ask = question.content.ask();
    let options = |options: &[Choice]| options.iter().map(|option| text(&option.value)).collect::<Vec<_>>();
    let rows = match &ask {
        Ask::One { options: rows, .. } | Ask::Many { options: rows, .. } => options(rows),
        Ask::Order { steps } => steps.clone(),
        Ask::Sort { items, bins, .. } => [items.as_slice(), bins.as_slice()].concat(),
        Ask::Blanks { pieces, words } => [&[pieces.len().to_string()], words.as_slice()].concat(),
        Ask::Text(Format::Words) => vec!["words".to_owned()],
        Ask::Text(Format::Number { unit }) => vec!["figure".to_owned(), unit.clone().unwrap_or_default()],
        Ask::Prose { criteria, .. } => criteria.clone(),
    };
    let solution = text(&ask.value(&question.content.solution()));
    digest(&[&[question.kind.name.to_owned(), solution], rows.as_slice()].concat().join("\u{1f}"))
}

/// A value as one text that no other value has.
fn text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Truth(truth) => format!("\u{2}{truth}"),
        Value::Number(number) => format!("\u{2}{number}"),
        Value::List(values) => values.iter().map(|value| self::text(value) + "\u{1e}").collect(),
    }
}

/// FNV-1a of 64 bits (Fowler, Noll, Vo) in hexadecimal: stable on every machine and in every version, as what is kept
/// in a file must be.
fn digest(text: &str) -> String {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, mix))
}
