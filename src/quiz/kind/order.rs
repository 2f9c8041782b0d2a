//! `order`: puts steps in order.

use super::{
    Content, Kind,
    scoring::{SCORING, Scoring},
};
use crate::quiz::{
    ask::{Answer, Ask, Value},
    fields::Fields,
    key::{Bilingual, Key, Need, Shape},
    mark::{Fraction, Graded, share},
};

static SEQUENCE: Key = Key::required(
    "sequence",
    Shape::Rows,
    ["sequence", "suite"],
    ["The steps, in the right order.", "Les étapes, dans le bon ordre."],
    &["suite", "séquence", "étapes", "steps", "order", "ordre", "answer", "answers"],
);

/// The kind.
pub(super) static KIND: Kind = Kind {
    name: "order",
    label: Bilingual { en: "putting in order", fr: "mise en ordre" },
    sentence: Bilingual { en: "The student puts steps in order.", fr: "L'élève remet des étapes en ordre." },
    aliases: &["ordre", "ordonner", "ordering", "sequence", "mise-en-ordre", "ranking"],
    prompt: Need::Required,
    keys: &[&SEQUENCE, &SCORING],
    read,
    sample: Bilingual {
        en: r#"[[question]]
id          = "life-of-a-butterfly"
kind        = "order"
prompt      = "Put the life of a butterfly in order."
sequence    = ["the egg", "the caterpillar", "the chrysalis", "the butterfly"]
explanation = "The caterpillar hatches from the egg, closes itself in a chrysalis and leaves it with wings."
topic       = "animals"
"#,
        fr: r#"[[question]]
id          = "life-of-a-butterfly"
kind        = "order"
prompt      = "Remets dans l'ordre la vie d'un papillon."
sequence    = ["l'œuf", "la chenille", "la chrysalide", "le papillon"]
explanation = "La chenille sort de l'œuf, s'enferme dans une chrysalide et en ressort avec des ailes."
topic       = "animaux"
"#,
    },
};

#[derive(Debug)]
struct Sequence {
    steps: Vec<String>,
    scoring: Scoring,
}

fn read(fields: &mut Fields<'_>) -> Option<Box<dyn Content>> {
    let steps = fields.texts(&SEQUENCE);
    let scoring = Scoring::read(fields);
    fields.at_least(&SEQUENCE, 2)?;
    fields.distinct(&steps)?;
    Some(Box::new(Sequence { steps: steps.into_iter().map(|step| step.value).collect(), scoring }))
}

impl Sequence {
    fn texts(&self, order: impl IntoIterator<Item = usize>) -> Value {
        let text = |index: usize| self.steps.get(index).map_or_else(|| "".into(), |step| step.as_str().into());
        Value::List(order.into_iter().map(text).collect())
    }
}

impl Content for Sequence {
    fn ask(&self) -> Ask {
        Ask::Order { steps: self.steps.clone() }
    }

    fn solution(&self) -> Answer {
        Answer::Order((0..self.steps.len()).collect())
    }

    /// Of the n − 1 neighbours, those that stand side by side in the right direction count.
    fn grade(&self, answer: &Answer) -> Graded {
        let order: &[usize] = match answer {
            Answer::Order(order) => order,
            _ => &[],
        };
        let kept = order.windows(2).filter(|pair| matches!(pair, [a, b] if a + 1 == *b)).count();
        let mark = self.scoring.mark(kept, self.steps.len() - 1);
        Graded::plain(mark, self.texts(0..self.steps.len()), self.texts(order.iter().copied()), vec![])
    }

    /// In a random order of n steps, one of them is followed by its successor with the chance 1/n; all n! orders
    /// are alike.
    fn expected_guess(&self) -> Fraction {
        match self.scoring {
            Scoring::Each => share(1, self.steps.len()),
            Scoring::All => (1..=self.steps.len()).map(|n| share(1, n)).product(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::mark::whole;

    #[test]
    fn neighbours_kept_in_their_direction_count() {
        let sequence = |scoring| Sequence { steps: vec!["a".into(), "b".into(), "c".into(), "d".into()], scoring };
        for (order, each, all) in [
            ([0, 1, 2, 3], whole(1), whole(1)),
            ([3, 0, 1, 2], share(2, 3), whole(0)),
            ([2, 3, 0, 1], share(2, 3), whole(0)),
            ([3, 2, 1, 0], whole(0), whole(0)),
            ([0, 2, 1, 3], whole(0), whole(0)),
        ] {
            let answer = Answer::Order(order.to_vec());
            assert_eq!(sequence(Scoring::Each).grade(&answer).mark, Some(each), "{order:?}");
            assert_eq!(sequence(Scoring::All).grade(&answer).mark, Some(all), "{order:?}");
        }
    }
}
