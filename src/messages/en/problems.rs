use super::English;
use crate::{
    bank_file::{Unreadable, Unwritable},
    messages::problems::{
        Problems, Wording, code, code_point, example_of_id, excerpt, keys_of, kind_names, list, thousands,
    },
    quiz::{
        ask::LETTERS,
        bank::QUESTION_LIMIT,
        fields::TEXT_LIMIT,
        number::DIGITS,
        problem::{Place, Problem},
        question::POINTS_LIMIT,
    },
};

mod flaws;
pub(super) mod shape;
mod syntax;
mod taxonomy;
mod twins;
mod warnings;

impl Problems for English {
    #[expect(clippy::too_many_lines, reason = "one arm a problem, so that none is forgotten")]
    fn problem(&self, problem: &Problem) -> Wording {
        let quoted = |text: &str| format!("“{}”", excerpt(text));
        match problem {
            Problem::NotUtf8 => Wording::new("the file is not UTF-8 text")
                .label("these bytes are no character")
                .help("save it as UTF-8: editors ask for the encoding under “Save as”"),
            Problem::Document => Wording::new("the file is a document, and no text")
                .help("save it as plain text, in UTF-8; better still, write banks in a text editor"),
            Problem::FileTooLarge => Wording::new("the file is larger than 64 MiB")
                .help("make several banks of it; another one can draw on them all with `include`"),
            Problem::NoQuestion => Wording::new("there is no question in this bank")
                .help("a question begins with a line `[[question]]`; its kind, its prompt and the answer follow"),
            Problem::Syntax(syntax) => syntax::wording(syntax),
            Problem::Taxonomy(fault) => taxonomy::wording(fault),
            Problem::Warning(warning) => warnings::wording(warning),
            Problem::TooManyQuestions(count) => {
                let (count, limit) = (thousands(*count, ","), thousands(QUESTION_LIMIT, ","));
                Wording::new(format!("{count} questions are too many: a bank has at most {limit}"))
                    .help("make several banks of it; another one can draw on them all with `include`")
            }
            Problem::TextTooLong(length) => {
                let (length, limit) = (thousands(*length, ","), thousands(TEXT_LIMIT, ","));
                Wording::new(format!("a text of {length} characters is too long: {limit} are the most"))
                    .help("shorten it, or make several questions of it")
            }
            Problem::TooManyRows(count) => {
                Wording::new(format!("{count} rows are too many: they are chosen by letter, and there are {LETTERS}"))
                    .help("take some out, or make several questions of it")
            }
            Problem::PointsOutOfRange => {
                let limit = thousands(POINTS_LIMIT, ",");
                Wording::new(format!("points are a number above 0, and at most {limit}"))
                    .help("write a number such as `points = 2`, or leave the key out: it is 1 then")
            }
            Problem::TooDeep => {
                Wording::new("this is nested too deeply").help("no value of a bank needs more than a list of lists")
            }
            Problem::UnknownKey { key, place, suggestion } => {
                let message = format!("{} has no key {}", subject(*place), code(key));
                Wording::new(message).help(match suggestion {
                    Some(suggestion) => did_you_mean(&code(suggestion)),
                    None => format!("the keys here are {}", list(keys_of(*place), "and")),
                })
            }
            Problem::MissingKey { key, place } => {
                Wording::new(format!("the key `{}` is missing from {}", key.name, this(*place)))
                    .help(shape::how_to_add(key))
            }
            Problem::WrongShape { key, expected, found } => shape::wording(key, *expected, found),
            Problem::UnknownKind { kind, suggestion } => {
                let kinds = format!("the kinds are {}", list(kind_names(), "and"));
                Wording::new(format!("there is no kind {}", quoted(kind)))
                    .help(suggestion.map_or(kinds, |suggestion| did_you_mean(&format!("`\"{suggestion}\"`"))))
            }
            Problem::MisspeltTable { name, meant } => {
                let message = if name == meant {
                    format!("the header of a {meant} has double brackets")
                } else {
                    format!("{} does not begin a {meant}", code(name))
                };
                Wording::new(message).help(format!("write `[[{meant}]]`"))
            }
            Problem::NotOneOf { key, value, allowed, suggestion } => {
                Wording::new(format!("`{key}` cannot be {}", quoted(value))).help(match suggestion {
                    Some(suggestion) => did_you_mean(&format!("`\"{suggestion}\"`")),
                    None => format!("choose {}", list(allowed.iter().copied(), "or")),
                })
            }
            Problem::MisplacedBankKey(key) => {
                Wording::new(format!("`{key}` belongs to the bank, and this is a question"))
                    .label("this line is part of the question above it")
                    .help("move the line to the top of the file, above the first line in brackets")
            }
            Problem::KeyOfOtherKinds { key, kind, kinds } => {
                let others = list(kinds.iter().copied(), "and");
                let noun = if kinds.len() == 1 { "the kind" } else { "the kinds" };
                Wording::new(format!("a question of the kind `{}` has no key `{key}`", kind.name))
                    .help(format!("{noun} {others} would have it: take the line out, or change the kind"))
            }
            Problem::MissingEither(one, other) => {
                Wording::new(format!("a question of this kind needs `{one}` or `{other}`"))
                    .label("both are missing here")
                    .help(format!("give the wrong options as `{one}`, or all options in your order as `{other}`"))
            }
            Problem::Both(one, other) => Wording::new(format!("`{one}` and `{other}` exclude each other"))
                .help(format!("keep `{one}` (the wrong options) or `{other}` (all of them, in your order)")),
            Problem::DuplicateId(id) => Wording::new(format!("two questions have the id {}", quoted(id)))
                .label("used again here")
                .also("first used here")
                .help("give one of them another id: results are kept under it"),
            Problem::AnswerNotAmongOptions { answer, suggestion } => {
                let help = match suggestion {
                    Some(suggestion) => did_you_mean(&quoted(suggestion)),
                    None => "write it exactly as one of them, or add it; if all of them are wrong, their key is `distractors`".into(),
                };
                Wording::new(format!("the answer {} is not among the options", quoted(answer))).help(help)
            }
            Problem::AnswerAmongDistractors(answer) => {
                Wording::new(format!("the right answer {} is also among the wrong ones", quoted(answer)))
                    .label("this would be right")
                    .also("the right answer")
                    .help("take it out here, or change it")
            }
            Problem::NoWrongOption => Wording::new("every option is a right answer").help("add one that is wrong"),
            Problem::SameText(text) => Wording::new(format!("{} stands there twice", quoted(text)))
                .label("again here")
                .also("first here")
                .help("take one out, or tell them apart"),
            Problem::UndeclaredCategory { category, suggestion } => {
                Wording::new(format!("the category {} is not declared", quoted(category))).help(match suggestion {
                    Some(suggestion) => did_you_mean(&quoted(suggestion)),
                    None => "add it to `categories`, or name one of those".to_owned(),
                })
            }
            Problem::EmptyText => {
                Wording::new("this text is empty").help("write something between the quotation marks, or take it out")
            }
            Problem::ForbiddenCharacter(c @ ('\u{8}' | '\u{c}' | '\r')) => Wording::new(format!(
                "the text holds the character {}, which a backslash and the letter behind it stand for",
                code_point(*c)
            ))
            .help("write the backslash twice, or put the text between apostrophes, where it is plain: '\\frac'"),
            Problem::ForbiddenCharacter(c) => Wording::new(format!(
                "the text holds the character {}, which could forge what the screen says",
                code_point(*c)
            ))
            .help("take it out; it cannot be seen, so type the text again if need be"),
            Problem::NumberOutOfRange => Wording::new("this number is out of range")
                .help(format!("a number has at most {DIGITS} digits before the point, and {DIGITS} after it")),
            Problem::NoGap => Wording::new("this text has no gap")
                .help("put single brackets around what is to be filled in: `Water falls as [rain].`"),
            Problem::UnclosedGap => Wording::new("a gap of this text is not closed")
                .help("each `[` needs its `]`; a bracket that is no gap is written `[[`"),
            Problem::EmptyGap => Wording::new("a gap of this text accepts nothing")
                .help("put a word between the brackets: `[rain]`, or `[rain|showers]` to accept either"),
            Problem::TooFew { key, least: 1 } => {
                Wording::new(format!("`{key}` is empty")).help("it needs at least one entry")
            }
            Problem::TooFew { key, least } => {
                Wording::new(format!("`{key}` has too few entries")).help(format!("it needs at least {least}"))
            }
            Problem::BadId(id) => Wording::new(format!("{} cannot be an id", quoted(id))).help(format!(
                "an id has small letters without accents, digits, and single hyphens between them: `{}`",
                example_of_id(id, "my-first-id")
            )),
            Problem::BadLanguage { language, suggestion } => {
                Wording::new(format!("{} is no language tag", quoted(language))).help(match suggestion {
                    Some(suggestion) => did_you_mean(&format!("`\"{suggestion}\"`")),
                    None => "write `en` for English, `fr` for French, `fr-CA` for French as in Canada".to_owned(),
                })
            }
            Problem::UndeclaredObjective { objective, suggestion } => {
                Wording::new(format!("the objective {} is not declared", quoted(objective))).help(match suggestion {
                    Some(suggestion) => did_you_mean(&quoted(suggestion)),
                    None => "add it under `[objectives]`, or name one of those".to_owned(),
                })
            }
            Problem::BadDuration(duration) => Wording::new(format!("{} is no duration", quoted(duration)))
                .help("write hours, minutes and seconds like `1h30m`, `20m` or `90s`"),
            Problem::WrongIsRight(answer) => Wording::new(format!(
                "the expected mistake {} would be right",
                quoted(answer)
            ))
            .help("take it out: accents, capitals and articles make no difference, nor does what the tolerance allows"),
            Problem::PercentOutOfRange => {
                Wording::new("a percentage goes from 0 to 100").help("write a number such as `pass = 60`")
            }
            Problem::NegativeTolerance => Wording::new("a tolerance cannot be below 0")
                .help("write how far off an answer may be, either way: `tolerance = 0.5`"),
            Problem::CountBelowOne => Wording::new("this has to be 1 or more").help("write a whole number from 1 on"),
            Problem::MissingBank { bank, suggestion } => Wording::new(format!("there is no bank {}", quoted(bank)))
                .help(match suggestion {
                    Some(suggestion) => did_you_mean(&quoted(suggestion)),
                    None => "name a bank by its id, or by its path from here".to_owned(),
                }),
            Problem::CircularInclude(banks) => {
                Wording::new(format!("these banks draw on each other in a circle: {}", banks.join(" → ")))
                    .help("take one of them out of `include`")
            }
            Problem::SameId { id, other } => {
                Wording::new(format!("another bank in this folder has the id {}: `{other}`", quoted(id)))
                    .label("this one comes second")
                    .help("give one of them another `id`; twins stand in folders side by side, such as `en` and `fr`")
            }
            Problem::BrokenInclude(bank) => {
                Wording::new(format!("the bank {} has errors", quoted(bank))).help("mend that one first")
            }
        }
    }

