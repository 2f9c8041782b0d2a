//! Reading one answer line by line: a line an item, a line a gap, one line more after a near miss.

use super::{
    ask::{Answer, Arrangement, Ask, Misread, Piece},
    number::Notation,
};

/// What the next line is read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The whole answer.
    Whole,
    /// The bin of the item with this author's index.
    Item(usize),
    /// The gap with this index.
    Gap(usize),
    /// A line of free writing; an empty one ends it.
    Prose,
    /// The criteria that the writing meets; an empty line for none.
    Criteria,
}

/// What a line came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// It was taken, and another is wanted.
    More,
    /// It was nearly right: one more line is read in its place.
    Near,
    /// The answer is complete.
    Complete(Answer),
}

/// Whether free writing is compared with its criteria: in practice only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Criteria {
    /// They are asked after the writing.
    Asked,
    /// They are not asked.
    Left,
}

/// An answer in the making.
#[derive(Debug)]
pub struct Entries<'a> {
    ask: &'a Ask,
    shown: &'a Arrangement,
    notation: Notation,
    criteria: Criteria,
    bins: Vec<usize>,
    gaps: Vec<String>,
    prose: Vec<String>,
    written: bool,
    near: Option<Piece>,
}

impl<'a> Entries<'a> {
    /// Starts the answer to a question.
    #[must_use]
    pub fn new(ask: &'a Ask, shown: &'a Arrangement, notation: Notation, criteria: Criteria) -> Self {
        Self { ask, shown, notation, criteria, bins: vec![], gaps: vec![], prose: vec![], written: false, near: None }
    }

    /// What the next line is read for.
    #[must_use]
    pub fn wanted(&self) -> Wanted {
        match self.ask {
            Ask::Sort { .. } => Wanted::Item(self.shown.rows.get(self.bins.len()).copied().unwrap_or_default()),
            Ask::Blanks { .. } => Wanted::Gap(self.gaps.len()),
            Ask::Prose { .. } if self.written => Wanted::Criteria,
            Ask::Prose { .. } => Wanted::Prose,
            _ => Wanted::Whole,
        }
    }

