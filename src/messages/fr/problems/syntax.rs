//! Le TOML qui n'en est pas.

use crate::{
    messages::problems::{Wording, code, code_point, grouped, number_meant},
    quiz::problem::Syntax,
};

/// How the TOML is broken, and how it is mended.
#[expect(clippy::too_many_lines, reason = "one arm a mistake, so that none is forgotten")]
pub(super) fn wording(syntax: &Syntax) -> Wording {
    match syntax {
        Syntax::TypographicQuotes(quote) => Wording::new(format!("`{quote}` ne peut ni commencer ni finir un texte"))
            .help("entourez-le de guillemets droits, \"…\"\u{a0}; les autres peuvent se trouver à l'intérieur"),
        Syntax::UnusualSpace(c) => Wording::new("ceci n'est pas une espace ordinaire")
            .label(format!("{} y ressemble", code_point(*c)))
            .help("effacez-la, puis tapez une espace"),
        Syntax::DecimalComma(number) => {
            let point = number.replace(',', ".");
            Wording::new("un nombre décimal s'écrit ici avec un point").help(match grouped(number) {
                Some(whole) => format!("écrivez `{point}`, ou `{whole}` si la virgule sépare les milliers"),
                None => format!("écrivez `{point}`\u{a0}; les élèves, eux, peuvent taper la virgule"),
            })
        }
        Syntax::TruthWord(word, truth) => {
            Wording::new(format!("TOML ne connait pas la valeur {}", code(word))).help(format!("écrivez `{truth}`"))
        }
        Syntax::Apostrophe => Wording::new("le texte finit à cette apostrophe, puisqu'il a commencé par une autre")
            .help("entourez le texte de guillemets droits\u{a0}: \"L'amie\""),
        Syntax::QuoteInside => Wording::new("le texte finit à ce guillemet droit")
            .help("à l'intérieur d'un texte, écrivez «\u{a0}\u{a0}» ou \\\""),
        Syntax::UnclosedList => Wording::new("cette liste n'est pas fermée")
            .label("le crochet s'ouvre ici")
            .help("écrivez `]` après la dernière valeur de la liste"),
        Syntax::UnclosedTable => Wording::new("cette accolade n'est pas fermée")
            .label("elle s'ouvre ici")
            .help("écrivez `}` après la dernière valeur, sur la même ligne"),
        Syntax::UnclosedText => Wording::new("ce texte n'est pas fermé")
            .label("il commence ici")
            .help("finissez-le par le même guillemet\u{a0}; un texte de plusieurs lignes va entre \"\"\" et \"\"\""),
        Syntax::Unopened(bracket) => Wording::new(format!("rien n'ouvre ce `{bracket}`"))
            .help("enlevez-le, ou ouvrez-le là où sa liste commence"),
        Syntax::Unquoted(text) if text.ends_with('"') => {
            Wording::new(format!("le texte {} commence sans guillemet", code(text)))
                .help("mettez-en un devant, droit comme celui de la fin")
        }
        Syntax::Unquoted(text) => Wording::new(format!("le texte {} n'a pas de guillemets", code(text)))
            .help("entourez-le de guillemets droits\u{a0}: \"…\""),
        Syntax::NotANumber(text) => {
            Wording::new(format!("{} n'est ni un nombre ni un texte", code(text))).help(match number_meant(text) {
                Some((number, "")) => format!("écrivez `{number}`"),
                Some((number, unit)) => format!(
                    "écrivez `{number}` seul\u{a0}; une question du genre `number` nomme ce qu'elle compte par {}",
                    code(&format!("unit = \"{unit}\""))
                ),
                None => "un nombre n'a que des chiffres et un point, comme `1000` ou `0.5`\u{a0}; un texte va entre guillemets droits".to_owned(),
            })
        }
        Syntax::MissingComma => Wording::new("il manque une virgule")
            .label("ici")
            .help("mettez une virgule entre deux valeurs d'une liste"),
        Syntax::ExtraComma => Wording::new("il n'y a rien avant cette virgule").help("enlevez-la"),
        Syntax::MissingEquals => Wording::new("il manque `=`")
            .label("ici")
            .help("écrivez une clé, `=` et sa valeur\u{a0}: `title = \"…\"`"),
        Syntax::Colon => {
            Wording::new("`:` se trouve là où il faut `=`").help("écrivez `=`\u{a0}: `title = \"…\"`")
        }
        Syntax::TrailingComma => Wording::new("une ligne ne finit pas par une virgule")
            .help("enlevez-la\u{a0}: les virgules séparent les valeurs d'une liste"),
        Syntax::BareList(values) => Wording::new("plusieurs valeurs se mettent entre crochets")
            .help(format!("écrivez {}", code(&format!("[{values}]")))),
        Syntax::Parenthesis => Wording::new("`(` ne commence pas une valeur")
            .help("une liste se met entre crochets\u{a0}: `[\"…\", \"…\"]`"),
        Syntax::OtherLanguage(language) => Wording::new(format!("ceci ressemble à du {language}, et n'est pas une ligne de banque"))
            .help("une banque s'écrit en TOML\u{a0}: `title = \"…\"` et le reste en haut, puis `[[question]]` au-dessus de chaque question"),
        Syntax::MissingName => Wording::new("il n'y a pas de clé avant `=`")
            .help("écrivez une clé, `=` et sa valeur\u{a0}: `title = \"…\"`"),
        Syntax::MissingValue => Wording::new("il n'y a pas de valeur après `=`")
            .help("écrivez-en une, ou enlevez la ligne\u{a0}: ce qui n'est pas donné s'omet tout entier"),
        Syntax::Extra(text) => Wording::new(format!("{} suit la valeur", code(text)))
            .help("finissez la ligne après la valeur\u{a0}; un commentaire commence par `#`"),
        Syntax::Stray(text) => Wording::new(format!("{} n'est pas une ligne de banque", code(text))).help(
            "une ligne est une clé et sa valeur, un en-tête comme `[[question]]`, ou un commentaire qui commence par `#`",
        ),
        Syntax::CommentSign => Wording::new("un commentaire ne commence pas ainsi").help("commencez-le par `#`"),
        Syntax::Header => Wording::new("un en-tête ne s'écrit pas ainsi")
            .help("écrivez `[[question]]` seul sur sa ligne, ou `[objectives]`"),
        Syntax::RepeatedHeader(name) => {
            Wording::new(format!("l'en-tête {} est donné deux fois", code(&format!("[{name}]")))).help(format!(
                "là où il y en a plusieurs, chacun a des crochets doubles\u{a0}: {}",
                code(&format!("[[{name}]]"))
            ))
        }
        Syntax::KeyCharacter(key) => Wording::new(format!("{} ne peut pas être une clé", code(key))).help(
            "une clé a des lettres sans accent, des chiffres, `-` et `_`\u{a0}; toute autre va entre guillemets droits",
        ),
        Syntax::DuplicateKey(key) => Wording::new(format!("{} est donné deux fois", code(key)))
            .label("encore ici")
            .also("d'abord ici")
            .help("enlevez l'un des deux"),
        Syntax::ForgottenHeader(key) => Wording::new(format!("{} est donné deux fois", code(key)))
            .label("une autre question semble commencer ici")
            .also("d'abord ici")
            .help("écrivez une ligne `[[question]]` au-dessus de chaque question"),
        Syntax::Escape(text) if text == "\\'" => {
            Wording::new("une apostrophe ne prend pas de barre oblique inverse")
                .help("enlevez la barre\u{a0}: entre guillemets droits, une apostrophe reste telle quelle")
        }
        Syntax::Escape(text) => Wording::new(format!("{} ne veut rien dire dans un texte", code(text))).help(
            "une barre oblique inverse s'écrit `\\\\`\u{a0}; entre apostrophes, elle reste telle quelle\u{a0}: 'C:\\…'",
        ),
        Syntax::Character('\r') => Wording::new("une ligne finit par un retour de chariot seul")
            .help("enregistrez le fichier avec les fins de ligne de Windows ou d'Unix"),
        Syntax::Character(c) => Wording::new(format!("le caractère {} ne peut pas se trouver ici", code_point(*c)))
            .help("effacez-le\u{a0}; il ne se voit pas\u{a0}: au besoin, retapez la ligne"),
        Syntax::Other(message) => Wording::new(format!("ceci n'est pas du TOML ({message})"))
            .help("comparez la ligne avec celles d'une banque qui fonctionne"),
    }
}
