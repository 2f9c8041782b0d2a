//! How likely it is that so much of a kind comes about by chance.

/// Up to how many trials the chance is counted out; beyond, the normal curve is near enough.
const COUNTED: usize = 200;

/// The chance of `seen` hits or more among independent trials, of which each hits with its own probability.
///
/// Exact for up to 200 trials, by the recursion of the Poisson binomial distribution; beyond, by the normal
/// approximation with correction for continuity.
pub(super) fn of_at_least(seen: usize, trials: &[f64]) -> f64 {
    if trials.len() > COUNTED {
        let (mean, variance) =
            trials.iter().fold((0.0, 0.0), |(mean, variance), hit| (mean + hit, variance + hit * (1.0 - hit)));
        return upper_tail((real(seen) - 0.5 - mean) / f64::sqrt(variance));
    }
    let mut likely = vec![1.0];
    for hit in trials {
        let missed = likely.iter().map(|chance| chance * (1.0 - hit)).chain([0.0]);
        let added = [0.0].into_iter().chain(likely.iter().map(|chance| chance * hit));
        likely = missed.zip(added).map(|(missed, added)| missed + added).collect();
    }
    likely.iter().skip(seen).sum()
}

/// The chance of a normal variable above `z`: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, formula
/// 26.2.17, off by at most 7.5e-8.
fn upper_tail(z: f64) -> f64 {
    if z < 0.0 {
        return 1.0 - upper_tail(-z);
    }
    let t = 1.0 / (1.0 + 0.231_641_9 * z);
    let terms = [1.330_274_429, -1.821_255_978, 1.781_477_937, -0.356_563_782, 0.319_381_530];
    let sum = terms.into_iter().fold(0.0, |sum, term| (sum + term) * t);
    sum * (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt()
}

#[expect(clippy::cast_precision_loss, reason = "banks have far fewer questions than a float has whole numbers")]
fn real(count: usize) -> f64 {
    count as f64
}

/// One in so many.
pub(super) fn one_in(count: usize) -> f64 {
    1.0 / real(count.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_are_those_of_coins_and_dice() {
        let near = |one: f64, other: f64| assert!((one - other).abs() < 1e-6, "{one} {other}");
        near(of_at_least(9, &[0.5; 10]), 11.0 / 1024.0);
        near(of_at_least(0, &[0.25; 3]), 1.0);
        near(of_at_least(2, &[0.5, 0.25]), 0.125);
        near(of_at_least(1, &[]), 0.0);
        near(upper_tail(0.0), 0.5);
        near(upper_tail(1.96), 0.024_997_9);
        near(upper_tail(-1.0), 0.841_344_7);
    }

    #[test]
    fn counted_or_curved_a_chance_is_the_same() {
        let (counted, curved) = (of_at_least(70, &[0.3; COUNTED]), of_at_least(71, &[0.3; COUNTED + 1]));
        assert!((counted - curved).abs() < 0.02, "{counted} {curved}");
    }
}
