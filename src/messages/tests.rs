use super::{
    Language,
    menus::{Keys, Room},
};
use crate::ui::line::Line;

#[test]
fn every_line_of_keys_fits_its_screen() {
    let hints = [false, true];
    let mut all = vec![Keys::Menu, Keys::Typed, Keys::Certainty, Keys::HandIn, Keys::Pick, Keys::Card, Keys::Objection];
    for hint in hints {
        all.extend([Keys::One(hint), Keys::Many(hint), Keys::Order(hint), Keys::Page(hint)]);
        all.extend((2..=26).map(|bins| Keys::Sort(bins, hint)));
        for pages in hints {
            all.extend(hints.map(|objection| Keys::Feedback { pages, options: hint, objection }));
        }
    }
    for language in Language::ALL {
        for (room, columns) in [(Room::Wide, 74), (Room::Narrow, 38)] {
            for keys in &all {
                let line = Line::from(language.messages().keys(*keys, room));
                assert!(line.width() <= columns, "{room:?} {keys:?}: {}", line.text());
            }
        }
    }
}

#[test]
fn languages_are_found_in_tags_and_locales() {
    let cases = [
        ("fr", Some(Language::French)),
        ("fr_CA.UTF-8", Some(Language::French)),
        ("en-GB", Some(Language::English)),
        ("C.UTF-8", None),
        ("de_DE", None),
        ("", None),
    ];
    for (tag, language) in cases {
        assert_eq!(Language::parse(tag), language, "{tag}");
    }
}
