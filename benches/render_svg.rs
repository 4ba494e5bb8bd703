//! A map of 1600×1000 as a file, in memory and as a whole process.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A bench that panics has failed.

#[path = "support/embedded.rs"]
mod embedded;

use divan::Bencher;
use mosaique::export::{Exported, Format, view_picture};
use mosaique::figure::{Medium, Surface, ThemeKind};
use mosaique::locale::LanguageTag;
use mosaique::view::View;
use std::process::{Command, ExitStatus};

fn main() {
    divan::main();
}

fn picture(bencher: Bencher, format: Format) {
    let atlas = embedded::embedded();
    let medium = Medium {
        width_pt: 1600.0,
        height_pt: 1000.0,
        scale: 1.0,
        language: LanguageTag::new("en"),
        theme: ThemeKind::Light,
        text_scale: 1.0,
        reduced_motion: true,
        surface: Surface::Paper,
    };
    bencher.bench(|| -> Exported {
        view_picture(&atlas, &View::default(), &medium, format)
            .unwrap_or_else(|fault| unreachable!("the start of the embedded atlas: {fault}"))
    });
}

/// The pack is read already.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn svg(bencher: Bencher) {
    picture(bencher, Format::Svg);
}

/// The pack is read already.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn png(bencher: Bencher) {
    picture(bencher, Format::Png);
}

/// The pack is read already.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn pdf(bencher: Bencher) {
    picture(bencher, Format::Pdf);
}

/// `mosaique render` from its start to its end, with the file written: SVG is to stay under
/// 100 ms, PNG under 300 ms.
#[divan::bench(args = ["svg", "png"], sample_count = 20, sample_size = 1)]
fn whole_process(bencher: Bencher, format: &str) {
    let folder =
        tempfile::tempdir().unwrap_or_else(|fault| unreachable!("a temporary folder: {fault}"));
    let output = folder.path().join("map").with_extension(format);
    bencher.bench(|| -> ExitStatus {
        let status = Command::new(env!("CARGO_BIN_EXE_mosaique"))
            .args(["render", "--size", "1600x1000", "-o"])
            .arg(&output)
            .status()
            .unwrap_or_else(|fault| unreachable!("the program: {fault}"));
        assert!(status.success());
        status
    });
}
