//! Decimal numbers, exact: how banks write them, how students type them, how they are shown.

use super::mark::Fraction;

/// Digits that a number may have before the decimal mark, and after it.
pub const DIGITS: usize = 15;

/// What keeps a text from being a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotANumber {
    /// It does not look like one.
    Malformed,
    /// It is one, beyond [`DIGITS`] digits on one side of the decimal mark, or not finite.
    OutOfRange,
}

/// How a language writes numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// `1,000` is one: the comma is a decimal mark, as in French.
    DecimalComma,
    /// `1,000` is a thousand, as in English; `0,5` can still only be a half.
    GroupingComma,
}

impl Notation {
    /// The notation of a language, given as a BCP 47 tag.
    #[must_use]
    pub fn of(language: &str) -> Self {
        match language.split('-').next() {
            Some(primary) if primary.eq_ignore_ascii_case("en") => Self::GroupingComma,
            _ => Self::DecimalComma,
        }
    }
}

/// Reads a number as TOML writes it: an integer or a float, `_` between digits and an exponent allowed.
///
/// # Errors
/// [`NotANumber::OutOfRange`] for `nan`, `inf` and numbers of more digits than [`DIGITS`].
pub fn from_toml(text: &str) -> Result<Fraction, NotANumber> {
    if let Ok(small) = text.parse::<i32>() {
        return Ok(Fraction::from_integer(small.into()));
    }
    let text = text.replace('_', "").to_ascii_lowercase();
    if text.contains("nan") || text.contains("inf") {
        return Err(NotANumber::OutOfRange);
    }
    let (mantissa, exponent) = match text.split_once('e') {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().map_err(|_| NotANumber::OutOfRange)?),
        None => (text.as_str(), 0),
    };
    let number = decimal(mantissa, '.')?;
    if usize::try_from(exponent.unsigned_abs()).map_or(true, |exponent| exponent > DIGITS) {
        return Err(NotANumber::OutOfRange);
    }
    let scaled = number * Fraction::from_integer(10).pow(exponent);
    let limit = power(DIGITS);
    if scaled >= limit || -scaled >= limit || limit % scaled.denom() != Fraction::default() {
        return Err(NotANumber::OutOfRange);
    }
    Ok(scaled)
}

/// Reads a number as a person types it: `0,5`, `0.5`, `1 000` with any space, `1,000` by the notation.
///
/// # Errors
/// Says whether the text is no number, or one that is out of range.
pub fn typed(text: &str, notation: Notation) -> Result<Fraction, NotANumber> {
    let text = text.trim().replace('\u{2212}', "-");
    let comma_groups = notation == Notation::GroupingComma;
    let (head, mark) = if comma_groups && is_grouped(text.split('.').next().unwrap_or_default(), ',') {
        (text.replace(',', ""), '.')
    } else if text.contains(',') {
        (text, ',')
    } else {
        (text, '.')
    };
    let (before, after) = head.split_once(mark).map_or((head.as_str(), ""), |(before, after)| (before, after));
    let spaced: String = before.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    if spaced.contains(' ') && !is_grouped(&spaced, ' ') {
        return Err(NotANumber::Malformed);
    }
    let joined = spaced.replace(' ', "");
    if after.is_empty() { decimal(&joined, '.') } else { decimal(&format!("{joined}.{after}"), '.') }
}

/// Splits what was typed into the number and what follows it, the unit.
#[must_use]
pub fn split_unit(text: &str) -> (&str, &str) {
    let text = text.trim();
    let end = text
        .char_indices()
        .filter(|(_, c)| c.is_ascii_digit())
        .map(|(at, c)| at + c.len_utf8())
        .next_back()
        .unwrap_or(0);
    (text.get(..end).unwrap_or_default(), text.get(end..).unwrap_or_default().trim())
}

/// Returns whether the text is digits in groups of three, more than one group, with no leading zero.
fn is_grouped(text: &str, separator: char) -> bool {
    let text = text.trim_start_matches(['-', '+']);
    let mut groups = text.split(separator);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.chars().all(|c| c.is_ascii_digit());
    let mut rest = groups.peekable();
    rest.peek().is_some()
        && (1..=3).contains(&first.len())
        && digits(first)
        && !first.starts_with('0')
        && rest.all(|group| group.len() == 3 && digits(group))
}

