//! What is derived from figures before they are drawn: class breaks, ranks, order. Pure, and
//! remembered.

use crate::analysis::{self, Breaks, Rank};
use crate::atlas::{Atlas, Measure, MetricKind, RegionKey, Series, UnitKey, Year};
use crate::carto::{Palette, Rgb};
use crate::view::Resolved;
use std::sync::Arc;

/// What holds for a measure in every year.
#[derive(Debug)]
pub struct MeasureData {
    /// The measure.
    pub measure: Measure,
    /// Its figures.
    pub series: Arc<Series>,
    /// The unit of the figures.
    pub unit: UnitKey,
    /// Whether values may be fills (a ratio) or only sized circles (a count).
    pub is_ratio: bool,
    /// The limits between the quantile classes over all years. Of a count there are none.
    pub breaks: Breaks,
    /// The colours of the classes, from the lowest up.
    pub colours: Vec<Rgb>,
    /// The same for a weak lamp.
    pub weak_lamp_colours: Vec<Rgb>,
    /// The lowest and the highest figure over all years.
    pub range: Option<(f64, f64)>,
    /// Whether the figures of any year span more than three orders of magnitude.
    pub is_logarithmic: bool,
}

/// One year of a measure.
#[derive(Debug)]
pub struct YearSlice {
    /// The year; `None` when the measure has no figures.
    pub year: Option<Year>,
    /// The figure of each region, by region.
    pub values: Vec<Option<f64>>,
    /// The rank of each region, 1 for the highest figure, equal for equal figures.
    pub ranks: Vec<Option<Rank>>,
    /// How many regions are ranked.
    pub ranked: usize,
    /// The class of each region, 0 for the lowest.
    pub classes: Vec<Option<usize>>,
    /// How many regions each class holds.
    pub class_counts: Vec<usize>,
    /// The regions from the highest figure to the lowest, then those without one.
    pub order: Vec<RegionKey>,
    /// The national figure.
    pub national: Option<f64>,
}

impl MeasureData {
    /// Derives what holds for every year. `classes` is how many quantile classes are asked for;
    /// equal limits make them fewer.
    #[must_use]
    pub fn new(atlas: &Atlas, measure: Measure, series: Arc<Series>, classes: usize) -> Self {
        let metric = &atlas.metrics[measure.metric];
        let is_ratio = metric.kind == MetricKind::Ratio || measure.per.is_some();
        let values: Vec<Option<f64>> = series.all_values().map(Some).collect();
        let range = analysis::extent(&values);
        let breaks = if is_ratio {
            analysis::quantile_breaks(&values, classes).rounded(&values)
        } else {
            Breaks::new(Vec::new())
        };
        let is_logarithmic = series.years().iter().any(|&year| {
            let of_year: Vec<Option<f64>> =
                series.values(year).map(|(_, value)| Some(value)).collect();
            analysis::spans_over_three_orders(&of_year)
        });
        let coloured = if is_ratio { breaks.class_count() } else { 0 };
        Self {
            measure,
            unit: series.unit(),
            series,
            colours: Palette::Tide.sample(coloured),
            weak_lamp_colours: Palette::Tide.sample_for_weak_lamp(coloured),
            is_ratio,
            breaks,
            range,
            is_logarithmic,
        }
    }

    /// How many classes there are.
    #[must_use]
    pub fn class_count(&self) -> usize {
        if self.is_ratio {
            self.breaks.class_count()
        } else {
            0
        }
    }
}

impl YearSlice {
    /// Ranks and sorts one year into classes.
    #[must_use]
    pub fn new(atlas: &Atlas, data: &MeasureData, year: Option<Year>) -> Self {
        let values: Vec<Option<f64>> = atlas
            .regions
            .keys()
            .map(|region| year.and_then(|year| data.series.value(region, year)))
            .collect();
        let ranks = analysis::ranks(&values, analysis::Direction::MoreFirst);
        let classes: Vec<Option<usize>> = values
            .iter()
            .map(|value| {
                value
                    .filter(|_| data.is_ratio)
                    .map(|value| data.breaks.class_of(value))
            })
            .collect();
        let mut class_counts = vec![0; data.class_count()];
        for &class in classes.iter().flatten() {
            if let Some(count) = class_counts.get_mut(class) {
                *count += 1;
            }
        }
        let mut order: Vec<RegionKey> = atlas.regions.keys().collect();
        order.sort_by(|a, b| {
            let (a_value, b_value) = (values[a.index()], values[b.index()]);
            match (a_value, b_value) {
                (Some(a_value), Some(b_value)) => b_value.total_cmp(&a_value),
                (a_value, b_value) => b_value.is_some().cmp(&a_value.is_some()),
            }
            .then(a.cmp(b))
        });
        Self {
            year,
            ranked: values.iter().flatten().count(),
            values,
            ranks,
            classes,
            class_counts,
            order,
            national: year.and_then(|year| data.series.national(year)),
        }
    }

