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
    /// Whether the region is too small to ever hold its name: it is led to a place beside.
    pub is_small: bool,
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
pub(super) const GAP_PT: f32 = 1.5;

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
            .or_else(|| place_beside(candidate, true, blocked, bounds, placed));
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

pub(super) fn place_beside(
    candidate: &Candidate,
    may_cross: bool,
    blocked: &[Rect],
    bounds: Rect,
    placed: &[Placed],
) -> Option<Placed> {
    // A roomy region whose name does not fit is better read at the next zoom than led away from.
    if !candidate.is_small && !candidate.wanted {
        return None;
    }
    let distances = if candidate.wanted {
        &LEADER_DISTANCES_PT[..]
    } else {
        &LEADER_DISTANCES_PT[..3]
    };
    let find = |may_cross: bool| {
        let all = distances
            .iter()
            .flat_map(|&distance| led(candidate, distance));
        all.filter(|(rect, _)| is_free(*rect, blocked, bounds, placed))
            .find(|(_, leader)| may_cross || !crosses_any(*leader, blocked, placed))
    };
    // A line across another name is worse than a longer one. Where there is no other way, what has
    // to be named is; of points that crowd, the next zoom shows the names.
    let found = find(false).or_else(|| (may_cross).then(|| find(true))?);
    found.map(|(rect, leader)| Placed {
        index: candidate.index,
        rect,
        leader: Some(leader),
    })
}

/// The boxes at a distance from an anchor, each with the line that leads to it.
fn led(candidate: &Candidate, distance: f32) -> impl Iterator<Item = (Rect, [Pos2; 2])> {
    let Candidate { anchor, size, .. } = *candidate;
    let reach = candidate.clearance_pt.min(8.0) + distance;
    // East first: names then stand over the sea more often than over a neighbour.
    let steps: [i8; 12] = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6];
    steps.into_iter().map(move |step| {
        let (sine, cosine) = (f32::from(step) * std::f32::consts::FRAC_PI_6).sin_cos();
        // From the anchor to the box's middle: past the box's own half size.
        let half = vec2(cosine * size.x, sine * size.y) / 2.0;
        let rect = Rect::from_center_size(anchor + vec2(cosine, sine) * reach + half, size);
        (rect, [anchor, rect.clamp(anchor)])
    })
}

/// Whether a leader line runs across a box other than the one it begins in.
fn crosses_any(leader: [Pos2; 2], blocked: &[Rect], placed: &[Placed]) -> bool {
    let placed = placed.iter().map(|label| label.rect);
    let mut boxes = blocked.iter().copied().chain(placed);
    boxes.any(|rect| !rect.contains(leader[0]) && crosses(leader, rect))
}

/// Whether a segment touches a box: what of it lies between both pairs of sides is not empty
/// (Liang and Barsky, 1984).
pub(super) fn crosses([from, to]: [Pos2; 2], rect: Rect) -> bool {
    let along = to - from;
    let (mut first, mut last) = (0.0f32, 1.0f32);
    for (start, step, low, high) in [
        (from.x, along.x, rect.min.x, rect.max.x),
        (from.y, along.y, rect.min.y, rect.max.y),
    ] {
        if step.abs() < 1e-6 {
            if start < low || start > high {
                return false;
            }
            continue;
        }
        let (one, other) = ((low - start) / step, (high - start) / step);
        first = first.max(one.min(other));
        last = last.min(one.max(other));
    }
    first <= last
}

/// Whether a box is within bounds and clear of all others.
pub(super) fn is_free(rect: Rect, blocked: &[Rect], bounds: Rect, placed: &[Placed]) -> bool {
    bounds.contains_rect(rect)
        && !blocked.iter().any(|other| other.intersects(rect))
        && !placed.iter().any(|other| {
            let is_crossed = other.leader.is_some_and(|leader| crosses(leader, rect));
            is_crossed || other.rect.expand(GAP_PT).intersects(rect)
        })
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
            is_small: clearance_pt < 20.0,
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
            for (index, a) in placed.iter().enumerate() {
                prop_assert!(BOUNDS.contains_rect(a.rect));
                for b in &placed[index + 1..] {
                    prop_assert!(!a.rect.intersects(b.rect), "{a:?} {b:?}");
                }
            }
        }
    }
}
