//! The key figures of a region: derived once for an atlas, a region and a language, then drawn
//! every frame.

use crate::analysis::{self, Rank};
use crate::atlas::{
    Atlas, Coverage, Measure, MetricKey, MetricKind, RegionKey, Series, SourceKey, Status, Year,
};
use crate::figure::Scene;
use crate::figure::charts::{change, segments};
use crate::locale::{LanguageTag, Value};
use std::sync::Arc;

/// How many key figures are shown before more are asked for.
pub(super) const FEW: usize = 10;

/// A rank up to this one is worth saying.
const STANDS_OUT: usize = 5;

/// One key figure, in words.
#[derive(Debug)]
pub(super) struct FigureRow {
    pub(super) measure: Measure,
    pub(super) name: String,
    pub(super) year: Year,
    pub(super) value: String,
    pub(super) exact: String,
    /// Of how many, for metrics of which more is not nothing.
    pub(super) rank: Option<Rank>,
    pub(super) change: Option<String>,
    pub(super) national: Option<String>,
    pub(super) status: Option<Status>,
    pub(super) source: Option<SourceKey>,
    /// The series as unbroken runs.
    pub(super) runs: Vec<segments::Run>,
    /// The sparkline in words.
    pub(super) trend: String,
    /// Whether it is a figure of the country.
    pub(super) is_national: bool,
}

impl FigureRow {
    /// The key of what pressing its name does: the map has no place for the country.
    pub(super) fn show_key(&self) -> &'static str {
        if self.is_national {
            "profile-show-over-time"
        } else {
            "profile-show-on-map"
        }
    }
}

/// What was derived for one region, or for the country.
#[derive(Debug)]
pub(super) struct RegionRows {
    /// The most telling ones first.
    pub(super) rows: Vec<FigureRow>,
    /// How many of them are shown at first.
    pub(super) few: usize,
    /// The ratios in which the region is among the first, as phrases, the best ranks first.
    pub(super) outstanding: Vec<String>,
}

/// What key figures depend on: the atlas's generation, the region or the country, the language.
type RowsOf = (u64, Option<RegionKey>, LanguageTag);

/// Remembers what was derived for the regions looked at last.
#[derive(Debug, Default)]
pub(super) struct ProfileCache {
    entries: Vec<(RowsOf, Arc<RegionRows>)>,
}

/// How many regions are remembered: those of a comparison.
const REMEMBERED: usize = 16;

impl ProfileCache {
    /// The key figures of a region, or of the country.
    pub(super) fn rows(&mut self, scene: &Scene<'_>, region: Option<RegionKey>) -> Arc<RegionRows> {
        let key = (
            scene.atlas.generation,
            region,
            scene.locale.language().clone(),
        );
        if let Some((_, rows)) = self.entries.iter().find(|(known, _)| *known == key) {
            return Arc::clone(rows);
        }
        if self.entries.len() >= REMEMBERED {
            self.entries.remove(0);
        }
        let rows = Arc::new(derive(scene, region));
        self.entries.push((key, Arc::clone(&rows)));
        rows
    }
}

fn derive(scene: &Scene<'_>, region: Option<RegionKey>) -> RegionRows {
    let atlas = scene.atlas;
    let mut rows: Vec<(Class, FigureRow)> = atlas
        .metrics
        .keys()
        .filter_map(|metric| {
            let row = figure_row(scene, metric, region)?;
            Some((class_of(atlas, metric), row))
        })
        .collect();
    rows.sort_by_key(|(class, _)| *class);
    let of_pack = rows
        .iter()
        .filter(|(class, _)| *class <= Class::Key)
        .count();
    // A pack that names no key figures, or none of this region, still shows some at once.
    let few = if of_pack > 1 {
        of_pack
    } else {
        rows.len().min(FEW)
    };
    let rows: Vec<FigureRow> = rows.into_iter().map(|(_, row)| row).collect();
    let outstanding = region.map_or_else(Vec::new, |region| outstanding(scene, region));
    RegionRows {
        rows,
        few,
        outstanding,
    }
}

