//! `open`: writes freely, then compares with a model. Outside the score.

use super::{Content, Kind};
use crate::quiz::{
    ask::{Answer, Ask, Value},
    fields::Fields,
    key::{Bilingual, Key, Need, Shape},
    mark::{Fraction, Graded, Part, all_or_nothing, whole},
    problem::Problem,
};

static ANSWER: Key = Key::required(
    "answer",
    Shape::Text,
    ["model answer", "réponse modèle"],
    ["A model answer, shown after the student has written.", "Une réponse modèle, montrée quand l'élève a écrit."],
    &["réponse", "modèle", "model", "solution"],
);

static CRITERIA: Key = Key::required(
    "criteria",
    Shape::Rows,
    ["criteria", "critères"],
    [
        "What a good answer does, 2 to 4 of them; the student ticks those that theirs meets.",
        "Ce que fait une bonne réponse, de 2 à 4 critères\u{a0}; l'élève coche ceux que la sienne remplit.",
    ],
    &["critères", "critère", "rubric", "checklist"],
);

/// The most criteria: what can be kept in mind while comparing.
const MOST: usize = 4;

/// The kind.
pub(super) static KIND: Kind = Kind {
    name: "open",
    label: Bilingual { en: "open question", fr: "question ouverte" },
    sentence: Bilingual {
        en: "The student writes, sees a model and ticks what their answer does; outside the score.",
        fr: "L'élève écrit, voit un modèle et coche ce que fait sa réponse\u{a0}; hors du score.",
    },
    aliases: &["ouverte", "question-ouverte", "essay", "long", "rédaction", "free"],
    prompt: Need::Required,
    keys: &[&ANSWER, &CRITERIA],
    read,
    sample: Bilingual {
        en: r#"[[question]]
id          = "why-seasons"
kind        = "open"
prompt      = "Why is it warmer in summer than in winter?"
answer      = "The axis of the Earth is tilted: in summer the sun stands higher and shines longer on our half."
criteria    = ["names the tilted axis", "says that the sun stands higher or shines longer"]
explanation = "The distance to the sun hardly changes: the tilt makes the seasons."
topic       = "earth"
"#,
        fr: r#"[[question]]
id          = "why-seasons"
kind        = "open"
prompt      = "Pourquoi fait-il plus chaud en été qu'en hiver ?"
answer      = "L'axe de la Terre est penché : en été, le soleil monte plus haut et éclaire plus longtemps notre moitié."
criteria    = ["nomme l'axe penché", "dit que le soleil monte plus haut ou éclaire plus longtemps"]
explanation = "La distance au soleil ne change guère : c'est l'inclinaison qui fait les saisons."
topic       = "terre"
"#,
    },
};

#[derive(Debug)]
struct Open {
    model: String,
    criteria: Vec<String>,
}

fn read(fields: &mut Fields<'_>) -> Option<Box<dyn Content>> {
    let (model, criteria) = (fields.text(&ANSWER), fields.texts(&CRITERIA));
    fields.at_least(&CRITERIA, 2)?;
    if criteria.len() > MOST {
        fields.report(Problem::TooManyRows(criteria.len()), fields.key_span(&CRITERIA));
    }
    fields.distinct(&criteria)?;
    let criteria = criteria.into_iter().map(|criterion| criterion.value).collect();
    Some(Box::new(Open { model: model?.value, criteria }))
}

impl Content for Open {
    fn ask(&self) -> Ask {
        Ask::Prose { model: self.model.clone(), criteria: self.criteria.clone() }
    }

    fn solution(&self) -> Answer {
        Answer::Prose(self.model.clone(), Some((0..self.criteria.len()).collect()))
    }

    /// No mark, but a part for each criterion: what the student said of their own answer.
    fn grade(&self, answer: &Answer) -> Graded {
        let met: &[usize] = match answer {
            Answer::Prose(_, Some(met)) => met,
            _ => &[],
        };
        let part = |(at, criterion): (usize, &String)| Part {
            subject: Some(criterion.clone()),
            expected: Value::Truth(true),
            given: Value::Truth(met.contains(&at)),
            fraction: all_or_nothing(met.contains(&at)),
        };
        Graded { mark: None, parts: self.criteria.iter().enumerate().map(part).collect(), remarks: vec![] }
    }

    fn expected_guess(&self) -> Fraction {
        whole(0)
    }

    fn is_graded(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_has_no_mark_and_a_part_for_each_criterion() {
        let open = Open { model: "m".into(), criteria: vec!["c".into(), "d".into()] };
        let graded = open.grade(&Answer::Prose("mine".into(), Some(vec![1])));
        assert_eq!(graded.mark, None);
        let met: Vec<_> = graded.parts.iter().map(|part| (part.subject.as_deref(), part.fraction)).collect();
        assert_eq!(met, [(Some("c"), whole(0)), (Some("d"), whole(1))]);
    }
}
