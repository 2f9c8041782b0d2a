//! What `check --fix` changes, held against the TOML parser: what was to be mended, and nothing else.

use proptest::{collection::vec, prelude::*, sample::select};
use similar::{ChangeTag, TextDiff};
use toml::{Table, Value};

use super::{Mended, Repairs, mend};
use crate::{
    library::built_in::BANKS,
    quiz::{key::Shape, kind::KINDS, question},
};

const NO_BREAK: char = '\u{a0}';

/// Questions in forms that the banks do not have, each with something to mend in a French bank.
const ODD: [&str; 8] = [
    "[[question]]\nkind.x = 1\n\"prompt\" = 'Quoi ?'\n'answer'=\"a\"\n",
    "[[ question ]] # un titre\n\tkind\t=\t\"choice\"\n\tprompt = \"Quoi \\u003f\"\n\tanswer = \"\\u00ab oui \\u00bb\"\n\tdistractors\t=\t[\t'b'\t,'c',\t'b'\t,\t]\t# fin\n",
    "[[question]]\n\n# vide d'abord\nkind = \"open\"\nprompt = \"\"\"\nDis :\n```\na ? b : c\n```\n« Pourquoi ? » \\\n    dis-tu  ;\nvoilà !\"\"\"\nanswer = '''\nParce que… ?'''\ncriteria = [\"un\", \"deux\"]\n",
    "[[question]]\nkind = \"choice\"\nprompt = \"Lequel ?\"\nanswer = { text = \"a\", pin = false }\ndistractors = [ { text = 'b', feedback = \"Non !\" }, [ 'c' ], { feedback = \"Non !\", text = 'b' }, \"c\" ]\n",
    "[[question]]\nkind = \"choice\"\nprompt = \"Lequel ?\"\nanswer = \"a\"\ndistractors = [\n  'b' # un, ]\n  , # deux\n  'c',\n  # seul\n  'b'\n  # trois ]\n]\n",
    "[[question]]\nkind = \"choice\"\nprompt = \"Lequel ?\"\nanswer = \"a\"\noptions = [\n\n  [\"b\", \"Non : vois ci-dessous.\"],\n  \"a\",\n\n  [\"b\", \"Non : vois ci-dessous.\"], # pareil\n  [\"b\", \"Autre chose !\"],\n]\n",
    "[[question]]\nid = \"ici\"\nkind = \"multiple-response\"\nprompt = \"Lesquels ?\"\nanswers = [\"a\", \" a \", \"é ?\"]\ndistractors = [\"b\"]\nobjective.x = \"« là »\"\n",
    "[[question]]\nkind = \"classify\"\nprompt = \"Range : vite !\"\ncategories = [\"x ?\", \"y\"]\nitems = [[\"b\", \"x ?\"], [\"b\", \"x ?\"], [\"c\", \"y\", \"« Oui » !\"]]\n",
];

/// The banks, the samples of the kinds and the odd ones: a top and its questions each.
fn sources() -> Vec<(String, Vec<String>)> {
    let mut sources: Vec<(String, Vec<String>)> = BANKS.iter().map(|bank| split(bank.text)).collect();
    for language in ["fr", "fr-CA", "en"] {
        let sample = |kind: &crate::quiz::kind::Kind| if language == "en" { kind.sample.en } else { kind.sample.fr };
        let samples = KINDS.iter().flat_map(|kind| split(sample(kind)).1);
        let odd = ODD.iter().map(|text| (*text).to_owned());
        let top = format!("# Une banque.\ntitle = \"Un « titre » !\"\nlanguage = \"{language}\"\n\n");
        sources.push((top.clone(), samples.chain(odd.clone()).collect()));
        sources.push((top, odd.collect()));
    }
    sources
}

fn split(text: &str) -> (String, Vec<String>) {
    let mut parts = text.split_inclusive('\n').fold(vec![String::new()], |mut parts, line| {
        if line.starts_with("[[question]]") {
            parts.push(String::new());
        }
        parts.last_mut().unwrap().push_str(line);
        parts
    });
    let top = parts.remove(0);
    (top, parts)
}

/// Makes something to mend in a line, or only another spelling of it.
fn spoiled(line: &str, before: &str, at: usize, action: u8) -> String {
    let is_element = line.starts_with("  ") && line.ends_with(',') && line.trim_start().starts_with(['"', '[']);
    let is_list = line.starts_with("distractors") && line.ends_with("\"]") && !line.contains('\\');
    match action {
        0 => format!("\n{line}"),
        1 => format!("# c{at}, [ \"\n{line}"),
        2 if !line.ends_with('\\') => format!("{line} # c{at}"),
        3 => line.replacen(" = ", "=", 1),
        4 => line.replacen(" = ", "\t=  ", 1),
        5 if !line.ends_with('\\') => format!("{line} \t"),
        6 if is_element => format!("{line}\n{line}"),
        7 if is_list => line
            .split('"')
            .nth(1)
            .map_or_else(String::new, |first| format!("{}, \"{first}\"]", line.trim_end_matches(']'))),
        8 if line.starts_with("id ") && before.starts_with("[[question]]") => String::new(),
        9 => line.replace(NO_BREAK, " "),
        10 => line.replace(NO_BREAK, "  "),
        11 => line.replacen(NO_BREAK, " ", 1),
        _ => line.to_owned(),
    }
}

