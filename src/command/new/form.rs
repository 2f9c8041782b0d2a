//! The form for one question: what its kind needs, key by key, each in the way of its shape.

use std::{collections::HashSet, io, ops::Range};

use crate::{
    bank_file,
    messages::Messages,
    quiz::{
        ask::Misread,
        key::{Key, Need, Shape},
        kind::Kind,
        number::{Notation, show, typed},
        question::{self, EXPLANATION, PROMPT, keys_of},
        slug::{slug, unique},
    },
    reference::{head, quoted},
    ui::{End, Entered, Field, Pick, Picked, Row, Screen, line::Safe},
};

/// Why a form ends without what it asks for.
#[derive(Debug)]
pub(super) enum Left {
    /// The author goes back a step.
    Back,
    /// The author leaves altogether, or the input ended.
    End(End),
}

/// What the author put in, or why nothing.
pub(super) type Filled<T> = io::Result<Result<T, Left>>;

/// A question that is being written.
pub(super) struct Form<'a> {
    pub screen: &'a mut dyn Screen,
    pub messages: &'static dyn Messages,
    /// The language of the bank.
    pub language: &'a str,
}

/// The lines of a question, each with the key that it holds; `id` and `kind` have none.
type Lines = Vec<(Option<&'static Key>, String)>;

impl Form<'_> {
    /// Asks for one question, until the reader has nothing to say against it. `taken` are ids that are used already.
    pub(super) fn question(&mut self, kind: &'static Kind, taken: &HashSet<String>) -> Filled<String> {
        let keys = keys_to_ask(kind);
        let mut values: Vec<Option<String>> = vec![None; keys.len()];
        let mut said: Option<String> = None;
        let (mut at, mut is_mending) = (0, false);
        loop {
            let Some(key) = keys.get(at).copied() else {
                let lines = lines(kind, &keys, &values, taken);
                let Some((wrong, message)) = self.mistake(&lines) else { return Ok(Ok(question(&lines))) };
                said = Some(message);
                is_mending = true;
                at = keys.iter().position(|key| wrong == Some(*key)).unwrap_or_default();
                continue;
            };
            match self.value(kind, key, said.take())? {
                Ok(value) => {
                    set(&mut values, at, value);
                    at = if is_mending { keys.len() } else { at + 1 };
                }
                Err(Left::Back) if at > 0 => at -= 1,
                Err(left) => return Ok(Err(left)),
            }
        }
    }

    /// The first thing that the reader has against a question: the key, and what is wrong.
    fn mistake(&self, lines: &Lines) -> Option<(Option<&'static Key>, String)> {
        let above = head("…", self.language) + "\n";
        let reading = bank_file::read("bank", (above.clone() + &question(lines)).as_bytes());
        let finding = reading.findings.first()?;
        let mut begin = above.len() + "[[question]]\n".len();
        let mut wrong = None;
        for (key, line) in lines {
            let place: Range<usize> = begin..begin + line.len() + 1;
            if place.contains(&finding.span.start) {
                wrong = *key;
            }
            begin = place.end;
        }
        Some((wrong, self.messages.does_not_work(&self.messages.problem(&finding.problem).message)))
    }

    /// Asks for the value of a key, as TOML; none where it is left out. `said` is said of what was there before.
    fn value(&mut self, kind: &'static Kind, key: &'static Key, said: Option<String>) -> Filled<Option<String>> {
        let language = self.messages.language();
        let title = &capitalized(language.of(kind.label));
        let label = capitalized(language.of(key.label));
        let mut about = vec![language.of(key.sentence).to_owned()];
        if keys_to_ask(kind).first() == Some(&key) {
            about.insert(0, language.of(kind.sentence).to_owned());
        }
        if key.shape == Shape::Truth {
            return self.truth(title, &about);
        }
        if is_list(key.shape) {
            about.push(self.messages.an_empty_line_ends().to_owned());
            let rows = self.rows(&Ask { title, label: &label, about: &about }, key, said)?;
            return Ok(rows.map(|rows| Some(list(&rows))));
        }
        if key.need == Need::Optional {
            about.push(self.messages.may_be_left_out().to_owned());
        }
        let mut said = said;
        loop {
            let text = match self.line(&Ask { title, label: &label, about: &about }, said.take().as_deref())? {
                Ok(text) => text,
                Err(left) => return Ok(Err(left)),
            };
            match (text.is_empty(), key.need) {
                (true, Need::Optional) => return Ok(Ok(None)),
                (true, _) => said = Some(self.messages.needs_something().to_owned()),
                _ => match self.written(&text, key.shape) {
                    Some(value) => return Ok(Ok(Some(value))),
                    None => said = Some(self.messages.misread(&Misread::NotANumber)),
                },
            }
        }
    }

    /// One value that was typed, as TOML; none where it is no number and should be.
    fn written(&self, text: &str, shape: Shape) -> Option<String> {
        match shape {
            Shape::Number | Shape::Count | Shape::NumberRemarks => {
                typed(text, Notation::of(self.language)).ok().map(|number| show(number, '.'))
            }
            _ => Some(quoted(text)),
        }
    }

    fn truth(&mut self, title: &str, about: &[String]) -> Filled<Option<String>> {
        let row =
            |truth: bool| Row { id: truth.to_string(), name: self.messages.truth(truth).to_owned(), ..Row::default() };
        let rows = [row(true), row(false)];
        let about = about.join(" ");
        let question = self.messages.which_row(rows.len());
        let pick = Pick { title, subtitle: Some(&about), rows: &rows, question: &question, is_menu: false, gap: None };
        Ok(match self.screen.pick(&pick)? {
            Picked::Row(at) => Ok(rows.get(at).map(|row| row.id.clone())),
            Picked::End(End::Quit) => Err(Left::Back),
            Picked::End(end) => Err(Left::End(end)),
        })
    }

    /// Asks for rows until an empty line; there has to be one.
    fn rows(&mut self, ask: &Ask<'_>, key: &'static Key, said: Option<String>) -> Filled<Vec<String>> {
        let mut rows: Vec<String> = vec![];
        let mut said = said;
        loop {
            let label = self.messages.nth(ask.label, rows.len() + 1);
            let first = match self.line(&Ask { label: &label, ..*ask }, said.take().as_deref())? {
                Ok(text) if text.is_empty() && rows.is_empty() => {
                    said = Some(self.messages.needs_something().to_owned());
                    continue;
                }
                Ok(text) if text.is_empty() => return Ok(Ok(rows)),
                Ok(text) => text,
                Err(Left::Back) if rows.pop().is_some() => continue,
                Err(left) => return Ok(Err(left)),
            };
            let Some(value) = self.written(&first, key.shape) else {
                said = Some(self.messages.misread(&Misread::NotANumber));
                continue;
            };
            let label = match key.shape {
                Shape::Pairs => self.messages.goes_with(&first),
                Shape::Options => self.messages.said_to_pickers(&first, Need::Optional),
                Shape::Remarks | Shape::NumberRemarks => self.messages.said_to_pickers(&first, Need::Required),
                _ => {
                    rows.push(value);
                    continue;
                }
            };
            match self.line(&Ask { label: &label, ..*ask }, None)? {
                Ok(text) if text.is_empty() && key.shape == Shape::Options => rows.push(value),
                Ok(text) if text.is_empty() => said = Some(self.messages.needs_something().to_owned()),
                Ok(text) => rows.push(format!("[{value}, {}]", quoted(&text))),
                Err(Left::Back) => {}
                Err(left) => return Ok(Err(left)),
            }
        }
    }

    /// Asks for a line; it comes trimmed, and without what no bank may hold.
    pub(super) fn line(&mut self, ask: &Ask<'_>, said: Option<&str>) -> Filled<String> {
        let Ask { title, label, about } = *ask;
        Ok(match self.screen.field(&Field { title, about, said, label })? {
            Entered::Text(text) => Ok(Safe::new(&text).as_str().trim().to_owned()),
            Entered::Back => Err(Left::Back),
            Entered::End(end) => Err(Left::End(end)),
        })
    }
}

