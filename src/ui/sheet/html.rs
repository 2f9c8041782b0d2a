//! A sheet as one HTML file: it asks nothing of the network, prints on A4 and Letter, and reads on a phone.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Body, Copy, Key, Printed, Remark, Row, Sheet, facts::Facts};
use crate::{
    messages::Messages,
    ui::{
        line::Safe,
        markup::{self, Block, Mark},
    },
};

/// Sheets as one page, each beginning on paper of its own.
#[must_use]
pub fn page(sheets: &[Sheet<'_>]) -> String {
    let first = sheets.first();
    let page = html! {
        (DOCTYPE)
        html lang=(first.map_or("", |sheet| sheet.language)) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (safe(&markup::plain(first.map_or("", |sheet| sheet.title)))) }
                style { (PreEscaped(STYLE)) }
            }
            body { @for sheet in sheets { (section(sheet)) } }
        }
    };
    page.into_string() + "\n"
}

fn section(sheet: &Sheet<'_>) -> Markup {
    let [name, date] = sheet.messages.name_and_date();
    html! {
        section lang=(sheet.language) {
            header {
                h1 { (inline(sheet.title)) }
                @for about in sheet.description.into_iter().chain(sheet.source.as_deref()) { p { (inline(about)) } }
                @if sheet.copy == Copy::Student {
                    p.who { span { (name) i {} } span { (date) i {} } }
                }
            }
            ol.questions { @for printed in &sheet.questions { "\n" (question(printed, sheet.messages)) } }
            @for table in &sheet.facts { "\n" (facts(table, sheet.messages)) }
        }
    }
}

/// A category a row; with reasons, an item a row below its category.
fn facts(facts: &Facts, messages: &dyn Messages) -> Markup {
    let [category, items, why] = messages.facts_columns();
    let has_reasons = facts.has_reasons();
    html! {
        h2 { (inline(&facts.title)) }
        table {
            thead { tr { th { (if has_reasons { items } else { category }) } th { (if has_reasons { why } else { items }) } } }
            @for group in &facts.categories {
                @if has_reasons {
                    tbody {
                        tr.category { th colspan="2" {
                            (inline(&group.name)) @if let Some(why) = &group.why { div { (inline(why)) } }
                        } }
                        @for (item, why) in &group.items {
                            tr { td { (inline(item)) } td { @if let Some(why) = why { (inline(why)) } } }
                        }
                    }
                } @else {
                    tbody { tr {
                        th { (inline(&group.name)) }
                        td { @for (at, (item, _)) in group.items.iter().enumerate() { @if at > 0 { ", " } (inline(item)) } }
                    } }
                }
            }
        }
    }
}

