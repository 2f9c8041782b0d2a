//! The words of a question and of its feedback, as both screens show them.

use crate::{
    messages::Messages,
    quiz::{
        ask::{Answer, Ask, Format, Value},
        kind::{Note, Verdict},
        mark::{Outcome, Remark},
        number::show,
        question::Question,
        session::Slot,
    },
    ui::markup,
};

/// A value in words, without markup.
#[must_use]
pub fn value(value: &Value, messages: &dyn Messages) -> String {
    match value {
        Value::Text(text) => markup::plain(text),
        Value::Truth(truth) => messages.truth(*truth).to_owned(),
        Value::Number(number) => show(*number, messages.decimal_mark()),
        Value::List(values) => {
            values.iter().map(|one| self::value(one, messages)).collect::<Vec<_>>().join(between(messages))
        }
    }
}

/// What parts the texts of a list.
pub(super) fn between(messages: &dyn Messages) -> &'static str {
    if messages.language() == crate::messages::Language::French { "\u{a0}; " } else { "; " }
}

/// What an answer says, in words; how many answers that is.
#[must_use]
pub fn answer(slot: &Slot, answer: &Answer, messages: &dyn Messages) -> (String, usize) {
    let said = slot.ask.value(answer);
    match (&slot.ask, &said) {
        (Ask::Text(Format::Number { unit: Some(unit) }), number) => {
            (format!("{}\u{a0}{}", value(number, messages), markup::plain(unit)), 1)
        }
        (Ask::Order { .. }, Value::List(steps)) => {
            let steps = steps.iter().enumerate().map(|(at, step)| format!("{}. {}", at + 1, value(step, messages)));
            (steps.collect::<Vec<_>>().join(between(messages)), 1)
        }
        (Ask::Sort { .. }, Value::List(pairs)) => {
            let pair = |pair: &Value| match pair {
                Value::List(sides) => sides.iter().map(|side| value(side, messages)).collect::<Vec<_>>().join(" → "),
                other => value(other, messages),
            };
            (pairs.iter().map(pair).collect::<Vec<_>>().join(between(messages)), pairs.len())
        }
        (_, Value::List(values)) => (value(&said, messages), values.len()),
        _ => (value(&said, messages), 1),
    }
}

/// A text with gaps, each gap marked.
#[must_use]
pub fn gapped(pieces: &[String], messages: &dyn Messages) -> String {
    gapped_with(pieces, &[], messages)
}

/// A text with gaps, the first of them filled with what was typed.
#[must_use]
pub fn gapped_with(pieces: &[String], typed: &[String], messages: &dyn Messages) -> String {
    let gaps = pieces.len().saturating_sub(1);
    let mut text = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        text.push_str(piece);
        match typed.get(at) {
            Some(word) => text.push_str(word),
            None if at < gaps => text.push_str(&messages.blank(at + 1, gaps)),
            None => {}
        }
    }
    text
}

/// What is said after an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// How it came out.
    pub outcome: Outcome,
    /// What was given, and what is right: nothing when it was right.
    pub facts: Vec<String>,
    /// What the author says of what was picked, missed or misplaced.
    pub remarks: Vec<String>,
    /// What there is to remember.
    pub explanation: Option<String>,
    /// Where to read it again.
    pub source: Option<String>,
}

/// Words the judgement of an answered question.
#[must_use]
pub fn feedback(slot: &Slot, messages: &dyn Messages) -> Feedback {
    let outcome = slot.outcome();
    let mut facts = vec![];
    let mut remarks = vec![];
    if !matches!(outcome, Outcome::Right | Outcome::Ungraded) {
        let sorted = matches!(slot.ask, Ask::Sort { .. });
        match &slot.given {
            None => facts.push(messages.nothing_given().to_owned()),
            Some(given) if !sorted => facts.push(messages.given(&answer(slot, &given.answer, messages).0)),
            Some(_) => {}
        }
        if !sorted || slot.given.is_none() {
            let (solution, count) = answer(slot, &slot.question.content.solution(), messages);
            facts.push(messages.solution(&solution, count));
        }
        if let Some(given) = &slot.given {
            remarks.extend(given.graded.remarks.iter().enumerate().flat_map(|(at, said)| {
                // Of a single pick, the first remark speaks of it: it needs no name.
                let is_of_pick = at == 0 && matches!(slot.ask, Ask::One { .. });
                if is_of_pick { said.feedback.clone().into_iter().collect() } else { remark(slot, said, messages) }
            }));
        }
    }
    let (explanation, source) = (slot.question.explanation.clone(), slot.question.source.clone());
    Feedback { outcome, facts, remarks, explanation, source: source.map(|source| messages.source(&source)) }
}

/// What the author says of each item that is misplaced, where a table beside it shows the places.
#[must_use]
pub fn remarks_beside_table(slot: &Slot, messages: &dyn Messages) -> Vec<String> {
    let remarks = slot.given.iter().flat_map(|given| &given.graded.remarks);
    let said = |remark: &Remark| match (&remark.about, &remark.feedback) {
        (Some(about), Some(said)) => Some(messages.said_of(&value(about, messages), said)),
        (None, said) => said.clone(),
        _ => None,
    };
    remarks.filter_map(said).collect()
}

fn remark(slot: &Slot, remark: &Remark, messages: &dyn Messages) -> Vec<String> {
    let feedback = remark.feedback.clone();
    match (&remark.about, &remark.belongs) {
        (Some(item), Some(belongs)) => {
            let item = value(item, messages);
            let parts = slot.given.iter().flat_map(|given| &given.graded.parts);
            let given = parts
                .filter(|part| part.subject.as_deref().map(markup::plain) == Some(item.clone()))
                .map(|part| value(&part.given, messages))
                .next()
                .unwrap_or_default();
            let placed = messages.misplaced(&item, &given, &markup::plain(belongs));
            [Some(placed), feedback].into_iter().flatten().collect()
        }
        (Some(about), None) => {
            feedback.map(|said| messages.said_of(&value(about, messages), &said)).into_iter().collect()
        }
        (None, _) => feedback.into_iter().collect(),
    }
}

/// Every option or item with what the author says of it, in lines.
#[must_use]
pub fn notes(slot: &Slot, messages: &dyn Messages) -> Vec<String> {
    let note = |note: Note| {
        let about = value(&note.about, messages);
        let head = match &note.verdict {
            Verdict::Right => messages.belongs(&about, messages.right_answer()),
            Verdict::Wrong => about,
            Verdict::Belongs(place) => messages.belongs(&about, &markup::plain(place)),
        };
        match note.feedback {
            Some(feedback) => format!("{head}. {feedback}"),
            None => head,
        }
    };
    slot.question.content.notes().into_iter().map(note).collect()
}

/// What a question asks, in one text: of a text with gaps and no prompt, the text.
#[must_use]
pub fn prompt(question: &Question) -> String {
    match question.content.ask() {
        Ask::Blanks { pieces, .. } if question.prompt.is_empty() => pieces.join("…"),
        _ => question.prompt.clone(),
    }
}
