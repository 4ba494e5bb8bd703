//! SVG to PDF with krilla: one page, its text selectable, with title and language.

use krilla::Document;
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};

use super::format::{ExportError, check_size};
use super::raster;
use super::svg::Svg;
use crate::figure::paper::Page;

/// A page's SVG as PDF. A point of the figure is a CSS pixel, 3/4 of a point of print.
///
/// # Errors
/// [`ExportError`] when the page is too large or the drawing is broken.
pub fn pdf_from_svg(page: &Page, svg: &Svg) -> Result<Vec<u8>, ExportError> {
    const PRINT_POINTS: f32 = 0.75;
    check_size(page.size_pt.x, page.size_pt.y, 1.0)?;
    let tree = raster::parse(page, svg)?;
    let paper = page.size_pt * PRINT_POINTS;
    let broken = || ExportError::Pdf("the page has no size".to_owned());
    let size = Size::from_wh(paper.x, paper.y).ok_or_else(broken)?;
    let settings = PageSettings::from_wh(paper.x, paper.y).ok_or_else(broken)?;

    let mut document = Document::new();
    let mut metadata = Metadata::new()
        .title(page.title.clone())
        .language(page.language.as_str().to_owned());
    if !page.description.is_empty() {
        metadata = metadata.description(page.description.clone());
    }
    document.set_metadata(metadata);
    let mut sheet = document.start_page_with(settings);
    let mut surface = sheet.surface();
    let drawn = surface.draw_svg(&tree, size, SvgSettings::default());
    surface.finish();
    sheet.finish();
    drawn.ok_or_else(|| ExportError::Pdf("the drawing could not be put on the page".to_owned()))?;
    document
        .finish()
        .map_err(|error| ExportError::Pdf(format!("{error:?}")))
}
