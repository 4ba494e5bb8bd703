//! `mosaique import`: figures from CSV into the files of a pack.

use crate::atlas::import::{Columns, ImportFault, Imported, import, write_observations};
use std::io::{self, Write};
use std::path::PathBuf;

/// Turns CSV figures into the observation files of a pack, one a metric.
///
/// Every row is checked against the pack: an unknown region or source, a unit that is not the
/// metric's, two values for one cell. Nothing is written when a row is wrong.
#[derive(Clone, Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mosaique import gdp.csv --pack my-pack -o my-pack/observations\n  mosaique import figures.csv --column iso=region --metrics gdp,patents --pack my-pack -o my-pack/observations"
)]
pub struct ImportArgs {
    /// CSV files with the columns metric_id, iso, year, value, unit, source_id, note, status
    #[arg(required = true, value_name = "FIGURES.csv")]
    pub figures: Vec<PathBuf>,
    /// Only these metrics, separated by commas
    #[arg(long, value_delimiter = ',', value_name = "ID")]
    pub metrics: Vec<String>,
    /// The pack whose regions, metrics, units and sources the figures must fit
    #[arg(long, value_name = "DIR")]
    pub pack: PathBuf,
    /// Folder to write to, usually DIR/observations
    #[arg(short, long, value_name = "DIR")]
    pub output: PathBuf,
    /// A column that has another name in the files, as name=name in the file; may be repeated
    #[arg(long, value_name = "NAME=HEADER")]
    pub column: Vec<String>,
    /// Keep the notes of the rows, as text in this language
    #[arg(long, value_name = "LANGUAGE")]
    pub notes: Option<String>,
}

/// Why an import came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// There is something wrong in the rows; how much, of which the first has been printed.
    #[error("{} in the figures; nothing was written", faults(*.0))]
    Figures(usize),
    /// The pack could not be read, or a column is named wrongly.
    #[error(transparent)]
    Fault(#[from] ImportFault),
    /// A file could not be written.
    #[error("cannot write: {0}")]
    Write(#[from] io::Error),
}

fn faults(count: usize) -> String {
    let noun = if count == 1 { "fault" } else { "faults" };
    format!("{count} {noun}")
}

/// How many faults are printed: one wrong column is wrong in every row.
const MOST_FAULTS: usize = 20;

/// Runs the command and says what was written.
///
/// # Errors
/// When a row is wrong (the first 20 faults are printed to `out`, the rest counted) or a file cannot be read or written.
pub fn run(args: &ImportArgs, out: &mut dyn Write) -> Result<(), ImportError> {
    let columns = Columns::with_names(&args.column)?;
    let imported = import(
        &args.figures,
        &columns,
        &args.metrics,
        args.notes.as_deref(),
        &args.pack,
    )?;
    let Imported {
        metrics,
        skipped,
        faults,
    } = imported;
    for fault in faults.iter().take(MOST_FAULTS) {
        writeln!(out, "{fault}")?;
    }
    if faults.len() > MOST_FAULTS {
        writeln!(out, "… and {} more", faults.len() - MOST_FAULTS)?;
    }
    if !faults.is_empty() {
        return Err(ImportError::Figures(faults.len()));
    }
    write_observations(&metrics, &args.output)?;
    let figures: usize = metrics.iter().map(|metric| metric.cells.len()).sum();
    writeln!(
        out,
        "{} metrics with {figures} figures written to {}",
        metrics.len(),
        args.output.display()
    )?;
    if !skipped.is_empty() {
        let rows: usize = skipped.values().sum();
        let names: Vec<&str> = skipped.keys().map(String::as_str).collect();
        writeln!(
            out,
            "{rows} rows of {} metrics that are not asked for or not in metrics.ron were left out: {}",
            skipped.len(),
            names.join(", ")
        )?;
    }
    Ok(())
}
