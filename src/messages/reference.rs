//! What the schema, the reference page and the starter say of the bank format, besides what keys and kinds say of
//! themselves. It speaks to authors.

/// What the schema, the reference page and the starter say of the bank format.
pub trait Reference {
    /// The title of the schema.
    fn schema_title(&self) -> &'static str;
}
