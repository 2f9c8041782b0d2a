use super::{English, plural};
use crate::{messages::authoring::Authoring, quiz::key::Need};

impl Authoring for English {
    fn new_bank(&self) -> &'static str {
        "A new bank"
    }
    fn form_commands(&self) -> Vec<&'static str> {
        vec![
            ":back goes back a step.",
            ":quit leaves; nothing is written then.",
            "A line that begins with :: is a text that begins with :",
        ]
    }
    fn ask_title(&self) -> &'static str {
        "Title"
    }
    fn about_title(&self) -> &'static str {
        "What is the bank about? Students will see this in the menu."
    }
    fn ask_language(&self) -> &'static str {
        "Language"
    }
    fn about_language(&self, usual: &str) -> String {
        format!("Which language are the questions in? A tag such as en, fr or fr-CA; an empty line means {usual}.")
    }
    fn not_a_language(&self, tag: &str) -> String {
        format!("“{tag}” is not a language tag.")
    }
    fn which_kind(&self) -> &'static str {
        "Which kind of question?"
    }
    fn written(&self, count: usize) -> String {
        match count {
            0 => "None yet. Without any, the file shows an example of every kind.".to_owned(),
            _ => format!("{count} {} so far.", plural(count, "question", "questions")),
        }
    }
    fn enough(&self) -> &'static str {
        "That is all for now"
    }
    fn an_empty_line_ends(&self) -> &'static str {
        "One to a line; an empty line ends the list."
    }
    fn may_be_left_out(&self) -> &'static str {
        "An empty line leaves it out."
    }
    fn nth(&self, label: &str, number: usize) -> String {
        format!("{label}, {number}")
    }
    fn goes_with(&self, item: &str) -> String {
        format!("“{item}” goes with")
    }
    fn said_to_pickers(&self, row: &str, need: Need) -> String {
        let may_lack = if need == Need::Optional { " (or nothing)" } else { "" };
        format!("Feedback on “{row}”{may_lack}")
    }
    fn needs_something(&self) -> &'static str {
        "This cannot stay empty."
    }
    fn does_not_work(&self, message: &str) -> String {
        format!("This does not work yet: {message}.")
    }
    fn ask_file(&self) -> &'static str {
        "File"
    }
    fn about_file(&self, usual: &str) -> String {
        format!("Under which name is the bank written? An empty line means {usual}.")
    }
    fn is_there(&self, path: &str) -> String {
        format!("{path} is there already, and is not written over.")
    }
    fn leave_unwritten(&self) -> &'static str {
        "Leave without writing the bank?"
    }
    fn go_on_writing(&self) -> &'static str {
        "No, go on"
    }
    fn give_up(&self) -> &'static str {
        "Yes, give it up"
    }
    fn edit_question(&self) -> &'static str {
        "Edit this question"
    }
    fn edit_command(&self) -> &'static str {
        ":edit opens the question in your editor."
    }
    fn not_your_file(&self) -> &'static str {
        "This question is inside the program: only those in files can be edited."
    }
    fn no_editor(&self) -> &'static str {
        "No editor is set. Set VISUAL or EDITOR before you start Cornet, to nano for instance."
    }
    fn editor_failed(&self, command: &str, reason: &str) -> String {
        format!("The editor did not end well ({command}: {reason}).")
    }
    fn edited(&self) -> &'static str {
        "The bank was read again."
    }
    fn edited_away(&self) -> &'static str {
        "The bank was read again. This question is no longer in it, and is asked as it was."
    }
    fn edited_broken(&self) -> &'static str {
        "The bank has errors now; the quiz goes on with the questions as they were."
    }
    fn created(&self, path: &str) -> String {
        format!("Written: {path}")
    }
    fn schema_kept(&self, path: &str) -> String {
        format!("{path} is there already and was left as it is. To renew it: cornet schema > {path}")
    }
    fn how_to_play(&self, path: &str) -> String {
        format!("Open the bank in your editor, then play it: cornet play {path}")
    }
}
