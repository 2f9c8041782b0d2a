//! The laws of the banks inside the program: what every one of them keeps, in both languages.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    missing_docs,
    reason = "tests"
)]

use std::collections::{BTreeMap, BTreeSet, HashMap};

use cornet::{
    bank_file,
    library::built_in::BANKS,
    quiz::{
        ask::{Answer, Ask, Value},
        bank::Bank,
        fold::{Strict, fold},
        guessing::Guessing,
        kind::{KINDS, Verdict},
        lint::{outline, twins},
        question::Question,
    },
};

#[path = "content/index.rs"]
mod index;
#[path = "content/writing.rs"]
mod writing;

const LANGUAGES: [&str; 2] = ["fr", "en"];

/// Every bank of a language, in the order of the menu.
fn banks(language: &str) -> Vec<Bank> {
    let of_language = BANKS.iter().filter(|bank| bank.language == language);
    of_language
        .map(|built_in| {
            let reading = bank_file::read(built_in.id, built_in.text.as_bytes());
            assert!(reading.findings.is_empty(), "{}: {:?}", built_in.path, reading.findings);
            let bank = reading.bank.unwrap();
            assert_eq!((bank.id.as_str(), bank.language.as_str()), (built_in.id, language), "{}", built_in.path);
            bank
        })
        .collect()
}

fn each_question(banks: &[Bank]) -> impl Iterator<Item = (String, &Question)> {
    banks.iter().flat_map(|bank| bank.questions.iter().map(|question| (name(bank, question), question.as_ref())))
}

fn name(bank: &Bank, question: &Question) -> String {
    format!("{}/{}/{}", bank.language, bank.id, question.id.as_deref().unwrap_or("(no id)"))
}

fn folded(text: &str) -> String {
    fold(text, Strict::default())
}

/// Says what breaks a law, all of it at once.
fn holds(law: &str, broken: &[String]) {
    assert!(broken.is_empty(), "{law}\n  {}", broken.join("\n  "));
}

#[test]
fn every_file_is_in_the_program_and_the_reverse() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = BTreeSet::new();
    for language in std::fs::read_dir(root.join("quizzes")).unwrap() {
        for file in std::fs::read_dir(language.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            files.insert(path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"));
        }
    }
    let inside: BTreeSet<String> = BANKS.iter().map(|bank| bank.path.to_owned()).collect();
    assert_eq!(files, inside);
}

/// What twins have in common beside what the linter holds them to: all but their words.
fn skeleton(question: &Question) -> String {
    let ask = question.content.ask();
    let arrangement = match &ask {
        Ask::One { options, order } | Ask::Many { options, order } => {
            let pinned: Vec<bool> = options.iter().map(|option| option.pinned).collect();
            format!("options {pinned:?} {order:?}")
        }
        Ask::Sort { order, .. } => format!("bins {order:?}"),
        _ => String::new(),
    };
    let feedback: Vec<bool> = match ask {
        // How many mistakes are expected of a typed word is a matter of the language.
        Ask::Text(_) => vec![],
        _ => question.content.notes().iter().map(|note| note.feedback.is_some()).collect(),
    };
    format!(
        "{:?} objective {:?} hint {} source {} | {arrangement} | feedback {feedback:?}",
        question.id,
        question.objective,
        question.hint.is_some(),
        question.source.is_some(),
    )
}

