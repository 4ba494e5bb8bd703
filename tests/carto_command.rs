//! `mosaique boundaries`: what it writes and how it refuses.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test that panics has failed.

use std::path::{Path, PathBuf};

use clap::Parser as _;
use mosaique::carto::build::BuildFault;
use mosaique::carto::{ArcKind, ShapeRole, Topology};
use mosaique::cli::boundaries::{BoundariesArgs, BoundariesError, run};
use mosaique::cli::{Arguments, Command};

fn fixture(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    folder.join(name).display().to_string()
}

/// The arguments as a person types them.
fn arguments(words: &[&str]) -> BoundariesArgs {
    let all = ["mosaique", "boundaries"].iter().chain(words);
    match Arguments::try_parse_from(all).map(|arguments| arguments.command) {
        Ok(Some(Command::Boundaries(arguments))) => arguments,
        other => unreachable!("{words:?}: {other:?}"),
    }
}

fn built(path: &Path) -> Topology {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    Topology::from_ron(&text).unwrap_or_else(|fault| unreachable!("{}: {fault}", path.display()))
}

#[test]
fn two_squares_become_two_regions_that_share_an_arc() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("boundaries.ron");
    let written = output.display().to_string();
    run(&arguments(&[
        &fixture("two_squares.geojson"),
        "-o",
        &written,
    ]))
    .unwrap();
    let topology = built(&output);
    let roles: Vec<_> = topology
        .shapes()
        .iter()
        .map(|shape| (shape.id.as_str(), shape.role))
        .collect();
    assert_eq!(
        roles,
        [
            ("XX-A", ShapeRole::Region),
            ("XX-B", ShapeRole::Region),
            ("XX-U", ShapeRole::Uncovered)
        ]
    );
    assert_eq!(topology.neighbours(0), [1]);
    let inner = topology
        .arcs()
        .iter()
        .filter(|arc| arc.kind == ArcKind::Inner);
    assert_eq!(inner.count(), 1);
    // shapely 2.2.0 with pyproj 3.7.2: the corners joined by straight lines on the plane.
    let areas: Vec<f64> = topology
        .shapes()
        .iter()
        .map(|shape| shape.area_km2)
        .collect();
    for (found, wanted) in areas.iter().zip([10_642.213, 10_642.213, 5_185.065]) {
        assert!((found - wanted).abs() < 0.2, "{areas:?}");
    }
}

#[test]
fn land_around_is_cut_off_where_it_is_asked_to_be() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("boundaries.ron");
    let written = output.display().to_string();
    let words = |around: &'static str| {
        vec![
            fixture("two_squares.geojson"),
            "--context".to_owned(),
            fixture("land_around.geojson"),
            "--around".to_owned(),
            around.to_owned(),
            "-o".to_owned(),
            written.clone(),
        ]
    };
    for (around, east_km, shapes) in [
        ("50", 50.0, 4),
        ("700,10", 700.0, 4),
        ("20000", f64::INFINITY, 5),
    ] {
        let words = words(around);
        run(&arguments(
            &words.iter().map(String::as_str).collect::<Vec<_>>(),
        ))
        .unwrap();
        let topology = built(&output);
        assert_eq!(topology.shapes().len(), shapes, "{around}");
        let bounds = topology.bounds();
        let big = &topology.shapes()[topology.shape_index("BIG").unwrap()];
        let beyond_m = big.bounds.max.x - bounds.max.x;
        assert!(beyond_m <= east_km * 1000.0 + 1.0, "{around}: {beyond_m}");
        assert!(east_km.is_infinite() || beyond_m > east_km * 1000.0 - 1.0);
        // The border with the region is one arc still.
        let shared = topology.arcs().iter().filter(|arc| arc.shapes.len() == 2);
        assert_eq!(shared.count(), 2, "{around}");
    }
}

