//! Questions of a sitting that was cut off, found again in banks that may have been edited meanwhile.
//!
//! A mended typo changes nothing. A question whose key changed, so that the answer that was given would get another
//! mark, is to be asked again; one that is gone is dropped.

use std::{sync::Arc, time::Duration};

use rand::Rng;

use super::{
    ask::{Answer, Arrangement, Ask, Format, Shuffle, Value},
    bank::Bank,
    draw::{Candidate, Pool},
    evidence::{fingerprint, name},
    mark::Fraction,
    session::{Certainty, Given, Slot},
};

/// A question of a sitting, as it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The id of the bank that holds it.
    pub bank: String,
    /// The language of that bank.
    pub language: String,
    /// What it is known by for good: [`name`].
    pub question: String,
    /// What a generated question is made from; none for a written one.
    pub recipe: Option<String>,
    /// Where it stood in its bank, from 0.
    pub place: usize,
    /// The fingerprint of its key.
    pub fingerprint: String,
    /// The order in which it was shown.
    pub shown: Arrangement,
    /// What was answered.
    pub given: Option<KeptAnswer>,
    /// Whether the hint was asked for.
    pub hint: bool,
    /// How often it was tried.
    pub tries: u32,
    /// Whether it was put.
    pub seen: bool,
    /// How long it stood on the screen.
    pub time: Duration,
}

/// An answer, as it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAnswer {
    /// By the author's indices of then.
    pub answer: Answer,
    /// In the author's words of then.
    pub response: Value,
    /// The mark that it got.
    pub mark: Option<Fraction>,
    /// How sure the student said to be.
    pub certainty: Option<Certainty>,
}

/// What became of a question.
#[derive(Debug)]
pub enum Restored {
    /// It is there, with the answer that it had.
    Same(Slot),
    /// The answer that was given would get another mark: it has none now.
    Changed(Slot),
    /// It is gone.
    Removed,
}

/// Finds a question in the pool, or makes it again. Chance serves only where options came or went, so that the order in which
/// they were shown is lost.
pub fn restore(kept: &Kept, pool: &Pool, chance: &mut impl Rng) -> Restored {
    let Some(candidate) = find(kept, pool) else { return Restored::Removed };
    let mut slot = shown_alike(Slot::new(candidate, Shuffle::Yes, chance), &kept.shown);
    if let Some(given) = &kept.given {
        slot.given = answered(&slot, given, &kept.fingerprint);
        if slot.given.is_none() {
            return Restored::Changed(slot);
        }
    }
    (slot.hint, slot.tries, slot.seen, slot.time) = (kept.hint, kept.tries, kept.seen, kept.time);
    Restored::Same(slot)
}

/// A question of a sitting that goes on while its bank is edited, as `fresh` has it now; and whether it has an answer
/// no longer, which would get another mark.
#[must_use]
pub fn edited(old: &Slot, fresh: Slot) -> (Slot, bool) {
    let mut slot = shown_alike(fresh, &old.shown);
    if let (Some(given), Some(response)) = (&old.given, old.response()) {
        let Given { answer, graded, certainty } = given.clone();
        let given = KeptAnswer { answer, response, mark: graded.mark, certainty };
        slot.given = answered(&slot, &given, &fingerprint(&old.question));
        if slot.given.is_none() {
            return (slot, true);
        }
    }
    let Slot { hint, tries, seen, is_left, time, .. } = *old;
    (Slot { hint, tries, seen, is_left, time, ..slot }, false)
}

/// A question in the order in which it was shown before, where it still has the same rows.
fn shown_alike(slot: Slot, shown: &Arrangement) -> Slot {
    let is_alike = is_reordered(&slot.shown.rows, &shown.rows) && is_reordered(&slot.shown.bins, &shown.bins);
    if is_alike { Slot { shown: shown.clone(), ..slot } } else { slot }
}

/// An answer that was given when the key had this fingerprint, as one to the question as it is now; none if it would
/// get another mark.
fn answered(slot: &Slot, given: &KeptAnswer, key: &str) -> Option<Given> {
    let is_same = fingerprint(&slot.question) == key;
    let answer = if is_same { given.answer.clone() } else { translate(&slot.ask, given) };
    let answer = Some(answer).filter(|answer| fits(&slot.ask, answer))?;
    let graded = slot.question.content.grade(&answer);
    (graded.mark == given.mark).then_some(Given { answer, graded, certainty: given.certainty })
}

