use super::{French, plural};
use crate::{messages::authoring::Authoring, quiz::key::Need};

impl Authoring for French {
    fn new_bank(&self) -> &'static str {
        "Une nouvelle banque"
    }
    fn form_commands(&self) -> Vec<&'static str> {
        vec![
            ":retour revient d'un pas.",
            ":quitter s'en va\u{a0}; rien n'est écrit alors.",
            "Une ligne qui commence par :: est un texte qui commence par\u{a0}:",
        ]
    }
    fn ask_title(&self) -> &'static str {
        "Titre"
    }
    fn about_title(&self) -> &'static str {
        "De quoi parle la banque\u{a0}? Les élèves le verront dans le menu."
    }
    fn ask_language(&self) -> &'static str {
        "Langue"
    }
    fn about_language(&self, usual: &str) -> String {
        format!(
            "En quelle langue sont les questions\u{a0}? Une étiquette comme fr, en ou fr-CA\u{a0}; une ligne vide veut dire {usual}."
        )
    }
    fn not_a_language(&self, tag: &str) -> String {
        format!("«\u{a0}{tag}\u{a0}» n'est pas une étiquette de langue.")
    }
    fn which_kind(&self) -> &'static str {
        "Quel genre de question\u{a0}?"
    }
    fn written(&self, count: usize) -> String {
        match count {
            0 => "Aucune encore. Sans question, le fichier montre un exemple de chaque genre.".to_owned(),
            _ => format!("{count} {} jusqu'ici.", plural(count, "question", "questions")),
        }
    }
    fn enough(&self) -> &'static str {
        "C'est tout pour l'instant"
    }
    fn an_empty_line_ends(&self) -> &'static str {
        "Un élément par ligne\u{a0}; une ligne vide termine la liste."
    }
    fn may_be_left_out(&self) -> &'static str {
        "Une ligne vide n'en met pas."
    }
    fn nth(&self, label: &str, number: usize) -> String {
        format!("{label}, {number}")
    }
    fn goes_with(&self, item: &str) -> String {
        format!("«\u{a0}{item}\u{a0}» va avec")
    }
    fn said_to_pickers(&self, row: &str, need: Need) -> String {
        let may_lack = if need == Need::Optional { " (ou rien)" } else { "" };
        format!("Rétroaction à «\u{a0}{row}\u{a0}»{may_lack}")
    }
    fn needs_something(&self) -> &'static str {
        "Cette ligne ne peut pas rester vide."
    }
    fn does_not_work(&self, message: &str) -> String {
        format!("Cela ne va pas encore\u{a0}: {message}.")
    }
    fn ask_file(&self) -> &'static str {
        "Fichier"
    }
    fn about_file(&self, usual: &str) -> String {
        format!("Sous quel nom écrire la banque\u{a0}? Une ligne vide veut dire {usual}.")
    }
    fn is_there(&self, path: &str) -> String {
        format!("{path} existe déjà, et n'est pas remplacé.")
    }
    fn leave_unwritten(&self) -> &'static str {
        "Partir sans écrire la banque\u{a0}?"
    }
    fn go_on_writing(&self) -> &'static str {
        "Non, continuer"
    }
    fn give_up(&self) -> &'static str {
        "Oui, y renoncer"
    }
    fn edit_question(&self) -> &'static str {
        "Modifier cette question"
    }
    fn edit_command(&self) -> &'static str {
        ":edit ouvre la question dans votre éditeur."
    }
    fn not_your_file(&self) -> &'static str {
        "Cette question est dans le programme\u{a0}: seules celles des fichiers se modifient."
    }
    fn no_editor(&self) -> &'static str {
        "Aucun éditeur n'est indiqué. Mettez-le dans VISUAL ou EDITOR avant de lancer Cornet\u{a0}: nano, par exemple."
    }
    fn editor_failed(&self, command: &str, reason: &str) -> String {
        format!("L'éditeur n'a pas bien fini ({command}\u{a0}: {reason}).")
    }
    fn edited(&self) -> &'static str {
        "La banque a été relue."
    }
    fn edited_away(&self) -> &'static str {
        "La banque a été relue. Cette question n'y est plus, et se pose comme elle était."
    }
    fn edited_broken(&self) -> &'static str {
        "La banque a maintenant des erreurs\u{a0}; le quiz continue avec les questions telles qu'elles étaient."
    }
    fn created(&self, path: &str) -> String {
        format!("Écrit\u{a0}: {path}")
    }
    fn schema_kept(&self, path: &str) -> String {
        format!("{path} existe déjà et reste comme il est. Pour le renouveler\u{a0}: cornet schema > {path}")
    }
    fn how_to_play(&self, path: &str) -> String {
        format!("Ouvrez la banque dans votre éditeur, puis jouez-la\u{a0}: cornet play {path}")
    }
}
