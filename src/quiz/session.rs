//! One sitting as a state machine: what is asked now, what was answered, when it is over. It draws nothing, stores
//! nothing and reads no clock: the shell passes the time in and acts on what it returns.

use std::time::Duration;

use super::{ask::Answer, bank::Mode, draw::Tutor};

mod slot;

pub use slot::{Given, Slot};

/// How a sitting is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Practice or exam.
    pub mode: Mode,
    /// Whether the student says how sure they are.
    pub certainty: bool,
    /// How long it may last.
    pub time_limit: Option<Duration>,
}

/// How sure a student says to be of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Not sure.
    Low,
    /// Fairly sure.
    Middle,
    /// Sure.
    High,
}

impl Certainty {
    /// All levels, from the lowest.
    pub const ALL: [Self; 3] = [Self::Low, Self::Middle, Self::High];

    /// The number that students type: 1, 2 or 3.
    #[must_use]
    pub fn level(self) -> u8 {
        match self {
            Self::Low => 1,
            Self::Middle => 2,
            Self::High => 3,
        }
    }

    /// The one of three things, from the lowest level's to the highest's, that is this level's.
    #[must_use]
    pub fn pick<T>(self, [low, middle, high]: [T; 3]) -> T {
        match self {
            Self::Low => low,
            Self::Middle => middle,
            Self::High => high,
        }
    }

    /// The level that a line names.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|certainty| certainty.level().to_string() == line.trim())
    }
}

/// What a sitting waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The answer to the question at this position, counted from 0.
    Ask(usize),
    /// The exam's questions are through: to be handed in, or one of them to be taken up.
    HandIn,
    /// Nothing: it is over.
    Over(Ending),
}

/// How a sitting ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// All was asked, or handed in.
    Finished,
    /// The time was over.
    TimeOver,
    /// The student, the end of input or a signal ended it.
    CutOff,
}

/// Where a sitting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Position {
    /// The question that is asked now, counted from 0; behind the last one when all are through.
    pub at: usize,
    /// Whether it was taken up before handing in, so that it comes back there.
    pub taken_up: bool,
}

impl Position {
    /// Whether a question does not come up any more by itself.
    #[must_use]
    pub fn is_past(self, at: usize) -> bool {
        at < self.at || (self.taken_up && at != self.at)
    }
}

/// A sitting.
#[derive(Debug)]
pub struct Session {
    rules: Rules,
    slots: Vec<Slot>,
    at: usize,
    taken_up: bool,
    /// Questions that are asked again before it goes on, the next one last, and where it then goes on.
    again: Vec<usize>,
    later: Option<Position>,
    last: Option<usize>,
    ending: Option<Ending>,
    since: Duration,
    tutor: Option<Tutor>,
}

impl Session {
    /// Begins a sitting.
    #[must_use]
    pub fn new(slots: Vec<Slot>, rules: Rules) -> Self {
        Self::resume(slots, rules, Position::default(), &[])
    }

    /// Goes on with a sitting that was cut off. Of the questions that are to be asked `again`, those that would not
    /// come up by themselves are asked first.
    #[must_use]
    pub fn resume(slots: Vec<Slot>, rules: Rules, position: Position, again: &[usize]) -> Self {
        let mut slots = slots;
        for (place, slot) in slots.iter_mut().enumerate() {
            slot.is_left = slot.given.is_none() && slot.seen && position.is_past(place);
        }
        let Position { at, taken_up } = position;
        let (later, last, ending, since, tutor) = (None, None, None, Duration::ZERO, None);
        let mut session = Self { rules, slots, at, taken_up, again: vec![], later, last, ending, since, tutor };
        session.ask_again(again);
        session
    }

