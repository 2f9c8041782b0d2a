//! The bank format, told to people and to their editors: the schema, the reference page and the starter. All three are
//! made from the lists of keys and kinds that the reader goes by, so that they cannot disagree with it.

pub mod schema;

use crate::{messages::Language, quiz::key::Bilingual};

impl Language {
    /// The one of two texts that is in this language.
    #[must_use]
    pub fn of(self, text: Bilingual) -> &'static str {
        match self {
            Self::English => text.en,
            Self::French => text.fr,
        }
    }
}
