//! Arcs and rings between the grid and the file: thinned, weighed, made valid.

use std::collections::{HashMap, HashSet};

use super::albers::AlbersParameters;
use super::boundaries_file::{BoundariesFile, FORMAT, Quantisation, ShapeEntry};
use super::build_arcs::{CutArcs, GridPoint};
use super::build_fault::BuildFault;
use super::build_read::RawShape;
use super::build_repair::{RepairRing, index_of, repair, twice_area_about_origin};
use super::build_weights::weigh;
use super::coding::{CodedVertex, encode};
use super::ladder::{LEVELS, code_from_tolerance_m};
use super::point::Projected;
use super::topology::{LabelPoint, ShapeRole, signed_area_m2};

/// A ring on its way: whose it is.
pub(super) struct RingPlace {
    pub(super) shape: usize,
    pub(super) polygon: usize,
    /// 0 for the outer ring of its polygon.
    pub(super) place: usize,
}

/// Arcs, weights and rings while they are worked on.
pub(super) struct Web {
    arcs: Vec<Vec<GridPoint>>,
    weights: Vec<Vec<u8>>,
    rings: Vec<Vec<i32>>,
    pub(super) places: Vec<RingPlace>,
    /// For each shape its role.
    roles: Vec<ShapeRole>,
    step_m: f64,
}

impl Web {
    pub(super) fn new(
        cut: CutArcs,
        places: Vec<RingPlace>,
        raw: &[RawShape<Projected>],
        step_m: f64,
    ) -> Self {
        Self {
            weights: vec![Vec::new(); cut.arcs.len()],
            arcs: cut.arcs,
            rings: cut.rings,
            places,
            roles: raw.iter().map(|shape| shape.role).collect(),
            step_m,
        }
    }

    /// How many rings use each arc.
    fn uses(&self) -> Vec<usize> {
        let mut uses = vec![0; self.arcs.len()];
        for reference in self.rings.iter().flatten() {
            uses[index_of(*reference)] += 1;
        }
        uses
    }

    /// Whether each arc touches nothing but surrounding land.
    fn context_only(&self) -> Vec<bool> {
        let mut context = vec![true; self.arcs.len()];
        for (ring, place) in self.rings.iter().zip(&self.places) {
            if self.roles[place.shape] != ShapeRole::Neighbour {
                for reference in ring {
                    context[index_of(*reference)] = false;
                }
            }
        }
        context
    }

    /// Leaves out islands of surrounding land that are smaller than its detail.
    pub(super) fn drop_small_islands(&mut self, detail_m: f64) {
        let uses = self.uses();
        let least = detail_m * detail_m * 2.0 / (self.step_m * self.step_m);
        let mut holes = HashSet::new();
        for place in self.places.iter().filter(|place| place.place > 0) {
            holes.insert((place.shape, place.polygon));
        }
        let small = |(ring, place): (&Vec<i32>, &RingPlace)| {
            let [arc] = ring.as_slice() else { return false };
            self.roles[place.shape] == ShapeRole::Neighbour
                && place.place == 0
                && uses[index_of(*arc)] == 1
                && !holes.contains(&(place.shape, place.polygon))
                && twice_area_about_origin(&self.arcs[index_of(*arc)]).abs() < least
        };
        let keep: Vec<bool> = self
            .rings
            .iter()
            .zip(&self.places)
            .map(|both| !small(both))
            .collect();
        // The last ring of a shape stays, or the shape would be nothing.
        let mut left: HashMap<usize, usize> = HashMap::new();
        for (keep, place) in keep.iter().zip(&self.places) {
            *left.entry(place.shape).or_default() += usize::from(*keep);
        }
        let (rings, places) = (
            std::mem::take(&mut self.rings),
            std::mem::take(&mut self.places),
        );
        for ((ring, place), keep) in rings.into_iter().zip(places).zip(keep) {
            if keep || left.get(&place.shape).copied().unwrap_or(0) == 0 {
                self.rings.push(ring);
                self.places.push(place);
            }
        }
        self.keep_used_arcs();
    }

    fn keep_used_arcs(&mut self) {
        let uses = self.uses();
        let mut number = 0;
        let numbers: Vec<i32> = uses
            .iter()
            .map(|&uses| {
                number += i32::from(uses > 0);
                number - 1
            })
            .collect();
        for reference in self.rings.iter_mut().flatten() {
            let moved = numbers[index_of(*reference)];
            *reference = if *reference < 0 { !moved } else { moved };
        }
        let mut used = uses.iter();
        self.arcs
            .retain(|_| used.next().is_some_and(|&uses| uses > 0));
        self.weights = vec![Vec::new(); self.arcs.len()];
    }

    fn weigh_all(&mut self) {
        let mut ends: HashMap<GridPoint, usize> = HashMap::new();
        for arc in &self.arcs {
            for end in [arc.first(), arc.last()].into_iter().flatten() {
                *ends.entry(*end).or_default() += 1;
            }
        }
        for (arc, weights) in self.arcs.iter_mut().zip(&mut self.weights) {
            // Only its own two ends are at the start of a ring that touches no other.
            let free = arc.first().is_some_and(|start| ends.get(start) == Some(&2));
            *weights = weigh(arc, free, self.step_m);
        }
    }

