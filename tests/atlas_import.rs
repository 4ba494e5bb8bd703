//! Figures from CSV to the files of a pack and back.

use mosaique::cli::import::{ImportArgs, run};
use std::path::{Path, PathBuf};

fn tiny() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/packs/tiny")
}

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
