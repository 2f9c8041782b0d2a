//! Reading taxonomies from the tree of a bank.

use std::sync::Arc;

use super::{
    Category, Difficulty, Form, Item, More, Taxonomy,
    fault::Fault,
    index::Index,
    key::key,
    keys::{self, CATEGORY_KEYS, ITEM_KEYS, TAXONOMY_KEYS},
    template::{Rule, STANDARD, Template, What},
};
use crate::quiz::{
    bank,
    fields::{At, Data, Entry, Fields, Node, Span, TEXT_LIMIT},
    key::{Key, Shape},
    lint::Tongue,
    problem::{Finding, Place, Problem, closest},
    question::{self, Objective},
};

mod unique;

/// The objectives that a bank declares.
type Declared<'a> = &'a [(At<String>, String)];

/// What a category has from its taxonomy, and an item from its category, where it says nothing itself.
#[derive(Debug, Clone, Default)]
struct Common {
    objective: Objective,
    source: Option<Arc<str>>,
}

/// Reads one taxonomy; what is wrong with it goes to `problems`, and one with errors is none.
pub(in crate::quiz) fn read(
    entries: &[Entry],
    span: &Span,
    tongue: Tongue,
    declared: Declared<'_>,
    problems: &mut Vec<Finding>,
) -> Option<Taxonomy> {
    let before = problems.len();
    let unknown = |entry: &Entry| unknown_key(entry, Place::Taxonomy, TAXONOMY_KEYS);
    let mut fields = Fields::new(entries, span.clone(), Place::Taxonomy, TAXONOMY_KEYS, &unknown, problems);
    let id = read_id(&mut fields, &keys::ID);
    let common = read_common(&mut fields, declared, &Common::default());
    let wanted: Vec<String> = fields.texts(&keys::WHICH_FORMS).into_iter().map(|form| form.value).collect();
    let text = |fields: &Fields<'_>, key| fields.text(key).map(|text| text.value);
    let (topic, hint) = (text(&fields, &keys::TOPIC), text(&fields, &keys::HINT));
    let templates = read_templates(&mut fields, tongue);
    let nodes = rows(entries, &fields, &keys::CATEGORY);
    if !nodes.is_empty() {
        fields.at_least(&keys::CATEGORY, 2);
    }
    let mut taxonomy = Taxonomy {
        id: id.unwrap_or_default().value,
        topic,
        hint,
        categories: vec![],
        items: Vec::with_capacity(nodes.iter().map(items_in).sum()),
        span: span.clone(),
        wanted: Form::ALL
            .into_iter()
            .filter(|form| wanted.is_empty() || wanted.iter().any(|name| name == form.name()))
            .collect(),
        forms: vec![],
        templates,
        index: Index::default(),
    };
    let mut near = vec![];
    for node in nodes {
        near.push(read_category(node, &mut taxonomy, declared, &common, problems));
    }
    unique::categories(&taxonomy.categories, problems);
    // What is near is found among all, once they are all known and told apart.
    if problems.len() > before {
        return None;
    }
    for (index, near) in near.into_iter().enumerate() {
        resolve_near(&mut taxonomy.categories, index, &near, problems);
    }
    taxonomy.index = unique::items(&taxonomy, problems);
    check_lengths(&taxonomy, problems);
    let is_possible = |form: &Form| taxonomy.template(*form).is_some() && taxonomy.can_make(*form);
    taxonomy.forms = taxonomy.wanted.iter().copied().filter(is_possible).collect();
    if taxonomy.forms.is_empty() && problems.len() == before {
        problems.push(fault(Fault::NoForm, span.clone()));
    }
    (problems.len() == before).then_some(taxonomy)
}

/// The values of a list, for longer than its fields are looked at; none if the list does not have its shape.
fn rows<'e>(entries: &'e [Entry<'e>], fields: &Fields<'_>, key: &Key) -> &'e [Node<'e>] {
    let entry = entries.iter().find(|entry| entry.key == key.name);
    entry.filter(|_| fields.has(key)).map_or(&[], |entry| entry.node.rows())
}

fn fault(fault: Fault, span: Span) -> Finding {
    Finding { problem: Problem::Taxonomy(fault), span, also: None }
}

