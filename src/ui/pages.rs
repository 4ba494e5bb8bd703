//! Pages over the window: the first hints and all keys.

use super::command::{Command, shortcut_text};
use super::talk::keys::{KEYS, key_text};
use super::world::World;
use crate::atlas::SourceKey;
use crate::figure::profile::source_card;
use crate::figure::style;
use egui::{Align2, Area, Frame, Grid, Id, Modal, Order, ScrollArea, Ui, vec2};

/// Draws the three hints of a first start; gives the command that puts them away for good.
pub fn hints_ui(ui: &Ui, world: &World) -> Option<Command> {
    let locale = &world.locale;
    let mut command = None;
    Area::new(Id::unique("hints"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_TOP, vec2(0.0, 64.0))
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).inner_margin(16).show(ui, |ui| {
                ui.set_max_width(430.0 * world.medium.text_scale);
                ui.label(
                    style::strong(locale.text("hint-title")).size(17.0 * world.medium.text_scale),
                );
                ui.add_space(6.0);
                for (number, key) in ["hint-click", "hint-search", "hint-undo"]
                    .iter()
                    .enumerate()
                {
                    ui.horizontal_top(|ui| {
                        let number = locale.number((number + 1) as f64, 0);
                        ui.label(style::strong(number).color(world.theme.accent));
                        ui.add(egui::Label::new(locale.text(key)).wrap());
                    });
                    ui.add_space(4.0);
                }
                ui.add_space(4.0);
                if ui.button(locale.text("hint-dismiss")).clicked() {
                    command = Some(Command::DismissHints);
                }
            });
        });
    command
}

/// Draws the sources, each with who speaks, how it was read and what to keep in mind; false when
/// the page was closed.
pub fn sources_ui(ui: &Ui, world: &World, sources: &[SourceKey]) -> bool {
    let locale = &world.locale;
    let scene = world.scene();
    let modal = Modal::new(Id::unique("sources")).show(ui.ctx(), |ui| {
        ui.set_width(520.0_f32.min(ui.ctx().content_rect().width() - 60.0));
        ui.label(
            style::strong(locale.text("profile-sources")).size(18.0 * world.medium.text_scale),
        );
        ui.add_space(6.0);
        let height = (ui.ctx().content_rect().height() - 180.0).max(120.0);
        ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for (place, &source) in sources.iter().enumerate() {
                    if place > 0 {
                        ui.separator();
                    }
                    ui.push_id(source, |ui| source_card(ui, &scene, source));
                }
            });
        ui.add_space(8.0);
        ui.button(locale.text("close")).clicked()
    });
    !(modal.inner || modal.should_close())
}

/// Draws the page of all keys; false when it was closed.
pub fn keys_ui(ui: &Ui, world: &World) -> bool {
    let locale = &world.locale;
    keys_page(ui, world, "keys-title", |ui| {
        for gesture in [
            "arrows",
            "click",
            "shift-click",
            "double-click",
            "drag",
            "wheel",
        ] {
            ui.label(style::strong(locale.text(&format!("keys-{gesture}"))));
            ui.label(locale.text(&format!("keys-{gesture}-what")));
            ui.end_row();
        }
        for command in Command::listed() {
            if command.keys().is_empty() {
                continue;
            }
            let keys: Vec<String> = command
                .keys()
                .iter()
                .map(|shortcut| shortcut_text(shortcut, locale))
                .collect();
            ui.label(style::strong(keys.join(&locale.text("list-separator"))));
            ui.label(command.name(locale));
            ui.end_row();
        }
        ui.label("");
        ui.label(style::strong(locale.text("talk-keys-title")));
        ui.end_row();
        talk_keys_rows(ui, world);
    })
}

/// Draws the page of the keys of a talk; false when it was closed.
pub fn talk_keys_ui(ui: &Ui, world: &World) -> bool {
    keys_page(ui, world, "talk-keys-title", |ui| talk_keys_rows(ui, world))
}

fn talk_keys_rows(ui: &mut Ui, world: &World) {
    let locale = &world.locale;
    for (command, keys) in &KEYS {
        let keys: Vec<String> = keys.iter().map(|&key| key_text(key, locale)).collect();
        ui.label(style::strong(keys.join(&locale.text("list-separator"))));
        ui.label(command.name(locale));
        ui.end_row();
    }
}

/// A page with a heading, rows of two columns and a way to close it; false when it was closed.
fn keys_page(ui: &Ui, world: &World, title: &str, rows: impl FnOnce(&mut Ui)) -> bool {
    let locale = &world.locale;
    let modal = Modal::new(Id::unique("keys")).show(ui.ctx(), |ui| {
        ui.set_width(520.0_f32.min(ui.ctx().content_rect().width() - 60.0));
        ui.label(style::strong(locale.text(title)).size(18.0 * world.medium.text_scale));
        ui.add_space(6.0);
        let height = (ui.ctx().content_rect().height() - 180.0).max(120.0);
        ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                Grid::new("keys")
                    .num_columns(2)
                    .spacing([24.0, 5.0])
                    .show(ui, rows);
            });
        ui.add_space(8.0);
        ui.button(locale.text("close")).clicked()
    });
    !(modal.inner || modal.should_close())
}
