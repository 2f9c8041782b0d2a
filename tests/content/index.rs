//! The index of the banks inside the program holds what the banks hold.
//!
//! `CORNET_WRITE_INDEX=1 cargo test --test content index` makes it anew.

use std::{fmt::Write, path::Path, sync::Arc};

use cornet::{
    library::built_in::{BANKS, BuiltIn},
    messages::Language,
    quiz::{
        bank::Bank,
        draw::Generator,
        evidence::subject,
        progress::{Categories, Offer, categories, offers},
    },
    ui::view::prompt,
};

const HEADER: &str = "\
// What the banks hold, for the menu, reviews and progress: made by
// `CORNET_WRITE_INDEX=1 cargo test --test content index`, which nobody does by hand.
";

/// A text as Rust writes it, with spaces that can be told apart.
fn text(text: &str) -> String {
    format!("{text:?}")
}

fn option(value: Option<&str>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({})", text(value)))
}

fn list<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    format!("&[{}]", texts.map(text).collect::<Vec<_>>().join(", "))
}

/// The subjects of a bank in the order of their names: name, topic, title, and whether a question asks for it alone.
fn subjects(bank: &Arc<Bank>) -> Vec<(String, Option<String>, String, bool)> {
    let written = bank.questions.iter().map(|question| {
        let topic = question.topic.clone();
        (subject(question), topic, prompt(question), true)
    });
    let messages = if bank.language == "fr" { Language::French } else { Language::English }.messages();
    let made = bank.taxonomies.iter().flat_map(|taxonomy| {
        let generator = Generator { bank: Arc::clone(bank), taxonomy: Arc::clone(taxonomy), pass: bank.pass };
        let fact = move |(place, item): (usize, &cornet::quiz::taxonomy::Item)| {
            let taxonomy = &generator.taxonomy;
            let category = taxonomy.category_of(place).map(|category| category.phrase.as_str()).unwrap_or_default();
            let title = messages.belongs(&item.text, category);
            (taxonomy.fact(place), taxonomy.topic.clone(), title, generator.can_test(place))
        };
        taxonomy.items.iter().enumerate().map(fact).collect::<Vec<_>>()
    });
    let mut subjects: Vec<_> = written.chain(made).collect();
    subjects.sort();
    subjects
}

fn entry(built_in: &BuiltIn, bank: &Arc<Bank>) -> String {
    let mut entry = format!(
        "    Summary {{\n        id: {}, language: {}, title: {}, description: {}, draw: {},\n        include: {},\n",
        text(&bank.id),
        text(built_in.language),
        text(&bank.title),
        option(bank.description.as_deref()),
        bank.draw,
        list(bank.include.iter().map(|name| name.value.as_str())),
    );
    entry.push_str("        subjects: &[\n");
    for (name, topic, title, is_asked) in subjects(bank) {
        let (name, topic, title) = (text(&name), option(topic.as_deref()), text(&title));
        writeln!(
            entry,
            "            Subject {{ name: {name}, topic: {topic}, title: {title}, is_asked: {is_asked} }},"
        )
        .unwrap();
    }
    entry.push_str("        ],\n        offers: &[\n");
    let written = bank.questions.iter().flat_map(|question| offers(question));
    let made = bank.taxonomies.iter().flat_map(|taxonomy| categories(taxonomy));
    let known = Categories::of(written.chain(made));
    for topic in known.offers().chunk_by(|one, next| one.topic == next.topic) {
        let names = |is_category: bool| {
            let names = topic.iter().filter(|offer| offer.is_category == is_category);
            list(names.map(|offer: &Offer<'_>| offer.name.as_ref()))
        };
        let name = option(topic[0].topic);
        writeln!(entry, "            Offers {{\n                topic: {name},").unwrap();
        writeln!(entry, "                categories: {},", names(true)).unwrap();
        writeln!(entry, "                single: {},\n            }},", names(false)).unwrap();
    }
    entry.push_str("        ],\n    },\n");
    entry
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test has no main that could hand the variable down")]
fn the_index_holds_what_the_banks_hold() {
    let mut index = format!("{HEADER}[\n");
    for built_in in BANKS {
        let bank = cornet::bank_file::read(built_in.id, built_in.text.as_bytes()).bank.unwrap();
        index.push_str(&entry(built_in, &Arc::new(bank)));
    }
    index.push_str("]\n");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/library/built_in/index.rs");
    if std::env::var_os("CORNET_WRITE_INDEX").is_some() {
        std::fs::write(&path, index).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    let differs = kept.lines().zip(index.lines()).find(|(kept, made)| kept != made);
    assert!(
        kept == index,
        "a bank was changed; CORNET_WRITE_INDEX=1 cargo test --test content index makes the index anew: {differs:?}"
    );
}
