//! The seam between kinds of questions and screens: what is asked, in the few forms a terminal knows.
//!
//! A kind turns itself into an [`Ask`] and grades an [`Answer`]. Both count options, items and bins in the
//! author's order; only an [`Arrangement`] knows in which order a student sees them.

use rand::{Rng, seq::SliceRandom};

use super::{
    mark::Fraction,
    number::{self, NotANumber, Notation},
};

/// The most options, items or steps of a question: they are lettered from A to Z.
pub const LETTERS: usize = 26;

/// Something that can be picked, typed or expected.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// The author's or the student's words.
    Text(String),
    /// True or false, worded by the interface.
    Truth(bool),
    /// An exact number, written by the interface.
    Number(Fraction),
    /// Several values; a pair of an item and its place is a list of two.
    List(Vec<Value>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// One option that can be picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it stands for.
    pub value: Value,
    /// Words that pick it when typed, besides its letter and number, in folded form.
    pub words: &'static [&'static str],
    /// Whether it stays at the end, whatever is shuffled.
    pub pinned: bool,
}

impl From<&str> for Choice {
    fn from(text: &str) -> Self {
        Self { value: text.into(), words: &[], pinned: false }
    }
}

/// Whether chance may change the author's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The author's order says something: it stays.
    Kept,
    /// Shuffled, unless the student asks for the author's order.
    Shuffled,
    /// Shuffled always: the author's order is the answer.
    Mixed,
}

/// How a typed answer is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Format {
    /// As words.
    Words,
    /// As a number, which its unit may follow.
    Number {
        /// The unit, if the author named one.
        unit: Option<String>,
    },
}

/// What a question asks, in one of the forms a screen can put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Pick one option.
    One {
        /// The options, in the author's order.
        options: Vec<Choice>,
        /// Whether they are shuffled.
        order: Order,
    },
    /// Pick every option that applies.
    Many {
        /// The options, in the author's order.
        options: Vec<Choice>,
        /// Whether they are shuffled.
        order: Order,
    },
    /// Put steps in order.
    Order {
        /// The steps, in the right order.
        steps: Vec<String>,
    },
    /// Put each item into a bin; a bin may hold several items, or none.
    Sort {
        /// What is to be placed.
        items: Vec<String>,
        /// Where it can be placed.
        bins: Vec<String>,
        /// Whether the bins are shuffled.
        order: Order,
    },
    /// Type an answer.
    Text(Format),
    /// Fill the gaps of a text.
    Blanks {
        /// The text around the gaps: one piece more than there are gaps.
        pieces: Vec<String>,
        /// The words to choose from; empty where the gaps are typed.
        words: Vec<String>,
    },
    /// Write freely, then compare with a model.
    Prose {
        /// A model answer.
        model: String,
        /// What a good answer does; the student says which of them theirs meets.
        criteria: Vec<String>,
    },
}

/// What a student answered, in the author's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The option picked.
    One(usize),
    /// The options picked, ascending.
    Many(Vec<usize>),
    /// The steps, in the order given.
    Order(Vec<usize>),
    /// The bin of each item.
    Sort(Vec<usize>),
    /// The words typed.
    Text(String),
    /// The number typed.
    Number(Fraction),
    /// The text of each gap.
    Blanks(Vec<String>),
    /// What was written, and the criteria said to be met; none where they were not asked.
    Prose(String, Option<Vec<usize>>),
}

/// The order in which one student sees a question: at each place, the author's index.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Arrangement {
    /// Options, steps, items or words.
    pub rows: Vec<usize>,
    /// Bins.
    pub bins: Vec<usize>,
}

/// Whether a sitting shuffles or keeps the author's order where it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shuffle {
    /// Options are shuffled.
    Yes,
    /// Options stand in the author's order.
    No,
}

