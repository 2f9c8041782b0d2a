//! The keys of a taxonomy, of its categories and of its items.

use super::{DIFFICULTIES, FORMS};
use crate::quiz::key::{Key, Shape};

/// `[[taxonomy]]`, at the top of a bank.
pub static TAXONOMY: Key = Key::optional(
    "taxonomy",
    Shape::Tables,
    ["taxonomies", "taxonomies"],
    [
        "Items under categories, each taxonomy under its own [[taxonomy]]: questions are made from them.",
        "Des éléments sous des catégories, chaque taxonomie sous son propre [[taxonomy]]\u{a0}: des questions en sont faites.",
    ],
    &["taxonomies", "taxonomie", "classification", "facts", "faits"],
);

pub(super) static ID: Key = Key::required(
    "id",
    Shape::Text,
    ["id", "identifiant"],
    [
        "A name of small letters, digits and hyphens, unique in the bank, that never changes: the memory of facts stands under it.",
        "Un nom en minuscules, chiffres et traits d'union, unique dans la banque, qui ne change jamais\u{a0}: la mémoire des faits en dépend.",
    ],
    &["identifiant", "name", "nom", "slug"],
);

pub(super) static TOPIC: Key = Key::optional(
    "topic",
    Shape::Text,
    ["topic", "thème"],
    [
        "The topic that its questions count under on the score card.",
        "Le thème sous lequel ses questions comptent au bilan.",
    ],
    &["thème", "sujet", "tag"],
);

pub(super) static OBJECTIVE: Key = Key::optional(
    "objective",
    Shape::TextOrTexts,
    ["objective", "objectif"],
    [
        "What is tested: a name declared under [objectives], or a list of them; an item's own comes before its category's, that one before the taxonomy's.",
        "Ce qui est vérifié\u{a0}: un nom déclaré sous [objectives], ou une liste\u{a0}; celui de l'élément l'emporte sur celui de la catégorie, celui-ci sur celui de la taxonomie.",
    ],
    &["objectif", "goal", "but", "compétence"],
);

pub(super) static SOURCE: Key = Key::optional(
    "source",
    Shape::Text,
    ["source", "source"],
    [
        "Where to read it again, shown to the student; an item's own comes before its category's, that one before the taxonomy's.",
        "Où le relire, montré à l'élève\u{a0}; celle de l'élément l'emporte sur celle de la catégorie, celle-ci sur celle de la taxonomie.",
    ],
    &["référence", "reference"],
);

pub(super) static HINT: Key = Key::optional(
    "hint",
    Shape::Text,
    ["hint", "indice"],
    [
        "A help that does not give the answer away, for every question that is made.",
        "Une aide qui ne donne pas la réponse, pour chacune des questions faites.",
    ],
    &["indice", "aide", "help"],
);

pub(super) static QUESTION: Key = Key::optional(
    "question",
    Shape::Text,
    ["question", "question"],
    [
        "What is asked of one item, with {item} or {Item}: the student picks its category.",
        "Ce que l'on demande d'un élément, avec {item} ou {Item}\u{a0}: l'élève choisit sa catégorie.",
    ],
    &["prompt", "énoncé", "ask"],
);

pub(super) static STATEMENT: Key = Key::optional(
    "statement",
    Shape::Text,
    ["statement", "affirmation"],
    [
        "What is said of one item, with {item} and {category}: the student says whether it is true.",
        "Ce que l'on affirme d'un élément, avec {item} et {category}\u{a0}: l'élève dit si c'est vrai.",
    ],
    &["affirmation", "énoncé", "true_false", "claim"],
);

pub(super) static ODD: Key = Key::optional(
    "odd",
    Shape::Text,
    ["odd one out", "intrus"],
    [
        "What is asked of three items of one category and one of another: the student picks the odd one.",
        "Ce que l'on demande de trois éléments d'une catégorie et d'un seul d'une autre\u{a0}: l'élève choisit l'intrus.",
    ],
    &["intrus", "odd_one_out", "intruder"],
);