#[test]
fn twins_agree() {
    let (french, english) = (banks("fr"), banks("en"));
    assert_eq!(french.len(), english.len());
    for (one, other) in french.iter().zip(&english) {
        let head = |bank: &Bank| {
            let objectives: Vec<&String> = bank.objectives.iter().map(|(name, _)| name).collect();
            let include: Vec<&String> = bank.include.iter().map(|name| &name.value).collect();
            let rules = (bank.pass, bank.draw, bank.shuffle, bank.mode, bank.time_limit);
            format!("{} {rules:?} {:?} {objectives:?} {include:?}", bank.id, bank.license)
        };
        assert_eq!(head(one), head(other));
        assert_eq!(twins(&outline(one), &outline(other)), [], "{}", one.id);
        assert_eq!(twins(&outline(other), &outline(one)), [], "{}", one.id);
        let skeletons = |bank: &Bank| bank.questions.iter().map(|question| skeleton(question)).collect::<Vec<_>>();
        for (our, their) in skeletons(one).iter().zip(&skeletons(other)) {
            assert_eq!(our, their, "{}", one.id);
        }
        let (mut there, mut back) = (HashMap::new(), HashMap::new());
        for (a, b) in one.questions.iter().zip(&other.questions) {
            assert_eq!(*there.entry(&a.topic).or_insert(&b.topic), &b.topic, "{}: topics one to one", name(one, a));
            assert_eq!(*back.entry(&b.topic).or_insert(&a.topic), &a.topic, "{}: topics one to one", name(one, a));
        }
    }
}

#[test]
fn every_bank_has_its_questions() {
    let least = [
        ("start", 5),
        ("notions", 18),
        ("platforms", 22),
        ("relations", 22),
        ("purposes", 15),
        ("sharing", 12),
        ("around", 15),
        ("mastery", 0),
    ];
    for language in LANGUAGES {
        let banks = banks(language);
        let ids: Vec<&str> = banks.iter().map(|bank| bank.id.as_str()).collect();
        assert_eq!(ids, least.map(|(id, _)| id));
        for (bank, (_, least)) in banks.iter().zip(least) {
            assert!(bank.questions.len() >= least, "{language}/{}: {}", bank.id, bank.questions.len());
            assert!(bank.questions.len() >= bank.draw || !bank.include.is_empty(), "{language}/{}", bank.id);
        }
        let mastery = banks.last().unwrap();
        let included: Vec<&str> = mastery.include.iter().map(|name| name.value.as_str()).collect();
        assert_eq!(mastery.draw, 20);
        assert_eq!(included, ["notions", "platforms", "relations", "purposes", "sharing", "around"]);
    }
}

/// The claims of the article, by the letter of their part and their number.
fn claims() -> Vec<String> {
    let parts = [('A', 6), ('B', 5), ('C', 5), ('D', 4), ('E', 3), ('F', 3)];
    parts.iter().flat_map(|(part, count)| (1..=*count).map(move |number| format!("{part}{number}"))).collect()
}

#[test]
fn every_claim_is_tested_by_questions_of_different_kinds() {
    let banks = banks("fr");
    let claims = claims();
    let mut table: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    let mut nameless = vec![];
    for (name, question) in each_question(&banks) {
        let named = question.objective.all();
        if named.is_empty() || named.iter().any(|claim| !claims.contains(claim)) {
            nameless.push(format!("{name}: {named:?}"));
        }
        for claim in named {
            *table.entry(claim.as_str()).or_default().entry(question.kind.name).or_default() += 1;
        }
    }
    println!("claim {}", KINDS.map(|kind| format!("{:>6}", kind.name.get(..6).unwrap_or(kind.name))).join(" "));
    for claim in &claims {
        let row = table.get(claim.as_str());
        let cell = |name: &str| row.and_then(|row| row.get(name)).map(usize::to_string).unwrap_or_default();
        println!("{claim:5} {}", KINDS.map(|kind| format!("{:>6}", cell(kind.name))).join(" "));
    }
    holds("every question names its claim", &nameless);
    let few = claims.iter().filter(|claim| table.get(claim.as_str()).is_none_or(|row| row.len() < 2));
    holds("every claim is tested by two kinds at least", &few.cloned().collect::<Vec<_>>());
}

#[test]
fn every_kind_is_used_in_three_banks() {
    let banks = banks("fr");
    for kind in KINDS {
        let uses = |bank: &&Bank| bank.questions.iter().any(|question| question.kind == kind);
        assert!(banks.iter().filter(uses).count() >= 3, "{}", kind.name);
    }
}