    /// Asks these questions again before it goes on, those left out that come up by themselves.
    pub fn ask_again(&mut self, again: &[usize]) {
        let position = self.position();
        let open = self.again.iter().copied().chain(self.later.map(|_| self.at));
        let mut again: Vec<usize> = again.iter().copied().chain(open).filter(|at| position.is_past(*at)).collect();
        again.sort_unstable_by(|one, other| other.cmp(one));
        again.dedup();
        let first = again.pop();
        self.later = first.map(|_| position);
        Position { at: self.at, taken_up: self.taken_up } =
            first.map_or(position, |at| Position { at, taken_up: false });
        self.again = again;
    }

    /// Has a tutor lead it from easy to hard, in practice.
    #[must_use]
    pub fn led_by(self, tutor: Option<Tutor>) -> Self {
        Self { tutor: tutor.filter(|_| self.rules.mode == Mode::Practice), ..self }
    }

    /// Where it stands; while something is asked again, where it goes on after that.
    #[must_use]
    pub fn position(&self) -> Position {
        self.later.unwrap_or(Position { at: self.at, taken_up: self.taken_up })
    }

    /// The question that is asked now, from 0; behind the last one when all are through.
    #[must_use]
    pub fn at(&self) -> usize {
        self.at
    }

    /// The position of the question that was answered last.
    #[must_use]
    pub fn last(&self) -> Option<usize> {
        self.last
    }

    /// Says which question was answered last before the sitting was cut off.
    pub fn remember_last(&mut self, at: Option<usize>) {
        self.last = at;
    }

    /// The rules it is played by.
    #[must_use]
    pub fn rules(&self) -> Rules {
        self.rules
    }

    /// Its questions, in the order in which they are asked.
    #[must_use]
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// The numbers, from 1, of the questions without an answer.
    #[must_use]
    pub fn unanswered(&self) -> Vec<usize> {
        self.slots.iter().enumerate().filter(|(_, slot)| slot.given.is_none()).map(|(at, _)| at + 1).collect()
    }

