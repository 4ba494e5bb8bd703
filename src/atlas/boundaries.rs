//! The seam to the geometry: which type holds the boundaries and what the atlas asks of it.

use serde::Deserialize;

/// A place on the globe, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Degrees east of Greenwich, −180 to 180.
    pub lon: f64,
    /// Degrees north of the equator, −90 to 90.
    pub lat: f64,
}

/// The boundaries of a pack, as far as the atlas needs them.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Topology {
    shapes: Vec<Shape>,
}

/// One region's boundary.
#[derive(Clone, Debug, Deserialize)]
pub struct Shape {
    /// The region's id.
    pub id: String,
}

impl Topology {
    /// Reads `boundaries.ron`.
    ///
    /// # Errors
    /// What RON could not make sense of.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(text)
    }

    /// The shapes, one a region.
    #[must_use]
    pub fn shapes(&self) -> &[Shape] {
        &self.shapes
    }
}

/// Reads `boundaries.ron`.
pub(crate) fn read(text: &str) -> Result<Topology, super::Fault> {
    Topology::from_ron(text).map_err(|error| super::Fault::Boundaries {
        file: "boundaries.ron".to_owned(),
        message: error.to_string(),
    })
}

/// The ids of the shapes that are regions, not land around.
pub(crate) fn region_ids(topology: &Topology) -> impl Iterator<Item = &str> {
    topology.shapes().iter().map(|shape| shape.id.as_str())
}

/// How many vertices there are in full detail.
pub(crate) fn vertices(_topology: &Topology) -> usize {
    0
}
