//! The boundaries as read: arcs that neighbours share, and the shapes made of them.

use serde::{Deserialize, Serialize};

use super::albers::Albers;
use super::boundaries_file::BoundariesFile;
use super::fault::BoundariesFault;
use super::ladder::{LEVELS, code_from_tolerance_m};
use super::level::LevelOfDetail;
use super::point::{Bounds, LonLat, Projected};
use super::topology_read;

/// What a shape is on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ShapeRole {
    /// One of the atlas's regions: has figures, can be selected.
    Region,
    /// Land that the sources do not cover: drawn in a fill of its own, not selectable.
    Uncovered,
    /// Land around: background.
    Neighbour,
}

/// Where a label has most room.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelPoint {
    /// The pole of inaccessibility: the inner point furthest from the border.
    pub at: Projected,
    /// Its distance from the border in metres.
    pub clearance_m: f64,
}

/// An arc as a ring walks it: forwards, or backwards as `-1 - index`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArcRef(pub i32);

impl ArcRef {
    /// The arc's number.
    #[must_use]
    pub fn index(self) -> usize {
        (if self.0 < 0 { !self.0 } else { self.0 }) as usize
    }

    /// Whether the ring walks it from its end to its start.
    #[must_use]
    pub fn reversed(self) -> bool {
        self.0 < 0
    }
}

/// What lies on the two sides of an arc; it decides how the border is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ArcKind {
    /// A border between two regions.
    Inner,
    /// The edge of the regions: coast, or a border with anything else.
    Outer,
    /// Touches no region at all.
    Context,
}

/// One arc in full detail.
#[derive(Clone, Debug, PartialEq)]
pub struct TopologyArc {
    /// Its vertices; the ends are junctions or, on an island, the same point.
    pub points: Vec<Projected>,
    /// A weight code of [`super::ladder`] for each vertex.
    pub weights: Vec<u8>,
    /// The shapes on its sides, by index: one or two.
    pub shapes: Vec<usize>,
    /// What it separates.
    pub kind: ArcKind,
}

impl TopologyArc {
    /// The vertices that are kept from weight code `code` up; the ends always are.
    pub fn kept(&self, code: u8) -> impl Iterator<Item = Projected> + '_ {
        let last = self.points.len().saturating_sub(1);
        self.points
            .iter()
            .zip(&self.weights)
            .enumerate()
            .filter(move |(place, (_, weight))| **weight >= code || *place == 0 || *place == last)
            .map(|(_, (point, _))| *point)
    }
}

/// A region, an uncovered area or a neighbour, with what is known of its form.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its identity; a region's is that of the atlas.
    pub id: String,
    /// What it is on the map.
    pub role: ShapeRole,
    /// Polygons of rings of arcs; the first ring of each is the outer one.
    pub polygons: Vec<Vec<Vec<ArcRef>>>,
    /// The box around it.
    pub bounds: Bounds,
    /// Its area in full detail, km²; exact on this plane, whose projection is equal-area.
    pub area_km2: f64,
    /// The centre of gravity; may lie outside.
    pub centroid: Projected,
    /// Where its label goes.
    pub label: LabelPoint,
}

/// From which weight code up vertices are kept.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kept {
    /// On borders of regions.
    pub(super) regions: u8,
    /// On borders that touch no region.
    pub(super) context: u8,
}

impl Kept {
    /// The same on every border, by a tolerance in metres.
    pub(super) fn everywhere(tolerance_m: f64) -> Self {
        let code = code_from_tolerance_m(tolerance_m);
        Self {
            regions: code,
            context: code,
        }
    }

    /// The code for a border of this kind.
    pub(super) fn code(self, kind: ArcKind) -> u8 {
        match kind {
            ArcKind::Inner | ArcKind::Outer => self.regions,
            ArcKind::Context => self.context,
        }
    }
}

/// All boundaries of a pack; valid once it exists.
#[derive(Clone, Debug, PartialEq)]
pub struct Topology {
    pub(super) albers: Albers,
    pub(super) arcs: Vec<TopologyArc>,
    pub(super) shapes: Vec<Shape>,
    pub(super) neighbours: Vec<Vec<usize>>,
    pub(super) bounds: Bounds,
}

impl Topology {
    /// Reads `boundaries.ron` and checks it.
    ///
    /// # Errors
    /// The first fault: of syntax with line and column, of meaning with the shape or arc.
    pub fn from_ron(text: &str) -> Result<Self, BoundariesFault> {
        let file: BoundariesFile = ron::Options::default()
            .with_default_extension(
                ron::extensions::Extensions::IMPLICIT_SOME
                    | ron::extensions::Extensions::UNWRAP_NEWTYPES,
            )
            .from_str(text)?;
        Self::from_file(&file)
    }

    /// Checks a parsed file and works out what follows from it.
    ///
    /// # Errors
    /// The first fault of meaning.
    pub fn from_file(file: &BoundariesFile) -> Result<Self, BoundariesFault> {
        topology_read::topology_from_file(file)
    }

