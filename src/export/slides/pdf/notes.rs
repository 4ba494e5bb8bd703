//! A slide a sheet, and below it what the speaker says.

use super::super::sheet::{slide_pieces, write_paragraphs};
use super::super::slide::Paragraph;
use super::super::text::{Look, Sizes, fit};
use super::super::{Deck, Progress, SlidesError};
use super::{MARGIN_PT, PAPER_PT, slide_at, title_of};
use crate::export::tagged::{Piece, Writer, pieces};
use crate::figure::{Theme, ThemeKind};
use egui::{Pos2, Rect, pos2};

const NOTES: Sizes = Sizes {
    usual_pt: 12.0,
    least_pt: 6.0,
};

/// Adds the sheets. The sources come last, without notes.
pub(super) fn add(
    writer: &mut Writer,
    deck: &Deck,
    progress: &mut Progress<'_, '_>,
) -> Result<(), SlidesError> {
    let frame = slide_at(pos2(MARGIN_PT, MARGIN_PT), PAPER_PT.x - 2.0 * MARGIN_PT);
    for place in 0..deck.count() {
        let mut sheet = writer.sheet(PAPER_PT)?;
        sheet.bookmark(title_of(deck, place), Pos2::ZERO);
        sheet.section(slide_pieces(deck, place), frame);
        if let Some(slide) = deck.slides.get(place) {
            let notes: Vec<Paragraph> = (slide.notes.iter())
                .map(|text| Paragraph::of_text(text))
                .collect();
            sheet.section(
                notes_below(deck, &notes, frame.max.y + 22.0),
                Rect::from_min_size(Pos2::ZERO, PAPER_PT),
            );
            progress.step()?;
        }
        sheet.finish()?;
    }
    Ok(())
}

fn notes_below(deck: &Deck, notes: &[Paragraph], top: f32) -> Vec<Piece> {
    let room = Rect::from_min_max(
        pos2(MARGIN_PT, top),
        (PAPER_PT - egui::Vec2::splat(MARGIN_PT)).to_pos2(),
    );
    // Notes are printed on white, whatever the slides look like.
    let theme = Theme::of(ThemeKind::Light);
    let look = Look::ink(&theme, NOTES.usual_pt);
    pieces(&deck.medium(PAPER_PT), |pen| {
        let (_, lines, _) = fit(pen.painter, notes, look, NOTES, room.size());
        write_paragraphs(pen, notes, &lines, room.min);
    })
}
