//! How long it takes to generate a quiz, and to ask it in one language.

use divan::{Bencher, black_box};
use mosaique::atlas::Atlas;
use mosaique::lesson::quiz::{Recipe, asked, generated};
use mosaique::locale::Locale;

fn main() {
    divan::main();
}

fn atlas() -> Atlas {
    Atlas::embedded()
        .atlas
        .unwrap_or_else(|| unreachable!("the pack in the program opens"))
}

fn recipe() -> Recipe {
    Recipe {
        count: 50,
        seed: 7,
        ..Recipe::default()
    }
}

/// 50 questions of all kinds; the aim is under 50 ms.
#[divan::bench]
fn generate_50(bencher: Bencher<'_, '_>) {
    let atlas = atlas();
    bencher.bench_local(|| generated(black_box(&recipe()), &atlas));
}

/// The same 50 questions, put into words.
#[divan::bench]
fn ask_50(bencher: Bencher<'_, '_>) {
    let atlas = atlas();
    let Ok(locale) = Locale::load(&"en".into()) else {
        return;
    };
    let questions = generated(&recipe(), &atlas).questions;
    bencher.bench_local(|| {
        for question in &questions {
            let _ = black_box(asked(question, &atlas, &locale));
        }
    });
}
