//! The legend of a small map: one row of swatches with the limits between them.

use super::legend::{Legend, LegendEntry, LegendRow};
use super::paint::circle_radius;
use crate::figure::Scene;
use egui::{FontId, Painter, Pos2, Rect, vec2};
use std::sync::Arc;

/// How high it is at the usual text size when it takes two lines, in points.
pub const HEIGHT_PT: f32 = 52.0;
const PADDING_PT: f32 = 6.0;
const SWATCH_PT: f32 = 12.0;
const GAP_PT: f32 = 8.0;
const SCALE_BAR_PT: f32 = 160.0;

/// Whether a map of this size has no room for the legend in full, in points at the usual text size.
#[must_use]
pub fn is_needed(scene: &Scene<'_>, body: Rect) -> bool {
    let scale = scene.medium.text_scale;
    body.width() < 600.0 * scale || body.height() < 480.0 * scale
}

/// Lays out the rows of a full legend side by side at the bottom of `rect`, over as many lines as
/// are needed.
#[must_use]
pub fn layout(
    painter: &Painter,
    scene: &Scene<'_>,
    rect: Rect,
    mut rows: Vec<LegendRow>,
) -> Legend {
    let font = FontId::proportional(11.5 * scene.medium.text_scale);
    // From the lowest to the highest: in a row one reads from left to right.
    rows.retain(|row| row.entry != LegendEntry::NotCovered);
    let classes = rows
        .iter()
        .take_while(|row| matches!(row.entry, LegendEntry::Class(_) | LegendEntry::Circle(_)))
        .count();
    if let Some(of_classes) = rows.get_mut(..classes) {
        of_classes.reverse();
    }
    // The scale bar keeps the other corner.
    let widest = (rect.width() - 24.0 - SCALE_BAR_PT).max(60.0);
    let start = Pos2::new(rect.min.x + 12.0 + PADDING_PT, 0.0);
    let mut at = start;
    let mut right = at.x;
    let text_height = painter
        .layout_no_wrap("0".to_owned(), font.clone(), scene.theme.ink)
        .size()
        .y;
    let line_height = rows
        .iter()
        .map(|row| match row.entry {
            LegendEntry::Circle(value) => 2.0 * circle_radius(&scene.data.measure, value, rect),
            _ => 0.0,
        })
        .fold(text_height, f32::max)
        + 4.0;
    for row in &mut rows {
        let galley = painter.layout_no_wrap(row.text.clone(), font.clone(), scene.theme.ink);
        let swatch = match row.entry {
            LegendEntry::Circle(value) => 2.0 * circle_radius(&scene.data.measure, value, rect),
            _ => SWATCH_PT,
        };
        let width = swatch + 4.0 + galley.size().x;
        if at.x + width > start.x + widest - 2.0 * PADDING_PT && at.x > start.x {
            at = Pos2::new(start.x, at.y + line_height);
        }
        row.rect = Rect::from_min_size(at, vec2(width, line_height));
        row.swatch = Rect::from_min_size(at, vec2(swatch, line_height));
        row.galley = galley;
        row.count_galley = None;
        at.x += width + GAP_PT;
        right = right.max(at.x - GAP_PT);
    }
    let height = at.y + line_height + 2.0 * PADDING_PT;
    let all = Rect::from_min_size(
        Pos2::new(rect.min.x + 12.0, rect.max.y - 8.0 - height),
        vec2(right - start.x + 2.0 * PADDING_PT, height),
    );
    let down = vec2(0.0, all.min.y + PADDING_PT);
    for row in &mut rows {
        row.rect = row.rect.translate(down);
        row.swatch = row.swatch.translate(down);
    }
    let empty = painter.layout_no_wrap(String::new(), font, scene.theme.ink);
    Legend {
        rect: all,
        rows,
        title: Arc::clone(&empty),
        unit: empty,
        is_compact: true,
    }
}
