//! Broken taxonomies, each with the mistake that it is named after; and what is read of sound ones.

use cornet::{
    bank_file::{Reading, read},
    quiz::{
        problem::Problem,
        taxonomy::{Form, fault::Fault},
    },
};

use super::cases::{Group, HEAD};

/// Two categories without fault.
const CATEGORIES: &str = r#"
  [[taxonomy.category]]
  name  = "arbre"
  items = ["le chêne", "le hêtre", "l'orme"]

  [[taxonomy.category]]
  name  = "fleur"
  items = ["la tulipe", "l'iris"]
"#;

/// A bank of one taxonomy: lines below its header, then categories.
fn taxonomy(lines: &str, categories: &str) -> String {
    format!("{HEAD}\n[[taxonomy]]\n{lines}\n{categories}")
}

fn lines(lines: &str) -> String {
    taxonomy(&format!("id = \"plants\"\n{lines}"), CATEGORIES)
}

/// A bank of two categories with these items.
fn items(trees: &str, flowers: &str) -> String {
    let category = |name: &str, items: &str| format!("[[taxonomy.category]]\nname = \"{name}\"\nitems = {items}\n");
    taxonomy("id = \"plants\"", &(category("arbre", trees) + &category("fleur", flowers)))
}

/// A second category with these lines.
fn category(more: &str) -> String {
    format!("{}{more}\n", lines(""))
}

/// Mistakes of taxonomies.
pub fn cases() -> Group {
    vec![
        ("no id", taxonomy("", CATEGORIES)),
        ("id that is none", taxonomy("id = \"Mes plantes\"", CATEGORIES)),
        ("two taxonomies of one id", format!("{}\n[[taxonomy]]\nid = \"plants\"\n{CATEGORIES}", lines(""))),
        ("no category", taxonomy("id = \"plants\"", "")),
        ("one category", taxonomy("id = \"plants\"", "[[taxonomy.category]]\nname = \"arbre\"\nitems = [\"chêne\"]\n")),
        ("category that is no table", taxonomy("id = \"plants\"\ncategory = [\"arbre\", \"fleur\"]", "")),
        ("header of a taxonomy with single brackets", lines("").replace("[[taxonomy]]", "[taxonomy]")),
        ("header of a taxonomy in French", lines("").replace("[[taxonomy", "[[taxonomie")),
        ("header of a category in the plural", lines("").replace(".category", ".categories")),
        ("taxonomy that is no table", format!("{HEAD}taxonomy = [\"plants\"]\n")),
        ("key that a taxonomy does not have", lines("affirmation = \"{item} est {category}.\"\nprix = 3")),
        ("key that a category does not have", category("feuilles = true\nelements = [\"rose\"]")),
        (
            "keys that an item does not have",
            items("[{ texte = \"le chêne\", hauteur = 30 }]", "[{ text = \"la rose\", niveau = \"facile\" }]"),
        ),
        ("category without a name or items", category("\n[[taxonomy.category]]\nid = \"moss\"")),
        ("category without items", items("[]", "[\"rose\"]")),
        ("items of another shape", items("[\"le chêne\", 3]", "[[\"rose\", \"Une fleur.\", \"rouge\"]]")),
        ("items that are no list", items("\"le chêne\"", "[\"rose\"]")),
        ("texts of items that are none", items("[\"\", { text = \"a\\u001bb\" }]", "[{ text = \" \" }]")),
        ("difficulty that is none", items("[{ text = \"if\", difficulty = \"difficile\" }]", "[\"rose\"]")),
        ("placeholder that does not exist", lines("statement = \"{items} est {catégorie}.\"")),
        ("placeholder in French", lines("question = \"{élément} : qu'est-ce ?\"")),
        ("placeholder where there is none", lines("sort = \"Range {item}.\"\nodd = \"Qui n'est pas {category} ?\"")),
        ("category in its own question", lines("question = \"{item} est-il {category} ?\"")),
        ("placeholders left out", lines("question = \"Qu'est-ce ?\"\nstatement = \"Vrai.\"\nall = \"Tous.\"")),
        ("placeholder that is not closed", lines("question = \"{item : qu'est-ce ?\"")),
        (
            "own templates that lack a place",
            category("statement = \"{category}\"\n").replace(
                "\"le hêtre\"",
                "{ text = \"le hêtre\", statement = \"Le hêtre est un arbre.\", question = \"{category} ?\" }",
            ),
        ),
        ("item under two categories", items("[\"le chêne\", \"la rose\"]", "[\"La  rose\", \"l'iris\"]")),
        ("item under two categories with two ids", items("[{ text = \"rose\", id = \"a\" }]", "[\"rose\"]")),
        ("item twice in a category", items("[\"if\", [\"if\", \"Un conifère.\"]]", "[\"rose\"]")),
        ("items of one id", items("[\"C++\", \"if\"]", "[\"C#\", { text = \"rose\", id = \"if\" }]")),
        ("categories of one name", category("\n[[taxonomy.category]]\nname = \"Fleur\"\nitems = [\"la rose\"]")),
        (
            "categories of one id",
            category("\n[[taxonomy.category]]\nid = \"arbre\"\nname = \"mousse\"\nitems = [\"la sphaigne\"]"),
        ),
        ("near a category that is not there", category("near = [\"arbres\", \"champignon\"]")),
        ("near itself", category("near = [\"fleur\"]")),
        ("forms that do not exist", lines("forms = [\"intrus\", \"cloze\"]")),
        ("forms that cannot be made", lines("forms = [\"question\"]")),
        ("forms without a sentence in this language", lines("").replace("language = \"fr\"", "language = \"de\"")),
        (
            "objectives that are not declared",
            format!(
                "{HEAD}[objectives]\nA1 = \"Dire\"\n{}",
                category("objective = \"A2\"")
                    .replace(HEAD, "")
                    .replace("\"plants\"", "\"plants\"\nobjective = [\"A3\"]")
            ),
        ),
        ("sentences that are too long", lines(&format!("question = \"{{item}}{}\"", "é".repeat(19_999)))),
        ("broken TOML in a category", category("near = [\"arbre\"\nexplanation = “Elle fleurit.”")),
    ]
}

