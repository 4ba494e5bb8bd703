//! The map as paths with ids and titles.

use super::screen::Hatching;
use super::{MapPainter, SELECTION_HALO_PT, SELECTION_PT};
use crate::atlas::RegionKey;
use crate::carto::{ArcKind, Bounds, ShapeRole};
use crate::figure::map::geometry::LevelGeometry;
use crate::figure::map::pattern::Pattern;
use crate::figure::paper::PaperItem;
use egui::{Color32, Painter, Pos2, Stroke};

impl MapPainter<'_> {
    pub(super) fn paint_on_paper(&self, painter: &Painter) {
        let number = self.level(painter.pixels_per_point());
        let level = self.geometry.level(number);
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
                    (Some(region), _) => self.region_title(region),
                    (None, ShapeRole::Neighbour) => String::new(),
                    (None, _) => self
                        .scene
                        .words(&self.scene.atlas.meta.uncovered)
                        .to_owned(),
                };
                let id = match region {
                    Some(region) if self.scene.view.mask.names => {
                        format!("region-{}", self.scene.resolved.number(region))
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
        if self.scene.theme.patterns && self.has_figures() {
            self.paint_patterns(&clipped, level);
        }
        for hatching in [Hatching::NoData, Hatching::Member] {
            let mut segments = Vec::new();
            let has_it = |region| self.hatching(region) == Some(hatching);
            self.hatches(level, hatching, has_it, &mut segments);
            let stroke = Stroke::new(1.0, self.hatch_colour(hatching));
            let lines = segments.iter().map(|pair| pair.to_vec()).collect();
            clipped.add(PaperItem::polylines(lines, stroke));
        }
        for kind in [ArcKind::Context, ArcKind::Inner, ArcKind::Outer] {
            let (width_pt, colour) = self.border(kind);
            let lines: Vec<Vec<Pos2>> = level
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
            if self.scene.theme.patterns && kind == ArcKind::Inner && colour != Color32::TRANSPARENT
            {
                // A dark line between dark patterns is seen by the light along it.
                let light = Stroke::new(width_pt * 3.2, self.scene.theme.paper);
                clipped.add(PaperItem::polylines(lines.clone(), light));
            }
            clipped.add(PaperItem::polylines(lines, Stroke::new(width_pt, colour)));
        }
        self.paint_marks_on_paper(&clipped, number);
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

    /// The pattern of each class, over all its regions at once.
    fn paint_patterns(&self, painter: &Painter, level: &LevelGeometry) {
        let (data, visible) = (self.scene.data, self.visible());
        let classes = data.measure.class_count();
        for class in 0..classes {
            let rings: Vec<Vec<Pos2>> = (self.scene.atlas.regions.keys())
                .filter(|&region| data.slice.class(region) == Some(class))
                .filter_map(|region| self.geometry.shape(region))
                .filter(|&shape| level.detail.bounds(shape).intersects(&visible))
                .flat_map(|shape| self.screen_rings(level, shape))
                .collect();
            Pattern::of_class(class, classes).fill(painter, &rings);
        }
    }

    /// What a browser says of a region: its figure, where colours stand for figures.
    fn region_title(&self, region: RegionKey) -> String {
        if self.marks.lens.is_none() {
            return self.scene.region_summary(region);
        }
        let fields = self.marks.mark(region).map_or(0, |mark| mark.fields);
        let name = self.scene.region_name(region);
        self.marks.counted(self.scene, &name, fields)
    }
}
