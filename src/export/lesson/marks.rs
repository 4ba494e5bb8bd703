//! The marks of a class as a table for a spreadsheet.

use crate::lesson::answers::{MarksTable, answers_fault_sentence};
use crate::locale::Locale;

/// The marks as CSV (RFC 4180, UTF-8): a row a student; for each activity that brings points its
/// points and the remark; the sum; whether anything is still to be marked; and what was wrong with
/// the file.
///
/// # Errors
/// What the CSV writer says; writing to memory it has nothing to say.
pub fn marks_csv(table: &MarksTable, locale: &Locale) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut head = vec![locale.text("marks-student"), locale.text("marks-file")];
    for (id, most) in &table.columns {
        let values = [
            ("activity", id.as_str().into()),
            ("most", (*most as usize).into()),
        ];
        head.push(locale.text_with("marks-points", &values));
        head.push(locale.text_with("marks-remark", &values));
    }
    for key in ["marks-total", "marks-complete", "marks-faults"] {
        head.push(locale.text(key));
    }
    writer.write_record(&head)?;
    for row in &table.rows {
        let mut cells = vec![harmless(&row.alias), harmless(&row.file)];
        for cell in &row.cells {
            cells.push(cell.points.map(plain).unwrap_or_default());
            cells.push(harmless(&cell.remark));
        }
        cells.push(plain(row.total));
        cells.push(locale.text(if row.is_complete {
            "marks-yes"
        } else {
            "marks-no"
        }));
        let faults = (row.faults.iter()).map(|fault| answers_fault_sentence(fault, locale));
        cells.push(harmless(&faults.collect::<Vec<_>>().join(" ")));
        writer.write_record(&cells)?;
    }
    writer
        .into_inner()
        .map_err(|fault| csv::Error::from(fault.into_error()))
}

/// Points without zeros that say nothing; a table for a program has a point in every language.
fn plain(points: f64) -> String {
    let text = format!("{points:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A text that a spreadsheet does not take for a formula, whatever a student calls himself.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return format!("'{text}");
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::answers::{Cell, MarkRow};
    use crate::locale::LanguageTag;

    #[test]
    fn a_row_holds_points_remarks_and_sum_and_no_name_becomes_a_formula() {
        let cell = |points, remark: &str| Cell {
            is_answered: true,
            points,
            remark: remark.to_owned(),
        };
        let table = MarksTable {
            columns: vec![("why".to_owned(), 4), ("show".to_owned(), 6)],
            rows: vec![MarkRow {
                file: "a.ron".to_owned(),
                alias: "=1+1, \"O\"".to_owned(),
                cells: vec![cell(Some(2.5), "Which year?"), cell(None, "")],
                total: 2.5,
                is_complete: false,
                faults: Vec::new(),
            }],
        };
        let locale = Locale::load(&LanguageTag::new("en")).unwrap();
        let csv = String::from_utf8(marks_csv(&table, &locale).unwrap()).unwrap();
        let row = csv.lines().nth(1).unwrap();
        assert_eq!(row, "\"'=1+1, \"\"O\"\"\",a.ron,2.5,Which year?,,,2.5,no,");
    }
}