/// Why a line is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misread {
    /// Nothing was typed.
    Empty,
    /// Something is no letter or number of a row; there are so many rows.
    NotARow {
        /// What was typed.
        typed: String,
        /// How many rows there are.
        rows: usize,
    },
    /// Something is no word of the list, nor the letter of one.
    NotAWord(String),
    /// Several were given where one is picked.
    OnlyOne,
    /// A step was named twice.
    Twice(char),
    /// Steps were left out.
    Missing(Vec<char>),
    /// Not a number.
    NotANumber,
    /// A number with more digits than can be compared.
    NumberOutOfRange,
    /// Another unit than the one asked for, which is none where the question names none.
    WrongUnit(Option<String>),
}

/// One line's worth of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// All of it.
    Whole(Answer),
    /// The bin of one item.
    Bin(usize),
    /// The text of one gap.
    Gap(String),
}

/// The letter of the row at `place`.
#[must_use]
pub fn letter(place: usize) -> char {
    u8::try_from(place).ok().filter(|place| *place < 26).map_or('?', |place| char::from(b'A' + place))
}

impl Ask {
    /// How many lines the plain screen reads for it: one an item, one a gap, else one.
    #[must_use]
    pub fn lines(&self) -> usize {
        match self {
            Self::Sort { items, .. } => items.len(),
            Self::Blanks { pieces, .. } => pieces.len().saturating_sub(1),
            _ => 1,
        }
    }

    /// Draws the order in which this is shown.
    pub fn arrange(&self, shuffle: Shuffle, chance: &mut impl Rng) -> Arrangement {
        let mut arranged = |count: usize, order: Order, pinned: &dyn Fn(usize) -> bool| {
            let (mut free, last): (Vec<usize>, Vec<usize>) = (0..count).partition(|index| !pinned(*index));
            if order == Order::Mixed || (order == Order::Shuffled && shuffle == Shuffle::Yes) {
                free.shuffle(chance);
            }
            free.extend(last);
            free
        };
        let none = |_| false;
        match self {
            Self::One { options, order } | Self::Many { options, order } => Arrangement {
                rows: arranged(options.len(), *order, &|index| options.get(index).is_some_and(|option| option.pinned)),
                bins: vec![],
            },
            Self::Order { steps } => Arrangement { rows: arranged(steps.len(), Order::Mixed, &none), bins: vec![] },
            Self::Sort { items, bins, order } => Arrangement {
                rows: arranged(items.len(), Order::Shuffled, &none),
                bins: arranged(bins.len(), *order, &none),
            },
            Self::Blanks { words, .. } => {
                Arrangement { rows: arranged(words.len(), Order::Shuffled, &none), bins: vec![] }
            }
            Self::Text(_) => Arrangement::default(),
            Self::Prose { criteria, .. } => Arrangement { rows: (0..criteria.len()).collect(), bins: vec![] },
        }
    }

    /// Reads one line as the student's answer, or as the part of it that is asked for.
    ///
    /// # Errors
    /// Says why the line is no answer, so that it can be asked again.
    pub fn parse(&self, line: &str, shown: &Arrangement, notation: Notation) -> Result<Piece, Misread> {
        let line = line.trim();
        if line.is_empty() {
            return Err(Misread::Empty);
        }
        match self {
            Self::One { options, .. } => {
                let folded = super::fold::fold(line, super::fold::Strict::default());
                match options.iter().position(|option| option.words.contains(&folded.as_str())) {
                    Some(index) => Ok(Piece::Whole(Answer::One(index))),
                    None => one_row(line, &shown.rows).map(|index| Piece::Whole(Answer::One(index))),
                }
            }
            Self::Many { .. } => {
                let mut picked = rows(line, &shown.rows)?;
                picked.sort_unstable();
                picked.dedup();
                Ok(Piece::Whole(Answer::Many(picked)))
            }
            Self::Order { .. } => {
                order(rows(line, &shown.rows)?, shown).map(|order| Piece::Whole(Answer::Order(order)))
            }
            Self::Sort { .. } => one_row(line, &shown.bins).map(Piece::Bin),
            Self::Text(Format::Words) => Ok(Piece::Whole(Answer::Text(line.to_owned()))),
            Self::Text(Format::Number { unit }) => {
                number(line, unit.as_deref(), notation).map(|number| Piece::Whole(Answer::Number(number)))
            }
            Self::Blanks { words, .. } if words.is_empty() => Ok(Piece::Gap(line.to_owned())),
            Self::Blanks { words, .. } => word(line, words, shown).map(Piece::Gap),
            Self::Prose { .. } => Ok(Piece::Whole(Answer::Prose(line.to_owned(), None))),
        }
    }

