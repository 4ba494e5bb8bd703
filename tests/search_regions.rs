//! All regions are found by every name people type for them.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read its own data fails"
)]

use mosaique::locale::{Entry, Name, SearchIndex, suggest};

/// One row of `fixtures/region_names.csv`: id, English, French, Chinese, full Chinese, pinyin.
fn rows() -> Vec<Vec<String>> {
    csv::Reader::from_reader(include_str!("fixtures/region_names.csv").as_bytes())
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

fn index() -> SearchIndex<String> {
    let entries = rows()
        .into_iter()
        .map(|row| Entry {
            target: row[0].clone(),
            names: row[1..]
                .iter()
                .map(|text| Name {
                    text: text.clone(),
                    weight: 1,
                })
                .collect(),
        })
        .collect();
    SearchIndex::new(entries)
}

fn found(query: &str) -> Vec<String> {
    index()
        .find(query, 10)
        .into_iter()
        .map(|hit| hit.target)
        .collect()
}

#[test]
fn every_region_is_found_first_by_each_of_its_names_however_it_is_typed() {
    let index = index();
    let rows = rows();
    assert_eq!(rows.len(), 33);
    for row in &rows {
        for name in &row[1..] {
            let ways = [
                name.clone(),
                name.to_lowercase(),
                name.to_uppercase(),
                name.replace(' ', ""),
                name.replace(['-', ' '], "  "),
                format!(" {name} "),
            ];
            for query in ways {
                let hits = index.find(&query, 3);
                let place = hits.iter().position(|hit| hit.target == row[0]);
                // Two regions share the pinyin without tones; both must be at the front.
                let shared = matches!(row[0].as_str(), "CN-SX" | "CN-SN");
                let latest = usize::from(shared);
                assert!(
                    place.is_some_and(|place| place <= latest),
                    "{query}: {hits:?}"
                );
            }
        }
    }
}

#[test]
fn what_people_type_finds_what_they_mean() {
    for (query, first) in [
        ("guangdnog", "CN-GD"),
        ("pekin", "CN-BJ"),
        ("pékin", "CN-BJ"),
        ("tibet", "CN-XZ"),
        ("xizang", "CN-XZ"),
        ("西藏", "CN-XZ"),
        ("nei menggu", "CN-NM"),
        ("neimengu", "CN-NM"),
        ("nèi měnggǔ", "CN-NM"),
        ("mongolie interieure", "CN-NM"),
        ("内蒙", "CN-NM"),
        ("维吾尔", "CN-XJ"),
        ("mongolia", "CN-NM"),
        ("shaanxi", "CN-SN"),
        ("Shǎnxī", "CN-SX"),
        ("heilongjaing", "CN-HL"),
        ("chonqing", "CN-CQ"),
        ("hongkong", "CN-HK"),
        ("ＨＡＩＮＡＮ", "CN-HI"),
        ("zhejian", "CN-ZJ"),
        ("sichaun", "CN-SC"),
        ("guizou", "CN-GZ"),
        ("aomen", "CN-MO"),
    ] {
        let hits = found(query);
        assert_eq!(
            hits.first().map(String::as_str),
            Some(first),
            "{query}: {hits:?}"
        );
    }
}

#[test]
fn shanxi_gives_both_shanxi_and_shaanxi_before_all_others() {
    for query in ["shanxi", "Shanxi", "shān xī", "SHAN-XI"] {
        let mut both = found(query);
        both.truncate(2);
        both.sort();
        assert_eq!(both, ["CN-SN", "CN-SX"], "{query}");
    }
}

#[test]
fn nothing_is_found_for_nothing_and_nonsense() {
    for query in ["", " ", "---", "qqqqqq", "🙂", "\u{301}", "xx"] {
        assert!(found(query).is_empty(), "{query}");
    }
    assert!(index().find("a", 0).is_empty());
    let long = "guangdong".repeat(10_000);
    assert!(found(&long).is_empty());
}

#[test]
fn a_short_word_is_not_guessed_at() {
    // Three letters with an error could be anything.
    assert!(found("zzn").is_empty());
}

#[test]
fn better_matches_come_before_worse_ones_and_ties_keep_both() {
    let entry = |target: &'static str, text: &str, weight| Entry {
        target,
        names: vec![Name {
            text: text.to_owned(),
            weight,
        }],
    };
    let index = SearchIndex::new(vec![
        entry("typo", "Rivir", 9),
        entry("part", "Overriver", 9),
        entry("word", "Great River", 9),
        entry("prefix", "Riverside", 1),
        entry("whole", "River", 0),
        entry("second whole", "River", 0),
        entry("heavier prefix", "Riverbank", 2),
    ]);
    let order: Vec<_> = index
        .find("river", 10)
        .into_iter()
        .map(|hit| hit.target)
        .collect();
    assert_eq!(
        order,
        [
            "whole",
            "second whole",
            "heavier prefix",
            "prefix",
            "word",
            "part",
            "typo"
        ]
    );
}

#[test]
fn a_near_miss_is_suggested_and_nothing_far() {
    let ids = ["CN-GD", "CN-GX", "CN-BJ"];
    assert_eq!(suggest("CN-GU", ids), Some("CN-GD"));
    assert_eq!(suggest("cn_bj", ids), Some("CN-BJ"));
    assert_eq!(suggest("FR-75", ids), None);
    assert_eq!(suggest("", ids), None);
    assert_eq!(
        suggest("patents_per_10k_people", ["patents_per_10k_persons", "gdp"]),
        Some("patents_per_10k_persons")
    );
    assert_eq!(
        suggest("rd_share_gdp", ["gdp", "rd_share_of_gdp"]),
        Some("rd_share_of_gdp")
    );
}
