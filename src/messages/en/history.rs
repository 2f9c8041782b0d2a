use super::English;
use crate::{
    history::{Trouble, keeper::Notice},
    messages::history::History,
};

impl History for English {
    fn notice(&self, notice: &Notice) -> String {
        match notice {
            Notice::NotKept(trouble) => {
                format!("Your answers are not being kept. {} The quiz goes on.", self.trouble(trouble))
            }
            Notice::KeptAgain => "Your answers are kept again, none is missing.".into(),
            Notice::SetAside(path) => {
                format!("Your history was damaged. It was put aside as {}, and a new one begun.", path.display())
            }
        }
    }
    fn trouble(&self, trouble: &Trouble) -> String {
        match trouble {
            Trouble::NoFolder => "No folder for data was found.".into(),
            Trouble::Damaged => "The history is damaged.".into(),
            Trouble::Newer(_) => "The history was made by a newer Cornet, and was not touched.".into(),
            Trouble::Busy => "Another program holds the history.".into(),
            Trouble::Full => "The disk is full.".into(),
            Trouble::Denied => "The history cannot be written or opened.".into(),
            Trouble::Elsewhere => "This quiz goes on in another Cornet, or was cleared away.".into(),
            Trouble::Other(reason) => format!("The history failed: {reason}."),
        }
    }
}
