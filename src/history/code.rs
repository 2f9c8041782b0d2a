//! How asks, answers and orders are written into the history and read back. What is read may have been written by
//! anyone: whatever is not of the right form is none.

use num_rational::Ratio;
use serde_json::{Value as Json, json};

use crate::quiz::{
    ask::{Answer, Arrangement, Ask, Choice, Value},
    mark::Fraction,
};

/// A value: a text, true or false, a list, or an exact number as `{"exact": "3/2"}`.
#[must_use]
pub fn value(value: &Value) -> Json {
    match value {
        Value::Text(text) => text.as_str().into(),
        Value::Truth(truth) => (*truth).into(),
        Value::Number(number) => json!({ "exact": number.to_string() }),
        Value::List(values) => values.iter().map(self::value).collect(),
    }
}

/// Reads a value.
#[must_use]
pub fn read_value(json: &Json) -> Option<Value> {
    Some(match json {
        Json::String(text) => Value::Text(text.clone()),
        Json::Bool(truth) => Value::Truth(*truth),
        Json::Array(values) => Value::List(values.iter().map(read_value).collect::<Option<_>>()?),
        Json::Object(_) => Value::Number(read_number(json.get("exact")?)?),
        _ => return None,
    })
}

fn read_number(json: &Json) -> Option<Fraction> {
    // The text of a fraction without a denominator, which the parser refuses.
    let text = json.as_str()?;
    if text.contains('/') { text.parse().ok() } else { text.parse().ok().map(Fraction::from_integer) }
}

/// An answer by the author's indices, or as it was typed.
#[must_use]
pub fn answer(answer: &Answer) -> Json {
    match answer {
        Answer::One(picked) => json!({ "one": picked }),
        Answer::Many(picked) => json!({ "many": picked }),
        Answer::Order(order) => json!({ "sequence": order }),
        Answer::Sort(bins) => json!({ "sort": bins }),
        Answer::Text(text) => json!({ "text": text }),
        Answer::Number(number) => json!({ "exact": number.to_string() }),
        Answer::Blanks(gaps) => json!({ "gaps": gaps }),
        Answer::Prose(text, met) => json!({ "prose": text, "met": met }),
    }
}

/// Reads an answer.
#[must_use]
pub fn read_answer(json: &Json) -> Option<Answer> {
    let object = json.as_object()?;
    let first = ["one", "many", "sequence", "sort", "text", "exact", "gaps", "prose"];
    let (name, held) = first.into_iter().find_map(|name| Some((name, object.get(name)?)))?;
    let text = || held.as_str().map(str::to_owned);
    Some(match name {
        "one" => Answer::One(index(held)?),
        "many" => Answer::Many(indices(held)?),
        "sequence" => Answer::Order(indices(held)?),
        "sort" => Answer::Sort(indices(held)?),
        "text" => Answer::Text(text()?),
        "exact" => Answer::Number(read_number(held)?),
        "gaps" => {
            Answer::Blanks(held.as_array()?.iter().map(|gap| gap.as_str().map(str::to_owned)).collect::<Option<_>>()?)
        }
        _ => Answer::Prose(
            text()?,
            object.get("met").filter(|met| !met.is_null()).map(indices).map_or(Some(None), |met| met.map(Some))?,
        ),
    })
}

fn index(json: &Json) -> Option<usize> {
    json.as_u64().and_then(|index| usize::try_from(index).ok())
}

fn indices(json: &Json) -> Option<Vec<usize>> {
    json.as_array()?.iter().map(index).collect()
}

/// The order in which a question is shown.
#[must_use]
pub fn arrangement(shown: &Arrangement) -> Json {
    json!({ "rows": shown.rows, "bins": shown.bins })
}

/// Reads an order.
#[must_use]
pub fn read_arrangement(json: &Json) -> Option<Arrangement> {
    Some(Arrangement { rows: indices(json.get("rows")?)?, bins: indices(json.get("bins")?)? })
}

/// The texts that a question is made of besides its prompt.
#[must_use]
pub fn rows(ask: &Ask) -> Json {
    let options = |options: &[Choice]| options.iter().map(|option| value(&option.value)).collect::<Json>();
    match ask {
        Ask::One { options: rows, .. } | Ask::Many { options: rows, .. } => json!({ "options": options(rows) }),
        Ask::Order { steps } => json!({ "steps": steps }),
        Ask::Sort { items, bins, .. } => json!({ "items": items, "bins": bins }),
        Ask::Blanks { pieces, words } => json!({ "pieces": pieces, "words": words }),
        Ask::Text(_) => json!({}),
        Ask::Prose { criteria, .. } => json!({ "criteria": criteria }),
    }
}

/// A fraction as two integers; one that needs larger ones is rounded to a billionth.
#[must_use]
pub fn fraction(fraction: Fraction) -> (i64, i64) {
    let integers =
        |fraction: Fraction| Some((i64::try_from(*fraction.numer()).ok()?, i64::try_from(*fraction.denom()).ok()?));
    let billion = Fraction::from_integer(1_000_000_000);
    integers(fraction).or_else(|| integers((fraction * billion).round() / billion)).unwrap_or((0, 1))
}

/// Reads a fraction.
#[must_use]
pub fn read_fraction(numerator: i64, denominator: i64) -> Option<Fraction> {
    (denominator > 0).then(|| Ratio::new(numerator.into(), denominator.into()))
}
