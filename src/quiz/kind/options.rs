//! Options to pick from: what `choice` and `multiple-response` share.

use super::{Note, Verdict};
use crate::quiz::{
    ask::{Choice, LETTERS, Order},
    fields::{At, Fields, Opt},
    key::{Key, Shape},
    mark::Remark,
    problem::{Problem, closest},
};

/// `distractors`
pub(super) static DISTRACTORS: Key = Key::either(
    "distractors",
    Shape::Options,
    ["distractors", "leurres"],
    [
        "The wrong options, each best with feedback; the options are then shuffled.",
        "Les options fausses, chacune de préférence avec sa rétroaction\u{a0}; les options sont alors mélangées.",
    ],
    &[
        "distracteurs",
        "leurres",
        "wrong_answers",
        "incorrect",
        "incorrect_answers",
        "mauvaises",
        "mauvaises_réponses",
        "fausses_réponses",
    ],
);

/// `options`
pub(super) static OPTIONS: Key = Key::either(
    "options",
    Shape::Options,
    ["options", "options"],
    [
        "All the options, right and wrong, kept in this order.",
        "Toutes les options, justes et fausses, gardées dans cet ordre.",
    ],
    &["choices", "choix", "réponses", "answers"],
);

/// The options of a question, and which of them are right.
#[derive(Debug)]
pub(super) struct Options {
    /// All of them, in the author's order.
    pub all: Vec<Opt>,
    /// Whether each is right.
    pub right: Vec<bool>,
    /// Whether they are shuffled.
    pub order: Order,
}

impl Options {
    /// Reads the options that go with the right `answers`.
    pub(super) fn read(fields: &mut Fields<'_>, answers: Vec<Opt>) -> Option<Self> {
        let (distractors, options) = (fields.options(&DISTRACTORS), fields.options(&OPTIONS));
        match (fields.lacks(&DISTRACTORS), fields.lacks(&OPTIONS)) {
            (true, true) => {
                fields.report(Problem::MissingEither(DISTRACTORS.name, OPTIONS.name), fields.span.clone());
                None
            }
            (false, false) => {
                fields.report(Problem::Both(DISTRACTORS.name, OPTIONS.name), fields.key_span(&OPTIONS));
                None
            }
            (false, true) => Self::with_distractors(fields, answers, distractors),
            (true, false) => Self::among_options(fields, &answers, options),
        }
    }

    fn with_distractors(fields: &mut Fields<'_>, answers: Vec<Opt>, distractors: Vec<Opt>) -> Option<Self> {
        fields.at_least(&DISTRACTORS, 1)?;
        fields.distinct(distractors.iter().map(|option| &option.text))?;
        let mut sound = Some(());
        for distractor in &distractors {
            if let Some(answer) = same(&answers, &distractor.text) {
                fields.report_also(
                    Problem::AnswerAmongDistractors(answer.text.value.clone()),
                    distractor.text.span.clone(),
                    answer.text.span.clone(),
                );
                sound = None;
            }
        }
        sound?;
        let right = answers.iter().map(|_| true).chain(distractors.iter().map(|_| false)).collect();
        let all: Vec<Opt> = answers.into_iter().chain(distractors).collect();
        if all.len() > LETTERS {
            fields.report(Problem::TooManyRows(all.len()), fields.key_span(&DISTRACTORS));
            return None;
        }
        Some(Self { all, right, order: Order::Shuffled })
    }

    fn among_options(fields: &mut Fields<'_>, answers: &[Opt], mut options: Vec<Opt>) -> Option<Self> {
        fields.at_least(&OPTIONS, 2)?;
        fields.distinct(options.iter().map(|option| &option.text))?;
        let mut sound = Some(());
        for answer in answers {
            if same(&options, &answer.text).is_none() {
                let texts = options.iter().map(|option| option.text.value.as_str());
                let suggestion = closest(&answer.text.value, texts).or_else(|| lettered(&answer.text.value, &options));
                let suggestion = suggestion.map(str::to_owned);
                let problem = Problem::AnswerNotAmongOptions { answer: answer.text.value.clone(), suggestion };
                fields.report(problem, answer.text.span.clone());
                sound = None;
            }
        }
        sound?;
        let right: Vec<bool> = options.iter().map(|option| same(answers, &option.text).is_some()).collect();
        if right.iter().all(|right| *right) {
            fields.report(Problem::NoWrongOption, fields.key_span(&OPTIONS));
            return None;
        }
        for option in &mut options {
            if option.feedback.is_none() {
                option.feedback = same(answers, &option.text).and_then(|answer| answer.feedback.clone());
            }
        }
        Some(Self { all: options, right, order: Order::Kept })
    }

