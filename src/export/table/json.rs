//! Tables and listings as JSON: an array of objects, one a figure or entry, each complete in itself.

use super::{Cell, Listing, Table, TableFileError};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// One figure with the fields of the CSV columns and what the pack says of itself.
#[derive(serde::Serialize)]
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

/// Writes a listing as a JSON array: numbers as numbers, lists as arrays, what is absent as `null`.
///
/// # Errors
/// What the JSON writer says; for finite numbers it has nothing to say.
pub fn listing_json(listing: &Listing) -> Result<Vec<u8>, TableFileError> {
    let entries: Vec<Entry<'_>> = (listing.rows.iter())
        .map(|row| Entry {
            columns: listing.columns,
            row,
        })
        .collect();
    let mut bytes = serde_json::to_vec_pretty(&entries)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// A row as an object whose keys stand in the order of the columns.
struct Entry<'a> {
    columns: &'a [&'a str],
    row: &'a [Cell],
}

impl Serialize for Entry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.columns.len()))?;
        for (column, cell) in self.columns.iter().zip(self.row) {
            object.serialize_entry(column, cell)?;
        }
        object.end()
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::List(entries) => entries.serialize(serializer),
        }
    }
}
