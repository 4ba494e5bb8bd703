//! Cutting rings into arcs at junctions, each shared arc once.
//!
//! After M. Bostock's description of TopoJSON ("How to infer topology", 2013): a vertex
//! is a junction where rings that pass through it come from or go to different vertices.

use std::collections::HashMap;

/// A vertex on the grid of the quantisation.
pub(super) type GridPoint = (i32, i32);

/// What the rings became.
#[derive(Debug, Default)]
pub(super) struct CutArcs {
    /// The arcs; an arc whose ends are one point may be a whole ring.
    pub(super) arcs: Vec<Vec<GridPoint>>,
    /// For each ring its arcs by reference (`i`, or `-1 - i` backwards).
    pub(super) rings: Vec<Vec<i32>>,
}

/// Cuts open rings (the first point is not repeated at the end) into arcs.
pub(super) fn cut(rings: &[Vec<GridPoint>]) -> CutArcs {
    let junctions = Junctions::of(rings);
    let mut cut = CutArcs::default();
    let mut known: HashMap<Vec<GridPoint>, i32> = HashMap::new();
    for ring in rings {
        let start = ring
            .iter()
            .position(|&point| junctions.holds(point))
            // A ring without junctions starts at its least vertex, whichever way it runs.
            .or_else(|| (0..ring.len()).min_by_key(|&place| ring[place]));
        let Some(start) = start else {
            cut.rings.push(Vec::new());
            continue;
        };
        let walk = (start..=start + ring.len()).map(|place| ring[place % ring.len()]);
        let mut references = Vec::new();
        let mut arc: Vec<GridPoint> = Vec::new();
        for (step, point) in walk.enumerate() {
            arc.push(point);
            if step > 0 && (step == ring.len() || junctions.holds(point)) {
                let done = std::mem::replace(&mut arc, vec![point]);
                references.push(store(done, &mut cut.arcs, &mut known));
            }
        }
        cut.rings.push(references);
    }
    cut
}

/// Finds the arc in either direction, or adds it.
fn store(
    arc: Vec<GridPoint>,
    arcs: &mut Vec<Vec<GridPoint>>,
    known: &mut HashMap<Vec<GridPoint>, i32>,
) -> i32 {
    if let Some(&index) = known.get(&arc) {
        return index;
    }
    let backwards: Vec<GridPoint> = arc.iter().rev().copied().collect();
    if let Some(&index) = known.get(&backwards) {
        return !index;
    }
    let index = arcs.len() as i32;
    known.insert(arc.clone(), index);
    arcs.push(arc);
    index
}

/// For each vertex the two it lies between, or that it is a junction.
struct Junctions(HashMap<GridPoint, Option<(GridPoint, GridPoint)>>);

impl Junctions {
    fn of(rings: &[Vec<GridPoint>]) -> Self {
        let mut between: HashMap<GridPoint, Option<(GridPoint, GridPoint)>> = HashMap::new();
        for ring in rings {
            for (place, &point) in ring.iter().enumerate() {
                let before = ring[(place + ring.len() - 1) % ring.len()];
                let after = ring[(place + 1) % ring.len()];
                let pair = (before.min(after), before.max(after));
                between
                    .entry(point)
                    .and_modify(|known| {
                        if *known != Some(pair) {
                            *known = None;
                        }
                    })
                    .or_insert(Some(pair));
            }
        }
        Self(between)
    }

    fn holds(&self, point: GridPoint) -> bool {
        matches!(self.0.get(&point), Some(None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_squares_side_by_side_share_one_arc() {
        let left = vec![(0, 0), (1, 0), (1, 1), (0, 1)];
        let right = vec![(1, 0), (2, 0), (2, 1), (1, 1)];
        let cut = cut(&[left, right]);
        assert_eq!(cut.arcs.len(), 3);
        let shared = cut.rings[0]
            .iter()
            .find(|&&reference| cut.rings[1].contains(&!reference));
        assert!(shared.is_some(), "{:?}", cut.rings);
    }

    #[test]
    fn an_island_and_the_hole_around_it_are_one_arc() {
        let island = vec![(1, 1), (2, 1), (2, 2)];
        let hole = vec![(2, 2), (2, 1), (1, 1)];
        let cut = cut(&[island, hole]);
        assert_eq!(cut.arcs.len(), 1);
        assert_eq!(cut.rings[0][0], !cut.rings[1][0]);
    }
}
