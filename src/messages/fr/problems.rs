use super::French;
use crate::{
    bank_file::{Unreadable, Unwritable},
    messages::problems::{
        Problems, Wording, code, code_point, example_of_id, excerpt, keys_of, kind_names, list, thousands,
    },
    quiz::{
        ask::LETTERS,
        bank::QUESTION_LIMIT,
        fields::TEXT_LIMIT,
        number::DIGITS,
        problem::{Place, Problem},
        question::POINTS_LIMIT,
    },
};

mod flaws;
pub(super) mod shape;
mod syntax;
mod taxonomy;
mod twins;
mod warnings;

impl Problems for French {
    #[expect(clippy::too_many_lines, reason = "one arm a problem, so that none is forgotten")]
    fn problem(&self, problem: &Problem) -> Wording {
        let quoted = |text: &str| format!("«\u{a0}{}\u{a0}»", excerpt(text));
        let grouped = |number: usize| thousands(number, "\u{a0}");
        match problem {
            Problem::NotUtf8 => Wording::new("le fichier n'est pas du texte en UTF-8")
                .label("ces octets ne sont pas un caractère")
                .help("enregistrez-le en UTF-8\u{a0}: les éditeurs demandent l'encodage sous «\u{a0}Enregistrer sous\u{a0}»"),
            Problem::Document => Wording::new("le fichier est un document, et non un texte")
                .help("enregistrez-le en texte brut, en UTF-8\u{a0}; mieux, écrivez vos banques dans un éditeur de texte"),
            Problem::FileTooLarge => Wording::new("le fichier dépasse 64\u{a0}Mio")
                .help("faites-en plusieurs banques\u{a0}; une autre peut puiser dans toutes avec `include`"),
            Problem::NoQuestion => Wording::new("il n'y a pas de question dans cette banque").help(
                "une question commence par une ligne `[[question]]`\u{a0}; suivent son genre, son énoncé et la réponse",
            ),
            Problem::Syntax(syntax) => syntax::wording(syntax),
            Problem::Taxonomy(fault) => taxonomy::wording(fault),
            Problem::Warning(warning) => warnings::wording(warning),
            Problem::TooManyQuestions(count) => {
                let (count, limit) = (grouped(*count), grouped(QUESTION_LIMIT));
                Wording::new(format!("{count} questions, c'est trop\u{a0}: une banque en a au plus {limit}"))
                    .help("faites-en plusieurs banques\u{a0}; une autre peut puiser dans toutes avec `include`")
            }
            Problem::TextTooLong(length) => {
                let (length, limit) = (grouped(*length), grouped(TEXT_LIMIT));
                Wording::new(format!("un texte de {length} caractères est trop long\u{a0}: {limit} au plus"))
                    .help("raccourcissez-le, ou faites-en plusieurs questions")
            }
            Problem::TooManyRows(count) => Wording::new(format!(
                "{count} éléments, c'est trop\u{a0}: on les choisit par une lettre, et il y en a {LETTERS}"
            ))
            .help("enlevez-en, ou faites-en plusieurs questions"),
            Problem::PointsOutOfRange => {
                let limit = grouped(POINTS_LIMIT);
                Wording::new(format!("les points sont un nombre au-dessus de 0, d'au plus {limit}"))
                    .help("écrivez un nombre comme `points = 2`, ou omettez la clé\u{a0}: il vaut alors 1")
            }
            Problem::TooDeep => Wording::new("ceci s'emboite trop profondément")
                .help("aucune valeur d'une banque ne demande plus qu'une liste de listes"),
            Problem::UnknownKey { key, place, suggestion } => {
                let message = format!("{} n'a pas de clé {}", subject(*place), code(key));
                Wording::new(message).help(match suggestion {
                    Some(suggestion) => did_you_mean(&code(suggestion)),
                    None => format!("les clés, ici, sont {}", list(keys_of(*place), "et")),
                })
            }
            Problem::MissingKey { key, place } => {
                Wording::new(format!("la clé `{}` manque à {}", key.name, this(*place))).help(shape::how_to_add(key))
            }
            Problem::WrongShape { key, expected, found } => shape::wording(key, *expected, found),
            Problem::UnknownKind { kind, suggestion } => {
                let kinds = format!("les genres sont {}", list(kind_names(), "et"));
                Wording::new(format!("il n'y a pas de genre {}", quoted(kind)))
                    .help(suggestion.map_or(kinds, |suggestion| did_you_mean(&format!("`\"{suggestion}\"`"))))
            }
            Problem::MisspeltTable { name, meant } => {
                let table = if *meant == "question" { "une question" } else { "une taxonomie" };
                let message = if name == meant {
                    format!("l'en-tête d'{table} a des crochets doubles")
                } else {
                    format!("{} ne commence pas {table}", code(name))
                };
                Wording::new(message).help(format!("écrivez `[[{meant}]]`"))
            }
            Problem::NotOneOf { key, value, allowed, suggestion } => {
                Wording::new(format!("`{key}` ne peut pas être {}", quoted(value))).help(match suggestion {
                    Some(suggestion) => did_you_mean(&format!("`\"{suggestion}\"`")),
                    None => format!("choisissez {}", list(allowed.iter().copied(), "ou")),
                })
            }
            Problem::MisplacedBankKey(key) => Wording::new(format!("`{key}` revient à la banque, et ceci est une question"))
                .label("cette ligne fait partie de la question qui précède")
                .help("déplacez la ligne en haut du fichier, avant la première ligne entre crochets"),
            Problem::KeyOfOtherKinds { key, kind, kinds } => {
                let others = list(kinds.iter().copied(), "et");
                let theirs = if kinds.len() == 1 { "le genre" } else { "les genres" };
                let have = if kinds.len() == 1 { "l'aurait" } else { "l'auraient" };
                Wording::new(format!("une question du genre `{}` n'a pas de clé `{key}`", kind.name))
                    .help(format!("{theirs} {others} {have}\u{a0}: enlevez la ligne, ou changez le genre"))
            }
            Problem::MissingEither(one, other) => {
                Wording::new(format!("il faut à une question de ce genre `{one}` ou `{other}`"))
                    .label("les deux manquent ici")
                    .help(format!(
                        "donnez les options fausses par `{one}`, ou toutes les options dans votre ordre par `{other}`"
                    ))
            }
            Problem::Both(one, other) => Wording::new(format!("`{one}` et `{other}` s'excluent"))
                .help(format!("gardez `{one}` (les options fausses) ou `{other}` (toutes, dans votre ordre)")),
            Problem::DuplicateId(id) => Wording::new(format!("deux questions ont l'identifiant {}", quoted(id)))
                .label("utilisé encore ici")
                .also("utilisé ici d'abord")
                .help("donnez à l'une un autre identifiant\u{a0}: c'est sous lui que les résultats sont gardés"),
            Problem::AnswerNotAmongOptions { answer, suggestion } => {
                let help = match suggestion {
                    Some(suggestion) => did_you_mean(&quoted(suggestion)),
                    None => "écrivez-la exactement comme l'une d'elles, ou ajoutez-la\u{a0}; si toutes sont fausses, \
                             leur clé est `distractors`"
                        .into(),
                };
                Wording::new(format!("la réponse {} n'est pas parmi les options", quoted(answer))).help(help)
            }
            Problem::AnswerAmongDistractors(answer) => {
                Wording::new(format!("la bonne réponse {} est aussi parmi les fausses", quoted(answer)))
                    .label("ceci serait juste")
                    .also("la bonne réponse")
                    .help("enlevez-la d'ici, ou changez-la")
            }
            Problem::NoWrongOption => Wording::new("toutes les options sont justes").help("ajoutez-en une fausse"),
            Problem::SameText(text) => Wording::new(format!("{} s'y trouve deux fois", quoted(text)))
                .label("encore ici")
                .also("d'abord ici")
                .help("enlevez l'un des deux, ou distinguez-les"),
            Problem::UndeclaredCategory { category, suggestion } => {
                Wording::new(format!("la catégorie {} n'est pas déclarée", quoted(category))).help(match suggestion {
                    Some(suggestion) => did_you_mean(&quoted(suggestion)),
                    None => "ajoutez-la à `categories`, ou nommez l'une d'elles".to_owned(),
                })
            }
            Problem::EmptyText => {
                Wording::new("ce texte est vide").help("écrivez quelque chose entre les guillemets, ou enlevez-le")
            }
            Problem::ForbiddenCharacter(c @ ('\u{8}' | '\u{c}' | '\r')) => Wording::new(format!(
                "le texte contient le caractère {}, qu'écrivent une barre oblique inverse et la lettre qui la suit",
                code_point(*c)
            ))
            .help("doublez la barre, ou mettez le texte entre apostrophes, où elle reste telle quelle\u{a0}: '\\frac'"),
            Problem::ForbiddenCharacter(c) => Wording::new(format!(
                "le texte contient le caractère {}, qui pourrait falsifier ce que dit l'écran",
                code_point(*c)
            ))
            .help("enlevez-le\u{a0}; il ne se voit pas\u{a0}: au besoin, retapez le texte"),
            Problem::NumberOutOfRange => Wording::new("ce nombre est hors limites")
                .help(format!("un nombre a au plus {DIGITS} chiffres avant le point, et {DIGITS} après")),
            Problem::NoGap => Wording::new("ce texte n'a pas de trou")
                .help("mettez entre crochets simples ce qu'il faut remplir\u{a0}: `L'eau retombe en [pluie].`"),
            Problem::UnclosedGap => Wording::new("un trou de ce texte n'est pas fermé")
                .help("à chaque `[` il faut son `]`\u{a0}; un crochet qui n'est pas un trou s'écrit `[[`"),
            Problem::EmptyGap => Wording::new("un trou de ce texte n'accepte rien")
                .help("mettez un mot entre les crochets\u{a0}: `[pluie]`, ou `[pluie|averses]` pour accepter l'un et l'autre"),
            Problem::TooFew { key, least: 1 } => {
                Wording::new(format!("`{key}` est vide")).help("il y faut au moins un élément")
            }
            Problem::TooFew { key, least } => {
                Wording::new(format!("`{key}` a trop peu d'éléments")).help(format!("il en faut au moins {least}"))
            }
            Problem::BadId(id) => Wording::new(format!("{} ne peut pas être un identifiant", quoted(id))).help(format!(
                "un identifiant a des minuscules sans accent, des chiffres et des traits d'union simples\u{a0}: `{}`",
                example_of_id(id, "mon-premier-id")
            )),
            Problem::BadLanguage { language, suggestion } => {
                let message = format!("{} n'est pas une étiquette de langue", quoted(language));
                Wording::new(message).help(match suggestion {
                    Some(suggestion) => did_you_mean(&format!("`\"{suggestion}\"`")),
                    None => "écrivez `fr` pour le français, `fr-CA` pour celui du Canada, `en` pour l'anglais".to_owned(),
                })
            }
            Problem::UndeclaredObjective { objective, suggestion } => {
                Wording::new(format!("l'objectif {} n'est pas déclaré", quoted(objective))).help(match suggestion {
                    Some(suggestion) => did_you_mean(&quoted(suggestion)),
                    None => "ajoutez-le sous `[objectives]`, ou nommez l'un d'eux".to_owned(),
                })
            }
            Problem::BadDuration(duration) => Wording::new(format!("{} n'est pas une durée", quoted(duration)))
                .help("écrivez heures, minutes et secondes comme `1h30m`, `20m` ou `90s`"),
            Problem::WrongIsRight(answer) => {
                Wording::new(format!("l'erreur attendue {} serait juste", quoted(answer))).help(
                    "enlevez-la\u{a0}: accents, majuscules et articles ne comptent pas, ni un écart dans la tolérance",
                )
            }
            Problem::PercentOutOfRange => {
                Wording::new("un pourcentage va de 0 à 100").help("écrivez un nombre comme `pass = 60`")
            }
            Problem::NegativeTolerance => Wording::new("une tolérance ne descend pas sous 0")
                .help("écrivez de combien une réponse peut s'écarter, dans les deux sens\u{a0}: `tolerance = 0.5`"),
            Problem::CountBelowOne => Wording::new("il faut ici 1 ou plus").help("écrivez un nombre entier à partir de 1"),
            Problem::MissingBank { bank, suggestion } => {
                Wording::new(format!("il n'y a pas de banque {}", quoted(bank))).help(match suggestion {
                    Some(suggestion) => did_you_mean(&quoted(suggestion)),
                    None => "nommez une banque par son identifiant, ou par son chemin à partir d'ici".to_owned(),
                })
            }
            Problem::CircularInclude(banks) => {
                Wording::new(format!("ces banques puisent l'une dans l'autre en cercle\u{a0}: {}", banks.join(" → ")))
                    .help("enlevez l'une d'elles de `include`")
            }
            Problem::SameId { id, other } => {
                Wording::new(format!("une autre banque de ce dossier a l'identifiant {}\u{a0}: `{other}`", quoted(id)))
                    .label("celle-ci vient en second")
                    .help("donnez à l'une un autre `id`\u{a0}; des jumelles sont dans des dossiers voisins, comme `en` et `fr`")
            }
            Problem::BrokenInclude(bank) => {
                Wording::new(format!("la banque {} a des erreurs", quoted(bank))).help("corrigez d'abord celle-là")
            }
        }
    }