fn decimal(text: &str, mark: char) -> Result<Fraction, NotANumber> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (before, after) = digits.split_once(mark).unwrap_or((digits, ""));
    let only_digits = before.chars().chain(after.chars()).all(|c| c.is_ascii_digit());
    if !only_digits || (before.is_empty() && after.is_empty()) {
        return Err(NotANumber::Malformed);
    }
    let (before, after) = (before.trim_start_matches('0'), after.trim_end_matches('0'));
    if before.len() > DIGITS || after.len() > DIGITS {
        return Err(NotANumber::OutOfRange);
    }
    let numerator: i128 = format!("0{before}{after}").parse().map_err(|_| NotANumber::OutOfRange)?;
    let denominator = 10_i128.pow(u32::try_from(after.len()).map_err(|_| NotANumber::OutOfRange)?);
    let value = Fraction::new(numerator, denominator);
    Ok(if negative { -value } else { value })
}

/// Writes an exact decimal, with the decimal mark of a language and no grouping; a number that no decimal writes
/// exactly (a third) is rounded to two places.
#[must_use]
pub fn show(value: Fraction, mark: char) -> String {
    let sign = if value < Fraction::default() { "-" } else { "" };
    let value = if value < Fraction::default() { -value } else { value };
    let exact = (0..=DIGITS).find(|places| (value * power(*places)).is_integer());
    let places = exact.unwrap_or(2);
    let digits = (value * power(places)).round().to_integer().to_string();
    let digits = format!("{digits:0>width$}", width = places + 1);
    let (before, after) = digits.split_at(digits.len() - places);
    if after.is_empty() { format!("{sign}{before}") } else { format!("{sign}{before}{mark}{after}") }
}

fn power(places: usize) -> Fraction {
    Fraction::from_integer((0..places).fold(1, |product, _| product * 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(numerator: i128, denominator: i128) -> Fraction {
        Fraction::new(numerator, denominator)
    }

    #[test]
    fn toml_numbers_are_read_exactly() {
        assert_eq!(from_toml("29.8").map(|n| n - from_toml("29.7").unwrap_or_default()), from_toml("0.1"));
        assert_eq!(from_toml("1_000"), Ok(ratio(1000, 1)));
        assert_eq!(from_toml("-2.5e3"), Ok(ratio(-2500, 1)));
        assert_eq!(from_toml("5e-1"), Ok(ratio(1, 2)));
        for refused in ["nan", "-inf", "1e400", "1e-400", "12345678901234567", "1e16"] {
            assert_eq!(from_toml(refused), Err(NotANumber::OutOfRange), "{refused}");
        }
    }

    #[test]
    fn typed_numbers_follow_the_notation_of_the_language() {
        use Notation::{DecimalComma, GroupingComma};
        let cases = [
            ("0,5", DecimalComma, Ok(ratio(1, 2))),
            ("0,5", GroupingComma, Ok(ratio(1, 2))),
            ("0.5", DecimalComma, Ok(ratio(1, 2))),
            (",5", DecimalComma, Ok(ratio(1, 2))),
            ("1 000", DecimalComma, Ok(ratio(1000, 1))),
            ("1\u{202f}000", GroupingComma, Ok(ratio(1000, 1))),
            ("1\u{a0}234\u{a0}567,5", DecimalComma, Ok(ratio(2_469_135, 2))),
            ("1,000", DecimalComma, Ok(ratio(1, 1))),
            ("1,000", GroupingComma, Ok(ratio(1000, 1))),
            ("1,234.5", GroupingComma, Ok(ratio(2469, 2))),
            ("0,500", GroupingComma, Ok(ratio(1, 2))),
            ("−3", DecimalComma, Ok(ratio(-3, 1))),
            ("1 0", DecimalComma, Err(NotANumber::Malformed)),
            ("1,2,3", DecimalComma, Err(NotANumber::Malformed)),
            ("", DecimalComma, Err(NotANumber::Malformed)),
            ("1e3", DecimalComma, Err(NotANumber::Malformed)),
            ("12345678901234567890", DecimalComma, Err(NotANumber::OutOfRange)),
        ];
        for (text, notation, expected) in cases {
            assert_eq!(typed(text, notation), expected, "{text} {notation:?}");
        }
    }

    #[test]
    fn the_unit_follows_the_last_digit() {
        assert_eq!(split_unit("29,7 %"), ("29,7", "%"));
        assert_eq!(split_unit(" 40 caractères "), ("40", "caractères"));
        assert_eq!(split_unit("quarante"), ("", "quarante"));
    }

    #[test]
    fn numbers_are_shown_with_the_mark_of_the_language() {
        assert_eq!(show(ratio(297, 10), ','), "29,7");
        assert_eq!(show(ratio(-1, 20), '.'), "-0.05");
        assert_eq!(show(ratio(140, 1), '.'), "140");
        assert_eq!(show(ratio(20, 3), '.'), "6.67");
    }
}
