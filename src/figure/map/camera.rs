//! From the plane to the screen and back.

use crate::carto::{Albers, Projected};
use crate::view::Extent;
use egui::{Pos2, Rect, Vec2, pos2};

/// Where the map is looked at from: the point of the plane in the middle of the picture and
/// how many metres of it a point covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The point of the plane in the middle.
    pub centre: Projected,
    /// Metres of the plane in a point of the picture.
    pub metres_per_point: f64,
}

/// The closest look, in metres per point: nearer than this the boundaries have nothing to show.
const CLOSEST: f64 = 20.0;

/// How much further out than the whole atlas one may go.
const FURTHEST_OF_WHOLE: f64 = 2.0;

impl Camera {
    /// The camera that fits an extent into `rect`.
    #[must_use]
    pub fn fitting(extent: &Extent, albers: &Albers, rect: Rect) -> Self {
        let (width, height) = size_of(rect);
        let metres_per_point =
            (extent.width_km * 1000.0 / width).max(extent.height_km * 1000.0 / height);
        Self {
            centre: albers.plane_from_lonlat(extent.centre),
            metres_per_point: metres_per_point.max(CLOSEST),
        }
    }

    /// The camera that fits a box of the plane (its lowest and highest corner) into `rect`.
    #[must_use]
    pub fn fitting_box(low: Projected, high: Projected, rect: Rect) -> Self {
        let (width, height) = size_of(rect);
        let metres_per_point = ((high.x - low.x) / width).max((high.y - low.y) / height);
        Self {
            centre: Projected {
                x: (low.x + high.x) / 2.0,
                y: (low.y + high.y) / 2.0,
            },
            metres_per_point: metres_per_point.max(CLOSEST),
        }
    }

    /// The extent that `rect` shows.
    #[must_use]
    pub fn extent(&self, albers: &Albers, rect: Rect) -> Extent {
        let (width, height) = size_of(rect);
        let span = |points: f64| {
            (points * self.metres_per_point / 1000.0)
                .clamp(*Extent::SPAN_KM.start(), *Extent::SPAN_KM.end())
        };
        Extent {
            centre: albers.lonlat_from_plane(self.centre),
            width_km: span(width),
            height_km: span(height),
        }
    }

    /// Where a point of the plane is in a picture that fills `rect`.
    #[must_use]
    pub fn screen_from_plane(&self, rect: Rect, point: Projected) -> Pos2 {
        let middle = rect.center();
        pos2(
            middle.x + ((point.x - self.centre.x) / self.metres_per_point) as f32,
            middle.y - ((point.y - self.centre.y) / self.metres_per_point) as f32,
        )
    }

    /// Which point of the plane is at `screen` in a picture that fills `rect`.
    #[must_use]
    pub fn plane_from_screen(&self, rect: Rect, screen: Pos2) -> Projected {
        let offset = screen - rect.center();
        Projected {
            x: self.centre.x + f64::from(offset.x) * self.metres_per_point,
            y: self.centre.y - f64::from(offset.y) * self.metres_per_point,
        }
    }

    /// The camera after the paper was moved by `delta` points.
    #[must_use]
    pub fn panned(&self, delta: Vec2) -> Self {
        Self {
            centre: Projected {
                x: self.centre.x - f64::from(delta.x) * self.metres_per_point,
                y: self.centre.y + f64::from(delta.y) * self.metres_per_point,
            },
            ..*self
        }
    }

    /// The camera `factor` times closer, with what is under `fixed` staying there. `whole` is the
    /// camera that shows all: one cannot go much further out than that.
    #[must_use]
    pub fn zoomed(&self, rect: Rect, fixed: Pos2, factor: f64, whole: &Self) -> Self {
        let furthest = (whole.metres_per_point * FURTHEST_OF_WHOLE).max(CLOSEST);
        let metres_per_point = (self.metres_per_point / factor).clamp(CLOSEST, furthest);
        let under = self.plane_from_screen(rect, fixed);
        let offset = fixed - rect.center();
        Self {
            centre: Projected {
                x: under.x - f64::from(offset.x) * metres_per_point,
                y: under.y + f64::from(offset.y) * metres_per_point,
            },
            metres_per_point,
        }
    }

