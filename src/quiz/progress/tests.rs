use super::*;

fn trace(answer: i64, subject: usize, topic: &str, expected: &str, given: &str) -> Trace {
    Trace {
        answer,
        subject,
        topic: Some(topic.to_owned()),
        expected: expected.to_owned(),
        given: given.to_owned(),
        fraction: if expected == given { 1.0 } else { 0.0 },
    }
}

fn mastered(topic: &str, right: f64, asked: usize) -> Mastery {
    Mastery { topic: Some(topic.to_owned()), right, asked }
}

#[test]
fn a_topic_is_known_as_well_as_the_last_answers_to_it() {
    let traces = [
        trace(4, 1, "b", "x", "x"),
        trace(3, 2, "a", "x", "y"),
        trace(3, 2, "a", "y", "y"),
        trace(2, 0, "b", "x", "y"),
        trace(1, 1, "b", "x", "y"),
        Trace { topic: None, ..trace(0, 3, "", "x", "x") },
    ];
    let expected = [mastered("a", 0.5, 1), mastered("b", 1.0, 2), Mastery { topic: None, right: 1.0, asked: 1 }];
    assert_eq!(mastery(&traces), expected);
}

#[test]
fn what_is_missed_most_comes_first_and_what_was_learnt_since_does_not() {
    let missed = |subject, answer| trace(answer, subject, "t", "x", "y");
    let known = |subject, answer| trace(answer, subject, "t", "x", "x");
    let traces = [
        missed(0, 12),
        known(1, 11),
        missed(1, 10),
        missed(1, 9),
        known(2, 8),
        known(2, 7),
        missed(2, 6),
        missed(2, 5),
        missed(2, 4),
        missed(3, 3),
        known(3, 2),
        known(4, 1),
    ];
    let count = |subject, missed, answers| Missed { subject, missed, answers };
    assert_eq!(most_missed(&traces, 5), [count(1, 2, 3), count(0, 1, 1), count(3, 1, 2)]);
    assert_eq!(most_missed(&traces, 1), [count(1, 2, 3)]);
}

#[test]
fn the_parts_of_a_sorted_answer_are_one_miss() {
    let traces = [trace(1, 0, "t", "x", "y"), trace(1, 0, "t", "x", "z"), trace(1, 0, "t", "x", "x")];
    assert_eq!(most_missed(&traces, 5), [Missed { subject: 0, missed: 1, answers: 1 }]);
}

#[test]
fn the_forecast_adds_up_the_chances() {
    let memory = |stability| Memory { stability, difficulty: 5.0, last: 100, due: 110, reviews: 1, lapses: 0 };
    let forecast = forecast(&[memory(7.0), memory(30.0)], 100);
    assert_eq!((forecast.known, forecast.now.to_string()), (2, "2".to_owned()));
    // Each has 0.9 left when its stability is over.
    let (seven, thirty) = (0.9 + memory(30.0).retrievability(107), memory(7.0).retrievability(130) + 0.9);
    assert!((forecast.in_7_days - seven).abs() < 1e-9 && (forecast.in_30_days - thirty).abs() < 1e-9, "{forecast:?}");
}

fn known() -> Categories<'static> {
    let category = |name: &'static str| Offer { topic: Some("t"), name: name.into(), is_category: true };
    Categories::of(["blog", "network", "video"].map(category))
}

#[test]
fn tables_count_what_was_given_for_each_right_category() {
    let traces = [
        trace(1, 0, "t", "video", "network"),
        trace(2, 1, "t", "video", "video"),
        trace(3, 2, "t", "network", "network"),
        trace(4, 3, "t", "video", "a soup"),
        trace(5, 3, "other", "video", "network"),
    ];
    let tables = tables(&traces, &known());
    let expected = Table {
        topic: Some("t".to_owned()),
        categories: vec!["network".into(), "video".into()],
        counts: vec![vec![1, 0], vec![1, 1]],
    };
    assert_eq!(tables, [expected]);
    let taken =
        Taken { topic: Some("t".to_owned()), expected: "video".into(), given: "network".into(), times: 1, of: 2 };
    assert_eq!(confusions(&tables), [taken]);
}

fn mend(traces: &[Trace]) -> Option<(String, String, usize, usize)> {
    let confusions = confusions(&tables(traces, &known()));
    to_mend(&confusions, traces).map(|taken| (taken.expected.clone(), taken.given.clone(), taken.times, taken.of))
}

#[test]
fn the_confusion_to_mend_is_made_often_and_still_made() {
    let mistake = |expected, given| trace(0, 0, "t", expected, given);
    let once = [mistake("video", "network"), mistake("video", "video")];
    assert_eq!(mend(&once), None);
    let often = vec![mistake("video", "network"); 2];
    let rarer = vec![mistake("blog", "network"); 3];
    let all = [often.clone(), vec![mistake("video", "video")], rarer.clone()].concat();
    assert_eq!(mend(&all), Some(("blog".into(), "network".into(), 3, 3)));
    // Three blogs told since, and that confusion is mended.
    let mended = [vec![mistake("blog", "blog"); 3], rarer, often].concat();
    assert_eq!(mend(&mended), Some(("video".into(), "network".into(), 2, 2)));
}
