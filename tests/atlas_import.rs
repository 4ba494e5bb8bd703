//! Figures from CSV to the files of a pack and back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test that panics has failed.

use mosaique::atlas::{Atlas, PackSource, Status};
use mosaique::cli::import::{ImportArgs, run};
use std::path::{Path, PathBuf};

fn tiny() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/packs/tiny")
}

// Says to clippy that an unwrap that fails is a test that fails.
#[cfg(test)]
fn import_text(csv: &str, output: &Path) -> (bool, String) {
    let file = output.join("figures.csv");
    std::fs::write(&file, csv).unwrap();
    let args = ImportArgs {
        figures: vec![file],
        metrics: Vec::new(),
        pack: tiny(),
        output: output.to_owned(),
        column: vec!["iso=region".to_owned()],
        notes: None,
    };
    let mut said = Vec::new();
    let done = run(&args, &mut said).is_ok();
    (done, String::from_utf8(said).unwrap())
}

const HEADER: &str = "metric_id,region,year,value,unit,source_id,note,status\n";

#[test]
fn imported_figures_read_back_as_the_same_numbers() {
    let folder = tempfile::tempdir().unwrap();
    let values = ["0.1", "1234567.891", "-0", "3e-12", "1e22"];
    let mut csv = HEADER.to_owned();
    for (place, value) in values.iter().enumerate() {
        let year = 2000 + place;
        csv += &format!("fish,XX-A,{year},{value},tonnes,S_SEA;S_GULL,\"a, b\",derived\n");
    }
    csv += "fish,XX,2003,7,tonnes,S_SEA,,final\nunheard_of,XX,2003,7,x,y,,z\n";
    let (done, said) = import_text(&csv, folder.path());
    assert!(done, "{said}");
    assert!(said.contains("unheard_of"), "{said}");
    let text = std::fs::read_to_string(folder.path().join("fish.ron")).unwrap();
    for value in values {
        let value: f64 = value.parse().unwrap();
        let row = text
            .lines()
            .find(|line| line.contains("\"XX-A\": ["))
            .unwrap();
        let inside = &row[row.find('[').unwrap() + 1..row.find(']').unwrap()];
        let read: Vec<f64> = inside
            .split(", ")
            .map(|cell| cell.parse().unwrap())
            .collect();
        assert!(
            read.iter().any(|read| read.to_bits() == value.to_bits()),
            "{value} in {row}"
        );
    }
    assert!(
        text.contains("(source: \"S_SEA\", also: [\"S_GULL\"], status: derived)"),
        "{text}"
    );
    assert!(
        text.contains("(source: \"S_SEA\", status: final, regions: [\"XX\"])"),
        "{text}"
    );
}