fn unknown_key(entry: &Entry, place: Place, keys: &[&'static Key]) -> Problem {
    let suggestion = question::suggest_key(&entry.key, keys);
    Problem::UnknownKey { key: entry.key.to_string(), place, suggestion }
}

/// How many items the table of a taxonomy holds, whatever else is wrong with it.
pub(in crate::quiz) fn items_of(entries: &[Entry]) -> usize {
    let categories = entries.iter().filter(|entry| entry.key == keys::CATEGORY.name);
    categories.flat_map(|entry| entry.node.rows()).map(items_in).sum()
}

fn items_in(category: &Node) -> usize {
    let Data::Table(entries) = &category.data else { return 0 };
    entries.iter().filter(|entry| entry.key == keys::ITEMS.name).map(|entry| entry.node.rows().len()).sum()
}

fn read_id(fields: &mut Fields<'_>, key: &'static Key) -> Option<At<String>> {
    let id = fields.text(key)?;
    if !bank::is_slug(&id.value) {
        fields.report(Problem::BadId(id.value.clone()), id.span.clone());
    }
    Some(id)
}

fn read_common(fields: &mut Fields<'_>, declared: Declared<'_>, outer: &Common) -> Common {
    let objective = match question::read_objective(fields, declared) {
        Objective::None => outer.objective.clone(),
        own => own,
    };
    let source = fields.text(&keys::SOURCE).map(|source| source.value.into()).or_else(|| outer.source.clone());
    Common { objective, source }
}

/// What the template of each form may hold and needs.
const RULES: [(&Key, Rule); 5] = [
    (&keys::QUESTION, Rule { allowed: &[What::Item], needed: &[What::Item] }),
    (&keys::STATEMENT, Rule { allowed: &[What::Item, What::Category], needed: &[What::Item, What::Category] }),
    (&keys::ODD, Rule { allowed: &[], needed: &[] }),
    (&keys::ALL, Rule { allowed: &[What::Category], needed: &[What::Category] }),
    (&keys::SORT, Rule { allowed: &[], needed: &[] }),
];

fn read_templates(fields: &mut Fields<'_>, tongue: Tongue) -> [Option<Template>; 5] {
    let mut templates = [const { None }; 5];
    for ((template, (key, rule)), standard) in templates.iter_mut().zip(RULES).zip(STANDARD) {
        *template = if fields.lacks(key) {
            tongue.pick(standard.en, standard.fr).map(Template::standard)
        } else {
            read_template(fields, key, rule)
        };
    }
    templates
}

fn read_template(fields: &mut Fields<'_>, key: &Key, rule: Rule) -> Option<Template> {
    let written = fields.text(key)?;
    let mut found = vec![];
    let template = Template::read(&written, key.name, rule, &mut found);
    for finding in found {
        fields.report(finding.problem, finding.span);
    }
    template
}

/// Reads a category and its items into the taxonomy, and returns what it calls near.
fn read_category(
    node: &Node,
    taxonomy: &mut Taxonomy,
    declared: Declared<'_>,
    common: &Common,
    problems: &mut Vec<Finding>,
) -> Vec<At<String>> {
    let Data::Table(entries) = &node.data else {
        let problem = Problem::WrongShape { key: &keys::CATEGORY, expected: Shape::Tables, found: node.found() };
        problems.push(Finding { problem, span: node.span.clone(), also: None });
        return vec![];
    };
    let unknown = |entry: &Entry| unknown_key(entry, Place::Category, CATEGORY_KEYS);
    let mut fields = Fields::new(entries, node.span.clone(), Place::Category, CATEGORY_KEYS, &unknown, problems);
    let id = read_id(&mut fields, &keys::CATEGORY_ID);
    let common = read_common(&mut fields, declared, common);
    let name = fields.text(&keys::NAME).unwrap_or_default();
    let article = fields.text(&keys::ARTICLE);
    let needs_item = Rule { allowed: &[What::Item, What::Category], needed: &[What::Item] };
    let statement = read_template(&mut fields, &keys::CATEGORY_STATEMENT, needs_item);
    let all = read_template(&mut fields, &keys::CATEGORY_ALL, Rule { allowed: &[What::Category], needed: &[] });
    let (near, explanation) = (fields.texts(&keys::NEAR), fields.text(&keys::EXPLANATION));
    let items = rows(entries, &fields, &keys::ITEMS);
    if !items.is_empty() || !fields.lacks(&keys::ITEMS) {
        fields.at_least(&keys::ITEMS, 1);
    }
    let (index, first) = (taxonomy.categories.len(), taxonomy.items.len());
    for item in items {
        taxonomy.items.extend(read_item(item, index, declared, problems));
    }
    taxonomy.categories.push(Category {
        key: id.map_or_else(|| key(&name.value), |id| id.value),
        phrase: phrase(article.as_ref().map(|article| article.value.as_str()), &name.value),
        name: name.value,
        explanation: explanation.map(|text| text.value),
        near: vec![],
        items: first..taxonomy.items.len(),
        objective: common.objective,
        source: common.source,
        statement,
        all,
        span: name.span,
    });
    near
}

/// A name after its article; an elided one stands close to it.
fn phrase(article: Option<&str>, name: &str) -> String {
    match article.map(str::trim) {
        None => name.to_owned(),
        Some(article) if article.ends_with(['\'', '’']) => format!("{article}{name}"),
        Some(article) => format!("{article} {name}"),
    }
}

fn read_item(node: &Node<'_>, category: usize, declared: Declared<'_>, problems: &mut Vec<Finding>) -> Option<Item> {
    // Most items are a text and nothing more.
    if let Data::Text(text) = &node.data {
        let (text, span) = (text.to_string(), node.span.clone());
        return Some(Item { text, category, difficulty: Difficulty::default(), more: None, span });
    }
    let Data::Table(entries) = &node.data else {
        let option = node.option()?;
        let more = option.feedback.map(|feedback| Box::new(More { feedback: Some(feedback), ..More::default() }));
        let (text, span) = (option.text.value, option.text.span);
        return Some(Item { text, category, difficulty: Difficulty::default(), more, span });
    };
    let unknown = |entry: &Entry| unknown_key(entry, Place::TaxonomyItem, ITEM_KEYS);
    let mut fields = Fields::new(entries, node.span.clone(), Place::TaxonomyItem, ITEM_KEYS, &unknown, problems);
    let id = read_id(&mut fields, &keys::CATEGORY_ID).map(|id| id.value);
    let Common { objective, source } = read_common(&mut fields, declared, &Common::default());
    let question = read_template(&mut fields, &keys::ITEM_QUESTION, Rule { allowed: &[What::Item], needed: &[] });
    let needs_category = Rule { allowed: &[What::Item, What::Category], needed: &[What::Category] };
    let statement = read_template(&mut fields, &keys::ITEM_STATEMENT, needs_category);
    let difficulty = fields.text(&keys::DIFFICULTY).map(|text| text.value);
    let text = fields.text(&keys::TEXT)?;
    let feedback = fields.text(&keys::FEEDBACK).map(|feedback| feedback.value);
    Some(Item {
        category,
        difficulty: Difficulty::ALL
            .into_iter()
            .find(|known| difficulty.as_deref() == Some(known.name()))
            .unwrap_or_default(),
        more: Some(Box::new(More { id, feedback, objective, source, question, statement })),
        span: text.span,
        text: text.value,
    })
}

fn resolve_near(categories: &mut [Category], index: usize, near: &[At<String>], problems: &mut Vec<Finding>) {
    for written in near {
        let name = written.value.as_str();
        let by_key = categories.iter().position(|category| category.key == name);
        let by_name = || categories.iter().position(|category| category.name == name || category.phrase == name);
        let by_folded = || categories.iter().position(|category| key(&category.name) == key(name));
        let found = by_key.or_else(by_name).or_else(by_folded);
        match found {
            Some(found) if found == index => problems.push(fault(Fault::NearItself, written.span.clone())),
            Some(found) => categories.get_mut(index).into_iter().for_each(|category| category.near.push(found)),
            None => {
                let names = categories.iter().flat_map(|category| [category.key.as_str(), category.name.as_str()]);
                let suggestion = closest(name, names).map(str::to_owned);
                let unknown = Fault::UnknownNear { category: written.value.clone(), suggestion };
                problems.push(fault(unknown, written.span.clone()));
            }
        }
    }
}

/// Texts that are made from others are no longer than a text may be.
fn check_lengths(taxonomy: &Taxonomy, problems: &mut Vec<Finding>) {
    let longest = |texts: &mut dyn Iterator<Item = &String>| {
        texts.map(|text| if text.is_ascii() { text.len() } else { text.chars().count() }).max().unwrap_or(0)
    };
    let (items, categories) = (&taxonomy.items, &taxonomy.categories);
    let item = longest(&mut items.iter().map(|item| &item.text));
    let category = longest(&mut categories.iter().map(|category| &category.phrase));
    let more = || items.iter().filter_map(|item| item.more.as_ref());
    let explanations = categories.iter().filter_map(|category| category.explanation.as_ref());
    let reason = longest(&mut more().filter_map(|more| more.feedback.as_ref()).chain(explanations));
    let of_categories = categories.iter().flat_map(|category| [&category.statement, &category.all]);
    let of_items = more().flat_map(|more| [&more.question, &more.statement]);
    for template in taxonomy.templates.iter().chain(of_categories).chain(of_items).flatten() {
        // An explanation says the statement again, then the reason.
        let length = template.longest(item, category) + 1 + reason;
        if length > TEXT_LIMIT {
            let span = if template.is_standard() { taxonomy.span.clone() } else { template.span.clone() };
            problems.push(Finding { problem: Problem::TextTooLong(length), span, also: None });
        }
    }
}
