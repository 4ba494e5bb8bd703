//! When a question is asked again, against the package `fsrs` from PyPI. The values are made by
//! `tests/reference/practice_intervals.py`; their first line names the version.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use mosaique::lesson::practice::schedule::{Memory, Rating, answered};

#[test]
fn intervals_are_those_of_the_package_fsrs_on_100_histories() {
    let file = include_str!("reference/practice_intervals.csv");
    assert!(file.starts_with("# fsrs 6."), "{:?}", file.lines().next());
    let mut memory: Option<Memory> = None;
    let mut history = String::new();
    let (mut histories, mut reviews) = (0, 0);
    for line in file.lines().skip(2) {
        let cells: Vec<&str> = line.split(',').collect();
        if cells[0] != history {
            history = cells[0].to_owned();
            histories += 1;
            memory = None;
        }
        let rating = match cells[2] {
            "1" => Rating::Again,
            "2" => Rating::Hard,
            "3" => Rating::Good,
            "4" => Rating::Easy,
            other => panic!("no rating: {other}"),
        };
        let next = answered(memory, cells[1].parse().unwrap(), rating).unwrap();
        assert_eq!(next.days.to_string(), cells[3], "interval: {line}");
        for (own, theirs) in [
            (next.memory.stability, cells[4]),
            (next.memory.difficulty, cells[5]),
        ] {
            let theirs: f32 = theirs.parse().unwrap();
            assert!(
                (own - theirs).abs() < 2e-4 * theirs.max(1.0),
                "{own}: {line}"
            );
        }
        memory = Some(next.memory);
        reviews += 1;
    }
    assert_eq!(histories, 100);
    assert!(reviews > 800, "{reviews}");
}
