use super::{English, problems};
use crate::{messages::reference::Reference, quiz::key::Key};

impl Reference for English {
    fn schema_title(&self) -> &'static str {
        "A bank of questions for Cornet"
    }
    fn format_page(&self) -> &'static str {
        include_str!("format.md")
    }
    fn first_title(&self) -> &'static str {
        "Animals"
    }
    fn whole_bank(&self) -> &'static str {
        r#"id          = "nature"
title       = "All of nature"
language    = "en"
description = "What the term was about, for the last week"
draw        = 15
pass        = 70
mode        = "exam"
time_limit  = "20m"
include     = ["animals", "./plants.toml"]

[objectives]
N1 = "Tell a mammal from a fish"
N2 = "Say what a plant lives on"
"#
    }
    fn shape(&self, key: &Key) -> String {
        problems::shape::wanted(key, key.shape)
    }
    fn needed(&self) -> &'static str {
        "needed"
    }
    fn needed_either(&self) -> &'static str {
        "needed, one of the two"
    }
    fn key_line(&self, name: &str, need: &str, shape: &str, sentence: &str) -> String {
        let need = if need.is_empty() { String::new() } else { format!(" ({need})") };
        format!("`{name}`{need}: {shape}. {sentence}")
    }
    fn thousands_separator(&self) -> &'static str {
        ","
    }
    fn mebibytes(&self, count: usize) -> String {
        format!("{count}\u{a0}MiB")
    }
    fn starter(&self) -> &'static str {
        include_str!("starter.txt")
    }
    fn starter_of_facts(&self) -> &'static str {
        include_str!("starter-taxonomy.txt")
    }
    fn starter_title(&self) -> &'static str {
        "The world around us"
    }
    fn other_kinds(&self) -> &'static str {
        "The other kinds of questions, each with an example. To use one, take away the # in front of its lines, from [[question]] on."
    }
    fn may_also_have(&self) -> &'static str {
        "The question may also have:"
    }
    fn instead_of(&self, other: &str) -> String {
        format!(" (instead of {other})")
    }
    fn key_in_comment(&self, name: &str, instead: &str, sentence: &str) -> String {
        format!("{name}{instead}: {sentence}")
    }
}
