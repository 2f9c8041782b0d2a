//! Keys of the bank format as plain data: the reader, the suggestions, and whatever documents the format derive
//! from these declarations, so that they cannot disagree.

use super::fields::{Data, Found, Node, Span};

/// A text in both languages of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bilingual {
    /// English.
    pub en: &'static str,
    /// French.
    pub fr: &'static str,
}

/// Whether a key has to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It is an error to leave it out.
    Required,
    /// It may be left out.
    Optional,
    /// One of the keys of its kind that are so marked has to be there, and only one.
    Either,
}

/// One key of the format.
#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    /// As it is written in a bank.
    pub name: &'static str,
    /// Whether it has to be there.
    pub need: Need,
    /// What its value looks like.
    pub shape: Shape,
    /// A few words for lists and forms.
    pub label: Bilingual,
    /// One sentence that says what it is for.
    pub sentence: Bilingual,
    /// What people write when they mean it: other languages, other programs.
    pub aliases: &'static [&'static str],
}

impl Bilingual {
    /// English first, then French.
    #[must_use]
    pub const fn new([en, fr]: [&'static str; 2]) -> Self {
        Self { en, fr }
    }
}

impl Key {
    /// A key that has to be there; label and sentence in English and French.
    #[must_use]
    pub const fn required(
        name: &'static str,
        shape: Shape,
        label: [&'static str; 2],
        sentence: [&'static str; 2],
        aliases: &'static [&'static str],
    ) -> Self {
        let (label, sentence) = (Bilingual::new(label), Bilingual::new(sentence));
        Self { name, need: Need::Required, shape, label, sentence, aliases }
    }

    /// A key that may be left out; label and sentence in English and French.
    #[must_use]
    pub const fn optional(
        name: &'static str,
        shape: Shape,
        label: [&'static str; 2],
        sentence: [&'static str; 2],
        aliases: &'static [&'static str],
    ) -> Self {
        let key = Self::required(name, shape, label, sentence, aliases);
        Self { need: Need::Optional, ..key }
    }

    /// A key of which its kind needs this one or another, not both; label and sentence in English and French.
    #[must_use]
    pub const fn either(
        name: &'static str,
        shape: Shape,
        label: [&'static str; 2],
        sentence: [&'static str; 2],
        aliases: &'static [&'static str],
    ) -> Self {
        let key = Self::required(name, shape, label, sentence, aliases);
        Self { need: Need::Either, ..key }
    }
}

/// What people write for a text that a key allows, and that text: words of other languages and programs.
pub static VALUE_ALIASES: &[(&str, &str)] = &[
    ("examen", "exam"),
    ("test", "exam"),
    ("pratique", "practice"),
    ("exercice", "practice"),
    ("entrainement", "practice"),
    ("training", "practice"),
    ("chaque", "each"),
    ("chacun", "each"),
    ("partial", "each"),
    ("tout", "all"),
    ("tous", "all"),
    ("toutes", "all"),
    ("tout-ou-rien", "all"),
    ("all-or-nothing", "all"),
    ("différence", "net"),
    ("casse", "case"),
    ("majuscules", "case"),
    ("capitals", "case"),
    ("accent", "accents"),
    ("article", "articles"),
    ("facile", "easy"),
    ("moyen", "medium"),
    ("moyenne", "medium"),
    ("difficile", "hard"),
    ("difficult", "hard"),
    ("category", "question"),
    ("true-or-false", "statement"),
    ("énoncé", "statement"),
    ("affirmation", "statement"),
    ("intrus", "odd"),
    ("odd-one-out", "odd"),
    ("classer", "sort"),
    ("ranger", "sort"),
];

static OPTION_TEXT: Key = Key::required(
    "text",
    Shape::Text,
    ["text", "texte"],
    ["What the option says.", "Ce que dit l'option."],
    &["texte"],
);

static OPTION_FEEDBACK: Key = Key::optional(
    "feedback",
    Shape::Text,
    ["feedback", "rétroaction"],
    ["Said when it was picked, or missed.", "Dit quand on l'a choisie, ou manquée."],
    &["rétroaction", "commentaire"],
);

static OPTION_PIN: Key = Key::optional(
    "pin",
    Shape::Truth,
    ["pinned", "fixée"],
    ["true keeps it last when the others are shuffled.", "true la laisse à la fin quand on mélange les autres."],
    &["fixe", "last"],
);

/// The keys of an option that is written as a table.
pub static OPTION_KEYS: [&Key; 3] = [&OPTION_TEXT, &OPTION_FEEDBACK, &OPTION_PIN];

/// What a value looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// A list of texts that students see as lettered rows.
    Rows,
    /// A text or a list of texts.
    TextOrTexts,
    /// True or false.
    Truth,
    /// A whole number from 1.
    Count,
    /// An exact decimal number.
    Number,
    /// An option: a text, `["text", "feedback"]`, or a table of [`OPTION_KEYS`].
    Option,
    /// A list of options.
    Options,
    /// A list of `["text", "feedback"]`.
    Remarks,
    /// A list of `[number, "feedback"]`.
    NumberRemarks,
    /// A list of `["text", "text"]`, each with feedback as a third text if there is any.
    Pairs,
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// A list of some of these texts.
    SomeOf(&'static [&'static str]),
    /// A table of texts.
    Names,
    /// A list of tables.
    Tables,
    /// A list of items: each a text, `["text", "feedback"]`, or a table that has its own keys.
    Items,
}

/// A value that does not look as it should: where, what was wanted there, what stands there.
pub(super) type Misshapen = (Span, Shape, Found);

impl Shape {
    /// Checks a value against the shape; what is wrong is reported at the innermost place.
    pub(super) fn check(self, node: &Node) -> Result<(), Misshapen> {
        let wrong = || (node.span.clone(), self, node.found());
        match (self, &node.data) {
            (Self::Text | Self::TextOrTexts | Self::Option | Self::OneOf(_), Data::Text(_))
            | (Self::Truth, Data::Truth(_))
            | (Self::Number, Data::Number(_))
            | (Self::Tables, Data::List(_)) => Ok(()),
            (Self::Count, Data::Number(text)) if !text.contains(['.', 'e', 'E', 'n', 'i']) => Ok(()),
            (Self::Texts | Self::Rows | Self::SomeOf(_) | Self::TextOrTexts, Data::List(list)) => {
                list.iter().try_for_each(|node| Self::Text.check(node))
            }
            (Self::Options, Data::List(list)) => list.iter().try_for_each(|node| Self::Option.check(node)),
            (Self::Option, Data::List(list)) if list.len() == 2 => {
                list.iter().try_for_each(|node| Self::Text.check(node))
            }
            (Self::Option, Data::Table(entries)) if entries.iter().any(|entry| entry.key == OPTION_TEXT.name) => {
                entries.iter().try_for_each(|entry| match OPTION_KEYS.iter().find(|key| key.name == entry.key) {
                    Some(key) => key.shape.check(&entry.node),
                    None => Err((entry.key_span.clone(), self, Found::Key(entry.key.to_string()))),
                })
            }
            (Self::Items, Data::List(list)) => list.iter().try_for_each(|node| match &node.data {
                Data::Table(_) | Data::Text(_) => Ok(()),
                _ => tuple(node, self, Self::Text, 2..=2),
            }),
            (Self::Remarks, Data::List(list)) => list.iter().try_for_each(|node| tuple(node, self, Self::Text, 2..=2)),
            (Self::NumberRemarks, Data::List(list)) => {
                list.iter().try_for_each(|node| tuple(node, self, Self::Number, 2..=2))
            }
            (Self::Pairs, Data::List(list)) => list.iter().try_for_each(|node| tuple(node, self, Self::Text, 2..=3)),
            (Self::Names, Data::Table(entries)) => entries.iter().try_for_each(|entry| Self::Text.check(&entry.node)),
            _ => Err(wrong()),
        }
    }
}

/// Checks a row of a list: a value of the shape `first`, then texts.
fn tuple(node: &Node, whole: Shape, first: Shape, lengths: std::ops::RangeInclusive<usize>) -> Result<(), Misshapen> {
    let Data::List(list) = &node.data else { return Err((node.span.clone(), whole, node.found())) };
    if !lengths.contains(&list.len()) {
        return Err((node.span.clone(), whole, Found::ListOf(list.len())));
    }
    list.iter().enumerate().try_for_each(|(at, node)| if at == 0 { first } else { Shape::Text }.check(node))
}
