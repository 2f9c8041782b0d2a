use super::{French, plural};
use crate::messages::{
    checking::{Checking, Heading, Totals},
    menus::Menus,
};

impl Checking for French {
    fn totals(&self, totals: Totals) -> String {
        let Totals { banks, questions, errors, warnings } = totals;
        format!(
            "{banks} {}, {}\u{a0}: {}, {warnings} {}",
            plural(banks, "banque", "banques"),
            self.questions(questions),
            self.errors(errors),
            plural(warnings, "avertissement", "avertissements"),
        )
    }
    fn guessing(&self, percent: u32) -> String {
        format!("répondre au hasard rapporte {percent}\u{a0}%")
    }
    fn checked_so_far(&self, done: usize, all: usize) -> String {
        format!("Vérification\u{a0}: {done} sur {all}")
    }
    fn watching(&self, files: usize) -> String {
        let watched = plural(files, "fichier surveillé", "fichiers surveillés");
        format!("{files} {watched}\u{a0}; Ctrl-C pour arrêter.")
    }
    fn checking_again(&self, time: &str, file: Option<&str>) -> String {
        match file {
            Some(file) => format!("{time}\u{a0}: {file} a changé, nouvelle vérification."),
            None => format!("{time}\u{a0}: plusieurs fichiers ont changé, nouvelle vérification."),
        }
    }
    fn heading(&self, heading: Heading) -> &'static str {
        match heading {
            Heading::Why => "Pourquoi",
            Heading::Source => "Source",
            Heading::Breaks => "Exemple fautif",
            Heading::Mended => "Exemple corrigé",
        }
    }
}
