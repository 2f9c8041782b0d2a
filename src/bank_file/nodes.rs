//! From TOML to nodes.
use toml::de::{DeTable, DeValue};

use crate::quiz::fields::{Data, Entry, Node};

pub(super) fn entries(table: DeTable<'_>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = table
        .into_iter()
        .map(|(key, value)| Entry {
            key_span: key.span(),
            key: key.into_inner().into_owned(),
            node: Node { span: value.span(), data: data(value.into_inner()) },
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    entries
}

fn data(value: DeValue<'_>) -> Data {
    match value {
        DeValue::String(text) => Data::Text(text.into_owned()),
        DeValue::Integer(n) => Data::Number(n.as_str().to_owned()),
        DeValue::Float(n) => Data::Number(n.as_str().to_owned()),
        DeValue::Boolean(b) => Data::Truth(b),
        DeValue::Datetime(_) => Data::Date,
        DeValue::Array(list) => {
            Data::List(list.into_iter().map(|v| Node { span: v.span(), data: data(v.into_inner()) }).collect())
        }
        DeValue::Table(table) => Data::Table(entries(table)),
    }
}
