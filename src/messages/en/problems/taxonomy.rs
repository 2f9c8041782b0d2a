//! What is wrong with a taxonomy, in English.

use super::did_you_mean;
use crate::{
    messages::problems::{Wording, excerpt, list, thousands},
    quiz::{bank::QUESTION_LIMIT, taxonomy::fault::Fault},
};

/// What is said of a taxonomy that is wrong.
pub(super) fn wording(fault: &Fault) -> Wording {
    let quoted = |text: &str| format!("“{}”", excerpt(text));
    let braces = |name: &str| format!("`{{{}}}`", excerpt(name));
    match fault {
        Fault::UnknownPlaceholder { placeholder, key, allowed, suggestion } => {
            let help = match (suggestion, allowed.as_slice()) {
                (Some(suggestion), _) => did_you_mean(&braces(suggestion)),
                (None, []) => "take it out: this sentence is about no item in particular".to_owned(),
                (None, allowed) => {
                    let places: Vec<String> = allowed.iter().map(|name| format!("{{{name}}}")).collect();
                    format!("what may stand there is {}", list(places.iter().map(String::as_str), "or"))
                }
            };
            Wording::new(format!("there is no {} in `{key}`", braces(placeholder))).help(help)
        }
        Fault::MissingPlaceholder { placeholder, key } => {
            Wording::new(format!("`{key}` has no {}", braces(placeholder)))
                .help(format!("write {} where the {placeholder} is to stand", braces(placeholder)))
        }
        Fault::UnclosedPlaceholder => Wording::new("a `{` of this text is not closed")
            .help("write `{item}` or `{category}`; a brace that is no place for one is written `{{`"),
        Fault::ItemTwice { item, first, again } if first == again => {
            Wording::new(format!("{} stands in this category twice", quoted(item)))
                .label("again here")
                .also("first here")
                .help("take one out")
        }
        Fault::ItemTwice { item, first, again } => {
            Wording::new(format!("{} is in two categories: {} and {}", quoted(item), quoted(first), quoted(again)))
                .label("again here")
                .also("first here")
                .help("take it out of one of them: a question about it would have two right answers")
        }
        Fault::SameItemId(id) => Wording::new(format!("two items have the id {}", quoted(id)))
            .label("again here")
            .also("first here")
            .help("give one an `id` of its own: `{ text = \"…\", id = \"…\" }`; without one it is made of the letters and digits of the text"),
        Fault::SameCategory(name) => {
            Wording::new(format!("two categories have the name or the id of {}", quoted(name)))
                .label("again here")
                .also("first here")
                .help("make one category of them, or tell them apart by `name` and `id`")
        }
        Fault::UnknownNear { category, suggestion } => {
            Wording::new(format!("there is no category {}", quoted(category))).help(match suggestion {
                Some(suggestion) => did_you_mean(&quoted(suggestion)),
                None => "name a category of this taxonomy, by its `name` or its `id`".to_owned(),
            })
        }
        Fault::NearItself => Wording::new("a category is not near itself").help("name the others that it is taken for"),
        Fault::NoForm => Wording::new("no question can be made of this taxonomy").help(
            "take `forms` out, or add items: of three categories the category is asked, the odd one out needs three items of a category, `all` two of a category among four, `sort` four; in other languages than English and French each form needs its own sentence",
        ),
        Fault::SameTaxonomy(id) => Wording::new(format!("two taxonomies have the id {}", quoted(id)))
            .label("used again here")
            .also("first used here")
            .help("give one of them another id: what students know of their facts is kept under it"),
        Fault::TooManyItems(count) => {
            let (count, limit) = (thousands(*count, ","), thousands(QUESTION_LIMIT, ","));
            Wording::new(format!("{count} items are too many: the taxonomies of a bank have at most {limit}"))
                .help("make several banks of it; another one can draw on them all with `include`")
        }
    }
}
