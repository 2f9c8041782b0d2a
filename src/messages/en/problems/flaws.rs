//! What the linter has to say of the writing of one question, in English.

use crate::{
    messages::problems::{Wording, excerpt},
    quiz::lint::{Flaw, Part},
};

/// What is said of a question that could be written better.
pub(super) fn wording(flaw: &Flaw) -> Wording {
    let quoted = |text: &str| format!("“{}”", excerpt(text));
    match flaw {
        Flaw::LongestKey(key, other) => {
            Wording::new(format!("the right option is by far the longest: {key} characters, the next has {other}"))
                .also("the longest of the others")
                .help("shorten it, or say as much in a distractor: who has learnt nothing picks the longest")
        }
        Flaw::AboutOptions { option, is_loose } => {
            let help = if *is_loose {
                "put something that can be wrong by itself in its place; here it is also shuffled, so that what it \
                 speaks of may stand below it (`pin = true` would keep it last)"
            } else {
                "put something that can be wrong by itself in its place, or take it out: three options are enough"
            };
            Wording::new(format!("{} speaks of the other options", quoted(option))).help(help)
        }
        Flaw::PlainNegation(word) => {
            Wording::new(format!("{} turns the question round and is easily missed", quoted(word)))
                .help("ask for what is, rather than for what is not; or make the word stand out: `**not**`")
        }
        Flaw::AbsoluteWord(word) => {
            Wording::new(format!("{} gives this option away: the right one is not so absolute", quoted(word)))
                .help("take the word out, or use one as strong in the right option")
        }
        Flaw::SameRow(text) => Wording::new(format!("{} says the same as another row", quoted(text)))
            .also("the other one")
            .help("make it differ in what it says, or take it out"),
        Flaw::EchoedWord(word) => {
            Wording::new(format!("only the right option repeats {} from the prompt", quoted(word)))
                .help("use another word here, or use this one in a distractor too")
        }
        Flaw::GrammarClue { word, distractor } => {
            Wording::new(format!("after {} in the prompt, {} cannot be right", quoted(word), quoted(distractor)))
                .help("move the word into the options, so that grammar rules none of them out")
        }
        Flaw::OneDistractor => Wording::new("there is only one distractor")
            .help("add another that somebody who has half understood would pick; or make it true or false"),
        Flaw::NoExplanation => Wording::new("this question has no explanation")
            .help("say with `explanation` what there is to remember, so that it can be read alone"),
        Flaw::NoFeedback(missing, all) => {
            let count = if *missing == 1 {
                format!("1 row of {all} has no feedback")
            } else {
                format!("{missing} rows of {all} have no feedback")
            };
            Wording::new(count)
                .help("say of each what somebody who picks or misplaces it has not seen: `[\"text\", \"feedback\"]`")
        }
        Flaw::NoFeedbackAtAll => Wording::new("a wrong answer gets no feedback")
            .help("say with `feedback` what somebody who answers wrongly has not seen"),
        Flaw::NoTopic => Wording::new("this question has no topic")
            .help("name one with `topic`: the score card says by topic what is known and what is not"),
        Flaw::AsksNothing => Wording::new("this prompt asks nothing")
            .help("make it a question, or say what to do: it should be clear before the options are read"),
        Flaw::EmptyCategory(category) => {
            Wording::new(format!("nothing belongs in {}", quoted(category))).help("give it an item, or take it out")
        }
        Flaw::CrowdedCategory { category, items, all } => {
            Wording::new(format!("{items} of {all} items belong in {}", quoted(category)))
                .help("share the items out more evenly: whoever puts all in one place should not do well")
        }
        Flaw::FoldsAlike(text) => Wording::new(format!("{} counts as another text that is already here", quoted(text)))
            .also("the other one")
            .help("take it out: case, accents, leading articles and spaces do not count, unless `strict` says so"),
        Flaw::OnlyAccents { answer, word } => {
            Wording::new(format!("{} would count as {}: accents do not", quoted(word), quoted(answer)))
                .help("make them count: `strict = [\"accents\"]`")
        }
        Flaw::NoTolerance => Wording::new("a number with decimals, and no tolerance")
            .help("say with `tolerance` how far off an answer may be: `0` if only this number is right"),
        Flaw::TooLong { part, length, most } => {
            let (what, help) = match part {
                Part::Prompt => ("a prompt", "keep what is needed to answer, and say the rest in the explanation"),
                Part::Row => (
                    "an option or item",
                    "say in the prompt what the options have in common, and in the feedback what comments on this one",
                ),
                Part::Feedback => {
                    ("a feedback", "keep to the one thing that this mistake shows, and say the rest in the explanation")
                }
                Part::Explanation => {
                    ("an explanation", "keep what there is to remember; `source` can say where to read more")
                }
            };
            Wording::new(format!("{what} of {length} characters: more than {most} leave a small screen")).help(help)
        }
    }
}
