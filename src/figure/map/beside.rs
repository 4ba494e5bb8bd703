//! Where names go beside points and beside whole areas.

use super::labels::{Candidate, GAP_PT, Placed, is_free, place_beside};
use egui::{Pos2, Rect, Vec2, vec2};

/// A name that stands beside a point.
#[derive(Clone, Copy, Debug)]
pub struct Beside {
    /// Which point it names: the caller's number.
    pub index: usize,
    /// The point.
    pub anchor: Pos2,
    /// How far the sign of the point reaches, in points.
    pub radius_pt: f32,
    /// The size of the text.
    pub size: Vec2,
    /// Whether it may be led away from the point rather than left out.
    pub wanted: bool,
}

/// Where a name stands to its point: first where it is read best.
const SIDES: [Vec2; 8] = [
    vec2(1.0, 0.0),
    vec2(1.0, -1.0),
    vec2(1.0, 1.0),
    vec2(-1.0, 0.0),
    vec2(-1.0, -1.0),
    vec2(-1.0, 1.0),
    vec2(0.0, -1.0),
    vec2(0.0, 1.0),
];

/// Places names beside their points in the order given, and adds them to `placed`.
pub fn place_beside_points(
    names: &[Beside],
    blocked: &[Rect],
    bounds: Rect,
    placed: &mut Vec<Placed>,
) {
    for name in names {
        if !bounds.contains(name.anchor) {
            continue;
        }
        let close = around(
            Rect::from_center_size(name.anchor, Vec2::splat(name.radius_pt * 2.0)),
            name.size,
        )
        .find(|rect| is_free(*rect, blocked, bounds, placed))
        .map(|rect| Placed {
            index: name.index,
            rect,
            leader: None,
        });
        let found = close.or_else(|| {
            let led = Candidate {
                index: name.index,
                anchor: name.anchor,
                size: name.size,
                clearance_pt: name.radius_pt,
                importance: 0.0,
                is_small: true,
                wanted: true,
            };
            (name.wanted).then(|| place_beside(&led, false, blocked, bounds, placed))?
        });
        placed.extend(found);
    }
}

/// The boxes of a size that touch `inner` from outside, in the order in which they are tried.
fn around(inner: Rect, size: Vec2) -> impl Iterator<Item = Rect> {
    SIDES.iter().map(move |side| {
        let reach = (inner.size() + size) / 2.0;
        // A name at a corner begins above or below the middle, not beyond the corner.
        let is_corner = side.x != 0.0 && side.y != 0.0;
        let down = if is_corner {
            reach.y.min(size.y * 0.7)
        } else {
            reach.y + GAP_PT
        };
        let aside = if side.x == 0.0 {
            0.0
        } else {
            reach.x + 2.0 * GAP_PT
        };
        Rect::from_center_size(inner.center() + vec2(side.x * aside, side.y * down), size)
    })
}

/// The boxes of a size beside a whole area, the nearest first on each side: to the east, where the
/// sea most often is, then below and above, and to the west only where nothing else is free.
pub fn beside_area(area: Rect, size: Vec2) -> impl Iterator<Item = Rect> {
    let at = move |side: Vec2, gap: f32, share: f32| {
        let reach = (area.size() + size) / 2.0 + Vec2::splat(gap);
        let slide = area.size() * share * vec2(side.y.abs(), side.x.abs());
        Rect::from_center_size(area.center() + side * reach + slide, size)
    };
    [
        vec2(1.0, 0.0),
        vec2(0.0, 1.0),
        vec2(0.0, -1.0),
        vec2(-1.0, 0.0),
    ]
    .into_iter()
    .flat_map(move |side| {
        [3.0, 14.0, 40.0]
            .into_iter()
            .flat_map(move |gap| [0.0, 0.2, -0.2, 0.4, -0.4].map(|share| at(side, gap, share)))
    })
}

#[cfg(test)]
mod tests {
    use super::super::labels::crosses;
    use super::*;
    use egui::pos2;

    const BOUNDS: Rect = Rect {
        min: pos2(0.0, 0.0),
        max: pos2(1000.0, 700.0),
    };

    #[test]
    fn names_of_points_stand_beside_their_signs_and_lines_cross_no_name() {
        let names: Vec<Beside> = (0u8..12)
            .map(|index| Beside {
                index: usize::from(index),
                anchor: pos2(
                    500.0 + f32::from(index % 4) * 9.0,
                    300.0 + f32::from(index / 4) * 9.0,
                ),
                radius_pt: 4.0,
                size: vec2(60.0, 14.0),
                wanted: true,
            })
            .collect();
        let signs: Vec<Rect> = names
            .iter()
            .map(|name| Rect::from_center_size(name.anchor, Vec2::splat(8.0)))
            .collect();
        let mut placed = Vec::new();
        place_beside_points(&names, &signs, BOUNDS, &mut placed);
        assert!(placed.len() > 4, "{}", placed.len());
        for (index, label) in placed.iter().enumerate() {
            assert!(!signs.iter().any(|sign| sign.intersects(label.rect)));
            for other in &placed[index + 1..] {
                assert!(
                    !label
                        .leader
                        .is_some_and(|leader| crosses(leader, other.rect))
                );
            }
        }
    }
}
