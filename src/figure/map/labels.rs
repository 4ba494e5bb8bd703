//! Where names go on the map: no two boxes touch, the important ones first, and small regions
//! get theirs beside them with a leader line.

use egui::{Pos2, Rect, Vec2, vec2};

/// A name that wants a place.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// Which region it names: the caller's number.
    pub index: usize,
    /// The middle of the region's roomiest part.
    pub anchor: Pos2,
    /// The size of the text.
    pub size: Vec2,
    /// How far the anchor is from the nearest border, in points.
    pub clearance_pt: f32,
    /// Higher comes first.
    pub importance: f32,
    /// Whether it may never be left out while there is any room for it.
    pub wanted: bool,
}

/// A name with its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Which region it names.
    pub index: usize,
    /// The box of the text.
    pub rect: Rect,
    /// The leader line, from the region to the text.
    pub leader: Option<[Pos2; 2]>,
}

/// The gap kept between two boxes, in points.
const GAP_PT: f32 = 1.5;

/// A name may be this many times wider than the room its region has.
const OVERHANG: f32 = 3.4;

/// Distances at which a leader label is tried, in points.
const LEADER_DISTANCES_PT: [f32; 5] = [14.0, 22.0, 32.0, 44.0, 60.0];

/// How far a name may be moved from its anchor, as shares of its width and height.
const NUDGES: [Vec2; 9] = [
    vec2(0.0, 0.0),
    vec2(0.0, -0.6),
    vec2(0.0, 0.6),
    vec2(-0.3, 0.0),
    vec2(0.3, 0.0),
    vec2(-0.3, -0.7),
    vec2(0.3, -0.7),
    vec2(-0.3, 0.7),
    vec2(0.3, 0.7),
];

/// Places names within `bounds`, clear of `blocked`, and writes them to `placed`.
///
/// Greedy by importance: point-feature label placement is NP-hard, and for a few dozen names
/// the greedy answer is stable from frame to frame, which matters more than the last name.
pub fn place(
    candidates: &mut [Candidate],
    blocked: &[Rect],
    bounds: Rect,
    placed: &mut Vec<Placed>,
) {
    placed.clear();
    candidates.sort_by(|a, b| {
        b.wanted
            .cmp(&a.wanted)
            .then(b.importance.total_cmp(&a.importance))
            .then(a.index.cmp(&b.index))
    });
    for candidate in candidates.iter() {
        if !bounds.contains(candidate.anchor) {
            continue;
        }
        let found = place_inside(candidate, blocked, bounds, placed)
            .or_else(|| place_beside(candidate, blocked, bounds, placed));
        placed.extend(found);
    }
}

fn place_inside(
    candidate: &Candidate,
    blocked: &[Rect],
    bounds: Rect,
    placed: &[Placed],
) -> Option<Placed> {
    let room = candidate.clearance_pt * 2.0;
    if candidate.size.x > room * OVERHANG || candidate.size.y > room * 1.6 {
        return None;
    }
    NUDGES
        .iter()
        .map(|nudge| {
            Rect::from_center_size(candidate.anchor + *nudge * candidate.size, candidate.size)
        })
        .find(|rect| is_free(*rect, blocked, bounds, placed))
        .map(|rect| Placed {
            index: candidate.index,
            rect,
            leader: None,
        })
}

fn place_beside(
    candidate: &Candidate,
    blocked: &[Rect],
    bounds: Rect,
    placed: &[Placed],
) -> Option<Placed> {
    // A roomy region whose name does not fit is better read at the next zoom than led away from.
    let is_small = candidate.clearance_pt < candidate.size.y * 1.4;
    if !is_small && !candidate.wanted {
        return None;
    }
    let half = candidate.size / 2.0;
    for distance in LEADER_DISTANCES_PT {
        // East first: names then stand over the sea more often than over a neighbour.
        for step in [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6] {
            let (sine, cosine) = (f32::from(step as i8) * std::f32::consts::FRAC_PI_6).sin_cos();
            let direction = vec2(cosine, sine);
            // From the anchor to the box's middle: past the box's own half size.
            let reach = candidate.clearance_pt.min(8.0) + distance;
            let middle =
                candidate.anchor + direction * reach + vec2(cosine * half.x, sine * half.y);
            let rect = Rect::from_center_size(middle, candidate.size);
            if is_free(rect, blocked, bounds, placed) {
                let end = rect.clamp(candidate.anchor);
                return Some(Placed {
                    index: candidate.index,
                    rect,
                    leader: Some([candidate.anchor, end]),
                });
            }
        }
    }
    None
}

fn is_free(rect: Rect, blocked: &[Rect], bounds: Rect, placed: &[Placed]) -> bool {
    bounds.contains_rect(rect)
        && !blocked.iter().any(|other| other.intersects(rect))
        && !placed
            .iter()
            .any(|other| other.rect.expand(GAP_PT).intersects(rect))
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;
    use proptest::prelude::*;

    const BOUNDS: Rect = Rect {
        min: pos2(0.0, 0.0),
        max: pos2(1000.0, 700.0),
    };

    fn candidate(index: usize, anchor: Pos2, clearance_pt: f32, importance: f32) -> Candidate {
        Candidate {
            index,
            anchor,
            size: vec2(60.0, 14.0),
            clearance_pt,
            importance,
            wanted: false,
        }
    }

    #[test]
    fn a_roomy_region_has_its_name_in_the_middle() {
        let mut placed = Vec::new();
        let anchor = pos2(500.0, 300.0);
        place(
            &mut [candidate(0, anchor, 50.0, 1.0)],
            &[],
            BOUNDS,
            &mut placed,
        );
        assert_eq!(placed[0].rect.center(), anchor);
        assert_eq!(placed[0].leader, None);
    }

    #[test]
    fn a_small_region_has_its_name_beside_it_with_a_leader_line() {
        let mut placed = Vec::new();
        let anchor = pos2(500.0, 300.0);
        place(
            &mut [candidate(0, anchor, 2.0, 1.0)],
            &[],
            BOUNDS,
            &mut placed,
        );
        let [from, to] = placed[0].leader.unwrap();
        assert_eq!(from, anchor);
        assert!(!placed[0].rect.contains(anchor) && placed[0].rect.contains(to));
    }

    #[test]
    fn a_name_keeps_clear_of_the_legend() {
        let mut placed = Vec::new();
        let legend = Rect::from_min_size(pos2(400.0, 200.0), vec2(300.0, 300.0));
        place(
            &mut [candidate(0, pos2(500.0, 300.0), 50.0, 1.0)],
            &[legend],
            BOUNDS,
            &mut placed,
        );
        assert!(placed.iter().all(|label| !label.rect.intersects(legend)));
    }

    proptest! {
        #[test]
        fn no_two_names_overlap_and_none_leaves_the_map(
            points in prop::collection::vec((0f32..1000.0, 0f32..700.0, 0f32..60.0, 0f32..9.0), 1..60)
        ) {
            let mut candidates: Vec<_> = points
                .iter()
                .enumerate()
                .map(|(index, &(x, y, clearance, importance))| {
                    candidate(index, pos2(x, y), clearance, importance)
                })
                .collect();
            let mut placed = Vec::new();
            place(&mut candidates, &[], BOUNDS, &mut placed);
            prop_assert!(!placed.is_empty());
            for (index, a) in placed.iter().enumerate() {
                prop_assert!(BOUNDS.contains_rect(a.rect));
                for b in &placed[index + 1..] {
                    prop_assert!(!a.rect.intersects(b.rect), "{a:?} {b:?}");
                }
            }
        }
    }
}
