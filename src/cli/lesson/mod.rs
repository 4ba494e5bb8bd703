//! `mosaique lesson`: lessons as files for a class, what to mend in them, and the marks of a class.

mod check;
mod find;
mod marks;

pub use check::sentences;

use self::find::lesson_of;
use super::PackUnusable;
use super::unknown::UnknownId;
use crate::atlas::{PackFiles, PackSource};
use crate::export::lesson::{LessonExportError, LessonForm, lesson_file};
use crate::lesson::answers::MarkFault;
use crate::lesson::plan::{Reader, lessons_of};
use crate::lesson::{FileFault, stories_of};
use crate::locale::{LANGUAGES, LanguageTag, LocaleFault};
use crate::store::{StoreError, write_atomically};
use clap::{Args, Subcommand, ValueEnum};
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};
use thiserror::Error;

/// Lists lessons, checks them, writes them for a class, and gathers the marks.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct LessonArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: LessonCommand,
}

const EXAMPLES: &str = "Examples:
  mosaique lesson list --language fr
  mosaique lesson check my-lesson.ron
  mosaique lesson export my-lesson.ron --to pdf -o booklet.pdf
  mosaique lesson export my-lesson.ron --to pdf --teacher --language zh-Hans -o guide.pdf
  mosaique lesson export my-lesson.ron --to zip -o class.zip
  mosaique lesson marks my-lesson.ron answers/*.ron --marking marking.ron -o marks.csv";

/// The commands on lessons.
#[derive(Debug, Subcommand)]
pub enum LessonCommand {
    /// List the lessons of the pack: id, title, ages, minutes, languages.
    List {
        /// The language of the titles: en, fr or zh-Hans.
        #[arg(long, value_name = "TAG", default_value = "en")]
        language: String,
    },
    /// Say what to mend in a lesson; exit code 1 when there is anything.
    Check {
        /// A file that ends in .ron, or the id of a lesson of the pack.
        #[arg(value_name = "FILE|ID")]
        lesson: String,
    },
    /// Write a lesson as a booklet, as a page, or as a zip with all that a class needs.
    Export(ExportArgs),
    /// Write the marks of a class as CSV: a row a file of answers.
    Marks(MarksArgs),
}

/// What is written and where it goes.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// A file that ends in .ron, or the id of a lesson of the pack.
    #[arg(value_name = "FILE|ID")]
    pub lesson: String,
    /// The form.
    #[arg(long, value_enum)]
    pub to: FormArgument,
    /// The file to write.
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    /// The language: en, fr or zh-Hans.
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub language: String,
    /// With guide, notes and key. A zip holds both.
    #[arg(long)]
    pub teacher: bool,
    /// When a zip is written, in seconds since 1970: Anki updates the notes of a deck that it has
    /// when those that come are newer. The present by default.
    #[arg(long, value_name = "SECONDS")]
    pub written: Option<i64>,
}

/// A form, as the command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormArgument {
    /// A booklet to print.
    Pdf,
    /// One page for a browser.
    Html,
    /// All that a class needs, in one file.
    Zip,
}

/// Whose answers are put together.
#[derive(Debug, Args)]
pub struct MarksArgs {
    /// A file that ends in .ron, or the id of a lesson of the pack.
    #[arg(value_name = "FILE|ID")]
    pub lesson: String,
    /// The files of answers.
    #[arg(value_name = "ANSWERS", required = true)]
    pub answers: Vec<PathBuf>,
    /// The points and remarks that the teacher gives.
    #[arg(long, value_name = "FILE")]
    pub marking: Option<PathBuf>,
    /// The file to write; without it the table goes to the standard output.
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
    /// The language of the header: en, fr or zh-Hans.
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub language: String,
}

/// Why nothing was done.
#[derive(Debug, Error)]
pub enum LessonError {
    /// The pack cannot be used.
    #[error(transparent)]
    Pack(#[from] PackUnusable),
    /// An id that is not there.
    #[error(transparent)]
    UnknownId(#[from] UnknownId),
    /// There is no lesson at all.
    #[error("the pack has no lessons; give the path of one, a file that ends in .ron")]
    NoLessons,
    /// A file cannot be read.
    #[error("{}: {fault}", path.display())]
    Unread {
        /// The file.
        path: PathBuf,
        /// What the system said.
        fault: io::Error,
    },
    /// A file is not what it should be.
    #[error(transparent)]
    File(#[from] FileFault),
    /// An option that a zip does not need.
    #[error("--teacher is for --to pdf and --to html; a zip holds both booklets")]
    BothInZip,
    /// A marking gives what cannot be given.
    #[error("{}: {fault}", path.display())]
    Marking {
        /// The marking.
        path: PathBuf,
        /// What is wrong.
        fault: MarkFault,
    },
    /// The program's own words are broken.
    #[error(transparent)]
    Locale(#[from] LocaleFault),
    /// The table cannot be made.
    #[error("the table could not be written: {0}")]
    Csv(#[from] csv::Error),
    /// The file cannot be made.
    #[error(transparent)]
    Export(#[from] LessonExportError),
    /// The file cannot be written.
    #[error(transparent)]
    Write(#[from] StoreError),
    /// The answer cannot be written.
    #[error("the answer could not be written: {0}")]
    Answer(#[from] io::Error),
}

impl LessonError {
    /// Whether the command line makes no sense.
    #[must_use]
    pub fn is_usage(&self) -> bool {
        matches!(self, Self::BothInZip)
    }
}

/// Runs a command; `false` when a lesson has something to mend.
///
/// # Errors
/// A [`LessonError`] that says what was asked and what could be asked instead.
pub fn run(
    args: &LessonArgs,
    source: &PackSource,
    out: &mut dyn Write,
) -> Result<bool, LessonError> {
    let files = PackFiles::read(source);
    match &args.command {
        LessonCommand::List { language } => {
            let language = language_of(language)?;
            list(&files, &language, out)?;
            Ok(true)
        }
        LessonCommand::Check { lesson } => {
            let lesson = lesson_of(lesson, &files)?;
            let atlas = super::atlas_of(source)?;
            let (stories, _) = stories_of(&files);
            Ok(check::write(&lesson, &stories, &atlas, out)?)
        }
        LessonCommand::Export(export) => {
            write(export, &files, source)?;
            Ok(true)
        }
        LessonCommand::Marks(args) => {
            marks::write(args, (&files, source), out)?;
            Ok(true)
        }
    }
}

fn list(files: &PackFiles, language: &LanguageTag, out: &mut dyn Write) -> io::Result<()> {
    let (lessons, faults) = lessons_of(files);
    for fault in &faults {
        eprintln!("mosaique: {fault}");
    }
    let width = (lessons.iter().map(|lesson| lesson.id.chars().count())).max();
    let width = width.unwrap_or_default();
    for lesson in &lessons {
        let to = lesson.age.to;
        let to = to.map_or_else(|| " and more".to_owned(), |to| format!(" to {to}"));
        writeln!(
            out,
            "{:width$}  {}  (ages {}{to}, {} min; {})",
            lesson.id,
            lesson.title.get(language.as_str()),
            lesson.age.from,
            lesson.minutes,
            lesson.languages().join(", ")
        )?;
    }
    Ok(())
}

fn write(args: &ExportArgs, files: &PackFiles, source: &PackSource) -> Result<(), LessonError> {
    let reader = if args.teacher {
        Reader::Teacher
    } else {
        Reader::Student
    };
    let form = match args.to {
        FormArgument::Pdf => LessonForm::Pdf(reader),
        FormArgument::Html => LessonForm::Html(reader),
        FormArgument::Zip if args.teacher => return Err(LessonError::BothInZip),
        FormArgument::Zip => LessonForm::Zip {
            written: args.written.unwrap_or_else(now),
        },
    };
    let language = language_of(&args.language)?;
    let lesson = lesson_of(&args.lesson, files)?;
    let atlas = super::atlas_of(source)?;
    let (stories, _) = stories_of(files);
    let file = lesson_file(&lesson, (&stories, &atlas), &language, form, &mut |_, _| {
        ControlFlow::Continue(())
    })?;
    for warning in &file.warnings {
        eprintln!("mosaique: {warning}");
    }
    Ok(write_atomically(&args.output, &file.bytes)?)
}

fn now() -> i64 {
    (SystemTime::now().duration_since(UNIX_EPOCH))
        .ok()
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .unwrap_or_default()
}

fn read(path: &Path) -> Result<String, LessonError> {
    std::fs::read_to_string(path).map_err(|fault| LessonError::Unread {
        path: path.to_owned(),
        fault,
    })
}

fn language_of(tag: &str) -> Result<LanguageTag, UnknownId> {
    let tags: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
    if !tags.contains(&tag) {
        return Err(UnknownId::language(tag, &tags));
    }
    Ok(LanguageTag::new(tag))
}
