//! What the linter has to say of the writing of one question, in French.

use crate::{
    messages::problems::{Wording, excerpt},
    quiz::lint::{Flaw, Part},
};

/// What is said of a question that could be written better.
pub(super) fn wording(flaw: &Flaw) -> Wording {
    let quoted = |text: &str| format!("«\u{a0}{}\u{a0}»", excerpt(text));
    match flaw {
        Flaw::LongestKey(key, other) => {
            Wording::new(format!("l'option juste est de loin la plus longue\u{a0}: {key} caractères, et {other} pour la suivante"))
                .also("la plus longue des autres")
                .help("abrégez-la, ou dites-en autant dans un leurre\u{a0}: qui n'a rien appris choisit la plus longue")
        }
        Flaw::AboutOptions { option, is_loose } => {
            let help = if *is_loose {
                "mettez à sa place ce qui peut être faux tout seul\u{a0}; ici, elle est aussi mélangée, et ce dont elle parle \
                 peut se trouver plus bas (`pin = true` la garderait à la fin)"
            } else {
                "mettez à sa place ce qui peut être faux tout seul, ou enlevez-la\u{a0}: trois options suffisent"
            };
            Wording::new(format!("{} parle des autres options", quoted(option))).help(help)
        }
        Flaw::PlainNegation(word) => Wording::new(format!("{} retourne la question et se lit trop vite", quoted(word)))
            .help("demandez ce qui est, plutôt que ce qui n'est pas\u{a0}; ou faites ressortir le mot\u{a0}: `**pas**`"),
        Flaw::AbsoluteWord(word) => {
            Wording::new(format!("{} trahit cette option\u{a0}: la bonne n'est pas si absolue", quoted(word)))
                .help("enlevez le mot, ou mettez-en un aussi fort dans l'option juste")
        }
        Flaw::SameRow(text) => Wording::new(format!("{} dit la même chose qu'une autre ligne", quoted(text)))
            .also("l'autre")
            .help("faites-lui dire autre chose, ou enlevez-la"),
        Flaw::EchoedWord(word) => {
            Wording::new(format!("seule l'option juste reprend {} de l'énoncé", quoted(word)))
                .help("prenez ici un autre mot, ou reprenez celui-là dans un leurre aussi")
        }
        Flaw::GrammarClue { word, distractor } => {
            Wording::new(format!("après {} dans l'énoncé, {} ne peut pas être juste", quoted(word), quoted(distractor)))
                .help("mettez le mot dans les options, pour que la grammaire n'en écarte aucune")
        }
        Flaw::OneDistractor => Wording::new("il n'y a qu'un leurre")
            .help("ajoutez-en un que choisirait celui qui a compris à moitié\u{a0}; ou faites-en un vrai ou faux"),
        Flaw::NoExplanation => Wording::new("cette question n'a pas d'explication")
            .help("dites sous `explanation` ce qu'il faut retenir, de sorte que cela se lise seul"),
        Flaw::NoFeedback(missing, all) => {
            let count = if *missing == 1 { format!("1 ligne sur {all} n'a pas de rétroaction") } else { format!("{missing} lignes sur {all} n'ont pas de rétroaction") };
            Wording::new(count).help("dites de chacune ce que n'a pas vu celui qui la choisit ou la place mal\u{a0}: `[\"texte\", \"rétroaction\"]`")
        }
        Flaw::NoFeedbackAtAll => Wording::new("une réponse fausse ne reçoit pas de rétroaction")
            .help("dites sous `feedback` ce que n'a pas vu celui qui se trompe"),
        Flaw::NoTopic => Wording::new("cette question n'a pas de thème")
            .help("nommez-en un sous `topic`\u{a0}: le bilan dit par thème ce qui est su et ce qui ne l'est pas"),
        Flaw::AsksNothing => Wording::new("cet énoncé ne demande rien")
            .help("posez une question, ou dites quoi faire\u{a0}: cela doit être clair avant qu'on lise les options"),
        Flaw::EmptyCategory(category) => Wording::new(format!("rien ne va dans {}", quoted(category)))
            .help("donnez-lui un élément, ou enlevez-la"),
        Flaw::CrowdedCategory { category, items, all } => {
            Wording::new(format!("{items} éléments sur {all} vont dans {}", quoted(category)))
                .help("répartissez mieux les éléments\u{a0}: qui met tout au même endroit ne devrait pas réussir")
        }
        Flaw::FoldsAlike(text) => Wording::new(format!("{} compte comme un autre texte déjà là", quoted(text)))
            .also("l'autre")
            .help("enlevez-le\u{a0}: casse, accents, articles de tête et espaces ne comptent pas, sauf si `strict` le dit"),
        Flaw::OnlyAccents { answer, word } => {
            Wording::new(format!("{} compterait comme {}\u{a0}: les accents ne comptent pas", quoted(word), quoted(answer)))
                .help("faites-les compter\u{a0}: `strict = [\"accents\"]`")
        }
        Flaw::NoTolerance => Wording::new("un nombre à décimales, sans tolérance")
            .help("dites sous `tolerance` de combien on peut s'écarter\u{a0}: `0` si seul ce nombre est juste"),
        Flaw::TooLong { part, length, most } => {
            let (what, help) = match part {
                Part::Prompt => ("un énoncé", "gardez ce qu'il faut pour répondre, et dites le reste dans l'explication"),
                Part::Row => ("une option ou un élément", "dites dans l'énoncé ce que les options ont en commun, et dans la rétroaction ce qui commente celle-ci"),
                Part::Feedback => ("une rétroaction", "gardez la seule chose que montre cette erreur, et dites le reste dans l'explication"),
                Part::Explanation => ("une explication", "gardez ce qu'il faut retenir\u{a0}; `source` peut dire où en lire plus"),
            };
            Wording::new(format!("{what} de {length} caractères\u{a0}: au-delà de {most}, un petit écran déborde")).help(help)
        }
    }
}
