//! One question as the linter sees it: what it asks, what is right, and every text with its role and place. The roles
//! follow from the shapes of the declared keys, so that no kind has to be known.

use crate::quiz::{
    ask::{Answer, Ask},
    fields::{Data, Entry, Node, Span},
    key::{Key, Shape},
    kind::Note,
    question::{self, Question},
};

/// One question as the linter sees it.
#[derive(Debug)]
pub struct Item<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its keys and values as they are written, in the author's order.
    pub entries: &'a [Entry],
    /// Every text in it, in the author's order.
    pub texts: Vec<Written<'a>>,
    /// What it asks.
    pub ask: Ask,
    /// What is right.
    pub solution: Answer,
    /// What its author says of each option or item.
    pub notes: Vec<Note>,
}

/// A text of a question, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<'a> {
    /// The key under which it stands.
    pub key: &'static Key,
    /// What it is there.
    pub role: Role,
    /// The text.
    pub text: &'a str,
    /// Where it stands.
    pub span: Span,
}

/// What a text is within the value of its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The whole value, or a row of a list.
    Row,
    /// What is said to those who picked, typed or misplaced the row before it.
    Feedback,
    /// The category or the right side of the row before it.
    Place,
}

impl<'a> Item<'a> {
    /// Looks at a question and at the table that it was read from.
    pub(super) fn new(question: &'a Question, entries: &'a [Entry]) -> Self {
        let keys: Vec<_> = question::keys_of(Some(question.kind)).collect();
        let mut texts = vec![];
        for entry in entries {
            if let Some(key) = keys.iter().find(|key| key.name == entry.key) {
                collect(key, &entry.node, &mut texts);
            }
        }
        let content = &question.content;
        Self { question, entries, texts, ask: content.ask(), solution: content.solution(), notes: content.notes() }
    }

    /// The text of a key that has just one.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&Written<'a>> {
        self.texts.iter().find(|written| written.key.name == key)
    }

    /// Where the row with this text stands; where two keys have it, the last one: a list of options rather than the
    /// answer that is named apart.
    #[must_use]
    pub fn place(&self, text: &str) -> Option<Span> {
        let mut rows = self.texts.iter().rev().filter(|written| written.role == Role::Row);
        rows.find(|written| written.text == text).map(|written| written.span.clone())
    }

    /// Where the question begins: its header.
    #[must_use]
    pub fn header(&self) -> Span {
        self.question.span.clone()
    }
}

fn collect<'a>(key: &'static Key, node: &'a Node, texts: &mut Vec<Written<'a>>) {
    let mut add = |role, node: &'a Node| {
        if let Data::Text(text) = &node.data {
            texts.push(Written { key, role, text, span: node.span.clone() });
        }
    };
    match (key.shape, &node.data) {
        (_, Data::Text(_)) => add(Role::Row, node),
        (Shape::Option, Data::List(list)) => row(&[Role::Row, Role::Feedback], list, &mut add),
        (Shape::Option, Data::Table(entries)) => table(entries, &mut add),
        (Shape::Texts | Shape::Rows | Shape::SomeOf(_) | Shape::TextOrTexts, Data::List(list)) => {
            for node in list {
                add(Role::Row, node);
            }
        }
        (_, Data::List(list)) => {
            for node in list {
                match (key.shape, &node.data) {
                    (_, Data::Text(_)) => add(Role::Row, node),
                    (Shape::Pairs, Data::List(list)) => {
                        row(&[Role::Row, Role::Place, Role::Feedback], list, &mut add);
                    }
                    (_, Data::List(list)) => row(&[Role::Row, Role::Feedback], list, &mut add),
                    (_, Data::Table(entries)) => table(entries, &mut add),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

fn row<'a>(roles: &[Role], list: &'a [Node], add: &mut impl FnMut(Role, &'a Node)) {
    roles.iter().zip(list).for_each(|(role, node)| add(*role, node));
}

/// An option that is written as a table.
fn table<'a>(entries: &'a [Entry], add: &mut impl FnMut(Role, &'a Node)) {
    for entry in entries {
        match entry.key.as_str() {
            "text" => add(Role::Row, &entry.node),
            "feedback" => add(Role::Feedback, &entry.node),
            _ => {}
        }
    }
}
