//! Class breaks, ranks and correlations against numpy 2.4.6, scipy 1.17.1 and mapclassify
//! 2.10.0 (`reference/analysis_breaks.py` prints these values), and their laws.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test that panics has failed.

use mosaique::analysis::{
    Breaks, Direction, change, equal_interval_breaks, extent, median, pearson, quantile,
    quantile_breaks, ranks, spans_over_three_orders, spearman,
};
use proptest::prelude::*;

const VALUES: [f64; 31] = [
    6.58, 3.66, 2.06, 1.29, 0.87, 2.06, 1.47, 1.19, 4.35, 3.29, 3.19, 2.69, 2.32, 1.95, 2.51, 2.20,
    2.52, 2.63, 3.60, 0.83, 1.14, 2.36, 2.30, 1.00, 1.12, 0.35, 2.57, 1.33, 0.75, 1.55, 0.91,
];

fn some(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

/// The second series of the reference script.
fn other() -> Vec<f64> {
    VALUES
        .iter()
        .enumerate()
        .map(|(index, value)| value * value + (index % 5) as f64)
        .collect()
}

fn assert_near(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() < 1e-12, "{found} {expected}");
    }
}

#[test]
fn quantile_breaks_are_those_of_numpy_and_mapclassify() {
    let breaks = quantile_breaks(&some(&VALUES), 5);
    assert_near(breaks.bounds(), &[1.12, 1.55, 2.32, 2.69]);
    assert_eq!(breaks.counts(&some(&VALUES)), [7, 6, 6, 6, 6]);
}

#[test]
fn equal_intervals_are_those_of_mapclassify() {
    let breaks = equal_interval_breaks(&some(&VALUES), 5);
    assert_near(breaks.bounds(), &[1.596, 2.842, 4.088, 5.334]);
    assert_eq!(breaks.counts(&some(&VALUES)), [13, 12, 4, 1, 1]);
}

#[test]
fn equal_breaks_are_merged() {
    let mut ties = vec![0.0; 12];
    ties.extend([1.0, 1.0, 2.0, 3.0, 3.0, 3.0, 9.0]);
    let breaks = quantile_breaks(&some(&ties), 5);
    assert_near(breaks.bounds(), &[0.0, 2.4]);
    assert_eq!(breaks.counts(&some(&ties)), [12, 3, 4]);
}

#[test]
fn few_values_make_few_classes() {
    for (values, classes) in [
        (vec![], 1),
        (vec![Some(3.0)], 1),
        (vec![Some(3.0); 31], 1),
        (vec![None, Some(f64::NAN), Some(f64::INFINITY)], 1),
        (vec![Some(1.0), Some(2.0)], 5),
    ] {
        assert_eq!(
            quantile_breaks(&values, 5).class_count(),
            classes,
            "{values:?}"
        );
    }
    assert_eq!(quantile_breaks(&some(&VALUES), 0).class_count(), 1);
    assert_eq!(quantile_breaks(&some(&VALUES), 1).class_count(), 1);
}

#[test]
fn rounded_breaks_are_short() {
    let values = some(&[1.0, 2.4137, 2.4391, 7.0, 1234.0, 1300.0]);
    let breaks = Breaks::new(vec![2.4264, 620.5, 1267.0]);
    let rounded = breaks.rounded(&values);
    assert_eq!(rounded.bounds(), [2.43, 600.0, 1270.0]);
    assert_eq!(rounded.counts(&values), breaks.counts(&values));
}

#[test]
fn the_summary_agrees_with_numpy() {
    assert_eq!(median(&some(&VALUES)), Some(2.06));
    assert_eq!(extent(&some(&VALUES)), Some((0.35, 6.58)));
    assert_eq!(median(&[None]), None);
    assert_eq!(quantile(&[1.0, 2.0], 1.5), None);
    assert_eq!(quantile(&[1.0, 2.0], f64::NAN), None);
    assert_eq!(quantile(&[f64::MIN, f64::MAX], 0.5), Some(0.0));
}

#[test]
fn correlations_are_those_of_scipy() {
    let linear = pearson(&some(&VALUES), &some(&other())).unwrap();
    assert_near(&[linear.coefficient], &[0.930_185_901_502_387_2]);
    let ordinal = spearman(&some(&VALUES), &some(&other())).unwrap();
    assert_near(&[ordinal.coefficient], &[0.906_139_736_432_803_4]);
    assert_eq!(ordinal.pairs, 31);
}

