//! What menus and reviews look like.

use super::*;

/// A drawing as text, with the cursor held to the active mark.
fn drawn(menu: &Menu, room: Room) -> String {
    let drawing = menu.draw(room);
    let lines: Vec<String> = drawing.lines.iter().map(Line::text).collect();
    let (row, column) = drawing.cursor;
    assert_eq!(lines[row].chars().nth(column), Some('>'), "{lines:#?}");
    lines.join("\n")
}

/// A drawing as it is written here, from the line after the quote on.
fn golden(text: &str) -> String {
    text.strip_prefix('\n').unwrap_or(text).to_owned()
}

const PEOPLE: [&str; 6] = [
    "ton grand-père, vu chaque dimanche",
    "un rappeur qui annonce sa tournée",
    "la gardienne de but de ton équipe",
    "ton collègue du dépanneur",
    "une élève de ton ancienne école",
    "la friperie dont tu suis la page",
];

const RELATIONS: [&str; 3] = ["primaire", "secondaire", "tertiaire"];

fn people() -> (Ask, Arrangement) {
    (sort(&PEOPLE, &RELATIONS), shown(&[0, 1, 2, 3, 4, 5], &[0, 1, 2]))
}

#[test]
fn a_choice_is_calm_at_both_sizes() {
    let mut menu = menu(&one(&RELATIONS), &shown(&[0, 1, 2], &[]));
    press(&mut menu, "b");
    let wide = "      A  primaire\n\n    > B  secondaire\n\n      C  tertiaire";
    assert_eq!(drawn(&menu, room(80, 12)), wide);
    assert_eq!(drawn(&menu, room(80, 3)), wide.replace("\n\n", "\n"));
    assert_eq!(drawn(&menu, room(40, 3)), "   A primaire\n > B secondaire\n   C tertiaire");
}

#[test]
fn ticks_and_numbers_stand_in_boxes() {
    let rows = shown(&[0, 1, 2], &[]);
    let mut several = menu(&many(&RELATIONS), &rows);
    press(&mut several, " b");
    assert_eq!(drawn(&several, room(40, 3)), "   A [x] primaire\n > B [ ] secondaire\n   C [ ] tertiaire");
    let mut steps = menu(&order(&RELATIONS), &rows);
    press(&mut steps, "c ");
    assert_eq!(drawn(&steps, room(80, 4)), "      A  [ ]  primaire\n      B  [ ]  secondaire\n    > C  [1]  tertiaire");
    let eleven = ["a"; 11];
    let mut steps = menu(&order(&eleven), &shown(&(0..11).collect::<Vec<_>>(), &[]));
    press(&mut steps, " ");
    assert!(drawn(&steps, room(40, 11)).starts_with(" > A [ 1] a\n   B [  ] a\n"));
}

#[test]
fn a_sort_is_a_grid_where_there_is_room() {
    let (ask, shown) = people();
    let mut menu = menu(&ask, &shown);
    press(&mut menu, "132");
    assert_eq!(
        drawn(&menu, room(80, 12)),
        golden(
            "
                                               1           2           3
                                           primaire   secondaire   tertiaire

      ton grand-père, vu chaque dimanche       ●           ·           ·
      un rappeur qui annonce sa tournée        ·           ·           ●
      la gardienne de but de ton équipe        ·           ●           ·
    > ton collègue du dépanneur                ·           ·           ·
      une élève de ton ancienne école          ·           ·           ·
      la friperie dont tu suis la page         ·           ·           ·"
        )
    );
    let ascii = Room { charset: Charset::Ascii, ..room(80, 8) };
    assert!(drawn(&menu, ascii).contains("      un rappeur qui annonce sa tournée        .           .           x\n"));
    assert_eq!(
        drawn(&menu, room(40, 7)),
        golden(
            "
 1 primaire  2 secondaire  3 tertiaire
   1 ton grand-père, vu chaque dimanche
   3 un rappeur qui annonce sa tournée
   2 la gardienne de but de ton équipe
 > . ton collègue du dépanneur
   . une élève de ton ancienne école
   . la friperie dont tu suis la page"
        )
    );
}

#[test]
fn a_grid_wraps_no_more_items_than_it_must() {
    let items = ["la capitaine de ton équipe de basket", "un théâtre : « Deux billets pour un ! »", "ta mère"];
    let menu = menu(&sort(&items, &RELATIONS), &shown(&[0, 1, 2], &[0, 1, 2]));
    assert_eq!(
        drawn(&menu, room(80, 12)),
        golden(
            "
                                                 1          2          3
                                             primaire  secondaire  tertiaire

    > la capitaine de ton équipe de basket       ·          ·          ·
      un théâtre : « Deux billets pour           ·          ·          ·
      un ! »
      ta mère                                    ·          ·          ·"
        )
    );
}

