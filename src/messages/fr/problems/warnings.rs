//! What the linter has to say, in French.

use crate::{
    messages::problems::{Wording, code, excerpt},
    quiz::{
        lint::{Later, Useless, Warning},
        mark::Fraction,
        number::show,
    },
};

/// What is said of something that could be written better.
pub(super) fn wording(warning: &Warning) -> Wording {
    let quoted = |text: &str| format!("«\u{a0}{}\u{a0}»", excerpt(text));
    match warning {
        Warning::Item(flaw) => super::flaws::wording(flaw),
        Warning::NoIds(count) => Wording::new(match count {
            1 => "cette question n'a pas d'identifiant".to_owned(),
            count => format!("{count} questions n'ont pas d'identifiant\u{a0}; voici la première"),
        })
        .help(format!(
            "{} sous `id`, en minuscules, chiffres et traits d'union\u{a0}; `cornet check --fix` le fait pour vous",
            if *count == 1 { "nommez-la" } else { "nommez chacune" }
        )),
        Warning::KeysInOnePlace { letter, seen, all } => Wording::new(format!(
            "la bonne réponse est {letter} dans {seen} des {all} questions dont les options gardent leur ordre"
        ))
        .help("déplacez-la, ou donnez des `distractors` au lieu d'`options`\u{a0}: ils sont mélangés"),
        Warning::OneSided { side, seen, all } => {
            let (here, there) = if *side { ("vrais", "faux") } else { ("faux", "vrais") };
            Wording::new(format!("{seen} des {all} énoncés à juger vrais ou faux sont {here}"))
                .help(format!("retournez-en quelques-uns, pour qu'ils soient {there}"))
        }
        Warning::Alike => Wording::new("cette question demande presque la même chose qu'une autre plus haut")
            .label("redemandé ici")
            .also("demandé une première fois ici")
            .help("demandez autre chose, ou enlevez l'une des deux"),
        Warning::EasilyGuessed { tenths } => Wording::new(format!(
            "répondre au hasard rapporte {}\u{a0}% des points de cette banque",
            show(Fraction::new(i128::from(*tenths), 10), ',')
        ))
        .help("mettez moins de vrai ou faux, plus d'options, et des questions où l'on tape ou met en ordre la réponse"),
        Warning::UselessAllow(silenced, Useless::NothingThere) => {
            Wording::new(format!("{} ne tait rien ici", quoted(silenced))).help("enlevez-le de `allow`")
        }
        Warning::UselessAllow(silenced, Useless::IsError) => {
            Wording::new(format!("{} est le code d'une erreur, que rien ne tait", quoted(silenced)))
                .help("corrigez l'erreur, et enlevez le code de `allow`")
        }
        Warning::UselessAllow(silenced, Useless::Unknown) => {
            Wording::new(format!("aucun avertissement n'a le code {}", quoted(silenced)))
                .help("`cornet check` écrit le code de chaque avertissement\u{a0}: W, et trois chiffres")
        }
        Warning::LaterToml(later) => {
            let wording = match later {
                Later::LineEnd => Wording::new("cette table en ligne court sur plusieurs lignes").help(
                    "mettez-la sur une ligne\u{a0}; une option et sa rétroaction s'écrivent aussi `[\"…\", \"…\"]`",
                ),
                Later::Comma => {
                    Wording::new("une virgule suit la dernière valeur d'une table en ligne").help("enlevez la virgule")
                }
                Later::Escape(escape) => {
                    Wording::new(format!("l'échappement {} n'est pas connu partout", code(escape)))
                        .help("écrivez le caractère lui-même, ou `\\u` et quatre chiffres")
                }
                Later::Time(time) => Wording::new(format!("l'heure {} n'a pas de secondes", code(time)))
                    .help("écrivez aussi les secondes"),
            };
            wording.label("du TOML 1.1, que bien des éditeurs prennent pour une erreur")
        }
        Warning::PlainSpace(mark) => {
            let place = if *mark == '«' { "après" } else { "avant" };
            Wording::new(format!("une espace ordinaire est {place} {}", code(&mark.to_string())))
                .help("mettez-y une espace insécable (U+00A0)\u{a0}; `cornet check --fix` le fait pour vous")
        }
        Warning::Joint(reads) => Wording::new(format!("une phrase se lirait ici {}", quoted(reads)))
            .also("avec ceci")
            .help(
                "dites-la autrement, par exemple avec un deux-points\u{a0}; ou donnez sa propre phrase à cet élément ou à \
                 cette catégorie, sous `statement`, `question` ou `all`",
            ),
        Warning::FewItems(count) => Wording::new(format!(
            "cette catégorie n'a {}\u{a0}: il en faut trois pour demander l'intrus",
            if *count == 1 { "qu'un élément".to_owned() } else { format!("que {count} éléments") }
        ))
        .help("ajoutez-en, ou enlevez `odd` des formes sous `forms`"),
        Warning::Twin { language, difference } => super::twins::wording(language, difference),
    }
}
