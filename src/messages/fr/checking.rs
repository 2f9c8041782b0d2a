use super::{French, number, plural};
use crate::{
    bank_file::Repairs,
    messages::{
        checking::{Checking, Heading, LeftAlone, Totals},
        menus::Menus,
    },
};

impl Checking for French {
    fn totals(&self, totals: Totals) -> String {
        let Totals { banks, questions, errors, warnings, .. } = totals;
        format!(
            "{} {}, {}\u{a0}: {}, {} {}",
            number(banks),
            plural(banks, "banque", "banques"),
            self.questions(questions),
            self.errors(errors),
            number(warnings),
            plural(warnings, "avertissement", "avertissements"),
        )
    }
    fn made(&self, count: u128) -> String {
        format!(
            "les taxonomies font {} {}",
            number(count),
            if count < 2 { "question" } else { "questions différentes" }
        )
    }
    fn guessing(&self, percent: u32) -> String {
        format!("répondre au hasard rapporte {percent}\u{a0}%")
    }
    fn checked_so_far(&self, done: usize, all: usize) -> String {
        format!("Vérification\u{a0}: {} sur {}", number(done), number(all))
    }
    fn watching(&self, files: usize) -> String {
        let watched = plural(files, "fichier surveillé", "fichiers surveillés");
        format!("{} {watched}\u{a0}; Ctrl-C pour arrêter.", number(files))
    }
    fn checking_again(&self, time: &str, file: Option<&str>) -> String {
        match file {
            Some(file) => format!("{time}\u{a0}: {file} a changé, nouvelle vérification."),
            None => format!("{time}\u{a0}: plusieurs fichiers ont changé, nouvelle vérification."),
        }
    }
    fn mended(&self, path: &str, repairs: Repairs) -> String {
        let Repairs { ids, spaces, options } = repairs;
        let parts = [
            (ids, format!("{} {}", number(ids), plural(ids, "identifiant écrit", "identifiants écrits"))),
            (
                spaces,
                format!(
                    "{} {}",
                    number(spaces),
                    plural(spaces, "espace rendue insécable", "espaces rendues insécables")
                ),
            ),
            (
                options,
                format!(
                    "{} {}",
                    number(options),
                    plural(options, "option répétée enlevée", "options répétées enlevées")
                ),
            ),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, part)| part).collect();
        format!("{path} corrigé\u{a0}: {}", parts.join(", "))
    }
    fn left_alone(&self, path: &str, reason: LeftAlone) -> String {
        match reason {
            LeftAlone::Broken => format!("{path} laissé tel quel\u{a0}: son TOML est d'abord à corriger à la main"),
            LeftAlone::BuiltIn => format!("{path} laissé tel quel\u{a0}: il fait partie du programme"),
            LeftAlone::Changed => {
                format!("{path} laissé tel quel\u{a0}: un autre programme vient de l'enregistrer\u{a0}; recommencez")
            }
        }
    }
    fn not_written(&self, path: &str, reason: &str) -> String {
        format!("{path} n'a pas été écrit\u{a0}: {reason}")
    }
    fn nothing_mended(&self) -> &'static str {
        "rien à corriger"
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
