//! Pure functions over figures: class breaks, ranks, changes, correlation; and chance.
//!
//! Everything takes slices of numbers, `None` where a value is missing, and returns numbers. A
//! value that is not finite counts as missing. What does not belong here: regions, metrics,
//! years as such (the atlas knows them), colours, texts, anything drawn.

mod breaks;
mod chance;
mod correlation;
mod rank;
mod summary;

pub use breaks::{Breaks, equal_interval_breaks, quantile_breaks};
pub use chance::{Shuffle, stable_hash};
pub use correlation::{Correlation, pearson, spearman};
pub use rank::{Direction, Rank, ranks};
pub use summary::{change, extent, median, quantile, spans_over_three_orders};

/// The values that are there and finite, ascending.
fn sorted(values: &[Option<f64>]) -> Vec<f64> {
    let mut present: Vec<f64> = present(values).collect();
    present.sort_by(f64::total_cmp);
    present
}

/// The values that are there and finite, in their order. Negative zero becomes zero, so that
/// the total order used for sorting has no two zeros.
fn present(values: &[Option<f64>]) -> impl Iterator<Item = f64> + '_ {
    values
        .iter()
        .flatten()
        .copied()
        .filter(|value| value.is_finite())
        .map(|value| value + 0.0)
}
