//! What a student's answers say of what they know: topics, what is likely to be forgotten, what is missed, and what is
//! taken for what.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use super::{
    ask::{Answer, Ask, Value},
    memory::{Day, Memory},
    question::Question,
    taxonomy::Taxonomy,
};

/// What one answer showed of one part of what was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    /// Which answer it was: equal numbers are one answer.
    pub answer: i64,
    /// What was asked for: a number that stands for a question or a fact.
    pub subject: usize,
    /// The topic that it counts under.
    pub topic: Option<String>,
    /// What is right.
    pub expected: String,
    /// What was given.
    pub given: String,
    /// How much of it is right, from 0 to 1.
    pub fraction: f64,
}

/// How well a topic is known: by the last answer to everything that was asked of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Mastery {
    /// The topic; none for what has no topic.
    pub topic: Option<String>,
    /// How much of it was right, the last time that each was asked.
    pub right: f64,
    /// How many questions and facts were asked.
    pub asked: usize,
}

/// The mastery of every topic, in the order of their names; what has no topic last. The traces stand newest first.
#[must_use]
pub fn mastery(traces: &[Trace]) -> Vec<Mastery> {
    let mut topics: Vec<Mastery> = vec![];
    for (topic, mark) in last_marks(traces) {
        match topics.iter_mut().find(|mastery| mastery.topic == topic) {
            Some(mastery) => {
                mastery.right += mark;
                mastery.asked += 1;
            }
            None => topics.push(Mastery { topic, right: mark, asked: 1 }),
        }
    }
    topics.sort_by(|one, other| (one.topic.is_none(), &one.topic).cmp(&(other.topic.is_none(), &other.topic)));
    topics
}

/// The mark of the last answer about each subject, with its topic.
fn last_marks(traces: &[Trace]) -> Vec<(Option<String>, f64)> {
    let mut seen = HashSet::new();
    let answers = answers(traces).into_iter().filter(|answer| seen.insert(answer.subject));
    answers.map(|answer| (answer.topic.clone(), answer.mark)).collect()
}

/// An answer about one subject.
struct Answered<'a> {
    subject: usize,
    topic: &'a Option<String>,
    mark: f64,
}

/// The traces put together, answer by answer; several parts of a question make one mark.
fn answers(traces: &[Trace]) -> Vec<Answered<'_>> {
    let mut places: HashMap<(i64, usize), usize> = HashMap::new();
    let mut sums: Vec<(&Trace, f64, f64)> = vec![];
    for trace in traces {
        let place = *places.entry((trace.answer, trace.subject)).or_insert(sums.len());
        match sums.get_mut(place) {
            Some((_, sum, parts)) => {
                *sum += trace.fraction;
                *parts += 1.0;
            }
            None => sums.push((trace, trace.fraction, 1.0)),
        }
    }
    let answered = sums.into_iter().map(|(trace, sum, parts)| (trace.subject, &trace.topic, sum / parts));
    answered.map(|(subject, topic, mark)| Answered { subject, topic, mark }).collect()
}

/// What is missed often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missed {
    /// The question or fact.
    pub subject: usize,
    /// How often it was not fully right.
    pub missed: usize,
    /// How often it was answered.
    pub answers: usize,
}

/// What is missed most, at most so many; of what is missed as often, the one missed in more of its answers comes first.
/// What was right the last two times is known by now. The traces stand newest first.
#[must_use]
pub fn most_missed(traces: &[Trace], most: usize) -> Vec<Missed> {
    let is_right = |mark: f64| mark > 1.0 - 1e-9;
    let mut counts: Vec<(Missed, usize)> = vec![];
    let mut places: HashMap<usize, usize> = HashMap::new();
    for Answered { subject, mark, .. } in answers(traces) {
        let place = *places.entry(subject).or_insert(counts.len());
        if place == counts.len() {
            counts.push((Missed { subject, missed: 0, answers: 0 }, 0));
        }
        let Some((count, latest)) = counts.get_mut(place) else { continue };
        // As long as nothing was missed, every answer so far is one of the latest, right in a row.
        *latest += usize::from(count.missed == 0 && is_right(mark));
        count.missed += usize::from(!is_right(mark));
        count.answers += 1;
    }
    let mut missed: Vec<Missed> =
        counts.into_iter().filter(|(count, latest)| count.missed > 0 && *latest < 2).map(|(count, _)| count).collect();
    missed.sort_by(|one, other| {
        let share = |count: &Missed| count.answers - count.missed;
        other.missed.cmp(&one.missed).then(share(one).cmp(&share(other)))
    });
    missed.truncate(most);
    missed
}

