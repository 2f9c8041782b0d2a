//! W014: a typed answer that comparing makes ambiguous, since case, accents, articles and spaces do not count.

use std::collections::HashMap;

use super::{Check, Flaw, Item, Role, Rule, Tongue, Written, at, at_also, words::words};
use crate::quiz::{
    ask::{Ask, Format},
    explain::Explanation,
    fields::Span,
    fold::{Strict, fold},
    gaps,
    key::{Bilingual, Shape},
    problem::Finding,
};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W014",
        rule: Bilingual {
            en: "Typed answers differ in more than case, accents, a leading article or spaces, unless `strict` makes these \
                 count.",
            fr: "Les réponses tapées diffèrent par plus qu'une majuscule, un accent, un article de tête ou une espace, à \
                 moins que `strict` ne fasse compter cela.",
        },
        why: Bilingual {
            en: "An answer that counts already need not be listed; of two expected mistakes that are alike only the first \
                 is answered; and where accents are what is asked, not counting them makes every answer right.",
            fr: "Une réponse qui compte déjà n'a pas à être redite\u{a0}; de deux erreurs attendues qui se confondent, seule la \
                 première reçoit sa rétroaction\u{a0}; et si l'accent est ce que l'on demande, ne pas le compter rend toute \
                 réponse juste.",
        },
        source: "",
        breaks: Bilingual {
            en: r#"[[question]]
id = "gas-that-plants-take-in"
kind = "short"
prompt = "Which gas do plants take from the air?"
answer = "carbon dioxide"
accept = ["CO2", "Carbon  Dioxide"]
explanation = "Plants build sugar from carbon dioxide and water."
topic = "plants"
"#,
            fr: r#"[[question]]
id = "where-or-or"
kind = "short"
prompt = "« Ou » ou « où » : lequel des deux demande un lieu ?"
answer = "où"
explanation = "Avec un accent, le mot demande un lieu ; sans accent, il marque un choix."
topic = "orthographe"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "gas-that-plants-take-in"
kind = "short"
prompt = "Which gas do plants take from the air?"
answer = "carbon dioxide"
accept = ["CO2"]
explanation = "Plants build sugar from carbon dioxide and water."
topic = "plants"
"#,
            fr: r#"[[question]]
id = "where-or-or"
kind = "short"
prompt = "« Ou » ou « où » : lequel des deux demande un lieu ?"
answer = "où"
strict = ["accents"]
explanation = "Avec un accent, le mot demande un lieu ; sans accent, il marque un choix."
topic = "orthographe"
"#,
        },
    },
    check: Check::Item(check),
};

fn check(item: &Item<'_>, _: Tongue, found: &mut Vec<Finding>) {
    let counts =
        |name: &str| item.texts.iter().any(|text| matches!(text.key.shape, Shape::SomeOf(_)) && text.text == name);
    match &item.ask {
        Ask::Text(Format::Words) => {
            let strict = Strict { accents: counts("accents"), case: counts("case"), articles: counts("articles") };
            let of =
                |shape: Shape| item.texts.iter().filter(move |text| is_answer(text, item) && text.key.shape == shape);
            alike(of(Shape::Text).chain(of(Shape::Texts)).map(|text| (text.text, text.span.clone())), strict, found);
            alike(of(Shape::Remarks).map(|text| (text.text, text.span.clone())), strict, found);
            if !strict.accents {
                only_accents(item, &of(Shape::Text).chain(of(Shape::Texts)).collect::<Vec<_>>(), found);
            }
        }
        Ask::Blanks { words, .. } if words.is_empty() => {
            let strict = Strict { accents: counts("accents"), case: counts("case"), articles: counts("articles") };
            let Some(text) = item.text("text") else { return };
            for gap in gaps::parse(text.text).map(|(_, gaps)| gaps).unwrap_or_default() {
                alike(gap.iter().map(|accepted| (accepted.as_str(), text.span.clone())), strict, found);
            }
        }
        _ => {}
    }
}

fn is_answer(text: &Written<'_>, item: &Item<'_>) -> bool {
    text.role == Role::Row && item.question.kind.keys.iter().any(|key| key.name == text.key.name)
}

/// Reports every text that one before it makes needless.
fn alike<'t>(texts: impl Iterator<Item = (&'t str, Span)>, strict: Strict, found: &mut Vec<Finding>) {
    let mut texts = texts.peekable();
    let Some(first) = texts.next().filter(|_| texts.peek().is_some()) else { return };
    let mut seen: HashMap<String, Span> = HashMap::new();
    for (text, span) in [first].into_iter().chain(texts) {
        let folded = fold(text, strict);
        let warning = || Flaw::FoldsAlike(text.to_owned());
        match seen.get(&folded) {
            Some(first) if *first == span => found.push(at(warning(), span)),
            Some(first) => found.push(at_also(warning(), span, first.clone())),
            None => drop(seen.insert(folded, span)),
        }
    }
}

/// Reports a right answer of one word that the prompt has with other accents: telling them apart is what is asked.
fn only_accents(item: &Item<'_>, right: &[&Written<'_>], found: &mut Vec<Finding>) {
    let lower = |text: &str| fold(text, Strict { accents: true, case: false, articles: true });
    for answer in right {
        let mut of_answer = words(answer.text);
        let (Some(only), None) = (of_answer.next(), of_answer.next()) else { continue };
        let is_other = |text: &str| right.iter().all(|right| lower(right.text) != lower(text));
        let mut others = words(&item.question.prompt).filter(|word| word.same(&only));
        if let Some(word) = others.find(|word| is_other(word.text)) {
            let warning = Flaw::OnlyAccents { answer: answer.text.to_owned(), word: word.text.to_owned() };
            found.push(at(warning, answer.span.clone()));
            return;
        }
    }
}
