//! Taxonomies.

use super::Explanation;

/// A taxonomy of musical instruments but for its wind instruments: lines below its header, what follows their name.
macro_rules! instruments {
    (en, $head:expr, $wind:expr) => {
        concat!(
            "[[taxonomy]]\nid = \"instruments\"\ntopic = \"music\"\n",
            $head,
            "\n[[taxonomy.category]]\nname = \"a wind instrument\"\nexplanation = \"A wind instrument sounds when one blows into it.\"\n",
            $wind,
            r#"
[[taxonomy.category]]
name = "a string instrument"
explanation = "A string instrument is plucked or bowed."
items = ["the violin", "the harp", "the guitar"]

[[taxonomy.category]]
name = "a percussion instrument"
explanation = "A percussion instrument is struck or shaken."
items = ["the drum", "the triangle", "the maracas"]
"#
        )
    };
    (fr, $head:expr, $wind:expr) => {
        concat!(
            "[[taxonomy]]\nid = \"instruments\"\ntopic = \"musique\"\n",
            $head,
            "\n[[taxonomy.category]]\nname = \"un instrument à vent\"\nexplanation = \"Un instrument à vent sonne quand on souffle dedans.\"\n",
            $wind,
            r#"
[[taxonomy.category]]
name = "un instrument à cordes"
explanation = "Un instrument à cordes se pince ou se frotte."
items = ["le violon", "la harpe", "la guitare"]

[[taxonomy.category]]
name = "une percussion"
explanation = "Une percussion se frappe ou se secoue."
items = ["le tambour", "le triangle", "les maracas"]
"#
        )
    };
}

/// Those instruments, with a line below the header that is wrong, or the items of the first category.
macro_rules! taxonomy {
    ($language:tt, head: $breaks:literal => $mended:literal) => {
        [
            instruments!($language, concat!($breaks, "\n"), taxonomy!($language, wind)),
            instruments!($language, concat!($mended, "\n"), taxonomy!($language, wind)),
        ]
    };
    ($language:tt, wind: $breaks:literal => $mended:literal) => {
        [instruments!($language, "", concat!($breaks, "\n")), instruments!($language, "", concat!($mended, "\n"))]
    };
    (en, wind) => {
        "items = [\"the flute\", \"the trumpet\", \"the oboe\"]\n"
    };
    (fr, wind) => {
        "items = [\"la flute\", \"la trompette\", \"le hautbois\"]\n"
    };
}

/// A taxonomy of two categories, with a line below its header.
macro_rules! parity {
    ($even:literal, $odd:literal, $topic:literal, $breaks:literal => $mended:literal) => {
        example!(
            concat!("[[taxonomy]]\nid = \"parity\"\ntopic = \"", $topic, "\"\n"),
            $breaks => $mended,
            concat!(
                "\n\n[[taxonomy.category]]\nname = \"", $even, "\"\nitems = [\"2\", \"4\", \"6\"]\n",
                "\n[[taxonomy.category]]\nname = \"", $odd, "\"\nitems = [\"1\", \"3\", \"5\"]\n"
            )
        )
    };
}

