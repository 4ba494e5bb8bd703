//! `metrics.ron` and `observations/*.ron`.

use super::checker::{Checker, Place};
use super::fault::{Kind, MeaningFault};
use super::nearest::nearest;
use super::observations::Origin;
use super::raw::{RawMetric, RawObservations, RawPair, RawParts, RawRule};
use super::resolve_claims::source_key;
use super::resolve_meta::implied_theme;
use super::{
    Identified, Meta, Metric, MetricKey, MetricKind, Observations, Pair, Parts, Region, Source,
    Table, Unit,
};
use std::collections::HashMap;

pub(crate) const METRICS: &str = "metrics.ron";

/// `metrics.ron`.
pub(crate) fn metrics(
    raw: Vec<RawMetric>,
    meta: &mut Meta,
    units: &mut Table<Unit>,
    check: &mut Checker,
) -> Table<Metric> {
    let mut metrics = Table::default();
    let mut pairs: Vec<(String, Vec<RawPair>, Option<RawParts>)> = Vec::new();
    for mut raw in raw {
        let id = raw.id.clone();
        let place = Place {
            file: METRICS,
            entry: &id,
        };
        check.words(place, "name", &mut raw.name);
        check.words(place, "meaning", &mut raw.meaning);
        check.optional_words(place, "caution", &mut raw.caution);
        if let Some(short) = &mut raw.short {
            check.words(place, "short", short);
            for (language, text) in short.iter() {
                let found = text.chars().count();
                if found > Metric::SHORT_LIMIT {
                    let what = MeaningFault::TextTooLong {
                        field: "short",
                        language: language.to_owned(),
                        found,
                        limit: Metric::SHORT_LIMIT,
                    };
                    check.fault(place, "short:", what);
                }
            }
        }
        if !check.years(place, &raw.breaks_at) {
            raw.breaks_at.clear();
        }
        let theme = check.find_or_imply(
            place,
            Kind::Theme,
            &raw.theme,
            &mut meta.themes,
            implied_theme,
        );
        let unit = check.find_or_imply(place, Kind::Unit, &raw.unit, units, Unit::implied);
        if metrics.find(&raw.id).is_none() {
            pairs.push((id.clone(), raw.pair, raw.parts));
        }
        let metric = Metric {
            id: raw.id,
            theme,
            kind: raw.kind,
            unit,
            name: raw.name,
            short: raw.short,
            meaning: raw.meaning,
            caution: raw.caution,
            better: raw.better,
            coverage: raw.coverage,
            comparable_years: raw.comparable_years,
            key_figure: raw.key_figure,
            pair: Vec::new(),
            parts: None,
            breaks_at: raw.breaks_at,
        };
        check.insert(METRICS, Kind::Metric, &mut metrics, metric);
    }
    // A metric may be paired with one further down, so pairs come when all are known.
    for (id, raw_pairs, raw_parts) in pairs {
        let pair = resolve_pairs(&id, &raw_pairs, &metrics, units, check);
        let parts = raw_parts.and_then(|parts| resolve_parts(&id, &parts, &metrics, check));
        if let Some(key) = metrics.find(&id)
            && let Some(metric) = metrics.entries_mut().get_mut(key.index())
        {
            metric.pair = pair;
            metric.parts = parts;
        }
    }
    if metrics.is_empty() {
        let place = Place {
            file: METRICS,
            entry: "",
        };
        check.fault(place, "", MeaningFault::Nothing(Kind::Metric));
    }
    metrics
}

fn resolve_parts(
    id: &str,
    raw: &RawParts,
    metrics: &Table<Metric>,
    check: &mut Checker,
) -> Option<Parts> {
    let place = Place {
        file: METRICS,
        entry: id,
    };
    let mut count = |id: &str| {
        let key = check.find(place, Kind::Metric, id, metrics)?;
        if metrics[key].kind == MetricKind::Ratio {
            let what = MeaningFault::PairByRatio(id.to_owned());
            check.fault(place, "parts:", what);
            return None;
        }
        Some(key)
    };
    let (numerator, denominator) = (count(&raw.numerator), count(&raw.denominator));
    let is_factor = check.positive(place, "parts.factor", raw.factor);
    Some(Parts {
        numerator: numerator?,
        denominator: denominator?,
        factor: raw.factor,
    })
    .filter(|_| is_factor)
}

