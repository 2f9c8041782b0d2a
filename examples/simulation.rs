//! What Cornet's review earns: simulated students over 60 days, against other ways of choosing what to ask.
//!
//! `cargo run --release --example simulation` prints one table for each kind of student; the seed is fixed, so every
//! run prints the same.
//!
//! Each student learns 200 questions, five a day for the first 40 days, whatever comes after. Beside that, each day one
//! of these ways of reviewing chooses what is asked:
//! - *nothing*: no review at all;
//! - *Cornet, once*: what is due, at most 20, through the code of `cornet review`;
//! - *Cornet, all*: the same, again and again until nothing is due;
//! - *Leitner, once* and *all*: five boxes, asked every 1, 2, 4, 8 and 16 days, one box up when right, back to the first
//!   when wrong; at most 20, the latest first, or all;
//! - *random*: 20 of what was learnt, drawn by chance;
//! - *everything*: all that was learnt.
//!
//! Every way is treated alike: who is wrong is told the answer and asked again on the same day until right. A question
//! counts each time it is asked.
//!
//! So that Cornet does not win by construction, only the first kind of student forgets as Cornet assumes: by FSRS with
//! its default parameters, from the crate `fsrs`, not from Cornet's own formulas. The second and third have parameters
//! drawn for each student around the defaults, the third with memories a third as long to begin with. The fourth have
//! the stabilities of FSRS, but forget along an exponential, so that being late costs more. The fifth share nothing with
//! FSRS: an exponential whose half-life, 4 days after a first right answer and 1 after a wrong one, doubles with each
//! day on which the answer is right and halves with each on which it is wrong, however far apart they are (after half-life
//! regression, B. Settles and B. Meeder 2016). To ask such a student daily is best, and no schedule fits worse.

use std::error::Error;

use cornet::quiz::{
    memory::{Day, Memory, Rating},
    review::{MOST, Remembered, agenda},
};
use fsrs::{DEFAULT_PARAMETERS, FSRS, MemoryState};
use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng, seq::SliceRandom};

const QUESTIONS: usize = 200;
const NEW_A_DAY: usize = 5;
const DAYS: Day = 60;
const STUDENTS: u64 = 50;
const SEED: u64 = 2026;

/// What is true in a student's head of one question, of which Cornet only sees the answers.
#[derive(Debug, Clone, Copy)]
enum Trace {
    Fsrs(MemoryState),
    /// Days until the chance has fallen to a half.
    HalfLife(f64),
}

/// How a student forgets.
enum Student {
    /// By FSRS, with this decay of its curve; none: along an exponential.
    Fsrs(Box<FSRS>, Option<f32>),
    /// Along an exponential of its own.
    HalfLife,
}

impl Student {
    /// The chance that something is remembered.
    fn chance(&self, trace: Trace, elapsed: Day) -> f64 {
        let days = f64::from(elapsed);
        match (self, trace) {
            #[expect(clippy::cast_possible_truncation, reason = "days of a simulation")]
            (Self::Fsrs(_, Some(decay)), Trace::Fsrs(state)) => {
                f64::from(fsrs::current_retrievability(state, days as f32, *decay))
            }
            (_, Trace::Fsrs(state)) => 0.9_f64.powf(days / f64::from(state.stability)),
            (_, Trace::HalfLife(half_life)) => 0.5_f64.powf(days / half_life),
        }
    }

    /// The trace after an answer; `before` is the one that there was, and how many days it is old.
    fn answered(&self, before: Option<(Trace, Day)>, is_right: bool) -> Result<Trace, Box<dyn Error>> {
        match self {
            Self::Fsrs(model, _) => {
                let state = match before {
                    Some((Trace::Fsrs(state), _)) => Some(state),
                    _ => None,
                };
                let elapsed = u32::try_from(before.map_or(0, |(_, days)| days))?;
                let next = model.next_states(state, 0.9, elapsed).map_err(|error| format!("{error:?}"))?;
                Ok(Trace::Fsrs(if is_right { next.good.memory } else { next.again.memory }))
            }
            Self::HalfLife => Ok(Trace::HalfLife(match before {
                Some((Trace::HalfLife(half_life), 0)) => half_life,
                Some((Trace::HalfLife(half_life), _)) if is_right => half_life * 2.0,
                Some((Trace::HalfLife(half_life), _)) => half_life / 2.0,
                _ if is_right => 4.0,
                _ => 1.0,
            })),
        }
    }
}

