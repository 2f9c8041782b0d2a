//! Ce qui ne va pas dans une taxonomie.

use super::did_you_mean;
use crate::{
    messages::problems::{Wording, excerpt, list, thousands},
    quiz::{bank::QUESTION_LIMIT, taxonomy::fault::Fault},
};

/// What is said of a taxonomy that is wrong.
pub(super) fn wording(fault: &Fault) -> Wording {
    let quoted = |text: &str| format!("«\u{a0}{}\u{a0}»", excerpt(text));
    let braces = |name: &str| format!("`{{{}}}`", excerpt(name));
    match fault {
        Fault::UnknownPlaceholder { placeholder, key, allowed, suggestion } => {
            let help = match (suggestion, allowed.as_slice()) {
                (Some(suggestion), _) => did_you_mean(&braces(suggestion)),
                (None, []) => "enlevez-le\u{a0}: cette phrase ne parle d'aucun élément en particulier".to_owned(),
                (None, allowed) => {
                    let places: Vec<String> = allowed.iter().map(|name| format!("{{{name}}}")).collect();
                    format!("on peut y mettre {}", list(places.iter().map(String::as_str), "ou"))
                }
            };
            Wording::new(format!("il n'y a pas de {} dans `{key}`", braces(placeholder))).help(help)
        }
        Fault::MissingPlaceholder { placeholder, key } => {
            let what = if *placeholder == "item" { "l'élément" } else { "la catégorie" };
            Wording::new(format!("`{key}` n'a pas de {}", braces(placeholder)))
                .help(format!("écrivez {} là où doit se lire {what}", braces(placeholder)))
        }
        Fault::UnclosedPlaceholder => Wording::new("un `{` de ce texte n'est pas fermé").help(
            "écrivez `{item}` pour l'élément, `{category}` pour la catégorie\u{a0}; une accolade qui n'est pas leur place s'écrit `{{`",
        ),
        Fault::ItemTwice { item, first, again } if first == again => {
            Wording::new(format!("{} est deux fois dans cette catégorie", quoted(item)))
                .label("encore ici")
                .also("d'abord ici")
                .help("enlevez l'un des deux")
        }
        Fault::ItemTwice { item, first, again } => Wording::new(format!(
            "{} est dans deux catégories\u{a0}: {} et {}",
            quoted(item),
            quoted(first),
            quoted(again)
        ))
        .label("encore ici")
        .also("d'abord ici")
        .help("enlevez-le de l'une des deux\u{a0}: une question à son sujet aurait deux bonnes réponses"),
        Fault::SameItemId(id) => Wording::new(format!("deux éléments ont l'identifiant {}", quoted(id)))
            .label("encore ici")
            .also("d'abord ici")
            .help("donnez à l'un son propre `id`\u{a0}: `{ text = \"…\", id = \"…\" }`\u{a0}; sans cela, il est fait des lettres et des chiffres du texte"),
        Fault::SameCategory(name) => {
            Wording::new(format!("deux catégories ont le nom ou l'identifiant de {}", quoted(name)))
                .label("encore ici")
                .also("d'abord ici")
                .help("réunissez-les, ou distinguez-les par `name` et `id`")
        }
        Fault::UnknownNear { category, suggestion } => {
            Wording::new(format!("il n'y a pas de catégorie {}", quoted(category))).help(match suggestion {
                Some(suggestion) => did_you_mean(&quoted(suggestion)),
                None => "nommez une catégorie de cette taxonomie, par son `name` ou son `id`".to_owned(),
            })
        }
        Fault::NearItself => {
            Wording::new("une catégorie n'est pas proche d'elle-même").help("nommez celles pour lesquelles on la prend")
        }
        Fault::NoForm => Wording::new("aucune question ne peut être faite de cette taxonomie").help(
            "enlevez `forms`, ou ajoutez des éléments\u{a0}: la catégorie se demande s'il y en a trois, l'intrus veut trois éléments d'une catégorie, `all` deux d'une catégorie parmi quatre, `sort` quatre\u{a0}; dans d'autres langues que le français et l'anglais, chaque forme veut sa propre phrase",
        ),
        Fault::SameTaxonomy(id) => Wording::new(format!("deux taxonomies ont l'identifiant {}", quoted(id)))
            .label("utilisé encore ici")
            .also("utilisé ici d'abord")
            .help("donnez à l'une un autre identifiant\u{a0}: c'est sous lui que l'on garde ce que les élèves savent"),
        Fault::TooManyItems(count) => {
            let (count, limit) = (thousands(*count, "\u{a0}"), thousands(QUESTION_LIMIT, "\u{a0}"));
            Wording::new(format!("{count} éléments, c'est trop\u{a0}: les taxonomies d'une banque en ont au plus {limit}"))
                .help("faites-en plusieurs banques\u{a0}; une autre peut puiser dans toutes avec `include`")
        }
    }
}
