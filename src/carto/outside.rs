//! How far a point lies outside a shape.

use super::point::Projected;
use super::topology::{ArcRef, Kept, Topology};

impl Topology {
    /// The distance on the plane from a point to a shape in full detail, in metres: 0 inside it or
    /// on its border, infinite for an index out of range.
    #[must_use]
    pub fn distance_outside_m(&self, shape: usize, point: Projected) -> f64 {
        let Some(shape) = self.shapes().get(shape) else {
            return f64::INFINITY;
        };
        let mut inside = false;
        let mut nearest = f64::INFINITY;
        let rings = shape.polygons.iter().flatten();
        for ring in rings.map(|ring: &Vec<ArcRef>| self.ring_points(ring, Kept::everywhere(0.0))) {
            for pair in ring.windows(2) {
                if let [from, to] = *pair {
                    inside ^= crosses_ray(from, to, point);
                    nearest = nearest.min(distance_to_segment_m(from, to, point));
                }
            }
        }
        if inside { 0.0 } else { nearest }
    }
}

/// Whether the ray from `point` to the east crosses the segment: the even-odd rule.
fn crosses_ray(from: Projected, to: Projected, point: Projected) -> bool {
    (from.y > point.y) != (to.y > point.y)
        && point.x < (to.x - from.x) * (point.y - from.y) / (to.y - from.y) + from.x
}

fn distance_to_segment_m(from: Projected, to: Projected, point: Projected) -> f64 {
    let (along_x, along_y) = (to.x - from.x, to.y - from.y);
    let length_squared = along_x * along_x + along_y * along_y;
    let share = if length_squared > 0.0 {
        (((point.x - from.x) * along_x + (point.y - from.y) * along_y) / length_squared)
            .clamp(0.0, 1.0)
    } else {
        0.0
    };
    (from.x + share * along_x - point.x).hypot(from.y + share * along_y - point.y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_point_of_a_segment_may_be_its_end() {
        let at = |x, y| Projected { x, y };
        let (from, to) = (at(0.0, 0.0), at(10.0, 0.0));
        assert!((distance_to_segment_m(from, to, at(5.0, 3.0)) - 3.0).abs() < 1e-9);
        assert!((distance_to_segment_m(from, to, at(13.0, 4.0)) - 5.0).abs() < 1e-9);
        assert!((distance_to_segment_m(from, from, at(3.0, 4.0)) - 5.0).abs() < 1e-9);
    }
}
