//! Every sentence, whether a bank can bring it about here or not.

use cornet::{
    bank_file::{Unreadable, read},
    messages::{Language, problems::Wording},
    quiz::{
        fields::Found,
        key::Shape,
        problem::{Problem, Syntax},
        question::PROMPT,
    },
};

use super::cases;

fn shapes() -> Vec<Shape> {
    const SOME: &[&str] = &["a", "b", "c"];
    vec![
        Shape::Text,
        Shape::Texts,
        Shape::Rows,
        Shape::TextOrTexts,
        Shape::Truth,
        Shape::Count,
        Shape::Number,
        Shape::Option,
        Shape::Options,
        Shape::Remarks,
        Shape::NumberRemarks,
        Shape::Pairs,
        Shape::OneOf(SOME),
        Shape::SomeOf(SOME),
        Shape::Names,
        Shape::Tables,
    ]
}

fn founds() -> Vec<Found> {
    vec![
        Found::Text("oui".into()),
        Found::Text("29,7".into()),
        Found::Text("x\"y".into()),
        Found::Number,
        Found::Truth,
        Found::Date,
        Found::List,
        Found::ListOf(0),
        Found::ListOf(1),
        Found::ListOf(4),
        Found::Table,
        Found::Key("k".into()),
    ]
}

fn problems() -> Vec<Problem> {
    let wrong = |(expected, found)| Problem::WrongShape { key: &PROMPT, expected, found };
    let pairs = shapes().into_iter().flat_map(|shape| founds().into_iter().map(move |found| (shape, found)));
    let mut problems: Vec<Problem> = pairs.map(wrong).collect();
    problems.extend([
        Problem::NotUtf8,
        Problem::Document,
        Problem::FileTooLarge,
        Problem::TooManyQuestions(1_234_567),
        Problem::MissingBank { bank: "a".into(), suggestion: None },
        Problem::MissingBank { bank: "a".into(), suggestion: Some("b".into()) },
        Problem::CircularInclude(vec!["a".into(), "b".into(), "a".into()]),
        Problem::BrokenInclude("a".into()),
        Problem::SameId { id: "a".into(), other: "b/a.toml:1:6".into() },
        Problem::Syntax(Syntax::Other("unheard of".into())),
        Problem::AnswerAmongDistractors("a ".repeat(10_000)),
    ]);
    let groups = [cases::syntax(), cases::keys(), cases::laws(), cases::lines()];
    problems.extend(
        groups.iter().flatten().flat_map(|(_, bank)| read("case", bank.as_bytes()).findings).map(|f| f.problem),
    );
    problems
}

fn sentences(wording: Wording) -> impl Iterator<Item = String> {
    [Some(wording.message), wording.label, wording.also, wording.help].into_iter().flatten()
}

#[test]
fn sentences_are_short_and_do_not_end_like_sentences() {
    for problem in problems() {
        for language in Language::ALL {
            for text in sentences(language.messages().problem(&problem)) {
                assert!(!text.trim().is_empty() && text.chars().count() < 250, "{text}");
                assert!(!text.ends_with('.') && !text.contains("  "), "{text}");
            }
        }
    }
}

#[test]
fn french_is_set_as_french() {
    for problem in problems() {
        for text in sentences(Language::French.messages().problem(&problem)) {
            // Code is not prose: it is set as the bank has it.
            let prose: String = text.split('`').step_by(2).collect();
            let prose: String = prose.split('"').step_by(2).collect();
            for sign in ['?', '!', ';', ':', '»'] {
                let bad = prose.match_indices(sign).find(|(at, _)| !prose[..*at].ends_with('\u{a0}'));
                // A path of Windows is code too.
                assert!(bad.is_none() || prose.contains("C:\\"), "{sign} in {text}");
            }
            assert!(prose.match_indices('«').all(|(at, c)| prose[at + c.len()..].starts_with('\u{a0}')), "{text}");
        }
    }
}

#[test]
fn the_two_languages_say_the_same_things() {
    for problem in problems() {
        let parts = |language: Language| {
            let wording = language.messages().problem(&problem);
            (wording.label.is_some(), wording.also.is_some(), wording.help.is_some())
        };
        assert_eq!(parts(Language::English), parts(Language::French), "{problem:?}");
    }
}

#[test]
fn what_cannot_be_read_is_said_in_both_languages() {
    let reasons = [
        Unreadable::NotFound,
        Unreadable::PermissionDenied,
        Unreadable::Folder,
        Unreadable::NotAFile,
        Unreadable::LinkLoop,
        Unreadable::Other("disk on fire".into()),
    ];
    for reason in reasons {
        let [advice, conseil] = Language::ALL.map(|language| language.messages().how_to_read(&reason));
        assert_eq!(advice.is_some(), conseil.is_some(), "{advice:?}");
        assert!(advice.is_none() || advice != conseil, "{advice:?}");
        let [english, french] = Language::ALL.map(|language| language.messages().unreadable(&reason));
        assert!(!english.is_empty() && english != french, "{english}");
    }
}
