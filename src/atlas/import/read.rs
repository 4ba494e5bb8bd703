//! Reads and checks the rows.

use super::super::fault::{Kind, did_you_mean};
use super::super::files::{PackFiles, PackSource};
use super::super::nearest::nearest;
use super::super::raw::{AtlasFile, RawMetric, RawRegion, RawSource};
use super::super::syntax::parse;
use super::super::{Fault, Status, YEARS_ALLOWED, Year};
use super::{Cell, CellOrigin, MetricFigures};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// The columns that are read, by the names they have in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    headers: [String; 8],
}

const NAMES: [&str; 8] = [
    "metric_id",
    "iso",
    "year",
    "value",
    "unit",
    "source_id",
    "note",
    "status",
];
const NOTE: usize = 6;

impl Default for Columns {
    fn default() -> Self {
        Self {
            headers: NAMES.map(str::to_owned),
        }
    }
}

impl Columns {
    /// The usual names, with some replaced: `iso=region` reads the region from column `region`.
    ///
    /// # Errors
    /// When the part before `=` is not the name of a column.
    pub fn with_names(replaced: &[String]) -> Result<Self, ImportFault> {
        let mut columns = Self::default();
        for pair in replaced {
            let (name, header) = pair.split_once('=').unwrap_or((pair, ""));
            let place = NAMES.iter().position(|known| *known == name);
            match place.and_then(|place| columns.headers.get_mut(place)) {
                Some(slot) if !header.is_empty() => header.clone_into(slot),
                _ => {
                    return Err(ImportFault::ColumnName {
                        found: pair.clone(),
                        suggestion: nearest(name, NAMES),
                    });
                }
            }
        }
        Ok(columns)
    }
}

/// Why an import could not begin.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ImportFault {
    /// The pack lacks what figures are checked against, or it has a fault.
    #[error("the pack cannot be used: {0}")]
    Pack(#[from] Fault),
    /// A column that does not exist.
    #[error("--column {found}: expected NAME=HEADER with NAME one of {}{}", NAMES.join(", "), did_you_mean(.suggestion.as_deref()))]
    ColumnName {
        /// What was given.
        found: String,
        /// A name close to it.
        suggestion: Option<String>,
    },
    /// A language that the pack does not have.
    #[error("--notes {found}: not a language of the pack")]
    NotesLanguage {
        /// What was given.
        found: String,
    },
}

/// A row that is wrong.
#[derive(Clone, Debug, PartialEq, Error)]
#[error("{file}{}: {what}", .line.map_or_else(String::new, |line| format!(":{line}")))]
pub struct RowFault {
    /// The CSV file.
    pub file: String,
    /// Line in it, from 1.
    pub line: Option<u64>,
    /// What was found and what was expected.
    pub what: String,
}

/// What was read.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// Figures, in the order of `metrics.ron`.
    pub metrics: Vec<MetricFigures>,
    /// How many rows were left out, by metric.
    pub skipped: BTreeMap<String, usize>,
    /// Rows that are wrong.
    pub faults: Vec<RowFault>,
}

/// What the rows are checked against.
struct Against {
    /// Place of each region; the country comes last.
    regions: HashMap<String, usize>,
    region_ids: Vec<String>,
    /// Place and unit of each metric.
    metrics: HashMap<String, (usize, String)>,
    sources: HashSet<String>,
    asked_for: HashSet<String>,
    keep_notes: bool,
}