    /// What an answer says, in the author's words: the form in which it is kept and reported.
    #[must_use]
    pub fn value(&self, answer: &Answer) -> Value {
        let text = |texts: &[String], index: usize| Value::Text(texts.get(index).cloned().unwrap_or_default());
        let list = |values: Vec<Value>| Value::List(values);
        match (self, answer) {
            (Self::One { options, .. }, Answer::One(picked)) => {
                list(options.get(*picked).map(|option| option.value.clone()).into_iter().collect())
            }
            (Self::Many { options, .. }, Answer::Many(picked)) => {
                list(picked.iter().filter_map(|index| options.get(*index)).map(|option| option.value.clone()).collect())
            }
            (Self::Order { steps }, Answer::Order(order)) => {
                list(order.iter().map(|index| text(steps, *index)).collect())
            }
            (Self::Sort { items, bins, .. }, Answer::Sort(placed)) => list(
                items
                    .iter()
                    .zip(placed)
                    .map(|(item, bin)| list(vec![item.as_str().into(), text(bins, *bin)]))
                    .collect(),
            ),
            (_, Answer::Text(typed) | Answer::Prose(typed, _)) => list(vec![typed.as_str().into()]),
            (_, Answer::Number(number)) => Value::Number(*number),
            (_, Answer::Blanks(texts)) => list(texts.iter().map(|text| text.as_str().into()).collect()),
            _ => list(vec![]),
        }
    }
}

/// Reads a letter or number as a row that is shown, and returns the author's index.
fn row(typed: &str, shown: &[usize]) -> Result<usize, Misread> {
    let mut characters = typed.chars();
    let place = match (characters.next(), characters.next()) {
        (Some(c), None) if c.is_ascii_alphabetic() => Some(usize::from(c.to_ascii_uppercase() as u8 - b'A')),
        _ => typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1)),
    };
    let missing = || Misread::NotARow { typed: typed.to_owned(), rows: shown.len() };
    place.and_then(|place| shown.get(place)).copied().ok_or_else(missing)
}

fn one_row(line: &str, shown: &[usize]) -> Result<usize, Misread> {
    row(line, shown).map_err(|misread| match rows(line, shown) {
        Ok(several) if several.len() > 1 => Misread::OnlyOne,
        _ => misread,
    })
}

/// Reads several rows: separated by spaces, commas or semicolons, or run together when all are letters of rows.
fn rows(line: &str, shown: &[usize]) -> Result<Vec<usize>, Misread> {
    let tokens: Vec<&str> = line.split(|c: char| c.is_whitespace() || c == ',' || c == ';').collect();
    let mut picked = Vec::new();
    for token in tokens.into_iter().filter(|token| !token.is_empty()) {
        if token.chars().count() > 1 && token.chars().all(|c| c.is_ascii_alphabetic()) {
            let run: Result<Vec<usize>, Misread> =
                token.chars().map(|c| row(c.encode_utf8(&mut [0; 4]), shown)).collect();
            picked.extend(run.map_err(|_| Misread::NotARow { typed: token.to_owned(), rows: shown.len() })?);
        } else {
            picked.push(row(token, shown)?);
        }
    }
    if picked.is_empty() { Err(Misread::Empty) } else { Ok(picked) }
}

