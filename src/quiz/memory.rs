//! What a student remembers of one question or fact, and when it is worth asking again.
//!
//! This is FSRS-6 (Free Spaced Repetition Scheduler, Jarrett Ye and the open-spaced-repetition project, "The
//! Algorithm" in its wiki) with its default parameters: three numbers, the *stability* of a memory, its *difficulty*
//! and the time since it was last used, give the chance that it is still there, its *retrievability*. Every formula
//! below is held to the reference implementation, the crate `fsrs`, by a test.

use super::{
    mark::{Fraction, Outcome},
    session::Certainty,
};

/// A day of the local calendar, as days since 1970-01-01.
pub type Day = i32;

/// The chance that a memory is still there when it comes due.
pub const RETENTION: f64 = 0.9;

/// The default parameters of FSRS-6, fitted by its authors to the reviews of many thousand students.
const W: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// How well something was remembered: the four answers that FSRS knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    /// Forgotten.
    Again = 1,
    /// Remembered with trouble.
    Hard,
    /// Remembered.
    Good,
    /// Remembered at once.
    Easy,
}

impl Rating {
    /// All ratings, from the lowest.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// The number that is kept: 1 to 4.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The rating that a kept number stands for.
    #[must_use]
    pub fn of_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| rating.number() == number)
    }
}

/// Rates a marked answer: what is wrong was forgotten; what is right in part, or with the hint, was hard; what is
/// right and sure was easy.
#[must_use]
pub fn rating(mark: Fraction, hint: bool, certainty: Option<Certainty>) -> Rating {
    match Outcome::of(Some(mark)) {
        Outcome::Right if hint => Rating::Hard,
        Outcome::Right if certainty == Some(Certainty::High) => Rating::Easy,
        Outcome::Right => Rating::Good,
        Outcome::Partial => Rating::Hard,
        Outcome::Wrong | Outcome::Skipped | Outcome::Ungraded => Rating::Again,
    }
}

/// The memory of one question or fact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    /// Days until the chance of remembering has fallen to [`RETENTION`]: 0.001 to 36,500.
    pub stability: f64,
    /// How hard it is to make the memory last: 1 (easy) to 10.
    pub difficulty: f64,
    /// The day on which it was last used.
    pub last: Day,
    /// The day from which it is worth asking.
    pub due: Day,
    /// On how many days it was used.
    pub reviews: u32,
    /// How often it was lost after it had been used before.
    pub lapses: u32,
}

impl Memory {
    /// The memory that a first answer leaves.
    #[must_use]
    pub fn first(rating: Rating, today: Day) -> Self {
        Self::kept(initial_stability(rating), initial_difficulty(rating), today, 1, 0)
    }

    /// The memory after one more answer. A memory is changed once a day: what is asked twice on one day is remembered
    /// the second time because of the first. A clock that was set back counts as no time gone by, and the memory
    /// follows it, so that a wrong date, once mended, does no lasting harm.
    #[must_use]
    pub fn review(self, rating: Rating, today: Day) -> Self {
        if today == self.last {
            return self;
        }
        let stability = if today < self.last {
            stability_same_day(self.stability, rating)
        } else if rating == Rating::Again {
            stability_forgotten(self.stability, self.difficulty, self.retrievability(today))
        } else {
            stability_recalled(self.stability, self.difficulty, self.retrievability(today), rating)
        };
        let lapses = self.lapses.saturating_add(u32::from(rating == Rating::Again));
        Self::kept(stability, next_difficulty(self.difficulty, rating), today, self.reviews.saturating_add(1), lapses)
    }

    /// The chance, from 0 to 1, that it is remembered on a day; on the day of its last use and before: 1.
    #[must_use]
    pub fn retrievability(&self, day: Day) -> f64 {
        let elapsed = f64::from(day.saturating_sub(self.last).max(0));
        // The factor makes the chance 0.9 when the stability is over, whatever the decay. What was kept may have been
        // changed by anyone: no stability is below the least.
        (1.0 + (0.9_f64.powf(-1.0 / W[20]) - 1.0) * elapsed / self.stability.max(0.001)).powf(-W[20])
    }

    fn kept(stability: f64, difficulty: f64, today: Day, reviews: u32, lapses: u32) -> Self {
        let stability = stability.clamp(0.001, 36_500.0);
        // At a retention of 0.9 the interval is the stability itself.
        #[expect(clippy::cast_possible_truncation, reason = "rounded, and from 1 to 36,500")]
        let interval = stability.round().max(1.0) as Day;
        let (difficulty, due) = (difficulty.clamp(1.0, 10.0), today.saturating_add(interval));
        Self { stability, difficulty, last: today, due, reviews, lapses }
    }
}

