//! What the schema, the reference page and the starter say of the bank format, besides what keys and kinds say of
//! themselves. It speaks to authors.

use crate::quiz::key::Key;

/// What the schema, the reference page and the starter say of the bank format.
pub trait Reference {
    /// The title of the schema.
    fn schema_title(&self) -> &'static str;
    /// The reference page, as Markdown, with places in braces; each paragraph between empty lines.
    fn format_page(&self) -> &'static str;
    /// The title of the smallest bank of the page.
    fn first_title(&self) -> &'static str;
    /// A bank that uses what a whole bank can, but has no question of its own.
    fn whole_bank(&self) -> &'static str;
    /// What a value of a key is, with its article.
    fn shape(&self, key: &Key) -> String;
    /// Said of a key that has to be there.
    fn needed(&self) -> &'static str;
    /// Said of a key that has to be there unless another is.
    fn needed_either(&self) -> &'static str;
    /// A key in a list: its name, whether it is needed (or nothing), the shape of its value, what it is for.
    fn key_line(&self, name: &str, need: &str, shape: &str, sentence: &str) -> String;
    /// What stands between thousands.
    fn thousands_separator(&self) -> &'static str;
    /// So many mebibytes.
    fn mebibytes(&self, count: usize) -> String;
    /// The new bank, with places in braces.
    fn starter(&self) -> &'static str;
    /// The new bank of facts, with places in braces.
    fn starter_of_facts(&self) -> &'static str;
    /// The title of a new bank that nobody gave one.
    fn starter_title(&self) -> &'static str;
    /// Stands above the kinds that a new bank has no question of.
    fn other_kinds(&self) -> &'static str;
    /// Stands before the keys that a question does not show.
    fn may_also_have(&self) -> &'static str;
    /// Said of a key that stands in place of another.
    fn instead_of(&self, other: &str) -> String;
    /// A key in a comment: its name, what it stands in place of (or nothing), what it is for.
    fn key_in_comment(&self, name: &str, instead: &str, sentence: &str) -> String;
}
