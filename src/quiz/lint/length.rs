//! W016 to W019: texts that leave a small screen, of 40 columns and 10 lines.

use super::{Check, Flaw, Item, Part, Role, Rule, Tongue, Written, at};
use crate::quiz::{explain::Explanation, key::Bilingual, problem::Finding};

/// The source of the lengths of what is read before answering.
const READING: &str = "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing \
                       guidelines for classroom assessment, Applied Measurement in Education 15(3), guideline 13";
/// The source of the lengths of what is read after answering.
const FEEDBACK_READING: &str = "Shute, V. J. (2008), Focus on formative feedback, Review of Educational Research 78(1)";

/// The rule about prompts.
pub(super) static PROMPT: Rule = Rule {
    explanation: Explanation {
        code: "W016",
        rule: Bilingual { en: "A prompt has 150 characters at most.", fr: "Un énoncé a 150 caractères au plus." },
        why: Bilingual {
            en: "What is read to answer costs time and attention that the subject needs; and a longer prompt pushes the \
                 options off a small screen.",
            fr: "Ce qu'on lit pour répondre prend du temps et de l'attention à la matière\u{a0}; et un énoncé plus long chasse \
                 les options d'un petit écran.",
        },
        source: READING,
        breaks: Bilingual {
            en: r#"[[question]]
id = "flag-of-two-squares"
kind = "short"
prompt = """
Flags are usually rectangles, wider than they are high, but two states of the world \
have one that is square: one of them is the Vatican. Which is the other?"""
answer = "Switzerland"
explanation = "Switzerland and the Vatican fly square flags."
topic = "flags"
"#,
            fr: r#"[[question]]
id = "flag-of-two-squares"
kind = "short"
prompt = """
Un drapeau est presque partout un rectangle, plus large que haut, mais deux États du monde \
en ont un qui est carré : l'un est le Vatican. Quel est l'autre ?"""
answer = "la Suisse"
explanation = "La Suisse et le Vatican ont un drapeau carré."
topic = "drapeaux"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "flag-of-two-squares"
kind = "short"
prompt = "Which state, besides the Vatican, has a square flag?"
answer = "Switzerland"
explanation = "Switzerland and the Vatican fly square flags."
topic = "flags"
"#,
            fr: r#"[[question]]
id = "flag-of-two-squares"
kind = "short"
prompt = "Quel État, avec le Vatican, a un drapeau carré ?"
answer = "la Suisse"
explanation = "La Suisse et le Vatican ont un drapeau carré."
topic = "drapeaux"
"#,
        },
    },
    check: Check::Item(prompt),
};

/// The rule about options, items, categories and steps.
pub(super) static ROW: Rule = Rule {
    explanation: Explanation {
        code: "W017",
        rule: Bilingual {
            en: "An option, an item, a category or a step has 40 characters at most.",
            fr: "Une option, un élément, une catégorie ou une étape a 40 caractères au plus.",
        },
        why: Bilingual {
            en: "Options are compared, which takes seeing them together; a longer one breaks into lines on a small screen.",
            fr: "Des options se comparent, donc se voient ensemble\u{a0}; une plus longue se coupe sur un petit écran.",
        },
        source: READING,
        breaks: Bilingual {
            en: r#"[[question]]
id = "day-of-a-butterfly"
kind = "order"
prompt = "Put the life of a butterfly in order."
sequence = [
  "the egg, which its mother lays on a leaf that it can eat",
  "the caterpillar",
  "the chrysalis",
  "the butterfly",
]
explanation = "The caterpillar hatches, eats, and closes itself in a chrysalis."
topic = "animals"
"#,
            fr: r#"[[question]]
id = "day-of-a-butterfly"
kind = "order"
prompt = "Remets dans l'ordre la vie d'un papillon."
sequence = [
  "l'œuf, pondu sur une feuille que mangera la chenille",
  "la chenille",
  "la chrysalide",
  "le papillon",
]
explanation = "La chenille éclot, mange, puis s'enferme dans une chrysalide."
topic = "animaux"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "day-of-a-butterfly"
kind = "order"
prompt = "Put the life of a butterfly in order."
sequence = ["the egg", "the caterpillar", "the chrysalis", "the butterfly"]
explanation = "The caterpillar hatches, eats, and closes itself in a chrysalis."
topic = "animals"
"#,
            fr: r#"[[question]]
id = "day-of-a-butterfly"
kind = "order"
prompt = "Remets dans l'ordre la vie d'un papillon."
sequence = ["l'œuf", "la chenille", "la chrysalide", "le papillon"]
explanation = "La chenille éclot, mange, puis s'enferme dans une chrysalide."
topic = "animaux"
"#,
        },
    },
    check: Check::Item(row),
};

