//! One frame of a quiz in 1280×800, without a display: the masked map, the question beside it, and
//! all of it tessellated. To be compared with the frames of `window_frame`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A bench that panics has failed.

#[path = "support/embedded.rs"]
mod embedded;
#[path = "support/window.rs"]
mod window;

use divan::Bencher;
use egui::Context;
use mosaique::figure::fonts;
use mosaique::lesson::Document;
use mosaique::lesson::quiz::{QuestionKind, Quiz, Recipe, generated};
use mosaique::ui::shell::{Opening, Shell};

fn main() {
    divan::main();
}

/// A frame with a question of a kind open.
#[divan::bench(args = [QuestionKind::Find, QuestionKind::Capitals, QuestionKind::Predict])]
fn open_question(bencher: Bencher<'_, '_>, kind: QuestionKind) {
    let atlas = embedded::embedded();
    let recipe = Recipe {
        count: 1,
        kinds: vec![kind],
        ..Recipe::default()
    };
    let mut quiz = Quiz::new(&atlas.meta.id, "bench", atlas.meta.title.clone());
    quiz.questions = generated(&recipe, &atlas).questions;
    let mut shell = Shell::new(Opening {
        atlas,
        stories: Vec::new(),
        lessons: Vec::new(),
        faults: Vec::new(),
        store: None,
        settings: Default::default(),
        document: Some(Document::Quiz(Box::new(quiz))),
        file: None,
        tells_missing_font: false,
    })
    .unwrap_or_else(|fault| unreachable!("the words of the program: {fault}"));
    let context = Context::default();
    fonts::install(&context);
    let mut frames = 0_u32;
    let mut frame = move || {
        frames += 1;
        let input = window::input(f64::from(frames) / 60.0);
        let mut output = context.run_ui(input, |ui| shell.ui(ui));
        // No graphics card waits for the glyphs.
        output.textures_delta.clear();
        (context.tessellate(output.shapes, output.pixels_per_point)).len()
    };
    // Sizes settle and glyphs come in the first frames.
    for _ in 0..5 {
        frame();
    }
    bencher.bench_local(frame);
}
