//! `fill`: fills the gaps of a text, typed or from a list of words.

use super::{
    Content, Kind,
    scoring::{SCORING, Scoring},
    short::{STRICT, read_strict},
};
use crate::quiz::{
    ask::{Answer, Ask, LETTERS, Value},
    fields::{At, Fields},
    fold::{Strict, is_near, same},
    gaps::{self, GapProblem},
    key::{Bilingual, Key, Need, Shape},
    mark::{Fraction, Graded, Part, all_or_nothing, share, whole},
    problem::Problem,
};

static TEXT: Key = Key::required(
    "text",
    Shape::Text,
    ["text", "texte"],
    [
        "The text with its gaps in brackets: [word], or [first|also accepted]; [[ is a bracket.",
        "Le texte, ses trous entre crochets\u{a0}: [mot], ou [premier|accepté aussi]\u{a0}; [[ est un crochet.",
    ],
    &["texte", "sentence", "phrase"],
);

static WORDS: Key = Key::optional(
    "words",
    Shape::Rows,
    ["decoy words", "mots leurres"],
    [
        "Words that fit no gap; with them the gaps are chosen from a list.",
        "Des mots qui ne vont dans aucun trou\u{a0}; avec eux, on choisit dans une liste.",
    ],
    &["mots", "decoys", "leurres", "distractors"],
);

/// The kind.
pub(super) static KIND: Kind = Kind {
    name: "fill",
    label: Bilingual { en: "gaps", fr: "texte à trous" },
    sentence: Bilingual { en: "The student fills the gaps of a text.", fr: "L'élève remplit les trous d'un texte." },
    aliases: &["trous", "texte-à-trous", "remplir", "compléter", "cloze", "blanks", "fill-in", "gaps"],
    prompt: Need::Optional,
    keys: &[&TEXT, &WORDS, &SCORING, &STRICT],
    read,
    sample: Bilingual {
        en: r#"[[question]]
id          = "water-cycle"
kind        = "fill"
prompt      = "Complete the sentence."
text        = "Water rises as [vapour|vapor] and falls as [rain]."
explanation = "The sun turns water into vapour, which cools into clouds and falls again."
topic       = "water"
"#,
        fr: r#"[[question]]
id          = "water-cycle"
kind        = "fill"
prompt      = "Complète la phrase."
text        = "L'eau monte en [vapeur] et retombe en [pluie]."
explanation = "Le soleil change l'eau en vapeur, qui refroidit en nuages et retombe."
topic       = "eau"
"#,
    },
};

#[derive(Debug)]
struct Fill {
    pieces: Vec<String>,
    gaps: Vec<Vec<String>>,
    /// Every word of the list, those of the gaps first; empty where the gaps are typed.
    words: Vec<String>,
    scoring: Scoring,
    strict: Strict,
}

fn read(fields: &mut Fields<'_>) -> Option<Box<dyn Content>> {
    let (scoring, strict) = (Scoring::read(fields), read_strict(fields));
    let decoys = fields.texts(&WORDS);
    let text = fields.text(&TEXT)?;
    let (pieces, gaps) = match gaps::parse(&text.value) {
        Ok((_, gaps)) if gaps.is_empty() => {
            fields.report(Problem::NoGap, text.span);
            return None;
        }
        Ok(parsed) => parsed,
        Err(GapProblem::Unclosed) => {
            fields.report(Problem::UnclosedGap, text.span);
            return None;
        }
        Err(GapProblem::Empty) => {
            fields.report(Problem::EmptyGap, text.span);
            return None;
        }
    };
    let words = if fields.lacks(&WORDS) { vec![] } else { word_list(fields, &gaps, &decoys)? };
    if gaps.len() > LETTERS || words.len() > LETTERS {
        fields.report(Problem::TooManyRows(gaps.len().max(words.len())), text.span);
        return None;
    }
    Some(Box::new(Fill { pieces, gaps, words, scoring, strict }))
}

