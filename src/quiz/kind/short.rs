//! `short`: types a word or a few.

use super::{Content, Kind, Note, Verdict};
use crate::quiz::{
    ask::{Answer, Ask, Format, Value},
    fields::{At, Fields, Opt},
    fold::{Strict, is_near, same},
    key::{Bilingual, Key, Need, Shape},
    mark::{Fraction, Graded, Remark, all_or_nothing, whole},
    problem::Problem,
};

static ANSWER: Key = Key::required(
    "answer",
    Shape::Text,
    ["answer", "réponse"],
    ["The right answer, as it is shown.", "La bonne réponse, telle qu'on la montre."],
    &["réponse", "correct", "solution", "right", "correct_answer", "bonne_réponse"],
);

static ACCEPT: Key = Key::optional(
    "accept",
    Shape::Texts,
    ["also accepted", "acceptées aussi"],
    ["Other answers that count too, never shown.", "D'autres réponses qui comptent aussi, jamais montrées."],
    &["accepter", "accepted", "alternatives", "synonymes"],
);

static WRONG: Key = Key::optional(
    "wrong",
    Shape::Remarks,
    ["expected mistakes", "erreurs attendues"],
    ["Mistakes that you expect, each with its feedback.", "Les erreurs que l'on attend, chacune avec sa rétroaction."],
    &["faux", "erreurs", "mistakes", "distractors"],
);

/// `strict`
pub(super) static STRICT: Key = Key::optional(
    "strict",
    Shape::SomeOf(&["accents", "case", "articles"]),
    ["what counts", "ce qui compte"],
    [
        "What counts when typed words are compared: accents, case, articles.",
        "Ce qui compte quand on compare les mots tapés\u{a0}: accents, case (majuscules), articles.",
    ],
    &["exact", "sensible", "sensitive"],
);

/// Reads `strict`.
pub(super) fn read_strict(fields: &Fields<'_>) -> Strict {
    let named = fields.texts(&STRICT);
    let has = |name: &str| named.iter().any(|text| text.value == name);
    Strict { accents: has("accents"), case: has("case"), articles: has("articles") }
}

/// The kind.
pub(super) static KIND: Kind = Kind {
    name: "short",
    label: Bilingual { en: "short answer", fr: "réponse courte" },
    sentence: Bilingual { en: "The student types a word or a few.", fr: "L'élève tape un mot ou quelques-uns." },
    aliases: &["court", "courte", "réponse-courte", "short-answer", "shortanswer", "texte", "text"],
    prompt: Need::Required,
    keys: &[&ANSWER, &ACCEPT, &WRONG, &STRICT],
    read,
    sample: Bilingual {
        en: r#"[[question]]
id          = "gas-plants-take-in"
kind        = "short"
prompt      = "Which gas do plants take from the air to grow?"
answer      = "carbon dioxide"
accept      = ["CO2"]
wrong       = [["oxygen", "They give it off by day: it is what is left over."]]
explanation = "Plants build sugar from carbon dioxide and water, with the energy of light."
topic       = "plants"
"#,
        fr: r#"[[question]]
id          = "gas-plants-take-in"
kind        = "short"
prompt      = "Quel gaz les plantes prennent-elles dans l'air pour grandir ?"
answer      = "le dioxyde de carbone"
accept      = ["gaz carbonique", "CO2"]
wrong       = [["oxygène", "Elles en rejettent le jour : c'est ce qui leur reste."]]
explanation = "Les plantes fabriquent du sucre avec du dioxyde de carbone et de l'eau, grâce à la lumière."
topic       = "plantes"
"#,
    },
};

#[derive(Debug)]
struct Short {
    answer: String,
    accept: Vec<String>,
    wrong: Vec<(String, Option<String>)>,
    strict: Strict,
}

fn read(fields: &mut Fields<'_>) -> Option<Box<dyn Content>> {
    let strict = read_strict(fields);
    let accept = fields.texts(&ACCEPT);
    let wrong: Vec<Opt> = fields.options(&WRONG);
    let answer = fields.text(&ANSWER)?;
    let right =
        |text: &At<String>| [&answer].into_iter().chain(&accept).any(|one| same(&one.value, &text.value, strict));
    for mistake in wrong.iter().filter(|mistake| right(&mistake.text)) {
        fields.report(Problem::WrongIsRight(mistake.text.value.clone()), mistake.text.span.clone());
    }
    Some(Box::new(Short {
        accept: accept.into_iter().map(|text| text.value).collect(),
        wrong: wrong.into_iter().map(|mistake| (mistake.text.value, mistake.feedback)).collect(),
        answer: answer.value,
        strict,
    }))
}

impl Short {
    fn right(&self) -> impl Iterator<Item = &String> {
        [&self.answer].into_iter().chain(&self.accept)
    }

    fn mistake(&self, typed: &str) -> Option<&(String, Option<String>)> {
        self.wrong.iter().find(|(text, _)| same(text, typed, self.strict))
    }
}

impl Content for Short {
    fn ask(&self) -> Ask {
        Ask::Text(Format::Words)
    }

    fn solution(&self) -> Answer {
        Answer::Text(self.answer.clone())
    }

    fn grade(&self, answer: &Answer) -> Graded {
        let typed = match answer {
            Answer::Text(typed) => typed.as_str(),
            _ => "",
        };
        let right = self.right().any(|text| same(text, typed, self.strict));
        let remark = |(_, feedback): &(String, Option<String>)| Remark {
            about: None,
            belongs: None,
            feedback: feedback.clone(),
        };
        let remarks = if right { vec![] } else { self.mistake(typed).map(remark).into_iter().collect() };
        Graded::plain(all_or_nothing(right), self.answer.as_str().into(), typed.into(), remarks)
    }

    fn expected_guess(&self) -> Fraction {
        whole(0)
    }

    fn is_near(&self, _line: usize, typed: &str) -> bool {
        let right = self.right().any(|text| same(text, typed, self.strict));
        !right && self.mistake(typed).is_none() && self.right().any(|text| is_near(typed, text, self.strict))
    }

    fn notes(&self) -> Vec<Note> {
        let note = |(text, feedback): &(String, Option<String>)| Note {
            about: Value::Text(text.clone()),
            verdict: Verdict::Wrong,
            feedback: feedback.clone(),
        };
        self.wrong.iter().map(note).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question() -> Short {
        Short {
            answer: "réseau social".into(),
            accept: vec!["réseau".into()],
            wrong: vec![("média social".into(), Some("C'est le mot le plus large.".into()))],
            strict: Strict::default(),
        }
    }

    #[test]
    fn what_counts_too_earns_everything_and_an_expected_mistake_is_answered() {
        for (typed, mark, remarks) in [
            ("Un RESEAU  social", whole(1), 0),
            ("reseau", whole(1), 0),
            ("le media social", whole(0), 1),
            ("blogue", whole(0), 0),
        ] {
            let graded = question().grade(&Answer::Text(typed.into()));
            assert_eq!((graded.mark, graded.remarks.len()), (Some(mark), remarks), "{typed}");
        }
    }

    #[test]
    fn a_slip_is_near_unless_it_is_right_or_an_expected_mistake() {
        for (typed, near) in [("réseau socail", true), ("resau", true), ("réseau", false), ("média social", false)] {
            assert_eq!(question().is_near(0, typed), near, "{typed}");
        }
    }
}
