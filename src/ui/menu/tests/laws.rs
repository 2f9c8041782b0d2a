//! What holds of every menu, whatever keys are pressed.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

/// Words that are narrow, accented, wide, joined or long.
fn word() -> impl Strategy<Value = String> {
    let words = ["a", "été", "日本語", "👩‍👩‍👧", "☀\u{fe0f}", "anticonstitutionnellement", "e\u{301}", "là\u{a0}?", "🇨🇦"];
    prop::sample::select(words.to_vec()).prop_map(str::to_owned)
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(word(), 1..9).prop_map(|words| words.join(" "))
}

fn asked() -> impl Strategy<Value = (Ask, Arrangement)> {
    let many = || prop::collection::vec(text(), 1..=26);
    (0..4, many(), many())
        .prop_map(|(form, rows, bins)| {
            let options = || rows.iter().map(|text| Choice::from(text.as_str())).collect();
            let kept = Order::Kept;
            match form {
                0 => (Ask::One { options: options(), order: kept }, rows.len(), 0),
                1 => (Ask::Many { options: options(), order: kept }, rows.len(), 0),
                2 => (Ask::Order { steps: rows.clone() }, rows.len(), 0),
                _ => {
                    let (items, places) = (rows.len(), bins.len());
                    (Ask::Sort { items: rows, bins, order: kept }, items, places)
                }
            }
        })
        .prop_flat_map(|(ask, rows, bins)| {
            let shuffled = |count: usize| Just((0..count).collect::<Vec<_>>()).prop_shuffle();
            (Just(ask), shuffled(rows), shuffled(bins))
        })
        .prop_map(|(ask, rows, bins)| (ask, Arrangement { rows, bins }))
}

fn pressed() -> impl Strategy<Value = Key> {
    let keys = [Key::Up, Key::Down, Key::Right, Key::End, Key::PageDown, Key::PageUp, Key::Enter, Key::Backspace];
    prop_oneof![
        prop::sample::select(keys.to_vec()),
        Just(Key::Char(' ')),
        prop::char::range('a', 'z').prop_map(Key::Char),
        prop::char::range('0', '9').prop_map(Key::Char),
    ]
}

/// Whether an answer is complete and names only what there is.
fn is_whole(ask: &Ask, answer: &Answer) -> bool {
    match (ask, answer) {
        (Ask::One { options, .. }, Answer::One(picked)) => *picked < options.len(),
        (Ask::Many { options, .. }, Answer::Many(picked)) => {
            !picked.is_empty() && picked.is_sorted() && picked.iter().all(|index| *index < options.len())
        }
        (Ask::Order { steps }, Answer::Order(order)) => {
            order.len() == steps.len() && order.iter().collect::<BTreeSet<_>>().len() == steps.len()
        }
        (Ask::Sort { items, bins, .. }, Answer::Sort(placed)) => {
            placed.len() == items.len() && placed.iter().all(|bin| *bin < bins.len())
        }
        _ => false,
    }
}

fn widest(lines: &[Line]) -> usize {
    lines.iter().map(Line::width).max().unwrap_or_default()
}

proptest! {
    #[test]
    fn answers_are_whole_and_drawings_stay_in_their_room(
        (ask, shown) in asked(),
        keys in prop::collection::vec(pressed(), 0..120),
        (columns, rows) in (20_usize..90, 1_usize..24),
    ) {
        let room = room(columns, rows);
        let mut menu = menu(&ask, &shown);
        for key in keys {
            if let Event::Answer(answer) = menu.key(key) {
                prop_assert!(is_whole(&ask, &answer), "{answer:?}");
                let mut again = Menu::new(&ask, &shown, &label).unwrap().with_answer(&answer);
                prop_assert_eq!(again.key(Key::Enter), Event::Answer(answer));
            }
        }
        let drawing = menu.draw(room);
        prop_assert!(drawing.lines.len() <= rows, "{:#?}", drawing);
        prop_assert!(widest(&drawing.lines) < columns.min(78), "{:#?}", drawing);
        let (row, column) = drawing.cursor;
        prop_assert!(row < drawing.lines.len() && column < columns);
        let marks = drawing.lines.iter().filter(|line| line.text().trim_start().starts_with("> ")).count();
        prop_assert!(marks == 1 || menu.turns > 0, "{:#?}", drawing);
        let whole = menu.draw(Room { rows: menu.height(room), ..room });
        prop_assert!(whole.lines.iter().all(|line| !line.text().contains(['↓', '↑', '→'])), "{:#?}", whole);
    }

    #[test]
    fn reviews_stay_in_their_width((ask, shown) in asked(), columns in 20_usize..90) {
        let solution = match &ask {
            Ask::One { .. } => Answer::One(0),
            Ask::Many { options, .. } => Answer::Many((0..options.len()).collect()),
            Ask::Order { steps } => Answer::Order((0..steps.len()).collect()),
            Ask::Sort { items, .. } => Answer::Sort(vec![0; items.len()]),
            _ => return Ok(()),
        };
        let words = ReviewWords { given: "ta réponse", right: "la bonne réponse", both: "juste" };
        let lines = Review { ask: &ask, shown: &shown, given: None, solution: &solution, label: &label, words };
        prop_assert!(widest(&lines.draw(room(columns, 10))) < columns.min(78));
    }
}
