//! Keys and words that do not belong where they stand.

use super::Explanation;

/// E106 to E110.
pub(super) static ALL: &[Explanation] = &[
    Explanation::new(
        "E106",
        [
            "Where a key allows a few words only, its value is one of them.",
            "Là où une clé n'admet que quelques mots, sa valeur est l'un d'eux.",
        ],
        [
            "A word that means nothing would be taken for what holds when nothing is said: an exam would be a practice \
             quiz, and you would learn of it in class. These words are English in every bank.",
            "Un mot qui ne veut rien dire passerait pour ce qui vaut quand rien n'est dit\u{a0}: un examen serait un \
             exercice, et vous l'apprendriez en classe. Ces mots sont en anglais dans toute banque.",
        ],
        "",
        example!(
            "", "mode = \"test\"" => "mode = \"exam\"",
            r#"

[[question]]
id = "sides-of-a-hexagon"
kind = "number"
prompt = "How many sides does a hexagon have?"
answer = 6
explanation = "“Hexa” is six in Greek."
topic = "shapes"
"#
        ),
        example!(
            "", "mode = \"examen\"" => "mode = \"exam\"",
            r#"

[[question]]
id = "sides-of-a-hexagon"
kind = "number"
prompt = "Combien de côtés un hexagone a-t-il ?"
answer = 6
explanation = "« Hexa », c'est six en grec."
topic = "figures"
"#
        ),
    ),
    Explanation::new(
        "E107",
        [
            "What concerns the whole bank stands above its first line in brackets.",
            "Ce qui concerne la banque entière se trouve au-dessus de sa première ligne entre crochets.",
        ],
        [
            "In TOML a line belongs to the header above it, however many empty lines lie between. Below a question a key \
             of the bank would concern that question alone, where it says nothing.",
            "En TOML, une ligne relève de l'en-tête qui la précède, quel que soit le nombre de lignes vides entre eux. \
             Sous une question, une clé de la banque ne concernerait que cette question, où elle ne dit rien.",
        ],
        "TOML 1.0.0, Table",
        example!(
            "", r#"[[question]]
id = "days-of-february"
kind = "number"
prompt = "How many days does February have in a leap year?"
answer = 29
explanation = "A leap year gives February a 29th day."
topic = "calendar"

pass = 80
"# => r#"pass = 80

[[question]]
id = "days-of-february"
kind = "number"
prompt = "How many days does February have in a leap year?"
answer = 29
explanation = "A leap year gives February a 29th day."
topic = "calendar"
"#,
            ""
        ),
        example!(
            "", r#"[[question]]
id = "days-of-february"
kind = "number"
prompt = "Combien de jours février a-t-il, une année bissextile ?"
answer = 29
explanation = "L'année bissextile donne à février un 29e jour."
topic = "calendrier"

pass = 80
"# => r#"pass = 80

[[question]]
id = "days-of-february"
kind = "number"
prompt = "Combien de jours février a-t-il, une année bissextile ?"
answer = 29
explanation = "L'année bissextile donne à février un 29e jour."
topic = "calendrier"
"#,
            ""
        ),
    ),
    Explanation::new(
        "E108",
        ["A question has only the keys of its kind.", "Une question n'a que les clés de son genre."],
        [
            "The key does something, but not here: a typed text has no tolerance, a true statement no distractors. \
             Most often the kind is not the one that you meant.",
            "La clé sert, mais pas ici\u{a0}: un texte tapé n'a pas de tolérance, une affirmation pas de leurres. Le \
             plus souvent, le genre n'est pas celui que vous vouliez.",
        ],
        "",
        example!(
            r#"[[question]]
id = "height-of-the-eiffel-tower"
"#,
            r#"kind = "short"
prompt = "How many metres high is the Eiffel Tower?"
answer = "330""# => r#"kind = "number"
prompt = "How many metres high is the Eiffel Tower?"
answer = 330"#,
            r#"
tolerance = 5
explanation = "With its aerials the tower rises to 330 metres."
topic = "buildings"
"#
        ),
        example!(
            r#"[[question]]
id = "height-of-the-eiffel-tower"
"#,
            r#"kind = "short"
prompt = "Combien de mètres la tour Eiffel mesure-t-elle ?"
answer = "330""# => r#"kind = "number"
prompt = "Combien de mètres la tour Eiffel mesure-t-elle ?"
answer = 330"#,
            r#"
tolerance = 5
explanation = "Avec ses antennes, la tour monte à 330 mètres."
topic = "monuments"
"#
        ),
    ),
    Explanation::new(
        "E109",
        [
            "Options to pick from are given as `distractors`, or all together as `options`.",
            "Les options à choisir se donnent par `distractors`, ou toutes ensemble par `options`.",
        ],
        [
            "With the right answer alone there is nothing to choose. Write what students who have half understood would \
             pick, and say to each why it is not that.",
            "Avec la seule bonne réponse, il n'y a rien à choisir. Écrivez ce que prendraient des élèves qui ont à moitié \
             compris, et dites chaque fois pourquoi ce n'est pas cela.",
        ],
        "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing guidelines \
         for classroom assessment, Applied Measurement in Education 15(3)",
        example!(
            r#"[[question]]
id = "not-a-fish"
kind = "choice"
prompt = "Which of these animals is a mammal?"
answer = "dolphin"
"#,
            "" => r#"distractors = [
  ["shark", "It breathes with gills, and lays eggs or keeps them inside."],
  ["penguin", "It swims well, but it is a bird: it has feathers."],
]
"#,
            r#"explanation = "Dolphins breathe air and give milk to their young."
topic = "animals"
"#
        ),
        example!(
            r#"[[question]]
id = "not-a-fish"
kind = "choice"
prompt = "Lequel de ces animaux est un mammifère ?"
answer = "le dauphin"
"#,
            "" => r#"distractors = [
  ["le requin", "Il respire par des branchies, et pond ou garde ses œufs."],
  ["le manchot", "Il nage bien, mais c'est un oiseau : il a des plumes."],
]
"#,
            r#"explanation = "Le dauphin respire à l'air et allaite ses petits."
topic = "animaux"
"#
        ),
    ),
    Explanation::new(
        "E110",
        [
            "A question has `distractors` or `options`, and not both.",
            "Une question a `distractors` ou `options`, et non les deux.",
        ],
        [
            "`distractors` are shuffled with the answer; `options` hold the answer too, and keep their order. Both at \
             once would leave open which options are shown, and in which order.",
            "Les `distractors` se mélangent à la réponse\u{a0}; les `options` la contiennent et gardent leur ordre. Les deux à \
             la fois ne diraient ni quelles options montrer, ni dans quel ordre.",
        ],
        "",
        example!(
            r#"[[question]]
id = "moon-around-the-earth"
kind = "choice"
prompt = "How long does the Moon take around the Earth?"
answer = "about a month"
distractors = [
  ["a day", "So the Earth turns on itself."],
  ["a year", "So the Earth goes round the Sun."],
]
"#,
            "options = [\"a day\", \"about a month\", \"a year\"]\n" => "",
            r#"explanation = "The Moon takes 27 days: the word “month” comes from it."
topic = "sky"
"#
        ),
        example!(
            r#"[[question]]
id = "moon-around-the-earth"
kind = "choice"
prompt = "En combien de temps la Lune fait-elle le tour de la Terre ?"
answer = "environ un mois"
distractors = [
  ["un jour", "La Terre tourne ainsi sur elle-même."],
  ["un an", "La Terre tourne ainsi autour du Soleil."],
]
"#,
            "options = [\"un jour\", \"environ un mois\", \"un an\"]\n" => "",
            r#"explanation = "La Lune y met 27 jours : nos mois en viennent."
topic = "ciel"
"#
        ),
    ),
];