/// The rule about feedback.
pub(super) static FEEDBACK: Rule = Rule {
    explanation: Explanation {
        code: "W018",
        rule: Bilingual {
            en: "Feedback has 140 characters at most.", fr: "Une rétroaction a 140 caractères au plus."
        },
        why: Bilingual {
            en: "Feedback that is long or complicated is not read to its end, and its one point is lost.",
            fr: "Une rétroaction longue ou compliquée ne se lit pas jusqu'au bout, et ce qu'elle avait à dire se perd.",
        },
        source: FEEDBACK_READING,
        breaks: Bilingual {
            en: r#"[[question]]
id = "which-is-a-fish"
kind = "choice"
prompt = "Which of these animals is a fish?"
answer = "the trout"
distractors = [
  ["the whale", """
It has the shape of a fish, lives in the sea as fish do and swims with a tail and fins; \
but look at how it breathes, and at what it does with its young."""],
  ["the seal", "It nurses its young on the beach."],
]
explanation = "A fish breathes through gills; whales and seals come up for air."
topic = "animals"
"#,
            fr: r#"[[question]]
id = "which-is-a-fish"
kind = "choice"
prompt = "Lequel de ces animaux est un poisson ?"
answer = "la truite"
distractors = [
  ["la baleine", """
Elle a la forme d'un poisson, vit dans la mer comme eux et nage avec des nageoires ; \
mais regarde comment elle respire, et ce qu'elle fait de ses petits."""],
  ["le phoque", "Il allaite ses petits sur la plage."],
]
explanation = "Un poisson respire par des branchies ; baleines et phoques remontent prendre l'air."
topic = "animaux"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "which-is-a-fish"
kind = "choice"
prompt = "Which of these animals is a fish?"
answer = "the trout"
distractors = [
  ["the whale", "It swims like one. How does it breathe?"],
  ["the seal", "It nurses its young on the beach."],
]
explanation = "A fish breathes through gills; whales and seals come up for air."
topic = "animals"
"#,
            fr: r#"[[question]]
id = "which-is-a-fish"
kind = "choice"
prompt = "Lequel de ces animaux est un poisson ?"
answer = "la truite"
distractors = [
  ["la baleine", "Elle nage comme un poisson. Comment respire-t-elle ?"],
  ["le phoque", "Il allaite ses petits sur la plage."],
]
explanation = "Un poisson respire par des branchies ; baleines et phoques remontent prendre l'air."
topic = "animaux"
"#,
        },
    },
    check: Check::Item(feedback),
};

/// The rule about explanations.
pub(super) static EXPLANATION: Rule = Rule {
    explanation: Explanation {
        code: "W019",
        rule: Bilingual {
            en: "An explanation has 220 characters at most.",
            fr: "Une explication a 220 caractères au plus.",
        },
        why: Bilingual {
            en: "It is read after every answer: what there is to remember fits into two sentences, and `source` says where \
                 to read more.",
            fr: "Elle se lit après chaque réponse\u{a0}: ce qu'il faut retenir tient en deux phrases, et `source` dit où en lire \
                 plus.",
        },
        source: FEEDBACK_READING,
        breaks: Bilingual {
            en: r#"[[question]]
id = "why-sky-is-blue"
kind = "short"
prompt = "Which colour of sunlight does clear air scatter most: red or blue?"
answer = "blue"
explanation = """
Sunlight holds all the colours. The molecules of the air are far smaller than the waves \
of light, and scatter short waves much more than long ones. Blue light has short waves: \
it reaches us from all over the sky, and the sky looks blue."""
topic = "light"
"#,
            fr: r#"[[question]]
id = "why-sky-is-blue"
kind = "short"
prompt = "Quelle couleur de la lumière du soleil l'air pur disperse-t-il le plus : le rouge ou le bleu ?"
answer = "le bleu"
explanation = """
La lumière du soleil contient toutes les couleurs. Les molécules de l'air sont bien plus \
petites que les ondes de la lumière, et dispersent plus les courtes que les longues. Le bleu \
a des ondes courtes : il nous vient de partout, et le ciel parait bleu."""
topic = "lumière"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "why-sky-is-blue"
kind = "short"
prompt = "Which colour of sunlight does clear air scatter most: red or blue?"
answer = "blue"
explanation = "Air scatters short waves more than long ones: blue light reaches us from all over the sky."
topic = "light"
"#,
            fr: r#"[[question]]
id = "why-sky-is-blue"
kind = "short"
prompt = "Quelle couleur de la lumière du soleil l'air pur disperse-t-il le plus : le rouge ou le bleu ?"
answer = "le bleu"
explanation = "L'air disperse plus les ondes courtes que les longues : le bleu nous vient de tout le ciel."
topic = "lumière"
"#,
        },
    },
    check: Check::Item(explanation),
};

fn prompt(item: &Item<'_>, _: Tongue, found: &mut Vec<Finding>) {
    found.extend(item.text("prompt").and_then(|text| too_long(Part::Prompt, text)));
}

fn explanation(item: &Item<'_>, _: Tongue, found: &mut Vec<Finding>) {
    found.extend(item.text("explanation").and_then(|text| too_long(Part::Explanation, text)));
}

fn feedback(item: &Item<'_>, _: Tongue, found: &mut Vec<Finding>) {
    let is_feedback = |text: &&Written<'_>| text.role == Role::Feedback || text.key.name == "feedback";
    found.extend(item.texts.iter().filter(is_feedback).filter_map(|text| too_long(Part::Feedback, text)));
}

/// A text that stands in two places, such as a category and the place of its items, is reported once.
fn row(item: &Item<'_>, _: Tongue, found: &mut Vec<Finding>) {
    let is_long = |text: &&str| length_beyond(text, Part::Row.most()).is_some();
    if !item.texts.iter().any(|text| is_long(&text.text)) {
        return;
    }
    for text in item.lists().iter().flatten().filter(|text| is_long(text)) {
        let span = item.place(text).unwrap_or_else(|| item.header());
        let length = text.chars().count();
        found.push(at(Flaw::TooLong { part: Part::Row, length, most: Part::Row.most() }, span));
    }
}

fn too_long(part: Part, text: &Written<'_>) -> Option<Finding> {
    let most = part.most();
    let length = length_beyond(text.text, most)?;
    Some(at(Flaw::TooLong { part, length, most }, text.span.clone()))
}

/// How many characters a text has, if they are more than this. Most texts are told by their bytes.
pub(super) fn length_beyond(text: &str, most: usize) -> Option<usize> {
    (text.len() > most).then(|| text.chars().count()).filter(|length| *length > most)
}
