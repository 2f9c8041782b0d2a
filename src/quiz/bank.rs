//! A bank: questions with a title, and how a sitting is drawn from them.

use std::{path::PathBuf, sync::Arc, time::Duration};

use super::{
    fields::{At, Data, Entry, Fields, Node, Span},
    key::{Key, Shape},
    lint::Tongue,
    mark::{Fraction, whole},
    problem::{Finding, Place, Problem, closest},
    question::{self, Question},
    taxonomy::{
        Taxonomy,
        keys::{CATEGORY, TAXONOMY},
    },
};

mod keys;
mod taxonomies;

use keys::{AUTHOR, DESCRIPTION, DRAW, ID, INCLUDE, LANGUAGE, LICENSE, MODE, PASS, SHUFFLE, SOURCE, TIME_LIMIT, TITLE};
pub use keys::{BANK_KEYS, OBJECTIVES, QUESTION};

/// The most questions of a bank.
pub const QUESTION_LIMIT: usize = 100_000;

/// A checked bank: only a bank without errors comes to be one.
#[derive(Debug)]
pub struct Bank {
    /// What it is called by: its own `id`, else the name of its file.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The language of its questions: a BCP 47 tag.
    pub language: String,
    /// A line for lists.
    pub description: Option<String>,
    /// What its questions are about: where all of it can be read.
    pub source: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Under which licence.
    pub license: Option<String>,
    /// Per cent needed to pass, from 0 to 100.
    pub pass: Fraction,
    /// Questions of a sitting.
    pub draw: usize,
    /// Whether the order of the questions may change.
    pub shuffle: bool,
    /// How it is played unless the student says otherwise.
    pub mode: Mode,
    /// How long a sitting may last.
    pub time_limit: Option<Duration>,
    /// What it teaches: names and sentences, in the author's order.
    pub objectives: Vec<(String, String)>,
    /// Its own questions, in the author's order.
    pub questions: Vec<Arc<Question>>,
    /// Its taxonomies, in the author's order.
    pub taxonomies: Vec<Arc<Taxonomy>>,
    /// The file that it was read from; none inside the program.
    pub file: Option<PathBuf>,
    /// The banks that it draws on, as they are written.
    pub include: Vec<At<String>>,
    /// Where its title stands: the place of what is said of the bank as a whole.
    pub span: Span,
}

/// How a quiz is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Feedback after each answer.
    Practice,
    /// No feedback before the end.
    Exam,
}

impl Mode {
    /// The word of the format and of the JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Exam => "exam",
        }
    }
}

/// Returns whether a text can be an id: small letters, digits and single hyphens between them, up to 100.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    (1..=100).contains(&text.len())
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}

/// Returns whether a text has the form of a BCP 47 language tag.
#[must_use]
pub fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    parts
        .next()
        .is_some_and(|primary| (2..=3).contains(&primary.len()) && primary.chars().all(|c| c.is_ascii_alphabetic()))
        && parts.all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// The tag of a language that is written with an underscore, or by its name.
fn language_meant(written: &str) -> Option<String> {
    let tag = written.trim().replace('_', "-");
    let languages = [("français", "fr"), ("french", "fr"), ("anglais", "en"), ("english", "en")];
    if is_language(&tag) {
        return Some(tag);
    }
    let meant = closest(written, languages.iter().map(|(name, _)| *name))?;
    languages.iter().find(|(name, _)| *name == meant).map(|(_, tag)| (*tag).to_owned())
}

/// Reads a duration such as `90s`, `20m`, `1h30m`: hours, minutes, seconds in this order, each a whole number.
#[must_use]
pub fn duration(text: &str) -> Option<Duration> {
    let mut rest = text.trim();
    let mut seconds: u64 = 0;
    for (unit, worth) in [('h', 3600), ('m', 60), ('s', 1)] {
        if let Some((number, after)) = rest.split_once(unit) {
            let number: u64 = number.parse().ok().filter(|_| number.bytes().all(|byte| byte.is_ascii_digit()))?;
            seconds = seconds.checked_add(number.checked_mul(worth)?)?;
            rest = after;
        }
    }
    // A century is longer than any quiz, and small enough for every clock.
    (rest.is_empty() && (1..=3_155_760_000).contains(&seconds)).then(|| Duration::from_secs(seconds))
}

/// Part of a file that could be read: its top-level entries.
#[derive(Debug)]
pub struct Source<'t> {
    /// The entries, in the author's order.
    pub entries: Vec<Entry<'t>>,
    /// Whether the top of the file is among them; otherwise nothing is said of its keys.
    pub has_head: bool,
    /// Whether every question of the file is among them; otherwise none is missed.
    pub is_whole: bool,
    /// How many questions are not among them.
    pub left_out: usize,
}

/// What could be read of a bank.
#[derive(Debug, Default)]
pub struct Read {
    /// The bank; one with errors is none.
    pub bank: Option<Bank>,
    /// The questions without an error of their own, whatever else is wrong with the bank.
    pub sound: Vec<Arc<Question>>,
    /// How many questions there are, sound or not.
    pub questions: usize,
    /// What it says of other banks, whatever else is wrong with it.
    pub references: References,
}

