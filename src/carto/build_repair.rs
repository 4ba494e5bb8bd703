//! Making a level of detail valid by keeping more vertices.
//!
//! Visvalingam's order knows nothing of other lines. Here the vertices that would be
//! left out at a level are looked at once more, and some are kept after all, until
//! no line crosses or touches another, no corner changes sides, no line lies further
//! than the tolerance from what it stands for, each ring is a ring and each region keeps
//! its area. Since at worst every vertex is kept, this ends.
//!
//! No corner of one line between another line and its simplification, and no crossing:
//! then the two maps are the same up to bending (M. de Berg, M. van Kreveld, S. Schirra,
//! "Topologically correct subdivision simplification using the bandwidth criterion", 1998).

use super::build_arcs::GridPoint;
use super::build_grid::{BoxGrid, GridBox};

/// How much of its area a region may gain or lose at any level.
const AREA_SHARE: f64 = 0.03;

/// A ring as the repair needs it.
#[derive(Debug)]
pub(super) struct RepairRing {
    pub(super) arcs: Vec<i32>,
    /// Rings with one number add up to one area; none: the area may change.
    pub(super) region: Option<usize>,
}

/// A drawn segment: vertices `first` to `last` of an arc, those between left out.
#[derive(Clone, Copy)]
struct Span {
    arc: usize,
    first: usize,
    last: usize,
    /// The left-out vertex furthest from the segment; `first` when none is left out.
    furthest: usize,
    distance: f64,
}

/// Raises weights to `codes[arc]` where vertices must stay at that level; returns how
/// many pairs of full-detail segments cross, which nothing can help.
///
/// `tolerance` is in grid steps, per arc, as are the thresholds.
pub(super) fn repair(
    arcs: &[Vec<GridPoint>],
    weights: &mut [Vec<u8>],
    rings: &[RepairRing],
    thresholds: &[u8],
    tolerances: &[f64],
) -> usize {
    loop {
        let spans = spans_of(arcs, weights, thresholds);
        let mut keep: Vec<(usize, usize)> = spans
            .iter()
            .filter(|span| span.distance > tolerances[span.arc])
            .map(|span| (span.arc, span.furthest))
            .collect();
        let crossings = keep_where_lines_meet(arcs, &spans, &mut keep);
        keep_for_rings(arcs, rings, &spans, &mut keep);
        if keep.is_empty() {
            return crossings;
        }
        for (arc, place) in keep {
            weights[arc][place] = weights[arc][place].max(thresholds[arc]);
        }
    }
}

fn spans_of(arcs: &[Vec<GridPoint>], weights: &[Vec<u8>], thresholds: &[u8]) -> Vec<Span> {
    let mut spans = Vec::new();
    for (arc, points) in arcs.iter().enumerate() {
        let end = points.len() - 1;
        let mut first = 0;
        for last in 1..=end {
            if last == end || weights[arc][last] >= thresholds[arc] {
                let (furthest, distance) = (first + 1..last)
                    .map(|place| (place, distance(points[place], points[first], points[last])))
                    .max_by(|one, other| one.1.total_cmp(&other.1))
                    .unwrap_or((first, 0.0));
                spans.push(Span {
                    arc,
                    first,
                    last,
                    furthest,
                    distance,
                });
                first = last;
            }
        }
    }
    spans
}

