//! `mosaique table --what …` on the pack inside the program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/pack.rs"]
mod support;

use mosaique::atlas::{Atlas, PackSource};
use mosaique::cli::table::{TableArgs, TableError, TableFormat, WhatArgument, table_bytes};
use mosaique::export::table::ListingKind;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static CHINA: LazyLock<Atlas> = LazyLock::new(|| Atlas::embedded().atlas.unwrap());

const WHATS: [WhatArgument; 7] = [
    WhatArgument::Claims,
    WhatArgument::Specialisations,
    WhatArgument::Clusters,
    WhatArgument::Cities,
    WhatArgument::Companies,
    WhatArgument::Events,
    WhatArgument::Sources,
];

fn args(what: Option<WhatArgument>, format: TableFormat) -> TableArgs {
    TableArgs {
        what,
        metric: Vec::new(),
        per: None,
        year: None,
        region: Vec::new(),
        without: Vec::new(),
        format,
        level: None,
        language: "en".to_owned(),
        output: None,
    }
}

fn text(args: &TableArgs) -> String {
    String::from_utf8(table_bytes(args, &CHINA).unwrap()).unwrap()
}

/// Header and rows of a listing as CSV.
fn csv_of(args: &TableArgs) -> (Vec<String>, Vec<Vec<String>>) {
    let text = text(args);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
    let header = cells(reader.headers().unwrap());
    let rows = reader.records().map(|row| cells(&row.unwrap())).collect();
    (header, rows)
}

fn json_of(args: &TableArgs) -> Vec<serde_json::Map<String, Value>> {
    serde_json::from_str(&text(args)).unwrap()
}

fn column(header: &[String], name: &str) -> usize {
    header.iter().position(|column| column == name).unwrap()
}

fn said(args: &TableArgs) -> String {
    table_bytes(args, &CHINA).unwrap_err().to_string()
}

#[test]
fn every_claim_of_the_pack_is_a_row_once() {
    let (header, rows) = csv_of(&args(Some(WhatArgument::Claims), TableFormat::Csv));
    assert_eq!(header[0], "fact_id");
    let listed: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    let claims = CHINA.claims.entries().iter();
    let known: Vec<&str> = claims.map(|claim| claim.id.as_str()).collect();
    assert_eq!(listed, known);
    assert_eq!(listed.iter().collect::<BTreeSet<_>>().len(), 146);
}

#[test]
fn every_specialisation_names_a_field_and_a_subject_of_the_pack() {
    let (header, rows) = csv_of(&args(Some(WhatArgument::Specialisations), TableFormat::Csv));
    let [fact, domain, subject, name] =
        ["fact_id", "domain", "subject", "subject_name"].map(|name| column(&header, name));
    assert!(!rows.is_empty());
    for row in &rows {
        assert!(CHINA.domains.find(&row[domain]).is_some(), "{row:?}");
        assert!(CHINA.claims.find(&row[fact]).is_some(), "{row:?}");
        assert!(
            row[subject] == "country" || row[subject].contains(':'),
            "{row:?}"
        );
        assert!(!row[name].is_empty(), "{row:?}");
    }
    let claims = CHINA.claims.entries().iter();
    let expected: usize = claims
        .map(|claim| claim.domains.len() * claim.subjects.len())
        .sum();
    assert_eq!(rows.len(), expected);
}

#[test]
fn csv_and_json_say_the_same() {
    for what in WHATS {
        let (header, rows) = csv_of(&args(Some(what), TableFormat::Csv));
        assert_eq!(header, ListingKind::from(what).columns());
        let objects = json_of(&args(Some(what), TableFormat::Json));
        assert_eq!(rows.len(), objects.len(), "{what:?}");
        for (row, object) in rows.iter().zip(&objects) {
            assert_eq!(object.len(), header.len());
            for (cell, name) in row.iter().zip(&header) {
                let same = match &object[name] {
                    Value::Null => cell.is_empty(),
                    Value::String(text) => text == cell,
                    Value::Number(number) => number.as_f64() == cell.parse().ok(),
                    Value::Bool(flag) => flag.to_string() == *cell,
                    Value::Array(entries) => {
                        let entries = entries.iter().map(|entry| entry.as_str().unwrap());
                        entries.collect::<Vec<_>>().join(";") == *cell
                    }
                    Value::Object(_) => false,
                };
                assert!(same, "{what:?}, {name}: {cell:?} and {}", object[name]);
            }
        }
    }
}

#[test]
fn numbers_and_lists_of_json_are_numbers_and_lists() {
    let claims = json_of(&args(Some(WhatArgument::Claims), TableFormat::Json));
    let first = claims.iter().find(|claim| claim["fact_id"] == "F001");
    let first = first.unwrap();
    assert_eq!(first["value"], 2500.0);
    assert_eq!(first["subjects"][0], "region:CN-CQ");
    assert_eq!(first["year"], Value::Null);
    let sources = json_of(&args(Some(WhatArgument::Sources), TableFormat::Json));
    assert!(sources.iter().all(|source| source["claims"].is_u64()));
    let claims_counted = sources.iter().map(|source| source["claims"].as_u64());
    assert_eq!(claims_counted.map(Option::unwrap).sum::<u64>(), 146);
}

