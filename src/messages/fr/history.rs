use super::{French, plural};
use crate::{
    history::{Trouble, keeper::Notice},
    messages::history::History,
    quiz::mark::Outcome,
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
    fn goes_on(&self, title: &str, number: Option<usize>, all: usize) -> String {
        match number {
            Some(number) => format!("Reprise de «\u{a0}{title}\u{a0}», à la question {number} sur {all}."),
            None => format!("Reprise de «\u{a0}{title}\u{a0}», après la dernière question."),
        }
    }
    fn asked_again(&self, count: usize) -> String {
        match count {
            1 => "Une question a changé depuis ta réponse\u{a0}: elle t'est reposée.".into(),
            count => format!("{count} questions ont changé depuis tes réponses\u{a0}: elles te sont reposées."),
        }
    }
    fn dropped(&self, count: usize) -> String {
        match count {
            1 => "Une question n'existe plus\u{a0}: elle est retirée.".into(),
            count => format!("{count} questions n'existent plus\u{a0}: elles sont retirées."),
        }
    }
    fn resume(&self, title: &str) -> String {
        format!("Reprendre {title}")
    }
    fn left_at(&self, number: usize, all: usize) -> String {
        format!("question {number} sur {all}")
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
    fn nothing_kept(&self) -> &'static str {
        "Rien n'a encore été conservé."
    }
    fn kept_of(&self, learners: &[String]) -> String {
        format!("D'autres ont des réponses\u{a0}: {}. Elles se voient avec --learner.", learners.join(", "))
    }
    fn history_title(&self) -> &'static str {
        "Historique"
    }
    fn clear_question(&self, attempts: usize) -> String {
        let what = plural(attempts, "quiz joué, ses réponses", "quiz joués, leurs réponses");
        format!("Effacer {attempts} {what} et ce que tu y as appris\u{a0}? C'est sans retour.")
    }
    fn keep_them(&self) -> &'static str {
        "Tout garder"
    }
    fn clear_them(&self) -> &'static str {
        "Effacer"
    }
    fn cleared(&self, attempts: usize) -> String {
        format!("{attempts} {}.", plural(attempts, "quiz joué est effacé", "quiz joués sont effacés"))
    }
    fn nothing_cleared(&self) -> &'static str {
        "Tout est gardé."
    }
    fn attempt_state(&self, state: &str, mode: &str) -> Option<String> {
        let state = match state {
            "begun" => Some("pas terminé"),
            "dropped" => Some("abandonné"),
            _ => None,
        };
        let said: Vec<&str> = (mode == "exam").then_some("examen").into_iter().chain(state).collect();
        (!said.is_empty()).then(|| said.join(", "))
    }
    fn outcome(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Right => "juste",
            Outcome::Partial => "juste en partie",
            Outcome::Wrong => "pas juste",
            Outcome::Skipped => "passée",
            Outcome::Ungraded => "non notée",
        }
    }
    fn answer_notes(&self, hint: bool, attempt: u32, certainty: Option<u8>) -> String {
        let notes = [
            hint.then(|| "avec l'indice".to_owned()),
            (attempt > 1).then(|| format!("essai {attempt}")),
            certainty.map(|level| format!("certitude {level}")),
        ];
        let notes: Vec<String> = notes.into_iter().flatten().collect();
        if notes.is_empty() { String::new() } else { format!(" ({})", notes.join(", ")) }
    }
    fn objection(&self, reason: &str) -> String {
        if reason.is_empty() {
            "Tu n'étais pas d'accord.".into()
        } else {
            format!("Tu n'étais pas d'accord\u{a0}: {reason}")
        }
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
            Trouble::Elsewhere => "Un autre Cornet a repris ce quiz, ou il a été effacé.".into(),
            Trouble::Other(reason) => format!("L'historique a échoué\u{a0}: {reason}."),
        }
    }
}
