use proptest::prelude::*;

use super::*;
use crate::{bank_file::read, library::built_in::BANKS};

fn mended(text: &str) -> (String, Repairs) {
    let Mended { text, repairs } = mend("case", text.as_bytes(), &[]).unwrap();
    (text, repairs)
}

const HEAD: &str = "title = \"Sky\"\nlanguage = \"en\"\n";

fn options(list: &str) -> String {
    format!("{HEAD}[[question]]\nid = \"a\"\nkind = \"choice\"\nprompt = \"x\"\nanswer = \"y\"\ndistractors = {list}\n")
}

#[test]
fn an_id_is_written_in_line_with_the_key_below() {
    for (question, expected) in [
        (
            "[[question]]\nkind = \"open\"\nprompt = \"Why?\"\n",
            "[[question]]\nid   = \"why\"\nkind = \"open\"\nprompt = \"Why?\"\n",
        ),
        ("[[question]] # c\n  kind   = \"open\"\n", "[[question]] # c\n  id     = \"question\"\n  kind   = \"open\"\n"),
        ("[[question]]\r\n\r\nprompt=\"Why?\"\r\n", "[[question]]\r\nid    = \"why\"\r\n\r\nprompt=\"Why?\"\r\n"),
        (
            "[[question]]\nkind.x = 1\nprompt = \"Why?\"\n",
            "[[question]]\nid = \"why\"\nkind.x = 1\nprompt = \"Why?\"\n",
        ),
        ("[[question]]\n\"prompt\" = \"?\"\n", "[[question]]\nid       = \"question\"\n\"prompt\" = \"?\"\n"),
        ("question = [{ prompt = \"Why?\" }, {}]\n", "question = [{ id = \"why\", prompt = \"Why?\" }, {}]\n"),
        ("[[question]]\nid = 3\nprompt = \"Why?\"\n", "[[question]]\nid = 3\nprompt = \"Why?\"\n"),
        ("[[question]]\nallow = [\"W101\"]\nprompt = \"a\"\n", "[[question]]\nallow = [\"W101\"]\nprompt = \"a\"\n"),
    ] {
        let (text, repairs) = mended(&format!("{HEAD}{question}"));
        assert_eq!(text, format!("{HEAD}{expected}"));
        assert_eq!(repairs.ids, usize::from(question != expected));
    }
}

#[test]
fn ids_are_unique_and_those_of_the_twin_come_first() {
    let question = |rest: &str| format!("[[question]]\n{rest}kind = \"open\"\nprompt = \"Why?\"\n");
    let bank =
        |questions: &[&str]| format!("{HEAD}{}", questions.iter().map(|rest| question(rest)).collect::<String>());
    let ids = |text: &str, twin: &[Named]| -> Vec<String> {
        let mended = mend("case", text.as_bytes(), twin).unwrap();
        named(mended.text.as_bytes()).into_iter().map(|named| named.id.unwrap_or_default()).collect()
    };
    let text = bank(&["", "id = \"why\"\n", ""]);
    assert_eq!(ids(&text, &[]), ["why-2", "why", "why-3"]);
    let twin = named(bank(&["id = \"pourquoi\"\n", "id = \"why\"\n", ""]).as_bytes());
    assert_eq!(ids(&text, &twin), ["pourquoi", "why", "why-2"]);
    assert_eq!(ids(&text, &twin[..2]), ["why-2", "why", "why-3"], "another number of questions is another bank");
    let other = named(bank(&["id = \"pourquoi\"\n", "", ""]).replacen("open", "choice", 1).as_bytes());
    assert_eq!(ids(&text, &other), ["why-2", "why", "why-3"], "another kind is another question");
}