fn word_list(fields: &mut Fields<'_>, gaps: &[Vec<String>], decoys: &[At<String>]) -> Option<Vec<String>> {
    fields.distinct(decoys)?;
    let mut words: Vec<String> = Vec::new();
    for gap in gaps {
        if let Some(shown) = gap.first()
            && !words.contains(shown)
        {
            words.push(shown.clone());
        }
    }
    for decoy in decoys {
        if gaps.iter().flatten().any(|accepted| same(accepted, &decoy.value, Strict::default())) {
            fields.report(Problem::AnswerAmongDistractors(decoy.value.clone()), decoy.span.clone());
        }
        words.push(decoy.value.clone());
    }
    Some(words)
}

impl Fill {
    fn fits(&self, gap: usize, typed: &str) -> bool {
        self.gaps.get(gap).is_some_and(|accepted| accepted.iter().any(|text| same(text, typed, self.strict)))
    }

    fn shown(&self) -> Vec<String> {
        self.gaps.iter().map(|gap| gap.first().cloned().unwrap_or_default()).collect()
    }
}

impl Content for Fill {
    fn ask(&self) -> Ask {
        Ask::Blanks { pieces: self.pieces.clone(), words: self.words.clone() }
    }

    fn solution(&self) -> Answer {
        Answer::Blanks(self.shown())
    }

    fn grade(&self, answer: &Answer) -> Graded {
        let given: &[String] = match answer {
            Answer::Blanks(given) => given,
            _ => &[],
        };
        let text = |gap: usize| given.get(gap).map_or("", String::as_str);
        let part = |(gap, shown): (usize, &String)| Part {
            subject: None,
            expected: Value::Text(shown.clone()),
            given: text(gap).into(),
            fraction: all_or_nothing(self.fits(gap, text(gap))),
        };
        let right = (0..self.gaps.len()).filter(|gap| self.fits(*gap, text(*gap))).count();
        Graded {
            mark: Some(self.scoring.mark(right, self.gaps.len())),
            parts: self.shown().iter().enumerate().map(part).collect(),
            remarks: vec![],
        }
    }

    fn expected_guess(&self) -> Fraction {
        if self.words.is_empty() {
            return whole(0);
        }
        let fitting = |gap: usize| self.words.iter().filter(|word| self.fits(gap, word)).count();
        let chances: Vec<Fraction> = (0..self.gaps.len()).map(|gap| share(fitting(gap), self.words.len())).collect();
        self.scoring.guess(&chances)
    }

    fn is_near(&self, line: usize, typed: &str) -> bool {
        self.words.is_empty()
            && !self.fits(line, typed)
            && self.gaps.get(line).is_some_and(|gap| gap.iter().any(|text| is_near(typed, text, self.strict)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(words: &[&str], scoring: Scoring) -> Fill {
        Fill {
            pieces: vec!["Water rises as ".into(), " and falls as ".into(), ".".into()],
            gaps: vec![vec!["vapour".into(), "vapor".into()], vec!["rain".into()]],
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            scoring,
            strict: Strict::default(),
        }
    }

    #[test]
    fn each_gap_counts_or_all_of_them() {
        for (given, each, all) in [
            (["Vapor", "rain"], whole(1), whole(1)),
            (["steam", "the rain"], share(1, 2), whole(0)),
            (["rain", "vapour"], whole(0), whole(0)),
        ] {
            let answer = Answer::Blanks(given.map(str::to_owned).to_vec());
            assert_eq!(question(&[], Scoring::Each).grade(&answer).mark, Some(each), "{given:?}");
            assert_eq!(question(&[], Scoring::All).grade(&answer).mark, Some(all), "{given:?}");
        }
    }

    #[test]
    fn typed_gaps_forgive_a_slip_and_a_list_is_guessed() {
        let words = ["vapour", "rain", "snow", "ice"];
        assert!(question(&[], Scoring::Each).is_near(0, "vapuor"));
        assert!(!question(&words, Scoring::Each).is_near(0, "vapuor"));
        assert_eq!(question(&[], Scoring::Each).expected_guess(), whole(0));
        assert_eq!(question(&words, Scoring::Each).expected_guess(), share(1, 4));
        assert_eq!(question(&words, Scoring::All).expected_guess(), share(1, 16));
    }
}