    /// Puts another version of a question in its place.
    pub fn renew(&mut self, at: usize, fresh: Slot) {
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = fresh;
        }
    }

    /// The question that is asked now.
    #[must_use]
    pub fn current(&self) -> Option<&Slot> {
        self.slots.get(self.at)
    }

    /// What is waited for at the time `now`, counted from the beginning of the sitting.
    pub fn step(&mut self, now: Duration) -> Step {
        self.since = now;
        if self.ending.is_none() && self.time_left(now) == Some(Duration::ZERO) {
            self.ending = Some(Ending::TimeOver);
        }
        if self.ending.is_none() && self.at >= self.slots.len() && self.rules.mode == Mode::Practice {
            self.ending = Some(Ending::Finished);
        }
        if let Some(tutor) = self.tutor.as_mut().filter(|_| self.ending.is_none()) {
            tutor.lead(&mut self.slots, self.at);
        }
        match self.ending {
            Some(ending) => Step::Over(ending),
            None => match self.slots.get_mut(self.at) {
                None => Step::HandIn,
                Some(slot) => {
                    slot.seen = true;
                    Step::Ask(self.at)
                }
            },
        }
    }

    /// The time that is left; none without a limit.
    #[must_use]
    pub fn time_left(&self, now: Duration) -> Option<Duration> {
        self.rules.time_limit.map(|limit| limit.saturating_sub(now))
    }

    /// Marks and keeps the answer to the current question. One that comes after the end of the time does not
    /// count, and ends the sitting: nothing is returned then.
    pub fn answer(&mut self, answer: Answer, certainty: Option<Certainty>, now: Duration) -> Option<&Slot> {
        self.spend(now);
        if self.time_left(now) == Some(Duration::ZERO) {
            self.ending = Some(Ending::TimeOver);
            return None;
        }
        let at = self.at;
        if let Some(slot) = self.slots.get_mut(at) {
            // An exam's answer that is confirmed as it was is no other one.
            let is_same =
                slot.given.as_ref().is_some_and(|given| given.answer == answer && given.certainty == certainty);
            if !is_same {
                let graded = slot.question.content.grade(&answer);
                slot.given = Some(Given { answer, graded, certainty });
                slot.tries += 1;
            }
            self.last = Some(at);
        }
        self.forward();
        self.slots.get(at)
    }

    /// Leaves the current question; an answer that an exam has already is kept.
    pub fn skip(&mut self, now: Duration) {
        self.spend(now);
        if let Some(slot) = self.slots.get_mut(self.at) {
            slot.is_left = true;
        }
        self.forward();
    }

    /// The hint of the current question, which from now on counts as asked for; none in an exam.
    pub fn hint(&mut self) -> Option<&str> {
        if self.rules.mode == Mode::Exam {
            return None;
        }
        let slot = self.slots.get_mut(self.at)?;
        slot.hint |= slot.question.hint.is_some();
        slot.question.hint.as_deref()
    }

    /// Notes that a near miss was answered with one more line.
    pub fn near_miss(&mut self) {
        if let Some(slot) = self.slots.get_mut(self.at) {
            slot.tries += 1;
        }
    }

    /// Goes back to the question before, in an exam; false at the first, and in practice.
    pub fn back(&mut self, now: Duration) -> bool {
        self.spend(now);
        if self.rules.mode != Mode::Exam || self.at == 0 || self.later.is_some() {
            return false;
        }
        self.taken_up = false;
        self.at -= 1;
        true
    }

    /// Takes up the question at a position before handing in; false if there is none.
    pub fn take_up(&mut self, position: usize) -> bool {
        let exists = position < self.slots.len();
        if exists {
            self.at = position;
            self.taken_up = true;
        }
        exists
    }

    /// Hands the exam in.
    pub fn hand_in(&mut self) {
        self.ending = Some(Ending::Finished);
    }

    /// Cuts the sitting off: the student left, the input ended, or a signal came. An answer that was complete but
    /// for a last line is kept.
    pub fn cut_off(&mut self, unfinished: Option<(Answer, Option<Certainty>)>, now: Duration) {
        if let Some((answer, certainty)) = unfinished {
            self.answer(answer, certainty, now);
        }
        self.ending.get_or_insert(Ending::CutOff);
    }

    fn spend(&mut self, now: Duration) {
        let spent = now.saturating_sub(self.since);
        if let Some(slot) = self.slots.get_mut(self.at) {
            slot.time += spent;
        }
        self.since = now;
    }

    fn forward(&mut self) {
        if let Some(next) = self.again.pop() {
            self.at = next;
        } else if let Some(Position { at, taken_up }) = self.later.take() {
            (self.at, self.taken_up) = (at, taken_up);
        } else {
            self.at = if self.taken_up { self.slots.len() } else { self.at + 1 };
            self.taken_up = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::quiz::{
        ask::Shuffle,
        bank::{self, Source},
        draw::Candidate,
        fields::{Data, Entry, Node},
        mark::{Outcome, whole},
        question::Question,
    };

    fn entry(key: &'static str, data: Data<'static>) -> Entry<'static> {
        Entry { key: key.into(), key_span: 0..0, node: Node { span: 0..0, data } }
    }

    fn text(key: &'static str, value: &str) -> Entry<'static> {
        entry(key, Data::Text(value.to_owned().into()))
    }

    /// A sitting of so many statements, all true.
    fn session(questions: usize, mode: Mode, limit: Option<u64>) -> Session {
        let statement = |number: usize| Node {
            span: 0..0,
            data: Data::Table(vec![
                text("kind", "true-false"),
                text("id", &format!("q{number}")),
                text("prompt", "It holds."),
                text("hint", "Does it?"),
                entry("answer", Data::Truth(true)),
            ]),
        };
        let questions = (0..questions).map(statement).collect();
        let entries = vec![text("title", "T"), text("language", "en"), entry("question", Data::List(questions))];
        let mut problems = vec![];
        let source = Source { entries, has_head: true, is_whole: true, left_out: 0 };
        let bank = Arc::new(bank::read(&source, "t", &mut problems).bank.unwrap_or_else(|| panic!("{problems:?}")));
        let candidate = |question: &Arc<Question>| Candidate {
            bank: Arc::clone(&bank),
            question: Arc::clone(question),
            pass: whole(60),
        };
        let candidates: Vec<Candidate> = bank.questions.iter().map(candidate).collect();
        let wish = crate::quiz::draw::Wish {
            questions: candidates.len(),
            questions_shuffled: false,
            options: Shuffle::No,
            seed: 1,
        };
        let rules = Rules { mode, certainty: false, time_limit: limit.map(Duration::from_secs) };
        Session::new(crate::quiz::draw::draw(&candidates, wish), rules)
    }

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    const TRUE: Answer = Answer::One(0);
    const FALSE: Answer = Answer::One(1);

    #[test]
    fn an_answer_after_the_end_of_the_time_does_not_count() {
        let mut session = session(2, Mode::Practice, Some(60));
        assert_eq!(session.step(at(0)), Step::Ask(0));
        assert!(session.answer(TRUE, None, at(59)).is_some());
        assert_eq!(session.step(at(59)), Step::Ask(1));
        assert_eq!(session.time_left(at(59)), Some(at(1)));
        assert!(session.answer(TRUE, None, at(60)).is_none());
        assert_eq!(session.step(at(60)), Step::Over(Ending::TimeOver));
        let outcomes: Vec<_> = session.slots().iter().map(Slot::outcome).collect();
        assert_eq!(outcomes, [Outcome::Right, Outcome::Skipped]);
    }

    #[test]
    fn what_was_never_come_to_is_not_missed() {
        let mut session = session(4, Mode::Practice, None);
        session.step(at(0));
        session.answer(FALSE, None, at(1));
        session.step(at(1));
        session.skip(at(2));
        session.step(at(2));
        session.cut_off(None, at(3));
        let missed = |session: &Session| session.slots().iter().map(Slot::is_missed).collect::<Vec<_>>();
        assert_eq!(missed(&session), [true, true, false, false], "the third was only on the screen");
        assert!(session.slots()[2].seen);
        assert_eq!(crate::quiz::score::topics(session.slots())[0].out_of, whole(2));
        let kept = session.slots().to_vec().into_iter().map(|slot| Slot { is_left: false, ..slot }).collect();
        let resumed = Session::resume(kept, session.rules(), session.position(), &[]);
        assert_eq!(missed(&resumed), [true, true, false, false]);
    }

    #[test]
    fn an_answer_confirmed_as_it_was_is_no_other_one() {
        let mut exam = session(2, Mode::Exam, None);
        let tries = |exam: &Session| exam.slots()[0].tries;
        for (answer, expected) in [(FALSE, 1), (FALSE, 1), (TRUE, 2), (TRUE, 2)] {
            exam.step(at(0));
            exam.answer(answer, None, at(1));
            assert_eq!(tries(&exam), expected);
            exam.back(at(1));
        }
    }

    #[test]
    fn practice_goes_forward_only_and_an_exam_back_and_forth() {
        let mut practice = session(2, Mode::Practice, None);
        practice.step(at(0));
        practice.answer(FALSE, None, at(1));
        assert!(!practice.back(at(1)));
        practice.skip(at(2));
        assert_eq!(practice.step(at(2)), Step::Over(Ending::Finished));

        let mut exam = session(3, Mode::Exam, None);
        exam.step(at(0));
        exam.answer(FALSE, None, at(1));
        assert!(exam.back(at(1)));
        assert_eq!(exam.step(at(1)), Step::Ask(0));
        exam.answer(TRUE, None, at(2));
        assert_eq!(exam.step(at(2)), Step::Ask(1), "after a changed answer the question that follows");
        exam.skip(at(3));
        exam.skip(at(4));
        assert_eq!(exam.step(at(4)), Step::HandIn);
        assert!(exam.take_up(1));
        exam.answer(TRUE, None, at(5));
        assert_eq!(exam.step(at(5)), Step::HandIn, "a question taken up comes back to the list");
        assert!(!exam.take_up(3));
        exam.hand_in();
        assert_eq!(exam.step(at(5)), Step::Over(Ending::Finished));
        let outcomes: Vec<_> = exam.slots().iter().map(Slot::outcome).collect();
        assert_eq!(outcomes, [Outcome::Right, Outcome::Right, Outcome::Skipped]);
    }

    #[test]
    fn passing_over_an_answered_question_of_an_exam_keeps_its_answer() {
        let mut exam = session(1, Mode::Exam, None);
        exam.step(at(0));
        exam.answer(TRUE, None, at(1));
        exam.take_up(0);
        exam.skip(at(2));
        assert_eq!(exam.slots()[0].outcome(), Outcome::Right);
    }

    #[test]
    fn hints_are_noted_in_practice_and_refused_in_an_exam() {
        let mut practice = session(1, Mode::Practice, None);
        assert_eq!(practice.hint(), Some("Does it?"));
        assert!(practice.slots()[0].hint);
        let mut exam = session(1, Mode::Exam, None);
        assert_eq!(exam.hint(), None);
        assert!(!exam.slots()[0].hint);
    }

    #[test]
    fn a_sitting_goes_on_where_it_stood() {
        let begun = session(4, Mode::Practice, Some(60));
        let slots = || begun.slots().to_vec();
        let position = Position { at: 2, taken_up: false };
        let mut resumed = Session::resume(slots(), begun.rules(), position, &[]);
        assert_eq!(resumed.step(at(59)), Step::Ask(2));
        assert!(resumed.answer(TRUE, None, at(59)).is_some());
        assert_eq!(resumed.position(), Position { at: 3, taken_up: false });
        assert_eq!(resumed.step(at(60)), Step::Over(Ending::TimeOver), "time used before counts");

        let mut again = Session::resume(slots(), begun.rules(), position, &[0, 1, 3]);
        for expected in [0, 1, 2, 3] {
            assert_eq!(again.step(at(1)), Step::Ask(expected));
            assert_eq!(again.position().at, expected.max(2), "cut off here it would go on after what is asked again");
            again.answer(TRUE, None, at(1));
        }
        assert_eq!(again.step(at(1)), Step::Over(Ending::Finished));
    }

    #[test]
    fn an_exam_asks_again_and_comes_back_to_where_it_stood() {
        let begun = session(3, Mode::Exam, None);
        let rules = begun.rules();
        let position = Position { at: 1, taken_up: true };
        let mut exam = Session::resume(begun.slots().to_vec(), rules, position, &[0, 1, 2]);
        for expected in [Step::Ask(0), Step::Ask(2), Step::Ask(1), Step::HandIn] {
            assert_eq!(exam.step(at(0)), expected);
            exam.answer(TRUE, None, at(0));
        }
        let mut through = Session::resume(begun.slots().to_vec(), rules, Position { at: 3, taken_up: false }, &[1]);
        assert_eq!(through.step(at(0)), Step::Ask(1));
        assert!(!through.back(at(0)));
        through.skip(at(0));
        assert_eq!(through.step(at(0)), Step::HandIn);
    }

    #[test]
    fn a_sitting_cut_off_keeps_what_was_complete() {
        let mut session = session(2, Mode::Practice, None);
        session.step(at(0));
        session.cut_off(Some((FALSE, None)), at(3));
        assert_eq!(session.step(at(3)), Step::Over(Ending::CutOff));
        let outcomes: Vec<_> = session.slots().iter().map(Slot::outcome).collect();
        assert_eq!(outcomes, [Outcome::Wrong, Outcome::Skipped]);
        assert_eq!(session.slots()[0].time, at(3));
    }
}