    /// The camera with its middle kept within the box of the plane, so that the map cannot be lost.
    #[must_use]
    pub fn kept_over(&self, low: Projected, high: Projected) -> Self {
        Self {
            centre: Projected {
                x: self.centre.x.clamp(low.x, high.x),
                y: self.centre.y.clamp(low.y, high.y),
            },
            ..*self
        }
    }

    /// The camera on its way from `self` to `other`, `t` from 0 to 1: the scale changes by equal
    /// factors, the middle in proportion to the scale, so that nothing swings.
    #[must_use]
    pub fn towards(&self, other: &Self, t: f64) -> Self {
        let eased = t * t * (3.0 - 2.0 * t);
        let ratio = other.metres_per_point / self.metres_per_point;
        let metres_per_point = self.metres_per_point * ratio.powf(eased);
        let share = if (ratio - 1.0).abs() < 1e-6 {
            eased
        } else {
            (metres_per_point - self.metres_per_point)
                / (other.metres_per_point - self.metres_per_point)
        };
        Self {
            centre: Projected {
                x: self.centre.x + (other.centre.x - self.centre.x) * share,
                y: self.centre.y + (other.centre.y - self.centre.y) * share,
            },
            metres_per_point,
        }
    }
}

/// Width and height in points, never zero: a window can be squeezed to nothing.
fn size_of(rect: Rect) -> (f64, f64) {
    (
        f64::from(rect.width()).max(1.0),
        f64::from(rect.height()).max(1.0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECT: Rect = Rect {
        min: pos2(100.0, 50.0),
        max: pos2(900.0, 650.0),
    };

    fn camera() -> Camera {
        Camera {
            centre: Projected {
                x: 1000.0,
                y: -500.0,
            },
            metres_per_point: 250.0,
        }
    }

    #[test]
    fn screen_and_plane_are_inverses() {
        let point = Projected {
            x: 30_000.0,
            y: 8000.0,
        };
        let back = camera().plane_from_screen(RECT, camera().screen_from_plane(RECT, point));
        assert!((back.x - point.x).abs() < 0.1 && (back.y - point.y).abs() < 0.1);
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer() {
        let pointer = pos2(222.0, 444.0);
        let whole = Camera {
            metres_per_point: 1e6,
            ..camera()
        };
        let before = camera().plane_from_screen(RECT, pointer);
        let after = camera()
            .zoomed(RECT, pointer, 3.0, &whole)
            .plane_from_screen(RECT, pointer);
        assert!((before.x - after.x).abs() < 1e-6 && (before.y - after.y).abs() < 1e-6);
    }

    #[test]
    fn zooming_stops_at_both_ends() {
        let whole = Camera {
            metres_per_point: 4000.0,
            ..camera()
        };
        let near = camera().zoomed(RECT, RECT.center(), 1e9, &whole);
        let far = camera().zoomed(RECT, RECT.center(), 1e-9, &whole);
        assert!((near.metres_per_point - CLOSEST).abs() < 1e-9);
        assert!((far.metres_per_point - 8000.0).abs() < 1e-9);
    }

    #[test]
    fn a_transition_begins_and_ends_where_it_should() {
        let other = Camera {
            centre: Projected { x: -7.0, y: 9.0 },
            metres_per_point: 4000.0,
        };
        let begin = camera().towards(&other, 0.0);
        let end = camera().towards(&other, 1.0);
        assert!((begin.centre.x - 1000.0).abs() < 1e-6);
        assert!((end.centre.x + 7.0).abs() < 1e-6 && (end.metres_per_point - 4000.0).abs() < 1e-6);
    }

    #[test]
    fn a_window_without_size_still_has_a_camera() {
        let camera = Camera::fitting_box(
            Projected { x: 0.0, y: 0.0 },
            Projected { x: 1e6, y: 1e6 },
            Rect::from_min_size(Pos2::ZERO, Vec2::ZERO),
        );
        assert!(camera.metres_per_point.is_finite());
    }
}
