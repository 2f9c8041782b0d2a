use std::time::Duration;

use super::{English, plural};
use crate::{
    messages::{
        menus::{Menus, Room},
        progress::{Compared, Mistaken, Progress},
    },
    quiz::review::When,
};

/// A count in words; from thirteen on in digits.
fn words(count: usize) -> String {
    let words =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    words.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

fn questions(count: usize) -> String {
    format!("{} {}", words(count), plural(count, "question", "questions"))
}

fn day(when: When) -> String {
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    match when {
        When::Now => "today".into(),
        When::Tomorrow => "tomorrow".into(),
        When::Weekday(day) => format!("on {}", days.get(day).copied().unwrap_or_default()),
        When::InDays(days) => format!("in {days} days"),
    }
}

impl Progress for English {
    fn review_title(&self) -> &'static str {
        "Review"
    }
    fn review(&self) -> &'static str {
        "Review"
    }
    fn waiting(&self, due: usize) -> String {
        format!("{} {} waiting for you.", capital(&questions(due)), plural(due, "is", "are"))
    }
    fn asked_now(&self, due: usize, asked: usize, time: Duration) -> String {
        let about = self.lasts(time);
        if asked < due {
            let first =
                if asked > 1 { format!("are the {} most urgent", words(asked)) } else { "is the most urgent".into() };
            return format!("{} to review; here {first}, {about}.", capital(&questions(due)));
        }
        format!("{} to review, {about}.", capital(&questions(due)))
    }
    fn lasts(&self, time: Duration) -> String {
        let minutes = usize::try_from(time.as_secs().saturating_add(30) / 60).unwrap_or(usize::MAX).max(1);
        let (count, one, many) =
            if minutes < 90 { (minutes, "minute", "minutes") } else { ((minutes + 30) / 60, "hour", "hours") };
        format!("about {} {}", words(count), plural(count, one, many))
    }
    fn nothing_due(&self, next: Option<(When, usize)>) -> String {
        let next = next.map(|(when, count)| format!(" {}", self.next_review(when, count)));
        format!("Nothing to review today.{}", next.unwrap_or_default())
    }
    fn nothing_learnt(&self) -> &'static str {
        "Nothing to review yet: answer a quiz first, with “cornet play”."
    }
    fn come_back(&self, count: usize) -> String {
        format!("{} {} back.", capital(&questions(count)), plural(count, "comes", "come"))
    }
    fn next_review(&self, when: When, count: usize) -> String {
        match when {
            When::Now => format!("{} to review now.", self.questions(count)),
            when => format!("Next review {}: {}.", day(when), self.questions(count)),
        }
    }
    fn until(&self, when: When, count: usize, room: Room) -> String {
        match room {
            Room::Wide if when == When::Now => format!("{} still to review", self.questions(count)),
            Room::Narrow if when == When::Now => "more to review".into(),
            Room::Wide => format!("{} {}", self.questions(count), day(when)),
            Room::Narrow => format!("next review {}", day(when)),
        }
    }
    fn compared(&self, compared: &Compared) -> String {
        let Compared { before, change, is_best } = compared;
        let before = before.iter().map(|score| self.percent(score)).collect::<Vec<_>>().join(", ");
        let points = usize::try_from(change.unsigned_abs()).unwrap_or(usize::MAX);
        let points = format!("{points} {}", plural(points, "point", "points"));
        let change = match change {
            0 => "The same as last time".to_owned(),
            1.. => format!("{points} more than last time"),
            _ => format!("{points} fewer than last time"),
        };
        let best = if *is_best { ", and your best score" } else { "" };
        format!("Before: {before}. {change}{best}.")
    }
    fn work_on(&self, topic: &str) -> String {
        format!("To work on: {topic}.")
    }

    fn progress_title(&self) -> &'static str {
        "Your progress"
    }
    fn no_progress(&self) -> &'static str {
        "Nothing to show yet: answer a quiz first, with “cornet play”."
    }
    fn scores(&self, count: usize, is_mixed: bool) -> String {
        match count {
            0 | 1 => "Your score".into(),
            count => format!("Your last {count} scores{}", if is_mixed { ", all quizzes together" } else { "" }),
        }
    }
    fn scores_said(&self, scores: &[String]) -> String {
        let scores = scores.iter().map(|score| self.percent(score)).collect::<Vec<_>>().join(", ");
        format!("From the oldest to the latest: {scores}.")
    }
    fn last_and_best(&self, last: &str, best: &str) -> String {
        format!("The latest: {}. The best: {}.", self.percent(last), self.percent(best))
    }
    fn by_topic(&self) -> &'static str {
        "By topic, by your last answer to each question"
    }
    fn topics_legend(&self) -> &'static str {
        "One sort may count for several questions: these numbers are not those of a score."
    }
    fn forecast(&self) -> &'static str {
        "What you would still know, without a review"
    }
    fn forecast_legend(&self, known: usize, has_facts: bool) -> String {
        let seen = if has_facts {
            plural(known, "question or fact", "questions or facts")
        } else {
            plural(known, "question", "questions")
        };
        format!("An estimate, over {known} {seen} seen so far. What you read today counts as known today.")
    }
    fn forecast_days(&self) -> [&'static str; 3] {
        ["today", "in 7 days", "in 30 days"]
    }
    fn most_missed(&self) -> &'static str {
        "Missed most"
    }
    fn missed_times(&self, missed: usize, answers: usize) -> String {
        format!("{missed} of {answers}")
    }
    fn confusions(&self, topic: Option<&str>) -> String {
        match topic {
            Some(topic) => format!("What you take for something else: {topic}"),
            None => "What you take for something else".into(),
        }
    }
    fn table_legend(&self) -> &'static str {
        "Rows are what was right, columns what you answered."
    }
    fn mistaken(&self, mistaken: &Mistaken) -> String {
        let Mistaken { expected, given, times, of } = mistaken;
        format!("You take “{expected}” for “{given}”: {times} of {of}.")
    }
    fn percent(&self, number: &str) -> String {
        format!("{number}%")
    }
}
