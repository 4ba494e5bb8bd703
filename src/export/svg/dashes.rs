//! Finding the dashed line behind a row of short segments: egui draws dashes one by one.

use egui::{Pos2, Vec2};

/// Points closer than this are one point, in points. Dashes come out of sums of rounded numbers.
const TOLERANCE_PT: f32 = 0.05;

/// Fewer dashes than this stay plain lines.
const LEAST_DASHES: usize = 3;

/// A straight dashed line that begins with a whole dash.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DashedLine {
    pub(super) ends: [Pos2; 2],
    pub(super) dash: f32,
    pub(super) gap: f32,
}

/// Splits segments of one stroke into dashed lines and what is left.
pub(super) fn merge(segments: &[[Pos2; 2]]) -> (Vec<DashedLine>, Vec<[Pos2; 2]>) {
    let (mut dashed, mut loose) = (Vec::new(), Vec::new());
    let mut rest = segments;
    while let Some(first) = rest.first() {
        let (line, count) = dashed_line(rest).map_or((None, 1), |(line, n)| (Some(line), n));
        match line {
            Some(line) => dashed.push(line),
            None => loose.push(*first),
        }
        rest = rest.get(count..).unwrap_or_default();
    }
    (dashed, loose)
}

/// The dashed line that the first segments make, and how many they are.
fn dashed_line(segments: &[[Pos2; 2]]) -> Option<(DashedLine, usize)> {
    let [[start, end], [next, _], ..] = segments else {
        return None;
    };
    let dash = (*end - *start).length();
    let period = (*next - *start).length();
    let gap = period - dash;
    if dash < TOLERANCE_PT || gap < TOLERANCE_PT {
        return None;
    }
    let direction: Vec2 = (*end - *start) / dash;
    let mut count = 0;
    let mut last = *end;
    for (index, [from, to]) in segments.iter().enumerate() {
        let expected = *start + direction * (period * index as f32);
        let length = (*to - *from).length();
        let on_line = (*to - (*from + direction * length)).length() < TOLERANCE_PT;
        if (*from - expected).length() > TOLERANCE_PT || !on_line || length > dash + TOLERANCE_PT {
            break;
        }
        count += 1;
        last = *to;
        if length < dash - TOLERANCE_PT {
            break; // The line ends within this dash.
        }
    }
    (count >= LEAST_DASHES).then_some((
        DashedLine {
            ends: [*start, last],
            dash,
            gap,
        },
        count,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Color32, Shape, Stroke, pos2};

    #[test]
    fn the_dashes_of_a_straight_line_become_one_line() {
        let stroke = Stroke::new(1.0, Color32::BLACK);
        let ends = [pos2(3.0, 4.0), pos2(103.0, 54.0)];
        let segments: Vec<[Pos2; 2]> = Shape::dashed_line(&ends, stroke, 4.0, 2.0)
            .into_iter()
            .filter_map(|shape| match shape {
                Shape::LineSegment { points, .. } => Some(points),
                _ => None,
            })
            .collect();
        let (dashed, loose) = merge(&segments);
        assert_eq!((dashed.len(), loose.len()), (1, 0));
        assert!((dashed[0].dash - 4.0).abs() < 0.01 && (dashed[0].gap - 2.0).abs() < 0.01);
    }

    #[test]
    fn lines_that_touch_or_turn_stay_lines() {
        let segments = [
            [pos2(0.0, 0.0), pos2(1.0, 0.0)],
            [pos2(1.0, 0.0), pos2(2.0, 1.0)],
            [pos2(5.0, 0.0), pos2(6.0, 0.0)],
        ];
        let (dashed, loose) = merge(&segments);
        assert_eq!((dashed.len(), loose.len()), (0, 3));
    }
}
