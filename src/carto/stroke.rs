//! Lines with normals, so that a border keeps its width on the screen at every zoom.

use super::point::{Bounds, Projected};

/// How much longer than half the line's width a mitre may be; sharper corners are cut
/// to this, which at a border's width nobody sees.
const MITRE_LIMIT: f32 = 2.5;

/// A line and the way to widen it: after the step from world to screen, a painter adds
/// `normal × half_width` on one side and takes it away on the other.
///
/// Normals point to the left of the line's course on the plane, where `y` is north; a
/// screen whose `y` goes down mirrors them along with the points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrokeLine {
    /// Metres east and north of the plane origin.
    pub points: Vec<[f32; 2]>,
    /// For each point its mitred normal: of length 1 on a straight line, up to 2.5 at
    /// a corner.
    pub normals: Vec<[f32; 2]>,
    /// Whether the last point is the first, so that the two are mitred together.
    pub closed: bool,
    /// The box around it on the plane, for culling.
    pub bounds: Bounds,
}

impl StrokeLine {
    /// Works out the normals of a line; it is closed when its ends are one point.
    #[must_use]
    pub fn new(line: &[Projected], plane_origin: Projected) -> Self {
        let points: Vec<[f32; 2]> = line
            .iter()
            .map(|point| point.relative_to(plane_origin))
            .collect();
        let closed = line.len() > 3 && line.first() == line.last();
        // A segment without length has no direction and borrows that of the one before.
        let mut segments: Vec<[f32; 2]> = Vec::with_capacity(points.len());
        for pair in points.windows(2) {
            let before = segments.last().copied().unwrap_or([0.0, 0.0]);
            segments.push(left_normal(pair[0], pair[1]).unwrap_or(before));
        }
        let count = segments.len();
        let normals = (0..points.len())
            .map(|place| {
                let before = match place {
                    0 if closed => segments.last(),
                    0 => segments.first(),
                    _ => segments.get(place - 1),
                };
                let after = match place {
                    _ if place < count => segments.get(place),
                    _ if closed => segments.first(),
                    _ => segments.last(),
                };
                mitre(
                    before.copied().unwrap_or([0.0, 0.0]),
                    after.copied().unwrap_or([0.0, 0.0]),
                )
            })
            .collect();
        Self {
            points,
            normals,
            closed,
            bounds: Bounds::around(line.iter().copied()),
        }
    }
}

fn left_normal(from: [f32; 2], to: [f32; 2]) -> Option<[f32; 2]> {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let length = dx.hypot(dy);
    (length > 0.0).then(|| [-dy / length, dx / length])
}

/// The vector whose projection on both normals is 1: their sum over `1 + cos`.
fn mitre(before: [f32; 2], after: [f32; 2]) -> [f32; 2] {
    let sum = [before[0] + after[0], before[1] + after[1]];
    let length = sum[0].hypot(sum[1]);
    if length < 1e-3 {
        // The line turns back on itself: there is no mitre, only a blunt end.
        return after;
    }
    // |sum| = 2 cos(half the turn), and the mitre's length is 1 / cos(half the turn).
    let mitre_length = (2.0 / length).min(MITRE_LIMIT);
    [
        sum[0] / length * mitre_length,
        sum[1] / length * mitre_length,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stroke(points: &[(f64, f64)]) -> StrokeLine {
        let line: Vec<_> = points.iter().map(|&(x, y)| Projected::new(x, y)).collect();
        StrokeLine::new(&line, Projected::default())
    }

    fn close(found: [f32; 2], wanted: [f32; 2]) {
        assert!(
            (found[0] - wanted[0]).abs() < 1e-6 && (found[1] - wanted[1]).abs() < 1e-6,
            "{found:?} is not {wanted:?}"
        );
    }

    #[test]
    fn a_right_angle_is_mitred_to_the_diagonal() {
        let line = stroke(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]);
        close(line.normals[0], [0.0, 1.0]);
        close(line.normals[1], [-1.0, 1.0]);
        close(line.normals[2], [-1.0, 0.0]);
        assert!(!line.closed);
    }

    #[test]
    fn a_ring_is_mitred_over_its_seam() {
        let ring = stroke(&[
            (0.0, 0.0),
            (10.0, 0.0),
            (10.0, 10.0),
            (0.0, 10.0),
            (0.0, 0.0),
        ]);
        assert!(ring.closed);
        close(ring.normals[0], [1.0, 1.0]);
        close(ring.normals[4], [1.0, 1.0]);
    }

    #[test]
    fn needles_and_doubled_points_give_finite_normals_within_the_limit() {
        for line in [
            stroke(&[(0.0, 0.0), (10.0, 0.0), (0.0, 0.0), (5.0, 1.0)]),
            stroke(&[(0.0, 0.0), (0.0, 0.0), (5.0, 0.0), (5.0, 0.0)]),
            stroke(&[(0.0, 0.0), (0.0, 0.0)]),
            stroke(&[(0.0, 0.0)]),
            stroke(&[]),
            stroke(&[(0.0, 0.0), (10.0, 0.1), (0.0, 0.2)]),
        ] {
            assert_eq!(line.points.len(), line.normals.len());
            for normal in line.normals {
                assert!(normal[0].hypot(normal[1]) <= MITRE_LIMIT + 1e-3);
            }
        }
    }
}
