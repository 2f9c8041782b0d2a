//! A bank as a sheet to be printed: numbered questions, lettered options, and what goes with them in the teacher's
//! copy. What stands on it is made out here, once; each format is one file below.

use crate::{
    messages::Messages,
    quiz::{
        ask::{Answer, Arrangement, Ask, Value, letter},
        bank::Bank,
        draw::Generator,
        kind::{Note, Verdict},
        session::Slot,
    },
};

use super::view;

pub mod facts;
pub mod html;
pub mod markdown;
pub mod text;

use facts::Facts;

/// Whether the answers stand on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    /// Questions alone, to be handed out.
    Student,
    /// With answers, feedback and explanations.
    Teacher,
}

/// A bank as a sheet. Every text is as its author wrote it, marks included.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// The title of the bank.
    pub title: &'a str,
    /// The language of its questions.
    pub language: &'a str,
    /// A line about it.
    pub description: Option<&'a str>,
    /// Where what it asks can be read.
    pub source: Option<String>,
    /// Who it is for.
    pub copy: Copy,
    /// What it says beside the author's texts.
    pub messages: &'a dyn Messages,
    /// The questions, in the author's order.
    pub questions: Vec<Printed>,
    /// The facts of which other questions are made, a table for each taxonomy.
    pub facts: Vec<Facts>,
}

/// A question on a sheet.
#[derive(Debug)]
pub struct Printed {
    /// What is asked.
    pub prompt: String,
    /// What stands below it.
    pub body: Body,
    /// What the teacher's copy says.
    pub key: Option<Key>,
}

/// What stands below a prompt.
#[derive(Debug)]
pub enum Body {
    /// Options of which one is picked.
    One(Vec<Row>),
    /// Options of which several may be picked.
    Many(Vec<Row>),
    /// Steps to be put in order.
    Order(Vec<Row>),
    /// Items to be placed, and the lettered places.
    Sort(Vec<String>, Vec<Row>),
    /// A text with gaps, and the words to choose from.
    Gaps(String, Vec<Row>),
    /// A line to write on, and a unit behind it.
    Line(Option<String>),
    /// Lines to write on.
    Lines,
}

/// A lettered row.
#[derive(Debug)]
pub struct Row {
    /// From A.
    pub letter: char,
    /// The text.
    pub text: String,
    /// Whether it is right, on the teacher's copy.
    pub is_right: bool,
}

/// What the teacher's copy says of a question.
#[derive(Debug)]
pub struct Key {
    /// The right answer; none where the remarks say it item by item.
    pub answer: Option<String>,
    /// What there is to say of each option or item.
    pub remarks: Vec<Remark>,
    /// What there is to remember.
    pub explanation: Option<String>,
    /// Where to read it again.
    pub source: Option<String>,
    /// The hint.
    pub hint: Option<String>,
}

/// What there is to say of an option or item.
#[derive(Debug)]
pub struct Remark {
    /// The letter of an option.
    pub letter: Option<char>,
    /// The option or item.
    pub about: String,
    /// That it is right, or where it belongs.
    pub verdict: Option<String>,
    /// The author's feedback.
    pub feedback: Option<String>,
}

impl<'a> Sheet<'a> {
    /// Makes out what stands on the sheet of a bank.
    #[must_use]
    pub fn new(
        bank: &'a Bank,
        slots: &[Slot],
        generators: &[Generator],
        copy: Copy,
        messages: &'a dyn Messages,
    ) -> Self {
        let question = |slot: &Slot| Printed {
            prompt: slot.question.prompt.clone(),
            body: body(slot, copy, messages),
            key: (copy == Copy::Teacher).then(|| key(slot, messages)),
        };
        Self {
            title: &bank.title,
            language: &bank.language,
            description: bank.description.as_deref(),
            source: bank.source.as_deref().map(|source| messages.source(source)),
            copy,
            messages,
            questions: slots.iter().map(question).collect(),
            facts: generators.iter().map(|generator| Facts::of(generator, copy)).collect(),
        }
    }
}

impl Remark {
    /// The option or item, with its letter if it has one.
    fn name(&self) -> String {
        let about = if self.verdict.is_some() { view::before_sign(&self.about) } else { &self.about };
        match self.letter {
            Some(letter) => format!("{letter}. {about}"),
            None => about.to_owned(),
        }
    }

    /// What parts its head from its feedback.
    fn stop(&self) -> &'static str {
        view::stop(self.verdict.as_ref().unwrap_or(&self.about))
    }
}

/// A value as its author wrote it.
fn written(value: &Value, messages: &dyn Messages) -> String {
    match value {
        Value::Text(text) => text.clone(),
        other => view::value(other, messages),
    }
}

