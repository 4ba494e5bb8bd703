//! Pages over the window: the first hints and all keys.

use super::command::{Command, shortcut_text};
use super::world::World;
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

/// Draws the page of all keys; false when it was closed.
pub fn keys_ui(ui: &Ui, world: &World) -> bool {
    let locale = &world.locale;
    let modal = Modal::new(Id::unique("keys")).show(ui.ctx(), |ui| {
        ui.set_width(520.0_f32.min(ui.ctx().content_rect().width() - 60.0));
        ui.label(style::strong(locale.text("keys-title")).size(18.0 * world.medium.text_scale));
        ui.add_space(6.0);
        let height = (ui.ctx().content_rect().height() - 180.0).max(120.0);
        ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                Grid::new("keys")
                    .num_columns(2)
                    .spacing([24.0, 5.0])
                    .show(ui, |ui| {
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
                            if command.shortcuts().is_empty() {
                                continue;
                            }
                            let keys: Vec<String> = command
                                .shortcuts()
                                .iter()
                                .map(|shortcut| shortcut_text(shortcut, locale))
                                .collect();
                            ui.label(style::strong(keys.join(&locale.text("list-separator"))));
                            ui.label(command.name(locale));
                            ui.end_row();
                        }
                    });
            });
        ui.add_space(8.0);
        ui.button(locale.text("close")).clicked()
    });
    !(modal.inner || modal.should_close())
}
