//! `choice`: picks the one right option.

use super::{
    Content, Kind, Note,
    options::{DISTRACTORS, OPTIONS, Options},
};
use crate::quiz::{
    ask::{Answer, Ask, Value},
    fields::Fields,
    key::{Bilingual, Key, Need, Shape},
    mark::{Fraction, Graded, all_or_nothing, share},
};

static ANSWER: Key = Key::required(
    "answer",
    Shape::Option,
    ["answer", "réponse"],
    [
        "The right option; with `options`, the same text as one of them.",
        "L'option juste\u{a0}; avec `options`, le même texte que l'une d'elles.",
    ],
    &["réponse", "answers", "correct", "solution", "key", "right", "correct_answer", "bonne_réponse"],
);

/// The kind.
pub(super) static KIND: Kind = Kind {
    name: "choice",
    label: Bilingual { en: "one choice", fr: "choix" },
    sentence: Bilingual { en: "The student picks one option.", fr: "L'élève choisit une option." },
    aliases: &["choix", "multiple-choice", "choix-multiple", "mcq", "qcm", "single-choice", "choix-unique"],
    prompt: Need::Required,
    keys: &[&ANSWER, &DISTRACTORS, &OPTIONS],
    read,
    sample: Bilingual {
        en: r#"[[question]]
id          = "capital-of-canada"
kind        = "choice"
prompt      = "Which city is the capital of Canada?"
answer      = "Ottawa"
distractors = [
  ["Toronto", "The largest city is not the capital."],
  ["Montréal", "It was the capital for a few years only, from 1844 to 1849."],
]
explanation = "Ottawa was chosen in 1857, on the border of the two rival provinces."
topic       = "capitals"
"#,
        fr: r#"[[question]]
id          = "capital-of-canada"
kind        = "choice"
prompt      = "Quelle ville est la capitale du Canada ?"
answer      = "Ottawa"
distractors = [
  ["Toronto", "La plus grande ville n'est pas la capitale."],
  ["Montréal", "Elle ne l'a été que quelques années, de 1844 à 1849."],
]
explanation = "Ottawa a été choisie en 1857, à la limite des deux provinces rivales."
topic       = "capitales"
"#,
    },
};

#[derive(Debug)]
struct OneChoice(Options);

fn read(fields: &mut Fields<'_>) -> Option<Box<dyn Content>> {
    let answer = fields.option(&ANSWER);
    Some(Box::new(OneChoice(Options::read(fields, vec![answer?])?)))
}

impl OneChoice {
    fn text(&self, index: usize) -> Value {
        self.0.all.get(index).map_or_else(|| "".into(), |option| option.text.value.as_str().into())
    }
}

impl Content for OneChoice {
    fn ask(&self) -> Ask {
        Ask::One { options: self.0.choices(), order: self.0.order }
    }

    fn solution(&self) -> Answer {
        Answer::One(self.0.solution().first().copied().unwrap_or_default())
    }

    fn grade(&self, answer: &Answer) -> Graded {
        let solution = self.0.solution().first().copied().unwrap_or_default();
        let picked = match answer {
            Answer::One(picked) => *picked,
            _ => usize::MAX,
        };
        let mark = all_or_nothing(picked == solution);
        Graded::plain(mark, self.text(solution), self.text(picked), self.0.remarks(&[picked]))
    }

    fn expected_guess(&self) -> Fraction {
        share(1, self.0.all.len())
    }

    fn notes(&self) -> Vec<Note> {
        self.0.notes()
    }
}

#[cfg(test)]
mod tests {
    use super::{super::options::tests::options, *};
    use crate::quiz::mark::whole;

    #[test]
    fn the_right_option_earns_everything_and_any_other_nothing() {
        let choice = OneChoice(options(&["Ottawa", "Toronto", "Montréal"], 1));
        assert_eq!(choice.grade(&choice.solution()), Graded::plain(whole(1), "Ottawa".into(), "Ottawa".into(), vec![]));
        let wrong = choice.grade(&Answer::One(2));
        assert_eq!(wrong.mark, Some(whole(0)));
        assert_eq!(wrong.parts[0].given, "Montréal".into());
        assert_eq!(choice.expected_guess(), share(1, 3));
    }
}
