//! By how much a figure changed since the first year that compares.

use crate::atlas::{Atlas, Measure, MetricKind, Series, Year};
use crate::figure::Scene;

/// The years at which a measure, or what it is divided by, changes its definition.
#[must_use]
pub fn breaks_of(atlas: &Atlas, measure: Measure) -> Vec<Year> {
    let mut breaks: Vec<Year> = std::iter::once(measure.metric)
        .chain(measure.per)
        .flat_map(|metric| atlas.metrics[metric].breaks_at.iter().copied())
        .collect();
    breaks.sort_unstable();
    breaks.dedup();
    breaks
}

/// Whether figures of different years of a measure may be compared.
#[must_use]
pub fn years_compare(atlas: &Atlas, measure: Measure) -> bool {
    std::iter::once(measure.metric)
        .chain(measure.per)
        .all(|metric| atlas.metrics[metric].comparable_years)
}

/// The first year whose figure has the definition of `year`, with that figure: not before the
/// last break up to `year`. `None` where there is none before `year`.
#[must_use]
pub fn first_comparable(
    years: &[Year],
    values: &[Option<f64>],
    breaks_at: &[Year],
    year: Year,
) -> Option<(Year, f64)> {
    let start = breaks_at.iter().copied().filter(|&cut| cut <= year).max();
    years
        .iter()
        .zip(values)
        .filter(|&(&known, _)| known < year && start.is_none_or(|start| known >= start))
        .find_map(|(&known, &value)| Some((known, value.filter(|value| value.is_finite())?)))
}

/// How a change is told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Difference {
    /// Of a count: relative to the first figure, 0.5 for half as much again.
    Relative(f64),
    /// Of a ratio: the difference, in the unit of the figures.
    Absolute(f64),
}

impl Difference {
    /// The change from one figure to another; relative for a count, if the first is above zero.
    #[must_use]
    pub fn between(kind: MetricKind, first: f64, last: f64) -> Self {
        match kind {
            MetricKind::Count if first > 0.0 => Self::Relative(last / first - 1.0),
            _ => Self::Absolute(last - first),
        }
    }

    /// What changes are sorted by.
    #[must_use]
    pub fn amount(self) -> f64 {
        match self {
            Self::Relative(amount) | Self::Absolute(amount) => amount,
        }
    }
}

/// A change and the year since which.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Since {
    /// The first year that compares.
    pub year: Year,
    /// The change since then.
    pub difference: Difference,
}

/// The change of a row of figures up to `year`. `None` where years do not compare, where `year`
/// has no figure or is the first.
#[must_use]
pub fn since(
    atlas: &Atlas,
    measure: Measure,
    series: &Series,
    row: &[Option<f64>],
    year: Year,
) -> Option<Since> {
    if !years_compare(atlas, measure) {
        return None;
    }
    let last = row.get(series.column(year)?).copied().flatten()?;
    let breaks = breaks_of(atlas, measure);
    let (since, first) = first_comparable(series.years(), row, &breaks, year)?;
    let kind = match measure.per {
        Some(_) => MetricKind::Ratio,
        None => atlas.metrics[measure.metric].kind,
    };
    Some(Since {
        year: since,
        difference: Difference::between(kind, first, last),
    })
}

/// A change in words: `+0.42 points`, `+12.3%`, `−3 yuan`.
#[must_use]
pub fn text(scene: &Scene<'_>, series: &Series, difference: Difference) -> String {
    let unit = scene.unit(series);
    match difference {
        Difference::Relative(share) => {
            let percent = scene.locale.signed(share * 100.0, 0);
            scene
                .locale
                .text_with("change-percent", &[("percent", percent.into())])
        }
        // A percentage changes by points, never by percent.
        Difference::Absolute(amount) if unit.short.starts_with('%') => {
            let points = scene
                .locale
                .signed(amount * unit.scale, unit.decimals.into());
            scene
                .locale
                .text_with("change-points", &[("points", points.into())])
        }
        Difference::Absolute(amount) => scene.locale.signed_quantity(amount, unit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEARS: [Year; 4] = [2010, 2011, 2012, 2013];

    #[test]
    fn a_change_never_reaches_back_over_a_new_definition() {
        let values = [Some(1.0), Some(2.0), Some(3.0), Some(4.0)];
        assert_eq!(
            first_comparable(&YEARS, &values, &[], 2013),
            Some((2010, 1.0))
        );
        assert_eq!(
            first_comparable(&YEARS, &values, &[2012], 2013),
            Some((2012, 3.0))
        );
        assert_eq!(
            first_comparable(&YEARS, &values, &[2012], 2011),
            Some((2010, 1.0))
        );
        assert_eq!(first_comparable(&YEARS, &values, &[2012], 2012), None);
    }

    #[test]
    fn the_first_year_with_a_figure_counts() {
        let values = [None, Some(2.0), None, Some(4.0)];
        assert_eq!(
            first_comparable(&YEARS, &values, &[], 2013),
            Some((2011, 2.0))
        );
        assert_eq!(first_comparable(&YEARS, &values, &[], 2011), None);
    }

    #[test]
    fn counts_change_by_percent_and_ratios_by_their_unit() {
        let relative = Difference::between(MetricKind::Count, 50.0, 75.0);
        assert_eq!(relative, Difference::Relative(0.5));
        let absolute = Difference::between(MetricKind::Ratio, 50.0, 75.0);
        assert_eq!(absolute, Difference::Absolute(25.0));
        // From nothing, or from below nothing, there is no percentage.
        for first in [0.0, -2.0] {
            let change = Difference::between(MetricKind::Count, first, 4.0);
            assert_eq!(change, Difference::Absolute(4.0 - first));
        }
    }
}
