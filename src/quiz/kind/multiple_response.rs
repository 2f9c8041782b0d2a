//! `multiple-response`: picks every option that applies.

use super::{
    Content, Kind, Note,
    options::{DISTRACTORS, OPTIONS, Options},
};
use crate::quiz::{
    ask::{Answer, Ask, Value},
    fields::Fields,
    key::{Bilingual, Key, Need, Shape},
    mark::{Fraction, Graded, all_or_nothing, share, whole},
};

static ANSWERS: Key = Key::required(
    "answers",
    Shape::Options,
    ["answers", "réponses"],
    [
        "The right options; with `options`, the same texts as some of them.",
        "Les options justes\u{a0}; avec `options`, les mêmes textes que certaines d'entre elles.",
    ],
    &["réponses", "answer", "réponse", "correct", "right", "correct_answers", "bonnes_réponses"],
);

static SCORING: Key = Key::optional(
    "scoring",
    Shape::OneOf(&["net", "each", "all"]),
    ["scoring", "barème"],
    [
        "net: right ones less wrong ones (if left out); each: every option decided rightly counts; all: all or nothing.",
        "net\u{a0}: les justes moins les fausses (si rien n'est dit)\u{a0}; each\u{a0}: chaque option bien jugée compte\u{a0}; all\u{a0}: tout ou rien.",
    ],
    &["barème", "notation", "grading"],
);

/// The kind.
pub(super) static KIND: Kind = Kind {
    name: "multiple-response",
    label: Bilingual { en: "several choices", fr: "plusieurs réponses" },
    sentence: Bilingual {
        en: "The student picks every option that applies.",
        fr: "L'élève choisit toutes les options qui conviennent.",
    },
    aliases: &["réponses-multiples", "choix-multiples", "plusieurs", "multi-select", "multiple", "checkbox"],
    prompt: Need::Required,
    keys: &[&ANSWERS, &DISTRACTORS, &OPTIONS, &SCORING],
    read,
    sample: Bilingual {
        en: r#"[[question]]
id          = "planets-with-rings"
kind        = "multiple-response"
prompt      = "Which of these planets have rings?"
answers     = [
  ["Saturn", "Its rings are the brightest of all."],
  ["Jupiter", "Its rings are faint: a probe found them in 1979."],
]
distractors = [
  ["Mars", "It has two small moons, but no ring."],
  ["Venus", "It has neither moon nor ring."],
]
explanation = "All four giant planets have rings; none of the rocky ones does."
topic       = "planets"
"#,
        fr: r#"[[question]]
id          = "planets-with-rings"
kind        = "multiple-response"
prompt      = "Lesquelles de ces planètes ont des anneaux ?"
answers     = [
  ["Saturne", "Ses anneaux sont les plus brillants de tous."],
  ["Jupiter", "Ses anneaux sont pâles : une sonde les a découverts en 1979."],
]
distractors = [
  ["Mars", "Elle a deux petites lunes, mais pas d'anneau."],
  ["Vénus", "Elle n'a ni lune ni anneau."],
]
explanation = "Les quatre planètes géantes ont des anneaux ; aucune planète rocheuse n'en a."
topic       = "planètes"
"#,
    },
};

/// How the options picked make the mark.
#[derive(Debug, Clone, Copy)]
enum Scoring {
    /// max(0, (right picked − wrong picked) / right ones)
    Net,
    /// (right picked + wrong left) / options
    Each,
    /// 1 if all are right, else 0
    All,
}

#[derive(Debug)]
struct MultipleResponse {
    options: Options,
    scoring: Scoring,
}

fn read(fields: &mut Fields<'_>) -> Option<Box<dyn Content>> {
    let answers = fields.options(&ANSWERS);
    fields.at_least(&ANSWERS, 1)?;
    fields.distinct(answers.iter().map(|answer| &answer.text))?;
    let scoring = match fields.text(&SCORING).as_ref().map(|text| text.value.as_str()) {
        Some("each") => Scoring::Each,
        Some("all") => Scoring::All,
        _ => Scoring::Net,
    };
    Some(Box::new(MultipleResponse { options: Options::read(fields, answers)?, scoring }))
}