/// What a student is likely to remember without reviewing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forecast {
    /// How many questions and facts were learnt.
    pub known: usize,
    /// How many of them are remembered today, by expectation.
    pub now: f64,
    /// In 7 days.
    pub in_7_days: f64,
    /// In 30 days.
    pub in_30_days: f64,
}

/// Adds up the chances of remembering, by FSRS.
#[must_use]
pub fn forecast<'a>(memories: impl IntoIterator<Item = &'a Memory>, today: Day) -> Forecast {
    let none = Forecast { known: 0, now: 0.0, in_7_days: 0.0, in_30_days: 0.0 };
    memories.into_iter().fold(none, |sum, memory| {
        let chance = |days: Day| memory.retrievability(today.saturating_add(days));
        Forecast {
            known: sum.known + 1,
            now: sum.now + chance(0),
            in_7_days: sum.in_7_days + chance(7),
            in_30_days: sum.in_30_days + chance(30),
        }
    })
}

/// Something that a question offers to pick, or to put things into.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Offer<'a> {
    /// The topic of the question.
    pub topic: Option<&'a str>,
    /// What it is called.
    pub name: Cow<'a, str>,
    /// Whether it is a category by itself: a bin of a sort in which some bin takes several items.
    pub is_category: bool,
}

/// The categories that things are put into, topic by topic: what is one by itself, and the bins and options that come
/// back in another question of the topic.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Categories<'a>(HashMap<Option<&'a str>, HashMap<Cow<'a, str>, bool>>);

impl<'a> Categories<'a> {
    /// The categories among what is offered.
    #[must_use]
    pub fn of(offers: impl IntoIterator<Item = Offer<'a>>) -> Self {
        let mut categories = Self::default();
        for Offer { topic, name, is_category } in offers {
            let names = categories.0.entry(topic).or_default();
            names.entry(name).and_modify(|is_known| *is_known = true).or_insert(is_category);
        }
        categories
    }

    /// All that is offered, each once, in the order of topics and names.
    #[must_use]
    pub fn offers(&self) -> Vec<Offer<'_>> {
        let of_topic = |(topic, names): (&_, &'_ HashMap<Cow<'a, str>, bool>)| {
            let offer = |(name, is_category): (&Cow<'a, str>, &bool)| (*topic, name.clone(), *is_category);
            names.iter().map(offer).collect::<Vec<_>>()
        };
        let all = self.0.iter().flat_map(of_topic);
        let mut all: Vec<Offer<'_>> =
            all.map(|(topic, name, is_category)| Offer { topic, name, is_category }).collect();
        all.sort();
        all
    }

    /// Whether something was put into one of the categories of its topic, rightly or not.
    fn sorted(&self, trace: &Trace) -> bool {
        let Some(names) = self.0.get(&trace.topic.as_deref()) else { return false };
        let is_category = |name: &str| names.get(name).copied().unwrap_or_default();
        is_category(&trace.expected) && is_category(&trace.given)
    }
}

/// What a question offers.
#[must_use]
pub fn offers(question: &Question) -> Vec<Offer<'_>> {
    let offer = |name: String, is_category| Offer { topic: question.topic.as_deref(), name: name.into(), is_category };
    match question.content.ask() {
        Ask::One { options, .. } => {
            let text = |value: Value| if let Value::Text(text) = value { Some(offer(text, false)) } else { None };
            options.into_iter().filter_map(|option| text(option.value)).collect()
        }
        Ask::Sort { bins, .. } => {
            let placed = if let Answer::Sort(placed) = question.content.solution() { placed } else { vec![] };
            let distinct: HashSet<&usize> = placed.iter().collect();
            let sorts = distinct.len() < placed.len();
            bins.into_iter().map(|bin| offer(bin, sorts)).collect()
        }
        _ => vec![],
    }
}