/// What a line is asked for with.
#[derive(Clone, Copy)]
pub(super) struct Ask<'a> {
    pub title: &'a str,
    pub label: &'a str,
    pub about: &'a [String],
}

fn is_list(shape: Shape) -> bool {
    !matches!(shape, Shape::Text | Shape::TextOrTexts | Shape::Number | Shape::Count | Shape::Option | Shape::OneOf(_))
}

fn capitalized(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(char::to_uppercase).into_iter().flatten().chain(rest).collect()
}

/// The prompt, what the kind cannot do without, and the explanation.
fn keys_to_ask(kind: &'static Kind) -> Vec<&'static Key> {
    let either = kind.keys.iter().copied().find(|key| key.need == Need::Either);
    let is_asked = |key: &&Key| match key.need {
        Need::Required => true,
        Need::Either => either == Some(*key),
        Need::Optional => false,
    };
    let prompt = keys_of(Some(kind)).filter(|key| key.name == PROMPT.name);
    prompt.chain(kind.keys.iter().copied().filter(is_asked)).chain([&EXPLANATION]).collect()
}

fn set(values: &mut [Option<String>], at: usize, value: Option<String>) {
    if let Some(place) = values.get_mut(at) {
        *place = value;
    }
}

/// A list of rows, on one line where it is short.
fn list(rows: &[String]) -> String {
    let line = format!("[{}]", rows.join(", "));
    if line.chars().count() <= 60 { line } else { format!("[\n  {},\n]", rows.join(",\n  ")) }
}

fn lines(kind: &'static Kind, keys: &[&'static Key], values: &[Option<String>], taken: &HashSet<String>) -> Lines {
    let line = |name: &str, value: &str| format!("{name:<11} = {value}");
    let prompt = values.first().cloned().flatten().unwrap_or_default();
    let mut lines: Lines = vec![
        (None, line("id", &quoted(&fresh_id(&prompt, kind, taken)))),
        (None, line(question::KIND.name, &quoted(kind.name))),
    ];
    let given = keys.iter().zip(values).filter_map(|(key, value)| value.as_ref().map(|value| (*key, value)));
    lines.extend(given.map(|(key, value)| (Some(key), line(key.name, value))));
    lines
}

fn question(lines: &Lines) -> String {
    lines.iter().fold("[[question]]\n".to_owned(), |text, (_, line)| text + line + "\n")
}

/// An id made of a prompt, or else of the kind.
fn fresh_id(prompt: &str, kind: &Kind, taken: &HashSet<String>) -> String {
    let made = slug(prompt);
    unique(if made.is_empty() { kind.name } else { &made }, &mut taken.clone())
}
