//! Cutting land around off at a box, so that what lies far away is not carried along.
//!
//! One side of the box after the other, each a straight line: the pieces of rings on the
//! near side are kept as they are, vertex for vertex, and joined along the line. Between
//! the first and the second crossing along the line lies land, between the second and
//! the third none, and so on; this holds for any polygon, holes included, and needs no
//! orientation (the scan line of polygon filling, turned into a cut).

use super::point::{Bounds, Projected};

/// Open rings: the first point is not repeated. The outer one comes first.
pub(super) type PlanePolygon = Vec<Vec<Projected>>;

/// The parts of `polygon` within `limits`.
pub(super) fn clip(polygon: PlanePolygon, limits: &Bounds) -> Vec<PlanePolygon> {
    let around = Bounds::around(polygon.iter().flatten().copied());
    if limits.contains(around.min) && limits.contains(around.max) {
        return vec![polygon];
    }
    let sides = [
        Side {
            across_x: true,
            sign: -1.0,
            limit: -limits.min.x,
        },
        Side {
            across_x: true,
            sign: 1.0,
            limit: limits.max.x,
        },
        Side {
            across_x: false,
            sign: -1.0,
            limit: -limits.min.y,
        },
        Side {
            across_x: false,
            sign: 1.0,
            limit: limits.max.y,
        },
    ];
    sides.iter().fold(vec![polygon], |parts, side| {
        parts.into_iter().flat_map(|part| side.clip(part)).collect()
    })
}

/// One side of the box: what is kept has `across` at most `limit`.
struct Side {
    across_x: bool,
    sign: f64,
    limit: f64,
}

/// A piece of a ring on the near side, from one crossing of the line to the next.
struct Chain {
    points: Vec<Projected>,
}

impl Side {
    fn across(&self, point: Projected) -> f64 {
        self.sign * if self.across_x { point.x } else { point.y }
    }

    fn along(&self, point: Projected) -> f64 {
        if self.across_x { point.y } else { point.x }
    }

    fn keeps(&self, point: Projected) -> bool {
        self.across(point) <= self.limit
    }

    fn clip(&self, polygon: PlanePolygon) -> Vec<PlanePolygon> {
        let mut chains = Vec::new();
        let mut whole = Vec::new();
        let mut outer_is_whole = false;
        for (place, ring) in polygon.into_iter().enumerate() {
            if ring.iter().all(|point| self.keeps(*point)) {
                outer_is_whole |= place == 0;
                whole.push(ring);
            } else if ring.iter().any(|point| self.keeps(*point)) {
                self.cut_ring(&ring, &mut chains);
            } else if place == 0 {
                return Vec::new();
            }
        }
        if outer_is_whole {
            return vec![whole];
        }
        let mut parts: Vec<PlanePolygon> = self
            .join(&chains)
            .into_iter()
            .map(|outer| vec![outer])
            .collect();
        for hole in whole {
            let inside = |part: &&mut PlanePolygon| {
                hole.first()
                    .is_some_and(|point| part.first().is_some_and(|ring| encloses(ring, *point)))
            };
            if let Some(part) = parts.iter_mut().find(inside) {
                part.push(hole);
            }
        }
        parts
    }

    /// Where the segment meets the line; the same point whichever way it runs, so that
    /// neighbours still share it.
    fn crossing(&self, one: Projected, other: Projected) -> Projected {
        let (inner, outer) = if self.keeps(one) {
            (one, other)
        } else {
            (other, one)
        };
        let share = (self.limit - self.across(inner)) / (self.across(outer) - self.across(inner));
        let along = self.along(inner) + share * (self.along(outer) - self.along(inner));
        let across = self.sign * self.limit;
        if self.across_x {
            Projected::new(across, along)
        } else {
            Projected::new(along, across)
        }
    }

    fn cut_ring(&self, ring: &[Projected], chains: &mut Vec<Chain>) {
        let count = ring.len();
        let at = |place: usize| ring[place % count];
        // Somewhere the ring comes in, for it has points on both sides.
        let Some(start) =
            (0..count).find(|&place| !self.keeps(at(place)) && self.keeps(at(place + 1)))
        else {
            return;
        };
        let mut points = Vec::new();
        for place in start..start + count {
            let (from, to) = (at(place), at(place + 1));
            match (self.keeps(from), self.keeps(to)) {
                (false, true) => points = vec![self.crossing(from, to), to],
                (true, true) => points.push(to),
                (true, false) => {
                    points.push(self.crossing(from, to));
                    chains.push(Chain {
                        points: std::mem::take(&mut points),
                    });
                }
                (false, false) => {}
            }
        }
    }

