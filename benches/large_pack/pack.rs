//! An invented country of 60 × 55 regions on the area of China: a grid of squares whose
//! corners are moved and whose sides are broken 6 times in the middle, so that a border has 64
//! pieces of some 1.3 km, as real ones do. The rest of the pack is that of the tests.

use mosaique::atlas::{Atlas, Loaded, PackFiles};
use mosaique::carto::boundaries_file::{BoundariesFile, FORMAT, Quantisation, ShapeEntry};
use mosaique::carto::coding::{CodedVertex, encode};
use mosaique::carto::ladder::{ALWAYS, code_from_area_m2};
use mosaique::carto::{AlbersParameters, LabelPoint, Projected, ShapeRole};
use std::fmt::Write as _;

const COLUMNS: i32 = 60;
const ROWS: i32 = 55;
/// How many regions there are.
pub const REGIONS: usize = (COLUMNS * ROWS) as usize;
/// The side of a square, in grid steps of a metre.
const SIDE: i32 = 82_000;
/// How often a border is broken in the middle.
const BREAKS: u32 = 6;

macro_rules! tiny {
    ($name:literal) => {
        (
            $name,
            include_str!(concat!("../../tests/fixtures/packs/tiny/", $name)).to_owned(),
        )
    };
}

/// The texts of the pack.
pub fn files() -> Vec<(&'static str, String)> {
    let none = || "[]".to_owned();
    vec![
        tiny!("atlas.ron"),
        tiny!("metrics.ron"),
        tiny!("sources.ron"),
        tiny!("units.ron"),
        ("cities.ron", none()),
        ("claims.ron", none()),
        ("clusters.ron", none()),
        ("companies.ron", none()),
        ("domains.ron", none()),
        ("regions.ron", regions()),
        ("boundaries.ron", boundaries()),
        (
            "observations/fish_share.ron",
            figures("fish_share", "percent"),
        ),
        ("observations/fish.ron", figures("fish", "tonnes")),
        (
            "observations/population.ron",
            figures("population", "persons"),
        ),
    ]
}

/// Parses and checks them.
pub fn open(files: &[(&'static str, String)]) -> Loaded {
    Atlas::from_files(&PackFiles::from_texts(files.iter().cloned()))
}

fn ids() -> impl Iterator<Item = (i32, i32, String)> {
    (0..ROWS)
        .flat_map(|row| (0..COLUMNS).map(move |column| (column, row, format!("XX-{column}-{row}"))))
}

fn regions() -> String {
    let mut text = "[\n".to_owned();
    for (column, row, id) in ids() {
        let name = format!("Land {column} {row}");
        let _ = writeln!(
            text,
            r#"(id: "{id}", code: "{column:02}{row:02}", kind: "isle", names: {{"en": "{name}", "fr": "{name}"}}, pinyin: "{name}"),"#
        );
    }
    text + "]"
}

fn figures(metric: &str, unit: &str) -> String {
    let mut text = format!(
        r#"(metric: "{metric}", unit: "{unit}", years: [2023], provenance: [(source: "S_SEA", status: final)], rows: {{"#
    );
    for (column, row, id) in ids() {
        let value = f64::from(noise(column, row, 9)) / 1000.0 + 50.0;
        let _ = write!(text, "\"{id}\": [{value}], ");
    }
    text + "})"
}

fn boundaries() -> String {
    let flat = |column: i32, row: i32| row * COLUMNS + column;
    let upright = |column: i32, row: i32| (ROWS + 1) * COLUMNS + row * (COLUMNS + 1) + column;
    let mut arcs = Vec::new();
    for row in 0..=ROWS {
        for column in 0..COLUMNS {
            arcs.push(border(corner(column, row), corner(column + 1, row)));
        }
    }
    for row in 0..ROWS {
        for column in 0..=COLUMNS {
            arcs.push(border(corner(column, row), corner(column, row + 1)));
        }
    }
    let shapes = ids()
        .map(|(column, row, id)| ShapeEntry {
            id,
            role: ShapeRole::Region,
            polygons: vec![vec![vec![
                flat(column, row),
                upright(column + 1, row),
                !flat(column, row + 1),
                !upright(column, row),
            ]]],
            label: LabelPoint {
                at: Projected::new(
                    f64::from(column * SIDE + SIDE / 2) - 2_600_000.0,
                    f64::from(row * SIDE + SIDE / 2) + 1_800_000.0,
                ),
                clearance_m: f64::from(SIDE / 3),
            },
        })
        .collect();
    let file = BoundariesFile {
        format: FORMAT,
        projection: AlbersParameters {
            standard_parallels: (25.0, 47.0),
            central_meridian: 105.0,
            latitude_of_origin: 0.0,
        },
        quantisation: Quantisation {
            origin: Projected::new(-2_600_000.0, 1_800_000.0),
            step_m: 1.0,
        },
        arcs,
        shapes,
    };
    ron::to_string(&file).unwrap_or_else(|fault| unreachable!("the large boundaries: {fault}"))
}

fn corner(column: i32, row: i32) -> (i32, i32) {
    let moved = |place: i32, salt: i32| place * SIDE + noise(column, row, salt) / 4;
    (moved(column, 1), moved(row, 2))
}

/// A border: halved again and again, the middle moved aside each time by less.
fn border(from: (i32, i32), to: (i32, i32)) -> String {
    let mut points = vec![(from, ALWAYS), (to, ALWAYS)];
    for depth in 0..BREAKS {
        let mut finer = Vec::with_capacity(points.len() * 2);
        for pair in points.windows(2) {
            let ((ax, ay), (bx, by)) = (pair[0].0, pair[1].0);
            // A tenth of the length to either side.
            let aside =
                f64::from(noise(ax ^ by, ay ^ bx, depth as i32)) / f64::from(SIDE / 2) / 5.0;
            let (dx, dy) = (f64::from(bx - ax), f64::from(by - ay));
            let middle = (
                i32::midpoint(ax, bx) - (dy * aside) as i32,
                i32::midpoint(ay, by) + (dx * aside) as i32,
            );
            let area_m2 = dx.hypot(dy).powi(2) * aside.abs() / 2.0;
            finer.push(pair[0]);
            finer.push((middle, code_from_area_m2(area_m2)));
        }
        finer.push((to, ALWAYS));
        points = finer;
    }
    let vertices: Vec<CodedVertex> = points
        .into_iter()
        .map(|((x, y), weight)| CodedVertex { x, y, weight })
        .collect();
    encode(&vertices)
}

/// A number from −`SIDE`/2 to `SIDE`/2 that depends on nothing but its arguments
/// (the finaliser of `SplitMix64`: G. Steele, D. Lea, C. Flood, 2014).
fn noise(x: i32, y: i32, salt: i32) -> i32 {
    let mut bits = (u64::from(x.cast_unsigned()) << 32 | u64::from(y.cast_unsigned()))
        .wrapping_add(0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(u64::from(salt.cast_unsigned()) + 1));
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^= bits >> 31;
    (bits % u64::from(SIDE.cast_unsigned())) as i32 - SIDE / 2
}
