//! Laws inside a bank: ids, options and items.

use super::Explanation;

/// E201 to E205.
pub(super) static ALL: &[Explanation] = &[
    Explanation::new(
        "E201",
        ["Each question of a bank has an id of its own.", "Chaque question d'une banque a un identifiant à elle."],
        [
            "Results and what is due for review are kept under the id: two questions of one id would share one memory. \
             It happens when a question is copied to write the next one.",
            "Les résultats et les révisions à venir sont gardés sous l'identifiant\u{a0}: deux questions du même partageraient \
             une seule mémoire. Cela arrive quand on copie une question pour écrire la suivante.",
        ],
        "",
        example!(
            r#"[[question]]
id = "rome"
kind = "short"
prompt = "Which river flows through Rome?"
answer = "the Tiber"
explanation = "The Tiber reaches the sea at Ostia, near Rome."
topic = "rivers"

[[question]]
id = ""#, "rome" => "egypt", r#""
kind = "short"
prompt = "In which country do the pyramids of Giza stand?"
answer = "Egypt"
explanation = "The pyramids of Giza stand at the edge of Cairo."
topic = "countries"
"#
        ),
        example!(
            r#"[[question]]
id = "rome"
kind = "short"
prompt = "Quel fleuve traverse Rome ?"
answer = "le Tibre"
explanation = "Le Tibre rejoint la mer à Ostie, près de Rome."
topic = "fleuves"

[[question]]
id = ""#, "rome" => "egypt", r#""
kind = "short"
prompt = "Dans quel pays se dressent les pyramides de Gizeh ?"
answer = "l'Égypte"
explanation = "Les pyramides de Gizeh se dressent au bord du Caire."
topic = "pays"
"#
        ),
    ),
    Explanation::new(
        "E202",
        [
            "Where all `options` are given, the answer is one of them, to the letter.",
            "Là où toutes les `options` sont données, la réponse est l'une d'elles, à la lettre près.",
        ],
        [
            "Otherwise every option would be marked wrong. The answer was probably worded anew in one of the two places.",
            "Sinon, toutes les options seraient comptées fausses. La réponse a sans doute été reformulée à l'un des deux \
             endroits.",
        ],
        "",
        example!(
            r#"[[question]]
id = "three-in-the-afternoon"
kind = "choice"
prompt = "The clock strikes three times. What time is it in the afternoon?"
answer = ""#, "15:00" => "3 pm", r#""
options = [
  ["3 am", "That is in the night."],
  ["noon", "Then it would strike twelve times."],
  "3 pm",
]
explanation = "From noon on, the hours are counted anew: 3 pm is the 15th hour."
topic = "time"
"#
        ),
        example!(
            r#"[[question]]
id = "three-in-the-afternoon"
kind = "choice"
prompt = "L'horloge sonne trois coups. Quelle heure est-il, l'après-midi ?"
answer = ""#, "15h" => "15 h", r#""
options = [
  ["3 h", "C'est dans la nuit."],
  ["12 h", "Elle sonnerait alors douze coups."],
  "15 h",
]
explanation = "Après midi, trois coups annoncent la quinzième heure."
topic = "heure"
"#
        ),
    ),
    Explanation::new(
        "E203",
        ["The right answer is not among the wrong ones.", "La bonne réponse n'est pas parmi les fausses."],
        [
            "A student would see it twice, and be told half of the time that the right answer is wrong.",
            "L'élève la verrait deux fois, et apprendrait une fois sur deux que la bonne réponse est fausse.",
        ],
        "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing guidelines \
         for classroom assessment, Applied Measurement in Education 15(3)",
        example!(
            r#"[[question]]
id = "capital-of-canada"
kind = "choice"
prompt = "Which city is the capital of Canada?"
answer = "Ottawa"
distractors = [
  ["Toronto", "The largest city is not the capital."],
  [""#, "Ottawa" => "Montréal", r#"", "It was the capital for a few years only, from 1844 to 1849."],
]
explanation = "Ottawa was chosen in 1857, between two rival provinces."
topic = "capitals"
"#
        ),
        example!(
            r#"[[question]]
id = "capital-of-canada"
kind = "choice"
prompt = "Quelle ville est la capitale du Canada ?"
answer = "Ottawa"
distractors = [
  ["Toronto", "La plus grande ville n'est pas la capitale."],
  [""#, "Ottawa" => "Montréal", r#"", "Elle ne l'a été que quelques années, de 1844 à 1849."],
]
explanation = "Ottawa fut choisie en 1857, entre deux provinces rivales."
topic = "capitales"
"#
        ),
    ),
    Explanation::new(
        "E204",
        [
            "No option, item or step stands there twice.",
            "Aucune option, aucun élément, aucune étape n'y est deux fois.",
        ],
        [
            "Nobody could tell the two apart, and only one of them would be marked as it should be.",
            "Personne ne pourrait les distinguer, et l'un des deux serait corrigé de travers.",
        ],
        "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing guidelines \
         for classroom assessment, Applied Measurement in Education 15(3)",
        example!(
            r#"[[question]]
id = "from-seed-to-flower"
kind = "order"
prompt = "How does a sunflower grow?"
sequence = ["seed", "shoot", "bud", ""#, "shoot" => "flower", r#""]
explanation = "The seed sends up a shoot; a bud forms, and opens as a flower."
topic = "plants"
"#
        ),
        example!(
            r#"[[question]]
id = "from-seed-to-flower"
kind = "order"
prompt = "Comment un tournesol grandit-il ?"
sequence = ["graine", "pousse", "bouton", ""#, "pousse" => "fleur", r#""]
explanation = "La graine donne une pousse ; un bouton se forme et s'ouvre en fleur."
topic = "plantes"
"#
        ),
    ),
    Explanation::new(
        "E205",
        [
            "An item belongs to one of the `categories`, to the letter.",
            "Un élément relève de l'une des `categories`, à la lettre près.",
        ],
        [
            "A category that is not offered cannot be chosen: the item could only be misplaced.",
            "Une catégorie qui n'est pas proposée ne peut être choisie\u{a0}: l'élément serait toujours mal rangé.",
        ],
        "",
        example!(
            r#"[[question]]
id = "sort-the-animals"
kind = "classify"
prompt = "What is each of these animals?"
categories = ["mammal", "bird", "fish"]
items = [
  ["bat", ""#, "mammals" => "mammal", r#"", "It flies, but it gives milk."],
  ["penguin", "bird", "It does not fly, but it has feathers."],
  ["eel", "fish", "It looks like a snake, but it has gills."],
]
explanation = "What feeds its young with milk is a mammal, what has feathers is a bird."
topic = "animals"
"#
        ),
        example!(
            r#"[[question]]
id = "sort-the-animals"
kind = "classify"
prompt = "Qu'est chacun de ces animaux ?"
categories = ["mammifère", "oiseau", "poisson"]
items = [
  ["chauve-souris", ""#, "mammifères" => "mammifère", r#"", "Elle vole, mais elle allaite."],
  ["manchot", "oiseau", "Il ne vole pas, mais il a des plumes."],
  ["anguille", "poisson", "Elle ressemble au serpent, mais elle a des branchies."],
]
explanation = "Ce qui allaite ses petits est un mammifère, ce qui a des plumes un oiseau."
topic = "animaux"
"#
        ),
    ),
];
