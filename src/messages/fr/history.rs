use super::{French, plural};
use crate::{
    history::{Trouble, keeper::Notice},
    messages::history::History,
};

impl History for French {
    fn notice(&self, notice: &Notice) -> String {
        match notice {
            Notice::NotKept(trouble) => {
                format!("Tes réponses ne sont pas conservées. {} Le quiz continue.", self.trouble(trouble))
            }
            Notice::KeptAgain => "Tes réponses sont de nouveau conservées, aucune ne manque.".into(),
            Notice::SetAside(path) => format!(
                "Ton historique était abimé. Il a été mis de côté sous {}, et un nouveau est commencé.",
                path.display()
            ),
        }
    }
    fn goes_on(&self, title: &str, number: usize, all: usize) -> String {
        format!("Reprise de «\u{a0}{title}\u{a0}», à la question {number} sur {all}.")
    }
    fn asked_again(&self, count: usize) -> String {
        match count {
            1 => "Une question a changé depuis ta réponse\u{a0}: elle t'est reposée.".into(),
            count => format!("{count} questions ont changé depuis tes réponses\u{a0}: elles te sont reposées."),
        }
    }
    fn dropped(&self, count: usize) -> String {
        let verb =
            plural(count, "question n'existe plus, elle est retirée", "questions n'existent plus, elles sont retirées");
        format!("{count} {verb}.")
    }
    fn resume(&self, title: &str) -> String {
        format!("Reprendre {title}")
    }
    fn left_at(&self, number: usize, all: usize) -> String {
        format!("à la {number}{} sur {all}", if number == 1 { "re" } else { "e" })
    }
    fn left_on(&self, days_ago: i64) -> String {
        match days_ago {
            ..=0 => "laissé aujourd'hui".into(),
            1 => "laissé hier".into(),
            days => format!("laissé il y a {days} jours"),
        }
    }
    fn was_left(&self) -> &'static str {
        "Tu n'as pas terminé ce quiz."
    }
    fn begin_anew(&self) -> &'static str {
        "En commencer un nouveau"
    }
    fn why_disagree(&self) -> &'static str {
        "Tu n'es pas d'accord avec cette note. Pourquoi\u{a0}? Ton enseignant pourra le lire\u{a0}; cela peut rester vide."
    }
    fn reason(&self) -> &'static str {
        "Ta raison"
    }
    fn objection_kept(&self) -> &'static str {
        "C'est noté\u{a0}: tu n'es pas d'accord."
    }
    fn nothing_to_object(&self) -> &'static str {
        "Aucune question n'a encore de réponse."
    }
    fn objection_not_kept(&self) -> &'static str {
        "Rien n'est conservé ici\u{a0}: ce n'est donc pas noté."
    }
    fn trouble(&self, trouble: &Trouble) -> String {
        match trouble {
            Trouble::NoFolder => "Aucun dossier de données n'a été trouvé.".into(),
            Trouble::Damaged => "L'historique est abimé.".into(),
            Trouble::Newer(_) => "L'historique vient d'un Cornet plus récent\u{a0}; il n'a pas été touché.".into(),
            Trouble::Busy => "Un autre programme tient l'historique.".into(),
            Trouble::Full => "Le disque est plein.".into(),
            Trouble::Denied => "L'historique ne peut pas être écrit ou ouvert.".into(),
            Trouble::Elsewhere => "Ce quiz continue dans un autre Cornet, ou a été effacé.".into(),
            Trouble::Other(reason) => format!("L'historique a échoué\u{a0}: {reason}."),
        }
    }
}