#[test]
fn what_does_not_fit_is_paged_with_the_active_row_on_the_page() {
    let (ask, shown) = people();
    let mut menu = menu(&ask, &shown);
    assert_eq!(
        drawn(&menu, room(40, 5)),
        golden(
            "
 1 primaire  2 secondaire  3 tertiaire
 > . ton grand-père, vu chaque dimanche
   . un rappeur qui annonce sa tournée
   . la gardienne de but de ton équipe
 ↓ 3"
        )
    );
    press(&mut menu, "vvv");
    assert_eq!(
        drawn(&menu, Room { charset: Charset::Ascii, ..room(40, 5) }),
        golden(
            "
 1 primaire  2 secondaire  3 tertiaire
 ^ 3
 > . ton collègue du dépanneur
   . une élève de ton ancienne école
   . la friperie dont tu suis la page"
        )
    );
}

#[test]
fn long_names_of_bins_wrap_above_their_columns_or_stand_above_the_items() {
    let bins = ["un média social de contenu", "un réseau social de relations"];
    let (items, rows) = (["YouTube", "Facebook"], [0, 1]);
    let wide = menu(&sort(&items, &bins), &shown(&rows, &[0, 1]));
    assert_eq!(
        drawn(&wide, room(80, 6)),
        golden(
            "
                         1                  2
                  un média social   un réseau social
                    de contenu        de relations

    > YouTube            ·                  ·
      Facebook           ·                  ·"
        ),
    );
    let many: Vec<String> = ('a'..='l').map(|c| format!("la catégorie {c}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let mut lettered = menu(&sort(&items, &many), &shown(&rows, &(0..12).collect::<Vec<_>>()));
    press(&mut lettered, "l");
    assert_eq!(
        drawn(&lettered, room(40, 6)),
        golden(
            "
 A la catégorie a  B la catégorie b
 C la catégorie c  D la catégorie d
 E la catégorie e  F la catégorie f
 → 1/2
   L YouTube
 > . Facebook"
        )
    );
    press(&mut lettered, ">");
    assert!(drawn(&lettered, room(40, 6)).contains("K la catégorie k  L la catégorie l\n → 2/2\n"));
}

#[test]
fn a_row_taller_than_the_room_is_read_in_pieces() {
    let long = "un deux trois quatre cinq six sept huit neuf dix onze douze";
    let mut menu = menu(&one(&[long, "b"]), &shown(&[0, 1], &[]));
    assert_eq!(drawn(&menu, room(20, 4)), " > A un deux trois\n     quatre cinq\n → 1/3\n ↓ 1");
    press(&mut menu, ">>");
    let lines = menu.draw(room(20, 4)).lines;
    assert_eq!(lines.iter().map(Line::text).collect::<Vec<_>>(), ["     douze", "", " → 3/3", " ↓ 1"]);
}

#[test]
fn eight_items_and_three_categories_stand_on_one_screen() {
    let bins = ["relations primaires", "relations secondaires", "relations tertiaires"];
    let shown = shown(&[0, 1, 2, 3, 4, 5, 6, 7], &[0, 1, 2]);
    let mut short = menu(&sort(&["une élève de ton ancienne école"; 8], &bins), &shown);
    press(&mut short, "12312312");
    let screen = drawn(&short, room(80, 15));
    assert_eq!(screen.matches(['●', '·']).count(), 24, "{screen}");
    // Where items of two lines leave no room for a grid, each has its digit.
    let mut long = menu(&sort(&["un gardien de but de ton équipe d'école"; 8], &bins), &shown);
    press(&mut long, "12312312");
    let screen = drawn(&long, room(80, 15));
    let (legend, items) = screen.split_once("\n\n").unwrap_or_default();
    assert_eq!(legend.lines().count(), 3, "{screen}");
    let digits: String = items.lines().filter_map(|line| line.get(6..9)?.strip_suffix("  ")).collect();
    assert_eq!(digits, "12312312", "{screen}");
}

#[test]
fn twenty_six_long_options_are_paged_on_a_small_screen() {
    let options = ["été prolongé à l'étranger, déjà achevé où l'on séjourne"; 26];
    let rows: Vec<usize> = (0..26).collect();
    let mut menu = menu(&one(&options), &shown(&rows, &[]));
    let mut places = vec![];
    for _ in 0..26 {
        let screen = drawn(&menu, room(40, 7));
        assert!(screen.lines().count() <= 7, "{screen}");
        places.push(screen.lines().find(|line| line.starts_with(" > ")).map(|line| line.chars().nth(3)));
        menu.key(Key::Down);
    }
    let letters: Vec<_> = ('A'..='Z').map(|letter| Some(Some(letter))).collect();
    assert_eq!(places, letters);
    press(&mut menu, "n");
    assert_eq!(
        drawn(&menu, room(40, 7)),
        golden(
            "
 ↑ 13
 > N été prolongé à l'étranger, déjà
     achevé où l'on séjourne
   O été prolongé à l'étranger, déjà
     achevé où l'on séjourne
 ↓ 11"
        )
    );
}

#[test]
fn a_list_numbers_its_rows_and_keeps_its_gap_while_there_is_room() {
    let list = Menu::list(["Pour commencer", "Les deux notions"].map(Line::from).into(), Numbering::Shown);
    let list = list.with_gap_after(0);
    assert_eq!(drawn(&list, room(80, 3)), "  > 1  Pour commencer\n\n    2  Les deux notions");
    assert_eq!(drawn(&list, room(40, 2)), " > 1 Pour commencer\n   2 Les deux notions");
    let offers = Menu::list(["Rejouer", "Arrêter"].map(Line::from).into(), Numbering::Hidden);
    assert_eq!(drawn(&offers, room(80, 3)), "  > Rejouer\n    Arrêter");
}

fn review(ask: &Ask, shown: &Arrangement, given: Option<&Answer>, solution: &Answer, room: Room) -> String {
    let words = ReviewWords { given: "ta réponse", right: "la bonne réponse", both: "ta réponse, juste" };
    let lines = Review { ask, shown, given, solution, label: &label, words }.draw(room);
    lines.iter().map(Line::text).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_review_says_in_words_what_was_given_and_what_is_right() {
    let rows = shown(&[0, 1, 2], &[]);
    let ask = one(&RELATIONS);
    assert_eq!(
        review(&ask, &rows, Some(&Answer::One(2)), &Answer::One(1), room(80, 24)),
        "      A  primaire\n      B  secondaire     la bonne réponse\n      C  tertiaire      ta réponse"
    );
    assert_eq!(
        review(&ask, &rows, None, &Answer::One(1), room(40, 10)),
        "   A primaire\n   B secondaire\n       (la bonne réponse)\n   C tertiaire"
    );
    assert_eq!(
        review(&many(&RELATIONS), &rows, Some(&Answer::Many(vec![0, 2])), &Answer::Many(vec![0, 1]), room(80, 24)),
        "      A  [x]  primaire       ta réponse, juste\n      B  [ ]  secondaire     la bonne réponse\n      \
         C  [x]  tertiaire      ta réponse"
    );
    let painted = Review {
        ask: &ask,
        shown: &rows,
        given: Some(&Answer::One(2)),
        solution: &Answer::One(1),
        label: &label,
        words: ReviewWords { given: "yours", right: "right", both: "" },
    }
    .draw(room(80, 24))
    .iter()
    .map(|line| line.paint(crate::ui::line::Color::On))
    .collect::<Vec<_>>()
    .join("\n");
    assert!(painted.contains("\u{1b}[32msecondaire") && painted.contains("\u{1b}[33mtertiaire"), "{painted:?}");
}

#[test]
fn a_review_of_places_has_a_column_for_each_word() {
    let (ask, shown) = people();
    let given = Answer::Sort(vec![0, 2, 1, 0, 1, 2]);
    let solution = Answer::Sort(vec![0, 2, 1, 1, 1, 2]);
    let wide = golden(
        "
                                             ta réponse     la bonne réponse
      ton grand-père, vu chaque dimanche     primaire
      un rappeur qui annonce sa tournée      tertiaire
      la gardienne de but de ton équipe      secondaire
      ton collègue du dépanneur              primaire       secondaire
      une élève de ton ancienne école        secondaire
      la friperie dont tu suis la page       tertiaire",
    );
    assert_eq!(review(&ask, &shown, Some(&given), &solution, room(80, 24)), wide);
    let narrow = review(&ask, &shown, Some(&given), &solution, room(40, 24));
    assert!(
        narrow
            .contains("   ton collègue du dépanneur\n     primaire (ta réponse)\n     secondaire (la bonne réponse)\n"),
        "{narrow}"
    );
    let steps = order(&["lire", "choisir", "partager"]);
    let rows = Arrangement { rows: vec![2, 0, 1], bins: vec![] };
    assert_eq!(
        review(&steps, &rows, Some(&Answer::Order(vec![0, 2, 1])), &Answer::Order(vec![0, 1, 2]), room(80, 24)),
        "                           ta réponse     la bonne réponse
      A  [2]  partager     2              3
      B  [1]  lire         1
      C  [3]  choisir      3              2"
    );
}

#[test]
fn a_review_of_long_places_keeps_its_columns_and_wraps_them() {
    let items = ["une fondation contre le cancer", "la boutique de jeux et ses soldes"];
    let ask = sort(&items, &["une entreprise", "un organisme sans but lucratif"]);
    let shown = shown(&[0, 1], &[0, 1]);
    let wide = golden(
        "
                                            ta réponse     la bonne réponse
      une fondation contre le cancer        une            un organisme sans
                                            entreprise     but lucratif
      la boutique de jeux et ses soldes     une
                                            entreprise",
    );
    assert_eq!(review(&ask, &shown, Some(&Answer::Sort(vec![0, 0])), &Answer::Sort(vec![1, 0]), room(80, 24)), wide);
}
