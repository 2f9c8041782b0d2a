//! A taxonomy that is without fault, to copy from: as the kinds have a sample each, in both languages.

use crate::quiz::key::Bilingual;

/// A taxonomy that is without fault, as the `[[taxonomy]]` of a bank.
pub static SAMPLE: Bilingual = Bilingual {
    en: r#"[[taxonomy]]
id        = "animals"
topic     = "animals"
question  = "Which class does {item} belong to?"
statement = "{Item} is {category}."
odd       = "Three of these animals are of one class. Which is the odd one out?"
sort      = "Put each animal in its class."

  [[taxonomy.category]]
  name        = "mammal"
  article     = "a"
  explanation = "A mammal feeds its young with milk."
  all         = "Which of these animals are mammals?"
  near        = ["bird"]
  items       = [
    "the cat",
    "the cow",
    ["the whale", "It lives in the sea, yet it feeds its young with milk."],
    { text = "the bat", feedback = "It flies, yet it feeds its young with milk.", difficulty = "hard" },
  ]

  [[taxonomy.category]]
  name        = "bird"
  article     = "a"
  explanation = "A bird has feathers."
  all         = "Which of these animals are birds?"
  near        = ["mammal"]
  items       = [
    "the crow",
    "the gull",
    "the owl",
    { text = "the penguin", feedback = "It does not fly, yet it has feathers.", difficulty = "hard" },
  ]

  [[taxonomy.category]]
  name        = "insect"
  article     = "an"
  explanation = "An insect has six legs."
  all         = "Which of these animals are insects?"
  items       = ["the ant", "the bee", "the fly", "the moth"]
"#,
    fr: r#"[[taxonomy]]
id        = "animals"
topic     = "animaux"
question  = "{Item} : de quelle classe est cet animal ?"
statement = "{Item}, c'est {category}."
odd       = "Trois de ces animaux sont de la même classe. Lequel est l'intrus ?"
sort      = "Range chaque animal dans sa classe."

  [[taxonomy.category]]
  name        = "mammifère"
  article     = "un"
  explanation = "Un mammifère allaite ses petits."
  all         = "Lesquels de ces animaux sont des mammifères ?"
  near        = ["oiseau"]
  items       = [
    "le chat",
    "la vache",
    ["la baleine", "Elle vit dans la mer, mais elle allaite son petit."],
    { text = "la chauve-souris", feedback = "Elle vole, mais elle allaite son petit.", difficulty = "hard" },
  ]

  [[taxonomy.category]]
  name        = "oiseau"
  article     = "un"
  explanation = "Un oiseau a des plumes."
  all         = "Lesquels de ces animaux sont des oiseaux ?"
  near        = ["mammifère"]
  items       = [
    "la corneille",
    "la mouette",
    "le hibou",
    { text = "le manchot", feedback = "Il ne vole pas, mais il a des plumes.", difficulty = "hard" },
  ]

  [[taxonomy.category]]
  name        = "insecte"
  article     = "un"
  explanation = "Un insecte a six pattes."
  all         = "Lesquels de ces animaux sont des insectes ?"
  items       = ["la fourmi", "l'abeille", "la mouche", "le papillon"]
"#,
};
