//! A table as CSV: one row a figure, a header, UTF-8, quoted where needed (RFC 4180).

use super::{Table, TableFileError, shortest_decimal};

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
    let wrong = |fault: ::csv::Error| TableFileError::Csv(fault.to_string());
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
    writer
        .into_inner()
        .map_err(|fault| TableFileError::Csv(fault.to_string()))
}
