use super::{English, number, plural};
use crate::messages::menus::{Keys, Menus, Room};

impl Menus for English {
    fn tagline(&self) -> &'static str {
        "Social media, social networks: can you tell them apart?"
    }
    fn questions(&self, count: usize) -> String {
        format!("{} {}", number(count), plural(count, "question", "questions"))
    }
    fn questions_of(&self, count: usize, asked: usize) -> String {
        format!("{asked} of {count} {}", plural(count, "question", "questions"))
    }
    fn errors(&self, count: usize) -> String {
        format!("{} {}", number(count), plural(count, "error", "errors"))
    }
    fn which_quiz(&self) -> &'static str {
        "Type the number or the name of a quiz, or :quit."
    }
    fn which_row(&self, rows: usize) -> String {
        format!("Type a number from 1 to {rows}, or :quit.")
    }
    fn keys(&self, keys: Keys, room: Room) -> String {
        let hint = |hint: bool| if hint { "?: hint" } else { "?: help" };
        let short = |hint: bool| if hint { "? hint" } else { "? help" };
        let wide = room == Room::Wide;
        match keys {
            Keys::Menu if wide => "Arrows or number: choose   Enter: play   ?: help   Esc: quit".into(),
            Keys::Menu => "Number, then Enter · ? help".into(),
            Keys::One(h) if wide => format!("Arrows or letter: choose   Enter: answer   {}   Tab: skip", hint(h)),
            Keys::One(h) => format!("Enter answers · {} · Tab skips", short(h)),
            Keys::Many(h) if wide => format!("Space: tick   Enter: answer   {}   Tab: skip", hint(h)),
            Keys::Many(h) => format!("Space ticks · Enter · {}", short(h)),
            Keys::Order(h) if wide => format!("Space: number   Enter: answer   {}   Tab: skip", hint(h)),
            Keys::Order(h) => format!("Space numbers · Enter · {}", short(h)),
            Keys::Sort { bins, hint: h, done } if wide => {
                let next = if done { "Enter: hand in" } else { "Tab: skip" };
                format!("{}: place and go on   ↑ ↓: move   {}   {next}", digits(bins), hint(h))
            }
            Keys::Sort { bins, .. } => format!("{} place · Enter · ↑↓", digits(bins)),
            Keys::Typed(h) => {
                let hint = if h { ":hint" } else { ":help" };
                if wide {
                    format!("Enter: answer   {hint}   :skip   :back   :quit")
                } else {
                    format!("Enter · :quit · :skip · :back · {hint}")
                }
            }
            Keys::Form if wide => "Enter: go on   :back   :quit   Esc: back".into(),
            Keys::Form => "Enter · :back · :quit".into(),
            Keys::Certainty if wide => "1 2 3: choose   Enter: answer".into(),
            Keys::Certainty => "1 2 3, then Enter".into(),
            Keys::Feedback { pages, options, objection } if wide => {
                let keys = [
                    Some(if pages { "Enter: read on" } else { "Enter: go on" }),
                    options.then_some("d: every option"),
                    objection.then_some("!: I disagree"),
                ];
                keys.into_iter().flatten().collect::<Vec<_>>().join("   ")
            }
            Keys::Feedback { pages: true, objection, .. } => {
                format!("Enter: read on{}", if objection { " · !: I disagree" } else { "" })
            }
            Keys::Feedback { options: true, objection: true, .. } => "Enter · d: options · !: I disagree".into(),
            Keys::Feedback { options: true, .. } => "Enter: go on · d: options".into(),
            Keys::Feedback { objection: true, .. } => "Enter: go on · !: I disagree".into(),
            Keys::Feedback { .. } => "Enter: go on".into(),
            Keys::Objection if wide => "Enter: say so   Esc: leave it".into(),
            Keys::Objection => "Enter: say so · Esc: leave it".into(),
            Keys::Page { last, options } if wide || !options => {
                let next = if last { "go on" } else { "read on" };
                format!("Enter: {next}   ←: back{}", if options { "   d: every option" } else { "" })
            }
            Keys::Page { .. } => "Enter · ←: back · d: options".into(),
            Keys::HandIn if wide => "Arrows: choose   Enter: take up or hand in   ←: last question".into(),
            Keys::HandIn => "↑↓ · Enter: take up or hand in".into(),
            Keys::Card if wide => "Arrows: choose   Enter: go   d: details".into(),
            Keys::Card => "↑↓ choose · Enter · d: details".into(),
            Keys::Pick if wide => "Arrows or number: choose   Enter: go".into(),
            Keys::Pick => "↑↓ choose · Enter".into(),
        }
    }
    fn help(&self, keys: Keys) -> Vec<&'static str> {
        let mut lines = match keys {
            Keys::Menu | Keys::Pick | Keys::Card => {
                return vec!["Arrows or a number move the mark.", "Enter takes the row with the mark.", "Esc leaves."];
            }
            Keys::Many(_) => vec![
                "Arrows or a letter move the mark.",
                "Space ticks and unticks; several can be right.",
                "Enter answers with what is ticked.",
            ],
            Keys::Order(_) => vec![
                "Arrows or a letter move the mark.",
                "Space gives a step the next number, or takes it back.",
                "Enter answers when all are numbered.",
            ],
            Keys::Sort { .. } => vec![
                "A number puts the item there and goes to the next.",
                "Arrows move the mark; Backspace takes an item out.",
                "Enter hands in when all is placed.",
            ],
            Keys::Typed(_) => vec!["Type, then Enter.", ":hint :skip :back :quit do what they say."],
            _ => vec!["Arrows or a letter move the mark.", "Enter answers."],
        };
        lines.extend(["? shows the hint. Tab skips the question.", "← goes back. Esc pauses or leaves."]);
        lines
    }
    fn help_title(&self) -> &'static str {
        "Keys"
    }
    fn pause_title(&self) -> &'static str {
        "Pause"
    }
    fn go_on(&self) -> &'static str {
        "Go on"
    }
    fn leave(&self, can_be_resumed: bool) -> &'static str {
        if can_be_resumed { "Leave; you can go on with it later" } else { "Leave the quiz" }
    }
    fn hand_in_now(&self) -> &'static str {
        "Hand in"
    }
    fn still_to_place(&self, count: usize) -> String {
        format!("{count} still to place.")
    }
    fn all_placed(&self) -> &'static str {
        "All placed. Enter hands in."
    }
    fn nothing_ticked(&self) -> &'static str {
        "Nothing is ticked: Space ticks, Enter answers."
    }
    fn added(&self, id: &str, path: &str) -> String {
        format!("Added {id}: {path}")
    }
    fn removed(&self, id: &str, path: &str) -> String {
        format!("Removed {id}: {path}")
    }
    fn facts_columns(&self) -> [&'static str; 3] {
        ["category", "items", "why"]
    }

    fn key(&self) -> &'static str {
        "Answer"
    }
    fn tick_all(&self) -> &'static str {
        "(several answers)"
    }
    fn number_steps(&self) -> &'static str {
        "(number them in the right order)"
    }
    fn letter_each(&self) -> &'static str {
        "(write the letter before each)"
    }
    fn name_and_date(&self) -> [&'static str; 2] {
        ["Name:", "Date:"]
    }
    fn best(&self, score: &str) -> String {
        format!("your best score: {score}")
    }
    fn no_best(&self) -> &'static str {
        "-"
    }
    fn every_option(&self) -> &'static str {
        "Every option"
    }
    fn belongs(&self, item: &str, place: &str) -> String {
        format!("{item}: {place}")
    }
}

fn digits(bins: usize) -> String {
    if bins <= 4 { (1..=bins).map(|bin| bin.to_string()).collect::<Vec<_>>().join(" ") } else { format!("1–{bins}") }
}
