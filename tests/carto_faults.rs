//! Broken boundaries: each kind of fault is found and said, and no text makes the reader panic.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test that panics has failed.

use std::collections::BTreeSet;

use mosaique::carto::coding::{CodedVertex, encode};
use mosaique::carto::{BoundariesFault, HitIndex, LEVELS, Topology};
use proptest::prelude::*;

/// Three squares of 100 km, the second beside the first.
const TINY: &str = include_str!("fixtures/packs/tiny/boundaries.ron");

/// The variant's name; a new variant does not compile until it is here and in the table.
fn name(fault: &BoundariesFault) -> &'static str {
    match fault {
        BoundariesFault::Syntax { .. } => "syntax",
        BoundariesFault::Format { .. } => "format",
        BoundariesFault::Projection(_) => "projection",
        BoundariesFault::Quantisation => "quantisation",
        BoundariesFault::Arc { .. } => "arc",
        BoundariesFault::FarAway { .. } => "far away",
        BoundariesFault::ArcOutOfRange { .. } => "arc out of range",
        BoundariesFault::OpenRing { .. } => "open ring",
        BoundariesFault::FlatRing { .. } => "flat ring",
        BoundariesFault::DuplicateShape { .. } => "duplicate shape",
        BoundariesFault::EmptyPolygon { .. } => "empty polygon",
        BoundariesFault::LabelPoint { .. } => "label point",
    }
}

const NAMES: [&str; 12] = [
    "arc",
    "arc out of range",
    "duplicate shape",
    "empty polygon",
    "far away",
    "flat ring",
    "format",
    "label point",
    "open ring",
    "projection",
    "quantisation",
    "syntax",
];

fn line(points: &[(i32, i32)]) -> String {
    let vertices: Vec<CodedVertex> = points
        .iter()
        .map(|&(x, y)| CodedVertex { x, y, weight: 63 })
        .collect();
    encode(&vertices)
}

#[test]
fn every_fault_is_found_and_says_where() {
    let far = line(&[(0, 0), (300_000, 0), (300_000, 300_000), (0, 0)]);
    let flat = line(&[(0, 0), (5, 5), (9, 9), (0, 0)]);
    let two = line(&[(0, 0), (5, 5), (0, 0)]);
    let alone = line(&[(3, 3)]);
    // What stands in the good text, what takes its place, the fault, a part of its sentence.
    let cases: Vec<(&str, &str, &str, &str)> = vec![
        (
            "format: 1",
            "format: 2",
            "format",
            "format 2; this program reads format 1",
        ),
        ("format: 1", "format: -1", "syntax", "line 3"),
        (
            "format: 1,",
            "format: 1,\n    colour: 7,",
            "syntax",
            "line 4, column",
        ),
        ("format: 1,", "", "syntax", "format"),
        ("arcs: [", "arcs: [[", "syntax", "line 6, column"),
        ("role: region", "role: ocean", "syntax", "line 13"),
        (
            "clearance_m: 50000",
            "clearance_m: 50000, width: 1",
            "syntax",
            "width",
        ),
        ("step_m: 1000", "step_m: \"wide\"", "syntax", "line 5"),
        ("[[[0, 1]]]", "[[[0, 99999999999]]]", "syntax", "line 13"),
        ("(25, 47)", "(-25, 25)", "projection", "projection"),
        ("(25, 47)", "(25, 91)", "projection", "projection"),
        ("(25, 47)", "(NaN, 47)", "projection", "projection"),
        (
            "meridian: 105",
            "meridian: 1e308",
            "projection",
            "projection",
        ),
        (
            "x: 0, y: 3000000",
            "x: 1e308, y: 3000000",
            "quantisation",
            "origin",
        ),
        (
            "x: 0, y: 3000000",
            "x: 0, y: -1e308",
            "quantisation",
            "origin",
        ),
        ("x: 0, y: 3000000", "x: NaN, y: 0", "quantisation", "origin"),
        ("x: 0, y: 3000000", "x: inf, y: 0", "quantisation", "origin"),
        ("step_m: 1000", "step_m: 1e308", "quantisation", "step"),
        ("step_m: 1000", "step_m: 0", "quantisation", "step"),
        ("step_m: 1000", "step_m: -1000", "quantisation", "step"),
        ("step_m: 1000", "step_m: NaN", "quantisation", "step"),
        (
            "X60o0X6o",
            "X60o0X6",
            "arc",
            "arc 0: the line ends in the middle of a vertex",
        ),
        ("X60o0X6o", "X60o é", "arc", "arc 0: character"),
        (
            "X60o0X6o",
            "",
            "arc",
            "arc 0: an arc needs at least two vertices",
        ),
        ("X60o0X6o", &alone, "arc", "at least two"),
        (
            "X60o0X6o",
            "oooooooooooo",
            "arc",
            "arc 0: a number near character 0 is too large",
        ),
        ("hB0oX60o0X6oW60o0W6o", &far, "far away", "arc 3"),
        (
            "[[[3]]]",
            "[[[4]]]",
            "arc out of range",
            "'XX-C': arc reference 4 is out of range; there are 4",
        ),
        ("[[[3]]]", "[[[-5]]]", "arc out of range", "-5"),
        (
            "[[[3]]]",
            "[[[-2147483648]]]",
            "arc out of range",
            "-2147483648",
        ),
        (
            "[[[3]]]",
            "[[[2147483647]]]",
            "arc out of range",
            "2147483647",
        ),
        (
            "[[[0, 1]]]",
            "[[[0, 2]]]",
            "open ring",
            "'XX-A', polygon 0: ring 0 does not close",
        ),
        ("[[[0, 1]]]", "[[[0]]]", "open ring", "'XX-A'"),
        ("[[[0, 1]]]", "[[[0, -2]]]", "open ring", "'XX-A'"),
        ("[[[0, 1]]]", "[[[0, 1], []]]", "open ring", "ring 1"),
        (
            "[[[3]]]",
            "[[[0, -1]]]",
            "flat ring",
            "'XX-C', polygon 0: ring 0 encloses nothing",
        ),
        ("hB0oX60o0X6oW60o0W6o", &flat, "flat ring", "'XX-C'"),
        ("hB0oX60o0X6oW60o0W6o", &two, "flat ring", "'XX-C'"),
        (
            "id: \"XX-B\"",
            "id: \"XX-A\"",
            "duplicate shape",
            "'XX-A' is there twice",
        ),
        (
            "[[[3]]]",
            "[]",
            "empty polygon",
            "'XX-C' has an empty polygon",
        ),
        ("[[[3]]]", "[[]]", "empty polygon", "'XX-C'"),
        (
            "x: 350000",
            "x: 1e308",
            "label point",
            "'XX-C': the label point lies outside",
        ),
        ("x: 350000", "x: -1e308", "label point", "'XX-C'"),
        ("x: 350000", "x: NaN", "label point", "'XX-C'"),
        (
            "y: 3050000), clearance_m: 50000",
            "y: 3050000), clearance_m: -1",
            "label point",
            "'XX-A'",
        ),
        (
            "y: 3050000), clearance_m: 50000",
            "y: 3050000), clearance_m: inf",
            "label point",
            "'XX-A'",
        ),
    ];
    assert!(Topology::from_ron(TINY).is_ok());
    let mut seen = BTreeSet::new();
    for (from, to, wanted, words) in cases {
        assert!(TINY.contains(from), "{from}");
        let Err(fault) = Topology::from_ron(&TINY.replacen(from, to, 1)) else {
            panic!("{from} -> {to} is read without fault");
        };
        assert_eq!(name(&fault), wanted, "{from} -> {to}: {fault}");
        assert!(fault.to_string().contains(words), "{from} -> {to}: {fault}");
        seen.insert(wanted);
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), NAMES);
}

