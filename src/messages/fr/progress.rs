use std::time::Duration;

use super::{French, plural};
use crate::{
    messages::{
        menus::{Menus, Room},
        progress::{Compared, Mistaken, Progress},
    },
    quiz::review::When,
};

/// A count in words, for a feminine noun; from thirteen on in digits.
fn words(count: usize) -> String {
    let words =
        ["zéro", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"];
    words.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

fn questions(count: usize) -> String {
    format!("{} {}", words(count), plural(count, "question", "questions"))
}

fn day(when: When) -> String {
    let days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    match when {
        When::Now => "aujourd'hui".into(),
        When::Tomorrow => "demain".into(),
        When::Weekday(day) => days.get(day).copied().unwrap_or_default().into(),
        When::InDays(days) => format!("dans {days} jours"),
    }
}

impl Progress for French {
    fn review_title(&self) -> &'static str {
        "Révision"
    }
    fn review(&self) -> &'static str {
        "Réviser"
    }
    fn waiting(&self, due: usize) -> String {
        format!("{} {}.", capital(&questions(due)), plural(due, "t'attend", "t'attendent"))
    }
    fn asked_now(&self, due: usize, asked: usize, time: Duration) -> String {
        let about = self.lasts(time);
        if asked < due {
            let first =
                if asked > 1 { format!("les {} plus pressantes", words(asked)) } else { "la plus pressante".into() };
            return format!("{} à réviser\u{a0}; voici {first}, {about}.", capital(&questions(due)));
        }
        format!("{} à réviser, {about}.", capital(&questions(due)))
    }
    fn lasts(&self, time: Duration) -> String {
        let minutes = usize::try_from(time.as_secs().saturating_add(30) / 60).unwrap_or(usize::MAX).max(1);
        let (count, one, many) =
            if minutes < 90 { (minutes, "minute", "minutes") } else { ((minutes + 30) / 60, "heure", "heures") };
        format!("environ {} {}", words(count), plural(count, one, many))
    }
    fn nothing_due(&self, next: Option<(When, usize)>) -> String {
        let next = next.map(|(when, count)| format!(" {}", self.next_review(when, count)));
        format!("Rien à réviser aujourd'hui.{}", next.unwrap_or_default())
    }
    fn nothing_learnt(&self) -> &'static str {
        "Rien à réviser encore\u{a0}: réponds d'abord à un quiz, avec «\u{a0}cornet play\u{a0}»."
    }
    fn come_back(&self, count: usize) -> String {
        format!("{} {}.", capital(&questions(count)), plural(count, "revient", "reviennent"))
    }
    fn next_review(&self, when: When, count: usize) -> String {
        match when {
            When::Now => format!("{} à réviser dès maintenant.", self.questions(count)),
            when => format!("La suite {}\u{a0}: {} à réviser.", day(when), self.questions(count)),
        }
    }
    fn until(&self, when: When, count: usize, room: Room) -> String {
        match room {
            Room::Wide if when == When::Now => format!("encore {} à réviser", self.questions(count)),
            Room::Narrow if when == When::Now => "encore à réviser".into(),
            Room::Wide => format!("la suite {}\u{a0}: {}", day(when), self.questions(count)),
            Room::Narrow => format!("la suite {}", day(when)),
        }
    }
    fn compared(&self, compared: &Compared) -> String {
        let Compared { before, change, is_best } = compared;
        let before = before.iter().map(|score| self.percent(score)).collect::<Vec<_>>().join(", ");
        let points = usize::try_from(change.unsigned_abs()).unwrap_or(usize::MAX);
        let points = format!("{points} {}", plural(points, "point", "points"));
        let change = match change {
            0 => "Autant que la dernière fois".to_owned(),
            1.. => format!("{points} de plus que la dernière fois"),
            _ => format!("{points} de moins que la dernière fois"),
        };
        let best = if *is_best { ", et ton meilleur score" } else { "" };
        format!("Avant\u{a0}: {before}. {change}{best}.")
    }
    fn work_on(&self, topic: &str) -> String {
        format!("À travailler\u{a0}: {topic}.")
    }

    fn progress_title(&self) -> &'static str {
        "Ta progression"
    }
    fn no_progress(&self) -> &'static str {
        "Rien à montrer encore\u{a0}: réponds d'abord à un quiz, avec «\u{a0}cornet play\u{a0}»."
    }
    fn scores(&self, count: usize, is_mixed: bool) -> String {
        match count {
            0 | 1 => "Ton score".into(),
            count => format!("Tes {count} derniers scores{}", if is_mixed { ", tous les quiz ensemble" } else { "" }),
        }
    }
    fn scores_said(&self, scores: &[String]) -> String {
        let scores = scores.iter().map(|score| self.percent(score)).collect::<Vec<_>>().join(", ");
        format!("Du plus ancien au plus récent\u{a0}: {scores}.")
    }
    fn last_and_best(&self, last: &str, best: &str) -> String {
        format!("Le dernier\u{a0}: {}. Le meilleur\u{a0}: {}.", self.percent(last), self.percent(best))
    }
    fn by_topic(&self) -> &'static str {
        "Par thème, d'après ta dernière réponse à chaque question"
    }
    fn topics_legend(&self) -> &'static str {
        "Un classement peut compter pour plusieurs questions\u{a0}: ces nombres ne sont pas ceux d'un score."
    }
    fn forecast(&self) -> &'static str {
        "Ce que tu saurais encore, sans réviser"
    }
    fn forecast_legend(&self, known: usize, has_facts: bool) -> String {
        let seen = if has_facts {
            plural(known, "question ou fait déjà vu", "questions ou faits déjà vus")
        } else {
            plural(known, "question déjà vue", "questions déjà vues")
        };
        format!("Une estimation, sur {known} {seen}. Ce que tu as lu aujourd'hui compte comme su aujourd'hui.")
    }
    fn forecast_days(&self) -> [&'static str; 3] {
        ["aujourd'hui", "dans 7 jours", "dans 30 jours"]
    }
    fn most_missed(&self) -> &'static str {
        "Le plus souvent manqué"
    }
    fn missed_times(&self, missed: usize, answers: usize) -> String {
        format!("{missed} fois sur {answers}")
    }
    fn confusions(&self, topic: Option<&str>) -> String {
        match topic {
            Some(topic) => format!("Ce que tu prends pour autre chose\u{a0}: {topic}"),
            None => "Ce que tu prends pour autre chose".into(),
        }
    }
    fn table_legend(&self) -> &'static str {
        "En ligne, ce qui était juste\u{a0}; en colonne, ta réponse."
    }
    fn mistaken(&self, mistaken: &Mistaken) -> String {
        let Mistaken { expected, given, times, of } = mistaken;
        let times = if *times == 1 { "une".to_owned() } else { times.to_string() };
        format!("Tu prends «\u{a0}{expected}\u{a0}» pour «\u{a0}{given}\u{a0}»\u{a0}: {times} fois sur {of}.")
    }
    fn percent(&self, number: &str) -> String {
        format!("{number}\u{a0}%")
    }
}
