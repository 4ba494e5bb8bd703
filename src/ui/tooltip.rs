//! What is said of the region under the pointer.

use crate::atlas::RegionKey;
use crate::figure::{Scene, style};
use crate::locale::Value;
use egui::{Area, Frame, Id, Order, Pos2, Ui, vec2};

/// How far from the pointer the tooltip stands, in points.
const OFFSET_PT: f32 = 18.0;

/// Shows name, value, rank, year and change of a region beside the pointer, on the side with room.
pub fn region(ui: &Ui, scene: &Scene<'_>, region: RegionKey) {
    let Some(pointer) = ui.ctx().pointer_latest_pos() else {
        return;
    };
    let screen = ui.ctx().content_rect();
    let id = Id::unique("map tooltip");
    let size = ui
        .ctx()
        .memory(|memory| memory.area_rect(id))
        .map_or(vec2(220.0, 90.0), |rect| rect.size());
    let x = if pointer.x + OFFSET_PT + size.x < screen.max.x {
        pointer.x + OFFSET_PT
    } else {
        pointer.x - OFFSET_PT - size.x
    };
    let y = (pointer.y + OFFSET_PT).min(screen.max.y - size.y - 4.0);
    Area::new(id)
        .order(Order::Tooltip)
        .interactable(false)
        .fixed_pos(Pos2::new(x.max(screen.min.x), y.max(screen.min.y)))
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).show(ui, |ui| {
                ui.set_max_width(280.0 * scene.medium.text_scale);
                content(ui, scene, region);
            });
        });
}

fn content(ui: &mut Ui, scene: &Scene<'_>, region: RegionKey) {
    ui.label(style::strong(scene.region_name(region)));
    if scene.view.mask.values {
        return;
    }
    let measure = &scene.data.measure;
    ui.label(style::faint(scene.measure_short_name(measure.measure)));
    let Some(value) = scene.data.slice.value(region) else {
        let year = scene.resolved.year.map_or(Value::Text("–"), Value::Year);
        ui.label(scene.locale.text_with("tooltip-no-data", &[("year", year)]));
        return;
    };
    let text = scene.value_text(&measure.series, value);
    let year = scene.resolved.year.map_or(Value::Text("–"), Value::Year);
    ui.label(
        scene
            .locale
            .text_with("tooltip-value", &[("value", text.into()), ("year", year)]),
    );
    if let Some(rank) = scene.data.slice.rank(region) {
        let text = scene.locale.text_with(
            "rank-of",
            &[
                ("rank", rank.into()),
                ("count", scene.data.slice.ranked.into()),
            ],
        );
        ui.label(style::faint(text));
    }
    if let Some(trend) = trend_text(scene, region) {
        ui.label(style::faint(trend));
    }
}

/// The change since the first comparable year, where there is one.
fn trend_text(scene: &Scene<'_>, region: RegionKey) -> Option<String> {
    let metric = &scene.atlas.metrics[scene.data.measure.measure.metric];
    if !metric.comparable_years {
        return None;
    }
    let series = &scene.resolved.series;
    let year = scene.resolved.year?;
    let until = series.column(year)?;
    let first_allowed = metric
        .breaks_at
        .iter()
        .copied()
        .filter(|&cut| cut <= year)
        .max();
    let row = series.row(region);
    let from = series.years().iter().take(until).position(|&candidate| {
        first_allowed.is_none_or(|cut| candidate >= cut)
            && series.value(region, candidate).is_some()
    })?;
    let (old, new) = (
        row.get(from).copied().flatten()?,
        row.get(until).copied().flatten()?,
    );
    let unit = scene.unit(series);
    let change = (new - old) * unit.scale;
    Some(scene.locale.text_with(
        "tooltip-trend",
        &[
            ("change", scene.locale.signed(change, unit.decimals).into()),
            ("year", Value::Year(*series.years().get(from)?)),
        ],
    ))
}
