//! Where a label has most room: the pole of inaccessibility.
//!
//! V. Agafonkin, "A new algorithm for finding a visual center of a polygon" (2016):
//! square cells are split, most promising first, until none can be better by more than
//! the precision.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::point::{Bounds, Projected};
use super::topology::LabelPoint;

struct Cell {
    centre: Projected,
    half_m: f64,
    clearance_m: f64,
}

impl Cell {
    fn new(centre: Projected, half_m: f64, rings: &[Vec<Projected>]) -> Self {
        Self {
            centre,
            half_m,
            clearance_m: clearance_m(centre, rings),
        }
    }

    /// The best that any point of the cell could reach.
    fn promise_m(&self) -> f64 {
        self.clearance_m + self.half_m * std::f64::consts::SQRT_2
    }
}

impl PartialEq for Cell {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Cell {}
impl PartialOrd for Cell {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Cell {
    fn cmp(&self, other: &Self) -> Ordering {
        self.promise_m().total_cmp(&other.promise_m())
    }
}

/// The pole of inaccessibility of one polygon, to a fiftieth of its shorter side.
pub(super) fn label_point(rings: &[Vec<Projected>]) -> LabelPoint {
    let bounds = Bounds::around(rings.iter().flatten().copied());
    let shorter_m = bounds.width_m().min(bounds.height_m());
    let precision_m = (shorter_m / 50.0).max(1e-3);
    let half_m = (shorter_m / 2.0).max(precision_m);
    let mut best = Cell::new(bounds.centre(), 0.0, rings);
    let mut queue = BinaryHeap::new();
    let mut x = bounds.min.x + half_m;
    while x - half_m < bounds.max.x {
        let mut y = bounds.min.y + half_m;
        while y - half_m < bounds.max.y {
            queue.push(Cell::new(Projected { x, y }, half_m, rings));
            y += 2.0 * half_m;
        }
        x += 2.0 * half_m;
    }
    while let Some(cell) = queue.pop() {
        if cell.promise_m() - best.clearance_m <= precision_m {
            break;
        }
        let half_m = cell.half_m / 2.0;
        for (dx, dy) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
            let centre = Projected {
                x: cell.centre.x + dx * half_m,
                y: cell.centre.y + dy * half_m,
            };
            queue.push(Cell::new(centre, half_m, rings));
        }
        if cell.clearance_m > best.clearance_m {
            best = cell;
        }
    }
    LabelPoint {
        at: best.centre,
        clearance_m: best.clearance_m.max(0.0),
    }
}

/// Distance from the nearest border, negative outside.
fn clearance_m(point: Projected, rings: &[Vec<Projected>]) -> f64 {
    let mut inside = false;
    let mut least = f64::INFINITY;
    for pair in rings.iter().flat_map(|ring| ring.windows(2)) {
        let (a, b) = (pair[0], pair[1]);
        if (a.y > point.y) != (b.y > point.y)
            && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
        {
            inside = !inside;
        }
        least = least.min(squared_distance(point, a, b));
    }
    if inside { least.sqrt() } else { -least.sqrt() }
}

fn squared_distance(point: Projected, a: Projected, b: Projected) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 {
        (((point.x - a.x) * dx + (point.y - a.y) * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (point.x - a.x - along * dx).powi(2) + (point.y - a.y - along * dy).powi(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_label_of_an_l_lies_in_its_corner() {
        let ring = [
            (0.0, 0.0),
            (100.0, 0.0),
            (100.0, 20.0),
            (20.0, 20.0),
            (20.0, 100.0),
            (0.0, 100.0),
            (0.0, 0.0),
        ]
        .map(|(x, y)| Projected::new(x, y))
        .to_vec();
        let label = label_point(&[ring]);
        // The circle that touches both outer sides and the inner corner.
        assert!((label.clearance_m - 11.7).abs() < 2.0, "{label:?}");
    }
}
