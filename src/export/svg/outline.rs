//! Long outlines and lines in few letters: only what is on the page, on a grid finer than the eye,
//! without points that a straight line goes through anyway, each point from the one before.

use egui::{Pos2, Rect};

use super::writer::push_digits;

/// Most points that one straight piece may stand for, so that the search stays short.
const LONGEST_PIECE: usize = 32;

/// The grid that points are put on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grid {
    /// A tenth of a point: less than a pixel of the page at twice its size.
    Tenths,
    /// A hundredth of a point.
    Hundredths,
}

impl Grid {
    /// The grid of a page with so many pixels a point.
    pub(super) fn of_scale(scale: f32) -> Self {
        if scale <= 2.0 {
            Self::Tenths
        } else {
            Self::Hundredths
        }
    }

    fn per_point(self) -> u32 {
        match self {
            Self::Tenths => 10,
            Self::Hundredths => 100,
        }
    }

    fn place(self, point: Pos2) -> [i64; 2] {
        // The casts saturate and turn NaN into 0, and the limit keeps differences in bounds.
        const FARTHEST: i64 = 1_000_000_000;
        [point.x, point.y].map(|value| {
            let steps = (f64::from(value) * f64::from(self.per_point())).round();
            (steps as i64).clamp(-FARTHEST, FARTHEST)
        })
    }
}

/// Writes a ring or a line. What is far outside of `keep` (points) may be drawn otherwise, but
/// never into it. Rings without an area are left out unless `even_flat`, as a stroke shows them.
pub(super) fn push_outline(
    out: &mut String,
    grid: Grid,
    points: &[Pos2],
    keep: Rect,
    closed: bool,
    even_flat: bool,
) {
    let mut places: Vec<[i64; 2]> = Vec::with_capacity(points.len());
    for_points_in_sight(points, keep, |point| {
        let place = grid.place(point);
        if places.last() != Some(&place) {
            places.push(place);
        }
    });
    if closed && places.len() > 1 && places.first() == places.last() {
        places.pop();
    }
    let Some(&first) = places.first() else {
        return;
    };
    if closed && places.len() < 3 && !even_flat {
        return;
    }
    let kept = straightened(&places);
    let mut pen = Pen { out, grid };
    pen.out.push('M');
    let mut dotted = pen.number(first[0], None);
    pen.number(first[1], Some(dotted));
    let mut last = first;
    if kept.len() == 1 {
        // A line as short as a point is still seen when its ends are round.
        pen.out.push_str("l0 0");
    }
    for (index, &place) in kept.iter().enumerate().skip(1) {
        let before = if index == 1 {
            pen.out.push('l');
            None
        } else {
            Some(dotted)
        };
        let across = pen.number(place[0] - last[0], before);
        dotted = pen.number(place[1] - last[1], Some(across));
        last = place;
    }
    if closed {
        pen.out.push('Z');
    }
}

/// Writes numbers with no more between them than SVG asks for.
struct Pen<'out> {
    out: &'out mut String,
    grid: Grid,
}

impl Pen<'_> {
    /// A number of grid steps, in points. `after` says whether the number before it has a dot;
    /// `None` for a number that follows a letter. Answers whether this one has a dot.
    fn number(&mut self, steps: i64, after: Option<bool>) -> bool {
        let per_point = u64::from(self.grid.per_point());
        let magnitude = steps.unsigned_abs();
        let (whole, rest) = (magnitude / per_point, magnitude % per_point);
        let starts_with_dot = whole == 0 && rest > 0;
        if steps < 0 {
            self.out.push('-');
        } else if after.is_some_and(|dotted| !(dotted && starts_with_dot)) {
            self.out.push(' ');
        }
        if !starts_with_dot {
            push_digits(self.out, whole);
        }
        if rest > 0 {
            self.out.push('.');
            match self.grid {
                Grid::Tenths => push_digits(self.out, rest),
                Grid::Hundredths => {
                    push_digits(self.out, rest / 10);
                    if rest % 10 > 0 {
                        push_digits(self.out, rest % 10);
                    }
                }
            }
        }
        rest > 0
    }
}

/// Which sides of a rectangle a point lies beyond, one bit a side.
fn sides_beyond(point: Pos2, keep: Rect) -> u8 {
    u8::from(point.x < keep.min.x)
        | u8::from(point.y < keep.min.y) << 1
        | u8::from(point.x > keep.max.x) << 2
        | u8::from(point.y > keep.max.y) << 3
}

/// Hands over the points without those between two that lie beyond the same side: a straight line
/// from the one to the other stays beyond that side too, and what it encloses there is not seen.
fn for_points_in_sight(points: &[Pos2], keep: Rect, mut hand_over: impl FnMut(Pos2)) {
    let all_beyond = points
        .iter()
        .fold(0b1111, |common, &point| common & sides_beyond(point, keep));
    if all_beyond != 0 {
        return;
    }
    let mut common = 0;
    let mut waiting = None;
    for &point in points {
        let sides = sides_beyond(point, keep);
        if common & sides != 0 {
            common &= sides;
            waiting = Some(point);
            continue;
        }
        if let Some(last) = waiting.take() {
            hand_over(last);
            common = sides_beyond(last, keep);
            if common & sides != 0 {
                common &= sides;
                waiting = Some(point);
                continue;
            }
        }
        hand_over(point);
        common = sides;
    }
    if let Some(last) = waiting {
        hand_over(last);
    }
}

