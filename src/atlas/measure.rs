//! A metric as it is looked at: by itself, or as a count divided by another.

use super::observations::Origin;
use super::{Atlas, MetricKey, Observations, Pair, Series, Status};
use crate::locale::Locale;
use std::collections::HashMap;
use std::sync::Arc;

/// What is looked at: a metric, or a count per another metric.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Measure {
    /// The metric.
    pub metric: MetricKey,
    /// What it is divided by, one of the metric's [pairs](super::Metric::pair).
    pub per: Option<MetricKey>,
}

impl From<MetricKey> for Measure {
    fn from(metric: MetricKey) -> Self {
        Self { metric, per: None }
    }
}

impl Measure {
    /// Its name, with its denominator.
    #[must_use]
    pub fn name(self, atlas: &Atlas, locale: &Locale) -> String {
        let name = &atlas.metrics[self.metric].name;
        self.with_denominator(name.get(locale.language().as_str()), atlas, locale)
    }

    /// Its short name, with its denominator.
    #[must_use]
    pub fn short_name(self, atlas: &Atlas, locale: &Locale) -> String {
        let name = atlas.metrics[self.metric].short_name(locale.language().as_str());
        self.with_denominator(name, atlas, locale)
    }

    fn with_denominator(self, name: &str, atlas: &Atlas, locale: &Locale) -> String {
        let Some(per) = self.per else {
            return name.to_owned();
        };
        let key = if Some(per) == atlas.meta.per_head {
            "measure-per-head"
        } else if Some(per) == atlas.meta.per_gdp {
            "measure-per-gdp"
        } else {
            let denominator = &atlas.metrics[per].name;
            let denominator = denominator.get(locale.language().as_str());
            return locale.text_with(
                "measure-per",
                &[("metric", name.into()), ("denominator", denominator.into())],
            );
        };
        locale.text_with(key, &[("metric", name.into())])
    }
}

impl Atlas {
    /// The figures of a measure: those stored, or the quotient in each year that both have.
    ///
    /// `None` when the metric is not of this atlas or offers no such pair. The quotient is computed
    /// at each call (about 500 divisions for 33 regions): keep it when it is drawn every frame.
    #[must_use]
    pub fn series(&self, measure: Measure) -> Option<Arc<Series>> {
        let counts = self.observations.get(measure.metric.index())?;
        let Some(per) = measure.per else {
            return Some(Arc::clone(counts));
        };
        let pair = self.metrics.get(measure.metric)?.pair_by(per)?;
        let denominators = self.observations.get(per.index())?;
        Some(Arc::new(quotient(counts, denominators, pair)))
    }
}

/// Count ÷ denominator × factor, cell by cell. A denominator of zero gives no figure.
fn quotient(counts: &Observations, denominators: &Observations, pair: &Pair) -> Series {
    let columns: Vec<(usize, usize)> = counts
        .years
        .iter()
        .enumerate()
        .filter_map(|(column, &year)| Some((column, denominators.column(year)?)))
        .collect();
    let mut series = Observations::empty(pair.unit, counts.regions);
    series.years = columns
        .iter()
        .filter_map(|&(column, _)| counts.years.get(column).copied())
        .collect();
    let mut origin_indices = HashMap::new();
    for row in 0..=counts.regions {
        for &(of_count, of_denominator) in &columns {
            let count_cell = row * counts.years.len() + of_count;
            let denominator_cell = row * denominators.years.len() + of_denominator;
            let value = counts
                .cells
                .get(count_cell)
                .copied()
                .flatten()
                .zip(denominators.cells.get(denominator_cell).copied().flatten())
                .map(|(count, denominator)| count / denominator * pair.factor)
                .filter(|value| value.is_finite());
            let origin = value.and_then(|_| {
                Some((
                    *counts.origin_of.get(count_cell)?,
                    *denominators.origin_of.get(denominator_cell)?,
                ))
            });
            let index = match origin {
                None => 0,
                Some(pair) => *origin_indices.entry(pair).or_insert_with(|| {
                    let index = u32::try_from(series.origins.len()).unwrap_or(u32::MAX);
                    if let (Some(count), Some(denominator)) = (
                        counts.origins.get(pair.0 as usize),
                        denominators.origins.get(pair.1 as usize),
                    ) {
                        let mut also = count.also.clone();
                        for &source in std::iter::once(&denominator.source).chain(&denominator.also)
                        {
                            if source != count.source && !also.contains(&source) {
                                also.push(source);
                            }
                        }
                        series.origins.push(Origin {
                            source: count.source,
                            also,
                            status: Status::Derived,
                            note: count.note.clone().or_else(|| denominator.note.clone()),
                        });
                    }
                    index
                }),
            };
            series.cells.push(value);
            series.origin_of.push(index);
        }
    }
    series
}