#[test]
fn what_is_wrong_with_a_taxonomy() {
    super::texts::compare_group("taxonomies", &cases());
}

#[test]
fn items_have_a_limit() {
    let many: Vec<String> = (0..100_000).map(|n| format!("arbre {n}")).collect();
    let bank = items(&format!("{many:?}"), "[\"rose\"]");
    let problems: Vec<Problem> =
        read("case", bank.as_bytes()).findings.into_iter().map(|found| found.problem).collect();
    assert_eq!(problems, [Problem::Taxonomy(Fault::TooManyItems(100_001))]);
}

#[test]
fn a_sound_taxonomy_is_read_whole() {
    let text = r#"
title    = "Plantes"
language = "fr"

[objectives]
A1 = "Dire"
A2 = "Redire"

[[taxonomy]]
id        = "plants"
objective = "A1"
source    = "Le manuel"

  [[taxonomy.category]]
  name        = "arbre"
  article     = "l'"
  near        = ["Fleurs"]
  explanation = "Un arbre a un tronc."
  items       = ["Le Chêne", ["le hêtre", "Il a un tronc gris."]]

  [[taxonomy.category]]
  id        = "flowers"
  name      = "fleurs"
  article   = "des"
  objective = ["A1", "A2"]
  items     = [{ text = "la rose", id = "rose", difficulty = "hard", source = "Le jardin", statement = "La rose est {category}." }]
"#;
    let Reading { bank: Some(bank), findings, .. } = read("plantes", text.as_bytes()) else { panic!("{text}") };
    assert_eq!((findings.len(), bank.taxonomies.len(), bank.questions.len()), (0, 1, 0));
    let taxonomy = &bank.taxonomies[0];
    assert_eq!(taxonomy.forms, [Form::Statement], "two categories with three items");
    let categories: Vec<_> = taxonomy.categories.iter().map(|c| (c.key.as_str(), c.phrase.as_str(), &c.near)).collect();
    assert_eq!(categories, [("arbre", "l'arbre", &vec![1]), ("flowers", "des fleurs", &vec![])]);
    let item = |index: usize| {
        let item = &taxonomy.items[index];
        (
            item.key().into_owned(),
            item.difficulty.name(),
            taxonomy.objective(index).all().len(),
            taxonomy.source(index).unwrap(),
        )
    };
    assert_eq!(item(0), ("chene".to_owned(), "medium", 1, "Le manuel"));
    assert_eq!(item(2), ("rose".to_owned(), "hard", 2, "Le jardin"));
    assert_eq!((taxonomy.fact(2).as_str(), taxonomy.item_of_fact("fact:plants/rose")), ("fact:plants/rose", Some(2)));
}
