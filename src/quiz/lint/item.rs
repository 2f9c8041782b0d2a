//! One question as the linter sees it: what it asks, what is right, and every text with its role and place. The roles
//! follow from the shapes of the declared keys, so that no kind has to be known.

use crate::quiz::{
    ask::{Answer, Ask, Order, Value},
    fields::{Data, Entry, Node, Span},
    key::{Key, Shape},
    kind::Kind,
    question::{self, Question},
};

/// One question as the linter sees it.
#[derive(Debug)]
pub struct Item<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its keys and values as they are written, in the author's order.
    pub entries: &'a [Entry<'a>],
    /// Every text in it, in the author's order.
    pub texts: Vec<Written<'a>>,
    /// What it asks.
    pub ask: Ask,
    /// What is right.
    pub solution: Answer,
    /// The options that are the author's words, where one or several are picked, in the author's order.
    pub options: Vec<Listed<'a>>,
}

/// An option that can be picked, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<'a> {
    /// Its text.
    pub text: &'a str,
    /// Where it stands.
    pub span: Span,
    /// Whether it is a right answer.
    pub is_right: bool,
    /// Whether it can come to stand anywhere among the others.
    pub is_loose: bool,
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
        let keys = question::keys_of(Some(question.kind));
        let mut texts = Vec::with_capacity(2 * entries.len());
        for entry in entries {
            if let Some(key) = keys.clone().find(|key| key.name == entry.key) {
                collect(key, &entry.node, &mut texts);
            }
        }
        let content = &question.content;
        let (ask, solution) = (content.ask(), content.solution());
        let options = options(question.kind, &texts, &ask, &solution);
        Self { question, entries, texts, ask, solution, options }
    }

    /// The options that are right, or those that are wrong.
    pub fn options(&self, is_right: bool) -> impl Iterator<Item = &Listed<'a>> + Clone {
        self.options.iter().filter(move |option| option.is_right == is_right)
    }

    /// What a student sees as rows to pick, place or put in order, in lists within which no two should be alike.
    #[must_use]
    pub fn lists(&self) -> [Vec<&str>; 2] {
        fn texts(texts: &[String]) -> Vec<&str> {
            texts.iter().map(String::as_str).collect()
        }
        match &self.ask {
            Ask::One { .. } | Ask::Many { .. } => [self.options.iter().map(|option| option.text).collect(), vec![]],
            Ask::Order { steps } => [texts(steps), vec![]],
            Ask::Sort { items, bins, .. } => [texts(items), texts(bins)],
            Ask::Blanks { words, .. } => [texts(words), vec![]],
            Ask::Text(_) | Ask::Prose { .. } => [vec![], vec![]],
        }
    }

    /// The text of a key that has just one.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&Written<'a>> {
        self.texts.iter().find(|written| written.key.name == key)
    }

    /// Its key and value as they are written, if it has the key.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&'a Entry<'a>> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// Where the row with this text stands; where two keys have it, the last one: a list of options rather than the
    /// answer that is named apart. A text that is only ever the place of a row stands where it is first.
    #[must_use]
    pub fn place(&self, text: &str) -> Option<Span> {
        let kind = self.question.kind;
        let of_role =
            |role| move |written: &&Written<'a>| written.role == role && written.text == text && is_of(kind, written);
        let row = self.texts.iter().rev().find(of_role(Role::Row));
        row.or_else(|| self.texts.iter().find(of_role(Role::Place))).map(|written| written.span.clone())
    }

    /// Where the question begins: its header.
    #[must_use]
    pub fn header(&self) -> Span {
        self.question.span.clone()
    }
}

/// Whether a text stands under a key that its kind brings, rather than one that every question has.
fn is_of(kind: &Kind, written: &Written<'_>) -> bool {
    kind.keys.iter().any(|key| key.name == written.key.name)
}

fn options<'a>(kind: &Kind, texts: &[Written<'a>], ask: &Ask, solution: &Answer) -> Vec<Listed<'a>> {
    let (Ask::One { options, order } | Ask::Many { options, order }) = ask else { return vec![] };
    let is_right = |index: usize| match solution {
        Answer::One(key) => *key == index,
        Answer::Many(keys) => keys.contains(&index),
        _ => false,
    };
    let listed = options.iter().enumerate().filter_map(|(index, option)| {
        let Value::Text(text) = &option.value else { return None };
        // Where two keys have a text, a list of options comes before the answer that is named apart.
        let mut rows = texts.iter().rev().filter(|written| written.role == Role::Row && is_of(kind, written));
        let written = rows.find(|written| written.text == text)?;
        let is_loose = *order == Order::Shuffled && !option.pinned;
        Some(Listed { text: written.text, span: written.span.clone(), is_right: is_right(index), is_loose })
    });
    listed.collect()
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
        match entry.key.as_ref() {
            "text" => add(Role::Row, &entry.node),
            "feedback" => add(Role::Feedback, &entry.node),
            _ => {}
        }
    }
}