/// E301 to E310.
pub(super) static ALL: &[Explanation] = &[
    Explanation::new(
        "E301",
        [
            "Between the braces of a sentence stands `{item}` or `{category}`, where that sentence has one.",
            "Entre les accolades d'une phrase se met `{item}` ou `{category}`, là où cette phrase en a un.",
        ],
        [
            "A taxonomy makes many questions from one sentence: an item or a category takes the place of the braces. \
             Anything else has nothing to take its place. A brace that is to be read as one is written twice: `{{`.",
            "Une taxonomie fait beaucoup de questions d'une seule phrase\u{a0}: un élément ou une catégorie y prend la place \
             des accolades. Rien ne remplacerait autre chose. Une accolade qui doit se lire s'écrit deux fois\u{a0}: `{{`.",
        ],
        "",
        taxonomy!(en, head: "question = \"What kind of instrument is {instrument}?\"" => "question = \"What kind of instrument is {item}?\""),
        taxonomy!(fr, head: "question = \"Quelle sorte d'instrument est {instrument}\u{a0}?\"" => "question = \"Quelle sorte d'instrument est {item}\u{a0}?\""),
    ),
    Explanation::new(
        "E302",
        [
            "A sentence names what it asks about: `{item}`, and `{category}` where it states or asks for one.",
            "Une phrase nomme ce sur quoi elle interroge\u{a0}: `{item}`, et `{category}` là où elle l'affirme ou la demande.",
        ],
        [
            "Without it every question would read the same, and none would say which item is meant.",
            "Sans cela, toutes les questions se liraient de même, et aucune ne dirait de quel élément il s'agit.",
        ],
        "",
        taxonomy!(en, head: "question = \"What kind of instrument is it?\"" => "question = \"What kind of instrument is {item}?\""),
        taxonomy!(fr, head: "question = \"Quelle sorte d'instrument est-ce\u{a0}?\"" => "question = \"Quelle sorte d'instrument est {item}\u{a0}?\""),
    ),
    Explanation::new(
        "E303",
        ["An item belongs to one category.", "Un élément relève d'une seule catégorie."],
        [
            "A question about an item of two categories would have two right answers, and mark one of them wrong. Where \
             both are true, the categories overlap: draw them otherwise, or leave the item out.",
            "Une question sur un élément de deux catégories aurait deux bonnes réponses, et en compterait une fausse. Si \
             les deux sont vraies, les catégories se recoupent\u{a0}: découpez-les autrement, ou laissez l'élément de côté.",
        ],
        "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing guidelines \
         for classroom assessment, Applied Measurement in Education 15(3)",
        taxonomy!(en, wind: "items = [\"the flute\", \"the harp\", \"the oboe\"]" => "items = [\"the flute\", \"the trumpet\", \"the oboe\"]"),
        taxonomy!(fr, wind: "items = [\"la flute\", \"la harpe\", \"le hautbois\"]" => "items = [\"la flute\", \"la trompette\", \"le hautbois\"]"),
    ),
    Explanation::new(
        "E304",
        ["Each item of a taxonomy has an id of its own.", "Chaque élément d'une taxonomie a un identifiant à lui."],
        [
            "What a student knows is kept for each item, under its id: two items of one id would share one memory. An \
             item without an id goes by the letters and digits of its text.",
            "Ce que sait l'élève est gardé pour chaque élément, sous son identifiant\u{a0}: deux éléments du même partageraient \
             une seule mémoire. Un élément sans identifiant prend les lettres et les chiffres de son texte.",
        ],
        "",
        taxonomy!(en, wind: "items = [{ text = \"the flute\", id = \"flute\" }, { text = \"the recorder\", id = \"flute\" }, \"the oboe\"]" => "items = [{ text = \"the flute\", id = \"flute\" }, { text = \"the recorder\", id = \"recorder\" }, \"the oboe\"]"),
        taxonomy!(fr, wind: "items = [{ text = \"la flute\", id = \"flute\" }, { text = \"la flute à bec\", id = \"flute\" }, \"le hautbois\"]" => "items = [{ text = \"la flute\", id = \"flute\" }, { text = \"la flute à bec\", id = \"recorder\" }, \"le hautbois\"]"),
    ),
    Explanation::new(
        "E305",
        [
            "`near` names categories of the same taxonomy, by name or id.",
            "`near` nomme des catégories de la même taxonomie, par leur nom ou leur identifiant.",
        ],
        [
            "What is near comes first among the wrong options, since it is what students confuse. A name that is not \
             there changes nothing, and you would not notice.",
            "Ce qui est proche vient d'abord parmi les mauvaises options, car c'est ce que les élèves confondent. Un nom \
             absent ne change rien, sans que vous le remarquiez.",
        ],
        "",
        taxonomy!(en, wind: "near = [\"a brass instrument\"]\nitems = [\"the flute\", \"the trumpet\", \"the oboe\"]" => "near = [\"a percussion instrument\"]\nitems = [\"the flute\", \"the trumpet\", \"the oboe\"]"),
        taxonomy!(fr, wind: "near = [\"un cuivre\"]\nitems = [\"la flute\", \"la trompette\", \"le hautbois\"]" => "near = [\"une percussion\"]\nitems = [\"la flute\", \"la trompette\", \"le hautbois\"]"),
    ),
    Explanation::new(
        "E306",
        [
            "At least one question can be made of a taxonomy, in one of the forms that it wants.",
            "D'une taxonomie se fait au moins une question, sous l'une des formes qu'elle veut.",
        ],
        [
            "Each form needs its items: to pick the category of an item, for one, there have to be three. With fewer, the \
             taxonomy would never be asked.",
            "Chaque forme veut son compte\u{a0}: pour choisir la catégorie d'un élément, par exemple, il en faut trois. Avec \
             moins, la taxonomie ne serait jamais demandée.",
        ],
        "",
        parity!("even", "odd", "numbers", "forms = [\"question\"]" => "forms = [\"statement\", \"sort\"]"),
        parity!("pair", "impair", "nombres", "forms = [\"question\"]" => "forms = [\"statement\", \"sort\"]"),
    ),
    Explanation::new(
        "E307",
        [
            "Each category of a taxonomy has a name and an id of its own.",
            "Chaque catégorie d'une taxonomie a un nom et un identifiant à elle.",
        ],
        [
            "Two categories of one name would be two options that nobody can tell apart, one of them wrong. To go on with \
             a category, add its items where it is.",
            "Deux catégories du même nom seraient deux options que nul ne distingue, l'une fausse. Pour continuer une \
             catégorie, ajoutez ses éléments là où elle est.",
        ],
        "",
        taxonomy!(en, wind: "items = [\"the flute\", \"the oboe\"]\n\n[[taxonomy.category]]\nname = \"a wind instrument\"\nitems = [\"the trumpet\"]" => "items = [\"the flute\", \"the trumpet\", \"the oboe\"]"),
        taxonomy!(fr, wind: "items = [\"la flute\", \"le hautbois\"]\n\n[[taxonomy.category]]\nname = \"un instrument à vent\"\nitems = [\"la trompette\"]" => "items = [\"la flute\", \"la trompette\", \"le hautbois\"]"),
    ),
    Explanation::new(
        "E308",
        ["`near` names other categories.", "`near` nomme d'autres catégories."],
        [
            "It says with what a category is confused: with itself it cannot be. The other one was probably meant.",
            "Cette clé dit avec quoi l'on confond une catégorie\u{a0}: ce ne peut être avec elle-même. L'autre était sans doute \
             voulue.",
        ],
        "",
        taxonomy!(en, wind: "near = [\"a wind instrument\"]\nitems = [\"the flute\", \"the trumpet\", \"the oboe\"]" => "near = [\"a percussion instrument\"]\nitems = [\"the flute\", \"the trumpet\", \"the oboe\"]"),
        taxonomy!(fr, wind: "near = [\"un instrument à vent\"]\nitems = [\"la flute\", \"la trompette\", \"le hautbois\"]" => "near = [\"une percussion\"]\nitems = [\"la flute\", \"la trompette\", \"le hautbois\"]"),
    ),
    Explanation::new(
        "E309",
        ["Each brace that opens in a sentence closes.", "Chaque accolade qui s'ouvre dans une phrase se ferme."],
        [
            "Without its second brace, the rest of the sentence would be taken for the name of what is to stand there.",
            "Sans sa seconde accolade, le reste de la phrase passerait pour le nom de ce qui doit s'y mettre.",
        ],
        "",
        taxonomy!(en, head: "question = \"What kind of instrument is {item?\"" => "question = \"What kind of instrument is {item}?\""),
        taxonomy!(fr, head: "question = \"Quelle sorte d'instrument est {item\u{a0}?\"" => "question = \"Quelle sorte d'instrument est {item}\u{a0}?\""),
    ),
    Explanation::new(
        "E310",
        ["Each taxonomy of a bank has an id of its own.", "Chaque taxonomie d'une banque a un identifiant à elle."],
        [
            "What students know of its facts is kept under it: two taxonomies of one id would share one memory.",
            "Ce que les élèves savent de ses faits est gardé sous lui\u{a0}: deux taxonomies du même partageraient une seule \
             mémoire.",
        ],
        "",
        example!(
            instruments!(en, "", taxonomy!(en, wind)), "\n[[taxonomy]]\nid = \"instruments\"\n" => "\n[[taxonomy]]\nid = \"states-of-matter\"\n",
            r#"topic = "matter"
question = "At room temperature, what is {item}?"

[[taxonomy.category]]
name = "solid"
explanation = "What is solid keeps its shape."
items = ["iron", "wood", "stone"]

[[taxonomy.category]]
name = "liquid"
explanation = "What is liquid takes the shape of its vessel."
items = ["water", "oil", "milk"]

[[taxonomy.category]]
name = "gaseous"
explanation = "What is gaseous fills all the room there is."
items = ["air", "helium", "oxygen"]
"#
        ),
        example!(
            instruments!(fr, "", taxonomy!(fr, wind)), "\n[[taxonomy]]\nid = \"instruments\"\n" => "\n[[taxonomy]]\nid = \"states-of-matter\"\n",
            r#"topic = "matière"
question = "À la température d'une pièce, dans quel état est {item} ?"

[[taxonomy.category]]
name = "solide"
explanation = "Ce qui est solide garde sa forme."
items = ["le fer", "le bois", "la pierre"]

[[taxonomy.category]]
name = "liquide"
explanation = "Ce qui est liquide prend la forme de son récipient."
items = ["l'eau", "l'huile", "le lait"]

[[taxonomy.category]]
name = "gazeux"
explanation = "Ce qui est gazeux remplit toute la place qu'il y a."
items = ["l'air", "l'hélium", "l'oxygène"]
"#
        ),
    ),
];
