//! The embedded boundaries against shapely and pyproj: areas, centres of gravity, and for
//! every level that nothing overlaps and no gap opens. The values are made by
//! `tests/reference/carto_levels.py`, which also says how; their first line names the versions.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test that panics has failed.

use geo::orient::Direction;
use geo::{Area, BooleanOps, Coord, LineString, MultiPolygon, Orient, Polygon, unary_union};
use mosaique::carto::{LEVELS, LevelOfDetail, Projected, Ring, ShapeRole, Topology};
use serde_json::{Value, json};

fn china() -> Topology {
    Topology::from_ron(include_str!("../assets/china/boundaries.ron"))
        .unwrap_or_else(|fault| unreachable!("the embedded boundaries: {fault}"))
}

/// The rows of one kind, split at commas, without the kind.
fn rows(kind: &str) -> Vec<Vec<&'static str>> {
    include_str!("reference/carto_levels.csv")
        .lines()
        .filter_map(|line| {
            let mut cells = line.split(',');
            (cells.next() == Some(kind)).then(|| cells.collect())
        })
        .filter(|cells: &Vec<&str>| cells[1].parse::<f64>().is_ok())
        .collect()
}

fn number(cell: &str) -> f64 {
    cell.parse()
        .unwrap_or_else(|_| unreachable!("the reference has {cell}"))
}

fn multi_polygon(level: &LevelOfDetail, shape: usize) -> MultiPolygon {
    let line =
        |ring: &Ring| -> LineString { ring.iter().map(|p| Coord { x: p.x, y: p.y }).collect() };
    level
        .polygons(shape)
        .iter()
        .map(|rings| Polygon::new(line(&rings[0]), rings[1..].iter().map(line).collect()))
        .collect::<MultiPolygon>()
        // geo's union asks for outer rings that run counter-clockwise.
        .orient(Direction::Default)
}

fn holes(union: &MultiPolygon) -> usize {
    union.iter().map(|polygon| polygon.interiors().len()).sum()
}

#[test]
fn areas_and_centres_of_gravity_are_those_of_the_source_in_shapely() {
    let china = china();
    let level = china.level(0.0);
    let rows = rows("shape");
    assert_eq!(rows.len(), 35);
    let (mut worst_share, mut worst_m) = (0.0_f64, 0.0_f64);
    for row in rows {
        let shape = china.shape_index(row[0]).unwrap();
        let entry = &china.shapes()[shape];
        let perimeter_m: f64 = level
            .rings(shape)
            .flat_map(|ring| ring.windows(2))
            .map(|pair| pair[0].distance_m(pair[1]))
            .sum();
        // Each vertex is moved by half a metre at most in x and in y.
        let rounding_km2 = perimeter_m * 0.5_f64.hypot(0.5) / 1e6;
        let difference = (entry.area_km2 - number(row[1])).abs();
        assert!(difference < rounding_km2, "{}: {difference} km²", entry.id);
        let centre = Projected::new(number(row[2]), number(row[3]));
        let away_m = entry.centroid.distance_m(centre);
        // Reefs of a few hundred metres, 200 km apart: a little area more on one of them moves
        // the centre of all.
        let scattered = entry.role == ShapeRole::Uncovered;
        let allowed_m = if scattered { 20.0 } else { 1.0 };
        assert!(away_m < allowed_m, "{}: {away_m} m", entry.id);
        worst_share = worst_share.max(difference / entry.area_km2);
        worst_m = worst_m.max(away_m);
    }
    println!("worst area {worst_share:e}, worst centre {worst_m:.3} m");
}

#[test]
fn at_every_level_the_areas_add_up_to_their_union_in_shapely() {
    let china = china();
    for (kind, with_neighbours) in [("covered", false), ("land", true)] {
        let rows = rows(kind);
        let full_holes = rows[0][5];
        assert_eq!(rows.len(), LEVELS.len());
        for (row, tolerance_m) in rows.iter().zip(LEVELS) {
            assert!((number(row[0]) - tolerance_m).abs() < 1e-9);
            let (invalid, overlap_km2) = (row[2], number(row[3]));
            assert_eq!(invalid, "0", "{kind} at {tolerance_m} m");
            assert!(
                overlap_km2 < 1e-6,
                "{kind} at {tolerance_m} m: {overlap_km2}"
            );
            // A gap between neighbours would be a hole more.
            assert_eq!(row[5], full_holes, "{kind} at {tolerance_m} m");
            let level = china.level(tolerance_m);
            let shapes = (0..china.shapes().len()).filter(|&shape| {
                with_neighbours || china.shapes()[shape].role != ShapeRole::Neighbour
            });
            let sum_km2: f64 = shapes.map(|shape| level.area_km2(shape)).sum();
            let union_km2 = number(row[4]);
            assert!(
                (sum_km2 - union_km2).abs() < 1e-5,
                "{kind} at {tolerance_m} m: {sum_km2}"
            );
        }
    }
}

#[test]
fn geo_and_shapely_agree_on_the_union_and_on_what_overlaps() {
    let china = china();
    for row in rows("covered")
        .iter()
        .filter(|row| number(row[0]) >= 2048.0)
    {
        let level = china.level(number(row[0]));
        let shapes: Vec<MultiPolygon> = (0..china.shapes().len())
            .filter(|&shape| china.shapes()[shape].role != ShapeRole::Neighbour)
            .map(|shape| multi_polygon(&level, shape))
            .collect();
        let union = unary_union(&shapes);
        let difference = union.unsigned_area() / 1e6 - number(row[4]);
        // geo snaps to a grid of its own, some millimetres wide.
        assert!(difference.abs() < 0.5, "{}: {difference} km²", row[0]);
        assert_eq!(holes(&union).to_string(), row[5], "{} m", row[0]);
        for (place, one) in shapes.iter().enumerate() {
            for other in &shapes[place + 1..] {
                let both_km2 = one.intersection(other).unsigned_area() / 1e6;
                assert!(both_km2 < 0.01, "{} m: {both_km2} km²", row[0]);
            }
        }
    }
}

/// Writes every level on the plane for `carto_levels.py`, where it is asked to.
#[test]
fn write_the_levels() {
    let Ok(path) = std::env::var("MOSAIQUE_DUMP_LEVELS") else {
        return;
    };
    let china = china();
    let levels: Vec<Value> = LEVELS
        .into_iter()
        .map(|tolerance_m| {
            let level = china.level(tolerance_m);
            let shapes: Vec<Value> = china
                .shapes()
                .iter()
                .enumerate()
                .map(|(index, shape)| {
                    let rings = |rings: &Vec<Ring>| -> Vec<Vec<[f64; 2]>> {
                        rings
                            .iter()
                            .map(|ring| ring.iter().map(|point| [point.x, point.y]).collect())
                            .collect()
                    };
                    let polygons: Vec<_> = level.polygons(index).iter().map(rings).collect();
                    json!({"id": shape.id, "role": shape.role, "polygons": polygons})
                })
                .collect();
            json!({"tolerance_m": tolerance_m, "shapes": shapes})
        })
        .collect();
    std::fs::write(path, Value::from(levels).to_string()).unwrap();
}
