//! Points on the globe and on the plane, and boxes on the plane.

use serde::{Deserialize, Serialize};

/// A point on the WGS84 ellipsoid, in degrees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LonLat {
    /// Longitude in degrees, east positive.
    pub lon: f64,
    /// Latitude in degrees, north positive.
    pub lat: f64,
}

impl LonLat {
    /// The point at `lon`, `lat` (degrees).
    #[must_use]
    pub const fn new(lon: f64, lat: f64) -> Self {
        Self { lon, lat }
    }
}

/// A point on the projected plane, in metres: `x` to the east, `y` to the north.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Projected {
    /// Metres east of the central meridian.
    pub x: f64,
    /// Metres north of the latitude of origin.
    pub y: f64,
}

impl Projected {
    /// The point at `x` metres east, `y` metres north.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Straight distance on the plane, in metres.
    #[must_use]
    pub fn distance_m(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// This point seen from `origin`, in single precision: what meshes are made of.
    ///
    /// Within 8,000 km of the origin the rounding is at most half a metre.
    #[must_use]
    pub fn relative_to(self, origin: Self) -> [f32; 2] {
        [(self.x - origin.x) as f32, (self.y - origin.y) as f32]
    }

    /// Whether both coordinates are finite.
    #[must_use]
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

/// A box on the plane with sides along the axes; [`Bounds::EMPTY`] holds nothing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    /// The south-western corner.
    pub min: Projected,
    /// The north-eastern corner.
    pub max: Projected,
}

impl Bounds {
    /// The box that holds no point and grows from nothing.
    pub const EMPTY: Self = Self {
        min: Projected::new(f64::INFINITY, f64::INFINITY),
        max: Projected::new(f64::NEG_INFINITY, f64::NEG_INFINITY),
    };

    /// The smallest box around `points`.
    #[must_use]
    pub fn around(points: impl IntoIterator<Item = Projected>) -> Self {
        let mut bounds = Self::EMPTY;
        for point in points {
            bounds.include(point);
        }
        bounds
    }

    /// Grows the box to hold `point`.
    pub fn include(&mut self, point: Projected) {
        self.min.x = self.min.x.min(point.x);
        self.min.y = self.min.y.min(point.y);
        self.max.x = self.max.x.max(point.x);
        self.max.y = self.max.y.max(point.y);
    }

    /// The smallest box that holds both.
    #[must_use]
    pub fn union(mut self, other: Self) -> Self {
        if !other.is_empty() {
            self.include(other.min);
            self.include(other.max);
        }
        self
    }

    /// Whether the box holds no point at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.min.x > self.max.x || self.min.y > self.max.y
    }

    /// East–west extent in metres; nothing for an empty box.
    #[must_use]
    pub fn width_m(&self) -> f64 {
        (self.max.x - self.min.x).max(0.0)
    }

    /// North–south extent in metres; nothing for an empty box.
    #[must_use]
    pub fn height_m(&self) -> f64 {
        (self.max.y - self.min.y).max(0.0)
    }

    /// The middle of the box; the plane's origin for an empty box.
    #[must_use]
    pub fn centre(&self) -> Projected {
        if self.is_empty() {
            return Projected::default();
        }
        Projected::new(
            f64::midpoint(self.min.x, self.max.x),
            f64::midpoint(self.min.y, self.max.y),
        )
    }

    /// Whether `point` lies in the box, edges included.
    #[must_use]
    pub fn contains(&self, point: Projected) -> bool {
        self.min.x <= point.x
            && point.x <= self.max.x
            && self.min.y <= point.y
            && point.y <= self.max.y
    }

    /// Whether the boxes share a point: what culling asks.
    #[must_use]
    pub fn intersects(&self, other: &Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// The box with `margin_m` metres added on every side.
    #[must_use]
    pub fn expanded(&self, margin_m: f64) -> Self {
        Self {
            min: Projected::new(self.min.x - margin_m, self.min.y - margin_m),
            max: Projected::new(self.max.x + margin_m, self.max.y + margin_m),
        }
    }
}

impl Default for Bounds {
    fn default() -> Self {
        Self::EMPTY
    }
}