/// Keeps vertices of segments that meet others, or that a corner would change sides of.
fn keep_where_lines_meet(
    arcs: &[Vec<GridPoint>],
    spans: &[Span],
    keep: &mut Vec<(usize, usize)>,
) -> usize {
    let ends = |span: &Span| (arcs[span.arc][span.first], arcs[span.arc][span.last]);
    let boxes: Vec<GridBox> = spans
        .iter()
        .map(|span| {
            let (a, b) = ends(span);
            (a.0.min(b.0), a.1.min(b.1), a.0.max(b.0), a.1.max(b.1))
        })
        .collect();
    let grid = BoxGrid::new(&boxes);
    let mut hopeless = 0;
    for (number, span) in spans.iter().enumerate() {
        let segment = ends(span);
        let line = &arcs[span.arc][span.first..=span.last];
        let around = line.iter().fold(boxes[number], |all, point| {
            (
                all.0.min(point.0),
                all.1.min(point.1),
                all.2.max(point.0),
                all.3.max(point.1),
            )
        });
        let mut must_keep = false;
        let mut hopeless_with = Vec::new();
        grid.near(around, |other_number| {
            if must_keep || other_number == number {
                return;
            }
            let other = &spans[other_number];
            let other_segment = ends(other);
            if meet(segment, other_segment) {
                if line.len() > 2 {
                    must_keep = true;
                } else if other.last == other.first + 1 && other_number > number {
                    hopeless_with.push(other_number);
                }
            } else if line.len() > 2 {
                let corner = other_segment.0;
                must_keep = corner != segment.0 && corner != segment.1 && encloses(line, corner);
            }
        });
        if must_keep {
            keep.push((span.arc, span.furthest));
        }
        hopeless_with.sort_unstable();
        hopeless_with.dedup();
        hopeless += hopeless_with.len();
    }
    hopeless
}

/// Keeps vertices of rings with less than three corners, and of regions whose area
/// would change too much.
fn keep_for_rings(
    arcs: &[Vec<GridPoint>],
    rings: &[RepairRing],
    spans: &[Span],
    keep: &mut Vec<(usize, usize)>,
) {
    let mut spans_of_arc: Vec<Vec<(usize, f64)>> = vec![Vec::new(); arcs.len()];
    for (number, span) in spans.iter().enumerate() {
        let left_out = twice_area(&arcs[span.arc][span.first..=span.last]);
        spans_of_arc[span.arc].push((number, left_out));
    }
    let regions = rings
        .iter()
        .filter_map(|ring| ring.region)
        .max()
        .map_or(0, |most| most + 1);
    let mut whole = vec![0.0; regions];
    let mut lost: Vec<Vec<(f64, usize)>> = vec![Vec::new(); regions];
    for ring in rings {
        let parts = || ring.arcs.iter().map(|&one| (index_of(one), one < 0));
        let corners: usize = parts().map(|(arc, _)| spans_of_arc[arc].len()).sum();
        if corners < 3 {
            let widest = parts()
                .flat_map(|(arc, _)| &spans_of_arc[arc])
                .map(|&(number, _)| &spans[number])
                .filter(|span| span.furthest > span.first)
                .max_by(|one, other| one.distance.total_cmp(&other.distance));
            keep.extend(widest.map(|span| (span.arc, span.furthest)));
        }
        let Some(region) = ring.region else { continue };
        let mut area = 0.0;
        for (arc, backwards) in parts() {
            let sign = if backwards { -1.0 } else { 1.0 };
            area += sign * twice_area_about_origin(&arcs[arc]);
            for &(number, left_out) in &spans_of_arc[arc] {
                if left_out != 0.0 {
                    lost[region].push((sign * left_out, number));
                }
            }
        }
        whole[region] += area;
    }
    for (whole, mut lost) in whole.into_iter().zip(lost) {
        let total: f64 = lost.iter().map(|(area, _)| area).sum();
        if total.abs() <= AREA_SHARE * f64::abs(whole) {
            continue;
        }
        lost.retain(|(area, _)| area * total > 0.0);
        lost.sort_by(|one, other| other.0.abs().total_cmp(&one.0.abs()));
        let share = lost.len() / 20 + 1;
        keep.extend(
            lost.iter()
                .take(share)
                .map(|(_, number)| (spans[*number].arc, spans[*number].furthest)),
        );
    }
}

pub(super) fn index_of(reference: i32) -> usize {
    (if reference < 0 { !reference } else { reference }) as usize
}

fn wide(point: GridPoint) -> (f64, f64) {
    (f64::from(point.0), f64::from(point.1))
}

