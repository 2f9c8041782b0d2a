//! What the linter has to say, in English.

use crate::{
    messages::problems::{Wording, excerpt},
    quiz::{
        lint::{Useless, Warning},
        mark::whole,
    },
};

/// What is said of something that could be written better.
pub(super) fn wording(warning: &Warning) -> Wording {
    let quoted = |text: &str| format!("“{}”", excerpt(text));
    match warning {
        Warning::NoExplanation => Wording::new("this question has no explanation")
            .help("say with `explanation` what there is to remember, so that it can be read alone"),
        Warning::EasilyGuessed(guess) => Wording::new(format!(
            "blind guessing earns {} % of the points of this bank",
            (guess * whole(100)).round()
        ))
        .help("have fewer true-false questions, more options, and questions whose answer is typed or put in order"),
        Warning::UselessAllow(code, Useless::NothingThere) => {
            Wording::new(format!("{} silences nothing here", quoted(code))).help("take it out of `allow`")
        }
        Warning::UselessAllow(code, Useless::IsError) => {
            Wording::new(format!("{} is the code of an error, which nothing silences", quoted(code)))
                .help("mend the error, and take the code out of `allow`")
        }
        Warning::UselessAllow(code, Useless::Unknown) => {
            Wording::new(format!("no warning has the code {}", quoted(code)))
                .help("`cornet check` prints the code with each warning: W, and three digits")
        }
        Warning::Twin { language, difference } => super::twins::wording(language, difference),
    }
}
