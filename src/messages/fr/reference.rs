use super::French;
use crate::messages::reference::Reference;

impl Reference for French {
    fn schema_title(&self) -> &'static str {
        "Une banque de questions pour Cornet"
    }
}
