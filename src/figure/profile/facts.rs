//! The head of a profile: names, kind, capital, area, population, cities.

use super::rows::RegionRows;
use super::source::source_badge_with_card;
use crate::atlas::{Area, RegionKey};
use crate::figure::Scene;
use crate::figure::style::faint;
use crate::locale::Value;
use egui::{RichText, TextStyle, Ui};

/// The name in the reader's language, large, then in the others and in transcription.
pub(super) fn names_ui(ui: &mut Ui, scene: &Scene<'_>, region: RegionKey) {
    ui.label(RichText::new(scene.region_name(region)).text_style(TextStyle::Heading));
    if scene.view.mask.names {
        return;
    }
    let known = &scene.atlas.regions[region];
    let own = scene.words(&known.names);
    let mut names: Vec<&str> = vec![own];
    let others = known
        .names
        .iter()
        .map(|(_, name)| name)
        .chain(std::iter::once(known.pinyin.as_str()))
        .chain(
            known
                .full_name
                .iter()
                .flat_map(|full| full.iter().map(|(_, name)| name)),
        );
    for name in others {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names.remove(0);
    if !names.is_empty() {
        ui.label(names.join(&scene.locale.text("phrase-separator")));
    }
}

/// Kind, capital, area and population, each on its line.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, region: RegionKey, rows: &RegionRows) {
    let known = &scene.atlas.regions[region];
    let kind = &scene.atlas.meta.region_kinds[known.kind];
    fact(ui, scene, "profile-kind", scene.words(&kind.name));
    if let Some(capital) = known.capital.as_ref().filter(|_| !scene.view.mask.names) {
        let name = scene.words(&capital.names);
        let text = if capital.pinyin.is_empty() || capital.pinyin == name {
            name.to_owned()
        } else {
            format!(
                "{name}{}{}",
                scene.locale.text("phrase-separator"),
                capital.pinyin
            )
        };
        fact(ui, scene, "profile-capital", &text);
    }
    if let Some(area) = &known.area {
        area_ui(ui, scene, area);
    }
    population_ui(ui, scene, region, rows);
    if let Some(caution) = &known.caution {
        caution_ui(ui, scene, scene.words(caution));
    }
}

fn fact(ui: &mut Ui, scene: &Scene<'_>, key: &str, value: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.label(faint(scene.locale.text(key)));
        ui.label(value);
    });
}

fn area_ui(ui: &mut Ui, scene: &Scene<'_>, area: &Area) {
    let number = |km2: f64| {
        let number = scene.locale.number(km2, 0);
        scene
            .locale
            .text_with("profile-unit-km2", &[("area", number.into())])
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(faint(scene.locale.text("profile-area")));
        ui.label(number(area.km2));
        if let (Some(lowest), Some(highest)) = (area.lowest_km2, area.highest_km2)
            && lowest < highest
        {
            ui.label(faint(scene.locale.text_with(
                "profile-area-range",
                &[
                    ("lowest", number(lowest).into()),
                    ("highest", number(highest).into()),
                ],
            )));
        }
        source_badge_with_card(ui, scene, area.source);
    });
}

fn population_ui(ui: &mut Ui, scene: &Scene<'_>, region: RegionKey, rows: &RegionRows) {
    if scene.view.mask.values {
        return;
    }
    let latest = rows
        .rows
        .iter()
        .find(|row| Some(row.measure.metric) == scene.atlas.meta.per_head);
    if let Some(row) = latest {
        ui.horizontal_wrapped(|ui| {
            ui.label(faint(scene.locale.text("profile-population")));
            ui.label(scene.locale.text_with(
                "tooltip-value",
                &[
                    ("value", row.value.as_str().into()),
                    ("year", Value::Year(row.year)),
                ],
            ));
            if let Some(source) = row.source {
                source_badge_with_card(ui, scene, source);
            }
        });
    }
    if let Some(census) = &scene.atlas.regions[region].census {
        ui.horizontal_wrapped(|ui| {
            if latest.is_none() {
                ui.label(faint(scene.locale.text("profile-population")));
            }
            let count = scene.locale.number(census.population as f64, 0);
            ui.label(faint(scene.locale.text_with(
                "profile-population-census",
                &[("count", count.into()), ("year", Value::Year(census.year))],
            )));
            source_badge_with_card(ui, scene, census.source);
        });
    }
}

/// What to keep in mind, with a sign before it, so that it is not told by colour alone.
pub(super) fn caution_ui(ui: &mut Ui, scene: &Scene<'_>, caution: &str) {
    let lead = scene.locale.text("profile-caution");
    ui.label(
        RichText::new(format!("{lead}: {caution}"))
            .small()
            .color(scene.theme.warning),
    );
}

/// The cities of the region as one line.
pub(super) fn cities_ui(ui: &mut Ui, scene: &Scene<'_>, region: RegionKey) {
    if scene.view.mask.names {
        return;
    }
    let names: Vec<&str> = scene
        .atlas
        .cities_in(region)
        .map(|(_, city)| scene.words(&city.names))
        .collect();
    if !names.is_empty() {
        super::heading(ui, scene, "profile-cities");
        ui.label(names.join(&scene.locale.text("list-separator")));
    }
}
