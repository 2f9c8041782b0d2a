//! TOML that is broken.

use crate::{
    messages::problems::{Wording, code, code_point, grouped, number_meant},
    quiz::problem::Syntax,
};

/// How the TOML is broken, and how it is mended.
pub(super) fn wording(syntax: &Syntax) -> Wording {
    match syntax {
        Syntax::TypographicQuotes(quote) => Wording::new(format!("`{quote}` cannot begin or end a text"))
            .help("put straight quotation marks around it: \"…\"; the curly ones may stand between them"),
        Syntax::UnusualSpace(c) => Wording::new("this is not a plain space")
            .label(format!("{} looks like one", code_point(*c)))
            .help("delete it, and type a space"),
        Syntax::DecimalComma(number) => {
            let point = number.replace(',', ".");
            Wording::new("a decimal number is written with a point").help(match grouped(number) {
                Some(whole) => format!("write `{point}`, or `{whole}` if the comma sets thousands apart"),
                None => format!("write `{point}`; students may type the comma"),
            })
        }
        Syntax::TruthWord(word, truth) => {
            Wording::new(format!("TOML does not know the value {}", code(word))).help(format!("write `{truth}`"))
        }
        Syntax::Apostrophe => Wording::new("the text ends at this apostrophe, since it began with one")
            .help("put quotation marks around the text: \"It's here\""),
        Syntax::QuoteInside => Wording::new("the text ends at this quotation mark")
            .help("write “ ” or \\\" inside a text between quotation marks"),
        Syntax::UnclosedList => Wording::new("this list is not closed")
            .label("the bracket opens here")
            .help("write `]` after the last value of the list"),
        Syntax::UnclosedTable => Wording::new("this brace is not closed")
            .label("it opens here")
            .help("write `}` after the last value, on the same line"),
        Syntax::UnclosedText => Wording::new("this text is not closed")
            .label("it begins here")
            .help("end it with the same quotation mark; a text over several lines stands between \"\"\" and \"\"\""),
        Syntax::Unopened(bracket) => Wording::new(format!("nothing opens this `{bracket}`"))
            .help("take it out, or open the bracket where its list begins"),
        Syntax::Unquoted(text) if text.ends_with('"') => {
            Wording::new(format!("the text {} begins without a quotation mark", code(text)))
                .help("put one before it, straight like the one at its end")
        }
        Syntax::Unquoted(text) => Wording::new(format!("the text {} has no quotation marks", code(text)))
            .help("put quotation marks around it: \"…\""),
        Syntax::NotANumber(text) => {
            Wording::new(format!("{} is neither a number nor a text", code(text))).help(match number_meant(text) {
                Some((number, "")) => format!("write `{number}`"),
                Some((number, unit)) => format!(
                    "write `{number}` alone; a question of the kind `number` names what it counts by {}",
                    code(&format!("unit = \"{unit}\""))
                ),
                None => "a number has digits and a point, such as `1000` or `0.5`; a text stands between quotation marks"
                    .to_owned(),
            })
        }
        Syntax::MissingComma => {
            Wording::new("a comma is missing").label("here").help("write a comma between two values of a list")
        }
        Syntax::ExtraComma => Wording::new("there is nothing before this comma").help("take it out"),
        Syntax::MissingEquals => {
            Wording::new("`=` is missing").label("here").help("write a key, `=` and its value: `title = \"…\"`")
        }
        Syntax::Colon => Wording::new("`:` stands where `=` is to stand").help("write `=`: `title = \"…\"`"),
        Syntax::TrailingComma => {
            Wording::new("a line does not end with a comma").help("take it out: commas stand between the values of a list")
        }
        Syntax::BareList(values) => Wording::new("several values stand in brackets")
            .help(format!("write {}", code(&format!("[{values}]")))),
        Syntax::Parenthesis => Wording::new("`(` does not begin a value")
            .help("a list stands in square brackets: `[\"…\", \"…\"]`"),
        Syntax::OtherLanguage(language) => Wording::new(format!("this looks like {language}, and is no line of a bank"))
            .help("a bank is written in TOML: `title = \"…\"` and the like at its top, then `[[question]]` above each question"),
        Syntax::MissingName => {
            Wording::new("there is no key before `=`").help("write a key, `=` and its value: `title = \"…\"`")
        }
        Syntax::MissingValue => Wording::new("there is no value after `=`")
            .help("write one, or take the line out: what is not given is left out whole"),
        Syntax::Extra(text) => Wording::new(format!("{} stands after the value", code(text)))
            .help("end the line after the value; a comment begins with `#`"),
        Syntax::Stray(text) => Wording::new(format!("{} is no line of a bank", code(text)))
            .help("a line is a key with its value, a header such as `[[question]]`, or a comment that begins with `#`"),
        Syntax::CommentSign => Wording::new("a comment does not begin like this").help("begin it with `#`"),
        Syntax::Header => Wording::new("this is not how a header is written")
            .help("write `[[question]]` on a line of its own, or `[objectives]`"),
        Syntax::RepeatedHeader(name) => Wording::new(format!("the header {} is given twice", code(&format!("[{name}]"))))
            .help(format!("where there are several, each has double brackets: {}", code(&format!("[[{name}]]")))),
        Syntax::KeyCharacter(key) => Wording::new(format!("{} cannot be a key", code(key)))
            .help("keys have letters without accents, digits, `-` and `_`; any other stands between quotation marks"),
        Syntax::DuplicateKey(key) => Wording::new(format!("{} is given twice", code(key)))
            .label("again here")
            .also("first here")
            .help("take one of them out"),
        Syntax::ForgottenHeader(key) => Wording::new(format!("{} is given twice", code(key)))
            .label("another question seems to begin here")
            .also("first here")
            .help("write a line `[[question]]` above each question"),
        Syntax::Escape(text) if text == "\\'" => Wording::new("an apostrophe takes no backslash")
            .help("take the backslash out: between quotation marks an apostrophe is plain"),
        Syntax::Escape(text) => Wording::new(format!("{} means nothing in a text", code(text)))
            .help("a backslash is written `\\\\`; or put the text between apostrophes, where it is plain: 'C:\\…'"),
        Syntax::Character('\r') => Wording::new("a line ends with a carriage return alone")
            .help("save the file with the line ends of Windows or of Unix"),
        Syntax::Character(c) => Wording::new(format!("the character {} cannot stand here", code_point(*c)))
            .help("delete it; it cannot be seen, so type the line again if need be"),
        Syntax::Other(message) => Wording::new(format!("this is not TOML ({message})"))
            .help("compare the line with those of a bank that works"),
    }
}
