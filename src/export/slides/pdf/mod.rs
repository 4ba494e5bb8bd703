//! Sheets as PDF: the slides themselves, the slides with what is said, or several on a page with
//! lines to write on. Tagged, so that it can be read aloud in its order.

mod handout;
mod notes;

use super::layout;
use super::sheet::slide_pieces;
use super::{Deck, Progress, SlidesError};
use crate::export::tagged::{About, Writer};
use egui::{Pos2, Rect, Vec2, vec2};

/// What is on a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheets {
    /// A slide.
    Slides,
    /// A slide, and below it what the speaker says.
    Notes,
    /// Two slides, with lines to write on.
    HandoutOf2,
    /// Three slides, with lines to write on.
    HandoutOf3,
    /// Six slides, with lines to write on.
    HandoutOf6,
}

/// A4, upright.
pub(in crate::export) const PAPER_PT: Vec2 = vec2(595.276, 841.89);
/// The margin of a sheet of paper.
const MARGIN_PT: f32 = 42.0;

/// The sheets as a file.
///
/// # Errors
/// [`SlidesError`]: a sheet cannot be made, or the work was cancelled.
pub(super) fn write(
    deck: &Deck,
    sheets: Sheets,
    progress: &mut Progress<'_, '_>,
) -> Result<Vec<u8>, SlidesError> {
    let mut writer = Writer::new(&About {
        title: &deck.title,
        summary: &deck.summary,
        language: &deck.language,
    });
    match sheets {
        Sheets::Slides => slides(&mut writer, deck, progress)?,
        Sheets::Notes => notes::add(&mut writer, deck, progress)?,
        Sheets::HandoutOf2 => handout::add(&mut writer, deck, 2, progress)?,
        Sheets::HandoutOf3 => handout::add(&mut writer, deck, 3, progress)?,
        Sheets::HandoutOf6 => handout::add(&mut writer, deck, 6, progress)?,
    }
    Ok(writer.finish()?)
}

fn slides(
    writer: &mut Writer,
    deck: &Deck,
    progress: &mut Progress<'_, '_>,
) -> Result<(), SlidesError> {
    for place in 0..deck.count() {
        let mut sheet = writer.sheet(layout::slide().size())?;
        let place_on_sheet = Rect::from_min_size(Pos2::ZERO, layout::slide().size());
        sheet.bookmark(title_of(deck, place), Pos2::ZERO);
        sheet.section(slide_pieces(deck, place), place_on_sheet);
        sheet.finish()?;
        if place < deck.slides.len() {
            progress.step()?;
        }
    }
    Ok(())
}

/// The title of a slide, or of the sources after the last step.
fn title_of(deck: &Deck, place: usize) -> &str {
    match deck.slides.get(place) {
        Some(slide) => &slide.title,
        None => deck
            .closing
            .get(place - deck.slides.len())
            .map_or("", |closing| &closing.title),
    }
}

/// A rectangle of the shape of a slide and of this width.
fn slide_at(left_top: Pos2, width: f32) -> Rect {
    let height = width * layout::SLIDE_HEIGHT_PT / layout::SLIDE_WIDTH_PT;
    Rect::from_min_size(left_top, vec2(width, height))
}