fn body(slot: &Slot, copy: Copy, messages: &dyn Messages) -> Body {
    let Arrangement { rows, bins } = &slot.shown;
    let right: Vec<usize> = match slot.question.content.solution() {
        _ if copy == Copy::Student => vec![],
        Answer::One(one) => vec![one],
        Answer::Many(many) => many,
        _ => vec![],
    };
    let lettered = |shown: &[usize], text: &dyn Fn(usize) -> Option<String>| {
        let texts = shown.iter().filter_map(|index| Some((*index, text(*index)?)));
        let row = |(place, (index, text))| Row { letter: letter(place), text, is_right: right.contains(&index) };
        texts.enumerate().map(row).collect::<Vec<Row>>()
    };
    match &slot.ask {
        Ask::One { options, .. } => {
            Body::One(lettered(rows, &|index| options.get(index).map(|option| written(&option.value, messages))))
        }
        Ask::Many { options, .. } => {
            Body::Many(lettered(rows, &|index| options.get(index).map(|option| written(&option.value, messages))))
        }
        Ask::Order { steps } => Body::Order(lettered(rows, &|index| steps.get(index).cloned())),
        Ask::Sort { items, bins: texts, .. } => {
            let items = rows.iter().filter_map(|index| items.get(*index)).cloned().collect();
            Body::Sort(items, lettered(bins, &|index| texts.get(index).cloned()))
        }
        Ask::Blanks { pieces, words } => Body::Gaps(gapped(pieces), lettered(rows, &|index| words.get(index).cloned())),
        Ask::Text(crate::quiz::ask::Format::Number { unit }) => Body::Line(unit.clone()),
        Ask::Text(_) => Body::Line(None),
        Ask::Prose { .. } => Body::Lines,
    }
}

fn key(slot: &Slot, messages: &dyn Messages) -> Key {
    let question = &slot.question;
    let mut notes: Vec<(Option<char>, Note)> = question.content.notes().into_iter().map(|note| (None, note)).collect();
    // What is said of options stands in the order of the options.
    if matches!(slot.ask, Ask::One { .. } | Ask::Many { .. }) {
        for (at, (place, _)) in notes.iter_mut().enumerate() {
            *place = slot.shown.rows.iter().position(|row| *row == at).map(letter);
        }
        notes.sort_by_key(|(place, _)| *place);
    }
    let right = view::right_options(question);
    let remark = |(place, note): (Option<char>, Note)| Remark {
        letter: place,
        about: written(&note.about, messages),
        verdict: match note.verdict {
            Verdict::Right => Some(messages.right_answer(right).to_owned()),
            Verdict::Wrong => None,
            Verdict::Belongs(place) => Some(place),
        },
        feedback: note.feedback,
    };
    Key {
        // The remarks of a sort say where each item belongs.
        answer: (!matches!(slot.ask, Ask::Sort { .. })).then(|| answer(slot, messages)),
        remarks: notes.into_iter().filter(|(_, note)| has_news(note)).map(remark).collect(),
        explanation: question.explanation.clone(),
        source: question.source.as_deref().map(|source| messages.source(source)),
        hint: question.hint.as_deref().map(|hint| messages.hint(hint)),
    }
}

/// A text with room to write in each gap, numbered where there are several.
fn gapped(pieces: &[String]) -> String {
    let gap = |number: usize| match pieces.len() {
        0..=2 => "________".to_owned(),
        _ => format!("({number}) ________"),
    };
    let piece = |(at, piece): (usize, &String)| if at == 0 { piece.clone() } else { gap(at) + piece };
    pieces.iter().enumerate().map(piece).collect()
}

/// Whether a note says more than the answer does.
fn has_news(note: &Note) -> bool {
    note.feedback.is_some() || matches!(note.verdict, Verdict::Belongs(_))
}

/// The right answer, with the letters under which it stands on the sheet.
fn answer(slot: &Slot, messages: &dyn Messages) -> String {
    let solution = slot.question.content.solution();
    let picked: &[usize] = match &solution {
        Answer::One(one) => std::slice::from_ref(one),
        Answer::Many(picked) | Answer::Order(picked) => picked,
        _ => return view::answer(slot, &solution, messages).0,
    };
    let texts: Vec<String> = match &slot.ask {
        Ask::One { options, .. } | Ask::Many { options, .. } => {
            options.iter().map(|option| written(&option.value, messages)).collect()
        }
        Ask::Order { steps } => steps.clone(),
        _ => vec![],
    };
    let place = |index: usize| slot.shown.rows.iter().position(|row| *row == index);
    let mut rows: Vec<(usize, usize)> = picked.iter().filter_map(|index| Some((place(*index)?, *index))).collect();
    if matches!(solution, Answer::Many(_)) {
        rows.sort_unstable();
    }
    let row = |(place, index): &(usize, usize)| Some(format!("{}. {}", letter(*place), texts.get(*index)?));
    view::listed(rows.iter().filter_map(row), messages)
}
