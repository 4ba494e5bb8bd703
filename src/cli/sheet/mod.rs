//! `mosaique sheet`: sheets for a class as PDF, and what to mend in them.

mod arguments;
mod check;

pub use self::arguments::{ExportArgs, KindArgument, PaperArgument};

use super::PackUnusable;
use super::unknown::UnknownId;
use crate::atlas::{Atlas, PackSource};
use crate::export::sheet::{SheetError, sheet_pdf};
use crate::lesson::sheet::{Sheet, SheetFault, SheetProblem};
use crate::locale::{LANGUAGES, LanguageTag};
use crate::store::{StoreError, write_atomically};
use crate::view::Gap;
use clap::{Args, Subcommand};
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Writes sheets for a class, and checks them.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct SheetArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: SheetCommand,
}

const EXAMPLES: &str = "Examples:
  mosaique sheet export --kind blank-map --word-bank --versions 3 --key -o map.pdf
  mosaique sheet export --kind colour-map --metric rd_share_of_gdp --grey --key -o colour.pdf
  mosaique sheet export --kind table --metric gdp_per_capita --metric rd_share_of_gdp -o table.pdf
  mosaique sheet export --kind capitals --language fr --paper letter --large -o capitals.pdf
  mosaique sheet export my-sheet.ron --key-only -o key.pdf
  mosaique sheet check my-sheet.ron";

/// The commands on sheets.
#[derive(Debug, Subcommand)]
pub enum SheetCommand {
    /// Say what to mend in a sheet; exit code 1 when there is anything.
    Check {
        /// The sheet's file.
        #[arg(value_name = "FILE")]
        sheet: PathBuf,
    },
    /// Write a sheet as PDF: one of a file, or one that the options describe.
    Export(Box<ExportArgs>),
}

/// Why nothing was done.
#[derive(Debug, Error)]
pub enum SheetCommandError {
    /// The pack cannot be used.
    #[error(transparent)]
    Pack(#[from] PackUnusable),
    /// An id that is not there.
    #[error(transparent)]
    UnknownId(#[from] UnknownId),
    /// The sheet's file cannot be read.
    #[error("{}: {fault}", path.display())]
    Unread {
        /// The file.
        path: PathBuf,
        /// What the system said.
        fault: io::Error,
    },
    /// The sheet's file is not a sheet.
    #[error(transparent)]
    Sheet(#[from] SheetFault),
    /// Neither a file nor a kind.
    #[error("which sheet? Give the file of one, or a kind, such as --kind blank-map")]
    NoSheet,
    /// A kind that is about figures, without a metric.
    #[error("--kind {kind} needs --metric, the id of what is measured")]
    NoMetric {
        /// The kind.
        kind: String,
    },
    /// The sheet cannot be printed.
    #[error(transparent)]
    Export(#[from] SheetError),
    /// The file cannot be written.
    #[error(transparent)]
    Write(#[from] StoreError),
    /// The answer cannot be written.
    #[error("the answer could not be written: {0}")]
    Answer(#[from] io::Error),
}

impl SheetCommandError {
    /// Whether the command line makes no sense.
    #[must_use]
    pub fn is_usage(&self) -> bool {
        matches!(self, Self::NoSheet | Self::NoMetric { .. })
    }
}

/// Runs a command; `false` when a sheet has something to mend.
///
/// # Errors
/// A [`SheetCommandError`] that says what was asked and what could be asked instead.
pub fn run(
    args: &SheetArgs,
    source: &PackSource,
    out: &mut dyn Write,
) -> Result<bool, SheetCommandError> {
    match &args.command {
        SheetCommand::Check { sheet } => {
            let read = read(sheet)?;
            let atlas = super::atlas_of(source)?;
            Ok(check::write(&sheet.to_string_lossy(), &read, &atlas, out)?)
        }
        SheetCommand::Export(export) => {
            write(export, source)?;
            Ok(true)
        }
    }
}

fn write(args: &ExportArgs, source: &PackSource) -> Result<(), SheetCommandError> {
    let tags: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
    if !tags.contains(&args.language.as_str()) {
        return Err(UnknownId::language(&args.language, &tags).into());
    }
    let file = args.sheet.as_deref().map(read).transpose()?;
    let atlas = super::atlas_of(source)?;
    let sheet = args.sheet_of(file, &atlas)?;
    let language = LanguageTag::new(&args.language);
    let printed = sheet_pdf(&sheet, &atlas, &language, &mut |_, _| {
        ControlFlow::Continue(())
    });
    let printed = printed.map_err(|fault| near(fault, &atlas))?;
    for warning in &printed.warnings {
        eprintln!("mosaique: {warning}");
    }
    Ok(write_atomically(&args.output, &printed.bytes)?)
}

/// An id that is not there is told with those that are near.
fn near(fault: SheetError, atlas: &Atlas) -> SheetCommandError {
    match fault {
        SheetError::Problem(SheetProblem::Gone(Gap::Region { id })) => {
            UnknownId::region(&id, atlas).into()
        }
        SheetError::Problem(SheetProblem::Gone(Gap::Metric { id })) => {
            UnknownId::metric(&id, atlas).into()
        }
        other => other.into(),
    }
}

fn read(path: &Path) -> Result<Sheet, SheetCommandError> {
    let text = std::fs::read_to_string(path).map_err(|fault| SheetCommandError::Unread {
        path: path.to_owned(),
        fault,
    })?;
    Ok(Sheet::from_ron(&path.to_string_lossy(), &text)?)
}
