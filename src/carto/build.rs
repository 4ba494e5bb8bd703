//! Building `boundaries.ron` from GeoJSON: project, quantise, cut, weigh, make valid.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use super::albers::{Albers, AlbersParameters, ProjectionFault};
use super::boundaries_file::{BoundariesFile, FORMAT, Quantisation, ShapeEntry};
use super::build_arcs::{CutArcs, GridPoint, cut};
pub use super::build_read::BuildInput;
use super::build_read::{RawShape, read_shapes};
use super::build_repair::{RepairRing, index_of, repair, twice_area_about_origin};
use super::build_weights::weigh;
use super::coding::{CodedVertex, encode};
use super::fault::LIMIT_M;
use super::ladder::{LEVELS, code_from_tolerance_m};
use super::point::{Bounds, Projected};
use super::topology::{LabelPoint, ShapeRole, signed_area_m2};

/// What a person may choose when building.
#[derive(Clone, Debug)]
pub struct BuildOptions {
    /// The projection.
    pub projection: AlbersParameters,
    /// The grid's width in metres, 0.01 to 10,000.
    pub quantisation_m: f64,
    /// Land around that touches no region loses details below this many metres for good;
    /// 0 keeps all.
    pub context_detail_m: f64,
    /// Properties tried in turn for a feature's id.
    pub id_properties: Vec<String>,
    /// The property that says what a feature is.
    pub role_property: String,
}

/// A finished build.
#[derive(Clone, Debug)]
pub struct Built {
    /// What to write.
    pub file: BoundariesFile,
    /// Pairs of segments that cross in the input itself, after rounding to the grid.
    pub crossings: usize,
    /// Rings that vanished: smaller than the grid, or islands below the context's detail.
    pub dropped_rings: usize,
}

/// Why GeoJSON makes no boundaries.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum BuildFault {
    /// The text is not GeoJSON.
    #[error("{}: not GeoJSON: {message}", path.display())]
    Json {
        /// The file.
        path: PathBuf,
        /// What the parser says.
        message: String,
    },
    /// A lone geometry has no id.
    #[error("{}: a bare geometry; expected features with properties", path.display())]
    NoFeatures {
        /// The file.
        path: PathBuf,
    },
    /// A feature without any of the id properties.
    #[error("{}: feature {feature} has none of the id properties {properties}", path.display())]
    NoId {
        /// The file.
        path: PathBuf,
        /// The feature's number, from 0.
        feature: usize,
        /// What was tried.
        properties: String,
    },
    /// A feature that is not an area.
    #[error("{}: '{shape}' is {found}; expected Polygon or MultiPolygon", path.display())]
    NoPolygon {
        /// The file.
        path: PathBuf,
        /// The feature's id.
        shape: String,
        /// Its geometry.
        found: String,
    },
    /// A position off the globe.
    #[error("{}: '{shape}' has the position {found}; expected longitude and latitude in degrees", path.display())]
    Position {
        /// The file.
        path: PathBuf,
        /// The feature's id.
        shape: String,
        /// What stands there.
        found: String,
    },
    /// Two features with one id.
    #[error("'{shape}' is there twice")]
    Twice {
        /// The id.
        shape: String,
    },
    /// A feature of which nothing is left on the grid.
    #[error("'{shape}' is smaller than the quantisation; nothing of it would be left")]
    Vanished {
        /// The id.
        shape: String,
    },
    /// The grid's width makes no sense.
    #[error("quantisation of {found} m; expected 0.01 to 10000")]
    Quantisation {
        /// What was asked.
        found: f64,
    },
    /// The projection's parameters define none.
    #[error("projection: {0}")]
    Projection(#[from] ProjectionFault),
    /// No feature at all.
    #[error("no features in the input")]
    Nothing,
    /// The land is too far from the projection's centre for this grid.
    #[error(
        "the land does not fit on the grid; choose a projection near it or a wider quantisation"
    )]
    TooFar,
}

/// A ring on its way: whose it is and which arcs make it.
struct RingPlace {
    shape: usize,
    polygon: usize,
    place: usize,
}

/// The grid, and on it each ring with its place.
type GridRings = (Quantisation, Vec<RingPlace>, Vec<Vec<GridPoint>>);