#[test]
fn a_wrong_row_is_told_with_its_line_and_nothing_is_written() {
    for (row, expected) in [
        (
            "fish,XX-Q,2000,1,tonnes,S_SEA,,final",
            "figures.csv:2: unknown region 'XX-Q'",
        ),
        (
            "fish,XX-A,2000,1,kilos,S_SEA,,final",
            "unit 'kilos'; the metric's unit in metrics.ron is 'tonnes'",
        ),
        ("fish,XX-A,2000,\"1,5\",tonnes,S_SEA,,final", "value '1,5'"),
        ("fish,XX-A,2000,NaN,tonnes,S_SEA,,final", "value 'NaN'"),
        ("fish,XX-A,1,1,tonnes,S_SEA,,final", "year '1'"),
        (
            "fish,XX-A,2000,1,tonnes,S_SEE,,final",
            "did you mean 'S_SEA'?",
        ),
        (
            "fish,XX-A,2000,1,tonnes,S_SEA,,finel",
            "did you mean 'final'?",
        ),
        (
            "fish,XX-A,2000,1,tonnes,S_SEA,,final\nfish,XX-A,2000,2,tonnes,S_SEA,,final",
            "figures.csv:3: 'fish' of 'XX-A' in 2000 is 2, but an earlier row says 1",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let (done, said) = import_text(&format!("{HEADER}{row}\n"), folder.path());
        assert!(!done && said.contains(expected), "{row}: {said}");
        assert!(!folder.path().join("fish.ron").exists());
    }
}

#[test]
fn of_many_wrong_rows_twenty_are_told_and_the_rest_is_counted() {
    for (wrong, more) in [
        (20, None),
        (21, Some("… and 1 more")),
        (1020, Some("… and 1000 more")),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let rows: String = (0..wrong)
            .map(|row| format!("fish,XX-A,2000,{row} t,tonnes,S_SEA,,final\n"))
            .collect();
        let (done, said) = import_text(&format!("{HEADER}{rows}"), folder.path());
        assert!(!done);
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(lines.len(), 20 + usize::from(more.is_some()));
        assert!(lines[0].contains("figures.csv:2: value '0 t'"), "{said}");
        assert!(lines[19].contains("figures.csv:21: value '19 t'"), "{said}");
        assert_eq!(lines.get(20).copied(), more);
    }
}

#[test]
fn a_table_that_is_none_is_told_with_what_was_expected() {
    for (text, expected) in [
        (
            "metric_id,regoin,year,value,unit,source_id,note,status\n",
            "figures.csv:1: column 'region' is missing; did you mean 'regoin'?",
        ),
        ("", "figures.csv:1: column 'metric_id' is missing"),
        (
            "metric_id,region,year,value,unit,source_id,note,status\nfish,XX-A,2000\n",
            "figures.csv:2: ",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let (done, said) = import_text(text, folder.path());
        assert!(!done && said.contains(expected), "{text}: {said}");
    }
}

#[test]
fn an_import_that_comes_to_nothing_says_why_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("figures.csv");
    std::fs::write(
        &file,
        format!("{HEADER}fish,XX-Q,1,x,tonnes,S_SEA,,final\n"),
    )
    .unwrap();
    let args = |figures: &Path, pack: &Path, column: &str, notes: Option<&str>| ImportArgs {
        figures: vec![figures.to_owned()],
        metrics: Vec::new(),
        pack: pack.to_owned(),
        output: folder.path().to_owned(),
        column: vec![column.to_owned()],
        notes: notes.map(str::to_owned),
    };
    let nowhere = folder.path().join("nowhere");
    for (args, expected) in [
        (
            args(&file, &tiny(), "iso=region", None),
            "3 faults in the figures; nothing was written",
        ),
        (
            args(&nowhere, &tiny(), "iso=region", None),
            "1 fault in the figures; nothing was written",
        ),
        (
            args(&file, &nowhere, "iso=region", None),
            "there is no such file or folder",
        ),
        (
            args(&file, &tiny(), "isso=region", None),
            "did you mean 'iso'?",
        ),
        (
            args(&file, &tiny(), "iso=region", Some("de")),
            "--notes de: not a language of the pack",
        ),
    ] {
        let error = run(&args, &mut Vec::new()).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn imported_figures_open_as_a_pack_without_fault() {
    let pack = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(tiny()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            std::fs::copy(&path, pack.path().join(path.file_name().unwrap())).unwrap();
        }
    }
    let figures = pack.path().join("figures.csv");
    std::fs::write(
        &figures,
        format!(
            "\u{feff}{HEADER}population,XX-A,2023,1000,persons,S_SEA,,final\n\
             fish,XX-A,2023,2.5,tonnes,S_GULL,,estimate\n\
             fish_share,XX-A,2023,12.5,percent,S_SEA;S_GULL,\"counted, by hand\",derived\n"
        ),
    )
    .unwrap();
    let args = ImportArgs {
        figures: vec![figures],
        metrics: Vec::new(),
        // No observations yet: figures are imported into a pack that has none.
        pack: pack.path().to_owned(),
        output: pack.path().join("observations"),
        column: vec!["iso=region".to_owned()],
        notes: None,
    };
    run(&args, &mut Vec::new()).unwrap();
    let loaded = Atlas::load(&PackSource::Folder(pack.path().to_owned()));
    assert_eq!(loaded.faults, []);
    let atlas = loaded.atlas.unwrap();
    let region = atlas.regions.find("XX-A").unwrap();
    let share = atlas.figures(atlas.metrics.find("fish_share").unwrap());
    assert_eq!(share.value(region, 2023), Some(12.5));
    let from = share.provenance(region, 2023).unwrap();
    assert_eq!((from.status, from.also.len()), (Status::Derived, 1));
}