#[test]
fn a_correlation_needs_three_pairs_that_vary() {
    let three = some(&[1.0, 2.0, 4.0]);
    assert_eq!(pearson(&three, &some(&[5.0, 5.0, 5.0])), None);
    assert_eq!(pearson(&three, &[Some(1.0), None, Some(2.0)]), None);
    assert_eq!(spearman(&three, &[]), None);
    let huge = some(&[1e308, -1e308, 5e307]);
    assert!(pearson(&huge, &three).unwrap().coefficient.is_finite());
}

#[test]
fn ranks_are_those_of_scipy() {
    let places: Vec<usize> = ranks(&some(&VALUES), Direction::MoreFirst)
        .into_iter()
        .map(|rank| rank.unwrap().place)
        .collect();
    assert_eq!(
        places,
        [
            1, 3, 16, 22, 28, 16, 20, 23, 2, 5, 6, 7, 13, 18, 11, 15, 10, 8, 4, 29, 24, 12, 14, 26,
            25, 31, 9, 21, 30, 19, 27
        ]
    );
}

#[test]
fn a_logarithmic_scale_is_for_more_than_three_orders_above_zero() {
    assert!(spans_over_three_orders(&some(&[0.5, 501.0])));
    assert!(!spans_over_three_orders(&some(&[0.0, 5e6])));
    assert!(!spans_over_three_orders(&some(&[-1.0, 5e6])));
    assert!(!spans_over_three_orders(&[None]));
}

#[test]
fn a_change_needs_both_values() {
    assert_eq!(change(Some(1.5), Some(2.0)), Some(0.5));
    assert_eq!(change(None, Some(2.0)), None);
    assert_eq!(change(Some(f64::MIN), Some(f64::MAX)), None);
}

fn any_values() -> impl Strategy<Value = Vec<Option<f64>>> {
    let number = prop_oneof![
        8 => -1e6..1e6_f64,
        4 => (0..6_i32).prop_map(f64::from),
        1 => any::<f64>(),
    ];
    proptest::collection::vec(proptest::option::weighted(0.9, number), 0..80)
}

proptest! {
    #[test]
    fn classes_hold_every_value_once_and_breaks_ascend(values in any_values(), classes in 0..9_usize) {
        let present = values.iter().flatten().filter(|value| value.is_finite()).count();
        for breaks in [quantile_breaks(&values, classes), equal_interval_breaks(&values, classes)] {
            prop_assert!(breaks.bounds().windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(breaks.class_count() <= classes.max(1));
            let counts = breaks.counts(&values);
            prop_assert_eq!(counts.iter().sum::<usize>(), present);
            let rounded = breaks.rounded(&values);
            prop_assert_eq!(rounded.counts(&values), counts);
            prop_assert!(rounded.bounds().windows(2).all(|pair| pair[0] < pair[1]));
            for value in values.iter().flatten().filter(|value| value.is_finite()) {
                prop_assert_eq!(rounded.class_of(*value), breaks.class_of(*value));
            }
        }
    }

    #[test]
    fn the_larger_value_has_the_smaller_place(values in any_values()) {
        let all = ranks(&values, Direction::MoreFirst);
        let reversed = ranks(&values, Direction::LessFirst);
        for (left, left_rank) in values.iter().zip(&all) {
            let finite = left.is_some_and(f64::is_finite);
            prop_assert_eq!(finite, left_rank.is_some());
            for (right, right_rank) in values.iter().zip(&all) {
                if let (Some(a), Some(b), Some(left), Some(right)) = (left_rank, right_rank, left, right) {
                    prop_assert!(a.place <= a.count);
                    prop_assert_eq!(a.place < b.place, left > right);
                    prop_assert_eq!(a.place == b.place, left == right);
                }
            }
        }
        for (rank, other) in all.iter().zip(&reversed) {
            prop_assert_eq!(rank.map(|rank| rank.count), other.map(|rank| rank.count));
        }
    }

    #[test]
    fn a_correlation_is_symmetric_and_within_one(values in any_values(), others in any_values()) {
        if let Some(found) = spearman(&values, &others) {
            prop_assert!(found.coefficient.abs() <= 1.0);
            let swapped = spearman(&others, &values).unwrap();
            prop_assert!((found.coefficient - swapped.coefficient).abs() < 1e-12);
        }
    }
}