fn resolve_pairs(
    id: &str,
    raw: &[RawPair],
    metrics: &Table<Metric>,
    units: &mut Table<Unit>,
    check: &mut Checker,
) -> Vec<Pair> {
    let place = Place {
        file: METRICS,
        entry: id,
    };
    let of_ratio = metrics
        .by_id(id)
        .is_some_and(|metric| metric.kind == MetricKind::Ratio);
    if of_ratio && !raw.is_empty() {
        check.fault(place, "pair:", MeaningFault::PairOfRatio);
        return Vec::new();
    }
    let mut pairs: Vec<Pair> = Vec::new();
    for pair in raw {
        let unit = check.find_or_imply(place, Kind::Unit, &pair.unit, units, Unit::implied);
        let good = check.positive(place, "factor", pair.factor);
        let Some(by) = check.find(place, Kind::Metric, &pair.by, metrics) else {
            continue;
        };
        if metrics[by].kind == MetricKind::Ratio {
            check.fault(place, "by:", MeaningFault::PairByRatio(pair.by.clone()));
        } else if pairs.iter().any(|known| known.by == by) {
            let what = MeaningFault::Duplicate {
                kind: Kind::Metric,
                id: pair.by.clone(),
            };
            check.fault(place, "pair:", what);
        } else if good {
            pairs.push(Pair {
                by,
                factor: pair.factor,
                unit,
            });
        }
    }
    pairs
}

/// What the figures are checked against.
pub(crate) struct Known<'a> {
    pub(crate) metrics: &'a Table<Metric>,
    pub(crate) units: &'a Table<Unit>,
    pub(crate) regions: &'a Table<Region>,
    pub(crate) sources: &'a mut Table<Source>,
    pub(crate) meta: &'a mut Meta,
}

/// One file of figures; `None` when its metric or its years make no sense.
pub(crate) fn observations(
    file: &str,
    raw: &RawObservations,
    known: &mut Known<'_>,
    check: &mut Checker,
) -> Option<(MetricKey, Observations)> {
    let place = Place { file, entry: "" };
    let key = check.find(place, Kind::Metric, &raw.metric, known.metrics)?;
    let metric = &known.metrics[key];
    if file != format!("observations/{}.ron", metric.id) {
        let what = MeaningFault::FileName {
            metric: metric.id.clone(),
        };
        check.fault(place, "metric:", what);
    }
    let expected = &known.units[metric.unit].id;
    let unit_agrees = raw.unit == *expected;
    if !unit_agrees {
        let what = MeaningFault::UnitDiffers {
            found: raw.unit.clone(),
            expected: expected.clone(),
        };
        check.fault(place, "unit:", what);
    }
    let years_good = check.years(place, &raw.years);
    // Rows and provenance are checked all the same, so that one run tells everything.
    let mut figures = Observations::empty(metric.unit, known.regions.len());
    figures.years.clone_from(&raw.years);
    let rows = known.regions.len() + 1;
    figures.cells = vec![None; rows * raw.years.len()];
    let row_of = fill_rows(file, raw, known, &mut figures, check);
    fill_origins(file, raw, known, &row_of, &mut figures, check);
    // Figures in another unit would be shown a thousandfold wrong, so they are left out.
    (years_good && unit_agrees).then_some((key, figures))
}

/// Fills the cells and gives the row of each region named in the file.
fn fill_rows<'a>(
    file: &str,
    raw: &'a RawObservations,
    known: &Known<'_>,
    figures: &mut Observations,
    check: &mut Checker,
) -> HashMap<&'a str, usize> {
    let width = raw.years.len();
    let mut row_of = HashMap::with_capacity(raw.rows.0.len());
    for (id, values) in &raw.rows.0 {
        let place = Place { file, entry: id };
        let row = if *id == known.meta.country {
            Some(known.regions.len())
        } else {
            check
                .find(place, Kind::Region, id, known.regions)
                .map(super::Key::index)
        };
        let Some(row) = row else { continue };
        if row_of.insert(id.as_str(), row).is_some() {
            let what = MeaningFault::Duplicate {
                kind: Kind::Region,
                id: id.clone(),
            };
            check.fault_at(place, 1, "", what);
            continue;
        }
        if values.len() != width {
            let what = MeaningFault::RowLength {
                region: id.clone(),
                found: values.len(),
                expected: width,
            };
            check.fault(place, "", what);
            continue;
        }
        for (column, value) in values.iter().enumerate() {
            let Some(value) = *value else { continue };
            if value.is_finite() {
                if let Some(cell) = figures.cells.get_mut(row * width + column) {
                    *cell = Some(value);
                }
            } else {
                let year = raw.years.get(column).copied().unwrap_or_default();
                check.finite(place, &format!("figure of {year}"), value);
            }
        }
    }
    row_of
}

