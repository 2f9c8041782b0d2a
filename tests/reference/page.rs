//! The reference page: every bank in it loads, every key and kind is in it, and it reads well in a terminal.

use cornet::{
    bank_file,
    messages::Language,
    quiz::{
        bank::BANK_KEYS,
        key::{Key, OPTION_KEYS},
        kind::KINDS,
        question::keys_of,
        taxonomy::keys::{CATEGORY_KEYS, ITEM_KEYS, TAXONOMY_KEYS},
    },
    reference::{head, page},
};

/// The blocks of TOML, and the lines outside of them.
fn parts(page: &str) -> (Vec<String>, Vec<&str>) {
    let (mut blocks, mut prose, mut open) = (vec![], vec![], None::<String>);
    for line in page.lines() {
        match (&mut open, line) {
            (None, "```toml") => open = Some(String::new()),
            (Some(block), "```") => {
                blocks.push(std::mem::take(block));
                open = None;
            }
            (Some(block), line) => block.extend([line, "\n"]),
            (None, line) => prose.push(line),
        }
    }
    assert_eq!(open, None, "a block is not closed");
    (blocks, prose)
}

/// A text as it is before it is wrapped.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_block_loads_and_there_is_one_for_every_kind() {
    for language in Language::ALL {
        let page = page::text(language);
        let (blocks, _) = parts(&page);
        for block in &blocks {
            let is_part = block.starts_with("[[");
            let bank = if is_part { head("A bank", language.tag()) + block } else { block.clone() };
            let reading = bank_file::read("bank", bank.as_bytes());
            assert!(reading.bank.is_some(), "{:?}\n{bank}", reading.findings);
        }
        for kind in KINDS {
            assert!(blocks.iter().any(|block| *block == language.of(kind.sample)), "{}", kind.name);
        }
    }
}

#[test]
fn every_key_is_there_with_what_it_is_for() {
    for language in Language::ALL {
        let page = page::text(language);
        let flat = one_line(&parts(&page).1.join(" "));
        let own = KINDS.iter().flat_map(|kind| kind.keys).copied();
        let all = BANK_KEYS.iter().copied().filter(|key| !["question", "taxonomy"].contains(&key.name));
        let facts = TAXONOMY_KEYS.iter().chain(CATEGORY_KEYS).chain(ITEM_KEYS).copied();
        for key in all.chain(keys_of(None)).chain(OPTION_KEYS).chain(own).chain(facts) {
            let Key { name, sentence, .. } = key;
            assert!(flat.contains(&format!("- `{name}`")), "{name}");
            assert!(flat.contains(&one_line(language.of(*sentence))), "{name}");
        }
        for kind in KINDS {
            assert!(flat.contains(&format!("### `{}`, {} ", kind.name, language.of(kind.label))), "{}", kind.name);
            assert!(flat.contains(&one_line(language.of(kind.sentence))), "{}", kind.name);
        }
    }
}

#[test]
fn every_place_is_filled_and_prose_keeps_within_80_columns() {
    for language in Language::ALL {
        let page = page::text(language);
        for line in parts(&page).1 {
            assert!(!line.starts_with('{') && !line.contains("{size}"), "{line}");
            let width = unicode_width::UnicodeWidthStr::width(line);
            assert!(width <= 80 || line.starts_with('|'), "{width} columns: {line}");
        }
        for limit in ["64", "26", "100", "000"] {
            assert!(page.contains(limit), "{limit}");
        }
    }
}

#[test]
fn both_languages_have_the_same_parts() {
    let [english, french] = Language::ALL.map(page::text);
    let depths = |page: &str| -> Vec<usize> {
        let headings = parts(page).1.into_iter().filter(|line| line.starts_with('#'));
        headings.map(|line| line.chars().take_while(|c| *c == '#').count()).collect()
    };
    assert_eq!(depths(&english), depths(&french));
    assert_eq!(parts(&english).0.len(), parts(&french).0.len());
    let keys = |page: &str| -> Vec<String> {
        let rows = parts(page).1.into_iter().filter(|line| line.starts_with("- `"));
        rows.map(|line| line.split('`').nth(1).unwrap().to_owned()).collect()
    };
    assert_eq!(keys(&english), keys(&french));
}

#[test]
fn french_is_set_as_french() {
    let page = page::text(Language::French);
    for line in parts(&page).1 {
        // Code is not prose.
        let prose: String = line.split('`').step_by(2).collect::<Vec<_>>().join("`");
        for sign in ['?', '!', ';', ':', '»'] {
            let bad = prose.match_indices(sign).find(|(at, _)| !prose[..*at].ends_with('\u{a0}'));
            assert!(bad.is_none() || prose.contains("https:"), "{sign} in {line}");
        }
        assert!(prose.match_indices('«').all(|(at, c)| prose[at + c.len()..].starts_with('\u{a0}')), "{line}");
    }
}
