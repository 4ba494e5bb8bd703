//! The bar above the editor: what the lesson is called, what is saved, what can be done with it.

use super::{LessonEditor, PlanCommand};
use crate::figure::style;
use crate::lesson::plan::Reader;
use crate::locale::Value;
use crate::ui::command::Command;
use crate::ui::world::World;
use crate::ui::writing::{history_ui, state_ui};
use egui::{Label, RichText, Ui};

/// Below this width what is offered stands in a menu, in points at the usual text size.
const NARROW_PT: f32 = 1000.0;

/// What can be done with the lesson, besides closing it.
const OFFERED: [PlanCommand; 4] = [
    PlanCommand::Preview(Reader::Student),
    PlanCommand::Preview(Reader::Teacher),
    PlanCommand::SaveAs,
    PlanCommand::Export,
];

/// Draws the bar.
pub fn bar_ui(ui: &mut Ui, world: &World, editor: &LessonEditor, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let is_narrow = ui.available_width() < NARROW_PT * world.medium.text_scale;
    ui.horizontal_wrapped(|ui| {
        let toggle = Command::Plan(PlanCommand::Toggle);
        let button = ui.button(locale.text("editor-to-atlas"));
        if button.on_hover_text(toggle.hint(locale)).clicked() {
            commands.push(toggle);
        }
        let title = editor.title(world);
        let label = Label::new(style::strong(title.as_str())).truncate();
        let width = (ui.available_width() * 0.35).clamp(120.0, 420.0);
        ui.scope(|ui| {
            ui.set_max_width(width);
            ui.add(label).on_hover_text(title);
        });
        time_ui(ui, world, editor);
        let names = [PlanCommand::Undo, PlanCommand::Redo].map(|known| known.name_key());
        let can = [editor.editing.can_undo(), editor.editing.can_redo()];
        commands.extend(history_ui(ui, world, names, can));
        if is_narrow {
            ui.menu_button(locale.text("bar-menu"), |ui| {
                for command in OFFERED {
                    press(ui, world, command, commands);
                }
            });
        } else {
            for command in OFFERED {
                press(ui, world, command, commands);
            }
        }
        press(ui, world, PlanCommand::Close, commands);
        state_ui(ui, world, &editor.in_hand, editor.is_saved());
    });
}

fn press(ui: &mut Ui, world: &World, command: PlanCommand, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let command = Command::Plan(command);
    let button = ui.button(command.name(locale));
    if button.on_hover_text(command.hint(locale)).clicked() {
        commands.push(command);
        ui.close();
    }
}

/// The minutes of the parts against those of the lesson, and the points.
fn time_ui(ui: &mut Ui, world: &World, editor: &LessonEditor) {
    let locale = &world.locale;
    let manuscript = editor.editing.document();
    let (said, planned) = (manuscript.head.minutes, manuscript.planned_minutes());
    let values = [
        ("planned", Value::Number(f64::from(planned))),
        ("said", Value::Number(f64::from(said))),
    ];
    let text = locale.text_with("plan-time", &values);
    let text = if planned == said {
        style::faint(text)
    } else {
        RichText::new(text).small().color(world.theme.warning)
    };
    ui.label(text);
    let points = [("points", Value::Number(f64::from(manuscript.most_points())))];
    ui.label(style::faint(locale.text_with("lesson-points", &points)));
}