    fn unreadable(&self, reason: &Unreadable) -> String {
        match reason {
            Unreadable::NotFound => "ce fichier n'existe pas".to_owned(),
            Unreadable::PermissionDenied => "vous n'avez pas le droit de le lire".to_owned(),
            Unreadable::Folder => "c'est un dossier, et il faut un fichier".to_owned(),
            Unreadable::NoBank => "il n'y a dans ce dossier aucun fichier qui finisse par .toml".to_owned(),
            Unreadable::NotAFile => "c'est un tube ou un périphérique, pas un fichier".to_owned(),
            Unreadable::LinkLoop => "ses liens tournent en rond".to_owned(),
            Unreadable::Other(reason) => format!("la lecture a échoué ({reason})"),
        }
    }

    fn unwritable(&self, reason: &Unwritable) -> String {
        match reason {
            Unwritable::PermissionDenied => "vous n'avez pas le droit d'y écrire".to_owned(),
            Unwritable::ReadOnly => "le disque ne peut qu'être lu".to_owned(),
            Unwritable::Full => "le disque est plein".to_owned(),
            Unwritable::Folder => "un dossier porte ce nom".to_owned(),
            Unwritable::NotAFolder => "ce qui devrait être son dossier est un fichier".to_owned(),
            Unwritable::Other(reason) => reason.clone(),
        }
    }

