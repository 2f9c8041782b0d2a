//! Questions that are made rather than written: the entries that an author would write for each way of asking, so that
//! they are read, checked and marked like all others. Whoever makes questions knows these ways, and no kind.

use super::{choice, classify, multiple_response, true_false};
use crate::quiz::{
    fields::{Data, Entry, Node, Span},
    question::KIND,
};

/// An option or item with what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its text.
    pub text: String,
    /// What is said when it was wrongly picked, missed or misplaced.
    pub feedback: Option<String>,
}

/// A way of asking, with what is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// One is picked.
    One {
        /// The right one.
        right: Row,
        /// The others.
        wrong: Vec<Row>,
    },
    /// Several are picked.
    Several {
        /// The right ones.
        right: Vec<Row>,
        /// The others.
        wrong: Vec<Row>,
    },
    /// A statement is judged.
    Judge {
        /// Whether it is true.
        truth: bool,
        /// What is said to a wrong answer.
        feedback: Option<String>,
    },
    /// Items are put into bins.
    Sort {
        /// The bins.
        bins: Vec<String>,
        /// Each item with the index of its bin.
        items: Vec<(Row, usize)>,
    },
}

impl Way {
    /// The entries of a question, all at one place in the file.
    #[must_use]
    pub fn entries(self, span: &Span) -> Vec<Entry<'static>> {
        let make = Make(span);
        let (kind, own) = match self {
            Self::One { right, wrong } => {
                (&choice::KIND, vec![("answer", make.row(right)), ("distractors", make.rows(wrong))])
            }
            Self::Several { right, wrong } => {
                (&multiple_response::KIND, vec![("answers", make.rows(right)), ("distractors", make.rows(wrong))])
            }
            Self::Judge { truth, feedback } => {
                let feedback = feedback.map(|text| ("feedback", make.text(text)));
                (&true_false::KIND, [("answer", make.node(Data::Truth(truth)))].into_iter().chain(feedback).collect())
            }
            Self::Sort { bins, items } => {
                let pair = |(row, bin): (Row, usize)| {
                    let bin = make.text(bins.get(bin).cloned().unwrap_or_default());
                    make.list([make.text(row.text), bin].into_iter().chain(row.feedback.map(|text| make.text(text))))
                };
                let items = make.list(items.into_iter().map(pair));
                let bins = make.list(bins.iter().map(|bin| make.text(bin.clone())));
                (&classify::KIND, vec![("categories", bins), ("items", items)])
            }
        };
        let kind = (KIND.name, make.text(kind.name.to_owned()));
        [kind].into_iter().chain(own).map(|(key, node)| entry(key, node)).collect()
    }
}

/// An entry of a question that is a text.
#[must_use]
pub fn text<'t>(key: &'t str, text: &'t str, span: &Span) -> Entry<'t> {
    entry(key, Node { span: span.clone(), data: Data::Text(text.into()) })
}

fn entry<'t>(key: &'t str, node: Node<'t>) -> Entry<'t> {
    Entry { key: key.into(), key_span: node.span.clone(), node }
}

/// Makes nodes at one place.
struct Make<'a>(&'a Span);

impl Make<'_> {
    fn node(&self, data: Data<'static>) -> Node<'static> {
        Node { span: self.0.clone(), data }
    }

    fn text(&self, text: String) -> Node<'static> {
        self.node(Data::Text(text.into()))
    }

    fn list(&self, nodes: impl Iterator<Item = Node<'static>>) -> Node<'static> {
        self.node(Data::List(nodes.collect()))
    }

    fn row(&self, row: Row) -> Node<'static> {
        let text = self.text(row.text);
        match row.feedback {
            Some(feedback) => self.list([text, self.text(feedback)].into_iter()),
            None => text,
        }
    }

    fn rows(&self, rows: Vec<Row>) -> Node<'static> {
        self.list(rows.into_iter().map(|row| self.row(row)))
    }
}
