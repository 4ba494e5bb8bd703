//! Tables and listings as CSV: one row a figure or entry, a header, UTF-8, quoted where needed (RFC 4180).

use super::{Cell, Listing, Table, TableFileError, shortest_decimal};

/// The columns, in order.
pub const COLUMNS: [&str; 11] = [
    "region_id",
    "region",
    "metric_id",
    "metric",
    "year",
    "value",
    "unit",
    "status",
    "source_id",
    "source",
    "note",
];

/// Writes a table as CSV. A missing figure is an empty value with the status `missing`.
///
/// # Errors
/// What the CSV writer says; writing to memory it has nothing to say.
pub fn csv(table: &Table<'_>) -> Result<Vec<u8>, TableFileError> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS).map_err(wrong)?;
    for row in &table.rows {
        let year = row.year.to_string();
        let value = row.value.map(shortest_decimal).unwrap_or_default();
        writer
            .write_record([
                row.region_id.as_str(),
                &row.region,
                &row.metric_id,
                &row.metric,
                &year,
                &value,
                &row.unit,
                row.status,
                &row.source_id,
                &row.source,
                &row.note,
            ])
            .map_err(wrong)?;
    }
    finished(writer)
}

/// What parts the entries of a list within one cell.
const LIST_SEPARATOR: &str = ";";

/// Writes a listing as CSV. What is absent is empty, and the entries of a list stand in one cell,
/// parted by semicolons.
///
/// # Errors
/// What the CSV writer says; writing to memory it has nothing to say.
pub fn listing_csv(listing: &Listing) -> Result<Vec<u8>, TableFileError> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    writer.write_record(listing.columns).map_err(wrong)?;
    for row in &listing.rows {
        writer.write_record(row.iter().map(text)).map_err(wrong)?;
    }
    finished(writer)
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Absent => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => shortest_decimal(*number),
        Cell::Whole(number) => number.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::List(entries) => entries.join(LIST_SEPARATOR),
    }
}

#[allow(clippy::needless_pass_by_value)] // As `map_err` hands it over.
fn wrong(fault: ::csv::Error) -> TableFileError {
    TableFileError::Csv(fault.to_string())
}

fn finished(writer: ::csv::Writer<Vec<u8>>) -> Result<Vec<u8>, TableFileError> {
    writer
        .into_inner()
        .map_err(|fault| TableFileError::Csv(fault.to_string()))
}
