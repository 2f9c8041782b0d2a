use super::{French, problems};
use crate::{messages::reference::Reference, quiz::key::Key};

impl Reference for French {
    fn schema_title(&self) -> &'static str {
        "Une banque de questions pour Cornet"
    }
    fn format_page(&self) -> &'static str {
        include_str!("format.md")
    }
    fn first_title(&self) -> &'static str {
        "Les animaux"
    }
    fn whole_bank(&self) -> &'static str {
        r#"id          = "nature"
title       = "Toute la nature"
language    = "fr"
description = "Ce que l'on a vu ce trimestre, pour la dernière semaine"
draw        = 15
pass        = 70
mode        = "exam"
time_limit  = "20m"
include     = ["animaux", "./plantes.toml"]

[objectives]
N1 = "Distinguer un mammifère d'un poisson"
N2 = "Dire de quoi vit une plante"
"#
    }
    fn shape(&self, key: &Key) -> String {
        problems::shape::wanted(key, key.shape)
    }
    fn needed(&self) -> &'static str {
        "nécessaire"
    }
    fn needed_either(&self) -> &'static str {
        "nécessaire, l'une des deux"
    }
    fn key_line(&self, name: &str, need: &str, shape: &str, sentence: &str) -> String {
        let need = if need.is_empty() { String::new() } else { format!(" ({need})") };
        format!("`{name}`{need}\u{a0}: {shape}. {sentence}")
    }
    fn thousands_separator(&self) -> &'static str {
        "\u{a0}"
    }
    fn mebibytes(&self, count: usize) -> String {
        format!("{count}\u{a0}Mio")
    }
    fn starter(&self) -> &'static str {
        include_str!("starter.txt")
    }
    fn starter_of_facts(&self) -> &'static str {
        include_str!("starter-taxonomy.txt")
    }
    fn starter_title(&self) -> &'static str {
        "Le monde autour de nous"
    }
    fn other_kinds(&self) -> &'static str {
        "Les autres genres de questions, chacun avec un exemple. Pour vous en servir, enlevez le # devant ses lignes, à partir de [[question]]."
    }
    fn may_also_have(&self) -> &'static str {
        "La question peut aussi avoir\u{a0}:"
    }
    fn instead_of(&self, other: &str) -> String {
        format!(" (au lieu de {other})")
    }
    fn key_in_comment(&self, name: &str, instead: &str, sentence: &str) -> String {
        format!("{name}{instead}\u{a0}: {sentence}")
    }
}
