//! The bar above the editor: what the lesson is called, what is saved, what can be done with it.

use super::{LessonEditor, PlanCommand};
use crate::figure::style;
use crate::lesson::plan::Reader;
use crate::locale::Value;
use crate::ui::command::Command;
use crate::ui::world::World;
use crate::ui::writing::{history_ui, state_ui};
use egui::{Label, RichText, Ui};

/// Draws the bar.
pub fn bar_ui(ui: &mut Ui, world: &World, editor: &LessonEditor, commands: &mut Vec<Command>) {
    let locale = &world.locale;
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
        for command in [
            PlanCommand::Preview(Reader::Student),
            PlanCommand::Preview(Reader::Teacher),
            PlanCommand::SaveAs,
            PlanCommand::Export,
            PlanCommand::Close,
        ] {
            let command = Command::Plan(command);
            let button = ui.button(command.name(locale));
            if button.on_hover_text(command.hint(locale)).clicked() {
                commands.push(command);
            }
        }
        state_ui(ui, world, &editor.in_hand, editor.is_saved());
    });
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
