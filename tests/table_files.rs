//! `mosaique table` on a small pack that is written here: two regions, one of them with a hole.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use geo::{GeodesicArea, MultiPolygon, Orient, orient::Direction};
use geojson::{FeatureCollection, JsonObject};
use mosaique::atlas::{Atlas, PackSource};
use mosaique::carto::boundaries_file::{BoundariesFile, FORMAT, Quantisation, ShapeEntry};
use mosaique::carto::coding::{CodedVertex, encode};
use mosaique::carto::{
    Albers, AlbersParameters, LabelPoint, LevelName, LonLat, Projected, ShapeRole,
};
use mosaique::cli::table::{TableArgs, TableError, TableFormat, YearArgument, run};
use std::path::Path;
use tempfile::TempDir;

/// A value with more digits than anybody rounds to.
const LONG: f64 = 0.1 + 0.2;

const ATLAS: &str = r#"(
    format: 1, id: "small", title: {"en": "Small", "fr": "Petit"}, description: {"en": "d", "fr": "d"},
    languages: ["en", "fr"], country: "X", country_name: {"en": "Whole", "fr": "Tout"},
    country_note: {"en": "n", "fr": "n"}, start: (metric: "share", year: 2020),
    boundaries_source: {"en": "Drawn, \"by hand\"", "fr": "Dessin"}, notice: {"en": "No opinion", "fr": "Sans avis"},
    uncovered: {"en": "u", "fr": "u"}, licence: {"en": "Free", "fr": "Libre"},
    per_head: "people", per_gdp: None, themes: [(id: "t", name: {"en": "T", "fr": "T"})],
    region_kinds: [(id: "k", name: {"en": "K", "fr": "K"}, capital_question: false)],
    source_kinds: [(id: "o", name: {"en": "O", "fr": "O"}, mark: "o", note: {"en": "n", "fr": "n"})],
)"#;
const UNITS: &str = r#"[
    (id: "%", display: {"en": (scale: 1.0, symbol: "%", short: "%", decimals: 1), "fr": (scale: 1.0, symbol: "%", short: "%", decimals: 1)}),
    (id: "10k persons", display: {"en": (scale: 10000.0, symbol: "p", short: "p", decimals: 0), "fr": (scale: 10000.0, symbol: "p", short: "p", decimals: 0)}),
    (id: "papers", display: {"en": (scale: 1.0, symbol: "papers", short: "p", decimals: 0), "fr": (scale: 1.0, symbol: "p", short: "p", decimals: 0)}),
    (id: "papers per 10k persons", display: {"en": (scale: 1.0, symbol: "p", short: "p", decimals: 2), "fr": (scale: 1.0, symbol: "p", short: "p", decimals: 2)}),
]"#;
const REGIONS: &str = r#"[
    (id: "X-EA", code: "1", kind: "k", names: {"en": "East, \"the\" plain", "fr": "Est"}, pinyin: "Dōng"),
    (id: "X-WE", code: "2", kind: "k", names: {"en": "Westland", "fr": "Ouest"}, pinyin: "Xī"),
]"#;
const METRICS: &str = r#"[
    (id: "share", theme: "t", kind: ratio, unit: "%", name: {"en": "Share", "fr": "Part"}, meaning: {"en": "m", "fr": "m"}, better: more, coverage: all),
    (id: "papers", theme: "t", kind: count, unit: "papers", name: {"en": "Papers", "fr": "Articles"}, meaning: {"en": "m", "fr": "m"}, better: more, coverage: all,
     pair: [(by: "people", factor: 10.0, unit: "papers per 10k persons")]),
    (id: "people", theme: "t", kind: count, unit: "10k persons", name: {"en": "People", "fr": "Population"}, meaning: {"en": "m", "fr": "m"}, better: neither, coverage: all),
]"#;
const SOURCES: &str = r#"[
    (id: "S_1", title: {"en": "First", "fr": "Premier"}, publisher: {"en": "Office", "fr": "Bureau"}, kind: "o"),
    (id: "S_2", title: {"en": "Second", "fr": "Second"}, publisher: {"en": "Press", "fr": "Presse"}, kind: "o"),
]"#;
const SHARE: &str = r#"(metric: "share", unit: "%", years: [2018, 2019, 2020],
    provenance: [(source: "S_1", status: final), (source: "S_2", status: preliminary, years: [2020], regions: ["X-WE"], note: {"en": "first count", "fr": "premier compte"})],
    rows: {"X-EA": [1.5, None, 0.30000000000000004], "X-WE": [2.0, None, 1234567.875], "X": [1.75, None, 1e-9]})"#;