/// A bank with things to mend, however it is laid out.
fn bank() -> impl Strategy<Value = String> {
    let sources = sources();
    let window = (any::<prop::sample::Index>(), 1..5_usize, vec(0..14_u8, 40));
    (select(sources), window, any::<bool>(), any::<bool>()).prop_map(
        |((top, questions), (first, count, actions), is_windows, has_mark)| {
            let first = first.index(questions.len().max(1));
            let text = top + &questions.iter().skip(first).take(count).map(String::as_str).collect::<String>();
            let mut before = "";
            let mut spoilt = String::new();
            for (at, line) in text.lines().enumerate() {
                let action = actions.get(at % actions.len()).copied().unwrap_or_default();
                spoilt.push_str(&spoiled(line, before, at, action));
                spoilt.push('\n');
                before = line;
            }
            let spoilt = if is_windows { spoilt.replace('\n', "\r\n") } else { spoilt };
            if has_mark { format!("\u{feff}{spoilt}") } else { spoilt }
        },
    )
}

fn parsed(text: &str) -> Table {
    toml::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The same with every kind of space a plain one, and one only.
fn plain(text: &str) -> String {
    text.replace(NO_BREAK, " ").split(' ').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The text of an option.
fn words(option: &Value) -> Option<&str> {
    match option {
        Value::String(text) => Some(text),
        Value::Array(list) => list.first()?.as_str(),
        Value::Table(table) => table.get("text")?.as_str(),
        _ => None,
    }
}

/// Holds a value against what became of it, and counts what was mended.
fn compare(before: &Value, after: &Value, key: &str, seen: &mut Repairs) -> Result<(), String> {
    let wrong = || Err(format!("{key}: {before} became {after}"));
    match (before, after) {
        (Value::String(one), Value::String(other)) if one != other => {
            if plain(one) != plain(other) {
                return wrong();
            }
            seen.spaces += other.matches(NO_BREAK).count() - one.matches(NO_BREAK).count();
            Ok(())
        }
        (Value::Table(one), Value::Table(other)) => {
            let is_named = key == "question" && !one.contains_key("id") && other.contains_key("id");
            seen.ids += usize::from(is_named);
            if one.keys().ne(other.keys().filter(|name| !is_named || *name != "id")) {
                return wrong();
            }
            one.iter().try_for_each(|(name, value)| compare(value, &other[name], name, seen))
        }
        (Value::Array(one), Value::Array(other)) => {
            let mut keys = KINDS.iter().flat_map(|kind| question::keys_of(Some(kind)));
            let is_options = keys.any(|other| other.name == key && other.shape == Shape::Options);
            let mut rest = other.iter().peekable();
            for value in one {
                let mut trial = *seen;
                if rest.peek().is_some_and(|next| compare(value, next, key, &mut trial).is_ok()) {
                    *seen = trial;
                    rest.next();
                    continue;
                }
                let is_same = |other: &&Value| words(other).map(plain) == words(value).map(plain);
                if !is_options || words(value).is_none() || !other.iter().any(|other| is_same(&other)) {
                    return wrong();
                }
                seen.options += 1;
            }
            if rest.next().is_some() { wrong() } else { Ok(()) }
        }
        _ if before == after => Ok(()),
        _ => wrong(),
    }
}

/// How many lines are no longer there, and how many are new.
fn changed_lines(before: &str, after: &str) -> (usize, usize) {
    let diff = TextDiff::from_lines(before, after);
    let count = |tag| diff.iter_all_changes().filter(|change| change.tag() == tag).count();
    (count(ChangeTag::Delete), count(ChangeTag::Insert))
}

fn blank_lines(text: &str) -> usize {
    text.lines().filter(|line| line.trim().is_empty()).count()
}

/// The comments put in, in their order.
fn comments(text: &str) -> Vec<&str> {
    text.split("# c").skip(1).filter_map(|rest| rest.split([',', '\r', '\n']).next()).map(str::trim).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn what_was_to_be_mended_changes_and_nothing_else(text in bank()) {
        let (before, Mended { text: after, repairs }) = (parsed(&text), mend("case", text.as_bytes(), &[]).unwrap());
        let mut seen = Repairs::default();
        compare(&before.into(), &parsed(&after).into(), "", &mut seen).map_err(TestCaseError::fail)?;
        prop_assert_eq!((seen.ids, seen.options), (repairs.ids, repairs.options), "{}", after);
        // What was mended in an option that was then taken out is not to be seen.
        prop_assert!(seen.spaces == repairs.spaces || repairs.options > 0 && seen.spaces < repairs.spaces, "{}", after);
        prop_assert_eq!(comments(&after), comments(&text));
        prop_assert!(blank_lines(&after) >= blank_lines(&text), "{}", after);
        let (gone, new) = changed_lines(&text, &after);
        prop_assert!(gone <= repairs.spaces + 2 * repairs.options + repairs.ids, "{}", after);
        prop_assert!(new <= gone + repairs.ids, "{}", after);
        prop_assert_eq!(mend("case", after.as_bytes(), &[]).unwrap(), Mended { text: after, repairs: Repairs::default() });
    }
}
