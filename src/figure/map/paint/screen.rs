//! The map as meshes, kept until what they depend on changes.

use super::super::geometry::LevelGeometry;
use super::super::hatch::{SPACING_PT, SPARSE_PT, hatch};
use super::super::strip::{LineStyle, append_line, append_segment};
use super::{
    CONTEXT_BORDER_PT, HIGHLIGHT_PT, INNER_BORDER_PT, MapPainter, MeshKey, OUTER_BORDER_PT,
    PaintCache, SELECTION_HALO_PT, SELECTION_PT,
};
use crate::atlas::RegionKey;
use crate::carto::{ArcKind, ShapeRole};
use egui::epaint::Vertex;
use egui::{Color32, Mesh, Painter, Pos2, Shape};
use std::sync::Arc;

/// Why a region is hatched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hatching {
    /// It has no figure.
    NoData,
    /// It lies in a cluster that is named.
    Member,
}

/// How a shape looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tint {
    fill: Color32,
    hatching: Option<Hatching>,
}

/// The land of the map before, while it turns into this one. The boundaries are the same, so that one
/// mesh in the colours of both is what two would be, one over the other.
#[derive(Clone, Debug)]
pub struct Before {
    tints: Arc<[Tint]>,
    /// How much of it is still seen, from 1 to 0.
    strength: f32,
}

impl Before {
    /// The same land, of which so much is still seen.
    #[must_use]
    pub fn at(&self, strength: f32) -> Self {
        Self {
            tints: Arc::clone(&self.tints),
            strength,
        }
    }

    /// Whether it is still all that is seen.
    pub(super) fn is_all(&self) -> bool {
        self.strength >= 1.0
    }

    /// How much of what comes is seen.
    #[must_use]
    pub fn gives_way(&self) -> f32 {
        1.0 - self.strength
    }

    fn tint(&self, shape: usize) -> Option<Tint> {
        self.tints.get(shape).copied()
    }
}

impl PartialEq for Before {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.tints, &other.tints) && self.strength == other.strength
    }
}

impl PaintCache {
    /// The land as it was drawn last, for a map that comes after it; with the mesh up to which it
    /// was painted.
    #[must_use]
    pub fn land(&self) -> (Before, Arc<Mesh>) {
        let land = Before {
            tints: self.tints.as_slice().into(),
            strength: 1.0,
        };
        (land, Arc::clone(&self.borders))
    }
}