fn find(kept: &Kept, pool: &Pool) -> Option<Candidate> {
    let is_of_bank = |bank: &Bank| bank.id == kept.bank && bank.language == kept.language;
    if let Some(recipe) = &kept.recipe {
        let mut generators = pool.generators.iter().filter(|generator| is_of_bank(&generator.bank));
        return generators.find_map(|generator| generator.make(recipe));
    }
    let of_bank = || pool.written.iter().filter(|candidate| is_of_bank(&candidate.bank));
    let by_name = of_bank().find(|candidate| name(&candidate.question) == kept.question);
    // Without an id a mended typo changes the name; then the place tells, if the key is the same.
    let stands_there = |candidate: &&Candidate| {
        let there = candidate.bank.questions.get(kept.place);
        candidate.question.id.is_none()
            && there.is_some_and(|there| Arc::ptr_eq(there, &candidate.question))
            && fingerprint(&candidate.question) == kept.fingerprint
    };
    by_name.or_else(|| of_bank().find(stands_there).filter(|_| kept.question.starts_with('#'))).cloned()
}

fn is_reordered(all: &[usize], kept: &[usize]) -> bool {
    let sorted = |rows: &[usize]| {
        let mut rows = rows.to_vec();
        rows.sort_unstable();
        rows
    };
    sorted(all) == sorted(kept)
}

/// The answer by today's indices: by its words where they are there, else by the indices of then, since what was
/// reworded kept its place.
fn translate(ask: &Ask, given: &KeptAnswer) -> Answer {
    let Value::List(said) = &given.response else { return given.answer.clone() };
    let by_text = |texts: &[String], value: &Value| match value {
        Value::Text(said) => texts.iter().position(|text| text == said),
        _ => None,
    };
    let translated = match (ask, &given.answer) {
        (Ask::One { options, .. }, Answer::One(_)) => {
            said.first().and_then(|said| options.iter().position(|option| option.value == *said)).map(Answer::One)
        }
        (Ask::Many { options, .. }, Answer::Many(_)) => {
            let picked = said.iter().map(|said| options.iter().position(|option| option.value == *said));
            picked.collect::<Option<Vec<usize>>>().map(|mut picked| {
                picked.sort_unstable();
                Answer::Many(picked)
            })
        }
        (Ask::Order { steps }, Answer::Order(_)) => {
            said.iter().map(|said| by_text(steps, said)).collect::<Option<_>>().map(Answer::Order)
        }
        (Ask::Sort { items, bins, .. }, Answer::Sort(_)) => {
            let bin_of = |item: &String| {
                let pair =
                    |pair: &&Value| matches!(pair, Value::List(sides) if sides.first() == Some(&item.as_str().into()));
                match said.iter().find(pair) {
                    Some(Value::List(sides)) => sides.get(1).and_then(|bin| by_text(bins, bin)),
                    _ => None,
                }
            };
            items.iter().map(bin_of).collect::<Option<_>>().map(Answer::Sort)
        }
        _ => None,
    };
    translated.unwrap_or_else(|| given.answer.clone())
}

