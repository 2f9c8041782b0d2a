//! How a bank differs from its twin, in English.

use crate::{
    messages::{
        en::plural,
        problems::{Wording, code, excerpt},
    },
    quiz::{
        lint::{Difference, Rows},
        number::show,
    },
};

/// How many ids a sentence names.
const NAMED: usize = 5;

/// What is said of a bank that is not as its twin is.
pub(super) fn wording(language: &str, difference: &Difference) -> Wording {
    let twin = format!("the twin in {}", code(language));
    match difference {
        Difference::OnlyHere(id) => Wording::new(format!("{twin} has no question “{}”", excerpt(id)))
            .help("give the question the same id in both files, or write it in the other language too"),
        Difference::OnlyThere(ids) => {
            let named: Vec<String> = ids.iter().take(NAMED).map(|id| format!("“{}”", excerpt(id))).collect();
            let more = if ids.len() > NAMED { ", …" } else { "" };
            let count = ids.len();
            let questions = plural(count, "a question that is", "questions that are");
            let number = if count == 1 { String::new() } else { format!("{count} ") };
            Wording::new(format!("{twin} has {number}{questions} not here: {}{more}", named.join(", ")))
                .help("give a question the same id in both files, or write it in this language too")
        }
        Difference::Kind { here, there } => {
            Wording::new(format!("this question is of the kind {}, and of {} in {twin}", code(here), code(there)))
                .help("give it the same kind in both files")
        }
        Difference::Count { rows, here, there } => {
            Wording::new(format!("this question has {here} {}, and {there} in {twin}", name(*rows, *here)))
                .help("look for what was added or taken out in one of the files")
        }
        Difference::Key => Wording::new(format!("another answer is right here than in {twin}"))
            .help("see which of the files is right, and put options and items in the same order in both"),
        Difference::Points { here, there } => {
            let (here, there) = (show(*here, '.'), show(*there, '.'));
            Wording::new(format!("this question is worth {here}, and {there} in {twin}"))
                .help("give it the same `points` in both files")
        }
    }
}

fn name(rows: Rows, count: usize) -> &'static str {
    match rows {
        Rows::Options => plural(count, "option", "options"),
        Rows::Steps => plural(count, "step", "steps"),
        Rows::Items => plural(count, "item", "items"),
        Rows::Bins => plural(count, "place for its items", "places for its items"),
        Rows::Gaps => plural(count, "gap", "gaps"),
        Rows::Words => plural(count, "word to choose from", "words to choose from"),
        Rows::Criteria => plural(count, "criterion", "criteria"),
    }
}
