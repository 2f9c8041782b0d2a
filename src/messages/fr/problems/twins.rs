//! How a bank differs from its twin, in French.

use crate::{
    messages::{
        fr::plural,
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
    let twin = format!("la jumelle {}", code(language));
    match difference {
        Difference::OnlyHere(id) => {
            Wording::new(format!("{twin} n'a pas de question «\u{a0}{}\u{a0}»", excerpt(id)))
                .help("donnez à la question le même identifiant dans les deux fichiers, ou écrivez-la aussi dans l'autre langue")
        }
        Difference::OnlyThere(ids) => {
            let named: Vec<String> =
                ids.iter().take(NAMED).map(|id| format!("«\u{a0}{}\u{a0}»", excerpt(id))).collect();
            let more = if ids.len() > NAMED { ", …" } else { "" };
            let questions = match ids.len() {
                1 => "une question qui n'est pas".to_owned(),
                count => format!("{count} questions qui ne sont pas"),
            };
            Wording::new(format!("{twin} a {questions} ici\u{a0}: {}{more}", named.join(", ")))
                .help("donnez à une question le même identifiant dans les deux fichiers, ou écrivez-la aussi dans cette langue")
        }
        Difference::Kind { here, there } => {
            Wording::new(format!("cette question est du genre {}, et du genre {} dans {twin}", code(here), code(there)))
                .help("donnez-lui le même genre dans les deux fichiers")
        }
        Difference::Count { rows, here, there } => {
            Wording::new(format!("cette question a {here} {}, et {there} dans {twin}", name(*rows, *here)))
                .help("cherchez ce qui a été ajouté ou enlevé dans l'un des fichiers")
        }
        Difference::Key => Wording::new(format!("une autre réponse est juste ici que dans {twin}"))
            .help("voyez quel fichier a raison, et mettez options et éléments dans le même ordre dans les deux"),
        Difference::Points { here, there } => {
            let (here, there) = (show(*here, ','), show(*there, ','));
            Wording::new(format!("cette question vaut {here}, et {there} dans {twin}"))
                .help("donnez-lui les mêmes `points` dans les deux fichiers")
        }
    }
}

fn name(rows: Rows, count: usize) -> &'static str {
    match rows {
        Rows::Options => plural(count, "option", "options"),
        Rows::Steps => plural(count, "étape", "étapes"),
        Rows::Items => plural(count, "élément", "éléments"),
        Rows::Bins => plural(count, "place pour ses éléments", "places pour ses éléments"),
        Rows::Gaps => plural(count, "trou", "trous"),
        Rows::Words => plural(count, "mot au choix", "mots au choix"),
        Rows::Criteria => plural(count, "critère", "critères"),
    }
}
