//! Figures as files: the rows of a [`Table`] written as CSV, JSON or GeoJSON; and what else is
//! known, as the rows of a [`Listing`].
//!
//! Values are those of the atlas, unscaled and unrounded, each with its unit, its status and its
//! source. What to put into a table is said with keys ([`TableRequest`]); looking up what somebody
//! typed, and where the bytes go, belong to the command line and to the window.

mod csv;
mod geojson;
mod json;
mod listing;

pub use csv::{csv, listing_csv};
pub use geojson::geojson;
pub use json::{json, listing_json};
pub use listing::{Cell, Listing, ListingKind, listing};

use crate::atlas::{Atlas, Measure, Provenance, RegionKey, Series, SourceKey, Status, Year};

/// The word in the place of a status where there is no figure.
pub const MISSING: &str = "missing";

/// Why a table could not be written as text.
#[derive(Debug, thiserror::Error)]
pub enum TableFileError {
    /// The CSV writer failed.
    #[error("the table could not be written as CSV: {0}")]
    Csv(String),
    /// The JSON writer failed.
    #[error("the table could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// Whose figures are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TablePlace {
    /// A region.
    Region(RegionKey),
    /// The country as a whole.
    Country,
}

/// A measure and the years of it that are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// What is measured.
    pub measure: Measure,
    /// The years, in the order in which they are written.
    pub years: Vec<Year>,
    /// Whether a place without a figure has a row that says so.
    pub with_missing: bool,
}

/// What goes into a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRequest {
    /// The measures and their years, in order.
    pub columns: Vec<TableColumn>,
    /// The places, in order.
    pub places: Vec<TablePlace>,
    /// The language of names, sources and notes; the pack's first where a text lacks it.
    pub language: String,
}

/// A table: rows ordered by measure, then place, then year.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    /// Where the figures are from.
    pub atlas: &'a Atlas,
    /// What was asked.
    pub request: &'a TableRequest,
    /// The rows.
    pub rows: Vec<TableRow>,
}

/// One figure, or its absence.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// Whose figure it is.
    pub place: TablePlace,
    /// Id of the region, or of the country.
    pub region_id: String,
    /// Name of the region, or of the country.
    pub region: String,
    /// Id of the metric; of a quotient `count/denominator`.
    pub metric_id: String,
    /// Name of the metric; of a quotient `count / denominator`.
    pub metric: String,
    /// Year.
    pub year: Year,
    /// The figure as it is stored; `None` where there is none.
    pub value: Option<f64>,
    /// Id of the unit in which figures are stored.
    pub unit: String,
    /// How firm the figure is, or [`MISSING`].
    pub status: &'static str,
    /// Id of the source; of a quotient both, separated by `; `.
    pub source_id: String,
    /// Title and publisher of the source, or of both.
    pub source: String,
    /// What is particular about the figure; of a quotient first how it was computed.
    pub note: String,
}

/// Collects the rows of a table. A measure that the atlas does not offer has no rows.
#[must_use]
pub fn table<'a>(atlas: &'a Atlas, request: &'a TableRequest) -> Table<'a> {
    let mut rows = Vec::new();
    for column in &request.columns {
        let Some(series) = atlas.series(column.measure) else {
            continue;
        };
        let words = MeasureWords::new(atlas, column.measure, &series, &request.language);
        for &place in &request.places {
            for &year in &column.years {
                let figure = figure(&series, place, year);
                if figure.is_some() || column.with_missing {
                    rows.push(words.row(atlas, place, year, figure));
                }
            }
        }
    }
    Table {
        atlas,
        request,
        rows,
    }
}

/// The id under which a measure appears in files.
#[must_use]
pub fn measure_id(atlas: &Atlas, measure: Measure) -> String {
    let metric = &atlas.metrics[measure.metric].id;
    match measure.per {
        None => metric.clone(),
        Some(per) => format!("{metric}/{}", atlas.metrics[per].id),
    }
}

/// A number as the shortest decimal that reads back as the same number; with an exponent only
/// where plain digits would be mostly zeros.
#[must_use]
pub fn shortest_decimal(value: f64) -> String {
    let size = value.abs();
    if size != 0.0 && !(1e-7..1e21).contains(&size) {
        format!("{value:e}")
    } else {
        format!("{value}")
    }
}