pub(super) static ALL: Key = Key::optional(
    "all",
    Shape::Text,
    ["all of a category", "tous d'une catégorie"],
    [
        "What is asked of several items, with {category}: the student picks all that belong to it.",
        "Ce que l'on demande de plusieurs éléments, avec {category}\u{a0}: l'élève choisit tous ceux qui en sont.",
    ],
    &["tous", "toutes", "every"],
);

pub(super) static SORT: Key = Key::optional(
    "sort",
    Shape::Text,
    ["sorting", "classement"],
    [
        "What is asked of several items of several categories: the student puts each in its own.",
        "Ce que l'on demande de plusieurs éléments de plusieurs catégories\u{a0}: l'élève range chacun dans la sienne.",
    ],
    &["classer", "ranger", "classement"],
);

pub(super) static WHICH_FORMS: Key = Key::optional(
    "forms",
    Shape::SomeOf(&FORMS),
    ["forms", "formes"],
    [
        "The forms in which its facts are asked; all of them if left out.",
        "Les formes sous lesquelles ses faits sont demandés\u{a0}; toutes si rien n'est dit.",
    ],
    &["formes", "form", "kinds"],
);

pub(super) static ALLOW: Key = Key::optional(
    "allow",
    Shape::Texts,
    ["allowed warnings", "avertissements admis"],
    ["Codes of the warnings that are not wanted here.", "Les codes des avertissements dont on ne veut pas ici."],
    &["ignore", "permettre"],
);

/// `[[taxonomy.category]]`
pub static CATEGORY: Key = Key::required(
    "category",
    Shape::Tables,
    ["categories", "catégories"],
    [
        "The categories, each under its own [[taxonomy.category]].",
        "Les catégories, chacune sous son propre [[taxonomy.category]].",
    ],
    &["categories", "catégorie", "catégories", "group", "groupe", "class"],
);

pub(super) static NAME: Key = Key::required(
    "name",
    Shape::Text,
    ["name", "nom"],
    [
        "What the category is called, as options show it; and as {category} stands for it, unless there is an article.",
        "Comment s'appelle la catégorie, tel que les options le montrent\u{a0}; et tel que {category} le remplace, s'il n'y a pas d'article.",
    ],
    &["nom", "title", "titre", "text"],
);

pub(super) static CATEGORY_ID: Key = Key::optional(
    "id",
    Shape::Text,
    ["id", "identifiant"],
    [
        "A name of small letters, digits and hyphens that never changes, the same in both twins; else it is made of the text.",
        "Un nom en minuscules, chiffres et traits d'union qui ne change jamais, le même dans les deux jumelles\u{a0}; sinon, il est tiré du texte.",
    ],
    &["identifiant", "slug"],
);

pub(super) static ARTICLE: Key = Key::optional(
    "article",
    Shape::Text,
    ["article", "article"],
    [
        "The article that {category} puts before the name: a, an, the…",
        "L'article que {category} met devant le nom\u{a0}: un, une, le, la, l'…",
    ],
    &["déterminant", "determiner"],
);

pub(super) static EXPLANATION: Key = Key::optional(
    "explanation",
    Shape::Text,
    ["explanation", "explication"],
    [
        "What belongs to it, in a sentence that names it: shown to those who took something else for it, and for its items without feedback.",
        "Ce qui en fait partie, dans une phrase qui la nomme\u{a0}: montré à qui y met un élément à tort, et pour ses éléments sans rétroaction.",
    ],
    &["explication", "rationale", "feedback"],
);

pub(super) static NEAR: Key = Key::optional(
    "near",
    Shape::Texts,
    ["near categories", "catégories proches"],
    [
        "The categories that it is most easily taken for, by id or name: false statements name them first.",
        "Les catégories pour lesquelles on la prend le plus aisément, par identifiant ou par nom\u{a0}: les affirmations fausses les nomment d'abord.",
    ],
    &["proche", "proches", "similar", "confused_with"],
);

pub(super) static ITEMS: Key = Key::required(
    "items",
    Shape::Items,
    ["items", "éléments"],
    [
        "What belongs to it: each a text, [\"text\", \"feedback\"], or a table with text, id, feedback, difficulty, objective, source.",
        "Ce qui en fait partie\u{a0}: chaque fois un texte, [\"texte\", \"rétroaction\"], ou une table avec text, id, feedback, difficulty, objective, source.",
    ],
    &["éléments", "elements", "members", "item"],
);

