//! What the linter has to say, in French.

use crate::{
    messages::problems::{Wording, excerpt},
    quiz::lint::Warning,
};

/// What is said of something that could be written better.
pub(super) fn wording(warning: &Warning) -> Wording {
    let quoted = |text: &str| format!("«\u{a0}{}\u{a0}»", excerpt(text));
    match warning {
        Warning::NoExplanation => Wording::new("cette question n'a pas d'explication")
            .help("dites sous `explanation` ce qu'il faut retenir, de sorte que cela se lise seul"),
        Warning::UselessAllow(code) => {
            Wording::new(format!("{} ne tait rien ici", quoted(code))).help("enlevez-le de `allow`")
        }
    }
}