/// The order of key figures. The pack decides by what a metric is, not by its name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    /// What the atlas opens on.
    Start,
    /// What the pack calls a key figure.
    Key,
    /// Population and output: by them everything else is divided.
    Denominator,
    /// The first rate of each theme.
    FirstOfTheme(usize),
    /// Rates whose years compare.
    RateOfAll(usize),
    /// Counts of all regions.
    CountOfAll,
    /// What is known of this region only.
    Profile,
}

fn class_of(atlas: &Atlas, metric: MetricKey) -> Class {
    let known = &atlas.metrics[metric];
    if metric == atlas.meta.start.metric {
        return Class::Start;
    }
    if known.key_figure {
        return Class::Key;
    }
    if known.coverage != Coverage::All {
        return Class::Profile;
    }
    if Some(metric) == atlas.meta.per_head || Some(metric) == atlas.meta.per_gdp {
        return Class::Denominator;
    }
    if known.kind == MetricKind::Count {
        return Class::CountOfAll;
    }
    let first = atlas
        .metrics_of(known.theme)
        .find(|(_, other)| {
            other.kind == MetricKind::Ratio
                && other.coverage == Coverage::All
                && other.comparable_years
        })
        .map(|(key, _)| key);
    if first == Some(metric) {
        Class::FirstOfTheme(known.theme.index())
    } else {
        Class::RateOfAll(known.theme.index())
    }
}

/// The latest year of a row that has a figure, preferring one in which most regions have theirs.
fn year_for(series: &Series, row: &[Option<f64>], is_national: bool) -> Option<Year> {
    let known: Vec<Year> = series
        .years()
        .iter()
        .zip(row)
        .filter_map(|(&year, value)| value.map(|_| year))
        .collect();
    if is_national {
        return known.last().copied();
    }
    let most = known.iter().map(|&year| series.count(year)).max()?;
    known
        .iter()
        .rev()
        .copied()
        .find(|&year| series.count(year) * 10 >= most * 9)
        .or(known.last().copied())
}

fn figure_row(
    scene: &Scene<'_>,
    metric: MetricKey,
    region: Option<RegionKey>,
) -> Option<FigureRow> {
    let atlas = scene.atlas;
    let measure = Measure::from(metric);
    let series = atlas.series(measure)?;
    let known = &atlas.metrics[metric];
    // What later figures replaced stands only where sources are set side by side.
    if known.coverage == Coverage::Superseded {
        return None;
    }
    let row = region.map_or_else(|| series.national_row(), |region| series.row(region));
    let year = year_for(&series, row, region.is_none())?;
    let value = *row.get(series.column(year)?)?.as_ref()?;
    let unit = scene.unit(&series);
    let rank = region.and_then(|region| rank_of(scene, &series, region, year));
    let rank = rank.filter(|rank| known.coverage == Coverage::All && rank.count > 1);
    let provenance = match region {
        Some(region) => series.provenance(region, year),
        None => series.national_provenance(year),
    };
    let compare = change::years_compare(atlas, measure);
    let runs = if compare {
        segments::runs(series.years(), row, &change::breaks_of(atlas, measure))
    } else {
        segments::dots(series.years(), row)
    };
    Some(FigureRow {
        measure,
        name: scene.measure_short_name(measure),
        year,
        value: scene.locale.quantity_short(value, unit),
        exact: scene.locale.quantity_exact(value, unit),
        rank,
        change: change_text(scene, measure, &series, row, year),
        national: series
            .national(year)
            .filter(|_| region.is_some())
            .map(|national| {
                scene.locale.text_with(
                    "profile-national",
                    &[
                        ("country", scene.words(&atlas.meta.country_name).into()),
                        ("value", scene.locale.quantity_short(national, unit).into()),
                    ],
                )
            }),
        status: provenance.map(|provenance| provenance.status),
        source: provenance.map(|provenance| provenance.source),
        trend: trend_text(scene, measure, &series, &runs),
        runs,
        is_national: region.is_none(),
    })
}

