//! Files that are no bank.

use super::Explanation;

/// E001 to E004.
pub(super) static ALL: &[Explanation] = &[
    Explanation::new(
        "E001",
        [
            "A path leads to a file, or to a folder of files, that can be read.",
            "Un chemin mène à un fichier, ou à un dossier de fichiers, que l'on peut lire.",
        ],
        [
            "What could not be read was not checked, and to say nothing of it would pass for praise. The other paths \
             are checked all the same.",
            "Ce qui n'a pas pu être lu n'a pas été vérifié, et le taire passerait pour un éloge. Les autres chemins \
             sont vérifiés quand même.",
        ],
        "",
        example!("cornet check ", "capitls.toml" => "capitals.toml", "\n"),
        example!("cornet check ", "capitale.toml" => "capitales.toml", "\n"),
    ),
    Explanation::new(
        "E002",
        ["A bank is a text in UTF-8.", "Une banque est un texte en UTF-8."],
        [
            "UTF-8 is the only encoding of TOML, and writes every language. In an older one, such as Windows-1252, é \
             is another byte, and nobody can tell which letter was meant: so nothing is guessed.",
            "UTF-8 est le seul encodage de TOML, et il écrit toutes les langues. Dans un plus ancien, comme \
             Windows-1252, é est un autre octet, et rien ne dit de quelle lettre il s'agit\u{a0}: on ne devine donc pas.",
        ],
        "TOML 1.0.0, Spec; RFC 3629",
        example!(
            "# saved as ", "Windows-1252" => "UTF-8",
            r#"
[[question]]
id = "coffee-house"
kind = "short"
prompt = "Which French word for a coffee house does English write with an accent?"
answer = "café"
explanation = "English took “café” over in the 18th century, with its accent."
topic = "words"
"#
        ),
        example!(
            "# enregistré en ", "Windows-1252" => "UTF-8",
            r#"
[[question]]
id = "after-spring"
kind = "short"
prompt = "Quelle saison suit le printemps ?"
answer = "l'été"
explanation = "L'été commence en juin, au solstice."
topic = "saisons"
"#
        ),
    ),
    Explanation::new(
        "E003",
        ["A bank has at most 64 MiB.", "Une banque a au plus 64\u{a0}Mio."],
        [
            "A bank is read whole before it is played, on small computers too. A larger file is nearly always something \
             else that got into its place; and a textbook is easier to keep as one bank a chapter, on which another \
             draws.",
            "Une banque est lue tout entière avant qu'on y joue, sur de petits ordinateurs aussi. Un fichier plus grand \
             est presque toujours autre chose, arrivé là par erreur\u{a0}; et un manuel se tient mieux à raison d'une banque \
             par chapitre, où puise une autre.",
        ],
        "",
        example!(
            "# history.toml\n", r#"# … 70 MiB of questions
"# => r#"include = ["antiquity"]

# antiquity.toml
"#,
            r#"[[question]]
id = "first-emperor"
kind = "short"
prompt = "Who was the first emperor of Rome?"
answer = "Augustus"
explanation = "Augustus ruled from 27 BC; Caesar, before him, was dictator."
topic = "Rome"
"#
        ),
        example!(
            "# histoire.toml\n", r#"# … 70 Mio de questions
"# => r#"include = ["antiquite"]

# antiquite.toml
"#,
            r#"[[question]]
id = "first-emperor"
kind = "short"
prompt = "Qui fut le premier empereur de Rome ?"
answer = "Auguste"
explanation = "Auguste règne à partir de 27 av. J.-C. ; César, avant lui, était dictateur."
topic = "Rome"
"#
        ),
    ),
    Explanation::new(
        "E004",
        [
            "A bank has a question, or includes a bank that has.",
            "Une banque a une question, ou en inclut une qui en a.",
        ],
        [
            "With nothing to ask there is no quiz. The file may be another one than you meant, or a bank that was saved \
             too early.",
            "Sans rien à demander, il n'y a pas de quiz. Le fichier est peut-être un autre que celui que vous vouliez, \
             ou une banque enregistrée trop tôt.",
        ],
        "",
        example!(
            "title = \"Europe\"\nlanguage = \"en\"\n", "" => r#"
[[question]]
id = "smallest-state"
kind = "short"
prompt = "Which is the smallest state of Europe?"
answer = "Vatican City"
accept = ["Vatican"]
explanation = "Vatican City covers less than half a square kilometre."
topic = "states"
"#,
            ""
        ),
        example!(
            "title = \"L'Europe\"\nlanguage = \"fr\"\n", "" => r#"
[[question]]
id = "smallest-state"
kind = "short"
prompt = "Quel est le plus petit État d'Europe ?"
answer = "le Vatican"
explanation = "Le Vatican couvre moins d'un demi-kilomètre carré."
topic = "États"
"#,
            ""
        ),
    ),
];
