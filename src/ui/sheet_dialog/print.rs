//! How a sheet is printed, as rows of a grid.

use super::super::world::World;
use crate::lesson::sheet::{Ink, KeyPlace, Orientation, Paper, Print, TextSize, VERSIONS};
use egui::{DragValue, Ui};

/// Paper, ink, text, and where the key goes where there is one.
pub fn print_ui(ui: &mut Ui, world: &World, print: &mut Print, has_key: bool) {
    let papers = [
        (Paper::A4, "sheet-paper-a4"),
        (Paper::Letter, "sheet-paper-letter"),
    ];
    choice_ui(ui, world, "sheet-paper", &mut print.paper, &papers);
    let lies = [
        (Orientation::Portrait, "sheet-portrait"),
        (Orientation::Landscape, "sheet-landscape"),
    ];
    choice_ui(
        ui,
        world,
        "sheet-orientation",
        &mut print.orientation,
        &lies,
    );
    let inks = [
        (Ink::Colour, "sheet-ink-colour"),
        (Ink::Grey, "sheet-ink-grey"),
    ];
    choice_ui(ui, world, "sheet-ink", &mut print.ink, &inks);
    let sizes = [
        (TextSize::Usual, "sheet-text-usual"),
        (TextSize::Large, "sheet-text-large"),
    ];
    choice_ui(ui, world, "bar-text-size", &mut print.text, &sizes);
    if has_key {
        let places = [
            (KeyPlace::AfterSheets, "sheet-key-after"),
            (KeyPlace::Left, "sheet-key-left"),
            (KeyPlace::Alone, "sheet-key-alone"),
        ];
        choice_ui(ui, world, "sheet-key-place", &mut print.key, &places);
    }
}

/// How many versions there are, and what shuffles them.
pub fn versions_ui(ui: &mut Ui, world: &World, versions: &mut u8, seed: &mut u64) {
    let label = ui.label(world.locale.text("sheet-versions"));
    ui.add(DragValue::new(versions).range(VERSIONS))
        .labelled_by(label.id);
    ui.end_row();
    let label = ui.label(world.locale.text("sheet-seed"));
    ui.add(DragValue::new(seed).range(0..=u64::from(u32::MAX)))
        .labelled_by(label.id);
    ui.end_row();
}

/// A row in which one of a few is chosen.
pub(super) fn choice_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    world: &World,
    key: &str,
    chosen: &mut T,
    choices: &[(T, &str)],
) {
    ui.label(world.locale.text(key));
    ui.horizontal_wrapped(|ui| {
        for &(choice, key) in choices {
            ui.radio_value(chosen, choice, world.locale.text(key));
        }
    });
    ui.end_row();
}
