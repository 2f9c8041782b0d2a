use super::French;
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
