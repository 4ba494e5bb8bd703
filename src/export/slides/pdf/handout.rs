//! Several slides a sheet, with lines to write on.

use super::super::sheet::slide_pieces;
use super::super::text::{Look, line};
use super::super::{Deck, Progress, SlidesError};
use super::{MARGIN_PT, PAPER_PT, slide_at, title_of};
use crate::export::tagged::{Piece, Role, Writer, pieces};
use crate::figure::{Theme, ThemeKind};
use egui::{Rect, Stroke, StrokeKind, pos2, vec2};

/// How far lines to write on are apart.
const LINES_PT: f32 = 22.0;
/// The room of the line at the top of a sheet.
const HEAD_PT: f32 = 22.0;
/// The space between a slide and its lines, and between slides.
const GAP_PT: f32 = 14.0;

/// A place for a slide, and one for the lines that belong to it.
struct Slot {
    slide: Rect,
    lines: Rect,
}

/// Adds the sheets with `count` slides each.
pub(super) fn add(
    writer: &mut Writer,
    deck: &Deck,
    count: usize,
    progress: &mut Progress<'_, '_>,
) -> Result<(), SlidesError> {
    let slots = slots(count);
    let places: Vec<usize> = (0..deck.count()).collect();
    for (index, on_sheet) in places.chunks(count).enumerate() {
        let mut sheet = writer.sheet(PAPER_PT)?;
        let used = slots.get(..on_sheet.len()).unwrap_or(&slots);
        let whole = Rect::from_min_size(egui::Pos2::ZERO, PAPER_PT);
        sheet.section(ruling(deck, used, index + 1), whole);
        for (&place, slot) in on_sheet.iter().zip(used) {
            sheet.bookmark(title_of(deck, place), slot.slide.min);
            sheet.section(slide_pieces(deck, place), slot.slide);
            if place < deck.slides.len() {
                progress.step()?;
            }
        }
        sheet.finish()?;
    }
    Ok(())
}

/// The places on a sheet: two with lines below, three with lines beside, or six with lines below.
fn slots(count: usize) -> Vec<Slot> {
    let (columns, beside) = match count {
        3 => (1_u8, true),
        6 => (2, false),
        _ => (1, false),
    };
    let rows = count.div_ceil(usize::from(columns));
    let top = MARGIN_PT + HEAD_PT;
    let cell = vec2(
        (PAPER_PT.x - 2.0 * MARGIN_PT - GAP_PT * f32::from(columns - 1)) / f32::from(columns),
        (PAPER_PT.y - top - MARGIN_PT) / rows as f32,
    );
    (0..count)
        .map(|place| {
            let column = place % usize::from(columns);
            let row = place / usize::from(columns);
            let corner = pos2(
                MARGIN_PT + column as f32 * (cell.x + GAP_PT),
                top + row as f32 * cell.y,
            );
            let bottom = corner.y + cell.y - GAP_PT;
            if beside {
                let slide = slide_at(corner, cell.x * 0.56);
                let lines = Rect::from_min_max(
                    pos2(slide.max.x + GAP_PT, corner.y),
                    pos2(corner.x + cell.x, bottom),
                );
                return Slot { slide, lines };
            }
            let slide = slide_at(corner, cell.x);
            let lines =
                Rect::from_min_max(pos2(corner.x, slide.max.y), pos2(corner.x + cell.x, bottom));
            Slot { slide, lines }
        })
        .collect()
}

/// The title of the story, the number of the sheet, the lines, and a frame around every slide.
fn ruling(deck: &Deck, slots: &[Slot], number: usize) -> Vec<Piece> {
    let theme = Theme::of(ThemeKind::Light);
    let head = Rect::from_min_max(
        pos2(MARGIN_PT, MARGIN_PT - 4.0),
        pos2(PAPER_PT.x - MARGIN_PT, MARGIN_PT + HEAD_PT),
    );
    pieces(&deck.medium(PAPER_PT), |pen| {
        pen.piece(Role::Ornament, |painter| {
            let look = Look::faint(&theme, 10.0);
            line(painter, &format!("{} · {number}", deck.title), look, head);
            let rule = Stroke::new(0.5, theme.hatch);
            for slot in slots {
                painter.rect_stroke(slot.slide, 0.0, rule, StrokeKind::Outside);
                let mut y = slot.lines.min.y + LINES_PT;
                while y < slot.lines.max.y {
                    let [left, right] = [slot.lines.min.x, slot.lines.max.x];
                    painter.line_segment([pos2(left, y), pos2(right, y)], rule);
                    y += LINES_PT;
                }
            }
        });
    })
}