#[test]
fn an_option_listed_twice_is_taken_out_and_comments_stay() {
    for (list, expected) in [
        (r#"["b", "b"]"#, r#"["b"]"#),
        (r#"["b", "b", "c"]"#, r#"["b", "c"]"#),
        (r#"["b", "c", " b ", ]"#, r#"["b", "c", ]"#),
        (r#"["b", ["b", "feedback"], "b"]"#, r#"[["b", "feedback"]]"#),
        (r#"[["b", "f"], {text = "b", feedback = "f"}, "c"]"#, r#"[["b", "f"], "c"]"#),
        ("[\n  \"b\", # one\n  \"b\", # two\n  \"c\",\n]", "[\n  \"b\", # one\n  # two\n  \"c\",\n]"),
        ("[\n  \"b\",\n  \"b\",\n  \"c\",\n]", "[\n  \"b\",\n  \"c\",\n]"),
        ("[\r\n  \"b\",\r\n  \"b\"\r\n]", "[\r\n  \"b\"\r\n]"),
        ("[\n  \"b\", # one\n  \"b\" # two\n]", "[\n  \"b\" # one\n  # two\n]"),
        ("[\"b\", \"b\" # ,\n  , \"c\"]", "[\"b\",  # ,\n   \"c\"]"),
    ] {
        let (text, repairs) = mended(&options(list));
        assert_eq!(text, options(expected), "{list}");
        assert!(repairs.options > 0);
        assert!(read("case", text.as_bytes()).bank.is_some(), "{text}");
    }
    // Where each has something of its own to say, only the author knows.
    for list in [r#"[["b", "one"], ["b", "two"]]"#, r#"[["b", "one"], {text = "b", pin = true}]"#] {
        assert_eq!(mended(&options(list)), (options(list), Repairs::default()));
    }
}

#[test]
fn a_step_that_comes_twice_is_no_option_and_stays() {
    let text =
        format!("{HEAD}[[question]]\nid = \"a\"\nkind = \"order\"\nprompt = \"x\"\nsequence = [\"y\", \"z\", \"y\"]\n");
    assert_eq!(mended(&text), (text, Repairs::default()));
}

#[test]
fn nothing_is_mended_where_the_toml_is_broken() {
    for text in ["title = “x”\n[[question]]\nprompt = \"a\"\n", "a = 1\na = 2\n[[question]]\nprompt = \"a\"\n"] {
        assert_eq!(mend("case", text.as_bytes(), &[]), None);
        assert_eq!(named(text.as_bytes()), []);
    }
    assert_eq!(mend("case", b"\xff", &[]), None);
}

#[test]
fn the_banks_need_no_mending_and_get_back_what_is_taken_from_them() {
    for bank in BANKS {
        assert_eq!(mended(bank.text), (bank.text.to_owned(), Repairs::default()), "{}", bank.path);
        let without = without_ids(bank.text);
        let (text, repairs) = mended(&without);
        assert_eq!(repairs.ids, bank.text.matches("[[question]]").count());
        assert!(read(bank.id, text.as_bytes()).bank.is_some(), "{}", bank.path);
        assert_eq!(mended(&text), (text.clone(), Repairs::default()), "{}", bank.path);
        assert_eq!(without_ids(&text), without, "{}", bank.path);
    }
}

/// A bank without the ids that stand first in their questions.
fn without_ids(text: &str) -> String {
    let mut before = "";
    let mut kept = String::new();
    for line in text.split_inclusive('\n') {
        if !(before.starts_with("[[question]]") && line.starts_with("id ")) {
            kept.push_str(line);
        }
        before = line;
    }
    kept
}

/// A question with whatever may stand around it.
fn question() -> impl Strategy<Value = String> {
    let space = prop_oneof![Just(""), Just("\n"), Just("# a comment, with a comma\n"), Just("  ")];
    let id = prop_oneof![Just(""), Just("id = \"a\"\n"), Just("id='b'\n")];
    let prompt = prop_oneof![Just("Pourquoi ?"), Just("« Oui »"), Just("日本"), Just("Why?")];
    let option = prop_oneof![Just("\"b\""), Just("[\"b\", \"f\"]"), Just("'b'"), Just("\"c\""), Just("{text = 'b'}")];
    let gap = prop_oneof![Just(" "), Just("\n  "), Just(" # x, ]\n  "), Just("")];
    let options = proptest::collection::vec((option, gap.clone(), gap), 1..6);
    (space, id, prompt, options, any::<bool>()).prop_map(|(space, id, prompt, options, trailing)| {
        let options: Vec<String> = options.iter().map(|(option, before, after)| format!("{before}{option}{after}")).collect();
        let comma = if trailing { "," } else { "" };
        format!("{space}[[question]]\n{space}{id}kind = \"choice\"\nprompt = \"{prompt}\"\nanswer = \"y\"\ndistractors = [{}{comma}]\n", options.join(","))
    })
}

proptest! {
    #[test]
    fn a_second_time_mends_nothing(
        questions in proptest::collection::vec(question(), 1..5), windows: bool, language in 0..3_usize,
    ) {
        let language = ["fr", "fr-CA", "en"][language];
        let text = format!("title = \"x\"\nlanguage = \"{language}\"\n{}", questions.concat());
        let text = if windows { text.replace('\n', "\r\n") } else { text };
        let (once, repairs) = mended(&text);
        prop_assert_eq!(repairs == Repairs::default(), once == text);
        let (twice, more) = mended(&once);
        prop_assert_eq!(&twice, &once);
        prop_assert_eq!(more, Repairs::default());
        // Comments stay, and nothing new is wrong.
        prop_assert_eq!(once.matches('#').count(), text.matches('#').count());
        let errors = |text: &str| read("case", text.as_bytes()).findings.len();
        prop_assert!(errors(&once) <= errors(&text), "{}", once);
        prop_assert!(named(once.as_bytes()).iter().all(|named| named.id.is_some()));
    }
}