    /// Takes a line. `is_near` says whether the text of a line is a near miss worth one more try.
    ///
    /// # Errors
    /// Says why the line is no answer; nothing has changed then.
    pub fn take(&mut self, line: &str, is_near: &dyn Fn(usize, &str) -> bool) -> Result<Taken, Misread> {
        if let Ask::Prose { criteria, .. } = self.ask {
            return self.take_prose(line, criteria.len());
        }
        let piece = self.ask.parse(line, self.shown, self.notation)?;
        let text = match &piece {
            Piece::Gap(text) | Piece::Whole(Answer::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        if self.near.is_none() && text.is_some_and(|text| is_near(self.gaps.len(), text)) {
            self.near = Some(piece);
            return Ok(Taken::Near);
        }
        self.near = None;
        match piece {
            Piece::Whole(answer) => return Ok(Taken::Complete(answer)),
            Piece::Bin(bin) => self.bins.push(bin),
            Piece::Gap(text) => self.gaps.push(text),
        }
        Ok(self.complete(&self.bins, &self.gaps).map_or(Taken::More, Taken::Complete))
    }

    fn take_prose(&mut self, line: &str, criteria: usize) -> Result<Taken, Misread> {
        let line = line.trim();
        if self.written {
            let all = Ask::Many { options: vec![], order: super::ask::Order::Kept };
            let met = match all.parse(line, self.shown, self.notation) {
                Ok(Piece::Whole(Answer::Many(met))) => met,
                Err(Misread::Empty) | Ok(_) => vec![],
                Err(misread) => return Err(misread),
            };
            return Ok(Taken::Complete(Answer::Prose(self.prose.join("\n"), Some(met))));
        }
        if !line.is_empty() {
            self.prose.push(line.to_owned());
            return Ok(Taken::More);
        }
        if self.prose.is_empty() {
            return Err(Misread::Empty);
        }
        self.written = true;
        if criteria == 0 || self.criteria == Criteria::Left {
            return Ok(Taken::Complete(Answer::Prose(self.prose.join("\n"), None)));
        }
        Ok(Taken::More)
    }

    /// The lines that were taken, as they count: the words of the gaps, or the lines of free writing.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        if matches!(self.ask, Ask::Blanks { .. }) { &self.gaps } else { &self.prose }
    }

    /// Takes back the line before; false where there is none.
    pub fn back(&mut self) -> bool {
        self.near = None;
        match self.ask {
            Ask::Sort { .. } => self.bins.pop().is_some(),
            Ask::Blanks { .. } => self.gaps.pop().is_some(),
            _ => false,
        }
    }

    /// What stands when the input ends here: an answer only if a near miss had completed it, or if all was
    /// written but the criteria.
    #[must_use]
    pub fn cut_off(&self) -> Option<Answer> {
        if self.written {
            return Some(Answer::Prose(self.prose.join("\n"), None));
        }
        match self.near.clone()? {
            Piece::Whole(answer) => Some(answer),
            Piece::Gap(text) => self.complete(&self.bins, &[self.gaps.as_slice(), &[text]].concat()),
            Piece::Bin(_) => None,
        }
    }

    fn complete(&self, bins: &[usize], gaps: &[String]) -> Option<Answer> {
        let lines = self.ask.lines();
        match self.ask {
            Ask::Sort { .. } if bins.len() == lines => {
                let mut placed = vec![0; lines];
                for (item, bin) in self.shown.rows.iter().zip(bins) {
                    if let Some(place) = placed.get_mut(*item) {
                        *place = *bin;
                    }
                }
                Some(Answer::Sort(placed))
            }
            Ask::Blanks { .. } if gaps.len() == lines => Some(Answer::Blanks(gaps.to_vec())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::ask::{Format, Order};

    fn entries<'a>(ask: &'a Ask, shown: &'a Arrangement) -> Entries<'a> {
        Entries::new(ask, shown, Notation::DecimalComma, Criteria::Asked)
    }

    #[test]
    fn items_are_read_in_the_order_shown_and_kept_in_the_authors() {
        let ask =
            Ask::Sort { items: vec!["x".into(), "y".into()], bins: vec!["p".into(), "q".into()], order: Order::Kept };
        let shown = Arrangement { rows: vec![1, 0], bins: vec![0, 1] };
        let mut entries = entries(&ask, &shown);
        assert_eq!(entries.wanted(), Wanted::Item(1));
        assert_eq!(entries.take("a", &|_, _| false), Ok(Taken::More));
        assert_eq!(entries.wanted(), Wanted::Item(0));
        assert!(entries.back());
        assert!(!entries.back());
        assert_eq!(entries.take("b", &|_, _| false), Ok(Taken::More));
        assert_eq!(entries.take("a", &|_, _| false), Ok(Taken::Complete(Answer::Sort(vec![0, 1]))));
    }

    #[test]
    fn a_near_miss_is_read_once_more_and_stands_when_the_input_ends() {
        let ask = Ask::Text(Format::Words);
        let shown = Arrangement::default();
        let near = |_: usize, text: &str| text == "resau";
        let mut entries = entries(&ask, &shown);
        assert_eq!(entries.take("resau", &near), Ok(Taken::Near));
        assert_eq!(entries.cut_off(), Some(Answer::Text("resau".into())));
        assert_eq!(entries.take("resau", &near), Ok(Taken::Complete(Answer::Text("resau".into()))));
    }

    #[test]
    fn gaps_cut_off_half_way_are_no_answer() {
        let ask = Ask::Blanks { pieces: vec![String::new(); 3], words: vec![] };
        let shown = Arrangement::default();
        let mut entries = entries(&ask, &shown);
        assert_eq!(entries.take("resau", &|_, _| true), Ok(Taken::Near));
        assert_eq!(entries.cut_off(), None);
        assert_eq!(entries.take("réseau", &|_, _| true), Ok(Taken::More));
        assert_eq!(entries.take("medai", &|_, _| true), Ok(Taken::Near));
        assert_eq!(entries.cut_off(), Some(Answer::Blanks(vec!["réseau".into(), "medai".into()])));
    }

    #[test]
    fn writing_ends_with_an_empty_line_and_then_meets_its_criteria() {
        let ask = Ask::Prose { model: "m".into(), criteria: vec!["c".into(), "d".into()] };
        let shown = Arrangement { rows: vec![0, 1], bins: vec![] };
        let near = |_: usize, _: &str| false;
        let mut asked = entries(&ask, &shown);
        assert_eq!(asked.take("", &near), Err(Misread::Empty));
        assert_eq!(asked.take("one", &near), Ok(Taken::More));
        assert_eq!(asked.take("two", &near), Ok(Taken::More));
        assert_eq!(asked.take("", &near), Ok(Taken::More));
        assert_eq!(asked.wanted(), Wanted::Criteria);
        assert_eq!(asked.cut_off(), Some(Answer::Prose("one\ntwo".into(), None)));
        assert_eq!(asked.take("b", &near), Ok(Taken::Complete(Answer::Prose("one\ntwo".into(), Some(vec![1])))));
        let mut left = Entries::new(&ask, &shown, Notation::DecimalComma, Criteria::Left);
        assert_eq!(left.take("one", &near), Ok(Taken::More));
        assert_eq!(left.take("", &near), Ok(Taken::Complete(Answer::Prose("one".into(), None))));
    }
}