/// Twice the area between a line and the segment from its end to its start.
fn twice_area(line: &[GridPoint]) -> f64 {
    let Some(&origin) = line.first() else {
        return 0.0;
    };
    let (ox, oy) = wide(origin);
    line.windows(2)
        .map(|pair| {
            let ((ax, ay), (bx, by)) = (wide(pair[0]), wide(pair[1]));
            (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
        })
        .sum()
}

/// Twice the area swept from the grid's origin; over a whole ring, twice its area.
pub(super) fn twice_area_about_origin(line: &[GridPoint]) -> f64 {
    line.windows(2)
        .map(|pair| {
            let ((ax, ay), (bx, by)) = (wide(pair[0]), wide(pair[1]));
            ax * by - bx * ay
        })
        .sum()
}

fn distance(point: GridPoint, from: GridPoint, to: GridPoint) -> f64 {
    let ((px, py), (ax, ay), (bx, by)) = (wide(point), wide(from), wide(to));
    let (dx, dy) = (bx - ax, by - ay);
    let squared = dx * dx + dy * dy;
    let along = if squared > 0.0 {
        (((px - ax) * dx + (py - ay) * dy) / squared).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (px - ax - along * dx).hypot(py - ay - along * dy)
}

/// On which side of a line a point lies: exact, −1, 0 or 1.
fn side(from: GridPoint, to: GridPoint, point: GridPoint) -> i64 {
    let difference = |a: i32, b: i32| i64::from(b) - i64::from(a);
    (difference(from.0, to.0) * difference(from.1, point.1)
        - difference(from.1, to.1) * difference(from.0, point.0))
    .signum()
}

fn in_box(a: GridPoint, b: GridPoint, point: GridPoint) -> bool {
    a.0.min(b.0) <= point.0
        && point.0 <= a.0.max(b.0)
        && a.1.min(b.1) <= point.1
        && point.1 <= a.1.max(b.1)
}

/// Whether segments share a point other than an end of both.
fn meet((a, b): (GridPoint, GridPoint), (c, d): (GridPoint, GridPoint)) -> bool {
    if a.0.max(b.0) < c.0.min(d.0)
        || c.0.max(d.0) < a.0.min(b.0)
        || a.1.max(b.1) < c.1.min(d.1)
        || c.1.max(d.1) < a.1.min(b.1)
    {
        return false;
    }
    let on = |from, to, point| {
        side(from, to, point) == 0 && in_box(from, to, point) && point != from && point != to
    };
    if (a == c && b == d) || (a == d && b == c) {
        return true;
    }
    if on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b) {
        return true;
    }
    if a == c || a == d || b == c || b == d {
        return false;
    }
    side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/// Whether a point lies between a line and the segment that joins its ends (even–odd).
fn encloses(line: &[GridPoint], point: GridPoint) -> bool {
    let mut inside = false;
    let mut before = line[line.len() - 1];
    for &next in line {
        if (before.1 > point.1) != (next.1 > point.1) {
            let left = side(before, next, point) > 0;
            if left == (next.1 > before.1) {
                inside = !inside;
            }
        }
        before = next;
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bay_with_an_island_in_it_is_not_cut_off() {
        let coast = vec![(0, 0), (40, 0), (50, -60), (60, 0), (100, 0)];
        let island = vec![(48, -20), (52, -20), (50, -16), (48, -20)];
        let arcs = [coast, island];
        let mut weights = vec![vec![63, 1, 1, 1, 63], vec![63; 4]];
        let crossings = repair(&arcs, &mut weights, &[], &[40, 40], &[1e9, 1e9]);
        assert_eq!(crossings, 0);
        assert!(weights[0][2] >= 40, "{weights:?}");
    }

    #[test]
    fn segments_meet_unless_they_only_share_an_end() {
        assert!(meet(((0, 0), (10, 10)), ((0, 10), (10, 0))));
        assert!(meet(((0, 0), (10, 0)), ((5, 0), (5, 5))));
        assert!(meet(((0, 0), (10, 0)), ((0, 0), (5, 0))));
        assert!(meet(((0, 0), (10, 0)), ((10, 0), (0, 0))));
        assert!(!meet(((0, 0), (10, 0)), ((10, 0), (5, 5))));
        assert!(!meet(((0, 0), (10, 0)), ((11, 0), (20, 0))));
    }
}
