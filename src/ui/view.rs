//! The words of a question and of its feedback, as both screens show them.

use crate::{
    messages::Messages,
    quiz::{
        ask::{Answer, Ask, Format, Value},
        certainty::points,
        kind::{Note, Verdict},
        mark::{Outcome, Remark, whole},
        number::show,
        question::Question,
        session::{Certainty, Slot},
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
        Value::List(values) => listed(values.iter().map(|one| self::value(one, messages)), messages),
    }
}

/// What parts the texts of a list.
pub(super) fn between(messages: &dyn Messages) -> &'static str {
    if messages.language() == crate::messages::Language::French { "\u{a0}; " } else { "; " }
}

/// Texts in a row, parted by signs that take the place of their full stops.
pub(super) fn listed(texts: impl IntoIterator<Item = String>, messages: &dyn Messages) -> String {
    let mut row = String::new();
    for text in texts {
        if !row.is_empty() {
            row.truncate(before_sign(&row).len());
            row.push_str(between(messages));
        }
        row.push_str(&text);
    }
    row
}

/// A text as it stands before another sign: without the full stop at its end, unless that belongs to its last word.
pub(super) fn before_sign(text: &str) -> &str {
    let last = text.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
    match (text.strip_suffix('.'), last.strip_suffix('.')) {
        (Some(bare), Some(word)) if !word.is_empty() && !word.contains('.') && word != "etc" => bare,
        _ => text,
    }
}

/// What parts a text from the sentence behind it: a full stop, where it does not end with such a sign, also between
/// quotation marks or marks of the author's.
pub(super) fn stop(text: &str) -> &'static str {
    let text = text.trim_end_matches(['”', '»', '"', '*', ' ', '\u{a0}']);
    if text.ends_with(['.', '?', '!', '…']) { " " } else { ". " }
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
            let steps =
                steps.iter().enumerate().map(|(at, step)| format!("{}.\u{a0}{}", at + 1, value(step, messages)));
            (listed(steps, messages), 1)
        }
        (Ask::Sort { .. }, Value::List(pairs)) => {
            let pair = |pair: &Value| match pair {
                Value::List(sides) => sides.iter().map(|side| value(side, messages)).collect::<Vec<_>>().join(" → "),
                other => value(other, messages),
            };
            (listed(pairs.iter().map(pair), messages), pairs.len())
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
    if outcome == Outcome::Ungraded {
        let given = slot.given.as_ref().map(|given| answer(slot, &given.answer, messages).0);
        facts.extend(given.map(|given| messages.given(&given)));
        let model = answer(slot, &slot.question.content.solution(), messages).0;
        facts.push(messages.belongs(messages.model(), &model));
    } else if outcome != Outcome::Right {
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
            let mut said = given.graded.remarks.as_slice();
            // Of a single pick, the first remark speaks of it: it needs no name.
            if let (Ask::One { .. }, [of_pick, others @ ..]) = (&slot.ask, said) {
                remarks.extend(news(slot, of_pick).cloned());
                said = others;
            }
            for group in groups(slot, said) {
                remarks.extend(group.iter().filter_map(|remark| misplaced(slot, remark, messages)));
                remarks.extend(said_of(slot, &group, false, messages));
            }
        }
    }
    let (explanation, source) = (slot.question.explanation.clone(), slot.question.source.clone());
    Feedback { outcome, facts, remarks, explanation, source: source.map(|source| messages.source(&source)) }
}

/// What the author says of what is misplaced, where a table beside it shows the places.
#[must_use]
pub fn remarks_beside_table(slot: &Slot, messages: &dyn Messages) -> Vec<String> {
    let remarks = slot.given.as_ref().map_or(&[][..], |given| &given.graded.remarks);
    groups(slot, remarks).iter().filter_map(|group| said_of(slot, group, true, messages)).collect()
}

/// Where something stands on the screen; after all of it, if it is not shown there.
fn place(slot: &Slot, about: &Value) -> usize {
    let is_about = |row: &usize| match &slot.ask {
        Ask::One { options, .. } | Ask::Many { options, .. } => {
            options.get(*row).is_some_and(|option| option.value == *about)
        }
        Ask::Sort { items: texts, .. } | Ask::Order { steps: texts } => {
            texts.get(*row).is_some_and(|text| Value::from(text.as_str()) == *about)
        }
        Ask::Text(_) | Ask::Blanks { .. } | Ask::Prose { .. } => false,
    };
    slot.shown.rows.iter().position(is_about).unwrap_or(usize::MAX)
}

/// Remarks in the order of the screen, put together where the same is said of several things, so that it is said once.
fn groups<'a>(slot: &Slot, remarks: &'a [Remark]) -> Vec<Vec<&'a Remark>> {
    let mut groups: Vec<Vec<&Remark>> = vec![];
    let mut remarks: Vec<&Remark> = remarks.iter().collect();
    remarks.sort_by_key(|remark| remark.about.as_ref().map_or(usize::MAX, |about| place(slot, about)));
    for remark in remarks {
        let same = |group: &&mut Vec<&Remark>| {
            remark.feedback.is_some() && group.first().is_some_and(|first| first.feedback == remark.feedback)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(remark),
            None => groups.push(vec![remark]),
        }
    }
    groups
}