#[test]
fn each_language_has_its_own_words_and_the_same_ids() {
    for what in WHATS {
        let listings: Vec<_> = ["en", "fr", "zh-Hans"]
            .map(|language| {
                csv_of(&TableArgs {
                    language: language.to_owned(),
                    ..args(Some(what), TableFormat::Csv)
                })
            })
            .into_iter()
            .collect();
        let ids = |(_, rows): &(_, Vec<Vec<String>>)| -> Vec<String> {
            rows.iter().map(|row| row[0].clone()).collect()
        };
        assert_eq!(ids(&listings[0]), ids(&listings[1]), "{what:?}");
        assert_eq!(ids(&listings[0]), ids(&listings[2]), "{what:?}");
        assert_ne!(listings[0].1, listings[1].1, "{what:?}");
        assert_ne!(listings[0].1, listings[2].1, "{what:?}");
        assert_ne!(listings[1].1, listings[2].1, "{what:?}");
    }
}

#[test]
fn what_a_kind_of_source_says_can_be_left_out() {
    let state = "state-media";
    for what in WHATS {
        let (header, all) = csv_of(&args(Some(what), TableFormat::Csv));
        let (_, rest) = csv_of(&TableArgs {
            without: vec![state.to_owned()],
            ..args(Some(what), TableFormat::Csv)
        });
        let Some(kind) = header
            .iter()
            .position(|name| name == "source_kind" || name == "kind")
        else {
            assert_eq!(all.len(), rest.len(), "{what:?} has no kind of source");
            continue;
        };
        let expected = all.iter().filter(|row| row[kind] != state).count();
        assert_eq!(rest.len(), expected, "{what:?}");
        assert!(rest.iter().all(|row| row[kind] != state), "{what:?}");
    }
}

#[test]
fn figures_of_a_kind_of_source_are_left_out_as_well() {
    let start = &CHINA.metrics[CHINA.meta.start.metric];
    let every_kind: Vec<String> = CHINA
        .meta
        .source_kinds
        .entries()
        .iter()
        .map(|kind| kind.id.clone())
        .collect();
    let none = TableArgs {
        without: every_kind,
        ..args(None, TableFormat::Csv)
    };
    assert_eq!(
        said(&none),
        format!("there are no figures of '{}' at all", start.id)
    );
}

#[test]
fn options_that_cannot_go_together_are_refused_with_the_reason() {
    let base = || args(Some(WhatArgument::Claims), TableFormat::Csv);
    let of_figures = |option: &str| {
        format!(
            "--{option} is about figures, and --what lists something else; leave one of them out"
        )
    };
    for (args, sentence) in [
        (
            TableArgs {
                format: TableFormat::Geojson,
                ..base()
            },
            "--what lists what has no boundaries; use --format csv or json with it".to_owned(),
        ),
        (
            TableArgs {
                metric: vec!["gdp".to_owned()],
                ..base()
            },
            of_figures("metric"),
        ),
        (
            TableArgs {
                per: Some("gdp".to_owned()),
                ..base()
            },
            of_figures("per"),
        ),
        (
            TableArgs {
                year: Some("all".parse().unwrap()),
                ..base()
            },
            of_figures("year"),
        ),
        (
            TableArgs {
                region: vec!["CN-AH".to_owned()],
                ..base()
            },
            of_figures("region"),
        ),
        (
            TableArgs {
                level: Some(mosaique::carto::LevelName::Fine),
                ..base()
            },
            of_figures("level"),
        ),
    ] {
        let fault = table_bytes(&args, &CHINA).unwrap_err();
        assert!(fault.is_usage());
        assert_eq!(fault.to_string(), sentence);
    }
    let unknown = TableArgs {
        without: vec!["state-medai".to_owned()],
        ..base()
    };
    let fault = table_bytes(&unknown, &CHINA).unwrap_err();
    assert!(matches!(fault, TableError::UnknownId(_)));
    assert!(
        fault
            .to_string()
            .starts_with("unknown kind of source 'state-medai'; did you mean 'state-media'"),
        "{fault}"
    );
}

#[test]
fn the_program_exits_with_2_where_the_command_line_makes_no_sense() {
    for (arguments, code) in [
        (&["--what", "claims", "--format", "geojson"][..], 2),
        (
            &["--what", "claims", "--format", "csv", "--year", "2024"],
            2,
        ),
        (&["--format", "csv", "--level", "fine"], 2),
        (
            &["--what", "claims", "--format", "csv", "--without", "x"],
            1,
        ),
        (&["--what", "cities", "--format", "json"], 0),
    ] {
        let ended = std::process::Command::new(env!("CARGO_BIN_EXE_mosaique"))
            .arg("table")
            .args(arguments)
            .output()
            .unwrap();
        assert_eq!(ended.status.code(), Some(code), "{arguments:?}");
    }
}

#[test]
fn a_figure_stands_in_the_words_of_a_claim_as_the_language_writes_it() {
    let folder = tempfile::tempdir().unwrap();
    support::copy_pack(folder.path());
    let claims = folder.path().join("claims.ron");
    let text = std::fs::read_to_string(&claims).unwrap();
    let text = text.replace("On y fait des voiles", "On y fait { $value } des voiles");
    std::fs::write(&claims, text).unwrap();
    let loaded = Atlas::load(&PackSource::Folder(folder.path().to_owned()));
    assert_eq!(loaded.faults, []);
    let atlas = loaded.atlas.unwrap();
    let args = |language: &str| TableArgs {
        language: language.to_owned(),
        ..args(Some(WhatArgument::Claims), TableFormat::Json)
    };
    let statement = |language| {
        let bytes = table_bytes(&args(language), &atlas).unwrap();
        let rows: Vec<Value> = serde_json::from_slice(&bytes).unwrap();
        rows[0]["statement"].as_str().unwrap().to_owned()
    };
    assert_eq!(statement("fr"), "On y fait 90,0\u{202f}% des voiles");
    assert_eq!(statement("en"), "They make sails");
}
