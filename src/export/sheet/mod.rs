//! Sheets for a class as PDF: what is asked on paper, and the key.
//!
//! A [`Sheet`] is looked up for each version ([`work`]), and its works are laid
//! out by a `Desk`: a head with lines for name, class and date, the task, and a foot that says
//! where everything comes from. Each page is of the paper's exact size. The same sheet gives the same
//! bytes.

mod cards;
mod chart;
mod colour;
mod desk;
mod lists;
mod map;
mod matching;
mod names;
mod table;
#[cfg(test)]
mod tests;

use self::desk::{Desk, Part};
pub use self::names::title as sheet_title;
use super::raster::pixels_from_svg;
use super::svg::{self, Fonts};
use super::tagged::{About, Pen, Piece, Writer, booklet};
use super::view_picture::with_scene;
use super::{ExportError, Exported};
use crate::atlas::Atlas;
use crate::figure::map::MapGeometry;
use crate::figure::paper::Page;
use crate::figure::{Medium, Scene, Surface, Theme, ThemeKind};
use crate::lesson::sheet::{Ink, KeyPlace, Sheet, SheetProblem, Task, Work, work};
use crate::locale::LanguageTag;
use crate::view::{Layers, Mask, View};
use egui::{Color32, ColorImage, Pos2, Rect, vec2};
use std::ops::ControlFlow;

/// Why a sheet could not be printed.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// The atlas cannot give what the sheet asks for.
    #[error(transparent)]
    Problem(#[from] SheetProblem),
    /// A page or the file could not be made.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// Only the key was asked for, of a task that has none.
    #[error("this kind of sheet has no key: what it asks stands on it")]
    NoKey,
    /// Whoever waited for it does not want it any more.
    #[error("cancelled")]
    Cancelled,
}