/// Sizes are in points and ems, so that print and screen agree; a question is not cut by the end of a page.
const STYLE: &str = "
@page { margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 42em; padding: 1.2em; color: #111; background: #fff;
  font: 11.5pt/1.45 Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
section + section { break-before: page; margin-top: 3em; }
h1 { margin: 0 0 .2em; font-size: 1.6em; line-height: 1.2; }
header p { margin: .2em 0; }
.who { display: flex; flex-wrap: wrap; gap: .3em .8em; margin: 1em 0 0; }
.who > span { flex: 1 1 13em; display: flex; gap: .8em; }
.who > span:first-child { flex-grow: 2; }
.who i { flex: 1; border-bottom: 1px solid #555; }
ol.questions { list-style: none; margin: 1.2em 0 0; padding: 0; counter-reset: question; }
ol.questions > li { position: relative; margin: 0 0 1.6em; padding-left: 2.2em; counter-increment: question;
  break-inside: avoid; }
ol.questions > li::before { content: counter(question) '.'; position: absolute; left: 0; font-weight: bold; }
li p { margin: 0 0 .4em; }
.prompt { font-weight: bold; break-after: avoid; }
.task { font-weight: normal; font-style: italic; }
ul { list-style: none; margin: .3em 0; padding: 0; }
ul > li { margin: .25em 0; padding-left: 2.9em; text-indent: -2.9em; }
ul > li p, ul > li pre { text-indent: 0; }
ul.items > li { padding-left: 3.2em; text-indent: -3.2em; }
ul.rows b.letter { display: inline-block; width: 1.4em; text-indent: 0; }
.box, .dot { display: inline-block; width: .85em; height: .85em; margin-right: .6em; border: 1.2px solid #333;
  vertical-align: -.06em; text-indent: 0; }
.dot { border-radius: 50%; }
.blank { display: inline-block; width: 2.4em; margin-right: .8em; border-bottom: 1px solid #555; text-indent: 0; }
.places { display: flex; flex-wrap: wrap; gap: .1em 1.6em; }
.places > li { text-indent: 0; padding-left: 0; }
.line { height: 1.9em; border-bottom: 1px solid #555; }
.line.short { max-width: 16em; display: inline-block; width: 70%; margin-right: .5em; }
.right { font-weight: bold; }
.right .box, .right .dot { background: #333; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.key { margin-top: .6em; padding: .1em 0 .1em .9em; border-left: 3px solid #999; font-size: .95em; }
.key ul > li { padding-left: 1em; text-indent: -1em; }
.key ul > li::before { content: '\\2013\\00a0'; }
.aside { color: #444; font-style: italic; }
code, pre { font: .9em/1.4 Menlo, Consolas, 'DejaVu Sans Mono', monospace; }
pre { margin: .4em 0; padding: .5em .7em; background: #f3f3f3; white-space: pre-wrap; }
h2 { margin: 1.4em 0 .4em; font-size: 1.2em; break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #999; padding: .2em .5em; text-align: left; vertical-align: top; }
td:first-child { width: 38%; }
tr { break-inside: avoid; }
tr.category { break-after: avoid; }
tr.category th { background: #f3f3f3; }
tr.category div { font-weight: normal; }
@media (max-width: 30em) { body { padding: .9em; font-size: 13pt; } ol.questions > li { padding-left: 1.7em; } }
@media print { body { max-width: none; padding: 0; } }
";

fn question(printed: &Printed, messages: &dyn Messages) -> Markup {
    let task = match &printed.body {
        Body::Many(_) => messages.tick_all(),
        Body::Order(_) => messages.number_steps(),
        Body::Sort(..) => messages.letter_each(),
        _ => "",
    };
    html! {
        li {
            @if !printed.prompt.is_empty() || !task.is_empty() {
                div.prompt { (paragraphs(&printed.prompt)) @if !task.is_empty() { p.task { (task) } } }
            }
            @match &printed.body {
                Body::One(rows) => (list(rows, "dot")),
                Body::Many(rows) => (list(rows, "box")),
                Body::Order(rows) => (list(rows, "blank")),
                Body::Sort(items, places) => {
                    ul.rows.places { @for row in places { li { (lettered(row)) } } }
                    ul.items { @for item in items { li { span.blank {} (inline(item)) } } }
                }
                Body::Gaps(text, words) => {
                    (paragraphs(text))
                    @if !words.is_empty() { ul.rows.places { @for row in words { li { (lettered(row)) } } } }
                }
                Body::Line(unit) => {
                    div { span.line.short {} @if let Some(unit) = unit { (inline(unit)) } }
                }
                Body::Lines => { @for _ in 0..4 { div.line {} } }
            }
            @if let Some(key) = &printed.key { (teacher(key, messages)) }
        }
    }
}

fn list(rows: &[Row], mark: &str) -> Markup {
    html! {
        ul.rows { @for row in rows {
            li class=[row.is_right.then_some("right")] { span class=(mark) {} (lettered(row)) }
        } }
    }
}

fn lettered(row: &Row) -> Markup {
    html! { b.letter { (row.letter) "." } " " (inline(&row.text)) }
}

fn teacher(key: &Key, messages: &dyn Messages) -> Markup {
    let remark = |remark: &Remark| {
        let about = html! { b { (inline(&remark.name())) } };
        let head = match &remark.verdict {
            Some(verdict) => {
                let verdict = inline(verdict);
                html! { (PreEscaped(messages.belongs(&about.into_string(), &verdict.into_string()))) }
            }
            None => about,
        };
        html! { li { (head) @if let Some(feedback) = &remark.feedback { (remark.stop()) (run(feedback)) } } }
    };
    html! {
        div.key {
            @if let Some(answer) = &key.answer {
                p { b { (PreEscaped(messages.belongs(messages.key(), &inline(answer).into_string()))) } }
            }
            @if !key.remarks.is_empty() { ul { @for one in &key.remarks { (remark(one)) } } }
            @if let Some(explanation) = &key.explanation { (paragraphs(explanation)) }
            @for text in [&key.source, &key.hint].into_iter().flatten() { div.aside { (paragraphs(text)) } }
        }
    }
}

/// A text of several lines as paragraphs, and its fenced code as it is.
fn paragraphs(text: &str) -> Markup {
    let blocks = markup::paragraphs(text);
    let same = |one: &Block<&str>, next: &Block<&str>| matches!((one, next), (Block::Code(_), Block::Code(_)));
    html! {
        @for part in blocks.chunk_by(same) {
            @match part {
                [Block::Text(line)] => @if !line.is_empty() { p { (inline(line)) } },
                code => pre { @for block in code {
                    @let (Block::Text(line) | Block::Code(line)) = block;
                    (safe(line)) "\n"
                } },
            }
        }
    }
}

/// A text of one line without a paragraph of its own; what does not fit into a line is a paragraph after all.
fn run(text: &str) -> Markup {
    if text.contains('\n') { paragraphs(text) } else { inline(text) }
}

fn inline(text: &str) -> Markup {
    html! {
        @for (text, mark) in markup::pieces(text) {
            @match mark {
                Mark::None => (safe(text)),
                Mark::Strong => strong { (safe(text)) },
                Mark::Emphasis => em { (safe(text)) },
                Mark::Code => code { (safe(text)) },
            }
        }
    }
}

fn safe(text: &str) -> String {
    Safe::new(text).as_str().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_becomes_an_element() {
        assert_eq!(
            inline("<img src=x onerror=alert(1)> & \"**x**\" `<b>`").into_string(),
            "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;<strong>x</strong>&quot; <code>&lt;b&gt;</code>"
        );
    }

    #[test]
    fn code_keeps_its_lines() {
        assert_eq!(
            paragraphs("Lis :\n```\n  a <b\n\n```\nfin").into_string(),
            "<p>Lis :</p><pre>  a &lt;b\n\n</pre><p>fin</p>"
        );
    }
}
