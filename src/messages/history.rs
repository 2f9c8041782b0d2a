//! What is said of what is kept.

use crate::history::{Trouble, keeper::Notice};

/// What is said of what is kept.
pub trait History {
    /// Says in the middle of a quiz that answers are not kept, or are again, or that a file was put aside.
    fn notice(&self, notice: &Notice) -> String;
    /// Why nothing can be kept or read, a sentence.
    fn trouble(&self, trouble: &Trouble) -> String;
}
