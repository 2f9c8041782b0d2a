use std::time::Duration;

use super::{French, plural};
use crate::{
    messages::playing::Playing,
    quiz::{
        ask::{Ask, Format, Misread, letter},
        mark::Outcome,
        quotes::quotable,
    },
};

fn numbers(numbers: &[usize]) -> String {
    numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

impl Playing for French {
    fn decimal_mark(&self) -> char {
        ','
    }
    fn truth(&self, truth: bool) -> &'static str {
        if truth { "Vrai" } else { "Faux" }
    }
    fn question_of(&self, number: usize, all: usize) -> String {
        format!("Question {number} sur {all}")
    }
    fn progress(&self, number: usize, all: usize) -> String {
        format!("{number} sur {all}")
    }
    fn several_expected(&self) -> &'static str {
        "Choisis toutes les bonnes réponses\u{a0}: il peut y en avoir plusieurs."
    }
    fn how_to_answer(&self, ask: &Ask) -> String {
        let to = |count: usize| format!("A à {}", letter(count.saturating_sub(1)));
        let one = |count: usize| if count == 2 { "A ou B".into() } else { format!("une lettre de {}", to(count)) };
        match ask {
            Ask::One { options, .. } => format!("Réponds par {}.", one(options.len())),
            Ask::Many { options, .. } => format!("Réponds par une ou plusieurs lettres de {}.", to(options.len())),
            Ask::Order { steps } => format!("Réponds par toutes les lettres de {}, dans l'ordre.", to(steps.len())),
            Ask::Sort { bins, .. } => format!("Réponds à chacun par {}.", one(bins.len())),
            Ask::Text(Format::Words) => "Tape ta réponse.".into(),
            Ask::Text(Format::Number { unit: None }) => "Tape un nombre.".into(),
            Ask::Text(Format::Number { unit: Some(unit) }) => format!("Tape un nombre. L'unité\u{a0}: {unit}."),
            Ask::Blanks { words, .. } if words.is_empty() => "Tape ce qui va dans chaque trou.".into(),
            Ask::Blanks { .. } => "Donne à chaque trou un mot de la liste, ou sa lettre.".into(),
            Ask::Prose { .. } => "Écris ta réponse. Une ligne vide la termine.".into(),
        }
    }
    fn item(&self, item: &str) -> String {
        format!("{item}\u{a0}:")
    }
    fn gap(&self, number: usize, all: usize) -> String {
        if all == 1 { "Le trou\u{a0}:".into() } else { format!("Trou {number} sur {all}\u{a0}:") }
    }
    fn blank(&self, number: usize, all: usize) -> String {
        if all == 1 { "(…)".into() } else { format!("({number}…)") }
    }
    fn misread(&self, misread: &Misread) -> String {
        match misread {
            Misread::Empty => "Cette ligne est vide. Réponds, ou tape :passer pour passer.".into(),
            Misread::NotARow { typed, rows: 2 } => format!("«\u{a0}{typed}\u{a0}» n'est ni A ni B."),
            Misread::NotARow { typed, rows } => {
                format!("«\u{a0}{typed}\u{a0}» n'est pas une lettre de A à {}.", letter(rows.saturating_sub(1)))
            }
            Misread::NotAWord(typed) => format!("«\u{a0}{typed}\u{a0}» n'est ni dans la liste, ni une de ses lettres."),
            Misread::OnlyOne => "Une seule réponse, s'il te plait.".into(),
            Misread::Twice(letter) => format!("{letter} y est deux fois. Nomme chaque lettre une fois."),
            Misread::Missing(letters) => {
                let missing: Vec<String> = letters.iter().map(char::to_string).collect();
                format!("Nomme chaque lettre une fois, dans l'ordre. Il manque\u{a0}: {}.", missing.join(", "))
            }
            Misread::NotANumber => "Ce n'est pas un nombre. Écris-le en chiffres, comme 12 ou 0,5.".into(),
            Misread::NumberOutOfRange => "Ce nombre est trop long\u{a0}: 15 chiffres au plus.".into(),
            Misread::WrongUnit(Some(unit)) => {
                format!("La réponse est attendue dans cette unité\u{a0}: {unit}. Le nombre seul suffit.")
            }
            Misread::WrongUnit(None) => "Le nombre seul suffit, sans unité.".into(),
        }
    }
    fn near_miss(&self) -> &'static str {
        "Presque\u{a0}: il s'en faut d'une lettre ou deux. Essaie encore une fois."
    }
    fn hint(&self, hint: &str) -> String {
        format!("Indice\u{a0}: {hint}")
    }
    fn no_hint(&self) -> &'static str {
        "Cette question n'a pas d'indice."
    }
    fn no_hint_in_exam(&self) -> &'static str {
        "Il n'y a pas d'indice à l'examen."
    }
    fn unknown_command(&self, command: &str) -> String {
        format!(
            "«\u{a0}{command}\u{a0}» n'est pas une commande. Tape :aide pour la liste, ou ::{} pour le texte lui-même.",
            command.trim_start_matches(':')
        )
    }
    fn commands(&self) -> Vec<&'static str> {
        vec![
            ":indice montre un indice.",
            ":passer laisse la question.",
            ":retour revient en arrière.",
            ":désaccord dit que tu contestes la dernière note\u{a0}; une raison peut suivre.",
            ":quitter termine le quiz\u{a0}; tes réponses comptent.",
            ":aide montre cette liste.",
            "Une ligne qui commence par :: est une réponse qui commence par\u{a0}:",
        ]
    }
    fn help_at_hand(&self) -> &'static str {
        "Tape :aide à n'importe quelle question pour connaitre les commandes."
    }
    fn no_earlier_question(&self) -> &'static str {
        "Il n'y a pas de question avant celle-ci."
    }
    fn skipped(&self) -> &'static str {
        "Question passée."
    }
    fn answer_kept(&self) -> &'static str {
        "Ta réponse reste comme elle était."
    }
    fn noted(&self) -> &'static str {
        "C'est noté."
    }
    fn how_sure(&self) -> &'static str {
        "En es-tu sûr\u{a0}? 1\u{a0}: pas sûr, 2\u{a0}: assez sûr, 3\u{a0}: sûr."
    }
    fn how_sure_short(&self) -> &'static str {
        "En es-tu sûr\u{a0}?"
    }
    fn certainties(&self) -> [&'static str; 3] {
        ["pas sûr", "assez sûr", "sûr"]
    }
    fn certainty_earns(&self, right: &str, wrong: &str) -> String {
        format!("juste\u{a0}: {right}, faux\u{a0}: {wrong}")
    }
    fn not_a_certainty(&self) -> &'static str {
        "Réponds par 1, 2 ou 3."
    }
    fn verdict(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Right => "Oui.",
            Outcome::Partial => "En partie.",
            Outcome::Wrong => "Pas encore.",
            Outcome::Skipped => "Passée.",
            Outcome::Ungraded => "C'est noté, hors du score.",
        }
    }
    fn given(&self, given: &str) -> String {
        format!("Ta réponse\u{a0}: {given}")
    }
    fn nothing_given(&self) -> &'static str {
        "Tu n'as pas répondu."
    }
    fn solution(&self, solution: &str, count: usize) -> String {
        format!("{}\u{a0}: {solution}", plural(count, "La bonne réponse", "Les bonnes réponses"))
    }
    fn misplaced(&self, item: &str, given: &str, belongs: &str) -> String {
        format!("{item}\u{a0}: tu as dit «\u{a0}{given}\u{a0}»\u{a0}; c'est «\u{a0}{belongs}\u{a0}».")
    }
    fn said_of(&self, what: &[String], said: &str) -> String {
        let what: Vec<String> = what
            .iter()
            .map(|what| quotable(what, ['«', '»'], ['“', '”']))
            .map(|what| format!("«\u{a0}{what}\u{a0}»"))
            .collect();
        format!("{}\u{a0}: {said}", what.join(", "))
    }
    fn your_answer(&self) -> &'static str {
        "ta réponse"
    }
    fn right_answer(&self, of: usize) -> &'static str {
        if of > 1 { "une bonne réponse" } else { "la bonne réponse" }
    }
    fn right_pick(&self) -> &'static str {
        "ta réponse, juste"
    }
    fn remember(&self) -> &'static str {
        "À retenir"
    }
    fn source(&self, source: &str) -> String {
        format!("À relire\u{a0}: {source}")
    }
    fn comes_back(&self) -> &'static str {
        "La question reviendra."
    }
    fn time_left(&self, left: Duration) -> String {
        format!("Temps qui reste\u{a0}: {}", self.about_as_long(left))
    }
    fn time_over(&self) -> &'static str {
        "Le temps est écoulé. Ce qui a été répondu avant compte."
    }
    fn unanswered(&self, questions: &[usize]) -> String {
        format!("Sans réponse\u{a0}: {}", numbers(questions))
    }
    fn all_answered(&self) -> &'static str {
        "Chaque question a sa réponse."
    }
    fn hand_in(&self, all: usize) -> String {
        format!("Une ligne vide rend la copie. Un nombre de 1 à {all} reprend cette question.")
    }
    fn not_a_question(&self, all: usize) -> String {
        format!("Ce n'est pas un nombre de 1 à {all}. Une ligne vide rend la copie.")
    }
    fn shown_again(&self, number: usize, all: usize) -> String {
        format!("Question {number} sur {all}, à relire")
    }
    fn model(&self) -> &'static str {
        "Une réponse modèle"
    }
    fn criteria(&self) -> &'static str {
        "Que fait ta réponse, de ceci\u{a0}?"
    }
    fn how_to_name_criteria(&self) -> &'static str {
        "Réponds par des lettres, ou une ligne vide si elle ne fait rien de cela."
    }
    fn none_of_these(&self) -> &'static str {
        "Espace coche. Entrée seule\u{a0}: rien de cela."
    }
    fn duration(&self, duration: Duration) -> String {
        let seconds = usize::try_from(duration.as_secs()).unwrap_or(usize::MAX);
        match (seconds / 60, seconds % 60) {
            (0, seconds) => format!("{seconds} {}", plural(seconds, "seconde", "secondes")),
            (minutes @ ..60, 0) => format!("{minutes} {}", plural(minutes, "minute", "minutes")),
            (minutes @ ..60, seconds) => format!("{minutes} min {seconds:02} s"),
            (minutes, _) => format!("{} h {:02}", minutes / 60, minutes % 60),
        }
    }
    fn about_as_long(&self, duration: Duration) -> String {
        let seconds = usize::try_from(duration.as_secs()).unwrap_or(usize::MAX);
        let minutes = (seconds + 30) / 60;
        match minutes {
            _ if seconds < 120 => format!("{seconds} {}", plural(seconds, "seconde", "secondes")),
            ..120 => format!("{minutes} minutes"),
            _ => format!("{} h {:02}", minutes / 60, minutes % 60),
        }
    }
    fn type_here(&self) -> &'static str {
        "Ta réponse"
    }
}