/// The ratios in which a region is among the first: rates, and counts divided as the pack offers,
/// each in the latest year in which as many regions have a figure as ever.
fn outstanding(scene: &Scene<'_>, region: RegionKey) -> Vec<String> {
    let atlas = scene.atlas;
    let measures = atlas.metrics.iter().flat_map(|(key, metric)| {
        let rate = (metric.kind == MetricKind::Ratio).then(|| Measure::from(key));
        let pairs = metric.pair.iter().map(move |pair| Measure {
            metric: key,
            per: Some(pair.by),
        });
        rate.into_iter().chain(pairs)
    });
    let mut found: Vec<(usize, String)> = measures
        .filter(|&measure| {
            let metric = &atlas.metrics[measure.metric];
            metric.coverage == Coverage::All && change::years_compare(atlas, measure)
        })
        .filter_map(|measure| {
            let series = atlas.series(measure)?;
            let most = (series.years().iter().map(|&year| series.count(year))).max()?;
            let year = series.latest_complete_year(most)?;
            let value = series.value(region, year)?;
            let rank = rank_of(scene, &series, region, year)?;
            let stands_out =
                rank.place <= STANDS_OUT && rank.count > 2 * STANDS_OUT && value != 0.0;
            stands_out.then(|| {
                let value = scene.locale.quantity_short(value, scene.unit(&series));
                let name = scene.measure_short_name(measure);
                let place = scene.locale.text_with(
                    "rank-of",
                    &[("rank", rank.place.into()), ("count", rank.count.into())],
                );
                let parts = [format!("{name} {value}"), place, scene.locale.year(year)];
                let phrase = parts.join(&scene.locale.text("phrase-separator"));
                (rank.place, phrase)
            })
        })
        .collect();
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, phrase)| phrase).collect()
}

fn rank_of(scene: &Scene<'_>, series: &Series, region: RegionKey, year: Year) -> Option<Rank> {
    let all: Vec<Option<f64>> = (scene.atlas.regions.keys())
        .map(|region| series.value(region, year))
        .collect();
    let ranks = analysis::ranks(&all, analysis::Direction::MoreFirst);
    ranks.get(region.index()).copied().flatten()
}

fn change_text(
    scene: &Scene<'_>,
    measure: Measure,
    series: &Series,
    row: &[Option<f64>],
    year: Year,
) -> Option<String> {
    if !change::years_compare(scene.atlas, measure) {
        return Some(scene.locale.text("profile-change-not-comparable"));
    }
    let since = change::since(scene.atlas, measure, series, row, year)?;
    let value = Value::Year(since.year);
    if since.difference.amount() == 0.0 {
        return Some(
            scene
                .locale
                .text_with("profile-change-none", &[("year", value)]),
        );
    }
    let amount = change::text(scene, series, since.difference);
    Some(scene.locale.text_with(
        "profile-change-since",
        &[("change", amount.into()), ("year", value)],
    ))
}

fn trend_text(
    scene: &Scene<'_>,
    measure: Measure,
    series: &Series,
    runs: &[segments::Run],
) -> String {
    let mut points = runs.iter().flatten();
    let Some(&(first, from)) = points.next() else {
        return String::new();
    };
    let &(last, to) = points.next_back().unwrap_or(&(first, from));
    let unit = scene.unit(series);
    scene.locale.text_with(
        "access-sparkline",
        &[
            ("metric", scene.measure_short_name(measure).into()),
            ("first", Value::Year(first)),
            ("last", Value::Year(last)),
            ("from", scene.locale.quantity_short(from, unit).into()),
            ("to", scene.locale.quantity_short(to, unit).into()),
        ],
    )
}
