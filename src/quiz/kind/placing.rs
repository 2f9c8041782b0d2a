//! Items and the places where they belong: what `match` and `classify` share.

use super::{Content, Note, Verdict, scoring::Scoring};
use crate::quiz::{
    ask::{Answer, Ask, Order},
    mark::{Fraction, Graded, Part, Remark, all_or_nothing, share},
};

/// An item, the index of its bin, and what is said when it was put elsewhere.
#[derive(Debug)]
pub(super) struct Item {
    pub text: String,
    pub bin: usize,
    pub feedback: Option<String>,
}

/// Items to put into bins.
#[derive(Debug)]
pub(super) struct Placing {
    pub items: Vec<Item>,
    pub bins: Vec<String>,
    pub order: Order,
    pub scoring: Scoring,
}

impl Placing {
    fn bin(&self, index: usize) -> &str {
        self.bins.get(index).map_or("", String::as_str)
    }
}

impl Content for Placing {
    fn ask(&self) -> Ask {
        Ask::Sort {
            items: self.items.iter().map(|item| item.text.clone()).collect(),
            bins: self.bins.clone(),
            order: self.order,
        }
    }

    fn solution(&self) -> Answer {
        Answer::Sort(self.items.iter().map(|item| item.bin).collect())
    }

    fn grade(&self, answer: &Answer) -> Graded {
        let placed: &[usize] = match answer {
            Answer::Sort(placed) => placed,
            _ => &[],
        };
        let given = |at: usize| placed.get(at).copied().unwrap_or(usize::MAX);
        let rows = || self.items.iter().enumerate();
        let part = |(at, item): (usize, &Item)| Part {
            subject: Some(item.text.clone()),
            expected: self.bin(item.bin).into(),
            given: self.bin(given(at)).into(),
            fraction: all_or_nothing(given(at) == item.bin),
        };
        let remark = |(_, item): (usize, &Item)| Remark {
            about: Some(item.text.as_str().into()),
            belongs: Some(self.bin(item.bin).to_owned()),
            feedback: item.feedback.clone(),
        };
        let misplaced: Vec<Remark> = rows().filter(|(at, item)| given(*at) != item.bin).map(remark).collect();
        let right = self.items.len() - misplaced.len();
        Graded {
            mark: Some(self.scoring.mark(right, self.items.len())),
            parts: rows().map(part).collect(),
            remarks: misplaced,
        }
    }

    fn expected_guess(&self) -> Fraction {
        self.scoring.guess(&vec![share(1, self.bins.len()); self.items.len()])
    }

    fn notes(&self) -> Vec<Note> {
        let note = |item: &Item| Note {
            about: item.text.as_str().into(),
            verdict: Verdict::Belongs(self.bin(item.bin).to_owned()),
            feedback: item.feedback.clone(),
        };
        self.items.iter().map(note).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::mark::whole;

    fn question(scoring: Scoring) -> Placing {
        let item = |text: &str, bin| Item { text: text.into(), bin, feedback: Some(format!("about {text}")) };
        let items = vec![item("mole", 0), item("trout", 1), item("ostrich", 0)];
        Placing { items, bins: vec!["land".into(), "water".into()], order: Order::Kept, scoring }
    }

    #[test]
    fn each_item_is_a_part_and_the_misplaced_are_spoken_of() {
        let graded = question(Scoring::Each).grade(&Answer::Sort(vec![0, 0, 0]));
        assert_eq!(graded.mark, Some(share(2, 3)));
        let part =
            Part { subject: Some("trout".into()), expected: "water".into(), given: "land".into(), fraction: whole(0) };
        assert_eq!(graded.parts[1], part);
        let remark =
            Remark { about: Some("trout".into()), belongs: Some("water".into()), feedback: Some("about trout".into()) };
        assert_eq!(graded.remarks, [remark]);
        assert_eq!(question(Scoring::All).grade(&Answer::Sort(vec![0, 0, 0])).mark, Some(whole(0)));
    }

    #[test]
    fn guessing_puts_each_item_anywhere() {
        assert_eq!(question(Scoring::Each).expected_guess(), share(1, 2));
        assert_eq!(question(Scoring::All).expected_guess(), share(1, 8));
    }
}
