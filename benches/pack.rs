//! Parsing and checking the embedded pack: everything before the first picture.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A bench that panics has failed.

use mosaique::atlas::{Atlas, Loaded};
use mosaique::carto::Topology;

fn main() {
    divan::main();
}

/// The whole pack: all files, cross-references and boundaries. To stay under 60 ms.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn embedded_pack() -> Loaded {
    Atlas::embedded()
}

/// Its boundaries alone.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn embedded_boundaries() -> Option<Topology> {
    Topology::from_ron(include_str!("../assets/china/boundaries.ron")).ok()
}
