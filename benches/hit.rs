//! Which region is under the pointer.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A bench that panics has failed.

#[path = "support/embedded.rs"]
mod embedded;

use divan::Bencher;
use mosaique::carto::{HitIndex, Projected};

fn main() {
    divan::main();
}

/// One question, at points all over the box around the regions. To stay under 5 µs.
#[divan::bench(sample_count = 200, sample_size = 500)]
fn region_at(bencher: Bencher) {
    let atlas = embedded::embedded();
    let index = HitIndex::new(&atlas.boundaries);
    let bounds = atlas.boundaries.bounds();
    let mut number = 0_u32;
    bencher
        .with_inputs(|| {
            // The golden ratio and the square root of two: points that fill the box evenly.
            number += 1;
            let share = |step: f64| (f64::from(number) * step).fract();
            Projected::new(
                bounds.min.x + bounds.width_m() * share(0.618_033_988_749_895),
                bounds.min.y + bounds.height_m() * share(std::f64::consts::SQRT_2),
            )
        })
        .bench_local_values(|point| index.region_at(point));
}

/// Making the index, once per pack.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn new_index(bencher: Bencher) {
    let atlas = embedded::embedded();
    bencher.bench(|| HitIndex::new(&atlas.boundaries));
}
