//! The typology of cities, one dimension at a time, and what is missing of it.

use super::Reader;
use crate::atlas::{Claim, DimensionKey, Subject};
use crate::figure::style::faint;
use crate::view::Page;
use egui::{Label, Ui};

pub(super) fn ui(ui: &mut Ui, reader: &mut Reader<'_, '_>) {
    let atlas = reader.scene.atlas;
    let Some(typology) = &atlas.typology else {
        reader.nothing_left(ui);
        return;
    };
    reader.text(ui, reader.words(&typology.meaning));
    reader.badge(ui, typology.source);
    missing_ui(ui, reader);
    reader.heading(ui, "typology-dimensions");
    for (place, (key, dimension)) in atlas.dimensions.iter().enumerate() {
        ui.add_space(3.0);
        ui.horizontal_wrapped(|ui| {
            ui.label(faint(reader.scene.locale.number(place as f64 + 1.0, 0)));
            reader.link(ui, reader.words(&dimension.name), &Page::Dimension(key));
        });
        ui.add(Label::new(faint(reader.words(&dimension.meaning))).wrap());
    }
}

/// What the source does not have, and the cities it leaves out.
fn missing_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>) {
    let Some(typology) = &reader.scene.atlas.typology else {
        return;
    };
    reader.heading(ui, "typology-missing");
    reader.text(ui, reader.words(&typology.missing));
    let left_out: Vec<Subject> = typology
        .left_out
        .iter()
        .copied()
        .map(Subject::City)
        .collect();
    reader.subjects(ui, "typology-left-out", &left_out);
}

pub(super) fn dimension_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: DimensionKey) {
    let atlas = reader.scene.atlas;
    let dimension = &atlas.dimensions[key];
    reader.text(ui, reader.words(&dimension.meaning));
    reader.heading(ui, "typology-examples");
    if dimension.examples.is_empty() {
        reader.note(ui, "typology-no-examples");
    }
    let examples: Vec<Subject> = (dimension.examples.iter().copied())
        .map(Subject::City)
        .collect();
    reader.subjects(ui, "typology-cities", &examples);
    reader.heading(ui, "page-claims");
    let claims: Vec<&Claim> = (atlas.claims.entries().iter())
        .filter(|claim| claim.dimension == Some(key))
        .collect();
    if claims.is_empty() {
        reader.nothing_left(ui);
    }
    reader.claims(ui, None, claims);
    missing_ui(ui, reader);
    steps_ui(ui, reader, key);
}

/// The dimensions before and after this one.
fn steps_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: DimensionKey) {
    if reader.scene.on_paper() {
        return;
    }
    let keys: Vec<DimensionKey> = reader.scene.atlas.dimensions.keys().collect();
    let place = key.index();
    let before = place.checked_sub(1).and_then(|place| keys.get(place));
    let after = keys.get(place + 1);
    ui.add_space(8.0);
    for (key, other) in [("typology-before", before), ("typology-after", after)] {
        if let Some(&other) = other {
            reader.row(ui, key, &[other], |reader, ui, &other| {
                let name = reader.words(&reader.scene.atlas.dimensions[other].name);
                reader.link(ui, name, &Page::Dimension(other));
            });
        }
    }
}
