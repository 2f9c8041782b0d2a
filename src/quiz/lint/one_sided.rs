//! W103: statements that are nearly all true, or nearly all false.

use super::{Check, Item, Rule, Sheet, Warning, at, chance};
use crate::quiz::{
    ask::{Answer, Ask, Value},
    explain::Explanation,
    key::Bilingual,
    problem::Finding,
};

/// How unlikely it has to be that so many statements, or more, come to be on one side by the toss of a coin.
const UNLIKELY: f64 = 0.05;

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W103",
        rule: Bilingual {
            en: "Statements are true about as often as they are false.",
            fr: "Les énoncés sont vrais à peu près aussi souvent que faux.",
        },
        why: Bilingual {
            en: "Who does not know the answer tends to one side, mostly the same one each time. Where most statements \
                 are on that side, this habit earns points, and elsewhere it costs some. Reported are banks where three \
                 quarters or more of the statements are on one side, and where the toss of a coin would put so many \
                 there less than one time in twenty: five of five, seven of eight, nine of ten.",
            fr: "Qui ne sait pas penche d'un côté, le plus souvent du même. Là où la plupart des énoncés sont de ce \
                 côté, cette habitude rapporte des points\u{a0}; ailleurs, elle en coûte. On signale les banques où les \
                 trois quarts au moins des énoncés sont du même côté, et où le jeu de pile ou face n'en mettrait pas \
                 autant une fois sur vingt\u{a0}: cinq sur cinq, sept sur huit, neuf sur dix.",
        },
        source: "Grosse, M. E. & Wright, B. D. (1985), Validity and reliability of true-false tests, Educational and \
                 Psychological Measurement 45(1)",
        breaks: Bilingual {
            en: r#"[[question]]
id = "light-and-sound"
kind = "true-false"
prompt = "Light is faster than sound."
answer = true
feedback = "Do you see or hear a storm first?"
explanation = "Lightning is seen before its thunder is heard."
topic = "light"

[[question]]
id = "ice-and-water"
kind = "true-false"
prompt = "Ice floats on water."
answer = true
feedback = "Look at a glass with ice in it."
explanation = "Water expands when it freezes, so that ice is lighter."
topic = "water"

[[question]]
id = "sun-is-a-star"
kind = "true-false"
prompt = "The Sun is a star."
answer = true
feedback = "Does it shine by itself?"
explanation = "The Sun is the star nearest to us."
topic = "stars"

[[question]]
id = "gold-and-iron"
kind = "true-false"
prompt = "Gold is heavier than iron."
answer = true
feedback = "Think of the same volume of both."
explanation = "A litre of gold weighs more than two litres of iron."
topic = "metals"

[[question]]
id = "moon-and-tides"
kind = "true-false"
prompt = "The Moon causes tides."
answer = true
feedback = "What else pulls at the sea?"
explanation = "The Moon pulls at the sea, and the Earth turns below it."
topic = "the Moon"

[[question]]
id = "liquid-metal"
kind = "short"
prompt = "Which metal is liquid at room temperature?"
answer = "mercury"
explanation = "Mercury freezes at -39 °C only."
topic = "metals"

[[question]]
id = "largest-ocean"
kind = "short"
prompt = "Which ocean is the largest?"
answer = "the Pacific"
explanation = "The Pacific covers a third of the Earth."
topic = "oceans"
"#,
            fr: r#"[[question]]
id = "light-and-sound"
kind = "true-false"
prompt = "La lumière va plus vite que le son."
answer = true
feedback = "Voit-on ou entend-on l'orage d'abord ?"
explanation = "On voit l'éclair avant d'entendre son tonnerre."
topic = "lumière"

[[question]]
id = "ice-and-water"
kind = "true-false"
prompt = "La glace flotte sur l'eau."
answer = true
feedback = "Regarde un verre où il y a des glaçons."
explanation = "L'eau gonfle en gelant : la glace est donc plus légère."
topic = "eau"

[[question]]
id = "sun-is-a-star"
kind = "true-false"
prompt = "Le Soleil est une étoile."
answer = true
feedback = "Brille-t-il de lui-même ?"
explanation = "Le Soleil est l'étoile la plus proche de nous."
topic = "étoiles"

[[question]]
id = "gold-and-iron"
kind = "true-false"
prompt = "L'or est plus lourd que le fer."
answer = true
feedback = "Pense au même volume des deux."
explanation = "Un litre d'or pèse plus que deux litres de fer."
topic = "métaux"

[[question]]
id = "moon-and-tides"
kind = "true-false"
prompt = "La Lune cause les marées."
answer = true
feedback = "Qu'est-ce qui tire la mer d'autre ?"
explanation = "La Lune attire la mer, et la Terre tourne dessous."
topic = "la Lune"

[[question]]
id = "liquid-metal"
kind = "short"
prompt = "Quel métal est liquide dans une chambre ?"
answer = "le mercure"
explanation = "Le mercure ne gèle qu'à -39 °C."
topic = "métaux"

[[question]]
id = "largest-ocean"
kind = "short"
prompt = "Quel océan est le plus grand ?"
answer = "le Pacifique"
explanation = "Le Pacifique couvre un tiers de la Terre."
topic = "océans"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "light-and-sound"
kind = "true-false"
prompt = "Sound is faster than light."
answer = false
feedback = "Do you see or hear a storm first?"
explanation = "Lightning is seen before its thunder is heard."
topic = "light"

[[question]]
id = "ice-and-water"
kind = "true-false"
prompt = "Ice sinks in water."
answer = false
feedback = "Look at a glass with ice in it."
explanation = "Water expands when it freezes, so that ice is lighter."
topic = "water"

[[question]]
id = "sun-is-a-star"
kind = "true-false"
prompt = "The Sun is a star."
answer = true
feedback = "Does it shine by itself?"
explanation = "The Sun is the star nearest to us."
topic = "stars"

[[question]]
id = "gold-and-iron"
kind = "true-false"
prompt = "Gold is heavier than iron."
answer = true
feedback = "Think of the same volume of both."
explanation = "A litre of gold weighs more than two litres of iron."
topic = "metals"

[[question]]
id = "moon-and-tides"
kind = "true-false"
prompt = "The Moon causes tides."
answer = true
feedback = "What else pulls at the sea?"
explanation = "The Moon pulls at the sea, and the Earth turns below it."
topic = "the Moon"

[[question]]
id = "liquid-metal"
kind = "short"
prompt = "Which metal is liquid at room temperature?"
answer = "mercury"
explanation = "Mercury freezes at -39 °C only."
topic = "metals"

[[question]]
id = "largest-ocean"
kind = "short"
prompt = "Which ocean is the largest?"
answer = "the Pacific"
explanation = "The Pacific covers a third of the Earth."
topic = "oceans"
"#,
            fr: r#"[[question]]
id = "light-and-sound"
kind = "true-false"
prompt = "Le son va plus vite que la lumière."
answer = false
feedback = "Voit-on ou entend-on l'orage d'abord ?"
explanation = "On voit l'éclair avant d'entendre son tonnerre."
topic = "lumière"

[[question]]
id = "ice-and-water"
kind = "true-false"
prompt = "La glace coule dans l'eau."
answer = false
feedback = "Regarde un verre où il y a des glaçons."
explanation = "L'eau gonfle en gelant : la glace est donc plus légère."
topic = "eau"

[[question]]
id = "sun-is-a-star"
kind = "true-false"
prompt = "Le Soleil est une étoile."
answer = true
feedback = "Brille-t-il de lui-même ?"
explanation = "Le Soleil est l'étoile la plus proche de nous."
topic = "étoiles"

[[question]]
id = "gold-and-iron"
kind = "true-false"
prompt = "L'or est plus lourd que le fer."
answer = true
feedback = "Pense au même volume des deux."
explanation = "Un litre d'or pèse plus que deux litres de fer."
topic = "métaux"

[[question]]
id = "moon-and-tides"
kind = "true-false"
prompt = "La Lune cause les marées."
answer = true
feedback = "Qu'est-ce qui tire la mer d'autre ?"
explanation = "La Lune attire la mer, et la Terre tourne dessous."
topic = "la Lune"

[[question]]
id = "liquid-metal"
kind = "short"
prompt = "Quel métal est liquide dans une chambre ?"
answer = "le mercure"
explanation = "Le mercure ne gèle qu'à -39 °C."
topic = "métaux"

[[question]]
id = "largest-ocean"
kind = "short"
prompt = "Quel océan est le plus grand ?"
answer = "le Pacifique"
explanation = "Le Pacifique couvre un tiers de la Terre."
topic = "océans"
"#,
        },
    },
    check: Check::Bank(check),
};

fn check(sheet: &Sheet<'_>, found: &mut Vec<Finding>) {
    let Some(bank) = sheet.bank else { return };
    let keys: Vec<bool> = sheet.items.iter().filter_map(key).collect();
    let fair = vec![0.5; keys.len()];
    for side in [true, false] {
        let seen = keys.iter().filter(|key| **key == side).count();
        if seen * 4 >= keys.len() * 3 && chance::of_at_least(seen, &fair) < UNLIKELY {
            found.push(at(Warning::OneSided { side, seen, all: keys.len() }, bank.span.clone()));
        }
    }
}

/// Whether a statement holds.
fn key(item: &Item<'_>) -> Option<bool> {
    let (Ask::One { options, .. }, Answer::One(key)) = (&item.ask, &item.solution) else { return None };
    match options.get(*key)?.value {
        Value::Truth(truth) => Some(truth),
        _ => None,
    }
}
