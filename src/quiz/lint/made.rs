//! W016 to W019 for what is made of facts: the lengths of questions hold for them too, and each is reported where its
//! author can shorten it.

use super::{Flaw, Part, at, length::length_beyond};
use crate::quiz::{
    fields::Span,
    problem::Finding,
    taxonomy::{
        Form, Taxonomy,
        make::{Maker, introduced},
    },
};

/// A text of a question that is made, and where to shorten it.
type Made<'t> = (String, &'t Span);

/// Reports what is too long in the questions that a taxonomy makes.
pub(super) fn check(taxonomy: &Taxonomy, found: &mut Vec<Finding>) {
    let mut report = |part: Part, text: &str, span: &Span| {
        let most = part.most();
        if let Some(length) = length_beyond(text, most) {
            found.push(at(Flaw::TooLong { part, length, most }, span.clone()));
        }
    };
    let maker = Maker { taxonomy };
    for form in &taxonomy.forms {
        // The longest stands for all: to shorten it is to shorten their sentence, or to see the next one.
        if let Some((text, span)) = prompts(&maker, *form).into_iter().max_by_key(|(text, _)| text.chars().count()) {
            report(Part::Prompt, &text, span);
        }
    }
    for category in &taxonomy.categories {
        report(Part::Row, &category.name, &category.span);
        report(Part::Feedback, &introduced(category).unwrap_or_default(), &category.span);
    }
    for (index, item) in taxonomy.items.iter().enumerate() {
        report(Part::Row, &item.text, &item.span);
        // Items of which nothing is said themselves have what their category says, which was looked at.
        if item.feedback().is_some() {
            report(Part::Feedback, &maker.told(index).and_then(|row| row.feedback).unwrap_or_default(), &item.span);
            report(Part::Explanation, &maker.full(index).unwrap_or_default(), &item.span);
        }
    }
}

/// Prompts of a form, the longest among them.
fn prompts<'t>(maker: &Maker<'t>, form: Form) -> Vec<Made<'t>> {
    let taxonomy = maker.taxonomy;
    let of_taxonomy = || taxonomy.template(form).map(|template| (template.fill("", ""), &template.span));
    match form {
        Form::Question => (0..taxonomy.items.len())
            .filter_map(|item| Some((maker.question(item)?, &taxonomy.items.get(item)?.span)))
            .collect(),
        Form::Statement => {
            let longest = taxonomy.categories.iter().max_by_key(|category| category.phrase.chars().count());
            let made = |item| {
                let statements = longest.into_iter().chain(taxonomy.category_of(item));
                let texts = statements.filter_map(move |category| maker.statement(item, category));
                Some((texts.max_by_key(|text| text.chars().count())?, &taxonomy.items.get(item)?.span))
            };
            (0..taxonomy.items.len()).filter_map(made).collect()
        }
        Form::Odd | Form::Sort => of_taxonomy().into_iter().collect(),
        Form::All => {
            taxonomy.categories.iter().filter_map(|category| Some((maker.all(category)?, &category.span))).collect()
        }
    }
}
