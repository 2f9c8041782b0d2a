//! What the linter has to say, in English.

use crate::{
    messages::problems::{Wording, excerpt},
    quiz::lint::Warning,
};

/// What is said of something that could be written better.
pub(super) fn wording(warning: &Warning) -> Wording {
    let quoted = |text: &str| format!("“{}”", excerpt(text));
    match warning {
        Warning::NoExplanation => Wording::new("this question has no explanation")
            .help("say with `explanation` what there is to remember, so that it can be read alone"),
        Warning::UselessAllow(code) => {
            Wording::new(format!("{} silences nothing here", quoted(code))).help("take it out of `allow`")
        }
    }
}