/// What a bank says of other banks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct References {
    /// What the bank itself is called by; empty where that cannot be told.
    pub id: String,
    /// Where that is written, or else its title.
    pub place: Span,
    /// The language that it wants the others in.
    pub language: String,
    /// The banks that it draws on, as they are written.
    pub include: Vec<At<String>>,
}

/// Reads a bank; what is wrong with it goes to `problems`.
///
/// `name` is the id of a bank that gives none itself.
pub fn read(source: &Source, name: &str, problems: &mut Vec<Finding>) -> Read {
    let before = problems.len();
    let mut top: Vec<Entry> = Vec::new();
    let (mut questions, mut taxonomies): (Vec<&Node>, Vec<&Node>) = (vec![], vec![]);
    for entry in &source.entries {
        let meant = table_meant(entry);
        let is_single = matches!(entry.node.data, Data::Table(_));
        if let Some(key) = meant.filter(|key| key.name != entry.key || is_single) {
            let problem = Problem::MisspeltTable { name: entry.key.to_string(), meant: key.name };
            problems.push(Finding { problem, span: entry.key_span.clone(), also: None });
        }
        let tables = if meant == Some(&TAXONOMY) { &mut taxonomies } else { &mut questions };
        match (&entry.node.data, meant) {
            (Data::List(list), Some(_)) => tables.extend(list),
            (Data::Table(_), Some(_)) => tables.push(&entry.node),
            _ => top.push(entry.clone()),
        }
    }
    let head = if source.has_head { read_head(&top, name, problems) } else { None };
    let objectives = head.as_ref().map(|(_, objectives)| objectives.clone()).unwrap_or_default();
    if questions.len() > QUESTION_LIMIT {
        let span = questions.get(QUESTION_LIMIT).map(|node| node.span.clone()).unwrap_or_default();
        let problem = Problem::TooManyQuestions(questions.len());
        problems.push(Finding { problem, span, also: None });
        return Read { questions: questions.len(), ..Read::default() };
    }
    let sound = read_questions(&questions, &objectives, problems);
    let taxonomies = taxonomies::read(&taxonomies, Tongue::of(&source.entries), &objectives, problems);
    let has = |key: &Key| source.entries.iter().any(|entry| table_meant(entry) == Some(key) || entry.key == key.name);
    if source.is_whole && ![&INCLUDE, &QUESTION, &TAXONOMY].into_iter().any(has) {
        problems.push(Finding { problem: Problem::NoQuestion, span: 0..0, also: None });
    }
    let id = top.iter().find(|entry| entry.key == ID.name).map(|entry| entry.node.span.clone());
    let references = head.as_ref().map(|(bank, _)| References {
        id: bank.id.clone(),
        place: id.unwrap_or_else(|| bank.span.clone()),
        language: bank.language.clone(),
        include: bank.include.clone(),
    });
    let references = references.unwrap_or_default();
    let bank = head.filter(|_| problems.len() == before);
    let bank = bank.map(|(bank, _)| Bank { questions: sound.clone(), taxonomies, ..bank });
    Read { bank, sound, questions: questions.len() + source.left_out, references }
}

/// The table that an entry at the top of a bank is, or was meant to be.
fn table_meant(entry: &Entry) -> Option<&'static Key> {
    let tables = [&QUESTION, &TAXONOMY];
    if let Some(key) = tables.into_iter().find(|key| key.name == entry.key) {
        return is_list_or_table(&entry.node).then_some(key);
    }
    if BANK_KEYS.iter().any(|key| key.name == entry.key) || !is_table(&entry.node) {
        return None;
    }
    match question::suggest_key(&entry.key, &tables) {
        Some(name) => tables.into_iter().find(|key| key.name == name),
        None => asks(&entry.node).then_some(&QUESTION),
    }
}

/// Whether a table has what makes a question, whatever it is called.
fn asks(node: &Node) -> bool {
    let tables = node.rows().iter().filter_map(|node| match &node.data {
        Data::Table(entries) => Some(entries),
        _ => None,
    });
    tables.flatten().any(|entry| entry.key == question::KIND.name || entry.key == question::PROMPT.name)
}

fn is_list_or_table(node: &Node) -> bool {
    matches!(node.data, Data::List(_) | Data::Table(_))
}

fn is_table(node: &Node) -> bool {
    match &node.data {
        Data::Table(_) => true,
        Data::List(list) => !list.is_empty() && list.iter().all(|node| matches!(node.data, Data::Table(_))),
        _ => false,
    }
}

fn read_questions(
    nodes: &[&Node],
    objectives: &[(At<String>, String)],
    problems: &mut Vec<Finding>,
) -> Vec<Arc<Question>> {
    let mut ids = std::collections::HashMap::<String, Span>::new();
    let mut questions = Vec::new();
    for node in nodes {
        let Data::Table(entries) = &node.data else {
            let problem = Problem::WrongShape { key: &QUESTION, expected: Shape::Tables, found: node.found() };
            problems.push(Finding { problem, span: node.span.clone(), also: None });
            continue;
        };
        let Some((id, question)) = question::read(entries, &node.span, objectives, problems) else {
            note_id(entries, &mut ids, problems);
            continue;
        };
        if let Some(id) = id {
            note(id, &mut ids, problems);
        }
        questions.push(Arc::new(question));
    }
    questions
}

