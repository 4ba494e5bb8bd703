//! What is said of the region under the pointer.

use crate::atlas::RegionKey;
use crate::figure::charts::change;
use crate::figure::map::marks::Lens;
use crate::figure::{Scene, style};
use crate::locale::Value;
use egui::{Area, Frame, Id, Order, Pos2, Rect, Ui, vec2};

/// How far from the pointer the tooltip stands, in points.
const OFFSET_PT: f32 = 18.0;
/// How far from the pointer it may stand so as not to cover the region, in points.
const FURTHEST_PT: f32 = 160.0;

/// Shows name, value, rank, year and change of a region beside what it covers of the screen, on
/// the side with room; beside the pointer where the region leaves no room.
pub fn region(ui: &Ui, scene: &Scene<'_>, region: RegionKey, covered: Rect) {
    let Some(pointer) = ui.ctx().pointer_latest_pos() else {
        return;
    };
    let screen = ui.ctx().content_rect();
    let id = Id::unique("map tooltip");
    let size = ui
        .ctx()
        .memory(|memory| memory.area_rect(id))
        .map_or(vec2(220.0, 90.0), |rect| rect.size());
    let to_the_right = [covered.max.x + 4.0, pointer.x + OFFSET_PT];
    let to_the_left = [covered.min.x - size.x - 4.0, pointer.x - OFFSET_PT - size.x];
    // Not further from the pointer than one can read without looking for it.
    let is_near = |x: f32| (x - pointer.x).abs() < size.x + FURTHEST_PT;
    let x = [to_the_right[0], to_the_left[0], to_the_right[1]]
        .into_iter()
        .find(|&x| is_near(x) && x > screen.min.x && x + size.x < screen.max.x)
        .unwrap_or(to_the_left[1]);
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

/// How many claims a tooltip holds; the page beside the map has all of them.
const MOST_CLAIMS: usize = 3;

/// While the map answers a page: what that page says of the region.
fn lens_content(ui: &mut Ui, scene: &Scene<'_>, lens: &Lens, region: RegionKey) {
    let hubs = match lens {
        Lens::Programme(programme) => &scene.atlas.programmes[*programme].hubs[..],
        _ => &[],
    };
    let of_hubs = (hubs.iter())
        .filter(|hub| hub.regions.contains(&region))
        .map(|hub| scene.words(&hub.names).to_owned());
    let claims = lens.claims_at(scene.atlas, region);
    let of_claims = (claims.iter())
        .take(MOST_CLAIMS)
        .map(|claim| scene.claim_text(claim, &claim.statement).into_owned());
    let texts: Vec<String> = of_hubs.chain(of_claims).collect();
    if texts.is_empty() {
        ui.label(style::faint(scene.locale.text("tooltip-not-named")));
    }
    for text in texts {
        ui.add(egui::Label::new(text).wrap());
    }
}

fn content(ui: &mut Ui, scene: &Scene<'_>, region: RegionKey) {
    ui.label(style::strong(scene.region_name(region)));
    if let Some(lens) = Lens::of(scene) {
        lens_content(ui, scene, &lens, region);
        return;
    }
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
    let series = &scene.resolved.series;
    let since = scene.resolved.year.and_then(|year| {
        change::since(
            scene.atlas,
            measure.measure,
            series,
            series.row(region),
            year,
        )
    });
    if let Some(since) = since {
        let change = change::text(scene, series, since.difference);
        let values = [("change", change.into()), ("year", Value::Year(since.year))];
        ui.label(style::faint(
            scene.locale.text_with("tooltip-trend", &values),
        ));
    }
}