pub(super) static CATEGORY_STATEMENT: Key = Key::optional(
    "statement",
    Shape::Text,
    ["own statement", "affirmation propre"],
    [
        "The statement where this is the category, if the taxonomy's would read wrong; with {item}.",
        "L'affirmation où c'est la catégorie, si celle de la taxonomie se lirait mal\u{a0}; avec {item}.",
    ],
    &["affirmation", "énoncé"],
);

pub(super) static CATEGORY_ALL: Key = Key::optional(
    "all",
    Shape::Text,
    ["own request for all", "consigne propre pour tous"],
    [
        "What is asked of several items where this is the category, if the taxonomy's would read wrong.",
        "Ce que l'on demande de plusieurs éléments où c'est la catégorie, si la consigne de la taxonomie se lirait mal.",
    ],
    &["tous", "toutes", "every"],
);

pub(super) static TEXT: Key = Key::required(
    "text",
    Shape::Text,
    ["text", "texte"],
    [
        "The item, as it stands in the middle of a sentence, and alone.",
        "L'élément, tel qu'il se lit au milieu d'une phrase, et seul.",
    ],
    &["texte", "name", "nom", "item"],
);

pub(super) static FEEDBACK: Key = Key::optional(
    "feedback",
    Shape::Text,
    ["feedback", "rétroaction"],
    [
        "Why it belongs to its category, instead of the category's explanation; the category is named beside it.",
        "Pourquoi il est de sa catégorie, au lieu de l'explication de celle-ci\u{a0}; la catégorie est nommée à côté.",
    ],
    &["rétroaction", "commentaire", "explanation", "explication"],
);

pub(super) static DIFFICULTY: Key = Key::optional(
    "difficulty",
    Shape::OneOf(&DIFFICULTIES),
    ["difficulty", "difficulté"],
    [
        "easy, medium (if left out) or hard: a quiz goes from easy to hard.",
        "easy (facile), medium (moyen, si rien n'est dit) ou hard (difficile)\u{a0}: un quiz va du facile au difficile.",
    ],
    &["difficulté", "level", "niveau"],
);

pub(super) static ITEM_QUESTION: Key = Key::optional(
    "question",
    Shape::Text,
    ["own question", "question propre"],
    [
        "The question about this item, if the taxonomy's would read wrong.",
        "La question sur cet élément, si celle de la taxonomie se lirait mal.",
    ],
    &["prompt", "énoncé"],
);

pub(super) static ITEM_STATEMENT: Key = Key::optional(
    "statement",
    Shape::Text,
    ["own statement", "affirmation propre"],
    [
        "The statement about this item, if the taxonomy's would read wrong; with {category}.",
        "L'affirmation sur cet élément, si celle de la taxonomie se lirait mal\u{a0}; avec {category}.",
    ],
    &["affirmation"],
);

/// The keys of a `[[taxonomy]]`.
pub static TAXONOMY_KEYS: &[&Key] = &[
    &ID,
    &TOPIC,
    &OBJECTIVE,
    &SOURCE,
    &HINT,
    &QUESTION,
    &STATEMENT,
    &ODD,
    &ALL,
    &SORT,
    &WHICH_FORMS,
    &ALLOW,
    &CATEGORY,
];

/// The keys of a `[[taxonomy.category]]`.
pub static CATEGORY_KEYS: &[&Key] = &[
    &NAME,
    &CATEGORY_ID,
    &ARTICLE,
    &EXPLANATION,
    &NEAR,
    &OBJECTIVE,
    &SOURCE,
    &CATEGORY_STATEMENT,
    &CATEGORY_ALL,
    &ITEMS,
];

/// The keys of an item that is written as a table.
pub static ITEM_KEYS: &[&Key] =
    &[&TEXT, &CATEGORY_ID, &FEEDBACK, &DIFFICULTY, &OBJECTIVE, &SOURCE, &ITEM_QUESTION, &ITEM_STATEMENT];
