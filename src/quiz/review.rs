//! What to ask again today: the memories that are due, the most overdue first, mixed over topics.

use std::{cmp::Ordering, time::Duration};

use super::memory::{Day, Memory};

/// The most questions of a review, unless the student names another number.
pub const MOST: usize = 20;

/// How long a question takes a student of whom nothing is known yet.
const USUAL: Duration = Duration::from_secs(30);

/// The longest that counts as answering: who takes longer was away.
const LONGEST: Duration = Duration::from_mins(3);

/// Something that is remembered and can be asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Remembered<T> {
    /// The topic that it counts under.
    pub topic: Option<String>,
    /// Its memory.
    pub memory: Memory,
    /// What asks for it.
    pub what: T,
}

/// How much there is to review, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outlook {
    /// How many memories are due today.
    pub due: usize,
    /// The next day on which more come due, and how many then.
    pub next: Option<(Day, usize)>,
}

/// When something comes due, as a student would say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Today.
    Now,
    /// On the next day.
    Tomorrow,
    /// Within a week: the day of the week, 0 for Monday.
    Weekday(usize),
    /// In so many days.
    InDays(Day),
}

impl When {
    /// How a day is called on another day.
    #[must_use]
    pub fn of(day: Day, today: Day) -> Self {
        match day.saturating_sub(today) {
            ..=0 => Self::Now,
            1 => Self::Tomorrow,
            // 1970-01-01 was a Thursday.
            2..=6 => Self::Weekday(usize::try_from(day.saturating_sub(4).rem_euclid(7)).unwrap_or_default()),
            days => Self::InDays(days),
        }
    }
}

/// Counts what is due today, and what comes due next.
#[must_use]
pub fn outlook<'a>(memories: impl IntoIterator<Item = &'a Memory>, today: Day) -> Outlook {
    memories.into_iter().fold(Outlook::default(), |Outlook { due, next }, memory| match next {
        _ if memory.due <= today => Outlook { due: due + 1, next },
        Some((day, count)) if memory.due == day => Outlook { due, next: Some((day, count + 1)) },
        Some((day, _)) if memory.due > day => Outlook { due, next },
        _ => Outlook { due, next: Some((memory.due, 1)) },
    })
}

/// Takes what is due today: the most overdue first, of those the ones most likely forgotten, at most so many; then in
/// an order in which neighbours are of different topics as long as there are several.
#[must_use]
pub fn agenda<T>(remembered: Vec<Remembered<T>>, today: Day, most: usize) -> Vec<Remembered<T>> {
    let mut due: Vec<Remembered<T>> = remembered.into_iter().filter(|one| one.memory.due <= today).collect();
    due.sort_by(|one, other| by_urgency(&one.memory, &other.memory, today));
    due.truncate(most);
    mixed(due)
}

fn by_urgency(one: &Memory, other: &Memory, today: Day) -> Ordering {
    one.due.cmp(&other.due).then_with(|| one.retrievability(today).total_cmp(&other.retrievability(today)))
}

/// Takes one of each topic in turn, the topics in the order in which they come up.
fn mixed<T>(due: Vec<Remembered<T>>) -> Vec<Remembered<T>> {
    let mut topics: Vec<(Option<String>, usize)> = vec![];
    let mut ranked: Vec<(usize, usize, Remembered<T>)> = vec![];
    for one in due {
        let topic = topics.iter().position(|(topic, _)| *topic == one.topic).unwrap_or_else(|| {
            topics.push((one.topic.clone(), 0));
            topics.len() - 1
        });
        let round = topics.get_mut(topic).map_or(0, |(_, rounds)| {
            *rounds += 1;
            *rounds
        });
        ranked.push((round, topic, one));
    }
    ranked.sort_by_key(|(round, topic, _)| (*round, *topic));
    ranked.into_iter().map(|(_, _, one)| one).collect()
}

