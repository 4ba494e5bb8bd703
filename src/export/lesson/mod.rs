//! Lessons as files that are read without the atlas: a booklet to print, a page for a browser, and
//! a folder in one file with all that a class needs.
//!
//! A [`Booklet`] is a lesson in one language for one [`Reader`]: blocks in the order in which they
//! are read. The forms are written from the booklet and from nothing else. Its sources are those of
//! its story, its pictures and its claims; nobody types them.

mod booklet;
mod gather;
mod hand_back;
mod html;
mod marks;
mod pack;
mod pdf;
mod quiz;

pub use booklet::{Block, Booklet, ClaimCard};
pub use hand_back::{HandBack, HandBackForm, hand_back};
pub use marks::marks_csv;
pub(in crate::export) use pdf::write as booklet_pdf;

use self::gather::Material;
use super::Exported;
use super::quiz::QuizExportError;
use super::sheet::SheetError;
use super::slides::{Report, SlidesError};
use crate::atlas::Atlas;
use crate::lesson::Story;
use crate::lesson::plan::{Lesson, Reader};
use crate::locale::LanguageTag;

/// What a lesson is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessonForm {
    /// A booklet to print, on A4.
    Pdf(Reader),
    /// One page for a browser.
    Html(Reader),
    /// All that a class needs, in one file: both booklets, the lesson, the story, quizzes and sheets
    /// for other programs and for a printer, the sources.
    Zip {
        /// When it is written, in seconds since 1970, for the decks of Anki.
        written: i64,
    },
}

/// Why a lesson could not be written.
#[derive(Debug, thiserror::Error)]
pub enum LessonExportError {
    /// A booklet or the story could not be made.
    #[error(transparent)]
    Slides(SlidesError),
    /// A quiz could not be written for another program.
    #[error(transparent)]
    Quiz(QuizExportError),
    /// A sheet could not be printed.
    #[error(transparent)]
    Sheet(SheetError),
    /// Whoever waited for it does not want it any more.
    #[error("cancelled")]
    Cancelled,
}

impl From<SlidesError> for LessonExportError {
    fn from(fault: SlidesError) -> Self {
        match fault {
            SlidesError::Cancelled => Self::Cancelled,
            fault => Self::Slides(fault),
        }
    }
}

impl From<QuizExportError> for LessonExportError {
    fn from(fault: QuizExportError) -> Self {
        match fault {
            QuizExportError::Cancelled(_) => Self::Cancelled,
            fault => Self::Quiz(fault),
        }
    }
}

impl From<SheetError> for LessonExportError {
    fn from(fault: SheetError) -> Self {
        match fault {
            SheetError::Cancelled => Self::Cancelled,
            fault => Self::Sheet(fault),
        }
    }
}

/// Writes a lesson in a language as one file. `stories` are those of the pack.
///
/// `report` is told how far the work is, and may end it.
///
/// # Errors
/// A [`LessonExportError`]: a language that the program does not speak, a fault of the libraries
/// that write the files, or the work was cancelled.
pub fn lesson_file(
    lesson: &Lesson,
    (stories, atlas): (&[Story], &Atlas),
    language: &LanguageTag,
    form: LessonForm,
    report: &mut Report<'_>,
) -> Result<Exported, LessonExportError> {
    let material = Material::gather(lesson, (stories, atlas), language, report)?;
    let bytes = match form {
        LessonForm::Pdf(reader) => pdf::write(&Booklet::new(lesson, reader, &material, atlas)?)?,
        LessonForm::Html(reader) => {
            html::write(&Booklet::new(lesson, reader, &material, atlas)?).into_bytes()
        }
        LessonForm::Zip { written } => {
            return pack::write(lesson, &material, atlas, written, report);
        }
    };
    let warnings = material.warnings();
    Ok(Exported { bytes, warnings })
}
