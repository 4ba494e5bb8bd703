//! Writes observation files.

use super::MetricFigures;
use super::rules::rules;
use atomic_write_file::AtomicWriteFile;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

/// Writes one file a metric into a folder, each whole or not at all.
///
/// # Errors
/// When the folder cannot be made or a file cannot be written.
pub fn write_observations(metrics: &[MetricFigures], folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for metric in metrics {
        let mut file = AtomicWriteFile::open(folder.join(format!("{}.ron", metric.metric)))?;
        file.write_all(observations_ron(metric).as_bytes())?;
        file.commit()?;
    }
    Ok(())
}

/// The text of an observation file: the same figures give the same bytes, and every number reads
/// back as the same binary value.
#[must_use]
pub fn observations_ron(figures: &MetricFigures) -> String {
    let years = figures.years();
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write_file(&mut text, figures, &years);
    text
}

fn write_file(text: &mut String, figures: &MetricFigures, years: &[i32]) -> std::fmt::Result {
    writeln!(text, "// Written by `mosaique import`.")?;
    writeln!(text, "(")?;
    writeln!(text, "    metric: {},", quoted(&figures.metric))?;
    writeln!(text, "    unit: {},", quoted(&figures.unit))?;
    writeln!(
        text,
        "    years: {},",
        list(years.iter().map(i32::to_string))
    )?;
    writeln!(text, "    provenance: [")?;
    for rule in rules(figures) {
        let (chief, also) = match rule.origin.sources.split_first() {
            Some((chief, also)) => (chief.as_str(), also),
            None => ("", &[] as &[String]),
        };
        write!(text, "        (source: {}", quoted(chief))?;
        if !also.is_empty() {
            let also = also.iter().map(|id| quoted(id));
            write!(text, ", also: {}", list(also))?;
        }
        write!(text, ", status: {}", rule.origin.status.word())?;
        if let Some(years) = &rule.years {
            write!(text, ", years: {}", list(years.iter().map(i32::to_string)))?;
        }
        if let Some(regions) = &rule.regions {
            let ids = regions
                .iter()
                .filter_map(|&place| figures.regions.get(place));
            write!(text, ", regions: {}", list(ids.map(|id| quoted(id))))?;
        }
        if let (Some(note), Some(language)) = (&rule.origin.note, &figures.notes) {
            write!(text, ", note: {{{}: {}}}", quoted(language), quoted(note))?;
        }
        writeln!(text, "),")?;
    }
    writeln!(text, "    ],")?;
    writeln!(text, "    rows: {{")?;
    for (place, region) in figures.regions.iter().enumerate() {
        let values = years.iter().map(|&year| {
            figures
                .cells
                .get(&(place, year))
                .map_or_else(|| "None".to_owned(), |cell| number(cell.value))
        });
        writeln!(text, "        {}: {},", quoted(region), list(values))?;
    }
    writeln!(text, "    }},")?;
    writeln!(text, ")")
}

/// The shortest decimal that reads back as the same number.
fn number(value: f64) -> String {
    let magnitude = value.abs();
    if magnitude != 0.0 && !(1e-7..1e17).contains(&magnitude) {
        format!("{value:e}")
    } else {
        format!("{value}")
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

/// A RON string.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(character);
            }
            control if control.is_control() => {
                let _ = write!(quoted, "\\u{{{:x}}}", u32::from(control));
            }
            plain => quoted.push(plain),
        }
    }
    quoted.push('"');
    quoted
}
