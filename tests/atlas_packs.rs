//! Packs, good and broken: what opens, and what is said about what does not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test that panics has failed.

// The modules are marked as tests so that clippy takes an unwrap that fails for a test that fails.
#[cfg(test)]
#[path = "atlas_packs/china.rs"]
mod china;
#[cfg(test)]
#[path = "atlas_packs/faults.rs"]
mod faults;
#[cfg(test)]
#[path = "atlas_packs/hostile.rs"]
mod hostile;
#[cfg(test)]
#[path = "atlas_packs/readme.rs"]
mod readme;
#[cfg(test)]
#[path = "atlas_packs/tiny.rs"]
mod tiny;

use mosaique::atlas::{Atlas, Fault, Measure, PackFiles, PackSource, Status};
use proptest::prelude::*;
use tiny::{FILES, folder, texts, with_file};

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
    assert!(atlas.metrics[fish].key_figure && !atlas.metrics[people].key_figure);
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
fn a_file_cut_in_half_is_left_out_and_the_rest_opens() {
    let indispensable = ["atlas.ron", "boundaries.ron", "metrics.ron", "regions.ron"];
    for name in FILES {
        // At a character's border.
        let half = |text: String| text.chars().take(text.chars().count() / 2).collect();
        let files = with_file(name, half);
        let loaded = Atlas::from_files(&files);
        let of_file = loaded.faults.iter().filter(|fault| fault.file() == name);
        assert!(
            matches!(of_file.collect::<Vec<_>>()[..], [Fault::Syntax { .. }]),
            "{name}: {:?}",
            loaded.faults
        );
        assert_eq!(
            loaded.atlas.is_none(),
            indispensable.contains(&name),
            "{name}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]
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
