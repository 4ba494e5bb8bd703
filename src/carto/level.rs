//! The boundaries as drawn at one scale.

use super::mesh::ShapeMesh;
use super::point::{Bounds, Projected};
use super::stroke::StrokeLine;
use super::topology::{ArcKind, Kept, Topology};

/// A closed ring: the last point is the first.
pub type Ring = Vec<Projected>;

/// One arc at a level.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelArc {
    /// What it separates.
    pub kind: ArcKind,
    /// The shapes on its sides, by index: one or two.
    pub shapes: Vec<usize>,
    /// The vertices that are left.
    pub points: Vec<Projected>,
}

/// All shapes with the vertices that matter at one tolerance.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelOfDetail {
    tolerance_m: f64,
    plane_origin: Projected,
    arcs: Vec<LevelArc>,
    polygons: Vec<Vec<Vec<Ring>>>,
    bounds: Vec<Bounds>,
}

impl LevelOfDetail {
    pub(super) fn new(topology: &Topology, tolerance_m: f64, kept: Kept) -> Self {
        let arcs = topology
            .arcs()
            .iter()
            .map(|arc| LevelArc {
                kind: arc.kind,
                shapes: arc.shapes.clone(),
                points: arc.kept(kept.code(arc.kind)).collect(),
            })
            .collect();
        let polygons = topology
            .shapes()
            .iter()
            .map(|shape| {
                shape
                    .polygons
                    .iter()
                    .map(|rings| {
                        rings
                            .iter()
                            .map(|ring| topology.ring_points(ring, kept))
                            .collect()
                    })
                    .collect()
            })
            .collect();
        Self {
            tolerance_m,
            plane_origin: topology.plane_origin(),
            arcs,
            polygons,
            bounds: topology.shapes().iter().map(|shape| shape.bounds).collect(),
        }
    }

    /// The tolerance it was made for, in metres.
    #[must_use]
    pub fn tolerance_m(&self) -> f64 {
        self.tolerance_m
    }

    /// The point that meshes and strokes count from; the same at all levels.
    #[must_use]
    pub fn plane_origin(&self) -> Projected {
        self.plane_origin
    }

    /// A shape's polygons, each the outer ring and then its holes; empty for an index
    /// out of range.
    #[must_use]
    pub fn polygons(&self, shape: usize) -> &[Vec<Ring>] {
        self.polygons.get(shape).map_or(&[], Vec::as_slice)
    }

    /// All rings of a shape, one after the other.
    pub fn rings(&self, shape: usize) -> impl Iterator<Item = &Ring> {
        self.polygons(shape).iter().flatten()
    }

    /// The box around a shape in full detail (a level never reaches beyond it).
    #[must_use]
    pub fn bounds(&self, shape: usize) -> Bounds {
        self.bounds.get(shape).copied().unwrap_or(Bounds::EMPTY)
    }

    /// Every arc once: the borders to draw.
    #[must_use]
    pub fn arcs(&self) -> &[LevelArc] {
        &self.arcs
    }

    /// How many ring vertices the shape has, closing points not counted.
    #[must_use]
    pub fn vertex_count(&self, shape: usize) -> usize {
        self.rings(shape)
            .map(|ring| ring.len().saturating_sub(1))
            .sum()
    }

    /// The shape's area at this level, km².
    #[must_use]
    pub fn area_km2(&self, shape: usize) -> f64 {
        let area = |(place, ring): (usize, &Ring)| {
            let area = super::topology::signed_area_m2(ring).abs();
            if place == 0 { area } else { -area }
        };
        let sum: f64 = self
            .polygons(shape)
            .iter()
            .flat_map(|rings| rings.iter().enumerate().map(area))
            .sum();
        sum / 1e6
    }

    /// The shape as triangles, counted from [`Self::plane_origin`].
    #[must_use]
    pub fn mesh(&self, shape: usize) -> ShapeMesh {
        ShapeMesh::from_polygons(self.polygons(shape), self.plane_origin)
    }

    /// Every arc as a line with normals, in the order of [`Self::arcs`].
    #[must_use]
    pub fn strokes(&self) -> Vec<StrokeLine> {
        self.arcs
            .iter()
            .map(|arc| StrokeLine::new(&arc.points, self.plane_origin))
            .collect()
    }

    /// A shape's rings as closed lines with normals: its outline.
    #[must_use]
    pub fn outline(&self, shape: usize) -> Vec<StrokeLine> {
        self.rings(shape)
            .map(|ring| StrokeLine::new(ring, self.plane_origin))
            .collect()
    }
}
