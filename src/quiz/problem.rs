//! What can be wrong with a bank, as data: a code, a place and the facts that a sentence needs.

use super::{
    fields::{Found, Span},
    key::{Key, Shape},
    kind::Kind,
    lint::Warning,
    taxonomy::fault::Fault,
};

/// A problem and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub problem: Problem,
    /// Where: bytes of the source.
    pub span: Span,
    /// A second place that explains the first, such as the earlier use of an id.
    pub also: Option<Span>,
}

/// Where a key stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At the top of the file.
    Bank,
    /// In a question, of this kind if the kind is known.
    Question(Option<&'static Kind>),
    /// In a taxonomy.
    Taxonomy,
    /// In a category of a taxonomy.
    Category,
    /// In an item of a taxonomy.
    TaxonomyItem,
}

/// How the TOML of a bank is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Syntax {
    /// “ ” « » where a string is to begin or end.
    TypographicQuotes(char),
    /// A space that is not the plain one, outside a string.
    UnusualSpace(char),
    /// A number with a decimal comma.
    DecimalComma(String),
    /// `True`, `Vrai`, `oui`: the word, and what TOML writes.
    TruthWord(String, bool),
    /// An apostrophe inside a string between apostrophes.
    Apostrophe,
    /// A quotation mark inside a string between quotation marks.
    QuoteInside,
    /// A list that is never closed.
    UnclosedList,
    /// A table that is never closed.
    UnclosedTable,
    /// A string that is never closed.
    UnclosedText,
    /// A closing bracket that nothing opens.
    Unopened(char),
    /// A text without quotation marks.
    Unquoted(String),
    /// It begins like a number, and is none.
    NotANumber(String),
    /// No comma between two values.
    MissingComma,
    /// A comma with nothing before it.
    ExtraComma,
    /// No `=` after a key.
    MissingEquals,
    /// A `:` where `=` is to stand.
    Colon,
    /// No key before `=`.
    MissingName,
    /// No value after `=`.
    MissingValue,
    /// Something after a value, in the same line.
    Extra(String),
    /// A comma at the end of a line, outside a list.
    TrailingComma,
    /// Several values with commas between them, outside a list.
    BareList(String),
    /// A parenthesis where a list is to begin.
    Parenthesis,
    /// Another language, by its name.
    OtherLanguage(&'static str),
    /// A line that is no key with a value, no header and no comment.
    Stray(String),
    /// A comment that does not begin with `#`.
    CommentSign,
    /// A header whose brackets do not match, or with something after it.
    Header,
    /// A header with single brackets, of this name, that is there again.
    RepeatedHeader(String),
    /// A key with other characters than TOML has in a key without quotation marks.
    KeyCharacter(String),
    /// The key was given before.
    DuplicateKey(String),
    /// The keys from this one on were given before, the kind among them: another question, without its header.
    ForgottenHeader(String),
    /// An escape that TOML does not know.
    Escape(String),
    /// A character that TOML does not allow there.
    Character(char),
    /// Anything else, in the words of the TOML parser, which are English.
    Other(String),
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The file is not UTF-8 from here on.
    NotUtf8,
    /// The file is a document of a word processor, or another that is no text.
    Document,
    /// The file is larger than a bank may be.
    FileTooLarge,
    /// There is no question in it.
    NoQuestion,
    /// The TOML is broken.
    Syntax(Syntax),
    /// More questions than a bank may have.
    TooManyQuestions(usize),
    /// A text of so many characters.
    TextTooLong(usize),
    /// A list of so many rows.
    TooManyRows(usize),
    /// Points that are not above 0, or above the limit.
    PointsOutOfRange,
    /// Lists or tables nested deeper than any value of the format.
    TooDeep,
    /// A key that the format does not have.
    UnknownKey {
        /// What was written.
        key: String,
        /// Where.
        place: Place,
        /// What was probably meant.
        suggestion: Option<&'static str>,
    },
    /// A key that is needed is not there.
    MissingKey {
        /// The key.
        key: &'static Key,
        /// Where it is missed.
        place: Place,
    },
    /// A value does not look as it should.
    WrongShape {
        /// The key.
        key: &'static Key,
        /// What was wanted: the shape of the key, or of a value inside.
        expected: Shape,
        /// What stands there.
        found: Found,
    },
    /// A kind that does not exist.
    UnknownKind {
        /// What was written.
        kind: String,
        /// What was probably meant.
        suggestion: Option<&'static str>,
    },
    /// `[[questions]]`, or `[question]`, for `[[question]]`.
    MisspeltTable {
        /// What was written.
        name: String,
        /// The table that was meant.
        meant: &'static str,
    },
    /// A text that is none of those allowed.
    NotOneOf {
        /// The key.
        key: &'static str,
        /// What was written.
        value: String,
        /// What is allowed.
        allowed: &'static [&'static str],
        /// What was probably meant.
        suggestion: Option<&'static str>,
    },
    /// A key of the bank below the header of a question.
    MisplacedBankKey(&'static str),
    /// A key that other kinds have.
    KeyOfOtherKinds {
        /// The key.
        key: &'static str,
        /// The kind of the question.
        kind: &'static Kind,
        /// Those that have it.
        kinds: Vec<&'static str>,
    },
    /// Neither of two keys is there, and one is needed.
    MissingEither(&'static str, &'static str),
    /// Two keys are there that exclude one another.
    Both(&'static str, &'static str),
    /// An id was used before.
    DuplicateId(String),
    /// The answer is not among the options.
    AnswerNotAmongOptions {
        /// The answer.
        answer: String,
        /// An option that is nearly the same.
        suggestion: Option<String>,
    },
    /// The answer is among its own distractors.
    AnswerAmongDistractors(String),
    /// Every option is a right answer.
    NoWrongOption,
    /// Two rows of a list say the same.
    SameText(String),
    /// An item's category is not declared.
    UndeclaredCategory {
        /// What was written.
        category: String,
        /// The category that is nearly the same.
        suggestion: Option<String>,
    },
    /// A text without a visible character.
    EmptyText,
    /// A character that could forge what the screen says.
    ForbiddenCharacter(char),
    /// A number that is not finite, or has too many digits.
    NumberOutOfRange,
    /// A text to be filled that has no gap.
    NoGap,
    /// A gap that is not closed.
    UnclosedGap,
    /// A gap without a word in it.
    EmptyGap,
    /// A list has fewer rows than it needs.
    TooFew {
        /// The key.
        key: &'static str,
        /// How many it needs.
        least: usize,
    },
    /// An id with other characters than small letters, digits and hyphens.
    BadId(String),
    /// Not a language tag.
    BadLanguage {
        /// What was written.
        language: String,
        /// The tag that was probably meant.
        suggestion: Option<String>,
    },
    /// An objective that the bank does not declare.
    UndeclaredObjective {
        /// What was written.
        objective: String,
        /// The objective that is nearly the same.
        suggestion: Option<String>,
    },
    /// Not a duration such as `90s`, `20m`, `1h30m`.
    BadDuration(String),
    /// An expected mistake that is a right answer.
    WrongIsRight(String),
    /// A percentage beyond 0 to 100.
    PercentOutOfRange,
    /// A tolerance below 0.
    NegativeTolerance,
    /// A count below 1.
    CountBelowOne,
    /// A bank that draws on one which is not there.
    MissingBank {
        /// What was written.
        bank: String,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// Banks that draw on each other in a circle, in this order.
    CircularInclude(Vec<String>),
    /// A bank that draws on one which has errors.
    BrokenInclude(String),
    /// Another bank of the folder has the same id, and is no twin.
    SameId {
        /// The id.
        id: String,
        /// Where the other one has it: its file, the line and the column.
        other: String,
    },
    /// A taxonomy is wrong.
    Taxonomy(Fault),
    /// Something that could be written better.
    Warning(Warning),
}

impl Problem {
    /// Whether the bank can be played in spite of it.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        matches!(self, Self::Warning(_))
    }

    /// The code: E0 file, syntax and limits, E1 keys and types, E2 laws inside a bank, E3 taxonomies, E4 other banks. Never reused.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotUtf8 | Self::Document => "E002",
            Self::FileTooLarge => "E003",
            Self::NoQuestion => "E004",
            Self::Syntax(_) => "E010",
            Self::TooManyQuestions(_) => "E020",
            Self::TextTooLong(_) => "E021",
            Self::TooManyRows(_) => "E022",
            Self::PointsOutOfRange => "E023",
            Self::TooDeep => "E024",
            Self::UnknownKey { .. } => "E101",
            Self::MissingKey { .. } => "E102",
            Self::WrongShape { .. } => "E103",
            Self::UnknownKind { .. } => "E104",
            Self::MisspeltTable { .. } => "E105",
            Self::NotOneOf { .. } => "E106",
            Self::MisplacedBankKey(_) => "E107",
            Self::KeyOfOtherKinds { .. } => "E108",
            Self::MissingEither(..) => "E109",
            Self::Both(..) => "E110",
            Self::DuplicateId(_) => "E201",
            Self::AnswerNotAmongOptions { .. } => "E202",
            Self::AnswerAmongDistractors(_) => "E203",
            Self::SameText(_) => "E204",
            Self::UndeclaredCategory { .. } => "E205",
            Self::EmptyText => "E206",
            Self::ForbiddenCharacter(_) => "E207",
            Self::NumberOutOfRange => "E208",
            Self::NoGap => "E209",
            Self::UnclosedGap => "E210",
            Self::EmptyGap => "E211",
            Self::TooFew { .. } => "E212",
            Self::BadId(_) => "E213",
            Self::BadLanguage { .. } => "E214",
            Self::UndeclaredObjective { .. } => "E215",
            Self::BadDuration(_) => "E216",
            Self::WrongIsRight(_) => "E217",
            Self::PercentOutOfRange => "E218",
            Self::NegativeTolerance => "E219",
            Self::CountBelowOne => "E220",
            Self::NoWrongOption => "E221",
            Self::MissingBank { .. } => "E401",
            Self::CircularInclude(_) => "E402",
            Self::BrokenInclude(_) => "E403",
            Self::SameId { .. } => "E404",
            Self::Taxonomy(fault) => fault.code(),
            Self::Warning(warning) => warning.code(),
        }
    }
}

/// Returns the candidate that was probably meant: the same after folding, or within a third of its letters.
pub fn closest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let fold = |text: &str| super::fold::fold(text, super::fold::Strict::default()).replace(['_', ' ', '-'], "");
    let written = fold(written);
    candidates
        .into_iter()
        .map(|candidate| {
            let folded = fold(candidate);
            let lengths = (written.chars().count(), folded.chars().count());
            (candidate, strsim::osa_distance(&written, &folded), lengths)
        })
        .filter(|(_, distance, (length, other))| {
            // In three letters another letter makes another word.
            let is_slip = *length.max(other) > 3 || length != other;
            *distance == 0 || (is_slip && distance * 3 <= *length.max(other))
        })
        .min_by_key(|(_, distance, _)| *distance)
        .map(|(candidate, ..)| candidate)
}
