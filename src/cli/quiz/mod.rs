//! `mosaique quiz`: quizzes that are generated, what to mend in them, and files for other programs.

mod check;
mod export;
mod list;
mod make;

use super::PackUnusable;
use crate::atlas::PackSource;
use crate::export::quiz::QuizExportError;
use crate::lesson::PictureFolder;
use crate::lesson::quiz::{Quiz, QuizFault, TopicFault};
use crate::locale::LocaleFault;
use crate::store::StoreError;
use clap::{Args, Subcommand};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Generates quizzes, checks them, and writes them for other programs.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct QuizArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: QuizCommand,
}

const EXAMPLES: &str = "Examples:
  mosaique quiz list
  mosaique quiz new --count 20 --kinds find,capitals --seed 7 -o quiz.ron
  mosaique quiz new --topics theme:research,domain:ai --difficulty hard -o quiz.ron
  mosaique quiz check quiz.ron
  mosaique quiz export quiz.ron --to moodle-xml --language fr -o quiz.xml
  mosaique quiz export quiz.ron --to apkg -o quiz.apkg";

/// The commands on quizzes.
#[derive(Debug, Subcommand)]
pub enum QuizCommand {
    /// List the kinds of question and the topics of the pack.
    List {
        /// The language of the names: en, fr or zh-Hans.
        #[arg(long, value_name = "TAG", default_value = "en")]
        language: String,
    },
    /// Generate a quiz; exit code 1 when there are fewer questions than asked for.
    New(make::NewArgs),
    /// Say what to mend in a quiz; exit code 1 when there is anything.
    Check {
        /// A file that ends in .ron.
        #[arg(value_name = "FILE")]
        quiz: PathBuf,
    },
    /// Write a quiz for other programs, or to be printed; exit code 1 when a question cannot be
    /// asked of the pack.
    Export(export::ExportArgs),
}

/// Why nothing was done.
#[derive(Debug, Error)]
pub enum QuizError {
    /// The pack cannot be used.
    #[error(transparent)]
    Pack(#[from] PackUnusable),
    /// An id that is not there.
    #[error(transparent)]
    UnknownId(#[from] super::unknown::UnknownId),
    /// Words that are no topic.
    #[error(transparent)]
    Topic(#[from] TopicFault),
    /// The quiz's file cannot be read.
    #[error("{}: {fault}", path.display())]
    Unread {
        /// The file.
        path: PathBuf,
        /// What the system said.
        fault: io::Error,
    },
    /// The quiz's file is not a quiz.
    #[error(transparent)]
    Quiz(#[from] QuizFault),
    /// Nothing could be generated.
    #[error("no question could be made; `mosaique quiz list` lists kinds and topics")]
    Empty,
    /// The file cannot be made.
    #[error(transparent)]
    Export(#[from] QuizExportError),
    /// The file cannot be written.
    #[error(transparent)]
    Write(#[from] StoreError),
    /// The program's own words are broken.
    #[error(transparent)]
    Locale(#[from] LocaleFault),
    /// The answer cannot be written.
    #[error("the answer could not be written: {0}")]
    Answer(#[from] io::Error),
}

/// Runs a command; `false` when a quiz has something to mend, or fewer questions than asked for.
///
/// # Errors
/// A [`QuizError`] that says what was asked and what could be asked instead.
pub fn run(args: &QuizArgs, source: &PackSource, out: &mut dyn Write) -> Result<bool, QuizError> {
    let atlas = super::atlas_of(source)?;
    match &args.command {
        QuizCommand::List { language } => {
            list::write(&atlas, &super::language_of(language)?, out)?;
            Ok(true)
        }
        QuizCommand::New(new) => make::write(new, &atlas, out),
        QuizCommand::Export(export) => export::write(export, &read(&export.quiz)?, &atlas),
        QuizCommand::Check { quiz } => Ok(check::write(&read(quiz)?, &atlas, out)?),
    }
}

fn read(path: &Path) -> Result<Quiz, QuizError> {
    let text = std::fs::read_to_string(path).map_err(|fault| QuizError::Unread {
        path: path.to_owned(),
        fault,
    })?;
    let mut quiz = Quiz::from_ron(&path.to_string_lossy(), &text)?;
    quiz.folder = PictureFolder::beside(path);
    Ok(quiz)
}
