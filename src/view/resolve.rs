//! A view against an atlas: what of the question still has an answer.

use super::{MeasureId, Page, View};
use crate::analysis::Shuffle;
use crate::atlas::{
    Atlas, Coverage, Kind, Measure, MetricKind, RegionKey, Series, SourceKindKey, Year,
};
use std::sync::Arc;

/// A view with its ids looked up.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// What is measured.
    pub measure: Measure,
    /// Its figures.
    pub series: Arc<Series>,
    /// The year shown; `None` when the measure has no figures at all.
    pub year: Option<Year>,
    /// What a scatter has on its horizontal axis.
    pub against: Measure,
    /// The figures of `against`.
    pub against_series: Arc<Series>,
    /// The regions chosen, in order; the last one is in focus.
    pub selection: Vec<RegionKey>,
    /// The page that is read.
    pub page: Option<Page>,
    /// The numbers by which regions go while their names are hidden, one a region, from 1.
    pub numbers: Vec<usize>,
    /// The regions in the order of their numbers; none while names are not hidden.
    pub numbered: Vec<RegionKey>,
}

impl Resolved {
    /// The region in focus.
    #[must_use]
    pub fn focus(&self) -> Option<RegionKey> {
        self.selection.last().copied()
    }

    /// The number by which a region goes while names are hidden.
    #[must_use]
    pub fn number(&self, region: RegionKey) -> usize {
        let number = self.numbers.get(region.index()).copied();
        number.unwrap_or(region.index() + 1)
    }

    /// The measure by its ids.
    #[must_use]
    pub fn measure_id(measure: Measure, atlas: &Atlas) -> MeasureId {
        MeasureId {
            metric: atlas.metrics[measure.metric].id.clone(),
            per: measure.per.map(|per| atlas.metrics[per].id.clone()),
        }
    }
}

/// What a view asks for and the atlas does not have. The screen says it; nothing stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// No such region.
    Region {
        /// The id asked for.
        id: String,
    },
    /// No such metric: the one that the atlas opens on is shown.
    Metric {
        /// The id asked for.
        id: String,
    },
    /// The metric is not offered by this denominator: it is shown as it is.
    Pair {
        /// The metric.
        metric: String,
        /// The denominator asked for.
        per: String,
    },
    /// No such page: none is shown.
    Page {
        /// What was to be read about.
        kind: Kind,
        /// The id asked for.
        id: String,
    },
    /// No such kind of source: none is taken away.
    SourceKind {
        /// The id asked for.
        id: String,
    },
    /// No figures for this year: those of another year are shown.
    Year {
        /// The year asked for.
        asked: Year,
        /// The year shown.
        shown: Year,
    },
}

/// Looks up what a view names. What is gone becomes a [`Gap`], and the nearest that exists is
/// shown instead.
#[must_use]
pub fn resolve(view: &View, atlas: &Atlas) -> (Resolved, Vec<Gap>) {
    let mut gaps = Vec::new();
    let start = Measure::from(atlas.meta.start.metric);
    let measure = view
        .measure
        .as_ref()
        .map_or(start, |id| measure_of(id, atlas, start, &mut gaps));
    let series = series_of(atlas, measure);
    let against = view.against.as_ref().map_or_else(
        || companion_of(measure, atlas),
        |id| measure_of(id, atlas, companion_of(measure, atlas), &mut gaps),
    );
    let against_series = series_of(atlas, against);
    let year = match view.year {
        Some(asked) => {
            let shown = nearest_year(&series, asked);
            if let Some(shown) = shown.filter(|&shown| shown != asked) {
                gaps.push(Gap::Year { asked, shown });
            }
            shown
        }
        None => default_year(atlas, measure, &series),
    };
    let mut selection = Vec::with_capacity(view.selection.len());
    for id in &view.selection {
        match atlas.regions.find(id) {
            Some(region) if selection.contains(&region) => {}
            Some(region) => selection.push(region),
            None => gaps.push(Gap::Region { id: id.clone() }),
        }
    }
    let page = (view.page.as_ref()).and_then(|page| page.resolve(atlas, &mut gaps));
    for id in &view.without {
        if atlas.meta.source_kinds.find(id).is_none() {
            gaps.push(Gap::SourceKind { id: id.clone() });
        }
    }
    let numbers = numbers(view, atlas);
    let mut numbered: Vec<RegionKey> = atlas.regions.keys().take(numbers.len()).collect();
    numbered.sort_by_key(|region| numbers.get(region.index()).copied());
    let resolved = Resolved {
        measure,
        series,
        year,
        against,
        against_series,
        selection,
        page,
        numbers,
        numbered,
    };
    (resolved, gaps)
}

