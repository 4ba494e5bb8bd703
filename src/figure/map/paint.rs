//! The map itself: land, fills, hatches, borders, circles and what is chosen.

use super::camera::Camera;
use super::geometry::{LevelGeometry, MapGeometry};
use super::hatch::hatch;
use super::strip::{LineStyle, ToScreen, append_line, append_segment};
use crate::atlas::RegionKey;
use crate::carto::{ArcKind, Bounds, ShapeRole, level_for};
use crate::figure::data::{MeasureData, YearSlice};
use crate::figure::paper::PaperItem;
use crate::figure::{Scene, Theme};
use egui::epaint::Vertex;
use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke};
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
    colours_hidden: bool,
}

/// Keeps the meshes of the map until what they depend on changes.
#[derive(Default)]
pub struct PaintCache {
    key: Option<MeshKey>,
    slice: Option<Arc<YearSlice>>,
    land: Arc<Mesh>,
    borders: Arc<Mesh>,
    outlines: Arc<Mesh>,
    outlined: Vec<RegionKey>,
    pointed: Option<RegionKey>,
    marked: Vec<RegionKey>,
    segments: Vec<[Pos2; 2]>,
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
}

impl MapPainter<'_> {
    /// The step of the ladder that the camera needs.
    fn level(&self, pixels_per_point: f32) -> usize {
        level_for(self.camera.metres_per_point, f64::from(pixels_per_point))
    }

    fn to_screen(&self) -> ToScreen {
        ToScreen {
            origin: self
                .camera
                .screen_from_plane(self.rect, self.geometry.topology.plane_origin()),
            points_per_metre: (1.0 / self.camera.metres_per_point) as f32,
        }
    }

    /// What of the plane can be seen.
    fn visible(&self) -> Bounds {
        Bounds::around([
            self.camera.plane_from_screen(self.rect, self.rect.min),
            self.camera.plane_from_screen(self.rect, self.rect.max),
        ])
        .expanded(self.camera.metres_per_point * 4.0)
    }

    /// The colour of a region.
    #[must_use]
    pub fn fill(&self, region: RegionKey) -> Color32 {
        region_fill(self.scene, region)
    }

    fn is_hatched(&self, region: RegionKey) -> bool {
        !self.scene.view.mask.colours && self.scene.data.slice.value(region).is_none()
    }

    /// Paints everything but names.
    pub fn paint(&self, painter: &Painter, cache: &mut PaintCache) {
        if self.scene.on_paper() {
            self.paint_on_paper(painter);
        } else {
            self.paint_on_screen(painter, cache);
        }
        self.paint_fade(painter);
        self.paint_dots(painter);
        if !self.scene.data.measure.is_ratio && !self.scene.view.mask.colours {
            self.paint_circles(painter);
        }
    }

    // --- on screen -------------------------------------------------------------------------

    fn paint_on_screen(&self, painter: &Painter, cache: &mut PaintCache) {
        let pixels_per_point = painter.pixels_per_point();
        let key = MeshKey {
            generation: self.geometry.generation,
            camera: self.camera,
            rect: self.rect,
            pixels_per_point,
            theme: *self.scene.theme,
            level: self.level(pixels_per_point),
            colours_hidden: self.scene.view.mask.colours,
        };
        let slice = &self.scene.data.slice;
        let same_slice = cache
            .slice
            .as_ref()
            .is_some_and(|known| Arc::ptr_eq(known, slice));
        let moved = cache.key != Some(key);
        let level = self.geometry.level(key.level);
        let feather_pt = 1.0 / pixels_per_point;
        if moved || !same_slice {
            let mut segments = std::mem::take(&mut cache.segments);
            let land = reused(&mut cache.land);
            self.build_land(land, level, feather_pt, &mut segments);
            cache.segments = segments;
        }
        if moved {
            let borders = reused(&mut cache.borders);
            self.build_borders(borders, level, feather_pt);
        }
        let chosen = &self.scene.resolved.selection;
        let pointed = self.scene.highlight;
        let marked = self.scene.marked;
        if moved || cache.outlined != *chosen || cache.pointed != pointed || cache.marked != marked
        {
            let outlines = reused(&mut cache.outlines);
            self.build_outlines(outlines, level, feather_pt);
            cache.outlined.clone_from(chosen);
            cache.pointed = pointed;
            cache.marked.clear();
            cache.marked.extend_from_slice(marked);
        }
        cache.key = Some(key);
        cache.slice = Some(Arc::clone(slice));
        for mesh in [&cache.land, &cache.borders, &cache.outlines] {
            if !mesh.is_empty() {
                painter.add(Shape::Mesh(Arc::clone(mesh)));
            }
        }
    }

    fn build_land(
        &self,
        mesh: &mut Mesh,
        level: &LevelGeometry,
        feather_pt: f32,
        segments: &mut Vec<[Pos2; 2]>,
    ) {
        let (to_screen, visible) = (self.to_screen(), self.visible());
        for (index, shape) in self.geometry.topology.shapes().iter().enumerate() {
            if !shape.bounds.intersects(&visible) {
                continue;
            }
            let Some(triangles) = level.mesh(index) else {
                continue;
            };
            let colour = self.shape_fill(index, shape.role);
            let base = mesh.vertices.len() as u32;
            mesh.vertices.extend(
                triangles
                    .vertices
                    .iter()
                    .map(|&vertex| Vertex::untextured(to_screen.apply(vertex), colour)),
            );
            mesh.indices
                .extend(triangles.indices.iter().map(|&corner| base + corner));
        }
        segments.clear();
        self.hatches(level, segments);
        let style = LineStyle {
            width_pt: 1.0,
            colour: self.scene.theme.hatch,
            feather_pt,
        };
        for [from, to] in segments.iter() {
            append_segment(mesh, *from, *to, style);
        }
    }

    /// The hatch lines of every visible region without a figure.
    fn hatches(&self, level: &LevelGeometry, segments: &mut Vec<[Pos2; 2]>) {
        let visible = self.visible();
        for region in self.scene.atlas.regions.keys() {
            let Some(shape) = self.geometry.shape(region) else {
                continue;
            };
            if self.is_hatched(region) && level.detail.bounds(shape).intersects(&visible) {
                hatch(&self.screen_rings(level, shape), self.rect, segments);
            }
        }
    }

    fn screen_rings(&self, level: &LevelGeometry, shape: usize) -> Vec<Vec<Pos2>> {
        level
            .detail
            .rings(shape)
            .map(|ring| {
                // The last point of a ring is the first again.
                ring.iter()
                    .take(ring.len().saturating_sub(1))
                    .map(|&point| self.camera.screen_from_plane(self.rect, point))
                    .collect()
            })
            .collect()
    }

    fn build_borders(&self, mesh: &mut Mesh, level: &LevelGeometry, feather_pt: f32) {
        let (to_screen, visible) = (self.to_screen(), self.visible());
        for pass in [ArcKind::Context, ArcKind::Inner, ArcKind::Outer] {
            let (width_pt, colour) = self.border(pass);
            let style = LineStyle {
                width_pt,
                colour,
                feather_pt,
            };
            for border in &level.borders {
                if border.kind == pass && border.stroke.bounds.intersects(&visible) {
                    append_line(mesh, &border.stroke, to_screen, style);
                }
            }
        }
    }

    fn border(&self, kind: ArcKind) -> (f32, Color32) {
        let theme = self.scene.theme;
        match kind {
            ArcKind::Inner => (INNER_BORDER_PT, self.inner_border()),
            ArcKind::Outer => (OUTER_BORDER_PT, theme.outer_border),
            ArcKind::Context => (CONTEXT_BORDER_PT, theme.rule),
        }
    }

    /// Between fills a light line; where there are no fills, a line that can be seen on paper.
    fn inner_border(&self) -> Color32 {
        let theme = self.scene.theme;
        if self.scene.data.measure.is_ratio && !self.scene.view.mask.colours {
            theme.inner_border
        } else {
            theme.hatch
        }
    }

    fn build_outlines(&self, mesh: &mut Mesh, level: &LevelGeometry, feather_pt: f32) {
        let to_screen = self.to_screen();
        let theme = self.scene.theme;
        let mut draw = |region: RegionKey, width_pt: f32, colour: Color32| {
            let style = LineStyle {
                width_pt,
                colour,
                feather_pt,
            };
            if let Some(shape) = self.geometry.shape(region) {
                for line in level.outline(shape) {
                    append_line(mesh, line, to_screen, style);
                }
            }
        };
        let chosen = &self.scene.resolved.selection;
        for &region in chosen {
            draw(region, SELECTION_PT + 2.0 * SELECTION_HALO_PT, theme.halo);
        }
        for &region in chosen {
            draw(region, SELECTION_PT, theme.accent);
        }
        for &region in self.scene.marked.iter().chain(&self.scene.highlight) {
            draw(region, HIGHLIGHT_PT, theme.ink);
        }
    }

    fn shape_fill(&self, shape: usize, role: ShapeRole) -> Color32 {
        match (self.geometry.region(shape), role) {
            (Some(region), _) => self.fill(region),
            (None, ShapeRole::Uncovered | ShapeRole::Region) => self.scene.theme.uncovered_land,
            (None, ShapeRole::Neighbour) => self.scene.theme.neighbour_land,
        }
    }

    // --- on paper --------------------------------------------------------------------------

    fn paint_on_paper(&self, painter: &Painter) {
        let level = self.geometry.level(self.level(painter.pixels_per_point()));
        let visible = self.visible();
        let clipped = painter.with_clip_rect(self.rect.intersect(painter.clip_rect()));
        let shapes = self.geometry.topology.shapes();
        for with_region in [false, true] {
            for (index, shape) in shapes.iter().enumerate() {
                let region = self.geometry.region(index);
                if region.is_some() != with_region || !shape.bounds.intersects(&visible) {
                    continue;
                }
                let title = match (region, shape.role) {
                    (Some(region), _) => self.scene.region_summary(region),
                    (None, ShapeRole::Neighbour) => String::new(),
                    (None, _) => self
                        .scene
                        .words(&self.scene.atlas.meta.uncovered)
                        .to_owned(),
                };
                let id = match region {
                    Some(region) if self.scene.view.mask.names => {
                        format!("region-{}", region.index() + 1)
                    }
                    _ => shape.id.clone(),
                };
                clipped.add(PaperItem::region(
                    id,
                    title,
                    self.screen_rings(level, index),
                    self.shape_fill(index, shape.role),
                    Stroke::NONE,
                ));
            }
        }
        let mut segments = Vec::new();
        self.hatches(level, &mut segments);
        let hatching = segments.iter().map(|pair| pair.to_vec()).collect();
        clipped.add(PaperItem::polylines(
            hatching,
            Stroke::new(1.0, self.scene.theme.hatch),
        ));
        for kind in [ArcKind::Context, ArcKind::Inner, ArcKind::Outer] {
            let (width_pt, colour) = self.border(kind);
            let lines = level
                .detail
                .arcs()
                .iter()
                .filter(|arc| arc.kind == kind)
                .filter(|arc| Bounds::around(arc.points.iter().copied()).intersects(&visible))
                .map(|arc| {
                    arc.points
                        .iter()
                        .map(|&point| self.camera.screen_from_plane(self.rect, point))
                        .collect()
                })
                .collect();
            clipped.add(PaperItem::polylines(lines, Stroke::new(width_pt, colour)));
        }
        let theme = self.scene.theme;
        let outlines: Vec<Vec<Pos2>> = self
            .scene
            .resolved
            .selection
            .iter()
            .filter_map(|&region| self.geometry.shape(region))
            .flat_map(|shape| self.screen_rings(level, shape))
            .map(|mut ring| {
                ring.extend(ring.first().copied());
                ring
            })
            .collect();
        if !outlines.is_empty() {
            let halo = Stroke::new(SELECTION_PT + 2.0 * SELECTION_HALO_PT, theme.halo);
            clipped.add(PaperItem::polylines(outlines.clone(), halo));
            let line = Stroke::new(SELECTION_PT, theme.accent);
            clipped.add(PaperItem::polylines(outlines, line));
        }
    }

    // --- on both ---------------------------------------------------------------------------

    /// Where the land around ends because nothing is known beyond, it fades into the paper: a
    /// straight edge would look like a coast.
    fn paint_fade(&self, painter: &Painter) {
        let painter = painter.with_clip_rect(self.rect.intersect(painter.clip_rect()));
        let known = self.geometry.all_bounds();
        let known = Rect::from_two_pos(
            self.camera.screen_from_plane(self.rect, known.min),
            self.camera.screen_from_plane(self.rect, known.max),
        );
        // A point more than the edge, so that no seam of land is left outside.
        let outer = known.expand(1.0);
        // A region keeps the colour that the legend gives it: the fade ends before the first one.
        let regions = self.geometry.topology.bounds();
        let regions = Rect::from_two_pos(
            self.camera.screen_from_plane(self.rect, regions.min),
            self.camera.screen_from_plane(self.rect, regions.max),
        );
        let inner = known
            .shrink(FADE_PT.min(known.width() / 4.0).min(known.height() / 4.0))
            .union(regions)
            .intersect(known);
        let opaque = self.scene.theme.paper;
        for (corners, is_seen) in [
            (
                [
                    outer.left_top(),
                    outer.left_bottom(),
                    inner.left_bottom(),
                    inner.left_top(),
                ],
                outer.min.x > self.rect.min.x - FADE_PT,
            ),
            (
                [
                    outer.right_top(),
                    outer.right_bottom(),
                    inner.right_bottom(),
                    inner.right_top(),
                ],
                outer.max.x < self.rect.max.x + FADE_PT,
            ),
            (
                [
                    outer.left_top(),
                    outer.right_top(),
                    inner.right_top(),
                    inner.left_top(),
                ],
                outer.min.y > self.rect.min.y - FADE_PT,
            ),
            (
                [
                    outer.left_bottom(),
                    outer.right_bottom(),
                    inner.right_bottom(),
                    inner.left_bottom(),
                ],
                outer.max.y < self.rect.max.y + FADE_PT,
            ),
        ] {
            if is_seen {
                painter.add(Shape::mesh(fading_strip(corners, opaque)));
            }
        }
    }

    /// A dot in the colour of each region that is too small to show its own.
    fn paint_dots(&self, painter: &Painter) {
        let painter = painter.with_clip_rect(self.rect.intersect(painter.clip_rect()));
        for region in self.scene.atlas.regions.keys() {
            let Some(bounds) = self.geometry.bounds(region) else {
                continue;
            };
            let width_pt = bounds.width_m().max(bounds.height_m()) / self.camera.metres_per_point;
            if width_pt as f32 >= DOT_BELOW_PT {
                continue;
            }
            let centre = self.camera.screen_from_plane(self.rect, bounds.centre());
            let is_chosen = self.scene.resolved.selection.contains(&region);
            let is_pointed = self.scene.highlight == Some(region);
            let stroke = if is_chosen {
                Stroke::new(2.0, self.scene.theme.accent)
            } else if is_pointed {
                Stroke::new(HIGHLIGHT_PT, self.scene.theme.ink)
            } else {
                Stroke::new(1.0, self.scene.theme.outer_border)
            };
            painter.circle(centre, DOT_RADIUS_PT, self.fill(region), stroke);
            if self.is_hatched(region) {
                let reach = egui::vec2(0.6, -0.6) * DOT_RADIUS_PT;
                let line = Stroke::new(1.0, self.scene.theme.hatch);
                painter.line_segment([centre - reach, centre + reach], line);
            }
        }
    }

    /// Circles whose area is the value, the largest first so that none is hidden.
    fn paint_circles(&self, painter: &Painter) {
        let painter = painter.with_clip_rect(self.rect.intersect(painter.clip_rect()));
        let theme = self.scene.theme;
        let data = &self.scene.data;
        let mut circles: Vec<(f32, f64, Pos2)> = self
            .scene
            .atlas
            .regions
            .keys()
            .filter_map(|region| {
                let value = data.slice.value(region)?;
                let (at, _) = self.geometry.label(region)?;
                let radius = circle_radius(&data.measure, value, self.rect);
                Some((radius, value, self.camera.screen_from_plane(self.rect, at)))
            })
            .collect();
        circles.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (radius, value, centre) in circles {
            paint_circle(&painter, theme, centre, radius, value);
        }
    }
}