/// What the author says in a remark, unless the explanation says the same.
fn news<'a>(slot: &Slot, remark: &'a Remark) -> Option<&'a String> {
    remark.feedback.as_ref().filter(|said| Some(*said) != slot.question.explanation.as_ref())
}

/// What is said of things, with their names: of misplaced ones only where these are to be `named` here.
fn said_of(slot: &Slot, group: &[&Remark], named: bool, messages: &dyn Messages) -> Option<String> {
    let said = news(slot, group.first()?)?;
    let things = group.iter().filter(|remark| named || remark.belongs.is_none());
    let things: Vec<String> = things.filter_map(|remark| Some(value(remark.about.as_ref()?, messages))).collect();
    Some(if things.is_empty() { said.clone() } else { messages.said_of(&things, said) })
}

/// Where an item was put, and where it belongs.
fn misplaced(slot: &Slot, remark: &Remark, messages: &dyn Messages) -> Option<String> {
    let (item, belongs) = (value(remark.about.as_ref()?, messages), remark.belongs.as_ref()?);
    let mut parts = slot.given.iter().flat_map(|given| &given.graded.parts);
    let given = parts.find(|part| part.subject.as_deref().map(markup::plain).as_ref() == Some(&item));
    let given = given.map(|part| value(&part.given, messages)).unwrap_or_default();
    Some(messages.misplaced(before_sign(&item), &given, &markup::plain(belongs)))
}

/// Every option or item with what the author says of it, in lines and in the order of the screen; items of one place of
/// which the same is said stand together.
#[must_use]
pub fn notes(slot: &Slot, messages: &dyn Messages) -> Vec<String> {
    let mut together: Vec<(Vec<String>, Note)> = vec![];
    let mut all = slot.question.content.notes();
    all.sort_by_key(|note| place(slot, &note.about));
    for note in all {
        let about = value(&note.about, messages);
        let is_same = |other: &Note| {
            matches!(note.verdict, Verdict::Belongs(_))
                && (&other.verdict, &other.feedback) == (&note.verdict, &note.feedback)
        };
        match together.iter_mut().find(|(_, other)| is_same(other)) {
            Some((items, _)) => items.push(about),
            None => together.push((vec![about], note)),
        }
    }
    let right = right_options(&slot.question);
    let line = |(items, note): (Vec<String>, Note)| {
        let about = listed(items, messages);
        let head = match &note.verdict {
            Verdict::Right => format!("{} ({})", before_sign(&about), messages.right_answer(right)),
            Verdict::Wrong => about,
            Verdict::Belongs(place) => messages.belongs(before_sign(&about), &markup::plain(place)),
        };
        match note.feedback {
            Some(feedback) => format!("{head}{}{feedback}", stop(&head)),
            None => head,
        }
    };
    together.into_iter().map(line).collect()
}

/// How many options of a question are right: of several, none is the right answer alone.
#[must_use]
pub fn right_options(question: &Question) -> usize {
    question.content.notes().iter().filter(|note| note.verdict == Verdict::Right).count()
}

/// The levels of certainty, and what each earns, with this sign before what is lost.
#[must_use]
pub fn certainties(messages: &dyn Messages, minus: &str) -> [(&'static str, String); 3] {
    let earned = |level, mark| show(points(level, whole(mark)), messages.decimal_mark()).replace('-', minus);
    Certainty::ALL.map(|level| {
        let earns = messages.certainty_earns(&earned(level, 1), &earned(level, 0));
        (level.pick(messages.certainties()), earns)
    })
}

/// What a question asks, in one text: of a text with gaps and no prompt, the text.
#[must_use]
pub fn prompt(question: &Question) -> String {
    match question.content.ask() {
        Ask::Blanks { pieces, .. } if question.prompt.is_empty() => pieces.join("…"),
        _ => question.prompt.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    #[test]
    fn sentences_in_a_row_lose_their_full_stops() {
        let row = |texts: &[&str]| listed(texts.iter().map(|text| (*text).to_owned()), Language::English.messages());
        assert_eq!(row(&["She joins.", "She reads.", "She answers."]), "She joins; She reads; She answers.");
        assert_eq!(
            row(&["at 10 p.m.", "fruit, etc.", "Why?", "so...", "."]),
            "at 10 p.m.; fruit, etc.; Why?; so...; ."
        );
        assert_eq!(row(&["one"]), "one");
    }

    #[test]
    fn no_sign_is_doubled_before_a_sentence() {
        let said = |head: &str| format!("{head}{}No.", stop(head));
        assert_eq!(["a tree", "She joins.", "Why?"].map(said), ["a tree. No.", "She joins. No.", "Why? No."]);
        let marked = ["“Why?”", "«\u{a0}Elle lit.\u{a0}»", "**She joins.**", "a “tree”"];
        let parted = ["“Why?” No.", "«\u{a0}Elle lit.\u{a0}» No.", "**She joins.** No.", "a “tree”. No."];
        assert_eq!(marked.map(said), parted);
    }
}
