//! A magnifier: what is on the stage around the pointer, larger and as sharp.

use super::spot::Ground;
use crate::figure::Theme;
use egui::emath::TSTransform;
use egui::epaint::ClippedShape;
use egui::text::LayoutJob;
use egui::{Context, Id, LayerId, Order, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, vec2};
use std::sync::Arc;

/// How much larger it shows things.
const FACTOR: f32 = 2.0;
/// Its height, as a share of the shorter side of the stage, and its width by its height.
const HEIGHT_SHARE: f32 = 0.42;
const WIDTH_BY_HEIGHT: f32 = 1.4;

/// Draws the lens over what was painted on the stage so far. The shapes themselves are painted
/// again, larger, and text is set anew, so that nothing is blurred.
pub fn paint(ui: &Ui, theme: &Theme, ground: &Ground, at: Pos2) {
    let height = ground.room.width().min(ground.room.height()) * HEIGHT_SHARE;
    let lens = Rect::from_center_size(at, vec2(height * WIDTH_BY_HEIGHT, height));
    let seen = Rect::from_center_size(at, lens.size() / FACTOR);
    let context = ui.ctx();
    let shapes: Vec<ClippedShape> = context.graphics(|layers| {
        let Some(list) = layers.get(ui.layer_id()) else {
            return Vec::new();
        };
        (list.all_entries())
            .filter(|clipped| {
                let bounds = clipped.shape.visual_bounding_rect();
                clipped.clip_rect.intersect(bounds).intersects(seen)
            })
            .cloned()
            .collect()
    });
    let transform = TSTransform::new(at.to_vec2() * (1.0 - FACTOR), FACTOR);
    let layer = LayerId::new(Order::Foreground, Id::unique("magnifier of the talk"));
    let painter = context.layer_painter(layer);
    painter.rect_filled(lens, 0.0, theme.paper);
    for ClippedShape {
        clip_rect,
        mut shape,
        ..
    } in shapes
    {
        enlarge(&mut shape, context, transform);
        let clip = (transform * clip_rect).intersect(lens);
        painter.with_clip_rect(clip).add(shape);
    }
    let (inner, outer) = (Stroke::new(2.0, theme.paper), Stroke::new(2.0, theme.ink));
    painter.rect_stroke(lens, 0.0, inner, StrokeKind::Inside);
    painter.rect_stroke(lens, 0.0, outer, StrokeKind::Outside);
}

fn enlarge(shape: &mut Shape, context: &Context, transform: TSTransform) {
    match shape {
        Shape::Vec(shapes) => {
            for shape in shapes {
                enlarge(shape, context, transform);
            }
        }
        Shape::Text(text) => {
            let job = larger(&text.galley.job, transform.scaling);
            text.galley = context.fonts_mut(|fonts| fonts.layout_job(job));
            text.pos = transform * text.pos;
            text.underline.width *= transform.scaling;
        }
        other => other.transform(transform),
    }
}

/// The same text at a larger size, broken into the same lines.
fn larger(job: &Arc<LayoutJob>, factor: f32) -> LayoutJob {
    let mut job = LayoutJob::clone(job);
    for section in &mut job.sections {
        section.leading_space *= factor;
        let format = &mut section.format;
        format.font_id.size *= factor;
        format.underline.width *= factor;
        format.line_height = format.line_height.map(|height| height * factor);
    }
    // Glyphs are rounded to pixels at either size: a hair of room keeps the last word on its line.
    job.wrap.max_width = job.wrap.max_width * factor + 1.0;
    job.first_row_min_height *= factor;
    job
}