/// The categories of a taxonomy.
pub fn categories(taxonomy: &Taxonomy) -> impl Iterator<Item = Offer<'_>> {
    let topic = taxonomy.topic.as_deref();
    taxonomy.categories.iter().map(move |category| Offer { topic, name: (&category.name).into(), is_category: true })
}

/// How things of one category were put into the categories of their topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The topic.
    pub topic: Option<String>,
    /// Its categories that came up, in the order of their names.
    pub categories: Vec<String>,
    /// How often, for each category that was right, each category was given.
    pub counts: Vec<Vec<usize>>,
}

/// One category taken for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The topic.
    pub topic: Option<String>,
    /// What was right.
    pub expected: String,
    /// What was given instead.
    pub given: String,
    /// How often.
    pub times: usize,
    /// How often the right one was asked for.
    pub of: usize,
}

/// The tables of all topics in which something was put into categories, in the order of the topics.
#[must_use]
pub fn tables(traces: &[Trace], categories: &Categories<'_>) -> Vec<Table> {
    let mut topics: Vec<Option<String>> = vec![];
    let sorted: Vec<&Trace> = traces.iter().filter(|trace| categories.sorted(trace)).collect();
    for trace in &sorted {
        if !topics.contains(&trace.topic) {
            topics.push(trace.topic.clone());
        }
    }
    topics.sort_by(|one, other| (one.is_none(), one).cmp(&(other.is_none(), other)));
    let table = |topic: Option<String>| {
        let here: Vec<&&Trace> = sorted.iter().filter(|trace| trace.topic == topic).collect();
        let mut names: Vec<&String> = here.iter().flat_map(|trace| [&trace.expected, &trace.given]).collect();
        names.sort();
        names.dedup();
        let mut counts = vec![vec![0; names.len()]; names.len()];
        for trace in here {
            let place = |name: &String| names.binary_search(&name);
            let (Ok(row), Ok(column)) = (place(&trace.expected), place(&trace.given)) else { continue };
            if let Some(count) = counts.get_mut(row).and_then(|row| row.get_mut(column)) {
                *count += 1;
            }
        }
        Table { topic, categories: names.into_iter().cloned().collect(), counts }
    };
    topics.into_iter().map(table).collect()
}

/// What was taken for what, the most often first, of those the one that is mistaken in more of its cases.
#[must_use]
pub fn confusions(tables: &[Table]) -> Vec<Taken> {
    let mut all = vec![];
    for Table { topic, categories, counts } in tables {
        for (expected, row) in categories.iter().zip(counts) {
            let of = row.iter().sum();
            for (given, times) in categories.iter().zip(row) {
                if *times > 0 && given != expected {
                    let (expected, given) = (expected.clone(), given.clone());
                    all.push(Taken { topic: topic.clone(), expected, given, times: *times, of });
                }
            }
        }
    }
    all.sort_by(|one, other| other.times.cmp(&one.times).then(one.of.cmp(&other.of)));
    all
}

/// The confusion most worth mending: the one made most often, at least twice, that is not mended. It is mended when,
/// since it was made last, the right category was told right as often as it was mistaken.
#[must_use]
pub fn to_mend<'a>(confusions: &'a [Taken], traces: &[Trace]) -> Option<&'a Taken> {
    let is_mended = |taken: &Taken| {
        let asked = traces.iter().filter(|trace| trace.topic == taken.topic && trace.expected == taken.expected);
        let since = asked.take_while(|trace| trace.given != taken.given);
        since.filter(|trace| trace.given == trace.expected).count() >= taken.times
    };
    confusions.iter().filter(|taken| taken.times > 1).find(|taken| !is_mended(taken))
}

#[cfg(test)]
mod tests;
