//! From one picture to the next: the one that leaves the stage lies over the one that comes, and
//! goes. Nothing in between is made up: both are pictures of what the sources say.

use super::spot::Ground;
use crate::figure::map::paint::add_alone;
use crate::figure::map::{Before, Camera, MapState};
use egui::emath::TSTransform;
use egui::epaint::shape_transform::adjust_colors;
use egui::{Color32, Mesh, Pos2, Rect, Shape, Ui};
use std::sync::Arc;

/// How long it takes, in seconds; the camera takes as long.
pub const SECONDS: f64 = 0.25;

/// The picture that leaves.
pub struct Leaving {
    began_s: f64,
    /// Whether nothing was painted of it yet.
    is_fresh: bool,
    pieces: Vec<(Rect, Piece)>,
    map: Option<(Camera, Rect)>,
    /// The land, where a map comes after a map: the new one is painted in the colours of both.
    land: Option<Before>,
}

/// What was painted of the picture, within its clip.
enum Piece {
    Mesh(Fading),
    Shape(Shape),
}

/// A mesh that is moved and paled in place: a map is large, and memory that is new in each frame
/// costs more than painting.
struct Fading {
    mesh: Arc<Mesh>,
    /// Where its vertices were, and in which colours.
    was: Vec<(Pos2, Color32)>,
}

impl Fading {
    fn of(mesh: &Mesh) -> Self {
        let vertices = mesh.vertices.iter();
        Self {
            // A copy, so that the map that comes has the memory of its meshes to itself.
            mesh: Arc::new(mesh.clone()),
            was: vertices.map(|vertex| (vertex.pos, vertex.color)).collect(),
        }
    }

    /// The mesh elsewhere and paler than it was.
    fn faded(&mut self, transform: TSTransform, strength: f32) -> Arc<Mesh> {
        let mesh = Arc::make_mut(&mut self.mesh);
        for (vertex, (pos, color)) in mesh.vertices.iter_mut().zip(&self.was) {
            vertex.pos = transform * *pos;
            vertex.color = color.gamma_multiply(strength);
        }
        Arc::clone(&self.mesh)
    }
}

impl Leaving {
    /// Keeps what was painted into the picture in this frame; of a `map` that another follows, what
    /// lies above the land.
    #[must_use]
    pub fn of(ui: &Ui, ground: &Ground, map: Option<&MapState>, now_s: f64) -> Self {
        let picture = ground.picture.expand(1.0);
        let (before, last) = map.map(MapState::land).unzip();
        let is_last = |shape: &Shape| match (shape, &last) {
            (Shape::Mesh(mesh), Some(last)) => Arc::ptr_eq(mesh, last),
            _ => false,
        };
        let (pieces, land) = ui.ctx().graphics(|layers| {
            let Some(list) = layers.get(ui.layer_id()) else {
                return (Vec::new(), None);
            };
            let last = (list.all_entries()).position(|clipped| is_last(&clipped.shape));
            let pieces = (list.all_entries())
                .skip(last.map_or(0, |last| last + 1))
                .filter(|clipped| picture.contains_rect(clipped.clip_rect))
                .filter_map(|clipped| {
                    let piece = match &clipped.shape {
                        Shape::Noop | Shape::Callback(_) => return None,
                        Shape::Mesh(mesh) => Piece::Mesh(Fading::of(mesh)),
                        shape => Piece::Shape(shape.clone()),
                    };
                    Some((clipped.clip_rect, piece))
                })
                .collect();
            (pieces, before.filter(|_| last.is_some()))
        });
        Self {
            began_s: now_s,
            is_fresh: true,
            pieces,
            map: ground.map,
            land,
        }
    }

    /// The land before, as much of it as is still seen, for the map that comes.
    #[must_use]
    pub fn land(&self, now_s: f64) -> Option<Before> {
        let land = self.land.as_ref()?;
        Some(land.at(self.strength(now_s)))
    }

    /// Whether nothing of the picture that comes is seen: in the first frame, in which it is made. A
    /// map that follows a map has its land in common with it.
    #[must_use]
    pub fn is_alone(&self) -> bool {
        self.is_fresh && self.land.is_none()
    }