/// Writes a sheet in a language as PDF: all its versions and, where it is asked for, the key of each.
///
/// `report` is told how many of all pages are done, and may end the work.
///
/// # Errors
/// A [`SheetError`].
pub fn sheet_pdf(
    sheet: &Sheet,
    atlas: &Atlas,
    language: &LanguageTag,
    report: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Exported, SheetError> {
    let drawn = draw(sheet, atlas, language, usize::MAX)?;
    let mut writer = Writer::new(&About {
        title: &drawn.title,
        summary: &drawn.summary,
        language,
    });
    let [width, height] = sheet.print.page_pt();
    let size = vec2(width, height);
    let count = drawn.pages.len();
    let mut warnings: Vec<String> = Vec::new();
    let mut bookmarked = None;
    for (number, pieces) in drawn.pages.into_iter().enumerate() {
        let part = drawn.parts.iter().rposition(|(first, _)| *first <= number);
        for warning in svg::from_page(&together(&pieces), Fonts::Named).warnings {
            if !warnings.contains(&warning) {
                warnings.push(warning);
            }
        }
        let mut page = writer.sheet(size)?;
        if part != bookmarked {
            bookmarked = part;
            let title = part.and_then(|part| drawn.parts.get(part));
            page.bookmark(title.map_or("", |(_, title)| title), Pos2::ZERO);
        }
        page.section(pieces, Rect::from_min_size(Pos2::ZERO, size));
        page.finish()?;
        if report(number + 1, count).is_break() {
            return Err(SheetError::Cancelled);
        }
    }
    let bytes = writer.finish()?;
    Ok(Exported { bytes, warnings })
}

/// The first page of a sheet in pixels, to be looked at before it is printed.
///
/// # Errors
/// A [`SheetError`].
pub fn sheet_preview(
    sheet: &Sheet,
    atlas: &Atlas,
    language: &LanguageTag,
    scale: f32,
) -> Result<ColorImage, SheetError> {
    let drawn = draw(sheet, atlas, language, 1)?;
    let pieces = drawn.pages.first().map_or(&[][..], Vec::as_slice);
    let page = Page {
        background: Color32::WHITE,
        scale,
        ..together(pieces)
    };
    let pixels = pixels_from_svg(&page, &svg::from_page(&page, Fonts::Named))?;
    let size = [pixels.width() as usize, pixels.height() as usize];
    Ok(ColorImage::from_rgba_premultiplied(size, pixels.data()))
}

/// A sheet whose pages are drawn.
struct Drawn {
    title: String,
    summary: String,
    pages: Vec<Vec<Piece>>,
    /// The number of the first page of each part, and the title of the part.
    parts: Vec<(usize, String)>,
}

/// Draws the pages of a sheet, of at most so many of its parts.
fn draw(
    sheet: &Sheet,
    atlas: &Atlas,
    language: &LanguageTag,
    part_limit: usize,
) -> Result<Drawn, SheetError> {
    let mut works = Vec::new();
    for version in 0..sheet.version_count() {
        works.push(work(sheet, atlas, version)?);
    }
    let has_key = sheet.task.has_key();
    if sheet.print.key == KeyPlace::Alone && !has_key {
        return Err(SheetError::NoKey);
    }
    let mut parts: Vec<Part<'_>> = Vec::new();
    for is_key in [false, true] {
        let is_printed = match sheet.print.key {
            KeyPlace::AfterSheets => !is_key || has_key,
            KeyPlace::Left => !is_key,
            KeyPlace::Alone => is_key,
        };
        if is_printed {
            parts.extend((works.iter().enumerate()).map(|(version, work)| Part {
                work,
                version: u8::try_from(version).unwrap_or(u8::MAX),
                is_key,
            }));
        }
    }
    parts.truncate(part_limit);
    let [width_pt, height_pt] = sheet.print.page_pt();
    let medium = Medium {
        width_pt,
        height_pt,
        scale: 1.0,
        language: language.clone(),
        theme: ThemeKind::Light,
        text_scale: 1.0,
        reduced_motion: true,
        surface: Surface::Paper,
    };
    let theme = Theme::of(ThemeKind::Light).for_print(sheet.print.ink == Ink::Colour);
    let drawn = with_scene(
        atlas,
        &view_of(sheet, works.first()),
        &medium,
        |scene, _| {
            let scene = Scene {
                theme: &theme,
                ..*scene
            };
            let geometry = MapGeometry::new(atlas);
            let firsts = std::cell::RefCell::new(Vec::new());
            let pages = booklet(&medium, |pen: &mut Pen<'_>| {
                let mut desk = Desk::new(pen, &scene, &geometry, sheet);
                *firsts.borrow_mut() = parts.iter().map(|part| desk.part(part)).collect();
            });
            let titles = parts
                .iter()
                .map(|part| names::part_title(&scene, sheet, part));
            Drawn {
                title: names::title(&scene, sheet, works.first()),
                summary: names::instructions(&scene, sheet),
                parts: firsts.into_inner().into_iter().zip(titles).collect(),
                pages,
            }
        },
    )?;
    Ok(drawn)
}

/// What the map of a sheet asks for. Names, values and marks of the atlas are never on it: the sheet
/// writes its own.
fn view_of(sheet: &Sheet, work: Option<&Work>) -> View {
    let (measure, year, classes) = match (&sheet.task, work) {
        (Task::ColourMap { measure, .. }, Some(Work::Colour(work))) => {
            (Some(measure.clone()), Some(work.figures.year), work.classes)
        }
        _ => (None, None, View::default().classes),
    };
    View {
        measure,
        year,
        classes,
        layers: Layers {
            labels: false,
            legend: false,
            scale_bar: false,
            graticule: false,
            cities: false,
            clusters: false,
            programmes: false,
            page: false,
        },
        mask: Mask {
            names: true,
            values: true,
            ..Mask::default()
        },
        ..View::default()
    }
}

/// The pieces of a page on one page again.
fn together(pieces: &[Piece]) -> Page {
    let mut pages = pieces.iter().map(|piece| &piece.page);
    let mut whole = pages.next().cloned().unwrap_or_else(|| Page {
        size_pt: vec2(1.0, 1.0),
        scale: 1.0,
        background: Color32::WHITE,
        shapes: Vec::new(),
        textures: std::collections::BTreeMap::new(),
        fonts: crate::figure::fonts::PaperFonts::default(),
        title: String::new(),
        description: String::new(),
        language: LanguageTag::new("en"),
    });
    for page in pages {
        whole.shapes.extend(page.shapes.iter().cloned());
    }
    whole
}