const PAPERS: &str = r#"(metric: "papers", unit: "papers", years: [2019, 2020],
    provenance: [(source: "S_1", status: final)], rows: {"X-EA": [7, 9], "X-WE": [None, 3]})"#;
const PEOPLE: &str = r#"(metric: "people", unit: "10k persons", years: [2020],
    provenance: [(source: "S_2", status: estimate)], rows: {"X-EA": [4], "X-WE": [0]})"#;

fn pack() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("observations")).unwrap();
    let boundaries = ron::to_string(&boundaries()).unwrap();
    for (name, text) in [
        ("atlas.ron", ATLAS),
        ("units.ron", UNITS),
        ("regions.ron", REGIONS),
        ("metrics.ron", METRICS),
        ("sources.ron", SOURCES),
        ("domains.ron", "[]"),
        ("claims.ron", "[]"),
        ("clusters.ron", "[]"),
        ("companies.ron", "[]"),
        ("cities.ron", "[]"),
        ("boundaries.ron", boundaries.as_str()),
        ("observations/share.ron", SHARE),
        ("observations/papers.ron", PAPERS),
        ("observations/people.ron", PEOPLE),
    ] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let loaded = Atlas::load(&PackSource::Folder(folder.path().to_owned()));
    assert!(loaded.faults.is_empty(), "{:?}", loaded.faults);
    folder
}

/// A box of degrees with a vertex every twentieth of a side, counter-clockwise and closed.
fn degree_box(west: f64, south: f64, east: f64, north: f64) -> Vec<LonLat> {
    let corners = [(west, south), (east, south), (east, north), (west, north)];
    let mut ring = Vec::new();
    for (place, from) in corners.iter().enumerate() {
        let to = corners[(place + 1) % 4];
        for step in 0..20 {
            let part = f64::from(step) / 20.0;
            let between = |a: f64, b: f64| a + (b - a) * part;
            ring.push(LonLat::new(between(from.0, to.0), between(from.1, to.1)));
        }
    }
    ring.push(ring[0]);
    ring
}

fn east() -> (Vec<LonLat>, Vec<LonLat>) {
    (
        degree_box(114.0, 30.0, 117.0, 33.0),
        degree_box(115.0, 31.0, 116.0, 32.0),
    )
}

fn west() -> Vec<LonLat> {
    degree_box(90.0, 40.0, 95.0, 42.0)
}

fn boundaries() -> BoundariesFile {
    let albers = Albers::new(AlbersParameters::default()).unwrap();
    let arc = |ring: &[LonLat]| {
        let last = ring.len() - 1;
        let vertices: Vec<CodedVertex> = ring
            .iter()
            .enumerate()
            .map(|(place, &point)| {
                let plane = albers.plane_from_lonlat(point);
                CodedVertex {
                    x: plane.x.round() as i32,
                    y: plane.y.round() as i32,
                    // Corners stay at every level, the vertices between them only in full.
                    weight: if place % 20 == 0 || place == last {
                        63
                    } else {
                        10
                    },
                }
            })
            .collect();
        encode(&vertices)
    };
    let label = |lon, lat| LabelPoint {
        at: albers.plane_from_lonlat(LonLat::new(lon, lat)),
        clearance_m: 1000.0,
    };
    let (outer, hole) = east();
    BoundariesFile {
        format: FORMAT,
        projection: AlbersParameters::default(),
        quantisation: Quantisation {
            origin: Projected::new(0.0, 0.0),
            step_m: 1.0,
        },
        arcs: vec![arc(&outer), arc(&hole), arc(&west())],
        shapes: vec![
            ShapeEntry {
                id: "X-EA".to_owned(),
                role: ShapeRole::Region,
                polygons: vec![vec![vec![0], vec![-2]]],
                label: label(114.5, 30.5),
            },
            ShapeEntry {
                id: "X-WE".to_owned(),
                role: ShapeRole::Region,
                polygons: vec![vec![vec![2]]],
                label: label(92.0, 41.0),
            },
        ],
    }
}

