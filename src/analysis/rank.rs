//! Ranks.

/// Which end of a metric is rank one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// The largest value is first.
    MoreFirst,
    /// The smallest value is first.
    LessFirst,
}

/// A place among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// The place, from 1. Equal values share a place and the places after it stay empty: 1, 2,
    /// 2, 4 (competition ranking).
    pub place: usize,
    /// Out of how many that have a value.
    pub count: usize,
}

/// The rank of each value, `None` for each that is missing or not finite.
///
/// ```
/// use mosaique::analysis::{Direction, ranks};
/// let places: Vec<_> = ranks(&[Some(3.0), Some(9.0), None, Some(3.0)], Direction::MoreFirst)
///     .into_iter()
///     .map(|rank| rank.map(|rank| rank.place))
///     .collect();
/// assert_eq!(places, [Some(2), Some(1), None, Some(2)]);
/// ```
pub fn ranks(values: &[Option<f64>], direction: Direction) -> Vec<Option<Rank>> {
    let sorted = super::sorted(values);
    let count = sorted.len();
    values
        .iter()
        .map(|value| {
            let value = (*value)?;
            if !value.is_finite() {
                return None;
            }
            let ahead = match direction {
                Direction::LessFirst => sorted.partition_point(|other| *other < value),
                Direction::MoreFirst => count - sorted.partition_point(|other| *other <= value),
            };
            Some(Rank {
                place: ahead + 1,
                count,
            })
        })
        .collect()
}