/// Reads CSV files against a pack.
///
/// # Errors
/// When the pack's own files cannot be read. Faults of rows are in the result.
pub fn import(
    files: &[PathBuf],
    columns: &Columns,
    only: &[String],
    notes: Option<&str>,
    pack: &Path,
) -> Result<Imported, ImportFault> {
    let pack_files = PackFiles::read(&PackSource::Folder(pack.to_owned()));
    let atlas: AtlasFile = required(&pack_files, "atlas.ron")?;
    let regions: Vec<RawRegion> = required(&pack_files, "regions.ron")?;
    let metrics: Vec<RawMetric> = required(&pack_files, "metrics.ron")?;
    let sources: Vec<RawSource> = required(&pack_files, "sources.ron")?;
    if let Some(language) = notes
        && !atlas.languages.iter().any(|known| known == language)
    {
        let found = language.to_owned();
        return Err(ImportFault::NotesLanguage { found });
    }
    let mut region_ids: Vec<String> = regions.into_iter().map(|region| region.id).collect();
    region_ids.push(atlas.country);
    let against = Against {
        regions: (region_ids.iter().cloned()).zip(0..).collect(),
        metrics: (metrics.iter().enumerate())
            .map(|(place, metric)| (metric.id.clone(), (place, metric.unit.clone())))
            .collect(),
        sources: sources.into_iter().map(|source| source.id).collect(),
        asked_for: only.iter().cloned().collect(),
        keep_notes: notes.is_some(),
        region_ids,
    };
    let mut imported = Imported::default();
    let mut cells: BTreeMap<usize, BTreeMap<(usize, Year), Cell>> = BTreeMap::new();
    for metric in only {
        if !against.metrics.contains_key(metric) {
            imported.faults.push(RowFault {
                file: "--metrics".to_owned(),
                line: None,
                what: unknown(Kind::Metric, metric, against.metrics.keys()),
            });
        }
    }
    for file in files {
        read_file(file, columns, &against, &mut cells, &mut imported);
    }
    for (place, cells) in cells {
        let Some(metric) = metrics.get(place) else {
            continue;
        };
        imported
            .metrics
            .push(figures(metric, cells, &against.region_ids, notes));
    }
    Ok(imported)
}

/// Keeps the regions that have a figure, in the order of the pack.
fn figures(
    metric: &RawMetric,
    cells: BTreeMap<(usize, Year), Cell>,
    region_ids: &[String],
    notes: Option<&str>,
) -> MetricFigures {
    let mut used: Vec<usize> = cells.keys().map(|&(region, _)| region).collect();
    used.dedup();
    let place_of: HashMap<usize, usize> = used.iter().copied().zip(0..).collect();
    MetricFigures {
        metric: metric.id.clone(),
        unit: metric.unit.clone(),
        regions: (used.iter())
            .filter_map(|&region| region_ids.get(region).cloned())
            .collect(),
        cells: cells
            .into_iter()
            .filter_map(|((region, year), cell)| Some(((*place_of.get(&region)?, year), cell)))
            .collect(),
        notes: notes.map(str::to_owned),
    }
}

fn required<T: DeserializeOwned>(files: &PackFiles, name: &str) -> Result<T, Fault> {
    match files.text(name) {
        Some(text) => parse(name, text),
        None => Err(files.faults.first().cloned().unwrap_or(Fault::Missing {
            file: name.to_owned(),
        })),
    }
}

