//! Walking from region to region with the arrow keys.

use serde::{Deserialize, Serialize};

use super::point::Projected;
use super::topology::{ShapeRole, Topology};

/// Where an arrow key points on the plane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Up.
    North,
    /// Right.
    East,
    /// Down.
    South,
    /// Left.
    West,
}

impl Direction {
    /// All four, clockwise.
    pub const ALL: [Self; 4] = [Self::North, Self::East, Self::South, Self::West];

    /// How far `to` lies from `from` along this direction and across it, in metres.
    fn along_and_across(self, from: Projected, to: Projected) -> (f64, f64) {
        let (east, north) = (to.x - from.x, to.y - from.y);
        match self {
            Self::North => (north, east.abs()),
            Self::East => (east, north.abs()),
            Self::South => (-north, east.abs()),
            Self::West => (-east, north.abs()),
        }
    }
}

/// The region that lies in a direction: the best of those that share a border, or, where
/// none of them lies there, the best of all regions, so that islands are reached and left.
///
/// A region lies in a direction when its label point is in that quarter of the horizon;
/// the best is near and straight ahead (distance along plus twice the distance across).
/// None at the edge of the map, or when `shape` is no region.
#[must_use]
pub fn direction_neighbour(
    topology: &Topology,
    shape: usize,
    direction: Direction,
) -> Option<usize> {
    let from = topology
        .shapes()
        .get(shape)
        .filter(|shape| shape.role == ShapeRole::Region)?
        .label
        .at;
    let best = |candidates: &mut dyn Iterator<Item = usize>| {
        candidates
            .filter(|&candidate| candidate != shape)
            .filter_map(|candidate| {
                let to = topology.shapes().get(candidate)?.label.at;
                let (along, across) = direction.along_and_across(from, to);
                (along > 0.0 && across <= along).then_some((candidate, along + 2.0 * across))
            })
            .min_by(|one, other| one.1.total_cmp(&other.1))
            .map(|(candidate, _)| candidate)
    };
    best(&mut topology.neighbours(shape).iter().copied())
        .or_else(|| best(&mut topology.with_role(ShapeRole::Region)))
}
