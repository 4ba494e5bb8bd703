//! A table as JSON: an array of objects, one a figure, each complete in itself.

use super::{Table, TableFileError};
use serde::Serialize;

/// One figure with the fields of the CSV columns and what the pack says of itself.
#[derive(Serialize)]
struct Figure<'a> {
    region_id: &'a str,
    region: &'a str,
    metric_id: &'a str,
    metric: &'a str,
    year: i32,
    value: Option<f64>,
    unit: &'a str,
    status: &'a str,
    source_id: &'a str,
    source: &'a str,
    note: &'a str,
    pack_id: &'a str,
    licence: &'a str,
    notice: &'a str,
}

/// Writes a table as a JSON array. A missing figure is `null` with the status `missing`.
///
/// # Errors
/// What the JSON writer says; for finite numbers it has nothing to say.
pub fn json(table: &Table<'_>) -> Result<Vec<u8>, TableFileError> {
    let meta = &table.atlas.meta;
    let language = &table.request.language;
    let figures: Vec<Figure<'_>> = table
        .rows
        .iter()
        .map(|row| Figure {
            region_id: &row.region_id,
            region: &row.region,
            metric_id: &row.metric_id,
            metric: &row.metric,
            year: row.year,
            value: row.value,
            unit: &row.unit,
            status: row.status,
            source_id: &row.source_id,
            source: &row.source,
            note: &row.note,
            pack_id: &meta.id,
            licence: meta.licence.get(language),
            notice: meta.notice.get(language),
        })
        .collect();
    let mut bytes = serde_json::to_vec_pretty(&figures)?;
    bytes.push(b'\n');
    Ok(bytes)
}
