//! Building `boundaries.ron` from GeoJSON: project, clip, quantise, cut, weigh, make valid.

use std::collections::HashSet;

use super::albers::{Albers, AlbersParameters};
use super::boundaries_file::{BoundariesFile, Quantisation};
use super::build_arcs::{GridPoint, cut};
use super::build_clip::clip;
pub use super::build_fault::BuildFault;
pub use super::build_read::BuildInput;
use super::build_read::{RawShape, read_shapes};
use super::build_repair::twice_area_about_origin;
use super::build_web::{RingPlace, Web};
use super::fault::LIMIT_M;
use super::point::{Bounds, LonLat, Projected};
use super::topology::ShapeRole;

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
    /// How much land around is kept beyond the box around the regions, in metres: to the
    /// west and east, to the south and north. None keeps all.
    pub around_m: Option<(f64, f64)>,
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
    /// Land around of which nothing lies near enough.
    pub dropped_shapes: Vec<String>,
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
    let mut shapes: Vec<_> = raw
        .into_iter()
        .map(|shape| on_the_plane(shape, &albers))
        .collect();
    let dropped_shapes = options
        .around_m
        .map_or_else(Vec::new, |around| keep_near(&mut shapes, around));
    let (quantisation, places, rings) = on_the_grid(&shapes, step_m)?;
    let input_rings: usize = shapes
        .iter()
        .flat_map(|shape| &shape.polygons)
        .map(Vec::len)
        .sum();
    let mut web = Web::new(cut(&rings), places, &shapes, step_m);
    web.drop_small_islands(options.context_detail_m);
    let crossings = web.weigh_and_make_valid(options.context_detail_m);
    let dropped_rings = input_rings - web.places.len();
    let file = web.into_file(options.projection, quantisation, &shapes)?;
    Ok(Built {
        file,
        crossings,
        dropped_rings,
        dropped_shapes,
    })
}

/// Projects the rings and opens them: the first point is not repeated.
fn on_the_plane(shape: RawShape<LonLat>, albers: &Albers) -> RawShape<Projected> {
    let projected = |ring: &Vec<LonLat>| {
        let mut points: Vec<Projected> = ring
            .iter()
            .map(|point| albers.plane_from_lonlat(*point))
            .collect();
        points.dedup();
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        points
    };
    let polygons = shape
        .polygons
        .iter()
        .map(|rings| rings.iter().map(projected).collect())
        .collect();
    RawShape {
        id: shape.id,
        role: shape.role,
        polygons,
    }
}

/// Cuts land around off at the regions' box with this much added; gives the ids of what
/// went altogether. Without regions nothing is cut.
fn keep_near(shapes: &mut Vec<RawShape<Projected>>, (x_m, y_m): (f64, f64)) -> Vec<String> {
    let regions = shapes
        .iter()
        .filter(|shape| shape.role == ShapeRole::Region)
        .flat_map(|shape| shape.polygons.iter().flatten().flatten().copied());
    let bounds = Bounds::around(regions);
    if bounds.is_empty() {
        return Vec::new();
    }
    let limits = Bounds {
        min: Projected::new(bounds.min.x - x_m, bounds.min.y - y_m),
        max: Projected::new(bounds.max.x + x_m, bounds.max.y + y_m),
    };
    let mut dropped = Vec::new();
    shapes.retain_mut(|shape| {
        if shape.role != ShapeRole::Neighbour {
            return true;
        }
        shape.polygons = std::mem::take(&mut shape.polygons)
            .into_iter()
            .flat_map(|polygon| clip(polygon, &limits))
            .collect();
        if shape.polygons.is_empty() {
            dropped.push(shape.id.clone());
        }
        !shape.polygons.is_empty()
    });
    dropped
}

/// Rounds all rings; those that vanish are left out, with the holes of an outer ring that
/// does.
fn on_the_grid(shapes: &[RawShape<Projected>], step_m: f64) -> Result<GridRings, BuildFault> {
    let bounds = Bounds::around(
        shapes
            .iter()
            .flat_map(|shape| shape.polygons.iter().flatten().flatten().copied()),
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
    for (shape, entry) in shapes.iter().enumerate() {
        for (polygon, polygon_rings) in entry.polygons.iter().enumerate() {
            for (place, ring) in polygon_rings.iter().enumerate() {
                let mut points: Vec<GridPoint> = ring.iter().copied().map(grid).collect();
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