#[test]
fn a_fault_of_syntax_has_the_line_and_column_where_it_stands() {
    let broken = TINY.replacen("role: region", "role: ocean", 1);
    let found = Topology::from_ron(&broken).map(|_| ());
    let Err(BoundariesFault::Syntax { line, column, .. }) = found else {
        panic!("{found:?}");
    };
    let place = broken
        .lines()
        .nth(line - 1)
        .and_then(|text| text.find("ocean"));
    // The parser stands before the word, or just behind it.
    let place = place.unwrap_or_else(|| panic!("nothing wrong in line {line}"));
    assert!(
        (place + 1..=place + 7).contains(&column),
        "{column} {place}"
    );
}

#[test]
fn half_a_file_and_a_flood_of_brackets_are_faults_of_syntax() {
    for text in [
        &TINY[..TINY.len() / 2],
        "",
        "(",
        "\u{feff}",
        &"(".repeat(1 << 20),
        &"[".repeat(1 << 20),
        &format!("(format: 1, arcs: {}", "[".repeat(1 << 16)),
    ] {
        let fault = Topology::from_ron(text).map(|_| ());
        assert!(
            matches!(fault, Err(BoundariesFault::Syntax { .. })),
            "{fault:?}"
        );
    }
}

/// Reads a text; what reads well must also draw and answer.
fn read_and_use(text: &str) {
    let Ok(topology) = Topology::from_ron(text) else {
        return;
    };
    let index = HitIndex::new(&topology);
    for (shape, entry) in topology.shapes().iter().enumerate() {
        let _ = index.shape_at(entry.label.at);
        for (place, tolerance_m) in LEVELS.into_iter().enumerate() {
            let level = topology.level(tolerance_m);
            let _ = (level.mesh(shape), level.outline(shape), level.strokes());
            let _ = topology.lonlat_rings(shape, place);
        }
    }
}

fn boundary_before(text: &str, mut place: usize) -> usize {
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    place
}

proptest! {
    #[test]
    fn no_cut_makes_the_reader_panic(from in 0..TINY.len(), length in 0..TINY.len()) {
        let from = boundary_before(TINY, from);
        let to = boundary_before(TINY, (from + length).min(TINY.len()));
        read_and_use(&format!("{}{}", &TINY[..from], &TINY[to..]));
        read_and_use(&TINY[..from]);
    }

    #[test]
    fn no_other_characters_make_the_reader_panic(
        changes in prop::collection::vec((0..TINY.len(), "[ -~]|[0-9]{1,12}|-|é"), 1..6),
    ) {
        let mut text = TINY.to_owned();
        for (place, put) in changes {
            let from = boundary_before(&text, place.min(text.len()));
            let length = text[from..].chars().next().map_or(0, char::len_utf8);
            text.replace_range(from..from + length, &put);
        }
        read_and_use(&text);
    }

    #[test]
    fn no_coordinates_make_the_reader_panic(
        vertices in prop::collection::vec((any::<i32>(), any::<i32>(), 0_u8..64), 2..8),
        step in prop::sample::select(vec![0.001, 0.05, 1.0, 100_000.0]),
    ) {
        let first = vertices[0];
        let mut coded: Vec<CodedVertex> = vertices
            .into_iter()
            .map(|(x, y, weight)| CodedVertex { x, y, weight })
            .collect();
        coded.push(CodedVertex { x: first.0, y: first.1, weight: 63 });
        let text = TINY
            .replacen("hB0oX60o0X6oW60o0W6o", &encode(&coded), 1)
            .replacen("step_m: 1000", &format!("step_m: {step}"), 1);
        read_and_use(&text);
        // With labels wherever they are, so that more is read.
        read_and_use(&text.replacen("x: 350000", "x: 0", 1));
    }
}
