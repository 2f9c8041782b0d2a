//! Reading the keys of a table with a place for every mistake: the form in which a bank reaches the kinds.

use super::{
    key::{Key, Need},
    mark::Fraction,
    number,
    problem::{Finding, Place, Problem},
};

mod checks;
mod node;

use checks::{check_allowed, check_length, check_texts};
pub use node::{Data, Entry, Found, Node, Span, TEXT_LIMIT, is_forbidden};

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// An option as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opt {
    /// Its text.
    pub text: At<String>,
    /// What is said when it was wrongly picked, or missed.
    pub feedback: Option<String>,
    /// Whether it stays at the end.
    pub pinned: bool,
}

/// An item and its place, with feedback.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The item, or the left side.
    pub left: At<String>,
    /// The category, or the right side.
    pub right: At<String>,
    /// What is said when it was misplaced.
    pub feedback: Option<String>,
}

/// The keys of one table, checked against their declarations.
#[derive(Debug)]
pub struct Fields<'a> {
    /// Where the table begins: its header.
    pub span: Span,
    entries: Vec<&'a Entry<'a>>,
    missing: Vec<&'static str>,
    problems: &'a mut Vec<Finding>,
}

impl<'a> Fields<'a> {
    /// Checks a table: every key is declared, those needed are there, and values have their shape.
    ///
    /// `unknown` says what is wrong with a key that is not among `keys`.
    pub fn new(
        entries: &'a [Entry<'a>],
        span: Span,
        place: Place,
        keys: &[&'static Key],
        unknown: &dyn Fn(&Entry) -> Problem,
        problems: &'a mut Vec<Finding>,
    ) -> Self {
        let mut valid = Vec::with_capacity(entries.len());
        // A key that was meant is there under another name, so that it is not missing as well.
        let mut meant = Vec::new();
        for entry in entries {
            let Some(key) = keys.iter().find(|key| key.name == entry.key) else {
                let problem = unknown(entry);
                if let Problem::UnknownKey { suggestion: Some(name), .. } = problem {
                    meant.push(name);
                }
                problems.push(Finding { problem, span: entry.key_span.clone(), also: None });
                continue;
            };
            if let Err((span, expected, found)) = key.shape.check(&entry.node) {
                let problem = Problem::WrongShape { key, expected, found };
                problems.push(Finding { problem, span, also: None });
                continue;
            }
            let before = problems.len();
            check_texts(key, &entry.node, problems);
            check_allowed(key, &entry.node, problems);
            check_length(key, &entry.node, problems);
            if problems.len() == before {
                valid.push(entry);
            }
        }
        let absent =
            |key: &&&'static Key| !meant.contains(&key.name) && !entries.iter().any(|entry| entry.key == key.name);
        let mut missing = Vec::with_capacity(keys.len());
        for key in keys.iter().filter(absent) {
            missing.push(key.name);
            if key.need == Need::Required {
                problems.push(Finding { problem: Problem::MissingKey { key, place }, span: span.clone(), also: None });
            }
        }
        Self { span, entries: valid, missing, problems }
    }

    /// Reports a problem at a place, with a second place that explains it.
    pub fn report_also(&mut self, problem: Problem, span: Span, also: Span) {
        self.problems.push(Finding { problem, span, also: Some(also) });
    }

    /// Reports a problem at a place.
    pub fn report(&mut self, problem: Problem, span: Span) {
        self.problems.push(Finding { problem, span, also: None });
    }

    /// Whether a key was left out altogether, rather than given and broken.
    #[must_use]
    pub fn lacks(&self, key: &Key) -> bool {
        self.missing.contains(&key.name)
    }

    /// Whether a key is there, with a value that is as it should be.
    #[must_use]
    pub fn has(&self, key: &Key) -> bool {
        self.entry(key).is_some()
    }

    /// Where the name of a key stands.
    #[must_use]
    pub fn key_span(&self, key: &Key) -> Span {
        self.entry(key).map_or_else(|| self.span.clone(), |entry| entry.key_span.clone())
    }

    fn entry(&self, key: &Key) -> Option<&'a Entry<'a>> {
        self.entries.iter().find(|entry| entry.key == key.name).copied()
    }

    /// The text of a key.
    #[must_use]
    pub fn text(&self, key: &Key) -> Option<At<String>> {
        self.entry(key)?.node.text()
    }

