use super::French;
use crate::messages::help::{Help, Usage};

impl Help for French {
    fn about(&self) -> &'static str {
        "Des quiz dans le terminal\u{a0}: répondre, comprendre, retenir."
    }
    fn more(&self) -> &'static str {
        "Sans commande, Cornet montre le menu des quiz.\n\nCodes de sortie\u{a0}: 0 c'est fait, 1 des banques vérifiées ont des erreurs, 2 mauvais usage, ou ce\nqui ne se lit ou ne se joue pas, 3 l'entrée a pris fin avant le quiz, 130 interruption."
    }
    fn headings(&self) -> [&'static str; 4] {
        ["Usage", "Commandes\u{a0}", "Arguments\u{a0}", "Options\u{a0}"]
    }
    fn usage_words(&self) -> [&'static str; 2] {
        ["COMMANDE", "OPTIONS"]
    }
    fn command(&self, name: &str) -> Option<&'static str> {
        Some(match name {
            "list" => "Liste les banques disponibles",
            "play" => "Joue un quiz",
            "review" => "Repose ce que tu allais oublier",
            "progress" => "Montre tes scores, tes thèmes et ce que tu confonds",
            "resume" => "Reprend le quiz qui a été interrompu",
            "history" => "Liste ce que tu as répondu, ou l'efface",
            "check" => "Dit ce qui est faux dans des banques, ou peut être mieux",
            "show" => "Imprime une banque sur une feuille, sans ou avec les réponses",
            "new" => "Écrit une nouvelle banque, commentée, avec un schéma pour votre éditeur",
            "add" => "Vérifie des banques et les met dans votre bibliothèque",
            "remove" => "Enlève une banque de votre bibliothèque",
            "schema" => "Affiche le JSON Schema des banques, pour les éditeurs",
            "format" => "Affiche la page de référence du format des banques",
            "completions" => "Donne à un interpréteur de quoi compléter les commandes",
            "man" => "Affiche la page de manuel",
            _ => return None,
        })
    }
    fn argument(&self, id: &str) -> Option<&'static str> {
        Some(match id {
            "lang" => "Langue de l'interface, et des banques qui ont une jumelle",
            "color" => "Quand mettre des couleurs\u{a0}: auto, always (toujours) ou never (jamais)",
            "ui" => "Quel écran\u{a0}: auto, rich (riche) ou plain (simple, pour tubes et lecteurs d'écran)",
            "no_input" => "Ne rien demander\u{a0}; échouer là où il le faudrait",
            "help" => "Affiche cette aide",
            "version" => "Affiche la version",
            "banks" | "bank" => "Une banque\u{a0}: son identifiant, ou le chemin d'un fichier ou d'un dossier",
            "questions" => "Combien de questions, ou all (toutes)",
            "question" => "Ne poser que cette question",
            "topic" => "Ne poser que sur ce thème\u{a0}; peut se répéter",
            "seed" => "Tirer le quiz que ce nombre désigne",
            "no_shuffle" => "Garder questions et options dans l'ordre de l'auteur",
            "exam" => "Pas de rétroaction avant la fin\u{a0}; les réponses peuvent changer",
            "practice" => "Une rétroaction après chaque réponse",
            "time_limit" => "Combien de temps le quiz peut durer\u{a0}: 90s, 10m, 1h30m",
            "certainty" => "Demander à quel point on est sûr de chaque réponse, et en rendre compte",
            "no_history" => "Ne rien garder de ce quiz",
            "learner" => "Qui joue, si plusieurs partagent un compte",
            "clear" => "Effacer ce qui serait listé",
            "yes" => "Effacer sans demander",
            "history_format" => "Forme de la liste\u{a0}: text (texte), csv ou json",
            "format" => "Forme du résultat\u{a0}: text (texte) ou json",
            "paths" => "Un fichier de banque, un dossier, ou l'identifiant d'une banque",
            "strict" => "Compter les avertissements comme des erreurs",
            "check_format" => {
                "Forme des diagnostics\u{a0}: text (texte), short (une ligne chacun, pour les éditeurs) ou json"
            }
            "watch" => "Vérifier à nouveau à chaque enregistrement, jusqu'à Ctrl-C",
            "fix" => "Faire les corrections sûres\u{a0}: identifiants absents, espaces insécables, options répétées",
            "dry_run" => "Avec --fix\u{a0}: montrer ce qui changerait, sans rien changer",
            "explain" => "Expliquer un code, comme E101\u{a0}: la règle, ses raisons, un exemple",
            "sheet_format" => "Forme de la feuille\u{a0}: text (texte), markdown, ou html à imprimer",
            "path" => "Le nouveau fichier\u{a0}; demandé pas à pas s'il n'est pas nommé",
            "title" => "Titre de la nouvelle banque",
            "taxonomy" => "Des faits, dont Cornet fait des questions, au lieu de questions",
            "key" => "Avec les réponses",
            "files" => "Des fichiers de banques",
            "force" => "Remplacer une banque qui existe déjà",
            "id" => "L'identifiant d'une banque",
            "shell" => "L'interpréteur\u{a0}: bash, elvish, fish, powershell ou zsh",
            _ => return None,
        })
    }
    fn usage(&self, problem: &Usage) -> String {
        let meant = |meant: &Option<String>| {
            meant.as_ref().map(|meant| format!(" Vouliez-vous dire «\u{a0}{meant}\u{a0}»\u{a0}?")).unwrap_or_default()
        };
        match problem {
            Usage::UnknownOption(option, suggestion) => {
                format!("Il n'y a pas d'option «\u{a0}{option}\u{a0}».{}", meant(suggestion))
            }
            Usage::UnknownCommand(command, suggestion) => {
                format!("Il n'y a pas de commande «\u{a0}{command}\u{a0}».{}", meant(suggestion))
            }
            Usage::TooMany(word) => format!("«\u{a0}{word}\u{a0}» est un mot de trop."),
            Usage::BadValue { option, value, possible } => {
                format!("«\u{a0}{value}\u{a0}» n'est pas une valeur de {option}. Possibles\u{a0}: {possible}.")
            }
            Usage::NoValue(option) => format!("Il manque une valeur à {option}."),
            Usage::Missing(what) => format!("Il manque quelque chose\u{a0}: {what}."),
            Usage::Conflict(one, other) => format!("{one} ne va pas avec {other}."),
            Usage::Twice(option) => format!("{option} ne se donne qu'une fois."),
            Usage::Other(text) => text.clone(),
        }
    }
    fn try_help(&self) -> &'static str {
        "«\u{a0}cornet --help\u{a0}» dit ce qu'il y a."
    }
}