fn order(picked: Vec<usize>, shown: &Arrangement) -> Result<Vec<usize>, Misread> {
    let name = |index: usize| letter(shown.rows.iter().position(|row| *row == index).unwrap_or_default());
    if let Some((_, twice)) = picked.iter().enumerate().find(|(at, index)| picked.iter().take(*at).any(|i| i == *index))
    {
        return Err(Misread::Twice(name(*twice)));
    }
    let missing: Vec<char> = shown.rows.iter().filter(|row| !picked.contains(row)).map(|row| name(*row)).collect();
    if missing.is_empty() { Ok(picked) } else { Err(Misread::Missing(missing)) }
}

fn number(line: &str, unit: Option<&str>, notation: Notation) -> Result<Fraction, Misread> {
    use super::fold::{Strict, same};
    let (digits, given) = number::split_unit(line);
    if digits.is_empty() {
        return Err(Misread::NotANumber);
    }
    let value = number::typed(digits, notation).map_err(|problem| match problem {
        NotANumber::Malformed => Misread::NotANumber,
        NotANumber::OutOfRange => Misread::NumberOutOfRange,
    })?;
    // One is "1 caractère" where the unit is "caractères".
    let singular = |text: &str| text.trim_end_matches(['s', 'S']).to_owned();
    let fits = |unit: &str| same(&singular(unit), &singular(given), Strict::default());
    match unit {
        _ if given.is_empty() => Ok(value),
        Some(unit) if fits(unit) => Ok(value),
        unit => Err(Misread::WrongUnit(unit.map(str::to_owned))),
    }
}