/// The numbers of the regions while names are hidden: in the order of the atlas, or shuffled.
fn numbers(view: &View, atlas: &Atlas) -> Vec<usize> {
    if !view.mask.names {
        return Vec::new();
    }
    let mut numbers: Vec<usize> = (1..=atlas.regions.len()).collect();
    if let Some(seed) = view.mask.seed {
        Shuffle::new(u64::from(seed)).shuffle(&mut numbers);
    }
    numbers
}

/// The kinds of source that a view takes away, as far as the atlas has them.
#[must_use]
pub fn kinds_taken_away(view: &View, atlas: &Atlas) -> Vec<SourceKindKey> {
    (view.without.iter())
        .filter_map(|id| atlas.meta.source_kinds.find(id))
        .collect()
}

/// The figures of a measure that was looked up: one without figures has an empty series, so the
/// fallback is only reached by a key of another atlas.
fn series_of(atlas: &Atlas, measure: Measure) -> Arc<Series> {
    atlas
        .series(measure)
        .unwrap_or_else(|| Arc::clone(&atlas.observations[atlas.meta.start.metric.index()]))
}

fn measure_of(id: &MeasureId, atlas: &Atlas, fallback: Measure, gaps: &mut Vec<Gap>) -> Measure {
    let Some(metric) = atlas.metrics.find(&id.metric) else {
        gaps.push(Gap::Metric {
            id: id.metric.clone(),
        });
        return fallback;
    };
    let Some(per_id) = &id.per else {
        return Measure::from(metric);
    };
    let per = atlas
        .metrics
        .find(per_id)
        .filter(|&per| atlas.metrics[metric].pair_by(per).is_some());
    if per.is_none() {
        gaps.push(Gap::Pair {
            metric: id.metric.clone(),
            per: per_id.clone(),
        });
    }
    Measure { metric, per }
}

/// What a scatter shows beside a measure when nothing was chosen: the first other ratio of the
/// atlas that covers the regions and has most of the measure's years.
fn companion_of(measure: Measure, atlas: &Atlas) -> Measure {
    let years = atlas.figures(measure.metric).years();
    atlas
        .metrics
        .iter()
        .filter(|(key, metric)| {
            *key != measure.metric
                && metric.kind == MetricKind::Ratio
                && metric.coverage == Coverage::All
                && metric.comparable_years
        })
        .max_by_key(|(key, _)| {
            let shared = atlas
                .figures(*key)
                .years()
                .iter()
                .filter(|year| years.contains(year))
                .count();
            (shared, std::cmp::Reverse(*key))
        })
        .map_or(measure, |(key, _)| Measure::from(key))
}

/// The year an atlas opens a measure on: that of the start where it has one, else the latest in
/// which as many regions have a figure as in any.
fn default_year(atlas: &Atlas, measure: Measure, series: &Series) -> Option<Year> {
    let start = atlas.meta.start;
    if measure == Measure::from(start.metric) && series.count(start.year) > 0 {
        return Some(start.year);
    }
    let most = series
        .years()
        .iter()
        .map(|&year| series.count(year))
        .max()?;
    series.latest_complete_year(most)
}

/// The year with figures that is nearest to the one asked for, the earlier of two.
fn nearest_year(series: &Series, asked: Year) -> Option<Year> {
    series
        .years()
        .iter()
        .copied()
        .filter(|&year| series.count(year) > 0)
        .min_by_key(|&year| ((i64::from(year) - i64::from(asked)).abs(), year))
}
