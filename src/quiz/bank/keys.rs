//! The keys at the top of a bank.

use crate::quiz::{
    key::{Key, Shape},
    taxonomy::keys::TAXONOMY,
};

pub(super) static ID: Key = Key::optional(
    "id",
    Shape::Text,
    ["id", "identifiant"],
    [
        "What the bank is called by; twins in two languages share it. The file's name if left out.",
        "Le nom par lequel on appelle la banque\u{a0}; des jumelles en deux langues le partagent. Sinon, celui du fichier.",
    ],
    &["identifiant", "slug"],
);

pub(super) static TITLE: Key = Key::required(
    "title",
    Shape::Text,
    ["title", "titre"],
    ["The title of the bank.", "Le titre de la banque."],
    &["titre", "name", "nom"],
);

pub(super) static LANGUAGE: Key = Key::required(
    "language",
    Shape::Text,
    ["language", "langue"],
    [
        "The language of the questions, as a BCP 47 tag: fr, en, fr-CA…",
        "La langue des questions, en étiquette BCP 47\u{a0}: fr, en, fr-CA…",
    ],
    &["langue", "lang", "locale"],
);

pub(super) static DESCRIPTION: Key = Key::optional(
    "description",
    Shape::Text,
    ["description", "description"],
    ["One line about the bank, for lists.", "Une ligne sur la banque, pour les listes."],
    &["résumé", "summary"],
);

pub(super) static SOURCE: Key = Key::optional(
    "source",
    Shape::Text,
    ["source", "source"],
    [
        "What the questions are about: a book, an article, a page. It stands on the score card and on sheets.",
        "Ce sur quoi portent les questions\u{a0}: un livre, un article, une page. Le bilan et les feuilles le nomment.",
    ],
    &[],
);

pub(super) static AUTHOR: Key = Key::optional(
    "author",
    Shape::Text,
    ["author", "auteur"],
    ["Who wrote it.", "Qui l'a écrite."],
    &["auteur", "auteure", "autrice", "authors"],
);

pub(super) static LICENSE: Key = Key::optional(
    "license",
    Shape::Text,
    ["licence", "licence"],
    ["Under which licence it may be shared.", "Sous quelle licence elle se partage."],
    &["licence"],
);

pub(super) static PASS: Key = Key::optional(
    "pass",
    Shape::Number,
    ["pass mark", "seuil de réussite"],
    ["Per cent needed to pass; 60 if left out.", "Pourcentage à atteindre pour réussir\u{a0}; 60 si rien n'est dit."],
    &["seuil", "réussite", "passing", "pass_mark"],
);

pub(super) static DRAW: Key = Key::optional(
    "draw",
    Shape::Count,
    ["questions of a sitting", "questions par séance"],
    [
        "How many questions a sitting has; 10 if left out.",
        "Combien de questions compte une séance\u{a0}; 10 si rien n'est dit.",
    ],
    &["tirage", "tirer", "count", "nombre", "questions", "nombre_de_questions", "number_of_questions"],
);

pub(super) static SHUFFLE: Key = Key::optional(
    "shuffle",
    Shape::Truth,
    ["shuffled", "mélangée"],
    [
        "false keeps the order of the questions; true if left out.",
        "false garde l'ordre des questions\u{a0}; true si rien n'est dit.",
    ],
    &["mélanger", "mélange", "random"],
);

pub(super) static MODE: Key = Key::optional(
    "mode",
    Shape::OneOf(&["practice", "exam"]),
    ["mode", "mode"],
    [
        "practice, with feedback after each answer, or exam; practice if left out.",
        "practice, avec une rétroaction après chaque réponse, ou exam\u{a0}; practice si rien n'est dit.",
    ],
    &[],
);

pub(super) static TIME_LIMIT: Key = Key::optional(
    "time_limit",
    Shape::Text,
    ["time limit", "temps limite"],
    [
        "How long a sitting may last: 90s, 20m, 1h30m.",
        "Combien de temps dure une séance, au plus\u{a0}: 90s, 20m, 1h30m.",
    ],
    &["temps", "durée", "limite", "timelimit"],
);

pub(super) static ALLOW: Key = Key::optional(
    "allow",
    Shape::Texts,
    ["allowed warnings", "avertissements admis"],
    [
        "Codes of the warnings that are not wanted in this bank.",
        "Les codes des avertissements dont on ne veut pas dans cette banque.",
    ],
    &["ignore", "permettre"],
);

pub(super) static INCLUDE: Key = Key::optional(
    "include",
    Shape::Texts,
    ["included banks", "banques incluses"],
    [
        "Banks to draw on: ids, or paths relative to this file.",
        "Les banques où puiser\u{a0}: identifiants, ou chemins à partir de ce fichier.",
    ],
    &["inclure", "inclut", "includes"],
);

/// `objectives`
pub static OBJECTIVES: Key = Key::optional(
    "objectives",
    Shape::Names,
    ["objectives", "objectifs"],
    [
        "What the bank teaches: a name and a sentence each.",
        "Ce que la banque enseigne\u{a0}: un nom et une phrase pour chaque objectif.",
    ],
    &["objectifs", "objective", "goals"],
);

/// `question`
pub static QUESTION: Key = Key::optional(
    "question",
    Shape::Tables,
    ["questions", "questions"],
    ["The questions, each under its own [[question]].", "Les questions, chacune sous son propre [[question]]."],
    &["questions"],
);

/// The keys at the top of a bank.
pub static BANK_KEYS: &[&Key] = &[
    &ID,
    &TITLE,
    &LANGUAGE,
    &DESCRIPTION,
    &SOURCE,
    &AUTHOR,
    &LICENSE,
    &PASS,
    &DRAW,
    &SHUFFLE,
    &MODE,
    &TIME_LIMIT,
    &ALLOW,
    &INCLUDE,
    &OBJECTIVES,
    &QUESTION,
    &TAXONOMY,
];
