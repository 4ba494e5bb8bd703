//! The legend of a small map: one row of swatches with the limits between them.

use super::legend::{Legend, LegendEntry, LegendRow};
use super::marks::{Marks, legend as mark_legend};
use super::paint::circle_radius;
use crate::figure::Scene;
use crate::figure::style;
use egui::{FontId, Painter, Pos2, Rect, vec2};

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
    marks: &Marks,
    rect: Rect,
    mut rows: Vec<LegendRow>,
) -> Legend {
    let font = FontId::proportional(11.5 * scene.medium.text_scale);
    // From the lowest to the highest: in a row one reads from left to right.
    rows.retain(|row| row.entry.is_brief());
    let classes = rows
        .iter()
        .take_while(|row| matches!(row.entry, LegendEntry::Class(_) | LegendEntry::Circle(_)))
        .count();
    if let Some(of_classes) = rows.get_mut(..classes) {
        of_classes.reverse();
    }
    // The scale bar keeps the other corner.
    let widest = (rect.width() - 24.0 - SCALE_BAR_PT).max(60.0) - 2.0 * PADDING_PT;
    let left = rect.min.x + 12.0 + PADDING_PT;
    // What took the place of the classes is named; the classes are named by the view's title.
    let title = mark_legend::title_of(scene, marks);
    let strong = style::strong_font(12.0 * scene.medium.text_scale);
    let title = painter.layout(title, strong, scene.theme.ink, widest);
    let has_title = marks.lens.is_some();
    let mut at = Pos2::new(left, if has_title { title.size().y } else { 0.0 });
    let (mut right, mut line_height, mut line_start) = (left + title.size().x, 0.0f32, 0);
    for index in 0..rows.len() {
        let row = &mut rows[index];
        let swatch = swatch_pt(scene, row.entry, rect);
        let ink = if row.entry.has_swatch() {
            scene.theme.ink
        } else {
            scene.theme.faint_ink
        };
        let (text, wrap) = (row.text.clone(), widest - swatch - 4.0);
        row.galley = painter.layout(text, font.clone(), ink, wrap);
        row.count_galley = None;
        let width = swatch + row.galley.size().x + if swatch > 0.0 { 4.0 } else { 0.0 };
        let height = row.galley.size().y.max(swatch) + 4.0;
        if at.x + width > left + widest && at.x > left {
            at = Pos2::new(left, at.y + line_height);
            (line_height, line_start) = (0.0, index);
        }
        row.rect = Rect::from_min_size(at, vec2(width, height));
        row.swatch = Rect::from_min_size(at, vec2(swatch, height));
        at.x += width + GAP_PT;
        right = right.max(at.x - GAP_PT);
        line_height = line_height.max(height);
        // What stands in one line is as high as the highest of it.
        for row in &mut rows[line_start..=index] {
            row.rect.set_height(line_height);
            row.swatch.set_height(line_height);
        }
    }
    let height = at.y + line_height + 2.0 * PADDING_PT;
    let all = Rect::from_min_size(
        Pos2::new(rect.min.x + 12.0, rect.max.y - 8.0 - height),
        vec2(right - left + 2.0 * PADDING_PT, height),
    );
    let down = vec2(0.0, all.min.y + PADDING_PT);
    for row in &mut rows {
        row.rect = row.rect.translate(down);
        row.swatch = row.swatch.translate(down);
    }
    let unit = painter.layout_no_wrap(String::new(), font, scene.theme.ink);
    Legend {
        rect: all,
        rows,
        title,
        unit,
        padding_pt: PADDING_PT,
        is_compact: true,
    }
}

/// How wide and high the sign of a row is.
fn swatch_pt(scene: &Scene<'_>, entry: LegendEntry, map: Rect) -> f32 {
    match entry {
        LegendEntry::Circle(value) => 2.0 * circle_radius(&scene.data.measure, value, map),
        entry if entry.has_swatch() => SWATCH_PT,
        _ => 0.0,
    }
}