    fn unreadable(&self, reason: &Unreadable) -> String {
        match reason {
            Unreadable::NotFound => "there is no such file".to_owned(),
            Unreadable::PermissionDenied => "you are not allowed to read it".to_owned(),
            Unreadable::Folder => "this is a folder, and a file is wanted".to_owned(),
            Unreadable::NoBank => "there is no file in this folder that ends in .toml".to_owned(),
            Unreadable::NotAFile => "this is a pipe or a device, and no file".to_owned(),
            Unreadable::LinkLoop => "its links lead in a circle".to_owned(),
            Unreadable::Other(reason) => format!("it cannot be read ({reason})"),
        }
    }

    fn unwritable(&self, reason: &Unwritable) -> String {
        match reason {
            Unwritable::PermissionDenied => "you are not allowed to write there".to_owned(),
            Unwritable::ReadOnly => "the disk can only be read".to_owned(),
            Unwritable::Full => "the disk is full".to_owned(),
            Unwritable::Folder => "there is a folder of this name".to_owned(),
            Unwritable::NotAFolder => "what should be its folder is a file".to_owned(),
            Unwritable::Other(reason) => reason.clone(),
        }
    }

    fn how_to_read(&self, reason: &Unreadable) -> Option<&'static str> {
        Some(match reason {
            Unreadable::NotFound => "look at the name, and at the folder that you are in",
            Unreadable::PermissionDenied => "ask its owner for the right to read it, or for a copy",
            Unreadable::Folder => "name a file in it",
            Unreadable::NoBank => "name the folder that your banks are in, or a file",
            Unreadable::NotAFile => "save what comes from it in a file, and name that",
            Unreadable::LinkLoop => "name the file that is meant by its own name",
            Unreadable::Other(_) => return None,
        })
    }

    fn warning_word(&self) -> &'static str {
        "warning"
    }

    fn help_word(&self) -> &'static str {
        "help"
    }
}

fn did_you_mean(suggestion: &str) -> String {
    format!("did you mean {suggestion}?")
}

fn subject(place: Place) -> String {
    match place {
        Place::Bank => "a bank".to_owned(),
        Place::Question(None) => "a question".to_owned(),
        Place::Question(Some(kind)) => format!("a question of the kind `{}`", kind.name),
        Place::Taxonomy => "a taxonomy".to_owned(),
        Place::Category => "a category".to_owned(),
        Place::TaxonomyItem => "an item".to_owned(),
    }
}

fn this(place: Place) -> String {
    match place {
        Place::Bank => "this bank".to_owned(),
        Place::Question(None) => "this question".to_owned(),
        Place::Question(Some(kind)) => format!("this question of the kind `{}`", kind.name),
        Place::Taxonomy => "this taxonomy".to_owned(),
        Place::Category => "this category".to_owned(),
        Place::TaxonomyItem => "this item".to_owned(),
    }
}