    /// Joins the pieces along the line into rings.
    fn join(&self, chains: &[Chain]) -> Vec<Vec<Projected>> {
        // End 2i is the start of chain i, end 2i + 1 its end.
        let mut ends: Vec<(f64, usize)> = chains
            .iter()
            .enumerate()
            .flat_map(|(number, chain)| {
                let along =
                    |point: Option<&Projected>| point.map_or(0.0, |point| self.along(*point));
                [
                    (along(chain.points.first()), 2 * number),
                    (along(chain.points.last()), 2 * number + 1),
                ]
            })
            .collect();
        ends.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut partner = vec![0; ends.len()];
        for pair in ends.chunks_exact(2) {
            partner[pair[0].1] = pair[1].1;
            partner[pair[1].1] = pair[0].1;
        }
        let mut used = vec![false; chains.len()];
        let mut rings = Vec::new();
        for first in 0..chains.len() {
            let mut ring = Vec::new();
            let mut entry = 2 * first;
            while !used[entry / 2] {
                used[entry / 2] = true;
                let points = chains[entry / 2].points.iter().copied();
                if entry % 2 == 0 {
                    ring.extend(points);
                } else {
                    ring.extend(points.rev());
                }
                entry = partner[entry ^ 1];
            }
            if !ring.is_empty() {
                rings.push(ring);
            }
        }
        rings
    }
}

/// Whether a ring goes around a point (even–odd).
fn encloses(ring: &[Projected], point: Projected) -> bool {
    let mut inside = false;
    let mut before = ring[ring.len() - 1];
    for &next in ring {
        if (before.y > point.y) != (next.y > point.y)
            && point.x < (next.x - before.x) * (point.y - before.y) / (next.y - before.y) + before.x
        {
            inside = !inside;
        }
        before = next;
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Area, BooleanOps, Coord, LineString, MultiPolygon, Polygon, Rect, Validation};
    use proptest::prelude::*;

    fn ring(points: &[(f64, f64)]) -> Vec<Projected> {
        points.iter().map(|&(x, y)| Projected::new(x, y)).collect()
    }

    fn limits(low: (f64, f64), high: (f64, f64)) -> Bounds {
        Bounds {
            min: Projected::new(low.0, low.1),
            max: Projected::new(high.0, high.1),
        }
    }

    fn as_geo(polygon: &PlanePolygon) -> Polygon {
        let line = |ring: &Vec<Projected>| -> LineString {
            ring.iter().map(|p| Coord { x: p.x, y: p.y }).collect()
        };
        Polygon::new(line(&polygon[0]), polygon[1..].iter().map(line).collect())
    }

    #[test]
    fn a_comb_cut_across_its_teeth_falls_apart() {
        let comb = ring(&[
            (0.0, 0.0),
            (5.0, 0.0),
            (5.0, 4.0),
            (4.0, 4.0),
            (4.0, 1.0),
            (3.0, 1.0),
            (3.0, 4.0),
            (2.0, 4.0),
            (2.0, 1.0),
            (1.0, 1.0),
            (1.0, 4.0),
            (0.0, 4.0),
        ]);
        let teeth = clip(vec![comb], &limits((-1.0, 2.0), (9.0, 9.0)));
        assert_eq!(teeth.len(), 3);
        let area: f64 = teeth
            .iter()
            .map(|tooth| as_geo(tooth).unsigned_area())
            .sum();
        assert!((area - 6.0).abs() < 1e-12);
    }

    #[test]
    fn a_hole_that_the_cut_meets_opens_and_one_that_it_misses_stays() {
        let outer = ring(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        let met = ring(&[(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0)]);
        let missed = ring(&[(1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 2.0)]);
        let parts = clip(vec![outer, met, missed], &limits((-1.0, -1.0), (5.0, 11.0)));
        assert_eq!(parts.len(), 1);
        assert_eq!(parts[0].len(), 2);
        assert!((as_geo(&parts[0]).unsigned_area() - 47.0).abs() < 1e-12);
    }

    #[test]
    fn what_lies_outside_goes_and_what_lies_inside_is_not_touched() {
        let square = vec![ring(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)])];
        assert!(clip(square.clone(), &limits((2.0, 0.0), (3.0, 1.0))).is_empty());
        assert_eq!(
            clip(square.clone(), &limits((0.0, 0.0), (1.0, 1.0))),
            [square]
        );
    }

    proptest! {
        /// Stars about a centre, with `geo`'s Boolean operations as the reference.
        #[test]
        fn a_cut_star_is_what_geo_makes_of_it(
            radii in prop::collection::vec(1.0..10.0_f64, 3..40),
            low in (-9.0..0.0_f64, -9.0..0.0_f64),
            high in (0.1..9.0_f64, 0.1..9.0_f64),
        ) {
            let step = std::f64::consts::TAU / radii.len() as f64;
            let star: Vec<Projected> = radii
                .iter()
                .enumerate()
                .map(|(place, radius)| {
                    let angle = step * place as f64;
                    Projected::new(radius * angle.cos(), radius * angle.sin())
                })
                .collect();
            let wanted = as_geo(&vec![star.clone()]).intersection(
                &Rect::new(Coord { x: low.0, y: low.1 }, Coord { x: high.0, y: high.1 }).to_polygon(),
            );
            let found: MultiPolygon = clip(vec![star], &limits(low, high)).iter().map(as_geo).collect();
            prop_assert!((found.unsigned_area() - wanted.unsigned_area()).abs() < 1e-5);
            prop_assert!(found.0.iter().all(Validation::is_valid));
        }
    }
}
