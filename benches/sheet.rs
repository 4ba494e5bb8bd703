//! Sheets for a class as PDF, with their keys.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A bench that panics has failed.

#[path = "support/embedded.rs"]
mod embedded;

use divan::Bencher;
use mosaique::export::Exported;
use mosaique::export::sheet::sheet_pdf;
use mosaique::lesson::sheet::{Ink, Pairs, Sheet, Task};
use mosaique::view::MeasureId;
use std::ops::ControlFlow;

fn main() {
    divan::main();
}

/// The pack is read already.
fn print(bencher: Bencher, task: Task) {
    let atlas = embedded::embedded();
    let mut sheet = Sheet::new(&atlas.meta.id, task);
    sheet.print.ink = Ink::Grey;
    bencher.bench(|| -> Exported {
        sheet_pdf(&sheet, &atlas, &"en".into(), &mut |_, _| {
            ControlFlow::Continue(())
        })
        .unwrap_or_else(|fault| unreachable!("a sheet of the embedded atlas: {fault}"))
    });
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn blank_map(bencher: Bencher) {
    print(
        bencher,
        Task::BlankMap {
            borders: true,
            numbers: true,
            word_bank: true,
        },
    );
}

/// With patterns, which are many lines.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn colour_map(bencher: Bencher) {
    print(
        bencher,
        Task::ColourMap {
            measure: MeasureId::plain("rd_share_of_gdp"),
            year: None,
            classes: 7,
            limits: true,
            coloured: false,
        },
    );
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn pairs(bencher: Bencher) {
    print(
        bencher,
        Task::Matching {
            pairs: Pairs::Sources,
            count: 10,
        },
    );
}

/// Five pages.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn cards(bencher: Bencher) {
    print(bencher, Task::Cards { two_sided: false });
}