    /// How much of it is still seen, from 1 to 0.
    #[must_use]
    pub fn strength(&self, now_s: f64) -> f32 {
        if self.is_fresh {
            return 1.0;
        }
        let t = ((now_s - self.began_s) / SECONDS).clamp(0.0, 1.0);
        (1.0 - t * t * (3.0 - 2.0 * t)) as f32
    }

    /// Paints what is still seen of it over the new picture. A map that leaves moves with the
    /// camera, so that each place stays above itself.
    pub fn paint(&mut self, ui: &Ui, ground: &Ground, now_s: f64) {
        let strength = self.strength(now_s);
        let is_fresh = std::mem::take(&mut self.is_fresh);
        let moved = match (self.map, ground.map) {
            (Some(from), Some(to)) => Some((from.1.expand(1.0), to.1, between(from, to))),
            _ => None,
        };
        for (place, (clip_rect, piece)) in self.pieces.iter_mut().enumerate() {
            let (clip, transform) = match moved {
                Some((from, to, transform)) if from.contains_rect(*clip_rect) => (to, transform),
                _ => (clip_rect.intersect(ground.picture), TSTransform::IDENTITY),
            };
            let painter = ui.painter().with_clip_rect(clip);
            match piece {
                Piece::Mesh(fading) => {
                    let is_as_it_was = is_fresh && transform == TSTransform::IDENTITY;
                    let mesh = if is_as_it_was {
                        Arc::clone(&fading.mesh)
                    } else {
                        fading.faded(transform, strength)
                    };
                    add_alone(&painter, place % 2, mesh);
                }
                Piece::Shape(shape) => {
                    let mut shape = shape.clone();
                    shape.transform(transform);
                    adjust_colors(&mut shape, move |colour: &mut Color32| {
                        *colour = colour.gamma_multiply(strength);
                    });
                    painter.add(shape);
                }
            }
        }
        ui.ctx().request_repaint();
    }
}

/// From where a point of the map was on the screen to where it is.
fn between(from: (Camera, Rect), to: (Camera, Rect)) -> TSTransform {
    let scaling = (from.0.metres_per_point / to.0.metres_per_point) as f32;
    let middle = to.0.screen_from_plane(to.1, from.0.centre);
    TSTransform::new(middle - from.1.center() * scaling, scaling)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carto::Projected;
    use egui::pos2;

    #[test]
    fn a_map_that_leaves_keeps_each_place_above_itself() {
        let body = Rect::from_min_max(pos2(0.0, 0.0), pos2(800.0, 600.0));
        let at = |x: f64, y: f64, metres_per_point: f64| Camera {
            centre: Projected { x, y },
            metres_per_point,
        };
        let (from, to) = (at(0.0, 0.0, 100.0), at(5000.0, -3000.0, 40.0));
        let transform = between((from, body), (to, body));
        for (x, y) in [(0.0, 0.0), (12_000.0, 7000.0), (-9000.0, 100.0)] {
            let point = Projected { x, y };
            let moved = transform * from.screen_from_plane(body, point);
            assert!((moved - to.screen_from_plane(body, point)).length() < 0.1);
        }
    }

    #[test]
    fn a_mesh_is_moved_and_paled_from_what_it_was_at_first() {
        let mut mesh = Mesh::default();
        mesh.colored_vertex(pos2(10.0, 20.0), Color32::WHITE);
        let mut fading = Fading::of(&mesh);
        for strength in [0.75, 0.5] {
            let transform = TSTransform::new(egui::vec2(1.0, 2.0), 3.0);
            let faded = fading.faded(transform, strength);
            assert_eq!(faded.vertices[0].pos, pos2(31.0, 62.0));
            assert_eq!(
                faded.vertices[0].color,
                Color32::WHITE.gamma_multiply(strength)
            );
        }
    }

    #[test]
    fn it_is_whole_at_first_and_gone_in_the_end() {
        let mut leaving = Leaving {
            began_s: 10.0,
            is_fresh: true,
            pieces: Vec::new(),
            map: None,
            land: None,
        };
        assert_eq!(leaving.strength(10.2), 1.0, "nothing of it was painted yet");
        leaving.is_fresh = false;
        assert_eq!(leaving.strength(10.0), 1.0);
        assert!((leaving.strength(10.125) - 0.5).abs() < 1e-6);
        assert_eq!(leaving.strength(10.25), 0.0);
    }
}