/// How what is asked is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Nothing,
    CornetOnce,
    CornetAll,
    LeitnerOnce,
    LeitnerAll,
    Random,
    Everything,
}

impl Way {
    const ALL: [(Self, &str); 7] = [
        (Self::Nothing, "nothing"),
        (Self::CornetOnce, "Cornet, once"),
        (Self::CornetAll, "Cornet, all"),
        (Self::LeitnerOnce, "Leitner, once"),
        (Self::LeitnerAll, "Leitner, all"),
        (Self::Random, "random"),
        (Self::Everything, "everything"),
    ];
}

/// What is known of a question that was learnt: the truth, and what the ways of reviewing keep.
struct Learnt {
    trace: Trace,
    last: Day,
    memory: Memory,
    box_number: usize,
    box_day: Day,
}

/// What a way earned a student.
#[derive(Default)]
struct Earned {
    asked: f64,
    kept: f64,
    kept_later: f64,
    average: f64,
}

fn choose(way: Way, learnt: &[Learnt], today: Day, chance: &mut ChaCha8Rng) -> Vec<usize> {
    let all = 0..learnt.len();
    match way {
        Way::Nothing => vec![],
        Way::Everything => all.collect(),
        Way::Random => {
            let mut drawn: Vec<usize> = all.collect();
            drawn.shuffle(chance);
            drawn.truncate(MOST);
            drawn
        }
        Way::LeitnerOnce | Way::LeitnerAll => {
            let late = |index: &usize| learnt.get(*index).map_or(0, |one| today - one.box_day - (1 << one.box_number));
            let mut due: Vec<usize> = all.filter(|index| late(index) >= 0).collect();
            due.sort_by_key(|index| -late(index));
            due.truncate(if way == Way::LeitnerOnce { MOST } else { usize::MAX });
            due
        }
        Way::CornetOnce | Way::CornetAll => {
            let most = if way == Way::CornetOnce { MOST } else { usize::MAX };
            let remembered =
                learnt.iter().enumerate().map(|(what, learnt)| Remembered { topic: None, memory: learnt.memory, what });
            agenda(remembered.collect(), today, most).into_iter().map(|one| one.what).collect()
        }
    }
}

fn play(way: Way, student: &Student, seed: u64) -> Result<Earned, Box<dyn Error>> {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut learnt: Vec<Learnt> = vec![];
    let mut earned = Earned::default();
    let known = |learnt: &[Learnt], day: Day| -> f64 {
        learnt.iter().map(|one| student.chance(one.trace, day - one.last)).sum()
    };
    for today in 1..=DAYS {
        for index in choose(way, &learnt, today, &mut chance) {
            let Some(one) = learnt.get_mut(index) else { continue };
            let mut is_right = chance.random_bool(student.chance(one.trace, today - one.last).clamp(0.0, 1.0));
            let rating = if is_right { Rating::Good } else { Rating::Again };
            one.memory = one.memory.review(rating, today);
            one.box_number = if is_right { (one.box_number + 1).min(4) } else { 0 };
            one.box_day = today;
            earned.asked += 1.0;
            one.trace = student.answered(Some((one.trace, today - one.last)), is_right)?;
            one.last = today;
            while !is_right {
                is_right = chance.random_bool(0.9);
                earned.asked += 1.0;
                one.trace = student.answered(Some((one.trace, 0)), is_right)?;
            }
        }
        for _ in 0..NEW_A_DAY.min(QUESTIONS - learnt.len()) {
            // What is met for the first time is guessed, or known from elsewhere, half of the time.
            let is_right = chance.random_bool(0.5);
            let rating = if is_right { Rating::Good } else { Rating::Again };
            let trace = student.answered(None, is_right)?;
            let memory = Memory::first(rating, today);
            learnt.push(Learnt { trace, last: today, memory, box_number: 0, box_day: today });
        }
        earned.average += known(&learnt, today + 1) / f64::from(DAYS) / count(learnt.len());
    }
    earned.kept = known(&learnt, DAYS + 1) / count(QUESTIONS);
    earned.kept_later = known(&learnt, DAYS + 30) / count(QUESTIONS);
    Ok(earned)
}

