//! Broken banks, each with the mistake that it is named after.

/// The top of a bank without fault.
pub const HEAD: &str = "title = \"Relations\"\nlanguage = \"fr\"\n";

/// A question without fault.
pub const SOUND: &str = r#"
[[question]]
id = "sound"
kind = "true-false"
prompt = "La baleine est un poisson."
answer = false
"#;

/// A bank with one question, whose lines are these.
pub fn question(lines: &str) -> String {
    format!("{HEAD}\n[[question]]\n{lines}\n")
}

/// A bank with one question of the kind `choice`, whose lines after the prompt are these.
fn choice(lines: &str) -> String {
    question(&format!("kind = \"choice\"\nprompt = \"Qui ?\"\n{lines}"))
}

fn of_kind(kind: &str, lines: &str) -> String {
    question(&format!("kind = \"{kind}\"\nprompt = \"Qui ?\"\n{lines}"))
}

/// A group of cases: a name, and a bank for each.
pub type Group = Vec<(&'static str, String)>;

/// TOML that is broken.
#[expect(clippy::too_many_lines, reason = "a table")]
pub fn syntax() -> Group {
    let line = |line: &str| choice(&format!("answer = \"moi\"\n{line}\ndistractors = [\"toi\"]"));
    vec![
        ("typographic quotation marks", line("hint = “Pense à toi”")),
        ("French quotation marks", line("hint = « Pense à toi »")),
        ("typographic quotation mark at the end", line("hint = \"Pense à toi”")),
        ("no-break space before =", line("hint\u{a0}= \"Pense à toi\"")),
        ("no-break space behind =", line("hint =\u{a0}\"Pense à toi\"")),
        ("no-break space at the end of a line", line("hint = \"Pense à toi\"\u{a0}")),
        ("zero-width space before a key", line("\u{200b}hint = \"Pense à toi\"")),
        ("decimal comma", of_kind("number", "answer = 29,7")),
        ("decimal comma below zero", of_kind("number", "answer = -0,5 # degrés")),
        ("Vrai", of_kind("true-false", "answer = Vrai")),
        ("False", of_kind("true-false", "answer = False # ou True ?")),
        ("apostrophe between apostrophes", line("hint = 'L'amie'")),
        (
            "apostrophe between apostrophes in a list",
            choice("answer = \"moi\"\ndistractors = [\n  'L'amie',\n  'toi',\n]"),
        ),
        ("quotation marks in a text", line("hint = \"Il dit \"oui\" hier\"")),
        (
            "unclosed list",
            choice(
                "answer = \"moi\"\ndistractors = [\n  [\"toi\", \"Non.\"],\n  [\"lui\", \"Non.\"],\nhint = \"Qui ?\"\npoints = 2",
            ),
        ),
        (
            "unclosed list inside a list",
            choice(
                "answer = \"moi\"\ndistractors = [\n  [\"toi\", \"Non.\"],\n  [\"lui\", \"Non.\"\n]\nhint = \"Qui ?\"",
            ),
        ),
        (
            "unclosed list of rows over lines",
            choice("answer = \"moi\"\ndistractors = [\n  [\"toi\",\n   \"Non.\"\n  ],\n  \"lui\"\nhint = \"Qui ?\""),
        ),
        ("unclosed list at the end of a line", choice("answer = \"moi\"\ndistractors = [\"toi\", \"lui\"")),
        (
            "unclosed row before another",
            choice("answer = \"moi\"\ndistractors = [\n  [\"toi\", \"Non.\"\n  [\"lui\", \"Non.\"]\n]"),
        ),
        ("unclosed text in a list", choice("answer = \"moi\"\ndistractors = [\"toi, \"lui\"]")),
        ("unclosed text at the end of a list", choice("answer = \"moi\"\ndistractors = [\"toi\", \"lui]")),
        ("unopened text in a list", choice("answer = \"moi\"\ndistractors = [\"toi\", lui\"]")),
        ("unopened text", line("hint = Pense à toi\"")),
        ("unclosed table", choice("answer = { text = \"moi\", pin = true\ndistractors = [\"toi\"]")),
        ("unclosed text", line("hint = \"Pense à toi")),
        ("unclosed text between apostrophes", line("hint = 'Pense à toi")),
        ("unclosed text that goes on", line("hint = \"Pense à toi,\nle matin\"")),
        ("unclosed text over several lines", line("hint = \"\"\"\nPense à toi")),
        ("unclosed text that swallows another", line("hint = \"\"\"\nPense à toi\nexplanation = \"\"\"\nMoi.\n\"\"\"")),
        ("closing bracket too many", choice("answer = \"moi\"\ndistractors = [\"toi\"]]")),
        ("closing bracket alone", line("hint = ]")),
        ("closing bracket in a table", choice("answer = { text = \"moi\",] }\ndistractors = [\"toi\"]")),
        ("values without brackets", choice("answer = \"moi\"\ndistractors = \"toi\", \"lui\" # qui ?")),
        ("parentheses", of_kind("match", "pairs = [(\"chat\", \"miaou\"), (\"chien\", \"ouaf\")]")),
        ("closing brace on its own line", line("}")),
        ("text without quotation marks", line("hint = Pense à toi, le matin")),
        ("text without quotation marks in a list", choice("answer = \"moi\"\ndistractors = [toi, lui]")),
        ("number with a space", line("points = 1 000")),
        ("number with a unit", line("points = 60 %")),
        ("number with several spaces", of_kind("number", "answer = 8 500 000")),
        ("number with thousands between commas", of_kind("number", "answer = 40,000,000")),
        ("comma that may be a decimal one or not", of_kind("number", "answer = 40,000")),
        ("tolerance with its sign", of_kind("number", "answer = 40\ntolerance = ±2")),
        ("fraction", of_kind("number", "answer = 1/2")),
        ("number with a leading zero", line("points = 007")),
        ("number without digits before the point", line("points = .5")),
        ("date that is none", line("hint = 2026-13-45")),
        ("missing comma", choice("answer = \"moi\"\ndistractors = [\"toi\" \"lui\"]")),
        (
            "missing comma between lines",
            choice("answer = \"moi\"\ndistractors = [\n  [\"toi\", \"Non.\"]\n  [\"lui\", \"Non.\"],\n]"),
        ),
        ("missing comma in a table", choice("answer = { text = \"moi\" pin = true }\ndistractors = [\"toi\"]")),
        ("missing comma behind a number", choice("answer = { pin = true text = \"moi\" }\ndistractors = [\"toi\"]")),
        ("two commas", choice("answer = \"moi\"\ndistractors = [\"toi\",, \"lui\"]")),
        ("missing =", line("hint \"Pense à toi\"")),
        ("colon for =", line("hint: \"Pense à toi\"")),
        ("colon and =", line("hint := \"Pense à toi\"")),
        ("missing key", line("= \"Pense à toi\"")),
        ("missing value", line("hint =")),
        ("missing value before a comment", line("hint = # plus tard")),
        ("two =", line("hint = = \"Pense à toi\"")),
        ("comma behind a value", line("hint = \"Pense à toi\",")),
        ("two keys on a line", line("hint = \"Pense à toi\" points = 2")),
        ("line of prose", line("Pense à toi, le matin.")),
        ("JSON", "{\n  \"title\": \"Relations\"\n}\n".to_owned()),
        ("RTF", "{\\rtf1\\ansi title}\n".to_owned()),
        ("YAML", "---\ntitle: Relations\nquestions:\n  - kind: short\n".to_owned()),
        ("XML", "<quiz>\n</quiz>\n".to_owned()),
        ("Markdown", format!("**Relations**\n\n{HEAD}```toml\n{SOUND}```\n")),
        ("list of Markdown", format!("- [ ] moi\n- [x] toi\n{HEAD}{SOUND}")),
        ("comment of another language", line("// Pense à toi")),
        ("header with a bracket too few", format!("{HEAD}{SOUND}\n[[question]\nid = \"b\"\n")),
        ("header with a bracket too many", format!("{HEAD}{SOUND}\n[question]]\nid = \"b\"\n")),
        (
            "header of a category with single brackets",
            format!(
                "{HEAD}\n[[taxonomy]]\nid = \"a\"\n[taxonomy.category]\nname = \"b\"\n[taxonomy.category]\nname = \"c\"\n"
            ),
        ),
        ("header with something behind it", format!("{HEAD}{SOUND}\n[[question]] numéro 2\nid = \"b\"\n")),
        (
            "key with an accent that has no other name",
            format!("{HEAD}\n[objectives]\nparenté = \"Reconnaitre\"\n{SOUND}"),
        ),
        ("key with a question mark", line("indice? = \"Pense à toi\"")),
        ("key given twice", line("hint = \"Pense à toi\"\nhint = \"Pense à lui\"")),
        ("two keys given twice", line("hint = \"a\"\nhint = \"b\"\npoints = 1\npoints = 2")),
        (
            "forgotten header",
            format!("{HEAD}{SOUND}id = \"b\"\nkind = \"true-false\"\nprompt = \"Elle respire.\"\nanswer = true\n"),
        ),
        (
            "forgotten headers below a key given twice",
            format!(
                "{HEAD}{SOUND}answer = true\ntopic = \"a\"\nid = \"b\"\nkind = \"short\"\nprompt = \"Qui ?\"\nanswer = \"moi\"\
                 \ntopic = \"b\"\nkind = \"short\"\nprompt = \"Quand ?\"\nanswer = \"demain\"\n"
            ),
        ),
        ("table given twice", format!("{HEAD}\n[objectives]\nA = \"a\"\n{SOUND}\n[objectives]\nB = \"b\"\n")),
        ("key in a table given twice", choice("answer = { text = \"moi\", text = \"lui\" }\ndistractors = [\"toi\"]")),
        ("backslash of a path", line("hint = \"C:\\Users\"")),
        ("backslash before an apostrophe", line("hint = \"L\\'amie\"")),
        ("backslash of a formula", line("hint = \"\\frac{1}{2}\"")),
        ("backslash before a letter", line("hint = \"a \\c b\"")),
        ("control character", line("hint = \"a\u{7}b\"")),
        ("control character in a comment", line("# a\u{1b}[2Jb")),
        ("carriage return alone", line("hint = \"a\rb\"")),
        ("brackets nested without end", line(&format!("hint = {}1{}", "[".repeat(90), "]".repeat(90)))),
        ("dots without end", line(&format!("hint{} = 1", ".a".repeat(90)))),
        (
            "head that is broken",
            format!("title = “Relations”\nlangue = \"fr\"\n{SOUND}\n[[question]]\nkind = \"choix\"\n"),
        ),
        (
            "several broken questions at once",
            format!(
                "{HEAD}\n[[question]]\nid = \"a\"\nkind = \"true-false\"\nprompt = “Vrai ?”\nanswer = Vrai\ntopik = \"x\"\n{SOUND}\
                 \n[[question]]\nid = \"a\"\nkind = \"choix\"\nprompt = \"Qui ?\"\n\n[[question]]\nid = \"b\"\nkind = \"choice\"\nprompt = \"Qui ?\"\
                 \nanswer = \"moi\"\ndistractors = [\"moi\", \"toi\"\n\n[[question]]\nid = \"sound\"\nkind = \"short\"\nprompt = \"Qui ?\"\n"
            ),
        ),
    ]
}

/// Keys, kinds and types.
pub fn keys() -> Group {
    vec![
        ("unknown key of a bank", format!("{HEAD}langage = \"fr\"\nvitesse = 3\n{SOUND}")),
        ("unknown key of a question", of_kind("true-false", "answer = true\nfedback = \"Non.\"\nvitesse = 3")),
        (
            "French keys",
            "titre = \"Relations\"\nlangue = \"fr\"\n\n[[question]]\ngenre = \"choice\"\nénoncé = \"Qui ?\"\nréponse = \"moi\"\ndistracteurs = [\"toi\"]\nindice = \"Toi.\"\n".to_owned(),
        ),
        ("French keys and kind", question("kind = \"vrai-faux\"\ntitre = \"Qui ?\"\nréponse = true")),
        ("choix", question("kind = \"choix\"\nprompt = \"Qui ?\"\nanswer = \"moi\"\ndistractors = [\"toi\"]")),
        ("kind with a space behind it", question("kind = \"short \"\nprompt = \"Qui ?\"\nanswer = \"moi\"")),
        ("unknown kind", question("kind = \"crossword\"\nprompt = \"Qui ?\"")),
        ("missing keys of a bank", SOUND.to_owned()),
        ("missing keys of a question", question("id = \"a\"\n\n[[question]]\nkind = \"number\"")),
        ("[[questions]]", format!("{HEAD}{}", SOUND.replace("[[question]]", "[[questions]]"))),
        (
            "[question]",
            format!(
                "{HEAD}{}{}",
                SOUND.replace("[[question]]", "[question]"),
                SOUND.replace("[[question]]", "[question]")
            ),
        ),
        ("[question] beside [[question]]", format!("{HEAD}{}{}", SOUND.replace("[[question]]", "[question]"), SOUND.replace("sound", "other"))),
        ("question by another name", format!("{HEAD}{}", SOUND.replace("[[question]]", "[[interro]]"))),
        ("category alone", format!("{HEAD}{SOUND}\n[[category]]\nname = \"b\"\nitems = [\"c\"]\n")),
        ("number of questions", format!("questions = 5\n{HEAD}{SOUND}")),
        ("title below a question", format!("{HEAD}{SOUND}title = \"Suite\"\n")),
        ("answer for answers", of_kind("multiple-response", "answer = [\"a\", \"b\"]\ndistractors = [\"c\"]")),
        ("answers for answer", choice("answers = [\"moi\"]\ndistractors = [\"toi\"]")),
        ("sides of a match", of_kind("match", "left = [\"chat\"]\nright = [\"miaou\"]")),
        ("steps as an answer", of_kind("order", "answer = [\"chat\", \"chien\"]")),
        ("bank key below a question", format!("{HEAD}{SOUND}pass = 60\n")),
        ("key of other kinds", of_kind("true-false", "answer = true\ntolerance = 1\nscoring = \"all\"")),
        ("neither distractors nor options", choice("answer = \"moi\"")),
        ("distractors and options", choice("answer = \"moi\"\ndistractors = [\"toi\"]\noptions = [\"moi\", \"toi\"]")),
        (
            "value that is not allowed",
            format!(
                "{HEAD}mode = \"examen blanc\"\n{}",
                of_kind("match", "pairs = [[\"a\", \"b\"]]\nscoring = \"tout\"").replace(HEAD, "")
            ),
        ),
        ("text for true", of_kind("true-false", "answer = \"vrai\"")),
        ("text for a number", of_kind("number", "answer = \"29,7 %\"\ntolerance = \"peu\"")),
        ("number for a text", question("kind = \"short\"\nprompt = 3\nanswer = 2026-11-24\nhint = true")),
        ("text for a list", of_kind("order", "sequence = \"a, b, c\"")),
        ("number for a list of texts", of_kind("short", "answer = \"a\"\naccept = [\"b\", 3]")),
        ("text for options", choice("answer = [\"moi\", \"Oui.\", \"Non.\"]\ndistractors = \"toi\"")),
        (
            "table without text",
            choice("answer = { feedback = \"Oui.\" }\ndistractors = [{ text = \"toi\", pinned = true }]"),
        ),
        ("pairs of another length", of_kind("match", "pairs = [[\"a\", \"b\"], [\"c\"], []]")),
        ("pairs that are texts", of_kind("classify", "categories = [\"a\", \"b\"]\nitems = [\"c\", \"d\"]")),
        ("remarks of another shape", of_kind("number", "answer = 1\nwrong = [[\"2\", \"Non.\"]]")),
        ("remark with a decimal comma", of_kind("number", "answer = 3\nwrong = [[3,1, \"Non.\"]]")),
        ("remarks without feedback", of_kind("short", "answer = \"a\"\nwrong = [\"b\"]")),
        ("count with decimals", format!("{HEAD}draw = 2.5\npass = \"60\"\n{SOUND}")),
        ("strictness that is no list", of_kind("short", "answer = \"a\"\nstrict = \"accents\"")),
        ("strictness that is not allowed", of_kind("short", "answer = \"a\"\nstrict = [\"majuscules\", \"rien\"]")),
        ("objectives that are no table", format!("{HEAD}objectives = [\"A\"]\n{SOUND}")),
        ("question that is no table", format!("{HEAD}question = 3\n")),
        ("list of questions that are no tables", format!("{HEAD}question = [3]\n")),
    ]
}

/// Laws inside a bank.
pub fn laws() -> Group {
    vec![
        ("id used twice", format!("{HEAD}{SOUND}{SOUND}{}", SOUND.replace("false\n", "\"non\"\n"))),
        ("answer not among the options", choice("answer = \"moi\"\noptions = [\"toi\", \"lui\"]")),
        ("answer nearly among the options", choice("answer = \"primaire\"\noptions = [\"Primaires\", \"secondaire\"]")),
        ("answer by the letter of its option", choice("answer = \"B\"\noptions = [\"A. moi\", \"B. toi\"]")),
        ("answer by its place", choice("answer = \"2\"\noptions = [\"moi\", \"toi\"]")),
        ("answer by no letter", choice("answer = \"x\"\noptions = [\"moi\", \"toi\"]")),
        ("answer among its own distractors", choice("answer = \"moi\"\ndistractors = [\"toi\", \"moi\"]")),
        (
            "answer among its own distractors on one line",
            of_kind("fill", "text = \"Sans [toi], rien.\"\nwords = [\"toi\", \"lui\"]"),
        ),
        (
            "distractors that are the same",
            choice("answer = \"moi\"\ndistractors = [\n  \"toi\",\n  [\"toi \", \"Non.\"],\n]"),
        ),
        ("all options right", of_kind("multiple-response", "answers = [\"a\", \"b\"]\noptions = [\"a\", \"b\"]")),
        (
            "category that is not declared",
            of_kind(
                "classify",
                "categories = [\"primaire\", \"secondaire\"]\nitems = [[\"ta mère\", \"primaires\"], [\"toi\", \"autre\"]]",
            ),
        ),
        ("empty texts", choice("answer = \"\"\ndistractors = [\"  \", [\"toi\", \"\"]]")),
        ("characters that forge", choice("answer = \"a\\u001b[2Jb\"\ndistractors = [\"c\u{202e}d\"]")),
        (
            "numbers out of range",
            of_kind(
                "number",
                "answer = 1e400\ntolerance = nan\nwrong = [[inf, \"Non.\"], [0xffffffffffffffff, \"Non.\"]]",
            ),
        ),
        ("negative tolerance", of_kind("number", "answer = 1\ntolerance = -1")),
        ("no gap", of_kind("fill", "text = \"Sans toi, rien.\"")),
        ("unclosed gap", of_kind("fill", "text = \"Sans [toi, rien.\"")),
        ("empty gap", of_kind("fill", "text = \"Sans [toi|], rien.\"")),
        ("too few rows", of_kind("order", "sequence = [\"seul\"]")),
        ("no rows", choice("answer = \"moi\"\ndistractors = []")),
        ("ids that are none", format!("id = \"Mes relations\"\n{HEAD}{}", SOUND.replace("\"sound\"", "\"été_1\""))),
        ("language with an underscore", format!("{}{SOUND}", HEAD.replace("\"fr\"", "\"fr_CA\""))),
        ("language that nobody speaks", format!("{}{SOUND}", HEAD.replace("\"fr\"", "\"x\""))),
        ("language that is none", format!("{}{SOUND}", HEAD.replace("\"fr\"", "\"français\""))),
        (
            "objective that is not declared",
            format!(
                "{HEAD}\n[objectives]\nC1 = \"Dire\"\nC2 = \"Reconnaitre\"\n{SOUND}objective = [\"C1\", \"parenté\"]\n"
            ),
        ),
        ("duration that is none", format!("{HEAD}time_limit = \"20 min\"\n{SOUND}")),
        (
            "expected mistake that is right",
            of_kind("short", "answer = \"le réseau\"\nwrong = [[\"Reseau\", \"Non.\"]]"),
        ),
        (
            "expected number that is right",
            of_kind("number", "answer = 29.7\ntolerance = 0.1\nwrong = [[29.8, \"Non.\"], [29.81, \"Presque.\"]]"),
        ),
        ("per cent out of range", format!("{HEAD}pass = 101\n{SOUND}")),
        ("count below one", format!("{HEAD}draw = 0\n{SOUND}")),
        ("points out of range", format!("{HEAD}{SOUND}points = 0\n{}points = 1001\n", SOUND.replace("sound", "other"))),
        (
            "too many rows",
            of_kind("order", &format!("sequence = {:?}", (0..27).map(|n| format!("étape {n}")).collect::<Vec<_>>())),
        ),
        ("text too long", choice(&format!("answer = \"{}\"\ndistractors = [\"toi\"]", "é".repeat(20_001)))),
    ]
}

/// Files as a whole, and lines that are hard to show.
pub fn lines() -> Group {
    vec![
        ("empty file", String::new()),
        ("file of comments", "# rien encore\n\n".to_owned()),
        ("bank without a question", HEAD.to_owned()),
        ("byte order mark", format!("\u{feff}titre = \"Relations\"\nlanguage = \"fr\"\n{SOUND}")),
        ("byte order mark before broken TOML", format!("\u{feff}title = “Relations”\nlanguage = \"fr\"\n{SOUND}")),
        ("line ends of Windows", format!("{HEAD}{SOUND}hint = “Pense”\nfedback = \"a\"\n").replace('\n', "\r\n")),
        (
            "texts over lines of Windows",
            of_kind("fill", "text = \"\"\"\nSans [toi],\nrien.\"\"\"\ntopik = \"a\"").replace('\n', "\r\n"),
        ),
        ("accents before the place", choice("answer = [\"éàüœ\", 3]\ndistractors = [\"toi\"]")),
        ("wide characters before the place", choice("answer = [\"日本語 🎈\", 3]\ndistractors = [\"toi\"]")),
        (
            "combining marks and joined emoji before the place",
            choice("answer = [\"e\u{301}👩\u{200d}🚀\", 3]\ndistractors = [\"toi\"]"),
        ),
        (
            "escape codes in the line",
            choice("answer = [\"\u{9b}31m\u{202e}\u{2066}\u{200b}\u{ad}\", 3] # \u{85}\ndistractors = [\"toi\"]"),
        ),
        ("tabs before the place", choice("answer\t=\t\t[\"moi\",\t3]\ndistractors = [\"toi\"]")),
        (
            "line of a megabyte",
            choice(&format!(
                "answer = [\"{}\", 3, \"{}\"]\ndistractors = [\"toi\"]",
                "é".repeat(500_000),
                "日".repeat(100_000)
            )),
        ),
        (
            "two places on a line of a megabyte",
            choice(&format!("answer = \"a\"\ndistractors = [\"b\", \"{}\", \"b\"]", "é".repeat(15_000))),
        ),
        ("place behind the last line", format!("{HEAD}{SOUND}hint =")),
    ]
}