/// S₀(G) = w₀ … w₃.
fn initial_stability(rating: Rating) -> f64 {
    let [again, hard, good, easy, ..] = W;
    match rating {
        Rating::Again => again,
        Rating::Hard => hard,
        Rating::Good => good,
        Rating::Easy => easy,
    }
}

/// D₀(G) = w₄ − e^(w₅ · (G − 1)) + 1.
fn initial_difficulty(rating: Rating) -> f64 {
    W[4] - (W[5] * (grade(rating) - 1.0)).exp() + 1.0
}

/// D′ = D − w₆ · (G − 3) · (10 − D) / 9, then a little of the way back to D₀(easy): w₇ · D₀(4) + (1 − w₇) · D′.
fn next_difficulty(difficulty: f64, rating: Rating) -> f64 {
    let changed = difficulty - W[6] * (grade(rating) - 3.0) * (10.0 - difficulty) / 9.0;
    W[7] * initial_difficulty(Rating::Easy) + (1.0 - W[7]) * changed
}

/// S′ = S · (e^w₈ · (11 − D) · S^(−w₉) · (e^(w₁₀ · (1 − R)) − 1) · [w₁₅ if hard] · [w₁₆ if easy] + 1).
fn stability_recalled(stability: f64, difficulty: f64, retrievability: f64, rating: Rating) -> f64 {
    let weight = match rating {
        Rating::Hard => W[15],
        Rating::Easy => W[16],
        Rating::Good | Rating::Again => 1.0,
    };
    let gain = (W[10] * (1.0 - retrievability)).exp_m1();
    stability * (W[8].exp() * (11.0 - difficulty) * stability.powf(-W[9]) * gain * weight + 1.0)
}

/// S′ = w₁₁ · D^(−w₁₂) · ((S + 1)^w₁₃ − 1) · e^(w₁₄ · (1 − R)), and never more than S / e^(w₁₇ · w₁₈).
fn stability_forgotten(stability: f64, difficulty: f64, retrievability: f64) -> f64 {
    let left = W[11] * difficulty.powf(-W[12]) * ((stability + 1.0).powf(W[13]) - 1.0);
    (left * (W[14] * (1.0 - retrievability)).exp()).min(stability / (W[17] * W[18]).exp())
}

/// S′ = S · e^(w₁₇ · (G − 3 + w₁₈)) · S^(−w₁₉), which makes nothing less unless it was forgotten.
fn stability_same_day(stability: f64, rating: Rating) -> f64 {
    let change = (W[17] * (grade(rating) - 3.0 + W[18])).exp() * stability.powf(-W[19]);
    stability * if rating == Rating::Again { change } else { change.max(1.0) }
}

/// G, the rating as a number from 1 to 4.
fn grade(rating: Rating) -> f64 {
    f64::from(rating.number())
}

#[cfg(test)]
mod tests {
    use fsrs::{FSRS, FSRSItem, FSRSReview};
    use rand::{Rng, RngExt, SeedableRng, rngs::ChaCha8Rng};

    use super::*;
    use crate::quiz::mark::{share, whole};

    fn any_rating(chance: &mut impl Rng) -> Rating {
        Rating::ALL[chance.random_range(0..4)]
    }

    /// Reviews, each some days after the one before; 0 is a clock that was set back.
    fn history(chance: &mut impl Rng) -> Vec<(Day, Rating)> {
        let reviews = chance.random_range(1..=12);
        let gap = |chance: &mut dyn Rng| match chance.random_range(0..10) {
            0 => 0,
            1..=5 => chance.random_range(1..=10),
            6..=8 => chance.random_range(1..=120),
            _ => chance.random_range(1..=20_000),
        };
        (0..reviews).map(|_| (gap(chance), any_rating(chance))).collect()
    }

    #[test]
    fn the_schedule_agrees_with_the_reference_over_ten_thousand_histories() {
        let reference = FSRS::new(&[]).unwrap();
        let chance = &mut ChaCha8Rng::seed_from_u64(6);
        for _ in 0..10_000 {
            let history = history(chance);
            let mut memory: Option<Memory> = None;
            for (gap, rating) in &history {
                memory = Some(match memory {
                    None => Memory::first(*rating, 0),
                    // Each review is moved to day 0, so that a gap of 0 can be told as a clock set back.
                    Some(memory) if *gap == 0 => Memory { last: 1, ..memory }.review(*rating, 0),
                    Some(memory) => Memory { last: -gap, ..memory }.review(*rating, 0),
                });
            }
            let reviews = history.iter().map(|(gap, rating)| FSRSReview {
                rating: u32::from(rating.number()),
                delta_t: u32::try_from(*gap).unwrap(),
            });
            let expected = reference.memory_state(FSRSItem { reviews: reviews.collect() }, None).unwrap();
            let memory = memory.unwrap();
            let (stability, difficulty) = (f64::from(expected.stability), f64::from(expected.difficulty));
            assert!((memory.stability / stability - 1.0).abs() < 1e-4, "{memory:?} {expected:?} {history:?}");
            assert!((memory.difficulty - difficulty).abs() < 1e-4, "{memory:?} {expected:?} {history:?}");
            let interval = reference.next_interval(Some(expected.stability), 0.9, 3);
            assert!((f64::from(memory.due) - f64::from(interval.max(1.0))).abs() <= 0.51, "{memory:?} {interval}");
            for day in [0, 1, 7, 30, 1000] {
                #[expect(clippy::cast_precision_loss, reason = "days are small")]
                let chance = fsrs::current_retrievability(expected, day as f32, 0.1542);
                assert!((memory.retrievability(day) - f64::from(chance)).abs() < 1e-4, "{memory:?} {day} {chance}");
            }
        }
    }

