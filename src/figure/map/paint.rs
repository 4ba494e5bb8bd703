//! The map itself: land, fills, hatches, borders, circles and what is chosen.

mod paper;
mod screen;
mod symbols;

use super::camera::Camera;
use super::geometry::MapGeometry;
use super::marks::{MarkLines, Marks, RegionLook};
use super::pattern::Pattern;
use super::strip::ToScreen;
use crate::atlas::RegionKey;
use crate::carto::{Bounds, level_for};
use crate::figure::data::{MeasureData, YearSlice};
use crate::figure::{Scene, Theme};
use crate::view::Mask;
use egui::{Color32, Mesh, Painter, Pos2, Rect, Stroke};
use screen::Tint;
pub use screen::{Before, add_alone};
use std::sync::Arc;

/// Width of the borders between regions, in points.
const INNER_BORDER_PT: f32 = 0.8;
/// Width of the outer edge of the regions, in points.
const OUTER_BORDER_PT: f32 = 1.1;
/// Width of borders among neighbours, in points.
const CONTEXT_BORDER_PT: f32 = 0.6;
/// Width of the outline of a region that is pointed at, in points.
const HIGHLIGHT_PT: f32 = 1.5;
/// Width of the outline of a region that is chosen, in points.
const SELECTION_PT: f32 = 2.4;
/// Width of the halo on either side of the outline of a chosen region, in points.
const SELECTION_HALO_PT: f32 = 1.6;
/// Radius of the largest circle, as a share of the shorter side of the picture.
const LARGEST_CIRCLE: f32 = 0.055;
/// Over how much the land around fades where it ends, in points.
const FADE_PT: f32 = 90.0;
/// A region narrower than this is marked with a dot in its colour, in points.
const DOT_BELOW_PT: f32 = 7.0;
/// Radius of that dot, in points.
const DOT_RADIUS_PT: f32 = 4.5;

/// What the meshes on screen depend on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct MeshKey {
    generation: u64,
    camera: Camera,
    rect: Rect,
    pixels_per_point: f32,
    theme: Theme,
    level: usize,
    /// The mask: it decides whether colours tell anything.
    mask: Mask,
}

/// Keeps the meshes of the map until what they depend on changes.
#[derive(Default)]
pub struct PaintCache {
    key: Option<MeshKey>,
    slice: Option<Arc<YearSlice>>,
    land: Arc<Mesh>,
    borders: Arc<Mesh>,
    over: Arc<Mesh>,
    outlines: Arc<Mesh>,
    outlined: Vec<RegionKey>,
    pointed: Option<RegionKey>,
    marked: Vec<RegionKey>,
    marks: Option<Arc<Marks>>,
    mark_lines: MarkLines,
    segments: Vec<[Pos2; 2]>,
    tints: Vec<Tint>,
    /// The land before, while it turns into this one, and what of it the land was drawn with.
    before: Option<Before>,
    drawn_before: Option<Before>,
}

impl PaintCache {
    /// The map comes after another, of which so much is still seen; or stands alone.
    pub fn come_after(&mut self, before: Option<Before>) {
        self.before = before;
    }

    /// The painter of what is above the land: it comes as the land before goes.
    #[must_use]
    pub fn above(&self, painter: &Painter) -> Painter {
        let mut above = painter.clone();
        if let Some(before) = &self.before {
            above.multiply_opacity(before.gives_way());
        }
        above
    }
}

/// A picture of the map: where, from where, of what.
pub struct MapPainter<'a> {
    /// What is drawn.
    pub scene: &'a Scene<'a>,
    /// The boundaries.
    pub geometry: &'a MapGeometry,
    /// From where.
    pub camera: Camera,
    /// Into which part of the picture.
    pub rect: Rect,
    /// What lies over the land.
    pub marks: &'a Arc<Marks>,
}

