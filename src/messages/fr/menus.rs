use super::{French, number, plural};
use crate::messages::menus::{Keys, Menus, Room};

impl Menus for French {
    fn tagline(&self) -> &'static str {
        "Médias sociaux, réseaux sociaux\u{a0}: sais-tu les démêler\u{a0}?"
    }
    fn questions(&self, count: usize) -> String {
        format!("{} {}", number(count), plural(count, "question", "questions"))
    }
    fn questions_of(&self, count: usize, asked: usize) -> String {
        format!("{asked} sur {count} {}", plural(count, "question", "questions"))
    }
    fn errors(&self, count: usize) -> String {
        format!("{} {}", number(count), plural(count, "erreur", "erreurs"))
    }
    fn which_quiz(&self) -> &'static str {
        "Tape le numéro ou le nom d'un quiz, ou :quitter."
    }
    fn which_row(&self, rows: usize) -> String {
        format!("Tape un nombre de 1 à {rows}, ou :quitter.")
    }
    fn keys(&self, keys: Keys, room: Room) -> String {
        let hint = |hint: bool| if hint { "?\u{a0}: indice" } else { "?\u{a0}: aide" };
        let short = |hint: bool| if hint { "? indice" } else { "? aide" };
        let wide = room == Room::Wide;
        match keys {
            Keys::Menu if wide => {
                "Flèches ou chiffre\u{a0}: choisir   Entrée\u{a0}: jouer  \u{a0}?\u{a0}: aide   Échap\u{a0}: quitter"
                    .into()
            }
            Keys::Menu => "Chiffre, puis Entrée ·\u{a0}? aide".into(),
            Keys::One(h) if wide => {
                format!("Flèches, lettre\u{a0}: choisir   Entrée\u{a0}: répondre   {}   Tab\u{a0}: passer", hint(h))
            }
            Keys::One(h) => format!("Entrée répondre ·\u{a0}{} · Tab suite", short(h)),
            Keys::Many(h) if wide => {
                format!("Espace\u{a0}: cocher   Entrée\u{a0}: répondre   {}   Tab\u{a0}: passer", hint(h))
            }
            Keys::Many(h) => format!("Espace coche · Entrée ·\u{a0}{}", short(h)),
            Keys::Order(h) if wide => {
                format!("Espace\u{a0}: numéroter   Entrée\u{a0}: répondre   {}   Tab\u{a0}: passer", hint(h))
            }
            Keys::Order(h) => format!("Espace numérote · Entrée ·\u{a0}{}", short(h)),
            Keys::Sort { bins, hint: h, done } if wide => {
                let next = if done { "Entrée\u{a0}: rendre" } else { "Tab\u{a0}: passer" };
                format!("{}\u{a0}: ranger   ↑ ↓\u{a0}: changer   {}   {next}", digits(bins), hint(h))
            }
            Keys::Sort { bins, .. } => format!("{} ranger · Entrée rendre · ↑↓", digits(bins)),
            Keys::Typed(h) => {
                let hint = if h { ":indice" } else { ":aide" };
                if wide {
                    format!("Entrée\u{a0}: répondre   {hint}   :passer   :retour   :quitter")
                } else {
                    format!("Entrée · :quitter · :passer · {hint}")
                }
            }
            Keys::Form if wide => "Entrée\u{a0}: continuer   :retour   :quitter   Échap\u{a0}: retour".into(),
            Keys::Form => "Entrée · :retour · :quitter".into(),
            Keys::Certainty if wide => "1 2 3\u{a0}: choisir   Entrée\u{a0}: répondre".into(),
            Keys::Certainty => "1 2 3, puis Entrée".into(),
            Keys::Feedback { pages, options, objection } if wide => {
                let keys = [
                    Some(if pages { "Entrée\u{a0}: lire la suite" } else { "Entrée\u{a0}: continuer" }),
                    options.then_some("d\u{a0}: chaque option"),
                    objection.then_some("\u{a0}!\u{a0}: pas d'accord"),
                ];
                keys.into_iter().flatten().collect::<Vec<_>>().join("   ").replace("   \u{a0}", "  \u{a0}")
            }
            Keys::Feedback { pages: true, objection: true, .. } => {
                "Entrée\u{a0}: la suite ·\u{a0}!\u{a0}: pas d'accord".into()
            }
            Keys::Feedback { pages: true, .. } => "Entrée\u{a0}: lire la suite".into(),
            Keys::Feedback { options: true, objection: true, .. } => {
                "Entrée · d\u{a0}: options ·\u{a0}!\u{a0}: désaccord".into()
            }
            Keys::Feedback { options: true, .. } => "Entrée\u{a0}: continuer · d\u{a0}: options".into(),
            Keys::Feedback { objection: true, .. } => "Entrée\u{a0}: continuer ·\u{a0}!\u{a0}: pas d'accord".into(),
            Keys::Feedback { .. } => "Entrée\u{a0}: continuer".into(),
            Keys::Objection if wide => "Entrée\u{a0}: le dire   Échap\u{a0}: laisser".into(),
            Keys::Objection => "Entrée\u{a0}: le dire · Échap\u{a0}: laisser".into(),
            Keys::Page { last, options } if wide || !options => {
                let next = if last { "continuer" } else { "la suite" };
                let options = if options { "   d\u{a0}: chaque option" } else { "" };
                format!("Entrée\u{a0}: {next}   ←\u{a0}: relire{options}")
            }
            Keys::Page { .. } => "Entrée · ←\u{a0}: relire · d\u{a0}: options".into(),
            Keys::HandIn if wide => {
                "Flèches\u{a0}: choisir   Entrée\u{a0}: reprendre ou rendre   ←\u{a0}: revenir".into()
            }
            Keys::HandIn => "↑↓ · Entrée\u{a0}: reprendre ou rendre".into(),
            Keys::Card if wide => "Flèches\u{a0}: choisir   Entrée\u{a0}: y aller   d\u{a0}: détails".into(),
            Keys::Card => "↑↓ choisir · Entrée · d\u{a0}: détails".into(),
            Keys::Pick if wide => "Flèches ou chiffre\u{a0}: choisir   Entrée\u{a0}: y aller".into(),
            Keys::Pick => "↑↓ choisir · Entrée".into(),
        }
    }
    fn help(&self, keys: Keys) -> Vec<&'static str> {
        let mut lines = match keys {
            Keys::Menu | Keys::Pick | Keys::Card => {
                return vec![
                    "Les flèches ou un chiffre déplacent la marque.",
                    "Entrée prend la ligne marquée.",
                    "Échap quitte.",
                ];
            }
            Keys::Many(_) => vec![
                "Les flèches ou une lettre déplacent la marque.",
                "Espace coche et décoche\u{a0}; plusieurs peuvent être justes.",
                "Entrée répond avec ce qui est coché.",
            ],
            Keys::Order(_) => vec![
                "Les flèches ou une lettre déplacent la marque.",
                "Espace donne à une étape le numéro suivant, ou le retire.",
                "Entrée répond quand toutes en ont un.",
            ],
            Keys::Sort { .. } => vec![
                "Un chiffre range l'élément et passe au suivant.",
                "Les flèches déplacent la marque\u{a0}; Retour arrière retire.",
                "Entrée rend quand tout est rangé.",
            ],
            Keys::Typed(_) => vec!["Tape, puis Entrée.", ":indice :passer :retour :quitter font ce qu'ils disent."],
            _ => vec!["Les flèches ou une lettre déplacent la marque.", "Entrée répond."],
        };
        lines.extend(["? montre l'indice. Tab passe la question.", "← revient. Échap met en pause ou quitte."]);
        lines
    }
    fn help_title(&self) -> &'static str {
        "Les touches"
    }
    fn pause_title(&self) -> &'static str {
        "Pause"
    }
    fn go_on(&self) -> &'static str {
        "Continuer"
    }
    fn leave(&self, can_be_resumed: bool) -> &'static str {
        if can_be_resumed { "Quitter\u{a0}; tu pourras reprendre plus tard" } else { "Quitter le quiz" }
    }
    fn hand_in_now(&self) -> &'static str {
        "Rendre la copie"
    }
    fn still_to_place(&self, count: usize) -> String {
        format!("Encore {count} à ranger.")
    }
    fn all_placed(&self) -> &'static str {
        "Tout est rangé. Entrée pour rendre."
    }
    fn nothing_ticked(&self) -> &'static str {
        "Rien n'est coché\u{a0}: Espace coche, Entrée répond."
    }
    fn added(&self, id: &str, path: &str) -> String {
        format!("{id} ajoutée\u{a0}: {path}")
    }
    fn removed(&self, id: &str, path: &str) -> String {
        format!("{id} enlevée\u{a0}: {path}")
    }
    fn facts_columns(&self) -> [&'static str; 3] {
        ["catégorie", "éléments", "pourquoi"]
    }

    fn key(&self) -> &'static str {
        "Réponse"
    }
    fn tick_all(&self) -> &'static str {
        "(plusieurs réponses)"
    }
    fn number_steps(&self) -> &'static str {
        "(numérote dans le bon ordre)"
    }
    fn letter_each(&self) -> &'static str {
        "(écris la lettre devant chaque élément)"
    }
    fn name_and_date(&self) -> [&'static str; 2] {
        ["Nom\u{a0}:", "Date\u{a0}:"]
    }
    fn best(&self, score: &str) -> String {
        format!("ton meilleur score\u{a0}: {score}")
    }
    fn no_best(&self) -> &'static str {
        "-"
    }
    fn every_option(&self) -> &'static str {
        "Chaque option"
    }
    fn belongs(&self, item: &str, place: &str) -> String {
        format!("{item}\u{a0}: {place}")
    }
}

fn digits(bins: usize) -> String {
    if bins <= 4 { (1..=bins).map(|bin| bin.to_string()).collect::<Vec<_>>().join(" ") } else { format!("1–{bins}") }
}