#[test]
fn every_wrong_option_has_feedback_of_its_own() {
    for language in LANGUAGES {
        let (mut silent, mut alike) = (vec![], vec![]);
        for bank in banks(language) {
            let mut said: HashMap<String, String> = HashMap::new();
            for question in &bank.questions {
                let name = name(&bank, question);
                for note in question.content.notes() {
                    match &note.feedback {
                        None if note.verdict == Verdict::Wrong => silent.push(format!("{name}: {:?}", note.about)),
                        None => {}
                        Some(text) => {
                            if let Some(other) = said.insert(folded(text), name.clone()) {
                                alike.push(format!("{name} and {other}: {text}"));
                            }
                        }
                    }
                }
            }
        }
        holds("every distractor has feedback", &silent);
        holds("no two feedbacks of a bank are alike", &alike);
    }
}

#[test]
fn blind_guessing_stays_under_thirty_five_per_cent() {
    for language in LANGUAGES {
        let banks = banks(language);
        for bank in &banks {
            let included: Vec<&str> = bank.include.iter().map(|name| name.value.as_str()).collect();
            let drawn = banks.iter().filter(|other| other.id == bank.id || included.contains(&other.id.as_str()));
            let guessing = drawn.map(|bank| Guessing::of(&bank.questions)).reduce(Guessing::and).unwrap();
            let share = guessing.share().unwrap();
            println!("{language}/{}: {:.0} %", bank.id, share * 100.0);
            assert!(share < 0.35, "{language}/{}: {share}", bank.id);
        }
    }
}

/// The chance of `seen` hits or more among independent trials, exactly: trial after trial, how likely each count is.
fn chance_of_at_least(seen: usize, trials: &[f64]) -> f64 {
    let mut likely = vec![1.0];
    for hit in trials {
        let mut next = vec![0.0; likely.len() + 1];
        for (count, chance) in likely.iter().enumerate() {
            next[count] += chance * (1.0 - hit);
            next[count + 1] += chance * hit;
        }
        likely = next;
    }
    likely.iter().skip(seen).sum()
}

/// Were keys no longer than distractors, the key of a choice among n options would be the one longest option once in
/// n times. The banks pass unless so many longest keys, or more, had a chance under 5 % in a language, 1 % in a bank.
#[test]
fn the_key_is_the_longest_option_no_more_often_than_by_chance() {
    for language in LANGUAGES {
        let (mut all, mut all_seen) = (vec![], 0);
        for bank in banks(language) {
            let (mut trials, mut longest) = (vec![], vec![]);
            for question in &bank.questions {
                let (Ask::One { options, .. }, Answer::One(key)) =
                    (question.content.ask(), question.content.solution())
                else {
                    continue;
                };
                let lengths = options.iter().map(|option| match &option.value {
                    Value::Text(text) => Some(text.chars().count()),
                    _ => None,
                });
                let Some(lengths) = lengths.collect::<Option<Vec<usize>>>() else { continue };
                trials.push(1.0 / f64::from(u32::try_from(lengths.len()).unwrap()));
                if (0..lengths.len()).all(|other| other == key || lengths[other] < lengths[key]) {
                    longest.push(name(&bank, question));
                }
            }
            let chance = chance_of_at_least(longest.len(), &trials);
            println!("{language}/{}: {} of {} ({chance:.3})", bank.id, longest.len(), trials.len());
            assert!(chance >= 0.01, "{language}/{}: {chance:.4} {longest:?}", bank.id);
            all.extend(trials);
            all_seen += longest.len();
        }
        let chance = chance_of_at_least(all_seen, &all);
        println!("{language}: {all_seen} of {} ({chance:.3})", all.len());
        assert!(chance >= 0.05, "{language}: {all_seen} of {}, {chance:.4}", all.len());
    }
}
