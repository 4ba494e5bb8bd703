//! The pack of three invented isles, as it is and with something changed.

use mosaique::atlas::{Atlas, PackFiles};
use std::path::PathBuf;

pub(crate) const FILES: [&str; 22] = [
    "atlas.ron",
    "boundaries.ron",
    "cities.ron",
    "claims.ron",
    "clusters.ron",
    "companies.ron",
    "disagreements.ron",
    "domains.ron",
    "events.ron",
    "glossary.ron",
    "metrics.ron",
    "observations/fish.ron",
    "observations/fish_share.ron",
    "observations/population.ron",
    "pages.ron",
    "programmes.ron",
    "rankings.ron",
    "regions.ron",
    "sources.ron",
    "topics.ron",
    "typology.ron",
    "units.ron",
];

pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/packs/tiny")
}

pub(crate) fn texts() -> Vec<(String, String)> {
    FILES
        .iter()
        .map(|name| {
            let text = std::fs::read_to_string(folder().join(name)).unwrap();
            ((*name).to_owned(), text)
        })
        .collect()
}

/// The pack with one file replaced by another text.
pub(crate) fn with_file(file: &str, change: impl Fn(String) -> String) -> PackFiles {
    PackFiles::from_texts(texts().into_iter().map(|(name, text)| {
        let text = if name == file { change(text) } else { text };
        (name, text)
    }))
}

/// The pack with the first `from` of a file replaced.
pub(crate) fn changed(file: &str, from: &str, to: &str) -> PackFiles {
    with_file(file, |text| {
        assert!(text.contains(from), "{file} has no {from}");
        text.replacen(from, to, 1)
    })
}

/// What is said of a pack, a line a fault.
pub(crate) fn said(files: &PackFiles) -> String {
    let faults = Atlas::from_files(files).faults;
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}
