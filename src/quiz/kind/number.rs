//! `number`: types a number, marked by an exact tolerance.

use super::{Content, Kind, Note, Verdict};
use crate::quiz::{
    ask::{Answer, Ask, Format, Value},
    fields::Fields,
    key::{Bilingual, Key, Need, Shape},
    mark::{Fraction, Graded, Remark, all_or_nothing, whole},
    number::show,
    problem::Problem,
};

static ANSWER: Key = Key::required(
    "answer",
    Shape::Number,
    ["answer", "réponse"],
    ["The right number.", "Le bon nombre."],
    &["réponse", "correct", "solution", "value", "valeur", "right", "correct_answer", "bonne_réponse"],
);

static TOLERANCE: Key = Key::optional(
    "tolerance",
    Shape::Number,
    ["tolerance", "tolérance"],
    [
        "How far off an answer may be, either way; 0 if left out.",
        "De combien une réponse peut s'écarter, dans les deux sens\u{a0}; 0 si rien n'est dit.",
    ],
    &["tolérance", "marge", "margin", "error"],
);

static UNIT: Key = Key::optional(
    "unit",
    Shape::Text,
    ["unit", "unité"],
    [
        "The unit, shown beside the line to fill; it may be typed or left out.",
        "L'unité, montrée à côté de la ligne à remplir\u{a0}; on peut la taper ou non.",
    ],
    &["unité", "units"],
);

static WRONG: Key = Key::optional(
    "wrong",
    Shape::NumberRemarks,
    ["expected mistakes", "erreurs attendues"],
    [
        "Numbers that you expect from a mistake, each with its feedback.",
        "Les nombres que donne une erreur attendue, chacun avec sa rétroaction.",
    ],
    &["faux", "erreurs", "mistakes", "distractors"],
);

/// The kind.
pub(super) static KIND: Kind = Kind {
    name: "number",
    label: Bilingual { en: "number", fr: "nombre" },
    sentence: Bilingual { en: "The student types a number.", fr: "L'élève tape un nombre." },
    aliases: &["nombre", "numeric", "numerical", "numérique", "chiffre"],
    prompt: Need::Required,
    keys: &[&ANSWER, &TOLERANCE, &UNIT, &WRONG],
    read,
    sample: Bilingual {
        en: r#"[[question]]
id          = "boiling-point"
kind        = "number"
prompt      = "At sea level, at what temperature does water boil?"
answer      = 100
tolerance   = 0.5
unit        = "°C"
wrong       = [[212, "That is the figure in degrees Fahrenheit."]]
explanation = "Water boils at 100 °C at sea level, and at less on a mountain, where the air presses less."
topic       = "water"
"#,
        fr: r#"[[question]]
id          = "boiling-point"
kind        = "number"
prompt      = "Au niveau de la mer, à quelle température l'eau bout-elle ?"
answer      = 100
tolerance   = 0.5
unit        = "°C"
wrong       = [[212, "C'est le nombre en degrés Fahrenheit."]]
explanation = "L'eau bout à 100 °C au niveau de la mer, et à moins en montagne, où l'air pèse moins."
topic       = "eau"
"#,
    },
};

#[derive(Debug)]
struct Number {
    answer: Fraction,
    tolerance: Fraction,
    unit: Option<String>,
    wrong: Vec<(Fraction, String)>,
}

fn read(fields: &mut Fields<'_>) -> Option<Box<dyn Content>> {
    let answer = fields.number(&ANSWER);
    let tolerance = fields.number(&TOLERANCE).unwrap_or_default();
    if tolerance.value < whole(0) {
        fields.report(Problem::NegativeTolerance, tolerance.span);
    }
    let wrong = fields.number_remarks(&WRONG);
    let unit = fields.text(&UNIT).map(|text| text.value);
    let number = Number {
        answer: answer?.value,
        tolerance: tolerance.value,
        unit,
        wrong: wrong.iter().map(|(number, feedback)| (number.value, feedback.clone())).collect(),
    };
    for (mistake, _) in wrong.iter().filter(|(mistake, _)| number.is_right(mistake.value)) {
        fields.report(Problem::WrongIsRight(show(mistake.value, '.')), mistake.span.clone());
    }
    Some(Box::new(number))
}

impl Number {
    fn is_right(&self, given: Fraction) -> bool {
        let off = given - self.answer;
        off <= self.tolerance && -off <= self.tolerance
    }
}

impl Content for Number {
    fn ask(&self) -> Ask {
        Ask::Text(Format::Number { unit: self.unit.clone() })
    }

    fn solution(&self) -> Answer {
        Answer::Number(self.answer)
    }

    fn grade(&self, answer: &Answer) -> Graded {
        let given = match answer {
            Answer::Number(given) => Some(*given),
            _ => None,
        };
        let right = given.is_some_and(|given| self.is_right(given));
        let mistake = self.wrong.iter().find(|(number, _)| Some(*number) == given && !right);
        let remark = |(_, feedback): &(Fraction, String)| Remark {
            about: None,
            belongs: None,
            feedback: Some(feedback.clone()),
        };
        let remarks = mistake.map(remark).into_iter().collect();
        let given = given.map_or_else(|| "".into(), Value::Number);
        Graded::plain(all_or_nothing(right), Value::Number(self.answer), given, remarks)
    }

    fn expected_guess(&self) -> Fraction {
        whole(0)
    }

    fn notes(&self) -> Vec<Note> {
        let note = |(number, feedback): &(Fraction, String)| Note {
            about: Value::Number(*number),
            verdict: Verdict::Wrong,
            feedback: Some(feedback.clone()),
        };
        self.wrong.iter().map(note).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tolerance_is_exact_and_reaches_both_ways() {
        let question = Number {
            answer: Fraction::new(297, 10),
            tolerance: Fraction::new(1, 10),
            unit: None,
            wrong: vec![(Fraction::new(30, 1), "Rounded.".into())],
        };
        for (given, mark) in [((298, 10), 1), ((296, 10), 1), ((2981, 100), 0), ((-297, 10), 0)] {
            let answer = Answer::Number(Fraction::new(given.0, given.1));
            assert_eq!(question.grade(&answer).mark, Some(whole(mark)), "{given:?}");
        }
        let mistake = question.grade(&Answer::Number(Fraction::new(30, 1)));
        assert_eq!(mistake.remarks[0].feedback.as_deref(), Some("Rounded."));
    }
}
