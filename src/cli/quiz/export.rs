//! A quiz written for other programs.

use super::QuizError;
use crate::atlas::Atlas;
use crate::cli::sheet::PaperArgument;
use crate::export::ExportError;
use crate::export::quiz::{Material, QuizExportError, QuizForm, quiz_file, seconds_now};
use crate::lesson::quiz::Quiz;
use crate::lesson::sheet::Paper;
use crate::locale::Locale;
use crate::store::write_atomically;
use clap::{Args, ValueEnum};
use std::ops::ControlFlow;
use std::path::PathBuf;

/// What is written and where it goes.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// A file that ends in .ron.
    #[arg(value_name = "FILE")]
    pub quiz: PathBuf,
    /// The form.
    #[arg(long, value_enum)]
    pub to: FormArgument,
    /// The file to write.
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    /// The language: en, fr or zh-Hans.
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub language: String,
    /// The paper of a PDF.
    #[arg(long, value_enum, default_value = "a4")]
    pub paper: PaperArgument,
    /// When the notes of a deck were written, in seconds since 1970; without it, now. Anki updates
    /// the notes it has when those that come are newer.
    #[arg(long, value_name = "SECONDS")]
    pub written: Option<i64>,
}

/// A form, as the command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormArgument {
    /// Questions with pictures for Moodle.
    MoodleXml,
    /// Questions as text, for Moodle and others.
    Gift,
    /// A deck for Anki.
    Apkg,
    /// Notes as text, for Anki.
    Tsv,
    /// A table.
    Csv,
    /// Question sheets and the key.
    Pdf,
    /// A page for a browser that asks and explains.
    Html,
}

/// Writes the file; what could not be asked, or put into it, is said. `false` when a question was
/// left out.
pub(super) fn write(args: &ExportArgs, quiz: &Quiz, atlas: &Atlas) -> Result<bool, QuizError> {
    let language = crate::cli::language_of(&args.language)?;
    let locale =
        Locale::load(&language).map_err(|fault| QuizExportError::from(ExportError::from(fault)))?;
    let material = Material::gather(quiz, atlas, &locale);
    for (place, fault) in &material.unasked {
        eprintln!("mosaique: question {}: {fault}", place + 1);
    }
    for fault in &material.unread {
        eprintln!("mosaique: {}", fault.text(&locale));
    }
    let is_whole = material.unasked.is_empty();
    let written = quiz_file(
        (material.about, material.questions),
        &material.pictures,
        atlas,
        (&language, &language),
        form_of(args),
        &mut |_, _| ControlFlow::Continue(()),
    )?;
    for warning in &written.warnings {
        eprintln!("mosaique: {warning}");
    }
    write_atomically(&args.output, &written.bytes)?;
    Ok(is_whole)
}

fn form_of(args: &ExportArgs) -> QuizForm {
    match args.to {
        FormArgument::MoodleXml => QuizForm::MoodleXml,
        FormArgument::Gift => QuizForm::Gift,
        FormArgument::Apkg => QuizForm::Apkg {
            written: args.written.unwrap_or_else(seconds_now),
        },
        FormArgument::Tsv => QuizForm::Tsv,
        FormArgument::Csv => QuizForm::Csv,
        FormArgument::Html => QuizForm::Html,
        FormArgument::Pdf => QuizForm::Pdf {
            paper: match args.paper {
                PaperArgument::A4 => Paper::A4,
                PaperArgument::Letter => Paper::Letter,
            },
        },
    }
}
