//! The map: a choropleth for a ratio, sized circles for a count.
//!
//! [`paint()`] draws all of it into a rectangle, in the window and on paper alike, and returns
//! where the parts are, so that the window can lay its widgets over them.

pub mod beside;
pub mod camera;
mod frame;
pub mod geometry;
pub mod hatch;
pub mod labels;
pub mod legend;
mod legend_compact;
mod legend_rows;
pub mod marks;
pub mod names;
pub mod paint;
pub mod pattern;
pub mod strip;

pub use camera::Camera;
pub use geometry::MapGeometry;
pub use legend::{Legend, LegendEntry, LegendRow};
pub use legend_rows::{class_text, paint_class_swatch};
pub use pattern::Pattern;

use crate::carto::{LonLat, scale_bar};
use crate::figure::Scene;
use crate::locale::Value;
use egui::{Align2, FontId, Galley, Mesh, Painter, Rect, Stroke, pos2, vec2};
use frame::{Frame, LineCache, lines};
use marks::{MarkCache, Marks, OverState, over};
pub use paint::Before;
use paint::{MapPainter, PaintCache};
use std::sync::Arc;

/// Room kept free around the regions when the whole map is shown, in points.
const MARGIN_PT: f32 = 18.0;
/// How wide a legend usually is, in points.
const LEGEND_PT: f32 = 230.0;
/// The widest a scale bar gets, in points.
const SCALE_BAR_PT: f64 = 140.0;
/// Degrees between two lines of the graticule.
const GRATICULE_DEGREES: i32 = 10;

/// What a map keeps from frame to frame. Each place that shows a map has one.
#[derive(Default)]
pub struct MapState {
    paint: PaintCache,
    names: names::NameCache,
    lines: LineCache,
    marks: MarkCache,
    over: OverState,
}

impl MapState {
    /// The part of `rect` that the map itself takes, as [`body_rect`] has it.
    pub fn body_rect(&mut self, painter: &Painter, scene: &Scene<'_>, rect: Rect) -> Rect {
        let lines = self.lines.of(scene, &self.marks.of(scene));
        Frame::layout(painter, scene, rect, &lines).body
    }

    /// The names drawn last: region numbers and boxes.
    #[must_use]
    pub fn names(&self) -> &[labels::Placed] {
        self.names.placed()
    }

    /// The land as it was drawn last, for a map that comes after it, and the last mesh of it.
    #[must_use]
    pub fn land(&self) -> (Before, Arc<Mesh>) {
        self.paint.land()
    }

    /// The map comes after another, of which some is still seen; or stands alone.
    pub fn come_after(&mut self, before: Option<Before>) {
        self.paint.come_after(before);
    }

    /// Where the marks drawn last are.
    #[must_use]
    pub fn over(&self) -> &OverState {
        &self.over
    }
}

/// Where the parts of a map are.
#[derive(Clone, Debug)]
pub struct MapParts {
    /// The map itself.
    pub body: Rect,
    /// The legend.
    pub legend: Option<Legend>,
    /// The line that names the sources of what is drawn.
    pub source_line: Rect,
    /// The lines below the map, that one first.
    pub lines: Arc<[String]>,
    /// What lies over the land.
    pub marks: Arc<Marks>,
}

/// The part of `rect` that the map itself takes: the rest is title and source lines.
#[must_use]
pub fn body_rect(painter: &Painter, scene: &Scene<'_>, rect: Rect) -> Rect {
    Frame::layout(painter, scene, rect, &lines(scene, &Marks::of(scene))).body
}

/// The camera of the scene's view in `body`.
#[must_use]
pub fn camera_of(scene: &Scene<'_>, geometry: &MapGeometry, body: Rect) -> Camera {
    match &scene.view.extent {
        Some(extent) => Camera::fitting(extent, geometry.topology.albers(), body),
        None => whole(scene, geometry, body),
    }
}

/// The camera that shows all regions in `body`, clear of a legend in a row.
#[must_use]
pub fn whole(scene: &Scene<'_>, geometry: &MapGeometry, body: Rect) -> Camera {
    let bounds = geometry.topology.bounds();
    let margin = MARGIN_PT.min(body.width().min(body.height()) / 8.0);
    if scene.view.layers.legend && legend_compact::is_needed(scene, body) {
        let legend_pt = legend_compact::HEIGHT_PT * scene.medium.text_scale;
        let mut free = body.shrink(margin);
        free.max.y -= legend_pt.min(body.height() / 4.0);
        let camera = Camera::fitting_box(bounds.min, bounds.max, free);
        return camera.panned(free.center() - body.center());
    }
    let camera = Camera::fitting_box(bounds.min, bounds.max, body.shrink(margin));
    // The room that is left goes to the corner where the legend stands: all of it below the map,
    // beside it as much as the legend takes.
    let used =
        vec2(bounds.width_m() as f32, bounds.height_m() as f32) / camera.metres_per_point as f32;
    let slack = ((body.size() - used) / 2.0 - vec2(margin, margin)).max(vec2(0.0, 0.0));
    let missing = LEGEND_PT * scene.medium.text_scale - slack.x;
    camera.panned(vec2(missing.clamp(0.0, slack.x), -slack.y))
}

