//! One frame of the map in 1280×800: painted and tessellated, with the camera moving in every
//! frame. The graphics card's share is not in it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A bench that panics has failed.

#[path = "support/embedded.rs"]
mod embedded;
#[path = "support/stage.rs"]
mod stage;
#[path = "support/window.rs"]
mod window;

use divan::Bencher;
use stage::{Stage, wandering};

fn main() {
    divan::main();
}

/// Panning and zooming at once, from the whole country to eight times closer and back, across
/// several levels of detail. Its median is to stay under 0.5 ms.
#[divan::bench(sample_count = 600, sample_size = 1)]
fn pan_and_zoom(bencher: Bencher) {
    let mut stage = Stage::new(embedded::embedded());
    bencher.bench_local(move || {
        stage.frame(|whole, number| {
            let closer = 8.0_f64.powf(0.5 - 0.5 * (number * 0.03).cos());
            wandering(whole, number, closer)
        })
    });
}

/// Panning only, this many times closer than the whole country.
#[divan::bench(args = [1.0, 4.0, 16.0, 64.0], sample_count = 200, sample_size = 1)]
fn pan(bencher: Bencher, closer: f64) {
    let mut stage = Stage::new(embedded::embedded());
    bencher.bench_local(move || stage.frame(|whole, number| wandering(whole, number, closer)));
}

/// Nothing moves: what a frame costs that something else asked for.
#[divan::bench(sample_count = 200, sample_size = 1)]
fn still(bencher: Bencher) {
    let mut stage = Stage::new(embedded::embedded());
    bencher.bench_local(move || stage.frame(|whole, _| whole));
}
