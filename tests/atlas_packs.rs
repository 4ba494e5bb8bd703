//! Packs, good and broken: what opens, and what is said about what does not.

use mosaique::atlas::{Atlas, Fault, Measure, PackFiles, PackSource, Status};
use proptest::prelude::*;
use std::path::PathBuf;

const FILES: [&str; 14] = [
    "atlas.ron",
    "boundaries.ron",
    "cities.ron",
    "claims.ron",
    "clusters.ron",
    "companies.ron",
    "domains.ron",
    "metrics.ron",
    "observations/fish.ron",
    "observations/fish_share.ron",
    "observations/population.ron",
    "regions.ron",
    "sources.ron",
    "units.ron",
];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/packs/tiny")
}

fn texts() -> Vec<(String, String)> {
    FILES
        .iter()
        .map(|name| {
            let text = std::fs::read_to_string(folder().join(name)).unwrap();
            ((*name).to_owned(), text)
        })
        .collect()
}

/// The tiny pack with one text replaced, everywhere it stands in one file.
fn changed(file: &str, from: &str, to: &str) -> PackFiles {
    PackFiles::from_texts(texts().into_iter().map(|(name, text)| {
        if name == file {
            assert!(text.contains(from), "{file} has no {from}");
            let text = text.replacen(from, to, 1);
            (name, text)
        } else {
            (name, text)
        }
    }))
}

#[test]
fn the_tiny_pack_opens_without_fault() {
    let loaded = Atlas::load(&PackSource::Folder(folder()));
    assert_eq!(loaded.faults, []);
    let atlas = loaded.atlas.unwrap();
    let fish = atlas.metrics.find("fish").unwrap();
    let people = atlas.metrics.find("population").unwrap();
    let [a, b, c] = ["XX-A", "XX-B", "XX-C"].map(|id| atlas.regions.find(id).unwrap());
    let stored = atlas.figures(fish);
    assert_eq!(stored.value(a, 2023), Some(3.3));
    assert_eq!(stored.value(b, 2022), None);
    assert_eq!(stored.value(a, 2024), None);
    assert_eq!(stored.complete_years(3), [2021]);
    assert_eq!(stored.latest_complete_year(2), Some(2023));
    let from = stored.provenance(b, 2023).unwrap();
    assert_eq!(from.status, Status::Estimate);
    assert_eq!(atlas.sources[from.source].id, "S_GULL");
    assert_eq!(from.note.unwrap().get("fr"), "Compté d’en haut");

    let per_head = Measure {
        metric: fish,
        per: Some(people),
    };
    let per_head = atlas.series(per_head).unwrap();
    assert_eq!(per_head.years(), [2022, 2023]);
    assert_eq!(per_head.value(a, 2023), Some(3.3 / 1100.0 * 1000.0));
    assert_eq!(per_head.value(c, 2022), None, "nobody to divide by");
    let from = per_head.provenance(b, 2023).unwrap();
    assert_eq!(from.status, Status::Derived);
    assert_eq!(
        from.also.len(),
        1,
        "the paper counted, the yearbook gave the people"
    );
}

