//! A story of twelve steps as slides and as sheets: each is to stay under three seconds.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A bench that panics has failed.

#[path = "support/embedded.rs"]
mod embedded;

use divan::Bencher;
use mosaique::atlas::{PackFiles, PackSource};
use mosaique::export::Exported;
use mosaique::export::slides::{Form, Sheets, story_file};
use mosaique::figure::ThemeKind;
use mosaique::lesson::{Story, stories_of};
use mosaique::locale::LanguageTag;
use std::ops::ControlFlow;

fn main() {
    divan::main();
}

/// The first steps of the stories of the embedded pack, one after the other.
fn twelve_steps() -> Story {
    let (stories, _) = stories_of(&PackFiles::read(&PackSource::Embedded));
    let mut steps = stories.iter().flat_map(|story| &story.steps).cloned();
    let mut story = stories.first().cloned().unwrap();
    story.steps = steps.by_ref().take(12).collect();
    assert_eq!(story.steps.len(), 12);
    story
}

fn written(bencher: Bencher, form: Form) {
    let atlas = embedded::embedded();
    let story = twelve_steps();
    let language = LanguageTag::new("en");
    bencher.bench(|| -> Exported {
        let looks = (&language, ThemeKind::Light);
        story_file(&story, &atlas, looks, form, &mut |_, _| {
            ControlFlow::Continue(())
        })
        .unwrap()
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn pptx(bencher: Bencher) {
    written(bencher, Form::Pptx);
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn pdf(bencher: Bencher) {
    written(bencher, Form::Pdf(Sheets::Slides));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn html(bencher: Bencher) {
    written(bencher, Form::Html);
}
