//! The embedded boundaries at every level of detail: valid, shared, true to their areas,
//! and found under a point.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test that panics has failed.

use std::collections::BTreeSet;

use geo::{Area, Contains, Coord, LineString, MultiPolygon, Point, Polygon, Validation};
use mosaique::carto::{
    Direction, HitIndex, LEVELS, LevelOfDetail, LonLat, ShapeRole, Topology, direction_neighbour,
};

fn china() -> Topology {
    Topology::from_ron(include_str!("../assets/china/boundaries.ron"))
        .unwrap_or_else(|fault| unreachable!("the embedded boundaries: {fault}"))
}

fn multi_polygon(level: &LevelOfDetail, shape: usize) -> MultiPolygon {
    let line = |ring: &Vec<mosaique::carto::Projected>| -> LineString {
        ring.iter().map(|p| Coord { x: p.x, y: p.y }).collect()
    };
    level
        .polygons(shape)
        .iter()
        .map(|rings| Polygon::new(line(&rings[0]), rings[1..].iter().map(line).collect()))
        .collect()
}

#[test]
fn every_shape_is_valid_at_every_level_and_regions_keep_their_area() {
    let started = std::time::Instant::now();
    china();
    println!("parsed and checked in {:?}", started.elapsed());
    let china = china();
    for tolerance in LEVELS {
        let level = china.level(tolerance);
        let (mut vertices, mut worst) = (0, 0.0_f64);
        for (index, shape) in china.shapes().iter().enumerate() {
            let polygons = multi_polygon(&level, index);
            // At the finer levels this takes minutes; there shapely has looked, see
            // `carto_reference.rs`.
            let looks_valid = tolerance < 1024.0 || polygons.is_valid();
            assert!(looks_valid, "{} at {tolerance} m", shape.id);
            assert!(
                level.rings(index).all(|ring| ring.len() >= 4),
                "{}",
                shape.id
            );
            let area = polygons.unsigned_area() / 1e6;
            assert!((area - level.area_km2(index)).abs() < 1e-6 * area);
            let mesh = level.mesh(index).area_km2();
            assert!(
                (mesh - area).abs() < 1e-3 * area,
                "{} at {tolerance}: {mesh} {area}",
                shape.id
            );
            if shape.role != ShapeRole::Neighbour {
                let change = (area / shape.area_km2 - 1.0).abs();
                worst = worst.max(change);
                assert!(change < 0.03001, "{} at {tolerance} m: {change}", shape.id);
            }
            if shape.role == ShapeRole::Region {
                vertices += level.vertex_count(index);
            }
        }
        println!(
            "{tolerance:6} m: {vertices} region vertices, worst area change {:.2} %",
            worst * 100.0
        );
    }
}

#[test]
fn regions_are_found_by_a_point_in_them_as_geo_finds_them() {
    let china = china();
    let index = HitIndex::new(&china);
    for (id, lon, lat) in [
        ("CN-BJ", 116.4, 39.9),
        ("CN-TJ", 117.2, 39.1),
        ("CN-AH", 117.28, 31.86),
        ("CN-XZ", 91.1, 29.65),
        ("CN-XJ", 87.6, 43.8),
    ] {
        let found = index.region_at(china.albers().plane_from_lonlat(LonLat::new(lon, lat)));
        assert_eq!(found, china.shape_index(id), "{id}");
    }
    let level = china.level(0.0);
    let shapes: Vec<_> = (0..china.shapes().len())
        .filter(|&shape| china.shapes()[shape].role != ShapeRole::Neighbour)
        .map(|shape| (shape, multi_polygon(&level, shape)))
        .collect();
    let bounds = china.bounds();
    for column in 0..40 {
        for row in 0..40 {
            let x = bounds.min.x + bounds.width_m() * (f64::from(column) + 0.37) / 40.0;
            let y = bounds.min.y + bounds.height_m() * (f64::from(row) + 0.61) / 40.0;
            let wanted = shapes
                .iter()
                .find(|(shape, polygons)| {
                    china.shapes()[*shape]
                        .bounds
                        .contains(mosaique::carto::Projected::new(x, y))
                        && polygons.contains(&Point::new(x, y))
                })
                .map(|(shape, _)| *shape);
            assert_eq!(
                index.shape_at(mosaique::carto::Projected::new(x, y)),
                wanted,
                "{x} {y}"
            );
        }
    }
    let beyond = mosaique::carto::Projected::new(1e308, f64::NAN);
    assert_eq!(index.shape_at(beyond), None);
    for shape in china.with_role(ShapeRole::Region) {
        let label = china.shapes()[shape].label;
        assert_eq!(index.region_at(label.at), Some(shape));
        assert!(label.clearance_m > 500.0);
    }
}

#[test]
fn every_region_is_reached_from_every_other_with_arrow_keys() {
    let china = china();
    let regions: BTreeSet<usize> = china.with_role(ShapeRole::Region).collect();
    assert_eq!(regions.len(), 33);
    for &start in &regions {
        let mut reached = BTreeSet::from([start]);
        let mut open = vec![start];
        while let Some(shape) = open.pop() {
            for direction in Direction::ALL {
                if let Some(next) = direction_neighbour(&china, shape, direction)
                    && reached.insert(next)
                {
                    open.push(next);
                }
            }
        }
        let missing: Vec<_> = regions
            .difference(&reached)
            .map(|&shape| &china.shapes()[shape].id)
            .collect();
        assert!(
            missing.is_empty(),
            "from {}: {missing:?}",
            china.shapes()[start].id
        );
    }
}