fn word(line: &str, words: &[String], shown: &Arrangement) -> Result<String, Misread> {
    use super::fold::{Strict, same};
    let exact = words.iter().find(|word| same(word, line, Strict::default()));
    match exact {
        Some(word) => Ok(word.clone()),
        None => {
            one_row(line, &shown.rows).map(|index| words.get(index).cloned().unwrap_or_default()).map_err(|misread| {
                match misread {
                    Misread::NotARow { typed, .. } => Misread::NotAWord(typed),
                    other => other,
                }
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use rand::{SeedableRng, rngs::ChaCha8Rng};

    use super::*;

    fn options(texts: &[&str]) -> Vec<Choice> {
        texts.iter().map(|text| Choice::from(*text)).collect()
    }

    fn shown(rows: &[usize], bins: &[usize]) -> Arrangement {
        Arrangement { rows: rows.to_vec(), bins: bins.to_vec() }
    }

    fn parse(ask: &Ask, line: &str, shown: &Arrangement) -> Result<Piece, Misread> {
        ask.parse(line, shown, Notation::DecimalComma)
    }

    fn not_a_row(typed: &str, rows: usize) -> Result<Piece, Misread> {
        Err(Misread::NotARow { typed: typed.to_owned(), rows })
    }

    #[test]
    fn one_takes_a_letter_or_a_number_of_what_is_shown() {
        let ask = Ask::One { options: options(&["x", "y", "z"]), order: Order::Shuffled };
        let shown = shown(&[2, 0, 1], &[]);
        let one = |index| Ok(Piece::Whole(Answer::One(index)));
        for (line, expected) in [
            ("a", one(2)),
            (" B ", one(0)),
            ("3", one(1)),
            ("d", not_a_row("d", 3)),
            ("0", not_a_row("0", 3)),
            ("x y", not_a_row("x y", 3)),
            ("é", not_a_row("é", 3)),
            ("a b", Err(Misread::OnlyOne)),
            ("ab", Err(Misread::OnlyOne)),
            ("", Err(Misread::Empty)),
        ] {
            assert_eq!(parse(&ask, line, &shown), expected, "{line}");
        }
    }

    #[test]
    fn many_takes_every_way_of_naming_several() {
        let ask = Ask::Many { options: options(&["x", "y", "z"]), order: Order::Kept };
        let shown = shown(&[0, 1, 2], &[]);
        for line in ["A C", "a,c", "1 3", "ac", "C; A", "c a c", "3,a"] {
            assert_eq!(parse(&ask, line, &shown), Ok(Piece::Whole(Answer::Many(vec![0, 2]))), "{line}");
        }
        assert_eq!(parse(&ask, "ad", &shown), not_a_row("ad", 3));
        assert_eq!(parse(&ask, ", ;", &shown), Err(Misread::Empty));
    }

    #[test]
    fn an_order_names_each_step_once() {
        let ask = Ask::Order { steps: vec!["x".into(), "y".into(), "z".into()] };
        let shown = shown(&[1, 2, 0], &[]);
        assert_eq!(parse(&ask, "cab", &shown), Ok(Piece::Whole(Answer::Order(vec![0, 1, 2]))));
        assert_eq!(parse(&ask, "c a", &shown), Err(Misread::Missing(vec!['B'])));
        assert_eq!(parse(&ask, "c a c", &shown), Err(Misread::Twice('C')));
    }

    #[test]
    fn gaps_from_a_list_take_the_letter_or_the_word() {
        let ask = Ask::Blanks { pieces: vec![String::new(); 2], words: vec!["décor".into(), "réseau".into()] };
        let shown = shown(&[1, 0], &[]);
        assert_eq!(parse(&ask, "a", &shown), Ok(Piece::Gap("réseau".into())));
        assert_eq!(parse(&ask, "Decor", &shown), Ok(Piece::Gap("décor".into())));
        assert_eq!(parse(&ask, "média", &shown), Err(Misread::NotAWord("média".into())));
        assert_eq!(parse(&ask, "c", &shown), Err(Misread::NotAWord("c".into())));
        assert_eq!(parse(&ask, "ab", &shown), Err(Misread::OnlyOne));
    }

    #[test]
    fn a_number_may_bring_its_unit_and_no_other() {
        let ask = Ask::Text(Format::Number { unit: Some("caractères".into()) });
        let number = |n: i128| Ok(Piece::Whole(Answer::Number(Fraction::from_integer(n))));
        let shown = Arrangement::default();
        for (line, expected) in [
            ("40", number(40)),
            ("1 caractère", number(1)),
            ("40 CARACTERES", number(40)),
            ("40 %", Err(Misread::WrongUnit(Some("caractères".into())))),
            ("quarante", Err(Misread::NotANumber)),
            ("4 0", Err(Misread::NotANumber)),
        ] {
            assert_eq!(parse(&ask, line, &shown), expected, "{line}");
        }
        let bare = Ask::Text(Format::Number { unit: None });
        assert_eq!(parse(&bare, "40 %", &shown), Err(Misread::WrongUnit(None)));
    }

    #[test]
    fn pinned_options_stay_last_and_kept_orders_stay() {
        let mut pinned = options(&["all", "x", "y", "z"]);
        if let Some(first) = pinned.first_mut() {
            first.pinned = true;
        }
        let mut chance = ChaCha8Rng::seed_from_u64(1);
        let shuffled = Ask::One { options: pinned.clone(), order: Order::Shuffled };
        for _ in 0..50 {
            assert_eq!(shuffled.arrange(Shuffle::Yes, &mut chance).rows.last(), Some(&0));
        }
        let kept = Ask::One { options: options(&["x", "y", "z"]), order: Order::Kept };
        assert_eq!(kept.arrange(Shuffle::Yes, &mut chance).rows, [0, 1, 2]);
        assert_eq!(shuffled.arrange(Shuffle::No, &mut chance).rows, [1, 2, 3, 0]);
    }

    #[test]
    fn the_shuffle_is_fair() {
        let ask = Ask::Order { steps: vec![String::new(); 4] };
        let mut chance = ChaCha8Rng::seed_from_u64(7);
        let mut counts = std::collections::BTreeMap::<Vec<usize>, u32>::new();
        for _ in 0..24_000 {
            *counts.entry(ask.arrange(Shuffle::No, &mut chance).rows).or_default() += 1;
        }
        // 24 orders, 1,000 expected of each: chi-square with 23 degrees of freedom exceeds 49.7 once in a thousand.
        let chi_square: f64 = counts.values().map(|n| (f64::from(*n) - 1000.0).powi(2) / 1000.0).sum();
        assert_eq!(counts.len(), 24);
        assert!(chi_square < 49.7, "{chi_square}");
    }
}