/// The points without those that lie within half a step of the straight line that replaces them:
/// as near as rounding has put them anyway.
fn straightened(places: &[[i64; 2]]) -> Vec<[i64; 2]> {
    let mut kept: Vec<[i64; 2]> = Vec::with_capacity(places.len());
    kept.extend(places.first());
    let mut from = 0;
    while from + 1 < places.len() {
        let furthest = (from + LONGEST_PIECE).min(places.len() - 1);
        let to = (from + 2..=furthest)
            .find(|&to| !goes_straight(&places[from..=to]))
            .map_or(furthest, |too_far| too_far - 1);
        kept.push(places[to]);
        from = to;
    }
    kept
}

/// Whether all points lie within half a step of the line from the first to the last, between them.
fn goes_straight(places: &[[i64; 2]]) -> bool {
    let [[x, y], between @ .., [end_x, end_y]] = places else {
        return true;
    };
    let (along_x, along_y) = (end_x - x, end_y - y);
    let length_squared = (along_x * along_x + along_y * along_y) as f64;
    between.iter().all(|[here_x, here_y]| {
        let (dx, dy) = (here_x - x, here_y - y);
        let beside = (dx * along_y - dy * along_x) as f64;
        let along = (dx * along_x + dy * along_y) as f64;
        (0.0..=length_squared).contains(&along) && 4.0 * beside * beside <= length_squared
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn outline(grid: Grid, points: &[(f32, f32)], closed: bool) -> String {
        let points: Vec<Pos2> = points.iter().map(|&(x, y)| pos2(x, y)).collect();
        let mut out = String::new();
        let keep = Rect::from_min_max(Pos2::ZERO, pos2(100.0, 100.0));
        push_outline(&mut out, grid, &points, keep, closed, false);
        out
    }

    #[test]
    fn points_follow_from_the_one_before_with_nothing_needless_between() {
        let points = [(10.0, 20.5), (10.25, 20.25), (10.0, 25.0), (30.0, 25.0)];
        assert_eq!(
            outline(Grid::Tenths, &points, true),
            "M10 20.5l.3-.2-.3 4.7 20 0Z"
        );
        assert_eq!(
            outline(Grid::Hundredths, &points, true),
            "M10 20.5l.25-.25-.25 4.75 20 0Z"
        );
        assert_eq!(
            outline(
                Grid::Hundredths,
                &[(0.0, 0.0), (0.04, 0.5), (9.0, 9.0)],
                false
            ),
            "M0 0l.04.5 8.96 8.5"
        );
    }

    #[test]
    fn points_on_a_straight_line_are_left_out_and_turns_stay() {
        let points = [
            (0.0, 0.0),
            (1.0, 0.01),
            (2.0, 0.0),
            (3.0, 0.0),
            (3.0, 3.0),
            (3.0, 1.0),
        ];
        assert_eq!(outline(Grid::Tenths, &points, false), "M0 0l3 0 0 3 0-2");
    }

    #[test]
    fn rings_smaller_than_the_grid_are_left_out_and_lines_become_dots() {
        let speck = [(5.0, 5.0), (5.01, 5.0), (5.0, 5.01)];
        assert_eq!(outline(Grid::Tenths, &speck, true), "");
        assert_eq!(outline(Grid::Tenths, &speck, false), "M5 5l0 0");
        assert_eq!(outline(Grid::Tenths, &[], true), "");
    }

    #[test]
    fn a_detour_outside_of_the_page_is_cut_short_without_crossing_it() {
        // Around the corner of the page: the points beyond the corner must stay.
        let points = [
            (50.0, 50.0),
            (50.0, -10.0),
            (60.0, -40.0),
            (70.0, -10.0),
            (130.0, -20.0),
            (120.0, 10.0),
            (150.0, 30.0),
            (120.0, 50.0),
        ];
        assert_eq!(
            outline(Grid::Tenths, &points, true),
            "M50 50l0-60 80-10-10 70Z"
        );
        assert_eq!(outline(Grid::Tenths, &points[1..4], true), "");
    }

    #[test]
    fn no_coordinate_breaks_the_file() {
        let points = [
            (f32::NAN, 5.0),
            (f32::INFINITY, f32::NEG_INFINITY),
            (f32::MAX, 50.0),
            (f32::MIN, 60.0),
        ];
        for closed in [true, false] {
            let text = outline(Grid::Hundredths, &points, closed);
            assert!(!text.contains("NaN") && !text.contains("inf") && !text.contains('e'));
        }
    }
}
