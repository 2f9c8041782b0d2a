//! Banks with taxonomies, and what is drawn from them.

use std::{fmt::Write as _, sync::Arc};

use cornet::{
    bank_file::{Reading, read},
    quiz::{
        ask::Shuffle,
        bank::Bank,
        draw::{Candidate, Generator, Guide, Pool, Wish},
        session::Slot,
    },
};

/// Three categories of five items, with everything that a taxonomy can say, in French.
pub const ANIMALS: &str = r#"
title    = "Animaux"
language = "fr"

[objectives]
A1 = "Reconnaître un mammifère"
A2 = "Reconnaître un oiseau"
A3 = "Reconnaître un insecte"

[[taxonomy]]
id        = "animals"
topic     = "animaux"
hint      = "Combien a-t-il de pattes ?"
source    = "Le manuel, page 12"
question  = "{Item} : de quelle classe est-ce ?"
statement = "{Item} est {category}."
odd       = "Trois de ces animaux sont de la même classe. Lequel est l'intrus ?"
all       = "Lesquels de ces animaux peut-on appeler {category} ?"
sort      = "Range chaque animal dans sa classe."

  [[taxonomy.category]]
  id          = "mammal"
  name        = "mammifère"
  article     = "un"
  explanation = "Un mammifère allaite ses petits."
  objective   = "A1"
  near        = ["bird"]
  items       = [
    { text = "le chat", difficulty = "easy" },
    { text = "la baleine", difficulty = "hard", feedback = "Elle respire l'air et allaite son petit.", source = "Le manuel, page 30" },
    { text = "les souris", id = "mouse", question = "Les souris : de quelle classe sont-elles ?", statement = "Les souris sont {category}, chacune." },
    ["la chauve-souris", "Elle vole, mais elle allaite."],
    "l'éléphant",
  ]

  [[taxonomy.category]]
  id          = "bird"
  name        = "oiseau"
  article     = "un"
  explanation = "Il a des plumes."
  objective   = "A2"
  near        = ["mammal"]
  items       = ["le moineau", { text = "l'autruche", difficulty = "hard" }, "la mouette", "l'aigle", "le pingouin"]

  [[taxonomy.category]]
  id          = "insect"
  name        = "insecte"
  article     = "un"
  objective   = "A3"
  statement   = "{Item} compte parmi les insectes."
  all         = "Lesquels de ces animaux sont des insectes ?"
  items       = ["la fourmi", "l'abeille", "le papillon", "la mouche", { text = "le phasme", difficulty = "hard" }]
"#;

/// Twelve items in three categories, and nothing more than there has to be.
pub const TWELVE: &str = r#"
title    = "Words"
language = "en"

[[taxonomy]]
id = "words"

  [[taxonomy.category]]
  name  = "noun"
  items = ["house", "tree", "river", "idea"]

  [[taxonomy.category]]
  name  = "verb"
  items = ["sing", "write", "become", "eat"]

  [[taxonomy.category]]
  name  = "adjective"
  items = ["red", "tall", "quick", "happy"]
"#;

/// Two categories of very different sizes.
pub const UNEQUAL: &str = r#"
title    = "Nombres"
language = "fr"

[[taxonomy]]
id = "numbers"

  [[taxonomy.category]]
  name  = "premier"
  items = ["2"]

  [[taxonomy.category]]
  name  = "composé"
  items = ["4", "6", "8", "9", "10", "12", "14", "15", "16"]
"#;

/// Two categories of the same size.
pub const EVEN: &str = r#"
title    = "Parity"
language = "en"

[[taxonomy]]
id = "parity"

  [[taxonomy.category]]
  name  = "even"
  items = ["2", "4", "6", "8", "10", "12"]

  [[taxonomy.category]]
  name  = "odd"
  items = ["1", "3", "5", "7", "9", "11"]
"#;

/// A statement about two items is all that can be made.
pub const TINY: &str = r#"
title    = "Deux"
language = "fr"

[[taxonomy]]
id = "two"

  [[taxonomy.category]]
  name  = "pair"
  items = ["2"]

  [[taxonomy.category]]
  name  = "impair"
  items = ["3"]
"#;

/// Every one of them.
pub const ALL: [&str; 5] = [ANIMALS, TWELVE, UNEQUAL, EVEN, TINY];

/// Many items under many categories, `count` in all.
pub fn large(count: usize) -> String {
    let mut text = "title = \"Beaucoup\"\nlanguage = \"fr\"\n\n[[taxonomy]]\nid = \"many\"\n".to_owned();
    for category in 0..10 {
        let items: Vec<String> = (0..count / 10).map(|item| format!("élément {category}-{item}")).collect();
        write!(text, "\n[[taxonomy.category]]\nname = \"catégorie {category}\"\nitems = {items:?}\n").unwrap();
    }
    text
}

pub fn bank(text: &str) -> Arc<Bank> {
    let Reading { bank: Some(bank), findings, .. } = read("bank", text.as_bytes()) else { panic!("{text}") };
    assert!(findings.is_empty(), "{findings:?}");
    Arc::new(bank)
}

pub fn pool(bank: &Arc<Bank>) -> Pool {
    let pass = bank.pass;
    let written = bank.questions.iter().map(|question| Candidate {
        bank: Arc::clone(bank),
        question: Arc::clone(question),
        pass,
    });
    let generators = bank.taxonomies.iter().map(|taxonomy| Generator {
        bank: Arc::clone(bank),
        taxonomy: Arc::clone(taxonomy),
        pass,
    });
    Pool { written: written.collect(), generators: generators.collect() }
}

pub fn wish(questions: usize, seed: u64) -> Wish {
    Wish { questions, questions_shuffled: true, options: Shuffle::Yes, seed }
}

pub fn quiz(bank: &Arc<Bank>, questions: usize, seed: u64) -> Vec<Slot> {
    pool(bank).draw(wish(questions, seed), &Guide::default())
}
