//! Names beside points: near theirs, off the others, never over each other.

use egui::{Pos2, Rect, Vec2, vec2};

/// A name that wants to stand beside a point.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    /// The point.
    pub(super) anchor: Pos2,
    /// The size of the text.
    pub(super) size: Vec2,
    /// Whether it may stand far from its point, with a leader line, rather than be left out.
    pub(super) wanted: bool,
}

/// Distances from the point at which a name is tried, in points; the first is for all.
const DISTANCES_PT: [f32; 5] = [6.0, 14.0, 26.0, 40.0, 60.0];

/// Directions in order of preference: right, left, above, below, then between.
const DIRECTIONS: [Vec2; 8] = [
    vec2(1.0, 0.0),
    vec2(-1.0, 0.0),
    vec2(0.0, -1.0),
    vec2(0.0, 1.0),
    vec2(0.7, -0.7),
    vec2(0.7, 0.7),
    vec2(-0.7, -0.7),
    vec2(-0.7, 0.7),
];

/// The place of each wish, in their order, which is that of importance; `None` where there is no
/// room. No two places touch, none lies over a dot, all are within `bounds`.
pub(super) fn beside(wishes: &[Wish], dots: &[Rect], bounds: Rect) -> Vec<Option<Rect>> {
    let mut placed: Vec<Rect> = Vec::new();
    wishes
        .iter()
        .map(|wish| {
            let distances = if wish.wanted {
                &DISTANCES_PT[..]
            } else {
                &DISTANCES_PT[..1]
            };
            let found = distances
                .iter()
                .flat_map(|&distance| {
                    DIRECTIONS.into_iter().map(move |direction| {
                        let away = direction * distance;
                        let middle =
                            wish.anchor + away + direction_sign(direction) * wish.size / 2.0;
                        Rect::from_center_size(middle, wish.size)
                    })
                })
                .find(|place| {
                    bounds.contains_rect(*place)
                        && !placed.iter().any(|other| other.intersects(*place))
                        && !dots.iter().any(|dot| dot.intersects(*place))
                });
            placed.extend(found);
            found
        })
        .collect()
}

fn direction_sign(direction: Vec2) -> Vec2 {
    let sign = |part: f32| {
        if part > 0.1 {
            1.0
        } else if part < -0.1 {
            -1.0
        } else {
            0.0
        }
    };
    vec2(sign(direction.x), sign(direction.y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_two_names_touch_and_none_covers_a_dot(
            points in prop::collection::vec((0.0_f32..400.0, 0.0_f32..300.0), 0..40),
        ) {
            let bounds = Rect::from_min_size(Pos2::ZERO, vec2(400.0, 300.0));
            let dots: Vec<Rect> = points
                .iter()
                .map(|&(x, y)| Rect::from_center_size(pos2(x, y), Vec2::splat(6.0)))
                .collect();
            let wishes: Vec<Wish> = dots
                .iter()
                .enumerate()
                .map(|(index, dot)| Wish {
                    anchor: dot.center(),
                    size: vec2(40.0, 12.0),
                    wanted: index < 5,
                })
                .collect();
            let placed: Vec<Rect> = beside(&wishes, &dots, bounds).into_iter().flatten().collect();
            for (index, place) in placed.iter().enumerate() {
                prop_assert!(bounds.contains_rect(*place));
                prop_assert!(dots.iter().all(|dot| !dot.intersects(*place)));
                prop_assert!(placed[..index].iter().all(|other| !other.intersects(*place)));
            }
        }
    }

    #[test]
    fn a_lone_name_stands_to_the_right_of_its_point() {
        let bounds = Rect::from_min_size(Pos2::ZERO, vec2(200.0, 100.0));
        let wish = Wish {
            anchor: pos2(50.0, 50.0),
            size: vec2(40.0, 12.0),
            wanted: false,
        };
        let placed = beside(&[wish], &[], bounds);
        assert!(placed[0].is_some_and(|place| place.left() > 50.0));
    }
}
