//! The score of a sitting, in exact numbers: points, topics, what was missed, what was confused.

use super::{
    ask::{Ask, Value},
    evidence::evidence,
    mark::{Fraction, whole},
    session::Slot,
    taxonomy::Recipe,
};

/// What a sitting earned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// Points earned.
    pub points: Fraction,
    /// Points that could be earned.
    pub out_of: Fraction,
    /// Per cent needed to pass: that of each bank, weighted by the points drawn from it.
    pub pass: Fraction,
    /// Per cent earned; none where nothing is graded.
    pub percent: Option<Fraction>,
    /// Whether it is passed; none where nothing is graded.
    pub passed: Option<bool>,
}

/// Sums up the marks of a sitting.
#[must_use]
pub fn score(slots: &[Slot]) -> Score {
    let (points, out_of) = totals(slots);
    let weighted: Fraction = slots.iter().map(|slot| slot.pass * slot.points()).sum();
    let unweighted = || slots.iter().map(|slot| slot.pass).sum::<Fraction>() / whole(slots.len().max(1));
    let is_graded = out_of > whole(0);
    let pass = if is_graded { weighted / out_of } else { unweighted() };
    let percent = is_graded.then(|| points * whole(100) / out_of);
    Score { points, out_of, pass, percent, passed: percent.map(|percent| percent >= pass) }
}

fn totals<'a>(slots: impl IntoIterator<Item = &'a Slot>) -> (Fraction, Fraction) {
    let zero = (whole(0), whole(0));
    slots.into_iter().fold(zero, |(points, out_of), slot| {
        (points + slot.mark().unwrap_or_default() * slot.points(), out_of + slot.points())
    })
}

/// The score of one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicScore {
    /// The topic; none for questions without one.
    pub topic: Option<String>,
    /// Points earned.
    pub points: Fraction,
    /// Points that could be earned.
    pub out_of: Fraction,
}

/// The score of each topic in what was answered or left, in the order in which they came up; topics outside the score
/// are left out.
#[must_use]
pub fn topics(slots: &[Slot]) -> Vec<TopicScore> {
    let done = || slots.iter().filter(|slot| slot.is_done());
    let mut names: Vec<Option<&String>> = done().map(|slot| slot.question.topic.as_ref()).collect();
    let mut seen = Vec::new();
    names.retain(|name| {
        let is_new = !seen.contains(name);
        seen.push(*name);
        is_new
    });
    let of = |name: Option<&String>| {
        let (points, out_of) = totals(done().filter(|slot| slot.question.topic.as_ref() == name));
        TopicScore { topic: name.cloned(), points, out_of }
    };
    names.into_iter().map(of).filter(|topic| topic.out_of > whole(0)).collect()
}

/// One thing taken for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confusion {
    /// What was right.
    pub expected: String,
    /// What was said instead.
    pub given: String,
    /// How often.
    pub times: usize,
}

/// What was answered for what most often, where answers are picked: typed slips are no confusion of two notions, and who
/// misses the odd one out has answered no category. Of several seen as often, the one seen first.
#[must_use]
pub fn confusion(slots: &[Slot]) -> Option<Confusion> {
    let mut counts: Vec<Confusion> = Vec::new();
    let is_picked = |slot: &&Slot| match &slot.question.origin {
        Some(origin) => !matches!(origin.recipe, Recipe::Odd { .. }),
        None => matches!(slot.ask, Ask::One { .. } | Ask::Sort { .. }),
    };
    for slot in slots.iter().filter(is_picked) {
        for part in evidence(slot) {
            let (Value::Text(expected), Value::Text(given)) = (&part.expected, &part.given) else { continue };
            if expected == given || given.is_empty() {
                continue;
            }
            match counts.iter_mut().find(|count| count.expected == *expected && count.given == *given) {
                Some(count) => count.times += 1,
                None => counts.push(Confusion { expected: expected.clone(), given: given.clone(), times: 1 }),
            }
        }
    }
    let most = counts.iter().map(|count| count.times).max()?;
    counts.into_iter().find(|count| count.times == most && most > 1)
}
