//! The outline of a region on a picture, as other programs take it.

use egui::Pos2;
use std::fmt::Write as _;

/// Rings smaller than this, in square points, are no target for a pointer.
const LEAST_AREA: f32 = 1.5;

/// Closed rings, the largest first, without the first point again at the end.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Outline {
    pub(super) rings: Vec<Vec<Pos2>>,
}

/// The outline made of rings, without those too small to be hit; the largest stays in any case.
pub(super) fn outlines(rings: Vec<Vec<Pos2>>) -> Outline {
    let mut sized: Vec<(f32, Vec<Pos2>)> = (rings.into_iter())
        .map(|mut ring: Vec<Pos2>| {
            if ring.len() > 1 && ring.first() == ring.last() {
                ring.pop();
            }
            (area(&ring).abs(), ring)
        })
        .filter(|(_, ring)| ring.len() > 2)
        .collect();
    sized.sort_by(|(left, _), (right, _)| right.total_cmp(left));
    let rings = (sized.into_iter().enumerate())
        .filter(|&(place, (area, _))| place == 0 || area >= LEAST_AREA)
        .map(|(_, (_, ring))| ring)
        .collect();
    Outline { rings }
}

/// The signed area of a ring (the shoelace formula).
fn area(ring: &[Pos2]) -> f32 {
    let next = ring.iter().cycle().skip(1);
    let twice: f32 = (ring.iter().zip(next))
        .map(|(a, b)| a.x * b.y - b.x * a.y)
        .sum();
    twice / 2.0
}

impl Outline {
    /// The `d` of a path of SVG, filled by the even-odd rule.
    pub(super) fn path(&self) -> String {
        let mut path = String::new();
        for ring in &self.rings {
            for (place, point) in ring.iter().enumerate() {
                let letter = if place == 0 { 'M' } else { 'L' };
                let _ = write!(path, "{letter}{:.1} {:.1}", point.x, point.y);
            }
            path.push('Z');
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn square(at: f32, side: f32) -> Vec<Pos2> {
        let [low, high] = [at, at + side];
        [
            (low, low),
            (high, low),
            (high, high),
            (low, high),
            (low, low),
        ]
        .map(|(x, y)| pos2(x, y))
        .to_vec()
    }

    #[test]
    fn specks_are_left_out_and_the_largest_ring_comes_first() {
        let outline = outlines(vec![square(50.0, 1.0), square(0.0, 4.0), square(20.0, 9.0)]);
        assert_eq!(outline.rings.len(), 2);
        assert_eq!(outline.rings[0].len(), 4);
        assert!(outline.path().starts_with("M20.0 20.0L29.0 20.0"));
    }

    #[test]
    fn a_region_that_is_a_speck_keeps_its_ring() {
        assert_eq!(outlines(vec![square(5.0, 0.5)]).rings.len(), 1);
    }
}
