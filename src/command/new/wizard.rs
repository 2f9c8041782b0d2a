//! The questions of `cornet new` without a path: title, language, first questions, file. Nothing is written here.

use std::{
    collections::HashSet,
    io,
    path::{Path, PathBuf},
};

use super::{
    Draft, file_at, file_name,
    form::{Ask, Filled, Form, Left},
};
use crate::{
    command::World,
    error::Error,
    messages::Messages,
    quiz::{bank::is_language, kind::KINDS},
    ui::{End, Pick, Picked, Row, Screen},
};

/// Asks for everything, a step at a time, with the way back open.
///
/// # Errors
/// When the screen fails.
pub(super) fn run(title: Option<&str>, world: &mut World<'_>) -> Result<Result<Draft, End>, Error> {
    let messages = world.messages;
    let mut asked = Err(End::Quit);
    world.screen.with(&mut |screen| {
        let draft = Draft {
            title: title.unwrap_or_default().to_owned(),
            language: messages.language().tag().to_owned(),
            questions: vec![],
            has_facts: false,
            path: PathBuf::new(),
        };
        asked = steps(Wizard { screen, messages, draft, ids: HashSet::new() }, title.is_some())?;
        Ok(())
    })?;
    Ok(asked)
}

struct Wizard<'a> {
    screen: &'a mut dyn Screen,
    messages: &'static dyn Messages,
    draft: Draft,
    /// The ids of the questions.
    ids: HashSet<String>,
}

fn steps(mut wizard: Wizard<'_>, has_title: bool) -> io::Result<Result<Draft, End>> {
    let first = usize::from(has_title);
    let mut at = first;
    loop {
        let left = match at {
            0 => wizard.title()?,
            1 => wizard.language()?,
            2 => wizard.questions()?,
            3 => wizard.file()?,
            _ => return Ok(Ok(wizard.draft)),
        };
        match left {
            Ok(()) => at += 1,
            Err(Left::Back) if at > first => at -= 1,
            Err(Left::Back | Left::End(End::Quit)) => {
                if let Some(end) = wizard.leave()? {
                    return Ok(Err(end));
                }
            }
            Err(Left::End(end)) => return Ok(Err(end)),
        }
    }
}

impl Wizard<'_> {
    fn line(&mut self, about: &str, label: &str, said: Option<&str>) -> Filled<String> {
        let ask = Ask { title: self.messages.new_bank(), label, about: &[about.to_owned()] };
        Form { screen: self.screen, messages: self.messages, language: &self.draft.language }.line(&ask, said)
    }

    fn title(&mut self) -> Filled<()> {
        let mut said = None;
        loop {
            match self.line(self.messages.about_title(), self.messages.ask_title(), said)? {
                Ok(title) if title.is_empty() => said = Some(self.messages.needs_something()),
                Ok(title) => {
                    self.draft.title = title;
                    return Ok(Ok(()));
                }
                Err(left) => return Ok(Err(left)),
            }
        }
    }

    fn language(&mut self) -> Filled<()> {
        let usual = self.messages.language().tag();
        let about = self.messages.about_language(usual);
        let mut said: Option<String> = None;
        loop {
            let tag = match self.line(&about, self.messages.ask_language(), said.as_deref())? {
                Ok(tag) if tag.is_empty() => usual.to_owned(),
                Ok(tag) => tag,
                Err(left) => return Ok(Err(left)),
            };
            if is_language(&tag) {
                self.draft.language = tag;
                return Ok(Ok(()));
            }
            said = Some(self.messages.not_a_language(&tag));
        }
    }

    /// Asks for questions until there are enough.
    fn questions(&mut self) -> Filled<()> {
        let messages = self.messages;
        let language = messages.language();
        let mut rows: Vec<Row> = KINDS
            .iter()
            .map(|kind| Row {
                id: kind.name.to_owned(),
                name: language.of(kind.label).to_owned(),
                figure: String::new(),
                note: language.of(kind.sentence).to_owned(),
                is_apart: false,
            })
            .collect();
        rows.push(Row { name: messages.enough().to_owned(), is_apart: true, ..Row::default() });
        loop {
            let (subtitle, question) = (messages.written(self.ids.len()), messages.which_row(rows.len()));
            let pick = Pick {
                title: messages.which_kind(),
                subtitle: Some(&subtitle),
                rows: &rows,
                question: &question,
                is_menu: false,
                gap: Some(KINDS.len().saturating_sub(1)),
            };
            let kind = match self.screen.pick(&pick)? {
                Picked::Row(row) => match KINDS.get(row) {
                    Some(kind) => *kind,
                    None => return Ok(Ok(())),
                },
                Picked::End(end) => return Ok(Err(Left::End(end))),
            };
            let mut form = Form { screen: &mut *self.screen, messages, language: &self.draft.language };
            match form.question(kind, &self.ids)? {
                Ok(question) => {
                    self.ids.extend(id_of(&question));
                    self.draft.questions.push((kind, question));
                }
                Err(Left::Back) => {}
                Err(left) => return Ok(Err(left)),
            }
        }
    }

    fn file(&mut self) -> Filled<()> {
        let usual = file_name(&[&self.draft.title]) + ".toml";
        let about = self.messages.about_file(&usual);
        let mut said: Option<String> = None;
        loop {
            let name = match self.line(&about, self.messages.ask_file(), said.as_deref())? {
                Ok(name) if name.is_empty() => usual.clone(),
                Ok(name) => name,
                Err(left) => return Ok(Err(left)),
            };
            let path = file_at(Path::new(&name), &self.draft.title);
            if path.symlink_metadata().is_err() {
                self.draft.path = path;
                return Ok(Ok(()));
            }
            said = Some(self.messages.is_there(&path.display().to_string()));
        }
    }

    /// Asks whether what was written is given up; at once where there is nothing yet.
    fn leave(&mut self) -> io::Result<Option<End>> {
        if self.ids.is_empty() {
            return Ok(Some(End::Quit));
        }
        let names = [self.messages.go_on_writing(), self.messages.give_up()];
        let rows = names.map(|name| Row { name: name.to_owned(), ..Row::default() });
        let question = self.messages.which_row(rows.len());
        let title = self.messages.leave_unwritten();
        let pick = Pick { title, subtitle: None, rows: &rows, question: &question, is_menu: false, gap: None };
        Ok(match self.screen.pick(&pick)? {
            Picked::Row(0) | Picked::End(End::Quit) => None,
            Picked::Row(_) => Some(End::Quit),
            Picked::End(end) => Some(end),
        })
    }
}

/// The id in the second line of a question.
fn id_of(question: &str) -> Option<String> {
    question.lines().nth(1)?.split('"').nth(1).map(str::to_owned)
}