#[test]
fn each_fault_is_told_with_its_place_and_what_was_expected() {
    #[rustfmt::skip]
    let cases = [
        ("regions.ron", "kind: \"isle\"", "kindd: \"isle\"", "regions.ron:5:9: unknown field 'kindd'", "did you mean 'kind'?"),
        ("metrics.ron", "kind: count", "kind: cuont", "metrics.ron:3:", "did you mean 'count'?"),
        ("claims.ron", "region(\"XX-A\")", "region(\"XX-AA\")", "claims.ron:3: entry 'F1': unknown region 'XX-AA'", "did you mean 'XX-A'?"),
        ("cities.ron", "\"XX-B\"", "\"XX-Q\"", "cities.ron:1: entry 'port': unknown region", "did you mean"),
        ("observations/fish.ron", "\"XX-C\": [", "\"XX-A\": [", "entry 'XX-A': region 'XX-A' appears twice", ""),
        ("regions.ron", "id: \"XX-C\"", "id: \"XX-B\"", "regions.ron:15: entry 'XX-B': region 'XX-B' appears twice", ""),
        ("observations/fish.ron", "2021, 2022", "1821, 2022", "year 1821 is out of range", "1900 to 2100"),
        ("observations/fish.ron", "2021, 2022", "2022, 2021", "year 2021 comes after 2022", ""),
        ("observations/fish.ron", "3.3", "NaN", "entry 'XX-A': figure of 2023 is NaN", "finite"),
        ("observations/fish.ron", "3.3", "1e999", "entry 'XX-A': figure of 2023 is inf", ""),
        ("observations/fish.ron", "[1, 2, 3.3]", "[1, 2]", "row 'XX-A' has 2 values; expected 3", ""),
        ("observations/fish.ron", "unit: \"tonnes\"", "unit: \"kilos\"", "observations/fish.ron:2: unit 'kilos'; the metric's unit is 'tonnes'", ""),
        ("metrics.ron", "unit: \"tonnes\"", "unit: \"tones\"", "metrics.ron:9: entry 'fish': unknown unit 'tones'; did you mean 'tonnes'?", ""),
        ("boundaries.ron", "id: \"XX-C\"", "id: \"XX-D\"", "boundary 'XX-D' belongs to no region", "region 'XX-C' has no boundary"),
        ("regions.ron", "\"fr\": \"Aï\"", "\"de\": \"Ai\"", "regions.ron:6: entry 'XX-A': names has no text in 'fr'", "names has text in 'de'"),
        ("regions.ron", "\"fr\": \"Aï\"", "\"fr\": \" \"", "names is empty in 'fr'", ""),
        ("metrics.ron", "by: \"population\"", "by: \"populations\"", "unknown metric 'populations'; did you mean 'population'?", ""),
        ("metrics.ron", "by: \"population\"", "by: \"fish_share\"", "pair by 'fish_share', which is a ratio", ""),
        ("regions.ron", "(105.5, 28.0)", "(28.0, 105.5)", "latitude 105.5 is out of range", ""),
        ("cities.ron", "(106.5,", "(1e308,", "longitude", "out of range"),
        ("observations/fish.ron", "years: [2023]", "years: [2029]", "provenance names 2029", ""),
        ("observations/fish.ron", "regions: [\"XX-B\"]", "regions: [\"XX-D\"]", "provenance names 'XX-D', which has no row", ""),
        ("observations/fish.ron", "(source: \"S_SEA\", status: final)", "(source: \"S_SEE\", status: final)", "unknown source 'S_SEE'; did you mean 'S_SEA'?", ""),
        ("observations/fish.ron", "metric: \"fish\"", "metric: \"fisch\"", "unknown metric 'fisch'; did you mean 'fish'?", ""),
        ("observations/fish_share.ron", "[12.5], \"XX-C\": [0]", "[None]", "fish_share': no figures", ""),
        ("atlas.ron", "format: 1", "format: 2", "atlas.ron:3: format 2; this program reads format 1", ""),
        ("atlas.ron", "year: 2023", "year: 2020", "start.year is 2020", ""),
        ("atlas.ron", "mark: \"◆\"", "mark: \"<>\"", "mark is '<>'; expected one character", ""),
        ("domains.ron", "\"Ce qui flotte\"}", "\"Ce qui flotte\"}, parent: \"sails\"", "its own ancestor", ""),
        ("regions.ron", "lowest: 9900", "lowest: 10050", "outside its own range", ""),
        ("units.ron", "scale: 0.001", "scale: 0", "scale is 0; expected more than zero", ""),
    ];
    for (file, from, to, expected, also) in cases {
        let loaded = Atlas::from_files(&changed(file, from, to));
        let said: Vec<String> = loaded.faults.iter().map(ToString::to_string).collect();
        let said = said.join("\n");
        assert!(said.contains(expected), "{to}: expected {expected}\n{said}");
        assert!(said.contains(also), "{to}: expected {also}\n{said}");
    }
}

#[test]
fn a_broken_file_is_left_out_and_the_rest_opens() {
    let indispensable = ["atlas.ron", "boundaries.ron", "metrics.ron", "regions.ron"];
    for name in FILES {
        let files = PackFiles::from_texts(texts().into_iter().map(|(file, text)| {
            // Cut in half, at a character's border.
            let half: String = text.chars().take(text.chars().count() / 2).collect();
            let text = if file == name { half } else { text };
            (file, text)
        }));
        let loaded = Atlas::from_files(&files);
        let of_file = loaded.faults.iter().filter(|fault| fault.file() == name);
        assert!(of_file.count() >= 1, "{name}");
        assert_eq!(
            loaded.atlas.is_none(),
            indispensable.contains(&name),
            "{name}"
        );
    }
}

#[test]
fn a_bomb_of_brackets_is_a_fault() {
    let bomb = "(".repeat(3_000_000);
    let files = texts().into_iter().map(|(name, text)| {
        let text = if name == "claims.ron" {
            bomb.clone()
        } else {
            text
        };
        (name, text)
    });
    let loaded = Atlas::from_files(&PackFiles::from_texts(files));
    assert!(matches!(loaded.faults[..], [Fault::Syntax { .. }, ..]));
    assert!(loaded.atlas.is_some());
}

#[test]
fn a_folder_that_is_not_there_is_one_fault_that_names_it() {
    let loaded = Atlas::load(&PackSource::Folder("/nowhere/at all".into()));
    assert!(loaded.atlas.is_none());
    let [fault] = &loaded.faults[..] else {
        panic!("{:?}", loaded.faults)
    };
    assert_eq!(
        fault.to_string(),
        "/nowhere/at all: there is no such file or folder"
    );
}

#[test]
fn a_file_of_more_than_64_mb_is_refused_unread() {
    let folder = tempfile::tempdir().unwrap();
    let file = std::fs::File::create(folder.path().join("atlas.ron")).unwrap();
    file.set_len(65 * 1024 * 1024).unwrap();
    let loaded = Atlas::load(&PackSource::Folder(folder.path().to_owned()));
    assert!(
        loaded
            .faults
            .iter()
            .any(|fault| fault.to_string() == "atlas.ron: 65 MB, more than the 64 MB that are read"),
        "{:?}",
        loaded.faults
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_makes_reading_panic(which in 0..FILES.len(), at in 0.0..1.0_f64, junk in ".{0,20}", cut in any::<bool>()) {
        let files = texts().into_iter().enumerate().map(|(index, (name, text))| {
            if index != which {
                return (name, text);
            }
            let characters: Vec<char> = text.chars().collect();
            let at = (characters.len() as f64 * at) as usize;
            let (start, end) = characters.split_at(at);
            let mut text: String = start.iter().collect();
            text.push_str(&junk);
            if !cut {
                text.extend(end);
            }
            (name, text)
        });
        let _ = Atlas::from_files(&PackFiles::from_texts(files));
    }
}
