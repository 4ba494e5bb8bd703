//! A weight for every vertex: Visvalingam's effective area.
//!
//! M. Visvalingam and J. D. Whyatt, *Line generalisation by repeated elimination of
//! points*, The Cartographic Journal 30 (1993): the vertex whose triangle with its two
//! neighbours is smallest goes first; its weight is that area, but never below that of
//! a vertex that went before it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::build_arcs::GridPoint;
use super::ladder::{ALWAYS, code_from_area_m2};

/// Weighs the vertices of an arc. An arc that is a `free_ring` (no junction on it) is
/// turned so that it starts at one of the three vertices that remain last.
pub(super) fn weigh(arc: &mut Vec<GridPoint>, free_ring: bool, step_m: f64) -> Vec<u8> {
    let closed = arc.len() > 3 && arc.first() == arc.last();
    if !(closed && free_ring) {
        return effective_codes(arc, step_m, closed);
    }
    // Twice around: once to find where to start, once with that start fixed.
    let codes = effective_codes(arc, step_m, true);
    let best = (1..arc.len() - 1)
        .max_by_key(|&place| codes[place])
        .unwrap_or(0);
    arc.pop();
    arc.rotate_left(best);
    arc.push(arc[0]);
    effective_codes(arc, step_m, true)
}

fn effective_codes(arc: &[GridPoint], step_m: f64, closed: bool) -> Vec<u8> {
    let count = arc.len();
    let mut codes = vec![ALWAYS; count];
    let mut before: Vec<usize> = (0..count).map(|place| place.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (0..count).map(|place| place + 1).collect();
    let mut alive = vec![true; count];
    let mut current = vec![0_i64; count];
    let mut heap = BinaryHeap::new();
    for place in 1..count.saturating_sub(1) {
        current[place] = twice_area(arc[place - 1], arc[place], arc[place + 1]);
        heap.push(Reverse((current[place], place)));
    }
    // A ring keeps its start and two more, a line its ends.
    let mut left = count.saturating_sub(2);
    let least = if closed { 2 } else { 0 };
    let mut heaviest = 0;
    while left > least {
        let Some(Reverse((area, place))) = heap.pop() else {
            break;
        };
        if !alive[place] || area != current[place] {
            continue;
        }
        alive[place] = false;
        left -= 1;
        heaviest = heaviest.max(area);
        codes[place] = code_from_area_m2(heaviest as f64 / 2.0 * step_m * step_m);
        let (previous, next) = (before[place], after[place]);
        after[previous] = next;
        before[next] = previous;
        for neighbour in [previous, next] {
            if neighbour > 0 && neighbour < count - 1 {
                current[neighbour] = twice_area(
                    arc[before[neighbour]],
                    arc[neighbour],
                    arc[after[neighbour]],
                );
                heap.push(Reverse((current[neighbour], neighbour)));
            }
        }
    }
    codes
}

/// Twice a triangle's area in grid steps, exact.
fn twice_area(a: GridPoint, b: GridPoint, c: GridPoint) -> i64 {
    let wide = |point: GridPoint| (i64::from(point.0), i64::from(point.1));
    let ((ax, ay), (bx, by), (cx, cy)) = (wide(a), wide(b), wide(c));
    ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flattest_vertex_goes_first_and_ends_stay() {
        let mut arc = vec![(0, 0), (100, 1), (200, 80), (300, 0)];
        let codes = weigh(&mut arc, false, 10.0);
        assert_eq!((codes[0], codes[3]), (ALWAYS, ALWAYS));
        assert!(codes[1] < codes[2] && codes[2] < ALWAYS);
    }

    #[test]
    fn a_ring_keeps_three_corners() {
        let mut ring = vec![
            (0, 0),
            (50, 1),
            (100, 0),
            (100, 100),
            (50, 99),
            (0, 100),
            (0, 0),
        ];
        let codes = weigh(&mut ring, true, 1.0);
        assert_eq!(ring.first(), ring.last());
        assert_eq!(codes[..6].iter().filter(|&&code| code == ALWAYS).count(), 3);
    }
}
