use super::French;
use crate::{
    error::{Error, Needed},
    history::Trouble,
    messages::{
        errors::{Errors, file_called},
        history::History,
        problems::Problems,
    },
};

impl Errors for French {
    fn error_word(&self) -> &'static str {
        "erreur"
    }
    fn error(&self, error: &Error) -> (String, Option<String>) {
        let some = |text: String| Some(text);
        match error {
            Error::UnknownBank { name, known, suggestion } => (
                format!("Aucun quiz ne s'appelle «\u{a0}{name}\u{a0}»."),
                some(match suggestion {
                    Some(suggestion) => format!("Vouliez-vous dire «\u{a0}{suggestion}\u{a0}»\u{a0}? Les quiz\u{a0}: {}.", known.join(", ")),
                    None => format!("Les quiz\u{a0}: {}. Un fichier se nomme par son chemin, comme {}.", known.join(", "), file_called(name)),
                }),
            ),
            Error::UnknownTopic { topic, known } if known.is_empty() => {
                (format!("Il n'y a pas de thème «\u{a0}{topic}\u{a0}»\u{a0}: ces questions n'en nomment aucun."), None)
            }
            Error::UnknownTopic { topic, known } => {
                (format!("Il n'y a pas de thème «\u{a0}{topic}\u{a0}»."), some(format!("Les thèmes\u{a0}: {}.", known.join(", "))))
            }
            Error::UnknownQuestion { id, suggestion } => (
                format!("Il n'y a pas de question «\u{a0}{id}\u{a0}»."),
                suggestion.as_ref().map(|suggestion| format!("Vouliez-vous dire «\u{a0}{suggestion}\u{a0}»\u{a0}?")),
            ),
            Error::UnknownCode { code, suggestion } => (
                format!("Il n'y a pas de code «\u{a0}{code}\u{a0}»."),
                Some(match suggestion {
                    Some(suggestion) => format!("Vouliez-vous dire «\u{a0}{suggestion}\u{a0}»\u{a0}?"),
                    None => "Un code est une lettre suivie de trois chiffres, comme E101 ou W009.".into(),
                }),
            ),
            Error::NothingLeft => {
                ("La question n'a aucun de ces thèmes.".into(), some("Enlevez --topic ou --question.".into()))
            }
            Error::NoBank(ids) => (
                "Quel quiz\u{a0}? Il n'y a pas de terminal où montrer un menu.".into(),
                some(format!("Nommez-en un, par exemple «\u{a0}cornet play {}\u{a0}». Les quiz\u{a0}: {}.", ids.first().map_or("ID", String::as_str), ids.join(", "))),
            ),
            Error::NeedsTerminal => (
                "L'écran riche a besoin d'un terminal en entrée et en erreur, d'au moins 20 colonnes et 8 lignes.".into(),
                some("Enlevez --ui rich, ou mettez --ui plain.".into()),
            ),
            Error::NoInput(Needed::Answers) => {
                ("Un quiz attend des réponses, et --no-input interdit de rien demander.".into(), some("Enlevez --no-input.".into()))
            }
            Error::NoInput(Needed::Quiz) => (
                "Il faut demander quel quiz jouer, et --no-input l'interdit.".into(),
                some("Enlevez --no-input, ou nommez une commande\u{a0}: cornet --help.".into()),
            ),
            Error::NoInput(Needed::Yes) => (
                "Effacer l'historique demande une confirmation, et il n'y a personne à qui la demander.".into(),
                some("Ajoutez --yes pour l'effacer.".into()),
            ),
            Error::NoInput(Needed::NewFile) => (
                "Une nouvelle banque veut un fichier, et rien ne permet ici d'en demander le nom.".into(),
                some("Nommez-le\u{a0}: cornet new ma-banque.toml".into()),
            ),
            Error::Unreadable(path, reason) => (format!("{}\u{a0}: {}", path.display(), self.unreadable(reason)), None),
            Error::Broken(_) => ("La banque a des erreurs\u{a0}: elle ne peut pas encore servir.".into(), some("Corrigez-les, puis réessayez.".into())),
            Error::EmptyFolder(path) => (
                format!("Il n'y a pas de banque dans le dossier {}.", path.display()),
                some("Une banque est un fichier qui finit par .toml.".into()),
            ),
            Error::SameId(id, paths) => (
                format!("Deux fichiers sont la banque «\u{a0}{id}\u{a0}»\u{a0}: {}.", paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")),
                some("Donnez un autre identifiant à l'un d'eux. Des jumelles en deux langues vont dans des dossiers voisins.".into()),
            ),
            Error::Exists(path) => {
                (format!("{} existe déjà.", path.display()), some("Mettez --force pour le remplacer.".into()))
            }
            Error::NotOverwritten(path) => (
                format!("{} existe déjà, et une nouvelle banque n'en remplace jamais une autre.", path.display()),
                some("Donnez-lui un autre nom.".into()),
            ),
            Error::NoFileName(id) => (
                format!("L'identifiant «\u{a0}{id}\u{a0}» ne peut pas nommer un fichier."),
                some("Donnez à la banque un identifiant en minuscules, chiffres et traits d'union\u{a0}: id = \"ma-banque\".".into()),
            ),
            Error::NotInLibrary(id) => {
                (format!("Il n'y a pas de banque «\u{a0}{id}\u{a0}» dans votre bibliothèque."), some("«\u{a0}cornet list\u{a0}» montre les banques disponibles.".into()))
            }
            Error::BuiltIn(id) => (format!("La banque «\u{a0}{id}\u{a0}» est fournie avec Cornet\u{a0}: elle ne s'enlève pas."), None),
            Error::Unwritable(path, reason) => {
                (format!("{} n'a pas pu être écrit\u{a0}: {}", path.display(), self.unwritable(reason)), None)
            }
            Error::NoDataFolder => (
                "Aucun dossier de données n'a été trouvé.".into(),
                some("Donnez à CORNET_HOME un dossier à vous.".into()),
            ),
            Error::NothingToResume => (
                "Il n'y a pas de quiz à reprendre\u{a0}: aucun n'a été interrompu.".into(),
                some("«\u{a0}cornet play\u{a0}» en commence un.".into()),
            ),
            Error::History(trouble) => (
                self.trouble(trouble),
                match trouble {
                    Trouble::Damaged => some("Le prochain quiz le mettra de côté et en commencera un nouveau.".into()),
                    Trouble::Newer(_) => some("Utilisez ce Cornet-là, ou donnez un autre dossier à CORNET_HOME.".into()),
                    Trouble::Busy => some("Fermez ce programme, puis réessayez.".into()),
                    Trouble::NoFolder => some("Donnez à CORNET_HOME un dossier à vous.".into()),
                    _ => None,
                },
            ),
            Error::Stream(error) => (format!("L'entrée ou la sortie a échoué\u{a0}: {error}"), None),
        }
    }
}
