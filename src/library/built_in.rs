//! The banks inside the program, and their index: what the menu, reviews and progress need to know of them before a
//! question is put, so that no bank has to be read for that.

use std::borrow::Cow;

use crate::quiz::progress::Offer;

/// A bank inside the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuiltIn {
    /// Its id.
    pub id: &'static str,
    /// The language of its folder.
    pub language: &'static str,
    /// Its path among the sources, for messages.
    pub path: &'static str,
    /// Its text.
    pub text: &'static str,
}

impl BuiltIn {
    /// Its entry in the index; a new bank has none yet.
    #[must_use]
    pub fn summary(&self) -> Option<&'static Summary> {
        INDEX.iter().find(|summary| summary.id == self.id && summary.language == self.language)
    }
}

/// What is known of a bank without reading it.
#[derive(Debug, PartialEq, Eq)]
pub struct Summary {
    /// Its id.
    pub id: &'static str,
    /// Its language.
    pub language: &'static str,
    /// Its title.
    pub title: &'static str,
    /// A line for lists.
    pub description: Option<&'static str>,
    /// Questions of a sitting.
    pub draw: usize,
    /// The ids of the banks that it draws on.
    pub include: &'static [&'static str],
    /// What can be remembered of it: a question that was written, or a fact; in the order of their names.
    pub subjects: &'static [Subject],
    /// What its questions offer, topic by topic.
    pub offers: &'static [Offers],
}

/// Something that can be remembered.
#[derive(Debug, PartialEq, Eq)]
pub struct Subject {
    /// What its memory is kept under.
    pub name: &'static str,
    /// The topic that it counts under.
    pub topic: Option<&'static str>,
    /// What it is called: the question, or the item with its category.
    pub title: &'static str,
    /// Whether a question asks for it alone.
    pub is_asked: bool,
}

/// What the questions of a topic offer to pick or to put things into.
#[derive(Debug, PartialEq, Eq)]
pub struct Offers {
    /// The topic.
    pub topic: Option<&'static str>,
    /// The categories.
    pub categories: &'static [&'static str],
    /// What a single question offers, so that it is none yet.
    pub single: &'static [&'static str],
}

impl Summary {
    /// What its questions offer.
    pub fn offers(&self) -> impl Iterator<Item = Offer<'_>> {
        self.offers.iter().flat_map(|offers| {
            let all = |names: &'static [&'static str], is_category| {
                names.iter().map(move |name| Offer { topic: offers.topic, name: Cow::Borrowed(name), is_category })
            };
            all(offers.categories, true).chain(all(offers.single, false))
        })
    }

    /// What is remembered under a name.
    #[must_use]
    pub fn subject(&self, name: &str) -> Option<&'static Subject> {
        self.subjects.get(self.subjects.binary_search_by_key(&name, |subject| subject.name).ok()?)
    }
}

/// The index, made of the banks by the test that holds it to them.
pub static INDEX: &[Summary] = &include!("built_in/index.rs");

macro_rules! banks {
    ($($id:literal),* $(,)?) => {
        /// Every bank, in the order of the menu, each in every language.
        pub static BANKS: &[BuiltIn] = &[$(
            bank!("en", $id),
            bank!("fr", $id),
        )*];
    };
}

macro_rules! bank {
    ($language:literal, $id:literal) => {
        BuiltIn {
            id: $id,
            language: $language,
            path: concat!("quizzes/", $language, "/", $id, ".toml"),
            text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/quizzes/", $language, "/", $id, ".toml")),
        }
    };
}

banks!["start", "notions", "platforms", "relations", "purposes", "sharing", "around", "mastery"];
