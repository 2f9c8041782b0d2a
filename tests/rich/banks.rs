//! The banks of these tests: they do not depend on what Cornet ships.

/// A question that opens a quiz, so that there is something to go back to.
pub const OPENER: &str = r#"
[[question]]
id = "opener"
kind = "true-false"
prompt = "Is this the opener?"
answer = true
"#;

/// A bank of these questions, in this order.
pub fn of(questions: &[&str]) -> String {
    let head = "title = \"Cells\"\nlanguage = \"en\"\nshuffle = false\n";
    questions.iter().fold(head.to_owned(), |bank, question| bank + question)
}

/// One question of each kind, the typed and the listed gaps apart.
pub const TRUE_FALSE: &str = r#"
[[question]]
id = "subject"
kind = "true-false"
prompt = "Is this the subject?"
hint = "It follows the opener."
answer = true
feedback = "Look again."
"#;

pub const CHOICE: &str = r#"
[[question]]
id = "subject"
kind = "choice"
prompt = "Which is the subject?"
hint = "It follows the opener."
answer = "this one"
distractors = [["that one", "It is over there."], ["none of them", "There is one."]]
explanation = "It stands right here."
"#;

pub const MULTIPLE_RESPONSE: &str = r#"
[[question]]
id = "subject"
kind = "multiple-response"
prompt = "Which are the subjects?"
hint = "It follows the opener."
answers = ["red", "green", "blue"]
distractors = [["heavy", "That is a weight."], "late"]
"#;

pub const SHORT: &str = r#"
[[question]]
id = "subject"
kind = "short"
prompt = "What is the subject called?"
hint = "It follows the opener."
answer = "cone"
wrong = [["tub", "It holds more."]]
"#;

pub const NUMBER: &str = r#"
[[question]]
id = "subject"
kind = "number"
prompt = "How many subjects are there?"
hint = "It follows the opener."
answer = 140
unit = "characters"
"#;

pub const MATCH: &str = r#"
[[question]]
id = "subject"
kind = "match"
prompt = "Which subject goes where?"
hint = "It follows the opener."
pairs = [["the sun", "by day"], ["the moon", "by night", "Look up at midnight."], ["the dawn", "in between"]]
decoys = ["never at all"]
"#;

pub const CLASSIFY: &str = r#"
[[question]]
id = "subject"
kind = "classify"
prompt = "Which subject is of which sort?"
hint = "It follows the opener."
categories = ["fruit", "tool"]
items = [["an apple", "fruit"], ["a saw", "tool", "It cuts."], ["a pear", "fruit"], ["a rake", "tool"]]
"#;

pub const ORDER: &str = r#"
[[question]]
id = "subject"
kind = "order"
prompt = "In which order do the subjects come?"
hint = "It follows the opener."
sequence = ["first of all", "then this", "later that", "at the end"]
"#;

pub const FILL_TYPED: &str = r#"
[[question]]
id = "subject"
kind = "fill"
prompt = "Which words does the subject lack?"
hint = "It follows the opener."
text = "Without a [platform|site] there is no [network]."
"#;

pub const FILL_LISTED: &str = r#"
[[question]]
id = "subject"
kind = "fill"
prompt = "Which words does the subject lack?"
hint = "It follows the opener."
text = "Without a [platform] there is no [network]."
words = ["banana"]
"#;

pub const OPEN: &str = r#"
[[question]]
id = "subject"
kind = "open"
prompt = "What do you think of the subject?"
hint = "It follows the opener."
answer = "A model of what one may think."
criteria = ["names the subject", "says why"]
"#;

/// A question of each kind, for the golden screens.
pub const TOUR_EN: &str = include_str!("tour.en.toml");
pub const TOUR_FR: &str = include_str!("tour.fr.toml");
