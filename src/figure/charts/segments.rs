//! A series as unbroken runs: a line is never drawn through a year without a figure, nor into a
//! year in which the definition changes.

use crate::atlas::Year;

/// Consecutive points of a series that may be joined; a run of one is a dot.
pub type Run = Vec<(Year, f64)>;

/// Cuts a series where a year is missing and before each year of `breaks_at`.
///
/// A year is missing where a column has no value and where `years` itself leaves one out. Values
/// that are not finite count as missing. Years beyond the shorter of the two slices are ignored.
#[must_use]
pub fn runs(years: &[Year], values: &[Option<f64>], breaks_at: &[Year]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut last: Option<Year> = None;
    for (&year, &value) in years.iter().zip(values) {
        let Some(value) = value.filter(|value| value.is_finite()) else {
            continue;
        };
        let joined = last.is_some_and(|last| last.checked_add(1) == Some(year))
            && !breaks_at.contains(&year);
        match runs.last_mut() {
            Some(run) if joined => run.push((year, value)),
            _ => runs.push(vec![(year, value)]),
        }
        last = Some(year);
    }
    runs
}

/// Every figure by itself: what is drawn of a series whose years do not compare.
#[must_use]
pub fn dots(years: &[Year], values: &[Option<f64>]) -> Vec<Run> {
    years
        .iter()
        .zip(values)
        .filter_map(|(&year, &value)| Some(vec![(year, value.filter(|value| value.is_finite())?)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_year_breaks_the_line_and_a_lone_point_stays_alone() {
        let years = [2010, 2011, 2012, 2013, 2014, 2015];
        let values = [Some(1.0), Some(2.0), None, Some(4.0), None, Some(6.0)];
        let lengths: Vec<usize> = runs(&years, &values, &[]).iter().map(Vec::len).collect();
        assert_eq!(lengths, [2, 1, 1]);
    }

    #[test]
    fn a_year_that_has_no_column_breaks_the_line_too() {
        let runs = runs(&[2000, 2005, 2006], &[Some(1.0), Some(2.0), Some(3.0)], &[]);
        assert_eq!(runs, [vec![(2000, 1.0)], vec![(2005, 2.0), (2006, 3.0)]]);
    }

    #[test]
    fn a_line_is_cut_before_the_year_of_a_new_definition() {
        let years = [2010, 2011, 2012];
        let values = [Some(1.0), Some(2.0), Some(3.0)];
        assert_eq!(
            runs(&years, &values, &[2011]),
            [vec![(2010, 1.0)], vec![(2011, 2.0), (2012, 3.0)]]
        );
    }

    #[test]
    fn what_is_not_a_number_is_missing() {
        assert!(runs(&[2010], &[Some(f64::NAN)], &[]).is_empty());
        assert!(runs(&[], &[], &[2011]).is_empty());
    }

    #[test]
    fn years_that_do_not_compare_are_dots() {
        let dots = dots(&[2010, 2011, 2012], &[Some(1.0), None, Some(3.0)]);
        assert_eq!(dots, [vec![(2010, 1.0)], vec![(2012, 3.0)]]);
    }
}
