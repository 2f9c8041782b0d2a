//! What `new` asks and says. It speaks to authors.

use crate::quiz::key::Need;

/// What `new` asks and says.
pub trait Authoring {
    /// Heading of the steps.
    fn new_bank(&self) -> &'static str;
    /// What can be typed besides an answer, one a line.
    fn form_commands(&self) -> Vec<&'static str>;
    /// Stands before the line of the title.
    fn ask_title(&self) -> &'static str;
    /// What a title is for.
    fn about_title(&self) -> &'static str;
    /// Stands before the line of the language.
    fn ask_language(&self) -> &'static str;
    /// What the language is for, and what an empty line means.
    fn about_language(&self, usual: &str) -> String;
    /// What was typed is no language tag.
    fn not_a_language(&self, tag: &str) -> String;
    /// Heading of the kinds.
    fn which_kind(&self) -> &'static str;
    /// How many questions have been written.
    fn written(&self, count: usize) -> String;
    /// No more questions now.
    fn enough(&self) -> &'static str;
    /// A list ends with an empty line.
    fn an_empty_line_ends(&self) -> &'static str;
    /// An empty line leaves it out.
    fn may_be_left_out(&self) -> &'static str;
    /// A row of a list, by its number.
    fn nth(&self, label: &str, number: usize) -> String;
    /// Stands before the right side, or category, of an item.
    fn goes_with(&self, item: &str) -> String;
    /// Stands before the feedback for those who pick or type this; whether it has to be there.
    fn said_to_pickers(&self, row: &str, need: Need) -> String;
    /// Something has to be typed.
    fn needs_something(&self) -> &'static str;
    /// The reader does not take what was typed.
    fn does_not_work(&self, message: &str) -> String;
    /// Stands before the line of the file.
    fn ask_file(&self) -> &'static str;
    /// What an empty line means for the file.
    fn about_file(&self, usual: &str) -> String;
    /// There is such a file already.
    fn is_there(&self, path: &str) -> String;
    /// Asks whether what was written is given up.
    fn leave_unwritten(&self) -> &'static str;
    /// It is not.
    fn go_on_writing(&self) -> &'static str;
    /// It is.
    fn give_up(&self) -> &'static str;
    /// Names the editing of a question in the menu behind Escape.
    fn edit_question(&self) -> &'static str;
    /// The command that edits a question, explained.
    fn edit_command(&self) -> &'static str;
    /// The question is not in a file that could be edited.
    fn not_your_file(&self) -> &'static str;
    /// No editor is set.
    fn no_editor(&self) -> &'static str;
    /// The editor did not end well.
    fn editor_failed(&self, command: &str, reason: &str) -> String;
    /// The edited bank was taken over.
    fn edited(&self) -> &'static str;
    /// The edited bank was taken over, but has no such question any more.
    fn edited_away(&self) -> &'static str;
    /// The edited bank has errors, which have been shown.
    fn edited_broken(&self) -> &'static str;
    /// A file was written.
    fn created(&self, path: &str) -> String;
    /// Another schema is there already, and stays.
    fn schema_kept(&self, path: &str) -> String;
    /// What to do with the new bank; how it is named on a command line.
    fn how_to_play(&self, path: &str) -> String;
}