fn figure(series: &Series, place: TablePlace, year: Year) -> Option<(f64, Provenance<'_>)> {
    match place {
        TablePlace::Region(region) => series
            .value(region, year)
            .zip(series.provenance(region, year)),
        TablePlace::Country => series.national(year).zip(series.national_provenance(year)),
    }
}

/// What all rows of a measure share.
struct MeasureWords<'a> {
    id: String,
    name: String,
    unit: &'a str,
    formula: Option<String>,
    language: &'a str,
}

impl<'a> MeasureWords<'a> {
    fn new(atlas: &'a Atlas, measure: Measure, series: &Series, language: &'a str) -> Self {
        let metric = &atlas.metrics[measure.metric];
        let mut name = metric.name.get(language).to_owned();
        let mut formula = None;
        if let Some(per) = measure.per {
            let denominator = &atlas.metrics[per];
            name = format!("{name} / {}", denominator.name.get(language));
            formula = metric.pair_by(per).map(|pair| {
                let factor = shortest_decimal(pair.factor);
                format!("= {} ÷ {} × {factor}", metric.id, denominator.id)
            });
        }
        Self {
            id: measure_id(atlas, measure),
            name,
            unit: &atlas.units[series.unit()].id,
            formula,
            language,
        }
    }

    fn row(
        &self,
        atlas: &Atlas,
        place: TablePlace,
        year: Year,
        figure: Option<(f64, Provenance<'_>)>,
    ) -> TableRow {
        let (region_id, region) = match place {
            TablePlace::Region(key) => (&atlas.regions[key].id, &atlas.regions[key].names),
            TablePlace::Country => (&atlas.meta.country, &atlas.meta.country_name),
        };
        let provenance = figure.map(|(_, provenance)| provenance);
        let sources: Vec<SourceKey> = provenance.map_or_else(Vec::new, |provenance| {
            std::iter::once(provenance.source)
                .chain(provenance.also.iter().copied())
                .collect()
        });
        let joined = |text: &dyn Fn(SourceKey) -> String| {
            let texts: Vec<String> = sources.iter().map(|&source| text(source)).collect();
            texts.join("; ")
        };
        let note = provenance.map_or_else(String::new, |provenance| {
            let own = provenance.note.map(|note| note.get(self.language));
            let parts: Vec<&str> = self.formula.as_deref().into_iter().chain(own).collect();
            parts.join("; ")
        });
        TableRow {
            place,
            region_id: region_id.clone(),
            region: region.get(self.language).to_owned(),
            metric_id: self.id.clone(),
            metric: self.name.clone(),
            year,
            value: figure.map(|(value, _)| value),
            unit: self.unit.to_owned(),
            status: provenance.map_or(MISSING, |provenance| Status::word(provenance.status)),
            source_id: joined(&|source| atlas.sources[source].id.clone()),
            source: joined(&|source| source_line(atlas, source, self.language)),
            note,
        }
    }
}

fn source_line(atlas: &Atlas, source: SourceKey, language: &str) -> String {
    let source = &atlas.sources[source];
    format!(
        "{} ({})",
        source.title.get(language),
        source.publisher.get(language)
    )
}

/// The years in which a region or the country has a figure, ascending.
#[must_use]
pub fn years_with_figures(series: &Series) -> Vec<Year> {
    series
        .years()
        .iter()
        .copied()
        .filter(|&year| series.count(year) > 0 || series.national(year).is_some())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_written_shortly_and_reads_back_as_itself() {
        for (value, text) in [
            (0.1 + 0.2, "0.30000000000000004"),
            (3.11, "3.11"),
            (60000.0, "60000"),
            (-0.5, "-0.5"),
            (0.0, "0"),
            (1e-9, "1e-9"),
            (1e300, "1e300"),
            (f64::MIN_POSITIVE, "2.2250738585072014e-308"),
        ] {
            assert_eq!(shortest_decimal(value), text);
            assert_eq!(text.parse(), Ok(value));
        }
    }
}
