//! Keys, kinds and the shapes of values.

use super::Explanation;

/// E101 to E105.
pub(super) static ALL: &[Explanation] = &[
    Explanation::new(
        "E101",
        ["Every key is one that the format has.", "Chaque clé est de celles que le format possède."],
        [
            "A key that nobody reads would be lost without a word: you would believe that it works, and no student \
             would ever see it. The keys are English in every bank, whatever its language.",
            "Une clé que personne ne lit se perdrait sans un mot\u{a0}: vous la croiriez en vigueur, et aucun élève ne la \
             verrait. Les clés sont en anglais dans toute banque, quelle que soit sa langue.",
        ],
        "",
        example!(
            r#"[[question]]
id = "red-planet"
kind = "short"
prompt = "Which planet is called the red one?"
answer = "Mars"
"#,
            "explaination" => "explanation",
            r#" = "The iron in the soil of Mars has rusted."
topic = "planets"
"#
        ),
        example!(
            r#"[[question]]
id = "red-planet"
kind = "short"
prompt = "Quelle planète dit-on rouge ?"
answer = "Mars"
"#,
            "explication" => "explanation",
            r#" = "Le fer du sol de Mars a rouillé."
topic = "planètes"
"#
        ),
    ),
    Explanation::new(
        "E102",
        [
            "A bank has a title and a language; a question has a kind, a prompt and what its kind needs.",
            "Une banque a un titre et une langue\u{a0}; une question a un genre, un énoncé et ce que demande son genre.",
        ],
        [
            "Without them it cannot be asked, or not be marked. All other keys may be left out.",
            "Sans cela, on ne peut pas la poser, ou pas la corriger. Toutes les autres clés s'omettent.",
        ],
        "",
        example!(
            r#"[[question]]
id = "legs-of-a-spider"
kind = "number"
prompt = "How many legs does a spider have?"
"#,
            "" => "answer = 8\n",
            r#"explanation = "Spiders have eight legs, insects six."
topic = "animals"
"#
        ),
        example!(
            r#"[[question]]
id = "legs-of-a-spider"
kind = "number"
prompt = "Combien de pattes une araignée a-t-elle ?"
"#,
            "" => "answer = 8\n",
            r#"explanation = "Les araignées ont huit pattes, les insectes six."
topic = "animaux"
"#
        ),
    ),
    Explanation::new(
        "E103",
        [
            "A value is what its key wants: a text, a number, true or false, or a list.",
            "Une valeur est ce que sa clé attend\u{a0}: un texte, un nombre, vrai ou faux, ou une liste.",
        ],
        [
            "Quotation marks and brackets say what a value is. Between quotation marks a number is only a row of \
             characters, to which no tolerance can apply; without them a word is no text.",
            "Guillemets et crochets disent ce qu'est une valeur. Entre guillemets, un nombre n'est qu'une suite de \
             caractères, à laquelle nulle tolérance ne s'applique\u{a0}; sans eux, un mot n'est pas un texte.",
        ],
        "TOML 1.0.0, Key/Value Pair",
        example!(
            r#"[[question]]
id = "bastille"
kind = "number"
prompt = "In which year was the Bastille stormed?"
"#,
            "answer = \"1789\"" => "answer = 1789",
            r#"
explanation = "The Bastille fell on 14 July 1789."
topic = "history"
"#
        ),
        example!(
            r#"[[question]]
id = "bastille"
kind = "number"
prompt = "En quelle année la Bastille est-elle prise ?"
"#,
            "answer = \"1789\"" => "answer = 1789",
            r#"
explanation = "La Bastille tombe le 14 juillet 1789."
topic = "histoire"
"#
        ),
    ),
    Explanation::new(
        "E104",
        ["A question is of a kind that exists.", "Une question est d'un genre qui existe."],
        [
            "The kind says what the student does, how the answer is marked and which keys the question has. \
             `cornet format` shows each of them.",
            "Le genre dit ce que fait l'élève, comment se corrige la réponse et quelles clés a la question. \
             `cornet format` les montre un à un.",
        ],
        "",
        example!(
            r#"[[question]]
id = "capital-of-australia"
"#,
            "kind = \"mcq\"" => "kind = \"choice\"",
            r#"
prompt = "Which city is the capital of Australia?"
answer = "Canberra"
distractors = [
  ["Sydney", "It is the largest city, and the rival of Melbourne."],
  ["Melbourne", "Parliament sat there until 1927."],
]
explanation = "Canberra was built half-way between two rivals."
topic = "capitals"
"#
        ),
        example!(
            r#"[[question]]
id = "capital-of-australia"
"#,
            "kind = \"qcm\"" => "kind = \"choice\"",
            r#"
prompt = "Quelle ville est la capitale de l'Australie ?"
answer = "Canberra"
distractors = [
  ["Sydney", "C'est la plus grande ville, et la rivale de Melbourne."],
  ["Melbourne", "Le parlement y a siégé jusqu'en 1927."],
]
explanation = "Canberra fut bâtie à mi-chemin de deux rivales."
topic = "capitales"
"#
        ),
    ),
    Explanation::new(
        "E105",
        [
            "Each question begins with a line `[[question]]`, with double brackets.",
            "Chaque question commence par une ligne `[[question]]`, à crochets doubles.",
        ],
        [
            "In TOML double brackets begin the next of several tables of one name, single brackets the only one of its \
             name. A bank has several questions.",
            "En TOML, les crochets doubles commencent la suivante de plusieurs tables du même nom, les simples la seule \
             de son nom. Une banque a plusieurs questions.",
        ],
        "TOML 1.0.0, Array of Tables",
        example!(
            "", "[question]" => "[[question]]",
            r#"
id = "frozen-water"
kind = "short"
prompt = "What is frozen water called?"
answer = "ice"
explanation = "Water freezes to ice at 0 °C."
topic = "water"
"#
        ),
        example!(
            "", "[question]" => "[[question]]",
            r#"
id = "frozen-water"
kind = "short"
prompt = "Comment appelle-t-on l'eau gelée ?"
answer = "la glace"
explanation = "L'eau gèle en glace à 0 °C."
topic = "eau"
"#
        ),
    ),
];