#[test]
fn what_cannot_be_built_is_refused_and_the_old_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let output = file("boundaries.ron", "the old file");
    let good = fixture("two_squares.geojson");
    let text = std::fs::read_to_string(&good).unwrap();
    let missing = folder.path().join("missing.geojson").display().to_string();
    let not_json = file("not.geojson", "{\"type\": ");
    let other_json = file("other.geojson", "{\"type\": \"Recipe\"}");
    let no_id = file(
        "no_id.geojson",
        &text.replacen("\"iso\": \"XX-B\"", "\"name\": \"Bee\"", 1),
    );
    let twice = file("twice.geojson", &text.replacen("XX-B", "XX-A", 1));
    let point = file(
        "point.geojson",
        r#"{"type": "Feature", "properties": {"iso": "P"}, "geometry": {"type": "Point", "coordinates": [1, 2]}}"#,
    );
    let bare = file(
        "bare.geojson",
        r#"{"type": "Point", "coordinates": [1, 2]}"#,
    );
    let nothing = file(
        "nothing.geojson",
        r#"{"type": "FeatureCollection", "features": []}"#,
    );
    let off = file(
        "off.geojson",
        &text.replacen("[104, 30]", "[104, 1e308]", 1),
    );
    let cases: [(&[&str], &str, &str); 15] = [
        (&[&missing], "read", "missing.geojson"),
        (&[&not_json], "json", "not.geojson: not GeoJSON"),
        (&[&other_json], "json", "other.geojson"),
        (
            &[&no_id],
            "no id",
            "feature 1 has none of the id properties iso, id, iso3",
        ),
        (&[&good, "--id", "code"], "no id", "id properties code"),
        (&[&twice], "twice", "'XX-A' is there twice"),
        (&[&good, &good], "twice", "'XX-A' is there twice"),
        (
            &[&point],
            "no polygon",
            "'P' is Point; expected Polygon or MultiPolygon",
        ),
        (&[&bare], "no features", "bare.geojson"),
        (&[&nothing], "nothing", "no features"),
        (&[&off], "position", "expected longitude and latitude"),
        (&[&good, "--quantisation", "0"], "quantisation", "0 m"),
        (&[&good, "--parallels", "25"], "parallels", "found 1"),
        (
            &[&good, "--parallels", "-30,30"],
            "projection",
            "projection",
        ),
        (&[&good, "--context-detail", "NaN"], "context detail", "NaN"),
    ];
    for (words, wanted, sentence) in cases {
        let words: Vec<&str> = words.iter().copied().chain(["-o", &output]).collect();
        let error = run(&arguments(&words)).unwrap_err();
        assert_eq!(name(&error), wanted, "{words:?}: {error}");
        assert!(error.to_string().contains(sentence), "{words:?}: {error}");
        assert_eq!(std::fs::read_to_string(&output).unwrap(), "the old file");
    }
    for around in ["NaN", "-1", "inf", "50000", "1,2,3"] {
        let option = format!("--around={around}");
        let error = run(&arguments(&[&good, &option, "-o", &output])).unwrap_err();
        assert_eq!(name(&error), "around", "{error}");
        assert!(
            error.to_string().ends_with(&format!("found {around}")),
            "{error}"
        );
    }
}

#[test]
fn an_output_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("no such folder/boundaries.ron");
    let written = output.display().to_string();
    let error = run(&arguments(&[
        &fixture("two_squares.geojson"),
        "-o",
        &written,
    ]))
    .unwrap_err();
    assert_eq!(name(&error), "write");
    assert!(error.to_string().contains("no such folder"), "{error}");
}

fn name(error: &BoundariesError) -> &'static str {
    match error {
        BoundariesError::Read { .. } => "read",
        BoundariesError::Write { .. } => "write",
        BoundariesError::Parallels { .. } => "parallels",
        BoundariesError::ContextDetail { .. } => "context detail",
        BoundariesError::Around { .. } => "around",
        BoundariesError::Ron(_) => "ron",
        BoundariesError::Check(_) => "check",
        BoundariesError::Build(fault) => match fault {
            BuildFault::Json { .. } => "json",
            BuildFault::NoFeatures { .. } => "no features",
            BuildFault::NoId { .. } => "no id",
            BuildFault::NoPolygon { .. } => "no polygon",
            BuildFault::Position { .. } => "position",
            BuildFault::Twice { .. } => "twice",
            BuildFault::Vanished { .. } => "vanished",
            BuildFault::Quantisation { .. } => "quantisation",
            BuildFault::Projection(_) => "projection",
            BuildFault::Nothing => "nothing",
            BuildFault::TooFar => "too far",
        },
    }
}
