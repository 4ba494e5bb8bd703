//! Hatches: slanted lines, cut to a region's rings.

use egui::{Pos2, Rect, pos2};

/// Distance between two lines of the hatch of a region without a figure, in points.
pub const SPACING_PT: f32 = 6.0;
/// Distance between two lines of a hatch that lets the land show, in points.
pub const SPARSE_PT: f32 = 9.0;

/// Cuts slanted lines (rising to the right at 45°, `spacing_pt` apart along both axes) to rings by
/// the even-odd rule and appends the pieces to `segments`.
///
/// The lines are those on which x + y is a multiple of the spacing, whatever the ring: hatches of
/// neighbours meet. Rings are in points on the screen; only what may touch `visible` is cut.
pub fn hatch(rings: &[Vec<Pos2>], visible: Rect, spacing_pt: f32, segments: &mut Vec<[Pos2; 2]>) {
    let line_number = |x_plus_y: f32| x_plus_y / spacing_pt;
    let mut crossings: Vec<(i32, f32)> = Vec::new();
    let lowest = line_number(visible.min.x + visible.min.y).floor() as i32;
    let highest = line_number(visible.max.x + visible.max.y).ceil() as i32;
    for ring in rings {
        for (index, &from) in ring.iter().enumerate() {
            let to = ring[(index + 1) % ring.len()];
            let (start, end) = (line_number(from.x + from.y), line_number(to.x + to.y));
            let (low, high) = if start <= end {
                (start, end)
            } else {
                (end, start)
            };
            // Half-open, so that a vertex on a line is crossed once.
            let first = (low.ceil() as i32).max(lowest);
            let last = ((high.ceil() as i32) - 1).min(highest);
            for line in first..=last {
                let share = (line as f32 - start) / (end - start);
                crossings.push((line, from.x + (to.x - from.x) * share));
            }
        }
    }
    crossings.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    for of_one_line in crossings.chunk_by(|a, b| a.0 == b.0) {
        for pair in of_one_line.chunks_exact(2) {
            let sum = pair[0].0 as f32 * spacing_pt;
            segments.push([
                pos2(pair[0].1, sum - pair[0].1),
                pos2(pair[1].1, sum - pair[1].1),
            ]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    fn square(min: f32, max: f32) -> Vec<Pos2> {
        vec![
            pos2(min, min),
            pos2(max, min),
            pos2(max, max),
            pos2(min, max),
        ]
    }

    const ALL: Rect = Rect {
        min: pos2(-1e4, -1e4),
        max: pos2(1e4, 1e4),
    };

    #[test]
    fn lines_stay_within_the_ring_and_cover_it() {
        let mut segments = Vec::new();
        hatch(&[square(0.0, 60.0)], ALL, SPACING_PT, &mut segments);
        // Lines x + y = 0, 6 … 114: half-open, the corner at 120 is left out and the one at 0 is a
        // point.
        assert_eq!(segments.len(), 20);
        let bounds = Rect::from_min_size(Pos2::ZERO, vec2(60.0, 60.0)).expand(0.01);
        assert!(
            segments
                .iter()
                .flatten()
                .all(|point| bounds.contains(*point))
        );
    }

    #[test]
    fn a_hole_stays_empty() {
        let mut segments = Vec::new();
        hatch(
            &[square(0.0, 60.0), square(20.0, 40.0)],
            ALL,
            SPACING_PT,
            &mut segments,
        );
        let hole = Rect::from_min_max(pos2(20.5, 20.5), pos2(39.5, 39.5));
        assert!(
            segments
                .iter()
                .all(|[a, b]| !hole.contains(a.lerp(*b, 0.5)))
        );
    }

    #[test]
    fn what_is_far_outside_the_window_costs_nothing() {
        let mut segments = Vec::new();
        let window = Rect::from_min_size(Pos2::ZERO, vec2(100.0, 100.0));
        hatch(&[square(-1e6, 1e6)], window, SPACING_PT, &mut segments);
        assert!(segments.len() < 60);
    }
}
