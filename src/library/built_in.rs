//! The banks inside the program.

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
