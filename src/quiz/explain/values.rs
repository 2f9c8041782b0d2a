//! Laws inside a bank: names, tags, durations, numbers and expected mistakes.

use super::Explanation;

/// E213 to E221.
pub(super) static ALL: &[Explanation] = &[
    Explanation::new(
        "E213",
        [
            "An id has small letters without accents, digits, and single hyphens between them.",
            "Un identifiant a des minuscules sans accent, des chiffres, et des traits d'union simples entre eux.",
        ],
        [
            "An id is typed in commands, names files and keeps the results of years: it has to be the same on every \
             keyboard and every system. It says what is asked, and does not change when the wording does.",
            "Un identifiant se tape dans des commandes, nomme des fichiers et garde les résultats d'années entières\u{a0}: il \
             doit être le même sur tous les claviers et tous les systèmes. Il dit ce que l'on demande, et ne change pas \
             quand l'énoncé change.",
        ],
        "",
        example!(
            r#"[[question]]
id = ""#, "First Moon walk" => "first-moon-walk", r#""
kind = "number"
prompt = "In which year did somebody first walk on the Moon?"
answer = 1969
explanation = "Neil Armstrong stepped onto the Moon in July 1969."
topic = "sky"
"#
        ),
        example!(
            r#"[[question]]
id = ""#, "Premiers pas sur la Lune" => "first-moon-walk", r#""
kind = "number"
prompt = "En quelle année a-t-on marché sur la Lune pour la première fois ?"
answer = 1969
explanation = "Neil Armstrong pose le pied sur la Lune en juillet 1969."
topic = "ciel"
"#
        ),
    ),
    Explanation::new(
        "E214",
        ["The language of a bank is a BCP 47 tag.", "La langue d'une banque est une étiquette BCP 47."],
        [
            "The tag decides how numbers are read, which rules of typography hold and which of two twins a student \
             gets. The name of a language is another word in each language; its tag is the same in all.",
            "L'étiquette décide comment se lisent les nombres, quelles règles de typographie valent et laquelle de deux \
             jumelles un élève reçoit. Le nom d'une langue change d'une langue à l'autre\u{a0}; son étiquette, non.",
        ],
        "BCP 47 (RFC 5646), Tags for Identifying Languages",
        example!(
            "language = \"", "British English" => "en-GB", r#""

[[question]]
id = "two-weeks"
kind = "number"
prompt = "How many days does a fortnight have?"
answer = 14
explanation = "A fortnight is fourteen nights, or two weeks."
topic = "calendar"
"#
        ),
        example!(
            "language = \"", "français" => "fr", r#""

[[question]]
id = "two-weeks"
kind = "number"
prompt = "Combien de jours y a-t-il dans deux semaines ?"
answer = 14
explanation = "Deux semaines font quatorze jours, bien qu'on dise quinze."
topic = "calendrier"
"#
        ),
    ),
    Explanation::new(
        "E215",
        [
            "Where a bank declares objectives, its questions name those.",
            "Là où une banque déclare des objectifs, ses questions nomment ceux-là.",
        ],
        [
            "A name that is declared nowhere says nothing to students, and its questions would count for no objective.",
            "Un nom qui n'est déclaré nulle part ne dit rien aux élèves, et ses questions ne compteraient pour aucun \
             objectif.",
        ],
        "",
        example!(
            r#"[objectives]
F1 = "Add fractions"
F2 = "Compare fractions"

[[question]]
id = "half-and-quarter"
kind = "short"
prompt = "Which is more, a half or a third?"
answer = "a half"
explanation = "The fewer the equal parts, the larger each: a half is more than a third."
topic = "fractions"
objective = ""#, "F3" => "F2", "\"\n"
        ),
        example!(
            r#"[objectives]
F1 = "Additionner des fractions"
F2 = "Comparer des fractions"

[[question]]
id = "half-and-quarter"
kind = "short"
prompt = "Lequel est le plus grand, un demi ou un tiers ?"
answer = "un demi"
explanation = "Moins il y a de parts égales, plus chacune est grande : un demi dépasse un tiers."
topic = "fractions"
objective = ""#, "F3" => "F2", "\"\n"
        ),
    ),
    Explanation::new(
        "E216",
        [
            "A duration is written in hours, minutes and seconds: `1h30m`, `20m`, `90s`.",
            "Une durée s'écrit en heures, minutes et secondes\u{a0}: `1h30m`, `20m`, `90s`.",
        ],
        [
            "A bare 20 could be minutes or seconds, and students would learn which when the quiz is cut off.",
            "Un simple 20 pourrait être des minutes ou des secondes, et les élèves l'apprendraient quand le quiz s'arrête.",
        ],
        "",
        example!(
            "time_limit = \"", "20 minutes" => "20m", r#""

[[question]]
id = "strings-of-a-violin"
kind = "number"
prompt = "How many strings does a violin have?"
answer = 4
explanation = "A violin has four strings: G, D, A and E."
topic = "music"
"#
        ),
        example!(
            "time_limit = \"", "20 minutes" => "20m", r#""

[[question]]
id = "strings-of-a-violin"
kind = "number"
prompt = "Combien de cordes un violon a-t-il ?"
answer = 4
explanation = "Un violon a quatre cordes : sol, ré, la et mi."
topic = "musique"
"#
        ),
    ),
    Explanation::new(
        "E217",
        ["A mistake that you expect is not marked right.", "Une erreur que vous attendez n'est pas comptée juste."],
        [
            "Accents, capitals and a leading article make no difference in typed answers, nor does what a tolerance \
             allows: such a mistake is right, and its feedback would never be seen. If it is to be wrong, say so with \
             `strict`, or lower the tolerance.",
            "Accents, majuscules et article initial ne changent rien aux réponses tapées, ni ce qu'une tolérance admet\u{a0}: \
             une telle erreur est juste, et sa rétroaction ne serait jamais vue. Si elle doit être fausse, dites-le par \
             `strict`, ou baissez la tolérance.",
        ],
        "",
        example!(
            r#"[[question]]
id = "city-of-the-louvre"
kind = "short"
prompt = "Which city lies on the Seine and has the Louvre?"
answer = "Paris"
"#, "" => "strict = [\"case\"]\n", r#"wrong = [["paris", "The name of a city begins with a capital."]]
explanation = "The Louvre stands in the middle of Paris."
topic = "cities"
"#
        ),
        example!(
            r#"[[question]]
id = "city-of-the-louvre"
kind = "short"
prompt = "Quelle ville a la Seine et le Louvre ?"
answer = "Paris"
"#, "" => "strict = [\"case\"]\n", r#"wrong = [["paris", "Un nom de ville prend une majuscule."]]
explanation = "Le Louvre se dresse au cœur de Paris."
topic = "villes"
"#
        ),
    ),
    Explanation::new(
        "E218",
        ["A percentage goes from 0 to 100.", "Un pourcentage va de 0 à 100."],
        [
            "`pass` is the part of the points that it takes to pass: nobody could reach more than all of them.",
            "`pass` est la part des points qu'il faut pour réussir\u{a0}: personne n'en atteindrait plus que la totalité.",
        ],
        "",
        example!(
            "pass = ", "120" => "60", r#"

[[question]]
id = "players-of-a-team"
kind = "number"
prompt = "How many players does a football team have on the field?"
answer = 11
explanation = "A team plays with eleven, the goalkeeper among them."
topic = "sport"
"#
        ),
        example!(
            "pass = ", "120" => "60", r#"

[[question]]
id = "players-of-a-team"
kind = "number"
prompt = "Combien de joueurs une équipe de soccer a-t-elle sur le terrain ?"
answer = 11
explanation = "Une équipe joue à onze, gardien compris."
topic = "sport"
"#
        ),
    ),
    Explanation::new(
        "E219",
        ["A tolerance is 0 or more.", "Une tolérance vaut 0 ou plus."],
        [
            "It says how far an answer may be off, above and below alike; with less than nothing, not even the right \
             number would do.",
            "Elle dit de combien une réponse peut s'écarter, au-dessus comme au-dessous\u{a0}; avec moins que rien, même le \
             bon nombre ne suffirait pas.",
        ],
        "",
        example!(
            r#"[[question]]
id = "distance-to-the-sun"
kind = "number"
prompt = "How many million kilometres is it to the Sun?"
answer = 150
tolerance = "#, "-5" => "5", r#"
explanation = "Light takes eight minutes for the 150 million kilometres."
topic = "sky"
"#
        ),
        example!(
            r#"[[question]]
id = "distance-to-the-sun"
kind = "number"
prompt = "À combien de millions de kilomètres le Soleil est-il ?"
answer = 150
tolerance = "#, "-5" => "5", r#"
explanation = "La lumière met huit minutes pour ces 150 millions de kilomètres."
topic = "ciel"
"#
        ),
    ),
    Explanation::new(
        "E220",
        ["A sitting has at least 1 question.", "Une séance a au moins 1 question."],
        [
            "`draw` is how many questions are asked in a sitting. To ask all of them, give a number as large as the \
             bank, or play with `--questions all`.",
            "`draw` dit combien de questions on pose par séance. Pour les poser toutes, donnez un nombre aussi grand que \
             la banque, ou jouez avec `--questions all`.",
        ],
        "",
        example!(
            "draw = ", "0" => "1", r#"

[[question]]
id = "milk-from-cows"
kind = "short"
prompt = "Which drink do cows give?"
answer = "milk"
explanation = "A cow gives some 25 litres of milk a day."
topic = "animals"
"#
        ),
        example!(
            "draw = ", "0" => "1", r#"

[[question]]
id = "milk-from-cows"
kind = "short"
prompt = "Quelle boisson les vaches donnent-elles ?"
answer = "du lait"
explanation = "Une vache donne quelque 25 litres de lait par jour."
topic = "animaux"
"#
        ),
    ),
    Explanation::new(
        "E221",
        ["One of the options is wrong.", "L'une des options est fausse."],
        [
            "Where every option is right, whoever ticks all of them without reading has full marks, and the question \
             shows nothing.",
            "Là où toutes les options sont justes, qui les coche toutes sans lire a tous les points, et la question ne \
             montre rien.",
        ],
        "",
        example!(
            r#"[[question]]
id = "colours-of-light"
kind = "multiple-response"
prompt = "Of which colours is the light of a screen made?"
answers = ["red", "green", "blue"]
options = ["#, "\"red\", \"green\", \"blue\"" => "\"red\", \"green\", \"blue\", [\"yellow\", \"Red and green make it.\"], [\"pink\", \"White and red make it.\"]", r#"]
explanation = "Red, green and blue light make all other colours of a screen."
topic = "light"
"#
        ),
        example!(
            r#"[[question]]
id = "colours-of-light"
kind = "multiple-response"
prompt = "De quelles couleurs est faite la lumière d'un écran ?"
answers = ["rouge", "vert", "bleu"]
options = ["#, "\"rouge\", \"vert\", \"bleu\"" => "\"rouge\", \"vert\", \"bleu\", [\"jaune\", \"Rouge et vert le font.\"], [\"rose\", \"Blanc et rouge le font.\"]", r#"]
explanation = "Rouge, vert et bleu font toutes les autres couleurs d'un écran."
topic = "lumière"
"#
        ),
    ),
];
