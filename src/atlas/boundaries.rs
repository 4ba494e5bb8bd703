//! The seam to the geometry: what the atlas asks of the boundaries.

pub use crate::carto::{LonLat, Topology};

use super::Fault;
use crate::carto::{BoundariesFault, ShapeRole};

/// The file of the boundaries.
pub(crate) const BOUNDARIES: &str = "boundaries.ron";

/// Reads `boundaries.ron`.
pub(crate) fn read(text: &str) -> Result<Topology, Fault> {
    let file = BOUNDARIES.to_owned();
    Topology::from_ron(text).map_err(|fault| match fault {
        BoundariesFault::Syntax {
            line,
            column,
            message,
        } => Fault::Syntax {
            file,
            line,
            column,
            message,
            suggestion: None,
        },
        meaning => Fault::Boundaries {
            file,
            message: meaning.to_string(),
        },
    })
}

/// The ids of the shapes that are regions, not land around.
pub(crate) fn region_ids(topology: &Topology) -> impl Iterator<Item = &str> {
    topology
        .shapes()
        .iter()
        .filter(|shape| shape.role == ShapeRole::Region)
        .map(|shape| shape.id.as_str())
}

/// How many vertices there are in full detail; one that two shapes share counts once.
pub(crate) fn vertices(topology: &Topology) -> usize {
    topology.arcs().iter().map(|arc| arc.points.len()).sum()
}
