//! `true-false`: says whether a statement holds.

use super::{Content, Kind, Note, Verdict};
use crate::quiz::{
    ask::{Answer, Ask, Choice, Order, Value},
    fields::Fields,
    key::{Bilingual, Key, Need, Shape},
    mark::{Fraction, Graded, Remark, all_or_nothing, share},
};

static ANSWER: Key = Key::required(
    "answer",
    Shape::Truth,
    ["answer", "réponse"],
    ["Whether the statement holds: true or false.", "Si l'énoncé tient\u{a0}: true (vrai) ou false (faux)."],
    &["réponse", "correct", "solution", "right", "correct_answer", "bonne_réponse"],
);

static FEEDBACK: Key = Key::optional(
    "feedback",
    Shape::Text,
    ["feedback", "rétroaction"],
    ["Said to a wrong answer.", "Dit à une réponse fausse."],
    &["rétroaction", "commentaire"],
);

/// The kind.
pub(super) static KIND: Kind = Kind {
    name: "true-false",
    label: Bilingual { en: "true or false", fr: "vrai ou faux" },
    sentence: Bilingual {
        en: "The student says whether a statement is true or false.",
        fr: "L'élève dit si un énoncé est vrai ou faux.",
    },
    aliases: &["vrai-faux", "vrai-ou-faux", "true-or-false", "boolean", "tf", "vf"],
    prompt: Need::Required,
    keys: &[&ANSWER, &FEEDBACK],
    read,
    sample: Bilingual {
        en: r#"[[question]]
id          = "whale-is-a-fish"
kind        = "true-false"
prompt      = "A whale is a fish."
answer      = false
feedback    = "It swims like one. How does it breathe?"
explanation = "A whale breathes air and nurses its young: it is a mammal."
topic       = "animals"
"#,
        fr: r#"[[question]]
id          = "whale-is-a-fish"
kind        = "true-false"
prompt      = "La baleine est un poisson."
answer      = false
feedback    = "Elle nage comme un poisson. Comment respire-t-elle ?"
explanation = "La baleine respire l'air et allaite ses petits : c'est un mammifère."
topic       = "animaux"
"#,
    },
};

#[derive(Debug)]
struct TrueFalse {
    answer: bool,
    feedback: Option<String>,
}

fn read(fields: &mut Fields<'_>) -> Option<Box<dyn Content>> {
    let feedback = fields.text(&FEEDBACK).map(|text| text.value);
    Some(Box::new(TrueFalse { answer: fields.truth(&ANSWER)?, feedback }))
}

/// True is always first.
const TRUTHS: [bool; 2] = [true, false];

impl Content for TrueFalse {
    fn ask(&self) -> Ask {
        let choice = |truth: bool| Choice {
            value: Value::Truth(truth),
            words: if truth { &["true", "vrai"] } else { &["false", "faux"] },
            pinned: false,
        };
        Ask::One { options: TRUTHS.map(choice).into(), order: Order::Kept }
    }

    fn solution(&self) -> Answer {
        Answer::One(usize::from(!self.answer))
    }

    fn grade(&self, answer: &Answer) -> Graded {
        let right = *answer == self.solution();
        let given = if right { self.answer } else { !self.answer };
        let remark = Remark { about: None, belongs: None, feedback: self.feedback.clone() };
        let remarks = if right { vec![] } else { vec![remark] };
        Graded::plain(all_or_nothing(right), Value::Truth(self.answer), Value::Truth(given), remarks)
    }

    fn expected_guess(&self) -> Fraction {
        share(1, 2)
    }

    fn notes(&self) -> Vec<Note> {
        let note = |truth: bool| Note {
            about: Value::Truth(truth),
            verdict: if truth == self.answer { Verdict::Right } else { Verdict::Wrong },
            feedback: self.feedback.clone().filter(|_| truth != self.answer),
        };
        TRUTHS.map(note).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::mark::whole;

    #[test]
    fn true_is_first_and_a_wrong_answer_gets_its_feedback() {
        let statement = TrueFalse { answer: false, feedback: Some("How does it breathe?".into()) };
        assert_eq!(statement.solution(), Answer::One(1));
        assert_eq!(statement.grade(&Answer::One(1)).mark, Some(whole(1)));
        let wrong = statement.grade(&Answer::One(0));
        let remark = Remark { about: None, belongs: None, feedback: Some("How does it breathe?".into()) };
        assert_eq!(wrong, Graded::plain(whole(0), Value::Truth(false), Value::Truth(true), vec![remark]));
    }
}
