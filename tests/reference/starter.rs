//! The new bank: whatever stands behind a comment sign to be used works when the sign is taken away.

use cornet::{
    bank_file,
    messages::Language,
    quiz::kind::KINDS,
    reference::starter::{self, Content, Starter},
};

fn bank(language: Language, questions: &[(&'static cornet::quiz::kind::Kind, String)]) -> String {
    let tag = language.tag();
    let starter =
        Starter { id: None, title: "A bank", language: tag, path: "a.toml", content: Content::Questions(questions) };
    starter::text(&starter, language.messages())
}

/// Takes the comment sign away from these lines.
fn uncommented(bank: &str, wanted: impl Fn(&str) -> bool) -> (String, usize) {
    let mut count = 0;
    let line = |line: &str| match line.strip_prefix("# ") {
        Some(code) if wanted(code) => {
            count += 1;
            code.to_owned()
        }
        _ => line.to_owned(),
    };
    let lines: Vec<String> = bank.lines().map(line).collect();
    (lines.join("\n"), count)
}

#[test]
fn what_may_be_said_of_the_bank_and_of_a_question_can_be_said() {
    for language in Language::ALL {
        let bank = bank(language, &[]);
        let (head, rest) = bank.split_once("\n[[question]]").unwrap();
        let is_key = |code: &str| code.split_once(" = ").is_some_and(|(name, _)| !name.trim().contains(' '));
        let (head, count) = uncommented(head, is_key);
        assert!(count >= 8, "{count} in {head}");
        // What is said of a question belongs below its header.
        let keys_of_question = ["hint ", "source ", "points "];
        let is_of_question = |line: &&str| keys_of_question.iter().any(|key| line.starts_with(key));
        let (below, above): (Vec<&str>, Vec<&str>) = head.lines().partition(is_of_question);
        assert_eq!(below.len(), 3, "{head}");
        let text = format!("{}\n[[question]]\n{}{rest}", above.join("\n"), below.join("\n"));
        let reading = bank_file::read("a", text.as_bytes());
        assert!(reading.bank.is_some(), "{:?}\n{text}", reading.findings);
    }
}

#[test]
fn the_examples_of_other_kinds_work_without_their_comment_signs() {
    for language in Language::ALL {
        let own = vec![(KINDS[0], language.of(KINDS[0].sample).to_owned())];
        let bank = bank(language, &own);
        let samples: Vec<&str> = KINDS.iter().skip(1).flat_map(|kind| language.of(kind.sample).lines()).collect();
        let (text, count) = uncommented(&bank, |code| samples.contains(&code));
        assert_eq!(count, samples.len());
        let read = bank_file::read("a", text.as_bytes()).bank.unwrap();
        let kinds: Vec<&str> = read.questions.iter().map(|question| question.kind.name).collect();
        assert_eq!(kinds, KINDS.map(|kind| kind.name));
        assert_eq!(bank_file::read("a", bank.as_bytes()).bank.unwrap().questions.len(), 1);
    }
}

#[test]
fn a_language_that_cornet_does_not_speak_gets_the_comments_of_the_interface() {
    let starter =
        Starter { id: None, title: "Un banco", language: "es", path: "a.toml", content: Content::Questions(&[]) };
    for language in Language::ALL {
        let text = starter::text(&starter, language.messages());
        let twin = Starter { language: language.tag(), ..starter };
        let expected = starter::text(&twin, language.messages());
        assert_eq!(text, expected.replace(&format!("language = \"{}\"", language.tag()), "language = \"es\""));
    }
}
