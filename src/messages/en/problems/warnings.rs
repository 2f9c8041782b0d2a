//! What the linter has to say, in English.

use crate::{
    messages::problems::{Wording, code, excerpt},
    quiz::{
        lint::{Later, Useless, Warning},
        mark::Fraction,
        number::show,
    },
};

/// What is said of something that could be written better.
pub(super) fn wording(warning: &Warning) -> Wording {
    let quoted = |text: &str| format!("“{}”", excerpt(text));
    match warning {
        Warning::Item(flaw) => super::flaws::wording(flaw),
        Warning::NoIds(count) => Wording::new(match count {
            1 => "this question has no id".to_owned(),
            count => format!("{count} questions have no id; this is the first"),
        })
        .help(format!(
            "name {} with `id`, in small letters, digits and hyphens; `cornet check --fix` does it for you",
            if *count == 1 { "it" } else { "each" }
        )),
        Warning::KeysInOnePlace { letter, seen, all } => Wording::new(format!(
            "the right answer is {letter} in {seen} of the {all} questions whose options keep their order"
        ))
        .help("move it about, or give `distractors` instead of `options`: these are shuffled"),
        Warning::OneSided { side, seen, all } => {
            Wording::new(format!("{seen} of the {all} true-false questions are {side}"))
                .help(format!("turn some of them round, so that they are {}", !side))
        }
        Warning::Alike => Wording::new("this question asks nearly the same as an earlier one")
            .label("asked again")
            .also("first asked here")
            .help("ask something else, or take one of them out"),
        Warning::EasilyGuessed { tenths } => Wording::new(format!(
            "blind guessing earns {}% of the points of this bank",
            show(Fraction::new(i128::from(*tenths), 10), '.')
        ))
        .help("have fewer true-false questions, more options, and questions whose answer is typed or put in order"),
        Warning::UselessAllow(silenced, Useless::NothingThere) => {
            Wording::new(format!("{} silences nothing here", quoted(silenced))).help("take it out of `allow`")
        }
        Warning::UselessAllow(silenced, Useless::IsError) => {
            Wording::new(format!("{} is the code of an error, which nothing silences", quoted(silenced)))
                .help("mend the error, and take the code out of `allow`")
        }
        Warning::UselessAllow(silenced, Useless::Unknown) => {
            Wording::new(format!("no warning has the code {}", quoted(silenced)))
                .help("`cornet check` prints the code with each warning: W, and three digits")
        }
        Warning::LaterToml(later) => {
            let wording = match later {
                Later::LineEnd => Wording::new("this inline table goes over several lines")
                    .help("put it on one line; an option with feedback can also be written `[\"…\", \"…\"]`"),
                Later::Comma => {
                    Wording::new("a comma stands behind the last value of an inline table").help("take the comma out")
                }
                Later::Escape(escape) => Wording::new(format!("the escape {} is not known everywhere", code(escape)))
                    .help("write the character itself, or `\\u` and four digits"),
                Later::Time(time) => {
                    Wording::new(format!("the time {} has no seconds", code(time))).help("write the seconds too")
                }
            };
            wording.label("TOML 1.1, which many editors take for an error")
        }
        Warning::PlainSpace(mark) => {
            let place = if *mark == '«' { "after" } else { "before" };
            Wording::new(format!("a plain space stands {place} {}", code(&mark.to_string())))
                .help("put a no-break space (U+00A0) there; `cornet check --fix` does it for you")
        }
        Warning::Joint(reads) => {
            Wording::new(format!("a sentence would read {} here", quoted(reads))).also("with this").help(
                "say it otherwise, with a colon for instance; or give this item or category a sentence of its own, as \
                 `statement`, `question` or `all`",
            )
        }
        Warning::FewItems(count) => Wording::new(format!(
            "this category has {}: three are needed to ask for the odd one out",
            if *count == 1 { "one item".to_owned() } else { format!("{count} items") }
        ))
        .help("add some, or take `odd` out of the forms with `forms`"),
        Warning::Twin { language, difference } => super::twins::wording(language, difference),
    }
}
