//! The author's desk: while one's own bank is played, a question can be changed in the editor, and its bank is read
//! again.

use std::{fs, io, path::Path, sync::Arc};

use crate::{
    bank_file,
    editor::Editor,
    messages::Messages,
    quiz::{
        bank::Bank,
        draw::{Candidate, Wish, draw},
        question::Question,
        restore::edited,
        session::{Session, Slot},
    },
    ui::{
        End, Screen,
        line::{Color, Line},
    },
};

/// What it takes to change a question.
#[derive(Debug, Clone, Copy)]
pub(super) struct Desk<'a> {
    pub editor: Option<&'a Editor>,
    pub messages: &'static dyn Messages,
    /// How the questions were drawn.
    pub wish: Wish,
}

impl Desk<'_> {
    /// Opens the editor at the question that is asked, then takes over what has become of its bank. A bank with
    /// errors is shown, and the sitting goes on as it was.
    pub(super) fn edit(&self, session: &mut Session, screen: &mut dyn Screen) -> io::Result<Option<End>> {
        let messages = self.messages;
        let Some(slot) = session.current().cloned() else { return Ok(None) };
        let Some(path) = slot.bank.file.as_deref() else {
            screen.notice(messages.not_your_file())?;
            return Ok(None);
        };
        let Some(editor) = self.editor else {
            screen.notice(messages.no_editor())?;
            return Ok(None);
        };
        let before = fs::read(path).unwrap_or_default();
        let line = line_of(&before, slot.question.span.start);
        let mut status = None;
        screen.lend(&mut || status = Some(editor.open(path, line)))?;
        match status {
            Some(Err(error)) => screen.notice(&messages.editor_failed(editor.command(), &error.to_string()))?,
            Some(Ok(status)) if !status.success() => {
                screen.notice(&messages.editor_failed(editor.command(), &status.to_string()))?;
            }
            _ => {}
        }
        self.take_over(session, &slot, path, &before, screen)
    }

    fn take_over(
        &self,
        session: &mut Session,
        slot: &Slot,
        path: &Path,
        before: &[u8],
        screen: &mut dyn Screen,
    ) -> io::Result<Option<End>> {
        let messages = self.messages;
        let bytes = match bank_file::read_file(path) {
            Ok(bytes) => bytes,
            Err(reason) => {
                let message = format!("{}: {}", path.display(), messages.unreadable(&reason));
                screen.notice(&message)?;
                return Ok(None);
            }
        };
        if bytes == before {
            return Ok(None);
        }
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let reading = bank_file::read(&name, &bytes);
        let text = reading.render(&path.display().to_string(), messages, Color::Off);
        let Some(mut bank) = reading.bank else {
            let lines = text.trim_end().lines().map(str::to_owned).collect::<Vec<_>>();
            let page = |_| lines.iter().map(|line| Line::from(line.as_str())).collect();
            if let Some(end) = screen.page(&page)? {
                return Ok(Some(end));
            }
            screen.notice(messages.edited_broken())?;
            return Ok(None);
        };
        bank.file = Some(path.to_owned());
        let bank = Arc::new(bank);
        let is_there = counterpart(slot, &bank).is_some();
        let mut again = vec![];
        for at in 0..session.slots().len() {
            let edited = session.slots().get(at).and_then(|old| Some(edited(old, self.drawn_again(old, &bank)?)));
            if let Some((fresh, is_open)) = edited {
                session.renew(at, fresh);
                again.extend(is_open.then_some(at));
            }
        }
        session.ask_again(&again);
        screen.notice(if is_there { messages.edited() } else { messages.edited_away() })?;
        if again.is_empty() { Ok(()) } else { screen.notice(&messages.asked_again(again.len())) }?;
        Ok(None)
    }

    /// The question of a slot as the bank has it now.
    fn drawn_again(&self, old: &Slot, bank: &Arc<Bank>) -> Option<Slot> {
        if old.bank.file != bank.file {
            return None;
        }
        let candidate = Candidate { bank: Arc::clone(bank), question: counterpart(old, bank)?, pass: old.pass };
        draw(&[candidate], Wish { questions: 1, questions_shuffled: false, ..self.wish }).pop()
    }
}

/// The question that a bank has in place of that of a slot: the one with its id, which may be made from a taxonomy,
/// else, in a bank of as many questions, the one in its place.
fn counterpart(slot: &Slot, bank: &Bank) -> Option<Arc<Question>> {
    let by_id = slot.question.id.as_deref().and_then(|id| bank.question(id));
    let in_place = || {
        let place = slot.bank.questions.iter().position(|question| Arc::ptr_eq(question, &slot.question))?;
        bank.questions.get(place).filter(|_| bank.questions.len() == slot.bank.questions.len()).map(Arc::clone)
    };
    by_id.or_else(in_place)
}

/// The line, from 1, that a byte of a file stands in.
fn line_of(bytes: &[u8], at: usize) -> usize {
    bytes.iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}
