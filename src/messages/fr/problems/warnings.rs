//! What the linter has to say, in French.

use crate::{
    messages::problems::{Wording, excerpt},
    quiz::{
        lint::{Useless, Warning},
        mark::whole,
    },
};

/// What is said of something that could be written better.
pub(super) fn wording(warning: &Warning) -> Wording {
    let quoted = |text: &str| format!("«\u{a0}{}\u{a0}»", excerpt(text));
    match warning {
        Warning::NoExplanation => Wording::new("cette question n'a pas d'explication")
            .help("dites sous `explanation` ce qu'il faut retenir, de sorte que cela se lise seul"),
        Warning::EasilyGuessed(guess) => Wording::new(format!(
            "répondre au hasard rapporte {}\u{a0}% des points de cette banque",
            (guess * whole(100)).round()
        ))
        .help("mettez moins de vrai ou faux, plus d'options, et des questions où l'on tape ou met en ordre la réponse"),
        Warning::UselessAllow(code, Useless::NothingThere) => {
            Wording::new(format!("{} ne tait rien ici", quoted(code))).help("enlevez-le de `allow`")
        }
        Warning::UselessAllow(code, Useless::IsError) => {
            Wording::new(format!("{} est le code d'une erreur, que rien ne tait", quoted(code)))
                .help("corrigez l'erreur, et enlevez le code de `allow`")
        }
        Warning::UselessAllow(code, Useless::Unknown) => {
            Wording::new(format!("aucun avertissement n'a le code {}", quoted(code)))
                .help("`cornet check` écrit le code de chaque avertissement\u{a0}: W, et trois chiffres")
        }
        Warning::Twin { language, difference } => super::twins::wording(language, difference),
    }
}
