//! Stories as files that are shown without the atlas: slides, hand-outs, pages of the web.
//!
//! A [`Deck`] is a story in one language: each step with its picture, drawn as every picture is,
//! its words, what the speaker says, and who says what is shown; and last the sources. The forms
//! ([`Form`]) are written from the deck and from nothing else, so that they say the same. The same
//! story gives the same bytes.

mod behind;
mod deck;
mod files;
pub(super) mod html;
mod layout;
pub(super) mod pdf;
mod pptx;
pub(super) mod sheet;
mod slide;
mod step_picture;
pub(super) mod text;
pub(super) mod xml;

pub use deck::Deck;
pub use files::{PictureFile, pictures};
pub use layout::{SLIDE_HEIGHT_PT, SLIDE_WIDTH_PT};
pub use pdf::Sheets;
pub use slide::{Closing, Mark, Paragraph, Slide, paragraphs};

use super::progress::{self, Cancelled};
pub use super::progress::{Progress, Report};
use super::threads;
use super::{ExportError, Exported};
use crate::atlas::Atlas;
use crate::figure::ThemeKind;
use crate::lesson::Story;
use crate::locale::LanguageTag;

/// What a story is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Slides for an office program.
    Pptx,
    /// Sheets for printing or for showing page by page.
    Pdf(Sheets),
    /// One page for a browser.
    Html,
}

/// Why a story could not be written.
#[derive(Debug, thiserror::Error)]
pub enum SlidesError {
    /// A picture or a page could not be made.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// The parts could not be put into one file.
    #[error("the slides could not be packed: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// A part could not be added to the file.
    #[error("the slides could not be packed: {0}")]
    Io(#[from] std::io::Error),
    /// There is nothing to write.
    #[error("the story has no steps")]
    Empty,
    /// Whoever waited for it does not want it any more.
    #[error("cancelled")]
    Cancelled,
}

impl From<Cancelled> for SlidesError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

/// Writes a story in a language as one file.
///
/// `report` is told how far the work is, and may end it.
///
/// # Errors
/// A [`SlidesError`]: a language that the program does not speak, a story without steps, or a fault
/// of the libraries that write the files.
pub fn story_file(
    story: &Story,
    atlas: &Atlas,
    (language, theme): (&LanguageTag, ThemeKind),
    form: Form,
    report: &mut Report<'_>,
) -> Result<Exported, SlidesError> {
    // Each step is drawn, and then written.
    let mut progress = Progress::new(report, story.steps.len() * 2);
    let deck = Deck::new(story, atlas, language, theme, &mut progress)?;
    let mut warnings = deck.warnings();
    let bytes = match form {
        Form::Pptx => pptx::write(&deck, &mut progress)?,
        Form::Pdf(sheets) => pdf::write(&deck, sheets, &mut progress)?,
        Form::Html => html::write(&deck, &mut progress)?.into_bytes(),
    };
    warnings.dedup();
    Ok(Exported { bytes, warnings })
}
