//! The parts of a score card, and how much of them a screen has room for.

use crate::ui::line::Line;

/// A part of the card: whole facts, some of which may be left out where rows are few.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    /// Stands above it.
    pub head: Option<Line>,
    /// Its facts, each in one or more lines.
    pub facts: Vec<Vec<Line>>,
    /// How soon facts are left out, from the last on: those of the part with the highest number first.
    pub gives_way: u8,
    /// How many of its facts always stay.
    pub stays: usize,
    /// How many facts there are that are not even listed here; none where it is not said that there are more.
    pub unlisted: Option<usize>,
}

impl Part {
    /// A part all of which may be left out, without a word.
    pub fn new(gives_way: u8, facts: Vec<Vec<Line>>) -> Self {
        Self { facts, gives_way, ..Self::default() }
    }

    /// How many facts are not shown, where that is said.
    fn left_out(&self, shown: usize) -> Option<usize> {
        let left_out = self.unlisted? + self.facts.len() - shown;
        (left_out > 0 && shown > 0).then_some(left_out)
    }
}

/// All of the parts, an empty line between two where they are `spaced`.
pub(super) fn all(parts: &[Part], spaced: bool) -> Vec<Line> {
    let shown: Vec<usize> = parts.iter().map(|part| part.facts.len()).collect();
    lines(parts, &shown, spaced, None)
}

/// All of the parts in blocks that a page does not break: each fact, the first one with what stands above it.
pub(super) fn blocks(parts: Vec<Part>) -> Vec<Vec<Line>> {
    let mut blocks: Vec<Vec<Line>> = vec![];
    for Part { head, facts, .. } in parts.into_iter().filter(|part| !part.facts.is_empty()) {
        if !blocks.is_empty() {
            blocks.push(vec![Line::default()]);
        }
        let mut facts = facts.into_iter();
        blocks.push(head.into_iter().chain(facts.next().into_iter().flatten()).collect());
        blocks.extend(facts);
    }
    blocks
}

/// As much of the parts as so many rows have room for, no fact broken off in its middle. `more` says how many facts of
/// a part are left out; without it that is not said.
pub(super) fn fitting(parts: &[Part], rows: usize, spaced: bool, more: Option<&dyn Fn(usize) -> Line>) -> Vec<Line> {
    let mut shown: Vec<usize> = parts.iter().map(|part| part.facts.len()).collect();
    loop {
        let lines = lines(parts, &shown, spaced, more);
        let turns = parts.iter().zip(shown.iter_mut()).filter(|(part, shown)| **shown > part.stays);
        match turns.max_by_key(|(part, _)| part.gives_way) {
            Some((_, shown)) if lines.len() > rows => *shown -= 1,
            _ => return lines,
        }
    }
}

fn lines(parts: &[Part], shown: &[usize], spaced: bool, more: Option<&dyn Fn(usize) -> Line>) -> Vec<Line> {
    let mut lines = vec![];
    for (part, shown) in parts.iter().zip(shown).filter(|(_, shown)| **shown > 0) {
        if spaced && !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(part.head.clone());
        lines.extend(part.facts.iter().take(*shown).flatten().cloned());
        lines.extend(part.left_out(*shown).and_then(|count| more.map(|more| more(count))));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(gives_way: u8, facts: &[&[&str]]) -> Part {
        Part::new(gives_way, facts.iter().map(|fact| fact.iter().map(|line| Line::from(*line)).collect()).collect())
    }

    fn drawn(rows: usize, spaced: bool) -> Vec<String> {
        let parts = [
            Part { stays: 1, ..part(1, &[&["7 of 10"]]) },
            Part { unlisted: Some(1), ..part(2, &[&["family 3 of 3"], &["school 2 of 4"]]) },
            Part {
                head: Some(Line::from("To go over")),
                unlisted: Some(0),
                ..part(3, &[&["3. Who?", "she"], &["4. What?", "it"]])
            },
            part(4, &[]),
        ];
        let more = |count: usize| Line::from(format!("{count} more"));
        fitting(&parts, rows, spaced, spaced.then_some(&more)).iter().map(Line::text).collect()
    }

    #[test]
    fn what_has_no_room_is_left_out_fact_by_fact() {
        let topics = ["7 of 10", "", "family 3 of 3", "school 2 of 4", "1 more"];
        let review = ["", "To go over", "3. Who?", "she"];
        assert_eq!(drawn(11, true), [&topics[..], &review, &["4. What?", "it"]].concat());
        assert_eq!(drawn(10, true), [&topics[..], &review, &["1 more"]].concat());
        assert_eq!(drawn(9, true), topics);
        assert_eq!(drawn(4, true), ["7 of 10", "", "family 3 of 3", "2 more"]);
        assert_eq!(drawn(3, false), ["7 of 10", "family 3 of 3", "school 2 of 4"]);
        assert_eq!(drawn(2, false), ["7 of 10", "family 3 of 3"]);
        assert_eq!(drawn(0, true), ["7 of 10"], "the score stays");
    }
}