/// Builds the file from all inputs together, so that outer borders match.
///
/// # Errors
/// The first fault of the input; see [`BuildFault`].
pub fn build(inputs: &[BuildInput], options: &BuildOptions) -> Result<Built, BuildFault> {
    let step_m = options.quantisation_m;
    if !(0.01..=10_000.0).contains(&step_m) {
        return Err(BuildFault::Quantisation { found: step_m });
    }
    let albers = Albers::new(options.projection)?;
    let mut raw = Vec::new();
    for input in inputs {
        raw.extend(read_shapes(
            input,
            &options.id_properties,
            &options.role_property,
        )?);
    }
    let mut ids = HashSet::new();
    if let Some(twice) = raw.iter().find(|shape| !ids.insert(shape.id.clone())) {
        return Err(BuildFault::Twice {
            shape: twice.id.clone(),
        });
    }
    let (quantisation, places, rings) = on_the_grid(&raw, &albers, step_m)?;
    let input_rings: usize = raw
        .iter()
        .flat_map(|shape| &shape.polygons)
        .map(Vec::len)
        .sum();
    let mut web = Web::new(cut(&rings), places, &raw, step_m);
    web.drop_small_islands(options.context_detail_m);
    let crossings = web.weigh_and_make_valid(options.context_detail_m);
    let dropped_rings = input_rings - web.places.len();
    let file = web.into_file(options.projection, quantisation, &raw)?;
    Ok(Built {
        file,
        crossings,
        dropped_rings,
    })
}

/// Projects and rounds all rings; those that vanish are left out, with the holes of an
/// outer ring that does.
fn on_the_grid(raw: &[RawShape], albers: &Albers, step_m: f64) -> Result<GridRings, BuildFault> {
    let projected = |ring: &Vec<super::LonLat>| -> Vec<Projected> {
        ring.iter()
            .map(|point| albers.plane_from_lonlat(*point))
            .collect()
    };
    let bounds = Bounds::around(
        raw.iter()
            .flat_map(|shape| shape.polygons.iter().flatten())
            .flat_map(projected),
    );
    if bounds.is_empty() {
        return Err(BuildFault::Nothing);
    }
    let within = |value: f64| value.abs() <= LIMIT_M;
    let steps = bounds.width_m().max(bounds.height_m()) / step_m;
    if !(within(bounds.min.x) && within(bounds.min.y) && steps < f64::from(1 << 30)) {
        return Err(BuildFault::TooFar);
    }
    // A round origin reads better and makes a rebuild with more land change less.
    let round = |value: f64| (value / 1000.0).floor() * 1000.0;
    let origin = Projected::new(round(bounds.min.x), round(bounds.min.y));
    let grid = |point: Projected| -> GridPoint {
        (
            ((point.x - origin.x) / step_m).round() as i32,
            ((point.y - origin.y) / step_m).round() as i32,
        )
    };
    let mut places = Vec::new();
    let mut rings = Vec::new();
    for (shape, entry) in raw.iter().enumerate() {
        for (polygon, polygon_rings) in entry.polygons.iter().enumerate() {
            for (place, ring) in polygon_rings.iter().enumerate() {
                let mut points: Vec<GridPoint> = projected(ring).into_iter().map(grid).collect();
                points.dedup();
                if points.len() > 1 && points.first() == points.last() {
                    points.pop();
                }
                let mut closed = points.clone();
                closed.extend(points.first());
                if points.len() >= 3 && twice_area_about_origin(&closed) != 0.0 {
                    places.push(RingPlace {
                        shape,
                        polygon,
                        place,
                    });
                    rings.push(points);
                } else if place == 0 {
                    break;
                }
            }
        }
    }
    Ok((Quantisation { origin, step_m }, places, rings))
}

/// Arcs, weights and rings while they are worked on.
struct Web {
    arcs: Vec<Vec<GridPoint>>,
    weights: Vec<Vec<u8>>,
    rings: Vec<Vec<i32>>,
    places: Vec<RingPlace>,
    /// For each shape its role.
    roles: Vec<ShapeRole>,
    step_m: f64,
}

impl Web {
    fn new(cut: CutArcs, places: Vec<RingPlace>, raw: &[RawShape], step_m: f64) -> Self {
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
    fn drop_small_islands(&mut self, detail_m: f64) {
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
    fn weigh_and_make_valid(&mut self, context_detail_m: f64) -> usize {
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

    fn into_file(
        self,
        projection: AlbersParameters,
        quantisation: Quantisation,
        raw: &[RawShape],
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
