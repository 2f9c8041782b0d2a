//! Text that is no TOML.

use super::Explanation;

/// E010.
pub(super) static ALL: &[Explanation] = &[Explanation::new(
    "E010",
    [
        "A bank is written in TOML: a key, `=` and a value on each line, under headers in brackets.",
        "Une banque s'écrit en TOML\u{a0}: sur chaque ligne une clé, `=` et une valeur, sous des en-têtes entre crochets.",
    ],
    [
        "TOML is made to be read by people and to mean one thing only. A text stands between straight quotation marks, \
         a list in brackets with commas, a decimal number has a point, a comment begins with #. Word processors undo \
         this while you type: they curve quotation marks and insert spaces that cannot be seen. Write banks in a plain \
         text editor. Where a line can be read in two ways nothing is guessed: its question is left out, and the others \
         are checked.",
        "TOML est fait pour être lu par des gens et n'avoir qu'un sens. Un texte va entre guillemets droits, une liste \
         entre crochets avec des virgules, un nombre décimal a un point, un commentaire commence par #. Les traitements \
         de texte défont cela à mesure que vous tapez\u{a0}: ils courbent les guillemets et glissent des espaces invisibles. \
         Écrivez vos banques dans un éditeur de texte brut. Là où une ligne peut se lire de deux façons, on ne devine \
         pas\u{a0}: sa question est laissée de côté, et les autres sont vérifiées.",
    ],
    "TOML 1.0.0, https://toml.io/en/v1.0.0",
    example!(
        r#"[[question]]
id = "boiling-point"
kind = "number"
prompt = "At how many degrees Celsius does water boil at sea level?"
answer = 100
"#,
        "hint = “Celsius chose a round number.”" => "hint = \"Celsius chose a round number.\"",
        r#"
explanation = "Water boils at 100 °C at sea level, and at less on a mountain."
topic = "water"
"#
    ),
    example!(
        r#"[[question]]
id = "boiling-point"
kind = "number"
prompt = "À combien de degrés Celsius l'eau bout-elle au niveau de la mer ?"
answer = 100
"#,
        "hint = «\u{a0}Celsius a pris un nombre rond.\u{a0}»" => "hint = \"Celsius a pris un nombre rond.\"",
        r#"
explanation = "L'eau bout à 100 °C au niveau de la mer, et à moins en montagne."
topic = "eau"
"#
    ),
)];