    /// The options as a screen puts them.
    pub(super) fn choices(&self) -> Vec<Choice> {
        let choice = |option: &Opt| Choice { pinned: option.pinned, ..Choice::from(option.text.value.as_str()) };
        self.all.iter().map(choice).collect()
    }

    /// How many are right.
    pub(super) fn keys(&self) -> usize {
        self.right.iter().filter(|right| **right).count()
    }

    /// The author's indices of the right ones.
    pub(super) fn solution(&self) -> Vec<usize> {
        self.right.iter().enumerate().filter(|(_, right)| **right).map(|(index, _)| index).collect()
    }

    /// What is said of each option that was wrongly picked or missed, those picked first.
    pub(super) fn remarks(&self, picked: &[usize]) -> Vec<Remark> {
        let remark = |(_, (option, _)): (usize, (&Opt, &bool))| Remark {
            about: Some(option.text.value.as_str().into()),
            belongs: None,
            feedback: option.feedback.clone(),
        };
        let rows = || self.all.iter().zip(&self.right).enumerate();
        let wrong = rows().filter(|(index, (_, right))| picked.contains(index) && !**right);
        let missed = rows().filter(|(index, (_, right))| !picked.contains(index) && **right);
        wrong.chain(missed).map(remark).collect()
    }

    /// What is said of every option.
    pub(super) fn notes(&self) -> Vec<Note> {
        let note = |(option, right): (&Opt, &bool)| Note {
            about: option.text.value.as_str().into(),
            verdict: if *right { Verdict::Right } else { Verdict::Wrong },
            feedback: option.feedback.clone(),
        };
        self.all.iter().zip(&self.right).map(note).collect()
    }
}

/// The option that an answer names by its letter or number, as one does on paper.
fn lettered<'o>(answer: &str, options: &'o [Opt]) -> Option<&'o str> {
    let mut characters = answer.trim().chars();
    let (Some(name), None) = (characters.next(), characters.next()) else { return None };
    let texts = || options.iter().map(|option| option.text.value.as_str());
    let is_named = |text: &&str| {
        let mut characters = text.trim().chars();
        let is_name = characters.next().is_some_and(|c| c.eq_ignore_ascii_case(&name));
        is_name && characters.next().is_some_and(|c| matches!(c, '.' | ')' | ':' | '-'))
    };
    let index = match name.to_ascii_lowercase() {
        letter @ 'a'..='z' => u32::from(letter) - u32::from('a'),
        digit @ '1'..='9' => u32::from(digit) - u32::from('1'),
        _ => return None,
    };
    texts().find(is_named).or_else(|| texts().nth(usize::try_from(index).ok()?))
}

fn same<'o>(options: &'o [Opt], text: &At<String>) -> Option<&'o Opt> {
    options.iter().find(|option| option.text.value.trim() == text.value.trim())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Options of which the first `keys` are right.
    pub(in crate::quiz::kind) fn options(texts: &[&str], keys: usize) -> Options {
        let option = |text: &&str| Opt {
            text: At { value: (*text).to_owned(), span: 0..0 },
            feedback: Some(format!("about {text}")),
            pinned: false,
        };
        let right = (0..texts.len()).map(|index| index < keys).collect();
        Options { all: texts.iter().map(option).collect(), right, order: Order::Shuffled }
    }

    #[test]
    fn remarks_speak_of_what_was_wrongly_picked_then_of_what_was_missed() {
        let said: Vec<_> =
            options(&["a", "b", "c"], 2).remarks(&[1, 2]).into_iter().map(|said| said.feedback).collect();
        assert_eq!(said, [Some("about c".to_owned()), Some("about a".to_owned())]);
    }
}