/// Whether an answer is one that this question can get.
fn fits(ask: &Ask, answer: &Answer) -> bool {
    let below = |picked: &[usize], count: usize| picked.iter().all(|index| *index < count);
    match (ask, answer) {
        (Ask::One { options, .. }, Answer::One(picked)) => *picked < options.len(),
        (Ask::Many { options, .. }, Answer::Many(picked)) => below(picked, options.len()),
        (Ask::Order { steps }, Answer::Order(order)) => is_reordered(order, &(0..steps.len()).collect::<Vec<_>>()),
        (Ask::Sort { items, bins, .. }, Answer::Sort(placed)) => {
            placed.len() == items.len() && below(placed, bins.len())
        }
        (Ask::Text(Format::Words), Answer::Text(_)) | (Ask::Text(Format::Number { .. }), Answer::Number(_)) => true,
        (Ask::Blanks { pieces, .. }, Answer::Blanks(gaps)) => gaps.len() + 1 == pieces.len(),
        (Ask::Prose { criteria, .. }, Answer::Prose(_, met)) => {
            below(met.as_deref().unwrap_or_default(), criteria.len())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use rand::{SeedableRng, rngs::ChaCha8Rng};

    use super::*;
    use crate::{
        bank_file,
        quiz::mark::{share, whole},
    };

    const CHOICE: &str = "id = 'q'\nkind = 'choice'\nprompt = 'Which?'\nanswer = 'a'\ndistractors = ['b', 'c']\n";
    const SEVERAL: &str =
        "id = 'q'\nkind = 'multiple-response'\nprompt = 'Which?'\nanswers = ['a', 'b']\ndistractors = ['c']\n";
    const SORT: &str = "id = 'q'\nkind = 'classify'\nprompt = 'Sort.'\ncategories = ['p', 'r']\n\
                        items = [['a', 'p'], ['b', 'r']]\n";
    const SHORT: &str = "kind = 'short'\nprompt = 'Say it.'\nanswer = 'it'\n";

    fn candidates(questions: &[&str]) -> Vec<Candidate> {
        let blocks: String = questions.iter().flat_map(|text| ["[[question]]\n", text]).collect();
        let text = format!("title = 'T'\nlanguage = 'en'\n{blocks}");
        let reading = bank_file::read("t", text.as_bytes());
        let bank = Arc::new(reading.bank.unwrap_or_else(|| panic!("{text}")));
        let candidate =
            |question: &Arc<_>| Candidate { bank: Arc::clone(&bank), question: Arc::clone(question), pass: whole(60) };
        bank.questions.iter().map(candidate).collect()
    }

    /// A question as it is kept when it got this answer, shown backwards.
    fn kept(question: &str, answer: Option<Answer>) -> Kept {
        let candidate = candidates(&[question]).remove(0);
        let slot = Slot::new(candidate, Shuffle::No, &mut ChaCha8Rng::seed_from_u64(1));
        let question = &slot.question;
        let keep = |answer: Answer| KeptAnswer {
            response: slot.ask.value(&answer),
            mark: question.content.grade(&answer).mark,
            answer,
            certainty: Some(Certainty::Middle),
        };
        Kept {
            bank: "t".into(),
            language: "en".into(),
            question: name(question),
            recipe: None,
            place: 0,
            fingerprint: fingerprint(question),
            shown: Arrangement {
                rows: slot.shown.rows.iter().rev().copied().collect(),
                bins: slot.shown.bins.iter().rev().copied().collect(),
            },
            given: answer.map(keep),
            hint: true,
            tries: 2,
            seen: true,
            time: Duration::from_secs(3),
        }
    }

    fn restored(kept: &Kept, questions: &[&str]) -> Restored {
        restore(kept, &candidates(questions).into(), &mut ChaCha8Rng::seed_from_u64(1))
    }

    #[track_caller]
    fn same(kept: &Kept, question: &str) -> Slot {
        match restored(kept, &[question]) {
            Restored::Same(slot) => slot,
            other => panic!("{question}: {other:?}"),
        }
    }

    #[test]
    fn what_nobody_edited_is_as_it_was() {
        for (question, answer) in [
            (CHOICE, Answer::One(1)),
            (SEVERAL, Answer::Many(vec![0, 2])),
            (SORT, Answer::Sort(vec![0, 0])),
            (SHORT, Answer::Text("itt".into())),
        ] {
            let kept = kept(question, Some(answer.clone()));
            let slot = same(&kept, question);
            let given = slot.given.unwrap();
            assert_eq!((given.answer, given.certainty), (answer, Some(Certainty::Middle)));
            assert_eq!(given.graded.mark, kept.given.unwrap().mark);
            assert_eq!(
                (slot.shown, slot.hint, slot.tries, slot.seen, slot.time),
                (kept.shown, true, 2, true, kept.time)
            );
        }
    }

    #[test]
    fn a_mended_typo_changes_nothing() {
        let wrong = || kept(CHOICE, Some(Answer::One(1)));
        let reworded = same(&wrong(), &CHOICE.replace("Which?", "Which one?"));
        assert_eq!((reworded.given.unwrap().answer, reworded.shown), (Answer::One(1), wrong().shown));
        let option = same(&wrong(), &CHOICE.replace("'b'", "'bee'"));
        assert_eq!(option.response(), Some(Value::List(vec!["bee".into()])));
        let unnamed = same(&kept(SHORT, Some(Answer::Text("it".into()))), &SHORT.replace("Say it.", "Say that."));
        assert_eq!(unnamed.given.unwrap().graded.mark, Some(whole(1)));
    }

    #[test]
    fn options_that_moved_are_found_by_their_words() {
        let kept = kept(CHOICE, Some(Answer::One(2)));
        let slot = same(&kept, &CHOICE.replace("['b', 'c']", "['c', 'b', 'd']"));
        assert_eq!(slot.given.unwrap().answer, Answer::One(1));
        assert_eq!(slot.shown.rows.len(), 4, "the order shown has the new option in it");
    }

    #[test]
    fn another_key_is_asked_again_if_the_mark_would_differ() {
        let swapped = "id = 'q'\nkind = 'choice'\nprompt = 'Which?'\nanswer = 'b'\ndistractors = ['a', 'c']\n";
        assert!(
            matches!(restored(&kept(CHOICE, Some(Answer::One(1))), &[swapped]), Restored::Changed(slot) if slot.given.is_none() && !slot.hint && slot.tries == 0)
        );
        // Wrong before and after: the mark stands.
        same(&kept(CHOICE, Some(Answer::One(2))), swapped);
        let moved = SORT.replace("['b', 'r']", "['b', 'p']");
        let given = kept(SORT, Some(Answer::Sort(vec![0, 1])));
        assert_eq!(given.given.as_ref().unwrap().mark, Some(whole(1)));
        assert!(matches!(restored(&given, &[&moved]), Restored::Changed(_)));
        let half = kept(SORT, Some(Answer::Sort(vec![1, 1])));
        assert_eq!(half.given.as_ref().unwrap().mark, Some(share(1, 2)));
        let accepts = SHORT.replace("answer = 'it'", "answer = 'it'\naccept = ['that']");
        assert!(matches!(restored(&kept(SHORT, Some(Answer::Text("that".into()))), &[&accepts]), Restored::Changed(_)));
        let kind = "id = 'q'\nkind = 'true-false'\nprompt = 'Which?'\nanswer = true\n";
        assert!(matches!(restored(&kept(SORT, Some(Answer::Sort(vec![0, 1]))), &[kind]), Restored::Changed(_)));
    }

    #[test]
    fn what_is_edited_while_it_is_played_is_shown_in_the_order_of_before() {
        let slot = |question: &str, answer: Option<Answer>| match restored(&kept(question, answer), &[question]) {
            Restored::Same(slot) => slot,
            other => panic!("{question}: {other:?}"),
        };
        let fresh = |question: &str| slot(&question.replace("Which?", "Which one?"), None);
        for answer in [None, Some(Answer::One(1))] {
            let old = slot(CHOICE, answer.clone());
            let (new, is_open) = edited(&old, Slot { shown: Arrangement::default(), ..fresh(CHOICE) });
            assert_eq!(new.shown.rows.len(), 0, "another number of rows is another order");
            let (new, also_open) = edited(&old, fresh(&CHOICE.replace("'b', 'c'", "'c', 'b'")));
            assert_eq!((new.shown, is_open, also_open), (old.shown, false, false));
            assert_eq!((new.given.map(|given| given.answer), new.tries), (answer.map(|_| Answer::One(2)), 2));
        }
        let swapped = "id = 'q'\nkind = 'choice'\nprompt = 'Which?'\nanswer = 'b'\ndistractors = ['a', 'c']\n";
        let (new, is_open) = edited(&slot(CHOICE, Some(Answer::One(1))), slot(swapped, None));
        assert_eq!((new.given, new.is_left, is_open), (None, false, true));
    }

    #[test]
    fn an_unanswered_question_is_put_as_it_is_now() {
        let swapped = CHOICE.replace("answer = 'a'", "answer = 'b'").replace("['b', 'c']", "['a', 'c']");
        let slot = same(&kept(CHOICE, None), &swapped);
        assert_eq!((slot.solution(), slot.hint), (Value::List(vec!["b".into()]), true));
    }

    #[test]
    fn what_is_gone_is_removed() {
        assert!(matches!(restored(&kept(CHOICE, None), &[SHORT]), Restored::Removed));
        assert!(matches!(restored(&kept(SHORT, None), &[CHOICE]), Restored::Removed));
        let other = SHORT.replace("Say it.", "Say that.").replace("'it'", "'that'");
        assert!(matches!(restored(&kept(SHORT, None), &[&other]), Restored::Removed));
    }

    #[test]
    fn what_no_question_could_have_got_is_asked_again() {
        for (question, answer) in [
            (CHOICE, Answer::One(9)),
            (SEVERAL, Answer::Many(vec![7])),
            (SORT, Answer::Sort(vec![0])),
            (SHORT, Answer::Number(whole(1))),
        ] {
            let forged = kept(question, Some(answer));
            assert!(matches!(restored(&forged, &[question]), Restored::Changed(_)), "{question}");
        }
        let mut forged = kept(CHOICE, None);
        forged.shown.rows = vec![0, 0, 7];
        assert_eq!(same(&forged, CHOICE).shown.rows.len(), 3);
    }
}
