//! Which shape is under a point, without asking every border.
//!
//! A grid lies over the regions and uncovered areas in full detail. Of each cell the
//! shapes at its centre are known; a cell that no border crosses is answered at once,
//! in the others the borders between the point and the centre are counted. A region is
//! left or entered at each crossing, so that the sum of crossings, kept as an exclusive
//! or of shape numbers, names the shape at the point.

use super::point::{Bounds, Projected};
use super::topology::{ShapeRole, Topology};

/// Cells along the longer side; about 20 km each for a country of 5,000 km.
const CELLS: f64 = 256.0;

#[derive(Clone, Copy, Debug)]
struct Edge {
    from: Projected,
    to: Projected,
    /// Exclusive or of (index + 1) of the shapes on its sides.
    toggles: u32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    /// Exclusive or of (index + 1) of the shapes at the centre: 0 for none.
    at_centre: u32,
    first_edge: u32,
    last_edge: u32,
}

/// A region small enough to need a catching radius.
#[derive(Clone, Copy, Debug)]
struct Small {
    shape: usize,
    at: Projected,
    /// The side of a square of the same area, metres.
    side_m: f64,
}

/// Finds shapes by point; made once per topology.
#[derive(Clone, Debug)]
pub struct HitIndex {
    bounds: Bounds,
    cell_m: f64,
    columns: usize,
    cells: Vec<Cell>,
    cell_edges: Vec<u32>,
    edges: Vec<Edge>,
    is_region: Vec<bool>,
    regions: Vec<Small>,
}

impl HitIndex {
    /// Builds the grid: a few milliseconds for 50,000 vertices.
    #[must_use]
    pub fn new(topology: &Topology) -> Self {
        let shapes = topology.shapes();
        let found = |shape: usize| shapes[shape].role != ShapeRole::Neighbour;
        let bounds = shapes
            .iter()
            .filter(|shape| shape.role != ShapeRole::Neighbour)
            .fold(Bounds::EMPTY, |all, shape| all.union(shape.bounds));
        let longer_m = bounds.width_m().max(bounds.height_m()).max(1.0);
        let cell_m = longer_m / CELLS;
        // One cell more on every side, so that walks start outside of everything.
        let bounds = if bounds.is_empty() {
            bounds
        } else {
            bounds.expanded(cell_m)
        };
        let columns = (bounds.width_m() / cell_m).ceil() as usize + 1;
        let rows = (bounds.height_m() / cell_m).ceil() as usize + 1;
        let mut edges = Vec::new();
        for arc in topology.arcs() {
            let toggles = arc
                .shapes
                .iter()
                .filter(|&&shape| found(shape))
                .fold(0, |sum, &shape| sum ^ (shape as u32 + 1));
            if toggles != 0 {
                edges.extend(arc.points.windows(2).map(|pair| Edge {
                    from: pair[0],
                    to: pair[1],
                    toggles,
                }));
            }
        }
        let mut index = Self {
            bounds,
            cell_m,
            columns,
            cells: vec![Cell::default(); columns * rows],
            cell_edges: Vec::new(),
            edges,
            is_region: shapes
                .iter()
                .map(|shape| shape.role == ShapeRole::Region)
                .collect(),
            regions: topology
                .with_role(ShapeRole::Region)
                .map(|shape| Small {
                    shape,
                    at: shapes[shape].label.at,
                    side_m: (shapes[shape].area_km2 * 1e6).max(0.0).sqrt(),
                })
                .collect(),
        };
        index.sort_edges_into_cells();
        index.walk_the_centres(rows);
        index
    }

    /// The region or uncovered area at a point; the index of [`Topology::shapes`].
    #[must_use]
    pub fn shape_at(&self, point: Projected) -> Option<usize> {
        let place = self.cell_of(point)?;
        let cell = self.cells.get(place)?;
        let state = if cell.first_edge == cell.last_edge {
            cell.at_centre
        } else {
            let centre = self.centre_of(place);
            cell.at_centre ^ self.toggles_between(centre, point, self.edges_of(place))
        };
        let shape = (state as usize).checked_sub(1)?;
        // Where shapes overlap the sum may name no shape at all.
        (shape < self.is_region.len()).then_some(shape)
    }

