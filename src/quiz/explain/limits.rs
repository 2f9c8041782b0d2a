//! Limits of size.

use super::Explanation;

/// E020 to E025.
pub(super) static ALL: &[Explanation] = &[
    Explanation::new(
        "E020",
        ["A bank has at most 100,000 questions.", "Une banque a au plus 100\u{a0}000 questions."],
        [
            "A sitting draws some ten of them, and nobody can look after so many in one file. Several banks can be \
             played as one: another bank draws on them all with `include`.",
            "Une séance en tire une dizaine, et personne ne peut en soigner autant dans un seul fichier. Plusieurs \
             banques se jouent comme une seule\u{a0}: une autre puise dans toutes avec `include`.",
        ],
        "",
        example!(
            "# vocabulary.toml\n", r#"# … 100,000 questions more
"# => r#"include = ["animals"]

# animals.toml
"#,
            r#"[[question]]
id = "young-cat"
kind = "short"
prompt = "What is a young cat called?"
answer = "kitten"
explanation = "A kitten becomes a cat at about a year."
topic = "animals"
"#
        ),
        example!(
            "# vocabulaire.toml\n", r#"# … 100 000 questions de plus
"# => r#"include = ["animaux"]

# animaux.toml
"#,
            r#"[[question]]
id = "young-cat"
kind = "short"
prompt = "Comment appelle-t-on un jeune chat ?"
answer = "le chaton"
explanation = "Un chaton devient un chat vers un an."
topic = "animaux"
"#
        ),
    ),
    Explanation::new(
        "E021",
        ["A text has at most 20,000 characters.", "Un texte a au plus 20\u{a0}000 caractères."],
        [
            "A text is read on a screen, by someone who is about to answer; this limit is ten pages. What is longer was \
             pasted by mistake, or belongs into a document that `source` names.",
            "Un texte se lit à l'écran, par quelqu'un qui va répondre\u{a0}; cette limite fait dix pages. Ce qui est plus \
             long a été collé par erreur, ou revient à un document que `source` nomme.",
        ],
        "",
        example!(
            r#"[[question]]
id = "leaves-turn-red"
kind = "short"
prompt = "In which season do maple leaves turn red?"
answer = "autumn"
accept = ["fall"]
"#,
            "explanation = \"In autumn the leaves … (the whole chapter)\"" =>
            "explanation = \"In autumn the green fades, and the red comes out.\"\nsource = \"The textbook, chapter 7\"",
            r#"
topic = "trees"
"#
        ),
        example!(
            r#"[[question]]
id = "leaves-turn-red"
kind = "short"
prompt = "En quelle saison les feuilles de l'érable rougissent-elles ?"
answer = "l'automne"
accept = ["en automne"]
"#,
            "explanation = \"En automne, les feuilles … (le chapitre entier)\"" =>
            "explanation = \"En automne, le vert s'efface et le rouge apparait.\"\nsource = \"Le manuel, chapitre 7\"",
            r#"
topic = "arbres"
"#
        ),
    ),
    Explanation::new(
        "E022",
        [
            "A list that is answered by letter has at most 26 rows.",
            "Une liste où l'on répond par lettre a au plus 26 lignes.",
        ],
        [
            "Rows are named A to Z. Long before that they are no longer weighed against each other, but searched: \
             research finds that three good options do as well as more.",
            "Les lignes s'appellent A à Z. Bien avant, on ne les compare plus, on les parcourt\u{a0}: selon la recherche, \
             trois bonnes options valent autant que davantage.",
        ],
        "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing guidelines \
         for classroom assessment, Applied Measurement in Education 15(3), guideline 18",
        example!(
            r#"[[question]]
id = "count-up"
kind = "order"
prompt = "Which number comes after which?"
sequence = [
  "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten""#,
            r#",
  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
  "nineteen", "twenty", "twenty-one", "twenty-two", "twenty-three", "twenty-four",
  "twenty-five", "twenty-six", "twenty-seven""# => "",
            r#",
]
explanation = "From thirteen to nineteen, English says the ones before the ten."
topic = "numbers"
"#
        ),
        example!(
            r#"[[question]]
id = "count-up"
kind = "order"
prompt = "Quel nombre vient après quel autre ?"
sequence = [
  "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix""#,
            r#",
  "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
  "vingt", "vingt-et-un", "vingt-deux", "vingt-trois", "vingt-quatre", "vingt-cinq",
  "vingt-six", "vingt-sept""# => "",
            r#",
]
explanation = "Jusqu'à seize, chaque nombre a un nom à lui."
topic = "nombres"
"#
        ),
    ),
    Explanation::new(
        "E023",
        [
            "Points are a number above 0, and at most 1,000.",
            "Les points sont un nombre au-dessus de 0, et d'au plus 1\u{a0}000.",
        ],
        [
            "Points say what a question counts beside the others. With none it would be asked for nothing; with fewer \
             than none a right answer would cost something. To leave a question out of the score, make it `open`.",
            "Les points disent ce que pèse une question à côté des autres. Sans aucun, on la poserait pour rien\u{a0}; avec \
             moins que rien, une bonne réponse couterait. Pour qu'une question ne compte pas, faites-en une `open`.",
        ],
        "",
        example!(
            r#"[[question]]
id = "longest-day"
kind = "short"
prompt = "In which month is the longest day north of the equator?"
answer = "June"
explanation = "The summer solstice falls on about 21 June."
topic = "seasons"
"#,
            "points = 0" => "points = 0.5", "\n"
        ),
        example!(
            r#"[[question]]
id = "longest-day"
kind = "short"
prompt = "Quel mois a le jour le plus long, au nord de l'équateur ?"
answer = "juin"
explanation = "Le solstice d'été tombe vers le 21 juin."
topic = "saisons"
"#,
            "points = 0" => "points = 0.5", "\n"
        ),
    ),
    Explanation::new(
        "E024",
        [
            "Lists and tables are not nested more than 80 deep.",
            "Listes et tables ne s'emboitent pas au-delà de 80 niveaux.",
        ],
        [
            "No value of a bank needs more than a list of lists. So many brackets come from a key that got stuck, or \
             from a file made to exhaust the programs that read it.",
            "Aucune valeur d'une banque ne demande plus qu'une liste de listes. Autant de crochets viennent d'une touche \
             coincée, ou d'un fichier fait pour épuiser les programmes qui le lisent.",
        ],
        "",
        example!(
            r#"[[question]]
id = "largest-ocean"
kind = "short"
prompt = "Which ocean is the largest?"
answer = "the Pacific"
"#,
            "hint = [[[…" => "hint = \"Its name means peaceful.\"",
            r#"
explanation = "The Pacific covers nearly a third of the Earth."
topic = "oceans"
"#
        ),
        example!(
            r#"[[question]]
id = "largest-ocean"
kind = "short"
prompt = "Quel océan est le plus grand ?"
answer = "le Pacifique"
"#,
            "hint = [[[…" => "hint = \"Son nom veut dire paisible.\"",
            r#"
explanation = "Le Pacifique couvre près d'un tiers de la Terre."
topic = "océans"
"#
        ),
    ),
    Explanation::new(
        "E025",
        [
            "The taxonomies of a bank have at most 100,000 items.",
            "Les taxonomies d'une banque ont au plus 100\u{a0}000 éléments.",
        ],
        [
            "The memory of a student is kept for each of them, and nobody can learn so many. Several banks can be played \
             as one: another bank draws on them all with `include`.",
            "La mémoire de l'élève est gardée pour chacun d'eux, et personne ne peut en apprendre autant. Plusieurs \
             banques se jouent comme une seule\u{a0}: une autre puise dans toutes avec `include`.",
        ],
        "",
        example!(
            r#"[[taxonomy]]
id = "parts-of-speech"
topic = "grammar"
question = "What part of speech is “{item}”?"

[[taxonomy.category]]
name = "noun"
explanation = "A noun names somebody or something."
items = ["table", "river", "idea""#,
            ", …" => "",
            r#"]

[[taxonomy.category]]
name = "verb"
explanation = "A verb says what happens."
items = ["sing", "grow", "be"]

[[taxonomy.category]]
name = "adjective"
explanation = "An adjective says what something is like."
items = ["green", "quiet", "tall"]
"#
        ),
        example!(
            r#"[[taxonomy]]
id = "parts-of-speech"
topic = "grammaire"
question = "De quelle classe est le mot « {item} » ?"

[[taxonomy.category]]
name = "nom"
explanation = "Un nom désigne quelqu'un ou quelque chose."
items = ["table", "fleuve", "idée""#,
            ", …" => "",
            r#"]

[[taxonomy.category]]
name = "verbe"
explanation = "Un verbe dit ce qui se passe."
items = ["chanter", "grandir", "être"]

[[taxonomy.category]]
name = "adjectif"
explanation = "Un adjectif dit comment est quelque chose."
items = ["vert", "calme", "grand"]
"#
        ),
    ),
];