impl MapPainter<'_> {
    pub(super) fn paint_on_screen(&self, painter: &Painter, cache: &mut PaintCache) {
        let pixels_per_point = painter.pixels_per_point();
        let key = MeshKey {
            generation: self.geometry.generation,
            camera: self.camera,
            rect: self.rect,
            pixels_per_point,
            theme: *self.scene.theme,
            level: self.level(pixels_per_point),
            mask: self.scene.view.mask,
        };
        let slice = &self.scene.data.slice;
        let same_slice = cache
            .slice
            .as_ref()
            .is_some_and(|known| Arc::ptr_eq(known, slice));
        let same_marks = (cache.marks.as_ref()).is_some_and(|marks| Arc::ptr_eq(marks, self.marks));
        let moved = cache.key != Some(key);
        let same_before = cache.before == cache.drawn_before;
        let level = self.geometry.level(key.level);
        let feather_pt = 1.0 / pixels_per_point;
        if moved || !same_slice || !same_marks || !same_before {
            let mut segments = std::mem::take(&mut cache.segments);
            self.tint(&mut cache.tints, cache.before.as_ref());
            let land = reused(&mut cache.land);
            let before = cache.before.as_ref();
            self.build_land(land, level, &cache.tints, before, feather_pt, &mut segments);
            cache.segments = segments;
            cache.drawn_before.clone_from(&cache.before);
        }
        if moved || !same_marks {
            let borders = reused(&mut cache.borders);
            self.build_borders(borders, level, feather_pt);
            let over = reused(&mut cache.over);
            self.build_marks(over, key.level, feather_pt, &mut cache.mark_lines);
        }
        let chosen = &self.scene.resolved.selection;
        let pointed = self.scene.highlight;
        let marked = self.scene.marked;
        if moved || cache.outlined != *chosen || cache.pointed != pointed || cache.marked != marked
        {
            let outlines = reused(&mut cache.outlines);
            self.build_outlines(outlines, self.geometry.level(key.level + 1), feather_pt);
            cache.outlined.clone_from(chosen);
            cache.pointed = pointed;
            cache.marked.clear();
            cache.marked.extend_from_slice(marked);
        }
        cache.key = Some(key);
        cache.slice = Some(Arc::clone(slice));
        cache.marks = Some(Arc::clone(self.marks));
        let painter = &painter.with_clip_rect(self.rect.intersect(painter.clip_rect()));
        let meshes = [&cache.land, &cache.borders, &cache.over, &cache.outlines];
        // Marks come when the land begins to turn.
        let is_before = cache.before.as_ref().is_some_and(Before::is_all);
        let seen = if is_before { 2 } else { meshes.len() };
        for (place, mesh) in meshes.into_iter().take(seen).enumerate() {
            if !mesh.is_empty() {
                add_alone(painter, place, Arc::clone(mesh));
            }
        }
    }

    /// How each shape looks, in their order: what is still seen of the land before, over this one.
    fn tint(&self, tints: &mut Vec<Tint>, before: Option<&Before>) {
        tints.clear();
        let shapes = self.geometry.topology.shapes().iter().enumerate();
        tints.extend(shapes.map(|(index, shape)| {
            let fill = self.shape_fill(index, shape.role);
            let hatching = (self.geometry.region(index)).and_then(|region| self.hatching(region));
            let was = before.and_then(|before| Some((before.tint(index)?, before.strength)));
            Tint {
                fill: was.map_or(fill, |(was, strength)| {
                    fill.lerp_to_gamma(was.fill, strength)
                }),
                hatching,
            }
        }));
    }

    fn build_land(
        &self,
        mesh: &mut Mesh,
        level: &LevelGeometry,
        tints: &[Tint],
        before: Option<&Before>,
        feather_pt: f32,
        segments: &mut Vec<[Pos2; 2]>,
    ) {
        let (to_screen, visible) = (self.to_screen(), self.visible());
        let shapes = self.geometry.topology.shapes().iter().zip(tints);
        for (index, (shape, tint)) in shapes.enumerate() {
            if !shape.bounds.intersects(&visible) {
                continue;
            }
            let Some(triangles) = level.mesh(index) else {
                continue;
            };
            let base = mesh.vertices.len() as u32;
            mesh.vertices.extend(
                triangles
                    .vertices
                    .iter()
                    .map(|&vertex| Vertex::untextured(to_screen.apply(vertex), tint.fill)),
            );
            mesh.indices
                .extend(triangles.indices.iter().map(|&corner| base + corner));
        }
        let strength = before.map_or(0.0, |before| before.strength);
        for hatching in [Hatching::NoData, Hatching::Member] {
            // What both maps hatch stays; the rest comes or goes.
            for (was, is, seen) in [
                (true, true, 1.0),
                (false, true, 1.0 - strength),
                (true, false, strength),
            ] {
                segments.clear();
                let has_it = |region| {
                    let both = [self.hatching_before(before, region), self.hatching(region)];
                    both.map(|one| one == Some(hatching)) == [was, is]
                };
                self.hatches(level, hatching, has_it, segments);
                let style = LineStyle {
                    width_pt: 1.0,
                    colour: self.hatch_colour(hatching).gamma_multiply(seen),
                    feather_pt,
                };
                for [from, to] in segments.iter() {
                    append_segment(mesh, *from, *to, style);
                }
            }
        }
    }

    /// How a region was hatched before; as it is, where nothing was before.
    fn hatching_before(&self, before: Option<&Before>, region: RegionKey) -> Option<Hatching> {
        match before {
            Some(before) => before.tint(self.geometry.shape(region)?)?.hatching,
            None => self.hatching(region),
        }
    }

    /// How a region is hatched. One that has no figure can be no member as well: colours stand for
    /// figures or for claims.
    pub(super) fn hatching(&self, region: RegionKey) -> Option<Hatching> {
        if self.is_hatched(region) {
            Some(Hatching::NoData)
        } else {
            self.is_member(region).then_some(Hatching::Member)
        }
    }

    pub(super) fn hatch_colour(&self, hatching: Hatching) -> Color32 {
        match hatching {
            Hatching::NoData => self.scene.theme.hatch,
            Hatching::Member => self.scene.theme.mark_edge,
        }
    }

    /// The lines of a hatch in every visible region that has it.
    pub(super) fn hatches(
        &self,
        level: &LevelGeometry,
        hatching: Hatching,
        has_it: impl Fn(RegionKey) -> bool,
        segments: &mut Vec<[Pos2; 2]>,
    ) {
        let visible = self.visible();
        let spacing_pt = match hatching {
            Hatching::NoData => SPACING_PT,
            Hatching::Member => SPARSE_PT,
        };
        for region in self.scene.atlas.regions.keys() {
            let Some(shape) = self.geometry.shape(region) else {
                continue;
            };
            if has_it(region) && level.detail.bounds(shape).intersects(&visible) {
                let rings = self.screen_rings(level, shape);
                hatch(&rings, self.rect, spacing_pt, segments);
            }
        }
    }

    pub(super) fn screen_rings(&self, level: &LevelGeometry, shape: usize) -> Vec<Vec<Pos2>> {
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

    pub(super) fn build_borders(&self, mesh: &mut Mesh, level: &LevelGeometry, feather_pt: f32) {
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

    pub(super) fn border(&self, kind: ArcKind) -> (f32, Color32) {
        let theme = self.scene.theme;
        match kind {
            ArcKind::Inner => (INNER_BORDER_PT * theme.border_scale, self.inner_border()),
            ArcKind::Outer => (OUTER_BORDER_PT * theme.border_scale, theme.outer_border),
            ArcKind::Context => (CONTEXT_BORDER_PT, theme.rule),
        }
    }

    /// Between fills a light line; where there are no fills, a line that can be seen on paper.
    pub(super) fn inner_border(&self) -> Color32 {
        let theme = self.scene.theme;
        if self.scene.data.measure.is_ratio && self.has_figures() {
            theme.inner_border
        } else {
            theme.hatch
        }
    }

    /// The outlines of what is chosen and pointed at. They are wide enough to cover a border that
    /// is drawn at the next finer level.
    pub(super) fn build_outlines(&self, mesh: &mut Mesh, level: &LevelGeometry, feather_pt: f32) {
        let to_screen = self.to_screen();
        let theme = self.scene.theme;
        let mut draw = |region: RegionKey, width_pt: f32, colour: Color32| {
            let style = LineStyle {
                width_pt,
                colour,
                feather_pt,
            };
            if let Some(shape) = self.geometry.shape(region) {
                let lines = level.outline(shape).iter();
                for line in lines.filter(|line| self.is_in_sight(line)) {
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

    pub(super) fn shape_fill(&self, shape: usize, role: ShapeRole) -> Color32 {
        match (self.geometry.region(shape), role) {
            (Some(region), _) => self.fill(region),
            (None, ShapeRole::Uncovered | ShapeRole::Region) => self.scene.theme.uncovered_land,
            (None, ShapeRole::Neighbour) => self.scene.theme.neighbour_land,
        }
    }
}

/// Paints a large mesh into a primitive of its own. What has one clip the tessellator appends to one
/// mesh, which grows and is copied; alone it is copied once, into memory of its size. `place` tells
/// meshes apart that follow one another.
pub fn add_alone(painter: &Painter, place: usize, mesh: Arc<Mesh>) {
    /// Too little to be seen, and enough to be another clip at any place on a screen.
    const APART_PT: f32 = 1e-3;
    // `Painter::with_clip_rect` would give the painter's own clip again: the part of both.
    let mut painter = painter.clone();
    painter.set_clip_rect(painter.clip_rect().expand((place + 1) as f32 * APART_PT));
    painter.add(Shape::Mesh(mesh));
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
