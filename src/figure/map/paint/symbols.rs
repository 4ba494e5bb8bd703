//! What lies over the land on screen and on paper alike: the fade at the edge, dots, circles.

use super::{
    DOT_BELOW_PT, DOT_RADIUS_PT, FADE_PT, HIGHLIGHT_PT, MapPainter, circle_radius, paint_circle,
};
use crate::figure::map::marks::RegionLook;
use egui::epaint::Vertex;
use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke};

impl MapPainter<'_> {
    /// Where the land around ends because nothing is known beyond, it fades into the paper: a
    /// straight edge would look like a coast.
    pub(super) fn paint_fade(&self, painter: &Painter) {
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
    pub(super) fn paint_dots(&self, painter: &Painter) {
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
            let is_named = self.marks.look(region) == Some(RegionLook::Named);
            let stroke = if is_chosen {
                Stroke::new(2.0, self.scene.theme.accent)
            } else if is_pointed {
                Stroke::new(HIGHLIGHT_PT, self.scene.theme.ink)
            } else if is_named {
                Stroke::new(1.8, self.scene.theme.mark_edge)
            } else {
                Stroke::new(1.0, self.scene.theme.outer_border)
            };
            painter.circle(centre, DOT_RADIUS_PT, self.fill(region), stroke);
            let hatching = self.hatching(region);
            if let Some(hatching) = hatching {
                let reach = egui::vec2(0.6, -0.6) * DOT_RADIUS_PT;
                let line = Stroke::new(1.0, self.hatch_colour(hatching));
                painter.line_segment([centre - reach, centre + reach], line);
            }
        }
    }

    /// Circles whose area is the value, the largest first so that none is hidden.
    pub(super) fn paint_circles(&self, painter: &Painter) {
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
