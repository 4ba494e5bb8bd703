//! A place on the stage that is the same on every screen.

use crate::carto::Projected;
use crate::figure::map::Camera;
use egui::{Pos2, Rect, vec2};

/// A place on the stage. What lies on the map stays where it is on the map, however large the
/// stage is and wherever the camera goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spot {
    /// A point of the map's plane.
    Map(Projected),
    /// Shares of the width and the height of the picture.
    Picture(f32, f32),
    /// Shares of the width and the height of the stage.
    Stage(f32, f32),
}

/// Where the parts of a stage are on one screen.
#[derive(Clone, Copy, Debug)]
pub struct Ground {
    /// All of the stage.
    pub room: Rect,
    /// The picture.
    pub picture: Rect,
    /// The map in it and where it is seen from, when the picture is a map.
    pub map: Option<(Camera, Rect)>,
}

impl Ground {
    /// What is at a point of this screen.
    #[must_use]
    pub fn spot(&self, at: Pos2) -> Spot {
        let shares = |rect: Rect| {
            let size = rect.size().max(vec2(1.0, 1.0));
            let share = (at - rect.min) / size;
            (share.x, share.y)
        };
        match self.map {
            Some((camera, body)) if body.contains(at) => {
                Spot::Map(camera.plane_from_screen(body, at))
            }
            _ if self.picture.contains(at) => {
                let (x, y) = shares(self.picture);
                Spot::Picture(x, y)
            }
            _ => {
                let (x, y) = shares(self.room);
                Spot::Stage(x, y)
            }
        }
    }

    /// Where a spot is on this screen.
    #[must_use]
    pub fn place(&self, spot: Spot) -> Option<Pos2> {
        match spot {
            Spot::Map(point) => {
                let (camera, body) = self.map?;
                Some(camera.screen_from_plane(body, point))
            }
            Spot::Picture(x, y) => Some(self.picture.lerp_inside(vec2(x, y))),
            Spot::Stage(x, y) => Some(self.room.lerp_inside(vec2(x, y))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn ground(width: f32, metres_per_point: f64) -> Ground {
        let room = Rect::from_min_size(pos2(0.0, 0.0), vec2(width, 800.0));
        let picture = room.shrink(50.0);
        let camera = Camera {
            centre: Projected { x: 0.0, y: 0.0 },
            metres_per_point,
        };
        Ground {
            room,
            picture,
            map: Some((camera, picture.shrink(20.0))),
        }
    }

    #[test]
    fn what_lies_on_the_map_lies_there_on_every_screen() {
        let (one, other) = (ground(1000.0, 100.0), ground(2000.0, 50.0));
        let at = pos2(600.0, 420.0);
        let Spot::Map(point) = one.spot(at) else {
            panic!("not on the map");
        };
        let (camera, body) = other.map.unwrap();
        assert_eq!(
            other.place(one.spot(at)),
            Some(camera.screen_from_plane(body, point))
        );
        let back = one.place(one.spot(at)).unwrap();
        assert!((back - at).length() < 0.01);
    }

    #[test]
    fn what_lies_beside_the_map_lies_at_the_same_share_of_the_stage() {
        let (one, other) = (ground(1000.0, 100.0), ground(2000.0, 50.0));
        assert_eq!(
            other.place(one.spot(pos2(10.0, 400.0))),
            Some(pos2(20.0, 400.0))
        );
        assert!(matches!(one.spot(pos2(55.0, 400.0)), Spot::Picture(..)));
        // A squeezed window has no room at all.
        let nothing = Ground {
            room: Rect::from_min_size(pos2(0.0, 0.0), vec2(0.0, 0.0)),
            picture: Rect::NOTHING,
            map: None,
        };
        assert!(matches!(nothing.spot(pos2(1.0, 1.0)), Spot::Stage(..)));
    }
}