/// Paints the map into `rect` as seen by `camera` (see [`camera_of`]).
pub fn paint(
    painter: &Painter,
    rect: Rect,
    scene: &Scene<'_>,
    geometry: &MapGeometry,
    camera: Camera,
    state: &mut MapState,
) -> MapParts {
    let marks = state.marks.of(scene);
    let lines = state.lines.of(scene, &marks);
    let frame = Frame::layout(painter, scene, rect, &lines);
    let body = frame.body;
    painter.rect_filled(rect, 0.0, scene.theme.paper);
    let map = MapPainter {
        scene,
        geometry,
        camera,
        rect: body,
        marks: &marks,
    };
    map.paint(painter, &mut state.paint);
    let painter = &state.paint.above(painter);
    if scene.view.layers.graticule {
        paint_graticule(painter, scene, geometry, camera, body);
    }
    let legend = scene
        .view
        .layers
        .legend
        .then(|| Legend::layout(painter, scene, &marks, body))
        // A legend that leaves no room for the map is in the way.
        .filter(|legend| legend.rect.height() < body.height() * legend.largest_share())
        .filter(|_| !scene.view.mask.colours);
    let scale = scene
        .view
        .layers
        .scale_bar
        .then(|| ScaleBarPlace::layout(painter, scene, camera, body))
        .flatten();
    let mut blocked = Vec::new();
    blocked.extend(legend.as_ref().map(|legend| legend.rect));
    blocked.extend(scale.as_ref().map(|scale| scale.rect));
    over::paint_over(painter, &map, blocked, &mut state.names, &mut state.over);
    if let Some(legend) = &legend {
        legend.paint(painter, scene, body);
    }
    if let Some(scale) = &scale {
        scale.paint(painter, scene);
    }
    frame.paint(painter, scene);
    MapParts {
        body,
        legend,
        source_line: frame.source_line,
        lines,
        marks,
    }
}

struct ScaleBarPlace {
    rect: Rect,
    bar: Rect,
    text: Arc<Galley>,
}

impl ScaleBarPlace {
    fn layout(painter: &Painter, scene: &Scene<'_>, camera: Camera, body: Rect) -> Option<Self> {
        let bar = scale_bar(camera.metres_per_point, SCALE_BAR_PT)?;
        let kilometres = scene.locale.number_exact(bar.length_m / 1000.0);
        let text = painter.layout_no_wrap(
            scene.locale.text_with(
                "legend-scale",
                &[("distance", Value::Formatted(kilometres))],
            ),
            FontId::proportional(11.5 * scene.medium.text_scale),
            scene.theme.faint_ink,
        );
        let width = (bar.width_pt as f32).max(text.size().x);
        let size = vec2(width, text.size().y + 8.0);
        let rect = Align2::RIGHT_BOTTOM.anchor_size(body.max - vec2(14.0, 10.0), size);
        let line = Rect::from_min_max(
            pos2(rect.max.x - bar.width_pt as f32, rect.max.y - 6.0),
            rect.max,
        );
        Some(Self {
            rect,
            bar: line,
            text,
        })
    }

    fn paint(&self, painter: &Painter, scene: &Scene<'_>) {
        let stroke = Stroke::new(1.4, scene.theme.faint_ink);
        let [left, right] = [self.bar.left_bottom(), self.bar.right_bottom()];
        painter.line_segment([left, right], stroke);
        for end in [left, right] {
            painter.line_segment([end, end - vec2(0.0, 5.0)], stroke);
        }
        let place = pos2(self.bar.max.x - self.text.size().x, self.rect.min.y);
        painter.galley(place, Arc::clone(&self.text), scene.theme.faint_ink);
    }
}

fn paint_graticule(
    painter: &Painter,
    scene: &Scene<'_>,
    geometry: &MapGeometry,
    camera: Camera,
    body: Rect,
) {
    let painter = painter.with_clip_rect(body.intersect(painter.clip_rect()));
    let albers = geometry.topology.albers();
    let stroke = Stroke::new(0.7, scene.theme.rule);
    let at = |lon: i32, lat: i32| {
        let point = LonLat::new(f64::from(lon), f64::from(lat));
        camera.screen_from_plane(body, albers.plane_from_lonlat(point))
    };
    for lon in (40..=170).step_by(GRATICULE_DEGREES as usize) {
        painter.add(egui::Shape::line(
            (0..=70).step_by(2).map(|lat| at(lon, lat)).collect(),
            stroke,
        ));
    }
    for lat in (0..=70).step_by(GRATICULE_DEGREES as usize) {
        painter.add(egui::Shape::line(
            (40..=170).step_by(2).map(|lon| at(lon, lat)).collect(),
            stroke,
        ));
    }
}