fn count(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// A student whose parameters of FSRS lie around the defaults, each by a factor drawn from 1 / spread to spread, and
/// whose first memories last so many times as long.
fn around(spread: f32, first: f32, chance: &mut ChaCha8Rng) -> Result<Student, Box<dyn Error>> {
    let mut parameters = DEFAULT_PARAMETERS;
    for parameter in &mut parameters {
        *parameter *= spread.powf(chance.random_range(-1.0..=1.0));
    }
    for stability in parameters.iter_mut().take(4) {
        *stability *= first;
    }
    // The crate keeps the decay within these limits.
    let decay = parameters.last().copied().unwrap_or_default().clamp(0.1, 0.8);
    Ok(Student::Fsrs(model(&parameters)?, Some(decay)))
}

fn model(parameters: &[f32]) -> Result<Box<FSRS>, Box<dyn Error>> {
    Ok(Box::new(FSRS::new(parameters).map_err(|error| format!("{error:?}"))?))
}

type Make = fn(&mut ChaCha8Rng) -> Result<Student, Box<dyn Error>>;

const KINDS: [(&str, Make); 5] = [
    ("who forget as FSRS expects", |chance| around(1.0, 1.0, chance)),
    ("with other parameters of FSRS, each up to 1.5 times more or less", |chance| around(1.5, 1.0, chance)),
    ("with other parameters, and memories a third as long at first", |chance| around(1.5, 1.0 / 3.0, chance)),
    ("with the stabilities of FSRS and an exponential curve", |_| Ok(Student::Fsrs(model(&DEFAULT_PARAMETERS)?, None))),
    ("with an exponential curve and half-lives of their own", |_| Ok(Student::HalfLife)),
];

#[expect(clippy::print_stdout, reason = "this is what the example is for")]
fn main() -> Result<(), Box<dyn Error>> {
    println!("{QUESTIONS} questions, {DAYS} days, {STUDENTS} students of each kind, seed {SEED}");
    for (name, make) in KINDS {
        println!("\nStudents {name}");
        println!(
            "{:<14} {:>9} {:>10} {:>11} {:>13} {:>16}",
            "", "reviews", "a day", "known then", "30 days later", "known on average"
        );
        for (way, label) in Way::ALL {
            let mut sum = Earned::default();
            for number in 0..STUDENTS {
                let student = make(&mut ChaCha8Rng::seed_from_u64(SEED + number))?;
                let earned = play(way, &student, SEED * 1000 + number)?;
                sum.asked += earned.asked;
                sum.kept += earned.kept;
                sum.kept_later += earned.kept_later;
                sum.average += earned.average;
            }
            #[expect(clippy::cast_precision_loss, reason = "a few students")]
            let students = STUDENTS as f64;
            let percent = |sum: f64| format!("{:.1} %", 100.0 * sum / students);
            println!(
                "{:<14} {:>9.0} {:>10.1} {:>11} {:>13} {:>16}",
                label,
                sum.asked / students,
                sum.asked / students / f64::from(DAYS),
                percent(sum.kept),
                percent(sum.kept_later),
                percent(sum.average),
            );
        }
    }
    Ok(())
}