    fn how_to_read(&self, reason: &Unreadable) -> Option<&'static str> {
        Some(match reason {
            Unreadable::NotFound => "regardez le nom, et le dossier où vous êtes",
            Unreadable::PermissionDenied => "demandez à son propriétaire le droit de le lire, ou une copie",
            Unreadable::Folder => "nommez un fichier qui s'y trouve",
            Unreadable::NoBank => "nommez le dossier où sont vos banques, ou un fichier",
            Unreadable::NotAFile => "enregistrez dans un fichier ce qui en vient, et nommez ce fichier",
            Unreadable::LinkLoop => "nommez le fichier voulu par son propre nom",
            Unreadable::Other(_) => return None,
        })
    }

    fn warning_word(&self) -> &'static str {
        "avertissement"
    }

    fn help_word(&self) -> &'static str {
        "aide"
    }
}

fn did_you_mean(suggestion: &str) -> String {
    format!("vouliez-vous dire {suggestion}\u{a0}?")
}

fn subject(place: Place) -> String {
    match place {
        Place::Bank => "une banque".to_owned(),
        Place::Question(None) => "une question".to_owned(),
        Place::Question(Some(kind)) => format!("une question du genre `{}`", kind.name),
        Place::Taxonomy => "une taxonomie".to_owned(),
        Place::Category => "une catégorie".to_owned(),
        Place::TaxonomyItem => "un élément".to_owned(),
    }
}

fn this(place: Place) -> String {
    match place {
        Place::Bank => "cette banque".to_owned(),
        Place::Question(None) => "cette question".to_owned(),
        Place::Question(Some(kind)) => format!("cette question du genre `{}`", kind.name),
        Place::Taxonomy => "cette taxonomie".to_owned(),
        Place::Category => "cette catégorie".to_owned(),
        Place::TaxonomyItem => "cet élément".to_owned(),
    }
}