/// Fills the origins: rules are applied from first to last, so that the last that fits wins.
fn fill_origins(
    file: &str,
    raw: &RawObservations,
    known: &mut Known<'_>,
    row_of: &HashMap<&str, usize>,
    figures: &mut Observations,
    check: &mut Checker,
) {
    let place = Place { file, entry: "" };
    figures.origin_of = vec![0; figures.cells.len()];
    match raw.provenance.first() {
        None => check.fault(place, "provenance:", MeaningFault::ProvenanceMissing),
        Some(rule) if rule.years.is_some() || rule.regions.is_some() => {
            check.fault(place, "provenance:", MeaningFault::ProvenanceLimited);
        }
        Some(_) => {}
    }
    if raw.provenance.is_empty() {
        // A figure whose origin nobody names is not shown.
        figures.cells.fill(None);
    }
    let width = raw.years.len();
    for (index, rule) in raw.provenance.iter().enumerate() {
        let source = source_key(place, &rule.source, known.sources, known.meta, check);
        let also = (rule.also.iter())
            .map(|id| source_key(place, id, known.sources, known.meta, check))
            .collect();
        let mut note = rule.note.clone();
        check.optional_words(place, "note", &mut note);
        figures.origins.push(Origin {
            source,
            also,
            status: rule.status,
            note,
        });
        if index == 0 {
            continue;
        }
        let origin = u32::try_from(index).unwrap_or(u32::MAX);
        let columns = rule_columns(place, rule, raw, check);
        let rows = rule_rows(place, rule, row_of, figures.regions, check);
        for &row in &rows {
            for &column in &columns {
                if let Some(cell) = figures.origin_of.get_mut(row * width + column) {
                    *cell = origin;
                }
            }
        }
    }
}

fn rule_columns(
    place: Place<'_>,
    rule: &RawRule,
    raw: &RawObservations,
    check: &mut Checker,
) -> Vec<usize> {
    let Some(years) = &rule.years else {
        return (0..raw.years.len()).collect();
    };
    years
        .iter()
        .filter_map(|&year| {
            let column = raw.years.iter().position(|&known| known == year);
            if column.is_none() {
                check.fault(place, &year.to_string(), MeaningFault::ProvenanceYear(year));
            }
            column
        })
        .collect()
}

fn rule_rows(
    place: Place<'_>,
    rule: &RawRule,
    row_of: &HashMap<&str, usize>,
    regions: usize,
    check: &mut Checker,
) -> Vec<usize> {
    let Some(ids) = &rule.regions else {
        return (0..=regions).collect();
    };
    ids.iter()
        .filter_map(|id| {
            let row = row_of.get(id.as_str()).copied();
            if row.is_none() {
                let what = MeaningFault::ProvenanceRegion {
                    id: id.clone(),
                    suggestion: nearest(id, row_of.keys().copied()),
                };
                check.fault(place, &format!("\"{id}\""), what);
            }
            row
        })
        .collect()
}

/// Metrics about which nothing is known.
pub(crate) fn metrics_without_figures(
    metrics: &Table<Metric>,
    read: &[Option<Observations>],
    check: &mut Checker,
) {
    if check.broken.contains("observations/") {
        return;
    }
    for (key, metric) in metrics.iter() {
        let file = format!("observations/{}.ron", metric.id());
        if check.broken.contains(&file) {
            continue;
        }
        let figures = read.get(key.index()).and_then(Option::as_ref);
        if figures.is_none_or(Observations::is_empty) {
            let place = Place {
                file: METRICS,
                entry: metric.id(),
            };
            let what = MeaningFault::MetricWithoutObservations(metric.id.clone());
            check.fault(place, "", what);
        }
    }
}
