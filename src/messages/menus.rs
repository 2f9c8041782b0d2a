//! What the menus, lists, sheets and key lines say.

/// How much room there is for words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// A line of some 74 columns.
    Wide,
    /// A line of some 38 columns.
    Narrow,
}

/// What can be done with the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    /// The menu of quizzes.
    Menu,
    /// Picking one option; whether there is a hint.
    One(bool),
    /// Picking several.
    Many(bool),
    /// Putting in order.
    Order(bool),
    /// Sorting into bins.
    Sort {
        /// How many there are.
        bins: usize,
        /// Whether there is a hint.
        hint: bool,
        /// Whether everything is placed, so that it can be handed in.
        done: bool,
    },
    /// Typing; whether there is a hint.
    Typed(bool),
    /// Typing into a form.
    Form,
    /// Saying how sure one is.
    Certainty,
    /// Reading feedback.
    Feedback {
        /// Whether more pages follow.
        pages: bool,
        /// Whether the options can be shown.
        options: bool,
        /// Whether one can disagree.
        objection: bool,
    },
    /// Saying why one disagrees.
    Objection,
    /// Reading on, after the first page.
    Page {
        /// Whether it is the last one.
        last: bool,
        /// Whether the options can be shown.
        options: bool,
    },
    /// Handing an exam in.
    HandIn,
    /// Picking a row.
    Pick,
    /// What to do after the score card.
    Card,
}

/// What the menus, lists, sheets and key lines say.
pub trait Menus {
    /// What the quizzes are about, in a sentence.
    fn tagline(&self) -> &'static str;
    /// How many questions there are.
    fn questions(&self, count: usize) -> String;
    /// How many questions a bank has, and how many of them a quiz asks.
    fn questions_of(&self, count: usize, asked: usize) -> String;
    /// How many errors a bank has.
    fn errors(&self, count: usize) -> String;
    /// Asks in the plain screen which quiz to play.
    fn which_quiz(&self) -> &'static str;
    /// Asks in the plain screen which row to pick.
    fn which_row(&self, rows: usize) -> String;
    /// The line of keys.
    fn keys(&self, keys: Keys, room: Room) -> String;
    /// The keys, explained, one a line.
    fn help(&self, keys: Keys) -> Vec<&'static str>;
    /// Heading of the help.
    fn help_title(&self) -> &'static str;
    /// Heading of the menu behind Escape.
    fn pause_title(&self) -> &'static str;
    /// Goes on with the quiz.
    fn go_on(&self) -> &'static str;
    /// Leaves the quiz, to go on with it later if that can be.
    fn leave(&self, can_be_resumed: bool) -> &'static str;
    /// Hands the exam in.
    fn hand_in_now(&self) -> &'static str;
    /// An item is still to be placed.
    fn still_to_place(&self, count: usize) -> String;
    /// Everything is placed.
    fn all_placed(&self) -> &'static str;
    /// Nothing is ticked yet.
    fn nothing_ticked(&self) -> &'static str;
    /// The bank was put into the library.
    fn added(&self, id: &str, path: &str) -> String;
    /// The bank was taken out of the library.
    fn removed(&self, id: &str, path: &str) -> String;
    /// Stands before the answer on a sheet.
    fn key(&self) -> &'static str;
    /// The heads of a table of facts: category, items, why they belong there.
    fn facts_columns(&self) -> [&'static str; 3];
    /// Several answers, on a sheet.
    fn tick_all(&self) -> &'static str;
    /// How steps are put in order on a sheet.
    fn number_steps(&self) -> &'static str;
    /// How items are placed on a sheet.
    fn letter_each(&self) -> &'static str;
    /// What stands before the lines for the student's name and the date, on a sheet.
    fn name_and_date(&self) -> [&'static str; 2];
    /// The best score in a quiz.
    fn best(&self, score: &str) -> String;
    /// Nothing has been played yet.
    fn no_best(&self) -> &'static str;
    /// Shown beside a hint or a note.
    fn every_option(&self) -> &'static str;
    /// The words of a sheet before a hint, explanation and so on.
    fn belongs(&self, item: &str, place: &str) -> String;
}