/// A strip that is opaque along its first two corners and clear along the other two. It is cut
/// to a rectangle: the corners of the picture fade twice, which is as it should be.
fn fading_strip([a, b, c, d]: [Pos2; 4], opaque: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    let (c, d) = if (a.x - b.x).abs() < (a.y - b.y).abs() {
        (egui::pos2(c.x, b.y), egui::pos2(d.x, a.y))
    } else {
        (egui::pos2(b.x, c.y), egui::pos2(a.x, d.y))
    };
    for (corner, colour) in [
        (a, opaque),
        (b, opaque),
        (c, Color32::TRANSPARENT),
        (d, Color32::TRANSPARENT),
    ] {
        mesh.vertices.push(Vertex::untextured(corner, colour));
    }
    mesh.indices.extend_from_slice(&[0, 1, 2, 0, 2, 3]);
    mesh
}

/// The colour of a region: its class, or plain land where a colour would say nothing true.
#[must_use]
pub fn region_fill(scene: &Scene<'_>, region: RegionKey) -> Color32 {
    if scene.view.mask.colours || !scene.data.measure.is_ratio {
        return if scene.data.slice.value(region).is_some() || scene.view.mask.colours {
            scene.theme.raised
        } else {
            scene.theme.no_data
        };
    }
    match scene.data.slice.class(region) {
        Some(class) => class_colour(scene, class),
        None => scene.theme.no_data,
    }
}

/// The colour of a class.
#[must_use]
pub fn class_colour(scene: &Scene<'_>, class: usize) -> Color32 {
    scene.theme.class_colour(&scene.data.measure.colours, class)
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

/// The mesh to fill anew, in its old memory when the painter has let go of it, as it has by the
/// next frame.
fn reused(mesh: &mut Arc<Mesh>) -> &mut Mesh {
    if Arc::get_mut(mesh).is_none() {
        *mesh = Arc::default();
    }
    let mesh = Arc::make_mut(mesh);
    mesh.vertices.clear();
    mesh.indices.clear();
    mesh
}
