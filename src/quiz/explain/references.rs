//! Banks that draw on other banks.

use super::Explanation;

/// E401 to E404.
pub(super) static ALL: &[Explanation] = &[
    Explanation::new(
        "E401",
        ["A bank that is included is there.", "Une banque que l'on inclut existe."],
        [
            "Its questions would be missing from every sitting, and nobody would notice. A name is an id, or a path from \
             the file that includes it.",
            "Ses questions manqueraient à chaque séance sans que personne s'en aperçoive. Un nom est un identifiant, ou \
             un chemin à partir du fichier qui l'inclut.",
        ],
        "",
        example!(
            r#"# world.toml
include = [""#, "asa" => "asia", r#""]

# asia.toml
[[question]]
id = "highest-mountain"
kind = "short"
prompt = "Which mountain is the highest?"
answer = "Mount Everest"
accept = ["Everest"]
explanation = "Mount Everest rises to 8,849 metres."
topic = "mountains"
"#
        ),
        example!(
            r#"# monde.toml
include = [""#, "asi" => "asie", r#""]

# asie.toml
[[question]]
id = "highest-mountain"
kind = "short"
prompt = "Quelle montagne est la plus haute ?"
answer = "l'Everest"
explanation = "L'Everest culmine à 8 849 mètres."
topic = "montagnes"
"#
        ),
    ),
    Explanation::new(
        "E402",
        ["Banks do not include each other in a circle.", "Des banques ne s'incluent pas l'une l'autre en rond."],
        [
            "Each would wait for the questions of the other. Let one bank draw on all of them, and let those be by \
             themselves.",
            "Chacune attendrait les questions de l'autre. Qu'une banque puise dans toutes, et que celles-ci se suffisent.",
        ],
        "",
        example!(
            r#"# world.toml
include = ["africa"]

# africa.toml
"#, "include = [\"world\"]\n\n" => "", r#"[[question]]
id = "longest-river"
kind = "short"
prompt = "Which river flows through Cairo?"
answer = "the Nile"
explanation = "The Nile reaches the sea beyond Cairo."
topic = "rivers"
"#
        ),
        example!(
            r#"# monde.toml
include = ["afrique"]

# afrique.toml
"#, "include = [\"monde\"]\n\n" => "", r#"[[question]]
id = "longest-river"
kind = "short"
prompt = "Quel fleuve traverse Le Caire ?"
answer = "le Nil"
explanation = "Le Nil rejoint la mer au-delà du Caire."
topic = "fleuves"
"#
        ),
    ),
    Explanation::new(
        "E403",
        ["A bank that is included has no errors.", "Une banque que l'on inclut est sans erreur."],
        [
            "A quiz that left the broken bank out would be another quiz than yours. Check that bank by itself: its \
             mistakes are shown there, each at its place.",
            "Un quiz qui laisserait de côté la banque fautive ne serait plus le vôtre. Vérifiez cette banque seule\u{a0}: ses \
             erreurs s'y montrent, chacune à sa place.",
        ],
        "",
        example!(
            r#"# world.toml
include = ["america"]

# america.toml
[[question]]
id = "two-oceans"
kind = "short"
prompt = "Which canal joins the Atlantic and the Pacific?"
"#, "" => "answer = \"the Panama Canal\"\naccept = [\"Panama\"]\n", r#"explanation = "The Panama Canal has joined the two oceans since 1914."
topic = "seas"
"#
        ),
        example!(
            r#"# monde.toml
include = ["amerique"]

# amerique.toml
[[question]]
id = "two-oceans"
kind = "short"
prompt = "Quel canal relie l'Atlantique et le Pacifique ?"
"#, "" => "answer = \"le canal de Panama\"\naccept = [\"Panama\"]\n", r#"explanation = "Le canal de Panama relie les deux océans depuis 1914."
topic = "mers"
"#
        ),
    ),
    Explanation::new(
        "E404",
        [
            "Two banks of a folder have the same id only if they are twins: one bank in two languages, in folders side by \
             side.",
            "Deux banques d'un dossier n'ont le même identifiant que si elles sont jumelles\u{a0}: une banque en deux \
             langues, dans des dossiers voisins.",
        ],
        [
            "The id says which bank is meant, and results are kept under it: two banks would be taken for one. A bank \
             without an `id` is called by its file. An older copy of a file is the usual cause: move it out of the folder.",
            "L'identifiant dit de quelle banque il s'agit, et les résultats sont gardés sous lui\u{a0}: deux banques \
             passeraient pour une. Sans `id`, une banque porte le nom de son fichier. Souvent, c'est une ancienne copie \
             d'un fichier\u{a0}: sortez-la du dossier.",
        ],
        "",
        example!(
            r#"# rivers.toml
id = "rivers"

[[question]]
id = "longest-river"
kind = "short"
prompt = "Which river flows through Cairo?"
answer = "the Nile"
explanation = "The Nile reaches the sea beyond Cairo."
topic = "rivers"

# seas.toml
id = ""#, "rivers" => "seas", r#""

[[question]]
id = "two-oceans"
kind = "short"
prompt = "Which canal joins the Atlantic and the Pacific?"
answer = "the Panama Canal"
accept = ["Panama"]
explanation = "The Panama Canal has joined the two oceans since 1914."
topic = "seas"
"#
        ),
        example!(
            r#"# fleuves.toml
id = "fleuves"

[[question]]
id = "longest-river"
kind = "short"
prompt = "Quel fleuve traverse Le Caire ?"
answer = "le Nil"
explanation = "Le Nil rejoint la mer au-delà du Caire."
topic = "fleuves"

# mers.toml
id = ""#, "fleuves" => "mers", r#""

[[question]]
id = "two-oceans"
kind = "short"
prompt = "Quel canal relie l'Atlantique et le Pacifique ?"
answer = "le canal de Panama"
accept = ["Panama"]
explanation = "Le canal de Panama relie les deux océans depuis 1914."
topic = "mers"
"#
        ),
    ),
];