impl MapPainter<'_> {
    /// The step of the ladder that the camera needs.
    fn level(&self, pixels_per_point: f32) -> usize {
        level_for(self.camera.metres_per_point, f64::from(pixels_per_point))
    }

    pub(super) fn to_screen(&self) -> ToScreen {
        ToScreen {
            origin: self
                .camera
                .screen_from_plane(self.rect, self.geometry.topology.plane_origin()),
            points_per_metre: (1.0 / self.camera.metres_per_point) as f32,
        }
    }

    /// What of the plane can be seen.
    pub(super) fn visible(&self) -> Bounds {
        Bounds::around([
            self.camera.plane_from_screen(self.rect, self.rect.min),
            self.camera.plane_from_screen(self.rect, self.rect.max),
        ])
        .expanded(self.camera.metres_per_point * 4.0)
    }

    /// The colour of a region.
    #[must_use]
    pub fn fill(&self, region: RegionKey) -> Color32 {
        if self.marks.lens.is_none() {
            return region_fill(self.scene, region);
        }
        match self.marks.look(region) {
            Some(RegionLook::Named) => self.scene.theme.mark,
            Some(RegionLook::Hub) => self.scene.theme.mark_wash,
            Some(RegionLook::Member | RegionLook::Outlined) | None => self.scene.theme.raised,
        }
    }

    /// Whether colours stand for figures.
    fn has_figures(&self) -> bool {
        !self.scene.view.mask.colours && self.marks.lens.is_none()
    }

    fn is_hatched(&self, region: RegionKey) -> bool {
        // Beside patterns a hatch would be one of them: no data is plain paper there.
        self.has_figures()
            && !self.scene.theme.patterns
            && self.scene.data.slice.value(region).is_none()
    }

    /// Whether a region lies in a cluster that is named without being named itself.
    fn is_member(&self, region: RegionKey) -> bool {
        self.marks.look(region) == Some(RegionLook::Member)
    }

    /// Paints everything but names.
    pub fn paint(&self, painter: &Painter, cache: &mut PaintCache) {
        if self.scene.on_paper() {
            self.paint_on_paper(painter);
        } else {
            self.paint_on_screen(painter, cache);
        }
        self.paint_fade(painter);
        let painter = &cache.above(painter);
        self.paint_dots(painter);
        if !self.scene.data.measure.is_ratio && self.has_figures() {
            self.paint_circles(painter);
        }
    }
}

/// The colour of a region: its class, or plain land where a colour would say nothing true.
#[must_use]
pub fn region_fill(scene: &Scene<'_>, region: RegionKey) -> Color32 {
    if let (true, Some(_)) = (scene.view.mask.colours, scene.view.mask.seed) {
        return scrambled(scene, region);
    }
    if scene.view.mask.colours || !scene.data.measure.is_ratio {
        return if scene.data.slice.value(region).is_some() || scene.view.mask.colours {
            scene.theme.raised
        } else {
            scene.theme.no_data
        };
    }
    match scene.data.slice.class(region) {
        Some(class) if scene.theme.patterns => {
            Pattern::of_class(class, scene.data.measure.class_count()).ground()
        }
        Some(class) => class_colour(scene, class),
        None => scene.theme.no_data,
    }
}

/// A colour of the classes that stands for nothing: it follows from the shuffled number of the
/// region, so that regions are told apart and no class is told.
fn scrambled(scene: &Scene<'_>, region: RegionKey) -> Color32 {
    let colours = &scene.data.measure.colours;
    let class = scene.resolved.number(region).checked_rem(colours.len());
    class.map_or(scene.theme.raised, |class| class_colour(scene, class))
}

/// The colour of a class.
#[must_use]
pub fn class_colour(scene: &Scene<'_>, class: usize) -> Color32 {
    let measure = &scene.data.measure;
    let colours = if scene.theme.is_for_weak_lamp {
        &measure.weak_lamp_colours
    } else {
        &measure.colours
    };
    scene.theme.class_colour(colours, class)
}

/// The radius of the circle of a value, in points: the area follows the value, and the largest
/// value of any year has the largest circle.
#[must_use]
pub fn circle_radius(data: &MeasureData, value: f64, rect: Rect) -> f32 {
    let Some((low, high)) = data.range else {
        return 0.0;
    };
    let largest = low.abs().max(high.abs());
    if largest <= 0.0 {
        return 0.0;
    }
    let share = (value.abs() / largest).sqrt() as f32;
    share * rect.width().min(rect.height()) * LARGEST_CIRCLE
}

/// One circle: filled, hollow below zero, a small cross for nothing at all.
pub fn paint_circle(painter: &Painter, theme: &Theme, centre: Pos2, radius: f32, value: f64) {
    if value == 0.0 {
        let line = Stroke::new(1.0, theme.faint_ink);
        for reach in [egui::vec2(2.5, 2.5), egui::vec2(2.5, -2.5)] {
            painter.line_segment([centre - reach, centre + reach], line);
        }
    } else if value < 0.0 {
        painter.circle(
            centre,
            radius,
            theme.raised.gamma_multiply(0.6),
            Stroke::new(1.4, theme.symbol),
        );
    } else {
        let fill = theme.symbol.gamma_multiply(0.72);
        painter.circle(centre, radius, fill, Stroke::new(1.0, theme.raised));
    }
}
