use super::English;
use crate::messages::reference::Reference;

impl Reference for English {
    fn schema_title(&self) -> &'static str {
        "A bank of questions for Cornet"
    }
}