    /// The region at a point; none over uncovered land.
    #[must_use]
    pub fn region_at(&self, point: Projected) -> Option<usize> {
        self.shape_at(point)
            .filter(|&shape| self.is_region.get(shape).copied().unwrap_or(false))
    }

    /// The nearest region among those smaller than `radius_m` whose label point lies
    /// within `radius_m` of `point`, with the distance in metres: what a pointer near a
    /// region of a few pixels means.
    ///
    /// "Smaller" is the side of a square of the same area.
    #[must_use]
    pub fn nearest_small(&self, point: Projected, radius_m: f64) -> Option<(usize, f64)> {
        self.regions
            .iter()
            .filter(|region| region.side_m < radius_m)
            .map(|region| (region.shape, region.at.distance_m(point)))
            .filter(|(_, distance_m)| *distance_m <= radius_m)
            .min_by(|one, other| one.1.total_cmp(&other.1))
    }

    fn cell_of(&self, point: Projected) -> Option<usize> {
        if !self.bounds.contains(point) {
            return None;
        }
        let column = ((point.x - self.bounds.min.x) / self.cell_m) as usize;
        let row = ((point.y - self.bounds.min.y) / self.cell_m) as usize;
        Some(row * self.columns + column)
    }

    fn centre_of(&self, cell: usize) -> Projected {
        let (row, column) = (cell / self.columns, cell % self.columns);
        Projected {
            x: self.bounds.min.x + (column as f64 + 0.5) * self.cell_m,
            y: self.bounds.min.y + (row as f64 + 0.5) * self.cell_m,
        }
    }

    fn edges_of(&self, cell: usize) -> &[u32] {
        self.cells
            .get(cell)
            .and_then(|cell| {
                self.cell_edges
                    .get(cell.first_edge as usize..cell.last_edge as usize)
            })
            .unwrap_or(&[])
    }

    fn toggles_between(&self, from: Projected, to: Projected, edges: &[u32]) -> u32 {
        edges
            .iter()
            .filter_map(|&edge| self.edges.get(edge as usize))
            .filter(|edge| crosses(from, to, edge))
            .fold(0, |sum, edge| sum ^ edge.toggles)
    }

    /// Puts each edge into every cell that its box touches.
    fn sort_edges_into_cells(&mut self) {
        let mut pairs: Vec<(u32, u32)> = Vec::with_capacity(self.edges.len() * 2);
        for (number, edge) in self.edges.iter().enumerate() {
            let around = Bounds::around([edge.from, edge.to]);
            let (Some(low), Some(high)) = (self.cell_of(around.min), self.cell_of(around.max))
            else {
                continue;
            };
            for row in low / self.columns..=high / self.columns {
                for column in low % self.columns..=high % self.columns {
                    pairs.push(((row * self.columns + column) as u32, number as u32));
                }
            }
        }
        pairs.sort_unstable();
        for (place, (cell, _)) in pairs.iter().enumerate() {
            let cell = &mut self.cells[*cell as usize];
            if cell.last_edge == 0 {
                cell.first_edge = place as u32;
            }
            cell.last_edge = place as u32 + 1;
        }
        self.cell_edges = pairs.into_iter().map(|(_, edge)| edge).collect();
    }

    /// Walks each row from outside and counts what is crossed from centre to centre.
    fn walk_the_centres(&mut self, rows: usize) {
        let mut both = Vec::new();
        for row in 0..rows {
            let mut state = 0;
            for column in 1..self.columns {
                let cell = row * self.columns + column;
                both.clear();
                both.extend_from_slice(self.edges_of(cell - 1));
                both.extend_from_slice(self.edges_of(cell));
                both.sort_unstable();
                both.dedup();
                state ^=
                    self.toggles_between(self.centre_of(cell - 1), self.centre_of(cell), &both);
                self.cells[cell].at_centre = state;
            }
        }
    }
}

/// Whether the way between two points crosses an edge. Ends count as lying on one side,
/// the same for every edge that ends there, so that a corner is crossed once or not.
fn crosses(from: Projected, to: Projected, edge: &Edge) -> bool {
    let left = |a: Projected, b: Projected, point: Projected| {
        (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) >= 0.0
    };
    left(from, to, edge.from) != left(from, to, edge.to)
        && left(edge.from, edge.to, from) != left(edge.from, edge.to, to)
}
