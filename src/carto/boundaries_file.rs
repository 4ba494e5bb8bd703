//! What `boundaries.ron` looks like: the file's structure, field by field.
//!
//! ```ron
//! (
//!     format: 1,
//!     projection: (standard_parallels: (25, 47), central_meridian: 105, latitude_of_origin: 0),
//!     quantisation: (origin: (x: -2640000, y: 1700000), step_m: 1),
//!     arcs: ["…", "…"],                       // see `carto::coding`
//!     shapes: [
//!         (id: "CN-AH", role: region, polygons: [[[0, -2]]], label: (at: (x: 1, y: 2), clearance_m: 3)),
//!     ],
//! )
//! ```
//!
//! A polygon is a list of rings, the outer one first; a ring is a list of arcs, each by
//! its number, or for arc `i` backwards by `-1 - i`, as TopoJSON has it.

use serde::{Deserialize, Serialize};

use super::albers::AlbersParameters;
use super::point::Projected;
use super::topology::{LabelPoint, ShapeRole};

/// The only version of the format so far.
pub const FORMAT: u32 = 1;

/// The whole file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoundariesFile {
    /// [`FORMAT`].
    pub format: u32,
    /// How the plane was made of the globe.
    pub projection: AlbersParameters,
    /// What one step of an arc's coordinates is on the plane.
    pub quantisation: Quantisation,
    /// The arcs, each a line of [`super::coding`].
    pub arcs: Vec<String>,
    /// The shapes, in drawing order.
    pub shapes: Vec<ShapeEntry>,
}

/// The grid on which all vertices lie.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quantisation {
    /// Where step (0, 0) is on the plane.
    pub origin: Projected,
    /// The grid's width in metres.
    pub step_m: f64,
}

impl Quantisation {
    /// The point of the plane at a place of the grid.
    #[must_use]
    pub fn plane_from_grid(&self, x: i32, y: i32) -> Projected {
        Projected {
            x: self.origin.x + f64::from(x) * self.step_m,
            y: self.origin.y + f64::from(y) * self.step_m,
        }
    }
}

/// One shape of the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShapeEntry {
    /// Its identity; for a region the id in `regions.ron`.
    pub id: String,
    /// What it is on the map.
    pub role: ShapeRole,
    /// Polygons of rings of arc references.
    pub polygons: Vec<Vec<Vec<i32>>>,
    /// Where its label goes.
    pub label: LabelPoint,
}