impl MultipleResponse {
    fn mark(&self, right_picked: usize, wrong_picked: usize) -> Fraction {
        let (keys, all) = (self.options.keys(), self.options.all.len());
        match self.scoring {
            Scoring::Net => share(right_picked.saturating_sub(wrong_picked), keys),
            Scoring::Each => share(right_picked + (all - keys) - wrong_picked, all),
            Scoring::All => all_or_nothing(right_picked == keys && wrong_picked == 0),
        }
    }

    fn texts(&self, picked: &[usize]) -> Value {
        let texts = picked.iter().filter_map(|index| self.options.all.get(*index));
        Value::List(texts.map(|option| option.text.value.as_str().into()).collect())
    }
}

impl Content for MultipleResponse {
    fn ask(&self) -> Ask {
        Ask::Many { options: self.options.choices(), order: self.options.order }
    }

    fn solution(&self) -> Answer {
        Answer::Many(self.options.solution())
    }

    fn grade(&self, answer: &Answer) -> Graded {
        let picked: &[usize] = match answer {
            Answer::Many(picked) => picked,
            _ => &[],
        };
        let right = self.options.right.iter().enumerate().filter(|(index, _)| picked.contains(index));
        let (right, wrong): (Vec<_>, Vec<_>) = right.partition(|(_, right)| **right);
        let mark = if picked.is_empty() { whole(0) } else { self.mark(right.len(), wrong.len()) };
        Graded::plain(mark, self.texts(&self.options.solution()), self.texts(picked), self.options.remarks(picked))
    }

    /// The mean mark over all ways of picking at least one option.
    fn expected_guess(&self) -> Fraction {
        let (keys, all) = (self.options.keys(), self.options.all.len());
        let mut sum = Fraction::default();
        for right in 0..=keys {
            for wrong in 0..=(all - keys) {
                if right + wrong > 0 {
                    let ways = choose(keys, right) * choose(all - keys, wrong);
                    sum += self.mark(right, wrong) * whole(ways);
                }
            }
        }
        sum / whole((1 << all) - 1)
    }

    fn notes(&self) -> Vec<Note> {
        self.options.notes()
    }
}

/// In how many ways `k` of `n` can be picked; exact for the 26 options that a question may have.
fn choose(n: usize, k: usize) -> usize {
    (0..k).fold(1, |ways, i| ways * (n - i) / (i + 1))
}

#[cfg(test)]
mod tests {
    use super::{super::options::tests::options, *};

    fn question(scoring: Scoring) -> MultipleResponse {
        MultipleResponse { options: options(&["a", "b", "c", "x", "y"], 3), scoring }
    }

    #[test]
    fn each_rule_marks_what_was_picked() {
        for (picked, net, each, all) in [
            (&[0, 1, 2][..], whole(1), whole(1), whole(1)),
            (&[0, 1], share(2, 3), share(4, 5), whole(0)),
            (&[0, 1, 2, 3], share(2, 3), share(4, 5), whole(0)),
            (&[0, 3], whole(0), share(2, 5), whole(0)),
            (&[3, 4], whole(0), whole(0), whole(0)),
            (&[0, 1, 2, 3, 4], share(1, 3), share(3, 5), whole(0)),
            (&[], whole(0), whole(0), whole(0)),
        ] {
            let answer = Answer::Many(picked.to_vec());
            let mark = |scoring| question(scoring).grade(&answer).mark;
            assert_eq!(mark(Scoring::Net), Some(net), "{picked:?}");
            assert_eq!(mark(Scoring::Each), Some(each), "{picked:?}");
            assert_eq!(mark(Scoring::All), Some(all), "{picked:?}");
        }
    }

    #[test]
    fn guessing_is_the_mean_over_all_ways_to_pick() {
        for scoring in [Scoring::Net, Scoring::Each, Scoring::All] {
            let question = question(scoring);
            let picks = (1_usize..32).map(|bits| (0..5).filter(|index| bits & (1 << index) != 0).collect());
            let marks: Fraction = picks.filter_map(|picked| question.grade(&Answer::Many(picked)).mark).sum();
            assert_eq!(question.expected_guess(), marks / whole(31), "{scoring:?}");
        }
    }
}
