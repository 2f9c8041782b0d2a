//! What can be wrong with a taxonomy, as data.

/// What is wrong with a taxonomy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A template has a place for something that it does not know.
    UnknownPlaceholder {
        /// What was written between the braces.
        placeholder: String,
        /// The key of the template.
        key: &'static str,
        /// What may stand there.
        allowed: Vec<&'static str>,
        /// What was probably meant.
        suggestion: Option<&'static str>,
    },
    /// A template lacks a place without which it asks nothing.
    MissingPlaceholder {
        /// What should stand between braces.
        placeholder: &'static str,
        /// The key of the template.
        key: &'static str,
    },
    /// A brace of a template is not closed.
    UnclosedPlaceholder,
    /// An item stands in two categories, or twice in one.
    ItemTwice {
        /// The item.
        item: String,
        /// The category where it stood first.
        first: String,
        /// The category where it stands again.
        again: String,
    },
    /// Two items have the same id, or texts of which the same id is made.
    SameItemId(String),
    /// A category is there twice, or two have the same id.
    SameCategory(String),
    /// `near` names a category that is not there.
    UnknownNear {
        /// What was written.
        category: String,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// `near` names the category itself.
    NearItself,
    /// No question can be made in any form that is wanted.
    NoForm,
    /// Two taxonomies have the same id.
    SameTaxonomy(String),
    /// More items than a bank may have.
    TooManyItems(usize),
}

impl Fault {
    /// The code: E3, and E0 for a limit.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooManyItems(_) => "E025",
            Self::UnknownPlaceholder { .. } => "E301",
            Self::MissingPlaceholder { .. } => "E302",
            Self::ItemTwice { .. } => "E303",
            Self::SameItemId(_) => "E304",
            Self::UnknownNear { .. } => "E305",
            Self::NoForm => "E306",
            Self::SameCategory(_) => "E307",
            Self::NearItself => "E308",
            Self::UnclosedPlaceholder => "E309",
            Self::SameTaxonomy(_) => "E310",
        }
    }
}
