//! The outline of a group of regions: the arcs that just one of them has.

use crate::carto::{LevelOfDetail, Projected, Topology};

/// The arcs between a group of shapes and everything else: those on whose sides just one of the
/// group lies. A border that two of the group share is inside.
#[must_use]
pub fn outline_arcs(topology: &Topology, group: &[usize]) -> Vec<usize> {
    topology
        .arcs()
        .iter()
        .enumerate()
        .filter(|(_, arc)| {
            let of_group = arc.shapes.iter().filter(|shape| group.contains(shape));
            of_group.count() == 1
        })
        .map(|(index, _)| index)
        .collect()
}

/// The arcs at a level of detail, joined where they meet, so that corners are mitred and dashes
/// run on.
#[must_use]
pub fn outline_lines(detail: &LevelOfDetail, arcs: &[usize]) -> Vec<Vec<Projected>> {
    let parts = arcs
        .iter()
        .filter_map(|&arc| detail.arcs().get(arc))
        .map(|arc| arc.points.clone())
        .collect();
    joined(parts)
}

/// Lines joined end to end. The ends of arcs are the same points at every level, so equality is
/// exact.
fn joined(mut parts: Vec<Vec<Projected>>) -> Vec<Vec<Projected>> {
    let mut lines = Vec::new();
    while let Some(mut line) = parts.pop() {
        while line.first() != line.last() {
            let end = line.last().copied();
            let next = parts
                .iter()
                .position(|part| part.first().copied() == end || part.last().copied() == end);
            let Some(next) = next else {
                break;
            };
            let mut part = parts.swap_remove(next);
            if part.first().copied() != end {
                part.reverse();
            }
            line.extend(part.into_iter().skip(1));
        }
        lines.push(line);
    }
    lines
}

/// The dashes of a line: as long as the first length, with gaps as long as the second.
#[must_use]
pub fn dashes(line: &[Projected], [on, off]: [f64; 2]) -> Vec<Vec<Projected>> {
    let mut dashes: Vec<Vec<Projected>> = Vec::new();
    let (mut is_on, mut left) = (true, on);
    dashes.extend(line.first().map(|&start| vec![start]));
    for pair in line.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        loop {
            let length = (to.x - from.x).hypot(to.y - from.y);
            let ends = length > left;
            let share = if ends { left / length } else { 1.0 };
            let at = Projected::new(
                from.x + (to.x - from.x) * share,
                from.y + (to.y - from.y) * share,
            );
            match dashes.last_mut() {
                Some(dash) if is_on => dash.push(at),
                _ => {}
            }
            if !ends {
                left -= length;
                break;
            }
            is_on = !is_on;
            left = if is_on { on } else { off };
            if is_on {
                dashes.push(vec![at]);
            }
            from = at;
        }
    }
    dashes
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

    use super::*;
    use crate::atlas::Atlas;
    use crate::carto::ShapeRole;

    #[test]
    fn dashes_and_gaps_keep_their_lengths_around_corners() {
        let corner = [(0.0, 0.0), (5.0, 0.0), (5.0, 100.0)];
        let corner = corner.map(|(x, y)| Projected::new(x, y));
        let found = dashes(&corner, [8.0, 5.0]);
        let length = |dash: &Vec<Projected>| -> f64 {
            let pieces = dash.windows(2);
            pieces
                .map(|pair| (pair[1].x - pair[0].x).hypot(pair[1].y - pair[0].y))
                .sum()
        };
        // 105 are eight dashes with their gaps and one of a ninth.
        assert_eq!(found.len(), 9);
        assert!(
            found[..8]
                .iter()
                .all(|dash| (length(dash) - 8.0).abs() < 1e-9)
        );
        assert!((length(&found[8]) - 1.0).abs() < 1e-9);
        assert_eq!(found[0].len(), 3, "around the corner");
    }

    #[test]
    fn every_arc_of_an_outline_belongs_to_just_one_member() {
        let atlas = Atlas::embedded().atlas.unwrap();
        let topology = &atlas.boundaries;
        for cluster in atlas.clusters.entries() {
            let group: Vec<usize> = cluster
                .members
                .iter()
                .filter_map(|&member| topology.shape_index(&atlas.regions[member].id))
                .collect();
            let arcs = outline_arcs(topology, &group);
            assert!(!arcs.is_empty());
            for arc in arcs {
                let sides = &topology.arcs()[arc].shapes;
                let members = sides.iter().filter(|side| group.contains(side)).count();
                assert_eq!(members, 1, "{} of {}", arc, cluster.id);
            }
        }
    }

    #[test]
    fn the_outline_of_two_neighbours_leaves_out_the_border_between_them() {
        let atlas = Atlas::embedded().atlas.unwrap();
        let topology = &atlas.boundaries;
        let one = topology
            .with_role(ShapeRole::Region)
            .find(|&shape| !topology.neighbours(shape).is_empty())
            .unwrap();
        let other = topology.neighbours(one)[0];
        let arcs = outline_arcs(topology, &[one, other]);
        let shared = |arc: &usize| {
            let sides = &topology.arcs()[*arc].shapes;
            sides.contains(&one) && sides.contains(&other)
        };
        assert!(!arcs.iter().any(shared));
        assert!((0..topology.arcs().len()).any(|arc| shared(&arc)));
    }

    #[test]
    fn the_lines_of_an_outline_are_closed_at_every_level() {
        let atlas = Atlas::embedded().atlas.unwrap();
        let topology = &atlas.boundaries;
        for cluster in atlas.clusters.entries() {
            let group: Vec<usize> = cluster
                .members
                .iter()
                .filter_map(|&member| topology.shape_index(&atlas.regions[member].id))
                .collect();
            let arcs = outline_arcs(topology, &group);
            for level in [0, 4, 8] {
                let lines = outline_lines(&topology.drawn_level(level), &arcs);
                assert!(lines.iter().all(|line| line.first() == line.last()));
            }
        }
    }
}
