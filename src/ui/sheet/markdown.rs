//! A sheet as Markdown (CommonMark): what its author marked is marked, and nothing else can be taken for a mark.

use std::fmt::Write;

use super::{Body, Copy, Key, Printed, Row, Sheet, facts::Facts};
use crate::{
    messages::Messages,
    ui::{
        line::Safe,
        markup::{self, Block, Mark},
    },
};

/// The sheet as a document.
#[must_use]
pub fn document(sheet: &Sheet<'_>) -> String {
    let messages = sheet.messages;
    let mut page = format!("# {}\n", inline(sheet.title));
    for about in sheet.description.into_iter().chain(sheet.source.as_deref()) {
        _ = write!(page, "\n{}\n", inline(about));
    }
    if sheet.copy == Copy::Student {
        let [name, date] = messages.name_and_date();
        _ = write!(page, "\n{name} {LINE}  {date} {LINE}\n");
    }
    for (at, printed) in sheet.questions.iter().enumerate() {
        question(at + 1, printed, messages, &mut page);
    }
    for table in &sheet.facts {
        facts(table, messages, &mut page);
    }
    page
}

/// To be written on; the backslashes keep it from being a rule.
const LINE: &str = r"\_\_\_\_\_\_\_\_\_\_\_\_\_\_";

fn question(number: usize, printed: &Printed, messages: &dyn Messages, page: &mut String) {
    let task = match &printed.body {
        Body::Many(_) => messages.tick_all(),
        Body::Order(_) => messages.number_steps(),
        Body::Sort(..) => messages.letter_each(),
        _ => "",
    };
    let mut prompt = paragraphs(&printed.prompt, "");
    if !task.is_empty() {
        _ = write!(prompt, " *{task}*");
    }
    _ = write!(page, "\n## {number}\n\n{}\n", prompt.trim());
    match &printed.body {
        Body::One(rows) | Body::Many(rows) => list(rows, "", page),
        Body::Order(rows) => list(rows, r"\_\_ ", page),
        Body::Sort(items, places) => {
            list(places, "", page);
            page.push('\n');
            // Another mark begins another list.
            for item in items {
                _ = writeln!(page, "* \\_\\_ {}", inline(item));
            }
        }
        Body::Gaps(text, words) => {
            _ = write!(page, "\n{}\n", paragraphs(text, ""));
            if !words.is_empty() {
                list(words, "", page);
            }
        }
        Body::Line(unit) => {
            let unit = unit.as_deref().map(|unit| format!(" {}", inline(unit))).unwrap_or_default();
            _ = write!(page, "\n{LINE}{unit}\n");
        }
        Body::Lines => _ = write!(page, "\n{LINE}{LINE}\n\n{LINE}{LINE}\n\n{LINE}{LINE}\n"),
    }
    if let Some(key) = &printed.key {
        teacher(key, messages, page);
    }
}

/// A category a row; with reasons, an item a row.
fn facts(facts: &Facts, messages: &dyn Messages, page: &mut String) {
    let [category, items, why] = messages.facts_columns();
    let cell = |text: &str| inline(text).replace('\n', " ").replace('|', r"\|");
    _ = write!(page, "\n## {}\n\n", inline(&facts.title));
    if facts.has_reasons() {
        _ = write!(page, "| {category} | {items} | {why} |\n|---|---|---|\n");
    } else {
        _ = write!(page, "| {category} | {items} |\n|---|---|\n");
    }
    for group in &facts.categories {
        if !facts.has_reasons() {
            let items: Vec<String> = group.items.iter().map(|(item, _)| cell(item)).collect();
            _ = writeln!(page, "| {} | {} |", cell(&group.name), items.join(", "));
            continue;
        }
        _ = writeln!(page, "| **{}** | | {} |", cell(&group.name), cell(group.why.as_deref().unwrap_or_default()));
        for (item, why) in &group.items {
            _ = writeln!(page, "| | {} | {} |", cell(item), cell(why.as_deref().unwrap_or_default()));
        }
    }
}

