//! The head of a profile: names, kind, capital, area, population, cities.

use super::rows::RegionRows;
use crate::atlas::{Area, CityKey, RegionKey, Subject};
use crate::figure::Scene;
use crate::figure::page::Reader;
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
pub(super) fn ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, region: RegionKey, rows: &RegionRows) {
    let scene = reader.scene;
    let known = &scene.atlas.regions[region];
    let kind = &scene.atlas.meta.region_kinds[known.kind];
    reader.fact(ui, "profile-kind", scene.words(&kind.name));
    if let Some(capital) = &known.capital {
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
        reader.fact(ui, "profile-capital", &text);
    }
    if let Some(area) = &known.area {
        area_ui(ui, reader, area);
    }
    population_ui(ui, reader, region, rows);
    if let Some(caution) = &known.caution {
        reader.caution(ui, scene.words(caution));
    }
}

fn area_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, area: &Area) {
    let scene = reader.scene;
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
        reader.badge(ui, area.source);
    });
}

fn population_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, region: RegionKey, rows: &RegionRows) {
    let scene = reader.scene;
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
                reader.badge(ui, source);
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
            reader.badge(ui, census.source);
        });
    }
}

/// The cities of the region as one line of links.
pub(super) fn cities_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, region: RegionKey) {
    let scene = reader.scene;
    if scene.view.mask.names {
        return;
    }
    let cities: Vec<CityKey> = scene.atlas.cities_in(region).map(|(key, _)| key).collect();
    if cities.is_empty() {
        return;
    }
    reader.heading(ui, "profile-cities");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        for city in cities {
            reader.subject(ui, Subject::City(city));
        }
    });
}
