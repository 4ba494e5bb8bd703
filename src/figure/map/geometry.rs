//! Boundaries ready to be drawn: triangles and border strips for each level of detail, made
//! when a level is first seen and kept as long as the atlas.

use crate::atlas::{Atlas, RegionKey};
use crate::carto::{
    ArcKind, Bounds, HitIndex, LEVELS, LevelOfDetail, Projected, ShapeMesh, ShapeRole, StrokeLine,
    Topology,
};
use std::sync::{Arc, OnceLock};

/// A border at one level.
#[derive(Debug)]
pub struct Border {
    /// What it separates.
    pub kind: ArcKind,
    /// The line with its normals.
    pub stroke: StrokeLine,
}

/// All shapes at one level of detail.
#[derive(Debug)]
pub struct LevelGeometry {
    /// The lines themselves, for hatches, outlines and paper.
    pub detail: LevelOfDetail,
    /// Triangles, by shape, made when they are first asked for: paper needs none.
    meshes: Vec<OnceLock<ShapeMesh>>,
    /// Every border once.
    pub borders: Vec<Border>,
    /// The outline of each shape, made when it is first asked for.
    outlines: Vec<OnceLock<Vec<StrokeLine>>>,
}

impl LevelGeometry {
    fn new(topology: &Topology, level: usize) -> Self {
        let detail = topology.drawn_level(level);
        let shapes = topology.shapes().len();
        let borders = detail
            .arcs()
            .iter()
            .zip(detail.strokes())
            .map(|(arc, stroke)| Border {
                kind: arc.kind,
                stroke,
            })
            .collect();
        Self {
            meshes: (0..shapes).map(|_| OnceLock::new()).collect(),
            borders,
            outlines: (0..shapes).map(|_| OnceLock::new()).collect(),
            detail,
        }
    }

    /// The triangles of a shape.
    #[must_use]
    pub fn mesh(&self, shape: usize) -> Option<&ShapeMesh> {
        let mesh = self.meshes.get(shape)?;
        Some(mesh.get_or_init(|| self.detail.mesh(shape)))
    }

    /// The outline of a shape as closed lines.
    #[must_use]
    pub fn outline(&self, shape: usize) -> &[StrokeLine] {
        self.outlines.get(shape).map_or(&[], |outline| {
            outline.get_or_init(|| self.detail.outline(shape))
        })
    }
}

/// The boundaries of one atlas, shared by every window that shows it.
#[derive(Debug)]
pub struct MapGeometry {
    /// The generation of the atlas it was made of.
    pub generation: u64,
    /// The boundaries.
    pub topology: Arc<Topology>,
    shape_of_region: Vec<Option<usize>>,
    region_of_shape: Vec<Option<RegionKey>>,
    levels: [OnceLock<LevelGeometry>; LEVELS.len()],
    hit: OnceLock<HitIndex>,
    typical_clearance_m: f64,
    all_bounds: Bounds,
}

impl MapGeometry {
    /// Pairs regions with shapes; nothing is triangulated yet.
    #[must_use]
    pub fn new(atlas: &Atlas) -> Self {
        let topology = Arc::clone(&atlas.boundaries);
        let shape_of_region = atlas
            .regions
            .entries()
            .iter()
            .map(|region| topology.shape_index(&region.id))
            .collect();
        let region_of_shape = topology
            .shapes()
            .iter()
            .map(|shape| match shape.role {
                ShapeRole::Region => atlas.regions.find(&shape.id),
                ShapeRole::Uncovered | ShapeRole::Neighbour => None,
            })
            .collect();
        let mut clearances: Vec<f64> = topology
            .with_role(ShapeRole::Region)
            .filter_map(|shape| topology.shapes().get(shape))
            .map(|shape| shape.label.clearance_m)
            .collect();
        clearances.sort_by(f64::total_cmp);
        Self {
            generation: atlas.generation,
            all_bounds: topology
                .shapes()
                .iter()
                .fold(Bounds::EMPTY, |all, shape| all.union(shape.bounds)),
            typical_clearance_m: clearances.get(clearances.len() / 2).copied().unwrap_or(0.0),
            topology,
            shape_of_region,
            region_of_shape,
            levels: [const { OnceLock::new() }; LEVELS.len()],
            hit: OnceLock::new(),
        }
    }

    /// The shape of a region.
    #[must_use]
    pub fn shape(&self, region: RegionKey) -> Option<usize> {
        self.shape_of_region.get(region.index()).copied().flatten()
    }

    /// The region that a shape is.
    #[must_use]
    pub fn region(&self, shape: usize) -> Option<RegionKey> {
        self.region_of_shape.get(shape).copied().flatten()
    }

    /// The shapes at a step of the ladder.
    #[must_use]
    pub fn level(&self, level: usize) -> &LevelGeometry {
        let level = level.min(LEVELS.len() - 1);
        self.levels[level].get_or_init(|| LevelGeometry::new(&self.topology, level))
    }

    /// Makes every step of the ladder with its triangles and outlines: for a thread, before a talk
    /// goes near. The coarsest is made first: a map that travels passes it soonest.
    pub fn prepare(&self) {
        for level in (0..LEVELS.len()).rev() {
            let level = self.level(level);
            for shape in 0..self.topology.shapes().len() {
                let _ = level.mesh(shape);
            }
            for &shape in self.shape_of_region.iter().flatten() {
                let _ = level.outline(shape);
            }
        }
    }

    /// The region under a point of the plane; a small region catches points within `catch_m` of
    /// its label point, so that it can be hit with a finger.
    #[must_use]
    pub fn region_at(&self, point: Projected, catch_m: f64) -> Option<RegionKey> {
        let hit = self.hit.get_or_init(|| HitIndex::new(&self.topology));
        hit.nearest_small(point, catch_m)
            .map(|(shape, _)| shape)
            .or_else(|| hit.region_at(point))
            .and_then(|shape| self.region(shape))
    }

    /// The box around a region.
    #[must_use]
    pub fn bounds(&self, region: RegionKey) -> Option<Bounds> {
        let shape = self.shape(region)?;
        Some(self.topology.shapes().get(shape)?.bounds)
    }

    /// The box around all that is drawn, the land around included.
    #[must_use]
    pub fn all_bounds(&self) -> Bounds {
        self.all_bounds
    }

    /// How much room around its label point the region in the middle has, in metres.
    #[must_use]
    pub fn typical_clearance_m(&self) -> f64 {
        self.typical_clearance_m
    }

    /// Where a region's label goes, and how far that is from its border, both on the plane.
    #[must_use]
    pub fn label(&self, region: RegionKey) -> Option<(Projected, f64)> {
        let shape = self.topology.shapes().get(self.shape(region)?)?;
        Some((shape.label.at, shape.label.clearance_m))
    }
}