    #[test]
    fn the_rating_follows_the_mark_the_hint_and_the_certainty() {
        use Certainty::{High, Low, Middle};
        let cases = [
            (whole(0), false, None, Rating::Again),
            (whole(0), true, Some(High), Rating::Again),
            (share(1, 3), false, None, Rating::Hard),
            (share(2, 3), false, Some(High), Rating::Hard),
            (whole(1), true, None, Rating::Hard),
            (whole(1), true, Some(High), Rating::Hard),
            (whole(1), false, None, Rating::Good),
            (whole(1), false, Some(Low), Rating::Good),
            (whole(1), false, Some(Middle), Rating::Good),
            (whole(1), false, Some(High), Rating::Easy),
        ];
        for (mark, hint, certainty, expected) in cases {
            assert_eq!(rating(mark, hint, certainty), expected, "{mark} {hint} {certainty:?}");
        }
        assert_eq!(Rating::ALL.map(|rating| Rating::of_number(rating.number())), Rating::ALL.map(Some));
        assert_eq!([0, 5].map(Rating::of_number), [None, None]);
    }

    #[test]
    fn a_memory_comes_due_in_whole_days_and_never_on_the_same_day() {
        let due = |rating| Memory::first(rating, 20_000).due;
        assert_eq!(Rating::ALL.map(due), [20_001, 20_001, 20_002, 20_008]);
        let known = Memory::first(Rating::Good, 20_000).review(Rating::Good, 20_002);
        assert_eq!((known.last, known.due, known.reviews, known.lapses), (20_002, 20_013, 2, 0));
        let lost = known.review(Rating::Again, 20_013);
        assert_eq!((lost.due, lost.reviews, lost.lapses), (20_015, 3, 1));
    }

    #[test]
    fn a_second_answer_of_a_day_changes_nothing() {
        for first in Rating::ALL {
            let memory = Memory::first(first, 5).review(first, 9);
            for second in Rating::ALL {
                assert_eq!(memory.review(second, 9), memory);
            }
        }
    }

    #[test]
    fn a_memory_that_somebody_spoilt_still_has_a_chance_between_nothing_and_certainty() {
        let memory = Memory::first(Rating::Good, 0);
        for stability in [f64::NAN, f64::NEG_INFINITY, -1.0, 0.0, f64::INFINITY] {
            for difficulty in [f64::NAN, -1.0, 0.0, 1e300] {
                let memory = Memory { stability, difficulty, ..memory };
                assert!((0.0..=1.0).contains(&memory.retrievability(7)), "{memory:?}");
                for rating in Rating::ALL {
                    let next = memory.review(rating, 7);
                    assert!(next.due > 7 && (0.0..=1.0).contains(&next.retrievability(30)), "{memory:?} {next:?}");
                }
            }
        }
    }

    #[test]
    fn a_clock_set_back_counts_as_no_time_and_does_no_lasting_harm() {
        let memory = Memory::first(Rating::Good, 50_000).review(Rating::Good, 50_003);
        assert!((memory.retrievability(20_000) - 1.0).abs() < f64::EPSILON);
        let mended = memory.review(Rating::Good, 20_000);
        assert!((mended.stability - memory.stability).abs() < 0.2 * memory.stability, "{memory:?} {mended:?}");
        assert!((20_001..20_030).contains(&mended.due), "{mended:?}");
        for (last, today) in [(Day::MAX, Day::MIN), (Day::MIN, Day::MAX), (0, Day::MAX)] {
            for rating in Rating::ALL {
                let memory = Memory { last, ..memory }.review(rating, today);
                assert!(memory.stability.is_finite() && memory.difficulty.is_finite(), "{memory:?}");
                assert!(memory.due >= today, "{memory:?}");
            }
        }
    }
}
