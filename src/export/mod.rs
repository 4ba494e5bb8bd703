//! The export room: recorded pages become files.
//!
//! A [`Page`] becomes SVG here, and from that one SVG come PNG and PDF,
//! so that the three look alike. Drawing belongs in `figure`; choosing where a file goes, asking
//! and writing it belong to the window and to the command line. What cannot be represented is told
//! in [`Svg::warnings`], never dropped in silence.

mod answers;
mod archive;
mod format;
pub mod lesson;
pub mod pdf;
mod progress;
pub mod quiz;
pub mod raster;
pub mod sheet;
pub mod slides;
pub mod svg;
pub mod table;
mod tagged;
mod threads;
mod thumbnail;
mod view_picture;

pub use answers::{answers_csv, answers_pdf};
pub use format::{ExportError, Format, check_size, format_of_path};
pub use progress::{Cancelled, Progress, Report};
pub use svg::{Fonts, Svg};
pub use thumbnail::thumbnail;
pub use view_picture::{view_page, view_picture, view_pixels};

use crate::figure::paper::Page;

/// A file's bytes and what could not be put into it.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// What the reader should know: shapes left out, characters without a font.
    pub warnings: Vec<String>,
}

/// A page as a file of a format.
///
/// # Errors
/// [`ExportError`] when the page is too large or a library cannot make the file.
pub fn export(page: &Page, format: Format) -> Result<Exported, ExportError> {
    let svg = match format {
        Format::Svg => svg::from_page(page, Fonts::Embedded),
        Format::Png | Format::Pdf => svg::from_page(page, Fonts::Named),
    };
    let bytes = match format {
        Format::Svg => svg.text.into_bytes(),
        Format::Png => raster::png_from_svg(page, &svg)?,
        Format::Pdf => pdf::pdf_from_svg(page, &svg)?,
    };
    Ok(Exported {
        bytes,
        warnings: svg.warnings,
    })
}
