//! What a set of values comes to: its middle, its ends, its span, its change.

use super::{present, sorted};

/// The quantile at `portion` (0 to 1) of ascending `sorted` values, interpolated linearly
/// between the two nearest: R-7 in Hyndman and Fan, "Sample quantiles in statistical packages",
/// The American Statistician 50 (1996), which is numpy's default. `None` of no values or outside
/// 0 to 1.
///
/// ```
/// use mosaique::analysis::quantile;
/// assert_eq!(quantile(&[1.0, 2.0, 4.0, 8.0], 0.5), Some(3.0));
/// ```
pub fn quantile(sorted: &[f64], portion: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    if !(0.0..=1.0).contains(&portion) {
        return None;
    }
    let position = portion * last as f64;
    let below = position.floor();
    between(sorted, below as usize, position - below)
}

/// The quantile at `part` of `parts`, where the position between two values is exact, so that a
/// break meant to fall on a value does.
pub(super) fn quantile_part(sorted: &[f64], part: usize, parts: usize) -> Option<f64> {
    let steps = sorted.len().checked_sub(1)?.checked_mul(part)?;
    let below = steps.checked_div(parts)?;
    between(sorted, below, (steps % parts) as f64 / parts as f64)
}

/// The number that lies `share` of the way from one of the `sorted` values to the next.
fn between(sorted: &[f64], below: usize, share: f64) -> Option<f64> {
    let lower = *sorted.get(below)?;
    let upper = sorted.get(below + 1).copied().unwrap_or(lower);
    // Equal neighbours are returned as they are, without rounding.
    if lower == upper {
        return Some(lower);
    }
    let step = upper - lower;
    if step.is_finite() {
        Some(lower + step * share)
    } else {
        // Two huge numbers of opposite sign.
        Some(lower * (1.0 - share) + upper * share)
    }
}

/// The middle value; the mean of the two in the middle of an even number. `None` of no values.
pub fn median(values: &[Option<f64>]) -> Option<f64> {
    quantile(&sorted(values), 0.5)
}

/// The smallest and the largest value. `None` of no values.
pub fn extent(values: &[Option<f64>]) -> Option<(f64, f64)> {
    present(values).fold(None, |ends, value| match ends {
        None => Some((value, value)),
        Some((least, most)) => Some((value.min(least), value.max(most))),
    })
}

/// Whether values span more than three orders of magnitude and all are above zero, so that a
/// logarithmic scale shows them better and can.
///
/// ```
/// use mosaique::analysis::spans_over_three_orders;
/// assert!(spans_over_three_orders(&[Some(1.0), None, Some(1001.0)]));
/// assert!(!spans_over_three_orders(&[Some(1.0), Some(1000.0)]));
/// ```
pub fn spans_over_three_orders(values: &[Option<f64>]) -> bool {
    extent(values).is_some_and(|(least, most)| least > 0.0 && most / least > 1000.0)
}

/// What a value has gained from an earlier one, in the unit of both; `None` where either is
/// missing or not finite.
pub fn change(earlier: Option<f64>, later: Option<f64>) -> Option<f64> {
    let difference = later? - earlier?;
    difference.is_finite().then_some(difference)
}
