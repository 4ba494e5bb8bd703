//! What the charts share: the words where there is nothing to draw, notes under a chart, and the
//! place by which a pointer, a key or a screen reader finds a region.

use super::ChartResponse;
use super::axis::Axis;
use super::looks::Look;
use crate::atlas::RegionKey;
use crate::figure::Scene;
use egui::{
    Align2, Color32, FontId, Pos2, Rect, Response, Role, Sense, Shape, Stroke, TextStyle, Ui,
    WidgetInfo, pos2, vec2,
};
use egui_plot::{AxisHints, MarkerShape, Plot};

/// Says why there is nothing to draw, in the middle of the room.
pub(super) fn empty_ui(ui: &mut Ui, text: &str) {
    let rect = ui.available_rect_before_wrap();
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space((rect.height() * 0.4).clamp(4.0, 200.0));
            ui.label(crate::figure::style::faint(text));
        });
    });
}

/// Whether a click adds to what is chosen.
pub(super) fn adds(ui: &Ui) -> bool {
    ui.input(|input| input.modifiers.shift || input.modifiers.command || input.modifiers.ctrl)
}

/// The place of a region in a chart: it can be pointed at, clicked, reached by key, and is read
/// out as `label`. On paper there is nobody to do so.
pub(super) fn mark(
    ui: &Ui,
    scene: &Scene<'_>,
    rect: Rect,
    region: RegionKey,
    label: impl Fn() -> String,
    response: &mut ChartResponse,
) -> Option<Response> {
    if scene.on_paper() {
        return None;
    }
    let id = ui.scope_id().with(("region", region.index()));
    let mark = ui.interact(rect, id, Sense::click());
    let chosen = scene.resolved.selection.contains(&region);
    mark.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, label()));
    if mark.hovered() {
        response.hovered = Some(region);
    }
    if mark.clicked() {
        response.clicked = Some((region, adds(ui)));
    }
    if mark.has_focus() {
        ui.painter().rect_stroke(
            rect.expand(1.0),
            2.0,
            Stroke::new(2.0, scene.theme.accent),
            egui::StrokeKind::Outside,
        );
    }
    Some(mark)
}

/// The font of axis figures and notes.
pub(super) fn small(ui: &Ui) -> FontId {
    TextStyle::Small.resolve(ui.style())
}

/// Notes under a chart: how high they are at this width, and then their drawing.
pub(super) struct Notes(String);

impl Notes {
    pub(super) fn new(scene: &Scene<'_>, notes: &[String]) -> Self {
        Self(notes.join(&scene.locale.text("phrase-separator")))
    }

    pub(super) fn height(&self, ui: &Ui) -> f32 {
        if self.0.is_empty() {
            return 0.0;
        }
        let galley = ui.painter().layout(
            self.0.clone(),
            small(ui),
            Color32::PLACEHOLDER,
            ui.available_width(),
        );
        galley.size().y + ui.spacing().item_spacing.y
    }

    pub(super) fn ui(self, ui: &mut Ui) {
        if !self.0.is_empty() {
            ui.label(crate::figure::style::faint(self.0));
        }
    }
}

/// A plot that shows and does not move: bounds, ticks and texts are the chart's.
pub(super) fn plot<'a>(
    scene: &'a Scene<'a>,
    name: &str,
    font: &FontId,
    x_axis: AxisHints<'a>,
    x_marks: Vec<egui_plot::GridMark>,
    y: &'a Axis,
) -> Plot<'a> {
    let y_marks = y.marks();
    let values_hidden = scene.view.mask.values;
    let y_axis = AxisHints::new_y()
        .label_spacing(1.0..=2.0)
        .tick_label_color(scene.theme.faint_ink)
        .tick_label_font(font.clone())
        .formatter(move |mark, _| {
            if values_hidden {
                String::new()
            } else {
                y.tick_text(scene, mark.value)
            }
        });
    let x_axis = x_axis
        .label_spacing(1.0..=2.0)
        .tick_label_color(scene.theme.faint_ink)
        .tick_label_font(font.clone());
    Plot::new(name)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .cursor_color(Color32::TRANSPARENT)
        .label_formatter(|_| None)
        .show_background(false)
        .grid_fade(0.0)
        .grid_spacing(0.5..=1.0)
        .grid_color(scene.theme.rule)
        .x_grid_spacer(move |_| x_marks.clone())
        .y_grid_spacer(move |_| y_marks.clone())
        .custom_x_axes(vec![x_axis])
        .custom_y_axes(vec![y_axis])
        .sense(if scene.on_paper() {
            Sense::hover()
        } else {
            Sense::click()
        })
}

/// Draws the marker of a look.
pub(super) fn paint_marker(
    painter: &egui::Painter,
    at: Pos2,
    radius: f32,
    look: &Look,
    ground: Color32,
) {
    paint_marker_shape(painter, at, radius, look.marker, look.colour, ground);
}

/// Draws a marker with a hairline of the ground around it, so that two that overlap stay two.
pub(super) fn paint_marker_shape(
    painter: &egui::Painter,
    at: Pos2,
    radius: f32,
    marker: MarkerShape,
    colour: Color32,
    ground: Color32,
) {
    let edge = Stroke::new(0.75, ground);
    let polygon = |corners: &[(f32, f32)]| {
        let points = corners
            .iter()
            .map(|&(x, y)| at + vec2(x, y) * radius)
            .collect();
        Shape::convex_polygon(points, colour, edge)
    };
    painter.add(match marker {
        MarkerShape::Square => polygon(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
        MarkerShape::Diamond => polygon(&[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)]),
        MarkerShape::Up => polygon(&[(0.0, -1.15), (1.05, 0.85), (-1.05, 0.85)]),
        MarkerShape::Down => polygon(&[(0.0, 1.15), (-1.05, -0.85), (1.05, -0.85)]),
        MarkerShape::Left => polygon(&[(-1.15, 0.0), (0.85, -1.05), (0.85, 1.05)]),
        MarkerShape::Right => polygon(&[(1.15, 0.0), (-0.85, 1.05), (-0.85, -1.05)]),
        _ => Shape::Circle(egui::epaint::CircleShape {
            center: at,
            radius,
            fill: colour,
            stroke: edge,
        }),
    });
}

/// A short dashed line, as segments that paper merges again.
pub(super) fn dashed(painter: &egui::Painter, from: Pos2, to: Pos2, stroke: Stroke) {
    painter.extend(Shape::dashed_line(&[from, to], stroke, 4.0, 3.0));
}

/// Text that ends at `width`, cut with an ellipsis; returns its rectangle.
pub(super) fn text_within(
    ui: &Ui,
    at: Pos2,
    align: Align2,
    text: &str,
    font: FontId,
    colour: Color32,
    width: f32,
) -> Rect {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(8.0));
    let galley = ui.painter().layout_job(job);
    let rect = align.anchor_size(at, galley.size());
    ui.painter().galley(rect.min, galley, colour);
    rect
}

/// The distance of a point from a line between two points, in points.
pub(super) fn distance(point: Pos2, a: Pos2, b: Pos2) -> f32 {
    let along = b - a;
    let length = along.length_sq();
    let t = if length > 0.0 {
        ((point - a).dot(along) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (point - (a + along * t)).length()
}

/// The middle left of a rectangle, moved right.
pub(super) fn left_of(rect: Rect, indent: f32) -> Pos2 {
    pos2(rect.left() + indent, rect.center().y)
}
