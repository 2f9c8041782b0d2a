use super::*;
use crate::ui::menu::{Charset, Numbering};

fn shown(keys: &str, columns: usize) -> String {
    fitting_keys(keys, columns)
}

#[test]
fn keys_that_do_not_fit_lose_their_words_from_the_end() {
    let keys = "Enter: go on · d: options · !: I disagree";
    assert_eq!(shown(keys, 41), "Enter: go on · d: options · !: I disagree");
    assert_eq!(shown(keys, 40), "Enter: go on · d: options · !");
    assert_eq!(shown(keys, 28), "Enter: go on · d: options");
    assert_eq!(shown(keys, 24), "Enter: go on · d · !");
    assert_eq!(shown(keys, 12), "Enter: go on");
    assert_eq!(shown(keys, 11), "Enter · d");
    assert_eq!(shown(keys, 4), "");
    let keys = "Entrée\u{a0}: la suite · d\u{a0}: options · !\u{a0}: pas d'accord";
    assert_eq!(shown(keys, 47), "Entrée\u{a0}: la suite · d\u{a0}: options · !");
    assert_eq!(shown(keys, 20), "Entrée\u{a0}: la suite");
    assert_eq!(shown("Enter: read on   ←: back", 24), "Enter: read on   ←: back");
    assert_eq!(shown("Enter: read on   ←: back", 23), "Enter: read on · ←");
    assert_eq!(shown(":quit · :skip · :back", 14), ":quit · :skip");
}

/// A menu of twelve banks, and what can be resumed before them.
fn menu(columns: usize, rows: usize) -> String {
    let room = Room { columns, rows, charset: Charset::Unicode };
    let row = |name: &str, figure: &str, note: &str, is_apart: bool| Row {
        id: String::new(),
        name: name.to_owned(),
        figure: figure.to_owned(),
        note: note.to_owned(),
        is_apart,
    };
    let mut list = vec![row("Go on: The two notions of the article", "question 3 of 10", "", true)];
    for (at, (name, note)) in [("Platforms", "from Facebook to Wikipedia"), ("Été", "vacances"), ("日本", "islands")]
        .iter()
        .cycle()
        .take(12)
        .enumerate()
    {
        list.push(row(name, &format!("{} questions", at + 1), note, false));
    }
    let mut page = Page::new("Cornet", "");
    page.is_cover = true;
    page.keys = "Enter: play   Esc: quit".into();
    page.menu = Some(Menu::list(table(&list, room), Numbering::Shown).with_gap_after(0));
    let (lines, cursor) = page.compose(room);
    let lines: Vec<String> = lines.iter().map(|line| line.text().trim_end().to_owned()).collect();
    assert_eq!(lines.len(), rows);
    format!("{}\n{cursor:?}\n", lines.join("\n"))
}

#[test]
fn a_menu_of_more_than_nine_rows_goes_on_with_letters_in_the_same_columns() {
    assert_eq!(
        menu(80, 20),
        "
  Cornet


  > 1  Go on: The two notions of the article   question 3 of 10

    2  Platforms    1 questions   from Facebook to Wikipedia
    3  Été          2 questions   vacances
    4  日本         3 questions   islands
    5  Platforms    4 questions   from Facebook to Wikipedia
    6  Été          5 questions   vacances
    7  日本         6 questions   islands
    8  Platforms    7 questions   from Facebook to Wikipedia
    9  Été          8 questions   vacances
    A  日本         9 questions   islands
    B  Platforms   10 questions   from Facebook to Wikipedia
    C  Été         11 questions   vacances
    D  日本        12 questions   islands

  Enter: play   Esc: quit
(4, 2)
"
    );
    assert_eq!(
        menu(40, 10),
        " Cornet
 > 1 Go on: The two notions of the
     article
   2 Platforms   1 questions
   3 Été         2 questions
   4 日本        3 questions
   5 Platforms   4 questions
   6 Été         5 questions
 ↓ 7
 Enter: play   Esc: quit
(1, 1)
"
    );
}

#[test]
fn rows_beyond_the_last_letter_have_no_sign() {
    let rows: Vec<Line> = (1..=37).map(|row| Line::from(format!("row {row}"))).collect();
    let mut menu = Menu::list(rows, Numbering::Shown);
    menu.key(crate::ui::menu::Key::End);
    let drawing = menu.draw(Room { columns: 40, rows: 5, charset: Charset::Unicode });
    let lines: Vec<String> = drawing.lines.iter().map(Line::text).collect();
    assert_eq!(lines, [" ↑ 34", "   Z row 35", "     row 36", " >   row 37"]);
}

#[test]
fn a_name_without_a_figure_is_never_cut_where_columns_are_few() {
    let room = Room { columns: 24, rows: 8, charset: Charset::Unicode };
    let rows: Vec<Row> = ["Play another quiz", "Stop here, more tomorrow: 2 questions"]
        .map(|name| Row { name: name.to_owned(), ..Row::default() })
        .into();
    let drawing = Menu::list(table(&rows, room), Numbering::Hidden).draw(room);
    let lines: Vec<String> = drawing.lines.iter().map(Line::text).collect();
    assert_eq!(lines, [" > Play another quiz", "   Stop here, more", "   tomorrow: 2", "   questions"]);
}