fn list(rows: &[Row], blank: &str, page: &mut String) {
    page.push('\n');
    for row in rows {
        let text = format!("{}. {}", row.letter, inline(&row.text));
        _ = if row.is_right { writeln!(page, "- {blank}**{text}** ✓") } else { writeln!(page, "- {blank}{text}") };
    }
}

fn teacher(key: &Key, messages: &dyn Messages, page: &mut String) {
    if let Some(answer) = &key.answer {
        _ = write!(page, "\n**{}**\n", messages.belongs(messages.key(), &inline(answer)));
    }
    if !key.remarks.is_empty() {
        page.push('\n');
    }
    for remark in &key.remarks {
        let about = inline(&remark.name());
        let head = match &remark.verdict {
            Some(verdict) => messages.belongs(&about, &inline(verdict)),
            None => about,
        };
        let feedback = remark.feedback.as_deref().map(|text| remark.stop().to_owned() + &paragraphs(text, "  "));
        let feedback = feedback.unwrap_or_default();
        _ = writeln!(page, "- {head}{feedback}");
    }
    for text in [&key.explanation, &key.source, &key.hint].into_iter().flatten() {
        _ = write!(page, "\n{}\n", paragraphs(text, ""));
    }
}

/// A text of several lines, code between fences; `indent` stands before each line but the first.
fn paragraphs(text: &str, indent: &str) -> String {
    let mut written = String::new();
    let mut fenced = false;
    for block in markup::paragraphs(text) {
        let (is_code, line) = match block {
            Block::Text(text) => (false, inline(text)),
            Block::Code(line) => (true, Safe::new(line).as_str().to_owned()),
        };
        if !written.is_empty() {
            // Lines stay lines: two spaces at the end break one.
            written.push_str(if fenced || is_code { "\n" } else { "  \n" });
            written.push_str(indent);
        }
        if fenced != is_code {
            fenced = is_code;
            _ = write!(written, "~~~~~~\n{indent}");
        }
        written.push_str(&line);
    }
    if fenced {
        _ = write!(written, "\n{indent}~~~~~~");
    }
    written
}

/// One line, its marks kept and every other sign escaped that Markdown could read.
fn inline(text: &str) -> String {
    let piece = |(text, mark): (&str, Mark)| match mark {
        Mark::None => escaped(text),
        Mark::Strong => format!("**{}**", escaped(text)),
        Mark::Emphasis => format!("*{}*", escaped(text)),
        Mark::Code => format!("`{}`", Safe::new(text).as_str()),
    };
    markup::pieces(text).into_iter().map(piece).collect()
}

fn escaped(text: &str) -> String {
    let mut written = String::new();
    let mut is_first = true;
    for c in Safe::new(text).as_str().chars() {
        let opens_block = is_first && matches!(c, '#' | '+' | '-' | '>' | '=' | '~');
        if opens_block || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&') {
            written.push('\\');
        }
        is_first = false;
        written.push(c);
    }
    // "1. " at the start of a line would begin a list.
    let digits = written.len() - written.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 && written.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')'])) {
        written.insert(digits, '\\');
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_author_marked_is_marked_and_nothing_else() {
        for (text, expected) in [
            ("un **gros** `a_b` *mot*", "un **gros** `a_b` *mot*"),
            ("a_b <script> [x](y) 2 * 3", r"a\_b \<script> \[x\](y) 2 \* 3"),
            ("# titre", r"\# titre"),
            ("1. un", r"1\. un"),
            ("1984", "1984"),
        ] {
            assert_eq!(inline(text), expected);
        }
    }

    #[test]
    fn code_keeps_its_lines_between_fences() {
        assert_eq!(paragraphs("Lis :\n```\n  a * b\n```\nfin", ""), "Lis :\n~~~~~~\n  a * b\n~~~~~~\nfin");
    }
}