fn args(format: TableFormat) -> TableArgs {
    TableArgs {
        what: None,
        without: Vec::new(),
        metric: Vec::new(),
        per: None,
        year: None,
        region: Vec::new(),
        format,
        level: None,
        language: "en".to_owned(),
        output: None,
    }
}

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|&id| id.to_owned()).collect()
}

fn written(mut args: TableArgs) -> Result<String, TableError> {
    let folder = pack();
    let file = folder.path().join("out");
    args.output = Some(file.clone());
    run(&args, &PackSource::Folder(folder.path().to_owned()))?;
    Ok(std::fs::read_to_string(file).unwrap())
}

fn rows(args: TableArgs) -> Vec<Vec<String>> {
    let text = written(args).unwrap();
    csv::Reader::from_reader(text.as_bytes())
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn without_options_the_opening_metric_and_year_of_every_region_are_written() {
    let rows = rows(args(TableFormat::Csv));
    assert_eq!(rows.len(), 2);
    assert_eq!(
        rows[0],
        [
            "X-EA",
            "East, \"the\" plain",
            "share",
            "Share",
            "2020",
            "0.30000000000000004",
            "%",
            "final",
            "S_1",
            "First (Office)",
            ""
        ]
    );
    assert_eq!(rows[0][5].parse(), Ok(LONG));
    assert_eq!(
        rows[1][4..],
        [
            "2020",
            "1234567.875",
            "%",
            "preliminary",
            "S_2",
            "Second (Press)",
            "first count"
        ]
    );
}

#[test]
fn all_years_leave_out_what_is_missing_and_the_country_is_a_row_when_asked_for() {
    let rows = rows(TableArgs {
        year: Some(YearArgument::All),
        region: ids(&["X", "X-WE", "X"]),
        language: "fr".to_owned(),
        ..args(TableFormat::Csv)
    });
    let cells: Vec<_> = rows
        .iter()
        .map(|row| [&*row[0], &row[1], &row[4], &row[5]])
        .collect();
    assert_eq!(
        cells,
        [
            ["X", "Tout", "2018", "1.75"],
            ["X", "Tout", "2020", "1e-9"],
            ["X-WE", "Ouest", "2018", "2"],
            ["X-WE", "Ouest", "2020", "1234567.875"],
        ]
    );
    assert_eq!(rows[3][10], "premier compte");
}

#[test]
fn one_year_shows_who_has_no_figure() {
    let rows = rows(TableArgs {
        metric: ids(&["papers"]),
        year: Some(YearArgument::One(2019)),
        ..args(TableFormat::Csv)
    });
    assert_eq!(rows[0][5..8], ["7", "papers", "final"]);
    assert_eq!(rows[1][5..], ["", "papers", "missing", "", "", ""]);
}

#[test]
fn a_quotient_is_derived_and_names_both_sources_and_how_it_was_computed() {
    let rows = rows(TableArgs {
        metric: ids(&["papers"]),
        per: Some("people".to_owned()),
        ..args(TableFormat::Csv)
    });
    assert_eq!(
        rows[0][2..],
        [
            "papers/people",
            "Papers / People",
            "2020",
            "22.5",
            "papers per 10k persons",
            "derived",
            "S_1; S_2",
            "First (Office); Second (Press)",
            "= papers ÷ people × 10"
        ]
    );
    assert_eq!(
        rows[1][5..8],
        ["", "papers per 10k persons", "missing"],
        "nobody lives there"
    );
}

#[test]
fn json_has_the_same_figures_and_what_the_pack_says_of_itself() {
    let text = written(TableArgs {
        metric: ids(&["share", "papers"]),
        year: Some(YearArgument::All),
        ..args(TableFormat::Json)
    })
    .unwrap();
    assert!(text.contains("\"value\": 0.30000000000000004,"));
    let figures: Vec<JsonObject> = serde_json::from_str(&text).unwrap();
    assert_eq!(figures.len(), 7);
    for figure in &figures {
        assert_eq!(figure["pack_id"], "small");
        assert_eq!(figure["licence"], "Free");
        assert_eq!(figure["notice"], "No opinion");
        assert_eq!(figure.len(), 14);
    }
    assert_eq!(figures[0]["year"], 2018);
    assert_eq!(figures[0]["value"], 1.5);
    let missing = written(TableArgs {
        metric: ids(&["papers"]),
        year: Some(YearArgument::One(2019)),
        ..args(TableFormat::Json)
    });
    assert!(missing.unwrap().contains("\"value\": null,"));
}

fn collection(level: Option<LevelName>) -> FeatureCollection {
    let text = written(TableArgs {
        year: Some(YearArgument::All),
        region: ids(&["X-EA", "X-WE", "X"]),
        level,
        ..args(TableFormat::Geojson)
    });
    text.unwrap().parse().unwrap()
}

fn polygons(collection: &FeatureCollection, feature: usize) -> MultiPolygon {
    let geometry = collection.features[feature].geometry.clone().unwrap();
    match geo::Geometry::try_from(geometry).unwrap() {
        geo::Geometry::Polygon(polygon) => MultiPolygon(vec![polygon]),
        geo::Geometry::MultiPolygon(polygons) => polygons,
        other => panic!("{other:?}"),
    }
}

#[test]
fn geojson_polygons_have_the_areas_and_the_winding_they_should() {
    let line = |ring: &[LonLat]| -> geo::LineString {
        ring.iter().map(|point| (point.lon, point.lat)).collect()
    };
    let (outer, hole) = east();
    let references = [
        MultiPolygon(vec![geo::Polygon::new(line(&outer), vec![line(&hole)])]),
        MultiPolygon(vec![geo::Polygon::new(line(&west()), vec![])]),
    ];
    for level in LevelName::ALL {
        let collection = collection(Some(level));
        for (feature, reference) in references.iter().enumerate() {
            let found = polygons(&collection, feature);
            let expected = reference.orient(Direction::Default).geodesic_area_signed();
            let ratio = found.geodesic_area_signed() / expected;
            assert!((ratio - 1.0).abs() < 0.01, "{level:?} {feature}: {ratio}");
            assert_eq!(found, found.orient(Direction::Default), "right-hand rule");
            for ring in found
                .iter()
                .flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
            {
                assert!(ring.is_closed() && ring.0.len() >= 4);
            }
        }
        let holes = polygons(&collection, 0).0[0].interiors().len();
        assert_eq!(holes, 1);
    }
}

#[test]
fn a_coarser_level_has_fewer_vertices_and_coordinates_have_seven_decimals() {
    let count = |level| {
        let collection = collection(level);
        polygons(&collection, 1).0[0].exterior().0.len()
    };
    assert_eq!(count(None), 81);
    assert_eq!(count(Some(LevelName::Coarse)), 5);
    let collection = collection(None);
    for point in polygons(&collection, 0).0[0].exterior().coords() {
        for degrees in [point.x, point.y] {
            let text = degrees.to_string();
            let decimals = text
                .split_once('.')
                .map_or(0, |(_, decimals)| decimals.len());
            assert!(decimals <= 7, "{text}");
        }
    }
}

#[test]
fn geojson_carries_figures_as_properties_and_says_once_where_all_is_from() {
    let collection = collection(None);
    assert_eq!(collection.features.len(), 3);
    let properties = collection.features[1].properties.as_ref().unwrap();
    assert_eq!(properties["region_id"], "X-WE");
    assert_eq!(properties["share_2020"], 1_234_567.875);
    assert_eq!(properties["share_2020_status"], "preliminary");
    assert_eq!(properties["share_2020_source_id"], "S_2");
    assert_eq!(properties["share_2020_note"], "first count");
    assert!(!properties.contains_key("share_2019"));
    assert!(
        collection.features[2].geometry.is_none(),
        "the country has no boundary"
    );
    let members = collection.foreign_members.unwrap();
    assert_eq!(members["boundaries_source"], "Drawn, \"by hand\"");
    assert_eq!(members["notice"], "No opinion");
    assert_eq!(members["licence"], "Free");
    assert_eq!(members["sources"]["S_2"], "Second (Press)");
    assert_eq!(members["columns"][1]["key"], "share_2020");
    assert_eq!(members["columns"][1]["unit"], "%");
}

#[test]
fn what_cannot_be_answered_says_what_can() {
    let base = || args(TableFormat::Csv);
    let metric = |id: &str| TableArgs {
        metric: ids(&[id]),
        ..base()
    };
    let region = |id: &str| TableArgs {
        region: ids(&[id]),
        ..base()
    };
    for (args, sentence) in [
        (
            metric("shrae"),
            "unknown metric 'shrae'; did you mean 'share'?",
        ),
        (
            metric("zzzzzz"),
            "unknown metric 'zzzzzz'; there are share, papers, people",
        ),
        (region("X-WF"), "unknown region 'X-WF'; did you mean 'X-WE'"),
        (
            region("Westlan"),
            "unknown region 'Westlan'; did you mean 'X-WE'?",
        ),
        (region(""), "unknown region ''; there are X-EA, X-WE, X"),
        (
            TableArgs {
                per: Some("peple".to_owned()),
                ..metric("papers")
            },
            "unknown metric 'peple'; did you mean 'people'?",
        ),
        (
            TableArgs {
                per: Some("share".to_owned()),
                ..metric("papers")
            },
            "'papers' is not offered per 'share'; it is offered per 'people'",
        ),
        (
            TableArgs {
                per: Some("people".to_owned()),
                ..metric("share")
            },
            "'share' is not offered per 'people'; it is not divided by anything",
        ),
        (
            TableArgs {
                year: Some(YearArgument::One(2019)),
                ..base()
            },
            "there are no figures of 'share' for 2019; there are some for 2018, 2020",
        ),
        (
            TableArgs {
                language: "fx".to_owned(),
                ..base()
            },
            "unknown language 'fx'; did you mean 'fr'?",
        ),
        (
            TableArgs {
                level: Some(LevelName::Fine),
                ..base()
            },
            "--level is about boundaries, which only --format geojson has",
        ),
    ] {
        let fault = written(args).unwrap_err().to_string();
        assert!(fault.starts_with(sentence), "{fault}");
    }
}

#[test]
fn a_folder_that_does_not_exist_and_a_pack_that_is_none_are_errors_and_nothing_is_written() {
    let folder = pack();
    let source = PackSource::Folder(folder.path().to_owned());
    let output = folder.path().join("nowhere").join("out.csv");
    let args = TableArgs {
        output: Some(output.clone()),
        ..args(TableFormat::Csv)
    };
    assert!(matches!(run(&args, &source), Err(TableError::Write(_))));
    assert!(!output.exists());
    let none = PackSource::Folder(Path::new("/nowhere/at/all").to_owned());
    assert!(matches!(run(&args, &none), Err(TableError::Pack(_))));
}

#[test]
fn the_program_prints_the_table_and_leaves_quietly_when_nobody_reads_on() {
    use std::process::{Command, Stdio};
    let folder = pack();
    let program = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mosaique"));
        command.arg("table").args(arguments);
        command.arg("--pack").arg(folder.path());
        command
    };
    let printed = program(&["--format", "csv", "--region", "X-EA"])
        .output()
        .unwrap();
    assert_eq!(printed.status.code(), Some(0));
    let text = String::from_utf8(printed.stdout).unwrap();
    assert!(text.starts_with("region_id,region,"), "{text}");
    assert!(text.contains(",0.30000000000000004,%,final,S_1,"), "{text}");

    let mut closed = program(&["--format", "geojson"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(closed.stdout.take());
    let closed = closed.wait_with_output().unwrap();
    assert_eq!(closed.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&closed.stderr), "");

    for (arguments, code) in [
        (&["--format", "csv", "--metric", "shrae"][..], 1),
        (&["--format", "csv", "--year", "1999"], 1),
        (&["--format", "csv", "--year", "soon"], 2),
        (&["--format", "xml"], 2),
        (&["--format", "geojson", "--level", "rough"], 2),
        (&["--help"], 0),
    ] {
        let ended = program(arguments).output().unwrap();
        assert_eq!(ended.status.code(), Some(code), "{arguments:?}");
    }
}
