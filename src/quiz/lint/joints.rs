//! W301: a sentence of a taxonomy that reads wrong with one of its items or categories.

use super::{
    Check, Rule, Sheet, Tongue, Warning, at, at_also, grammar,
    words::{Word, words},
};
use crate::quiz::{
    explain::Explanation,
    fields::Span,
    key::Bilingual,
    problem::Finding,
    taxonomy::{
        Category, Form, Item, Taxonomy,
        template::{Piece, Template, What},
    },
};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W301",
        rule: Bilingual {
            en: "The sentences of a taxonomy read well with each item and category.",
            fr: "Les phrases d'une taxonomie se lisent bien avec chaque élément et chaque catégorie.",
        },
        why: Bilingual {
            en: "What is put into a sentence brings its own first letter and its own article: “a” becomes “an”, and two \
                 articles follow each other. Students stumble over such sentences, or read the answer off them. A colon \
                 helps, or a sentence of its own for that item or category.",
            fr: "Ce qui entre dans une phrase y vient avec sa première lettre et son article\u{a0}: «\u{a0}de\u{a0}» \
                 s'élide ou se contracte, et deux articles se suivent. L'élève trébuche sur de telles phrases, ou y lit \
                 la réponse. Un deux-points aide, ou une phrase propre à cet élément ou à cette catégorie.",
        },
        source: "",
        breaks: Bilingual {
            en: r#"[[taxonomy]]
id        = "animals"
statement = "{Item} is a {category}."

  [[taxonomy.category]]
  name  = "insect"
  items = ["the ant", "the bee", "the fly"]

  [[taxonomy.category]]
  name  = "bird"
  items = ["the crow", "the owl", "the wren"]
"#,
            fr: r#"[[taxonomy]]
id       = "places"
question = "À quoi sert la visite de {item} ?"

  [[taxonomy.category]]
  name  = "apprendre"
  items = ["le musée", "la bibliothèque", "la galerie"]

  [[taxonomy.category]]
  name  = "jouer"
  items = ["la patinoire", "la piscine", "la plage"]
"#,
        },
        mended: Bilingual {
            en: r#"[[taxonomy]]
id        = "animals"
statement = "{Item} is {category}."

  [[taxonomy.category]]
  name    = "insect"
  article = "an"
  items   = ["the ant", "the bee", "the fly"]

  [[taxonomy.category]]
  name    = "bird"
  article = "a"
  items   = ["the crow", "the owl", "the wren"]
"#,
            fr: r#"[[taxonomy]]
id       = "places"
question = "{Item} : à quoi en sert la visite ?"

  [[taxonomy.category]]
  name  = "apprendre"
  items = ["le musée", "la bibliothèque", "la galerie"]

  [[taxonomy.category]]
  name  = "jouer"
  items = ["la patinoire", "la piscine", "la plage"]
"#,
        },
    },
    check: Check::Bank(check),
};

fn check(sheet: &Sheet<'_>, found: &mut Vec<Finding>) {
    for taxonomy in sheet.bank.iter().flat_map(|bank| &bank.taxonomies) {
        Joints { taxonomy, tongue: sheet.tongue, found }.check();
    }
}

/// A text that is put into a sentence, and where it stands.
type Filler<'t> = (&'t str, &'t Span);

struct Joints<'a> {
    taxonomy: &'a Taxonomy,
    tongue: Tongue,
    found: &'a mut Vec<Finding>,
}

impl<'a> Joints<'a> {
    fn check(&mut self) {
        let taxonomy = self.taxonomy;
        let items = |form: Form| {
            let items = taxonomy.items.iter().filter(|item| !has_own(item, form));
            items.map(|item| (item.text.as_str(), &item.span)).collect::<Vec<Filler<'a>>>()
        };
        let filler = |category: &'a Category| (category.phrase.as_str(), &category.span);
        let all: Vec<Filler<'a>> = taxonomy.categories.iter().map(filler).collect();
        let without = |own: fn(&Category) -> &Option<Template>| {
            let categories = taxonomy.categories.iter().filter(|category| own(category).is_none());
            categories.map(filler).collect::<Vec<Filler<'a>>>()
        };
        let statements = items(Form::Statement);
        self.template(taxonomy.template(Form::Question), &items(Form::Question), &[]);
        self.template(taxonomy.template(Form::Statement), &statements, &without(|category| &category.statement));
        self.template(taxonomy.template(Form::All), &[], &without(|category| &category.all));
        for category in &taxonomy.categories {
            let here = [filler(category)];
            self.template(category.statement.as_ref(), &statements, &here);
            self.template(category.all.as_ref(), &[], &here);
            let article = category.phrase.strip_suffix(category.name.as_str()).unwrap_or_default();
            if let Some(reads) = misfit(article, &category.name, self.tongue) {
                self.found.push(at(Warning::Joint(reads), category.span.clone()));
            }
        }
        for item in &taxonomy.items {
            let here = [(item.text.as_str(), &item.span)];
            for template in [item.question(), item.statement()] {
                self.template(template, &here, &all);
            }
        }
    }

    /// Reports each place of a sentence with the first text that reads wrong there.
    fn template(&mut self, template: Option<&Template>, items: &[Filler<'_>], categories: &[Filler<'_>]) {
        // The program's own sentences put everything between quotation marks.
        let Some(template) = template.filter(|template| !template.is_standard()) else { return };
        for pair in template.pieces.windows(2) {
            let [Piece::Text(before), Piece::Place(place)] = pair else { continue };
            let fillers = match place.what {
                What::Item => items,
                What::Category => categories,
            };
            let wrong = fillers.iter().find_map(|(text, span)| Some((misfit(before, text, self.tongue)?, *span)));
            if let Some((reads, span)) = wrong {
                self.found.push(at_also(Warning::Joint(reads), template.span.clone(), span.clone()));
            }
        }
    }
}

/// Whether an item has a sentence of its own for a form.
fn has_own(item: &Item, form: Form) -> bool {
    match form {
        Form::Question => item.question().is_some(),
        _ => item.statement().is_some(),
    }
}

/// Articles of both languages, in lower case and without accents.
const ARTICLES: [&str; 2] = ["a an the", "un une le la les des l"];

/// What reads wrong where `text` follows `before`: its last word and the beginning of the text.
fn misfit(before: &str, text: &str, tongue: Tongue) -> Option<String> {
    let last = words(before).last()?;
    let gap = before.get(last.end()..)?;
    if !gap.chars().all(|c| c.is_whitespace() || matches!(c, '\'' | '’')) {
        return None;
    }
    let first = words(text).next().filter(|word| word.start == 0)?;
    let articles = tongue.pick(ARTICLES[0], ARTICLES[1])?;
    let is_french = tongue != Tongue::English;
    let contracts = is_french && matches!(last.text, "de" | "De" | "à" | "À") && matches!(first.text, "le" | "les");
    let is_article = |word: &Word<'_>| word.is_among(articles) || (is_french && word.is_among("du au aux"));
    // “a” in “vitamin A”, and “l” in “50 l”, are no articles.
    let doubles = is_article(&last) && last.text != "A" && first.is_among(articles) && first.text != "A";
    let follows = || {
        if is_french { grammar::french(&last, text) } else { grammar::english(&last, text) }
    };
    let is_wrong = contracts || doubles || follows() == Some(false);
    let beginning: Vec<&str> = text.split_whitespace().take(3).collect();
    is_wrong.then(|| format!("{}{gap}{}", last.text, beginning.join(" ")))
}
