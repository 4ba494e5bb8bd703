//! A pack a hundred times larger than that of China: 3,300 regions. Work per frame is to grow
//! with what is seen, not with what is known.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A bench that panics has failed.

#[path = "large_pack/pack.rs"]
mod large;
#[path = "support/stage.rs"]
mod stage;
#[path = "support/window.rs"]
mod window;

use divan::Bencher;
use mosaique::atlas::Loaded;
use mosaique::carto::{HitIndex, Projected};
use stage::{Stage, wandering};
use std::sync::Arc;

fn main() {
    divan::main();
}

fn opened() -> Stage {
    let Loaded { atlas, faults } = large::open(&large::files());
    let atlas = atlas.unwrap_or_else(|| unreachable!("the large pack: {faults:?}"));
    assert!(faults.is_empty(), "{:?}", faults.first());
    assert_eq!(atlas.regions.len(), large::REGIONS);
    Stage::new(Arc::new(atlas))
}

/// Parsing and checking.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn open(bencher: Bencher) {
    let files = large::files();
    bencher.bench(|| large::open(&files));
}

/// Panning, this many times closer than the whole: all 3,300 regions are seen at 1, about
/// 33 of them at 10 and a handful at 60.
#[divan::bench(args = [1.0, 10.0, 60.0], sample_count = 100, sample_size = 1)]
fn pan(bencher: Bencher, closer: f64) {
    let mut stage = opened();
    bencher.bench_local(move || stage.frame(|whole, number| wandering(whole, number, closer)));
}

/// Which of the 3,300 is under a point.
#[divan::bench(sample_count = 200, sample_size = 500)]
fn region_at(bencher: Bencher) {
    let loaded = large::open(&large::files());
    let Some(atlas) = loaded.atlas else { return };
    let index = HitIndex::new(&atlas.boundaries);
    let bounds = atlas.boundaries.bounds();
    let mut number = 0_u32;
    bencher
        .with_inputs(|| {
            number += 1;
            let share = |step: f64| (f64::from(number) * step).fract();
            Projected::new(
                bounds.min.x + bounds.width_m() * share(0.618_033_988_749_895),
                bounds.min.y + bounds.height_m() * share(std::f64::consts::SQRT_2),
            )
        })
        .bench_local_values(|point| index.region_at(point));
}
