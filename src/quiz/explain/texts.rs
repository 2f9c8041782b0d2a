//! Laws inside a bank: texts, numbers and gaps.

use super::Explanation;

/// E206 to E212.
pub(super) static ALL: &[Explanation] = &[
    Explanation::new(
        "E206",
        ["No text is empty.", "Aucun texte n'est vide."],
        [
            "Where a text is empty a student sees a gap, and wonders whether the screen is broken. What you do not want \
             to say is left out, line and all.",
            "Là où un texte est vide, l'élève voit un blanc et se demande si l'écran est cassé. Ce que vous ne voulez \
             pas dire s'omet, la ligne entière.",
        ],
        "",
        example!(
            r#"[[question]]
id = "sweet-from-flowers"
kind = "short"
prompt = "What do bees make of nectar?"
answer = "honey"
hint = ""#, "" => "It goes well on bread.", r#""
explanation = "Bees dry the nectar in the hive: it becomes honey."
topic = "insects"
"#
        ),
        example!(
            r#"[[question]]
id = "sweet-from-flowers"
kind = "short"
prompt = "Que font les abeilles du nectar ?"
answer = "du miel"
hint = ""#, "" => "On en met sur le pain.", r#""
explanation = "Les abeilles sèchent le nectar dans la ruche : il devient du miel."
topic = "insectes"
"#
        ),
    ),
    Explanation::new(
        "E207",
        [
            "A text has no control character, and none that turns the direction of writing.",
            "Un texte n'a ni caractère de contrôle, ni caractère qui retourne le sens de l'écriture.",
        ],
        [
            "Nobody sees them, and they rule the screen: the first can erase lines or write others over them, the second \
             show a text backwards. A bank from elsewhere could so make a wrong answer look right. They also come along \
             when one copies from a document.",
            "On ne les voit pas, et ils commandent l'écran\u{a0}: les premiers peuvent effacer des lignes ou en écrire \
             d'autres par-dessus, les seconds montrer un texte à rebours. Une banque venue d'ailleurs ferait ainsi passer \
             une réponse fausse pour juste. Il s'en glisse aussi quand on copie d'un document.",
        ],
        "ECMA-48; Unicode Standard Annex 9; Unicode Technical Report 36; Boucher, N. & Anderson, R. (2023), \
         Trojan Source: Invisible Vulnerabilities, USENIX Security 32",
        example!(
            r#"[[question]]
id = "white-keys"
kind = "short"
prompt = "Which instrument has black keys and white ones?"
answer = "the piano"
hint = "It has strings"#, "\\u202E" => "", r#" too."
explanation = "A piano has 52 white keys and 36 black ones."
topic = "music"
"#
        ),
        example!(
            r#"[[question]]
id = "white-keys"
kind = "short"
prompt = "Quel instrument a des touches noires et des blanches ?"
answer = "le piano"
hint = "Il a aussi des cordes"#, "\\u202E" => "", r#"."
explanation = "Un piano a 52 touches blanches et 36 noires."
topic = "musique"
"#
        ),
    ),
    Explanation::new(
        "E208",
        [
            "A number has at most 15 digits before its point, and 15 after it.",
            "Un nombre a au plus 15 chiffres avant son point, et 15 après.",
        ],
        [
            "Numbers are compared exactly, in decimals, so that 0.3 is 0.1 and 0.2; this takes a limit. Nobody types \
             sixteen digits anyway: ask in a larger unit.",
            "Les nombres se comparent exactement, en décimales, pour que 0,3 soit 0,1 plus 0,2\u{a0}; cela veut une limite. \
             Personne ne tape d'ailleurs seize chiffres\u{a0}: demandez dans une unité plus grande.",
        ],
        "",
        example!(
            r#"[[question]]
id = "light-year"
kind = "number"
"#, r#"prompt = "How many metres are there in a light-year?"
answer = 9.461e15
tolerance = 1e13"# => r#"prompt = "How many billion kilometres are there in a light-year?"
answer = 9461
tolerance = 10"#, r#"
explanation = "In a year light goes about 9,461 billion kilometres."
topic = "sky"
"#
        ),
        example!(
            r#"[[question]]
id = "light-year"
kind = "number"
"#, r#"prompt = "Combien de mètres y a-t-il dans une année-lumière ?"
answer = 9.461e15
tolerance = 1e13"# => r#"prompt = "Combien de milliards de kilomètres y a-t-il dans une année-lumière ?"
answer = 9461
tolerance = 10"#, r#"
explanation = "En un an, la lumière parcourt quelque 9 461 milliards de kilomètres."
topic = "ciel"
"#
        ),
    ),
    Explanation::new(
        "E209",
        ["A text to be filled in has a gap.", "Un texte à trous a un trou."],
        [
            "What is to be filled in stands in brackets: without any, there is nothing to type.",
            "Ce qu'il faut remplir se met entre crochets\u{a0}: sans crochets, il n'y a rien à taper.",
        ],
        "",
        example!(
            r#"[[question]]
id = "river-of-paris"
kind = "fill"
prompt = "Which river is it?"
text = ""#, "The Seine flows" => "The [Seine] flows", r#" through Paris, on its way to Le Havre."
explanation = "The Seine crosses Paris, then Rouen, and ends at Le Havre."
topic = "rivers"
"#
        ),
        example!(
            r#"[[question]]
id = "river-of-paris"
kind = "fill"
prompt = "Quel est ce fleuve ?"
text = ""#, "La Seine traverse" => "La [Seine] traverse", r#" Paris, puis finit au Havre."
explanation = "La Seine traverse Paris, puis Rouen, et finit au Havre."
topic = "fleuves"
"#
        ),
    ),
    Explanation::new(
        "E210",
        ["Each gap that opens closes.", "Chaque trou qui s'ouvre se ferme."],
        [
            "Without its second bracket a gap would take the rest of the text with it. A bracket that is to be read as \
             one is written twice: `[[`.",
            "Sans son second crochet, un trou emporterait le reste du texte. Un crochet qui doit se lire s'écrit deux \
             fois\u{a0}: `[[`.",
        ],
        "",
        example!(
            r#"[[question]]
id = "water-cycle"
kind = "fill"
prompt = "What becomes of the water?"
text = "Water rises as vapour, forms clouds and falls as [rain"#, "" => "]", r#"."
explanation = "Vapour cools into drops; when they are heavy enough it rains."
topic = "weather"
"#
        ),
        example!(
            r#"[[question]]
id = "water-cycle"
kind = "fill"
prompt = "Que devient l'eau ?"
text = "L'eau monte en vapeur, forme des nuages et retombe en [pluie"#, "" => "]", r#"."
explanation = "La vapeur se refroidit en gouttes ; assez lourdes, elles tombent en pluie."
topic = "temps"
"#
        ),
    ),
    Explanation::new(
        "E211",
        [
            "Each gap accepts a word, and each of its bars has one on both sides.",
            "Chaque trou accepte un mot, et chacune de ses barres en a un de part et d'autre.",
        ],
        [
            "A vertical bar stands between the words that a gap accepts. An empty one could not be told from a gap that \
             was left open.",
            "Une barre verticale se met entre les mots qu'un trou accepte. Un mot vide ne se distinguerait pas d'un trou \
             laissé ouvert.",
        ],
        "",
        example!(
            r#"[[question]]
id = "meal-at-noon"
kind = "fill"
prompt = "Which meal is it?"
text = "At noon the pupils have [lunch|"#, "" => "dinner", r#"]."
explanation = "The meal at noon is lunch; some call it dinner."
topic = "meals"
"#
        ),
        example!(
            r#"[[question]]
id = "meal-at-noon"
kind = "fill"
prompt = "Quel est ce repas ?"
text = "À midi, les élèves prennent leur [diner|"#, "" => "déjeuner", r#"]."
explanation = "Le repas de midi est le diner au Québec, le déjeuner en France."
topic = "repas"
"#
        ),
    ),
    Explanation::new(
        "E212",
        ["A list has as many entries as its kind needs.", "Une liste a autant d'éléments qu'il en faut à son genre."],
        [
            "One step has no order, one category leaves no choice, and a model answer is compared by two criteria or \
             more. A list with nothing in it is left out, line and all.",
            "Une seule étape n'a pas d'ordre, une seule catégorie ne laisse pas de choix, et une réponse modèle se compare \
             selon deux critères ou plus. Une liste sans rien s'omet, la ligne entière.",
        ],
        "",
        example!(
            r#"[[question]]
id = "three-meals"
kind = "order"
prompt = "In which order are these meals taken?"
sequence = ["breakfast""#, "" => ", \"lunch\", \"supper\"", r#"]
explanation = "Breakfast breaks the fast of the night, and supper ends the day."
topic = "meals"
"#
        ),
        example!(
            r#"[[question]]
id = "three-meals"
kind = "order"
prompt = "Dans quel ordre prend-on ces repas, au Québec ?"
sequence = ["déjeuner""#, "" => ", \"diner\", \"souper\"", r#"]
explanation = "Le déjeuner rompt le jeûne de la nuit, et le souper finit la journée."
topic = "repas"
"#
        ),
    ),
];
