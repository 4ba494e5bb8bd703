//! Where one class ends and the next begins.
//!
//! A class holds the values above the break below it and up to its own upper break: (a, b], as
//! in mapclassify. The breaks are the inner bounds: five classes have four. Two equal breaks
//! would make a class that nothing can be in, so that there may be fewer classes than asked for.

use super::{sorted, summary::quantile_part};

/// Ascending inner bounds of classes, no two alike.
///
/// ```
/// use mosaique::analysis::quantile_breaks;
/// let values: Vec<_> = (1..=11).map(|value| Some(f64::from(value))).collect();
/// let breaks = quantile_breaks(&values, 5);
/// assert_eq!(breaks.bounds(), [3.0, 5.0, 7.0, 9.0]);
/// assert_eq!(breaks.class_of(5.0), 1);
/// assert_eq!(breaks.counts(&values), [3, 2, 2, 2, 2]);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Breaks {
    bounds: Vec<f64>,
}

impl Breaks {
    /// Breaks at these bounds, sorted, without doubles and without what is not finite.
    pub fn new(mut bounds: Vec<f64>) -> Self {
        bounds.retain(|bound| bound.is_finite());
        bounds.sort_by(f64::total_cmp);
        bounds.dedup();
        Self { bounds }
    }

    /// The inner bounds, ascending; one fewer than there are classes.
    pub fn bounds(&self) -> &[f64] {
        &self.bounds
    }

    /// How many classes there are; at least one.
    pub fn class_count(&self) -> usize {
        self.bounds.len() + 1
    }

    /// The class of a value, from 0: the number of bounds below it. A value on a bound is in the
    /// class that the bound closes.
    pub fn class_of(&self, value: f64) -> usize {
        self.bounds.partition_point(|bound| *bound < value)
    }

    /// How many values each class holds; missing ones are not counted.
    pub fn counts(&self, values: &[Option<f64>]) -> Vec<usize> {
        let mut counts = vec![0; self.class_count()];
        for value in super::present(values) {
            counts[self.class_of(value)] += 1;
        }
        counts
    }

    /// The lower and upper bound of a class, `None` where it is open to that side or there is no
    /// such class.
    pub fn ends(&self, class: usize) -> (Option<f64>, Option<f64>) {
        let lower = class
            .checked_sub(1)
            .and_then(|below| self.bounds.get(below));
        (lower.copied(), self.bounds.get(class).copied())
    }

    /// The same classes with the roundest bounds: each is written with the fewest significant
    /// digits with which every one of `values` stays in its class, and the bounds stay apart.
    ///
    /// A bound may lie anywhere from the largest value of the class it closes up to, but not on,
    /// the smallest value of the next, so that between 2.4137 and 2.4391 the legend reads 2.42.
    pub fn rounded(&self, values: &[Option<f64>]) -> Self {
        let sorted = sorted(values);
        let bounds = self
            .bounds
            .iter()
            .map(|bound| {
                let above = sorted.partition_point(|value| value <= bound);
                let floor = above.checked_sub(1).and_then(|below| sorted.get(below));
                roundest(*bound, floor.copied(), sorted.get(above).copied())
            })
            .collect();
        let rounded = Self::new(bounds);
        // Bounds between which no value lies can round to the same number; then they are kept.
        if rounded.class_count() == self.class_count() {
            rounded
        } else {
            self.clone()
        }
    }
}

/// Breaks that put about equally many of the values into each of `classes` classes: quantiles by
/// R-7 (numpy's default), equal ones merged.
///
/// Pass the values of all years at once and the classes stay the same while the years play. A
/// break at the largest value would leave the last class empty for good and is dropped.
pub fn quantile_breaks(values: &[Option<f64>], classes: usize) -> Breaks {
    let sorted = sorted(values);
    let bounds = (1..classes)
        .filter_map(|index| quantile_part(&sorted, index, classes))
        .collect();
    below_largest(bounds, &sorted)
}

/// Breaks that part the range of the values into `classes` equal steps.
pub fn equal_interval_breaks(values: &[Option<f64>], classes: usize) -> Breaks {
    let sorted = sorted(values);
    let (Some(least), Some(most)) = (sorted.first(), sorted.last()) else {
        return Breaks::new(Vec::new());
    };
    let bounds = (1..classes)
        .map(|index| {
            let share = index as f64 / classes as f64;
            least * (1.0 - share) + most * share
        })
        .collect();
    below_largest(bounds, &sorted)
}

fn below_largest(mut bounds: Vec<f64>, sorted: &[f64]) -> Breaks {
    bounds.retain(|bound| sorted.last().is_some_and(|largest| bound < largest));
    Breaks::new(bounds)
}

/// The number with the fewest significant digits that is at least `floor` and below `ceiling`,
/// near `bound`; `bound` itself where 15 digits do not suffice.
fn roundest(bound: f64, floor: Option<f64>, ceiling: Option<f64>) -> f64 {
    if bound == 0.0 {
        return bound;
    }
    let fits = |candidate: f64| {
        floor.is_none_or(|floor| candidate >= floor)
            && ceiling.is_none_or(|ceiling| candidate < ceiling)
    };
    let magnitude = bound.abs().log10().floor() as i32;
    for digits in 0..15 {
        // Through text, because powers of ten below one are not exact in binary and the
        // quotient would bring the noise back (2.4200000000000004).
        let exponent = magnitude - digits;
        let steps = bound / 10_f64.powi(exponent);
        let candidates = [steps.round(), steps.floor(), steps.ceil()].map(|whole| {
            format!("{whole}e{exponent}")
                .parse::<f64>()
                .unwrap_or(bound)
        });
        if let Some(found) = candidates.into_iter().find(|found| fits(*found)) {
            return found;
        }
    }
    bound
}
