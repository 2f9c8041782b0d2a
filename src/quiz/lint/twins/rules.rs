//! What there is to say of the rules on twins. An example is two files, which differ in one thing.

use crate::quiz::{
    explain::Explanation,
    key::Bilingual,
    lint::{Check, Rule},
};

/// Twin banks of one question each, in English and in French.
macro_rules! twins {
    ($english:expr, $french:expr) => {
        concat!(
            "# en/planets.toml\ntitle = \"Planets\"\nlanguage = \"en\"\n\n[[question]]\n",
            $english,
            "explanation = \"Iron in its soil has rusted: hence its colour.\"\ntopic = \"planets\"\n\n",
            "# fr/planets.toml\ntitle = \"Planètes\"\nlanguage = \"fr\"\n\n[[question]]\n",
            $french,
            "explanation = \"Le fer de son sol a rouillé\u{a0}: de là vient sa couleur.\"\ntopic = \"planètes\"\n",
        )
    };
}

/// A question that is answered with a word.
macro_rules! typed {
    (en, $id:literal) => {
        concat!(
            "id = \"",
            $id,
            "\"\nkind = \"short\"\nprompt = \"Which planet is called the red one?\"\nanswer = \"Mars\"\n"
        )
    };
    (fr, $id:literal) => {
        concat!(
            "id = \"",
            $id,
            "\"\nkind = \"short\"\nprompt = \"Quelle planète dit-on rouge\u{a0}?\"\nanswer = \"Mars\"\n"
        )
    };
}

/// A question with options, which begin with Jupiter and are given from Mars on.
macro_rules! picked {
    (en, $rest:expr) => {
        concat!(
            "id = \"red-planet\"\nkind = \"choice\"\nprompt = \"Which planet is called the red one?\"\n",
            "answer = \"Mars\"\noptions = [\n  [\"Jupiter\", \"Only a spot of it is red.\"],\n",
            $rest,
            "]\n"
        )
    };
    (fr, $rest:expr) => {
        concat!(
            "id = \"red-planet\"\nkind = \"choice\"\nprompt = \"Quelle planète dit-on rouge\u{a0}?\"\n",
            "answer = \"Mars\"\noptions = [\n  [\"Jupiter\", \"Elle n'a de rouge qu'une tache.\"],\n",
            $rest,
            "]\n"
        )
    };
}

const fn rule(
    code: &'static str,
    rule: [&'static str; 2],
    why: [&'static str; 2],
    examples: [&'static str; 2],
) -> Rule {
    let [breaks, mended] = examples;
    let explanation = Explanation {
        code,
        rule: Bilingual::new(rule),
        why: Bilingual::new(why),
        source: "",
        breaks: Bilingual::new([breaks; 2]),
        mended: Bilingual::new([mended; 2]),
    };
    Rule { explanation, check: Check::Elsewhere }
}

/// Ids.
pub(in crate::quiz::lint) static IDS: Rule = rule(
    "W201",
    [
        "A question has the same id in both languages of a bank.",
        "Une question a le même identifiant dans les deux langues d'une banque.",
    ],
    [
        "What a student has learnt and answered follows the id. Under two ids, a question starts again from nothing \
         when the language changes.",
        "Ce que l'élève a appris et répondu suit l'identifiant. Sous deux identifiants, une question repart de rien \
         quand la langue change.",
    ],
    [
        twins!(typed!(en, "red-planet"), typed!(fr, "planete-rouge")),
        twins!(typed!(en, "red-planet"), typed!(fr, "red-planet")),
    ],
);

/// Kinds.
pub(in crate::quiz::lint) static KIND: Rule = rule(
    "W202",
    [
        "A question is of the same kind in both languages of a bank.",
        "Une question est du même genre dans les deux langues d'une banque.",
    ],
    [
        "To find a word is harder than to recognise it: two students who did the same would not earn the same.",
        "Trouver un mot est plus difficile que le reconnaître\u{a0}: deux élèves qui en feraient autant n'auraient pas \
         le même résultat.",
    ],
    [
        twins!(
            typed!(en, "red-planet"),
            picked!(fr, "  \"Mars\",\n  [\"Vénus\", \"Elle est jaune, sous ses nuages.\"],\n")
        ),
        twins!(typed!(en, "red-planet"), typed!(fr, "red-planet")),
    ],
);

/// How many of each there are.
pub(in crate::quiz::lint) static COUNT: Rule = rule(
    "W203",
    [
        "A question has as many options, items, steps or gaps in both languages of a bank.",
        "Une question a autant d'options, d'éléments, d'étapes ou de trous dans les deux langues d'une banque.",
    ],
    [
        "With one option less a question is easier to guess. Mostly one was added, or taken out, and forgotten in the \
         other file.",
        "Avec une option de moins, une question se devine mieux. Le plus souvent, on en a ajouté ou enlevé une, et \
         oublié l'autre fichier.",
    ],
    [
        twins!(
            picked!(
                en,
                "  \"Mars\",\n  [\"Saturn\", \"It is known by its rings.\"],\n  [\"Venus\", \"It is yellow.\"],\n"
            ),
            picked!(fr, "  \"Mars\",\n  [\"Vénus\", \"Elle est jaune, sous ses nuages.\"],\n")
        ),
        twins!(
            picked!(en, "  \"Mars\",\n  [\"Venus\", \"It is yellow, below its clouds.\"],\n"),
            picked!(fr, "  \"Mars\",\n  [\"Vénus\", \"Elle est jaune, sous ses nuages.\"],\n")
        ),
    ],
);

/// What is right.
pub(in crate::quiz::lint) static KEY: Rule = rule(
    "W204",
    [
        "The right answer stands at the same place in both languages of a bank.",
        "La bonne réponse est à la même place dans les deux langues d'une banque.",
    ],
    [
        "If it does not, either an answer is wrong in one of the files, or the options were put in another order: the \
         letters that a class talks about are then not the same.",
        "Sinon, ou bien une réponse est fausse dans l'un des fichiers, ou bien les options sont dans un autre \
         ordre\u{a0}: les lettres dont parle une classe ne sont alors pas les mêmes.",
    ],
    [
        twins!(
            picked!(en, "  \"Mars\",\n  [\"Venus\", \"It is yellow, below its clouds.\"],\n"),
            picked!(fr, "  [\"Vénus\", \"Elle est jaune, sous ses nuages.\"],\n  \"Mars\",\n")
        ),
        twins!(
            picked!(en, "  \"Mars\",\n  [\"Venus\", \"It is yellow, below its clouds.\"],\n"),
            picked!(fr, "  \"Mars\",\n  [\"Vénus\", \"Elle est jaune, sous ses nuages.\"],\n")
        ),
    ],
);

/// What it is worth.
pub(in crate::quiz::lint) static POINTS: Rule = rule(
    "W205",
    [
        "A question is worth the same in both languages of a bank.",
        "Une question vaut autant dans les deux langues d'une banque.",
    ],
    [
        "The same answers would pass in one language and fail in the other.",
        "Les mêmes réponses réussiraient dans une langue et échoueraient dans l'autre.",
    ],
    [
        twins!(concat!(typed!(en, "red-planet"), "points = 2\n"), typed!(fr, "red-planet")),
        twins!(concat!(typed!(en, "red-planet"), "points = 2\n"), concat!(typed!(fr, "red-planet"), "points = 2\n")),
    ],
);
