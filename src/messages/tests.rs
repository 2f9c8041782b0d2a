use super::{
    Language,
    menus::{Keys, Room},
};
use crate::ui::line::Line;

#[test]
fn every_line_of_keys_fits_its_screen() {
    let hints = [false, true];
    let mut all = vec![
        Keys::Menu,
        Keys::Typed(false),
        Keys::Typed(true),
        Keys::Form,
        Keys::Certainty,
        Keys::HandIn,
        Keys::Pick,
        Keys::Card,
        Keys::Objection,
    ];
    for hint in hints {
        all.extend([Keys::One(hint), Keys::Many(hint), Keys::Order(hint)]);
        all.extend(hints.map(|last| Keys::Page { last, options: hint }));
        all.extend(hints.into_iter().flat_map(|done| (2..=26).map(move |bins| Keys::Sort { bins, hint, done })));
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

/// What both languages say of reviews, with `~` for a no-break space.
#[test]
fn reviews_are_spoken_of_in_words_and_right_numbers() {
    use std::time::Duration;

    use crate::quiz::review::When;

    let said = |language: Language| -> Vec<String> {
        let messages = language.messages();
        let minutes = |minutes: u64| messages.lasts(Duration::from_secs(minutes * 60));
        let all = [
            messages.waiting(1),
            messages.waiting(6),
            messages.waiting(137),
            messages.asked_now(1, 1, Duration::from_secs(10)),
            messages.asked_now(137, 20, Duration::from_mins(10)),
            messages.asked_now(2, 1, Duration::from_secs(30)),
            messages.nothing_due(None),
            messages.nothing_due(Some((When::Tomorrow, 1))),
            messages.come_back(1),
            messages.come_back(2),
            messages.next_review(When::Now, 1),
            messages.next_review(When::Weekday(3), 6),
            messages.until(When::InDays(12), 6, Room::Wide),
            messages.until(When::Weekday(6), 6, Room::Narrow),
            minutes(0),
            minutes(3),
            minutes(89),
            minutes(90),
            minutes(60 * 5),
        ];
        all.iter().map(|text| text.replace('\u{a0}', "~")).collect()
    };
    let english = [
        "One question is waiting for you.",
        "Six questions are waiting for you.",
        "137 questions are waiting for you.",
        "One question to review, about one minute.",
        "137 questions to review; here are the 20 most urgent, about ten minutes.",
        "Two questions to review; here is the most urgent, about one minute.",
        "Nothing to review today.",
        "Nothing to review today. Next review tomorrow: 1 question.",
        "One question comes back.",
        "Two questions come back.",
        "1 question to review now.",
        "Next review on Thursday: 6 questions.",
        "6 questions in 12 days",
        "next review on Sunday",
        "about one minute",
        "about three minutes",
        "about 89 minutes",
        "about two hours",
        "about five hours",
    ];
    assert_eq!(said(Language::English), english);
    let french = [
        "Une question t'attend.",
        "Six questions t'attendent.",
        "137 questions t'attendent.",
        "Une question à réviser, environ une minute.",
        "137 questions à réviser~; voici les 20 plus pressantes, environ dix minutes.",
        "Deux questions à réviser~; voici la plus pressante, environ une minute.",
        "Rien à réviser aujourd'hui.",
        "Rien à réviser aujourd'hui. La suite demain~: 1 question à réviser.",
        "Une question revient.",
        "Deux questions reviennent.",
        "1 question à réviser dès maintenant.",
        "La suite jeudi~: 6 questions à réviser.",
        "la suite dans 12 jours~: 6 questions",
        "la suite dimanche",
        "environ une minute",
        "environ trois minutes",
        "environ 89 minutes",
        "environ deux heures",
        "environ cinq heures",
    ];
    assert_eq!(said(Language::French), french);
}

#[test]
fn what_is_quoted_already_is_not_quoted_again() {
    let (english, french) = (Language::English.messages(), Language::French.messages());
    let things = |one: &str, other: &str| [one.to_owned(), other.to_owned()];
    assert_eq!(english.said_of(&things("“She sang.”", "tea"), "Past."), "“She sang.”, “tea”: Past.");
    let said = french.said_of(&things("«\u{a0}Elle chante.\u{a0}»", "le thé"), "Présent.");
    assert_eq!(said, "«\u{a0}Elle chante.\u{a0}», «\u{a0}le thé\u{a0}»\u{a0}: Présent.");
}
