//! The bar above the table: what is marked, how far it is, what is saved, what can be done.

use super::{MarkCommand, MarkingRoom, Order};
use crate::figure::style;
use crate::ui::command::Command;
use crate::ui::world::World;
use crate::ui::writing::state_ui;
use egui::{Button, Label, Ui};

/// From this width on all that can be done stands in the bar, in points at the usual text size.
const WIDE_PT: f32 = 1400.0;

/// Draws the bar; `narrow` says that the table and the answer take turns.
pub fn bar_ui(
    ui: &mut Ui,
    world: &World,
    room: &MarkingRoom,
    narrow: bool,
    commands: &mut Vec<Command>,
) {
    let locale = &world.locale;
    let wide = ui.available_width() > WIDE_PT * world.medium.text_scale;
    let mut give = |command: MarkCommand| commands.push(Command::Mark(command));
    ui.horizontal_wrapped(|ui| {
        let title = world.scene().words(&room.lesson.title);
        let title = locale.text_with("marking-title", &[("title", title.into())]);
        ui.add(Label::new(style::strong(title).size(16.0 * world.medium.text_scale)).wrap());
        let open = room.open_cells();
        let progress = if open == 0 {
            locale.text("marking-all-marked")
        } else {
            locale.text_with("marking-left", &[("count", open.into())])
        };
        ui.label(progress);
    });
    ui.horizontal_wrapped(|ui| {
        if narrow {
            for (answer, key) in [(false, "marking-table"), (true, "marking-answer")] {
                let chosen = room.answer_first == answer;
                let tab = Button::selectable(chosen, locale.text(key)).frame_when_inactive(true);
                if ui.add(tab).clicked() && !chosen {
                    give(MarkCommand::Pane);
                }
            }
            ui.separator();
        }
        for order in [Order::ByStudent, Order::ByActivity] {
            let command = MarkCommand::Order(order);
            let label = locale.text(command.name_key());
            let button = Button::selectable(room.order == order, label).frame_when_inactive(true);
            if ui.add(button).clicked() {
                give(command);
            }
        }
        let left = room.open_cells() > 0;
        for (command, key) in [
            (MarkCommand::Previous, "marking-previous"),
            (MarkCommand::Next, "marking-next"),
        ] {
            let button = ui.add_enabled(left, Button::new(locale.text(key)));
            let hint = Command::Mark(command).hint(locale);
            if button.on_hover_text(hint).clicked() {
                give(command);
            }
        }
        ui.separator();
        let others = [
            MarkCommand::SaveTable,
            MarkCommand::HandBack,
            MarkCommand::SaveAs,
            MarkCommand::Again,
            MarkCommand::Open,
        ];
        let mut asked = None;
        let list = |ui: &mut Ui, asked: &mut Option<MarkCommand>| {
            for command in others {
                if ui.button(locale.text(command.name_key())).clicked() {
                    *asked = Some(command);
                    ui.close();
                }
            }
        };
        if wide {
            list(ui, &mut asked);
        } else {
            ui.menu_button(locale.text("marking-more"), |ui| list(ui, &mut asked));
        }
        if let Some(command) = asked {
            give(command);
        }
        let leave = MarkCommand::Leave;
        if ui.button(locale.text(leave.name_key())).clicked() {
            give(leave);
        }
    });
    if room.has_changes() || room.in_hand.document.file().is_some() {
        ui.horizontal_wrapped(|ui| {
            state_ui(ui, world, &room.in_hand, room.is_saved());
            if let Some(file) = room.in_hand.document.file() {
                ui.add(Label::new(style::faint(file.display().to_string())).truncate());
            }
        });
    }
}