    /// The texts of a key; none if it was left out.
    #[must_use]
    pub fn texts(&self, key: &Key) -> Vec<At<String>> {
        self.rows(key).iter().filter_map(Node::text).collect()
    }

    fn rows(&self, key: &Key) -> &'a [Node<'a>] {
        self.entry(key).map_or(&[], |entry| entry.node.rows())
    }

    /// True or false.
    #[must_use]
    pub fn truth(&self, key: &Key) -> Option<bool> {
        match self.entry(key)?.node.data {
            Data::Truth(truth) => Some(truth),
            _ => None,
        }
    }

    /// A number; one out of range is reported.
    pub fn number(&mut self, key: &Key) -> Option<At<Fraction>> {
        let node = &self.entry(key)?.node;
        self.number_of(node)
    }

    fn number_of(&mut self, node: &Node) -> Option<At<Fraction>> {
        let Data::Number(text) = &node.data else { return None };
        let value = number::from_toml(text).ok();
        if value.is_none() {
            self.report(Problem::NumberOutOfRange, node.span.clone());
        }
        Some(At { value: value?, span: node.span.clone() })
    }

    /// A whole number from 1; one below is reported.
    pub fn count(&mut self, key: &Key) -> Option<usize> {
        let number = self.number(key)?;
        let count = usize::try_from(number.value.to_integer()).ok().filter(|count| *count > 0);
        if count.is_none() {
            self.report(Problem::CountBelowOne, number.span);
        }
        count
    }

    /// The one option of a key.
    #[must_use]
    pub fn option(&self, key: &Key) -> Option<Opt> {
        self.entry(key)?.node.option()
    }

    /// The options of a key; none if it was left out.
    #[must_use]
    pub fn options(&self, key: &Key) -> Vec<Opt> {
        self.rows(key).iter().filter_map(Node::option).collect()
    }

    /// The pairs of a key.
    #[must_use]
    pub fn pairs(&self, key: &Key) -> Vec<Pair> {
        let pair = |node: &Node| match node.rows() {
            [left, right, rest @ ..] => Some(Pair {
                left: left.text()?,
                right: right.text()?,
                feedback: rest.first().and_then(Node::text).map(|text| text.value),
            }),
            _ => None,
        };
        self.rows(key).iter().filter_map(pair).collect()
    }

    /// The numbers of a key with what is said of each.
    pub fn number_remarks(&mut self, key: &Key) -> Vec<(At<Fraction>, String)> {
        let mut remarks = Vec::new();
        for row in self.rows(key) {
            if let [number, feedback] = row.rows()
                && let (Some(number), Some(feedback)) = (self.number_of(number), feedback.text())
            {
                remarks.push((number, feedback.value));
            }
        }
        remarks
    }

    /// The names and texts of a table, in the author's order.
    #[must_use]
    pub fn names(&self, key: &Key) -> Vec<(At<String>, String)> {
        let Some(Data::Table(entries)) = self.entry(key).map(|entry| &entry.node.data) else { return vec![] };
        let name = |entry: &Entry| {
            let key = At { value: entry.key.to_string(), span: entry.key_span.clone() };
            entry.node.text().map(|text| (key, text.value))
        };
        entries.iter().filter_map(name).collect()
    }

    /// Reports a list of fewer rows than needed; a list left out has been reported already.
    pub fn at_least(&mut self, key: &'static Key, least: usize) -> Option<()> {
        let entry = self.entry(key)?;
        if entry.node.rows().len() >= least {
            return Some(());
        }
        self.report(Problem::TooFew { key: key.name, least }, entry.node.span.clone());
        None
    }

    /// Reports every text that another one before it repeats.
    pub fn distinct<'t>(&mut self, texts: impl IntoIterator<Item = &'t At<String>>) -> Option<()> {
        let mut seen: Vec<&At<String>> = Vec::new();
        let mut repeated = None;
        for text in texts {
            if let Some(first) = seen.iter().find(|first| first.value.trim() == text.value.trim()) {
                self.problems.push(Finding {
                    problem: Problem::SameText(text.value.clone()),
                    span: text.span.clone(),
                    also: Some(first.span.clone()),
                });
                repeated = Some(());
            }
            seen.push(text);
        }
        if repeated.is_none() { Some(()) } else { None }
    }
}