    /// The figure of a region.
    #[must_use]
    pub fn value(&self, region: RegionKey) -> Option<f64> {
        self.values.get(region.index()).copied().flatten()
    }

    /// The rank of a region.
    #[must_use]
    pub fn rank(&self, region: RegionKey) -> Option<usize> {
        let rank = self.ranks.get(region.index()).copied().flatten()?;
        Some(rank.place)
    }

    /// The class of a region.
    #[must_use]
    pub fn class(&self, region: RegionKey) -> Option<usize> {
        self.classes.get(region.index()).copied().flatten()
    }
}

/// What a figure of a resolved view needs of the figures.
#[derive(Clone, Debug)]
pub struct FigureData {
    /// The measure.
    pub measure: Arc<MeasureData>,
    /// The measure's year on screen.
    pub slice: Arc<YearSlice>,
    /// The measure on the horizontal axis of a scatter.
    pub against: Arc<MeasureData>,
}

/// How many measures, and how many years of them, are remembered.
const REMEMBERED: usize = 64;

/// What a measure's data depend on: the atlas's generation, the measure, how many classes.
type MeasureOf = (u64, Measure, usize);
/// What a year's data depend on: those, and the year.
type SliceOf = (u64, Measure, usize, Option<Year>);

/// Remembers derived data, so that a frame that changes nothing derives nothing.
#[derive(Debug, Default)]
pub struct DataCache {
    measures: Vec<(MeasureOf, Arc<MeasureData>)>,
    slices: Vec<(SliceOf, Arc<YearSlice>)>,
}

impl DataCache {
    /// The derived data of a resolved view.
    pub fn figure_data(&mut self, atlas: &Atlas, resolved: &Resolved, classes: u8) -> FigureData {
        let classes = usize::from(classes);
        let measure = self.measure(atlas, resolved.measure, &resolved.series, classes);
        let slice = self.slice(atlas, &measure, classes, resolved.year);
        let against = self.measure(atlas, resolved.against, &resolved.against_series, classes);
        FigureData {
            measure,
            slice,
            against,
        }
    }

    /// What holds for a measure in every year.
    pub fn measure(
        &mut self,
        atlas: &Atlas,
        measure: Measure,
        series: &Arc<Series>,
        classes: usize,
    ) -> Arc<MeasureData> {
        let key = (atlas.generation, measure, classes);
        remembered(&mut self.measures, key, || {
            MeasureData::new(atlas, measure, Arc::clone(series), classes)
        })
    }

    /// One year of a measure.
    pub fn slice(
        &mut self,
        atlas: &Atlas,
        data: &MeasureData,
        classes: usize,
        year: Option<Year>,
    ) -> Arc<YearSlice> {
        let key = (atlas.generation, data.measure, classes, year);
        remembered(&mut self.slices, key, || YearSlice::new(atlas, data, year))
    }
}

/// The entry of `key`, made when it is missing; the one used longest ago makes room.
fn remembered<K: PartialEq, V>(
    entries: &mut Vec<(K, Arc<V>)>,
    key: K,
    make: impl FnOnce() -> V,
) -> Arc<V> {
    if let Some(place) = entries.iter().position(|(known, _)| *known == key) {
        // The last is the one used last; most lookups find it there.
        let last = entries.len() - 1;
        if place != last {
            entries[place..].rotate_left(1);
        }
        return Arc::clone(&entries[last].1);
    }
    if entries.len() == REMEMBERED {
        entries.remove(0);
    }
    let value = Arc::new(make());
    entries.push((key, Arc::clone(&value)));
    value
}
