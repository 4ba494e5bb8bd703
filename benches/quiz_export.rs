//! How long it takes to write a quiz of 50 questions in each form, pictures included; the aim is
//! under 5 s.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A bench that panics has failed.

#[path = "support/embedded.rs"]
mod embedded;

use divan::{Bencher, black_box};
use mosaique::export::quiz::{About, QuizForm, quiz_file};
use mosaique::lesson::quiz::{Recipe, asked, generated};
use mosaique::lesson::sheet::Paper;
use mosaique::locale::{LanguageTag, Locale};
use std::ops::ControlFlow;

fn main() {
    divan::main();
}

const FORMS: [QuizForm; 7] = [
    QuizForm::MoodleXml,
    QuizForm::Gift,
    QuizForm::Apkg { written: 0 },
    QuizForm::Tsv,
    QuizForm::Csv,
    QuizForm::Html,
    QuizForm::Pdf { paper: Paper::A4 },
];

/// 50 questions of all kinds in each form.
#[divan::bench(args = [0, 1, 2, 3, 4, 5, 6], sample_count = 3, sample_size = 1)]
fn export_50(bencher: Bencher<'_, '_>, form: usize) {
    let atlas = embedded::embedded();
    let language = LanguageTag::new("en");
    let locale = Locale::load(&language).unwrap();
    let recipe = Recipe {
        count: 50,
        seed: 7,
        ..Recipe::default()
    };
    let questions: Vec<_> = (generated(&recipe, &atlas).questions.iter())
        .map(|question| asked(question, &atlas, &locale).unwrap())
        .collect();
    let about = About {
        id: "bench".into(),
        title: FORMS[form].name().into(),
        summary: String::new(),
    };
    bencher.bench_local(|| {
        let quiz = (about.clone(), black_box(questions.clone()));
        let go_on = &mut |_, _| ControlFlow::Continue(());
        quiz_file(
            quiz,
            &[],
            &atlas,
            (&language, &language),
            FORMS[form],
            go_on,
        )
        .unwrap()
    });
}