    /// The projection that made the plane.
    #[must_use]
    pub fn albers(&self) -> &Albers {
        &self.albers
    }

    /// All shapes; an index into this list names a shape everywhere in this room.
    #[must_use]
    pub fn shapes(&self) -> &[Shape] {
        &self.shapes
    }

    /// The index of the shape with this id.
    #[must_use]
    pub fn shape_index(&self, id: &str) -> Option<usize> {
        self.shapes.iter().position(|shape| shape.id == id)
    }

    /// The indices of the shapes with this role.
    pub fn with_role(&self, role: ShapeRole) -> impl Iterator<Item = usize> + '_ {
        self.shapes
            .iter()
            .enumerate()
            .filter(move |(_, shape)| shape.role == role)
            .map(|(index, _)| index)
    }

    /// All arcs in full detail.
    #[must_use]
    pub fn arcs(&self) -> &[TopologyArc] {
        &self.arcs
    }

    /// The box around all regions (of all shapes where there are no regions).
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// The point that meshes and strokes count from: the middle of [`Self::bounds`].
    #[must_use]
    pub fn plane_origin(&self) -> Projected {
        self.bounds.centre()
    }

    /// The regions that share a border with this one, in order of index; none for an
    /// index out of range or a shape that is no region.
    #[must_use]
    pub fn neighbours(&self, shape: usize) -> &[usize] {
        self.neighbours.get(shape).map_or(&[], Vec::as_slice)
    }

    /// The shapes as drawn at a tolerance in metres; one of [`LEVELS`] is safe from
    /// crossings, see there.
    #[must_use]
    pub fn level(&self, tolerance_m: f64) -> LevelOfDetail {
        LevelOfDetail::new(self, tolerance_m, Kept::everywhere(tolerance_m))
    }

    /// The shapes at step `level` of [`LEVELS`] as a map draws them: borders that touch no region
    /// are two steps coarser. They are background, and most of the vertices.
    #[must_use]
    pub fn drawn_level(&self, level: usize) -> LevelOfDetail {
        let tolerance_at = |level: usize| LEVELS[level.min(LEVELS.len() - 1)];
        let kept = Kept {
            context: code_from_tolerance_m(tolerance_at(level.saturating_add(2))),
            ..Kept::everywhere(tolerance_at(level))
        };
        LevelOfDetail::new(self, tolerance_at(level), kept)
    }

    /// The shapes at step `level` of [`LEVELS`]; the coarsest when there is no such step.
    #[must_use]
    pub fn ladder_level(&self, level: usize) -> LevelOfDetail {
        self.level(LEVELS[level.min(LEVELS.len() - 1)])
    }

    /// One shape on the globe at step `level` of [`LEVELS`]: polygons of closed rings,
    /// outer ring first and counter-clockwise, holes clockwise, as RFC 7946 asks.
    /// Empty for an index out of range.
    #[must_use]
    pub fn lonlat_rings(&self, shape: usize, level: usize) -> Vec<Vec<Vec<LonLat>>> {
        let kept = Kept::everywhere(LEVELS[level.min(LEVELS.len() - 1)]);
        let Some(shape) = self.shapes.get(shape) else {
            return Vec::new();
        };
        let to_globe = |(place, ring): (usize, &Vec<ArcRef>)| {
            let mut points = self.ring_points(ring, kept);
            if (signed_area_m2(&points) > 0.0) != (place == 0) {
                points.reverse();
            }
            points
                .into_iter()
                .map(|point| self.albers.lonlat_from_plane(point))
                .collect()
        };
        shape
            .polygons
            .iter()
            .map(|rings| rings.iter().enumerate().map(to_globe).collect())
            .collect()
    }

    /// A ring's vertices that are kept, closed.
    pub(super) fn ring_points(&self, ring: &[ArcRef], kept: Kept) -> Vec<Projected> {
        let mut points: Vec<Projected> = Vec::new();
        for reference in ring {
            let Some(arc) = self.arcs.get(reference.index()) else {
                continue;
            };
            // The first vertex of an arc is the last of the one before.
            points.pop();
            let start = points.len();
            points.extend(arc.kept(kept.code(arc.kind)));
            if reference.reversed() {
                points[start..].reverse();
            }
        }
        points
    }
}

/// The area enclosed by a closed ring, m²; positive when it runs counter-clockwise
/// (the shoelace formula about the first vertex, where rounding is smallest).
#[must_use]
pub fn signed_area_m2(ring: &[Projected]) -> f64 {
    let Some(first) = ring.first() else {
        return 0.0;
    };
    let twice: f64 = ring
        .windows(2)
        .map(|pair| {
            (pair[0].x - first.x) * (pair[1].y - first.y)
                - (pair[1].x - first.x) * (pair[0].y - first.y)
        })
        .sum();
    twice / 2.0
}