fn read_file(
    path: &Path,
    columns: &Columns,
    against: &Against,
    cells: &mut BTreeMap<usize, BTreeMap<(usize, Year), Cell>>,
    imported: &mut Imported,
) {
    let file = path.display().to_string();
    let fault = |line: Option<u64>, what: String| RowFault {
        file: file.clone(),
        line,
        what,
    };
    let mut reader = match csv::ReaderBuilder::new().flexible(false).from_path(path) {
        Ok(reader) => reader,
        Err(error) => {
            imported.faults.push(fault(None, error.to_string()));
            return;
        }
    };
    let headers = match reader.headers() {
        Ok(headers) => headers.clone(),
        Err(error) => {
            imported.faults.push(fault(Some(1), error.to_string()));
            return;
        }
    };
    let mut places = [None; 8];
    for (index, (slot, header)) in places.iter_mut().zip(&columns.headers).enumerate() {
        let plain = |found: &str| found.trim_start_matches('\u{feff}').trim() == header;
        *slot = headers.iter().position(plain);
        if slot.is_none() && index != NOTE {
            let near = did_you_mean(nearest(header, headers.iter()).as_deref());
            let what = format!("column '{header}' is missing{near} (--column NAME=HEADER says so)");
            imported.faults.push(fault(Some(1), what));
            return;
        }
    }
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map(csv::Position::line);
                imported.faults.push(fault(line, error.to_string()));
                continue;
            }
        };
        let line = record.position().map(csv::Position::line);
        let fields = places.map(|place| {
            place
                .and_then(|place| record.get(place))
                .unwrap_or_default()
                .trim()
        });
        let [metric, ..] = fields;
        let asked = against.asked_for.is_empty() || against.asked_for.contains(metric);
        let Some((place, unit)) = against.metrics.get(metric).filter(|_| asked) else {
            *imported.skipped.entry(metric.to_owned()).or_default() += 1;
            continue;
        };
        match read_row(fields, unit, against) {
            Err(whats) => {
                let whats = whats.into_iter().map(|what| fault(line, what));
                imported.faults.extend(whats);
            }
            Ok((key, cell)) => {
                let of_metric = cells.entry(*place).or_default();
                match of_metric.get(&key) {
                    Some(before) if before.value.total_cmp(&cell.value).is_ne() => {
                        let [_, region, year, ..] = fields;
                        let what = format!(
                            "'{metric}' of '{region}' in {year} is {}, but an earlier row says {}",
                            cell.value, before.value
                        );
                        imported.faults.push(fault(line, what));
                    }
                    Some(_) => {}
                    None => {
                        of_metric.insert(key, cell);
                    }
                }
            }
        }
    }
}

type Read = ((usize, Year), Cell);

/// One row, or everything that is wrong with it.
fn read_row(
    fields: [&str; 8],
    expected_unit: &str,
    against: &Against,
) -> Result<Read, Vec<String>> {
    let [_, region, year, value, unit, source, note, status] = fields;
    let mut faults = Vec::new();
    let region_place = against.regions.get(region).copied();
    if region_place.is_none() {
        faults.push(unknown(Kind::Region, region, &against.region_ids));
    }
    let year_read = year
        .parse::<Year>()
        .ok()
        .filter(|year| YEARS_ALLOWED.contains(year));
    if year_read.is_none() {
        faults.push(format!("year '{year}'; expected a year from 1900 to 2100"));
    }
    let value_read = value.parse::<f64>().ok().filter(|value| value.is_finite());
    if value_read.is_none() {
        faults.push(format!(
            "value '{value}'; expected a number such as 1234.5, without spaces or separators"
        ));
    }
    if unit != expected_unit {
        faults.push(format!(
            "unit '{unit}'; the metric's unit in metrics.ron is '{expected_unit}'"
        ));
    }
    let sources: Vec<String> = source.split(';').map(|id| id.trim().to_owned()).collect();
    for source in &sources {
        if !against.sources.contains(source) {
            faults.push(unknown(Kind::Source, source, &against.sources));
        }
    }
    let status_read = Status::from_word(status);
    if status_read.is_none() {
        let near = nearest(status, Status::ALL.map(Status::word));
        let words = Status::ALL.map(Status::word).join(", ");
        let near = did_you_mean(near.as_deref());
        faults.push(format!("status '{status}'; expected one of {words}{near}"));
    }
    match (region_place, year_read, value_read, status_read) {
        (Some(region), Some(year), Some(value), Some(status)) if faults.is_empty() => {
            let note = (against.keep_notes && !note.is_empty()).then(|| note.to_owned());
            let origin = CellOrigin {
                sources,
                status,
                note,
            };
            Ok(((region, year), Cell { value, origin }))
        }
        _ => Err(faults),
    }
}

fn unknown<'a>(kind: Kind, id: &str, known: impl IntoIterator<Item = &'a String>) -> String {
    // Sorted, so that of two equally near ids always the same is suggested.
    let mut known: Vec<&str> = known.into_iter().map(String::as_str).collect();
    known.sort_unstable();
    let near = did_you_mean(nearest(id, known).as_deref());
    format!("unknown {kind} '{id}'{near}")
}
