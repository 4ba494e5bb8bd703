//! Quizzes for other programs: Moodle, Anki, a browser, a printer, a table.
//!
//! A [`PaperQuiz`] is a quiz in one language: its questions as they are asked, and their pictures,
//! each drawn once. The forms ([`QuizForm`]) are written from it and from nothing else, so that
//! they ask the same. What a form cannot hold is said in a sentence a question, never dropped in
//! silence. The same quiz gives the same bytes.

mod apkg;
mod csv;
mod draw;
mod gift;
mod html;
mod ids;
mod material;
mod moodle;
mod outline;
mod paper;
mod pdf;
mod picture_file;
mod tsv;
mod words;

pub use material::Material;
pub use paper::{About, PaperQuestion, PaperQuiz};
pub use picture_file::OwnPicture;

use super::{Cancelled, ExportError, Exported, Progress, Report};
use crate::atlas::Atlas;
use crate::lesson::quiz::Asked;
use crate::lesson::sheet::Paper;
use crate::locale::LanguageTag;
use std::time::{SystemTime, UNIX_EPOCH};

/// What a quiz is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuizForm {
    /// Questions for the question bank of Moodle, with their pictures.
    MoodleXml,
    /// Questions as text, for Moodle and others.
    Gift,
    /// A deck of cards for Anki.
    Apkg {
        /// When it is written, in seconds since 1970: Anki updates the notes of a deck that it
        /// has already when those that come are newer.
        written: i64,
    },
    /// Notes as text, for Anki.
    Tsv,
    /// A table, a question a row.
    Csv,
    /// One page for a browser that asks, judges and explains.
    Html,
    /// Question sheets and the key, for printing.
    Pdf {
        /// The paper.
        paper: Paper,
    },
}

impl QuizForm {
    /// What people call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::MoodleXml => "Moodle XML",
            Self::Gift => "GIFT",
            Self::Apkg { .. } => "Anki",
            Self::Tsv => "TSV",
            Self::Csv => "CSV",
            Self::Html => "HTML",
            Self::Pdf { .. } => "PDF",
        }
    }

    /// The pictures it needs.
    fn pictures(self) -> Pictures {
        match self {
            Self::MoodleXml | Self::Apkg { .. } => Pictures::Pixels,
            Self::Html | Self::Pdf { .. } => Pictures::Lines,
            Self::Gift | Self::Tsv | Self::Csv => Pictures::None,
        }
    }

    /// Whether a region is asked for by its number on the map.
    fn numbers_regions(self) -> bool {
        matches!(self, Self::MoodleXml | Self::Pdf { .. })
    }
}

/// What pictures are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pictures {
    /// There are none.
    None,
    /// Lines and letters.
    Lines,
    /// Pixels, made from lines and letters.
    Pixels,
}

/// The time in seconds since 1970, for [`QuizForm::Apkg`].
#[must_use]
pub fn seconds_now() -> i64 {
    (SystemTime::now().duration_since(UNIX_EPOCH))
        .ok()
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .unwrap_or_default()
}

/// Why a quiz could not be written.
#[derive(Debug, thiserror::Error)]
pub enum QuizExportError {
    /// A picture or a page could not be made.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// The parts could not be put into one file.
    #[error("the deck could not be packed: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// The collection of notes could not be made.
    #[error("the notes could not be written: {0}")]
    Collection(#[from] rusqlite::Error),
    /// The list of media could not be made.
    #[error("the notes could not be written: {0}")]
    Json(#[from] serde_json::Error),
    /// The table could not be made.
    #[error("the table could not be written: {0}")]
    Table(#[from] ::csv::Error),
    /// The table could not be finished.
    #[error("the table could not be written: {0}")]
    Io(#[from] std::io::Error),
    /// There is nothing to write.
    #[error("the quiz has no questions that can be asked")]
    Empty,
    /// Whoever waited for it does not want it any more.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Writes questions in a language as one file.
///
/// `own` are the pictures of the educator's own questions. The languages are that of the quiz, and
/// that of whoever reads the warnings. `report` is told how far the work is, and may end it.
///
/// # Errors
/// A [`QuizExportError`]: a language that the program does not speak, no questions, or a fault of
/// the libraries that write the files.
pub fn quiz_file(
    (about, questions): (About, Vec<Asked>),
    own: &[OwnPicture],
    atlas: &Atlas,
    languages: (&LanguageTag, &LanguageTag),
    form: QuizForm,
    report: &mut Report<'_>,
) -> Result<Exported, QuizExportError> {
    let mut progress = Progress::new(report, questions.len());
    let quiz = PaperQuiz::new(
        (about, questions),
        own,
        atlas,
        languages,
        form,
        &mut progress,
    )?;
    write(&quiz, form, &mut progress)
}

/// Writes a quiz whose pictures are drawn for this form.
///
/// # Errors
/// A [`QuizExportError`] as for [`quiz_file`].
pub fn write(
    quiz: &PaperQuiz,
    form: QuizForm,
    progress: &mut Progress<'_, '_>,
) -> Result<Exported, QuizExportError> {
    if quiz.questions.is_empty() {
        return Err(QuizExportError::Empty);
    }
    let mut written = match form {
        QuizForm::MoodleXml => moodle::write(quiz, progress),
        QuizForm::Gift => gift::write(quiz, progress),
        QuizForm::Apkg { written } => apkg::write(quiz, written, progress),
        QuizForm::Tsv => tsv::write(quiz, progress),
        QuizForm::Csv => csv::write(quiz, progress),
        QuizForm::Html => html::write(quiz, progress),
        QuizForm::Pdf { paper } => pdf::write(quiz, paper, progress),
    }?;
    let mut warnings = quiz.warnings.clone();
    warnings.append(&mut written.warnings);
    Ok(Exported {
        bytes: written.bytes,
        warnings,
    })
}

#[cfg(test)]
mod tests;