/// A question with other errors still uses its id.
fn note_id(entries: &[Entry], ids: &mut std::collections::HashMap<String, Span>, problems: &mut Vec<Finding>) {
    let id = entries.iter().find(|entry| entry.key == ID.name).map(|entry| &entry.node);
    if let Some(Node { data: Data::Text(value), span }) = id {
        note(At { value: value.to_string(), span: span.clone() }, ids, problems);
    }
}

fn note(id: At<String>, ids: &mut std::collections::HashMap<String, Span>, problems: &mut Vec<Finding>) {
    if let Some(first) = ids.get(&id.value) {
        let also = Some(first.clone());
        problems.push(Finding { problem: Problem::DuplicateId(id.value), span: id.span, also });
    } else {
        ids.insert(id.value, id.span);
    }
}

type Objectives = Vec<(At<String>, String)>;

fn read_head(entries: &[Entry], name: &str, problems: &mut Vec<Finding>) -> Option<(Bank, Objectives)> {
    let unknown = |entry: &Entry| {
        // A number of questions is no list of them.
        let is_number = matches!(entry.node.data, Data::Number(_));
        let fitting: Vec<&Key> =
            BANK_KEYS.iter().copied().filter(|key| (key.shape == Shape::Count) <= is_number).collect();
        let is_category = is_table(&entry.node) && question::suggest_key(&entry.key, &[&CATEGORY]).is_some();
        let suggestion = question::suggest_key(&entry.key, &fitting);
        let suggestion = if is_category { Some("taxonomy.category") } else { suggestion };
        Problem::UnknownKey { key: entry.key.to_string(), place: Place::Bank, suggestion }
    };
    let mut fields = Fields::new(entries, 0..0, Place::Bank, BANK_KEYS, &unknown, problems);
    let text = |fields: &Fields<'_>, key| fields.text(key).map(|text| text.value);
    let id = fields.text(&ID);
    if let Some(id) = &id
        && !is_slug(&id.value)
    {
        fields.report(Problem::BadId(id.value.clone()), id.span.clone());
    }
    let language = fields.text(&LANGUAGE);
    if let Some(language) = &language
        && !is_language(&language.value)
    {
        let problem =
            Problem::BadLanguage { language: language.value.clone(), suggestion: language_meant(&language.value) };
        fields.report(problem, language.span.clone());
    }
    let pass = fields.number(&PASS);
    if let Some(pass) = &pass
        && (pass.value < whole(0) || pass.value > whole(100))
    {
        fields.report(Problem::PercentOutOfRange, pass.span.clone());
    }
    let limit = fields.text(&TIME_LIMIT);
    let time_limit = limit.as_ref().and_then(|limit| duration(&limit.value));
    if let (Some(limit), None) = (limit, time_limit) {
        fields.report(Problem::BadDuration(limit.value), limit.span);
    }
    let objectives = fields.names(&OBJECTIVES);
    let draw = fields.count(&DRAW).unwrap_or(10);
    let title = fields.text(&TITLE)?;
    let bank = Bank {
        id: id.map_or_else(|| name.to_owned(), |id| id.value),
        title: title.value,
        language: language?.value,
        description: text(&fields, &DESCRIPTION),
        source: text(&fields, &SOURCE),
        author: text(&fields, &AUTHOR),
        license: text(&fields, &LICENSE),
        pass: pass.map_or_else(|| whole(60), |pass| pass.value),
        draw,
        shuffle: fields.truth(&SHUFFLE).unwrap_or(true),
        mode: if text(&fields, &MODE).as_deref() == Some(Mode::Exam.name()) { Mode::Exam } else { Mode::Practice },
        time_limit,
        objectives: objectives.iter().map(|(name, sentence)| (name.value.clone(), sentence.clone())).collect(),
        questions: vec![],
        file: None,
        taxonomies: vec![],
        include: fields.texts(&INCLUDE),
        span: title.span,
    };
    Some((bank, objectives))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_hours_minutes_and_seconds() {
        let seconds = |text| duration(text).map(|duration| duration.as_secs());
        for (text, expected) in [
            ("90s", Some(90)),
            ("20m", Some(1200)),
            ("1h30m", Some(5400)),
            ("1h30m5s", Some(5405)),
            ("0s", None),
            ("20", None),
            ("m", None),
            ("30m1h", None),
            ("-1s", None),
            ("+1s", None),
            ("99999999999999999999h", None),
        ] {
            assert_eq!(seconds(text), expected, "{text}");
        }
    }

    #[test]
    fn ids_and_languages_cannot_leave_their_folder() {
        for (text, slug, language) in [
            ("mother-comments", true, false),
            ("fr", true, true),
            ("fr-CA", false, true),
            ("../x", false, false),
            ("a--b", false, false),
            ("", false, false),
        ] {
            assert_eq!((is_slug(text), is_language(text)), (slug, language), "{text}");
        }
    }
}