/// How long so many questions will take a student who needed these times for the last ones.
#[must_use]
pub fn estimate(questions: usize, times: &[Duration]) -> Duration {
    let count = u32::try_from(times.len()).unwrap_or(u32::MAX);
    let sum: Duration = times.iter().map(|time| *time.min(&LONGEST)).sum();
    let each = sum.checked_div(count).unwrap_or(USUAL);
    each.saturating_mul(u32::try_from(questions).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn memory(due: Day, stability: f64) -> Memory {
        Memory { stability, difficulty: 5.0, last: due - 10, due, reviews: 2, lapses: 0 }
    }

    fn remembered(topic: &str, due: Day, what: &'static str) -> Remembered<&'static str> {
        Remembered { topic: Some(topic.to_owned()), memory: memory(due, 10.0), what }
    }

    fn names(agenda: Vec<Remembered<&'static str>>) -> Vec<&'static str> {
        agenda.into_iter().map(|one| one.what).collect()
    }

    #[test]
    fn the_most_overdue_come_first_and_no_more_than_asked_for() {
        let all = || {
            vec![remembered("x", 9, "b"), remembered("x", 11, "no"), remembered("x", 10, "c"), remembered("x", 2, "a")]
        };
        assert_eq!(names(agenda(all(), 10, 20)), ["a", "b", "c"]);
        assert_eq!(names(agenda(all(), 10, 2)), ["a", "b"]);
        assert_eq!(names(agenda(all(), 1, 20)), Vec::<&str>::new());
    }

    #[test]
    fn of_two_as_overdue_the_one_more_likely_forgotten_comes_first() {
        let one = |stability, what| Remembered { topic: None, memory: memory(5, stability), what };
        assert_eq!(names(agenda(vec![one(30.0, "firm"), one(2.0, "frail")], 5, 20)), ["frail", "firm"]);
    }

    #[test]
    fn topics_take_turns() {
        let all = vec![
            remembered("x", 1, "x1"),
            remembered("x", 2, "x2"),
            remembered("x", 3, "x3"),
            remembered("y", 4, "y1"),
            remembered("z", 5, "z1"),
            remembered("y", 6, "y2"),
        ];
        assert_eq!(names(agenda(all, 10, 20)), ["x1", "y1", "z1", "x2", "y2", "x3"]);
    }

    #[test]
    fn the_outlook_counts_today_and_the_next_day_with_something() {
        let memories = [7, 12, 3, 10, 12, 11, 11].map(|due| memory(due, 1.0));
        assert_eq!(outlook(&memories, 10), Outlook { due: 3, next: Some((11, 2)) });
        assert_eq!(outlook(&memories, 12), Outlook { due: 7, next: None });
        assert_eq!(outlook(&memories, 2), Outlook { due: 0, next: Some((3, 1)) });
        assert_eq!(outlook(&[], 0), Outlook::default());
    }

    #[test]
    fn days_are_called_as_a_student_would() {
        // 2026-11-25 is a Wednesday.
        let today = 20_782;
        let called = [0, 1, 2, 3, 4, 6, 7, 40].map(|days| When::of(today + days, today));
        let (weekday, in_days) = (When::Weekday, When::InDays);
        let expected =
            [When::Now, When::Tomorrow, weekday(4), weekday(5), weekday(6), weekday(1), in_days(7), in_days(40)];
        assert_eq!(called, expected);
        assert_eq!(When::of(3, 5), When::Now);
    }

    #[test]
    fn the_time_is_that_of_the_student_and_a_break_does_not_count() {
        let seconds = Duration::from_secs;
        assert_eq!(estimate(6, &[]), seconds(180));
        assert_eq!(estimate(6, &[seconds(10), seconds(20)]), seconds(90));
        assert_eq!(
            estimate(2, &[seconds(20), seconds(20), seconds(5000)]),
            seconds(146) + Duration::new(0, 666_666_666)
        );
    }
}
