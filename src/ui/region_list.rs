//! The list of regions, linked to the map both ways.

use super::command::Command;
use super::left_panel::LeftOutcome;
use crate::atlas::RegionKey;
use crate::figure::{Scene, style};
use crate::view::Change;
use egui::{Align, CursorIcon, Layout, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

/// The regions from the highest value to the lowest, with a bar behind each name.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, outcome: &mut LeftOutcome) {
    ui.horizontal(|ui| {
        ui.label(style::strong(scene.locale.text("panel-regions")));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let unit = scene.unit(&scene.resolved.series);
            ui.label(style::faint(unit.short.clone()));
        });
    });
    let row_height = ui.text_style_height(&egui::TextStyle::Body) + 7.0;
    // The order of values would tell what is hidden.
    let order = if scene.view.mask.names {
        &scene.resolved.numbered
    } else {
        &scene.data.slice.order
    };
    let largest = scene
        .data
        .slice
        .values
        .iter()
        .flatten()
        .fold(0.0_f64, |largest, value| largest.max(value.abs()));
    ScrollArea::vertical().auto_shrink(false).show_rows(
        ui,
        row_height,
        order.len(),
        |ui, range| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for &region in order.get(range).unwrap_or_default() {
                region_row_ui(ui, scene, region, row_height, largest, outcome);
            }
        },
    );
}

fn region_row_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    region: RegionKey,
    height: f32,
    largest: f64,
    outcome: &mut LeftOutcome,
) {
    let spacing = ui.spacing().item_spacing.y;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height - spacing), Sense::click());
    let chosen = scene.resolved.selection.contains(&region);
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, chosen, scene.region_summary(region))
    });
    if response.hovered() {
        outcome.highlight = Some(region);
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    if response.clicked() {
        let id = scene.atlas.regions[region].id.clone();
        let adds = ui.input(|input| input.modifiers.shift || input.modifiers.command);
        outcome.commands.push(Command::Change(if adds {
            Change::Toggle(id)
        } else {
            Change::Select(id)
        }));
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let theme = scene.theme;
    let painter = ui.painter();
    if chosen {
        painter.rect_filled(rect, 3.0, theme.accent_wash);
        let mark = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        painter.rect_filled(mark, 1.0, theme.accent);
    }
    let value = scene
        .data
        .slice
        .value(region)
        .filter(|_| !scene.view.mask.values);
    if let Some(value) = value.filter(|_| largest > 0.0) {
        let width = rect.width() * (value.abs() / largest) as f32;
        let bar = Rect::from_min_size(
            pos2(rect.min.x, rect.max.y - 4.0),
            vec2(width.max(1.0), 3.0),
        );
        painter.rect_filled(bar, 1.0, theme.symbol.gamma_multiply(0.75));
    }
    if response.has_focus() || scene.highlight == Some(region) || response.hovered() {
        let stroke = egui::Stroke::new(1.0, theme.accent);
        painter.rect_stroke(rect, 3.0, stroke, egui::StrokeKind::Inside);
    }
    let font = egui::TextStyle::Body.resolve(ui.style());
    let (text, colour) = match value {
        Some(value) => (scene.number_text(&scene.resolved.series, value), theme.ink),
        None => ("–".to_owned(), theme.faint_ink),
    };
    let middle = rect.center().y - 1.5;
    let number = painter.text(
        pos2(rect.max.x - 6.0, middle),
        egui::Align2::RIGHT_CENTER,
        text,
        font.clone(),
        colour,
    );
    let rank = scene
        .data
        .slice
        .rank(region)
        .filter(|_| !scene.view.mask.values)
        .map_or_else(String::new, |rank| rank.to_string());
    let small = egui::TextStyle::Small.resolve(ui.style());
    painter.text(
        pos2(rect.min.x + 24.0, middle),
        egui::Align2::RIGHT_CENTER,
        rank,
        small,
        theme.faint_ink,
    );
    let name = painter.layout_no_wrap(scene.region_name(region), font, theme.ink);
    let place = pos2(rect.min.x + 30.0, middle - name.size().y / 2.0);
    let room = Rect::from_min_max(rect.min, pos2(number.min.x - 4.0, rect.max.y));
    painter
        .with_clip_rect(room.intersect(ui.clip_rect()))
        .galley(place, name, theme.ink);
}
