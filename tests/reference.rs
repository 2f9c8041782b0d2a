//! What Cornet tells of its bank format, held to the reader: the schema, the reference page and the starter.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, also in the functions that its tests share"
)]

#[path = "reference/page.rs"]
mod page;
#[path = "reference/schema.rs"]
mod schema;
#[path = "reference/starter.rs"]
mod starter;