    /// Weighs, thins the land around, and makes every level valid, coarsest first, so
    /// that what a coarse level keeps the finer ones keep too. Gives the crossings that
    /// are in the input.
    pub(super) fn weigh_and_make_valid(&mut self, context_detail_m: f64) -> usize {
        self.weigh_all();
        let rings: Vec<RepairRing> = self
            .rings
            .iter()
            .zip(&self.places)
            .map(|(ring, place)| RepairRing {
                arcs: ring.clone(),
                region: (self.roles[place.shape] != ShapeRole::Neighbour).then_some(place.shape),
            })
            .collect();
        if context_detail_m > 0.0 {
            let context = self.context_only();
            let code = code_from_tolerance_m(context_detail_m).max(1);
            let thresholds: Vec<u8> = context
                .iter()
                .map(|&is| if is { code } else { 0 })
                .collect();
            let tolerances = vec![context_detail_m / self.step_m; context.len()];
            repair(
                &self.arcs,
                &mut self.weights,
                &rings,
                &thresholds,
                &tolerances,
            );
            for (arc, weights) in self
                .arcs
                .iter_mut()
                .zip(&self.weights)
                .zip(&thresholds)
                .filter_map(|(both, threshold)| (*threshold > 0).then_some(both))
            {
                let last = arc.len() - 1;
                let mut place = 0;
                arc.retain(|_| {
                    let keep = place == 0 || place == last || weights[place] >= code;
                    place += 1;
                    keep
                });
            }
            self.weigh_all();
        }
        let mut level = |tolerance_m: f64| {
            let thresholds = vec![code_from_tolerance_m(tolerance_m); self.arcs.len()];
            let tolerances = vec![tolerance_m / self.step_m; self.arcs.len()];
            repair(
                &self.arcs,
                &mut self.weights,
                &rings,
                &thresholds,
                &tolerances,
            )
        };
        for tolerance_m in LEVELS.iter().skip(1).rev() {
            level(*tolerance_m);
        }
        level(0.0)
    }

    pub(super) fn into_file(
        self,
        projection: AlbersParameters,
        quantisation: Quantisation,
        raw: &[RawShape<Projected>],
    ) -> Result<BoundariesFile, BuildFault> {
        let mut shapes: Vec<ShapeEntry> = raw
            .iter()
            .map(|shape| ShapeEntry {
                id: shape.id.clone(),
                role: shape.role,
                polygons: Vec::new(),
                label: LabelPoint {
                    at: Projected::default(),
                    clearance_m: 0.0,
                },
            })
            .collect();
        for (ring, place) in self.rings.iter().zip(&self.places) {
            let polygons = &mut shapes[place.shape].polygons;
            if place.place == 0 {
                polygons.push(Vec::new());
            }
            if let Some(polygon) = polygons.last_mut() {
                polygon.push(ring.clone());
            }
        }
        for shape in &mut shapes {
            shape.label =
                self.label_of(shape, &quantisation)
                    .ok_or_else(|| BuildFault::Vanished {
                        shape: shape.id.clone(),
                    })?;
        }
        let line = |(points, weights): (&Vec<GridPoint>, &Vec<u8>)| {
            let vertices: Vec<CodedVertex> = points
                .iter()
                .zip(weights)
                .map(|(&(x, y), &weight)| CodedVertex { x, y, weight })
                .collect();
            encode(&vertices)
        };
        Ok(BoundariesFile {
            format: FORMAT,
            projection,
            quantisation,
            arcs: self.arcs.iter().zip(&self.weights).map(line).collect(),
            shapes,
        })
    }

    /// The label point of a shape's largest polygon, rounded to the metre.
    fn label_of(&self, shape: &ShapeEntry, quantisation: &Quantisation) -> Option<LabelPoint> {
        let ring_points = |ring: &Vec<i32>| {
            let mut points: Vec<Projected> = Vec::new();
            for &reference in ring {
                points.pop();
                let start = points.len();
                let arc = self.arcs[index_of(reference)].iter();
                points.extend(arc.map(|&(x, y)| quantisation.plane_from_grid(x, y)));
                if reference < 0 {
                    points[start..].reverse();
                }
            }
            points
        };
        let largest = shape
            .polygons
            .iter()
            .map(|rings| rings.iter().map(ring_points).collect::<Vec<_>>())
            .max_by(|one, other| {
                let area = |rings: &Vec<Vec<Projected>>| {
                    rings.first().map_or(0.0, |ring| signed_area_m2(ring).abs())
                };
                area(one).total_cmp(&area(other))
            })?;
        let label = super::build_label::label_point(&largest);
        Some(LabelPoint {
            at: Projected::new(label.at.x.round(), label.at.y.round()),
            clearance_m: label.clearance_m.floor(),
        })
    }
}
