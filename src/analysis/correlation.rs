//! How two metrics go together.

/// A correlation coefficient and how many pairs it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Correlation {
    /// From −1 to 1.
    pub coefficient: f64,
    /// The pairs of which both values are there.
    pub pairs: usize,
}

/// Pearson's coefficient: how closely pairs follow a straight line. `None` of fewer than three
/// pairs or where either side does not vary.
///
/// A value missing on one side leaves the pair out; what one slice has more is left out too.
pub fn pearson(left: &[Option<f64>], right: &[Option<f64>]) -> Option<Correlation> {
    let (left, right) = pairs(left, right);
    coefficient(&left, &right)
}

/// Spearman's coefficient: how closely two orders agree, whatever the curve; Pearson's of the
/// ranks, where equal values share the mean of their places. `None` as for [`pearson`].
pub fn spearman(left: &[Option<f64>], right: &[Option<f64>]) -> Option<Correlation> {
    let (left, right) = pairs(left, right);
    coefficient(&mean_places(&left), &mean_places(&right))
}

fn pairs(left: &[Option<f64>], right: &[Option<f64>]) -> (Vec<f64>, Vec<f64>) {
    left.iter()
        .zip(right)
        .filter_map(|(left, right)| Some(((*left)?, (*right)?)))
        .filter(|(left, right)| left.is_finite() && right.is_finite())
        .unzip()
}

fn coefficient(left: &[f64], right: &[f64]) -> Option<Correlation> {
    let pairs = left.len();
    if pairs < 3 {
        return None;
    }
    let left = standard(left)?;
    let right = standard(right)?;
    let sum: f64 = left.iter().zip(&right).map(|(l, r)| l * r).sum();
    Some(Correlation {
        coefficient: sum.clamp(-1.0, 1.0),
        pairs,
    })
}

/// The values less their mean, scaled to length 1. Scaling by the largest first keeps huge
/// values from overflowing when squared. `None` where they do not vary.
fn standard(values: &[f64]) -> Option<Vec<f64>> {
    let first = values.first()?;
    if values.iter().all(|value| value == first) {
        return None;
    }
    let largest = values
        .iter()
        .fold(0.0_f64, |most, value| most.max(value.abs()));
    let scaled: Vec<f64> = values.iter().map(|value| value / largest).collect();
    let mean = scaled.iter().sum::<f64>() / scaled.len() as f64;
    let length = scaled
        .iter()
        .map(|value| (value - mean).powi(2))
        .sum::<f64>()
        .sqrt();
    if length.is_nan() || length <= 0.0 {
        return None;
    }
    Some(scaled.iter().map(|value| (value - mean) / length).collect())
}

/// The place of each value from 1, equal ones sharing the mean of their places.
fn mean_places(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    values
        .iter()
        .map(|value| {
            let below = sorted.partition_point(|other| other < value);
            let up_to = sorted.partition_point(|other| other <= value);
            (below + up_to + 1) as f64 / 2.0
        })
        .collect()
}
