//! The seam to the geometry: which type holds the boundaries, and how its faults are told.

pub use crate::carto::{LonLat, Topology};

/// Reads `boundaries.ron`.
pub(crate) fn read(text: &str) -> Result<Topology, super::Fault> {
    Topology::from_ron(text).map_err(|error| super::Fault::Boundaries {
        file: "boundaries.ron".to_owned(),
        message: error.to_string(),
    })
}

/// The ids of the shapes that are regions.
pub(crate) fn region_ids(topology: &Topology) -> impl Iterator<Item = &str> {
    topology
        .with_role(crate::carto::ShapeRole::Region)
        .filter_map(|shape| topology.shapes().get(shape))
        .map(|shape| shape.id.as_str())
}

/// How many vertices the borders have, each border counted once.
pub(crate) fn vertices(topology: &Topology) -> usize {
    topology.arcs().iter().map(|arc| arc.points.len()).sum()
}
