use std::time::Duration;

use super::{French, plural};
use crate::{
    messages::{
        card::{Card, Result},
        menus::Room,
        playing::Playing,
    },
    quiz::{certainty::Verdict, score::Confusion, session::Certainty},
};

fn times(count: usize) -> String {
    match count {
        1 => "Une fois".into(),
        2 => "Deux fois".into(),
        3 => "Trois fois".into(),
        4 => "Quatre fois".into(),
        5 => "Cinq fois".into(),
        count => format!("{count} fois"),
    }
}

impl Card for French {
    fn took(&self, time: Duration, early: bool) -> String {
        format!("{} {}", if early { "arrêté après" } else { "terminé en" }, self.duration(time))
    }
    fn result(&self, result: &Result) -> String {
        let Result { points, out_of, percent, needed, passed, is_cut_off } = result;
        let score = format!("{points} sur {out_of} ({percent}\u{a0}%)");
        match passed {
            None if *is_cut_off => format!("{score} jusqu'ici."),
            None => format!("{score} du premier coup."),
            Some(true) => format!("{score}, réussi. Il fallait {needed}."),
            Some(false) if *is_cut_off => format!("{score} jusqu'ici. Il faut {needed}."),
            Some(false) => format!("{score}, pas encore réussi. Il fallait {needed}."),
        }
    }
    fn short_result(&self, result: &Result) -> String {
        let verdict = match result.passed {
            Some(true) => ", réussi",
            _ if result.is_cut_off => " jusqu'ici",
            Some(false) => ", pas encore",
            None => " du premier coup",
        };
        format!("{} / {}{verdict}.", result.points, result.out_of)
    }
    fn nothing_graded(&self) -> &'static str {
        "Rien dans ce quiz ne compte pour un score."
    }
    fn not_handed_in(&self) -> &'static str {
        "La copie n'est pas encore rendue\u{a0}: rien n'est noté."
    }
    fn cut_off(&self, answered: usize, all: usize, left: usize) -> String {
        let questions = plural(answered, "question", "questions");
        let left = if left > 0 { format!(", il en reste {left}") } else { String::new() };
        format!("Le quiz s'est arrêté avant la fin\u{a0}: tu as répondu à {answered} {questions} sur {all}{left}.")
    }
    fn never_asked(&self, left: usize) -> String {
        format!("Le temps n'a pas suffi pour {left} {}.", plural(left, "question", "questions"))
    }
    fn to_resume(&self) -> &'static str {
        "Pour le reprendre\u{a0}:"
    }
    fn waits(&self, room: Room) -> &'static str {
        match room {
            Room::Wide => "tu pourras le reprendre plus tard",
            Room::Narrow => "reprendre plus tard",
        }
    }
    fn others(&self, count: usize) -> String {
        format!("et {count} {}", plural(count, "autre", "autres"))
    }
    fn part(&self, points: &str, out_of: &str) -> String {
        format!("{points} sur {out_of}")
    }
    fn other_topic(&self) -> &'static str {
        "autres questions"
    }
    fn to_review(&self) -> &'static str {
        "À revoir"
    }
    fn passed_over(&self) -> &'static str {
        "tu l'as passée"
    }
    fn missed(&self, solution: &str, given: Option<&str>) -> String {
        match given {
            Some(given) => format!("{solution} (ta réponse\u{a0}: {given})"),
            None => format!("{solution} ({})", self.passed_over()),
        }
    }
    fn placed(&self, right: usize, all: usize) -> String {
        format!("{right} sur {all} à la bonne place")
    }
    fn confusion(&self, confusion: &Confusion) -> String {
        let Confusion { expected, given, times: count } = confusion;
        format!("{}, tu as répondu «\u{a0}{given}\u{a0}» au lieu de «\u{a0}{expected}\u{a0}».", times(*count))
    }
    fn same_quiz(&self) -> &'static str {
        "Les mêmes questions pour un ami\u{a0}:"
    }
    fn certainty_points(&self, points: &str, out_of: &str) -> String {
        format!("Avec la certitude\u{a0}: {points} sur {out_of} points.")
    }
    fn level(&self, certainty: Certainty, right: usize, answers: usize, verdict: Option<Verdict>) -> String {
        let level = certainty.pick(self.certainties());
        let verdict = match verdict {
            None => "",
            Some(Verdict::OverConfident) => "\u{a0}; plus de certitude que de bonnes réponses",
            Some(Verdict::UnderConfident) => "\u{a0}; tu en sais plus que tu ne crois",
        };
        let right_word = plural(right, "juste", "justes");
        format!("Niveau {} ({level})\u{a0}: {right} {right_word} sur {answers}{verdict}.", certainty.level())
    }
    fn replay(&self, missed: usize) -> String {
        plural(missed, "Rejouer la question manquée", &format!("Rejouer les {missed} questions manquées")).to_owned()
    }
    fn replay_question(&self, missed: usize) -> String {
        format!("{}\u{a0}? (oui ou non)", self.replay(missed))
    }
    fn yes(&self) -> &'static [&'static str] {
        &["o", "oui", "y", "yes"]
    }
    fn another(&self) -> &'static str {
        "Jouer un autre quiz"
    }
    fn stop(&self) -> &'static str {
        "Arrêter ici"
    }
    fn none_missed(&self) -> &'static str {
        "Il n'en reste aucune à revoir."
    }
}
